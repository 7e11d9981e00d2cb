from __future__ import annotations

import pytest
from made_program import AS_OF, monthly, program, studies

from cqi_lib.pdsa.stages import STAGES, cycles_of, stage

BASELINE = [40, 46, 51, 45, 42, 47, 50, 41, 43, 49, 48, 44]
AIM = {"measure": "m", "from": 46, "to": 65, "by": "2026-06-30"}
TEST = {"priority": "p", "measure": "m", "actual_start": "2025-01-15"}
ADOPTED = TEST | {"actual_end": "2025-03-31", "studied_on": "2025-08-15", "decision": "adopt"}


def priority(aim=AIM):
    drivers = [{"id": "d", "text": "D", "ideas": [{"id": "i", "text": "I"}]}]
    return {"id": "p", "domain": "B3", "round": "r", "aim": aim, "drivers": drivers}


def reached(values=BASELINE, *cycles, aim=AIM, **measure):
    named = {f"{k:02}": cycle for k, cycle in enumerate(cycles, 1)}
    records = program(monthly(values), named, [priority(aim)], measures=[{"id": "m"} | measure])
    return stage(records, "p", studies(records))


BETTER = [*BASELINE, *[60] * 12]


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (lambda: reached([], aim={}), "planned"),
        (lambda: reached(BASELINE, aim=AIM | {"by": None}), "planned"),
        (lambda: reached(BASELINE[:5]), "planned"),
        (lambda: reached(BASELINE[:6]), "aim and baseline"),
        (lambda: reached(BASELINE, TEST | {"actual_start": None}), "aim and baseline"),
        (lambda: reached(BASELINE, TEST), "first test"),
        (lambda: reached([], TEST, aim={}), "first test"),
        (lambda: reached(BASELINE, TEST, TEST), "repeated tests"),
        (lambda: reached(BETTER, TEST), "signal of change"),
        (lambda: reached(BETTER, TEST, direction="decrease"), "first test"),
        (lambda: reached(BETTER, TEST, direction="neither"), "first test"),
        (lambda: reached(BETTER[2:], TEST | {"actual_start": "2024-08-10"}), "first test"),
        (lambda: reached(BASELINE, ADOPTED), "first test"),
        (lambda: reached(BETTER[:21], ADOPTED), "first test"),
        (lambda: reached(BETTER[:22], ADOPTED), "adopted"),
        (lambda: reached(BETTER, ADOPTED), "held"),
        (lambda: reached(BETTER, ADOPTED | {"studied_on": None, "actual_end": None}), "adopted"),
        (lambda: reached(BETTER, ADOPTED | {"studied_on": "2025-10-01"}), "adopted"),
        (lambda: reached([*BASELINE, *[60] * 11, 44], ADOPTED), "adopted"),
    ],
)
def test_a_stage_needs_its_record(got, expected):
    assert got() == expected


def test_stages_are_in_order():
    assert STAGES[0] == "planned"
    assert STAGES[-1] == "held"


def test_a_signal_back_is_not_held():
    """Good months, then adoption, eight a little under the line, and good ones again at the end."""
    values = [*BASELINE, *[60, 50, 61, 55, 52, 60, 53] * 2, *[44, 45] * 4, *[60, 52, 56] * 3]
    cycles = {"01": ADOPTED | {"actual_start": "2023-01-05", "studied_on": "2024-02-20"}}
    records = program(monthly(values, "2022-01-01"), cycles, [priority()])
    assert stage(records, "p", studies(records)) == "adopted"


def test_cycles_of_a_priority_name_it_or_its_ideas_or_drivers():
    cycles = {
        "01": {"priority": "p"},
        "02": {"priority": "q", "idea": "i"},
        "03": {"idea": "i"},
        "04": {"driver": "d"},
        "05": {"idea": "x", "driver": "d"},
        "06": {},
    }
    records = program(cycles=cycles, priorities=[priority()])
    assert list(cycles_of(records, records.priorities.priorities[0])) == ["01", "03", "04"]
    assert stage(records, "p", {}, AS_OF) == "planned"


def test_a_signal_counts_only_where_a_cycle_of_this_priority_tested_the_measure():
    """Only cycles of `other` name the aim's measure; the priority's own test is about something else."""
    cycles = {"01": TEST | {"priority": "other"}, "02": TEST | {"measure": "near"}}
    both = [priority(), priority() | {"id": "other", "drivers": []}]
    records = program(monthly(BETTER), cycles, both, measures=[{"id": "m"}, {"id": "near"}])
    assert [stage(records, p, studies(records)) for p in ("p", "other")] == ["first test", "signal of change"]
    beside = cycles | {"03": TEST | {"measure": "near", "other_measures": ["m"]}}
    records = program(monthly(BETTER), beside, both, measures=[{"id": "m"}, {"id": "near"}])
    assert stage(records, "p", studies(records)) == "signal of change"
