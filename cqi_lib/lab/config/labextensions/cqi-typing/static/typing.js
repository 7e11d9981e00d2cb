// A form whose kernel is gone says so, and takes no more typing that nobody keeps. Loaded as it is, like cqi-desk.

(() => {
  "use strict";

  const FORM = ".cqi-form";
  const GONE = "cqi-without-kernel"; // the form's own style shows its words by it
  const ENDED = ["dead", "terminating", "restarting", "autorestarting"];

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
    const ended = () => {
      away = [];
      forms().forEach(close);
    };
    session.statusChanged.connect((_, status) => ENDED.includes(status) && ended());
    session.kernelChanged.connect((_, change) => change.oldValue && ended());
    session.connectionStatusChanged.connect((_, status) => {
      if (status === "connected") {
        away.forEach(reopen);
        away = [];
      } else {
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
