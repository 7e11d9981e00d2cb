"""What a reader meets: nothing loads, nothing complains, axe finds nothing, nothing overflows."""

from contextlib import contextmanager
from pathlib import Path

import axe_playwright_python
import pytest
from names import FEW, KINDS, VARIED, turns

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"
WIDTH = "document.documentElement.scrollWidth"
# Only what is wrong is asked for and handed over: what passes is thousands of elements of a page.
AXE_FINDS = """axe.run({rules: {'target-size': {enabled: true}}, resultTypes: ['violations']})
    .then(found => found.violations.map(v => [v.id, v.nodes[0].html.slice(0, 200)]))"""
# Nine tenths of axe's time: how a colour stands out, which neither a language nor a narrow screen changes by itself.
AXE_BUT_COLOURS = AXE_FINDS.replace("true}}", "true}, 'color-contrast': {enabled: false}}")
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@contextmanager
def listening(page):
    """Give what a page asks for, and what it complains of."""
    asked, said = [], []
    heard = {
        "request": lambda request: asked.append(request),
        "console": lambda message: said.append(message.text),
        "pageerror": lambda error: said.append(str(error)),
    }
    for event, hear in heard.items():
        page.on(event, hear)
    try:
        yield asked, said
    finally:
        for event, hear in heard.items():
            page.remove_listener(event, hear)


@pytest.mark.parametrize("name", turns(VARIED, KINDS))
def test_no_request_and_no_complaint(tab, site, name):
    address = (site / f"{name}.html").as_uri()
    page, broken = tab(), "[...document.images].filter(i => i.complete && !i.naturalWidth).length"
    with listening(page) as (asked, said):
        page.goto(address)
        page.evaluate(OPEN_ALL)
        for width in (1280, 390):  # what a width shows, a picture or a rule of the style, is asked for when it is seen
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
            assert page.evaluate(broken) == 0, width
        page.emulate_media(media="print")
        page.wait_for_load_state("networkidle")
    assert [r.url for r in asked if r.url != address and not r.url.startswith("data:")] == []
    assert said == []


@pytest.mark.parametrize("name", turns(VARIED, FEW))
def test_axe_finds_nothing(opened, name):
    axe(opened, name, 1280)


@pytest.mark.parametrize("name", [name for name in KINDS if name not in FEW])
def test_axe_finds_nothing_but_perhaps_colours(opened, name):
    """Which all pages have from one style sheet."""
    axe(opened, name, 1280, AXE_BUT_COLOURS)


@pytest.mark.parametrize("name", turns(VARIED, ()))
def test_axe_finds_nothing_on_a_narrow_screen(opened, name):
    axe(opened, name, 390)


@pytest.mark.parametrize("name", FEW)
def test_axe_finds_nothing_but_perhaps_colours_on_a_narrow_screen(opened, name):
    axe(opened, name, 390, AXE_BUT_COLOURS)


def axe(opened, name, width, finds=AXE_FINDS):
    # The page's own policy forbids scripts, axe too; only for axe it is set aside.
    with opened(name, width, bypass_csp=True) as page:
        page.evaluate(OPEN_ALL)
        page.evaluate(AXE)
        assert page.evaluate(finds) == []


def test_a_long_name_overflows_nowhere(opened):
    for name in ("maple-street", "cohort", "index"):
        with opened(name) as page:
            for text in ("Kindertagesstättenverwaltungs" * 4, "A family of many words " * 6):
                page.evaluate("text => { document.querySelector('h1').textContent = text }", text)
                for width in (320, 390, 820, 1280):
                    page.set_viewport_size({"width": width, "height": 800})
                    assert page.evaluate(WIDTH) <= width, (name, text, width)


def test_phone_and_page_show_one_drawing_each(opened):
    with opened("maple-street") as page:
        for width, shown in ((1280, "wide"), (390, "narrow")):
            page.set_viewport_size({"width": width, "height": 800})
            seen = page.evaluate(
                "[...document.querySelectorAll('figure img')].filter(i => i.offsetWidth).map(i => i.className)"
            )
            assert set(seen) == {shown}


def test_drawings_are_not_shrunk(opened):
    """Text in a drawing that is shown smaller than it was drawn would be too small to read."""
    for name in ("maple-street", "analysts", "cohort"):
        with opened(name) as page:
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 800})
                sizes = page.evaluate(
                    "[...document.querySelectorAll('figure img')].filter(i => i.offsetWidth)"
                    ".map(i => [i.offsetWidth, +i.getAttribute('width')])"
                )
                assert sizes and all(shown >= 0.95 * drawn for shown, drawn in sizes), (name, width)


def test_states_and_dots_stay_on_one_line(opened):
    heights = "[...document.querySelectorAll('.keep')].map(e => e.getBoundingClientRect().height)"
    for name in ("index", "index-failed"):
        with opened(name) as page:
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 800})
                found = page.evaluate(heights)
                assert len(found) >= 20 and max(found) < 30, (name, width)


def test_the_index_says_what_failed_and_how_to_mend_it(opened):
    with opened("index-failed") as page:
        cards = page.locator(".card")
        assert cards.count() == 2
        assert page.get_by_text("Write a full stop instead of the comma.").is_visible()
        assert page.locator("td", has_text="Failed").count() == 2
