"""How far the work on a priority has come, derived from records only: no stage can be claimed by hand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from ..cohort.records.cycle import CycleFile
from ..cohort.records.priorities import Priority
from ..spc import anhoej_limits
from .measures import Study
from .study import begun, state
from .track import TRIAL

if TYPE_CHECKING:
    from ..cohort.program_records import ProgramRecords

Stage = Literal["planned", "aim and baseline", "first test", "repeated tests", "signal of change", "adopted", "held"]
STAGES: tuple[Stage, ...] = get_args(Stage)
HELD_PERIODS = 3
"""Periods after the adoption that must lie on the better side."""


def cycles_of(records: ProgramRecords, priority: Priority) -> dict[str, CycleFile]:
    """Give the cycles that belong to a priority: they name it or, naming none, one of its ideas or drivers."""
    drivers = {driver.id for driver in priority.every_driver}
    ideas = {idea.id for idea in priority.every_idea}
    return {
        name: cycle
        for name, cycle in records.cycles.items()
        if cycle.priority == priority.id
        or (cycle.priority is None and (cycle.idea in ideas or (cycle.idea is None and cycle.driver in drivers)))
    }


def measures_tested(records: ProgramRecords, priority: Priority, as_of: dt.date) -> frozenset[str]:
    """Give the measures that begun cycles of a priority name: of others its own work says nothing."""
    cycles = [c for c in cycles_of(records, priority).values() if begun(c, as_of)]
    return frozenset(m for c in cycles for m in (c.measure, *c.other_measures) if m is not None)


def stage(
    records: ProgramRecords, priority: Priority | str, studies: dict[str, Study], as_of: dt.date | None = None
) -> Stage:
    """Say how far a priority has come.

    Parameters
    ----------
    records : the program's records.
    priority : the priority, or its id.
    studies : measure id -> Study.
    as_of : the day to look from; None takes the studies', or all that is recorded when there is none.

    Returns
    -------
    The last stage that the records show:

    - `planned`;
    - `aim and baseline`: the aim has a measure, a value and a date, and the measure six points or more before a test;
    - `first test`, `repeated tests`: one cycle has begun, two or more;
    - `signal of change`: the aim's measure, which one of these cycles tested, shows a signal in the better direction
      since a firm, stable baseline;
    - `adopted`: with that signal, a cycle was decided `adopt`;
    - `held`: three periods or more after the adoption, the last three on the better side of the baseline, and no
      signal back among the points since.
    """
    as_of = as_of or max((s.as_of for s in studies.values()), default=dt.date.max)
    if isinstance(priority, str):
        priority = next(p for p in records.priorities.priorities if p.id == priority)
    cycles = [c for c in cycles_of(records, priority).values() if begun(c, as_of) or state(c, as_of) == "decided"]
    study = studies.get(priority.aim.measure or "")
    if not cycles:
        return "aim and baseline" if _aim_and_baseline(priority, study) else "planned"
    tests: Stage = "first test" if len(cycles) == 1 else "repeated tests"
    own = priority.aim.measure in measures_tested(records, priority, as_of)
    if study is None or study.quality != "firm" or study.verdict != "signal" or not (study.better and own):
        return tests
    adopted = [c for c in cycles if c.decision == "adopt" and state(c, as_of) == "decided"]
    if not adopted:
        return "signal of change"
    dates = [day for c in adopted if (day := c.studied_on or c.actual_end) is not None]
    return "held" if dates and _held(study, min(dates)) else "adopted"


def _aim_and_baseline(priority: Priority, study: Study | None) -> bool:
    """Say whether the aim can be checked and its measure has a baseline, frozen or growing."""
    aim = priority.aim
    if study is None or aim.to is None or aim.by is None:
        return False
    return (study.after_n if study.quality == "none" else study.baseline_n) >= TRIAL


def _held(study: Study, adopted_on: dt.date) -> bool:
    """Say whether a gain is still there after a change was adopted."""
    points = study.columns
    better = 1 if study.measure.direction == "increase" else -1
    side = points["side"][points["after"] & (points["period_start"] > np.datetime64(adopted_on))]
    if len(side) < HELD_PERIODS or not (side[-HELD_PERIODS:] == better).all():
        return False
    # A long run on the worse side since the adoption is a signal back, even when the last points are better again.
    useful = side[side != 0]
    ends = [*np.flatnonzero(np.diff(useful)), len(useful) - 1]
    lengths = np.diff([-1, *ends])
    back = max((length for end, length in zip(ends, lengths, strict=True) if useful[end] == -better), default=0)
    return bool(back <= anhoej_limits(len(useful))[0])
