"""KoboToolbox: one heading per question, with its groups before it where the export was asked for them."""

from __future__ import annotations

from pathlib import Path

from ..export import Export
from ..layout import read_table
from ..log import Log
from ..sheet import Sheet, Table
from ..spelling import fold
from .signs import after, at, find_row, key, present

NAME = "kobotoolbox"
SAID = "a KoboToolbox export"

_OWN = {"start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "audit"}


def find(sheet: Sheet) -> int | None:
    """Give the index of the row of headings: it has `_uuid` and `_submission_time`."""
    return find_row(sheet, lambda keys: {"_uuid", "_submission_time"} <= {*keys})


def open_sheet(sheet: Sheet, header: int, folder: Path, log: Log) -> Export:
    """Lay the export open.

    Parameters
    ----------
    sheet, header : the sheet and the index of its row of headings.
    folder : where the file lies.
    log : takes the problems.

    Returns
    -------
    The export; `_submission_time` is UTC, submissions that were not approved are put aside.
    """
    table = read_table(sheet, header, log)
    by_group(table, "/")
    keys = [key(h) for h in table.header]
    table.own = frozenset(j for j, k in enumerate(keys) if k.startswith("_") or k in _OWN or k.startswith("meta/"))
    export = Export(
        table,
        SAID,
        own=present(
            respondent_id=at(table.header, "_uuid"),
            started_at=at(table.header, "start"),
            submitted_at=at(table.header, "_submission_time"),
        ),
        zone="UTC",
    )
    status = at(table.header, "_validation_status")
    if status is not None and table.numbers:
        refused = [i for i, c in enumerate(table.column(status)) if fold(c).replace("_", " ").endswith("not approved")]
        export.put_aside("not approved", "submissions that were not approved", refused)
    return export


def by_group(table: Table, mark: str) -> None:
    """Take groups off the headings; a choice of a question with several answers is no question of its own."""
    whole = {fold(h) for h in table.header}
    for heading in table.header:
        choice = any(fold(heading[:p]) in whole for p, sign in enumerate(heading) if sign == "/")
        table.names.append((heading,))
        table.parts.append(() if choice else tuple(p for m in dict.fromkeys(("/", mark)) for p in after(heading, m)))
        table.stems.append("" if choice else heading.rpartition(mark)[0])
