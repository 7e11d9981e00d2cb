"""What is due next: the list for a coach's next visit, from the records alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from ..cohort.records.cycle import CycleFile
from ..cohort.records.priorities import Priority
from ..spc.periods import Periods
from .completeness import has_prediction
from .measures import Study, study_all
from .ramps import previous_of
from .study import begun, end_of, state

if TYPE_CHECKING:
    from ..cohort.program_records import ProgramRecords

Kind = Literal["study", "decision", "prediction", "start", "next step", "visit", "review", "task", "points"]
KINDS: tuple[Kind, ...] = get_args(Kind)
GOES_ON = ("adapt", "expand")
"""Decisions after which another cycle is due."""


@dataclass(frozen=True)
class AgendaItem:
    """One thing to do or to talk about.

    Parameters
    ----------
    on : the day it is due or planned for; None when nobody has set one.
    kind : `study` (look at a test's result), `decision`, `prediction` (write one before the test begins), `start` (a
        planned test), `next step` (what a decided cycle named), `visit`, `review` (of a priority), `task`, `points` (a
        measure has too few points yet; `on` is the end of the period that can bring enough).
    overdue : the day has passed.
    cycle, measure : what it concerns.
    text : what people wrote about it (the next step's plan, the visit's purpose, the task); a review's domain.
    who : who does the task.
    points : points needed, for the kind `points`.
    """

    on: dt.date | None
    kind: Kind
    overdue: bool
    cycle: str | None = None
    measure: str | None = None
    text: str = ""
    points: int | None = None
    who: str = ""


def agenda(records: ProgramRecords, as_of: dt.date, studies: dict[str, Study] | None = None) -> list[AgendaItem]:
    """List what is due, overdue and planned for one program.

    Parameters
    ----------
    records : the program's records.
    as_of : the day to look from; what is due that very day is not overdue.
    studies : measure id -> Study; made here when not given.

    Returns
    -------
    Items by date (those without one last), then by kind, cycle and measure, each once. Visits, reviews and tasks that have passed
    are left out: no record says how they went (`passed`). So are past next steps of a change that was adopted, abandoned
    or stopped; one that was to be adapted or expanded stays overdue until the next cycle begins.
    """
    studies = study_all(records, as_of) if studies is None else studies
    items = [item for name, cycle in records.cycles.items() for item in _of_cycle(name, cycle, records.cycles, as_of)]
    visits = [v for v in records.priorities.visits if v.on >= as_of]
    items += [AgendaItem(v.on, "visit", False, text=v.what) for v in visits]
    items += [i for i in _promised(records, records.priorities.priorities, as_of) if i.on and i.on >= as_of]
    items += [_points(studies[m]) for m in _followed(records) if m in studies and _waits(studies[m])]
    return _once(items)


def passed(records: ProgramRecords, current: Sequence[Priority], as_of: dt.date) -> list[AgendaItem]:
    """List what was to be done before `as_of` and of which no record says whether it was.

    Parameters
    ----------
    records : the program's records.
    current : the priorities the program works on now.
    as_of : the day to look from.

    Returns
    -------
    By date: reviews and tasks of these priorities and tasks of cycles that are not decided; next steps of a change that
    was adopted, abandoned or stopped; visits since the priorities were chosen, or the last one where no day of that is
    known.
    """
    items = [i for i in _promised(records, current, as_of) if i.on and i.on < as_of]
    for name, cycle in records.cycles.items():
        gone = cycle.next.on is not None and cycle.next.on < as_of and state(cycle, as_of) == "decided"
        if gone and cycle.decision not in GOES_ON and not _followers(name, cycle, records.cycles):
            items.append(AgendaItem(cycle.next.on, "next step", False, cycle=name, text=cycle.next.plan))
    visits = sorted((v for v in records.priorities.visits if v.on < as_of), key=lambda v: v.on)
    chosen = [p.chosen_on for p in current if p.chosen_on]
    since = [v for v in visits if v.on >= min(chosen)] if chosen else visits[-1:]
    return _once([*items, *(AgendaItem(v.on, "visit", False, text=v.what) for v in since)])


def still_open(
    records: ProgramRecords, current: Sequence[Priority], as_of: dt.date, studies: dict[str, Study] | None = None
) -> list[AgendaItem]:
    """List what was promised for a day that has passed, and of which no record says that it was done.

    Parameters
    ----------
    records, as_of, studies : as for `agenda`.
    current : the priorities the program works on now.

    Returns
    -------
    By date, the oldest first: what is overdue on the agenda, and what has `passed` but visits. A planned test that did
    not begin is one promise, also where its prediction is missing too.
    """
    late = [item for item in agenda(records, as_of, studies) if item.overdue]
    begun_late = {item.cycle for item in late if item.kind == "start"}
    late = [item for item in late if item.kind != "prediction" or item.cycle not in begun_late]
    gone = [item for item in passed(records, current, as_of) if item.kind != "visit"]
    return sorted(dict.fromkeys([*late, *gone]), key=_order)


def _promised(records: ProgramRecords, priorities: Sequence[Priority], as_of: dt.date) -> Iterator[AgendaItem]:
    """Give the dated reviews and tasks of priorities, and the tasks of their cycles that are not decided."""
    for priority in priorities:
        if priority.review_on:
            yield AgendaItem(priority.review_on, "review", False, text=priority.domain)
    tasks = [task for priority in priorities for task in priority.tasks]
    tasks += [t for cycle in records.cycles.values() if state(cycle, as_of) != "decided" for t in cycle.tasks]
    for task in dict.fromkeys((t.when, t.what, t.who) for t in tasks if t.when):
        yield AgendaItem(task[0], "task", False, text=task[1], who=task[2])


def _once(items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """Sort, and keep one of what was written down twice: the same words for the same day, where it says who does it."""
    said = {item: (item.on, " ".join(item.text.casefold().split()).rstrip(".")) for item in items}
    named = {said[item] for item in items if item.who}
    kept: dict[object, AgendaItem] = {}
    for item in sorted(items, key=_order):
        if not item.text or item.kind == "review":
            kept[item] = item
        elif item.who or said[item] not in named:
            kept.setdefault((*said[item], item.who), item)
    return list(kept.values())


def _order(item: AgendaItem) -> tuple:
    """Sort by date, then as KINDS lists them, then by name."""
    day = item.on or dt.date.max
    return (item.on is None, day, KINDS.index(item.kind), item.cycle or "", item.measure or "", item.text)


def _of_cycle(name: str, cycle: CycleFile, cycles: dict[str, CycleFile], as_of: dt.date) -> Iterator[AgendaItem]:
    """Give what one cycle puts on the agenda."""
    where = state(cycle, as_of)
    if where == "planned":
        start = cycle.planned_start if cycle.actual_start is None else cycle.actual_start
        late = start is not None and start < as_of
        if not has_prediction(cycle):
            # On the morning of the test it is the last moment to write one.
            yield AgendaItem(start, "prediction", late, cycle=name)
        yield AgendaItem(start, "start", late, cycle=name)
    elif where in ("testing", "study due"):
        yield AgendaItem(end_of(cycle), "study", where == "study due", cycle=name)
    elif where == "decision due":
        on = cycle.studied_on or cycle.actual_end
        yield AgendaItem(on, "decision", on is not None and on < as_of, cycle=name)
    elif cycle.next.on is not None and _open(name, cycle, cycles, as_of):
        yield AgendaItem(cycle.next.on, "next step", cycle.next.on < as_of, cycle=name, text=cycle.next.plan)


def _open(name: str, cycle: CycleFile, cycles: dict[str, CycleFile], as_of: dt.date) -> bool:
    """Say whether a decided cycle's next step still has to be done and stands nowhere else on the agenda."""
    followers = _followers(name, cycle, cycles)
    if any(begun(c, as_of) or state(c, as_of) != "planned" or c.planned_start is not None for c in followers):
        return False
    return (cycle.next.on is not None and cycle.next.on >= as_of) or cycle.decision in GOES_ON


def _followers(name: str, cycle: CycleFile, cycles: dict[str, CycleFile]) -> list[CycleFile]:
    """Give the cycles that follow one."""
    found = [c for other, c in cycles.items() if other != name and previous_of(other, cycles) == name]
    if cycle.next.cycle in cycles and cycle.next.cycle != name:
        found.append(cycles[cycle.next.cycle])
    return found


def _followed(records: ProgramRecords) -> list[str]:
    """List the measures that an aim, a driver or a cycle names, in the order of measures.yml."""
    named = {m for cycle in records.cycles.values() for m in (cycle.measure, *cycle.other_measures)}
    for priority in records.priorities.priorities:
        named |= {priority.aim.measure, *(entry.measure for entry in (*priority.every_driver, *priority.every_idea))}
    return [m for m in records.measures if m in named]


def _waits(study: Study) -> bool:
    """Say whether more points would bring a verdict (they would not where the baseline is too short)."""
    return study.points_needed > 0 and study.quality != "too short"


def told_from(study: Study) -> tuple[dt.date, dt.date] | None:
    """Say when a measure can be judged, if no period is missing until then.

    Parameters
    ----------
    study : the measure.

    Returns
    -------
    The first and the last day of the period that brings enough points, counted from its last one, or from now; None
    where it can be judged already, or more points do not help.
    """
    if not _waits(study):
        return None
    periods = Periods.of(study.columns["date"], study.measure.frequency)
    # From the last value, unless data has been missing for longer than the period that runs now.
    now = int(periods.number([study.as_of])[0]) - 1
    last = max(int(periods.number(study.columns["date"])[-1]), now) if len(study.present) else now
    brings = [last + study.points_needed]
    return periods.start(brings)[0].date(), periods.end(brings)[0].date()


def _points(study: Study) -> AgendaItem:
    """Say how many points a measure needs and when it can have them."""
    until = told_from(study)
    return AgendaItem(until and until[1], "points", False, measure=study.measure.id, points=study.points_needed)
