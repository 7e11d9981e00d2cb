"""The answer key of the demo's series: verdicts of the shipped seed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from cqi_lib.cohort.cohort import load_cohort
from cqi_lib.demo.measures import TRUTH, Truth, numbers
from cqi_lib.demo.programs import SEED
from cqi_lib.pdsa.measures import study
from cqi_lib.spc import Chart, judge

RIVERBEND = Path(__file__).parents[2] / "parameters" / "riverbend"


@cache
def shipped():
    return load_cohort(RIVERBEND, responses=False)


@pytest.mark.parametrize("truth", TRUTH, ids=lambda t: f"{t.program}-{t.measure}")
def test_shipped_verdict(truth):
    found = study(shipped().programs[truth.program], truth.measure, shipped().as_of)
    assert found.verdict == truth.expected
    assert found.baseline_n == (truth.baseline or 0)
    values = numbers(truth, SEED)[0]
    np.testing.assert_allclose(found.points["value"], values, atol=1e-9)


def test_every_measure_of_the_cohort_is_in_the_table():
    listed = {(program, measure) for program, r in shipped().programs.items() for measure in r.measures}
    assert listed == {(t.program, t.measure) for t in TRUTH}


def test_direction_of_real_effects():
    for truth in TRUTH:
        if truth.effect and truth.expected in ("signal", "possible signal"):
            found = study(shipped().programs[truth.program], truth.measure, shipped().as_of)
            assert found.direction == ("up" if truth.effect > 0 else "down")
    interpreters = study(shipped().programs["casa-munoz"], "interpreter-hours", shipped().as_of)
    assert interpreters.better is False


def test_the_shipped_seed_holds_three_false_alarms_of_25():
    """One signal and two possible ones against six points: about what 25 charts without any change show."""
    none = [t for t in TRUTH if t.effect == 0 and t.expected != "too few points"]
    assert (len(none), sum(t.expected in ("signal", "possible signal") for t in none)) == (25, 3)


def verdict(truth: Truth, seed: int) -> str:
    """Judge the series that another seed makes."""
    value, _, denominator = numbers(truth, seed)
    there, head = ~np.isnan(value), np.arange(len(value)) < (truth.baseline or 0)
    ratio = truth.form == "rate"
    chart = Chart(
        dates=truth.months.to_timestamp().to_numpy().astype("datetime64[D]")[there],
        values=value[there],
        n=denominator[there] if ratio else None,
        kind="share" if ratio else "measurement",
        per=100.0 if ratio else 1.0,
        baseline=head[there],
        after=~head[there],
        frequency="month",
    )
    return judge(chart).word


def test_large_effects_are_found_in_most_seeds():
    for truth in TRUTH:
        if truth.effect and truth.expected in ("signal", "possible signal"):
            found = [verdict(truth, seed) == truth.expected for seed in range(1000, 1010)]
            assert np.mean(found) >= 0.7, (truth.program, truth.measure, np.mean(found))
