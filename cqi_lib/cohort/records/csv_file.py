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

from ...errors import Problem, Severity, did_you_mean
from ...files.text_file import MEGABYTE, read_text, shorten
from .base import MOST_TEXT, SIZES, YEARS, in_size, in_years

MAX_BYTES = 10 * MEGABYTE
EXAMPLE = "example"
"""A column that marks rows which `cqi new cohort` wrote; they are left out."""
_SEPARATORS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}
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
        found = shorten(self.cells.get(column) or None) if column in self.cells else "this row"
        where = f"{self.table.where}, row {self.number}" + (f", {column}" if column else "")
        self.table.problems.append(
            Problem(severity, where, found, allowed, mend, what=what, program=self.table.program)
        )

    def text(self, column: str, *, needed: bool = False) -> str:
        """Give a cell's text; an empty one is a problem when it is needed."""
        value = self.cells.get(column, "")
        if needed and not value:
            self.flaw(column, "a text", "Fill in the cell, or delete the row.")
        if len(value) > MOST_TEXT:
            self.flaw(column, f"at most {MOST_TEXT:,} characters", "Shorten it; it is read up to there.")
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
                mend = "Write it without a thousands sign, and with a point for decimals."
                self.flaw(column, "a number that can be read in one way only", mend)
                return math.nan
            return self._in_size(column, float(plain.replace(",", ".")))
        if self.table.decimal_comma and re.fullmatch(r"[+-]?[1-9][0-9]{0,2}(\.[0-9]{3})+", plain):
            mend = "Other numbers here have a decimal comma; write this one without a thousands point."
            self.flaw(column, "a number that can be read in one way only", mend)
            return math.nan
        if _NUMBER.fullmatch(plain):
            return self._in_size(column, float(plain))
        mend = "Write digits only; leave the cell empty where there is no value."
        if plain.endswith("%"):
            mend = "Write the number without the percent sign."
        elif plain.startswith("#"):
            mend = "The spreadsheet could not work this cell out; write the number, or leave it empty."
        self.flaw(column, "a number", mend)
        return math.nan

    def _in_size(self, column: str, number: float) -> float:
        if in_size(number):
            return number
        self.flaw(column, SIZES, "Correct the number, or count in another unit.")
        return math.nan

    def date_in(self, column: str) -> dt.date | None:
        """Give a cell's date; an empty or unreadable one is a problem and gives None."""
        text = self.cells.get(column, "")
        found = re.fullmatch(r"([0-9]{4})[-/]([0-9]{2})(?:[-/]([0-9]{2}))?(?:[ T]00:00(?::00(?:\.0+)?)?)?", text)
        allowed, mend = "a date such as 2025-03-31", "Write year-month-day."
        if found:
            year, month, day = int(found[1]), int(found[2]), int(found[3] or 1)
            try:
                day_of = dt.date(year, month, day)
            except ValueError:
                mend = "There is no such day; correct it."
            else:
                if in_years(day_of):
                    return day_of
                allowed, mend = YEARS, "Correct the year."
        elif re.fullmatch(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}", text):
            mend = "Which number is the month cannot be told for certain; write year-month-day."
        elif re.fullmatch(r"[1-9][0-9]{4}(\.[0-9]+)?", text):
            mend = "The spreadsheet wrote its own day number; format the column as yyyy-mm-dd and save again."
        self.flaw(column, allowed, mend)
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
    program : the program it belongs to.

    Returns
    -------
    Rows with the known columns only. A file that cannot be used gives no rows and at least one error.
    """
    table = CsvTable(where, program)
    file = read_text(path, where, root=root, program=program, max_bytes=MAX_BYTES, tolerant=True)
    table.problems += file.problems
    if file.text is None:
        return table

    def refuse(place: str, found: str, allowed: str, mend: str) -> CsvTable:
        table.problems.append(Problem("error", where + place, found, allowed, mend, program=program))
        return table

    columns = (*needed, *optional)
    if not file.text.strip():
        return refuse("", "an empty file", "the headings " + ", ".join(columns), "Fill it in, or delete the file.")
    records, separator, broken = _records(file.text, columns)
    if broken:
        return refuse(f", row {broken[0]}", broken[1], "cells between separators", "Check the quotation marks there.")
    if separator != ",":
        found = f"cells separated by {_SEPARATORS[separator]}"
        mend = "It was read so; nothing needs to be done."
        table.problems.append(Problem("warning", where, found, "a comma", mend, program=program))
    first = next(n for n, record in enumerate(records) if any(clean(cell) for cell in record))
    headings = [clean(cell).casefold().replace(" ", "_") for cell in records[first]]
    while headings and not headings[-1]:
        headings.pop()
    _check_headings(table, headings, needed, optional, first + 1)
    if any(problem.severity == "error" for problem in table.problems):
        return table
    table.headings, examples = headings, []
    for number, record in enumerate(records[first + 1 :], start=first + 2):
        cells = [clean(cell) for cell in record]
        if not any(cells):
            continue
        if any(cells[len(headings) :]):
            found = f"{len(cells)} cells"
            mend = "Put a text that holds the separator in quotation marks, or a point for a decimal comma."
            refuse(f", row {number}", found, f"{len(headings)} cells, as many as headings", mend)
            continue
        named = dict(zip(headings, cells + [""] * len(headings), strict=False))
        if named.get(EXAMPLE, "").casefold() in ("yes", "true"):
            examples.append(number)
            continue
        table.rows.append(Row(number, {name: named[name] for name in columns if name in named}, table))
    if examples:
        place = (
            f"{where}, row {examples[0]}" if len(examples) == 1 else f"{where}, rows {examples[0]} to {examples[-1]}"
        )
        mend = "They are left out, so that no page prints them. Write your own, without the mark, and delete these."
        found = f"{len(examples)} of them marked as an example" if len(examples) > 1 else "marked as an example"
        table.problems.append(Problem("warning", place, found, "what is your own", mend, program=program))
    number_like = (cell for row in table.rows for cell in row.cells.values())
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
        found = "a quotation mark that is never closed" if unclosed else f"cells that cannot be told apart ({error})"
        return [], separator, (len(records) + 1, found)
    return records, separator, None


def _check_headings(
    table: CsvTable, headings: list[str], needed: tuple[str, ...], optional: tuple[str, ...], row: int
) -> None:
    where, columns = f"{table.where}, row {row}", (*needed, *optional)
    unknown = [heading for heading in headings if heading not in (*columns, EXAMPLE)]

    def note(severity: Severity, found: str, allowed: str, mend: str) -> None:
        table.problems.append(Problem(severity, where, found, allowed, mend, program=table.program))

    for heading in dict.fromkeys(heading for heading in headings if heading and headings.count(heading) > 1):
        note("error", f"the heading {shorten(heading)} twice", "each heading once", "Rename or delete one column.")
    missing = [name for name in needed if name not in headings]
    for name in missing:
        near = did_you_mean(name, unknown).replace("Did you mean", "Is it")
        note("error", f"no heading {name!r}", ", ".join(columns), "Add the column." + near)
    for heading in unknown:
        near = did_you_mean(heading, [name for name in columns if name not in headings])
        if near and not missing:
            note("error", f"the heading {shorten(heading)}", ", ".join(columns), near.strip())
        elif not near:
            shown = f"the heading {shorten(heading)}" if heading else "a column without heading"
            note("warning", shown, ", ".join(columns), "The column is not read.")
