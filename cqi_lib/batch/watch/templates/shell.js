/* Shows a preview's pages and hears of new ones; what it is told is text and is put in as text. */
"use strict";
const words = JSON.parse(document.getElementById("words").textContent);
const at = (id) => document.getElementById(id);
let told = null, toldHash = "", state = null, news = null, lost = false, failed = "", failedAt = "";
let view = { stem: "cohort", kind: "", paper: "" };
let shown = "", coming = "", later = 0;

const name = () => [view.stem, view.paper.startsWith(".") ? view.paper.slice(1) : view.kind].filter(Boolean).join(" ");
const entry = () => told && told.programs && told.programs.find((one) => one.id === view.stem);

function base(one = entry(), kind = view.kind) { return one && (one.pages[kind] || one.pages[""]); }

function address(paper = view.paper, kind = view.kind) {
  const start = base(entry(), kind);
  return start && `${start}${paper && !paper.startsWith(".") ? "_" + paper : paper}.html`;
}

function fromHash() {
  let asked = "";
  try { asked = decodeURIComponent(location.hash.slice(1)); } catch (error) { /* a % that means nothing */ }
  const [stem, kind = "", paper = ""] = asked.split("/");
  view = { stem: /^[a-z0-9-]+$/.test(stem) ? stem : "cohort", kind, paper };
  listen();
}

function go(next) {
  const { stem, kind, paper } = { ...view, ...next };
  location.hash = [stem, kind, paper].join("/").replace(/\/+$/, "");
}

/* A browser holds six connections to one place, for all its tabs: one that nobody sees lets go of its own. */
function listen() {
  if (news) news.close();
  news = null;
  if (document.hidden) return;
  state = null;
  news = new EventSource(`news?view=${encodeURIComponent(name())}`);
  news.onmessage = async (event) => { lost = false; state = JSON.parse(event.data); await hear(state); };
  news.onerror = () => { lost = true; draw(); };
  draw();
}

async function hear(mine) {
  if (mine.told && mine.told !== toldHash) {
    const answer = await fetch("told", { cache: "no-store" });
    if (answer.ok) { told = await answer.json(); toldHash = mine.told; reword(told.words || {}); }
  }
  const file = `failed/${name()}.txt`, version = mine.files[file] || "";
  if (version !== failedAt) {
    failed = version ? await (await fetch(encodeURI(file), { cache: "no-store" })).text() : "";
    failedAt = version;
  }
  if (mine === state) draw();
}

/* What a cohort calls its programs stands in its file, and may be changed there while it is watched. */
function reword(own) {
  Object.assign(words, own);
  for (const [name, text] of Object.entries(own))
    for (const place of document.querySelectorAll(`[data-say="${name}"]`)) place.textContent = text;
  if (own.papers) at("papers").setAttribute("aria-label", own.papers);
}

function draw() {
  const one = entry();
  if (told && told.programs) choices(one);
  if (one && state) { papers(one); page(); }
  else if (told && told.programs && !one) { at("frames").replaceChildren(); shown = coming = ""; at("papers").replaceChildren(); }
  problems(one);
  status(one);
}

function choices(one) {
  const list = at("programs"), ids = told.programs.map((p) => p.id + p.name).join();
  if (list.dataset.ids !== ids) {
    list.dataset.ids = ids;
    list.replaceChildren(...told.programs.map((p) => {
      const option = document.createElement("option");
      option.value = p.name;
      return option;
    }));
  }
  const input = at("program");
  if (document.activeElement !== input) input.value = one ? one.name : view.stem;
}

function chosen() {
  const text = at("program").value.trim().toLocaleLowerCase();
  const found = told && told.programs && text && (told.programs.find((p) => p.name.toLocaleLowerCase() === text || p.id === text));
  if (found && found.id !== view.stem) go({ stem: found.id, kind: "", paper: "" });
  return found;
}

function papers(one) {
  const there = [];
  for (const [kind, start] of Object.entries(one.pages))
    for (const paper of ["", ...Object.keys(told.papers)])
      if (state.files[address(paper, kind)] || (!paper && !kind)) there.push([kind, paper]);
  const key = there.join(";") + name() + view.paper;
  if (at("papers").dataset.key === key) return;
  at("papers").dataset.key = key;
  const held = document.activeElement && document.activeElement.dataset ? document.activeElement.dataset.paper : null;
  at("papers").replaceChildren(...there.map(([kind, paper]) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.paper = `${kind}/${paper}`;
    button.textContent = [kind ? words.interim : "", paper ? told.papers[paper] : words.report].filter(Boolean).join(": ");
    if (kind === view.kind && paper === view.paper) button.setAttribute("aria-current", "page");
    button.addEventListener("click", () => go({ kind, paper }));
    return button;
  }));
  if (held != null) { const again = [...at("papers").children].find((b) => b.dataset.paper === held); if (again) again.focus(); }
}

function page() {
  const file = address(), version = state.files[file];
  if (!version) {
    if (shown && shown.split("?")[0] !== file) { at("frames").replaceChildren(); shown = coming = ""; }
    return;
  }
  const wanted = `${file}?v=${version}`;
  if (wanted === shown || wanted === coming) return;
  coming = wanted;
  for (const left of at("frames").querySelectorAll(".coming")) left.remove();
  const frame = document.createElement("iframe");
  frame.className = "coming";
  frame.title = words["page-of"] + " " + entry().name;
  frame.setAttribute("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox");
  frame.addEventListener("load", () => loaded(frame, wanted));
  frame.src = wanted;
  at("frames").append(frame);
}

function loaded(frame, wanted) {
  const now = frame.contentWindow.location.pathname.split("/").slice(-2).join("/");
  if (frame.className !== "coming") { followed(now); return; }
  if (wanted !== coming) return;
  const old = at("frames").querySelector("iframe:not(.coming)");
  const same = shown.split("?")[0] === wanted.split("?")[0];
  const focused = old && document.activeElement === old;
  if (old && same) settle(frame, keep(old));
  frame.className = "";
  if (old) old.remove();
  if (focused) frame.focus();
  shown = wanted;
  coming = "";
  document.body.dataset.shown = shown;
  status(entry());
}

/* A link within a page led to another page of the preview. */
function followed(now) {
  for (const one of told.programs)
    for (const [kind, start] of Object.entries(one.pages)) {
      if (!now.startsWith(start)) continue;
      const paper = now.slice(start.length).replace(/\.html$/, "").replace(/^_/, "");
      shown = "";
      return go({ stem: one.id, kind, paper });
    }
}

const label = (details, seen) => {
  const text = details.querySelector("summary") ? details.querySelector("summary").textContent : "";
  seen[text] = (seen[text] || 0) + 1;
  return text + "\n" + seen[text];
};

/* Where a reader is: what is unfolded, and the last named place above the top of the window. */
function keep(frame) {
  const doc = frame.contentDocument, seen = {}, open = {};
  for (const details of doc.querySelectorAll("details")) open[label(details, seen)] = details.open;
  let anchor = "", offset = 0;
  for (const place of doc.querySelectorAll("[id]")) {
    const top = place.getBoundingClientRect().top;
    if (place.getClientRects().length && top <= 1 && (!anchor || top >= offset)) { anchor = place.id; offset = top; }
  }
  return { open, anchor, offset, x: frame.contentWindow.scrollX, y: frame.contentWindow.scrollY };
}

function settle(frame, kept) {
  const doc = frame.contentDocument, win = frame.contentWindow, seen = {};
  for (const details of doc.querySelectorAll("details")) {
    const was = kept.open[label(details, seen)];
    if (was !== undefined) details.open = was;
  }
  win.scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  const anchor = kept.y > 0 && kept.anchor && doc.getElementById(kept.anchor);
  if (anchor) win.scrollBy({ top: anchor.getBoundingClientRect().top - kept.offset, behavior: "instant" });
}

function item(problem) {
  const line = document.createElement("li");
  line.className = problem.severity;
  line.textContent = problem.text;
  return line;
}

function problems(one) {
  const all = told ? told.problems || [] : [];
  const mine = all.filter((p) => !p.program || p.program === view.stem);
  const own = mine.filter((p) => p.severity === "error"), warned = mine.filter((p) => p.severity !== "error");
  const others = all.filter((p) => p.program && p.program !== view.stem);
  if (told && told.stopped) own.unshift({ severity: "error", text: told.stopped });
  if (state && state.trouble) own.unshift({ severity: "error", text: state.trouble });
  if (failed) own.unshift({ severity: "error", text: failed });
  const key = JSON.stringify([own, warned, others]);
  if (at("problems").dataset.key === key) return;
  at("problems").dataset.key = key;
  at("problems").hidden = !own.length && !warned.length && !others.length;
  at("problems-title").className = own.length ? "" : "vh";
  at("own").replaceChildren(...own.map(item));
  at("warned").hidden = !warned.length;
  at("warnings").replaceChildren(...warned.map(item));
  at("more").hidden = !others.length;
  at("others").replaceChildren(...others.map((p) => item({ ...p, text: `[${p.program}] ${p.text}` })));
}

function status(one) {
  const busy = !state || state.doing === "start" || !told;
  const last = one && state && state.files[address()];
  let text, held = false, soon = true;
  clearTimeout(later);
  if (lost) { text = words.lost; held = true; }
  else if (state && state.waits) text = words.waits;
  else if (busy && told) return; /* another page is chosen: what is new of it comes at once */
  else if (busy) text = words.starting;
  else if (state.trouble) { text = last ? words.trouble : words["trouble-none"]; held = true; }
  else if (told.stopped !== undefined) { text = last ? words.held : words["held-none"]; held = true; }
  else if (!one) { text = words.gone; held = true; }
  else if (state.stale || coming) { text = state.doing === "look" ? words.reading : words.making; soon = false; }
  else if (state.doing === "look") { text = words.reading; soon = false; }
  else if (one.held || failed) { text = last ? words.held : words["held-none"]; held = true; }
  else if (!last) text = words["none-yet"];
  else text = (state.doing === "rest" ? words.resting : words.fresh) ;
  const write = () => {
    const line = at("status");
    /* A page that is new is said to be new, also where the words are the same as before. */
    const mark = shown && !held && soon && !busy ? ` ${new Date().toLocaleTimeString(document.documentElement.lang)}` : "";
    if (line.dataset.of !== text + shown) { line.dataset.of = text + shown; line.textContent = text + (text === words.fresh ? mark : ""); line.className = held ? "held" : ""; }
  };
  if (soon) write(); else later = setTimeout(write, 300);
}

at("program").addEventListener("focus", (event) => event.target.select());
at("program").addEventListener("input", chosen);
at("program").addEventListener("change", () => { if (!chosen()) at("program").value = entry() ? entry().name : view.stem; });
addEventListener("hashchange", fromHash);
document.addEventListener("visibilitychange", listen);
fromHash();
