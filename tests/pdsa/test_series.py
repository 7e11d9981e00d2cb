from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest

from cqi_lib.cohort.records.measures import Measure
from cqi_lib.pdsa.series import points_of
from cqi_lib.tables import SERIES

AS_OF = dt.date(2025, 12, 31)


def points(rows, as_of=AS_OF, **measure):
    named = [{"measure": "m", **row} for row in rows]
    return points_of(SERIES.frame(named), Measure(id="m", name="M", **measure), as_of)


def days(column) -> list[str]:
    return column.dt.strftime("%Y-%m-%d").tolist()


def test_rows_are_put_in_order_and_a_missing_quarter_is_a_gap():
    got = points(
        [{"date": "2025-10-01", "value": 4}, {"date": "2025-01-01", "value": 1}, {"date": "2025-04-01", "value": 2}],
        frequency="quarter",
    ).table
    assert days(got["date"]) == ["2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01"]
    assert got["gap"].tolist() == [False, False, True, False]
    assert days(got["period_end"]) == ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"]


def test_three_missing_months_are_three_gaps():
    got = points([{"date": "2025-01-01", "value": 1}, {"date": "2025-05-01", "value": 2}]).table
    assert got["gap"].tolist() == [False, True, True, True, False]


def test_a_gap_knows_why_and_a_point_needs_no_reason():
    got = points(
        [
            {"date": "2025-01-01", "value": 1},
            {"date": "2025-02-01", "reason": "the office moved"},
            {"date": "2025-03-01", "reason": "of a group", "group": "g"},
            {"date": "2025-04-01", "value": 2},
            {"date": "2025-04-01", "reason": "contradicted"},
        ]
    ).table
    assert got["reason"].tolist() == ["", "the office moved", "", ""]
    assert got["gap"].tolist() == [False, True, True, False]


def test_two_ratio_rows_at_one_date_are_summed():
    got = points(
        [
            {"date": "2025-01-01", "numerator": 1, "denominator": 4},
            {"date": "2025-01-01", "numerator": 5, "denominator": 6},
        ]
    )
    assert got.merged == 1
    assert got.table[["numerator", "denominator", "value"]].to_numpy().tolist() == [[6, 10, 60]]


def test_two_values_at_one_date_are_averaged():
    got = points(
        [{"date": "2025-01-01", "value": 3}, {"date": "2025-01-01", "value": 6}, {"date": "2025-02-01", "value": 1}]
    )
    assert got.merged == 1
    assert got.table["value"].tolist() == [4.5, 1]


def test_an_empty_row_beside_a_full_one_is_not_a_merge():
    got = points([{"date": "2025-01-01", "value": 3}, {"date": "2025-01-01"}])
    assert got.merged == 0
    assert got.table["value"].tolist() == [3]


@pytest.mark.parametrize(
    "row", [{"numerator": 0, "denominator": 0}, {"numerator": 3, "denominator": 0, "value": 300}, {}]
)
def test_no_denominator_is_a_gap_never_a_zero(row):
    got = points([{"date": "2025-01-01", "value": 3}, dict(date="2025-02-01", **row)]).table
    assert got["gap"].tolist() == [False, True]
    assert np.isnan(got["value"][1])


def test_infinity_is_a_gap():
    assert points([{"date": "2025-01-01", "value": np.inf}]).table["gap"].tolist() == [True]


def test_later_rows_and_groups_are_left_out():
    rows = [{"date": "2025-01-01", "value": 3}, {"date": "2026-02-01", "value": 9}]
    rows += [{"date": "2025-01-01", "value": 5, "group": "es"}, {"date": "2025-01-01", "value": 5, "measure": "other"}]
    got = points(rows)
    assert got.later == 1
    assert got.table["value"].tolist() == [3]


def test_per_is_used():
    assert points([{"date": "2025-01-01", "numerator": 1, "denominator": 8}], per=1000).table["value"].tolist() == [125]


def test_no_row_gives_an_empty_table():
    got = points([])
    assert got.table.empty
    assert (got.merged, got.later) == (0, 0)


def test_weeks_begin_where_the_series_begins_them():
    sundays = pd.date_range("2025-01-05", periods=4, freq="7D")
    got = points([{"date": day, "value": 1} for day in sundays.delete(2)], frequency="week").table
    assert days(got["date"]) == days(pd.Series(sundays))
    assert days(got["period_end"])[0] == "2025-01-11"


def test_weekends_without_any_value_are_not_gaps_but_a_lost_wednesday_is():
    workdays = pd.date_range("2025-01-06", "2025-01-24", freq="B")
    got = points([{"date": day, "value": 1} for day in workdays.delete(7)], frequency="day").table
    assert days(got["date"][got["gap"]]) == ["2025-01-15"]


def test_a_mistyped_year_does_not_make_a_million_gaps():
    got = points([{"date": "1025-01-01", "value": 1}, {"date": "2025-01-01", "value": 1}], frequency="day").table
    assert len(got) == 2
