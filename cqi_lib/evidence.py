"""What speaks for each driver and change idea, from cycles and measures: the colours of the driver diagram.

A measure belongs to every idea that was tested on it: its signal says that something changed, not which idea did it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from .measures import SIGNALS, Study
from .pdsa import begun, state
from .ramps import cycles_on
from .records.cycle import CycleFile
from .records.priorities import Driver, Secondary

if TYPE_CHECKING:
    from .cohort import ProgramRecords

State = Literal[
    "signal",
    "possible signal",
    "other signal",
    "no signal yet",
    "too few points",
    "being tested",
    "let go",
    "no data",
    "not tried",
]
EVIDENCE: tuple[State, ...] = State.__args__  # type: ignore[attr-defined]
"""Strongest first: a driver without a verdict of its own has the first of those of its ideas."""


@dataclass(frozen=True)
class Evidence:
    """The state of each driver (primary and secondary) and idea of a program, by id.

    Parameters
    ----------
    drivers, ideas : their states; drivers carried over to a later round keep theirs.
    driver_measures, idea_measures : the measure whose verdict the state is, where it is one.
    """

    drivers: dict[str, State] = field(default_factory=dict)
    ideas: dict[str, State] = field(default_factory=dict)
    driver_measures: dict[str, str] = field(default_factory=dict)
    idea_measures: dict[str, str] = field(default_factory=dict)


def evidence(records: ProgramRecords, studies: dict[str, Study], as_of: dt.date | None = None) -> Evidence:
    """Say what speaks for each driver and idea.

    Parameters
    ----------
    records : the program's records.
    studies : measure id -> Study.
    as_of : the day to look from; None takes the studies', or all that is recorded when there is none.

    Returns
    -------
    For an idea:

    - `not tried`: no test of it has begun; `being tested`: one has, none is decided;
    - `let go`: the latest decision was to abandon it; `no data`: it was stopped, or its cycles name no measure;
    - `signal`, `possible signal`: the cycles' measure shows one in the better direction, and the run that fired reaches
      into the time since the idea's first test; `other signal`: one in the worse direction or without a direction;
    - `no signal yet`, `too few points`: the measure's verdict (also for a run that ended before the first test).

    A driver has its own measure's verdict once an idea of it was tried and the measure can be judged; else the
    strongest state among its ideas.

    Examples
    --------
    >>> from cqi_lib.program import open_program
    >>> program = open_program("parameters/riverbend", "northside")
    >>> evidence(program.records, program.studies).ideas["text-blast"]
    'let go'
    """
    as_of = as_of or max((s.as_of for s in studies.values()), default=dt.date.max)
    out = Evidence()
    for priority in records.priorities.priorities:
        for idea in priority.every_idea:
            if idea.id not in out.ideas:
                cycles = [records.cycles[c] for c in cycles_on(records, idea.id)]
                found, measure = _of_idea(cycles, studies, as_of)
                out.ideas[idea.id] = found
                if measure is not None:
                    out.idea_measures[idea.id] = measure
        for driver in priority.every_driver:
            found, measure = _of_driver(driver, out, studies)
            before = out.drivers.get(driver.id)
            if before is None or EVIDENCE.index(found) < EVIDENCE.index(before):
                out.drivers[driver.id] = found
                out.driver_measures.pop(driver.id, None)
                if measure is not None:
                    out.driver_measures[driver.id] = measure
    return out


def _of_idea(cycles: list[CycleFile], studies: dict[str, Study], as_of: dt.date) -> tuple[State, str | None]:
    """Give an idea's state, and the measure whose verdict it is."""
    tried = [c for c in cycles if begun(c, as_of) or state(c, as_of) != "planned"]
    if not tried:
        return "not tried", None
    decided = [c for c in tried if state(c, as_of) == "decided"]
    if not decided:
        return "being tested", None
    if decided[-1].decision == "abandon":
        return "let go", None
    measure = next((c.measure for c in reversed(decided) if c.measure in studies), None)
    if decided[-1].decision == "stopped" or measure is None:
        return "no data", None
    starts = [c.actual_start for c in tried if c.actual_start is not None]
    return _of_measure(studies[measure], min(starts, default=None)), measure


def _of_measure(study: Study, since: dt.date | None) -> State:
    if study.verdict not in SIGNALS:
        return study.verdict
    if study.run_to is not None and since is not None:
        ends = study.points["period_end"][study.points["date"].dt.date.eq(study.run_to)]
        if len(ends) and ends.iloc[0].date() < since:
            return "no signal yet"
    return study.verdict if study.better else "other signal"


def _of_driver(driver: Driver | Secondary, found: Evidence, studies: dict[str, Study]) -> tuple[State, str | None]:
    """Give a driver's state, and the measure whose verdict it is: its own, or that of its strongest idea."""
    ideas = [idea.id for idea in driver.every_idea]
    best = min(ideas, key=lambda idea: EVIDENCE.index(found.ideas[idea]), default=None)
    if best is None or found.ideas[best] == "not tried":
        return "not tried", None
    study = studies.get(driver.measure or "")
    if study is None or study.verdict == "too few points":
        return found.ideas[best], found.idea_measures.get(best)
    return _of_measure(study, None), driver.measure
