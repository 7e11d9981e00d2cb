"""Pages in languages that nobody speaks, 40 % longer or from right to left: axe finds nothing, nothing is cut or overlaps."""

import html
import re
from urllib.parse import unquote

import made_pseudo
import pytest
from chart_reading import faults
from test_pages_in_chromium import AXE, AXE_BUT_COLOURS, AXE_FINDS, OPEN_ALL, WIDTH
from test_phone_in_chromium import CUT, SIDEWAYS
from test_print_in_chromium import SHEETS, pages

from cqi_lib.online.pages import static_files

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TAGS = ("en-XA", "ar-XB")
LOOKED_AT = ("maple-street", "maple-street-plan", "cohort", "index", "form-flawed", "form-start")
SHEET = next(content for name, (_, content) in static_files().items() if name.endswith(".css")).decode()


@pytest.fixture
def shown(tab):
    """Give a function that shows a page of a language in the browser, in the place of the one before."""

    def show(tag, name):
        page = tab(bypass_csp=True)
        text = (made_pseudo.forms if name.startswith("form") else made_pseudo.demo)(tag)[name]
        page.set_content(re.sub(r'<link rel="stylesheet"[^>]*>', f"<style>{SHEET}</style>", text))
        page.evaluate(OPEN_ALL)
        return page

    return show


@pytest.mark.parametrize("name", LOOKED_AT)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize(
    "finds", [AXE_BUT_COLOURS, pytest.param(AXE_FINDS, marks=pytest.mark.nightly)], ids=["but colours", "all"]
)
def test_nothing_overflows_and_axe_finds_nothing(shown, tag, finds, name):
    page = shown(tag, name)
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(WIDTH) <= width, width
        if width < 1280:
            assert page.evaluate(SIDEWAYS) == [], width
            assert page.evaluate(CUT) == [], width
    page.evaluate(AXE)
    assert page.evaluate(finds) == []
    if finds == AXE_FINDS:
        page.set_viewport_size({"width": 1280, "height": 800})
        assert page.evaluate(finds) == []


@pytest.mark.parametrize("tag", TAGS)
def test_no_text_of_a_drawing_is_cut_or_covers_another(tag):
    n = 0
    for name, text in made_pseudo.demo(tag).items():
        for source in re.findall(r'src="data:image/svg\+xml,([^"]*)"', text):
            svg = unquote(html.unescape(source))
            if "<metadata>" in svg:  # matplotlib's, in an own section
                continue
            assert faults(svg) == [], name
            n += 1
    assert n >= 40


@pytest.mark.parametrize("tag", TAGS)
def test_a_plan_is_one_sheet(shown, tag, usual_fonts):
    page = shown(tag, "maple-street-plan")
    for sheet in SHEETS:
        assert pages(page.pdf(format=sheet, prefer_css_page_size=True)) == 1, sheet


SIDE = """name => { const [one, two] = [...document.querySelectorAll(name)].slice(0, 2).map(e => e.getBoundingClientRect());
    return Math.sign(two.left - one.left) }"""


def test_a_page_mirrors_and_time_does_not(shown):
    for tag, side in (("en-XA", 1), ("ar-XB", -1)):
        right = shown(tag, "maple-street")
        for name in (".toc a", "table tr:first-child th"):
            assert right.evaluate(SIDE, name) == side, (tag, name)
    assert right.evaluate("getComputedStyle(document.querySelector('svg text')).direction") == "ltr"
    at = "x => [...x.matchAll(/class='[a-z]+' x='([0-9.]+)' y='[0-9.]+'>[^<]*20(2[0-9])</g)].map(m => [+m[2], +m[1]])"
    years = "[...document.querySelectorAll('img.wide')].map(i => decodeURIComponent(i.src)).map(" + at + ")"
    runs = [found for found in right.evaluate(years) if len(found) > 1]
    assert runs and all([x for _, x in sorted(found)] == sorted(x for _, x in found) for found in runs)


def test_a_sign_stands_left_of_its_number(shown):
    """In every language; a browser sets a sign after a number that runs with a text from right to left."""
    page = shown("ar-XB", "maple-street")
    where = """() => { const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), out = [];
        while (walk.nextNode()) { const n = walk.currentNode, at = n.data.search(/[+\\u2212][0-9]/);
            if (at < 0 || !n.parentElement.getClientRects().length || n.parentElement.closest('thead, .vh')) continue;
            const x = k => { const r = document.createRange(); r.setStart(n, k); r.setEnd(n, k + 1); return r.getBoundingClientRect().left };
            out.push([n.data, x(at) < x(at + 1)]) }
        return out }"""
    found = page.evaluate(where)
    assert len(found) > 10 and [text for text, fine in found if not fine] == []


@pytest.mark.parametrize("program", made_pseudo.PROGRAMS)
def test_spanish_takes_no_more_sheets_than_english(tab, program):
    page = tab()
    for paper, most in (("", 4), ("-plan", 1), ("-meeting", 1), ("-heard", 1)):
        page.set_content(made_pseudo.demo("es")[program + paper])
        assert pages(page.pdf(format="Letter", prefer_css_page_size=True)) <= most, paper
