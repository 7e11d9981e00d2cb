"""KoboToolbox: one heading per question, with its groups before it where the export was asked for them."""

from __future__ import annotations

from pathlib import Path

from ...locale.said import sayings
from ..export import Export
from ..log import Log
from ..sheet import Sheet, Table
from ..spelling import fold
from .signs import after, at, find_row, present
from .tool import Tool

say = sayings("intake_readers")

_OWN = {"start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username", "audit"}


def _find(sheet: Sheet) -> int | None:
    """Give the index of the row of headings: it has `_uuid` and `_submission_time`."""
    return find_row(sheet, lambda keys: {"_uuid", "_submission_time"} <= {*keys})


def _lay_open(table: Table, folder: Path, log: Log) -> Export:
    """Lay the export open; `_submission_time` is UTC, submissions that were not approved are put aside."""
    by_group(table, "/")
    keys = [fold(h) for h in table.header]
    table.own = frozenset(j for j, k in enumerate(keys) if k.startswith("_") or k in _OWN or k.startswith("meta/"))
    export = Export(
        table,
        own=present(
            respondent_id=at(table.header, "_uuid"),
            started_at=at(table.header, "start"),
            submitted_at=at(table.header, "_submission_time"),
        ),
        zone="UTC",
    )
    export.put_aside_where(
        at(table.header, "_validation_status"),
        lambda word: word.replace("_", " ").endswith("not approved"),
        "not approved",
        say("kobo-not_approved"),
    )
    return export


def by_group(table: Table, mark: str) -> None:
    """Take groups off the headings; a choice of a question with several answers is no question of its own."""
    whole = {fold(h) for h in table.header}
    for heading in table.header:
        choice = any(fold(heading[:p]) in whole for p, sign in enumerate(heading) if sign == "/")
        table.names.append((heading,))
        table.parts.append(() if choice else tuple(p for m in dict.fromkeys(("/", mark)) for p in after(heading, m)))
        table.stems.append("" if choice else heading.rpartition(mark)[0])


READER = Tool("kobotoolbox", lambda: say("kobo"), _find, _lay_open)
