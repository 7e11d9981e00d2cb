"""What a reader with a phone meets: no table that has to be pushed sideways, nothing cut, also with large letters."""

import pytest
from markupsafe import Markup
from names import FEW, KINDS, VARIED, turns

from cqi_lib.report.pages import stylesheet
from cqi_lib.show.markup import el, table

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"
WIDTH = "document.documentElement.scrollWidth"
# A figure of an own section scrolls by itself: made smaller, its letters could not be read.
SIDEWAYS = """[...document.querySelectorAll('.scroll:not(.drawn), table, figure, .listing')]
    .filter(e => e.scrollWidth > e.clientWidth + 1 || e.getBoundingClientRect().right > innerWidth)
    .map(e => [e.tagName, e.textContent.slice(0, 60), e.scrollWidth, e.clientWidth])"""
# Everything with words of its own that is seen, but for what only screen readers meet.
CUT = """[...document.querySelectorAll('body *')]
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => !e.closest('.vh, .skip, thead, .listing caption, svg') && e.getClientRects().length)
    .map(e => [e.tagName, e.textContent.slice(0, 60), e.getBoundingClientRect()])
    .filter(([t, s, r]) => r.left < -0.5 || r.right > innerWidth + 0.5)
    .map(([t, s, r]) => [t, s, Math.round(r.left), Math.round(r.right)])"""
PHONES = (320, 360, 390)


# A figure is a picture with a style of its own; a mark is part of the page.
LETTERS = """[
    ...[...document.querySelectorAll('figure img')].filter(e => e.offsetWidth).flatMap(e =>
        [...decodeURIComponent(e.src).matchAll(/font-size:([0-9.]+)px/g)].map(size =>
            [size[1] * e.offsetWidth / e.getAttribute('width'), e.closest('figure').id])),
    ...[...document.querySelectorAll('svg text')].filter(e => e.getClientRects().length).map(e =>
        [parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a, e.textContent]),
]"""


NAMED = (*KINDS, "casa-munoz", "analysts")  # also long names, and long labels


@pytest.mark.parametrize("name", turns(VARIED, NAMED))
def test_nothing_overflows_and_letters_in_a_drawing_are_large_enough(opened, name):
    """Nor has a table to be pushed sideways."""
    with opened(name) as page:
        for width in (320, 390, 820, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(WIDTH) <= width, (width, "closed")
        page.evaluate(OPEN_ALL)
        assert page.evaluate("document.querySelectorAll('table').length") or name == "harbor-light"
        for width in (1280, 820, *PHONES):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(WIDTH) <= width, (width, "open")
            if width not in PHONES:
                continue
            assert page.evaluate(SIDEWAYS) == [], width
            assert page.evaluate(CUT) == [], width
            sizes = page.evaluate(LETTERS)
            assert sizes or name.startswith("index")
            assert [found for found in sizes if found[0] < 10.99] == [], width


@pytest.mark.parametrize("name", turns(VARIED, (*FEW, "casa-munoz", "analysts")))
def test_text_twice_as_large_is_whole(opened, name):
    with opened(name, letters=32) as page:
        page.evaluate(OPEN_ALL)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        for width in (390, 820, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(WIDTH) <= width, width
            assert page.evaluate(SIDEWAYS) == [], width
            assert page.evaluate(CUT) == [], width


HARD = 'It’s "so"; } \\ a\'b <i>'
ROWS = [
    ("Staff support and performance", "2.9", "Interdepartmental steering was done"),
    ("Intergovernmental outcomes", "", "Little, as far as is known"),
]


@pytest.fixture
def shown(tab):
    """A page of two tables: one of many columns whose heads are hard to write, and one that fits."""
    page = tab(390)
    many = [("Domain", "l"), (HARD, "r"), ("What was done and what came of it", "l")]
    page.set_content(
        str(
            el(
                "html",
                el("style", Markup(stylesheet())),
                el("div", table("Many", many, ROWS), cls="page"),
                el("div", table("Few", [("Role", "l"), ("Asked", "r")], [("Leaders", "3")]), cls="page"),
            )
        )
    )
    return page


def heads(page):
    return page.evaluate("[...document.querySelectorAll('td')].map(e => getComputedStyle(e, '::before').content)")


def test_a_row_becomes_a_card_whose_cells_name_their_column(shown):
    look = "[...document.querySelectorAll('tbody :is(th, td)')].map(e => getComputedStyle(e).display)"
    assert shown.evaluate(look) == ["block", "inline-block", "block"] * 2 + ["table-cell"] * 2
    written = HARD.replace("\\", "\\\\").replace('"', '\\"')
    done = '"What was done and what came of it: "'
    assert heads(shown) == [f'"{written}: "', done, "none", done, "none"]


def test_a_card_is_still_a_table_for_a_screen_reader(shown):
    session = shown.context.new_cdp_session(shown)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    roles = [n["role"]["value"] for n in nodes if not n["ignored"]]
    found = {r: roles.count(r) for r in ("table", "row", "columnheader", "rowheader")}
    assert found == {"table": 2, "row": 3 + 2, "columnheader": 3 + 2, "rowheader": 2 + 1}
    assert roles.count("cell") + roles.count("gridcell") == 4 + 1


def test_paper_keeps_the_table(shown):
    shown.emulate_media(media="print")
    look = "[...document.querySelectorAll('tbody :is(th, td)')].map(e => getComputedStyle(e).display)"
    assert set(shown.evaluate(look)) == {"table-cell"} and set(heads(shown)) == {"none"}


def test_letters_twice_as_large_make_cards_of_every_table(shown):
    shown.set_viewport_size({"width": 300, "height": 800})
    assert "table-cell" not in shown.evaluate(
        "[...document.querySelectorAll('tbody :is(th, td)')].map(e => getComputedStyle(e).display)"
    )
