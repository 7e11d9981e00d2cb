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
    for program, rows in people.loc[straight, "row"].groupby(people.loc[straight, "program_id"]):
        log.warn(
            f"{place}{rows_named(rows)}",
            f"{len(rows)} respondent{'s' if len(rows) > 1 else ''} with the same level for every item",
            "",
            "They count; keep it in mind when you read their program's report.",
            program=program,
        )


def note_comments(people: pd.DataFrame, draft: Draft, place: str, log: Log) -> None:
    """Warn of personal data and of marks that turn the direction of writing in comments; repeat none of it."""
    if draft.comment is None:
        return
    found: dict[tuple[str, str], set[int]] = {}
    for i in np.flatnonzero([len(c) > 5 for c in draft.comment]):
        comment, program = draft.comment[i], people["program_id"].iat[draft.person[i]]
        if _PERSONAL.search(comment):
            found.setdefault(("personal", program), set()).add(int(draft.row[i]))
        if not comment.isascii() and has_direction_marks(comment):
            found.setdefault(("turned", program), set()).add(int(draft.row[i]))
    for (what, program), rows in sorted(found.items()):
        words = {
            "personal": (
                "what looks like a mail address or a phone number",
                "comments that name nobody",
                "Take it out of the file before comments are shown to anybody.",
            ),
            "turned": (
                "marks that change the direction of writing",
                "plain text",
                "The text was kept as it is; reports show it without the marks.",
            ),
        }[what]
        log.warn(f"{place}{rows_named(rows)}, comments", *words, program=program)
