"""ODS spreadsheets: bytes to sheets of cells, through zip and an XML reader that follows no entity."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
import zlib
from typing import Any

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, iterparse

from ...locale.said import sayings
from ..log import Log
from ..sheet import Sheet, Source
from ..workbook import MOST_BLANK_COLUMNS, MOST_COLUMNS, MOST_GAP, MOST_ROWS
from .cells import Cell, of_number

say = sayings("intake_files")
words = sayings("spreadsheets")


def read_open_document(raw: bytes, log: Log) -> Source:
    """Read the sheets of an OpenDocument spreadsheet.

    Parameters
    ----------
    raw : the file's bytes, a zip archive that was measured.
    log : takes the problems.

    Returns
    -------
    Every sheet that holds anything. Formulas give their stored result; a formula without one gives its text.

    Raises
    ------
    IntakeError
        When it is locked or damaged, or holds forbidden XML.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in archive.read(
                "META-INF/manifest.xml"
            ):
                log.refuse("", say("container-locked"), say("any-csv"), say("container-locked-mend"))
                log.stop()
            with archive.open("content.xml") as stream:
                sheets = _Reader().sheets(iterparse(stream, events=("start", "end"), forbid_dtd=True))
    except DefusedXmlException:
        found, allowed = say("workbook-entities-found"), say("workbook-entities-allowed")
        log.refuse("", found, allowed, say("workbook-entities-mend"))
    except (zipfile.BadZipFile, ParseError, EOFError, KeyError, ValueError, zlib.error):
        log.refuse("", say("any-damaged"), say("workbook-damaged-allowed"), say("workbook-damaged-mend"))
    log.stop()
    if not sheets:
        log.refuse("", say("workbook-empty-found"), say("workbook-empty-allowed"), say("workbook-empty-mend"))
        log.stop()
    return Source(sheets, words("open_document"))


def _local(name: str) -> str:
    return name.rsplit("}", 1)[-1]


def _attributes(element: Any) -> dict[str, str]:
    return {_local(name): value for name, value in element.attrib.items()}


class _Reader:
    """Walks content.xml once; blank cells that are repeated to the sheet's edge cost nothing."""

    def __init__(self) -> None:
        self.struck: set[str] = set()
        self.unseen: set[str] = set()
        self.style = ""
        self._row: list[str] = []

    def sheets(self, events: Any) -> list[Sheet]:
        sheets: list[Sheet] = []
        notes = 0
        for event, element in events:
            tag = _local(element.tag)
            if event == "start":
                if tag == "annotation":
                    notes += 1
                elif tag == "style":
                    self.style = _attributes(element).get("name", "")
                elif tag == "table" and not notes:
                    self._begin(_attributes(element))
                elif tag == "table-row":
                    self._row.clear()
                continue
            if tag == "annotation":
                notes -= 1
                element.clear()
                element.tag = "note"
            elif tag == "text-properties" and _attributes(element).get("text-line-through-style", "none") != "none":
                self.struck.add(self.style)
            elif tag == "table-properties" and _attributes(element).get("display") == "false":
                self.unseen.add(self.style)
            elif tag in ("table-cell", "covered-table-cell"):
                self._cell(element)
                element.clear()
            elif tag == "table-row":
                self._end_row(_attributes(element))
                element.clear()
            elif tag == "table-column":
                self._column(_attributes(element))
            elif tag == "table" and not notes and self.rows:
                sheets.append(self._sheet())
                element.clear()
        return sheets

    def _begin(self, told: dict[str, str]) -> None:
        self.name, self.hidden = told.get("name", ""), told.get("style-name") in self.unseen
        self.rows: list[list[str]] = []
        self.blank, self.columns = 0, 0
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[int] = []
        self.merged: list[tuple[int, int, int, int]] = []

    def _column(self, told: dict[str, str]) -> None:
        many = min(int(told.get("number-columns-repeated", 1)), MOST_COLUMNS)
        if told.get("visibility", "visible") != "visible" and self.columns < MOST_COLUMNS:
            self.hidden_columns += range(self.columns + 1, self.columns + many + 1)
        self.columns += many

    def _cell(self, element: Any) -> None:
        told = _attributes(element)
        text, many = self._text(element, told), int(told.get("number-columns-repeated", 1))
        here = len(self._row) + 1
        if text and many > MOST_BLANK_COLUMNS:
            raise ValueError("one cell repeated without measure")
        wide, high = int(told.get("number-columns-spanned", 1)), int(told.get("number-rows-spanned", 1))
        if (wide > 1 or high > 1) and text:
            row = len(self.rows) + self.blank + 1
            self.merged.append((row, row + high - 1, here, here + wide - 1))
        if text or here <= MOST_COLUMNS:
            self._row += [text] * min(many, MOST_COLUMNS)

    def _end_row(self, told: dict[str, str]) -> None:
        many = int(told.get("number-rows-repeated", 1))
        while self._row and not self._row[-1]:
            self._row.pop()
        if told.get("visibility", "visible") != "visible" and self._row:
            first = len(self.rows) + self.blank + 1
            self.hidden_rows += range(first, first + min(many, MOST_GAP))
        if not self._row:
            self.blank += many
            return
        if many > MOST_GAP or self.blank > MOST_ROWS or len(self.rows) > MOST_ROWS:
            raise ValueError("one row repeated without measure")
        self.rows += [[] for _ in range(self.blank)] + [list(self._row) for _ in range(many)]
        self.blank = 0

    def _text(self, element: Any, told: dict[str, str]) -> str:
        kind, struck = told.get("value-type", ""), told.get("style-name", "") in self.struck
        if kind in ("float", "percentage", "currency") and "value" in told:
            return of_number(float(told["value"]), percent=kind == "percentage", struck=struck)
        if kind == "date" and "date-value" in told:
            day = dt.date.fromisoformat(told["date-value"][:10])
            return Cell.of(day.isoformat(), day=day, struck=struck)
        text = "\n".join("".join(p.itertext()) for p in element if _local(p.tag) == "p")
        if not text and told.get("formula") and not kind:
            text = told["formula"].partition(":")[2] or told["formula"]
        return Cell.of(text, struck=True) if struck and text else text

    def _sheet(self) -> Sheet:
        width = max(map(len, self.rows))
        rows = [row + [""] * (width - len(row)) for row in self.rows]
        seen = tuple(c for c in self.hidden_columns if c <= width)
        return Sheet(self.name, rows, self.hidden, tuple(self.hidden_rows), seen, tuple(self.merged))
