from __future__ import annotations

import pytest
from made_program import monthly, program, studies

from cqi_lib.cycles import evidence
from cqi_lib.records.cycle import Scale
from cqi_lib.scale_advice import suggest_size, too_big

DRIVERS = [
    {"id": "booked", "text": "Booked", "ideas": [{"id": "call", "text": "Call"}, {"id": "card", "text": "Card"}]},
    {"id": "there", "text": "There", "measure": "near", "ideas": [{"id": "ride", "text": "Ride"}]},
]
PRIORITY = {"id": "p", "domain": "B3", "round": "r", "aim": {"measure": "m"}, "drivers": DRIVERS}
UP = [10] * 6 + [11, 9, 11, 9, 11, 9] + [20] * 12
FLAT = [10, 12] * 12
MEASURES = [{"id": "m"}, {"id": "near"}]
BEGUN = {"idea": "call", "measure": "m", "actual_start": "2025-01-10", "actual_end": "2025-02-10"}
DECIDED = BEGUN | {"learned": "x", "studied_on": "2025-02-12", "decision": "adapt", "other_measures": ["near"]}


def found(cycles, values=UP, near=FLAT, measures=MEASURES):
    rows = monthly(values) + [{**row, "measure": "near"} for row in monthly(near)]
    records = program(rows, cycles, [PRIORITY], measures=measures)
    return evidence(records, studies(records))


def test_nothing_tried():
    got = found({})
    assert set(got.ideas.values()) == {"not tried"} and set(got.drivers.values()) == {"not tried"}


@pytest.mark.parametrize(
    ("cycle", "state"),
    [
        ({"idea": "call", "planned_start": "2026-03-01"}, "not tried"),
        (BEGUN, "being tested"),
        (DECIDED, "signal"),
        (DECIDED | {"decision": "abandon"}, "let go"),
        (DECIDED | {"decision": "stopped"}, "no data"),
        (DECIDED | {"measure": None}, "no data"),
        (DECIDED | {"measure": "near"}, "no signal yet"),
    ],
)
def test_an_idea(cycle, state):
    got = found({"01": cycle})
    assert (got.ideas["call"], got.ideas["card"], got.drivers["booked"]) == (state, "not tried", state)


def test_the_wrong_direction_is_no_support():
    measures = [{"id": "m", "direction": "decrease"}, {"id": "near"}]
    assert found({"01": DECIDED}, measures=measures).ideas["call"] == "other signal"


def test_a_run_that_ended_before_an_ideas_first_test_does_not_speak_for_it():
    early = DECIDED | {"idea": "card"}
    late = DECIDED | {"actual_start": "2025-12-05", "actual_end": "2025-12-20", "studied_on": "2026-01-02"}
    values = [10, 12] * 6 + [20] * 8 + [10, 10.5, 10, 10.2]
    got = found({"01": early, "02": late}, values)
    assert (got.ideas["card"], got.ideas["call"]) == ("signal", "no signal yet")


def test_a_driver_speaks_through_its_own_measure_once_an_idea_was_tried():
    ride = DECIDED | {"idea": "ride"}
    assert found({"01": ride}).drivers["there"] == "no signal yet"
    assert found({"01": ride}).ideas["ride"] == "signal"
    assert (found({"01": ride}).driver_measures, found({"01": ride}).idea_measures) == (
        {"there": "near"},
        {"ride": "m"},
    )
    assert found({"01": ride}, near=[10, 12, 11]).driver_measures == {"there": "m"}
    assert found({"01": ride}, near=[10, 12, 11]).drivers["there"] == "signal"
    assert found({"01": DECIDED}).drivers["there"] == "not tried"


def test_the_size_of_a_test_follows_three_judgements():
    assert suggest_size(Scale(belief="low")) is None
    sizes = [suggest_size(Scale(belief=b, cost_of_failure=c, readiness="ready"))
             for b in ("low", "high") for c in ("large", "small")]  # fmt: skip
    assert sizes == ["one", "few", "site", "all"]
    assert too_big(Scale(sites=2), 20) == ("sites", "days")
    assert too_big(Scale(sites=1), 14) == too_big(Scale(), None) == ()
