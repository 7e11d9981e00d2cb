from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from counted_calls import calls
from made_program import AS_OF, monthly, program

from cqi_lib import spc
from cqi_lib.errors import CallError
from cqi_lib.pdsa.claims import verdict_sentences
from cqi_lib.pdsa.measures import chart_of, study, study_all
from cqi_lib.pdsa.track import track

# Twelve months of 2024: the middle value is 45.5, no run is longer than two, the line is crossed seven times.
BASELINE = [40, 46, 51, 45, 42, 47, 50, 41, 43, 49, 48, 44]
AFTER = [60, 63, 58, 66, 61, 57, 64, 59, 67, 62, 60, 65]
STARTED = {"01-first": {"measure": "m", "actual_start": "2025-01-15"}}


def studied(values, cycles=STARTED, as_of=AS_OF, freq="MS", start="2024-01-01", **measure):
    rows = monthly(values, start=start, freq=freq)
    return study(program(rows, cycles, measures=[{"id": "m"} | measure]), "m", as_of)


def test_a_shift_after_a_firm_baseline_is_a_signal():
    got = studied(BASELINE + AFTER)
    assert (got.baseline_n, got.quality, got.centre) == (12, "firm", 45.5)
    assert (got.baseline_from, got.baseline_to) == (dt.date(2024, 1, 1), dt.date(2024, 12, 1))
    assert (got.after_n, got.useful, got.longest_run, got.longest_run_max) == (12, 12, 12, 7)
    assert (got.crossings, got.crossings_min) == (0, 3)
    assert (got.verdict, got.judged.by, got.direction, got.better) == ("signal", "level", "up", True)
    assert (got.run_from, got.run_to, got.run_length) == (dt.date(2025, 1, 1), dt.date(2025, 12, 1), 12)
    assert got.run_current and got.judged.surprise < 0.01
    assert 0.02 < got.chance < 0.07
    assert got.judged.before == pytest.approx(np.mean(BASELINE))
    assert got.judged.low < got.judged.change < got.judged.high
    assert got.first_test == dt.date(2025, 1, 15)
    assert got.cycles == ("01-first",)
    assert got.points["in_run"].tolist() == [False] * 12 + [True] * 12
    assert got.points_needed == 0
    assert (got.latest, got.latest_date) == (AFTER[-1], dt.date(2025, 12, 1))
    assert got.recent_middle == np.median(AFTER[-6:])


def test_the_month_in_which_the_test_begins_is_not_baseline():
    """January ends after 15 January, so it is judged; a test on 1 February leaves January to the baseline."""
    assert studied(BASELINE + [60] * 12).baseline_to == dt.date(2024, 12, 1)
    begun = {"01-first": {"measure": "m", "actual_start": "2025-02-01"}}
    assert studied(BASELINE + [60] * 12, begun).baseline_to == dt.date(2025, 1, 1)


def test_the_baseline_is_frozen():
    assert studied(BASELINE + [60] * 12).centre == studied([*BASELINE, 99] * 12).centre == 45.5


def test_a_run_that_chance_seldom_makes_is_marked_also_where_the_averages_do_not_tell():
    """Eleven months just above the line, then one far below it."""
    got = studied([*BASELINE, 47, 46, 48, 46, 47, 47, 46, 48, 47, 46, 47, 38])
    assert (got.longest_run, got.verdict, got.judged.by, got.direction) == (11, "possible signal", "run", "up")
    assert (got.run_from, got.run_to, got.run_length, got.run_current) == (
        dt.date(2025, 1, 1), dt.date(2025, 11, 1), 11, False,
    )  # fmt: skip
    assert got.points["in_run"].sum() == 11 and got.run_above
    assert got.judged.low < 0 < got.judged.high


def test_the_mark_follows_the_graded_verdict():
    """A run of eight is a signal by the classic count (usual up to seven), and here no signal: nothing is marked."""
    got = studied([*BASELINE, 46, 47, 46, 47, 46, 47, 46, 47, 30, 38, 31, 36])
    assert (got.longest_run, got.longest_run_max, got.verdict) == (8, 7, "no signal yet")
    assert (got.direction, got.run_from, got.run_length) == (None, None, None)
    assert not got.points["in_run"].any()


def test_points_of_a_run_that_lie_on_the_line_are_counted_apart():
    got = studied([*BASELINE, 47, 46, 45.5, 48, 46, 47, 47, 45.5, 46, 48, 47, 46, 47])
    assert (got.by, got.direction, got.run_length, got.run_on_line) == ("run", "up", 11, 2)
    assert verdict_sentences(got)[0].startswith(
        "Since January 2025, eleven of thirteen months with data lie above the baseline of 45.5, two on it and none on the "
        "other side, the wanted direction; without any change, "
    )


@pytest.mark.parametrize(("direction", "better"), [("increase", True), ("decrease", False), ("neither", None)])
def test_better_follows_the_measure(direction, better):
    assert studied(BASELINE + AFTER, direction=direction).better is better


def test_a_shift_down_in_a_measure_that_should_fall_is_better():
    got = studied([*BASELINE, *(91 - v for v in AFTER)], direction="decrease")
    assert (got.direction, got.better) == ("down", True)


def test_a_trial_baseline_gives_at_most_a_possible_signal():
    started = {"01-first": {"measure": "m", "actual_start": "2024-09-01"}}
    got = studied(BASELINE[:8] + [60] * 12, started)
    assert (got.baseline_n, got.quality, got.verdict, got.chance) == (8, "trial", "possible signal", 0)


def test_a_short_baseline_gives_no_verdict_and_says_what_it_lacks():
    started = {"01-first": {"measure": "m", "actual_start": "2024-06-01"}}
    got = studied(BASELINE[:5] + [60] * 14, started)
    assert (got.quality, got.verdict, got.baseline_needed, got.chance) == ("too short", "too few points", 1, 0)
    assert (got.direction, got.run_from, got.points_needed) == (None, None, 0)


def test_a_baseline_that_rose_by_itself_is_known():
    """The points went up by one a month before the first test; what came since may be more of it."""
    before = [40 + k + (k * 5) % 3 for k in range(12)]
    got = studied([*before, 57, 59, 58, 60, 56, 59, 58, 57, 60, 59, 58, 57])
    assert (got.judged.slope_before, studied(BASELINE + AFTER).judged.slope_before) == ("up", None)
    assert (got.verdict, got.judged.cap) == ("possible signal", "slope")
    assert "It was already rising before the first test, so this is a possible signal only" in " ".join(
        verdict_sentences(got)
    )


def test_fewer_than_ten_points_after_the_baseline_give_no_verdict():
    got = studied(BASELINE + [60] * 9)
    assert (got.verdict, got.points_needed, got.run_from, got.direction) == ("too few points", 1, None, None)
    assert studied(BASELINE + AFTER[:10]).verdict == "signal"
    assert studied(BASELINE + [60] * 5).recent_middle is None


def test_points_on_the_line_are_not_useful():
    got = studied(BASELINE + [60] * 9 + [45.5] * 3)
    assert (got.after_n, got.useful, got.verdict, got.points_needed) == (12, 9, "too few points", 1)


def test_all_points_on_the_line():
    got = studied([5] * 24)
    assert (got.useful, got.longest_run, got.crossings, got.verdict) == (0, None, None, "cannot be told")
    assert (got.centre, got.judged.why_not, got.points_needed) == (5, "few_values", 0)


def test_floating_point_dust_is_no_signal():
    got = studied([0.3] * 12 + [0.1 + 0.2] * 12)
    assert (got.useful, got.verdict) == (0, "cannot be told")


@pytest.mark.parametrize("seed", range(12))
def test_a_stable_share_near_its_end_is_no_signal(seed):
    """97 % of 20, over 36 months: most points are 100, so the line lies at the end of the scale or under most points."""
    rng = np.random.default_rng(seed)
    dates = pd.date_range("2023-01-01", periods=36, freq="MS")
    rows = [{"measure": "m", "date": d, "numerator": rng.binomial(20, 0.97), "denominator": 20} for d in dates]
    for cycles in ({}, {"01": {"measure": "m", "actual_start": "2024-01-10"}}):
        got = study(program(rows, cycles), "m", AS_OF)
        assert got.verdict == "cannot be told" and not got.points["in_run"].any()
        assert (got.judged.change is None) == (not cycles)


def test_the_same_as_plain_numbers():
    rng = np.random.default_rng(3)
    got = studied((rng.binomial(20, 0.97, 36) * 5).tolist(), start="2023-01-01", cycles={}, unit="%")
    assert got.verdict == "cannot be told"


def test_a_missing_quarter_is_a_gap_that_does_not_break_the_run():
    got = studied(BASELINE + [60] * 5 + [None] * 3 + [60] * 4)
    assert got.points["gap"].sum() == 3
    assert (got.after_n, got.useful, got.verdict, got.points_needed) == (9, 9, "too few points", 1)
    assert studied(BASELINE + AFTER[:5] + [None] * 2 + AFTER[5:10]).run_length == 10
    assert studied(BASELINE[:9] + [None] * 3 + [60] * 12).quality == "trial"


def test_without_a_test_the_series_is_judged_by_its_own_line():
    got = studied(BASELINE + AFTER, cycles={})
    assert (got.quality, got.baseline_n, got.first_test, got.after_n) == ("none", 0, None, 24)
    assert (got.verdict, got.judged.by, got.direction, got.run_from) == (
        "signal", "change point", "up", dt.date(2025, 1, 1),
    )  # fmt: skip
    assert not got.points["baseline"].any() and got.points["in_run"].sum() == 12
    assert got.judged.change is None and 0.02 < got.chance < 0.07


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
    assert studied(values, targets=targets, as_of=dt.date(2025, 7, 1)).target == 70, "from its first day on"
    twice = [*targets[:2], {"from": "2025-07-01", "value": 65}]
    assert studied(values, targets=twice).target == 65, "of two for one day the later entry"
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
    assert (got.was_signal, got.judged.surprise) == (None, None)
    assert got.latest == (present[-1] if present else None)
    assert got.centre == (np.median(present) if present else None)
    assert list(got.points.columns[-4:]) == ["baseline", "after", "side", "in_run"]


def test_five_thousand_points_are_quick_and_tell_the_truth():
    rng = np.random.default_rng(5)
    values = rng.normal(50, 5, 5000).round(2)
    with calls() as made:
        got = studied(
            values,
            {"01": {"measure": "m", "actual_start": "2012-01-01"}},
            start="2010-01-01",
            freq="D",
            frequency="day",
        )
    assert made[0] < 200_000  # about 70,000
    assert (got.baseline_n, got.after_n, got.quality) == (730, 4270, "firm")
    assert got.verdict == "no signal yet"


def test_an_unknown_measure_is_a_wrong_call():
    with pytest.raises(CallError, match="Did you mean 'calls'"):
        study(program(measures=[{"id": "calls"}]), "call", AS_OF)


def test_study_all_keeps_the_order_of_the_file():
    assert list(study_all(program(measures=[{"id": "b"}, {"id": "a"}]), AS_OF)) == ["b", "a"]


def test_the_classic_counts_are_those_of_the_run_chart():
    rng = np.random.default_rng(8)
    for shift in (0, 8, -8):
        values = np.concatenate([rng.normal(50, 5, 12), rng.normal(50 + shift, 5, 12)])
        got, chart = studied(values), spc.analyse(pd.DataFrame(monthly(values)), chart="run", freeze=12).judged
        assert (got.longest_run, got.longest_run_max) == (chart.longest_run, chart.longest_run_max)
        assert (got.crossings, got.crossings_min) == (chart.n_crossings, chart.n_crossings_min)


def test_a_signal_that_is_there_no_more_is_known():
    """Eleven high months are a signal; then a month falls below everything."""
    gone = studied([*BASELINE, 50, 52, 49, 51, 53, 50, 48, 52, 51, 49, 32], as_of=dt.date(2025, 11, 30))
    assert (gone.verdict, gone.was_signal) == ("possible signal", dt.date(2025, 10, 1))
    assert studied(BASELINE + AFTER).was_signal is None


def test_the_last_round_is_an_earlier_look():
    """A signal at the round of October 2025 has gone for months by the next spring."""
    values = [*BASELINE, 55, 57, 54, 56, 58, 55, 53, 57, 56, 54, 40, 35, 37, 34, 36]
    rows = program(monthly(values), STARTED)
    now = study(rows, "m", dt.date(2026, 3, 20))
    assert (now.verdict, now.was_signal) == ("no signal yet", None)
    rounds = [dt.date(2024, 10, 14), dt.date(2025, 10, 20), dt.date(2026, 10, 1)]
    assert study(rows, "m", dt.date(2026, 3, 20), rounds).was_signal == dt.date(2025, 10, 1)


@pytest.mark.parametrize(
    ("values", "denominators", "share", "kind"),
    [
        ([9, 11, 8, 12], [20, 20, 20, 20], None, "share"),
        ([9, 11, 8, 12], [20, 20, 20, 20], False, "rate"),
        ([0, 3, 1, 0], None, None, "count"),
        ([4.5, 3, 6, 8], None, None, "measurement"),
        ([50, 51, 49, 50], None, None, "measurement"),
    ],
)
def test_what_kind_of_number_is_judged(values, denominators, share, kind):
    rows = monthly(values)
    if denominators:
        rows = [{"measure": "m", "date": r["date"], "numerator": r["value"], "denominator": d}
                for r, d in zip(rows, denominators, strict=True)]  # fmt: skip
    chart = chart_of(track(program(rows, measures=[{"id": "m", "share": share}]), "m", AS_OF))
    assert (chart.kind, chart.n is not None) == (kind, denominators is not None)
    assert chart.bounds == (0, 100 if kind == "share" else None)
    np.testing.assert_allclose(chart.values, np.array(values) * (5 if denominators else 1))


def test_the_aim_is_that_of_the_priority_else_the_target():
    targets = [{"from": "2024-01-01", "value": 70}]
    aim = {"id": "p", "domain": "B3", "round": "r", "aim": {"measure": "m", "to": 65}}
    records = program(monthly(BASELINE * 2), STARTED, [aim], measures=[{"id": "m", "targets": targets}])
    assert study(records, "m", AS_OF).aimed == 65
    assert studied(BASELINE * 2, targets=targets).aimed == 70 and studied(BASELINE * 2).aimed is None
    assert 0 <= study(records, "m", AS_OF).judged.would_show <= 1


def test_averages_without_a_season_say_that_it_is_taken_out():
    """The two levels are not the plain averages of the points, which a reader works out from the table."""
    rng = np.random.default_rng(1)
    values = [
        round(20 + 5 * (n % 12 in (4, 5, 6)) - 3 * (n % 12 in (10, 11)) + rng.normal(0, 0.5), 1) for n in range(28)
    ]
    rows = monthly(values, "2023-01-01")
    few, many = (
        study(program(rows, {"01": {"measure": "m", "actual_start": start}}), "m", AS_OF)
        for start in ("2024-08-10", "2024-01-10")
    )
    assert few.verdict == "too few points" and round(np.mean(values[19:])) != round(few.judged.since)
    told = verdict_sentences(few)
    assert told[1].startswith("What can be said: with the time of the year taken out, all points together it ")
    assert many.verdict == "no signal yet" and many.judged.season == "seen"
    assert any("ith the time of the year taken out" in text for text in verdict_sentences(many))


def test_averages_that_print_alike_are_not_set_against_each_other():
    before = [50, 62, 41, 55, 47, 39, 60, 52, 44, 58, 49, 43]
    of = studied([*before, *before[:-1], 44])
    assert (round(of.judged.before), round(of.judged.since)) == (50, 50) and of.judged.before < of.judged.since
    assert "On average it is 50 since the first test, as before; anything " in " ".join(verdict_sentences(of))


def test_points_on_the_line_are_named_where_too_few_are_left():
    got = studied(
        [0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0, *[0] * 8, 1], cycles={"01": {"measure": "m", "actual_start": "2025-01-10"}}
    )
    assert (got.after_n, got.useful, got.points_needed) == (9, 1, 9)
    assert verdict_sentences(got)[0] == (
        "Nine months with data since the first test, eight of them exactly on the baseline; ten beside it are needed, so "
        "nine more."
    )
    # Of a series without a baseline the one point on its own middle moves off it with the next.
    assert (
        verdict_sentences(studied([1, 2, 3], cycles={}))[0] == "Three months with data; ten are needed, so seven more."
    )
