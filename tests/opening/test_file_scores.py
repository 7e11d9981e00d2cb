"""One call reads, checks and scores a file; it gives what the steps one by one give."""

from pathlib import Path

import made_responses as made
import pandas as pd
import pytest
from made_scores import domain_scores, item_scores

import cqi_lib as cqi
from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.errors import IntakeError
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake import read_responses
from cqi_lib.scoring.levels import area_scores

EXPORTS = Path(__file__).parents[1] / "data" / "exports"
RIVERBEND = Path(__file__).parents[2] / "parameters" / "riverbend" / "responses"


def check(path, instrument, **options):
    scored = cqi.score_file(path, instrument, **options)
    taken = read_responses(path, instrument, **options)
    known = load_instrument(instrument)
    pd.testing.assert_frame_equal(scored.responses, taken.responses)
    assert (scored.problems, scored.source, scored.rows, scored.answers) == (
        taken.problems,
        taken.source,
        taken.rows,
        taken.answers,
    )
    pd.testing.assert_frame_equal(scored.item_scores, item_scores(taken.responses, known))
    domains = domain_scores(taken.responses, known)
    pd.testing.assert_frame_equal(scored.domain_scores, domains)
    pd.testing.assert_frame_equal(scored.area_scores, area_scores(domains, known))
    return scored


@pytest.mark.parametrize("name", ["2024-fall.csv", "2025-fall.xlsx"])
def test_the_demos_files_are_scored_as_step_by_step(name):
    scored = check(RIVERBEND / name, "cqi-61")
    assert scored.rows["used"] > 50


@pytest.mark.parametrize(
    "name",
    [
        "qualtrics/qualtrics_numeric_split_multi.csv",
        "redcap/redcap_longitudinal_two_events_raw.csv",
        "google_forms/google_forms_responses_tab.csv",
    ],
)
def test_exports_are_scored_as_step_by_step(name):
    check(EXPORTS / name, EXPORTS / "instrument.json")


def test_a_tidy_file_and_a_file_with_flaws(tmp_path):
    path = tmp_path / "tidy.csv"
    path.write_text(made.text(made.tidy(30)))
    check(path, made.INSTRUMENT)
    rows = made.wide(60)
    rows[5][4], rows[7][3], rows[9][2] = "9", "", "captain"
    rows.append([*rows[3]])
    rows.append(["Average", "", "", *["2.5"] * 9])
    path.write_text(made.text([row[:3] + row[:2:-1] for row in rows]))  # items in another order
    scored = check(path, made.INSTRUMENT)
    assert scored.rows == {"in": 62, "total or average": 1, "repeated row": 1, "used": 60}


def test_a_named_round_has_a_group_for_each_role(tmp_path):
    path = tmp_path / "wide.csv"
    path.write_text(made.text(made.wide(12)).replace("staff", "frontline"))
    programs = [{"id": p.lower().replace(" ", "-"), "name": p} for p in made.PROGRAMS]
    rounds = [{"id": "2025-fall", "label": "Fall 2025", "date": "2025-10-01", "privacy": "named"}]
    cohort = CohortFile.model_validate(
        {"name": "C", "as_of": "2025-11-01", "instrument": "x", "programs": programs, "rounds": rounds}
    )
    scored = cqi.score_file(path, made.INSTRUMENT, cohort=cohort)
    assert set(scored.domain_scores["group"]) == {"everyone", "leader", "staff", "frontline"}
    assert set(scored.domain_scores["round_id"]) == {"2025-fall"}


def test_what_cannot_be_used_is_refused(tmp_path):
    with pytest.raises(IntakeError, match="cannot be read"):
        cqi.score_file(tmp_path / "none.csv", "cqi-61")
