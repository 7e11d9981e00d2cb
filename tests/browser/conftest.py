"""Pages in headless Chromium; without one these tests skip and say how to get it, or fail where one is required."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import made_lab
import made_pages
import pytest

HOW = "Chromium is not here. Debian, Ubuntu: apt-get install chromium. Elsewhere: set CQI_CHROMIUM to its path."
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def chromium_path() -> str | None:
    given = os.environ.get("CQI_CHROMIUM")
    if given:
        return given if Path(given).is_file() else None
    return next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)


@pytest.fixture(scope="session")
def playwright():
    if chromium_path() is None:
        if os.environ.get("CQI_REQUIRE_BROWSER"):
            pytest.fail(HOW)
        pytest.skip(HOW)
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=made_lab.PATIENCE)  # its own is five seconds
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def browser(playwright):
    found = playwright.chromium.launch(executable_path=chromium_path(), args=list(ARGUMENTS))
    yield found
    found.close()


@pytest.fixture(scope="session")
def tab(browser):
    """Give a function that gives an empty tab, the same again for the same options.

    A tab of its own costs a second of processor time for the process behind it, another page in it a fifth.
    """
    kept = {}

    def tab_(width: int = 1280, height: int = 800, *, letters: int = 16, **options):
        key = tuple(sorted(options.items()))
        if key not in kept or kept[key][0].is_closed():
            page = browser.new_context(**options).new_page()
            page.context.set_default_timeout(made_lab.PATIENCE)
            kept[key] = page, page.context.new_cdp_session(page)
            kept[key][1].send("Page.enable")
        page, session = kept[key]
        page.context.set_offline(False)
        page.goto("about:blank")
        page.emulate_media(media="null")
        page.set_viewport_size({"width": width, "height": height})
        # As a reader sets it in the browser; 16 and 13 are what it comes with.
        session.send("Page.setFontSizes", {"fontSizes": {"standard": letters, "fixed": letters * 13 // 16}})
        return page

    return tab_


@pytest.fixture(scope="session")
def usual_fonts(tab):
    """Ask for a sans font about as wide as Arial; pages cannot fit one screen in a much wider one."""
    page = tab()
    page.set_content("<span style='font:100px Arial,sans-serif;white-space:nowrap'>Referrals and partnerships</span>")
    width = page.evaluate("document.querySelector('span').getBoundingClientRect().width")
    if width > 1250:  # Arial and Liberation Sans: 1178
        message = "No font as wide as Arial is here. Debian, Ubuntu: apt-get install fonts-liberation."
        if os.environ.get("CQI_REQUIRE_BROWSER"):
            pytest.fail(message)
        pytest.skip(message)


def index_with_failures() -> str:
    """Make the index of a run in which one program's files could not be read and another ran out of time."""
    from cqi_lib.batch.index import render_index
    from cqi_lib.batch.outcome import Outcome
    from cqi_lib.errors import Problem

    broken = Problem(
        "error",
        "programs/little-oaks/measures.csv, row 12, value",
        "'12,5'",
        "a number such as 12.5",
        "Write a full stop instead of the comma.",
    )
    slow = Problem("error", "notebook 5", "still running after 300 s", "less time", "Run it alone with --timeout 900.")
    failed = {"little-oaks": broken, "casa-munoz": slow}
    with made_pages.prepared(made_pages.ROOT / "parameters" / "riverbend") as cohort:
        outcomes = [
            Outcome(p, r.name, "failed", None, tuple(r.problems), failed[p])
            if p in failed
            else Outcome(p, r.name, "ready", f"{p}_2025-fall.html", tuple(r.problems))
            for p, r in cohort.programs.items()
        ]
        outcomes.append(Outcome(None, "The cohort", "ready", "cohort_2025-fall.html"))
        return render_index(cohort, outcomes, "2025-fall", "parameters/riverbend")


@pytest.fixture(scope="session")
def site(browser, tmp_path_factory) -> Path:
    """Write the pages that are looked at; asks for the browser first, so that nothing is made in vain."""
    folder = tmp_path_factory.mktemp("site")
    made = dict(made_pages.riverbend())
    made |= {n: made_pages.nhs_open()[n] for n in ("department-f", "analysts")}
    made["index-failed"] = index_with_failures()
    for name, html in made.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder


@pytest.fixture
def opened(tab, site):
    """Give a function that opens a page of the site: `with opened("maple-street", 390) as page`."""

    @contextmanager
    def open_(name: str, width: int = 1280, height: int = 800, **options) -> Iterator:
        page = tab(width, height, **options)
        page.goto((site / f"{name}.html").as_uri())
        yield page

    return open_


@pytest.fixture(scope="session")
def lab(browser, tmp_path_factory):
    with made_lab.started(tmp_path_factory.mktemp("lab")) as found:
        yield found


@pytest.fixture(scope="session")
def window(browser, lab):
    """One window of JupyterLab for all tests that look at it; each closes its notebooks and ends their kernels."""
    context = browser.new_context(viewport={"width": 1360, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(made_lab.PATIENCE)
    page.goto(lab.address("notebooks/start_here.ipynb"))
    page.wait_for_selector(".jp-Notebook .jp-Cell")
    yield page
    context.close()


@pytest.fixture
def run(window):
    """Open a notebook, run it from top to bottom, and give its forms."""

    def run_(path):
        wrong = window.evaluate(made_lab.RUN, path)
        assert wrong == [], wrong
        return window.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .cqi-form:not(.cqi-form .cqi-form)")

    yield run_
    window.evaluate(made_lab.CLOSE)


@pytest.fixture
def dark(window):
    """JupyterLab's dark theme, while a test looks."""
    turn = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        window.evaluate(turn, theme)
        window.wait_for_function("theme => document.body.dataset.jpThemeName === theme", arg=theme)
        if "Dark" in theme:
            yield
