"""What JupyterLab's page does around a form: its shortcuts, its themes, and what a screen reader hears."""

import re
import time
from urllib.parse import urlsplit

import made_lab
import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]
THEMES = ("JupyterLab Light", "JupyterLab Dark", "JupyterLab Dark High Contrast")
TURN = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
# What each would do to a notebook: change, insert, cut, merge and delete cells, restart the kernel, run again.
KEYS = [
    "m",
    "y",
    "r",
    "a",
    "b",
    "c",
    "x",
    "v",
    "z",
    "Shift+M",
    "d",
    "d",
    "i",
    "i",
    "0",
    "0",
    "Shift+Enter",
    "Control+Enter",
]
NOTEBOOK = """() => {
  const panel = window.jupyterapp.shell.currentWidget;
  const cells = Array.from({length: panel.content.model.cells.length}, (_, n) => panel.content.model.cells.get(n));
  return [cells.map(c => [c.type, c.executionCount ?? null, c.sharedModel.getSource()]), !!document.querySelector('.jp-Dialog')];
}"""
RADIO = """form => {
  const radio = Object.assign(document.createElement('input'), {type: 'radio', id: 'radio-under-test'});
  form.append(radio);
}"""
# Contrast as WCAG 2.2 reckons it: every text within forms against what lies behind it, every field's edge against its form.
CONTRAST = """() => {
  const numbers = css => { const n = css.match(/[\\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n };
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
  const behind = e => { for (; e; e = e.parentElement) {
    const c = numbers(getComputedStyle(e).backgroundColor); if (c[3] === 1) return c } return [255, 255, 255, 1] };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05) };
  const seen = e => e.checkVisibility() && e.getBoundingClientRect().width > 1;
  const found = {text: [], edge: [], ring: []};
  for (const form of document.querySelectorAll('.cqi-form')) {
    for (const e of form.querySelectorAll('*')) {
      if (e.closest('svg') || e.tagName === 'OPTION' || !seen(e)) continue;
      const field = e.matches('input:not([type=checkbox],[type=radio]), select, textarea');
      const own = Array.from(e.childNodes).some(n => n.nodeType === 3 && n.data.trim());
      const css = getComputedStyle(e);
      if (own || field) found.text.push([ratio(numbers(css.color), behind(e)), e.outerHTML.slice(0, 120)]);
      if (field) found.edge.push([ratio(numbers(css.borderTopColor), behind(form)), e.outerHTML.slice(0, 120)]);
    }
    for (const kind of ['button:enabled', 'select', 'input[type=checkbox]', 'input:not([type=checkbox])', 'textarea', 'summary', 'a']) {
      const e = Array.from(form.querySelectorAll(kind)).find(seen);
      if (!e) continue;
      e.focus();
      const css = getComputedStyle(e);
      const wide = css.outlineStyle === 'solid' ? parseFloat(css.outlineWidth) : 0;
      found.ring.push([ratio(numbers(css.outlineColor), behind(form)), wide, kind]);
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def forms(window):
    """The forms of notebook 4, run once for all looks at them."""
    wrong = window.evaluate(made_lab.RUN, "notebooks/4_priority_setting.ipynb")
    assert wrong == [], wrong
    yield window.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .cqi-form:not(.cqi-form .cqi-form)")
    window.evaluate(made_lab.CLOSE)


def test_a_key_pressed_in_a_form_is_the_forms(forms, window):
    before = window.evaluate(NOTEBOOK)
    forms.first.evaluate(RADIO)
    kinds = ("select", "input[type=checkbox]", "#radio-under-test", "button:enabled", "textarea")
    for kind in kinds:
        control = forms.locator(kind).first
        control.focus()
        for key in KEYS:
            window.keyboard.press(key)
        window.wait_for_timeout(300)
        assert window.evaluate(NOTEBOOK) == before, kind
    # JupyterLab's own keys are as they were where no form has the focus.
    window.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-MarkdownCell").first.click()
    cells = f"many => ({NOTEBOOK})()[0].length === many"
    window.keyboard.press("b")
    window.wait_for_function(cells, arg=len(before[0]) + 1)
    window.keyboard.press("z")
    window.wait_for_function(cells, arg=len(before[0]))
    assert window.evaluate(NOTEBOOK) == before


def test_a_form_is_read_in_every_theme_and_heard(forms, window):
    # The region is there before what it says, and stays.
    region = forms.last.get_by_role("status").first
    held = region.element_handle()
    forms.last.get_by_role("button", name="Show what will be saved").click()
    region.filter(has_text="Nothing").wait_for()
    assert held.evaluate("e => [e.isConnected, e.getAttribute('role')]") == [True, "status"]
    assert forms.locator("[role=status] [role=status]").count() == 0
    # How the domains stand is in view while people vote, at the form's end.
    vote = forms.first.locator("input:visible").last
    vote.focus()
    expect(vote).to_be_in_viewport()
    expect(forms.first.locator(".cqi-stays")).to_be_in_viewport()
    for theme in (*THEMES, THEMES[0]):
        window.evaluate(TURN, theme)
        window.wait_for_function("theme => document.body.dataset.jpThemeName === theme", arg=theme)
        legible(window, theme)
    window.emulate_media(forced_colors="active")
    legible(window, "the system's own high contrast")
    window.emulate_media(forced_colors="none")


def legible(window, theme):
    window.keyboard.press("Shift")  # the focus is shown to who uses the keyboard
    found = window.evaluate(CONTRAST)
    assert min(map(len, found.values())) >= 5
    assert [f for f in found["text"] if f[0] < 7] == [], theme
    assert [f for f in found["edge"] if f[0] < 3] == [], theme
    assert [f for f in found["ring"] if f[0] < 3 or f[1] < 3] == [], theme


# The buttons in view whose left edge something else lies over.
COVERED = """form => Array.from(form.querySelectorAll('button')).filter(e => e.checkVisibility()).filter(e => {
  const {left, top, height} = e.getBoundingClientRect();
  const there = document.elementFromPoint(left + 4, top + height / 2);
  return there && top > 100 && top + height < innerHeight - 40 && !e.contains(there);
}).map(e => e.innerText)"""
CHOSEN = "Maple Street Family Center"
LOADED = 80
"""Files that JupyterLab's page loads until the desk stands; a bare one loads 77 until a notebook's first widget."""


def stands(window, program=None):
    """Wait for the desk, which nobody ran, with a program; give its form."""
    form = window.locator(".cqi-desk-page .cqi-form").first
    chosen = form.get_by_label("Program", exact=True).locator("option:checked")
    expect(chosen).to_have_text(program or re.compile("."))
    code = window.locator(".cqi-desk-page").locator(".jp-InputArea-editor, .jp-Toolbar, .jp-InputPrompt")
    assert not any(each.is_visible() for each in code.all())
    return form


def test_the_desk_stands_when_its_page_is_opened(window, lab):
    asked: list[str] = []
    window.on("request", lambda request: asked.append(request.url))
    # Where the machine is busy, files that JupyterLab loads for later come before the desk stands: then it is opened again.
    for _ in range(3):
        asked.clear()
        window.goto(lab.address("outputs/CQI.ipynb"))
        form = stands(window)
        loaded = [url for url in asked if not re.search(r"/api/|favicon|logo", url) and url.startswith("http")]
        if len(loaded) <= LOADED:
            break
    # No more is loaded for it than a bare JupyterLab loads until its first widget, and two small files of ours.
    assert len(loaded) <= LOADED, loaded
    assert len([url for url in loaded if "/extensions/cqi-" in url]) == 2
    form.get_by_label("Program", exact=True).select_option(label=CHOSEN)
    form.get_by_role("button", name="1 Groundwork").click()
    form.get_by_role("status").filter(has_text="A copy for Maple Street Family Center was made.").wait_for()
    assert form.evaluate(COVERED) == []
    # What is missing leads to the form that has it: it has the focus, and is in sight.
    form.get_by_role("button", name=re.compile("^Write it down: ")).last.press("Enter")
    first = form.locator(".cqi-writing select").first
    expect(first).to_be_focused()
    expect(first).to_be_in_viewport()
    # The grid by keyboard alone: typed, undone and done again, saved; no letter is JupyterLab's.
    measures = lab.clone / "parameters/riverbend/programs/maple-street/measures.csv"
    before, keys = measures.read_bytes(), window.keyboard
    form.get_by_role("button", name="This month's numbers").press("Enter")
    cell = form.get_by_role("grid").first.get_by_role("textbox").first
    cell.focus()
    keys.press("End")
    keys.type("add by x")
    keys.press("ArrowDown")
    keys.press("ArrowUp")
    here = window.locator("input:focus")
    expect(here).to_have_value("add by x")
    keys.press("Control+z")
    expect(here).to_have_value("")
    keys.press("Control+y")
    expect(here).to_have_value("add by x")
    keys.press("Control+s")
    form.get_by_role("status").filter(has_text="Saved in programs/maple-street/measures.csv").wait_for()
    assert b"add by x" in measures.read_bytes()
    measures.write_bytes(before)
    window.reload()
    form = stands(window, CHOSEN)
    before = form.element_handle()
    window.evaluate("() => window.jupyterapp.shell.currentWidget.context.sessionContext.restartKernel()")
    window.wait_for_function("e => !e.isConnected", arg=before)
    stands(window, CHOSEN)
    # The tab is closed: its kernel ends. The next day there is another.
    window.goto("about:blank")
    until = time.monotonic() + 400
    while lab.kernels() and time.monotonic() < until:
        time.sleep(1)
    assert lab.kernels() == []
    window.goto(lab.address("outputs/CQI.ipynb"))
    stands(window, CHOSEN)
    # Nothing left this computer, and the suite's notebooks are as they were.
    assert {urlsplit(url).netloc for url in asked if url.startswith("http")} == {urlsplit(lab.url).netloc}
    for path in (made_lab.ROOT / "notebooks").glob("*.ipynb"):
        assert (lab.clone / "notebooks" / path.name).read_bytes() == path.read_bytes(), path.name
    window.evaluate(made_lab.CLOSE)
