"""Exports of survey tools, as their answer key says; public files of the same tools, read with small instruments."""

from __future__ import annotations

import csv
from pathlib import Path

import made_responses as made
import pandas as pd
import pytest
from intake_account import check_account

from cqi_lib.errors import IntakeError
from cqi_lib.intake import read_responses

EXPORTS = Path(made.__file__).parents[1] / "data" / "exports"
INSTRUMENT = EXPORTS / "instrument.json"

# File, words in what it was recognised as, answers of the key that it does not hold and why.
FILES = {
    "google_forms/google_forms_responses_tab.csv": ("Google Forms", {"9": "partial", "5": "superseded"}),
    "google_forms/google_sheets_download.xlsx": ("Google Forms", {"9": "partial", "5": "superseded"}),
    "google_forms/google_sheets_us_locale.csv": ("Google Forms", {"9": "partial", "5": "superseded"}),
    "kobo_odk/kobo_xml_values_and_headers_groups.csv": ("KoboToolbox", {"9": "partial"}),
    "kobo_odk/kobo_xml_values_and_headers_groups.xlsx": ("KoboToolbox", {"9": "partial"}),
    "kobo_odk/kobo_xml_values_no_groups.csv": ("KoboToolbox", {"9": "partial"}),
    "kobo_odk/odk_central_submissions_split.csv": ("ODK Central", {"9": "partial"}),
    "limesurvey/results-survey123456_code_short.csv": ("LimeSurvey", {}),
    "limesurvey/results-survey123456_full_long.csv": ("LimeSurvey", {}),
    "microsoft_forms/CQI readiness check(1-10).xlsx": ("Microsoft Forms", {"9": "partial"}),
    "microsoft_forms/ms_forms_saved_as_csv_cp1252.csv": ("Microsoft Forms", {"9": "partial"}),
    "qualtrics/qualtrics_choice_text.csv": ("Qualtrics", {"11": "test"}),
    "qualtrics/qualtrics_numeric.xlsx": ("Qualtrics", {"11": "test"}),
    "qualtrics/qualtrics_numeric_split_multi.csv": ("Qualtrics", {"11": "test"}),
    "redcap/CQIReadiness_DATA_2025-03-10_0912.csv": ("REDCap", {}),
    "redcap/redcap_longitudinal_two_events_raw.csv": ("REDCap", {str(n): "not in the file" for n in range(6, 12)}),
    "surveymonkey/surveymonkey_condensed.xlsx": ("SurveyMonkey", {}),
    "surveymonkey/surveymonkey_condensed_actual_answer_text.csv": ("SurveyMonkey", {}),
}
ROLES = {"Program leader": "leader", "Staff member": "staff", "Other (please specify)": "other"}


def key() -> dict[str, dict]:
    """Give the answer key: program, role and answers by response."""
    out: dict[str, dict] = {}
    with (EXPORTS / "expected_tidy.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            mine = out.setdefault(row["response"], {"program": row["program"], "role": ROLES[row["role"]]})
            mine[row["item"]] = (row["raw_value"] or None, row["missing_reason"] or None)
    return out


def people(frame: pd.DataFrame) -> list[dict]:
    """Give the people of a table of responses in the shape of the key; codes before reversing."""
    out = []
    for _, rows in frame.groupby("respondent_id", sort=False):
        person = {"program": rows["program_id"].iloc[0], "role": rows["role"].iloc[0]}
        for item, answer, reason in zip(rows["item"], rows["answer"], rows["missing_reason"], strict=True):
            person[item] = (None if pd.isna(answer) else answer, None if pd.isna(reason) else reason)
        out.append(person)
    return out


@pytest.mark.parametrize("name", FILES)
def test_every_export_gives_the_answer_key(name):
    tool, lacking = FILES[name]
    taken = read_responses(EXPORTS / name, INSTRUMENT)
    check_account(taken)
    assert tool in taken.source
    frame = taken.responses
    if "redcap" in name:
        frame = frame[frame["round_id"] == "baseline-arm-1"]
    slugs = {
        "Casa Esperanza – Niños y Familias": "casa-esperanza-ninos-y-familias",
        "North Side, Family Support": "north-side-family-support",
        "Youth Drop-In": "youth-drop-in",
    }
    expected = [{**p, "program": slugs[p["program"]]} for r, p in key().items() if r not in lacking]
    assert sorted(map(str, map(sorted, (p.items() for p in people(frame))))) == sorted(
        map(str, map(sorted, (p.items() for p in expected)))
    ), "item by item, and nobody besides"
    reversed_item = frame[frame["item"] == "CLIM_3"].dropna(subset="level")
    assert (reversed_item["level"] == 6 - reversed_item["answer"].astype(int)).all()
    said = "\n".join(map(str, taken.problems))
    if "test" in lacking.values():
        assert taken.rows["test response"] == 1 and "row 14: Left out. found previews, tests or spam" in said
    if "superseded" in lacking.values():
        assert taken.rows["superseded row"] == 1 and "rows 7-8" in said and "mail address" in said


def test_old_layout_of_qualtrics():
    taken = read_responses(EXPORTS / "qualtrics" / "qualtrics_legacy_two_header_rows.csv", INSTRUMENT)
    check_account(taken)
    assert "Qualtrics" in taken.source and taken.responses["item"].tolist() == ["LEAD_1"] * 3
    assert taken.responses["answer"].tolist() == ["4", "3", "3"]
    assert set(taken.responses["role"]) == {"other"} and "no question that asks for the role" in str(taken.problems)


def test_second_event_is_a_round_of_its_own():
    taken = read_responses(EXPORTS / "redcap" / "redcap_longitudinal_two_events_raw.csv", INSTRUMENT)
    frame = taken.responses
    assert list(frame["round_id"].unique()) == ["baseline-arm-1", "followup-arm-1"]
    later = frame[frame["round_id"] == "followup-arm-1"]
    assert later["answer"].tolist()[:9] == ["5", "4", "3", "4", "4", "3", "5", "4", "2"]
    assert set(later["program_id"]) == {"casa-esperanza-ninos-y-familias", "north-side-family-support"}


@pytest.mark.parametrize(
    ("name", "minute"),
    [
        ("kobo_odk/kobo_xml_values_no_groups.csv", "2025-03-03 15:16"),
        ("kobo_odk/odk_central_submissions_split.csv", "2025-03-03 15:16"),
        ("qualtrics/qualtrics_choice_text.csv", "2025-03-03 15:16"),
        ("google_forms/google_forms_responses_tab.csv", "2025-03-03 15:16"),
        ("surveymonkey/surveymonkey_condensed.xlsx", "2025-03-03 09:16"),
        ("microsoft_forms/ms_forms_saved_as_csv_cp1252.csv", "2025-03-03 09:16"),
        ("limesurvey/results-survey123456_full_long.csv", "2025-03-03 09:16"),
        ("redcap/CQIReadiness_DATA_2025-03-10_0912.csv", "2025-03-03 09:16"),
    ],
)
def test_times_of_the_first_response_in_utc(name, minute):
    """The first response was sent at 9:16 in Chicago; a file that names no zone is taken as UTC without a cohort."""
    frame = read_responses(EXPORTS / name, INSTRUMENT).responses
    mine = frame[(frame["program_id"] == "casa-esperanza-ninos-y-familias") & (frame["item"] == "LEAD_1")]
    assert pd.Timestamp(minute) in mine["submitted_at"].dt.floor("min").tolist()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kobo_odk/cqi_readiness_xlsform.xlsx", "XLSForm"),
        ("redcap/redcap_data_dictionary.csv", "REDCap data dictionary"),
        ("limesurvey/limesurvey_survey_structure.txt", "LimeSurvey survey structure"),
        ("real/limesurvey/citric_example_survey.lss", "LimeSurvey survey (.lss)"),
        ("real/redcap/REDCapR_longitudinal_event.csv", "list of REDCap events"),
        ("real/redcap/REDCapR_longitudinal_dictionary.csv", "REDCap data dictionary"),
        ("real/redcap/REDCapR_checkboxes-1_dictionary.csv", "REDCap data dictionary"),
    ],
)
def test_files_beside_the_answers_are_refused_by_name(name, words):
    with pytest.raises(IntakeError) as caught:
        read_responses(EXPORTS / name, INSTRUMENT)
    assert words in str(caught.value)
