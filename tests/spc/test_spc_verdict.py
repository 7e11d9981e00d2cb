"""The verdict: what is said, when nothing is said, and which way it points."""

import pickle

import numpy as np
import pandas as pd
import pytest

from cqi_lib import spc

FLAT = [10, 12, 9, 11, 13, 8, 10, 12, 9, 11, 13, 8]


@pytest.mark.parametrize(
    ("baseline", "after", "expected"),
    [
        (12, 12, "signal"),
        (10, 10, "signal"),
        (9, 10, "possible signal"),
        (6, 10, "possible signal"),
        (5, 20, "too few points"),
        (12, 9, "too few points"),
    ],
)
def test_gates(months, baseline, after, expected):
    found = spc.analyse(months([*FLAT[:baseline], *[20.0 + i % 3 for i in range(after)]]), freeze=baseline)
    assert found.verdict == expected
    assert found.direction == ("up" if "signal" in expected else None)
    assert (found.baseline_n, found.after_n) == (baseline, after)


def test_down_and_back_to_pickle(months):
    found = spc.analyse(months([*FLAT, *[5.0 + i % 2 for i in range(12)]]), freeze=12)
    assert (found.verdict, found.verdict.direction) == ("signal", "down")
    again = pickle.loads(pickle.dumps(found.verdict))
    assert (again, again.direction, again.sentence) == (found.verdict, "down", found.verdict.sentence)
    assert pickle.loads(pickle.dumps(found)).verdict == "signal"
    assert "12 points in a row lie below the baseline" in found.sentence
    assert (found.judged.start, found.judged.end, found.judged.side) == (12, 23, -1)


def test_only_crossings_has_no_direction(months):
    # Two runs of seven and one of six: none longer than seven is allowed, but two crossings are too few.
    found = spc.analyse(months([*FLAT, *[20] * 7, *[1] * 7, *[20] * 6]), freeze=12)
    assert found.judged.longest_run == found.judged.longest_run_max == 7
    assert (found.verdict, found.direction) == ("signal", None)
    assert "no clear direction" in found.sentence


def test_the_points_before_do_not_count(months):
    before = [1.0] * 6 + [19.0] * 6
    found = spc.analyse(months([*before, *[9, 11] * 6]), freeze=12)
    assert found.verdict == "no signal yet"


def test_useful_points_not_points(months):
    after = [10.5] * 5 + [20.0] * 9
    found = spc.analyse(months([*FLAT, *after]), freeze=12)
    assert (found.after_n, found.judged.n_useful, found.verdict) == (14, 9, "too few points")


def test_without_baseline_the_series_judges_itself(months):
    assert spc.analyse(months(range(24))).verdict == "signal"
    assert spc.analyse(months(range(9))).verdict == "too few points"
    assert spc.analyse(months(FLAT)).verdict == "no signal yet"


def test_last_phase_counts(months):
    values = [*range(12), *FLAT]
    found = spc.analyse(months(values), part=12)
    assert found.phases["runs_signal"].tolist() == [True, False]
    assert found.verdict == "no signal yet"
    found = spc.analyse(months([*FLAT, *FLAT, *[30, 31] * 5]), part=12, freeze=[None, 12])
    assert (found.verdict, found.direction, found.baseline_n) == ("signal", "up", 12)


def test_moving_ranges_have_no_verdict(normal):
    found = spc.analyse(normal(24), chart="mr")
    assert found.verdict is None and "no verdict" in found.sentence
    assert not found.points[["long_run", "few_crossings"]].to_numpy().any()
    assert not found.details["runs_signal"].any()


def test_one_wild_point_is_no_lasting_change(months):
    found = spc.analyse(months([*FLAT, *FLAT[:5], 60, *FLAT[:6]]), chart="i", freeze=12)
    assert found.verdict == "no signal yet"
    assert found.beyond_n == 1 and found.sentence == "No signal yet. 1 point lies beyond the limits."


def test_other_rules(months):
    rising = months([*FLAT, *range(9, 21)])
    assert spc.analyse(rising, freeze=12, rules="ihi").direction == "up"
    found = spc.analyse(rising, chart="i", freeze=12, rules="mdc")
    assert (found.verdict, found.direction) == ("signal", "up")
    assert found.fired["trend"] and "a trend" in found.sentence
    strict = spc.RuleSet("ihi", shift=20, trend=20)
    assert spc.analyse(rising, freeze=12, rules=strict).verdict == "no signal yet"


@pytest.mark.parametrize("value", [0.7, 3 / 7, 0.1 + 0.2, 1e-9, 1e12, 0])
@pytest.mark.parametrize("chart", ["run", "i", "mr", "c", "g"])
def test_a_flat_series_never_signals(months, value, chart):
    found = spc.analyse(months([value] * 30), chart=chart, freeze=12)
    assert found.verdict in ("too few points", None)
    assert not found.points["sigma_signal"].any() and "no_variation" in found.notes


def test_a_flat_ratio_never_signals(months):
    n = np.arange(1, 31) * 7
    for chart in ("run", "p", "pp", "u", "up", "i"):
        found = spc.analyse(months(n // 7 * 3, n), chart=chart, n="n", freeze=12, multiply=100)
        assert found.verdict == "too few points" and not found.points["sigma_signal"].any(), chart
        assert found.judged.n_useful == 0


@pytest.mark.parametrize("seed", range(20))
def test_dust_is_no_difference(months, seed):
    rng = np.random.default_rng(seed)
    value = float(rng.choice([0.7, 3 / 7, 0.1 + 0.2, 123456.789])) * float(rng.choice([1, 1e-6, 1e6]))
    values = np.where(rng.random(36) < 0.5, np.nextafter(value, np.inf), value)
    n = rng.integers(1, 40, 36) * 7.0
    for chart in spc.CHARTS:
        frame = months(values)
        if chart in ("p", "pp", "u", "up"):
            frame = months(n * (value % 1), n)
        if chart in ("xbar", "s"):
            frame = frame.assign(date=np.repeat(range(12), 3))
        for rules in spc.RULES:
            found = spc.analyse(frame, chart=chart, n="n" if "n" in frame else None, rules=rules, freeze=6)
            assert found.verdict in ("too few points", None), chart
            assert not found.points["sigma_signal"].any() and not found.points.iloc[:, 10:].any(axis=None), chart
            assert found.phases["n_useful"].tolist() == [0], chart


def test_an_unsteady_baseline_is_named(months):
    unsteady = [1.0] * 4 + [2.0] * 4 + [18.0] * 4 + [19.0] * 4
    assert "baseline_unstable" in spc.analyse(months([*unsteady, *FLAT]), freeze=16).notes
    assert "baseline_unstable" not in spc.analyse(months([*FLAT, *FLAT]), freeze=12).notes
    assert "baseline_unstable" not in spc.analyse(months([*unsteady, *FLAT])).notes


@pytest.mark.slow
def test_false_alarms_come_out_as_in_the_table():
    rng = np.random.default_rng(5)
    values = rng.normal(size=(1000, 24))
    dates = pd.date_range("2024-01-01", periods=24, freq="MS")
    signals = [
        spc.analyse(pd.DataFrame({"date": dates, "value": row}), freeze=12).verdict == "signal" for row in values
    ]
    assert abs(np.mean(signals) - spc.false_alarm_rate(12, 12)) < 0.03


def test_no_direction_where_the_rules_disagree(months):
    found = spc.analyse(months([*FLAT, *[20, 21] * 4, *[1, 2] * 4]), freeze=12, rules="ihi")
    assert (found.verdict, found.direction) == ("signal", None)
    assert "do not all point one way" in found.sentence
