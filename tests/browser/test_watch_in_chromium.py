"""`cqi watch` in a browser: each save is on the page at once, where the reader was; errors stand above the last good page."""

import shutil
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from batch_runs import TESTS
from made_watch import Watching, until
from playwright.sync_api import expect

pytestmark = [pytest.mark.slow, pytest.mark.browser]
PAGE = "#frames iframe:not(.coming)"


def copied(folder):
    return Path(shutil.copytree(TESTS / "fixtures" / "pair", folder / "parameters" / "pair"))


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    return copied(tmp_path_factory.mktemp("watched"))


@pytest.fixture(scope="module")
def watching(browser, pair):
    """One watch for all: each test leaves its files as they can be read."""
    with Watching(pair, pair.parents[1] / "out") as found:
        yield found


def save(pair, value):
    path = pair / "programs" / "alpha-house" / "measures.csv"
    *lines, last = path.read_text().splitlines()
    day, name, *_ = last.split(",")
    path.write_text("\n".join([*lines, f"{day},{name},{value},,", ""]))


@contextmanager
def opened(tab, watching):
    page = tab().context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{watching.address}#alpha-house")
    page.wait_for_selector("body[data-shown]")
    page.wait_for_selector("#status[data-of^='Up to date.']")
    try:
        yield page
    finally:
        page.close()
    assert errors == []


def stands(page, value):
    page.frame_locator(PAGE).locator("#last", has_text=value).wait_for()


def scrolled(page):
    return page.evaluate("document.querySelector('#frames iframe:not(.coming)').contentWindow.scrollY")


@pytest.mark.parametrize("edits", [7, pytest.param(50, marks=pytest.mark.nightly)])
def test_edits_in_a_row_some_broken_are_each_on_the_page(tab, watching, pair, edits):
    with opened(tab, watching) as page:
        frame = page.frame_locator(PAGE)
        frame.locator("summary").click()
        frame.locator("#l150").scroll_into_view_if_needed()
        place = scrolled(page)
        assert place > 1000
        votes = pair / "programs" / "alpha-house" / "votes.csv"
        whole, measures = votes.read_text(), pair / "programs" / "alpha-house" / "measures.yml"
        good = measures.read_text()
        for turn in range(edits):
            save(pair, f"{turn}.75")
            if turn % 6 == 4:
                measures.write_text(good + "\n  - [\n")
                page.wait_for_selector("#own li.error")
                page.wait_for_selector("#status.held")
                assert "programs/alpha-house/measures.yml, line" in page.inner_text("#own")
                assert frame.locator("#within").is_visible()  # the last good page stays, as the reader left it
                measures.write_text(good)
            stands(page, f"{turn}.75")
        page.wait_for_selector("#status:not(.held)")
        expect(page.locator("#own li")).to_have_count(0)
        expect(page.locator("#frames iframe")).to_have_count(1)
        assert votes.read_text() == whole
        assert frame.locator("#within").is_visible() and scrolled(page) == place
        assert not (pair.parents[1] / "out" / "share").exists() and not (pair / "releases").exists()


def test_pages_are_chosen_by_name_and_by_address(tab, watching, pair):
    with opened(tab, watching) as page:
        assert page.inner_text("label[for=program]") == "Program"
        cohort = pair / "cohort.yml"
        usual = cohort.read_text()
        cohort.write_text(usual + "\nwords:\n  program: {one: site, other: sites}\n")
        page.wait_for_selector("#papers[aria-label='Pages of this site']")
        assert page.inner_text("label[for=program]") == "Site"
        page.fill("#program", "beta corner")
        page.frame_locator(PAGE).locator("h1", has_text="Beta Corner").wait_for()
        assert page.url.endswith("#beta-corner")
        page.go_back()
        page.frame_locator(PAGE).locator("h1", has_text="Alpha House").wait_for()
        page.goto(f"{watching.address}#nobody")
        expect(page.locator("#status.held")).to_contain_text("This site is not in cohort.yml.")
        expect(page.locator("#frames iframe")).to_have_count(0)
        cohort.write_text(usual)
        page.goto(f"{watching.address}#cohort")
        page.frame_locator(PAGE).locator("h1", has_text="cohort").wait_for()


def test_the_shell_is_accessible_in_every_dress(tab, watching, pair):
    with opened(tab, watching) as page:
        measures = pair / "programs" / "alpha-house" / "measures.yml"
        good = measures.read_text()
        measures.write_text("measures: [")
        page.wait_for_selector("#status.held")
        for scheme, width in product(("light", "dark"), (1280, 390)):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": width, "height": 800})
            found = Axe().run(page, context={"exclude": [["iframe"]]}, options={"iframes": False})
            assert found.violations_count == 0, (scheme, width, found.generate_report())
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (scheme, width)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "program"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('nav').id") == "papers"
        page.evaluate("document.querySelector('#program').blur()")
        assert (
            page.get_by_role("status").count() == 1
            and page.get_by_role("textbox").or_(page.get_by_role("combobox")).count() == 1
        )
        measures.write_text(good)
        page.wait_for_selector("#status:not(.held)")


def test_a_tab_that_nobody_sees_holds_no_connection(tab, watching):
    with opened(tab, watching) as page:
        page.evaluate("document.querySelector('#status').dataset.heard = ''")
        page.evaluate(
            "new MutationObserver(() => { const line = document.querySelector('#status');"
            " line.dataset.heard += line.textContent; }).observe(document.querySelector('#status'), { childList: true })"
        )
        hide = "Object.defineProperty(document, 'hidden', { value: %s, configurable: true });"
        hide += " document.dispatchEvent(new Event('visibilitychange'))"
        page.evaluate(hide % "true")
        assert page.evaluate("news") is None
        page.evaluate(hide % "false")
        page.goto(f"{watching.address}#cohort")
        page.frame_locator(PAGE).locator("h1", has_text="cohort").wait_for()
        page.goto(f"{watching.address}#%")  # shows the cohort's, and throws nothing
        page.wait_for_selector("#status[data-of^='Up to date.']")
        assert "Starting" not in page.evaluate("document.querySelector('#status').dataset.heard")


def test_where_there_is_no_page_yet_none_is_promised_and_a_watch_that_ended_is_told(tab, tmp_path):
    pair = copied(tmp_path)
    (pair / "programs" / "alpha-house" / "note.txt").write_text("broken")
    with Watching(pair, tmp_path / "out", page="watch_pages:failing_page") as watching:
        page = tab()
        page.goto(f"{watching.address}#alpha-house")
        expect(page.locator("#status.held")).to_contain_text("There is no page yet.")
        until(lambda: "there is none yet" in watching.said())
        assert "the last good one stays" not in watching.said()
        watching.stop()
        page.wait_for_selector("#status[data-of*='cqi watch']")
