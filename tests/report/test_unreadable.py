"""A record that cannot be read is an error in its place, never an absence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from made_own import ITEMS, own_cohort, rows

import cqi_lib as cqi
from cqi_lib.batch.scanning import scan_cohort
from cqi_lib.errors import CohortError
from cqi_lib.opening.open import open_cohort
from cqi_lib.report.start import programs

PLACE = "programs/harbor"
GROUNDWORK = """\
vision: Nobody waits alone.
logic_model:
  outcomes: [{id: o1, text: People find a place to stay, horizon: long}]
  activities: [{id: a1, text: Calls, leads_to: [o1]}]
indicators: [{id: i1, name: Placed, outcome: o1}]
"""
MEASURES = "measures: [{id: placed, name: People placed, direction: increase, kind: outcome}]\n"
POINTS = "date,measure,value\n" + "".join(f"2025-{m:02d}-01,placed,{m}\n" for m in range(1, 13))
PRIORITIES = """\
priorities:
  - id: p1
    round: "2025"
    domain: D1
    why: People asked for it.
    aim: {statement: More people placed, measure: placed, to: 20, by: 2026-12-31}
candidates:
  - {domain: D1, round: "2025", points: {gap: 3, importance: 4, readiness: 3, effort: 3, equity: 3, control: 4}}
"""
CYCLE = """\
title: Call back
priority: p1
measure: placed
actual_start: 2025-08-01
"""
WHOLE = {
    "groundwork.yml": GROUNDWORK,
    "measures.yml": MEASURES,
    "measures.csv": POINTS,
    "priorities.yml": PRIORITIES,
    "cycles/01-call-back.yml": CYCLE,
    "events.csv": "date,label\n2025-05-01,New building\n",
    "votes.csv": "round,person,domain,points\n2025,a,D1,3\n",
}
SPOILT = {
    "groundwork.yml": ("[{id: o1", "[[{id: o1"),
    "measures.yml": ("[{id: placed", "[[{id: placed"),
    "measures.csv": ("date,measure,value", "date,measure,measure,value"),
    "priorities.yml": ("{domain: D1, round", "{{domain: D1, round"),
    "cycles/01-call-back.yml": ("title: Call back", "title: [Call back"),
    "events.csv": ("date,label", "date,date"),
    "votes.csv": ("round,person,domain,points", "round,person,person,points"),
}
VERBS = {
    "groundwork.yml": ["vision", "logic_model", "indicators", "groundwork_gaps"],
    "measures.yml": ["measure_over_time", "measures_beside", "agreed", "whole_way", "next_visit"],
    "measures.csv": ["measure_over_time", "whole_way"],
    "priorities.yml": ["agreed", "improvement_plan", "weighing", "rank_stability", "ramp", "whole_way", "next_visit"],
    "cycles/01-call-back.yml": ["ramp", "cycle_record", "prediction_log", "fidelity_profile", "culture_of_learning"],
    "events.csv": ["measure_over_time"],
    "votes.csv": ["weighing", "rank_stability"],
}


def plain(block):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", str(getattr(block, "html", block)))).strip()


@pytest.fixture
def folder(tmp_path) -> Path:
    people = [("harbor", "leader", "43443443"), *[("harbor", "staff", "44434434")] * 6]
    folder = own_cohort(tmp_path / "own", {"2025.csv": rows(people, ITEMS)}, as_of="2026-01-15")
    for name, text in WHOLE.items():
        path = folder / PLACE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def spoil(folder: Path, name: str) -> None:
    path, (old, new) = folder / PLACE / name, SPOILT[name]
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_sound_program_shows_no_error(folder):
    program = cqi.open_program(folder, "harbor")
    assert not [p for p in program.records.problems if p.severity == "error"], program.records.problems
    for verb in {verb for verbs in VERBS.values() for verb in verbs}:
        assert "cannot be read" not in plain(getattr(cqi, verb)(program)), verb


@pytest.mark.parametrize("name", list(WHOLE))
def test_a_file_that_cannot_be_read_is_an_error_in_its_place(folder, name):
    spoil(folder, name)
    program = cqi.open_program(folder, "harbor")
    for verb in VERBS[name]:
        block = getattr(cqi, verb)(program)
        text = plain(block)
        assert f"{PLACE}/{name}" in text and "cannot be read" in text, (verb, text)
        assert "yet" not in text and "No " not in text, (verb, text)
        assert f"{PLACE}/{name}" in block.text


def test_an_entry_that_is_set_aside_is_no_absence_either(folder):
    path = folder / PLACE / "priorities.yml"
    path.write_text(
        path.read_text("utf-8").replace('round: "2025"\n    domain: D1', 'round: "2025"\n    domian: D1'), "utf-8"
    )
    text = plain(cqi.agreed(cqi.open_program(folder, "harbor")))
    assert "domian" in text and "No priority" not in text


def test_what_does_not_rest_on_the_file_is_shown(folder):
    spoil(folder, "groundwork.yml")
    program = cqi.open_program(folder, "harbor")
    assert "More people placed" in plain(cqi.agreed(program))
    assert "cannot be read" not in plain(cqi.who_answered(program)) + plain(cqi.challenges(program))


def test_pages_over_all_programs_say_whose_records_are_not_counted(folder):
    spoil(folder, "priorities.yml")
    opened = open_cohort(folder)
    for verb in ("cohort_priorities", "cohort_cycles", "change_ideas", "cohort_fidelity", "meeting_agenda"):
        assert "The records of one program cannot be read" in plain(getattr(cqi, verb)(opened)), verb
    spoil(folder, "measures.yml")
    spoil(folder, "cycles/01-call-back.yml")
    assert "Harbor harbor 7 not readable not readable" in plain(programs(open_cohort(folder)))


def test_answers_that_cannot_be_read_are_no_silence(folder, tmp_path):
    path = folder / "responses" / "2025.csv"
    path.write_text(path.read_text("utf-8").replace("d1_1,d1_2", "d1_1,d1_1"), "utf-8")
    program, opened = cqi.open_program(folder, "harbor"), open_cohort(folder)
    for verb in ("who_answered", "answer_counts", "profile", "strengths", "challenges", "not_known", "candidates"):
        text = plain(getattr(cqi, verb)(program))
        assert "2025.csv" in text and "cannot be read" in text and "Nobody" not in text, (verb, text)
    for verb in ("cohort_domains", "cohort_states"):
        assert "cannot be read" in plain(getattr(cqi, verb)(opened)), verb
    assert "More people placed" in plain(cqi.agreed(program))
    with pytest.raises(CohortError, match="answers of 2025 cannot be read, so nothing was made"):
        scan_cohort(folder)


def test_a_round_of_which_one_file_can_be_read_is_shown(folder):
    (folder / "responses" / "2025_more.csv").write_text("nothing,of,use\n1,2,3\n", "utf-8")
    program = cqi.open_program(folder, "harbor")
    assert "cannot be read" not in plain(cqi.who_answered(program))
    assert scan_cohort(folder).programs["harbor"].answered == {"2025": 7}
