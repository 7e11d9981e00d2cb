"""How firm a ranking is: what becomes of it with other weights, and without any one person's answers.

The weighted mean orders domains by weights that a group agreed on, and partly by a gap that rests on a few people's
answers. So the ranking is made again with weights drawn around the agreed ones, and with each person's answers left
out in turn; a domain that stays among the first three in most of these runs is firm. The numbers are this workbook's
own (docs/method.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np
import pandas as pd

from ..instrument.instrument import Instrument
from ..privacy.published import Published, require
from ..scoring.levels import balanced_parts
from .weighing import REVERSED, TOP, gap_points

DRAWS = 1000
CONCENTRATION = 20.0
"""The draws are from Dirichlet(20 w): a weight of a quarter then lies between 0.09 and 0.46 in 95 of 100 draws."""
SEED = 46
FIRM, CLOSE = 0.80, 0.50
FEWEST = TOP + 1
"""With no more domains than places every one of them is always among the first."""

Word = Literal["firm", "close call", "open"]


def word(share: float) -> Word:
    """Call a share of runs firm (80 % or more), a close call (50 % or more) or open.

    Examples
    --------
    >>> word(0.8), word(0.5), word(0.49)
    ('firm', 'close call', 'open')
    """
    return "firm" if share >= FIRM else "close call" if share >= CLOSE else "open"


def stability(
    weighed: pd.DataFrame, weights: Mapping[str, float], shifts: np.ndarray | None = None, seed: int = SEED
) -> pd.DataFrame:
    """Say how often each domain stays among the first three when the ranking is made again.

    Parameters
    ----------
    weighed : what `priorities.weigh` gave; domains without a weighted mean take no part.
    weights : weight by criterion; those of 0 stay 0.
    shifts : what `leave_one_out` gave for the same domains, in the same order: raters x domains points by which the
        gap changes without that rater. Each draw of weights is then run once per rater.
    seed : seed of the draws.

    Returns
    -------
    One row per domain that has a weighted mean, in its order: `domain`; `rank`; `share`, of the runs in which it is
    among the first three, ties at the edge included; `low`, `middle`, `high`, the 10th, 50th and 90th percentile of
    its rank; `word`; `runs`. No rows with fewer than four domains.

    Notes
    -----
    Dirichlet draws around given weights are a usual way to test a weighted ranking; the concentration is ours.

    Examples
    --------
    >>> from cqi_lib.priorities.weighing import weigh
    >>> from cqi_lib.cohort.records.priorities import Candidate
    >>> four = [Candidate(domain=d, round="r", points={"gap": p, "equity": p}) for d, p in zip("ABCD", (5, 4, 3, 2))]
    >>> both = {"gap": 1, "equity": 1}
    >>> stability(weigh(four, both, "r"), both)[["domain", "share", "word"]].values.tolist()[2:]
    [['C', 1.0, 'firm'], ['D', 0.0, 'open']]
    """
    used = [criterion for criterion, weight in weights.items() if weight > 0]
    fit = weighed["weighted"].notna().to_numpy()
    names = ["domain", "rank", "share", "low", "middle", "high", "word", "runs"]
    if fit.sum() < FEWEST:
        return pd.DataFrame(columns=names)
    points = weighed.loc[fit, used].to_numpy(float, copy=True)
    for k, criterion in enumerate(used):
        if criterion in REVERSED:
            points[:, k] = 6 - points[:, k]
    share = np.array([weights[criterion] for criterion in used], dtype=float)
    share /= share.sum()
    drawn = np.random.default_rng(seed).dirichlet(CONCENTRATION * share, DRAWS)
    sums = (drawn @ points.T)[None]
    if shifts is not None and len(shifts) and "gap" in used:
        gap = used.index("gap")
        moved = np.clip(points[:, gap] + shifts[:, fit], 1, 5) - points[:, gap]
        sums = sums + drawn[None, :, gap, None] * moved[:, None, :]
    sums = sums.reshape(-1, points.shape[0]).round(9)
    # A domain's rank is one more than the number of domains with more: ties share the better rank.
    ranks = (sums[:, None, :] > sums[:, :, None]).sum(axis=2) + 1
    first = (ranks <= TOP).mean(axis=0)
    low, middle, high = np.percentile(ranks, (10, 50, 90), axis=0, method="nearest")
    return pd.DataFrame(
        {
            "domain": weighed.loc[fit, "domain"].to_numpy(),
            "rank": weighed.loc[fit, "rank"].to_numpy(int),
            "share": first,
            "low": low.astype(int),
            "middle": middle.astype(int),
            "high": high.astype(int),
            "word": [word(value) for value in first],
            "runs": len(ranks),
        }
    )


def _mean(given: np.ndarray, parts: np.ndarray) -> float:
    """Give the level of some people: the mean of the means of their parts."""
    return float(np.mean([given[parts == part].mean() for part in dict.fromkeys(parts)]))


def leave_one_out(
    raters: Published, weighed: pd.DataFrame, instrument: Instrument, round_id: str, balanced: bool | None = None
) -> np.ndarray | None:
    """Say by how many points each domain's gap would change without each rater in turn.

    What one person's answers change may be worked out only from answers that the audience may see: in a confidential
    round that is the evaluator's desk. The result is only ever used for all raters together.

    Parameters
    ----------
    raters : RATER_SCORES of one program, published.
    weighed : what `priorities.weigh` gave.
    instrument : the instrument, for the scales' targets.
    round_id : the round.
    balanced : whether roles count alike in a level, as in a named round (True) or in another (False); None where people
        count alike.

    Returns
    -------
    Raters x domains (in the order of `weighed`), in points of `priorities.gap_points`; None with fewer than two
    raters. A coach is no rater.
    """
    table = require(raters, "rater_scores", "leave_one_out", ("desk", "program"))
    mine = table[table["round_id"].eq(round_id) & table["role"].ne("coach") & table["level"].notna()]
    who, of = mine["respondent_id"].to_numpy(object), mine["domain"].to_numpy(object)
    people, row = np.unique(who, return_inverse=True)
    if len(people) < 2:
        return None
    part = np.zeros(len(people))
    if balanced is not None:
        roles = mine.groupby("respondent_id")["role"].first().reindex(people)
        part = balanced_parts(roles, balanced).to_numpy(object)
    levels = mine["level"].to_numpy(float)
    out = np.zeros((len(people), len(weighed)))
    for k, domain in enumerate(weighed["domain"]):
        theirs = of == domain
        if not theirs.any() or domain not in instrument.domains:
            continue
        target = instrument.domains[domain].scale.target
        sums, times = (np.bincount(row[theirs], each, len(people)) for each in (levels[theirs], None))
        given = np.divide(sums, times, out=np.full(len(people), np.nan), where=times > 0)
        here = np.flatnonzero(np.isfinite(given))
        whole = gap_points(_mean(given[here], part[here]), target)
        for i in here if len(here) > 1 else ():
            rest = here[here != i]
            out[i, k] = gap_points(_mean(given[rest], part[rest]), target) - whole
    return out
