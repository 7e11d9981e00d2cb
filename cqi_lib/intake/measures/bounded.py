"""Spreadsheets opened, each measured before it is read."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

from ...locale.said import sayings
from ..container import kind_of_bytes, read_bytes
from ..delimited import read_delimited
from ..hidden import hidden_parts
from ..log import Log
from ..sheet import Sheet, Source
from ..workbook import MOST_ROWS, measure_zip, read_workbook
from .cells import of_excel
from .open_document import read_open_document

say = sayings("spreadsheets")
MOST_SHEETS = 100
MOST_CELLS = 3_000_000


def open_sheets(path: Path, log: Log) -> Source:
    """Open a spreadsheet by its content, measured before it is read.

    Parameters
    ----------
    path : the file.
    log : takes the problems.

    Returns
    -------
    Its sheets. What is hidden in them is read, and that is said.

    Raises
    ------
    IntakeError
        When it is no spreadsheet, locked, damaged or too large, with what is the matter.
    """
    raw = read_bytes(path, log)
    kind = kind_of_bytes(raw, log, also="open document")
    if kind == "text":
        # Separator and encoding are found out; people's spreadsheets come with any.
        quiet = Log(log.file)
        source = read_delimited(raw, quiet, small=True)
        if len(source.sheets[0].rows) > MOST_ROWS:
            _too_large(log, say("cells-rows", n=len(source.sheets[0].rows)))
        return source
    _measure(raw, kind, log)
    if kind == "open document":
        source = read_open_document(raw, log)
    else:
        source = read_workbook(raw, log, of_excel)
        if "vbaProject.bin" in _names(raw):
            log.warn("", say("cells-macros"), "", say("cells-macros-mend"))
    _say_hidden(source, log)
    shown = [sheet for sheet in source.sheets if not sheet.hidden]
    return replace(source, sheets=shown or source.sheets)


def _measure(raw: bytes, kind: str, log: Log) -> None:
    """Refuse what would take long to read: sheets and cells as they are claimed are counted, and nothing is parsed."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        measure_zip(archive, log)
        names = [n for n in archive.namelist() if n.endswith(".xml")]
        sheets = [n for n in names if "/worksheets/" in n] if kind == "workbook" else ["content.xml"]
        if len(sheets) > MOST_SHEETS:
            log.refuse(
                "",
                say("cells-sheets", n=len(sheets)),
                say("cells-sheets-allowed", n=MOST_SHEETS),
                say("cells-large-mend"),
            )
            log.stop()
        row, cell = (b"<row", b"<c ") if kind == "workbook" else (b"table:table-row", b"table:table-cell")
        cells = 0
        for name in sheets:
            rows = 0
            with archive.open(name) as stream:
                while chunk := stream.read(1_000_000):
                    rows, cells = rows + chunk.count(row), cells + chunk.count(cell)
                    if rows > MOST_ROWS * (1 if kind == "workbook" else 2) or cells > MOST_CELLS:
                        _too_large(log, say("cells-many"))


def _too_large(log: Log, found: str) -> None:
    log.refuse("", found, say("cells-large-allowed", rows=MOST_ROWS, cells=MOST_CELLS), say("cells-large-mend"))
    log.stop()


def _names(raw: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return "\n".join(archive.namelist())


def _say_hidden(source: Source, log: Log) -> None:
    hidden = [repr(sheet.name) for sheet in source.sheets if sheet.hidden]
    if hidden and len(hidden) < len(source.sheets):
        log.warn("", say("cells-hidden", names=", ".join(hidden)), "", say("cells-hidden-mend"))
    for sheet in source.sheets:
        if not sheet.hidden:
            hidden_parts(sheet, log)


def is_table(sheet: Sheet) -> bool:
    """Tell whether a sheet holds more than a line of text."""
    return sum(bool(cell.strip()) for row in sheet.rows[:MOST_ROWS] for cell in row) > 3
