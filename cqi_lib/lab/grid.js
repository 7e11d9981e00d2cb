// The grid of a program's numbers and events, in the page: it shows cells and sends what is typed. What a text means, whether it
// may stand there, what is undone and saved: all of that is decided in Python (`grid_widgets.py`).
//
// Plain inputs in a table with the grid's ARIA pattern, so that a screen reader meets them; one of them at a time can be reached
// with Tab. Keys are a spreadsheet's.

const WAIT = 250; // milliseconds after the last key until it is sent

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function render({ model, el }) {
  let inputs = []; // rows of inputs
  let at = [0, 0]; // the cell that Tab reaches
  let editing = false; // arrows move within the text
  let leaving = false; // the next Tab leaves the grid
  let before = ""; // the text when the cell was reached
  let sent = false; // something of this typing was sent
  let timer = null;

  const send = (message) => model.send(message);
  const input = (row, column) => inputs[row]?.[column];

  function draw() {
    const view = model.get("view");
    const prefix = `cqi-${model.model_id ?? ""}-${Math.random().toString(36).slice(2)}`;
    const table = element("table", { role: "grid", "aria-label": view.label });
    const heads = [view.corner, ...view.columns.map((column) => column.label)];
    table.append(element("thead", { role: "rowgroup" },
      element("tr", { role: "row" }, ...heads.map((head) => element("th", { role: "columnheader", scope: "col" }, head)))));
    inputs = [];
    let block = null;
    let body = null;
    for (const line of view.lines) {
      if (line.block !== block) {
        block = line.block;
        body = element("tbody", { role: "rowgroup" });
        body.append(element("tr", { role: "row", class: "cqi-block" },
          element("th", { role: "rowheader", colspan: heads.length }, block)));
        table.append(body);
      }
      const row = inputs.length;
      const cells = view.columns.map((column, n) => {
        const made = element("input", {
          type: "text", autocomplete: "off", spellcheck: String(column.text), tabindex: "-1",
          "aria-label": `${line.block}, ${line.head}: ${column.label}`, "data-row": row, "data-column": n,
        });
        if (!column.text) made.inputMode = "decimal";
        made.dataset.key = line.key;
        made.dataset.name = column.id;
        made.flaw = element("span", { class: "cqi-flaw", id: `${prefix}-${row}-${n}`, hidden: "" });
        fill(made, line.cells[column.id]);
        return made;
      });
      inputs.push(cells);
      body.append(element("tr", { role: "row" }, element("th", { role: "rowheader", scope: "row" }, line.head),
        ...cells.map((made, n) =>
          element("td", { role: "gridcell", class: view.columns[n].text ? "cqi-text" : "cqi-number" }, made, made.flaw))));
    }
    place.replaceChildren(table);
    at = [Math.min(at[0], inputs.length - 1), Math.min(at[1], view.columns.length - 1)];
    input(...at)?.setAttribute("tabindex", "0");
  }

  // An answer to typing (`echo`) leaves the text alone in which somebody types, and waits until the cell is left.
  function fill(made, cell, echo = false) {
    const here = made === document.activeElement;
    delete made.dataset.later;
    if (here && (echo || timer !== null)) made.dataset.later = cell.text;
    else {
      made.value = cell.text;
      if (here) {
        before = cell.text;
        editing = false;
        made.select();
      }
    }
    made.placeholder = cell.hint;
    made.flaw.textContent = cell.flaw;
    made.flaw.hidden = !cell.flaw;
    if (cell.flaw) {
      made.setAttribute("aria-invalid", cell.severe ? "true" : "false");
      made.setAttribute("aria-describedby", made.flaw.id);
    } else {
      made.removeAttribute("aria-invalid");
      made.removeAttribute("aria-describedby");
    }
  }

  function flush(made) {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    send({ do: "edit", key: made.dataset.key, column: made.dataset.name, text: made.value, more: sent });
    sent = true;
  }

  function go(row, column) {
    const next = input(row, column);
    if (!next) return false;
    next.focus();
    return true;
  }

  function reached(made) {
    input(...at)?.setAttribute("tabindex", "-1");
    const there = [Number(made.dataset.row), Number(made.dataset.column)];
    const other = there[0] !== at[0];
    at = there;
    made.setAttribute("tabindex", "0");
    before = made.value;
    editing = leaving = sent = false;
    made.select();
    made.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (other || !place.dataset.told) send({ do: "at", key: made.dataset.key });
    place.dataset.told = "yes";
  }

  function left(made) {
    if (!made.dataset.key) return;
    if (timer === null && made.dataset.later !== undefined) made.value = made.dataset.later;
    delete made.dataset.later;
    flush(made);
  }

  function typed(made) {
    leaving = false;
    clearTimeout(timer);
    timer = setTimeout(() => flush(made), WAIT);
  }

  function pressed(event) {
    const made = event.target;
    const [row, column] = at;
    const last = inputs[0].length - 1;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key;
    let done = true;
    if (key === "ArrowUp" && !command) go(row - 1, column);
    else if (key === "ArrowDown" && !command) go(row + 1, column);
    else if (key === "ArrowLeft" && !editing && !command && !event.shiftKey) go(row, column - 1);
    else if (key === "ArrowRight" && !editing && !command && !event.shiftKey) go(row, column + 1);
    else if (key === "Home" && command) go(0, 0);
    else if (key === "End" && command) go(inputs.length - 1, last);
    else if (key === "Home" && !editing) go(row, 0);
    else if (key === "End" && !editing) go(row, last);
    else if (key === "PageUp") go(Math.max(0, row - 10), column);
    else if (key === "PageDown") go(Math.min(inputs.length - 1, row + 10), column);
    else if (key === "Enter") { flush(made); go(event.shiftKey ? row - 1 : row + 1, column); }
    else if (key === "F2") { editing = true; made.setSelectionRange(made.value.length, made.value.length); }
    else if (key === "Tab" && !leaving && !command && !event.altKey) {
      const step = event.shiftKey ? -1 : 1;
      const next = row * (last + 1) + column + step;
      done = next >= 0 && go(Math.floor(next / (last + 1)), next % (last + 1));
    } else if (key === "Escape") {
      if (made.value !== before) {
        made.value = before;
        timer ??= 0;
        flush(made);
        editing = false;
        made.select();
      } else leaving = true;
    } else if (command && key.toLowerCase() === "z") { flush(made); send({ do: event.shiftKey ? "redo" : "undo" }); }
    else if (command && key.toLowerCase() === "y") { flush(made); send({ do: "redo" }); }
    else done = false;
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    } else if (command && key.toLowerCase() === "s") flush(made);
  }

  function pasted(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return; // into the cell, as into any field
    event.preventDefault();
    flush(event.target);
    send({ do: "paste", key: event.target.dataset.key, column: event.target.dataset.name, text });
  }

  const place = element("div", { class: "cqi-sheet" });
  place.addEventListener("focusin", (event) => event.target.dataset.key && reached(event.target));
  place.addEventListener("focusout", (event) => left(event.target));
  place.addEventListener("input", (event) => typed(event.target));
  place.addEventListener("keydown", (event) => event.target.dataset.key && pressed(event));
  place.addEventListener("paste", pasted);
  place.addEventListener("mousedown", (event) => {
    const made = event.target;
    if (!made.dataset.key) return;
    if (made === document.activeElement) editing = true;
    else { event.preventDefault(); made.focus(); }
  });
  el.append(place);

  const told = (message) => {
    if (message.do === "cells") {
      const known = new Map(message.cells.map((cell) => [`${cell.key}\n${cell.column}`, cell]));
      for (const made of inputs.flat()) {
        const cell = known.get(`${made.dataset.key}\n${made.dataset.name}`);
        if (cell) fill(made, cell, message.echo);
      }
    } else if (message.do === "focus") {
      const found = inputs.flat().find((made) => made.dataset.key === message.key && made.dataset.name === message.column);
      (found ?? input(...at))?.focus();
    }
  };
  const again = () => {
    const held = place.contains(document.activeElement) ? document.activeElement.dataset : null;
    draw();
    const found = held && inputs.flat().find((made) => made.dataset.key === held.key && made.dataset.name === held.name);
    found?.focus();
  };
  model.on("msg:custom", told);
  model.on("change:view", again);
  draw();
  return () => {
    clearTimeout(timer);
    model.off("msg:custom", told);
    model.off("change:view", again);
  };
}

export default { render };
