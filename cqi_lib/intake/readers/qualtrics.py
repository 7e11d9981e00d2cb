"""Qualtrics: field names, labels and import ids above the answers; the older layout with two rows; or names only."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from ...locale.said import sayings
from ..export import Export
from ..log import Log
from ..sheet import Sheet, Table
from ..spelling import fold
from .signs import MOST_ROWS, after, at, chosen, find_row, present
from .tool import Tool

say = sayings("intake_readers")

_NAMES = [
    "StartDate",
    "EndDate",
    "Status",
    "IPAddress",
    "Progress",
    "Finished",
    "RecordedDate",
    "ResponseId",
    "RecipientLastName",
    "RecipientFirstName",
    "RecipientEmail",
    "ExternalReference",
    "ExternalDataReference",
    "LocationLatitude",
    "LocationLongitude",
    "LocationAccuracy",
    "DistributionChannel",
    "UserLanguage",
    "ResponseSet",
    "Name",
    "EmailAddress",
    "Q_RecaptchaScore",
    "Q_RelevantIDDuplicate",
    "Q_RelevantIDFraudScore",
    "Q_TotalDuration",
    "Q_BallotBoxStuffing",
    "Duration (in seconds)",
]
_SIGNS = {"startdate", "enddate", "finished", "progress", "status"}
_OLD_FIRST = ("responseid", "responseset")

# Preview, test and spam, also of responses taken offline, as numbers and as words.
_NO_RESPONSE = {"1", "2", "8", "9", "12", "17"}
_NO_RESPONSE_WORD = re.compile(r"preview|\btest\b|spam|vorschau|vista previa|aperçu")

# A question that was seen and left empty; the export's author may choose another code.
_UNANSWERED = frozenset({"-99"})


def _find(sheet: Sheet) -> int | None:
    """Give the index of the row of field names: by the row of import ids, the old heading, or Qualtrics' own names."""
    for i, row in enumerate(sheet.rows[:MOST_ROWS]):
        if _has_ids(row):
            names = [n for n in (i - 2, i - 1) if n >= 0]
            return next((n for n in names if _is_names(sheet.rows[n])), names[0] if names else None)
    old = find_row(sheet, lambda keys: tuple(keys[:2]) == _OLD_FIRST)
    if old is not None and old > 0 and fold(sheet.rows[old - 1][0]) == "v1":
        return old - 1
    return find_row(
        sheet,
        lambda keys: "responseid" in keys and len(_SIGNS & {*keys}) > 2,
    )


def _is_names(row: list[str]) -> bool:
    return len(chosen(row, _NAMES)) > 2


def _below(sheet: Sheet, header: int) -> Sequence[list[str]]:
    return sheet.rows[header + 1 : header + 3]


def _is_old(below: Sequence[list[str]]) -> bool:
    return bool(below) and tuple(fold(c) for c in below[0][:2]) == _OLD_FIRST


def _has_ids(row: list[str]) -> bool:
    return any(_import_id(cell) for cell in row)


def _import_id(cell: str) -> dict | None:
    if "ImportId" not in cell:
        return None
    try:
        told = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) and "ImportId" in told else None


def _lay_open(table: Table, folder: Path, log: Log) -> Export:
    """Lay the export open: names, labels and import ids stand one below the other."""
    below = _below(table.sheet, table.header_row - 1)
    ids_row = next((r for r in below if _has_ids(r)), [])
    old, heads = _is_old(below), _heads(table.sheet, table.header_row - 1)
    width = len(table.header)
    labels = _wide(below[0], width) if heads > 1 and (heads == 3 or not ids_row) else [""] * width
    ids = [_import_id(c) or {} for c in _wide(ids_row, width)]
    names = [labels[j] if old and re.fullmatch(r"v\d+", fold(n)) else n for j, n in enumerate(table.header)]
    table.names = [tuple(n for n in (name, label) if n.strip()) for name, label in zip(names, labels, strict=True)]
    table.parts = [(*after(label, " - "), *after(label, "-")) for label in labels]
    table.stems = [_question(label) for label in labels]
    table.own = chosen(names, _NAMES) | frozenset(j for j, n in enumerate(names) if "_DO_" in n or n.endswith("_DO"))
    by_id = {str(told.get("ImportId")): j for j, told in enumerate(ids)}
    end = by_id.get("endDate", at(names, "EndDate", "RecordedDate"))
    zone = next((str(told["timeZone"]) for told in ids if told.get("timeZone")), None)
    export = Export(
        table,
        say("qualtrics-old") if old else say("qualtrics-heads", n=heads) if heads > 1 else say("qualtrics-names"),
        own=present(
            respondent_id=by_id.get("_recordId", at(names, "ResponseId")),
            started_at=by_id.get("startDate", at(names, "StartDate")),
            submitted_at=end,
            mail=by_id.get("recipientEmail", at(names, "RecipientEmail", "EmailAddress")),
            language=by_id.get("userLanguage", at(names, "UserLanguage")),
        ),
        zone=zone,
        dates=tuple(j for name in ("StartDate", "EndDate", "RecordedDate") if (j := at(names, name)) is not None),
        blanks=_UNANSWERED,
    )
    status, channel = at(names, "Status"), at(names, "DistributionChannel")
    for j, fits in ((status, _is_no_response), (channel, lambda word: word == "preview")):
        export.put_aside_where(j, fits, "test response", say("qualtrics-tests"))
    return export


def _question(label: str) -> str:
    """Give the question that a label such as `Question - row` begins with; empty where the label is the question."""
    if fold(label).endswith(" - selected choice"):
        return ""
    mark = " - " if " - " in label else "-"
    return label.split(mark)[0] if mark in label else ""


def _heads(sheet: Sheet, header: int) -> int:
    """Count the rows of headings: to the row of import ids; where it is gone, to the row before the first response id."""
    below = _below(sheet, header)
    if _is_old(below):
        return 2
    if any(map(_has_ids, below)):
        return 2 + list(map(_has_ids, below)).index(True)
    j = at(sheet.rows[header], "ResponseId")
    for n, row in enumerate(below, start=1):
        if j is not None and j < len(row) and re.fullmatch(r"R_\w+", row[j].strip()):
            return n
    return 1


def _wide(row: list[str], width: int) -> list[str]:
    return [*row[:width], *[""] * (width - len(row))]


def _is_no_response(word: str) -> bool:
    return word.removesuffix(".0") in _NO_RESPONSE or _NO_RESPONSE_WORD.search(word) is not None


READER = Tool("qualtrics", lambda: say("qualtrics"), _find, _lay_open, _heads)
