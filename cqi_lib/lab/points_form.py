"""This month's numbers of a program, and those of the months before: `measures.csv`, cell by cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd

from ..cohort.program_records import ProgramRecords
from ..cohort.records.csv_file import table_of
from ..cohort.records.csv_records import SERIES_COLUMNS, SETTINGS, series_in
from ..cohort.records.measures import Measure
from ..cohort.records.numerals import clean, common_order, number
from ..errors import Problem
from ..spc.periods import Periods
from ..wording.study import period
from . import cells
from .grid_form import GridForm, Line

MONTHS = 12
"""So many months are shown at first."""
NUMBERS = ("value", "numerator", "denominator")


class PointsForm(GridForm):
    """A line for every measure in every month, the newest month first.

    Parameters
    ----------
    folder : the cohort folder.
    records : the program's records.
    as_of : the day the checks look from.
    today : the day whose month is the newest one, where nothing later is on record.

    Attributes
    ----------
    months : how many months are shown.

    Examples
    --------
    >>> from cqi_lib.cohort.cohort import load_cohort
    >>> maple = load_cohort("parameters/riverbend", only="maple-street").programs["maple-street"]
    >>> form = PointsForm(Path("parameters/riverbend"), maple, today=dt.date(2025, 11, 14))
    >>> this_month = form.lines()[0]
    >>> form.enter({(this_month.key, "numerator"): "31", (this_month.key, "denominator"): "44"})
    >>> form.preview().splitlines()[-1]
    '+2025-11-01,families-connected,,31,44,'
    """

    needed = ("date", "measure")
    new = ("date", "measure", "value", "numerator", "denominator", "reason", "entered_on", "source")

    def __init__(
        self, folder: Path, records: ProgramRecords, as_of: dt.date | None = None, today: dt.date | None = None
    ) -> None:
        self.measures, self.months = records.measures, MONTHS
        self.today = today or as_of or dt.date.today()
        super().__init__(folder, records, "measures.csv", as_of)

    def _take(self) -> None:
        super()._take()
        dates = [row.cells.get(name, "") for row in self.rows.rows for name in ("date", "entered_on")]
        self._order = self.records.written.order or common_order(dates)
        self._dated = {key: self._place(row.cells) for key, row in self._at.items()}

    def _place(self, row: dict[str, str]) -> tuple[str, str, dt.date] | None:
        """Give measure, group and first day of the period of a row; None where it cannot be told."""
        name, text = clean(row.get("measure", "")), cells.day(row.get("date", ""), self._order)
        if name not in self.measures:
            return None
        try:
            date = dt.date.fromisoformat(text)
        except ValueError:
            return None
        frequency = self.measures[name].frequency
        if frequency in ("month", "quarter"):
            month = date.month if frequency == "month" else 3 * ((date.month - 1) // 3) + 1
            date = date.replace(month=month, day=1)
        return name, clean(row.get("group", "")), date

    def columns(self) -> tuple[str, ...]:
        """Name the columns that are typed into; counts only where a measure has some."""
        ratio = any(measure.numerator or measure.denominator for measure in self.measures.values())
        ratio = ratio or any(row.cells.get(name) for row in self.rows.rows for name in NUMBERS[1:])
        return ("numerator", "denominator", "value", "reason", "source") if ratio else ("value", "reason", "source")

    def lines(self) -> list[Line]:
        """List the lines: months from the newest, in each the measures in the order of measures.yml."""
        order = {name: n for n, name in enumerate(self.measures)}
        newest = max([self.today, *(place[2] for place in self._dated.values() if place)])
        first = (pd.Timestamp(newest).to_period("M") - (self.months - 1)).start_time.date()
        found: list[tuple[dt.date, str, str, str]] = []
        for name, measure in self.measures.items():
            mine = [(key, at) for key, at in self._dated.items() if at and at[0] == name]
            there = {at[1:] for _, at in mine}
            found += [(at[2], name, at[1], key) for key, at in mine if at[2] >= first]
            groups = ["", *dict.fromkeys(at[1] for _, at in mine if at[1] and at[2] >= first)]
            for date in self._periods(measure, [at[2] for _, at in mine], first, newest):
                new = [group for group in groups if (group, date) not in there]
                found += [(date, name, group, f"n:{name}:{group}:{date}") for group in new]
        found.sort(key=lambda one: (-self._month(one[0], one[1], newest), order[one[1]], one[2] != "", one[2], one[0]))
        return [self._shown(date, name, group, key, newest) for date, name, group, key in found]

    def _periods(self, measure: Measure, days: list[dt.date], first: dt.date, newest: dt.date) -> Iterator[dt.date]:
        """Give the first days of the periods that may be filled in."""
        if measure.frequency == "day":
            first = newest.replace(day=1)  # of earlier months only the days that have a row
        dates = np.array(sorted(days) or [first], dtype="datetime64[D]")
        periods = Periods.of(dates, measure.frequency) if measure.frequency == "week" else Periods(measure.frequency)
        low, high = periods.number(np.array([first, newest], dtype="datetime64[D]"))
        yield from (day for day in periods.starts(np.arange(low, high + 1)).tolist() if day >= first)

    def _month(self, date: dt.date, name: str, newest: dt.date) -> int:
        """Number the month in which a period is filled in: a quarter's in its last month, or now."""
        quarter = self.measures[name].frequency == "quarter"
        return min(date.year * 12 + date.month - 1 + 2 * quarter, newest.year * 12 + newest.month - 1)

    def _shown(self, date: dt.date, name: str, group: str, key: str, newest: dt.date) -> Line:
        measure, number = self.measures[name], self._month(date, name, newest)
        head = [measure.short or measure.name]
        head += [group] if group else []
        head += [period(date, measure.frequency)] if measure.frequency != "month" else []
        given = {"date": date.isoformat(), "measure": name} | ({"group": group} if group else {})
        if "entered_on" in self.rows.headings:
            given["entered_on"] = self.today.isoformat()
        block = period(dt.date(number // 12, number % 12 + 1, 1), "month")
        return Line(key, ", ".join(head), block, given, name)

    def _put(self, key: str, column: str, text: str) -> None:
        super()._put(key, column, text)
        if key in self._at:
            self._dated[key] = self._place(self._at[key].cells)
        else:
            self._dated.pop(key, None)

    def key_of(self, measure: str, date: dt.date, group: str = "") -> str:
        """Name the line of a period, whether or not it has a row yet."""
        at = self._place({"measure": measure, "date": date.isoformat(), "group": group})
        there = next((key for key, place in self._dated.items() if place == at), None)
        return there or f"n:{measure}:{group}:{at[2] if at else date}"

    def named_rows(self) -> dict[str, str]:
        """Name each row by measure, period and group, the second row of one with a number."""
        dated = [(key, at) for key, at in self._dated.items() if at]
        return self.numbered((f"{at[0]}, {at[2]}" + (f", {at[1]}" if at[1] else ""), key) for key, at in dated)

    def key_named(self, name: str) -> str:
        """Give the key of the line of a measure, a period and a group."""
        measure, date, *group = name.split(", ", 2)
        return f"n:{measure}:{group[0] if group else ''}:{date}"

    def canonical(self, key: str, column: str, text: str) -> str:
        """Write what was typed as the file has it; a percent sign is read where the measure is of every 100."""
        if column not in NUMBERS:
            return " ".join(text.split())
        measure = self.measures.get(self.measure_of(key))
        share = measure is not None and ((measure.is_share and bool(measure.denominator)) or "%" in measure.unit)
        return number(text, percent=share and column == "value")

    def measure_of(self, key: str) -> str:
        """Name the measure of a line."""
        row = self._at.get(key)
        return clean(row.cells.get("measure", "")) if row else key.split(":")[1] if key.startswith("n:") else ""

    def reckoned(self, key: str) -> str:
        """Give what the counts of a line come to, as the value that need not be typed; empty without both."""
        measure = self.measures.get(self.measure_of(key))
        try:
            top, bottom = float(self.cell(key, "numerator")), float(self.cell(key, "denominator"))
        except ValueError:
            return ""
        return f"{top / bottom * measure.per:.4g}" if measure and bottom > 0 else ""

    def read(self, text: str) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
        """Read a text of the file as the cohort is read."""
        if not text.strip():
            return self.records.series.iloc[:0], ()
        told = self.records.written
        table = table_of(text, self.file, program=self.program, written=told, settings=SETTINGS, **SERIES_COLUMNS)
        return series_in(table, program=self.records.id, measures=self.measures, known=())

    def _line(self, key: str) -> Line:
        if not key.startswith("n:"):
            return super()._line(key)
        # A pasted month may lie before those that are shown.
        _, name, rest = key.split(":", 2)
        group, _, date = rest.rpartition(":")
        day = dt.date.fromisoformat(date)
        return self._shown(day, name, group, key, max(day, self.today))
