"""Spreadsheets read by the mappings that were confirmed: all points of a program's files together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from ...cohort.records.measures import Measure
from ...cohort.records.spreadsheets import SheetTable
from ...errors import IntakeError, Problem
from ...locale.said import read, sayings, written
from ..log import Log
from ..sheet import Source, sheet_named
from ..spelling import fold, listed, shown
from .bounded import is_table, open_sheets
from .grids import Grid, find_grids, same
from .reading import Point, alike, fits, layout_of, read_grid

say = sayings("spreadsheets")


@dataclass(frozen=True)
class SheetFile:
    """A spreadsheet to be read: the file, how problems name it, and the command that looks at it."""

    path: Path
    where: str
    command: str


@dataclass
class Taken:
    """What was read of some files; nothing of their rows is in it but points and problems."""

    points: list[Point] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def kept(self) -> dict[str, Any]:
        """Give it as JSON can hold it, in no language."""
        points = []
        for point in self.points:
            told = asdict(point) | {"day": point.day.isoformat()}
            points.append(told | {"places": {part: written(where) for part, where in point.places.items()}})
        return {"points": points, "problems": [problem.kept() for problem in self.problems]}

    @classmethod
    def of_kept(cls, told: Mapping[str, Any]) -> Taken:
        """Make it of what was kept."""
        import datetime as dt

        points = []
        for one in told["points"]:
            places = {part: read(where) for part, where in one["places"].items()}
            points.append(Point(**{**one, "day": dt.date.fromisoformat(one["day"]), "places": places}))
        return cls(points, [Problem.of_kept(one) for one in told["problems"]])


def read_files(files: Sequence[SheetFile], tables: Sequence[SheetTable], measures: Mapping[str, Measure]) -> Taken:
    """Read spreadsheets.

    Parameters
    ----------
    files : the spreadsheets.
    tables : the mappings that were confirmed.
    measures : the program's measures by id.

    Returns
    -------
    One point for each measure, group and period, and the problems: a number that stands twice with different values is
    an error that names both places. Of a file with a flawed layout nothing is read.
    """
    together: dict[tuple, Point] = {}
    problems: list[Problem] = []
    for file in files:
        log = Log(file.where)
        for point in _of_file(file, tables, measures, log):
            _add(point, together, log)
        problems += log.problems
    return Taken(sorted(together.values(), key=lambda p: (p.measure, p.group, p.day)), problems)


def grids_of(source: Source) -> list[Grid]:
    """Give all tables of a spreadsheet."""
    return [grid for sheet in source.sheets if is_table(sheet) for grid in find_grids(sheet)]


def on_own_sheets(grids: Sequence[Grid], tables: Sequence[SheetTable]) -> list[Grid]:
    """Give the tables that were confirmed as the program's own, by their sheets' names or by their titles; none where none is there."""
    own = {fold(name) for one in tables for name in one.sheets}
    if found := [grid for grid in grids if fold(grid.sheet.name) in own]:
        return found
    left = [grid for grid in grids if not _others(grid, tables)]
    return left if len(left) < len(grids) else []


def _others(grid: Grid, tables: Sequence[SheetTable]) -> bool:
    """Tell whether a table has the layout of one that is known by its title, and another title."""
    near = [one for one in tables if alike(grid, one)]
    return bool(near) and not any(fits(grid, one) for one in near)


def _of_file(file: SheetFile, tables: Sequence[SheetTable], measures: Mapping[str, Measure], log: Log) -> list[Point]:
    try:
        grids = grids_of(open_sheets(file.path, log))
        mend = say("files-mend", command=file.command)
        if not grids:
            log.error("", say("files-no_months"), say("files-no_months-allowed"), mend)
        found: list[tuple[Grid, SheetTable]] = []
        whose = on_own_sheets(grids, tables)
        for grid in whose or grids:
            table = next((one for one in tables if fits(grid, one)), None)
            if table is not None and table.sheets and grid.sheet.name and not whose:
                log.error("", say("files-no_sheet"), listed(map(shown, table.sheets)), mend)
                return []
            if table is None:
                where = sheet_named(grid.sheet.name) if grid.sheet.name else ""
                found_there = say("files-no_title") if _others(grid, tables) else _difference(grid, tables)
                log.error(where, found_there, say("files-layout-allowed"), mend)
            else:
                found.append((grid, table))
        if len(found) < len(whose or grids):
            return []
        return [point for grid, table in found for point in read_grid(grid, table, measures, log)]
    except IntakeError as error:
        log.problems[:] = list(error.problems)
        return []


def _difference(grid: Grid, tables: Sequence[SheetTable]) -> str:
    """Say how a layout differs from the nearest one that was confirmed."""
    here = layout_of(grid)

    def likeness(table: SheetTable) -> float:
        return SequenceMatcher(None, list(map(same, here)), list(map(same, table.headings)), autojunk=False).ratio()

    near = max(tables, key=likeness, default=None)
    if near is None or likeness(near) < 0.5:
        return say("files-layout", headings=listed(map(shown, here), 6))
    new = [one for one in here if same(one) not in set(map(same, near.headings))]
    gone = [one for one in near.headings if same(one) not in set(map(same, here))]
    if not new and not gone:
        return say("files-layout-order", file=near.file)
    parts = {"new": listed(map(shown, new), 6) if new else None, "gone": listed(map(shown, gone), 6) if gone else None}
    return say("files-layout-changed", file=near.file, **parts)


def _add(point: Point, together: dict[tuple, Point], log: Log) -> None:
    """Put a point to those of other tables and files."""
    key = (point.measure, point.group, point.day)
    point.places = {part: log.place_of(where) for part, where in point.places.items()}
    there = together.get(key)
    if there is None:
        together[key] = point
        return
    for part, value in point.parts.items():
        if part not in there.parts:
            there.parts[part], there.places[part] = value, point.places[part]
        elif there.parts[part] != value:
            log.problems.append(
                Problem(
                    "error",
                    point.places[part],
                    f"{value:g}",
                    say("reading-twice-allowed"),
                    say("reading-twice-mend"),
                    say(
                        "reading-other",
                        day=str(point.day),
                        measure=repr(point.measure),
                        other=f"{there.parts[part]:g}",
                        place=there.places[part],
                    ),
                )
            )
