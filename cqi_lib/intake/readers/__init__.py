"""One small reader per survey tool, in the order in which they are asked.

The reader of a tool finds its headings in a sheet and lays the file open as an `Export`; a plain reader recognises a
table by its columns. What texts mean (levels, programs, roles, times, duplicates) is decided once, after the reader.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from ..columns import Columns
from ..draft import Draft
from ..export import Export
from ..log import Log
from ..sheet import Sheet, Table
from . import (
    google_forms,
    kobo,
    limesurvey,
    microsoft_forms,
    odk,
    plain_tidy,
    plain_wide,
    qualtrics,
    redcap,
    surveymonkey,
)


class ToolReader(Protocol):
    """What the reader of a survey tool offers."""

    NAME: str
    SAID: str

    def find(self, sheet: Sheet) -> int | None:
        """Give the index of the first row of headings, or None if the sheet is not this tool's."""
        ...

    def open_sheet(self, sheet: Sheet, header: int, folder: Path, log: Log) -> Export:
        """Lay the sheet open; `folder` is where the file lies."""
        ...


class PlainReader(Protocol):
    """What the reader of a plain table offers."""

    NAME: str
    SAID: str

    def recognises(self, table: Table, columns: Columns) -> bool:
        """Tell whether a table is of this kind."""
        ...

    def draft(self, table: Table, columns: Columns, log: Log) -> Draft:
        """Turn the table into people and answers."""
        ...


TOOLS: tuple[ToolReader, ...] = (
    qualtrics,
    redcap,
    limesurvey,
    kobo,
    odk,
    surveymonkey,
    microsoft_forms,
    google_forms,
)
PLAIN: tuple[PlainReader, ...] = (plain_tidy, plain_wide)


def tool_names() -> list[str]:
    """Give the names that `tool:` in a mapping file may have."""
    return [reader.NAME for reader in (*TOOLS, *PLAIN)]


def choose_plain(table: Table, columns: Columns, told: str | None, log: Log) -> PlainReader:
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
    fitting = [r for r in PLAIN if named in (None, r.NAME) and r.recognises(table, columns)]
    if named == plain_wide.NAME and columns.items:
        fitting = [plain_wide]
    if len(fitting) == 1:
        return fitting[0]
    where = f"{table.place}row {table.header_row}"
    if fitting:
        found = "headings of two layouts: " + " and ".join(reader.SAID for reader in fitting)
        log.refuse(
            where, found, "one layout", "Write `tool:` in the mapping file: " + " or ".join(r.NAME for r in PLAIN)
        )
    else:
        log.refuse(
            where,
            "no column of answers: no heading is an item's code or text, and there are no columns `item` and `answer`",
            "headings that are item codes or item texts; or the columns item and answer",
            "Check which instrument was used, or map the headings to items in the mapping file.",
        )
    log.stop()
    raise AssertionError("stop() raises")
