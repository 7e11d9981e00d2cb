"""A first measures.yml out of a spreadsheet's own headings: one measure for each column (or row) of numbers."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from ...errors import IntakeError
from ...locale.said import sayings
from ..log import Log
from ..spelling import fold
from ..summaries import names_summary
from .axes import Axis, order_for, read_axis
from .bounded import open_sheets
from .files import grids_of
from .grids import Field, Grid, is_number, is_total
from .matching import is_beside
from .numbers import number_in
from .owners import named_in
from .proposal import OWN
from .rules import few_words

say = sayings("spreadsheets")
ORDERS = ("month first", "day first")

_PERIODS = re.compile(r"year|quarter|month|week|day|period|fy|cy|sfy|ffy|año|trimestre|mes|semana|día|per[ií]odo")
_OF_PERIODS = re.compile(
    r"calendar|fiscal|service|reporting|school|program|no|nr|num|number|of|the|escolar|natural|de|número|nº"
)
_OF_SOMETHING = ("total", "average", "avg", "mean", "median", "promedio", "media", "mediana")


@dataclass(frozen=True)
class Drafted:
    """A measure as the file calls it; `unit` is `%` or what stands behind its numbers, `frequency` as in measures.yml."""

    id: str
    name: str
    unit: str
    frequency: str

    @property
    def said_unit(self) -> str:
        """Give the unit as measures.yml says it."""
        return "of every 100" if self.unit == "%" else self.unit


@dataclass
class Sheets:
    """What a spreadsheet is about: its measures in the order of the file, the programs that a column of it names, and whether the
    periods of some table are whole months, which those of a survey are not."""

    drafted: list[Drafted]
    programs: list[str]
    monthly: bool = False
    tables: int = 0
    """How many tables of periods with numbers it holds, whether or not their headings name a measure."""
    titled: list[str] = field(default_factory=list)
    """The programs that titles above its tables name, where nothing within them does."""
    split: bool = False
    """Whether each table stands under the title of one program, and not all of the same one."""
    open_dates: str = ""
    """A date that can be read in two ways, where a table leaves that open."""


def draft_file(path: Path, names: Collection[str], log: Log, dates: str = "") -> Sheets:
    """List the measures that a spreadsheet has numbers of.

    Parameters
    ----------
    path : the spreadsheet.
    names : what programs are called, for sheets that hold the numbers of several.
    log : takes the problems.
    dates : what comes first in dates that can be read in two ways, as a person told.

    Returns
    -------
    What it is about. Rows of people and events give no measure: what they count is a rule, not a heading.
    """
    out = Sheets([], [])
    try:
        grids = grids_of(open_sheets(path, log))
    except IntakeError as error:
        log.problems[:] = list(error.problems)
        return out
    periods = {id(grid.fields[k]) for grid in grids for k in grid.dates}
    filled = [any(id(f) not in periods and any(map(is_number, f.cells)) for f in grid.fields) for grid in grids]
    out.tables = sum(filled)
    known = {fold(name): name for name in names}
    drafted: dict[str, Drafted] = {}
    programs: dict[str, None] = {}
    for grid in grids:
        cells, mine = _programs(grid, known)
        programs |= dict.fromkeys([known[fold(grid.sheet.name)]] if fold(grid.sheet.name) in known else mine)
        axis, days, out.open_dates = _days(grid, dates, out.open_dates)
        rows = [i for i in range(len(grid.lines)) if not mine or known.get(fold(cells[i])) == mine[0]]
        for name, unit, frequency in _of_grid(grid, axis, rows):
            if (short := slug(name)) and short not in drafted:
                drafted[short] = Drafted(short, name, unit, frequency)
        out.monthly = out.monthly or (len(days) > 1 and all(day.day == 1 for day in days))
    if not drafted and not log.problems:
        log.error("", say("drafting-none"), say("files-no_months-allowed"), say("drafting-none-mend"))
    out.drafted, out.programs = list(drafted.values()), list(programs)
    heads = [named_in(grid.title, names) for grid, full in zip(grids, filled, strict=True) if full]
    out.titled = list(dict.fromkeys(name for head in heads for name in head))
    out.split = all(len(head) == 1 for head in heads)
    return out


def _days(grid: Grid, told: str, open_before: str) -> tuple[Axis, list[dt.date], str]:
    """Read a table's periods; where nobody told what comes first in its dates, as if months were meant."""
    dates = _dates(grid)
    axis, asked = read_axis(grid, dates, None, 1), open_before
    if found := next((flaw.found for flaw in axis.flaws if flaw.code in ("order", "order_both")), ""):
        tried = [read_axis(grid, dates, order_for(axis, one), 1) for one in ([told] if told else ORDERS)]
        # A period each month, or none at all: who is not told yet is asked.
        axis = max(tried, key=lambda one: sum(day is not None and day.day == 1 for day in one.days))
        asked = asked or (found if not told else "")
    return axis, [day for day in axis.days if day is not None], asked


def _programs(grid: Grid, known: Mapping[str, str]) -> tuple[Sequence[str], list[str]]:
    """Give the column that names programs, and which; none where no column does."""
    for one in () if grid.across else grid.fields:
        words = few_words(one, range(len(grid.lines)))
        if found := [known[fold(word)] for word in words if fold(word) in known]:
            return one.cells, list(dict.fromkeys(found))
    return [], []


def _dates(grid: Grid) -> Field:
    return next(
        (grid.fields[k] for k in grid.dates if fold(grid.fields[k].heading) not in OWN), grid.fields[grid.dates[0]]
    )


def _of_grid(grid: Grid, axis: Axis, rows: Sequence[int]) -> Iterator[tuple[str, str, str]]:
    dates = _dates(grid)
    fields = [one for one in grid.fields if one is not dates and not names_period(one.heading)]
    numbered = [one for one in fields if any(is_number(one.cells[i]) for i in rows)]
    rows = [i for i in rows if axis.days[i] is not None]
    days = [day for i in rows if (day := axis.days[i]) is not None]
    frequency = _frequency(axis, days)
    named = [one for one in numbered if one.heading and not _is_sum(one.heading) and not is_beside(one.heading)]
    named = named or (numbered if len(numbered) == 1 and numbered[0].heading else [])
    if len(set(days)) == len(days):
        yield from ((one.heading, _unit(one, rows), frequency) for one in named)
        return
    texts = [one for one in fields if one not in numbered]
    for words in (few_words(one, rows) for one in texts):
        if len(numbered) == 1 and len(words) * len(set(days)) >= len(days) and len(words) > 1:
            yield from ((word, "", frequency) for word in words if not is_total(word))
            return
    # Several columns of numbers, and one of sites: a row for each month and site.
    if any(len({(axis.days[i], fold(one.cells[i])) for i in rows}) == len(rows) for one in texts):
        yield from ((one.heading, _unit(one, rows), frequency) for one in named)


def _frequency(axis: Axis, days: Sequence[dt.date]) -> str:
    """Tell how often there is a number: days and weeks where a month has several."""
    if "quarter" in axis.kinds and not {"month", "day"} & set(axis.kinds):
        return "quarter"
    apart = sorted(set(days))
    if len({(day.year, day.month) for day in apart}) == len(apart):
        return "month"
    return "week" if all((b - a).days >= 6 for a, b in pairwise(apart)) else "day"


def names_period(heading: str) -> bool:
    """Tell whether a heading says nothing but when: what stands below it counts nothing, though it may be numbers.

    Examples
    --------
    >>> names_period("Fiscal year"), names_period("Week no."), names_period("Days open"), names_period("Number of visits")
    (True, True, False, False)
    """
    words = set(re.findall(r"[^\W\d_]+", fold(heading)))
    periods = set(filter(_PERIODS.fullmatch, words))
    return bool(periods) and all(map(_OF_PERIODS.fullmatch, words - periods))


def _is_sum(heading: str) -> bool:
    """Tell whether a heading names a sum of others; `Total applications received` may be all there is, `Average wait` counts by itself."""
    return names_summary(heading) or (is_total(heading) and not fold(heading).startswith(_OF_SOMETHING))


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
