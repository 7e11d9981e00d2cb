// What the workbook's forms need of JupyterLab's page.
//
// JupyterLab loads this file as it loads extensions that were built (module federation): a container with `init` and `get`
// under the package's name. It uses the application alone, so that it needs no module of JupyterLab and no build.

(() => {
  "use strict";

  const FORM = ".cqi-form, .cqi-desk-page";
  const PAGE = "outputs/CQI.ipynb"; // lab/server.py makes it
  const CALM = `
    .cqi-desk-page .jp-Cell-inputWrapper, .cqi-desk-page .jp-OutputPrompt, .cqi-desk-page .jp-Notebook-footer,
    .cqi-desk-page .jp-OutputCollapser, .cqi-desk-page .jp-Collapser,
    .cqi-desk-page .jp-OutputArea-promptOverlay { display: none } /* it lay over what stands at the left, and took its clicks */
    .cqi-desk-page .jp-WindowedPanel-viewport { padding: 0 }
    .cqi-desk-page .jp-Cell.jp-Cell, .cqi-desk-page .jp-Cell .jp-OutputArea-output {
      margin: 0; padding: 0; border: 0; outline: none; box-shadow: none !important; background: transparent }
    .cqi-desk-page .jp-Cell-outputWrapper, .cqi-desk-page .jp-OutputArea-child { margin: 0; padding: 0 }
  `;

  // A key that is pressed in a form is for the form. JupyterLab asks the element that has the focus itself, not those around
  // it: with the mark on a form, "x" on a list would still cut the cell. So each element gets it when it is reached.
  function keepKeys(event) {
    const place = event.target;
    if (place instanceof Element && place.closest(FORM)) place.setAttribute("data-lm-suppress-shortcuts", "true");
  }

  // With its shortcuts JupyterLab leaves Ctrl+S to the browser, which would save the page: here it saves the form.
  function save(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
    const form = event.target instanceof Element && event.target.closest(FORM);
    if (!form) return;
    event.preventDefault();
    form.querySelector("button.cqi-save:not(:disabled)")?.click();
  }

  // A screen reader hears what changes within a live region, not a live region that is put there with its words in it. A form
  // replaces its message whole, so what holds the message becomes the region, as soon as it is there.
  function hear(records) {
    for (const record of records) {
      for (const node of record.addedNodes) {
        if (!(node instanceof Element)) continue;
        const told = node.matches("[role=status]") ? [node] : node.querySelectorAll("[role=status]");
        for (const message of told) {
          const holder = message.closest(FORM) && message.parentElement.closest(".widget-html-content");
          if (!holder) continue;
          message.removeAttribute("role");
          holder.setAttribute("role", "status");
        }
      }
    }
  }

  const keys = {
    id: "cqi-desk:keys",
    description: "Keys pressed in a form of the workbook are the form's.",
    autoStart: true,
    activate: () => {
      document.addEventListener("focusin", keepKeys, true);
      document.addEventListener("keydown", save, true);
    },
  };

  const messages = {
    id: "cqi-desk:messages",
    description: "Messages of the workbook's forms are heard.",
    autoStart: true,
    activate: () => new MutationObserver(hear).observe(document.body, { childList: true, subtree: true }),
  };

  // A form that gives way to something shorter leaves the view as far down as it was, and the desk out of sight.
  function stayInSight(node) {
    new ResizeObserver(() => {
      const outer = node.closest(".jp-WindowedPanel-outer");
      if (!outer) return;
      const view = outer.getBoundingClientRect();
      if (node.getBoundingClientRect().bottom < view.top + view.height / 2) outer.scrollTop = 0;
    }).observe(node);
  }

  // The desk's notebook has one cell. It is run as soon as there is a kernel, and again for each further one: after a reload,
  // after a restart, the next day. Its source is not shown and nothing is saved.
  async function stand(app, panel, context) {
    panel.addClass("cqi-desk-page");
    panel.toolbar.hide();
    const session = context.sessionContext;
    let restarts = 0;
    let stood = "";
    let seen = null;
    async function run() {
      const kernel = session.session?.kernel;
      const cell = panel.content.widgets.find((one) => one.model.type === "code");
      const mark = kernel && `${kernel.id} ${restarts}`;
      if (!kernel || !cell || mark === stood) return;
      stood = mark;
      cell.model.trusted = true;
      if (cell !== seen) stayInSight(cell.outputArea.node);
      seen = cell;
      cell.outputArea.future = kernel.requestExecute({ code: cell.model.sharedModel.getSource(), store_history: false });
    }
    app.restored.then(() => app.shell.collapseLeft?.());
    await context.ready;
    context.model.stateChanged.connect((model, change) => {
      if (change.name === "dirty" && change.newValue) model.dirty = false;
    });
    await session.ready;
    session.kernelChanged.connect(run);
    session.statusChanged.connect((_, status) => {
      if (status === "restarting" || status === "autorestarting") restarts += 1;
      else if (status === "dead") session.restartKernel();
      else if (status === "idle") run();
    });
    await run();
  }

  // A page that the desk links to opens beside it, in a tab of its own.
  function open(app, event) {
    const link = event.target instanceof Element && event.target.closest("a[data-cqi-open]");
    if (!link) return;
    event.preventDefault();
    app.commands.execute("docmanager:open", { path: link.dataset.cqiOpen });
  }

  // What is missing leads to the form that has it, which stands far below: it is brought into sight when it is there, and has
  // the focus. A widget gets its classes after it was put into the page, so both are waited for.
  let waiting = null;
  function lead(event) {
    const by = event.target instanceof Element && event.target.closest("button.cqi-to");
    if (!by) return;
    const desk = by.closest(".cqi-desk");
    const form = () => desk.querySelector(".cqi-writing .cqi-form");
    const before = form();
    waiting?.disconnect();
    waiting = new MutationObserver(() => {
      const made = form();
      const field = made !== before && made?.querySelector("select, input, textarea");
      if (!field) return;
      waiting.disconnect();
      if (![by, document.body].includes(document.activeElement)) return; // somebody went on meanwhile
      made.scrollIntoView();
      field.focus({ preventScroll: true });
    });
    waiting.observe(desk, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
  }

  const desk = {
    id: "cqi-desk:desk",
    description: "The desk stands when its page is opened.",
    autoStart: true,
    activate: (app) => {
      document.head.append(Object.assign(document.createElement("style"), { textContent: CALM }));
      document.addEventListener("click", (event) => open(app, event), true);
      document.addEventListener("click", lead, true);
      app.docRegistry.addWidgetExtension("Notebook", {
        createNew: (panel, context) => {
          if (context.path === PAGE) stand(app, panel, context);
        },
      });
    },
  };

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["cqi-desk"] = {
    init: () => {},
    get: () => Promise.resolve(() => ({ __esModule: true, default: [keys, messages, desk] })),
  };
})();
