"""Typing in a real JupyterLab while its kernel is killed: the form says so, and what was typed is offered again."""

import os
import re
import signal
from pathlib import Path

import made_lab
import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MAPLE = "parameters/riverbend/programs/maple-street"
KERNEL = "() => window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.id"
# A line on which nothing arrives, and its end.
CUT = """silent => {
  const line = window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel._ws;
  if (silent) line.send = () => {};
  else line.close();
}"""
# How often a form said that its kernel is gone: a line that is back may take that away before anybody looks.
GONE = """() => {
  window.gone = 0;
  const said = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .cqi-gone');
  new MutationObserver(() => window.gone += said.checkVisibility()).observe(said.closest('.cqi-form'), {attributes: true});
}"""
RAN = """() => {
  const cells = window.jupyterapp.shell.currentWidget.content.model.cells;
  return Array.from({length: cells.length}, (_, n) => cells.get(n).executionCount ?? 0);
}"""


def kill(kernel):
    """End the process of a kernel as a crash does."""
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            told = place.read_bytes()
        except OSError:
            continue
        if f"kernel-{kernel}.json".encode() in told:
            os.kill(int(place.parent.name), signal.SIGKILL)
            return
    raise AssertionError("no process of the kernel was found")


def drafted(window, place, words):
    """Wait until a draft holds some words."""
    for _ in range(made_lab.PATIENCE // 100):
        if any(words in path.read_text() for path in place.glob("*.json")):
            return
        window.wait_for_timeout(100)
    raise AssertionError(f"no draft holds {words}")


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are found in /proc")
def test_a_kernel_is_killed_while_somebody_types_and_the_text_comes_back(run, window, lab):
    form = run("notebooks/1_groundwork.ipynb").first
    vision = form.get_by_label("What good looks like here")
    vision.fill("")
    vision.press_sequentially("No family tells its story twice.")
    place = lab.clone / "parameters/riverbend/.drafts"
    expect(form.get_by_role("status").filter(has_text="Not saved yet")).to_be_visible()
    # The line breaks: what is typed before the page hears of it is sent when there is a line again.
    window.evaluate(CUT, True)
    vision.press_sequentially(" Not even on a bad line.")
    window.evaluate(GONE)
    window.evaluate(CUT, False)
    window.wait_for_function("window.gone > 0")
    expect(form.get_by_text("has ended")).to_be_hidden()
    drafted(window, place, "bad line.")
    assert vision.input_value() == "No family tells its story twice. Not even on a bad line."
    vision.fill("No family tells its story twice.")
    drafted(window, place, 'story twice."')
    kill(window.evaluate(KERNEL))
    expect(form.get_by_text("has ended")).to_be_visible()
    # What was typed is still to be read and copied; nothing more can be typed.
    expect(vision).to_have_js_property("readOnly", True)
    expect(form.locator("button.cqi-save")).to_be_disabled()
    window.get_by_role("dialog").get_by_role("button", name="Ok").click()  # JupyterLab's own word of it
    assert vision.input_value() == "No family tells its story twice."
    form = run("notebooks/1_groundwork.ipynb").first
    expect(form.get_by_text("has ended")).to_be_hidden()
    form.get_by_text(re.compile("Typed on .* and not saved")).wait_for()
    form.get_by_role("button", name="Take it back").click()
    vision = form.get_by_label("What good looks like here")
    expect(vision).to_have_value("No family tells its story twice.")
    form.get_by_role("button", name="Save", exact=True).click()
    form.get_by_text("Saved in").wait_for()
    assert "No family tells its story twice." in (lab.clone / MAPLE / "groundwork.yml").read_text("utf-8")
    assert not any("story twice." in path.read_text() for path in place.glob("*.json"))  # others may have drafts there
    # What stands above is from before, and one click makes it anew, without building the form again.
    before = window.evaluate(RAN)
    form.get_by_role("button", name="Show it anew").click()
    window.wait_for_function(f"before => ({RAN})().some((n, at) => n > before[at])", arg=before)
    expect(vision).to_have_value("No family tells its story twice.")
    # However long the form is, Save is in view.
    vision.scroll_into_view_if_needed()
    expect(form.get_by_role("button", name="Save", exact=True)).to_be_in_viewport()
