"""The grid's module in Chromium: typed, pasted, undone and answered by keyboard alone, with the form behind it and no kernel."""

from pathlib import Path

import axe_playwright_python
import made_cohort
import made_lab
import pytest
from playwright.sync_api import expect

import cqi_lib as cqi
from cqi_lib.lab.form_style import STYLE
from cqi_lib.lab.grid_widgets import MODULE

pytestmark = [pytest.mark.browser, pytest.mark.slow]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# What anywidget does between the module and its model.
BRIDGE = """async ([source, view]) => {
  const module = await import(URL.createObjectURL(new Blob([source], {type: 'text/javascript'})));
  const heard = {};
  let waiting = Promise.resolve();
  const answer = message => {
    if (message.do === 'view') { view = message.view; heard['change:view'](); } else heard['msg:custom'](message);
  };
  const model = {
    get: () => view, on: (name, act) => heard[name] = act, off: () => {},
    send: message => waiting = waiting.then(async () => (await window.heard(message)).forEach(answer)),
  };
  window.settled = async () => { await new Promise(done => setTimeout(done, 300)); await waiting; };
  module.default.render({model, el: document.querySelector('#grid')});
}"""
PASTE = """text => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
}"""
THEMES = {"light": "true", "dark": "false"}


@pytest.fixture(scope="module")
def shown(browser, tmp_path_factory):
    """Give a page with the grid of a program's numbers, and the form behind it."""
    folder = made_cohort.pair(tmp_path_factory.mktemp("grid"))
    face = cqi.edit_points(cqi.open_program(folder, "alpha-house")).numbers
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.set_default_timeout(made_lab.PATIENCE)
    queue = []
    face.grid.send = queue.append
    face.grid.observe(lambda change: queue.append({"do": "view", "view": change["new"]}), names="view")

    def heard(message):
        queue.clear()
        face.heard(message)
        return list(queue)

    page.expose_function("heard", heard)
    page.set_content(
        f"<html lang=en data-jp-theme-light=true><title>Grid</title><style>{STYLE}</style><main><h1>Grid</h1>"
        "<button>before</button><div class='cqi-form cqi-wide'><div id=grid></div></div><button>after</button></main>"
    )
    page.evaluate(BRIDGE, [MODULE.read_text("utf-8"), face.view()])
    yield page, face
    page.context.close()


def dressed(page, theme):
    page.evaluate("light => document.documentElement.dataset.jpThemeLight = light", THEMES[theme])
    page.evaluate("theme => document.body.style.background = theme === 'dark' ? '#111' : '#fff'", theme)


def test_numbers_are_typed_pasted_and_undone_by_keyboard_alone(shown):
    page, face = shown
    dressed(page, "dark")  # the desk's own, in JupyterLab, is light
    keys, form = page.keyboard, face.form
    first = form.lines()[0]
    columns = form.columns()

    def value(column, line=first):
        page.evaluate("window.settled()")
        return page.locator(f"input[data-key='{line.key}'][data-name='{column}']").input_value(), form.cell(
            line.key, column
        )

    def focus():
        return page.evaluate("[document.activeElement.dataset.key, document.activeElement.dataset.name]")

    was = [value(name) for name in columns]
    # One stop on the way of Tab; within it Tab goes on, and after Escape it leaves.
    page.get_by_role("button", name="before").focus()
    keys.press("Tab")
    assert focus() == [first.key, columns[0]]
    keys.press("Tab")
    assert focus() == [first.key, columns[1]]
    keys.press("ArrowLeft")
    keys.press("Escape")
    keys.press("Tab")
    expect(page.get_by_role("button", name="after")).to_be_focused()
    keys.press("Shift+Tab")
    assert focus() == [first.key, columns[0]]
    # More than there are is said at the cell as it is typed.
    keys.type("44")
    keys.press("ArrowRight")
    keys.type("31")
    assert value("denominator") == ("31", "31") and value("numerator") == ("44", "44")
    counted = page.locator(f"input[data-key='{first.key}'][data-name=numerator]")
    expect(counted).to_have_attribute("aria-invalid", "true")
    assert "at most 31" in page.locator(f"#{counted.get_attribute('aria-describedby')}").text_content()
    # Escape takes typing back, F2 edits within it, Ctrl-Z and Ctrl-Y go step by step.
    keys.press("ArrowLeft")
    keys.type("9")
    keys.press("Escape")
    assert value("numerator") == ("44", "44")
    keys.press("F2")
    keys.press("ArrowLeft")
    keys.press("Backspace")
    keys.type("2")
    assert value("numerator") == ("24", "24")
    expect(counted).not_to_have_attribute("aria-invalid", "true")
    keys.press("Control+z")
    assert value("numerator")[1] != "24"
    keys.press("Control+y")
    assert value("numerator") == ("24", "24")
    # A block; one number of it can be read in two ways, and nothing is taken until that is answered.
    page.evaluate(PASTE, "1,234\t2,000")
    assert value("numerator") == ("24", "24") and len(face.question.children) == 2
    face.question.children[1].children[0].click()
    assert form.cell(first.key, "numerator") == "1234" and form.cell(first.key, "denominator") == "2000"
    form.undo()
    page.evaluate(PASTE, "12\t48")
    assert value("numerator") == ("12", "12") and value("denominator") == ("48", "48")
    assert page.locator(f"input[data-key='{first.key}'][data-name=value]").get_attribute("placeholder") == "25"
    assert "Pasted into 2 cells" in face.told.value
    # What is typed with a comma for decimals is shown as the file has it, when the cell is left.
    keys.press("End")
    keys.press("Home")
    keys.type("12,0")
    page.evaluate("window.settled()")
    assert page.evaluate("document.activeElement.value") == "12,0"
    keys.press("ArrowRight")
    assert value("numerator") == ("12.0", "12.0")
    keys.press("ArrowLeft")
    # Enter goes down, and back again by undoing all that was done.
    keys.press("Enter")
    assert focus() == [form.lines()[1].key, "numerator"]
    for _ in range(12):
        keys.press("Control+z")
    assert [value(name) for name in columns] == was and not form.changed


@pytest.mark.parametrize("theme", THEMES)
def test_a_screen_reader_meets_a_grid_in_both_themes(shown, theme):
    page, face = shown
    dressed(page, theme)
    line = face.form.lines()[0]
    grid = page.get_by_role("grid")
    assert grid.get_attribute("aria-label").startswith("Numbers by month")
    name = f"{line.block}, {line.head}: Counted"
    grid.get_by_role("textbox", name=name, exact=True).focus()
    page.keyboard.type("many")
    page.evaluate("window.settled()")
    page.evaluate(AXE)
    found = page.evaluate("axe.run('.cqi-form', {rules: {'target-size': {enabled: true}}})")["violations"]
    assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found] == []
    assert grid.evaluate("e => e.parentElement.scrollWidth <= e.parentElement.clientWidth + 1")
    page.keyboard.press("Control+z")
    page.evaluate("window.settled()")
