"""The plan, the meeting guide and the page for the wall: axe finds nothing, nothing overflows, each takes one sheet."""

import re

import pytest
from made_cohort import load, pair
from made_demo import demo_papers
from made_plan import full
from made_wall import PLAN, made, team
from names import REPORTS, turns
from test_pages_in_chromium import AXE, AXE_BUT_COLOURS, AXE_FINDS

from cqi_lib.opening.prepare import prepare
from cqi_lib.program.program import program_of
from cqi_lib.report.papers import papers_beside

PROGRAMS = turns(("maple-street", "cedar-grove"), ("maple-street",))
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def papers(browser, tmp_path_factory):
    """The papers of every program of the demo."""
    folder = tmp_path_factory.mktemp("papers")
    for (program, kind), html in demo_papers().items():
        (folder / f"{program}_{kind}.html").write_text(html, encoding="utf-8")
    return folder


@pytest.fixture
def page(tab):
    # The paper's own policy forbids scripts, axe too; only for axe it is set aside.
    return tab(bypass_csp=True)


def sheets(page):
    made = {s: page.pdf(format=s, prefer_css_page_size=True) for s in ("Letter", "A4")}
    return {s: len(re.findall(rb"/Type\s*/Page\b", pdf)) for s, pdf in made.items()}


@pytest.mark.parametrize("drivers", [pytest.param(4, marks=pytest.mark.nightly), 9])
def test_three_priorities_in_full_take_one_sheet(page, tmp_path, usual_fonts, drivers):
    cohort = load(full(pair(tmp_path), drivers=drivers))
    opened = program_of(cohort, prepare(cohort), "alpha-house")
    assert len(opened.current) == 3
    for kind, html in papers_beside(opened).items():
        assert sheets_of(page, tmp_path, html) == {"Letter": 1, "A4": 1}, kind


def test_one_priority_with_more_than_a_sheet_holds_takes_one(page, tmp_path, usual_fonts):
    drivers = [{"id": f"d{n}", "text": f"Partners tell us what happened, part {n}"} for n in range(20)]
    tasks = [{"what": f"Ask partner {n} who answers for referrals", "when": "2024-06-01"} for n in range(20)]
    plan = {"priorities": [PLAN["priorities"][0] | {"drivers": drivers, "tasks": tasks}]}
    made_ = papers_beside(made(tmp_path, team(6), files={"priorities.yml": plan}))
    assert "more lines of drivers" in made_["plan"] and "Eight more tasks" in made_["plan"]
    assert sheets_of(page, tmp_path, made_["plan"]) == {"Letter": 1, "A4": 1}


LONG = "We want every family to be called back by somebody who knows them and has the time to listen " * 3


@pytest.mark.parametrize(
    ("people", "kinds"),
    [(team(1), {"plan", "meeting", "heard"}), ([], {"plan"}), (team(9), {"plan", "meeting", "heard"})],
    ids=["one respondent", "no assessment", "long texts"],
)
def test_papers_of_odd_programs_take_one_sheet(page, tmp_path, usual_fonts, people, kinds):
    first = PLAN["priorities"][0]
    plan = {
        "priorities": [{**first, "why": LONG, "aim": {"statement": LONG, "by": "2024-06-30"}}, *PLAN["priorities"][1:]]
    }
    cycle = {"title": "A desk by the door", "idea": "desk", "change": LONG, "actual_start": "2024-05-02"}
    found = papers_beside(made(tmp_path, people, files={"priorities.yml": plan, "cycles/01-desk.yml": cycle}))
    assert set(found) == kinds
    for kind, html in found.items():
        assert sheets_of(page, tmp_path, html) == {"Letter": 1, "A4": 1}, kind


@pytest.mark.parametrize("program", turns(REPORTS[:12], ("maple-street", "casa-munoz", "harbor-light")))
def test_papers_of_every_program_of_the_demo_take_one_sheet(page, papers, usual_fonts, program):
    made = sorted(papers.glob(f"{program}_*"))
    assert len(list(papers.iterdir())) == 12 + 11 + 10 and made
    for path in made:
        page.goto(path.as_uri())
        assert sheets(page) == {"Letter": 1, "A4": 1}, path.name


def sheets_of(page, folder, html):
    (folder / "paper.html").write_text(html, encoding="utf-8")
    page.goto((folder / "paper.html").as_uri())
    return sheets(page)


@pytest.mark.parametrize("kind", ["plan", "meeting", "heard"])
@pytest.mark.parametrize("program", PROGRAMS)
def test_a_paper_is_read_by_everyone_and_fits(page, papers, program, kind):
    page.goto((papers / f"{program}_{kind}.html").as_uri())
    page.evaluate(AXE)
    for width, finds in ((1280, AXE_FINDS), (390, AXE_BUT_COLOURS)):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(finds) == [], width
