"""A table read as its mapping says: points with their places, and every flaw; nothing is guessed here."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ...cohort.records.measures import Measure
from ...cohort.records.spreadsheets import Series, SheetTable
from ...errors import place, row
from ...locale.catalogue import key
from ...locale.said import sayings
from ..log import Log
from ..sheet import column_named, sheet_named
from ..spelling import fold, listed, shown, trim
from .axes import Axis, read_axis
from .counting import count
from .grids import Field, Grid, is_total, letter, same
from .heads import over_several
from .matching import counts_of_100
from .numbers import Number, decimals_of, number_in
from .owners import named_in

say = sayings("spreadsheets")
Key = tuple[str, str, dt.date]


@dataclass
class Point:
    """What one table says of a measure, a group and a period: `parts` are value, numerator, denominator, as far as given."""

    measure: str
    group: str
    day: dt.date
    parts: dict[str, float] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    line: int = 0
    """The row of the file in which its first number stands; 0 of one that was counted."""


def layout_of(grid: Grid) -> list[str]:
    """Give the fingerprint of a table's layout: its headings, by which next month's file is known."""
    return [trim(heading) for heading in grid.headings]


ALL = frozenset(["all", "total", "totals", "overall", "everyone", "everybody", "todos", "todas"]) | {
    "grand total",
    "all groups",
    "all sites",
    "all families",
    "total general",
}


def group_of(cell: str) -> str:
    """Give a group as it is called; a total among groups is the whole, which has no name.

    Examples
    --------
    >>> group_of(" North "), group_of("Grand total")
    ('North', '')
    """
    return "" if fold(cell) in ALL else trim(cell)


def fits(grid: Grid, table: SheetTable) -> bool:
    """Tell whether a table has the layout that was confirmed, and is not another program's."""
    return alike(grid, table) and (not table.under or bool(named_in(grid.title, table.under)))


def alike(grid: Grid, table: SheetTable) -> bool:
    """Tell whether a table has the layout that was confirmed, whoever's it is."""
    return grid.layout == (table.layout == "months across", list(map(same, table.headings)))


def read_grid(grid: Grid, table: SheetTable, measures: Mapping[str, Measure], log: Log) -> list[Point]:
    """Read a table.

    Parameters
    ----------
    grid : the table.
    table : its mapping.
    measures : the program's measures by id; series of others are left out.
    log : takes the problems.

    Returns
    -------
    A point for each measure, group and period of which something is said.
    """
    if not table.series:
        return []
    reader = Reader(grid, table, measures, log)
    return reader.points()


class Reader:
    """Reads one table; `counting` does it for exports of events."""

    def __init__(self, grid: Grid, table: SheetTable, measures: Mapping[str, Measure], log: Log) -> None:
        self.grid, self.table, self.measures, self.log = grid, table, measures, log
        self.found: dict[Key, Point] = {}
        self.decimals = decimals_of(cell for one in grid.fields for cell in one.cells)
        self.dates = grid.fields[grid.dates[0]] if grid.across else self.field(table.date)

    @property
    def where(self) -> str:
        """The sheet as a place."""
        return sheet_named(self.grid.sheet.name) if self.grid.sheet.name else ""

    def field(self, heading: str | None) -> Field:
        """Find a column (or row) by its heading."""
        one = self.grid.named(heading or "")
        if one is None:
            self.log.refuse(
                self.where,
                say("reading-no_column", name=shown(heading or "")),
                listed(map(shown, self.grid.headings)),
                say("any-confirm_again"),
            )
            raise self.log.refusal()
        return one

    def points(self) -> list[Point]:
        """Give all points of the table."""
        axis = read_axis(self.grid, self.dates, self.table.dates, self.table.fiscal_year)
        self._axis_flaws(axis)
        if self.decimals and self.table.decimals and self.decimals != self.table.decimals:
            found, allowed = (
                say("reading-sign", sign=self.decimals),
                say("reading-sign-allowed", sign=self.table.decimals),
            )
            self.log.refuse(self.where, found, allowed, say("any-confirm_again"))
            raise self.log.refusal()
        rows = self._rows(axis)
        self._check_known(rows)
        if self.table.layout == "events":
            count(self, axis, rows)
        else:
            for series in self.table.series:
                if series.measure in self.measures:
                    self._series(series, axis, rows)
        return list(self.found.values())

    def _axis_flaws(self, axis: Axis) -> None:
        for flaw in axis.flaws:
            where = self.where if flaw.record is None else self.grid.at(self.dates, flaw.record)
            code = key(flaw.code)
            # What stands in a row of a person is nobody's business but its own.
            found = (
                say("counting-date") if self.table.layout == "events" else say(f"axis-{code}", found=shown(flaw.found))
            )
            self.log.error(
                where,
                found,
                say(f"axis-{code}-allowed"),
                say(f"axis-{code}-mend"),
            )
        left = [(line, text) for line, text in self.grid.left if not is_total(text)]
        if self.table.layout == "events" and left:
            found, allowed = say("reading-no_date", n=len(left)), say("reading-no_date-allowed")
            self.log.error(place(self.where, row(left[0][0])), found, allowed, say("reading-no_date-mend"))
            return
        last = self.grid.lines[-1]
        for line, text in left:
            # A goal or a trend after the months was there when the layout was confirmed.
            if line < last or any(sign.isdigit() for sign in text):
                at = column_named(letter(line)) if self.grid.across else row(line)
                found = shown(text) if text else say("reading-blank")
                self.log.warn(
                    place(self.where, at), found, say("axis-month-allowed"), say("axis-month-mend"), say("reading-left")
                )

    def _rows(self, axis: Axis) -> list[int]:
        """Give the records that count: those with a period that the mapping's `where` lets in."""
        rows = [i for i, day in enumerate(axis.days) if day is not None]
        return self.only(rows, self.table.where)

    def only(self, rows: list[int], where: Mapping[str, list[str]]) -> list[int]:
        """Keep the records that have one of the given words in each column."""
        for heading, words in where.items():
            cells, wanted = self.field(heading).cells, set(map(fold, words))
            rows = [i for i in rows if fold(cells[i]) in wanted]
        return rows

    def _check_known(self, rows: list[int]) -> None:
        """Name words that a column did not have when the mapping was confirmed: nobody said whether they count."""
        for heading, words in self.table.known.items():
            one, known = self.field(heading), set(map(fold, words))
            news = {fold(one.cells[i]): i for i in reversed(rows) if fold(one.cells[i]) not in known}
            for i in sorted(news.values()):
                self.log.error(
                    self.grid.at(one, i),
                    shown(one.cells[i]),
                    listed(map(shown, words)),
                    say("any-confirm_again"),
                    say("reading-new_word"),
                )

    def _series(self, series: Series, axis: Axis, rows: list[int]) -> None:
        one = self.field(series.heading)
        mine = self.only(rows, series.where)
        decimals = self.table.decimals or self.decimals
        numbers = {i: number_in(one.cells[i], decimals) for i in mine}
        numbers = self._of_one_unit(series, one, numbers)
        groups = self.field(self.table.group).cells if self.table.group else None
        spoiled = set(over_several(self.grid.sheet)) if self.grid.sheet.merged else set()
        for i, number in numbers.items():
            group = group_of(groups[i]) if groups else series.group
            if self.grid.spot(one, i) in spoiled and number.kind in ("number", "ratio"):
                self._flaw(one, i, "merged")
            elif (parts := self._parts(series, one, i, number)) is not None:
                day = axis.days[i]
                assert day is not None
                for part, value in parts.items():
                    self.put(
                        series.measure,
                        group,
                        day,
                        axis.kinds[i],
                        part,
                        value,
                        self.grid.at(one, i),
                        self.grid.spot(one, i)[0],
                    )

    def _parts(self, series: Series, one: Field, i: int, number: Number) -> dict[str, float] | None:
        """Give what a cell says of the parts of a measure; None where it says nothing, which is named unless it is blank."""
        measure = self.measures[series.measure]
        if number.kind == "ratio" and series.part == "value":
            return {"numerator": number.number, "denominator": number.whole}
        if number.kind == "number":
            if series.unit == "percent":
                return {series.part: number.number * measure.per / 100}
            if series.unit == "fraction":
                if not 0 <= number.number <= 1:
                    self._flaw(one, i, "fraction")
                    return None
                return {series.part: number.number * measure.per}
            if series.unit == "number" and series.part == "value" and counts_of_100(measure) and 0 < number.number <= 1:
                self._flaw(one, i, "small")
                return None
            return {series.part: number.number}
        if number.kind != "gap":
            self._flaw(one, i, number.kind, "warning" if number.kind in ("few", "struck") else "error")
        return None

    def _flaw(self, one: Field, i: int, code: str, severity: str = "error") -> None:
        note = self.log.warn if severity == "warning" else self.log.error
        note(
            self.grid.at(one, i),
            shown(one.cells[i]),
            say(f"cell-{code}-allowed"),
            say(f"cell-{code}-mend"),
            say(f"cell-{code}"),
        )

    def _of_one_unit(self, series: Series, one: Field, numbers: dict[int, Number]) -> dict[int, Number]:
        """Leave out, and name, cells that have another unit than the column's: a percent sign here, none there."""
        units = {i: n.unit for i, n in numbers.items() if n.kind in ("number", "thousands")}
        usual = Counter(unit for unit in units.values() if unit != "%").most_common(1)
        wanted = "%" if series.unit == "percent" else usual[0][0] if usual else ""
        others = [i for i, unit in units.items() if unit != wanted]
        for i in others:
            allowed, mend = say("reading-unit-allowed", unit=wanted or None), say("reading-unit-mend")
            self.log.error(self.grid.at(one, i), shown(one.cells[i]), allowed, mend, say("reading-unit"))
        return {i: number for i, number in numbers.items() if i not in others}

    def put(
        self, measure: str, group: str, day: dt.date, kind: str, part: str, value: float, where: str, line: int = 0
    ) -> None:
        """Keep one number, unless its period does not fit the measure or another number stands there already."""
        frequency = self.measures[measure].frequency
        if (frequency in ("day", "week") and kind != "day") or (frequency == "month" and kind == "quarter"):
            self.log.error(
                where,
                say("reading-period", kind=kind),
                say("reading-period-allowed", frequency=frequency),
                say("reading-period-mend"),
            )
            return
        if frequency == "month":
            day = day.replace(day=1)
        elif frequency == "quarter":
            day = dt.date(day.year, 3 * ((day.month - 1) // 3) + 1, 1)
        point = self.found.setdefault((measure, group, day), Point(measure, group, day, line=line))
        if part not in point.parts:
            point.parts[part], point.places[part] = value, where
        elif point.parts[part] != value:
            there = {"other": f"{point.parts[part]:g}", "place": point.places[part]}
            what = say("reading-other", day=str(day), measure=repr(measure), **there)
            self.log.error(where, f"{value:g}", say("reading-twice-allowed"), say("reading-twice-mend"), what)
