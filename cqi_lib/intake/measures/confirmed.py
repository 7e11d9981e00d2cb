"""What a spreadsheet is read as by the mappings that were confirmed: the same account of it as of a proposal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ...cohort.records.measures import Measure
from ...cohort.records.spreadsheets import SheetTable
from ...errors import IntakeError
from ...locale.catalogue import key
from ...locale.said import sayings
from ..log import Log
from .bounded import open_sheets
from .files import grids_of, on_own_sheets
from .proposal import Proposed, where_of
from .reading import fits, read_grid
from .words import lines_of

say = sayings("spreadsheets")


def confirmed_file(
    path: Path, tables: Sequence[SheetTable], measures: Mapping[str, Measure], log: Log
) -> list[Proposed]:
    """Say how the tables of a spreadsheet are read; nothing where one of them has a layout that nobody confirmed.

    Parameters
    ----------
    path : the spreadsheet.
    tables : the mappings that were confirmed.
    measures : the program's measures by id.
    log : takes what is wrong in the file.
    """
    try:
        grids = grids_of(open_sheets(path, log))
        whose = on_own_sheets(grids, tables)
        found = [(grid, next((one for one in tables if fits(grid, one)), None)) for grid in whose or grids]
        out = []
        for grid, table in found:
            if table is None or (table.sheets and grid.sheet.name and not whose):
                return []
            dates = table.date or grid.fields[grid.dates[0]].heading
            order = [say("say-order", order=key(table.dates))] if table.dates else []
            lines = [*order, *lines_of(table, dates, measures, lambda heading: True)]
            out.append(Proposed(table, where_of(grid), lines, [], read_grid(grid, table, measures, log)))
        return out
    except IntakeError as error:
        log.problems[:] = list(error.problems)
        return []
