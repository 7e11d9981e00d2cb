"""The three layers of a report: what is folded opens by one link, prints from it, and is reached in two taps."""

import re

import pytest
from names import turns

pytestmark = [pytest.mark.browser, pytest.mark.slow]
OPENED = "[...document.querySelectorAll('.everything details')].filter(d => d.querySelector(':scope > :not(summary)').checkVisibility({contentVisibilityAuto: true})).length"
SHOWN = "id => document.getElementById(id).checkVisibility({contentVisibilityAuto: true})"


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_everything_prints_from_its_link(opened, usual_fonts):
    with opened("maple-street") as page:
        few = sheets(page.pdf(format="Letter", prefer_css_page_size=True))
        page.click(".unfold")
        assert sheets(page.pdf(format="Letter", prefer_css_page_size=True)) >= few + 5
        page.click(".fold")
        assert sheets(page.pdf(format="Letter", prefer_css_page_size=True)) == few


def test_what_was_opened_is_printed(opened):
    with opened("maple-street") as page:
        page.click(".more > details > summary >> nth=1")
        page.emulate_media(media="print")
        assert page.locator("#assessment-intake").is_visible() and not page.locator("#groundwork").is_visible()


def test_one_link_opens_everything_and_one_closes_it(opened):
    with opened("maple-street") as page:
        all_of_it = page.locator(".everything details").count()
        assert page.evaluate(OPENED) == 0 < all_of_it
        assert page.locator(".unfold").is_visible() and not page.locator(".fold").is_visible()
        page.click(".unfold")
        assert page.evaluate(OPENED) == all_of_it
        page.click(".fold")
        assert page.evaluate(OPENED) == 0


@pytest.mark.parametrize("name", turns(("maple-street", "harbor-light", "analysts"), ("maple-street", "harbor-light")))
def test_each_sentence_leads_to_its_evidence(opened, name):
    with opened(name) as page:
        links = page.eval_on_selector_all(".ev", "all => all.map(a => a.getAttribute('href').slice(1))")
        assert len(links) >= 4
        for n, to in enumerate(links):
            page.click(f".ev >> nth={n}")
            assert page.evaluate(SHOWN, to), to
            top = page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", to)
            assert 0 <= top < 800, to


@pytest.mark.parametrize("width", [320, pytest.param(390, marks=pytest.mark.nightly), 1280])
def test_the_list_of_contents_stays_in_reach(opened, width):
    with opened("maple-street", width) as page:
        page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)")
        box = page.locator(".toc").bounding_box()
        assert box["y"] == 0 and box["height"] <= 60
        page.click(".toc a >> nth=2")
        bottom = page.evaluate("document.querySelector('.toc').getBoundingClientRect().bottom")
        assert page.evaluate("document.getElementById('h-working').getBoundingClientRect().top") >= bottom - 1


def test_everything_is_reached_in_two_taps(opened):
    """One tap opens a part, one more what was folded in it before."""
    with opened("maple-street") as page:
        deepest = "Math.max(...[...document.querySelectorAll('details')].map(d => { let n = 0; for (; d; d = d.parentElement.closest('details')) n++; return n }))"
        assert page.evaluate(deepest) <= 2


def test_a_domain_on_page_one_leads_to_what_is_said_of_it(opened):
    with opened("maple-street") as page:
        names = page.eval_on_selector_all(
            ".to", "all => all.map(a => [a.textContent, a.getAttribute('href').slice(1)])"
        )
        assert len(names) == 6
        for n, (name, to) in enumerate(names):
            page.click(f".to >> nth={n}")
            assert page.evaluate(SHOWN, to)
            assert page.locator(f"#{to} h4").inner_text() == name
