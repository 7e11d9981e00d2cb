"""The language in which people answered: read where it is known, and answers in all languages scored together."""

import csv

import made_responses as made
import pandas as pd
import pytest

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.instrument.instrument import load_instrument
from cqi_lib.intake import read_responses
from cqi_lib.opening.prepare import prepare

EXPORTS = made.Path(made.__file__).parents[1] / "data" / "exports"
COHORT = """\
name: Two languages
instrument: cqi-26
form_language: es
programs: [{id: harbor, name: Harbor}]
rounds: [{id: "2026", label: Spring 2026, date: 2026-03-02, closed: 2026-04-01}]
"""
SHORT = load_instrument("cqi-26", "en", also=("es",))


def languages(taken):
    frame = taken.responses.drop_duplicates("respondent_id")
    return dict(zip(frame["respondent_id"], frame["language"].fillna(""), strict=True))


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("limesurvey/results-survey123456_code_short.csv", {"en"}),
        ("qualtrics/qualtrics_choice_text.csv", {"en"}),
        ("kobo_odk/kobo_xml_values_no_groups.csv", {""}),
        ("google_forms/google_forms_responses_tab.csv", {""}),
    ],
)
def test_survey_tools_say_in_which_language_people_answered(file, found):
    assert set(languages(read_responses(EXPORTS / file, EXPORTS / "instrument.json")).values()) == found


def with_column(rows, heading, values):
    return [[*row, more] for row, more in zip(rows, [heading, *values], strict=True)]


@pytest.mark.parametrize("heading", ["language", "Start language", "UserLanguage", "Response_Language"])
def test_a_column_named_so_is_the_language(tmp_path, heading):
    path = tmp_path / "answers.csv"
    path.write_text(made.text(with_column(made.wide(4), heading, ["EN", "es-mx", "Spanish", ""])), "utf-8")
    taken = read_responses(path, made.INSTRUMENT)
    assert list(languages(taken).values()) == ["en", "es-MX", "es", ""]
    assert not [p for p in taken.problems if "not used" in p.found]


OURS = ["read_first", "language_shown", "language"]
BEHIND = {
    "kobo": (["_uuid", "_submission_time"], lambda n: [f"u{n}", "2026-03-02T10:00:00"]),
    "odk": (["KEY", "SubmissionDate"], lambda n: [f"u{n}", "2026-03-02T10:00:00Z"]),
}


@pytest.mark.parametrize("tool", BEHIND)
def test_our_form_in_kobo_and_odk_says_in_which_language_people_answered(tmp_path, tool):
    heads, tail = BEHIND[tool]
    rows = [[*row[1:], "", "", tag] for row, tag in zip(made.wide(3), ["", "es", "en", ""], strict=True)]
    rows[0][-3:] = OURS
    path = tmp_path / "answers.csv"
    path.write_text(made.text([[*row, *(tail(n) if n else heads)] for n, row in enumerate(rows)]), "utf-8")
    taken = read_responses(path, made.INSTRUMENT)
    assert {"kobo": "KoboToolbox", "odk": "ODK Central"}[tool] in taken.source
    assert list(languages(taken).values()) == ["es", "en", ""]
    assert not [p for p in taken.problems if "not used" in p.found]


def test_a_column_of_another_name_is_mapped_and_what_names_no_language_is_said(tmp_path):
    path = tmp_path / "answers.csv"
    path.write_text(made.text(with_column(made.wide(3), "Asked in", ["es", "both", "n/a"])), "utf-8")
    taken = read_responses(path, made.INSTRUMENT, mapping={"columns": {"Asked in": "language"}})
    assert list(languages(taken).values()) == ["es", "", ""]
    [flaw] = [p for p in taken.problems if "language" in p.where]
    assert flaw.severity == "warning" and "both" in flaw.found and "n/a" in flaw.found


def test_a_table_with_a_row_for_each_answer_has_it_too(tmp_path):
    path = tmp_path / "answers.csv"
    rows = made.tidy(2)
    path.write_text(made.text(with_column(rows, "language", ["en"] * 9 + ["es"] * 9)), "utf-8")
    assert list(languages(read_responses(path, made.INSTRUMENT)).values()) == ["en", "es"]


def _labels(language):
    """What a survey tool exports that writes labels: the levels of an item in one language."""
    one = load_instrument("cqi-26", language)
    return {item: [choice.label for choice in one.choices(item)] for item in one.items}


def test_answers_in_two_languages_are_scored_together(tmp_path):
    """Half of the people answer with Spanish labels, half with English ones, and the same with English ones alone."""
    words = {"en": _labels("en"), "es": _labels("es")}
    assert words["en"]["a1_1"] != words["es"]["a1_1"]
    scored = {}
    for name, told in (("one", ["en"] * 12), ("two", ["en", "es"] * 6)):
        folder = tmp_path / name
        (folder / "responses").mkdir(parents=True)
        (folder / "cohort.yml").write_text(COHORT, "utf-8")
        with (folder / "responses" / "2026.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["respondent_id", "program", "role", "language", *SHORT.items])
            for n, language in enumerate(told):
                cells = [words[language][item][(n * 5 + k) % 6] for k, item in enumerate(SHORT.items)]
                out.writerow([f"r{n}", "harbor", "leader" if n < 2 else "frontline", language, *cells])
        cohort = load_cohort(folder)
        assert not [p for p in cohort.problems if p.severity == "error"]
        assert set(cohort.responses["language"]) == set(told)
        scored[name] = prepare(cohort)
    for table in ("item_scores", "domain_scores", "findings"):
        pd.testing.assert_frame_equal(getattr(scored["one"], table), getattr(scored["two"], table))
    assert scored["two"].domain_scores["mean"].notna().any()
