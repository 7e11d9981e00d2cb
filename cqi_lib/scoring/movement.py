"""Movement of a cohort between two rounds: did the programs as a group move, and could chance alone do that?

Programs stand for themselves, so the question is asked by permutation: had nothing changed, each program's change could
as well have had the other sign. Over several domains the p values are corrected by Holm's method.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

EXACT = 20
"""Up to this many programs every pattern of signs is counted; above it a seeded sample."""

SAMPLE, SEED, AT_ONCE = 19_999, 20, 1_000
_TINY = 1e-9


@dataclass(frozen=True)
class Movement:
    """The change of a group of programs in one domain.

    Parameters
    ----------
    programs : how many programs were in both rounds.
    mean : mean change (levels).
    p : two-sided p value of the sign-flip test, or None below two programs.
    smallest_p : the smallest p value that this many programs can give at all.
    d_z : mean change over the standard deviation of the changes; None where there is no spread.
    d_av : mean change over the mean of the two rounds' standard deviations; None where there is no spread.
    exact : every pattern of signs was counted.
    """

    programs: int
    mean: float
    p: float | None
    smallest_p: float | None
    d_z: float | None
    d_av: float | None
    exact: bool


def _sums(changes: np.ndarray) -> np.ndarray:
    """Give the sums of a set of numbers under every pattern of signs."""
    sums = np.zeros(1)
    for change in changes:
        sums = np.concatenate([sums + change, sums - change])
    return sums


def sign_flip(changes: Sequence[float]) -> tuple[float, bool]:
    """Test whether the mean of paired changes is zero by flipping signs.

    Exact to 20 changes (all 2^n patterns), else 19,999 seeded random patterns and the observed one (Ernst 2004,
    Statistical Science 19(4), for the method and the counting of the observed pattern).

    Parameters
    ----------
    changes : one number per program, later less earlier.

    Returns
    -------
    The two-sided p value, and whether it is exact.

    Raises
    ------
    ValueError
        When there is no change, or one is not a number.

    Examples
    --------
    >>> sign_flip([0.2, 0.1, 0.4, 0.3, 0.5])
    (0.0625, True)
    """
    values = np.asarray(changes, dtype=float)
    if not values.size or not np.isfinite(values).all():
        raise ValueError("The parameter `changes` must hold at least one number, and numbers only.")
    seen = abs(values.sum()) * (1 - _TINY) - _TINY
    if values.size <= EXACT:
        half = values.size // 2
        left, right = _sums(values[:half]), np.sort(_sums(values[half:]))
        # |l + r| >= seen: pairs with r >= seen - l, and pairs with r <= -seen - l.
        above = right.size - np.searchsorted(right, seen - left, side="left")
        below = np.searchsorted(right, -seen - left, side="right")
        count = float((above + below).sum()) if seen > 0 else float(left.size * right.size)
        return min(count / 2.0**values.size, 1.0), True
    chance, count = np.random.default_rng(SEED), 0
    for start in range(0, SAMPLE, AT_ONCE):
        signs = chance.integers(0, 2, (min(AT_ONCE, SAMPLE - start), values.size), dtype=np.int8)
        # The sum under signs is twice the sum of the kept changes less the sum of all.
        count += int((np.abs(2 * (signs @ values) - values.sum()) >= seen).sum())
    return (count + 1) / (SAMPLE + 1), False


def holm(p_values: Sequence[float]) -> list[float]:
    """Correct p values for being several (Holm 1979, Scandinavian Journal of Statistics 6).

    Parameters
    ----------
    p_values : p values in any order.

    Returns
    -------
    The corrected p values in the same order, at most 1.

    Examples
    --------
    >>> holm([0.01, 0.04, 0.03])
    [0.03, 0.06, 0.06]
    """
    values = np.asarray(p_values, dtype=float)
    order = np.argsort(values, kind="stable")
    stepped = np.maximum.accumulate(values[order] * np.arange(values.size, 0, -1))
    out = np.empty(values.size)
    out[order] = np.minimum(stepped, 1.0)
    return [float(round(v, 12)) for v in out]


def movement(before: Sequence[float], after: Sequence[float]) -> Movement:
    """Say how far the programs of a cohort moved in one domain.

    Parameters
    ----------
    before, after : the programs' levels in the two rounds, in the same order; pairs without a level are left out.

    Returns
    -------
    A Movement. d_z is Cohen's d of the changes, d_av divides by the mean of the two standard deviations (Lakens 2013,
    Frontiers in Psychology 4:863).

    Raises
    ------
    ValueError
        When the two are not of one length.
    """
    old, new = np.asarray(before, dtype=float), np.asarray(after, dtype=float)
    if old.shape != new.shape:
        raise ValueError(f"`before` and `after` must be of one length; not {old.size} and {new.size}.")
    both = np.isfinite(old) & np.isfinite(new)
    old, new = old[both], new[both]
    change, n = new - old, int(both.sum())
    if n < 2:
        return Movement(n, float(change.mean()) if n else np.nan, None, None, None, None, True)
    p, exact = sign_flip(change)
    spread, spreads = float(change.std(ddof=1)), float((old.std(ddof=1) + new.std(ddof=1)) / 2)
    mean = float(change.mean())
    smallest = 2 / 2**n if exact else 1 / (SAMPLE + 1)
    d_z = mean / spread if spread > _TINY else None
    return Movement(n, mean, p, smallest, d_z, mean / spreads if spreads > _TINY else None, exact)
