"""How far the people who rated the same thing agree: r_wg and the average deviation.

Sources: James, Demaree & Wolf 1984 (r_wg against a uniform null); Burke, Finkelstein & Dusig 1999 (average deviation);
cut-offs depend on the null distribution and differ between indices: O'Neill 2017,
https://pmc.ncbi.nlm.nih.gov/articles/PMC5427087
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

MINIMUM_RATERS = 5
"""Fewer raters than this make both numbers mostly noise; the score tables leave them empty."""


def null_variance(k: ArrayLike) -> np.ndarray:
    """Give the variance of ratings made at random over K levels, (K^2 - 1) / 12.

    Examples
    --------
    >>> float(null_variance(4))
    1.25
    """
    return (np.asarray(k, dtype=float) ** 2 - 1) / 12


def r_wg_from_variance(variance: ArrayLike, k: ArrayLike) -> np.ndarray:
    """Give r_wg from variances (n - 1 in the denominator): 1 - s^2 / null variance, bounded to 0..1.

    Parameters
    ----------
    variance : variances of the raters' levels, any shape; NaN stays NaN.
    k : number of levels, one number or one per variance.

    Returns
    -------
    An array of the same shape: 1 full agreement, 0 no more than ratings at random.
    """
    return np.clip(1 - np.asarray(variance, dtype=float) / null_variance(k), 0, 1)


def r_wg(levels: ArrayLike, k: int) -> float:
    """Give the agreement of raters on one item (James, Demaree & Wolf 1984).

    Parameters
    ----------
    levels : one level 1..k per rater; NaN is left out.
    k : number of levels of the scale.

    Returns
    -------
    0..1; NaN with fewer than two raters.

    Examples
    --------
    >>> round(r_wg([3, 3, 4, 3, 2], 4), 2)
    0.6
    """
    given = np.asarray(levels, dtype=float)
    given = given[~np.isnan(given)]
    return float(r_wg_from_variance(given.var(ddof=1), k)) if given.size > 1 else float("nan")


def average_deviation(levels: ArrayLike) -> float:
    """Give the average distance of raters from their mean, in levels (Burke, Finkelstein & Dusig 1999).

    Parameters
    ----------
    levels : one level per rater; NaN is left out.

    Returns
    -------
    0 or more; NaN without raters. K / 6 or less is customarily read as agreement.

    Examples
    --------
    >>> round(average_deviation([3, 3, 4, 3, 2]), 2)
    0.4
    """
    given = np.asarray(levels, dtype=float)
    given = given[~np.isnan(given)]
    return float(np.abs(given - given.mean()).mean()) if given.size else float("nan")
