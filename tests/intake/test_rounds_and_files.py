"""Exports in a cohort: events that are rounds, files of the same form, comments on domains."""

from __future__ import annotations

import pandas as pd
import pytest
from test_exports_saved_again import rows_of, written
from test_intake_exports import EXPORTS, INSTRUMENT

from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.cohort.response_files import read_answers
from cqi_lib.errors import IntakeError
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake import read_responses

LONGITUDINAL = EXPORTS / "redcap" / "redcap_longitudinal_two_events_raw.csv"


@pytest.fixture
def cohort() -> CohortFile:
    return CohortFile.model_validate(
        {
            "name": "Test",
            "timezone": "America/Chicago",
            "programs": [
                {"id": "casa", "name": "Casa Esperanza – Niños y Familias"},
                {"id": "north", "name": "North Side, Family Support"},
                {"id": "youth", "name": "Youth Drop-In"},
            ],
            "rounds": [
                {"id": "2025-spring", "label": "Spring 2025", "date": "2025-03-03"},
                {"id": "2025-fall", "label": "Fall 2025", "date": "2025-09-15"},
            ],
        }
    )


def test_events_are_mapped_to_rounds(cohort):
    rounds = {"baseline_arm_1": "2025-spring", "followup_arm_1": "2025-fall"}
    taken = read_responses(LONGITUDINAL, INSTRUMENT, cohort=cohort, round_id="2025-fall", mapping={"rounds": rounds})
    assert taken.responses.groupby("round_id")["respondent_id"].nunique().to_dict() == {
        "2025-fall": 5,
        "2025-spring": 5,
    }
    with pytest.raises(IntakeError, match=r"Write `rounds: \{baseline_arm_1: a round.s id\}`"):
        read_responses(LONGITUDINAL, INSTRUMENT, cohort=cohort, round_id="2025-fall")


def test_the_only_event_of_a_file_is_its_round(cohort):
    file = EXPORTS / "redcap" / "CQIReadiness_DATA_2025-03-10_0912.csv"
    taken = read_responses(file, INSTRUMENT, cohort=cohort, round_id="2025-spring")
    assert set(taken.responses["round_id"]) == {"2025-spring"} and taken.rows["used"] == 11


def test_one_export_may_hold_both_rounds_of_a_cohort(cohort, tmp_path):
    place = tmp_path / "responses"
    place.mkdir()
    (place / "2025-spring.csv").write_bytes(LONGITUDINAL.read_bytes())
    mapping = "rounds: {baseline_arm_1: 2025-spring, followup_arm_1: 2025-fall}\n"
    (place / "2025-spring.csv.mapping.yml").write_text(mapping, encoding="utf-8")
    got = read_answers(tmp_path, cohort, load_instrument(INSTRUMENT))
    assert set(got.responses["round_id"]) == {"2025-spring", "2025-fall"}
    assert not any("no file for the round" in p.found for p in got.problems)


def test_two_files_of_the_same_form(cohort, tmp_path):
    """Microsoft Forms counts from 1 in each form: a later export repeats responses, another form has other people."""
    place = tmp_path / "responses"
    place.mkdir()
    rows = rows_of("microsoft_forms/ms_forms_saved_as_csv_cp1252.csv")
    (place / "2025-spring-a.csv").write_text(written(rows[:6]), encoding="utf-8")
    (place / "2025-spring-b.csv").write_text(written(rows), encoding="utf-8")
    other = [rows[0], *([r[0], "4/20/25 9:00", "4/20/25 9:30", *r[3:]] for r in rows[1:4])]
    (place / "2025-spring-c.csv").write_text(written(other), encoding="utf-8")
    got = read_answers(tmp_path, cohort, load_instrument(INSTRUMENT))
    people = got.responses.groupby(["program_id", "respondent_id"]).ngroups
    assert people == 10 + 3
    assert sum("The answers are the same" in p.mend for p in got.problems) == 5


def test_comments_on_a_domain_say_so():
    taken = read_responses(EXPORTS / "kobo_odk" / "kobo_xml_values_no_groups.csv", INSTRUMENT)
    said = taken.responses.dropna(subset="comment")
    lead = said[said["comment_on"] == "LEAD"]
    assert len(lead) == 6 and set(lead["item"]) == {"LEAD_1"}
    assert "<b>Bold</b> idea & next steps: hire a QI lead" in lead["comment"].tolist()
    assert said[said["comment"].str.startswith("=SUM")]["comment"].item().startswith("=SUM(A1:A9)")


def test_a_comment_on_everything_says_so(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "respondent_id,program,role,LEAD_1,LEAD_2,comment\nr1,Maple,staff,3,4,<i>fine</i>\n", encoding="utf-8"
    )
    frame = read_responses(path, INSTRUMENT).responses
    row = frame.dropna(subset="comment").iloc[0]
    assert (row["comment"], row["comment_on"]) == ("<i>fine</i>", "everything")
    assert pd.isna(frame["comment_on"].iloc[1])


def test_the_mask_of_limesurvey_is_taken_off():
    structure = EXPORTS / "limesurvey" / "results-survey123456_full_long.csv"
    mapping = {"columns": {"Anything to add on leadership and culture?": "LEAD_comment"}}
    taken = read_responses(structure, INSTRUMENT, mapping=mapping)
    assert any(c.startswith("=SUM(A1:A9)") for c in taken.responses["comment"].dropna())
