"""What speaks for each driver and change idea, from cycles and measures: the colours of the driver diagram.

An idea is spoken for by its own tests only: what was predicted, and what came. A measure moves for many reasons, so its
verdict stands with the driver whose measure it is, never with one idea.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args

from ..cohort.records.cycle import CycleFile
from ..cohort.records.priorities import Driver, Secondary
from .contradiction import contradicting
from .measures import SIGNALS, Study
from .predictions import compare
from .ramps import cycles_on
from .study import begun, state

if TYPE_CHECKING:
    from ..cohort.program_records import ProgramRecords

State = Literal[
    "signal",
    "possible signal",
    "as predicted",
    "better",
    "partly",
    "not compared",
    "being tested",
    "no signal yet",
    "doubtful",
    "missed",
    "other signal",
    "let go",
    "no data",
    "not tried",
]
EVIDENCE: tuple[State, ...] = get_args(State)
"""Strongest first: a driver without a verdict of its own has the first of those of its ideas."""


@dataclass(frozen=True)
class Evidence:
    """The state of each driver (primary and secondary) and idea of a program, by id.

    Parameters
    ----------
    drivers, ideas : their states; drivers carried over to a later round keep theirs.
    earlier : ideas whose state is that of an earlier test than the one that says what became of them.
    driver_measures : the measure whose verdict a driver's state is, where it is one.
    """

    drivers: dict[str, State] = field(default_factory=dict)
    ideas: dict[str, State] = field(default_factory=dict)
    earlier: set[str] = field(default_factory=set)
    driver_measures: dict[str, str] = field(default_factory=dict)


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

    - `not tried`: no test of it has begun; `being tested`: one has, and no decided one says more;
    - `let go`: the latest decision was to abandon it; `no data`: it was stopped; and no other test has begun since;
    - what became of the prediction of its latest test that can be compared: `as predicted`, `better` (beyond the
      prediction, on the wanted side), `partly`, `missed`; `doubtful`: the result does not fit the points that its
      measure has for those days; `not compared`: none of its tests has a prediction, made before it began, that can be.

    A driver has its own measure's verdict where a test of one of its ideas names that measure and it can be judged:
    `signal`, `possible signal`, `no signal yet`, or `other signal` for one in the worse direction or without a
    direction. Where every test that can be compared missed, it is `missed` all the same. Else it has the strongest
    state among its ideas.

    Examples
    --------
    >>> from cqi_lib.opening.open import open_program
    >>> from cqi_lib.pdsa.of_program import studies_of
    >>> program = open_program("parameters/riverbend", "northside")
    >>> evidence(program.records, studies_of(program)).ideas["text-blast"]
    'let go'
    """
    as_of = as_of or max((s.as_of for s in studies.values()), default=dt.date.max)
    out = Evidence()
    for priority in records.priorities.priorities:
        for idea in priority.every_idea:
            if idea.id not in out.ideas:
                out.ideas[idea.id], earlier = _of_idea(_cycles(records, idea.id), records, studies, as_of)
                out.earlier.update({idea.id} if earlier else ())
        for driver in priority.every_driver:
            found, measure = _of_driver(driver, out, records, studies, as_of)
            before = out.drivers.get(driver.id)
            if before is None or EVIDENCE.index(found) < EVIDENCE.index(before):
                out.drivers[driver.id] = found
                out.driver_measures.pop(driver.id, None)
                if measure is not None:
                    out.driver_measures[driver.id] = measure
    return out


def _cycles(records: ProgramRecords, idea: str) -> list[CycleFile]:
    return [records.cycles[c] for c in cycles_on(records, idea)]


def _of_idea(
    cycles: list[CycleFile], records: ProgramRecords, studies: dict[str, Study], as_of: dt.date
) -> tuple[State, bool]:
    """Give an idea's state, and whether it is that of an earlier test than its latest."""
    tried = [c for c in cycles if begun(c, as_of) or state(c, as_of) != "planned"]
    if not tried:
        return "not tried", False
    decided = [c for c in tried if state(c, as_of) == "decided"]
    last = tried[-1] if tried[-1] in decided else None
    if last is not None and last.decision in ("abandon", "stopped"):
        return ("let go" if last.decision == "abandon" else "no data"), False
    told = [(found, c) for c in decided if (found := _of_test(c, records, studies, as_of)) != "not compared"]
    if told:
        return told[-1][0], told[-1][1] is not last
    return "being tested" if last is None else "not compared", False


def _of_test(cycle: CycleFile, records: ProgramRecords, studies: dict[str, Study], as_of: dt.date) -> State:
    """Say what became of one test's first prediction; one that was written later foresaw nothing."""
    pair = compare(cycle, as_of)
    if not pair.told or pair.timing == "late":
        return "not compared"
    study = studies.get(pair.measure or "")
    if study is not None and contradicting(cycle, study):
        return "doubtful"
    if pair.outcome in ("as predicted", "partly"):
        return pair.outcome
    measure = records.measures.get(pair.measure or "")
    beyond = {"increase": "above", "decrease": "below"}.get(measure.direction if measure else "")
    return "better" if pair.outcome == beyond else "missed"


def _of_driver(
    driver: Driver | Secondary, found: Evidence, records: ProgramRecords, studies: dict[str, Study], as_of: dt.date
) -> tuple[State, str | None]:
    """Give a driver's state, and the measure whose verdict it is."""
    states = {idea.id: found.ideas[idea.id] for idea in driver.every_idea}
    best: State = min(states.values(), key=EVIDENCE.index, default="not tried")
    if best == "not tried":
        return "not tried", None
    compared = [s for s in states.values() if s in ("as predicted", "better", "partly", "missed", "doubtful")]
    if compared and set(compared) == {"missed"}:
        return "missed", None
    tests = [c for idea in states for c in _cycles(records, idea) if begun(c, as_of)]
    named = {m for c in tests for m in (c.measure, *c.other_measures)}
    study = studies.get(driver.measure or "")
    verdict = study.verdict if study is not None and study.measure.id in named else "cannot be told"
    if study is None or verdict == "too few points" or verdict == "cannot be told":
        return best, None
    return ("other signal" if verdict in SIGNALS and not study.better else verdict), driver.measure
