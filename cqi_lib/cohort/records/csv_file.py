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
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

from ...errors import Problem, Severity, did_you_mean, is_it, meant, place, row
from ...files.text_file import MEGABYTE, read_text, shorten
from ...locale.said import sayings
from . import numerals
from .base import MOST_TEXT, in_size, in_years, sizes, years
from .numerals import Order, clean, day_of, order_of, thousands, two_ways, with_sign

say = sayings("records")
MAX_BYTES = 10 * MEGABYTE
EXAMPLE = "example"
"""A column that marks rows which `cqi new cohort` wrote; they are left out."""
_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_NUMBERS, _DATES = ("value", "numerator", "denominator", "points"), ("date", "entered_on")
NOTHING = frozenset({"n/a", "na", "n.a.", "null", "nan", "none"})
"""What people and programs write where there is no number; a dash may be a zero, so it is none of these."""
_TITLES = 12
"""So many rows may stand above the headings."""


@dataclass(frozen=True)
class Written:
    """How numbers and dates of a table are written: said by somebody, or told by those that leave no choice.

    `decimal` is the sign before decimals (empty: nothing tells, `?`: both are there), `order` what comes first of day and month.
    """

    decimal: str = ""
    order: Order = ""


UNTOLD = Written()


class Columns(TypedDict):
    """The columns of a table, as `read_table` takes them."""

    needed: tuple[str, ...]
    optional: tuple[str, ...]
    beside: tuple[str, ...]


@dataclass
class Row:
    """One record of a table as text, with the place where problems are noted."""

    number: int
    """Row as a spreadsheet counts it, headings included."""
    cells: dict[str, str]
    table: CsvTable

    @property
    def source(self) -> str:
        """Name the place of the whole row."""
        return place(self.table.where, row(self.number))

    def where(self, column: str) -> str:
        """Name the place of a cell."""
        return place(self.source, column)

    def flaw(self, column: str, allowed: str, mend: str, *, what: str = "", severity: Severity = "error") -> None:
        """Note a problem with a cell (or, with an empty column, with the whole row)."""
        found = shorten(self.cells.get(column) or None) if column in self.cells else say("csv_file-this_row")
        where = self.where(column)
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

    def number_in(self, column: str, *, percent: float | None = None, whole: bool = False) -> float | None:
        """Give a cell's number, None when it is empty; anything else is a problem and gives NaN.

        Parameters
        ----------
        column : the column.
        percent : what a number with a percent sign is multiplied by; None: the sign cannot stand here.
        whole : the cell counts people, so that `1,033` is a thousand where nothing speaks for a decimal comma.
        """
        text = self.cells.get(column, "")
        if text.casefold() in NOTHING:
            self.table.once("nothing", place(row(self.number), column), found=shorten(text))
            return None
        if not text:
            return None
        plain, factor = text.replace("\N{MINUS SIGN}", "-"), 1.0
        if plain.endswith("%") and percent is not None:
            plain, factor = plain[:-1].rstrip(), percent
        if thousands(plain):
            told = self._told(plain, whole)
            if not told:
                mend = self._mend("thousands", point=with_sign(plain, "."), comma=with_sign(plain, ","))
                self.flaw(column, say("csv_file-one_way"), mend)
                return math.nan
            if told != plain:
                self.table.once("thousands", place(row(self.number), column), found=shorten(text), number=told)
            plain = told
        else:
            plain = numerals.number(plain)
        if _NUMBER.fullmatch(plain):
            return self._in_size(column, float(plain) * factor)
        mend = say("csv_file-number-mend")
        if plain.endswith("%"):
            mend = say("csv_file-percent-mend")
        elif plain.startswith("#"):
            mend = say("csv_file-not_worked_out-mend")
        self.flaw(column, say("any-a_number"), mend)
        return math.nan

    def _told(self, plain: str, whole: bool) -> str:
        """Write a number such as `1,234` as what else is known tells; empty where that leaves two readings."""
        sign, here = self.table.written.decimal, "," if "," in plain else "."
        other = "." if here == "," else ","
        if whole:
            # People are whole: only a decimal sign elsewhere, or the file's own format, makes it doubtful.
            if sign == here == ",":
                return ""
            if here == "," and sign != "?":
                return with_sign(plain, other)
        if sign in (".", ","):
            return with_sign(plain, sign)
        # The file as it is documented has commas between cells and points before decimals.
        return plain if here == "." and sign == "" and self.table.separator == "," else ""

    def _mend(self, what: str, **values: str) -> str:
        """Say how to decide what can be read in two ways, for the whole table where a file may say it."""
        file = self.table.settings
        return (
            say(f"csv_file-{what}_setting-mend", file=file, **values)
            if file
            else say(f"csv_file-{what}-mend", **values)
        )

    def _in_size(self, column: str, number: float) -> float:
        if in_size(number):
            return number
        self.flaw(column, sizes(), say("any-other_unit"))
        return math.nan

    def date_in(self, column: str, severity: Severity = "error") -> dt.date | None:
        """Give a cell's date; an empty or unreadable one is a problem and gives None."""
        text, order = self.cells.get(column, ""), self.table.written.order
        day = day_of(text, order)
        if day is not None:
            if not re.match("[0-9]{4}", text):
                known = order or order_of(text)
                self.table.once("dates", place(row(self.number), column), found=shorten(text), order=known or "day")
            if in_years(day):
                return day
            self.flaw(column, years(), say("any-correct_year"), severity=severity)
            return None
        if two_ways(text):
            mend = self._mend("order")
        elif re.fullmatch(r"[0-9]{4}[-/][0-9]{1,2}([-/][0-9]{1,2})?|[0-9]{1,2}([./-])[0-9]{1,2}\2[0-9]{4}", text):
            mend = say("csv_file-no_such_day-mend")
        elif re.fullmatch(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}", text):
            mend = say("csv_file-order-mend")
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
    written: Written = UNTOLD
    separator: str = ","
    settings: str = ""
    """The file that may say how numbers and dates are written; empty where there is none."""
    _said: set[str] = field(default_factory=set)

    def once(self, what: str, part: str, **found: str) -> None:
        """Say once for the table how something was read that is not written as the file has it."""
        if what not in self._said:
            self._said.add(what)
            allowed, mend = say(f"csv_file-read_{what}-allowed", **found), say("csv_file-separator-mend")
            problem = Problem("warning", place(self.where, part), found["found"], allowed, mend, program=self.program)
            self.problems.append(problem)


def read_table(
    path: Path,
    where: str,
    *,
    root: Path,
    needed: tuple[str, ...],
    optional: tuple[str, ...] = (),
    beside: tuple[str, ...] = (),
    program: str | None = None,
    written: Written = UNTOLD,
    settings: str = "",
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
    written : how numbers and dates are written, as far as somebody said it; else the table's own tell.
    settings : how the file is named that may say it.

    Returns
    -------
    Rows with the known columns only. A file that cannot be used gives no rows and at least one error.
    """
    file = read_text(path, where, root=root, program=program, max_bytes=MAX_BYTES, tolerant=True)
    if file.text is None:
        return CsvTable(where, program, problems=[*file.problems])
    columns = Columns(needed=needed, optional=optional, beside=beside)
    table = table_of(file.text, where, program=program, written=written, settings=settings, **columns)
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
    written: Written = UNTOLD,
    settings: str = "",
) -> CsvTable:
    """Read the text of a CSV file; parameters and returns as in `read_table`."""
    table = CsvTable(where, program, settings=settings)

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
    table.separator, first = separator, _heading_row(records, needed)
    headings = _folded(records[first])
    above = [n for n, record in enumerate(records[:first], start=1) if any(clean(cell) for cell in record)]
    if above:
        found, allowed = say("csv_file-titles", n=len(above)), say("csv_file-headings", names=", ".join(columns))
        note("warning", row(above[0]), found, allowed, say("csv_file-titles-mend"))
    while headings and not headings[-1]:
        headings.pop()
    _check_headings(table, headings, needed, optional, beside, first + 1)
    if any(problem.severity == "error" for problem in table.problems):
        return table
    table.headings, examples = headings, []
    for number, record in enumerate(records[first + 1 :], start=first + 2):
        cells = [clean(cell) for cell in record]
        if not any(cells) or _folded(record) == headings:
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
    cells_of = {kind: [one.cells.get(name, "") for name in kind for one in table.rows] for kind in (_NUMBERS, _DATES)}
    decimal = written.decimal or numerals.common_sign(cells_of[_NUMBERS])
    table.written = Written(decimal, written.order or numerals.common_order(cells_of[_DATES]))
    return table


def _folded(record: list[str]) -> list[str]:
    """Write cells as headings are known: a line break or a blank in one is nothing of its own."""
    return ["_".join(clean(cell).casefold().split()) for cell in record]


def _heading_row(records: list[list[str]], needed: tuple[str, ...]) -> int:
    """Find the headings: below titles, the first row that has all that are needed; else the first that is not empty."""
    filled = [n for n, record in enumerate(records) if any(clean(cell) for cell in record)]
    return next((n for n in filled[:_TITLES] if set(needed) <= set(_folded(records[n]))), filled[0])


def _records(text: str, columns: tuple[str, ...]) -> tuple[list[list[str]], str, tuple[int, str] | None]:
    first, _, rest = text.partition("\n")
    told = re.fullmatch(r"sep=([,;|\t])\r?", first)  # what Excel writes for itself
    separator = told[1] if told else _separator(text, columns)
    records: list[list[str]] = []
    try:
        for record in csv.reader(io.StringIO(rest if told else text, newline=""), delimiter=separator, strict=True):
            records.append(record)
    except csv.Error as error:
        unclosed = "unexpected end" in str(error)
        found = say("any-open_quotation") if unclosed else say("csv_file-not_apart", why=str(error))
        return [], separator, (len(records) + 1 + bool(told), found)
    return [[], *records] if told else records, separator, None


def _separator(text: str, columns: tuple[str, ...]) -> str:
    """Choose the separator that gives one of the first lines the most headings that are known, or the most cells."""
    lines = [line for _, line in zip(range(_TITLES), _filled(text), strict=False)]

    def known(separator: str) -> tuple[int, int]:
        cells = [[name.strip('"') for name in _folded(line.split(separator))] for line in lines]
        return max((sum(name in columns for name in names), len(names)) for names in cells)

    return max(_SEPARATORS, key=known)


def _filled(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line.strip())


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
