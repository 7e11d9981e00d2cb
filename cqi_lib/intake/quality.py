"""Notes on how the answers came about: nothing is changed, the evaluator decides."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from ..cohort.records.base import MOST_TEXT
from ..errors import place
from ..locale.said import sayings
from .draft import Draft
from .log import Log
from .sheet import Table, column_named
from .spelling import has_direction_marks, rows_named, shown

say = sayings("intake_answers")

# The same as in `cqi_lib.scoring.response_quality`, which is not loaded to read a file.
SECONDS_PER_ITEM = 2.0

STRAIGHT_FROM = 10
# A short instrument has fewer items: then all of them, if they are no fewer than this.
STRAIGHT_AT_LEAST = 6

_PERSONAL = re.compile(
    r"[^@\s]+@[^@\s]+\.[^\W\d_]{2,}"
    r"|(?<![\d.])(?!\d{1,2}[./-]\d{1,2}[./-]\d{4})\+?\(?\d{2,4}(?:\)[ .\-/]?|[ .\-/]{1,2})"
    r"\(?\d{2,4}\)?[ .\-/]\d{3,5}(?!\d)"
    r"|(?<![\d.])\+?\d{10,13}(?![\d.])|(?<!\d)\d{3}[.-]\d{4}(?!\d)"
)


def note_straight_lining(
    people: pd.DataFrame, draft: Draft, codes: np.ndarray, items: int, sheet: str, log: Log
) -> None:
    """Name respondents who gave one and the same level to everything: ten answers or more, or all items of fewer."""
    least = max(STRAIGHT_AT_LEAST, min(STRAIGHT_FROM, items))
    size = len(people)
    given = codes > 0
    if draft.each:
        grid = codes.reshape(-1, draft.each)
        high = grid.max(axis=1, initial=0)
        same = ((grid == high[:, None]) | (grid == 0)).all(axis=1)
        flat = same & (np.count_nonzero(grid, axis=1) >= least)
        straight = people.index[draft.person[:: draft.each][flat]]
    else:
        low, high = np.full(size, np.iinfo(np.int16).max, np.int16), np.zeros(size, np.int16)
        np.minimum.at(low, draft.person[given], codes[given])
        np.maximum.at(high, draft.person[given], codes[given])
        straight = people.index[(np.bincount(draft.person[given], minlength=size) >= least) & (low == high)]
    for program, rows in people.loc[straight, "row"].groupby(people.loc[straight, "program_id"]):
        log.warn(
            place(sheet, rows_named(rows)),
            say("quality-straight-found", n=len(rows)),
            "",
            say("quality-counts-mend"),
            program=program,
        )


def note_quick(people: pd.DataFrame, draft: Draft, codes: np.ndarray, sheet: str, log: Log) -> None:
    """Name respondents who took less than two seconds for each item answered (see `cqi_lib.scoring.response_quality`)."""
    if people["began"].isna().all():
        return
    given = np.bincount(draft.person[codes > 0], minlength=len(people))
    seconds = (people["when"] - people["began"]).dt.total_seconds()
    quick = people.index[(given > 0) & (seconds >= 0) & (seconds < SECONDS_PER_ITEM * given)]
    for program, rows in people.loc[quick, "row"].groupby(people.loc[quick, "program_id"]):
        log.warn(
            place(sheet, rows_named(rows)),
            say("quality-quick-found", n=len(rows), seconds=f"{SECONDS_PER_ITEM:.0f}"),
            "",
            say("quality-counts-mend"),
            program=program,
        )


def note_comments(people: pd.DataFrame, draft: Draft, sheet: str, log: Log) -> None:
    """Warn of personal data and of marks that turn the direction of writing in comments; repeat none of it."""
    if draft.comment is None:
        return
    found: dict[tuple[str, str], set[int]] = {}
    for i in np.flatnonzero([len(c) > 3 for c in draft.comment]):
        for what in _found_in(draft.comment[i]):
            program = people["program_id"].iat[draft.person[i]]
            found.setdefault((what, program), set()).add(int(draft.row[i]))
        if len(draft.comment[i]) > MOST_TEXT:
            draft.comment[i] = draft.comment[i][: MOST_TEXT - 1] + "…"
            found.setdefault(("long", people["program_id"].iat[draft.person[i]]), set()).add(int(draft.row[i]))
    for (what, program), rows in sorted(found.items()):
        log.warn(place(sheet, rows_named(rows), say("quality-comments")), *_words(what), program=program)


def note_other_texts(table: Table, columns: list[int], log: Log) -> None:
    """Warn of the same in columns that are not used: the file holds them all the same."""
    for j in columns:
        found: dict[str, list[int]] = {}
        for number, text in zip(table.numbers, table.column(j), strict=True):
            for what in _found_in(text) if len(text) > 3 else ():
                found.setdefault(what, []).append(number)
        for what, rows in found.items():
            where = place(table.where, rows_named(rows), column_named(shown(table.header[j])))
            log.warn(where, *_words(what))


def _words(what: str) -> tuple[str, str, str]:
    """Say what was found, what is allowed, and the mend."""
    found, allowed, mend = (say(f"quality-{what}-{part}", most=MOST_TEXT) for part in ("found", "allowed", "mend"))
    return found, allowed, mend


def _found_in(text: str) -> list[str]:
    found = ["personal"] if _PERSONAL.search(text) else []
    return found + (["turned"] if not text.isascii() and has_direction_marks(text) else [])
