"""Public exports of real surveys, each read with a small instrument; counts taken from the files by other means."""

from __future__ import annotations

import json

import pytest
from intake_account import check_account
from test_intake_exports import EXPORTS

from cqi_lib.errors import IntakeError
from cqi_lib.intake import read_responses

REAL = EXPORTS / "real"

FIVE = {str(n): str(n) for n in range(1, 6)}
FAVOR = {
    "1": "Very unfavorably",
    "2": "Somewhat unfavorably",
    "3": "Neither favorably nor unfavorably (neutral)",
    "4": "Somewhat favorably",
    "5": "Very favorably",
}
AGREE = {
    "1": "Strongly disagree",
    "2": "Disagree",
    "3": "Neither agree or disagree",
    "4": "Agree",
    "5": "Strongly agree",
}
HEIGHTS = {"1,54": "a", "1,61": "b", "1,84": "c", "1,95": "d"}
ENJOY = {
    "english": "Please rate how much you enjoy using R on a scale of 1 to 5, where 1 is you don't enjoy it at all, and 5 "
    "is that you enjoy it a great deal.",
    "spanish": "Por favor calificá cuánto disfrutas usando R en una escala del 1 al 5, donde 1 es que no lo disfrutas "
    "para nada y 5 es que lo disfrutas mucho.",
}


def up_to(k: int) -> dict[str, str]:
    return {str(n): f"level {n}" for n in range(k + 1)}


# File, items (code: text), levels, don't know; tool, people used, answers by item and code.
CASES = [
    ("qualtrics/qualtRics_sample.csv", {"Q1": "?"}, up_to(3), {}, "Qualtrics", 1, {("Q1", "2"): 1}),
    (
        "qualtrics/qualtRics_sample_legacy.csv",
        {"CHOICE": "This is a multiple choice question."},
        up_to(3),
        {},
        "Qualtrics",
        1,
        {("CHOICE", "2"): 1},
    ),
    (
        "surveymonkey/538_star_wars_first60.csv",
        {"HAN": "Han Solo", "JAR": "Jar Jar Binks"},
        FAVOR,
        {"9": "Unfamiliar (N/A)"},
        "SurveyMonkey",
        60,
        {("HAN", "5"): 39, ("HAN", "4"): 6, ("JAR", "1"): 21, ("JAR", "5"): 9},
    ),
    (
        "google_forms/google_forms_2019_english_first25.csv",
        {"ENJOY": ENJOY["english"]},
        FIVE,
        {},
        "Google Forms",
        25,
        {("ENJOY", "5"): 21, ("ENJOY", "4"): 3, ("ENJOY", "3"): 1},
    ),
    (
        "google_forms/google_forms_2019_spanish_first25.csv",
        {"ENJOY": ENJOY["spanish"]},
        FIVE,
        {},
        "Google Forms",
        25,
        {("ENJOY", "5"): 13, ("ENJOY", "4"): 9, ("ENJOY", "3"): 3},
    ),
    (
        "google_forms/google_forms_2019_spanish_first25.xlsx",
        {"ENJOY": ENJOY["spanish"]},
        FIVE,
        {},
        "Google Forms",
        25,
        {("ENJOY", "5"): 13, ("ENJOY", "4"): 9, ("ENJOY", "3"): 3},
    ),
    (
        "limesurvey/rse_survey_2018_codetext_subset.csv",
        {"recog1": "by code", "DEMAND": "My experience is in demand on the labour market"},
        AGREE,
        {},
        "LimeSurvey",
        120,
        {("recog1", "5"): 46, ("recog1", "4"): 30, ("recog1", "1"): 7, ("DEMAND", "4"): 48, ("DEMAND", "1"): 1},
    ),
    (
        "redcap/REDCapR_checkboxes-1_data.csv",
        {"check_one___1": "a box"},
        up_to(2),
        {},
        "REDCap",
        3,
        {("check_one___1", "1"): 2, ("check_one___1", "0"): 1},
    ),
    (
        "redcap/REDCapR_decimal-comma-and-dot_data.csv",
        {"height_comma": "?"},
        HEIGHTS,
        {},
        "REDCap",
        4,
        {("height_comma", code): 1 for code in HEIGHTS},
    ),
    (
        "redcap/REDCapR_longitudinal_data.csv",
        {f"pmq{n}": f"Morale {n}" for n in range(1, 5)},
        up_to(4),
        {},
        "REDCap",
        10,
        {("pmq1", "0"): 4, ("pmq1", "3"): 2, ("pmq2", "4"): 1},
    ),
    (
        "redcap/REDCapR_repeating-instruments_data.csv",
        {"race": "?", "ethnicity": "?"},
        up_to(6),
        {},
        "REDCap",
        2,
        {("race", "4"): 1, ("race", "6"): 1, ("ethnicity", "0"): 1},
    ),
    ("redcap/REDCapR_survey_data.csv", {"has_diabetes": "?"}, up_to(2), {}, "REDCap", 2, {("has_diabetes", "1"): 1}),
]


@pytest.mark.parametrize("case", CASES, ids=[c[0] for c in CASES])
def test_recognised_and_read(tmp_path, case):
    name, items, levels, dont_know, tool, used, answers = case
    instrument = tmp_path / "small.json"
    scale = {"levels": levels, **({"dont_know": dont_know} if dont_know else {})}
    small = {
        "domains": {"D": {"stem": "", "scale": "s"}},
        "scales": {"s": scale},
        "items": [{"code": code, "text": text, "domain": "D"} for code, text in items.items()],
    }
    instrument.write_text(json.dumps(small), encoding="utf-8")
    taken = read_responses(REAL / name, instrument)
    check_account(taken)
    assert tool in taken.source and taken.rows["used"] + taken.rows.get("no answer", 0) == used
    counts = taken.responses.groupby(["item", "answer"]).size()
    for where, n in answers.items():
        assert counts[where] == n


@pytest.mark.parametrize("path", sorted(REAL.glob("redcap/*dictionary.csv")), ids=lambda p: p.stem)
def test_dictionaries_are_refused_by_name(path):
    with pytest.raises(IntakeError, match="REDCap data dictionary"):
        read_responses(path, EXPORTS / "instrument.json")


def test_events_without_the_form_are_left_out_by_name(tmp_path):
    case = next(c for c in CASES if "longitudinal" in c[0])
    test_recognised_and_read(tmp_path, case)
    taken = read_responses(REAL / case[0], tmp_path / "small.json")
    assert taken.rows == {"in": 18, "other form": 8, "used": 10}
    assert "rows 2, 7-8, 13-15, 18-19: Left out" in str(list(map(str, taken.problems)))
