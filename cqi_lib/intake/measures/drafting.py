"""A first measures.yml out of a spreadsheet's own headings: one measure for each column (or row) of numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from ...errors import IntakeError
from ...locale.said import sayings
from ..log import Log
from ..spelling import fold
from .axes import read_axis
from .bounded import open_sheets
from .files import grids_of
from .grids import Field, Grid, is_number, is_total
from .matching import is_beside
from .numbers import number_in
from .proposal import OWN
from .rules import few_words

say = sayings("spreadsheets")


@dataclass(frozen=True)
class Drafted:
    """A measure as the file calls it; `unit` is `%` or what stands behind its numbers, `frequency` as in measures.yml."""

    id: str
    name: str
    unit: str
    frequency: str


def draft_file(path: Path, log: Log) -> list[Drafted]:
    """List the measures that a spreadsheet has numbers of.

    Parameters
    ----------
    path : the spreadsheet.
    log : takes the problems.

    Returns
    -------
    The measures in the order of the file. Rows of people and events give none: what they count is a rule, not a heading.
    """
    try:
        grids = grids_of(open_sheets(path, log))
    except IntakeError as error:
        log.problems[:] = list(error.problems)
        return []
    out: dict[str, Drafted] = {}
    for grid in grids:
        for name, unit, frequency in _of_grid(grid):
            if (id := slug(name)) and id not in out:
                out[id] = Drafted(id, name, unit, frequency)
    if not out and not log.problems:
        log.error("", say("drafting-none"), say("files-no_months-allowed"), say("drafting-none-mend"))
    return list(out.values())


def _of_grid(grid: Grid) -> Iterator[tuple[str, str, str]]:
    dates = next(
        (grid.fields[k] for k in grid.dates if fold(grid.fields[k].heading) not in OWN), grid.fields[grid.dates[0]]
    )
    axis = read_axis(grid, dates, "month first", 1)
    rows = range(len(grid.lines))
    frequency = "quarter" if "quarter" in axis.kinds and not {"month", "day"} & set(axis.kinds) else "month"
    numbered = [one for one in grid.fields if one is not dates and any(is_number(one.cells[i]) for i in rows)]
    days = [day for day in axis.days if day is not None]
    if len(set(days)) == len(days):
        for one in numbered:
            if one.heading and not is_total(one.heading) and not is_beside(one.heading):
                yield one.heading, _unit(one, rows), frequency
        return
    for words in (few_words(one, rows) for one in grid.fields if one is not dates and one not in numbered):
        if len(numbered) == 1 and len(words) * len(set(days)) >= len(days) and len(words) > 1:
            yield from ((word, "", frequency) for word in words if not is_total(word))
            return


def _unit(one: Field, rows: Collection[int]) -> str:
    units = {n.unit for i in rows if (n := number_in(one.cells[i], "point")).kind == "number"}
    return units.pop() if len(units) == 1 else ""


def slug(name: str) -> str:
    """Write a name as an id.

    Examples
    --------
    >>> slug("Families connected (30 días)")
    'families-connected-30-dias'
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
