"""XLSX workbooks: bytes to sheets of text, without trusting the file."""

from __future__ import annotations

import datetime as dt
import io
import posixpath
import re
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring, iterparse

from ..errors import IntakeError, place
from ..errors import row as row_named
from ..locale.said import sayings
from .log import Log
from .sheet import Sheet, Source, sheet_named

say = sayings("intake_files")

MOST_UNPACKED = 1_500_000_000
MOST_RATIO = 300
MOST_MEMBERS = 5_000
MOST_ROWS = 200_000
MOST_COLUMNS = 2_000
MOST_GAP = 1_000
MOST_BLANK_COLUMNS = 100

_LETTERS = re.compile(r"^([A-Z]{1,3})([0-9]{1,7})$")


@dataclass
class _Shape:
    """What the plain reading of a sheet hides: extent, hidden rows and columns, merges, formulas without a value."""

    last_row: int = 0
    last_column: int = 0
    far: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)


def read_workbook(raw: bytes, log: Log, cell_text: Callable[[Any], str] | None = None) -> Source:
    """Read a workbook's sheets as text.

    The zip is measured before it is unpacked, XML entities are forbidden, cells far from the table are left out and
    named. Formulas give their stored result; a formula without one gives its text, so that it is never taken for blank.

    Parameters
    ----------
    raw : the file's bytes, a zip archive.
    log : takes the problems.
    cell_text : gives the text of a cell of openpyxl, where more than its value matters: a sign of percent, a line through it.

    Returns
    -------
    Every sheet that holds anything.

    Raises
    ------
    IntakeError
        When the workbook is damaged, would unpack without measure, or holds forbidden XML.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            measure_zip(archive, log)
            forbid_entities(archive)
            parts, charts = _parts(archive)
            shapes = {name: _shape(archive, part) for name, (part, _) in parts.items()}
        values = dict(_values(raw, {name: shapes[name] for name in parts}, cell_text))
    except IntakeError:
        raise  # said already: what was measured is not read
    except DefusedXmlException:
        found, allowed = say("workbook-entities-found"), say("workbook-entities-allowed")
        log.refuse("", found, allowed, say("workbook-entities-mend"))
    except (zipfile.BadZipFile, ParseError, EOFError):
        log.refuse("", say("any-damaged"), say("workbook-damaged-allowed"), say("workbook-damaged-mend"))
    except Exception as error:
        # openpyxl meets a broken part with whatever error comes first; none of them may reach the reader.
        found = say("workbook-unreadable-found", error=type(error).__name__)
        log.refuse("", found, say("workbook-unreadable-allowed"), say("workbook-unreadable-mend"))
    log.stop()
    if charts:
        where = say("workbook-sheets", n=len(charts), names=", ".join(map(repr, charts)))
        found, allowed = say("workbook-charts-found"), say("workbook-charts-allowed")
        log.warn(where, found, allowed, say("any-fine"), say("any-left_out"))
    sheets = []
    for name, (_, state) in parts.items():
        shape, (rows, odd) = shapes[name], values[name]
        for (r, c), formula in shape.formulas.items():
            if r <= len(rows) and c <= len(rows[r - 1]) and not rows[r - 1][c - 1]:
                rows[r - 1][c - 1] = f"={formula}"
        if shape.far:
            log.warn(
                place(sheet_named(name), *shape.far[:5]),
                say("workbook-far-found", n=len(shape.far)),
                say("workbook-far-allowed", rows=MOST_ROWS, columns=MOST_COLUMNS),
                say("workbook-far-mend"),
            )
        if rows:
            sheets.append(
                Sheet(
                    name,
                    rows,
                    state != "visible",
                    tuple(r for r in shape.hidden_rows if r <= len(rows)),
                    tuple(c for c in shape.hidden_columns if c <= shape.last_column),
                    tuple(shape.merged),
                    frozenset(odd),
                )
            )
    if not sheets:
        log.refuse("", say("workbook-empty-found"), say("workbook-empty-allowed"), say("workbook-empty-mend"))
        log.stop()
    return Source(sheets, say("workbook"))


def measure_zip(archive: zipfile.ZipFile, log: Log) -> None:
    """Refuse an archive that would unpack without measure, before a byte is unpacked."""
    members = archive.infolist()
    total = sum(m.file_size for m in members)
    worst = max(
        (m.file_size / max(1, m.compress_size) for m in members if m.file_size > 10_000_000), default=0.0
    )  # small members may be as repetitive as they like
    if total > MOST_UNPACKED or worst > MOST_RATIO or len(members) > MOST_MEMBERS:
        log.refuse(
            "",
            say("workbook-large-found", size=round(total / 1e6), n=len(members)),
            say("workbook-large-allowed", size=MOST_UNPACKED // 1_000_000, times=MOST_RATIO),
            say("workbook-large-mend"),
        )
        log.stop()


def forbid_entities(archive: zipfile.ZipFile) -> None:
    """Raise for a part with a document type: only there entities can be declared, and it stands before the root."""
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            with archive.open(name) as stream:
                next(iter(iterparse(stream, events=("start",), forbid_dtd=True)), None)


def _local(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]


def _parts(archive: zipfile.ZipFile) -> tuple[dict[str, tuple[str, str]], list[str]]:
    """Give each worksheet's part and state (visible, hidden, veryHidden) by its name, in order; and the chart sheets."""
    book = next(n for n in archive.namelist() if n.endswith("xl/workbook.xml"))
    folder, base = posixpath.split(book)
    links = {
        e.get("Id"): (e.get("Target", ""), e.get("Type", ""))
        for e in fromstring(archive.read(f"{folder}/_rels/{base}.rels"))
    }
    parts: dict[str, tuple[str, str]] = {}
    charts = []
    for element in fromstring(archive.read(book)).iter():
        if _local(element.tag) == "sheet":
            key = next((v for k, v in element.attrib.items() if _local(k) == "id"), "")
            target, kind = links.get(key, ("", ""))
            if kind.endswith("/worksheet"):
                part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                parts[element.get("name", "")] = (part, element.get("state", "visible"))
            elif kind.endswith("/chartsheet"):
                charts.append(element.get("name", ""))
    return parts, charts


def _number(letters: str) -> int:
    n = 0
    for letter in letters:
        n = n * 26 + ord(letter) - 64
    return n


def _shape(archive: zipfile.ZipFile, part: str) -> _Shape:
    """Walk a sheet's XML once for its extent and for what a plain reading does not show."""
    shape = _Shape()
    row = column = 0
    valued = filled = False
    formula: str | None = None
    with archive.open(part) as stream:
        for event, element in iterparse(stream, events=("start", "end"), forbid_dtd=True):
            tag = _local(element.tag)
            if event == "start":
                if tag == "row":
                    row, column = int(element.get("r") or row + 1), 0
                    if element.get("hidden") in ("1", "true"):
                        shape.hidden_rows.append(row)
                elif tag == "c":
                    place = _LETTERS.match(element.get("r") or "")
                    column = _number(place.group(1)) if place else column + 1
                    valued, filled, formula = False, False, None
                continue
            if tag in ("v", "t"):
                valued = valued or bool(element.text)
            elif tag == "f":
                formula = element.text or ""
            elif tag == "c":
                filled = valued or formula is not None
                if filled:
                    below = row <= shape.last_row + MOST_GAP and row <= MOST_ROWS
                    beside = column <= shape.last_column + MOST_BLANK_COLUMNS and column <= MOST_COLUMNS
                    if below and beside:
                        shape.last_row = max(shape.last_row, row)
                        shape.last_column = max(shape.last_column, column)
                    elif len(shape.far) < 1000:
                        shape.far.append(element.get("r") or row_named(row))
                    if formula is not None and not valued:
                        shape.formulas[(row, column)] = formula
            elif tag == "col" and element.get("hidden") in ("1", "true"):
                first, last = int(element.get("min", "0")), int(element.get("max", "0"))
                shape.hidden_columns.extend(range(first, min(last, MOST_COLUMNS) + 1))
            elif tag == "mergeCell":
                ends = [_LETTERS.match(e) for e in (element.get("ref") or "").split(":")]
                if len(ends) == 2 and all(ends):
                    (a, b), (c, d) = ((m.group(1), int(m.group(2))) for m in ends if m)
                    shape.merged.append((b, d, _number(a), _number(c)))
            if tag in ("row", "cols", "mergeCells"):
                element.clear()
    return shape


def _values(
    raw: bytes, shapes: dict[str, _Shape], cell_text: Callable[[Any], str] | None
) -> Iterator[tuple[str, tuple[list[list[str]], set[tuple[int, int]]]]]:
    from openpyxl.chartsheet import Chartsheet
    from openpyxl.reader.excel import ExcelReader

    class CellReader(ExcelReader):
        """Reads nothing of chart sheets: they hold no answers, and openpyxl fails at an empty one."""

        def read_chartsheet(self, sheet: Any, rel: Any) -> None:
            # Its place stays taken: other parts of the workbook call sheets by number.
            chart = Chartsheet()
            chart._parent = self.wb
            chart.title = sheet.name
            self.wb._add_sheet(chart)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl warns of styles and validations that do not matter here
        reader = CellReader(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        reader.read()
        book = reader.wb
        try:
            for name, shape in shapes.items():
                rows: list[list[str]] = []
                odd: set[tuple[int, int]] = set()
                if shape.last_row and shape.last_column:
                    sheet = book[name]
                    sheet.reset_dimensions()
                    ends = {"max_row": shape.last_row, "max_col": shape.last_column}
                    if cell_text is not None:
                        rows = [[cell_text(cell) for cell in cell_row] for cell_row in sheet.iter_rows(**ends)]
                        yield name, (rows, odd)
                        continue
                    for r, cell_row in enumerate(sheet.iter_rows(**ends, values_only=True), start=1):
                        rows.append([plain_text(v) for v in cell_row])
                        for c, value in enumerate(cell_row, start=1):
                            if isinstance(value, (int, float)) and abs(value) >= 1e15:
                                odd.add((r, c))
                yield name, (rows, odd)
        finally:
            book.close()


def plain_text(value: object) -> str:
    """Give a cell's value as the text a person sees; whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e21 else repr(value)
    if isinstance(value, (dt.datetime, dt.date, dt.time)):
        return str(value)
    return str(value)
