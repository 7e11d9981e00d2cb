"""Pages in headless Chromium; without one these tests skip and say how to get it, or fail where one is required."""

import os
import shutil
from pathlib import Path

import made_pages
import pytest

HOW = "Chromium is not here. Debian, Ubuntu: apt-get install chromium. Elsewhere: set CQI_CHROMIUM to its path."
PAGES = ("maple-street", "little-oaks", "casa-munoz", "stepping-stones", "harbor-light", "cohort", "index")


def chromium_path() -> str | None:
    given = os.environ.get("CQI_CHROMIUM")
    return given or next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)


@pytest.fixture(scope="session")
def browser():
    path = chromium_path()
    if path is None:
        if os.environ.get("CQI_REQUIRE_BROWSER"):
            pytest.fail(HOW)
        pytest.skip(HOW)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        found = playwright.chromium.launch(executable_path=path, args=arguments)
        yield found
        found.close()


@pytest.fixture(scope="session")
def site(browser, tmp_path_factory) -> Path:
    """Write the pages that are looked at; asks for the browser first, so that nothing is made in vain."""
    folder = tmp_path_factory.mktemp("site")
    made = {**{n: made_pages.riverbend()[n] for n in PAGES}}
    made |= {n: made_pages.nhs_open()[n] for n in ("department-f", "analysts")}
    for name, html in made.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder
