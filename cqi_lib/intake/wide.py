"""Tables with one row per respondent: every item column is an answer."""

from __future__ import annotations

import numpy as np

from ..errors import place, row
from ..locale.said import sayings
from .columns import Columns
from .draft import Draft, people_frame, texts
from .encoded import Encoded, encode
from .log import Log
from .sheet import Table, column_named

say = sayings("intake_files")

EVERYTHING = "everything"


def draft_wide(table: Table, columns: Columns, log: Log) -> Draft:
    """Turn a table into people and answers: every row is a person, every item column an answer.

    Comments on a domain or on everything have no item of their own: they stand beside the first item that has no
    comment yet, and `comment_on` says what they are about.

    Parameters
    ----------
    table : the table.
    columns : its columns.
    log : takes the problems.

    Returns
    -------
    The draft.
    """
    rows, items = len(table.numbers), list(columns.items)
    answer = np.empty((rows, len(items)), dtype=np.int32)
    words: dict[str, int] = {}
    for j, item in enumerate(items):
        column = encode(table.column(columns.items[item]))
        number = np.array([words.setdefault(word, len(words)) for word in column.words], dtype=np.int32)
        answer[:, j] = number[column.codes]
    comment, about = _comments(table, columns, items, log)
    numbers = np.asarray(table.numbers, dtype=np.int32)
    return Draft(
        people=people_frame(table, columns.meta, numbers),
        items=items,
        headings=[table.header[columns.items[i]] for i in items],
        person=np.repeat(np.arange(rows, dtype=np.int32), len(items)),
        item=np.tile(np.arange(len(items), dtype=np.int32), rows),
        answer=Encoded(answer.ravel(), list(words)),
        comment=None if comment is None else comment.ravel(),
        shareable=None,
        row=np.repeat(numbers, len(items)),
        each=len(items),
        comment_on=None if about is None else about.ravel(),
    )


def _comments(
    table: Table, columns: Columns, items: list[str], log: Log
) -> tuple[np.ndarray | None, np.ndarray | None]:
    remarks = dict(columns.remarks)
    if "comment" in columns.meta:
        remarks.setdefault("", columns.meta["comment"])
    if not columns.comments and not remarks:
        return None, None
    comment = np.full((len(table.numbers), len(items)), "", dtype=object)
    for item, j in columns.comments.items():
        if item in columns.items:
            comment[:, items.index(item)] = table.column(j)
        elif any(text.strip() for text in table.column(j)):
            log.warn(
                place(table.where, row(table.header_row), column_named(repr(table.header[j]))),
                say("wide-comments-found", item=item),
                say("wide-comments-allowed"),
                say("wide-comments-mend"),
            )
    about = np.full(comment.shape, "", dtype=object)
    for domain, j in remarks.items():
        mine = [i for i, item in enumerate(items) if columns.domain_of.get(item) == domain] or range(len(items))
        for r, text in enumerate(texts(table, j)):
            if text.strip():
                free = next((i for i in mine if not comment[r, i].strip()), mine[0])
                comment[r, free] = f"{comment[r, free]}\n{text}" if comment[r, free].strip() else text
                about[r, free] = domain or EVERYTHING
    return comment, about if remarks else None
