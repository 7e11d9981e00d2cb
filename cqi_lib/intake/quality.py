"""Notes on how the answers came about: nothing is changed, the evaluator decides."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from .draft import Draft
from .log import Log
from .spelling import has_direction_marks, rows_named

STRAIGHT_FROM = 10

_PERSONAL = re.compile(
    r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}|(?<![\d.])\+?\(?\d{2,4}\)?[ .\-/]\(?\d{2,4}\)?[ .\-/]\d{3,5}(?!\d)"
)


def note_straight_lining(people: pd.DataFrame, draft: Draft, codes: np.ndarray, place: str, log: Log) -> None:
    """Name respondents who gave one and the same level to everything (ten answers or more)."""
    level = pd.Series(codes != "").to_numpy()
    frame = pd.DataFrame({"person": draft.person[level], "code": codes[level]})
    grouped = frame.groupby("person")["code"]
    counts = pd.DataFrame({"n": grouped.size(), "different": grouped.nunique()})
    straight = counts.index[(counts["n"] >= STRAIGHT_FROM) & (counts["different"] == 1)]
    if len(straight):
        rows = people.loc[straight, "row"].tolist()
        log.warn(
            f"{place}{rows_named(rows)}",
            f"{len(rows)} respondent{'s' if len(rows) > 1 else ''} with the same level for every item",
            "",
            "They count; keep it in mind when you read their program's report.",
        )


def note_comments(draft: Draft, used: np.ndarray, place: str, log: Log) -> None:
    """Warn of personal data and of marks that turn the direction of writing in comments; repeat none of it."""
    if draft.comment is None:
        return
    where = [i for i in np.flatnonzero(used) if len(draft.comment[i]) > 5]
    personal = {int(draft.row[i]) for i in where if _PERSONAL.search(draft.comment[i])}
    if personal:
        log.warn(
            f"{place}{rows_named(personal)}, comments",
            "what looks like a mail address or a phone number",
            "comments that name nobody",
            "Take it out of the file before comments are shown to anybody.",
        )
    turned = {
        int(draft.row[i]) for i in where if not draft.comment[i].isascii() and has_direction_marks(draft.comment[i])
    }
    if turned:
        log.warn(
            f"{place}{rows_named(turned)}, comments",
            "marks that change the direction of writing",
            "plain text",
            "The text was kept as it is; reports show it without the marks.",
        )
