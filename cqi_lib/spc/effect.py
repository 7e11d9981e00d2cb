"""How much a level changed since the first test, with its interval; and rates and shares where runs say nothing."""

from __future__ import annotations

import numpy as np
from scipy.special import betaincinv, chdtri, gammaincinv, stdtr

from .null import RHOS, Null

Z95 = 1.959963984540054
LEVEL = 0.95


def change(null: Null, floor: float = 0.0) -> tuple[float, float, float]:
    """Give how much the level changed at the step, with its interval.

    The change is the plain difference: of means, of shares pooled over the points, and, where a season is seen, that
    of least squares with the season in. Its standard error is that of the same difference in a series whose neighbors
    correlate by rho; the interval is that of Student's t, averaged over the posterior of rho.

    Parameters
    ----------
    null : a series with a step.
    floor : the least variance a point of weight 1 can have (that of counting).

    Returns
    -------
    (change, lower end, upper end), 95 %.
    """
    from scipy.optimize import brentq  # a chart whose verdict is remembered needs none of it

    fit = null.fit
    # The contrast: what each point adds to the estimate.
    part = np.linalg.pinv(null.design(null.step) * null.root[:, None])[1] * null.root
    carried = np.zeros((len(null.values), len(RHOS)))
    carried[-1] = part[-1] / null.root[-1]
    for i in range(len(part) - 2, -1, -1):
        carried[i] = part[i] / null.root[i] + null.phi[:, i] * carried[i + 1]
    fresh = np.vstack([np.ones(len(RHOS)), (1 - null.phi**2).T])
    spread = np.sqrt((carried**2 * fresh).sum(axis=0) * np.maximum(fit.variance, floor))
    # Where the variance is that of counting it is known, not estimated.
    free = np.where(fit.variance < floor, 1e9, fit.free)
    spread = np.maximum(spread, 1e-300)
    most = float(spread.max())
    half = most * brentq(lambda z: fit.chance @ stdtr(free, z * most / spread) - (1 + LEVEL) / 2, 0.0, 60.0)
    apart = float(part @ null.values)
    return apart, apart - half, apart + half


def wilson(y: float, n: float) -> tuple[float, float]:
    """Interval of a share (Wilson 1927), 95 %.

    Examples
    --------
    >>> [round(end, 4) for end in wilson(56, 70)]
    [0.6918, 0.877]
    """
    middle, half = y + Z95**2 / 2, Z95 * np.sqrt(y * (n - y) / n + Z95**2 / 4)
    return float(max((middle - half) / (n + Z95**2), 0.0)), float(min((middle + half) / (n + Z95**2), 1.0))


def shares_apart(y0: float, n0: float, y1: float, n1: float) -> tuple[float, float]:
    """Interval of share 1 minus share 0, 95 %: Newcombe's method 10 (1998, Statistics in Medicine 17:873).

    Examples
    --------
    >>> [round(end, 4) for end in shares_apart(48, 80, 56, 70)]
    [0.0524, 0.3339]
    """
    (l0, u0), (l1, u1) = wilson(y0, n0), wilson(y1, n1)
    return _joined(y0 / n0, l0, u0, y1 / n1, l1, u1)


def rate_interval(y: float, n: float) -> tuple[float, float]:
    """Exact interval of a rate of y events in n (Garwood 1936), 95 %.

    Examples
    --------
    >>> [round(end, 3) for end in rate_interval(10, 1)]
    [4.795, 18.39]
    """
    return (float(gammaincinv(y, 0.025)) if y > 0 else 0.0) / n, float(gammaincinv(y + 1, 0.975)) / n


def rates_apart(y0: float, n0: float, y1: float, n1: float) -> tuple[float, float]:
    """Interval of rate 1 minus rate 0, 95 %, from the two exact intervals (Zou and Donner 2008, Stat Med 27:1693)."""
    (l0, u0), (l1, u1) = rate_interval(y0, n0), rate_interval(y1, n1)
    return _joined(y0 / n0, l0, u0, y1 / n1, l1, u1)


def rate_ratio(y0: float, n0: float, y1: float, n1: float) -> tuple[float, float]:
    """Interval of rate 1 over rate 0, 95 %, exact given the sum of both counts (Przyborowski and Wilenski 1940).

    Given y0 + y1 the count y1 is binomial; the ends are Clopper and Pearson's, turned into ratios. The upper end is
    infinite without an event before, the lower one 0 without an event since.
    """
    low = float(betaincinv(y1, y0 + 1, 0.025)) if y1 > 0 else 0.0
    high = float(betaincinv(y1 + 1, y0, 0.975)) if y0 > 0 else 1.0
    turned = [share / (1 - share) * n0 / n1 if share < 1 else np.inf for share in (low, high)]
    return turned[0], turned[1]


def overdispersion(counted: np.ndarray, n: np.ndarray, step: np.ndarray, share: bool) -> float:
    """Say how many times more counts vary than chance alone makes them, about one level before and one since.

    Pearson's statistic over its degrees of freedom (McCullagh and Nelder 1989, 4.5); 1 where chance reaches it 1 time
    in 20. Counts and denominators divided by it carry what they say.
    """
    rate = np.where(step, counted[step].sum() / n[step].sum(), counted[~step].sum() / n[~step].sum())
    expected = n * rate * (1 - rate) if share else n * rate
    there = expected > 0
    free = int(there.sum()) - 2
    if free < 1:
        return 1.0
    found = float(((counted - n * rate)[there] ** 2 / expected[there]).sum())
    return found / free if found > chdtri(free, 0.05) else 1.0


def _joined(p0: float, l0: float, u0: float, p1: float, l1: float, u1: float) -> tuple[float, float]:
    apart = p1 - p0
    return float(apart - np.hypot(p1 - l1, u0 - p0)), float(apart + np.hypot(u1 - p1, p0 - l0))
