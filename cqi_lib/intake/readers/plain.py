"""Plain tables: one row per answer, or one row per respondent and one column per item."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...errors import place, row
from ...files.text_file import FORMULA_SIGNS
from ...locale.said import sayings
from ...wording import questionnaire as form
from ..columns import Columns
from ..draft import Draft, people_frame, texts
from ..encoded import encode
from ..log import Log
from ..sheet import Table
from ..spelling import fold, plain, trim
from ..wide import draft_wide

say = sayings("intake_readers")


@dataclass(frozen=True)
class Plain:
    """The reader of a plain table: its name in a mapping file and in messages, which columns it knows, how it reads."""

    name: str
    said: Callable[[], str]
    recognises: Callable[[Columns], bool]
    draft: Callable[[Table, Columns, Log], Draft]


def choose_plain(table: Table, columns: Columns, told: str | None, log: Log) -> Plain:
    """Choose the reader of a plain table: the one the mapping names, else the only one that recognises it.

    Parameters
    ----------
    table, columns : the table and its matched columns.
    told : name of the reader, from the mapping file.
    log : takes the problems.

    Returns
    -------
    The reader.

    Raises
    ------
    IntakeError
        When none or both recognise the table.
    """
    named = None if told is None else " ".join(told.casefold().split())
    fitting = [r for r in PLAIN if named in (None, r.name) and r.recognises(columns)]
    if named == WIDE.name and columns.items:
        fitting = [WIDE]
    if len(fitting) == 1:
        return fitting[0]
    where = place(table.where, row(table.header_row))
    if fitting:
        found = say("plain-layouts-found", layouts=[reader.said() for reader in fitting])
        mend = say("plain-layouts-mend", tools=[reader.name for reader in PLAIN])
        log.refuse(where, found, say("plain-layouts-allowed"), mend)
    else:
        found, allowed = say("plain-no_answers-found"), say("plain-no_answers-allowed")
        log.refuse(where, found, allowed, say("plain-no_answers-mend"))
    log.stop()
    raise AssertionError("stop() raises")


def _is_tidy(columns: Columns) -> bool:
    return {"item", "answer"} <= set(columns.meta)


def draft_tidy(table: Table, columns: Columns, log: Log) -> Draft:
    """Turn the table into people and answers: rows of one program, round, respondent and role are one person's in that role."""
    numbers = np.asarray(table.numbers, dtype=np.int64)
    rows = people_frame(table, columns.meta, numbers)
    key = pd.DataFrame({name: _folded(rows[name]) for name in ("program", "round", "role")})
    # Tools tell people apart by the case of an id; who differs in nothing else is named later.
    key["respondent_id"] = _folded(rows["respondent_id"], lambda text: trim(plain(text)))
    person = key.groupby(list(key), sort=False).ngroup().to_numpy()
    first = pd.Series(person).drop_duplicates().index
    item, items = pd.factorize(texts(table, columns.meta["item"]), use_na_sentinel=False)
    shareable = columns.meta.get("shareable")
    return Draft(
        people=rows.loc[first].reset_index(drop=True),
        items=list(items),
        headings=[table.header[columns.meta["answer"]]] * len(items),
        person=person,
        item=item,
        answer=encode(table.column(columns.meta["answer"])),
        comment=_comments(table, columns),
        shareable=None if shareable is None else texts(table, shareable),
        row=numbers,
        item_in_cells=True,
    )


def _comments(table: Table, columns: Columns) -> np.ndarray | None:
    """Give the comments, each with what the respondent named as evidence; None where the file has neither."""
    parts = [
        [as_written(text) for text in table.column(columns.meta[name])] if name in columns.meta else None
        for name in ("comment", "evidence")
    ]
    if parts == [None, None]:
        return None
    comment, evidence = (part or [""] * len(table.numbers) for part in parts)
    out = np.empty(len(table.numbers), dtype=object)
    out[:] = [form.with_evidence(c, e) if e.strip() else c for c, e in zip(comment, evidence, strict=True)]
    return out


def as_written(text: str) -> str:
    """Take off the apostrophe with which our own files keep a spreadsheet from taking a text for a formula.

    Examples
    --------
    >>> as_written("'=1+1"), as_written("'tis so"), as_written("-")
    ('=1+1', "'tis so", '-')
    """
    return text[1:] if text[:1] == "'" and text[1:].startswith(FORMULA_SIGNS) else text


def _folded(column: pd.Series, alike: Callable[[str], str] = fold) -> np.ndarray:
    """Give a number for each spelling that means the same."""
    codes, unique = pd.factorize(column.to_numpy())
    return pd.factorize(np.array([alike(u) for u in unique], dtype=object))[0][codes]


TIDY = Plain("plain tidy", lambda: say("plain-tidy"), lambda c: _is_tidy(c) and not c.items, draft_tidy)
WIDE = Plain("plain wide", lambda: say("plain-wide"), lambda c: bool(c.items) and not _is_tidy(c), draft_wide)
PLAIN = (TIDY, WIDE)
