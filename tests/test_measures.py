from __future__ import annotations

import datetime as dt
import time

import numpy as np
import pandas as pd
import pytest
from made_program import AS_OF, monthly, program

from cqi_lib import spc
from cqi_lib.errors import CallError
from cqi_lib.measures import study, study_all

# Twelve months of 2024: the middle value is 45.5, no run is longer than two, the line is crossed seven times.
BASELINE = [40, 46, 51, 45, 42, 47, 50, 41, 43, 49, 48, 44]
STARTED = {"01-first": {"measure": "m", "actual_start": "2025-01-15"}}


def studied(values, cycles=STARTED, as_of=AS_OF, freq="MS", start="2024-01-01", **measure):
    rows = monthly(values, start=start, freq=freq)
    return study(program(rows, cycles, measures=[{"id": "m"} | measure]), "m", as_of)


def test_a_shift_after_a_firm_baseline_is_a_signal():
    got = studied(BASELINE + [60] * 12)
    assert (got.baseline_n, got.quality, got.baseline_stable, got.centre) == (12, "firm", True, 45.5)
    assert (got.baseline_from, got.baseline_to) == (dt.date(2024, 1, 1), dt.date(2024, 12, 1))
    assert (got.after_n, got.useful, got.longest_run, got.longest_run_max) == (12, 12, 12, 7)
    assert (got.crossings, got.crossings_min) == (0, 3)
    assert (got.verdict, got.shift, got.direction, got.better) == ("signal", True, "up", True)
    assert (got.run_from, got.run_to, got.run_length, got.run_side) == (
        dt.date(2025, 1, 1),
        dt.date(2025, 12, 1),
        12,
        1,
    )
    assert got.run_current
    assert got.first_test == dt.date(2025, 1, 15)
    assert got.cycles == ("01-first",)
    assert got.points["in_run"].tolist() == [False] * 12 + [True] * 12
    assert got.points_needed == 0
    assert got.false_alarm == pytest.approx(0.10, abs=0.01)
    assert (got.latest, got.latest_date, got.recent_middle) == (60, dt.date(2025, 12, 1), 60)


def test_the_month_in_which_the_test_begins_is_not_baseline():
    """January ends after 15 January, so it is judged; a test on 1 February leaves January to the baseline."""
    assert studied(BASELINE + [60] * 12).baseline_to == dt.date(2024, 12, 1)
    begun = {"01-first": {"measure": "m", "actual_start": "2025-02-01"}}
    assert studied(BASELINE + [60] * 12, begun).baseline_to == dt.date(2025, 1, 1)


def test_the_baseline_is_frozen():
    assert studied(BASELINE + [60] * 12).centre == studied(BASELINE + [99] * 12).centre == 45.5


def test_the_limits_are_the_last_values_without_a_signal():
    """Of 12 useful points a run of 7 with three crossings is no signal; a run of 8 is one."""
    up, down = 60, 30
    quiet = studied(BASELINE + [up] * 7 + [down] * 2 + [up] * 2 + [down])
    assert (quiet.longest_run, quiet.crossings, quiet.verdict) == (7, 3, "no signal yet")
    assert (quiet.direction, quiet.better, quiet.run_length, quiet.shift) == (None, None, None, False)
    loud = studied(BASELINE + [up] * 8 + [down] + [up] * 2 + [down])
    assert (loud.longest_run, loud.crossings, loud.verdict, loud.direction) == (8, 3, "signal", "up")
    assert not loud.run_current


def test_crossings_only_have_no_direction():
    got = studied(BASELINE + [60] * 6 + [30] * 6)
    assert (got.longest_run, got.crossings, got.verdict) == (6, 1, "signal")
    assert (got.shift, got.direction, got.better, got.run_from) == (False, None, None, None)
    assert not got.points["in_run"].any()


@pytest.mark.parametrize(("direction", "better"), [("increase", True), ("decrease", False), ("neither", None)])
def test_better_follows_the_measure(direction, better):
    assert studied(BASELINE + [60] * 12, direction=direction).better is better


def test_a_shift_down_in_a_measure_that_should_fall_is_better():
    got = studied(BASELINE + [30] * 12, direction="decrease")
    assert (got.direction, got.better, got.run_side) == ("down", True, -1)


def test_a_trial_baseline_gives_at_most_a_possible_signal():
    started = {"01-first": {"measure": "m", "actual_start": "2024-09-01"}}
    got = studied(BASELINE[:8] + [60] * 12, started)
    assert (got.baseline_n, got.quality, got.baseline_stable, got.verdict) == (8, "trial", None, "possible signal")


def test_a_short_baseline_gives_no_verdict_and_says_what_it_lacks():
    started = {"01-first": {"measure": "m", "actual_start": "2024-06-01"}}
    got = studied(BASELINE[:5] + [60] * 14, started)
    assert (got.quality, got.verdict, got.baseline_needed, got.false_alarm) == ("too short", "too few points", 1, None)
    assert (got.direction, got.shift, got.points_needed) == (None, False, 0)


def test_an_unstable_baseline_is_said_and_weakens_the_verdict():
    """Six low months, then six high ones: one crossing where three are the fewest allowed."""
    got = studied([40] * 3 + [41] * 3 + [50] * 3 + [51] * 3 + [60] * 12)
    assert (got.quality, got.baseline_stable, got.verdict) == ("firm", False, "possible signal")


def test_fewer_than_ten_points_after_the_baseline_give_no_verdict():
    got = studied(BASELINE + [60] * 9)
    assert (got.verdict, got.points_needed, got.shift, got.direction) == ("too few points", 1, False, None)
    assert studied(BASELINE + [60] * 10).verdict == "signal"
    assert studied(BASELINE + [60] * 5).recent_middle is None


def test_points_on_the_line_are_not_useful():
    got = studied(BASELINE + [60] * 9 + [45.5] * 3)
    assert (got.after_n, got.useful, got.verdict, got.points_needed) == (12, 9, "too few points", 1)


def test_all_points_on_the_line():
    got = studied([5] * 24)
    assert (got.useful, got.longest_run, got.crossings, got.verdict) == (0, None, None, "too few points")
    assert (got.centre, got.baseline_stable, got.points_needed) == (5, None, 10)


def test_floating_point_dust_is_no_signal():
    assert studied([0.3] * 12 + [0.1 + 0.2] * 12).useful == 0


def test_a_missing_quarter_is_a_gap_that_does_not_break_the_run():
    got = studied(BASELINE + [60] * 5 + [None] * 3 + [60] * 4)
    assert got.points["gap"].sum() == 3
    assert (got.after_n, got.useful, got.verdict, got.points_needed) == (9, 9, "too few points", 1)
    assert studied(BASELINE + [60] * 5 + [None] * 2 + [60] * 5).run_length == 10
    assert studied(BASELINE[:9] + [None] * 3 + [60] * 12).quality == "trial"


def test_without_a_test_the_series_is_judged_against_its_own_median():
    got = studied([40, 41] * 6 + [50, 51] * 6, cycles={})
    assert (got.quality, got.baseline_n, got.first_test, got.after_n) == ("none", 0, None, 24)
    assert (got.centre, got.verdict, got.crossings) == (45.5, "signal", 1)
    assert (got.direction, got.run_from) == ("up", dt.date(2025, 1, 1))
    assert not got.points["baseline"].any()
    assert got.false_alarm == pytest.approx(0.03, abs=0.01)


def test_without_a_baseline_an_early_run_has_no_direction():
    """Nine low months at the start say that the rest was higher: to call that 'down' would be wrong."""
    got = studied([30] * 9 + ([60] * 4 + [31]) * 3, cycles={})
    assert (got.centre, got.longest_run, got.longest_run_max, got.verdict) == (45.5, 9, 8, "signal")
    assert (got.run_side, got.run_to, got.run_current) == (-1, dt.date(2024, 9, 1), False)
    assert (got.direction, got.better) == (None, None)


def test_without_a_baseline_the_run_that_reaches_the_end_is_named():
    """Fourteen low, eleven high, ten low, thirteen high: all are too long, the last says where things stand."""
    got = studied([30] * 14 + [60] * 11 + [30] * 10 + [60] * 13, cycles={}, start="2022-01-01")
    assert (got.useful, got.longest_run, got.longest_run_max) == (48, 14, 9)
    assert (got.run_length, got.direction, got.run_current) == (13, "up", True)


def test_a_measure_that_begins_with_the_test_has_no_baseline():
    started = {"01-first": {"measure": "m", "actual_start": "2023-12-10"}}
    got = studied(BASELINE[:7], started)
    assert (got.quality, got.verdict, got.points_needed, got.first_test) == (
        "none", "too few points", 3, dt.date(2023, 12, 10)
    )  # fmt: skip


def test_the_earliest_start_among_the_cycles_naming_the_measure_counts():
    cycles = {
        "01-other": {"measure": "x", "actual_start": "2024-02-01"},
        "02-planned": {"measure": "m", "planned_start": "2024-03-01"},
        "03-beside": {"measure": "x", "other_measures": ["m"], "actual_start": "2024-11-05"},
        "04-main": {"measure": "m", "actual_start": "2025-02-01"},
        "05-later": {"measure": "m", "actual_start": "2026-02-01"},
    }
    got = studied(BASELINE, cycles)
    assert got.first_test == dt.date(2024, 11, 5)
    assert got.baseline_n == 10
    assert got.cycles == ("02-planned", "03-beside", "04-main", "05-later")


def test_the_past_is_studied_as_it_was():
    got = studied(BASELINE + [60] * 12, as_of=dt.date(2025, 1, 10))
    assert (got.first_test, got.quality, got.after_n, got.later) == (None, "none", 13, 11)


def test_targets_hold_from_their_date():
    targets = [
        {"from": "2025-07-01", "value": 70},
        {"from": "2024-01-01", "value": 55},
        {"from": "2027-01-01", "value": 9},
    ]
    values = BASELINE + [60] * 12
    assert studied(values, targets=targets).target == 70
    assert studied(values, targets=targets).target_reached is False
    assert studied(values, targets=targets, as_of=dt.date(2025, 6, 30)).target == 55
    assert studied(values, targets=targets, as_of=dt.date(2025, 6, 30)).target_reached is True
    assert studied(values, targets=targets, as_of=dt.date(2025, 5, 31)).target_reached is None
    assert studied(values, targets=targets, as_of=dt.date(2023, 6, 30)).target is None
    assert studied(values, targets=targets[:1], direction="decrease").target_reached is True
    assert studied(values, targets=[{"from": "2025-01-01", "value": 60}]).target_reached is True


@pytest.mark.parametrize("values", [[], [None], [7], [7, 8]])
def test_few_points_give_facts_but_no_verdict(values):
    got = studied(values)
    present = [v for v in values if v is not None]
    assert (got.verdict, got.quality == "none") == ("too few points", not present)
    assert got.latest == (present[-1] if present else None)
    assert got.centre == (np.median(present) if present else None)
    assert list(got.points.columns[-4:]) == ["baseline", "after", "side", "in_run"]


def test_five_thousand_points_are_quick_and_tell_the_truth():
    rng = np.random.default_rng(5)
    values = rng.normal(50, 5, 5000).round(2)
    begun = time.thread_time()
    got = studied(
        values, {"01": {"measure": "m", "actual_start": "2012-01-01"}}, start="2010-01-01", freq="D", frequency="day"
    )
    assert time.thread_time() - begun < 2
    assert (got.baseline_n, got.after_n, got.quality) == (730, 4270, "firm")
    assert got.verdict == "no signal yet"


def test_an_unknown_measure_is_a_wrong_call():
    with pytest.raises(CallError, match="Did you mean 'calls'"):
        study(program(measures=[{"id": "calls"}]), "call", AS_OF)


def test_study_all_keeps_the_order_of_the_file():
    assert list(study_all(program(measures=[{"id": "b"}, {"id": "a"}]), AS_OF)) == ["b", "a"]


def test_it_agrees_with_the_run_chart():
    """The verdict is the one of `spc.analyse` with the baseline frozen."""
    rng = np.random.default_rng(8)
    words = set()
    for shift in (0, 0, 8, 8, -8):
        values = np.concatenate([rng.normal(50, 5, 12), rng.normal(50 + shift, 5, 12)])
        got = studied(values)
        chart = spc.analyse(pd.DataFrame(monthly(values)), chart="run", freeze=12)
        if got.baseline_stable:
            assert (got.verdict, got.direction) == (str(chart.verdict), chart.verdict.direction)
            words.add(got.verdict)
    assert words >= {"signal"}


@pytest.mark.slow
@pytest.mark.parametrize(("baseline", "rate"), [(8, 0.13), (12, 0.10)])
def test_false_alarms_are_as_frequent_as_said(baseline, rate):
    """300 series without any change: domain reference 13 % and 10 %, standard error 2 points."""
    rng = np.random.default_rng(20 + baseline)
    start = (pd.Timestamp("2024-01-01") + pd.DateOffset(months=baseline)).date()
    records = program(
        [row for k in range(300) for row in monthly(rng.normal(50, 5, baseline + 12), measure=f"m{k}")],
        {"01": {"measure": "m0", "other_measures": [f"m{k}" for k in range(1, 300)], "actual_start": start}},
        measures=[{"id": f"m{k}"} for k in range(300)],
    )
    found = [s.verdict in ("signal", "possible signal") for s in study_all(records, dt.date(2026, 12, 31)).values()]
    assert abs(np.mean(found) - rate) < 0.05
