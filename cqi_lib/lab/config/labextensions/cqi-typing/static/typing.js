// A form whose kernel is gone says so, and takes no more typing that nobody keeps. Loaded as it is, like cqi-desk.

(() => {
  "use strict";

  const FORM = ".cqi-form";
  const GONE = "cqi-without-kernel"; // the form's own style shows its words by it
  const ENDED = ["dead", "terminating", "restarting", "autorestarting"];

  const UNSURE = 10000; // milliseconds: what was typed so shortly before a line was found broken may not have arrived
  // After a line is back the widgets are read from the kernel again: in a second, on a busy machine much later.
  const CALM = [1000, 4000, 10000, 30000];

  const typed = new Map(); // fields that somebody typed into, with what and when
  let again = false; // what is put in again was typed before

  function note(event) {
    const field = event.target;
    if (again || !(field instanceof Element) || !field.closest(FORM) || !field.matches("input, textarea, select")) return;
    const now = Date.now();
    for (const [other, one] of typed) if (now - one.at > UNSURE) typed.delete(other);
    typed.set(field, { value: field.value, checked: field.checked, at: now });
  }

  // A kernel that did not hear what was typed holds what stood there before, and a line that is back shows that.
  function type(field, one) {
    if (!field.isConnected || typed.get(field) !== one) return;
    again = true;
    if (field.matches("[type=checkbox], [type=radio]")) {
      if (field.checked !== one.checked) field.click();
    } else if (field.value !== one.value) {
      field.value = one.value;
      for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
    }
    again = false;
  }

  // A widget sends nothing more before the kernel said that it is done with what came before. Of a message that was lost on
  // the way the kernel will never say so: else all that is typed into that field from then on would stay in the page.
  const underWay = (session) => Array.from(session.session?.kernel?._futures?.values() ?? []);
  const asks = (future) => future.msg.header.msg_type === "comm_msg";
  function settle(session, lost) {
    const idle = { channel: "iopub", header: { msg_type: "status" }, metadata: {}, content: { execution_state: "idle" } };
    for (const future of underWay(session)) {
      if (lost.delete(future)) future.handleMsg({ ...idle, parent_header: future.msg.header });
    }
  }

  // Texts stay to be read and copied; what acts is off.
  function close(form) {
    if (form.classList.contains(GONE)) return;
    form.classList.add(GONE);
    for (const field of form.querySelectorAll("input, textarea, select, button")) {
      const text = field.matches("textarea, input:not([type=checkbox], [type=radio])");
      const how = text ? "readOnly" : "disabled";
      if (field[how]) continue;
      field[how] = true;
      field.dataset.cqiClosed = how;
    }
  }

  function reopen(form) {
    form.classList.remove(GONE);
    for (const field of form.querySelectorAll("[data-cqi-closed]")) {
      field[field.dataset.cqiClosed] = false;
      delete field.dataset.cqiClosed;
    }
  }

  function attend(page) {
    const session = page.context?.sessionContext;
    if (!session || page.node.dataset.cqiAttended) return;
    page.node.dataset.cqiAttended = "yes";
    const forms = () => Array.from(page.node.querySelectorAll(FORM));
    let away = []; // closed because the line is down: their kernel may still be there
    let unsure = []; // what may not have reached it
    let lost = new Set(); // what was under way when the line broke
    let waiting = []; // until what the kernel holds is shown again
    const ended = () => {
      waiting.forEach(clearTimeout);
      away = unsure = waiting = [];
      forms().forEach(close);
    };
    session.statusChanged.connect((_, status) => ENDED.includes(status) && ended());
    session.kernelChanged.connect((_, change) => change.oldValue && ended());
    session.connectionStatusChanged.connect((_, status) => {
      if (status === "connected") {
        waiting = away.length
          ? CALM.map((calm) => setTimeout(() => {
              away.forEach(reopen);
              away = [];
              settle(session, lost);
              unsure.forEach(([field, one]) => type(field, one));
            }, calm))
          : [];
      } else {
        waiting.forEach(clearTimeout);
        if (!away.length) {
          const since = Date.now() - UNSURE;
          lost = new Set(underWay(session).filter(asks));
          unsure = Array.from(typed).filter(([field, one]) => page.node.contains(field) && one.at > since);
        }
        const open = forms().filter((form) => !form.classList.contains(GONE));
        open.forEach(close);
        away.push(...open);
      }
    });
  }

  const plugin = {
    id: "cqi-typing:kernels",
    description: "A form of the workbook whose kernel is gone says so.",
    autoStart: true,
    activate: (app) => {
      const all = () => Array.from(app.shell.widgets("main")).forEach(attend);
      for (const kind of ["input", "change"]) document.addEventListener(kind, note, true);
      app.restored.then(() => {
        all();
        app.shell.layoutModified.connect(all);
      });
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["cqi-typing"] = {
    init: () => {},
    get: () => Promise.resolve(() => ({ __esModule: true, default: [plugin] })),
  };
})();
