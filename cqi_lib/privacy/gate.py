"""The gate itself: which rule holds for which table and audience."""

from __future__ import annotations

import pandas as pd

from .. import tables
from ..cohort.records.cohort_file import CohortFile
from ..errors import CallError
from ..scoring import desk_tables
from .people import confidential_comments, hidden_individuals, small_participant_groups, small_votes
from .published import AUDIENCES, Published, _audience_message, make, mark_of
from .scores import confidential_domains, confidential_items, lonely_leaders

CODES = {
    "staff_too_few": "fewer than 5 staff answered (n): only the leader's view is shown",
    "staff_answers_too_few": "fewer than 5 staff gave any answer in the domain (n), or 8 where it is a single item",
    "staff_levels_too_few": "fewer than 5 staff have a level in the domain (n); their counts are shown, their mean not",
    "item_raters_too_few": "fewer than 5 staff rated the item (n): its mean is not shown",
    "distribution_too_few": "fewer than 8 staff rated the item (n): how its answers are spread is not shown",
    "could_be_worked_out": "held back so that another item's spread cannot be worked out by subtraction",
    "individuals": "single respondents' levels (n people) are not shown in a confidential round",
    "comments_too_few": "comments (n) of a group of fewer than 10 people in its language, not marked as shareable",
    "participants_too_few": "values (n) by group that tell a count of 1 to 10 participants, or give one away",
    "voters_too_few": "fewer than 5 people voted (n): what the vote came to is not shown",
    "single_programs": "rows of single programs (n programs): other programs see bands and counts only",
    "programs_too_few": "too few programs (n) for a band or a count",
    "names_wait": "programs (n) that agreed are not named yet: beside earlier pages that would tell of the others",
}
"""Every code of `held_back` and what it means."""

_GATED = (
    tables.DOMAIN_SCORES,
    tables.ITEM_SCORES,
    tables.RATER_SCORES,
    desk_tables.RESPONDENTS,
    tables.RESPONSES,
    tables.SERIES,
    tables.TALLY,
)
_AGGREGATES = (tables.COHORT_BANDS, tables.COHORT_STATES, tables.COHORT_MOVEMENT)
_DERIVED = (tables.FINDINGS, tables.BENCHMARK, tables.CHANGES, tables.AREA_SCORES)


def _recognise(table: object) -> tables.Table:
    if not isinstance(table, pd.DataFrame):
        raise TypeError(f"publish takes a table (a pandas DataFrame), not a {type(table).__name__}.")
    fits = [t for t in (*_GATED, *_DERIVED, *_AGGREGATES) if set(t.columns) <= set(table.columns)]
    if not fits:
        known = ", ".join(t.name for t in (*_GATED, *_DERIVED, *_AGGREGATES))
        raise TypeError(
            f"publish does not know this table; it takes {known}, each with all its columns (`cqi_lib/privacy/gate.py`)."
        )
    return max(fits, key=lambda t: len(t.columns))


def _named(table: pd.DataFrame, file: CohortFile) -> pd.Series:
    """Say, row by row, whether people agreed to answer openly; an unknown round is confidential."""
    rounds = {r.id: r for r in file.rounds}
    pairs = table[["program_id", "round_id"]].drop_duplicates()
    named = {
        (p, r): r in rounds and rounds[r].privacy_for(p) == "named"
        for p, r in zip(pairs["program_id"], pairs["round_id"], strict=True)
    }
    flags = [named[pair] for pair in zip(table["program_id"], table["round_id"], strict=True)]
    return pd.Series(flags, index=table.index, dtype=bool)


def _leaders_only(table: pd.DataFrame, kind: tables.Table) -> pd.DataFrame:
    """Say that everyone is the leaders where nobody else was asked."""
    column, asked = ("domain", "respondents") if kind is tables.DOMAIN_SCORES else ("item", "asked")
    table = table.reset_index(drop=True)
    table.loc[lonely_leaders(table, ["program_id", "round_id", column], asked), "basis"] = "leader"
    return table


def _for_program(table: pd.DataFrame, kind: tables.Table, file: CohortFile) -> tuple[pd.DataFrame, list[pd.DataFrame]]:
    if kind is tables.SERIES:
        return small_participant_groups(table, file.privacy)
    if kind is tables.TALLY:
        return small_votes(table, file.privacy)
    table = table.assign(_at=range(len(table)))
    named = _named(table, file)
    open_, closed = table[named], table[~named]
    if kind is tables.DOMAIN_SCORES:
        closed, held = confidential_domains(closed, file.privacy)
    elif kind is tables.ITEM_SCORES:
        closed, held = confidential_items(closed, file.privacy)
    elif kind in (tables.RATER_SCORES, desk_tables.RESPONDENTS):
        closed, held = closed.iloc[:0], hidden_individuals(closed, kind.name)
    else:
        closed, held = confidential_comments(closed.drop(columns="_at"), file.privacy)
        # In which language somebody answered stays at the desk, whatever was promised of the answers.
        return pd.concat([open_.drop(columns="_at").assign(language=pd.NA), closed], ignore_index=True), held
    if kind in (tables.DOMAIN_SCORES, tables.ITEM_SCORES):
        open_ = _leaders_only(open_, kind)
    both = pd.concat([open_, closed], ignore_index=True).sort_values("_at", ignore_index=True)
    return both.drop(columns="_at"), held


def publish(table: pd.DataFrame | Published, audience: str, *, cohort_file: CohortFile) -> Published:
    """Let through of a table what its audience may see.

    Parameters
    ----------
    table : DOMAIN_SCORES, ITEM_SCORES, RATER_SCORES, RESPONDENTS, RESPONSES or SERIES of any programs; or FINDINGS, BENCHMARK,
        CHANGES or AREA_SCORES made from tables published for this audience (or for `program`, when it is `desk`);
        or COHORT_BANDS, COHORT_STATES or COHORT_MOVEMENT as the gate made them.
        RESPONSES of a confidential round give comments only, and only the desk sees a language.
    audience : `desk`, `program` (each row only to its own program) or `cohort` (no rows of single programs at all).
    cohort_file : the cohort's file, for what people were promised and the smallest groups.

    Returns
    -------
    A Published table: `.table`, `.audience`, `.held_back` (HELD_BACK, codes as in CODES).

    Raises
    ------
    CallError
        When the audience is not known.
    TypeError
        When the table is not known, or was made from scores that this audience may not see.
    ValueError
        When a confidential round was scored by single roles.
    """
    if audience not in AUDIENCES:
        raise CallError(_audience_message(audience))
    if isinstance(table, Published):
        if table.audience == audience:
            return table
        if audience != "cohort":
            raise TypeError(
                f"This {table.name!r} was published for {table.audience!r} and cannot be shown to {audience!r}; "
                "publish the table it was made from."
            )
        table = table.table
    kind = _recognise(table)
    rows = table[list(kind.columns)].copy()
    rows.attrs = {}
    if kind in _AGGREGATES:
        if mark_of(table) != "cohort":
            raise TypeError(f"This {kind.name!r} was not made by the gate; it cannot be known to be fit for a cohort.")
        return make(kind.name, audience, rows, [])
    if audience == "cohort":
        n = rows["program_id"].nunique()
        held = [{"table": kind.name, "code": "single_programs", "n": n}] if n else []
        return make(kind.name, audience, kind.empty(), held)
    if kind in _DERIVED:
        made_for = mark_of(table)
        allowed = ("desk", "program") if audience == "desk" else (audience,)
        if made_for not in allowed:
            raise TypeError(
                f"These {kind.name!r} do not come from scores published for {audience!r}"
                f"{f' but for {made_for!r}' if made_for else ''}; make them from the published scores."
            )
        return make(kind.name, audience, rows, [])
    if audience == "desk":
        if kind in (tables.DOMAIN_SCORES, tables.ITEM_SCORES):
            rows = _leaders_only(rows, kind)
        return make(kind.name, audience, rows, [])
    shown, held = _for_program(rows, kind, cohort_file)
    parts = [h for h in held if len(h)]
    return make(kind.name, audience, kind.frame(shown), pd.concat(parts, ignore_index=True) if parts else [])
