from __future__ import annotations

import pytest
from made_program import monthly, program, studies

from cqi_lib.cohort.records.cycle import Scale
from cqi_lib.pdsa.contradiction import contradicting
from cqi_lib.pdsa.evidence import evidence
from cqi_lib.pdsa.scale_advice import suggest_size, too_big

DRIVERS = [
    {"id": "booked", "text": "Booked", "ideas": [{"id": "call", "text": "Call"}, {"id": "card", "text": "Card"}]},
    {"id": "there", "text": "There", "measure": "near", "ideas": [{"id": "ride", "text": "Ride"}]},
]
PRIORITY = {"id": "p", "domain": "B3", "round": "r", "aim": {"measure": "m"}, "drivers": DRIVERS}
UP = [10, 12, 11, 9, 10, 13, 11, 9, 11, 9, 12, 10, 20, 21, 19, 22, 20, 18, 21, 20, 19, 22, 20, 21]
FLAT = [10, 12, 13, 9, 10, 12, 10, 12, 13, 9, 12, 11] * 2
MEASURES = [{"id": "m"}, {"id": "near"}]
FORESEEN = [{"made_on": "2025-01-02", "low": 18, "high": 24}]
BEGUN = {"idea": "call", "measure": "m", "actual_start": "2025-01-10", "actual_end": "2025-02-10"}
DECIDED = BEGUN | {"learned": "x", "studied_on": "2025-02-12", "decision": "adapt", "other_measures": ["near"]}
HELD = DECIDED | {"predictions": FORESEEN, "result": {"value": 20}}


def made(cycles, values=UP, near=FLAT, measures=MEASURES):
    rows = monthly(values) + [{**row, "measure": "near"} for row in monthly(near)]
    return program(rows, cycles, [PRIORITY], measures=measures)


def found(cycles, *args, **how):
    records = made(cycles, *args, **how)
    return evidence(records, studies(records))


def test_nothing_tried():
    got = found({})
    assert set(got.ideas.values()) == {"not tried"} and set(got.drivers.values()) == {"not tried"}


@pytest.mark.parametrize(
    ("cycle", "state"),
    [
        ({"idea": "call", "planned_start": "2026-03-01"}, "not tried"),
        (BEGUN, "being tested"),
        (DECIDED, "not compared"),
        (HELD, "as predicted"),
        (HELD | {"predictions": [FORESEEN[0] | {"made_on": "2025-01-20"}]}, "not compared"),
        (HELD | {"predictions": [FORESEEN[0] | {"low": 15, "high": 18}]}, "better"),
        (HELD | {"predictions": [FORESEEN[0] | {"low": 30, "high": 40}]}, "missed"),
        (HELD | {"result": {"value": 12}, "predictions": [FORESEEN[0] | {"low": 10, "high": 14}]}, "doubtful"),
        (HELD | {"decision": "abandon"}, "let go"),
        (HELD | {"decision": "stopped"}, "no data"),
        (DECIDED | {"predictions": [{"made_on": "2025-01-02", "text": "Fewer"}], "matched": "partly"}, "partly"),
        (DECIDED | {"predictions": [{"made_on": "2025-01-02", "text": "Fewer"}], "matched": "not"}, "missed"),
    ],
)
def test_an_idea_is_spoken_for_by_its_own_tests(cycle, state):
    """Whatever the measure shows: it signals throughout."""
    got = found({"01": cycle})
    assert (got.ideas["call"], got.ideas["card"], got.drivers["booked"]) == (state, "not tried", state)


def test_the_latest_test_that_can_be_compared_counts():
    again = DECIDED | {"previous": "01", "actual_start": "2025-03-10", "actual_end": "2025-04-10",
                       "studied_on": "2025-04-12"}  # fmt: skip
    missed = {"predictions": [FORESEEN[0] | {"low": 30, "high": 40}], "result": {"value": 20}}
    assert found({"01": HELD, "02": again | missed}).ideas["call"] == "missed"
    assert found({"01": HELD, "02": again}).ideas["call"] == "as predicted"
    # What became of the idea is the later test's: the prediction that held is not said to be that one's.
    assert found({"01": HELD, "02": again}).earlier == {"call"} and not found({"01": HELD}).earlier


@pytest.mark.parametrize(("decision", "alone"), [("stopped", "no data"), ("abandon", "let go")])
def test_what_was_stopped_or_let_go_and_is_tested_again_is_being_tested(decision, alone):
    """The tests of an idea in their order: nothing is over while a later one has begun."""
    first, again = DECIDED | {"decision": decision}, BEGUN | {"actual_start": "2025-03-10", "actual_end": "2025-04-10"}
    assert found({"01": first}).ideas["call"] == alone
    got = found({"01": first, "02": again | {"previous": "01"}})
    assert (got.ideas["call"], got.drivers["booked"]) == ("being tested", "being tested")
    # What an earlier test said of its prediction stands beside it.
    third = HELD | {"actual_start": "2024-10-10", "actual_end": "2024-11-10", "studied_on": "2024-11-12"}
    third |= {"predictions": [FORESEEN[0] | {"made_on": "2024-10-01"}]}
    assert (
        found({"00": third, "01": first | {"previous": "00"}, "02": again | {"previous": "01"}}).ideas["call"] != alone
    )


def test_beyond_the_prediction_is_better_only_on_the_wanted_side():
    above = HELD | {"predictions": [FORESEEN[0] | {"low": 15, "high": 18}]}
    for direction, state in [("increase", "better"), ("decrease", "missed"), ("neither", "missed")]:
        measures = [{"id": "m", "direction": direction}, {"id": "near"}]
        assert found({"01": above}, measures=measures).ideas["call"] == state


def test_a_driver_speaks_through_its_own_measure_once_a_test_of_its_ideas_was_about_it():
    ride = DECIDED | {"idea": "ride"}
    assert found({"01": ride}).drivers["there"] == "no signal yet"
    assert found({"01": ride}).driver_measures == {"there": "near"}
    assert found({"01": ride}, near=UP).drivers["there"] == "signal"
    assert found({"01": ride}, near=[30 - v for v in UP]).drivers["there"] == "other signal"
    assert found({"01": ride}, near=[10, 12, 11]).drivers["there"] == "not compared"
    assert found({"01": DECIDED}, near=UP).drivers["there"] == "not tried"
    elsewhere = {"01": ride | {"other_measures": []}, "02": DECIDED}
    assert found(elsewhere, near=UP).drivers["there"] == "not compared"


def test_a_signal_does_not_speak_for_a_driver_whose_tests_all_missed():
    missed = HELD | {"idea": "ride", "predictions": [FORESEEN[0] | {"low": 30, "high": 40}]}
    got = found({"01": missed}, near=UP)
    assert (got.ideas["ride"], got.drivers["there"], got.driver_measures) == ("missed", "missed", {})


@pytest.mark.parametrize(
    ("prediction", "result", "points"),
    [
        ({"low": 45, "high": 55}, 52, (60, 59)),
        ({"low": 45, "high": 60}, 52, ()),  # the points say the same of the prediction
        ({}, 52, (60, 59)),
        ({"low": 45, "high": 55}, 59.4, ()),
        ({"low": 62, "high": 70}, 58, ()),
        ({}, None, ()),
    ],
)
def test_a_result_that_contradicts_the_points_of_its_days(prediction, result, points):
    entry = {"made_on": "2025-01-02", "direction": "up"} | prediction
    cycle = DECIDED | {"predictions": [entry], "result": {"value": result}}
    records = made({"01": cycle}, [*UP[:12], 60, 59, 40, *UP[:9]])
    assert contradicting(records.cycles["01"], studies(records)["m"]) == points


def test_the_size_of_a_test_follows_three_judgements():
    assert suggest_size(Scale(belief="low")) is None
    sizes = [suggest_size(Scale(belief=b, cost_of_failure=c, readiness="ready"))
             for b in ("low", "high") for c in ("large", "small")]  # fmt: skip
    assert sizes == ["one", "few", "site", "all"]
    assert too_big(Scale(sites=2), 20) == ("sites", "days")
    assert too_big(Scale(sites=1), 14) == too_big(Scale(), None) == ()
