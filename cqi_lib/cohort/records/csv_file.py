"""Reading the tables that people keep beside their records: text first, every bad cell named by row and column.

`read_table` finds encoding, separator and headings and gives rows of text; the cells are converted by `Cell` methods
that either give a value or note a problem. What each file means is in `csv_records.py`.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import math
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from ...errors import Problem, Severity, did_you_mean, is_it, meant, place, row
from ...files.text_file import MEGABYTE, read_text, shorten
from ...locale.said import sayings
from .base import MOST_TEXT, in_size, in_years, sizes, years

say = sayings("records")
MAX_BYTES = 10 * MEGABYTE
EXAMPLE = "example"
"""A column that marks rows which `cqi new cohort` wrote; they are left out."""
_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab"}
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0xFEFF, 0x2060])


@dataclass
class Row:
    """One record of a table as text, with the place where problems are noted."""

    number: int
    """Row as a spreadsheet counts it, headings included."""
    cells: dict[str, str]
    table: CsvTable

    def flaw(self, column: str, allowed: str, mend: str, *, what: str = "", severity: Severity = "error") -> None:
        """Note a problem with a cell (or, with an empty column, with the whole row)."""
        found = shorten(self.cells.get(column) or None) if column in self.cells else say("csv_file-this_row")
        where = place(self.table.where, row(self.number), column)
        self.table.problems.append(
            Problem(severity, where, found, allowed, mend, what=what, program=self.table.program)
        )

    def text(self, column: str, *, needed: bool = False) -> str:
        """Give a cell's text; an empty one is a problem when it is needed."""
        value = self.cells.get(column, "")
        if needed and not value:
            self.flaw(column, say("any-a_text"), say("csv_file-text-mend"))
        if len(value) > MOST_TEXT:
            self.flaw(column, say("any-characters", n=MOST_TEXT), say("csv_file-long-mend"))
            value = value[:MOST_TEXT]
        return value

    def number_in(self, column: str) -> float | None:
        """Give a cell's number, None when it is empty; anything else is a problem and gives NaN."""
        text = self.cells.get(column, "")
        if not text:
            return None
        plain = text.replace("\u2212", "-")
        if re.fullmatch(r"[+-]?[0-9]+,[0-9]+", plain):
            # In a semicolon or tab file a comma can only be the decimal sign, except where it looks like thousands.
            if re.fullmatch(r"[+-]?[1-9][0-9]{0,2},[0-9]{3}", plain):
                self.flaw(column, say("csv_file-one_way"), say("csv_file-thousands-mend"))
                return math.nan
            return self._in_size(column, float(plain.replace(",", ".")))
        if self.table.decimal_comma and re.fullmatch(r"[+-]?[1-9][0-9]{0,2}(\.[0-9]{3})+", plain):
            self.flaw(column, say("csv_file-one_way"), say("csv_file-decimal_comma-mend"))
            return math.nan
        if _NUMBER.fullmatch(plain):
            return self._in_size(column, float(plain))
        mend = say("csv_file-number-mend")
        if plain.endswith("%"):
            mend = say("csv_file-percent-mend")
        elif plain.startswith("#"):
            mend = say("csv_file-not_worked_out-mend")
        self.flaw(column, say("any-a_number"), mend)
        return math.nan

    def _in_size(self, column: str, number: float) -> float:
        if in_size(number):
            return number
        self.flaw(column, sizes(), say("any-other_unit"))
        return math.nan

    def date_in(self, column: str, severity: Severity = "error") -> dt.date | None:
        """Give a cell's date; an empty or unreadable one is a problem and gives None."""
        text = self.cells.get(column, "")
        found = re.fullmatch(r"([0-9]{4})[-/]([0-9]{2})(?:[-/]([0-9]{2}))?(?:[ T]00:00(?::00(?:\.0+)?)?)?", text)
        if found:
            year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
            try:
                day_of = dt.date(year, month, day)
            except ValueError:
                mend = say("csv_file-no_such_day-mend")
            else:
                if in_years(day_of):
                    return day_of
                self.flaw(column, years(), say("any-correct_year"), severity=severity)
                return None
        elif re.fullmatch(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}", text):
            mend = say("csv_file-which_month-mend")
        elif re.fullmatch(r"[1-9][0-9]{4}(\.[0-9]+)?", text):
            mend = say("csv_file-day_number-mend")
        else:
            mend = say("csv_file-date-mend")
        self.flaw(column, say("any-a_date"), mend, severity=severity)
        return None


@dataclass
class CsvTable:
    """A table as text: rows, headings, and the problems noted so far."""

    where: str
    program: str | None = None
    headings: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    decimal_comma: bool = False


def clean(text: str) -> str:
    """Give a cell without blanks at its ends, no-break blanks and invisible signs; accents in one form."""
    return unicodedata.normalize("NFC", text.translate(_INVISIBLE).replace("\u00a0", " ")).strip()


def read_table(
    path: Path,
    where: str,
    *,
    root: Path,
    needed: tuple[str, ...],
    optional: tuple[str, ...] = (),
    beside: tuple[str, ...] = (),
    program: str | None = None,
) -> CsvTable:
    """Read a CSV file as text.

    Parameters
    ----------
    path : the file.
    where : how problems name it: its path within the cohort folder.
    root : the cohort folder; nothing outside it is read.
    needed : columns that must be there.
    optional : columns that may be there; others are named and left out.
    beside : columns that may be there too and that no number rests on: another heading that comes near to one of them
        (`season` to `reason`) may be the team's own, so it is no error.
    program : the program it belongs to.

    Returns
    -------
    Rows with the known columns only. A file that cannot be used gives no rows and at least one error.
    """
    file = read_text(path, where, root=root, program=program, max_bytes=MAX_BYTES, tolerant=True)
    if file.text is None:
        return CsvTable(where, program, problems=[*file.problems])
    table = table_of(file.text, where, needed=needed, optional=optional, beside=beside, program=program)
    table.problems[:0] = file.problems
    return table


def table_of(
    text: str,
    where: str,
    *,
    needed: tuple[str, ...],
    optional: tuple[str, ...] = (),
    beside: tuple[str, ...] = (),
    program: str | None = None,
) -> CsvTable:
    """Read the text of a CSV file; parameters and returns as in `read_table`."""
    table = CsvTable(where, program)

    def note(severity: Severity, part: str, found: str, allowed: str, mend: str) -> CsvTable:
        table.problems.append(Problem(severity, place(where, part), found, allowed, mend, program=program))
        return table

    columns = (*needed, *optional, *beside)
    if not text.strip():
        allowed = say("csv_file-headings", names=", ".join(columns))
        return note("error", "", say("any-empty_file"), allowed, say("any-fill_in_or_delete"))
    records, separator, broken = _records(text, columns)
    if broken:
        return note("error", row(broken[0]), broken[1], say("csv_file-cells"), say("csv_file-cells-mend"))
    if separator != ",":
        found = say("csv_file-separator", sign=_SEPARATORS[separator])
        note("warning", "", found, say("csv_file-comma"), say("csv_file-separator-mend"))
    first = next(n for n, record in enumerate(records) if any(clean(cell) for cell in record))
    headings = [clean(cell).casefold().replace(" ", "_") for cell in records[first]]
    while headings and not headings[-1]:
        headings.pop()
    _check_headings(table, headings, needed, optional, beside, first + 1)
    if any(problem.severity == "error" for problem in table.problems):
        return table
    table.headings, examples = headings, []
    for number, record in enumerate(records[first + 1 :], start=first + 2):
        cells = [clean(cell) for cell in record]
        if not any(cells):
            continue
        if any(cells[len(headings) :]):
            found, allowed = say("csv_file-too_many", n=len(cells)), say("csv_file-as_many", n=len(headings))
            note("error", row(number), found, allowed, say("csv_file-as_many-mend"))
            continue
        named = dict(zip(headings, cells + [""] * len(headings), strict=False))
        if named.get(EXAMPLE, "").casefold() in ("yes", "true"):
            examples.append(number)
            continue
        table.rows.append(Row(number, {name: named[name] for name in columns if name in named}, table))
    if examples:
        first_row, last_row = str(examples[0]), str(examples[-1])
        part = row(first_row) if len(examples) == 1 else say("csv_file-rows", first=first_row, last=last_row)
        found = say("csv_file-examples", n=len(examples))
        note("warning", part, found, say("any-your_own"), say("csv_file-examples-mend"))
    number_like = (cell for one in table.rows for cell in one.cells.values())
    table.decimal_comma = any(re.fullmatch(r"[+-]?[0-9]+,[0-9]{1,2}", cell) for cell in number_like)
    return table


def _records(text: str, columns: tuple[str, ...]) -> tuple[list[list[str]], str, tuple[int, str] | None]:
    heading = next(line for line in text.splitlines() if line.strip())

    def known(separator: str) -> tuple[int, int]:
        cells = [clean(cell).strip('"').casefold().replace(" ", "_") for cell in heading.split(separator)]
        return (sum(cell in columns for cell in cells), len(cells))

    separator = max(_SEPARATORS, key=known)
    records: list[list[str]] = []
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            records.append(record)
    except csv.Error as error:
        unclosed = "unexpected end" in str(error)
        found = say("any-open_quotation") if unclosed else say("csv_file-not_apart", why=str(error))
        return [], separator, (len(records) + 1, found)
    return records, separator, None


def _check_headings(
    table: CsvTable,
    headings: list[str],
    needed: tuple[str, ...],
    optional: tuple[str, ...],
    beside: tuple[str, ...],
    number: int,
) -> None:
    where, columns = place(table.where, row(number)), (*needed, *optional, *beside)
    unknown = [heading for heading in headings if heading not in (*columns, EXAMPLE)]

    def note(severity: Severity, found: str, allowed: str, mend: str) -> None:
        table.problems.append(Problem(severity, where, found, allowed, mend, program=table.program))

    for heading in dict.fromkeys(heading for heading in headings if heading and headings.count(heading) > 1):
        found = say("csv_file-twice", name=shorten(heading))
        note("error", found, say("csv_file-once"), say("csv_file-twice-mend"))
    missing = [name for name in needed if name not in headings]
    for name in missing:
        mend = say("csv_file-missing-mend") + is_it(name, unknown)
        note("error", say("csv_file-missing", name=repr(name)), ", ".join(columns), mend)
    for heading in unknown:
        near = meant(heading, [name for name in (*needed, *optional) if name not in headings])
        found = say("csv_file-heading", name=shorten(heading)) if heading else say("csv_file-no_heading")
        if near and not missing:
            note("error", found, ", ".join(columns), near)
        elif not near:
            mend = say("csv_file-not_read-mend") + did_you_mean(
                heading, [name for name in beside if name not in headings]
            )
            note("warning", found, ", ".join(columns), mend)
