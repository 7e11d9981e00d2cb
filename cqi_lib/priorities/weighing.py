"""Weighing domains four ways: weighted criteria, impact and effort, Hanlon's method, and beside them the votes.

What a program wrote down of itself it may see; votes pass the privacy gate first.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import pandas as pd

from ..cohort.records.priorities import Candidate
from ..privacy.published import Rows, mark_of, marked

REVERSED = frozenset({"effort"})
"""Criteria of which less is better: 5 points for effort mean a great effort and count as 1."""


def weigh(candidates: Iterable[Candidate], weights: Mapping[str, float], round_id: str) -> Rows:
    """Weigh one round's candidates by the weighted mean of their points.

    Parameters
    ----------
    candidates : domains with points from 1 to 5 by criterion.
    weights : weight by criterion, 0 or more; without one above 0 nothing is weighed.
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
        rows.append(
            {"domain": candidate.domain, **points, "weighted": math.fsum(counted) / total if total > 0 else math.nan}
        )
    frame = pd.DataFrame(rows, columns=["domain", *weights, "weighted"])
    frame = frame.astype({"domain": "str"} | dict.fromkeys([*weights, "weighted"], "float64"))
    # Rounded before ranking: two equal sums must not be told apart by the last binary digit.
    frame["rank"] = _rank(frame["weighted"])
    return marked(frame.sort_values("rank", kind="stable", na_position="last").reset_index(drop=True), "program")


def gap_points(level: float, target: float) -> float:
    """Turn a domain's distance from its target into points for the criterion `gap`.

    Parameters
    ----------
    level, target : a mean level and the level it should reach, on one scale from 1.

    Returns
    -------
    1 at the target or above, 5 at the lowest level, in a straight line between.

    Examples
    --------
    >>> gap_points(3.0, 3.0), gap_points(2.0, 3.0), gap_points(1.0, 3.0)
    (1.0, 3.0, 5.0)
    """
    if target <= 1:
        return 1.0
    return 1.0 + 4.0 * min(1.0, max(0.0, (target - level) / (target - 1.0)))


FEASIBILITY = frozenset({"effort", "readiness", "control"})
"""Criteria that say how hard a change is, not what it would bring."""
MIDDLE = 3.0
"""Where impact and effort, from 1 to 5, are cut into little and much."""


def impact_effort(weighed: pd.DataFrame, weights: Mapping[str, float]) -> Rows:
    """Place weighed domains on two axes: what a change would bring, and what it would take.

    Parameters
    ----------
    weighed : what `weigh` gave.
    weights : weight by criterion.

    Returns
    -------
    One row per domain that has both: `domain`; `impact`, the weighted mean of every criterion but effort, readiness
    and control; `effort` as it was given; `quadrant`: `first` (impact 3 or more, effort 3 or less), `big` (impact 3 or
    more, more effort), `spare` (less impact, effort 3 or less), `leave`. No rows where effort, or every criterion of
    impact, has no points.

    Examples
    --------
    >>> one = weigh([Candidate(domain="B3", round="fall", points={"gap": 5, "equity": 2, "effort": 4})],
    ...             {"gap": 2, "equity": 1, "effort": 1}, "fall")
    >>> impact_effort(one, {"gap": 2, "equity": 1, "effort": 1}).values.tolist()
    [['B3', 4.0, 4.0, 'big']]
    """
    gains = [c for c, weight in weights.items() if c not in FEASIBILITY and weight > 0 and c in weighed.columns]
    rows = []
    for row in weighed.to_dict("records") if gains and "effort" in weighed.columns else ():
        total = sum(weights[c] for c in gains)
        impact = round(math.fsum(weights[c] * row[c] for c in gains) / total, 9)
        effort = row["effort"]
        if impact == impact and effort == effort:
            much = ("big" if effort > MIDDLE else "first", "leave" if effort > MIDDLE else "spare")
            rows.append((row["domain"], impact, effort, much[0] if impact >= MIDDLE else much[1]))
    frame = pd.DataFrame(rows, columns=["domain", "impact", "effort", "quadrant"])
    types = {"domain": "str", "impact": "float64", "effort": "float64", "quadrant": "str"}
    return marked(frame.astype(types), "program")


def hanlon(candidates: Iterable[Candidate], round_id: str) -> Rows:
    """Rate one round's candidates by Hanlon's method: (A + 2B) x C, with PEARL as a yes-or-no screen.

    Two formulas go by this name: (A + B) x C / 3, and (A + 2B) x C; this is the second, with seriousness counted
    twice. PEARL is asked first and takes no part in the sum. See
    http://www.uic.edu/sph/prepare/courses/ph440/mods/bpr.htm (first form and PEARL) and
    https://pmc.ncbi.nlm.nih.gov/articles/PMC6611209 (PEARL as a screen).

    Parameters
    ----------
    candidates : domains, some with a rating by Hanlon's method.
    round_id : the round whose candidates are rated.

    Returns
    -------
    One row per domain with a rating, the highest first: `domain`; `size`, `seriousness`, `effectiveness` from 0 to
    10; `score` from 0 to 300 (NaN where one of the three is missing); `screened`, the PEARL questions answered with
    no, by name; `unanswered`, those not answered; `rank` among the domains with a score and no no.

    Examples
    --------
    >>> from cqi_lib.cohort.records.priorities import Hanlon
    >>> one = Candidate(domain="B3", round="fall", hanlon=Hanlon(size=6, seriousness=8, effectiveness=5))
    >>> hanlon([one], "fall")[["domain", "score", "rank"]].values.tolist()
    [['B3', 110.0, 1]]
    """
    rows = []
    for candidate in candidates:
        rated = candidate.hanlon
        if candidate.round != round_id or rated is None:
            continue
        a, b, c = (math.nan if x is None else x for x in (rated.size, rated.seriousness, rated.effectiveness))
        answers = rated.pearl.model_dump()
        rows.append(
            {
                "domain": candidate.domain,
                "size": a,
                "seriousness": b,
                "effectiveness": c,
                "score": (a + 2 * b) * c,
                "screened": tuple(name for name, answer in answers.items() if answer is False),
                "unanswered": tuple(name for name, answer in answers.items() if answer is None),
            }
        )
    columns = ["domain", "size", "seriousness", "effectiveness", "score", "screened", "unanswered"]
    frame = pd.DataFrame(rows, columns=columns)
    frame = frame.astype(
        {"domain": "str"} | dict.fromkeys(("size", "seriousness", "effectiveness", "score"), "float64")
    )
    frame["rank"] = _rank(frame["score"].where([not names for names in frame["screened"]]))
    return marked(frame.sort_values("rank", kind="stable", na_position="last").reset_index(drop=True), "program")


def _rank(values: pd.Series) -> pd.Series:
    """Rank from the highest; ties share the better rank, what has no value has none."""
    return values.astype("float64").round(9).rank(method="min", ascending=False).astype("Int64")


TOP = 3
"""How many domains a round has room for."""


def lenses(weighed: pd.DataFrame, places: pd.DataFrame, rated: pd.DataFrame, tally: Rows) -> Rows:
    """Put the four ways to look at the same domains on one table.

    Parameters
    ----------
    weighed, places, rated : what `weigh`, `impact_effort` and `hanlon` gave.
    tally : table TALLY of the last turn of one vote, as it may be shown.

    Returns
    -------
    One row per domain that any of them knows, in the order of the weighted mean, then of the others: `domain`,
    `weighted`, `weighted_rank`, `quadrant`, `hanlon`, `hanlon_rank`, `screened`, `votes`, `votes_rank`; `firsts`, in
    how many of the rankings (weighted mean, Hanlon, votes) it is among the first three, and `rankings`, how many there
    are.
    """
    tally = tally[tally["domain"].notna()]
    order = dict.fromkeys([*weighed["domain"], *rated["domain"], *tally["domain"]])
    frame = pd.DataFrame({"domain": pd.Series(list(order), dtype="str")})
    parts = [
        weighed[["domain", "weighted", "rank"]].rename(columns={"rank": "weighted_rank"}),
        places[["domain", "quadrant"]],
        rated[["domain", "score", "rank", "screened"]].rename(columns={"score": "hanlon", "rank": "hanlon_rank"}),
        tally[["domain", "points", "place"]].rename(columns={"points": "votes", "place": "votes_rank"}),
    ]
    for part in parts:
        frame = frame.merge(part, on="domain", how="left")
    ranks = frame[["weighted_rank", "hanlon_rank", "votes_rank"]]
    frame["firsts"] = ranks.le(TOP).fillna(False).sum(axis=1).astype("Int64")
    frame["rankings"] = int(ranks.notna().any().sum())
    audience = mark_of(tally)
    return marked(frame, audience) if audience else Rows(frame)
