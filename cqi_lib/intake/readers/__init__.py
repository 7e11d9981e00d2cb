"""One small reader per survey tool, asked in this order.

A reader says whether it recognises a table and turns it into a `Draft`: people and their answers, still as text. What
the text means (levels, programs, roles, times, duplicates) is decided once, after the reader.
"""

from __future__ import annotations

from typing import Protocol

from ..columns import Columns
from ..draft import Draft
from ..log import Log
from ..sheet import Table
from . import plain_tidy, plain_wide


class Reader(Protocol):
    """What every reader module offers."""

    NAME: str
    SAID: str

    def recognises(self, table: Table, columns: Columns) -> bool:
        """Tell whether a table is this tool's."""
        ...

    def draft(self, table: Table, columns: Columns, log: Log) -> Draft:
        """Turn the table into people and answers."""
        ...


READERS: tuple[Reader, ...] = (plain_tidy, plain_wide)


def choose_reader(table: Table, columns: Columns, told: str | None, log: Log) -> Reader:
    """Choose the reader of a table: the one the mapping names, else the only one that recognises it.

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
        When none or several recognise the table, or there is no reader of that name.
    """
    names = ", ".join(reader.NAME for reader in READERS)
    if told is not None:
        for reader in READERS:
            if " ".join(told.casefold().split()) == reader.NAME:
                return reader
        log.refuse("mapping, tool", repr(told), names, "Correct the name of the tool.")
        log.stop()
    fitting = [reader for reader in READERS if reader.recognises(table, columns)]
    if len(fitting) == 1:
        return fitting[0]
    where = f"{table.place}row {table.header_row}"
    if fitting:
        found = "headings of two layouts: " + " and ".join(reader.SAID for reader in fitting)
        log.refuse(where, found, "one layout", "Write `tool:` in the mapping file: " + names + ".")
    else:
        log.refuse(
            where,
            "no column of answers: no heading is an item's code or text, and there are no columns `item` and `answer`",
            "headings that are item codes or item texts; or the columns item and answer",
            "Check which instrument was used, or map the headings to items in the mapping file.",
        )
    log.stop()
    raise AssertionError("stop() raises")
