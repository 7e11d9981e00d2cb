"""Exports with a row for each person and event, counted by rule; of the rows nothing but counts is handed on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol

from ...cohort.records.measures import Measure
from ...cohort.records.spreadsheets import Series, SheetTable
from ...errors import place, row
from ...locale.said import sayings
from ..log import Log
from ..spelling import fold, trim
from .axes import Axis, read_as_told
from .grids import Field, Grid

say = sayings("spreadsheets")


class Reader(Protocol):
    """What counting asks of whoever reads the table."""

    grid: Grid
    table: SheetTable
    measures: Mapping[str, Measure]
    log: Log

    @property
    def where(self) -> str:
        """The sheet as a place."""

    def field(self, heading: str | None) -> Field:
        """Find a column by its heading."""

    def only(self, rows: list[int], where: Mapping[str, list[str]]) -> list[int]:
        """Keep the records that have one of the given words in each column."""

    def put(
        self, measure: str, group: str, day: dt.date, kind: str, part: str, value: float, where: str, line: int = 0
    ) -> None:
        """Keep one number."""


def count(reader: Reader, axis: Axis, rows: Sequence[int]) -> None:
    """Count the rows of a table into points.

    Parameters
    ----------
    reader : knows the table, its mapping and the measures, and takes points and problems.
    axis : the rows' days.
    rows : the rows that are read at all.
    """
    table = reader.table
    rows = _once(reader, list(rows))
    groups = reader.field(table.group).cells if table.group else None
    for series in table.series:
        if series.measure not in reader.measures or series.count is None:
            continue
        mine = reader.only(list(rows), series.where)
        if series.within is not None:
            near = _within(reader, series)
            mine = [i for i in mine if near[i]]
        people = reader.field(series.person).cells if series.count == "people" else None
        frequency = reader.measures[series.measure].frequency
        seen: dict[tuple[str, dt.date], set[str]] = {
            (group, day): set() for i in rows for group, day in [_cell(groups, i, series, axis, frequency)]
        }
        unnamed: list[int] = []
        for i in mine:
            who = fold(people[i]) if people is not None else str(i)
            if not who:
                unnamed.append(i)
            else:
                seen[_cell(groups, i, series, axis, frequency)].add(who)
        if unnamed:
            where = place(reader.where, row(reader.grid.lines[unnamed[0]]))
            found, allowed = say("counting-unnamed", n=len(unnamed)), say("counting-unnamed-allowed")
            reader.log.error(where, found, allowed, say("counting-unnamed-mend"))
        where = place(reader.where, say("counting-place", part=series.part))
        for (group, day), counted in sorted(seen.items()):
            reader.put(series.measure, group, day, "day", series.part, float(len(counted)), where)


def _cell(groups: Sequence[str] | None, i: int, series: Series, axis: Axis, frequency: str) -> tuple[str, dt.date]:
    day = axis.days[i]
    assert day is not None
    if frequency == "month":
        day = day.replace(day=1)
    elif frequency == "quarter":
        day = dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
    return (trim(groups[i]) if groups is not None else series.group), day


def _once(reader: Reader, rows: list[int]) -> list[int]:
    """Leave out rows that stand twice, cell for cell, where the mapping says so; where it says nothing, name them."""
    seen: dict[tuple[str, ...], int] = {}
    again = []
    for i in rows:
        whole = tuple(one.cells[i] for one in reader.grid.fields)
        if whole in seen:
            again.append(i)
        seen.setdefault(whole, i)
    if again and reader.table.repeated is None:
        where = place(reader.where, row(reader.grid.lines[again[0]]))
        reader.log.error(
            where,
            say("counting-repeated", n=len(again)),
            say("counting-repeated-allowed"),
            say("counting-repeated-mend"),
        )
    return list(seen.values()) if reader.table.repeated == "once" else rows


def _within(reader: Reader, series: Series) -> list[bool]:
    """Tell of each row whether its second date follows the first within so many days."""
    within = series.within
    assert within is not None
    ends = []
    for heading in (within.start, within.end):
        dates = reader.field(heading)
        axis, _ = read_as_told(reader.grid, dates, reader.table.dates, None)
        for flaw in axis.flaws:
            where = reader.where if flaw.record is None else reader.grid.at(dates, flaw.record)
            reader.log.error(where, say("counting-date"), say("axis-month-allowed"), say("axis-month-mend"))
        ends.append(axis.days)
    return [a is not None and b is not None and 0 <= (b - a).days <= within.days for a, b in zip(*ends, strict=True)]
