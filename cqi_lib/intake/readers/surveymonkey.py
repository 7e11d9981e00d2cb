"""SurveyMonkey: two rows of headings, the question above and the row, the option or `Response` below."""

from __future__ import annotations

from pathlib import Path

from ...locale.said import sayings
from ..export import Export
from ..log import Log
from ..sheet import Sheet, Table
from ..spelling import fold
from .signs import MOST_ROWS, at, chosen, present
from .tool import Tool

say = sayings("intake_readers")

_ALONE = {"response", "open-ended response"}
_OWN = (
    "Respondent ID",
    "RespondentID",
    "Collector ID",
    "CollectorID",
    "Start Date",
    "StartDate",
    "End Date",
    "EndDate",
    "IP Address",
    "Email Address",
    "First Name",
    "Last Name",
    "Custom Data 1",
)


def _find(sheet: Sheet) -> int | None:
    """Give the index of the upper row of headings: it begins with the respondent's id, the lower one with a blank."""
    for i, row in enumerate(sheet.rows[:MOST_ROWS]):
        below = sheet.rows[i + 1] if i + 1 < len(sheet.rows) else []
        if row and below and fold(row[0]) in ("respondent id", "respondentid") and _is_lower(below):
            return i
    return None


def _is_lower(row: list[str]) -> bool:
    return not row[0].strip() and any(fold(c) in _ALONE or fold(c).startswith("other (please specify") for c in row)


def _lay_open(table: Table, folder: Path, log: Log) -> Export:
    """Lay the export open: the question is filled right within its block."""
    upper, below = table.header, table.sheet.rows[table.header_row]
    table.own = chosen(upper, _OWN)
    block = ""
    shown = []
    for j, question in enumerate(upper):
        row = below[j] if j < len(below) else ""
        if question.strip():
            block = question
        elif not row.strip():
            block = ""
        if j in table.own:
            block = ""
        alone = fold(row) in _ALONE or not row.strip()
        whole = (question or block,) if alone else (f"{block} - {row}", f"{block} [{row}]")
        table.names.append(whole)
        table.parts.append(() if alone else (row,))
        table.stems.append("" if alone else block)
        shown.append(whole[0] if block or alone else row)
    table.header = shown
    return Export(
        table,
        own=present(
            respondent_id=at(upper, "Respondent ID", "RespondentID"),
            started_at=at(upper, "Start Date", "StartDate"),
            submitted_at=at(upper, "End Date", "EndDate", "Start Date", "StartDate"),
            mail=at(upper, "Email Address"),
        ),
    )


READER = Tool("surveymonkey", lambda: say("surveymonkey"), _find, _lay_open, lambda sheet, header: 2)
