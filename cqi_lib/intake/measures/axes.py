"""The periods of a table in order: years filled in, the order of day and month told, subtotals apart."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ...cohort.records.mapping import MIXED, first_of
from .cells import Cell
from .grids import Field, Grid
from .periods import Period, in_fiscal_year, order_of, period_in, settled

FEWEST_TURNED = 3
"""So many dates up to the 12th, and none above, are no chance beside texts that are all above."""
EARLIEST_SHORT = 2018
"""`Jan 15` is rather a day than a month of 2015."""
_FISCAL = re.compile(r"\b([sf]?fy ?\d*|fiscal year|año fiscal)\b", re.IGNORECASE)
_FISCAL_SHORT = re.compile(r"\b(?:[sf]?fy|fiscal year|año fiscal) ?'?(\d\d)\b(?![-/–]\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_SPAN = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?[-/–]\s?(?:20)?(\d\d)(?!\d)")


@dataclass(frozen=True)
class Flaw:
    """What keeps one record, or the whole axis, from being read: a code, where (None: all), and what stands there."""

    code: str
    record: int | None = None
    found: str = ""


@dataclass
class Axis:
    """The first days of the records' periods; None where a record is a total or cannot be read."""

    days: list[dt.date | None]
    kinds: list[str]
    flaws: list[Flaw] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    order: str = ""
    """The order of day and month, where some date needed it."""
    both: tuple[str, str] | None = None
    """A date in each order, where both stand there."""
    years_from: str = ""
    """The text that gave months their year."""


def read_axis(grid: Grid, dates: Field, order: str | None, fiscal_year: int | None) -> Axis:
    """Read the periods of a table.

    Parameters
    ----------
    grid : the table.
    dates : its field of periods.
    order : as in `SheetTable.dates`, as told; None finds out.
    fiscal_year : the month in which a fiscal year begins, as told.

    Returns
    -------
    The axis with its flaws; nothing that can be read in two ways has a day.
    """
    found = [period_in(cell) for cell in dates.cells]
    axis = Axis([None] * len(found), [p.kind if p else "" for p in found])
    for i, p in enumerate(found):
        if p is None or p.kind == "years":
            if dates.cells[i].strip():
                axis.flaws.append(Flaw("month", i, dates.cells[i]))
            found[i] = None
    found = _in_order(found, dates, order, axis)
    found = _without_subtotals(found, axis)
    found = _with_years(grid, found, fiscal_year, axis)
    _check_short(found, dates, axis)
    for i, period in enumerate(found):
        if period is not None and period.kind != "mixed" and period.year:
            axis.days[i], axis.kinds[i] = period.first_day(), "month" if period.kind == "compact" else period.kind
            if axis.days[i] is None:
                axis.flaws.append(Flaw("no_day", i, dates.cells[i]))
    return axis


def order_for(axis: Axis, told: str | None) -> str | None:
    """Give the order in which a table is read, of which a person told what comes first where its dates leave that open.

    Parameters
    ----------
    axis : the table's, read without being told.
    told : as in `Answers.dates`.

    Returns
    -------
    As in `SheetTable.dates`; None where nothing is open, whatever was told of other tables of the file, or nothing was told.
    """
    codes = {flaw.code for flaw in axis.flaws}
    if told is None or not (axis.both or "order" in codes):
        return None
    first = first_of(told)
    return MIXED[first] if axis.both else first


def read_as_told(grid: Grid, dates: Field, told: str | None, fiscal_year: int | None) -> tuple[Axis, str | None]:
    """Read the periods of a table, and again where its dates leave open what a person told of them.

    Parameters
    ----------
    grid, dates, fiscal_year : as in `read_axis`.
    told : as in `Answers.dates`.

    Returns
    -------
    The periods, and the order in which they were read for what was told.
    """
    axis = read_axis(grid, dates, None, fiscal_year)
    order = order_for(axis, told)
    return (read_axis(grid, dates, order, fiscal_year) if order else axis), order


def _in_order(found: list[Period | None], dates: Field, told: str | None, axis: Axis) -> list[Period | None]:
    mixed = {i: p for i, p in enumerate(found) if p is not None and p.kind == "mixed"}
    if not mixed:
        return found
    signs = {i: way for i, p in mixed.items() if (way := order_of(p))}
    ways = set(signs.values())
    if at := _turned(dates, mixed, signs):
        axis.flaws.append(Flaw("order_swapped", at[0], dates.cells[at[0]]))
        return [None] * len(found)
    open_ = [i for i, p in mixed.items() if p.parts[0] != p.parts[1] and i not in signs]
    if len(ways) == 2:
        day, month = (dates.cells[next(i for i, way in signs.items() if way == one)] for one in sorted(ways))
        axis.both = day, month
    if len(ways) == 2 and (told in MIXED.values() if told else not open_):
        # Each that can be read in one way only is read so; of the others somebody told it.
        axis.order = told or ""
        usual = first_of(axis.order) or "day first"
        return [settled(p, signs.get(i, usual)) if p else None for i, p in enumerate(found)]
    told = told and first_of(told)
    if told is not None and ways - {told}:
        other = next(i for i, way in signs.items() if way != told)
        axis.flaws.append(Flaw("order_other", other, dates.cells[other]))
    elif len(ways) == 2:
        axis.flaws.append(Flaw("order_both", open_[0], dates.cells[open_[0]]))
    else:
        order = told or next(iter(ways), "")
        if order or not open_:
            axis.order = order
            return [settled(p, order or "day first") if p else None for p in found]
        axis.flaws.append(Flaw("order", open_[0], dates.cells[open_[0]]))
    return [None if i in mixed else p for i, p in enumerate(found)]


def _turned(dates: Field, mixed: Mapping[int, Period], signs: Mapping[int, str]) -> list[int]:
    """Give the texts beside which a spreadsheet made dates of all that could be one in its own order, be it turned round.

    Where days up to 12 alone are dates and days above it alone are texts, 3/4 was taken for 4/3 as it was typed. Firsts of months
    are what they seem to be.
    """
    days = [cell.day.day for cell in dates.cells if isinstance(cell, Cell) and cell.day is not None]
    if len(days) < FEWEST_TURNED or max(days) > 12 or set(days) == {1} or len(signs) < len(mixed):
        return []
    return [i for i, way in signs.items() if way == "day first"]


def _without_subtotals(found: list[Period | None], axis: Axis) -> list[Period | None]:
    kinds = {p.kind for p in found if p}
    if "quarter" not in kinds or not kinds & {"month", "day"}:
        return found
    axis.totals = [i for i, p in enumerate(found) if p and p.kind == "quarter"]
    return [None if i in axis.totals else p for i, p in enumerate(found)]


def _with_years(grid: Grid, found: list[Period | None], fiscal_year: int | None, axis: Axis) -> list[Period | None]:
    """Give months and quarters without a year theirs: from a column or row of years, else from the title."""
    bare = [i for i, p in enumerate(found) if p is not None and not p.year]
    fiscal = any(p is not None and p.fiscal for p in found)
    texts, filled = years_beside(grid) if bare else (None, frozenset[int]())
    if bare and texts is None:
        title = grid.title
        axis.years_from = title.strip()
        fiscal = fiscal or bool(_FISCAL.search(title))
        years = _of_title(title, [p for p in found if p])
    else:
        fiscal = fiscal or any(_FISCAL.search(text) for text in texts or ())
        years = [
            int(m[1]) if (m := _YEAR.search(text)) else 2000 + int(m[0]) if (m := re.search(r"\d\d$", text)) else 0
            for text in texts or ()
        ]
    if fiscal and fiscal_year is None:
        axis.flaws.append(Flaw("fiscal"))
        return [None] * len(found)
    out: list[Period | None] = []
    without: list[int] = []
    for i, p in enumerate(found):
        if p is not None and p.fiscal:
            p = in_fiscal_year(p, fiscal_year or 1)
        elif p is not None and not p.year:
            year = (years[i] if texts is not None else years[bare.index(i)]) if years else 0
            before = found[i - 1] if i else None
            if i in filled and before is not None and p.month < before.month and not fiscal:
                year = 0  # the year turned, and nobody wrote it down
            if not year:
                without.append(i)
                p = None
            elif fiscal and p.kind == "quarter":
                p = in_fiscal_year(replace(p, year=year, parts=((p.month + 2) // 3,)), fiscal_year or 1)
            else:
                begins = fiscal_year or 1
                p = replace(p, year=year - (fiscal and begins > 1 and p.month >= begins))
        out.append(p)
    if without:
        cells = grid.fields[grid.dates[0]].cells
        axis.flaws.append(Flaw("year" if len(without) == 1 else "years", without[0], cells[without[0]]))
    return out


def years_beside(grid: Grid) -> tuple[list[str] | None, frozenset[int]]:
    """Give the text that names each record's year, from a column of years beside the months or a row above them.

    With it come the records in which the text is that of an earlier one.
    """
    if grid.across:
        years = grid.years or []
        return grid.years, frozenset(i for i in range(1, len(years)) if years[i] == years[i - 1])
    for one in grid.fields:
        read = [period_in(cell) for cell in one.cells]
        if (
            one.line != grid.fields[grid.dates[0]].line
            and read
            and all(p is not None and p.kind == "years" for p in read)
        ):
            return one.cells, one.filled
    return None, frozenset()


def _of_title(title: str, periods: Sequence[Period]) -> list[int]:
    """Give the years of months in order by what the title says: one year, or two with one turn between them."""
    months = [p.month for p in periods if not p.year]
    turns = [n for n, (a, b) in enumerate(pairwise(months), start=1) if b <= a]
    span = _SPAN.search(title)
    if span and int(span[2]) == (int(span[1]) + 1) % 100:
        years = {int(span[1]), int(span[1]) + 1}
    else:
        years = {int(year) for year in _YEAR.findall(title)}
        years |= {2000 + int(year) for year in _FISCAL_SHORT.findall(title)}
    if len(years) == 1 and (not turns or _FISCAL.search(title)):
        return [*years] * len(months)
    if len(years) == 2 and max(years) == min(years) + 1 and len(turns) == 1 and not _FISCAL.search(title):
        return [min(years)] * turns[0] + [max(years)] * (len(months) - turns[0])
    return []


def _check_short(found: Sequence[Period | None], dates: Field, axis: Axis) -> None:
    """Refuse `Jan-05, Jan-06`: days of one month rather than a month of several years."""
    short = [(i, p) for i, p in enumerate(found) if p is not None and p.short and p.kind == "month"]
    steps = [abs(12 * (b.year - a.year) + b.month - a.month) > 11 for (_, a), (_, b) in pairwise(short)]
    # Rows of one site after those of another turn back a year just once.
    if sum(steps) * 2 > len(steps) or any(p.year < EARLIEST_SHORT for _, p in short):
        axis.flaws.append(Flaw("short", short[0][0], dates.cells[short[0][0]]))
