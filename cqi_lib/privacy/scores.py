"""What of domain and item scores a program may see of a confidential round.

Everyone = leader + staff, and a leader knows her own answers: whatever holds staff's answers is shown only where
staff's may be.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from ..cohort.records.cohort_file import PrivacyMinimums
from ..scoring.answer_groups import DIGITS, GROUPS
from ..scoring.steps import halves, mean_ends

_LEVELS = ["raters", "mean", "sd", "low", "high", "used", "at_target", "at_low"]
_ITEM_LEVELS = ["lowest_item_mean", "item_raters", "agreement", "deviation", "polarised_item"]
_COUNTS = [
    "respondents",
    "participants",
    "asked",
    "answered",
    "dropped",
    "dont_know",
    "not_applicable",
    "blank",
    "set_aside",
]
_DISTRIBUTION = [
    "sd",
    "agreement",
    "deviation",
    "dropped",
    "dont_know",
    "not_applicable",
    "blank",
    "set_aside",
    "at_target",
    "at_low",
    *(f"n_{k}" for k in range(1, 8)),
]
PAIR = ["program_id", "round_id"]


def _beside(table: pd.DataFrame, group: str, key: list[str]) -> np.ndarray:
    """Give, row by row, where the row of another group of the same program, round and domain or item is; -1 without."""
    place = table.groupby(key, sort=False).ngroup().to_numpy()
    at = np.full(len(table), -1)
    there = np.flatnonzero(table["group"].eq(group))
    at[place[there]] = there
    return at[place]


def _of(table: pd.DataFrame, column: str, at: np.ndarray) -> np.ndarray:
    """Give a column's numbers at those rows, 0 where there is none."""
    return np.where(at >= 0, _number(table[column])[at], 0) if len(table) else np.zeros(0)


def _number(values: pd.Series) -> np.ndarray:
    return values.astype("float64").fillna(0).to_numpy()


def _held(table: pd.DataFrame, rows: np.ndarray, name: str, code: str, n: Any, item: bool = False) -> pd.DataFrame:
    there = table.loc[rows, [*PAIR, "domain", *(["item"] if item else [])]]
    return there.assign(table=name, group="staff", code=code, n=np.asarray(n)[rows])


def _take(out: pd.DataFrame, rows: np.ndarray, columns: list[str], source: np.ndarray | None) -> None:
    """Replace cells by those of other rows of the same table, or empty them; a source of -1 is empty."""
    if not rows.any():
        return
    for column in columns:
        if source is None:
            out[column] = out[column].mask(rows)
        else:
            out[column] = out[column].where(~rows, out[column].reindex(source).set_axis(out.index))


def lonely_leaders(table: pd.DataFrame, key: list[str], asked: str) -> np.ndarray:
    """Say where `everyone` is nobody but leaders: no staff were asked."""
    staff, leader = (_of(table, asked, _beside(table, group, key)) for group in ("staff", "leader"))
    return table["group"].eq("everyone").to_numpy() & (staff == 0) & (leader > 0)


def _refuse_roles(table: pd.DataFrame) -> None:
    odd = table[~table["group"].isin(GROUPS)]
    if len(odd):
        row = odd.iloc[0]
        raise ValueError(
            f"The round {row['round_id']!r} of {row['program_id']!r} is confidential but was scored by single roles "
            f"({row['group']!r}). Score it without that pair in `named`."
        )


def confidential_domains(table: pd.DataFrame, minimums: PrivacyMinimums) -> tuple[pd.DataFrame, list[pd.DataFrame]]:
    """Make domain scores of confidential rounds fit for their own program.

    Staff from 5 respondents; their counts in a domain where 5 gave any answer there, their levels where 5 have one. A
    domain of a single item is that item's distribution: from 8. Where fewer than 8 rated a topic, the domain's level and
    counts are worked out from the topics' steps (`privacy.steps`), without interval and agreement. Else everyone is the leaders (basis leader), or nobody
    (basis none).

    Parameters
    ----------
    table : DOMAIN_SCORES of confidential rounds.
    minimums : the smallest groups.

    Returns
    -------
    The table and what was held back.
    """
    _refuse_roles(table)
    table = table.reset_index(drop=True)
    out = table.copy()
    key = [*PAIR, "domain"]
    staff, leader = _beside(table, "staff", key), _beside(table, "leader", key)
    group = table["group"].to_numpy(object)
    everyone, mine = group == "everyone", group == "staff"
    present = _of(table, "respondents", staff)
    single = _of(table, "asked", staff) <= present
    need = np.where(single, max(minimums.distribution, minimums.group), minimums.group)
    participants, raters = _of(table, "participants", staff), _of(table, "raters", staff)
    has_leader = _of(table, "respondents", leader) > 0
    some = present > 0
    no_counts = some & ((present < minimums.group) | (participants < need))
    no_levels = some & (no_counts | (raters < need))
    pooled = some & ~no_levels

    _take(out, everyone & no_levels, _LEVELS + _ITEM_LEVELS, leader)
    _take(out, everyone & no_counts, _COUNTS, leader)
    nobody = everyone & no_levels & ~no_counts & (raters == 0) & ~has_leader
    out.loc[everyone & no_levels, "basis"] = np.where(has_leader, "leader", "none")[everyone & no_levels]
    out.loc[nobody, ["basis", "raters", "used"]] = ["everyone", 0, 0]
    out.loc[lonely_leaders(table, key, "respondents"), "basis"] = "leader"
    _take(out, mine & no_levels, [c for c in _LEVELS + _ITEM_LEVELS if c != "raters"], None)
    _take(out, mine & no_counts, [c for c in _COUNTS if c != "respondents"] + ["raters"], None)

    fewest = _of(table, "item_raters", staff)
    both = (everyone | mine) & pooled
    _take(out, both & (fewest < minimums.group), ["lowest_item_mean"], None)
    _take(out, both, ["item_raters"], None)
    in_steps = both & table["step_mean"].notna().to_numpy()
    for column, told in (("mean", "step_mean"), ("at_target", "step_target"), ("at_low", "step_low")):
        out[column] = out[column].mask(in_steps, table[told])
        out[told] = None
    # What is no sum over the steps of single topics: who gave which answers stands in it.
    _take(out, in_steps, ["sd", "low", "high", "lowest_item_mean", "agreement", "deviation", "polarised_item"], None)
    out.loc[in_steps, "steps"] = True
    # Of so few a median of single topics' spreads would be one topic's spread, which is told from 8.
    _take(out, both & (fewest < minimums.distribution), ["polarised_item", "deviation"], None)
    if minimums.group > 5:
        _take(out, both & (fewest < minimums.group), ["agreement"], None)

    too_few = present < minimums.group
    whole = _held(table, mine & too_few, "domain_scores", "staff_too_few", present).drop_duplicates(PAIR)
    held = [
        whole.assign(domain=None),
        _held(table, mine & ~too_few & no_counts, "domain_scores", "staff_answers_too_few", participants),
        _held(table, mine & no_levels & ~no_counts, "domain_scores", "staff_levels_too_few", raters),
    ]
    return out[~(mine & too_few)], held


def _withhold_more(raters: np.ndarray, minimums: PrivacyMinimums) -> np.ndarray:
    """Say which items of one domain have their distribution held back.

    Those with fewer than 8 staff raters; and, because the domain's counts less the items shown give the sum of the
    items held back, as many more as it takes for that sum to be over two items and at least 5 people.
    """
    held = raters < minimums.distribution
    order = [i for i in np.argsort(raters, kind="stable") if not held[i]]
    while order and (held & (raters > 0)).any():
        rest = raters[held & (raters > 0)]
        if len(rest) > 1 and rest.max() >= minimums.group:
            break
        held[order.pop(0)] = True
    return held


def _round_to_steps(
    out: pd.DataFrame, table: pd.DataFrame, few: np.ndarray, staff: np.ndarray, leader: np.ndarray
) -> None:
    """Replace means that hold few staff's answers by the halves that their steps are rounded to."""
    at = np.flatnonzero(few)
    n, k = _of(table, "raters", staff)[at], _number(table["levels_k"])[at]
    ends = mean_ends(n, _of(table, "mean", staff)[at], k)
    # What leaders answered is known: everyone's level has the steps of staff's.
    with_leaders = table["group"].to_numpy(object)[at] == "everyone"
    leaders = np.where(with_leaders, _of(table, "raters", leader)[at], 0)
    known = leaders * _of(table, "mean", leader)[at]
    low, high = ((n * end + known) / (n + leaders) for end in ends)
    told = [halves(*one) for one in zip(low, high, k.astype(int), strict=True)]
    for column, values in (("low", low), ("high", high), ("mean", told)):
        out.iloc[at, out.columns.get_loc(column)] = np.round(values, DIGITS)


def confidential_items(table: pd.DataFrame, minimums: PrivacyMinimums) -> tuple[pd.DataFrame, list[pd.DataFrame]]:
    """Make item scores of confidential rounds fit for their own program.

    An item's mean from 5 staff raters, below 8 in steps, rounded to halves (`privacy.steps`), also of everyone with
    them; with fewer than 5 staff everyone is the leaders, as in a domain. Its
    distribution from 8: counts by level and by missing answer, and the standard deviation, r_wg and average deviation,
    from which with so few raters the counts could be worked out.

    Parameters
    ----------
    table : ITEM_SCORES of confidential rounds.
    minimums : the smallest groups.

    Returns
    -------
    The table and what was held back.
    """
    _refuse_roles(table)
    table = table.reset_index(drop=True)
    out = table.copy()
    key = [*PAIR, "item"]
    group = table["group"].to_numpy(object)
    everyone, mine = group == "everyone", group == "staff"
    more = np.zeros(len(table), dtype=bool)
    own_raters = _number(table["raters"])
    domain = table.groupby([*PAIR, "domain"], sort=False).ngroup().to_numpy()
    at = np.flatnonzero(mine)
    at = at[np.argsort(domain[at], kind="stable")]
    for rows in np.split(at, np.flatnonzero(np.diff(domain[at])) + 1):
        more[rows] = _withhold_more(own_raters[rows], minimums)
    staff, leader = _beside(table, "staff", key), _beside(table, "leader", key)
    present, raters = _of(table, "asked", staff), _of(table, "raters", staff)
    has_leader = _of(table, "asked", leader) > 0
    some = present > 0
    no_mean = some & ((present < minimums.group) | (raters < minimums.group))
    no_distribution = some & (no_mean | more[staff])

    too_few = present < minimums.group
    alone, unshown = everyone & some & too_few, everyone & no_mean & ~too_few
    _take(out, alone, ["asked", "raters", "mean", *_DISTRIBUTION], leader)
    out.loc[alone, "basis"] = np.where(has_leader, "leader", "none")[alone]
    _take(out, unshown, ["mean"], None)
    out.loc[unshown, "basis"] = "none"
    out.loc[lonely_leaders(table, key, "asked"), "basis"] = "leader"
    _take(out, (everyone & no_distribution & ~alone) | (mine & no_distribution), _DISTRIBUTION, None)
    _take(out, mine & no_mean, ["mean"], None)
    few = (mine | everyone) & (raters < minimums.distribution) & some & ~no_mean
    _round_to_steps(out, table, few, staff, leader)

    small = mine & ~too_few & no_distribution & ~no_mean
    by_need = raters < minimums.distribution
    whole = _held(table, mine & too_few, "item_scores", "staff_too_few", present).drop_duplicates(PAIR)
    held = [
        whole.assign(domain=None),
        _held(table, mine & ~too_few & no_mean, "item_scores", "item_raters_too_few", raters, True),
        _held(table, small & by_need, "item_scores", "distribution_too_few", raters, True),
        _held(table, small & ~by_need, "item_scores", "could_be_worked_out", raters, True),
    ]
    return out[~(mine & too_few)], held
