"""Weighing domains by the cohort's criteria, and counting votes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import pandas as pd

from .records.priorities import Candidate

REVERSED = frozenset({"effort"})
"""Criteria of which less is better: 5 points for effort mean a great effort and count as 1."""


def weigh(candidates: Iterable[Candidate], weights: Mapping[str, float], round_id: str) -> pd.DataFrame:
    """Weigh one round's candidates by the weighted mean of their points.

    Parameters
    ----------
    candidates : domains with points from 1 to 5 by criterion.
    weights : weight by criterion, 0 or more; their sum is more than 0.
    round_id : the round whose candidates are weighed.

    Returns
    -------
    One row per domain, the highest first (ties in the order of the record): `domain`; one column of points per
    criterion, as they were given (NaN where not given); `weighted`, the weighted mean from 1 to 5 with the points of a
    reversed criterion counted as 6 - points (NaN when points are missing for a criterion with weight); `rank`, 1 for
    the highest, ties sharing the better rank (missing where there is no weighted mean).

    Notes
    -----
    Weighted criteria are one of the usual ways to choose priorities, see
    https://ctb.ku.edu/en/table-of-contents/assessment/assessing-community-needs-and-resources/criteria-and-processes-to-set-priorities/tools

    Examples
    --------
    >>> two = [Candidate(domain="B3", round="fall", points={"gap": 5, "effort": 2}),
    ...        Candidate(domain="C1", round="fall", points={"gap": 3, "effort": 2})]
    >>> weigh(two, {"gap": 3, "effort": 1}, "fall")[["domain", "weighted", "rank"]].values.tolist()
    [['B3', 4.75, 1], ['C1', 3.25, 2]]
    """
    total = sum(weights.values())
    rows = []
    for candidate in candidates:
        if candidate.round != round_id:
            continue
        points = {criterion: candidate.points.get(criterion, math.nan) for criterion in weights}
        counted = [
            weight * (6 - points[criterion] if criterion in REVERSED else points[criterion])
            for criterion, weight in weights.items()
            if weight > 0
        ]
        rows.append({"domain": candidate.domain, **points, "weighted": math.fsum(counted) / total})
    frame = pd.DataFrame(rows, columns=["domain", *weights, "weighted"])
    frame = frame.astype({"domain": "str"} | dict.fromkeys([*weights, "weighted"], "float64"))
    # Rounded before ranking: two equal sums must not be told apart by the last binary digit.
    frame["rank"] = frame["weighted"].round(9).rank(method="min", ascending=False).astype("Int64")
    return frame.sort_values("rank", kind="stable", na_position="last").reset_index(drop=True)


def count_votes(votes: pd.DataFrame) -> pd.DataFrame:
    """Add up the votes by domain.

    Parameters
    ----------
    votes : table VOTES of one program.

    Returns
    -------
    One row per domain with a vote, most points first (ties by domain id): `domain`, `points`, `people`.
    """
    grouped = votes.groupby("domain", sort=True)
    counted = pd.DataFrame({"points": grouped["points"].sum(), "people": grouped["person"].nunique()})
    counted = counted.reset_index().astype({"domain": "str", "points": "float64", "people": "Int64"})
    return counted.sort_values("points", ascending=False, kind="stable").reset_index(drop=True)
