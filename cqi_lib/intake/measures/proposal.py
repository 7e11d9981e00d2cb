"""What a spreadsheet's tables would be read as: a mapping with the reasons for it, and what has to be asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from ...cohort.records.measures import Measure
from ...cohort.records.spreadsheets import Layout, Part, Series, SheetTable
from ...errors import IntakeError
from ...locale.catalogue import key
from ...locale.said import put_together, sayings
from ..log import Log
from ..sheet import sheet_named
from ..spelling import fold, listed, shown
from .answers import Answers
from .axes import Axis, order_for, read_as_told, read_axis
from .bounded import open_sheets
from .files import grids_of
from .grids import Field, Grid, is_number, same
from .matching import Target, part_of, target_of
from .numbers import decimals_of, number_in
from .owners import named_in, own_tables
from .reading import Point, layout_of, read_grid
from .rules import event_series, few_words
from .units import unit_of
from .words import lines_of

say = sayings("spreadsheets")
OWN = frozenset(
    ["timestamp", "start", "end", "today", "starttime", "endtime", "_submission_time", "submissiondate"]
) | {
    "marca temporal",
    "start time",
    "completion time",
    "submission time",
    "date created",
    "created",
    "last modified",
    "entered on",
}
"""Times that tools write by themselves: when a form was sent is not the month it tells of."""
ASKED = frozenset(["order", "order_both", "fiscal"])
"""What of its periods a file may leave open, to be asked."""


@dataclass
class Proposed:
    """One table as it would be read: the mapping, where the table is, what is done in words, what is asked, and the points."""

    table: SheetTable
    where: str
    lines: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    """Each knows beside its words what it is about (`Said.values`): a form asks with fields of its own."""
    points: list[Point] = field(default_factory=list)


def propose_file(path: Path, measures: Mapping[str, Measure], answers: Answers, log: Log) -> list[Proposed]:
    """Propose how all tables of a spreadsheet are read; what is wrong with it as a whole is in the log."""
    try:
        grids = grids_of(open_sheets(path, log))
    except IntakeError as error:
        log.problems[:] = list(error.problems)
        return []
    if not grids:
        log.error("", say("files-no_months"), say("files-no_months-allowed"), say("files-no_months-mend"))
    found: list[Proposed] = []
    own, foreign = own_tables(grids, answers.program, answers.others)
    for grid in own:
        try:
            found.append(propose(grid, measures, answers, log, bool(foreign)))
        except IntakeError as error:
            log.problems[:] = list(error.problems)
    return found + [_unread(grid, log) for grid in foreign if all(grid.layout != other.layout for other in own)]


def _unread(grid: Grid, log: Log) -> Proposed:
    """Put down that nothing is read of another program's table, which has a layout of its own."""
    layout: Layout = "months across" if grid.across else "months down"
    table = SheetTable(layout=layout, headings=layout_of(grid), file=log.file.rpartition("/")[2])
    return Proposed(table, where_of(grid), [say("say-foreign", title=shown(grid.title))])


def propose(
    grid: Grid, measures: Mapping[str, Measure], answers: Answers, log: Log, under_title: bool = False
) -> Proposed:
    """Propose how one table is read.

    Parameters
    ----------
    grid : the table.
    measures : the program's measures by id.
    answers : what a person told.
    log : takes the problems of reading it so.
    under_title : only tables under a title with the program's name are its own.

    Returns
    -------
    The mapping, what it does in words, what is asked, and the points it would give. While a question is open there are no points.
    """
    return _Proposal(grid, measures, answers, under_title).made(log)


def where_of(grid: Grid) -> str:
    """Say where a table stands in its file."""
    first, last = grid.lines[0], grid.lines[-1]
    where = say("proposal-columns" if grid.across else "proposal-rows", first=str(first), last=str(last))
    return put_together([sheet_named(grid.sheet.name) if grid.sheet.name else "", where])


class _Proposal:
    def __init__(self, grid: Grid, measures: Mapping[str, Measure], answers: Answers, under_title: bool) -> None:
        self.under_title = under_title
        self.grid, self.measures, self.answers = grid, measures, answers
        self.where = where_of(grid)
        self.lines: list[str] = []
        self.questions: list[str] = []
        self.told: dict[str, Any] = {}
        self.known: dict[str, list[str]] = {}
        self.filter: dict[str, list[str]] = {}

    def made(self, log: Log) -> Proposed:
        self.dates = self._choose_dates()
        fiscal = self.answers.fiscal_year
        axis, order = read_as_told(self.grid, self.dates, self.answers.dates, fiscal)
        asked = {flaw.code for flaw in axis.flaws} & ASKED
        # What has to be asked is taken to be answered somehow, to see whether this table is of any use at all.
        order = order or order_for(axis, "month first")
        tried = read_axis(self.grid, self.dates, order, self.answers.fiscal_year or 1) if asked else axis
        layout: Layout = "months across" if self.grid.across else "months down"
        rows = self._of_program([i for i, day in enumerate(tried.days) if day is not None])
        series = self._series(tried, rows)
        if not series and not self.grid.across and self._doubled(tried, rows):
            layout = "events"
            series, asked, known = event_series(self.grid, self.dates, self.measures, self.answers)
            self.questions += asked
            self.known |= known
        if series or not rows:
            self._ask_axis(axis, log, not rows)
        if series:
            self._say_axis(axis, layout)
            self._units(series, rows)
        group = self.told.get("group")
        mine = [fold(word) for word in self.answers.program]
        if own := bool(self.grid.sheet.name) and fold(self.grid.sheet.name) in mine:
            self.lines.insert(0, say("say-sheet", sheet=shown(self.grid.sheet.name)))
        under = named_in(self.grid.title, self.answers.program) if self.under_title else []
        if under:
            self.lines.insert(0, say("say-under", name=shown(under[0])))
        table = SheetTable.model_validate(
            {
                "layout": layout,
                "headings": layout_of(self.grid),
                "file": log.file.rpartition("/")[2],
                "date": None if self.grid.across else self.dates.heading,
                "group": group,
                "dates": axis.order or (None if axis.both else self.answers.dates),
                "decimals": self._decimals(series),
                "fiscal_year": self.answers.fiscal_year,
                "repeated": self.answers.repeated if layout == "events" else None,
                "where": self.filter if series else {},
                "sheets": [self.grid.sheet.name] if series and own else [],
                "under": under if series else [],
                "known": self.known if series else {},
                "series": [one.model_dump() for one in series],
            }
        )
        self.lines += lines_of(table, self.dates.heading, self.measures, self._told_target)
        points = [] if self.questions else read_grid(self.grid, table, self.measures, log)
        return Proposed(table, self.where, self.lines, self.questions if series or self.questions else [], points)

    # Months

    def _choose_dates(self) -> Field:
        fields = [self.grid.fields[k] for k in self.grid.dates]
        if self.answers.date is not None and (one := self.grid.named(self.answers.date)) is not None:
            return one
        others = [one for one in fields if fold(one.heading) not in OWN] or fields
        if len(others) > 1:
            names = listed(shown(one.heading) for one in others)
            headings = [one.heading for one in others]
            self.questions.append(say("ask-date", names=names, first=headings[0], headings=headings))
        return others[0]

    def _ask_axis(self, axis: Axis, log: Log, unread: bool) -> None:
        """Ask what the file cannot say of its months; what is wrong with them is said by whoever reads them, or here where nobody can."""
        for flaw in axis.flaws:
            code = key(flaw.code)
            if flaw.code == "fiscal":
                self.questions.append(say("ask-fiscal", found=shown(flaw.found)))
            elif flaw.code in ASKED:
                self.questions.append(say("ask-order", found=shown(flaw.found), both=bool(axis.both)))
            elif unread:
                where = "" if flaw.record is None else self.grid.at(self.dates, flaw.record)
                log.error(
                    where,
                    say(f"axis-{code}", found=shown(flaw.found)),
                    say(f"axis-{code}-allowed"),
                    say(f"axis-{code}-mend"),
                )

    def _say_axis(self, axis: Axis, layout: Layout) -> None:
        if axis.order:
            self.lines.append(say("say-order", order=key(axis.order)))
        elif axis.both:
            self.lines.append(say("say-both", day=shown(axis.both[0]), month=shown(axis.both[1])))
        if axis.years_from:
            self.lines.append(say("say-years", title=shown(axis.years_from)))
        left = [text for _, text in self.grid.left] + [self.dates.cells[i] for i in axis.totals]
        if left and layout != "events":
            self.lines.append(say("say-left", n=len(left), words=listed(map(shown, dict.fromkeys(left)), 6)))

    def _doubled(self, axis: Axis, rows: Sequence[int], *more: Sequence[str]) -> bool:
        months = [(axis.days[i], *(fold(cells[i]) for cells in more)) for i in rows]
        whole = [
            (day.replace(day=1) if isinstance(day, dt.date) and self._monthly() else day, *rest)
            for day, *rest in months
        ]
        return len(set(whole)) < len(whole)

    def _monthly(self) -> bool:
        return not any(measure.frequency in ("day", "week") for measure in self.measures.values())

    # Columns

    def _of_program(self, rows: list[int]) -> list[int]:
        """Read only this program's rows, where a column names several."""
        mine = set(map(fold, self.answers.program))
        for one in self.grid.fields if not self.grid.across else ():
            words = few_words(one, rows)
            own = [word for word in words if fold(word) in mine]
            if own and len(words) > len(own):
                self.filter[one.heading], self.known[one.heading] = own, words
                self.lines.append(say("say-program", column=shown(one.heading), words=listed(map(shown, own))))
                return [i for i in rows if fold(one.cells[i]) in mine]
        return rows

    def _series(self, axis: Axis, rows: list[int]) -> list[Series]:
        numbered = [
            one for one in self.grid.fields if one is not self.dates and any(is_number(one.cells[i]) for i in rows)
        ]
        if not self.grid.across and self._doubled(axis, rows):
            return self._long(axis, rows, numbered)
        found: list[tuple[Field, Target]] = []
        for one in numbered:
            target = self._told_target(one.heading)
            if target is None and fold(one.heading) not in map(fold, self.answers.columns):
                target = target_of(one.heading, self.measures)
            if target is not None:
                found.append((one, target))
        return self._as_series(found, rows)

    def _told_target(self, heading: str) -> Target | None:
        for name, meant in self.answers.columns.items():
            if same(name) == same(heading) and fold(meant) != "ignore":
                measure, _, word = meant.partition(" ")
                part: Part = "value"
                for known in get_args(Part):
                    part = known if fold(word) == known else part
                return Target(measure, part)
        return None

    def _as_series(self, found: Sequence[tuple[Field, Target]], rows: Sequence[int]) -> list[Series]:
        sure = {(t.measure, t.part) for _, t in found if t.sure}
        kept = [(one, t) for one, t in found if t.sure or (t.measure, t.part) not in sure]
        whole = {t.measure for _, t in kept if t.part == "denominator"}
        out: list[Series] = []
        for one, t in kept:
            part = t.part
            measure = self.measures.get(t.measure)
            if part == "value" and measure is not None and t.measure in whole and not self._told_target(one.heading):
                # Beside a column of its wholes, a column of plain counts that bears the measure's name holds its parts.
                numbers = [number_in(one.cells[i], "point") for i in rows]
                if all(n.kind != "number" or (not n.unit and n.number == int(n.number)) for n in numbers):
                    part = "numerator"
            if t.or_value and (
                t.measure not in whole or any(number_in(one.cells[i], "point").unit == "%" for i in rows)
            ):
                part = "value"
            out.append(Series(measure=t.measure, part=part, heading=one.heading))
        return self._by_groups(out)

    def _by_groups(self, series: list[Series]) -> list[Series]:
        """Tell columns of one number apart by what stands before their last heading: `North / Referred`."""
        times: dict[tuple[str, str], list[Series]] = {}
        for one in series:
            times.setdefault((one.measure, one.part), []).append(one)
        out = []
        for one in series:
            alike = times[one.measure, one.part]
            if len(alike) == 1:
                out.append(one)
                continue
            groups = [(s.heading or "").rpartition(" / ")[0] for s in alike]
            if len(set(groups)) < len(alike) or "" in groups:
                headings = [s.heading or "" for s in alike]
                about = {"measure": repr(one.measure), "part": one.part, "of": one.measure, "headings": headings}
                asked = say("ask-column", names=listed(map(shown, headings)), **about)
                self.questions += [asked] if asked not in self.questions else []
                out.append(one)
            else:
                out.append(one.model_copy(update={"group": (one.heading or "").rpartition(" / ")[0]}))
        return out

    def _long(self, axis: Axis, rows: list[int], numbered: Sequence[Field]) -> list[Series]:
        """Read a row for each month and measure, or for each month and group."""
        texts = [
            one for one in self.grid.fields if one is not self.dates and one not in numbered and few_words(one, rows)
        ]
        for one in texts:
            words = few_words(one, rows)
            targets = {word: self._told_target(word) or target_of(word, self.measures) for word in words}
            if sum(t is not None for t in targets.values()) * 2 < len(words):
                continue
            columns = {part: f for f in numbered if (part := part_of(f.heading))}
            if len(numbered) == 1 and not columns:
                columns = {"value": numbered[0]}
            series = [
                Series(
                    measure=t.measure,
                    part=t.part if part == "value" else part,
                    heading=f.heading,
                    where={one.heading: [word]},
                )
                for word, t in targets.items()
                if t is not None
                for part, f in columns.items()
            ]
            self.known[one.heading] = words
            self._group(axis, rows, [other for other in texts if other is not one], one.cells)
            return series
        found = [(f, t) for f in numbered if (t := self._told_target(f.heading) or target_of(f.heading, self.measures))]
        # Where neither groups nor measures tell rows of one month apart, whoever reads them names the month.
        if self.answers.counts or not found:
            return []
        self._group(axis, rows, texts)
        return self._as_series(found, rows)

    def _group(self, axis: Axis, rows: Sequence[int], texts: Sequence[Field], *beside: Sequence[str]) -> bool:
        """Find the column of groups that tells rows of one month apart."""
        if not self._doubled(axis, rows, *beside):
            return True
        for one in texts:
            asked = self.answers.group is None or same(one.heading) == same(self.answers.group)
            if asked and not self._doubled(axis, rows, *beside, one.cells):
                self.told["group"] = one.heading
                self.lines.append(
                    say("say-group", column=shown(one.heading), words=listed(map(shown, few_words(one, rows)), 6))
                )
                return True
        return False

    # Numbers

    def _decimals(self, series: Sequence[Series]) -> str | None:
        cells = [cell for one in self.grid.fields for cell in one.cells]
        found = self.answers.decimals or decimals_of(cells)
        named = [one for s in series if s.heading and (one := self.grid.named(s.heading))]
        open_ = [cell for one in named for cell in one.cells if number_in(cell).kind == "thousands"]
        if open_ and not found:
            self.questions.append(say("ask-decimals", found=shown(open_[0])))
        elif open_:
            self.lines.append(
                say("say-decimals", sign=found, found=shown(open_[0]), number=f"{number_in(open_[0], found).number:g}")
            )
        return found or None

    def _units(self, series: list[Series], rows: Sequence[int]) -> None:
        for n, one in enumerate(series):
            field_ = self.grid.named(one.heading) if one.heading else None
            measure = self.measures.get(one.measure)
            if field_ is None or measure is None or one.part != "value":
                continue
            numbers = [
                x for i in rows if (x := number_in(field_.cells[i], self.answers.decimals or "point")).kind == "number"
            ]
            told = self._told_target(field_.heading) is not None
            unit, asked = unit_of(numbers, measure, field_.heading, self.answers.unit, told)
            if asked:
                self.questions.append(asked)
            series[n] = one.model_copy(update={"unit": unit})
