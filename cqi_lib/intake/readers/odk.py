"""ODK Central: groups are joined by a hyphen, times carry their zone."""

from __future__ import annotations

from pathlib import Path

from ..export import Export
from ..layout import read_table
from ..log import Log
from ..sheet import Sheet
from ..spelling import fold
from .kobo import by_group
from .signs import at, chosen, find_row, present

NAME = "odk central"
SAID = "an ODK Central export"

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


def find(sheet: Sheet) -> int | None:
    """Give the index of the row of headings: it has `SubmissionDate` and `KEY`."""
    return find_row(sheet, lambda keys: {"submissiondate", "key"} <= {*keys})


def open_sheet(sheet: Sheet, header: int, folder: Path, log: Log) -> Export:
    """Lay the export open.

    Parameters
    ----------
    sheet, header : the sheet and the index of its row of headings.
    folder : where the file lies.
    log : takes the problems.

    Returns
    -------
    The export; submissions that the reviewers rejected are put aside.
    """
    table = read_table(sheet, header, log)
    by_group(table, "-")
    table.own = chosen(table.header, _OWN)
    export = Export(
        table,
        SAID,
        own=present(
            respondent_id=at(table.header, "KEY"),
            started_at=at(table.header, "start"),
            submitted_at=at(table.header, "SubmissionDate"),
        ),
        zone="UTC",
    )
    review = at(table.header, "ReviewState")
    if review is not None and table.numbers:
        found = [i for i, cell in enumerate(table.column(review)) if fold(cell) == "rejected"]
        export.put_aside("rejected", "submissions that the reviewers rejected", found)
    return export
