"""Many units at one time: which ones differ more than their sizes explain."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from ..errors import InputError, Problem, place
from ..locale.said import sayings
from .columns import column, in_columns, read_numbers, rows_in_words
from .rules import tolerance

say = sayings("chart_data")
LEVELS = (0.95, 0.998)
FEWEST_UNITS = 5
LARGEST_UNIT = 1e9
"""Beyond it the binomial law cannot be worked out, and no unit of a program is as large."""


@dataclass(frozen=True)
class Funnel:
    """A funnel's numbers, for evaluators' pages only.

    Parameters
    ----------
    table
        One row per unit in the order given: name, y, n, rate, lcl_95, ucl_95, lcl_998, ucl_998, outside (empty, `95`
        or `99.8`) and side (1 above, -1 below, 0 inside).
    centre
        Sum of y over sum of n.
    dispersion
        Mean squared standardised distance; about 1 where chance alone is at work. Far above 1, nearly every unit lies
        outside and the limits say little.
    problems
        Rows left out.
    """

    table: pd.DataFrame
    centre: float
    dispersion: float
    problems: tuple[Problem, ...] = ()


def funnel_limits(n: ArrayLike, centre: float, kind: str = "p", level: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """Give exact limits for units of given sizes.

    Parameters
    ----------
    n : denominators above 0.
    centre : the rate of all units together.
    kind : `p` for yes or no out of n (binomial), `u` for events per exposure (Poisson).
    level : share of units inside when only chance is at work.

    Returns
    -------
    (lower, upper), arrays like `n`. Spiegelhalter 2005, A.1.1: r is the quantile, a = (cdf(r) - p) / pmf(r), the
    limit (r - a) / n, at least 0 and for `p` at most 1.

    Examples
    --------
    >>> low, high = funnel_limits([100], 0.5)
    >>> round(float(low[0]), 3), round(float(high[0]), 3)
    (0.397, 0.593)
    """
    from scipy import stats

    n = np.asarray(n, dtype=float)
    law = stats.binom(n, centre) if kind == "p" else stats.poisson(n * centre)
    out = []
    for p in ((1 - level) / 2, (1 + level) / 2):
        r = law.ppf(p)
        with np.errstate(invalid="ignore", divide="ignore"):
            limit = (r - (law.cdf(r) - p) / law.pmf(r)) / n
        # Where all chance lies on one number (a centre of 0 or 1) the limit is the centre itself.
        limit = np.where((centre <= 0) | ((kind == "p") & (centre >= 1)), centre, limit)
        out.append(np.clip(limit, 0, 1 if kind == "p" else np.inf))
    return out[0], out[1]


def funnel(frame: pd.DataFrame, y: str, n: str, name: str | None = None, kind: str = "p") -> Funnel:
    """Compare units of different sizes at one time.

    Parameters
    ----------
    frame : one row per unit.
    y, n : columns with numerators and denominators.
    name : column with the units' names.
    kind : `p` (yes or no out of n) or `u` (events per exposure).

    Returns
    -------
    `Funnel`, in the order of the rows: a funnel is no ranking.

    Raises
    ------
    InputError
        When a column is missing, the kind is unknown or no row can be used.

    Examples
    --------
    >>> import pandas as pd
    >>> found = funnel(pd.DataFrame({"y": [5, 50, 30], "n": [10, 100, 200]}), "y", "n")
    >>> round(found.centre, 3), found.table["outside"].tolist()
    (0.274, ['', '99.8', '99.8'])
    """
    if kind not in ("p", "u"):
        wrong = Problem("error", "kind", repr(kind), say("funnels-kind"), say("any-choose_one"))
        raise InputError(say("funnels-stop"), [wrong])
    problems: list[Problem] = []
    total = read_numbers(column(frame, y, "y"), "y", problems)
    size = read_numbers(column(frame, n, "n"), "n", problems)
    labels = column(frame, name, "name").to_numpy() if name is not None else np.arange(1, len(frame) + 1)
    with np.errstate(invalid="ignore"):
        usable = np.isfinite(total) & (size > 0) & (total >= 0)
        impossible = (total < 0) | (size < 0) | ((size == 0) & (total > 0))
        impossible |= size > LARGEST_UNIT
        if kind == "p":
            # The binomial law knows whole numbers only.
            impossible |= (total > size) | (total % 1 != 0) | (size % 1 != 0)
            impossible &= np.isfinite(total) & np.isfinite(size)
    usable &= ~impossible
    if impossible.any():
        problems.append(
            Problem(
                "error",
                place(rows_in_words(np.flatnonzero(impossible)), in_columns(y, n)),
                say("funnels-impossible"),
                say("funnels-possible"),
                say("funnels-impossible-mend"),
            )
        )
    if not usable.any():
        words = say("funnels-nothing"), say("funnels-both"), say("funnels-nothing-mend")
        raise InputError(say("funnels-stop"), [*problems, Problem("error", say("any-the_table"), *words)])
    if (units := int(usable.sum())) < FEWEST_UNITS:
        words = say("funnels-units", n=units), say("funnels-enough", n=FEWEST_UNITS), say("funnels-units-mend")
        problems.append(Problem("warning", say("any-the_table"), *words))
    total, size, labels = total[usable], size[usable], labels[usable]
    centre = float(total.sum() / size.sum())
    table = pd.DataFrame({"name": labels, "y": total, "n": size, "rate": total / size})
    outside = np.full(len(table), "", dtype=object)
    side = np.zeros(len(table), dtype=np.int64)
    rate = table["rate"].to_numpy()
    for level, label in zip(LEVELS, ("95", "998"), strict=True):
        low, high = funnel_limits(size, centre, kind, level)
        table[f"lcl_{label}"], table[f"ucl_{label}"] = low, high
        found = (rate - high > tolerance(rate, high)).astype(int) - (low - rate > tolerance(rate, low)).astype(int)
        outside[found != 0] = "95" if label == "95" else "99.8"
        side[found != 0] = found[found != 0]
    variance = centre * (1 - centre) if kind == "p" else centre
    with np.errstate(invalid="ignore", divide="ignore"):
        z = (rate - centre) / np.sqrt(variance / size)
    dispersion = float(np.mean(z**2)) if variance > 0 else float("nan")
    return Funnel(table.assign(outside=outside, side=side), centre, dispersion, tuple(problems))
