"""A new coach is told of each step, in every language, at the desk and in no report."""

from pathlib import Path

import nbformat
import pytest
from made_demo import demo_cohort, demo_program

import cqi_lib as cqi
from cqi_lib.files.suite import COHORT_STEP, STEPS
from cqi_lib.locale.spoken import speaking
from cqi_lib.report.analyst.lesson import RULE_OF

ROOT = Path(__file__).parents[2]


def test_each_notebook_of_the_suite_teaches_its_step_at_the_desk_alone():
    assert list(RULE_OF) == [*STEPS, COHORT_STEP]
    for stem in RULE_OF:
        cells = nbformat.read(ROOT / "notebooks" / f"{stem}.ipynb", as_version=4).cells
        [lesson] = [cell for cell in cells if "cqi.lesson" in cell.source]
        assert lesson.source == f'cqi.lesson(opened, "{stem}")' and lesson.metadata.tags == ["desk"]
        assert cells[cells.index(lesson) - 1].metadata.get("tags") == ["setup"]


@pytest.mark.parametrize("stem", RULE_OF)
def test_a_lesson_has_its_four_parts_and_leads_to_the_method_page(stem, monkeypatch):
    monkeypatch.chdir(ROOT / "notebooks")
    opened = demo_cohort() if stem == COHORT_STEP else demo_program("maple-street")
    told = str(cqi.lesson(opened, stem).html)
    assert told.startswith("<details") and told.count("<dt>") == told.count("<dd") == 4
    assert 'href="../docs/method.md#' in told and "{" not in told
    with speaking("es"):
        from cqi_lib.report.analyst.lesson import lesson

        assert "Para quien acompaña" in str(lesson(opened, stem).html)


def test_a_page_of_a_run_has_no_link_that_leads_nowhere_from_there(monkeypatch):
    monkeypatch.setattr("cqi_lib.report.analyst.lesson.prepared_cache", lambda: "somewhere")
    told = str(cqi.lesson(demo_program("maple-street"), "1_groundwork").html)
    assert "href" not in told and "docs/method.md" in told
