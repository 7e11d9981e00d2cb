"""Where leaders and staff differ by more than chance easily makes: one error rate for a whole report.

Two leaders and five staff say little about how far people of one role differ among themselves; the programs of a cohort
together say it well. So the spread is pooled over the programs of a round, from spreads that were each published to
their own program (leaders', and of eight staff or more); it is used here and never printed.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.special import stdtrit

ERROR = 0.05
"""At most so many reports without any true difference hold a mark, over all their domains together (two-sided)."""

UNUSED = 0.2
"""Sharing out equally leaves a part of `ERROR` unused, the more domains there are: gaps in them go together, and `ALIKE` is an
allowance. Of so much the part beyond four domains is shared out too; with four or fewer nothing is left over (docs/method.md
has what simulated reports hold)."""

ALIKE = 0.5
"""How far a person's levels in two domains may resemble each other (correlation); with more, so many domains tell less
about the spread than its degrees of freedom say. A stated allowance: estimating it would rest on single people."""

FEWEST = 2
"""A single person on one side is shown, never tested: a leader is not a sample of leaders."""

_KEY = ["program_id", "round_id", "domain"]
_TINY = 1e-9


def _factors(group: np.ndarray, squares: np.ndarray, freedom: np.ndarray) -> np.ndarray:
    """Give for each cell by how much the variance of its group exceeds the pooled one, as far as that is more than chance.

    The share of the differences between the groups' variances that is real (1 less the expected over the observed
    dispersion: of a variance with f degrees of freedom, f (v / pooled - 1)^2 is 2 on average) is kept; a group with
    less spread than the others keeps the pooled one.
    """
    sums, counts = np.bincount(group, squares), np.bincount(group, freedom)
    pooled = squares.sum() / freedom.sum()
    if len(sums) < 2 or pooled <= 0:
        return np.ones(len(group))
    away = sums / counts / pooled - 1
    observed = float((counts * away**2).sum()) / (len(sums) - 1)
    real = max(1 - 2 / observed, 0.0) if observed > 0 else 0.0
    return (1 + real * np.maximum(away, 0))[group]


def pooled_spread(cells: pd.DataFrame) -> tuple[np.ndarray, float]:
    """Give the standard deviation within roles that is to be expected in each program and domain.

    Parameters
    ----------
    cells : one row per program, domain and role of one round, with two people or more: `program_id`, `domain`,
        `raters`, `sd` (on one unit).

    Returns
    -------
    The standard deviation for each row, and its degrees of freedom. The variance pooled over all cells is raised for
    programs, and for domains, whose people differ more than those of others. With D domains the degrees of freedom are
    divided by 1 + (D - 1) r^2, r = ALIKE: the variance of a mean of correlated variances (Box 1954, Annals of
    Mathematical Statistics 25, 290-302).

    Examples
    --------
    >>> cells = pd.DataFrame({"program_id": ["p", "q"], "domain": "B1", "raters": [3, 5], "sd": [0.6, 0.6]})
    >>> sd, freedom = pooled_spread(cells)
    >>> sd.round(3).tolist(), freedom
    ([0.6, 0.6], 6.0)
    """
    freedom = cells["raters"].to_numpy(float) - 1
    squares = freedom * cells["sd"].to_numpy(float) ** 2
    variance, domains = squares.sum() / freedom.sum(), cells["domain"].nunique()
    for by in ("program_id", "domain"):
        variance = variance * _factors(pd.factorize(cells[by])[0], squares, freedom)
    return np.sqrt(variance), float(freedom.sum() / (1 + (domains - 1) * ALIKE**2))


def stand_out(domains: pd.DataFrame, least: float) -> set[tuple[str, str, str]]:
    """Say in which domains leaders and staff differ by more than chance easily makes.

    The gap of the two means is compared with its standard error from `pooled_spread`, by the t quantile shared out over
    all domains of the program in which both sides have two people or more (Bonferroni, and `UNUSED`).

    Parameters
    ----------
    domains : published DOMAIN_SCORES of any number of programs and rounds.
    least : gaps under this (levels) are not tested.

    Returns
    -------
    Program, round and domain of each gap that stands out.
    """
    wanted = [*_KEY, "group", "raters", "mean", "sd", "levels_k"]
    sides = domains.loc[domains["group"].isin(["leader", "staff"]) & domains["mean"].notna(), wanted]
    sides = sides.astype(dict.fromkeys(wanted[-4:], float))
    sides = sides[sides["raters"] >= FEWEST]
    # Scales of other lengths: a share of the way from the lowest to the highest level.
    length = sides["levels_k"] - 1
    sides = sides.assign(sd=sides["sd"] / length, length=length, spread=np.nan, freedom=np.nan).reset_index(drop=True)
    # The spread of few staff is not published: theirs is taken to be that of all others.
    told = sides[sides["sd"].notna()]
    for at in told.groupby("round_id", sort=False).groups.values():
        sides.loc[at, "spread"], sides.loc[at, "freedom"] = pooled_spread(sides.loc[at])
    pairs = sides[sides["group"].eq("leader")].merge(
        sides[sides["group"].eq("staff")], on=_KEY, suffixes=("", "_staff")
    )
    looked_at = pairs.groupby(_KEY[:2])["domain"].transform("size")
    error = pairs["spread"] * pairs["length"] * np.sqrt(1 / pairs["raters"] + 1 / pairs["raters_staff"])
    gap = (pairs["mean"] - pairs["mean_staff"]).abs()
    share = ERROR * (1 + UNUSED * (1 - 4 / looked_at).clip(lower=0)) / looked_at
    out = pairs[(gap >= least - _TINY) & (gap > stdtrit(pairs["freedom"], 1 - share / 2) * error)]
    return set(out[_KEY].itertuples(index=False, name=None))
