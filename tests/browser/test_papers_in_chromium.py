"""The plan, the meeting guide and the page for the wall: axe finds nothing, nothing overflows, each takes one sheet."""

import re
from pathlib import Path

import axe_playwright_python
import made_pages
import pytest
from made_cohort import load, pair
from made_plan import full

from cqi_lib.opening.prepare import prepare
from cqi_lib.priorities.show.plan import plan_page
from cqi_lib.program.program import program_of
from cqi_lib.report.merge import Executed
from cqi_lib.report.papers import _paper, render_papers
from cqi_lib.wording import plan

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
            for kind in ("plan", "meeting", "heard"):
                (folder / f"{program}_{kind}.html").write_text(made[kind], encoding="utf-8")
    return folder


@pytest.fixture
def page(browser):
    # The paper's own policy forbids scripts, axe too; only for axe it is set aside.
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


def sheets(page):
    made = {s: page.pdf(format=s, prefer_css_page_size=True) for s in ("Letter", "A4")}
    return {s: len(re.findall(rb"/Type\s*/Page\b", pdf)) for s, pdf in made.items()}


def test_three_priorities_in_full_take_one_sheet(page, tmp_path, usual_fonts):
    cohort = load(full(pair(tmp_path)))
    opened = program_of(cohort, prepare(cohort), "alpha-house")
    assert len(opened.current) == 3
    html = _paper(opened, plan_page(opened), "plan", plan.title(opened.name), plan.TITLE, plan.foot())
    (tmp_path / "plan.html").write_text(html, encoding="utf-8")
    page.goto((tmp_path / "plan.html").as_uri())
    assert sheets(page) == {"Letter": 1, "A4": 1}


@pytest.mark.parametrize("kind", ["plan", "meeting", "heard"])
@pytest.mark.parametrize("program", PROGRAMS)
def test_a_paper_is_read_by_everyone_and_fits(page, papers, program, kind, usual_fonts):
    page.goto((papers / f"{program}_{kind}.html").as_uri())
    assert sheets(page) == {"Letter": 1, "A4": 1}
    page.evaluate(AXE)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found = page.evaluate("axe.run({rules: {'target-size': {enabled: true}}})")["violations"]
        assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found] == [], width
