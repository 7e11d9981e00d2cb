"""What a form does when its kernel is gone, told by a page of JupyterLab's parts: no kernel is needed to see it."""

from pathlib import Path

import pytest

import cqi_lib.lab.server as server
from cqi_lib.lab.form_style import STYLE

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCRIPT = server.CONFIG / "labextensions" / "cqi-typing" / "static" / "typing.js"
PAGE = f"""<style>{STYLE}</style><div id="panel"><div class="cqi-form"><p class="cqi-gone" role="alert" hidden>It has ended.</p>
<input id="text" value="Typed"><textarea id="long"></textarea><input id="tick" type="checkbox"><select id="one"></select>
<button id="save">Save</button><button id="off" disabled>Off</button></div></div>"""
# The parts of JupyterLab's application that the extension asks for.
LAB = """async () => {
  const signal = () => { const told = []; return {connect: f => told.push(f), emit: v => told.forEach(f => f(null, v))} };
  window.told = [];
  const future = (name, msg_type = 'comm_msg') =>
    [name, {msg: {header: {msg_type, msg_id: name}}, handleMsg: m => window.told.push([name, m.parent_header.msg_id, m.content.execution_state])}];
  const kernel = {_futures: new Map([future('lost'), future('run', 'execute_request'), future('heard of')])};
  const session = {session: {kernel}, statusChanged: signal(), kernelChanged: signal(), connectionStatusChanged: signal()};
  const page = {node: document.getElementById('panel'), context: {sessionContext: session}};
  const shell = {widgets: () => [page, {node: document.createElement('div')}], layoutModified: signal()};
  const [plugin] = (await window._JUPYTERLAB['cqi-typing'].get('./extension'))().default;
  plugin.activate({shell, restored: Promise.resolve()});
  await Promise.resolve();
  shell.layoutModified.emit();
  window.session = session;
}"""
AS_THE_KERNEL_KNOWS_IT = """() => {
  const [text, tick] = ['text', 'tick'].map(id => document.getElementById(id));
  text.value = 'Typed';
  tick.checked = false;
  window.heard = [];
  for (const kind of ['input', 'change']) text.addEventListener(kind, e => window.heard.push(`text ${kind} ${text.value}`));
}"""
STATE = """() => [document.querySelector('.cqi-gone').checkVisibility(), ...['text', 'long'].map(id => document.getElementById(id).readOnly),
  ...['tick', 'one', 'save', 'off'].map(id => document.getElementById(id).disabled)]"""
OPEN, CLOSED = [False, False, False, False, False, False, True], [True] * 7


@pytest.fixture
def page(browser):
    found = browser.new_page()
    found.clock.install()
    found.clock.pause_at(1_800_000_000)  # no time passes but what the tests let pass
    found.set_content(PAGE)
    found.add_script_tag(content=Path(SCRIPT).read_text("utf-8"))
    found.evaluate(LAB)
    yield found
    found.close()


def test_a_form_whose_kernel_is_gone_says_so_and_takes_no_more_typing(page):
    def emit(name, value):
        page.evaluate("([name, value]) => window.session[name].emit(value)", [name, value])
        return page.evaluate(STATE)

    assert page.evaluate(STATE) == OPEN
    # A kernel at work, or one that the page gets first, is none that is gone.
    for name, value in (
        ("statusChanged", "busy"),
        ("statusChanged", "starting"),
        ("kernelChanged", {"oldValue": None}),
    ):
        assert emit(name, value) == OPEN
    # A line that is down and comes back: so does the form, when it shows what the kernel holds. What was typed while nobody
    # knew that the line was down is typed again.
    page.locator("#text").fill("Typed more")
    page.locator("#tick").check()
    assert emit("connectionStatusChanged", "connecting") == CLOSED
    assert emit("connectionStatusChanged", "disconnected") == CLOSED
    page.evaluate(AS_THE_KERNEL_KNOWS_IT)
    page.evaluate("window.session.session.kernel._futures.delete('heard of')")
    assert emit("connectionStatusChanged", "connected") == CLOSED and page.evaluate("window.told") == []
    page.clock.run_for(1000)
    assert page.evaluate(STATE) == OPEN
    assert page.locator("#text").input_value() == "Typed more" and page.locator("#tick").is_checked()
    assert page.evaluate("window.heard") == ["text input Typed more", "text change Typed more"]
    page.clock.run_for(6000)
    assert page.evaluate("window.heard.length") == 2  # typed once
    # The widget whose message was lost waits for no more word of it.
    assert page.evaluate("window.told") == [["lost", "lost", "idle"]]
    # On a busy machine the widgets are read from the kernel much later.
    page.evaluate(AS_THE_KERNEL_KNOWS_IT)
    page.clock.run_for(30_000)
    assert page.locator("#text").input_value() == "Typed more" and page.locator("#tick").is_checked()
    # What is typed from then on is not written over.
    assert emit("connectionStatusChanged", "connecting") == CLOSED
    assert emit("connectionStatusChanged", "connected") == CLOSED
    page.clock.run_for(1000)
    page.locator("#text").fill("Typed")
    page.clock.run_for(40_000)
    assert page.locator("#text").input_value() == "Typed"
    # A kernel that ended does not come back, whatever the line does; what was typed is still there to be copied.
    assert emit("statusChanged", "autorestarting") == CLOSED
    assert emit("connectionStatusChanged", "connecting") == CLOSED
    assert emit("connectionStatusChanged", "connected") == CLOSED
    assert page.locator("#text").input_value() == "Typed"


def test_another_kernel_in_the_place_of_the_forms_is_not_the_forms(page):
    page.evaluate("() => window.session.kernelChanged.emit({oldValue: {}, newValue: {}})")
    assert page.evaluate(STATE) == CLOSED
