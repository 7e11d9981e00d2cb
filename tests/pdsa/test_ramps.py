from __future__ import annotations

import datetime as dt

import pytest
from made_program import AS_OF, program

from cqi_lib.locale.spoken import speaking
from cqi_lib.pdsa.ramps import Ramp, idea_of, idea_status, ramps
from cqi_lib.wording import drivers, labels

PRIORITIES = [
    {
        "id": "p",
        "domain": "B3",
        "round": "r",
        "drivers": [{"id": "d", "text": "D", "ideas": [{"id": "text", "text": "T"}, {"id": "call", "text": "C"}]}],
    }
]


def test_a_ramp_is_the_cycles_on_one_idea_in_their_order():
    cycles = {
        "01-text": {"idea": "text", "actual_start": "2024-11-04"},
        "02-call": {"idea": "call", "previous": "01-text", "actual_start": "2025-02-10"},
        "03-call-again": {"idea": "call", "previous": "04-call-early", "actual_start": "2025-05-01"},
        "04-call-early": {"idea": "call", "actual_start": "2025-06-01"},
        "05-follow-up": {"previous": "03-call-again"},
        "06-alone": {},
    }
    assert ramps(program(cycles=cycles)) == (
        Ramp("text", ("01-text",)),
        Ramp("call", ("02-call", "04-call-early", "03-call-again", "05-follow-up")),
        Ramp(None, ("06-alone",)),
    )


def test_a_next_cycle_is_a_link_too():
    cycles = {"01": {"next": {"cycle": "02"}}, "02": {}}
    assert ramps(program(cycles=cycles)) == (Ramp(None, ("01", "02")),)


@pytest.mark.parametrize(
    "cycles",
    [
        {"01": {"previous": "01"}},
        {"01": {"previous": "02"}, "02": {"previous": "01"}},
        {"01": {"previous": "03"}, "02": {"previous": "01"}, "03": {"previous": "02"}},
        {"01": {"previous": "02"}, "02": {"previous": "02"}},
        {"01": {"previous": "nowhere"}},
        {"01": {"previous": "02"}, "02": {"previous": "03"}, "03": {"previous": "02"}},
    ],
)
def test_circles_and_dead_links_are_cut(cycles):
    made = ramps(program(cycles=cycles))
    assert len(made) == 1
    assert sorted(made[0].cycles) == sorted(cycles)


def test_no_cycle_no_ramp():
    assert ramps(program()) == ()


@pytest.mark.parametrize(
    ("cycles", "status"),
    [
        ({}, "not tried"),
        ({"01": {"idea": "text"}}, "planned"),
        ({"01": {"idea": "text", "actual_start": "2026-03-01"}}, "planned"),
        ({"01": {"idea": "text", "actual_start": "2025-03-01"}}, "being tested"),
        ({"01": {"idea": "text", "actual_start": "2025-03-01", "decision": "adopt"}}, "adopted"),
        ({"01": {"idea": "text", "actual_start": "2025-03-01", "decision": "abandon"}}, "abandoned"),
        ({"01": {"idea": "text", "decision": "stopped"}}, "stopped"),
        (
            {"01": {"idea": "text", "actual_start": "2025-03-01", "decision": "adapt"}, "02": {"idea": "text"}},
            "adapted",
        ),
        (
            {
                "01": {"idea": "text", "actual_start": "2025-03-01", "decision": "expand"},
                "02": {"idea": "text", "actual_start": "2025-06-01"},
            },
            "being tested",
        ),
    ],
)
def test_an_ideas_status_follows_from_its_cycles(cycles, status):
    records = program(cycles=cycles, priorities=PRIORITIES)
    assert idea_status(records, AS_OF) == {"text": status, "call": "not tried"}


def test_the_past_is_seen_as_it_was():
    cycles = {"01": {"idea": "call", "actual_start": "2025-03-01", "studied_on": "2025-05-01", "decision": "adopt"}}
    records = program(cycles=cycles, priorities=PRIORITIES)
    assert idea_status(records, dt.date(2025, 2, 1))["call"] == "planned"
    assert idea_status(records, dt.date(2025, 4, 1))["call"] == "being tested"
    assert idea_status(records)["call"] == "adopted"


def test_a_cycle_without_an_idea_tries_that_of_its_ramp_alone():
    records = program(
        cycles={
            "01-a": {"idea": "text"},
            "02-b": {"previous": "01-a"},
            "03-c": {"idea": "call", "previous": "02-b"},
            "04-d": {},
            "05-e": {"ramp": "R", "idea": "call"},
            "06-f": {"ramp": "R"},
        }
    )
    assert [idea_of(c, records) for c in records.cycles] == ["text", "text", "call", None, "call", "call"]


@pytest.mark.parametrize("tag", ["en", "es"])
def test_a_test_that_ended_long_ago_without_a_decision_is_not_told_as_going_on(tag):
    cycles = {"01": {"idea": "text", "actual_start": "2025-03-01", "actual_end": "2025-04-01"}}
    status = idea_status(program(priorities=PRIORITIES, cycles=cycles), dt.date(2026, 6, 1))["text"]
    with speaking(tag):
        said = {labels.idea_status(status), drivers.driver_state(status, "")}
    undecided = {"en": "not decided yet", "es": "sin decidir"}[tag]
    assert all(undecided in text for text in said), said
