"""A plain table with one row per respondent and one column per item."""

from __future__ import annotations

from ..columns import Columns
from ..draft import Draft
from ..log import Log
from ..sheet import Table
from ..wide import draft_wide

NAME = "plain wide"
SAID = "a plain table with one row per respondent"


def recognises(table: Table, columns: Columns) -> bool:
    """Tell whether items stand in the headings."""
    return bool(columns.items) and not {"item", "answer"} <= set(columns.meta)


def draft(table: Table, columns: Columns, log: Log) -> Draft:
    """Turn the table into people and answers."""
    return draft_wide(table, columns, log)
