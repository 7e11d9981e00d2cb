"""REDCap: raw data (field names, codes) or labels; one row per record and event."""

from __future__ import annotations

import re
from pathlib import Path

from ...errors import place
from ...locale.said import sayings
from ..columns import Columns
from ..export import Export
from ..log import Log
from ..sheet import Sheet, Table, column_named
from ..spelling import fold, rows_named
from .redcap_dictionary import Field, find_dictionary
from .signs import MOST_ROWS, at, present
from .tool import Tool

say = sayings("intake_readers")

_BOX = re.compile(r"\w+___\w+")
_OWN = {"event name", "repeat instrument", "repeat instance", "survey identifier", "data access group", "complete?"}
_PLAIN = {"respondent_id", "response_id", "respondent", "id"}


def _find(sheet: Sheet) -> int | None:
    """Give the index of the row of headings: REDCap's own columns, boxes `x___1`, or a status of 0, 1 and 2."""
    for n in range(min(len(sheet.rows), MOST_ROWS)):
        keys = [fold(cell) for cell in sheet.rows[n]]
        if any(k.startswith("redcap_") for k in keys) or any(_BOX.fullmatch(k) for k in keys):
            return n
        if any("(choice=" in k for k in keys) or "complete?" in keys:
            return n
        status = [j for j, k in enumerate(keys) if k.endswith("_complete")]
        if status and not (keys[0] in _PLAIN or {"program", "role"} <= {*keys}):
            below = [row[j].strip() for row in sheet.rows[n + 1 :] for j in status if j < len(row)]
            if any(below) and set(below) <= {"", "0", "1", "2"}:
                return n
    return None


def _lay_open(table: Table, folder: Path, log: Log) -> Export:
    """Lay the export open; a data dictionary in the same folder says what names and codes mean. Events become rounds."""
    keys = [fold(h) for h in table.header]
    fields = find_dictionary(folder, table.header, log)
    labels: dict[int, dict[str, str]] = {}
    for j, heading in enumerate(table.header):
        told = fields.get(keys[j], Field())
        table.names.append((heading, told.label) if told.label else (heading,))
        table.stems.append(told.matrix)
        if told.choices:
            labels[j] = {fold(code): label for code, label in told.choices.items()}
    table.own = frozenset(
        j
        for j, k in enumerate(keys)
        if j == 0 or k.startswith("redcap_") or k.endswith(("_timestamp", "_complete")) or k in _OWN or "timestamp" in k
    )
    event = at(table.header, "redcap_event_name", "Event Name")
    return Export(
        table,
        say("redcap-dictionary") if fields else "",
        own=present(respondent_id=0, round=event),
        labels=labels,
        numbered=True,
        after=_settle,
        again=_again(table),
    )


def _again(table: Table) -> str:
    """Say how to mend a record with several rows: its form repeats, and REDCap numbers the instances."""
    j = at(table.header, "redcap_repeat_instance", "Repeat Instance")
    if j is None or not any(cell.strip() for cell in table.column(j)):
        return ""
    return say("redcap-again", line=f"columns: {{{table.header[j]}: round}}")


def _settle(export: Export, columns: Columns, log: Log) -> None:
    """Know the form of the items: its time, which rows are of another form, and who gave program and role elsewhere."""
    table = export.table
    if not table.numbers:
        return
    forms = {_form(table, j) for j in columns.items.values()}
    _empty_untouched_boxes(table, columns, forms)
    stamps = sorted({s for _, _, s in forms if s is not None})
    if stamps:
        export.own["submitted_at"] = stamps[0]
        columns.meta.setdefault("submitted_at", stamps[0])
        merged = [
            next((v for v in row if v.strip()), "") for row in zip(*(table.column(s) for s in stamps), strict=True)
        ]
        table.columns[stamps[0]] = tuple("" if v.strip() == "[not completed]" else v for v in merged)
    begun = [False] * len(table.numbers)
    for j in columns.items.values():
        begun = [b or bool(v.strip()) for b, v in zip(begun, table.column(j), strict=True)]
    for _, status, _ in forms:
        if status is not None and status not in columns.items.values():
            done = [fold(v) in ("1", "2", "unverified", "complete") for v in table.column(status)]
            begun = [b or d for b, d in zip(begun, done, strict=True)]
    other = [i for i, b in enumerate(begun) if not b]
    _carry(table, columns, log)
    export.put_aside("other form", say("redcap-other_form"), other)


def _form(table: Table, j: int) -> tuple[int, int | None, int | None]:
    """Give a column's form: its first column, its status and its time stamp."""
    keys = [fold(h) for h in table.header]
    ends = [e for e, k in enumerate(keys) if k.endswith("_complete") or k == "complete?"]
    end = next((e for e in ends if e >= j), None)
    first = max((e + 1 for e in ends if e < j), default=1)
    stamp = next((s for s in range(first, j) if keys[s].endswith("_timestamp") or keys[s] == "survey timestamp"), None)
    return first, end, stamp


def _empty_untouched_boxes(table: Table, columns: Columns, forms: set[tuple[int, int | None, int | None]]) -> None:
    """Blank the boxes of a form that nobody touched: REDCap writes 0 for each of them."""
    boxes = {j for j in columns.items.values() if _BOX.fullmatch(fold(table.header[j]))}
    for first, end, stamp in forms:
        mine = sorted(j for j in boxes if first <= j <= (len(table.header) if end is None else end))
        if not mine or end is None:
            continue
        rows = list(zip(*(table.columns[j] for j in range(first, end + 1)), strict=True))
        for i, row in enumerate(rows):
            if row[-1].strip() != "0" or (stamp is not None and table.columns[stamp][i].strip()):
                continue
            if all(v.strip() in ("", "0") if _BOX.fullmatch(fold(table.header[first + n])) else not v.strip()
                   for n, v in enumerate(row[:-1])):  # fmt: skip
                for j in mine:
                    cells = list(table.columns[j])
                    cells[i] = ""
                    table.columns[j] = tuple(cells)


def _carry(table: Table, columns: Columns, log: Log) -> None:
    """Give a record's program and role to its other events, where they were asked only once."""
    ids = table.column(0)
    for name in ("program", "role"):
        j = columns.meta.get(name)
        if j is None:
            continue
        given: dict[str, set[str]] = {}
        for record, value in zip(ids, table.column(j), strict=True):
            if value.strip():
                given.setdefault(record, set()).add(value)
        cells, rows = list(table.column(j)), []
        for i, record in enumerate(ids):
            if not cells[i].strip() and len(given.get(record, ())) == 1:
                cells[i] = next(iter(given[record]))
                rows.append(table.numbers[i])
        table.columns[j] = tuple(cells)
        if rows:
            where = place(table.where, rows_named(rows), column_named(table.header[j]))
            found, allowed = say("redcap-carried-found", name=name), say("redcap-carried-allowed", name=name)
            log.warn(where, found, allowed, say("redcap-carried-mend"), say("redcap-carried-what"))


READER = Tool("redcap", lambda: say("redcap"), _find, _lay_open)
