"""The plan page and the meeting guide: axe finds nothing, nothing overflows, each takes the paper it should."""

import re
from pathlib import Path

import axe_playwright_python
import made_pages
import pytest

from cqi_lib.report import render_papers
from cqi_lib.report.executed import Executed

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RIVERBEND = made_pages.ROOT / "parameters" / "riverbend"
PROGRAMS = ("maple-street", "cedar-grove")
STEPS = ("3_strengths_challenges", "4_priority_setting")
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def papers(browser, tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers")
    with made_pages.prepared(RIVERBEND):
        for program in PROGRAMS:
            given = {"cohort": str(RIVERBEND), "program": program, "round": "2025-fall"}
            executed = [Executed(stem, None, made_pages.execute(stem, **given)) for stem in STEPS]
            made = render_papers(executed, cohort=RIVERBEND, program=program, round_id="2025-fall")
            for kind in ("plan", "meeting"):
                (folder / f"{program}_{kind}.html").write_text(made[kind], encoding="utf-8")
    return folder


@pytest.fixture
def page(browser):
    # The paper's own policy forbids scripts, axe too; only for axe it is set aside.
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", ["plan", "meeting"])
@pytest.mark.parametrize("program", PROGRAMS)
def test_a_paper_is_read_by_everyone_and_fits(page, papers, program, kind, usual_fonts):
    page.goto((papers / f"{program}_{kind}.html").as_uri())
    # The plan is one sheet; a guide with every discussion point may need a second.
    most = 1 if kind == "plan" else 2
    for sheet in ("Letter", "A4"):
        pdf = page.pdf(format=sheet, prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) <= most, sheet
    page.evaluate(AXE)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = page.evaluate("axe.run({rules: {'target-size': {enabled: true}}})")["violations"]
        assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found] == [], width
