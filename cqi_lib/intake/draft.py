"""People and their answers as a reader found them: still text, nothing decided."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .encoded import Encoded, objects
from .sheet import Table

PEOPLE = ("respondent_id", "program", "role", "language", "round", "started_at", "submitted_at", "shareable")


@dataclass
class Draft:
    """People (one row each, see `PEOPLE`, with `row` in the file) and answers in long form.

    `items[item[i]]` is the code (or, with `item_in_cells`, the text as it stands in the file) of the i-th answer, given
    by `people.iloc[person[i]]` in row `row[i]`, under the heading `headings[item[i]]`. Arrays have equal length.
    `each` is the number of answers of each person where they lie person by person, else 0.
    `comment_on` says what a comment is about where that is not the item. `tool` marks the export of a survey tool,
    `numbered` ids that mean nothing outside this file, `events` rounds that are the tool's own events; `again`
    says how to mend a respondent who stands there several times, where the tool has its own way.
    """

    people: pd.DataFrame
    items: list[str]
    headings: list[str]
    person: np.ndarray
    item: np.ndarray
    answer: Encoded
    comment: np.ndarray | None
    shareable: np.ndarray | None
    row: np.ndarray
    item_in_cells: bool = False
    comment_on: np.ndarray | None = None
    tool: bool = False
    numbered: bool = False
    events: bool = False
    each: int = 0
    again: str = ""

    def rows(self) -> int:
        """Count the rows of the file that answers stand in."""
        return len(self.row) // self.each if self.each else len(np.unique(self.row))

    def keep(self, mask: np.ndarray) -> None:
        """Keep only the answers where the mask is true; in a wide table whole people."""
        for name in ("person", "item", "answer", "comment", "comment_on", "shareable", "row"):
            values = getattr(self, name)
            if values is not None:
                setattr(self, name, values[mask])


def texts(table: Table, j: int) -> np.ndarray:
    """Give a column as an array of Python strings."""
    column = table.column(j)
    return column.texts() if isinstance(column, Encoded) else objects(column)


def people_frame(table: Table, meta: dict[str, int], numbers: np.ndarray) -> pd.DataFrame:
    """Give what the file says about the person of each row; columns it lacks are empty."""
    frame = pd.DataFrame(
        {
            name: pd.Series(texts(table, meta[name]) if name in meta else "", index=range(len(numbers)), dtype=object)
            for name in PEOPLE
        }
    )
    frame["row"] = numbers
    return frame
