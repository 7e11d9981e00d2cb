"""A round may be called something in each language; every reader says it in the language that is spoken."""

import datetime as dt

import pandas as pd
import pytest
from made_online import ROUND, make_cohort

from cqi_lib.batch.cohort_parts import settings
from cqi_lib.batch.index import render_index
from cqi_lib.batch.scan import load_scan
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.cohort.header import read_header
from cqi_lib.cohort.records.cohort_file import CohortFile
from cqi_lib.errors import CohortError
from cqi_lib.files.sealed import unseal
from cqi_lib.intake.reading import read_responses
from cqi_lib.lab.cohort_form import CohortForm, edit_cohort
from cqi_lib.locale.spoken import speaking
from cqi_lib.program.place import ABOUT
from cqi_lib.program.prepared import save_about

BOTH = "{en: Fall 2025, es: Otoño de 2025}"


def cohort(tmp_path, label=BOTH, language="en", program="", more=""):
    folder = make_cohort(tmp_path / "c", language=language)
    text = (folder / "cohort.yml").read_text("utf-8").replace("label: Fall 2025", f"label: {label}")
    text = text.replace("name: Little Oaks", f"name: Little Oaks, language: {program}") if program else text
    (folder / "cohort.yml").write_text(text + more, encoding="utf-8")
    return folder


def told(folder):
    try:
        problems = read_header(folder).problems
    except CohortError as error:
        problems = error.problems
    return [problem for problem in problems if "label" in problem.where]


def said(entry):
    out = []
    for tag in ("en", "es", "es-MX"):
        with speaking(tag):
            out.append(entry.label)
    return out


def test_it_is_said_in_the_language_that_is_spoken(tmp_path):
    folder = cohort(tmp_path)
    assert said(load_cohort(folder).round()) == ["Fall 2025", "Otoño de 2025", "Otoño de 2025"] and told(folder) == []
    assert said(load_cohort(cohort(tmp_path, "Fall 2025")).round()) == ["Fall 2025"] * 3
    assert said(load_cohort(cohort(tmp_path, "{es: Otoño}")).round()) == ["Otoño"] * 3


@pytest.mark.parametrize("label", [BOTH, "Fall 2025"])
def test_what_a_run_hands_on_holds_all_languages(tmp_path, label):
    file = read_header(cohort(tmp_path, label)).file
    assert settings(file)["rounds"][0]["labels"] == file.rounds[0].labels
    save_about(tmp_path, dt.date(2025, 11, 1), read_header(tmp_path / "c"))
    about = unseal(tmp_path / ABOUT)["told"]["file"]
    assert CohortFile.model_validate(about).rounds == file.rounds


def test_the_index_speaks_the_cohorts_language_and_the_terminal_its_own(tmp_path):
    folder = cohort(tmp_path, language="es")
    scan_cohort(folder).save(tmp_path)
    scan = load_scan(tmp_path)
    assert scan.looked_at(ROUND).startswith("Round: Fall 2025 (")
    page = render_index(scan, [], ROUND, "mine")
    assert "Otoño de 2025" in page and "Fall 2025" not in page


def test_people_may_have_written_either_into_a_column_of_rounds(tmp_path):
    folder = cohort(tmp_path)
    ids = list(load_cohort(folder).instrument.items)
    table = [["r1", "maple", "leader", "otoño de 2025", *["3"] * len(ids)]]
    table += [["r2", "maple", "leader", "Fall 2025", *["3"] * len(ids)]]
    file = tmp_path / "answers.csv"
    pd.DataFrame(table, columns=["respondent_id", "program", "role", "round", *ids]).to_csv(file, index=False)
    taken = read_responses(file, "cqi-26", cohort=read_header(folder).file)
    assert set(taken.responses["round_id"]) == {ROUND} and taken.rows["used"] == 2


@pytest.mark.parametrize(
    ("settings", "lacks", "line"),
    [
        ({"label": "Fall 2025", "program": "es"}, "es", 'label: {en: "Fall 2025", es: "…"}'),
        ({"label": "Otoño", "language": "es", "program": "en"}, "en", 'label: {es: "Otoño", en: "…"}'),
        ({"label": "{en: Fall}", "more": "form_language: es-MX\n"}, "es-MX", 'label: {en: "Fall", es-MX: "…"}'),
    ],
)
def test_a_language_that_is_missing_is_told_with_the_line(tmp_path, settings, lacks, line):
    [problem] = told(cohort(tmp_path, **settings))
    assert problem.severity == "warning" and problem.found.endswith(f"not there in {lacks}") and line in problem.mend
    assert problem.where.startswith("cohort.yml, line ")
    written = cohort(tmp_path, **settings | {"label": line.removeprefix("label: ")})
    assert told(written) == []


@pytest.mark.parametrize(
    "settings",
    [{"label": "'2025'", "program": "es"}, {"label": "Fall 2025"}, {"label": BOTH, "program": "es-MX"}],
)
def test_nothing_is_told_where_nothing_is_missing(tmp_path, settings):
    assert told(cohort(tmp_path, **settings)) == []


@pytest.mark.parametrize(
    ("label", "found", "allowed"),
    [
        ('""', "''", "at least 1 character"),
        ("2025", "2025", "a text"),
        ("[Fall]", "a list", "a text"),
        ("{}", "keys", "at least 1"),
        ('{en: Fall, es: " "}', "' '", "at least 1 character"),
        ("{en: Fall, es: 2025}", "2025", "a text"),
        (f"{{en: {'x' * 81}}}", "xxx", "at most 80 characters"),
        ("{en: Fall, sp: Otoño}", "`sp`, which is no language", "such as `en`"),
    ],
)
def test_what_is_no_name_is_refused(tmp_path, label, found, allowed):
    [problem] = told(cohort(tmp_path, label))
    assert problem.severity == "error" and found in problem.found and allowed in problem.allowed


def test_the_desks_form_has_a_field_for_each_language(tmp_path):
    folder = cohort(tmp_path)
    face = edit_cohort(load_cohort(folder), "maple")
    for tag, words in (("en", "Fall 2025"), ("es", "Otoño de 2025")):
        control = face.controls["rounds", 0, "label", tag]
        assert control.value == words and control.description == f"Name of the round ({tag})"
    assert face.controls["rounds", "which"].label == "1. Fall 2025"
    face.controls["rounds", 0, "label", "es"].value = "Otoño 2025"
    assert face.form.save().done
    assert "label: {en: Fall 2025, es: Otoño 2025}, date: 2025-10-20" in (folder / "cohort.yml").read_text("utf-8")


def test_a_plain_name_is_asked_for_as_before(tmp_path):
    form = CohortForm(cohort(tmp_path, "Fall 2025"))
    form.set("rounds", 0, "label", value="Autumn")
    form.add("rounds", values={"label": "Spring 2026", "date": dt.date(2026, 3, 1)})
    assert form.get("rounds", 1)["id"] == "spring-2026" and form.save().done
