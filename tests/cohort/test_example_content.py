"""What `cqi new cohort` writes is marked as an example: `check` names it, and no page prints it."""

from __future__ import annotations

import re

import pytest

import cqi_lib as cqi
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.lab.program_forms import PriorityForm
from cqi_lib.lab.scaffold import new_cohort

PRINTED = ("Every family that asks", "referral", "families connected", "Holiday", "two neighborhoods", "Text reminder")


def plain(block):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(getattr(block, "html", block)))).strip()


@pytest.fixture
def fresh(tmp_path):
    return new_cohort(tmp_path / "mine")


def test_every_example_is_a_warning_with_its_place_and_mend(fresh):
    cohort = load_cohort(fresh)
    assert not cohort.failed, cohort.problems
    places = [p.where.partition(",")[0] for p in cohort.problems if "example" in p.found]
    first = "programs/first-program/"
    assert {place.removeprefix(first) for place in places} >= {
        "cohort.yml",
        "2026-spring.csv",
        "groundwork.yml",
        "measures.yml",
        "measures.csv",
        "priorities.yml",
        "votes.csv",
        "events.csv",
        "cycles/01-text-reminder.yml",
    }
    assert all("delete" in p.mend for p in cohort.problems if "example" in p.found)
    by_file = {p.where.partition(",")[0]: p for p in cohort.problems}
    assert by_file[f"{first}groundwork.yml"].where == f"{first}groundwork.yml, line 3, example"
    assert by_file[f"{first}measures.csv"].where == f"{first}measures.csv, rows 2 to 25"
    assert by_file["2026-spring.csv"].where == "2026-spring.csv, rows 2-9"


def test_nothing_of_an_example_is_printed_and_it_is_said_as_missing(fresh):
    program = cqi.open_program(fresh, "first-program")
    assert program.people.empty and program.records.measures == {} and program.records.cycles == {}
    assert scan_cohort(fresh).programs["first-program"].answered == {}
    texts = {verb: plain(getattr(cqi, verb)(program)) for verb in
             ("vision", "logic_model", "indicators", "who_answered", "challenges", "weighing", "agreed",
              "improvement_plan", "measure_over_time", "ramp", "cycle_record", "next_visit", "whole_way")}  # fmt: skip
    for verb, text in texts.items():
        assert not [word for word in PRINTED if word in text], (verb, text)
        assert "cannot be read" not in text
    assert "No groundwork has been written down yet" in texts["vision"]


def test_what_is_made_ones_own_is_printed_and_the_rest_is_not(fresh):
    place = fresh / "programs" / "first-program"
    path = place / "groundwork.yml"
    text = re.sub(r"example: true[^\n]*\n", "", path.read_text("utf-8"))
    path.write_text(text.replace("Every family that asks for help reaches it", "Nobody waits alone"), "utf-8")
    rows = (place / "measures.csv").read_text("utf-8") + "2026-03-01,calls,7,,,\n"
    (place / "measures.csv").write_text(rows, "utf-8")
    (place / "measures.yml").write_text("measures: [{id: calls, name: Calls, direction: increase}]\n", "utf-8")
    cohort = load_cohort(fresh)
    assert not cohort.failed, cohort.problems
    program = cqi.open_program(fresh, "first-program")
    assert "Nobody waits alone" in plain(cqi.vision(program))
    assert list(cohort.programs["first-program"].measures) == ["calls"]
    assert cohort.programs["first-program"].series["value"].tolist() == [7]


def test_own_answers_beside_those_of_the_example_count(fresh):
    path = fresh / "responses" / "2026-spring.csv"
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines, lines[1].replace("example-1", "a1")]) + "\n", "utf-8")
    assert len(cqi.open_program(fresh, "first-program").people) == 1


def test_a_form_over_an_example_begins_empty_and_makes_the_file_ones_own(fresh):
    form = PriorityForm(fresh, "first-program")
    before = form.kept.text
    assert form.get("priorities") is None and form.text == before
    form.add("priorities")
    form.set("priorities", 0, "id", value="p1")
    form.set("priorities", 0, "domain", value="B3")
    form.set("priorities", 0, "round", value="2026-spring")
    form.set("priorities", 0, "why", value="Families asked for it.")
    assert form.save().done
    program = cqi.open_program(fresh, "first-program")
    assert [p.id for p in program.records.priorities.priorities] == ["p1"]
    assert not program.records.priorities.candidates and not program.records.priorities.visits
