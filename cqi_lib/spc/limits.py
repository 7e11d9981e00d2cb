"""Centre lines and limits of every chart.

The formulas are textbook facts (Montgomery; Provost and Murray); Laney 2002 for P' and U'; Nelson 1982 for the
screening of moving ranges. Each function takes the points of one phase and a mask of those that are fitted.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from .rules import tolerance

D2, D4 = 1.128, 3.267


@dataclass(frozen=True)
class Phase:
    """The points of one phase: what is plotted, what it was made of, and which points are fitted."""

    y: np.ndarray
    total: np.ndarray
    n: np.ndarray
    base: np.ndarray
    screened: bool
    factor: float
    near: float = 2 / 3


@dataclass(frozen=True)
class Lines:
    """The lines of one phase: the centre is one number; the limits are one number per point, NaN for none.

    `lcl_95` and `ucl_95` lie two thirds of the way to the limits, on the scale where the chart is symmetric.
    """

    cl: float
    lcl: np.ndarray
    ucl: np.ndarray
    lcl_95: np.ndarray
    ucl_95: np.ndarray


def mean_moving_range(y: np.ndarray, screened: bool = True) -> float:
    """Average the moving ranges of points in time order.

    Parameters
    ----------
    y : fitted points; NaN is a gap and makes no moving range. Points left out on purpose are not in `y` at all.
    screened : drop moving ranges of 3.267 times the average or more, once (Nelson 1982).

    Returns
    -------
    The average, or NaN where no moving range is left, or where only ranges of 0 are left: limits on the line itself
    would call every point a signal.

    Examples
    --------
    >>> mean_moving_range(np.array([1.0, 3.0, 2.0]))
    1.5
    """
    if len(y) < 2:
        return math.nan
    ranges = np.abs(np.diff(y))
    ranges[ranges <= tolerance(y[1:], y[:-1])] = 0.0
    ranges = ranges[np.isfinite(ranges)]
    if screened and len(ranges):
        kept = ranges[ranges < D4 * ranges.mean()]
        ranges = kept if kept.any() else kept[:0]
    return float(ranges.mean()) if len(ranges) else math.nan


def c4(n: int) -> float:
    """Give the constant that makes the mean standard deviation of subgroups of `n` unbiased.

    Examples
    --------
    >>> round(c4(5), 4)
    0.94
    """
    return math.sqrt(2 / (n - 1)) * math.exp(math.lgamma(n / 2) - math.lgamma((n - 1) / 2))


def _around(phase: Phase, cl: float, sd: Any, floor: float = -math.inf, ceiling: float = math.inf) -> Lines:
    reach = 3 * (np.full(len(phase.y), sd) if np.isscalar(sd) else sd)

    def low(part: float) -> Any:
        return np.maximum(cl - part * reach, floor)

    def high(part: float) -> Any:
        return np.minimum(cl + part * reach, ceiling)

    return Lines(cl, low(1), high(1), low(phase.near), high(phase.near))


def _mean(values: np.ndarray) -> float:
    return float(values.mean()) if len(values) else math.nan


def _fitted(phase: Phase) -> np.ndarray:
    return phase.y[phase.base & np.isfinite(phase.y)]


def run(phase: Phase) -> Lines:
    """Run chart: the median, no limits."""
    values = _fitted(phase)
    return _around(phase, float(np.median(values)) if len(values) else math.nan, math.nan)


def individuals(phase: Phase) -> Lines:
    """I chart: mean and 3 x mean moving range / 1.128."""
    sd = mean_moving_range(phase.y[phase.base], phase.screened) * phase.factor / 3
    return _around(phase, _mean(_fitted(phase)), sd)


def moving_range(phase: Phase) -> Lines:
    """MR chart: the mean moving range, upper limit 3.267 times that, lower limit 0."""
    cl = _mean(_fitted(phase))
    upper = np.full(len(phase.y), D4 * cl)
    zero = np.zeros(len(phase.y))
    # The limit is 3.267 x the centre, so two thirds of it is the conventional inner line.
    return Lines(cl, zero, upper, zero.copy(), upper * phase.near)


def time_between(phase: Phase) -> Lines:
    """T chart: an I chart of y^(1/3.6), transformed back; no limits where there is no moving range."""
    with np.errstate(invalid="ignore"):
        root = individuals(
            Phase(phase.y ** (1 / 3.6), phase.total, phase.n, phase.base, phase.screened, phase.factor, phase.near)
        )
    lines = (root.lcl, root.ucl, root.lcl_95, root.ucl_95)
    return Lines(root.cl**3.6, *(np.maximum(line, 0.0) ** 3.6 for line in lines))


def cases_between(phase: Phase) -> Lines:
    """G chart: line at the median, limits mean +- 3 sqrt(mean (mean + 1)), floor 0."""
    values = _fitted(phase)
    mean = _mean(values)
    lines = _around(phase, mean, math.sqrt(mean * (mean + 1)) if mean >= 0 else math.nan, 0.0)
    median = float(np.median(values)) if len(values) else math.nan
    return Lines(median, lines.lcl, lines.ucl, lines.lcl_95, lines.ucl_95)


def counts(phase: Phase) -> Lines:
    """C chart: mean and 3 sqrt(mean), floor 0."""
    cl = _mean(_fitted(phase))
    return _around(phase, cl, math.sqrt(cl) if cl >= 0 else math.nan, 0.0)


def _ratio(phase: Phase, *, proportion: bool, laney: bool) -> Lines:
    fitted = phase.base & np.isfinite(phase.y)
    n = phase.n[fitted].sum()
    cl = float(phase.total[fitted].sum() / n) if n > 0 else math.nan
    with np.errstate(invalid="ignore", divide="ignore"):
        sd = np.sqrt((cl * (1 - cl) if proportion else cl) / phase.n)
        if laney:
            gap = phase.y - cl
            gap[np.abs(gap) <= tolerance(phase.y, cl)] = 0.0
            z = (gap / sd)[phase.base]
            sd = sd * (mean_moving_range(z, phase.screened) / D2)
    return _around(phase, cl, sd, 0.0, 1.0 if proportion else math.inf)


def proportions(phase: Phase) -> Lines:
    """P chart: sum y / sum n and 3 sqrt(p (1 - p) / n), within 0 and 1."""
    return _ratio(phase, proportion=True, laney=False)


def proportions_laney(phase: Phase) -> Lines:
    """P' chart: P limits times the moving-range sigma of the standardised points (Laney 2002)."""
    return _ratio(phase, proportion=True, laney=True)


def rates(phase: Phase) -> Lines:
    """U chart: sum y / sum n and 3 sqrt(u / n), floor 0."""
    return _ratio(phase, proportion=False, laney=False)


def rates_laney(phase: Phase) -> Lines:
    """U' chart: U limits times the moving-range sigma of the standardised points (Laney 2002)."""
    return _ratio(phase, proportion=False, laney=True)


def _sizes(phase: Phase) -> int:
    return int(np.nanmax(phase.n)) if np.isfinite(phase.n).any() else 0


def subgroup_means(phase: Phase) -> Lines:
    """Xbar chart of equal subgroups: mean of means and A3 x mean standard deviation (in `total`)."""
    size = _sizes(phase)
    cl, spread = _mean(_fitted(phase)), _mean(phase.total[phase.base & np.isfinite(phase.total)])
    return _around(phase, cl, spread / (c4(size) * math.sqrt(size)) if size > 1 else math.nan)


def subgroup_spreads(phase: Phase) -> Lines:
    """S chart of equal subgroups: mean standard deviation, B3 and B4 times that."""
    size = _sizes(phase)
    cl = _mean(_fitted(phase))
    c5 = math.sqrt(1 - c4(size) ** 2) if size > 1 else math.nan
    return _around(phase, cl, cl * c5 / c4(size) if size > 1 else math.nan, 0.0)


CHARTS = {
    "run": run,
    "i": individuals,
    "mr": moving_range,
    "p": proportions,
    "pp": proportions_laney,
    "u": rates,
    "up": rates_laney,
    "c": counts,
    "g": cases_between,
    "t": time_between,
    "xbar": subgroup_means,
    "s": subgroup_spreads,
}
