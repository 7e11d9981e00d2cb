"""Groups of participants: put together before and since the first test; small counts and what gives them away hidden."""

from __future__ import annotations

import pandas as pd
from made_answers import cohort_file
from made_program import AS_OF, program

from cqi_lib.pdsa.measure_groups import by_group
from cqi_lib.pdsa.measures import study

FILE = cohort_file()
TEST = {"01": {"measure": "m", "actual_start": "2025-01-10"}}


def rows(parts, months=24):
    """Each group's numerator and denominator of every month; the undivided value is their sum."""
    out = []
    for date in pd.date_range("2024-01-01", periods=months, freq="MS"):
        for group, (top, of) in {**parts, "": tuple(map(sum, zip(*parts.values(), strict=True)))}.items():
            out.append({"program_id": "maple-street", "measure": "m", "date": date, "group": group, "numerator": top, "denominator": of, "value": 100 * top / of})  # fmt: skip
    return out


def found(parts, cycles=TEST, **more):
    records = program(rows(parts, **more), cycles)
    return by_group(records, study(records, "m", AS_OF), FILE)


def told(row):
    return [(p.numerator, p.denominator, p.hidden) for p in (row.before, row.since)]


def test_months_too_small_to_show_are_put_together():
    a, b = found({"a": (5, 9), "b": (12, 30)})
    assert (a.group, b.group) == ("a", "b")
    assert told(a) == [(60, 108, False), (60, 108, False)]
    assert told(b) == [(144, 360, False), (144, 360, False)]
    assert a.before.value == 100 * 60 / 108


def test_a_small_count_is_hidden_and_so_is_what_would_give_it_away():
    a, b, c = found({"a": (1, 9), "b": (12, 30), "c": (20, 40)}, months=17)
    assert told(a)[1] == (None, None, True)
    assert sum(part.since.hidden for part in (b, c)) >= 1
    assert told(a)[0] == (12, 108, False)


def test_the_difference_counts_too():
    # 8 of 9 succeed each month: over five months five did not.
    a, _ = found({"a": (8, 9), "b": (12, 30)}, months=17)
    assert told(a)[1] == (None, None, True)


def test_without_a_test_all_periods_are_one_stretch():
    a, _ = found({"a": (5, 9), "b": (12, 30)}, cycles={})
    assert told(a) == [(None, None, False), (120, 216, False)]


def test_a_measure_without_groups_or_without_counts_has_none():
    records = program(
        [{"program_id": "maple-street", "measure": "m", "date": "2025-01-01", "value": 3, "group": "a"}], {}
    )
    assert by_group(records, study(records, "m", AS_OF), FILE) == ()
    records = program([{"program_id": "maple-street", "measure": "m", "date": "2025-01-01", "value": 3}], {})
    assert by_group(records, study(records, "m", AS_OF), FILE) == ()
