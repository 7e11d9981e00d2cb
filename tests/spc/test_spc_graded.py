"""Verdicts graded by the chart's own null: statistics, intervals, what can be told."""

import numpy as np
import pytest

from cqi_lib import spc
from cqi_lib.spc import effect
from cqi_lib.spc.surprise import run_counts


def chart(values, baseline=12, n=None, kind="measurement", **more):
    values = np.asarray(values, dtype=float)
    dates = (np.datetime64("2022-01") + np.arange(len(values))).astype("datetime64[D]")
    before = np.arange(len(values)) < baseline
    return spc.Chart(dates, values, n, kind, more.pop("per", 1), before, ~before, "month", **more)


def test_counts_of_many_rows_are_those_of_the_rules():
    rng = np.random.default_rng(3)
    rows = rng.choice([-1, 0, 1], p=[0.45, 0.1, 0.45], size=(300, 17)).astype(np.int8)
    for row, longest, crossings, useful in zip(rows, *run_counts(rows), strict=True):
        found = spc.runs(row.astype(float))
        assert (found.longest_run, found.n_crossings, found.n_useful) == (longest, crossings, useful)


def test_a_shift_is_a_signal_and_chance_is_not():
    rng = np.random.default_rng(5)
    values = rng.normal(50, 3, 24)
    still = spc.judge(chart(values, aim=60, wanted=1))
    assert still.word == "no signal yet" and still.surprise > 0.2 and still.low < 0 < still.high
    assert still.would_show > 0.9
    values[12:] += 9
    moved = spc.judge(chart(values, aim=60, wanted=1))
    assert (moved.word, moved.direction) == ("signal", "up") and moved.low > 0
    assert moved.since - moved.before == pytest.approx(moved.change)
    assert spc.judge(chart(values, aim=60, wanted=1)) == moved
    assert spc.judge(chart(values[6:], 6)).word == "possible signal"


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ([1.0] * 24, "few_values"),
        ([0, 1, 2, 3, 4, 5] + [0] * 18, "end_of_scale"),
        ([*range(9), *[4] * 15], "on_the_line"),
    ],
)
def test_what_cannot_be_told(values, why):
    found = spc.judge(chart(values, 0, kind="count", bounds=(0, None)))
    assert (found.word, found.why_not, found.surprise) == ("cannot be told", why, None)


def test_few_points():
    for values, baseline in [(range(20), 12), (range(20), 5), (range(9), 0)]:
        assert spc.judge(chart(values, baseline)).word == "too few points"


def test_intervals_against_published_numbers():
    # Newcombe 1998, table II: 56/70 - 48/80, and the two hard cases 9/10 - 3/10 and 10/10 - 0/10, method 10.
    for (y1, n1, y0, n0), ends in {
        (56, 70, 48, 80): (0.0524, 0.3339),
        (9, 10, 3, 10): (0.1705, 0.8090),
        (10, 10, 0, 10): (0.6075, 1.0),
    }.items():
        assert effect.shares_apart(y0, n0, y1, n1) == pytest.approx(ends, abs=5e-5)
    assert effect.rate_interval(10, 1) == pytest.approx((4.7954, 18.3904), abs=1e-4)
