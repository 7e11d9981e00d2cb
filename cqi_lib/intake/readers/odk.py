"""ODK Central: groups are joined by a hyphen, times carry their zone."""

from __future__ import annotations

from pathlib import Path

from ...locale.said import sayings
from ..export import Export
from ..log import Log
from ..sheet import Sheet, Table
from .kobo import by_group
from .signs import at, chosen, find_row, present
from .tool import Tool

say = sayings("intake_readers")

_OWN = (
    "SubmissionDate",
    "KEY",
    "PARENT_KEY",
    "start",
    "end",
    "today",
    "deviceid",
    "meta-instanceID",
    "instanceID",
    "meta-instanceName",
    "instanceName",
    "SubmitterID",
    "SubmitterName",
    "AttachmentsPresent",
    "AttachmentsExpected",
    "Status",
    "ReviewState",
    "DeviceID",
    "Edits",
    "FormVersion",
)


def _find(sheet: Sheet) -> int | None:
    """Give the index of the row of headings: it has `SubmissionDate` and `KEY`."""
    return find_row(sheet, lambda keys: {"submissiondate", "key"} <= {*keys})


def _lay_open(table: Table, folder: Path, log: Log) -> Export:
    """Lay the export open; submissions that the reviewers rejected are put aside."""
    by_group(table, "-")
    table.own = chosen(table.header, _OWN)
    export = Export(
        table,
        own=present(
            respondent_id=at(table.header, "KEY"),
            started_at=at(table.header, "start"),
            submitted_at=at(table.header, "SubmissionDate"),
        ),
        zone="UTC",
    )
    export.put_aside_where(
        at(table.header, "ReviewState"),
        lambda word: word == "rejected",
        "rejected",
        say("odk-rejected"),
    )
    return export


READER = Tool("odk central", lambda: say("odk"), _find, _lay_open)
