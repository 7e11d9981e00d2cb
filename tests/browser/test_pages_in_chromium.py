"""What a reader meets: nothing loads, nothing complains, nothing overflows, everything can be reached."""

from pathlib import Path

import axe_playwright_python
import pytest

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
NAMES = (
    "maple-street",
    "little-oaks",
    "casa-munoz",
    "stepping-stones",
    "harbor-light",
    "cohort",
    "index",
    "department-f",
    "analysts",
)
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", NAMES)
def test_no_request_no_complaint_and_axe_finds_nothing(browser, site, name, width):
    address = (site / f"{name}.html").as_uri()
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    requests, said = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert [u for u in requests if u != address and not u.startswith("data:")] == []
    assert said == []
    context.close()
    # The page's own policy forbids scripts, axe too; only for axe it is set aside.
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found] == []
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_overflows(browser, site, name):
    page = browser.new_page()
    page.goto((site / f"{name}.html").as_uri())
    for width in (320, 390, 820, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
    page.close()


def test_page_one_fits_a_screen_and_a_sheet(browser, site):
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto((site / "maple-street.html").as_uri())
    bottom = "document.querySelector('.one').getBoundingClientRect().bottom"
    assert page.evaluate(bottom) <= 760
    # Letter less its margins, at 96 pixels an inch: what may stand on the first sheet.
    page.set_viewport_size({"width": 695, "height": 950})
    page.emulate_media(media="print")
    assert page.evaluate("document.querySelector('.one').getBoundingClientRect().height") <= 950
    page.close()


def test_tables_open_by_keyboard_and_focus_can_be_seen(browser, site):
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto((site / "maple-street.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("summary").first.focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('details').open")
    page.close()


def test_phone_and_page_show_one_drawing_each(browser, site):
    page = browser.new_page()
    page.goto((site / "maple-street.html").as_uri())
    for width, shown in ((1280, "wide"), (390, "narrow")):
        page.set_viewport_size({"width": width, "height": 800})
        seen = page.evaluate(
            "[...document.querySelectorAll('figure img')].filter(i => i.offsetWidth).map(i => i.className)"
        )
        assert set(seen) == {shown}
    page.close()
