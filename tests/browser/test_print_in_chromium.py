"""Page one on one screen and one sheet, and the whole report on paper."""

import re

import pytest
from names import REPORTS, turns

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# Printable heights in pixels, 96 an inch, margins of 13 and 15 mm taken off.
SHEETS = {"Letter": 950, "A4": 1016}


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("name", turns(REPORTS, ("maple-street", "casa-munoz", "harbor-light", "analysts")))
def test_page_one_fits_a_screen_and_a_sheet_and_the_ten_minutes_four(opened, name, usual_fonts):
    with opened(name, 1280, 720) as page:
        assert page.evaluate("document.querySelector('.one').getBoundingClientRect().bottom") <= 720
        for sheet in SHEETS:
            assert pages(page.pdf(format=sheet, prefer_css_page_size=True)) <= 4, sheet
        page.evaluate("document.querySelectorAll('.one ~ *').forEach(e => e.remove())")
        for sheet in SHEETS:
            assert pages(page.pdf(format=sheet, prefer_css_page_size=True)) == 1, sheet


@pytest.mark.parametrize("name", ["maple-street", "cohort"])
def test_the_whole_report_on_paper(opened, name, usual_fonts):
    with opened(name) as page:
        pdf = page.pdf(format="Letter", prefer_css_page_size=True, tagged=True)
        assert b"/StructTreeRoot" in pdf and b"/MarkInfo" in pdf and b"/Lang" in pdf
        # All six notebooks, four cycles with full records, each with its figures and facts.
        assert 2 <= pages(pdf) <= 15
        # A figure that is higher than a sheet could not be kept whole.
        page.set_viewport_size({"width": 695, "height": 950})
        page.emulate_media(media="print")
        heights = page.evaluate("[...document.querySelectorAll('figure')].map(f => f.getBoundingClientRect().height)")
        assert heights and max(heights) <= min(SHEETS.values())
        whole = "[...document.querySelectorAll('figure')].map(f => getComputedStyle(f).breakInside)"
        assert set(page.evaluate(whole)) == {"avoid"}
        assert page.evaluate("getComputedStyle(document.querySelector('.skip')).display") == "none"
        assert page.evaluate("document.documentElement.scrollWidth") <= 695


def test_a_closed_table_is_not_printed_and_an_open_one_is(opened):
    with opened("maple-street") as page:
        page.emulate_media(media="print")
        first = page.locator("details").first
        assert not first.is_visible()
        first.evaluate("d => { d.open = true }")
        assert first.locator("table").is_visible()
