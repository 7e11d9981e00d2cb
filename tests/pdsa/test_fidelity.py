from __future__ import annotations

import pytest
from made_program import AS_OF, monthly, program, studies

from cqi_lib.errors import CallError
from cqi_lib.pdsa.completeness import completeness
from cqi_lib.pdsa.fidelity import FEATURES, fidelity

FULL = {
    "idea": "call",
    "objective": "Learn whether calling together helps",
    "change": "Worker and family call the partner together",
    "theory": "The first call is the hardest",
    "predictions": [{"made_on": "2025-02-01", "low": 50, "high": 60}],
    "measure": "m",
    "tasks": [{"what": "Call", "who": "Ana"}],
    "scale": {"people": 10, "sites": 1, "days": 14},
    "data_plan": "Tally sheet on Fridays",
    "risks": "None seen",
    "actual_start": "2025-02-10",
    "actual_end": "2025-02-23",
    "as_planned": "yes",
    "observations": "Calls took nine minutes",
    "result": {"value": 55},
    "learned": "A named contact answers sooner",
    "decision": "expand",
    "reason": "It works at one site",
    "next": {"plan": "Both sites", "on": "2025-05-01"},
}
SECOND = FULL | {"previous": "01", "scale": {"people": 40, "sites": 2, "days": 90}, "actual_start": "2025-05-01"}


def profile(cycle_id="01", values=(1, 2, 3), **cycles):
    records = program(monthly(values, "2025-01-01"), cycles)
    return fidelity(cycle_id, records, studies(records))


def one(**changed):
    return profile(**{"01": FULL | changed})


def test_a_full_record_shows_every_feature():
    first, second = (profile(c, **{"01": FULL, "02": SECOND | {"actual_end": "2025-07-31"}}) for c in ("01", "02"))
    assert tuple(first) == FEATURES
    assert set(first.values()) == set(second.values()) == {True}


def test_a_planned_cycle_is_not_judged():
    assert set(profile(**{"01": {"measure": "m"}}).values()) == {None}


def test_a_running_cycle_is_judged_by_what_is_already_certain():
    got = profile(**{"01": {"measure": "m", "actual_start": "2026-01-02"}})
    assert got == dict.fromkeys(FEATURES) | {"predicted": False, "measured": True}


@pytest.mark.parametrize(
    ("changed", "feature"),
    [
        ({"risks": ""}, "documented"),
        ({"tasks": [{"what": "Call"}]}, "documented"),
        ({}, "linked"),
        ({"predictions": []}, "predicted"),
        ({"predictions": [{"made_on": "2025-02-10", "low": 50}]}, "predicted"),
        ({"scale": {"sites": 2}}, "scaled"),
        ({"scale": {}, "actual_end": "2025-02-24"}, "scaled"),
        ({"measure": None}, "measured"),
        ({"measure": "unknown"}, "measured"),
        ({"result": {}}, "compared"),
        ({"predictions": []}, "compared"),
        ({"decision": None}, "decided"),
        ({"next": {"plan": "Soon"}}, "next_step"),
    ],
)
def test_what_lacks_is_said(changed, feature):
    assert one(**changed)[feature] is False


def test_two_points_are_not_data_over_time():
    assert profile(values=[1, 2], **{"01": FULL})["measured"] is False


def test_words_can_be_compared_with_words():
    words = {"predictions": [{"made_on": "2025-02-01", "text": "Calls are short"}], "result": {"text": "Nine minutes"}}
    assert one(**words)["compared"] is True


def test_a_later_test_must_not_be_smaller():
    got = profile("02", **{"01": FULL, "02": SECOND | {"scale": {"people": 4, "days": 100}}})
    assert got["scaled"] is False
    assert profile("02", **{"01": FULL | {"scale": {}}, "02": SECOND})["scaled"] is None


def test_an_end_needs_no_next_step_and_no_data_no_comparison():
    got = one(decision="stopped", next={}, result={})
    assert (got["next_step"], got["compared"], got["decided"]) == (None, None, True)
    assert one(decision="abandon", next={})["next_step"] is None


def test_missing_fields_ask_only_for_what_the_state_calls_for():
    records = program(
        cycles={"01": {"objective": "Learn"}, "02": FULL, "03": {"actual_start": "2025-01-01", "learned": "x"}}
    )
    assert completeness(records.cycles["01"], AS_OF).missing == (
        "change", "theory", "predictions", "measure", "tasks", "scale", "data_plan", "risks", "planned_start",
    )  # fmt: skip
    assert completeness(records.cycles["02"], AS_OF).missing == ()
    assert completeness(records.cycles["03"], AS_OF).missing[-6:] == (
        "actual_end", "as_planned", "observations", "result", "decision", "reason",
    )  # fmt: skip


def test_an_unknown_cycle_is_a_wrong_call():
    with pytest.raises(CallError, match="Did you mean '01-call'"):
        fidelity("01-cal", program(cycles={"01-call": {}}), {})
