"""How far the people who rated the same thing agree: r_wg, the average deviation, Krippendorff's alpha.

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


METRICS = ("nominal", "ordinal", "interval", "ratio")


def krippendorff_alpha(ratings: ArrayLike, metric: str = "ordinal") -> float:
    """Give Krippendorff's alpha: the agreement of raters over many things, each rated by some of them.

    Parameters
    ----------
    ratings : units x raters (things in rows), NaN where a rater gave none; units with fewer than two ratings are left
        out, as nothing can be paired there.
    metric : how far two ratings are apart: `nominal`, `ordinal` (levels of a scale), `interval` or `ratio`.

    Returns
    -------
    1 full agreement, 0 no more than chance, below 0 less than chance; NaN where nothing can be paired or all ratings
    are the same. Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability,
    https://repository.upenn.edu/asc_papers/43

    Raises
    ------
    ValueError
        When the metric is not known.

    Examples
    --------
    >>> round(krippendorff_alpha([[1, 1], [2, 2], [3, 4]], "interval"), 3)
    0.878
    """
    if metric not in METRICS:
        raise ValueError(f"The parameter `metric` must be one of {', '.join(map(repr, METRICS))}; not {metric!r}.")
    data = np.asarray(ratings, dtype=float)
    data = data[(~np.isnan(data)).sum(axis=1) >= 2]
    values = np.unique(data[~np.isnan(data)])
    if len(values) < 2:
        return float("nan")
    counts = np.stack([(data == v).sum(axis=1) for v in values], axis=1).astype(float)
    size = counts.sum(axis=1)
    # Each unit gives its pairs of ratings, weighted so that every rating counts once.
    pairs = np.einsum("ui,uj,u->ij", counts, counts, 1 / (size - 1)) - np.diag(
        (counts / (size - 1)[:, None]).sum(axis=0)
    )
    total = counts.sum(axis=0)
    n = total.sum()
    distance = _distance(values, total, metric)
    expected = (np.outer(total, total) * distance).sum() / (n - 1)
    return float(1 - (pairs * distance).sum() / expected) if expected > 0 else float("nan")


def _distance(values: np.ndarray, total: np.ndarray, metric: str) -> np.ndarray:
    """Give the squared distance between every two values that occur."""
    a, b = values[:, None], values[None, :]
    if metric == "nominal":
        return (a != b).astype(float)
    if metric == "interval":
        return (a - b) ** 2
    if metric == "ratio":
        return np.divide((a - b) ** 2, (a + b) ** 2, out=np.zeros((len(values),) * 2), where=(a + b) != 0)
    up = np.cumsum(total)
    between = up[None, :] - up[:, None] + total[:, None] / 2 - total[None, :] / 2
    return between**2
