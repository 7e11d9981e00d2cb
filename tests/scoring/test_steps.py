"""Levels of few people in steps: what follows from them, gone through answer by answer."""

import importlib.util
import itertools
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from cqi_lib.scoring.steps import counts, halves, sums

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "simulate_deduction.py"


def _script():
    spec = importlib.util.spec_from_file_location("simulate_deduction", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("k", range(3, 8))
def test_no_step_holds_only_answers_that_are_all_alike(k, subtests):
    for n, half, low in itertools.product(range(5, 8), range(3, 2 * k + 1), range(k)):
        target, steps = half / 2, defaultdict(set)
        for given in itertools.combinations_with_replacement(range(1, k + 1), n):
            high, few = sum(x >= target for x in given), sum(x <= low for x in given)
            steps[sums(n, k)[sum(given) - n], counts(n)[high], counts(n)[few]].add(given)
        told = [only for only in steps.values() if len(only) == 1 and len(set(*only)) == 1]
        with subtests.test(people=n, target=target, low_levels=low):
            assert not told


@pytest.mark.parametrize("k", range(3, 8))
def test_printed_halves_are_true_of_every_sum_of_a_step(k):
    for n in range(5, 8):
        for total, (low, high) in enumerate(sums(n, k), n):
            assert low <= total <= high
            told, mean = halves(low / n, high / n, k), total / n
            if told == 1.5:
                assert mean <= 1.5
            elif told == k - 0.5:
                assert mean >= k - 0.5
            else:
                assert abs(told - mean) <= 0.5 + 1e-9


def test_nothing_follows_from_what_programs_of_five_to_seven_are_told():
    """A few of the programs that `benchmarks/simulate_deduction.py` looks at by the thousand."""
    script = _script()
    for number, kind in enumerate(script.KINDS):
        some = script.simulated(np.random.default_rng([3, number]), kind, 3)
        found = script.look(some)
        assert found.determined == 0, kind
        assert found.shown == found.topics, kind
        if kind == "all at an end":
            assert found.alike == found.topics


def test_a_leak_by_deduction_is_found(monkeypatch):
    """Exact levels, as they were printed before, are seen to give answers away."""
    script = _script()
    some = script.simulated(np.random.default_rng(5), "all at an end", 1)
    from cqi_lib.privacy import scores
    from cqi_lib.scoring import steps

    exact = lambda raters, mean, k: (mean, mean)  # noqa: E731
    monkeypatch.setattr(scores, "mean_ends", exact)
    monkeypatch.setattr(scores, "halves", lambda low, high, k: (low + high) / 2)
    monkeypatch.setattr(steps, "mean_ends", exact)
    assert script.look(some, most=2).determined > 0
    assert script.exactly_printed(next(iter(some.values()))[0], 0) > 0
