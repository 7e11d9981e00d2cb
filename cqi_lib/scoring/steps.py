"""Levels of fewer than eight people in steps, so that nobody's answer follows from them.

A mean of 1.0 says that everybody answered 1, and a mean beside a count can say as much of any other level. So where few
people rated a topic, answers that are nearly all alike are not told from answers that are all alike: sums and counts
that lie so close make one step, whatever the answers are. Everything that is said of the topic, and of its domain, is
worked out from the steps of the topics. Each step holds answers in which a given person answered otherwise
(`tests/scoring/test_steps.py` goes through all of them), steps of topics do not bound each other, and nothing is hidden because
of what was answered: so nothing that is worked out from them determines an answer, nor does the order of anything.

Printed levels of topics are rounded on to halves, both ends together: "1.5 or less", "about 2.0", ..., "3.5 or more".
"""

from __future__ import annotations

from functools import lru_cache
from math import floor

import numpy as np

from ..cohort.records.cohort_file import PrivacyMinimums

TINY = 1e-9


def halves(low: float, high: float, k: int) -> float:
    """Round a mean that lies between two ends to halves; 1.5 is all up to there, K - 0.5 all from there.

    Parameters
    ----------
    low, high : the ends.
    k : number of levels.

    Examples
    --------
    >>> halves(1.0, 1.4, 4), halves(1.6, 1.8, 4), halves(2.2, 2.4, 4), halves(3.6, 4.0, 4)
    (1.5, 2.0, 2.5, 3.5)
    """
    if high <= 1.5 + TINY:
        return 1.5
    if low >= k - 0.5 - TINY:
        return k - 0.5
    return float(min(max(floor((low + high) + 0.5 + TINY) / 2, 2.0), k - 1.0))


@lru_cache(maxsize=4096)
def sums(n: int, k: int) -> tuple[tuple[int, int], ...]:
    """Give, for each sum n, n + 1, ..., K n of n answers, the lowest and the highest sum of its step.

    Two sums from everybody at an end of the scale, and one from everybody at a level between, make one step with it.

    Examples
    --------
    >>> sums(5, 3)
    ((5, 7), (5, 7), (5, 7), (8, 8), (9, 11), (9, 11), (9, 11), (12, 12), (13, 15), (13, 15), (13, 15))
    """
    steps = [(n, n + 2), *((v * n - 1, v * n + 1) for v in range(2, k)), (k * n - 2, k * n)]
    return tuple(next((s for s in steps if s[0] <= t <= s[1]), (t, t)) for t in range(n, k * n + 1))


@lru_cache(maxsize=4096)
def counts(n: int) -> tuple[tuple[int, int], ...]:
    """Give, for each count 0, 1, ..., n of n answers, the lowest and the highest count of its step: one makes a step with
    none, all but one with all.

    Examples
    --------
    >>> counts(5)
    ((0, 1), (0, 1), (2, 2), (3, 3), (4, 5), (4, 5))
    """
    return tuple((0, 1) if c <= 1 else (n - 1, n) if c >= n - 1 else (c, c) for c in range(n + 1))


def told_count(count: int, n: int) -> float:
    """Give what stands for a count: none or all at the ends, else the count.

    Examples
    --------
    >>> [told_count(count, 5) for count in range(6)]
    [0.0, 0.0, 2.0, 3.0, 5.0, 5.0]
    """
    low, high = counts(n)[count]
    return 0.0 if low == 0 else float(high)


def mean_ends(raters: np.ndarray, mean: np.ndarray, k: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the ends of the steps in which means lie; empty where there is no mean.

    Parameters
    ----------
    raters, mean, k : of each, how many answered, the mean of their levels, and the number of levels.
    """
    low, high = np.full(len(mean), np.nan), np.full(len(mean), np.nan)
    for at in np.flatnonzero((raters > 0) & ~np.isnan(mean)):
        n = int(raters[at])
        step = sums(n, int(k[at]))[round(float(mean[at]) * n) - n]
        low[at], high[at] = step[0] / n, step[1] / n
    return low, high


def of_domain(
    raters: np.ndarray,
    mean: np.ndarray,
    at_target: np.ndarray,
    at_low: np.ndarray,
    k: int,
    minimums: PrivacyMinimums,
) -> tuple[float, float, float] | None:
    """Work out what stands for a domain from the steps of its topics.

    Parameters
    ----------
    raters, mean, at_target, at_low : of each topic, in a group that is not shown person by person.
    k : number of levels.
    minimums : topics count that `group` people rated; those that fewer than `distribution` rated, in steps. Where no
        topic was rated by so many, all answers together count as one.

    Returns
    -------
    The level, and the shares of answers at the target and low; None where every topic that somebody rated was rated by
    `distribution` or more, so that nothing has to be in steps.

    Examples
    --------
    Two topics, rated by five: 1 1 1 1 1 and 2 2 2 2 3.

    >>> of_domain(np.array([5, 5]), np.array([1, 2.2]), np.array([0, 1]), np.array([5, 4]), 4, PrivacyMinimums())
    (1.6, 0.0, 1.0)
    """
    rated = raters > 0
    if not (rated & (raters < minimums.distribution)).any():
        return None
    shown = raters >= minimums.group
    if shown.any():
        n, level, target, low = (values[shown] for values in (raters, mean, at_target, at_low))
    else:
        n = np.array([raters.sum()])
        level = np.array([(raters[rated] * mean[rated]).sum()]) / n
        target, low = (np.array([values[rated].sum()]) for values in (at_target, at_low))
    few = (n < minimums.distribution) | ~shown.any()
    ends = mean_ends(n, level, np.full(len(n), k))
    told = [np.where(few, sum(ends) / 2, level)]
    for count in (target, low):
        steps = [told_count(int(c), int(of)) if f else float(c) for c, of, f in zip(count, n, few, strict=True)]
        told.append(np.array(steps) / n)
    level, target, low = (float((part * n).sum() / n.sum()) for part in told)
    return level, target, low
