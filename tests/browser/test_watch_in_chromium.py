"""`cqi watch` in a browser: each save is on the page at once, where the reader was; errors stand above the last good page."""

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from batch_runs import TESTS
from made_watch import Watching

pytestmark = [pytest.mark.slow, pytest.mark.browser]
PAGE = "#frames iframe:not(.coming)"


@pytest.fixture
def pair(tmp_path):
    return Path(shutil.copytree(TESTS / "fixtures" / "pair", tmp_path / "parameters" / "pair"))


@pytest.fixture
def watching(pair, tmp_path):
    with Watching(pair, tmp_path / "out") as found:
        yield found


def save(pair, value):
    path = pair / "programs" / "alpha-house" / "measures.csv"
    *lines, last = path.read_text().splitlines()
    day, name, *_ = last.split(",")
    path.write_text("\n".join([*lines, f"{day},{name},{value},,", ""]))


def opened(browser, watching, **how):
    page = browser.new_page(**how)
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(f"{watching.address}#alpha-house")
    page.wait_for_selector("body[data-shown]", timeout=120_000)
    page.wait_for_selector("#status[data-of^='Up to date.']", timeout=60_000)
    return page, errors


def stands(page, value):
    page.frame_locator(PAGE).locator("#last", has_text=value).wait_for(timeout=30_000)


def scrolled(page):
    return page.evaluate("document.querySelector('#frames iframe:not(.coming)').contentWindow.scrollY")


def test_fifty_edits_in_a_row_some_broken_are_each_on_the_page(browser, watching, pair, tmp_path):
    page, errors = opened(browser, watching)
    frame = page.frame_locator(PAGE)
    frame.locator("summary").click()
    frame.locator("#l150").scroll_into_view_if_needed()
    place = scrolled(page)
    assert place > 1000
    votes = pair / "programs" / "alpha-house" / "votes.csv"
    whole, measures = votes.read_text(), pair / "programs" / "alpha-house" / "measures.yml"
    good = measures.read_text()
    for turn in range(50):
        save(pair, f"{turn}.75")
        if turn % 10 == 4:
            measures.write_text(good + "\n  - [\n")
            page.wait_for_selector("#own li.error", timeout=30_000)
            page.wait_for_selector("#status.held", timeout=30_000)
            assert "programs/alpha-house/measures.yml, line" in page.inner_text("#own")
            assert frame.locator("#within").is_visible()  # the last good page stays, as the reader left it
            measures.write_text(good)
        stands(page, f"{turn}.75")
    page.wait_for_selector("#status:not(.held)")
    assert page.locator("#own li").count() == 0 and votes.read_text() == whole
    assert frame.locator("#within").is_visible() and scrolled(page) == place
    assert page.locator("#frames iframe").count() == 1
    assert not (tmp_path / "out" / "share").exists() and not (pair / "releases").exists()
    assert errors == []


def test_pages_are_chosen_by_name_and_by_address(browser, watching):
    page, errors = opened(browser, watching)
    page.fill("#program", "beta corner")
    page.frame_locator(PAGE).locator("h1", has_text="Beta Corner").wait_for()
    assert page.url.endswith("#beta-corner")
    page.go_back()
    page.frame_locator(PAGE).locator("h1", has_text="Alpha House").wait_for()
    page.goto(f"{watching.address}#nobody")
    page.wait_for_selector("#status.held")
    assert "cohort.yml" in page.inner_text("#status") and page.locator("#frames iframe").count() == 0
    page.goto(f"{watching.address}#cohort")
    page.frame_locator(PAGE).locator("h1", has_text="cohort").wait_for()
    assert errors == []
    watching.stop()
    page.wait_for_selector("#status[data-of*='cqi watch']")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_shell_is_accessible_in_every_dress(browser, watching, pair, width, scheme):
    page, _ = opened(browser, watching, viewport={"width": width, "height": 800}, color_scheme=scheme)
    (pair / "programs" / "alpha-house" / "measures.yml").write_text("measures: [")
    page.wait_for_selector("#status.held")
    found = Axe().run(page, context={"exclude": [["iframe"]]}, options={"iframes": False})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "program"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('nav').id") == "papers"
    page.evaluate("document.querySelector('#program').blur()")
    assert (
        page.get_by_role("status").count() == 1
        and page.get_by_role("textbox").or_(page.get_by_role("combobox")).count() == 1
    )


def test_a_tab_that_nobody_sees_holds_no_connection(browser, watching):
    page, errors = opened(browser, watching)
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
    assert errors == []


def test_where_there_is_no_page_yet_none_is_promised(browser, pair, tmp_path):
    (pair / "programs" / "alpha-house" / "note.txt").write_text("broken")
    with Watching(pair, tmp_path / "out", page="watch_pages:failing_page") as watching:
        page = browser.new_page()
        page.goto(f"{watching.address}#alpha-house")
        page.wait_for_selector("#status.held", timeout=60_000)
        assert page.inner_text("#status").endswith("There is no page yet.")
        assert "there is none yet" in watching.said() and "the last good one stays" not in watching.said()
