"""A plain table with one row per respondent and one column per item."""

from __future__ import annotations

import numpy as np

from ..columns import Columns
from ..draft import Draft, people_frame
from ..log import Log
from ..sheet import Table

NAME = "plain wide"
SAID = "a plain table with one row per respondent"


def recognises(table: Table, columns: Columns) -> bool:
    """Tell whether items stand in the headings."""
    return bool(columns.items) and not {"item", "answer"} <= set(columns.meta)


def draft(table: Table, columns: Columns, log: Log) -> Draft:
    """Turn the table into people and answers: every row is a person, every item column an answer."""
    rows, items = len(table.numbers), list(columns.items)
    answer = np.empty((rows, len(items)), dtype=object)
    for j, item in enumerate(items):
        answer[:, j] = table.column(columns.items[item])
    comment = None
    if columns.comments:
        comment = np.full((rows, len(items)), "", dtype=object)
        for item, place in columns.comments.items():
            if item in columns.items:
                comment[:, items.index(item)] = table.column(place)
            elif any(text.strip() for text in table.column(place)):
                log.warn(
                    f"{table.place}row {table.header_row}, column {table.header[place]!r}",
                    f"comments on {item}, which has no column of answers",
                    "a comment beside its item",
                    "They were left out; add the item's column.",
                )
    numbers = np.asarray(table.numbers, dtype=np.int64)
    return Draft(
        people=people_frame(table, columns.meta, numbers),
        items=items,
        headings=[table.header[columns.items[i]] for i in items],
        person=np.repeat(np.arange(rows), len(items)),
        item=np.tile(np.arange(len(items)), rows),
        answer=answer.ravel(),
        comment=None if comment is None else comment.ravel(),
        shareable=None,
        row=np.repeat(numbers, len(items)),
    )
