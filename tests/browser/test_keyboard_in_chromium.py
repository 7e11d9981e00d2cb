"""A reader without a mouse: everything can be reached, the place is always seen, tables open."""

import pytest
from names import FEW, VARIED, turns

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# What the keyboard must be able to reach, in the order of the page.
EXPECTED = """() => {
  const all = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')];
  const seen = all.filter(e => e.checkVisibility());
  seen.forEach((e, i) => { e.dataset.order = i });
  return seen.length;
}"""
HERE = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  return {order: e.dataset.order, outline: style.outlineStyle, thick: parseFloat(style.outlineWidth),
          seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth};
}"""


def reached(opened, name, width):
    with opened(name, width) as page:
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for order in range(page.evaluate(EXPECTED)):
            page.keyboard.press("Tab")
            here = page.evaluate(HERE)
            assert here["order"] == str(order)
            assert here["outline"] == "solid" and here["thick"] >= 2 and here["seen"], order


@pytest.mark.parametrize("name", turns(VARIED, (*FEW, "index-failed")))
def test_everything_is_reached_and_the_place_is_seen(opened, name):
    reached(opened, name, 1280)


@pytest.mark.parametrize("name", turns(VARIED, FEW[:2]))
def test_everything_is_reached_on_a_narrow_screen(opened, name):
    reached(opened, name, 390)


def test_the_skip_link_comes_first_and_leads_to_the_details(opened):
    for name, target in (("maple-street", "details"), ("cohort", "cohort-overview"), ("index", "details")):
        with opened(name) as page:
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.className") == "skip"
            page.keyboard.press("Enter")
            assert page.evaluate("location.hash") == f"#{target}"
            assert page.evaluate("document.querySelector(location.hash).getBoundingClientRect().top") < 800


def test_tables_open_and_close_by_keyboard(opened):
    with opened("maple-street") as page:
        table = page.locator("details table").first
        page.locator("summary").first.focus()
        for key in ("Enter", "Space"):
            assert not table.is_visible()
            page.keyboard.press(key)
            assert table.is_visible()
            page.keyboard.press(key)
