// What the workbook's forms need of JupyterLab's page.
//
// JupyterLab loads this file as it loads extensions that were built (module federation): a container with `init` and `get`
// under the package's name. It uses the application alone, so that it needs no module of JupyterLab and no build.

(() => {
  "use strict";

  const FORM = ".cqi-form";

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

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB["cqi-desk"] = {
    init: () => {},
    get: () => Promise.resolve(() => ({ __esModule: true, default: [keys, messages] })),
  };
})();
