"""Levels of few people in steps: what follows from them, gone through answer by answer."""

import importlib.util
import itertools
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from cqi_lib.cohort.records.cohort_file import PrivacyMinimums
from cqi_lib.scoring.steps import counts, halves, mean_ends, of_domain, sums, told_count

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "simulate_deduction.py"


def _script():
    spec = importlib.util.spec_from_file_location("simulate_deduction", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (1.2, 1.5, 1.5),
        (1.3, 1.6, 2.0),  # not all of it is 1.5 or less
        (1.6, 1.8, 2.0),
        (2.0, 2.4, 2.0),
        (2.2, 2.3, 2.5),  # a tie goes up
        (2.4, 2.8, 2.5),
        (3.1, 3.3, 3.0),
        (3.4, 3.9, 3.0),  # not all of it is 3.5 or more
        (3.5, 3.6, 3.5),
    ],
)
def test_levels_in_halves_with_both_ends_together(low, high, told):
    assert halves(low, high, 4) == told


def test_steps_of_sums_and_counts_worked_out_by_hand():
    assert sums(5, 4) == (
        *[(5, 7)] * 3, (8, 8), *[(9, 11)] * 3, (12, 12), (13, 13), *[(14, 16)] * 3, (17, 17), *[(18, 20)] * 3,
    )  # fmt: skip
    assert counts(6) == ((0, 1), (0, 1), (2, 2), (3, 3), (4, 4), (5, 6), (5, 6))
    assert [told_count(c, 6) for c in range(7)] == [0, 0, 2, 3, 4, 6, 6]


def test_a_mean_lies_in_the_step_of_its_sum_and_where_there_is_none_is_none():
    raters, mean = np.array([5, 5, 5, 0, 0, 1]), np.array([1.0, 3.4, np.nan, np.nan, 3.0, 3.0])
    low, high = mean_ends(raters, mean, np.full(6, 4))
    assert low.tolist()[:2] == [1.0, 3.4] and high.tolist()[:2] == [1.4, 3.4]
    assert np.isnan([*low[2:5], *high[2:5]]).all() and (low[5], high[5]) == (1, 3)


NAN = float("nan")


@pytest.mark.parametrize(
    ("raters", "mean", "at_target", "at_low", "told"),
    [
        # everybody rated all that somebody rated, or nobody did
        ([8, 9, 0], [1.0, 2.0, NAN], [0, 0, 0], [8, 9, 0], None),
        ([0, 0], [NAN, NAN], [0, 0], [0, 0], None),
        # five at 1 stand for a sum of 5 to 7; eight are told as they are
        ([5, 8], [1.0, 1.0], [1, 7], [4, 1], ((6 + 8) / 13, (0 + 7) / 13, (5 + 1) / 13)),
        # one person's topic is left out, and the other one is told as it is
        ([1, 9], [4.0, 1.0], [1, 1], [0, 8], (1.0, 1 / 9, 8 / 9)),
        # no topic has five: all answers count as one; 4 + 3 of four is a sum of 7 to 9
        ([1, 3, 0], [4.0, 1.0, NAN], [1, 1, 0], [0, 3, 0], (8 / 4, 2 / 4, 1.0)),
        # also where they are eight together: 10 is a sum of 8 to 10
        ([4, 4], [1.0, 1.5], [1, 0], [4, 3], (9 / 8, 0.0, 1.0)),
    ],
)
def test_a_domain_is_told_from_the_steps_of_its_topics(raters, mean, at_target, at_low, told):
    got = of_domain(*map(np.array, (raters, mean, at_target, at_low)), 4, PrivacyMinimums())
    assert got == (told and pytest.approx(told))


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
