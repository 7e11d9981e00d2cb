"""Verdicts graded by the chart's own null: statistics, intervals, what can be told."""

import importlib.util
import itertools
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from cqi_lib import spc
from cqi_lib.spc import effect, graded
from cqi_lib.spc.null import RHOS, Fit, Null
from cqi_lib.spc.surprise import Looks, run_counts

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "simulate_verdicts.py"


@pytest.fixture(scope="module")
def script():
    """Load the simulation."""
    spec = importlib.util.spec_from_file_location("simulate_verdicts", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def null_of(values, baseline, rho=None):
    """Make the null of a monthly series; with `rho`, that resemblance is certain."""
    values = np.asarray(values, dtype=float)
    n = len(values)
    step = np.arange(n) >= baseline if baseline else None
    null = Null(np.arange(n), 30.4 * np.arange(n), 30.4 * n, values, np.ones(n), step)
    if rho is not None:
        null.__dict__["chance"] = (np.isclose(RHOS, rho)).astype(float)
        null.__dict__["seasonal"] = False
    return null


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
    assert effect.rates_apart(8, 1, 8, 1) == pytest.approx((-8.996, 8.996), abs=1e-3)


@pytest.mark.parametrize(("y0", "n0", "y1", "n1"), [(6, 12, 15, 24), (3, 12, 0, 12), (20, 10, 41, 11)])
def test_the_ratio_of_rates_is_that_of_the_exact_binomial(y0, n0, y1, n1):
    exact = stats.binomtest(y1, y0 + y1, 0.5).proportion_ci(0.95, "exact")
    ends = [end / (1 - end) * n0 / n1 for end in exact]
    assert effect.rate_ratio(y0, n0, y1, n1) == pytest.approx(ends, rel=1e-9)


def test_without_resemblance_the_draws_are_all_permutations():
    values = np.array([4, 9, 6, 1, 7, 3, 12, 8, 10, 15, 5, 14, 2, 11.0])
    null = null_of(values, 5, rho=0)
    rows = null.draws(np.random.default_rng(1), 6000)
    assert np.allclose(np.sort(rows, axis=1), np.sort(values))

    def apart(first):
        return abs(values[list(first)].mean() - np.delete(values, list(first)).mean())

    found = apart(range(5))
    exact = np.mean([apart(first) >= found - 1e-12 for first in itertools.combinations(range(14), 5)])
    strong = np.abs(null.steps(rows)[0]) >= abs(null.steps(values[None])[0][0]) - 1e-12
    assert strong.mean() == pytest.approx(exact, abs=4 * np.sqrt(exact / 6000))


def test_runs_of_draws_against_every_arrangement():
    values = np.arange(10.0)
    looks = Looks(null_of(values, 0, rho=0), np.zeros(10, bool), np.ones(10, bool))
    longest, crossings, _ = run_counts(looks.sides(looks.null.draws(np.random.default_rng(2), 6000)))
    every = []
    for above in itertools.combinations(range(10), 5):
        side = np.full(10, -1.0)
        side[list(above)] = 1
        found = spc.runs(side)
        every.append((found.longest_run, found.n_crossings))
    every = np.array(every)
    assert (longest >= 5).mean() == pytest.approx((every[:, 0] >= 5).mean(), abs=0.01)
    assert (crossings <= 2).mean() == pytest.approx((every[:, 1] <= 2).mean(), abs=0.015)


def test_draws_resemble_their_neighbors_as_a_chain_does(script):
    rng = np.random.default_rng(3)
    found = []
    for rows in (
        null_of(rng.normal(size=200), 100, rho=0.6).draws(rng, 200),
        np.array([script.chain(rng, 200, 0.6) for _ in range(200)]),
    ):
        middle = rows - rows.mean(axis=1, keepdims=True)
        found.append(((middle[:, 1:] * middle[:, :-1]).sum(axis=1) / (middle**2).sum(axis=1)).mean())
    assert found[0] == pytest.approx(found[1], abs=0.025) and found[1] > 0.55


def test_resemblance_is_found_without_the_bias_of_the_plain_correlation(script):
    rng = np.random.default_rng(5)
    shares = {}
    for rho in (0.0, 0.5):
        series = [script.chain(rng, 60, rho) for _ in range(40)]
        shares[rho] = np.mean([null_of(values, 30).resemblance for values in series])
    assert shares[0.0] < 0.1 and shares[0.5] == pytest.approx(0.47, abs=0.08)


def test_gaps_weigh_by_the_periods_between():
    values = np.random.default_rng(6).normal(size=12)
    place = np.array([0, 1, 2, 3, 5, 6, 9, 10, 11, 12, 14, 15])
    null = Null(place, 30.4 * place, 480.0, values, np.ones(12), place >= 6)
    k = int(np.argmin(np.abs(RHOS - 0.5)))
    covariance = RHOS[k] ** np.abs(np.subtract.outer(place, place))
    design = null.design(null.step, seasonal=False)
    weight = np.linalg.inv(covariance)
    beta = np.linalg.solve(design.T @ weight @ design, design.T @ weight @ values)
    left = values - design @ beta
    fit = Fit.of(null, design)
    assert fit.beta[k] == pytest.approx(beta)
    assert fit.variance[k] == pytest.approx(left @ weight @ left / 10)
    part = np.linalg.pinv(design)[1]
    null.__dict__["fit"] = Fit(np.eye(len(RHOS))[k], fit.beta, fit.spread, fit.variance, 10, 0.0)
    apart, low, high = effect.change(null)
    assert apart == pytest.approx(values[place >= 6].mean() - values[place < 6].mean())
    half = stats.t.ppf(0.975, 10) * np.sqrt(part @ covariance @ part * fit.variance[k])
    assert (apart - low, high - apart) == pytest.approx((half, half), rel=1e-6)


@pytest.mark.parametrize(("rho", "least", "most"), [(0.0, 0.93, 0.995), (0.3, 0.88, 0.98)])
def test_intervals_hold_the_true_change(script, rho, least, most):
    rng = np.random.default_rng(7)
    held = 0
    for _ in range(300):
        _, low, high = effect.change(null_of(script.chain(rng, 24, rho) + 2 * (np.arange(24) >= 12), 12))
        held += low <= 2 <= high
    assert least <= held / 300 <= most


@pytest.mark.slow
@pytest.mark.parametrize(
    ("family", "cell", "step", "least", "most"),
    [
        ("normal", "12+12", 0.0, 0, 7),
        ("AR .3", "12+24", 0.0, 0, 10),
        ("season ±2", "12+12", 0.0, 0, 8),
        ("normal", "own 24", 0.0, 0, 6),
        ("normal", "12+12", 2.0, 48, 60),
        ("AR .3", "12+12", 2.0, 42, 60),
        ("normal", "own 36", 2.0, 48, 60),
    ],
)
def test_a_few_cells_of_the_table(script, monkeypatch, family, cell, step, least, most):
    monkeypatch.setattr("cqi_lib.spc.surprise.STAGES", (300,))
    found = script.words((family, cell, step, 60))
    assert least <= found.get("signal", 0) <= most
    assert found.get("cannot be told", 0) + found.get("too few points", 0) <= 3
    assert found["wrong way"] == 0


def test_rare_and_nearly_full_counts_get_a_rate_and_no_verdict(script):
    rng = np.random.default_rng(8)
    for family in ("Poisson 0.5", "97 % of 20", "95 % of 8"):
        for _ in range(5):
            found = spc.judge(script.chart(family, (12, 12), rng))
            assert found.word == "cannot be told" and found.surprise is None
            assert found.low <= found.change <= found.high


def test_counts_that_vary_more_than_chance_carry_less():
    even = np.full(24, 20.0)
    step = np.arange(24) >= 12
    plain = np.tile([4.0, 5, 6, 5], 6)
    wild = np.tile([0.0, 10, 0, 10], 6)
    assert effect.overdispersion(plain, even, step, False) == 1.0
    assert effect.overdispersion(wild, even, step, False) == pytest.approx(24 * 25 / 5 / 22)


def test_a_season_is_told_from_a_change_and_needs_two_years():
    rng = np.random.default_rng(9)
    wave = 50 + 10 * np.sin(2 * np.pi * np.arange(24) / 12) + rng.normal(0, 2, 24)
    found = spc.judge(chart(wave))
    assert found.season == "seen" and found.word != "signal" and found.low < 0 < found.high
    assert spc.judge(chart(wave[:23])).season == "too short"
    assert spc.judge(chart(50 + rng.normal(0, 2, 24))).season == "not seen"


def test_what_rose_before_is_no_signal_of_the_test():
    values = 40 + np.arange(24) * 1.0 + np.random.default_rng(10).normal(0, 0.6, 24)
    found = spc.judge(chart(values))
    assert (found.word, found.cap, found.slope_before, found.direction) == ("possible signal", "slope", "up", "up")


def test_a_trial_baseline_makes_no_signal():
    values = np.r_[np.random.default_rng(11).normal(50, 1, 6), np.random.default_rng(12).normal(60, 1, 12)]
    found = spc.judge(chart(values, 6))
    assert (found.word, found.cap) == ("possible signal", "trial") and found.surprise <= graded.SIGNAL


def test_the_own_line_names_the_place_of_change():
    values = np.random.default_rng(13).normal(50, 2, 30)
    values[18:] += 12
    found = spc.judge(chart(values, 0))
    assert (found.word, found.direction, found.changed_from, found.change) == ("signal", "up", 18, None)


def test_draws_are_bounded_and_enough_near_a_limit():
    long = spc.judge(chart(np.random.default_rng(14).normal(50, 5, 3000), 1500))
    assert 100 <= long.draws <= 300
    for seed in range(30):
        found = spc.judge(chart(np.random.default_rng(seed).normal(50, 5, 24)))
        error = np.sqrt(found.surprise * (1 - found.surprise) / found.draws)
        assert error <= found.surprise / 10 or found.draws == 4000 or found.surprise < 0.005
        near = min(abs(found.surprise - limit) for limit in (graded.SIGNAL, graded.POSSIBLE))
        assert near >= 3 * error or found.draws == 4000


def test_days_between_rare_events():
    days = (np.datetime64("2024-01-01") + 7 * np.arange(60)).astype("datetime64[D]")
    values = np.zeros(60)
    values[[0, 4, 8, 12, 16, 20, 30, 45]] = 1
    before = np.arange(60) < 26
    made = spc.Chart(days, values, None, "count", 1, before, ~before, "week")
    found = spc.days_between(made)
    assert found.points["y"].tolist() == [28] * 5 + [70, 105] and found.baseline_n == 5
    values[3] = 2
    assert spc.days_between(made) is None


def test_measured_false_alarms_follow_the_resemblance(script):
    rng = np.random.default_rng(15)
    even = spc.judge(chart(rng.normal(50, 5, 36)))
    alike = spc.judge(chart(50 + 5 * script.chain(rng, 36, 0.6)))
    assert even.resemblance < 0.15 < 0.3 < alike.resemblance
    lowest, middle, _ = graded.MEASURED["firm"][0]
    assert lowest <= even.false_signal < middle < alike.false_signal
    assert spc.judge(chart(rng.normal(50, 5, 24), 7)).false_signal == 0
