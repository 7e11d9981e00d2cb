"""Rules that tell a pattern from chance: runs and crossings, shifts, trends, points near or beyond the limits.

Sources: Anhoej and Olesen 2014, doi 10.1371/journal.pone.0113825 (runs and crossings); Perla and others 2011, as used
by the Institute for Healthcare Improvement (shift of six, trend of five); NHS England, Making Data Count, as coded in
NHSRplotthedots 0.2.2 (seven, seven, two of three).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import numpy as np

from ..errors import InputError, Problem, did_you_mean
from ..locale.said import sayings

say = sayings("chart_data")
RELATIVE = 1e-12
"""Two numbers this near to each other, relative to the larger one, count as equal."""


@dataclass(frozen=True)
class RuleSet:
    """A set of rules with its numbers; `dataclasses.replace(RULES["mdc"], trend=6)` changes one.

    Parameters
    ----------
    name
        `anhoej`, `ihi` or `mdc`: which rules are looked at, and in which order.
    shift
        Points in a row on one side of the line (ihi, mdc).
    trend
        Points, not steps, in a row that rise or that fall (ihi, mdc).
    near
        Part of the way from the line to the limit from which a point is near the limit (mdc).
    moving_range_factor
        Limits of an I chart lie this many mean moving ranges from the line.
    run_margin
        Points by which the longest run may exceed log2 of the useful points, rounded (anhoej).
    crossings_level
        Share of chance series that cross the line less often than the fewest crossings allowed (anhoej).

    Raises
    ------
    InputError
        When there are no rules of that name or a number cannot be what it is to be.
    """

    name: str
    shift: int = 6
    trend: int = 5
    near: float = 2 / 3
    moving_range_factor: float = 3 / 1.128
    run_margin: int = 3
    crossings_level: float = 0.05

    def __post_init__(self) -> None:
        """Refuse numbers no rule can work with."""
        problems = []
        if not isinstance(self.name, str) or self.name not in COLUMNS:
            mend = say("any-choose_one") + did_you_mean(str(self.name)[:60], COLUMNS)
            problems.append(Problem("error", "rules, name", repr(self.name)[:60], ", ".join(COLUMNS), mend))
        for field, (kinds, low, high) in SETTINGS.items():
            value = getattr(self, field)
            fits = isinstance(value, kinds) and not isinstance(value, (bool, np.bool_)) and low < value < high
            if not fits:
                allowed, mend = say("rules-setting", field=field), say("rules-setting-mend")
                problems.append(Problem("error", f"rules, {field}", repr(value)[:60], allowed, mend))
        if problems:
            raise InputError(say("rules-stop"), problems)

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the rules, first rule first."""
        return COLUMNS[self.name]


WHOLE, NUMBER = (int, np.integer), (int, float, np.integer, np.floating)
SETTINGS = {
    "shift": (WHOLE, 1, math.inf),
    "trend": (WHOLE, 1, math.inf),
    "near": (NUMBER, 0, 1),
    "moving_range_factor": (NUMBER, 0, math.inf),
    "run_margin": (WHOLE, 0, math.inf),
    "crossings_level": (NUMBER, 0, 0.5),
}
"""Setting -> kinds of number, what it must lie above and below."""
COLUMNS = {
    "anhoej": ("long_run", "few_crossings"),
    "ihi": ("shift", "trend"),
    "mdc": ("beyond_limits", "trend", "two_of_three", "shift"),
}
RULES = {
    "anhoej": RuleSet("anhoej"),
    "ihi": RuleSet("ihi", shift=6, trend=5),
    "mdc": RuleSet("mdc", shift=7, trend=7, moving_range_factor=2.66),
}


@dataclass(frozen=True)
class Runs:
    """Runs of points on one side of a line.

    `start` and `end` are the positions (from 0) of the longest run in the array looked at, the latest one where
    several are equally long; `side` is 1 above, -1 below. Where no point is useful, all but `n_useful` are None.
    """

    n_useful: int
    longest_run: int | None = None
    longest_run_max: int | None = None
    n_crossings: int | None = None
    n_crossings_min: int | None = None
    start: int | None = None
    end: int | None = None
    side: int | None = None

    @property
    def long_run(self) -> bool:
        """The longest run is longer than chance allows."""
        run, most = self.longest_run, self.longest_run_max
        return run is not None and most is not None and run > most

    @property
    def few_crossings(self) -> bool:
        """The line is crossed less often than chance allows."""
        times, least = self.n_crossings, self.n_crossings_min
        return times is not None and least is not None and times < least

    @property
    def signal(self) -> bool:
        """Either rule fires."""
        return self.long_run or self.few_crossings


@cache
def anhoej_limits(n: int, margin: int = 3, level: float = 0.05) -> tuple[int, int]:
    """Give the longest run and the fewest crossings that are still no signal.

    Parameters
    ----------
    n : number of useful points (those not on the line), 1 or more.
    margin, level : `RuleSet.run_margin` and `RuleSet.crossings_level`.

    Returns
    -------
    (longest run allowed, fewest crossings allowed): round(log2 n) + 3 (Schilling 2012) and the 5 % point of the
    binomial with n - 1 trials and probability 1/2 (Chen 2010), as joined by Anhoej and Olesen 2014.

    Raises
    ------
    ValueError
        When `n` is below 1.

    Examples
    --------
    >>> anhoej_limits(24)
    (8, 8)
    """
    if n < 1:
        raise ValueError(f"The number of useful points must be 1 or more; it is {n}.")
    # Whole numbers throughout: 20 x (sum of the first terms) >= 2^(n-1) is exact, a floating quantile is not.
    share = Fraction(level).limit_denominator(10**6)
    trials, term, total, crossings = n - 1, 1, 1, 0
    while share.denominator * total < share.numerator << trials:
        crossings += 1
        term = term * (trials - crossings + 1) // crossings
        total += term
    return round(math.log2(n)) + margin, crossings


def tolerance(y: np.ndarray, line: np.ndarray | float) -> np.ndarray:
    """Say how near to a line a point must be to count as lying on it.

    Parameters
    ----------
    y : points.
    line : one number, or one per point.

    Returns
    -------
    One distance per point: 1e-12 of the larger number, and at least the rounding error of a sum of such points.
    """
    size = np.abs(y)
    largest = np.fmax.reduce(size, initial=0.0)
    return np.fmax(RELATIVE * np.fmax(size, np.abs(line)), 8 * np.finfo(float).eps * largest)


def sides(y: np.ndarray, line: np.ndarray | float) -> np.ndarray:
    """Say on which side of the line each point lies.

    Parameters
    ----------
    y : points, NaN where missing.
    line : one number, or one per point.

    Returns
    -------
    1 above, -1 below, 0 on the line, NaN missing.

    Examples
    --------
    >>> sides(np.array([1.0, 2.0, np.nan, 3.0]), 2.0)
    array([-1.,  0., nan,  1.])
    """
    gap = y - line
    side = np.sign(gap)
    side[np.abs(gap) <= tolerance(y, line)] = 0
    return side


def runs(side: np.ndarray, rules: RuleSet | None = None) -> Runs:
    """Count runs and crossings.

    Parameters
    ----------
    side : from `sides`; points that are missing or on the line neither break nor extend a run.
    rules : where the Anhoej rules have other numbers than the usual ones.

    Returns
    -------
    `Runs`, with what chance allows by `anhoej_limits`.

    Examples
    --------
    >>> found = runs(np.array([1.0, 1, -1, 0, -1, -1, 1]))
    >>> found.longest_run, found.n_crossings
    (3, 2)
    """
    where = np.flatnonzero(np.abs(side) == 1)
    n = len(where)
    if n == 0:
        return Runs(0)
    starts, ends = _stretches(side[where])
    lengths = ends - starts + 1
    longest = int(lengths.max())
    last = int(np.flatnonzero(lengths == longest)[-1])
    longest_max, crossings_min = (
        anhoej_limits(n, rules.run_margin, rules.crossings_level) if rules else anhoej_limits(n)
    )
    start, end = int(where[starts[last]]), int(where[ends[last]])
    return Runs(n, longest, longest_max, len(starts) - 1, crossings_min, start, end, int(side[start]))


def marks(
    rules: RuleSet,
    y: np.ndarray,
    side: np.ndarray,
    line: np.ndarray,
    lower: np.ndarray,
    upper: np.ndarray,
    near_lower: np.ndarray,
    near_upper: np.ndarray,
    found: Runs | None = None,
) -> dict[str, np.ndarray]:
    """Mark the points of one phase that each rule picks out.

    Parameters
    ----------
    rules : the rules and their numbers.
    y, side : points and their sides; NaN for those left out of the runs.
    line, lower, upper, near_lower, near_upper : arrays of the same length, NaN where there is no limit.
    found : `runs(side)`, where it is at hand.

    Returns
    -------
    Rule -> array: 0 not picked out, else 1 (above, rising) or -1 (below, falling); `few_crossings` is 1 throughout.
    """
    out = {name: np.zeros(len(y), dtype=np.int8) for name in rules.columns}
    present = np.flatnonzero(np.isfinite(side))
    if len(present) == 0:
        return out
    useful = present[side[present] != 0]
    if rules.name == "anhoej":
        found = found or runs(side, rules)
        if found.long_run and found.longest_run_max is not None:
            out["long_run"][:] = _shifts(side, useful, found.longest_run_max + 1)
        out["few_crossings"][useful] = found.few_crossings
        return out
    # NHS: a point on the line ends a run. IHI: it is skipped, as are repeats in a trend.
    out["shift"][:] = _shifts(side, useful if rules.name == "ihi" else present, rules.shift)
    out["trend"][:] = _trends(y, present, rules.trend, skip_repeats=rules.name == "ihi")
    if rules.name == "mdc":
        out["beyond_limits"][:] = beyond(y, lower, upper)
        near = np.where(out["beyond_limits"] == 0, beyond(y, near_lower, near_upper), 0)
        out["two_of_three"][:] = _two_of_three(side, near, present)
    return out


def beyond(y: np.ndarray, lower: np.ndarray, upper: np.ndarray) -> np.ndarray:
    """Mark the points beyond two lines: 1 above the upper, -1 below the lower, else 0; NaN is never beyond."""
    above = y - upper > tolerance(y, upper)
    below = lower - y > tolerance(y, lower)
    return above.astype(np.int8) - below.astype(np.int8)


def _stretches(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """First and last position of each stretch of equal values."""
    change = np.flatnonzero(values[1:] != values[:-1])
    return np.concatenate(([0], change + 1)), np.concatenate((change, [len(values) - 1]))


def _shifts(side: np.ndarray, where: np.ndarray, least: int) -> np.ndarray:
    out = np.zeros(len(side), dtype=np.int8)
    if len(where) < least:
        return out
    for start, end in zip(*_stretches(side[where]), strict=True):
        if end - start + 1 >= least:
            out[where[start : end + 1]] = side[where[start]]
    return out


def _trends(y: np.ndarray, where: np.ndarray, least: int, *, skip_repeats: bool) -> np.ndarray:
    out = np.zeros(len(y), dtype=np.int8)
    if skip_repeats and len(where):
        step = sides(y[where][1:], y[where][:-1])
        where = where[np.concatenate(([True], step != 0))]
    if len(where) < least:
        return out
    step = sides(y[where][1:], y[where][:-1])
    for start, end in zip(*_stretches(step), strict=True):
        if step[start] != 0 and end - start + 2 >= least:
            out[where[start : end + 2]] = step[start]
    return out


def _two_of_three(side: np.ndarray, near: np.ndarray, present: np.ndarray) -> np.ndarray:
    out = np.zeros(len(side), dtype=np.int8)
    if len(present) < 3:
        return out
    s, close = side[present], (near[present] != 0).astype(int)
    same = np.abs(s[:-2] + s[1:-1] + s[2:]) == 3
    found = same & (close[:-2] + close[1:-1] + close[2:] >= 2)
    window = np.zeros(len(present), dtype=bool)
    for offset in range(3):
        window[offset : len(present) - 2 + offset] |= found
    picked = window & (close == 1)
    out[present[picked]] = s[picked]
    return out
