"""How large a program's page will be, told from its records: above a megabyte it could not be sent, and no run makes it.

The weights are bytes, measured on pages of made programs (`tests/cohort/test_page_size.py` holds them against finished pages)
and meant to be too large rather than too small.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from ..errors import Problem
from ..instrument.instrument import Instrument
from ..locale.said import put_together, sayings
from .program_records import ProgramRecords
from .records.base import written

if TYPE_CHECKING:
    from .round_instruments import Instruments

say = sayings("cohort_checks")

MAX_BYTES = 1_000_000
"""A page of more cannot be sent."""

FRAME, DOMAIN, TOPIC = 95_000, 6_000, 350
CHART, POINT, NAMES = 9_000, 260, 12
"""A chart with all around it, each point of it in drawing and table, and how often the measure's name stands there."""
BESIDE, BESIDE_POINT = 3_000, 40
LANE, EVENT = 900, 700
"""A cycle, or an event, that is marked on one chart."""
CYCLE, ENTRY = 5_500, 500
"""A cycle, and each of its predictions, tasks and steps."""
GROUP = 4_000
REASON = 6
"""How often why a period was not collected stands there: two drawings, two texts, the table, and how they are written."""
DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "quarter": 91.3}


@dataclass(frozen=True)
class PageSize:
    """What a page will take.

    Parameters
    ----------
    charts, beside, cycles, rest : bytes of charts, of measures listed beside others, of cycles, of all else.
    drawn, points, pairs : charts, their points, measures listed beside others.
    """

    charts: int
    beside: int
    cycles: int
    rest: int
    drawn: int
    points: int
    pairs: int

    @property
    def total(self) -> int:
        """Bytes of the page."""
        return self.charts + self.beside + self.cycles + self.rest


def page_size(records: ProgramRecords, instrument: Instrument, as_of: dt.date) -> PageSize:
    """Reckon how large a program's page will be at most, without making it.

    Parameters
    ----------
    records : the program's records.
    instrument : what is asked; the longest where rounds ask differently.
    as_of : later points are left out.
    """
    points = _points(records, as_of)
    cycles, measures = records.cycles, records.measures
    drawn = (
        [m for m in dict.fromkeys(c.measure for c in cycles.values()) if m in measures] if cycles else list(measures)
    )
    lengths = {m: len(measures[m].name.encode()) for m in measures}
    charts = beside = pairs = 0
    labels = [len(str(label).encode()) for label in records.events["label"].dropna()]
    groups, reasons = _groups(records), _reasons(records)
    for own in drawn:
        mine = [c for c in cycles.values() if own in (c.measure, *c.other_measures)]
        titles = sum(len(c.title.encode()) for c in mine)
        charts += CHART + POINT * points.get(own, 0) + NAMES * lengths[own] + LANE * len(mine) + 3 * titles
        charts += EVENT * len(labels) + 3 * sum(labels) + GROUP * groups.get(own, 0)
        charts += REASON * reasons.get(own, 0)
        for other in _beside(records, own):
            pairs += 1
            beside += BESIDE + BESIDE_POINT * points.get(other, 0) + 3 * lengths[other]
    rest = FRAME + written(records.groundwork.model_dump()) + 2 * written(records.priorities.model_dump())
    rest += DOMAIN * len(instrument.domains) + TOPIC * len(instrument.items)
    return PageSize(charts, beside, _cycles(records), rest, len(drawn), sum(points.get(m, 0) for m in drawn), pairs)


def _points(records: ProgramRecords, as_of: dt.date) -> dict[str, int]:
    """Count points and gaps of each measure: one for every period from the first to the last, or for every row."""
    series = records.series
    rows = series[(series["group"].isna() | series["group"].eq("")) & series["date"].le(pd.Timestamp(as_of))]
    found = rows.groupby("measure", sort=False)["date"].agg(["count", "min", "max"])
    frequency = {name: DAYS[measure.frequency] for name, measure in records.measures.items()}
    return {
        row.Index: max(row.count_, int((row.max_ - row.min_).days / frequency[row.Index]) + 1)
        for row in found.rename(columns=lambda name: f"{name}_").itertuples()
        if row.Index in frequency
    }


def _groups(records: ProgramRecords) -> dict[str, int]:
    series = records.series
    split = series[series["group"].notna() & series["group"].ne("")]
    return split.groupby("measure", sort=False)["group"].nunique().to_dict()


def _reasons(records: ProgramRecords) -> dict[str, int]:
    """Count the bytes of the reasons why a measure's periods were not collected."""
    told = records.series.dropna(subset=["reason"])
    return told["reason"].map(lambda text: len(text.encode())).groupby(told["measure"], sort=False).sum().to_dict()


def _beside(records: ProgramRecords, own: str) -> Collection[str]:
    """Give the measures that a report lists beside one: those its cycles name, and those of its priority's drivers."""
    mine = [c for c in records.cycles.values() if c.measure == own]
    tied = {c.priority for c in mine}
    parts = [part for p in records.priorities.priorities if p.id in tied for part in (*p.every_driver, *p.every_idea)]
    named = [*(m for c in mine for m in c.other_measures), *(part.measure for part in parts)]
    return {m for m in named if m in records.measures and m != own}


def _cycles(records: ProgramRecords) -> int:
    entries = sum(
        len(value) for c in records.cycles.values() for value in c.model_dump().values() if isinstance(value, list)
    )
    texts = sum(written(c.model_dump()) for c in records.cycles.values())
    return CYCLE * len(records.cycles) + ENTRY * entries + texts


def check_page_size(records: ProgramRecords, instruments: Instruments, as_of: dt.date, problems: list[Problem]) -> None:
    """Note a program whose page could not be sent, what takes most of it, and what to do.

    Parameters
    ----------
    records, as_of : as for `page_size`.
    instruments : what is asked in each round.
    problems : takes the problem.
    """
    size = page_size(records, max(instruments.each, key=lambda asked: len(asked.items)), as_of)
    if size.total <= MAX_BYTES:
        return
    cycles = len(records.cycles)
    parts = [
        (size.charts, "charts", {"charts": size.drawn, "points": size.points}),
        (size.beside, "beside", {"n": size.pairs}),
        (size.cycles, "cycles", {"n": cycles}),
    ]
    parts.sort(key=lambda part: part[0], reverse=True)
    taken = [
        say(f"page_size-{name}", size=bytes_ // 1000, **values)
        for bytes_, name, values in parts
        if bytes_ > MAX_BYTES // 20
    ]
    found = say("page_size-found", size=size.total // 1000, taken=put_together(taken))
    allowed = say("any-most_kb", most=f"{MAX_BYTES // 1000:,}")
    mend = say("page_size-mend", most=parts[0][1], cycles=cycles)
    problems.append(Problem("error", f"programs/{records.id}", found, allowed, mend, program=records.id))
