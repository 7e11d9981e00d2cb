"""The answer key of the demo's series: verdicts of the shipped seed, and false alarms over two hundred seeds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from cqi_lib.cohort import load_cohort
from cqi_lib.demo.measures import TRUTH, Truth, numbers
from cqi_lib.demo.programs import SEED
from cqi_lib.measures import study
from cqi_lib.spc import runs, sides

RIVERBEND = Path(__file__).parents[2] / "parameters" / "riverbend"
SEEDS = 200

# False signals, in per cent, of a frozen median of so many points with 12 points after it.
FALSE_ALARMS = {6: 15, 8: 13, 10: 12, 12: 10, 16: 9, 20: 8}
NO_EFFECT = [t for t in TRUTH if t.effect == 0 and not t.missing and t.baseline and len(t.months) == t.baseline + 12]


@cache
def shipped():
    return load_cohort(RIVERBEND, responses=False)


def verdict(truth: Truth, value: np.ndarray) -> str:
    """The run rules and the frozen baseline in a few lines, for many series."""
    head = truth.baseline or 0
    before, after = value[:head], value[head:]
    before, after = before[~np.isnan(before)], after[~np.isnan(after)]
    found = runs(sides(after, np.median(before if head else after)))
    if found.n_useful < 10 or 0 < len(before) < 6:
        return "too few points"
    if not found.signal:
        return "no signal yet"
    own = runs(sides(before, np.median(before))) if head else None
    shaky = own is not None and own.n_useful >= 10 and own.signal
    return "possible signal" if 0 < len(before) < 10 or shaky else "signal"


@pytest.mark.parametrize("truth", TRUTH, ids=lambda t: f"{t.program}-{t.measure}")
def test_shipped_verdict(truth):
    found = study(shipped().programs[truth.program], truth.measure, shipped().as_of)
    assert found.verdict == truth.expected
    assert found.baseline_n == (truth.baseline or 0)
    assert verdict(truth, numbers(truth, SEED)[0]) == truth.expected


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


def test_the_shipped_seed_holds_one_false_alarm():
    false = [t for t in TRUTH if t.effect == 0 and t.expected in ("signal", "possible signal")]
    assert len(false) == 1


@pytest.mark.parametrize("baseline", sorted({t.baseline for t in NO_EFFECT}))
def test_false_alarms_over_many_seeds(baseline):
    chosen = [t for t in NO_EFFECT if t.baseline == baseline]
    alarms = [
        verdict(truth, numbers(truth, seed)[0]) in ("signal", "possible signal")
        for seed in range(1000, 1000 + SEEDS)
        for truth in chosen
    ]
    assert abs(100 * np.mean(alarms) - FALSE_ALARMS[baseline]) <= 3


def test_there_are_enough_series_without_effect():
    lengths = [t.baseline for t in NO_EFFECT]
    assert set(lengths) == {6, 8, 12} and lengths.count(12) >= 15


def test_large_effects_are_found_in_most_seeds():
    for truth in TRUTH:
        if truth.effect and truth.expected in ("signal", "possible signal"):
            found = [verdict(truth, numbers(truth, seed)[0]) == truth.expected for seed in range(1000, 1040)]
            assert np.mean(found) > 0.7, (truth.program, truth.measure, np.mean(found))
