"""What of single answers, comments, counts of participants and votes may be shown."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..cohort.answered import answered
from ..cohort.records.base import same_language
from ..cohort.records.cohort_file import PrivacyMinimums
from ..tables import RESPONSES

PAIR = ["program_id", "round_id"]
_IDENTIFYING = [
    "respondent_id",
    "language",
    "answer",
    "level",
    "missing_reason",
    "shareable",
    "started_at",
    "submitted_at",
    "source_file",
    "source_row",
]


def confidential_comments(table: pd.DataFrame, minimums: PrivacyMinimums) -> tuple[pd.DataFrame, list[pd.DataFrame]]:
    """Keep the comments of a confidential round that may be shown, and nothing else of the answers.

    Those of a group (leaders, staff, coaches) are shown from 10 people in it, or where the writer marked them as
    shareable: what a person wrote may give away more than a level does. Where people answered in several languages, ten of
    the group are needed within each: the words themselves say in which language their writer thinks. Whose language is not
    known are counted by themselves then. Roles are merged, and rows are sorted by text, so that their order says nothing
    about who wrote what.

    Parameters
    ----------
    table : RESPONSES of confidential rounds.
    minimums : the smallest groups.

    Returns
    -------
    RESPONSES with the item, the group in `role` and the comment only; and what was held back.
    """
    data = table.copy()
    data["role"] = data["role"].where(data["role"].isin(["leader", "coach"]), "staff").astype("str")
    tags = data["language"].fillna("")
    data["language"] = tags.map({tag: same_language(tag) for tag in tags.unique()})
    # Who only commented is no respondent and makes no group larger.
    alike = [*PAIR, "role", "language"]
    people = data[answered(data)].drop_duplicates([*PAIR, "respondent_id", "role"])
    data = data.join(people.groupby(alike).size().rename("people"), on=alike).fillna({"people": 0})
    data = data[data["comment"].fillna("").str.strip().ne("")]
    marked = data["shareable"].fillna(False).astype(bool)
    free = (data["people"].ge(minimums.comments) | marked).to_numpy(bool)
    kept = data[free].sort_values([*PAIR, "item", "role", "comment"], kind="stable")
    kept[_IDENTIFYING] = None
    away = data[~free].groupby(PAIR).size().rename("n").reset_index()
    return RESPONSES.frame(kept), [away.assign(table="responses", group="everyone", code="comments_too_few")]


def hidden_individuals(table: pd.DataFrame, name: str) -> list[pd.DataFrame]:
    """Count the people of confidential rounds of whom a table has rows that are not shown."""
    away = table.groupby(PAIR)["respondent_id"].nunique().rename("n").reset_index()
    return [away.assign(table=name, group="everyone", code="individuals")]


def _counts(rows: pd.DataFrame) -> np.ndarray:
    """Give the counts of people a row tells: with it, of all, without it; or a whole-number value."""
    top, of = rows["numerator"].to_numpy(float), rows["denominator"].to_numpy(float)
    value = rows["value"].to_numpy(float)
    lone = np.isnan(top) & np.isnan(of)
    value = np.where(lone & (value == np.round(value)), value, np.nan)
    return np.column_stack([top, of, of - top, value])


def _small(counts: np.ndarray, minimum: int) -> np.ndarray:
    return np.any((counts > 0) & (counts < minimum), axis=-1)


def small_participant_groups(table: pd.DataFrame, minimums: PrivacyMinimums) -> tuple[pd.DataFrame, list[pd.DataFrame]]:
    """Hide breakdowns by group that tell a count of 1 to 10 participants.

    A value that is hidden leaves a gap. Where the undivided value is shown too, further groups are hidden until the
    remainder is not such a count either. Source: the CMS cell-size rule, https://resdac.org/node/1506

    Parameters
    ----------
    table : SERIES of any programs and measures.
    minimums : the smallest groups.

    Returns
    -------
    The table and what was held back.
    """
    out = table.reset_index(drop=True).copy()
    split = out["group"].fillna("").ne("").to_numpy()
    counts = _counts(out)
    hide = split & _small(counts, minimums.participants)
    if not hide.any():
        return out, []
    key = ["program_id", "measure", "date"]
    touched = pd.MultiIndex.from_frame(out.loc[hide, key].drop_duplicates())
    affected = out[pd.MultiIndex.from_frame(out[key]).isin(touched)]
    for _, rows in affected.groupby(key, sort=False):
        at = rows.index.to_numpy()
        if split[at].all():
            continue
        parts = at[split[at]]
        size = np.nan_to_num(counts[parts]).max(axis=1)
        queue = [i for n, i in sorted(zip(size, parts, strict=True)) if n > 0 and not hide[i]]
        while queue and _small(np.nan_to_num(counts[parts[hide[parts]]]).sum(axis=0), minimums.participants):
            hide[queue.pop(0)] = True
    out.loc[hide, ["value", "numerator", "denominator"]] = np.nan
    away = out[hide].groupby(["program_id", "measure", "group"]).size().rename("n").reset_index()
    away = away.rename(columns={"measure": "domain"})
    return out, [away.assign(table="series", code="participants_too_few")]


def small_votes(table: pd.DataFrame, minimums: PrivacyMinimums) -> tuple[pd.DataFrame, list[pd.DataFrame]]:
    """Keep the sums of turns in which enough people voted; of the others only how many voted.

    Parameters
    ----------
    table : TALLY of any programs and rounds.
    minimums : the smallest groups.

    Returns
    -------
    The table; a turn in which fewer than `group` people voted has one row without domain, points and place. And what
    was held back.
    """
    out = table.reset_index(drop=True).copy()
    if out.empty:
        return out, []
    few = out["voters"].astype("float64").lt(minimums.group).to_numpy()
    # Which domains got a vote would tell as much as the sums do: one row without a domain stands for the turn.
    key = ["program_id", "round_id", "turn"]
    whole = out[few].drop_duplicates(key).assign(domain=pd.NA, points=np.nan, place=pd.NA)
    away = whole.groupby(key[:2])["voters"].max().rename("n").reset_index()
    return pd.concat([out[~few], whole]), [away.assign(table="tally", group="everyone", code="voters_too_few")]
