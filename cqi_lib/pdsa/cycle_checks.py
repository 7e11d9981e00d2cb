"""What must fit together in a program's cycles: references, chains, the order of dates, steps, readings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ..cohort.program_records import ProgramRecords
from ..cohort.records.cycle import CycleFile
from .prediction_checks import check_baselines, check_predictions, check_result
from .ramps import previous_of

if TYPE_CHECKING:
    from ..cohort.program_checks import Notebook

MOST_QUESTIONS = 3


def check_cycles(records: ProgramRecords, book: Notebook, as_of: dt.date) -> None:
    """Check all cycles of a program; what is found is noted in `book`.

    Parameters
    ----------
    records : the program's records.
    book : where problems are noted.
    as_of : the day the cohort is looked at from.
    """
    for name, cycle in records.cycles.items():
        _references(name, cycle, records, book)
        _dates(name, cycle, records, book, as_of)
        _steps(name, cycle, book)
        check_predictions(name, cycle, book, as_of)
        check_result(name, cycle, records, book, as_of)
        check_baselines(name, cycle, records, book, as_of)
        _readings(name, cycle, book, as_of)
    _chains(records, book)


def _references(name: str, cycle: CycleFile, records: ProgramRecords, book: Notebook) -> None:
    file, unreadable = f"cycles/{name}.yml", book.sources.known.get("unreadable", frozenset())
    if "priorities.yml" not in unreadable:
        priorities = {priority.id: priority for priority in records.priorities.priorities}
        book.refer("priority", cycle.priority, list(priorities), file, ("priority",))
        chosen = priorities.get(cycle.priority or "")
        among = [chosen] if chosen else list(priorities.values())
        drivers = {driver.id: driver for priority in among for driver in priority.every_driver}
        book.refer("driver", cycle.driver, list(drivers), file, ("driver",))
        driver = drivers.get(cycle.driver or "")
        held = driver.every_idea if driver else [idea for priority in among for idea in priority.every_idea]
        ideas = [idea.id for idea in held]
        book.refer("idea", cycle.idea, ideas, file, ("idea",))
        everywhere = {d.id: p.id for p in priorities.values() for d in p.every_driver}
        if chosen and cycle.driver in everywhere and cycle.driver not in drivers:
            found, mend = f"{cycle.driver!r}, a driver of {everywhere[cycle.driver]!r}", "Correct one of the two."
            book.note("error", file, ("driver",), found, f"a driver of {chosen.id!r}: {', '.join(drivers)}", mend)
        owner = {i.id: d.id for p in priorities.values() for d in p.every_driver for i in d.ideas}
        if driver and cycle.idea in owner and cycle.idea not in ideas:
            found, mend = f"{cycle.idea!r}, an idea of {owner[cycle.idea]!r}", "Correct one of the two."
            book.note("error", file, ("idea",), found, f"an idea of {driver.id!r}: {', '.join(ideas)}", mend)
    if "measures.yml" not in unreadable:
        named: list[tuple[str | None, tuple]] = [(cycle.measure, ("measure",))]
        named += [(measure, ("other_measures", n)) for n, measure in enumerate(cycle.other_measures)]
        named += [(entry.measure, ("predictions", n, "measure")) for n, entry in enumerate(cycle.predictions)]
        named += [(entry.measure, ("answers", n, "measure")) for n, entry in enumerate(cycle.answers)]
        named += [(entry.measure, ("baselines", n, "measure")) for n, entry in enumerate(cycle.baselines)]
        for measure, path in named:
            book.refer("measure", measure, list(records.measures), file, path)
    others = [other for other in records.cycles if other != name]
    if cycle.previous == name:
        book.note("error", file, ("previous",), "the cycle itself", ", ".join(others) or "nothing", "Correct the name.")
    else:
        book.refer("cycle", cycle.previous, others, file, ("previous",))
    if cycle.next.cycle == name:
        book.note("error", file, ("next", "cycle"), "the cycle itself", "a later cycle", "Correct the name.")
    else:
        book.refer("cycle", cycle.next.cycle, others, file, ("next", "cycle"), severity="warning")
    if len(cycle.questions) > MOST_QUESTIONS:
        found, mend = f"{len(cycle.questions)} questions", "Keep those that this test can answer."
        book.note("warning", file, ("questions",), found, f"1 to {MOST_QUESTIONS} questions in a cycle", mend)


def _dates(name: str, cycle: CycleFile, records: ProgramRecords, book: Notebook, as_of: dt.date) -> None:
    file = f"cycles/{name}.yml"
    for kind in ("planned", "actual"):
        start, end = getattr(cycle, f"{kind}_start"), getattr(cycle, f"{kind}_end")
        if start and end and end < start:
            found, mend = f"{end}, before {kind}_start ({start})", "Correct one of the two dates."
            book.note("error", file, (f"{kind}_end",), found, f"{start} or later", mend)
    if cycle.actual_end and not cycle.actual_start:
        mend = "Write the day the test began."
        book.note("error", file, ("actual_end",), "an end without actual_start", "both actual dates", mend)
    for key in ("actual_start", "actual_end", "studied_on"):
        day = getattr(cycle, key)
        if day and day > as_of:
            mend = "Check the date, and `as_of` in cohort.yml; a plan belongs into planned_start and planned_end."
            book.note("warning", file, (key,), f"{day}, after {as_of}", "a day that has been", mend)
    if cycle.studied_on and cycle.actual_start and cycle.studied_on < cycle.actual_start:
        found, mend = f"{cycle.studied_on}, before the test began ({cycle.actual_start})", "Correct one of the two."
        book.note("error", file, ("studied_on",), found, f"{cycle.actual_start} or later", mend)
    earlier = records.cycles.get(cycle.previous or "")
    if earlier and earlier.actual_start and cycle.actual_start and cycle.actual_start < earlier.actual_start:
        found = f"{cycle.actual_start}, before {cycle.previous} began ({earlier.actual_start})"
        mend = "Correct a date, or name another previous cycle."
        book.note("warning", file, ("actual_start",), found, f"{earlier.actual_start} or later", mend)


def _steps(name: str, cycle: CycleFile, book: Notebook) -> None:
    """Each step of Plan, Do, Study, Act needs the one before it."""
    file = f"cycles/{name}.yml"
    studied = bool(cycle.studied_on or cycle.learned or cycle.compared or cycle.result.value is not None)
    studied = studied or bool(cycle.result.text)
    if cycle.decision and cycle.decision != "stopped" and not studied:
        found, mend = f"the decision {cycle.decision!r} without a study", "Write what was learned, and studied_on."
        book.note("error", file, ("decision",), found, "a decision after result, learned or studied_on", mend)
    if (studied or cycle.decision or cycle.as_planned) and not cycle.actual_start:
        done = "decision" if cycle.decision else "learned" if cycle.learned else "result"
        mend = "Write actual_start, the day the test began."
        book.note("error", file, (done,), "no actual_start although the test was made", "a date", mend)
    elif cycle.decision and not cycle.actual_end and cycle.actual_start:
        mend = "Write actual_end, the last day of the test."
        book.note("warning", file, ("decision",), "no actual_end although a decision was made", "a date", mend)


def _readings(name: str, cycle: CycleFile, book: Notebook, as_of: dt.date) -> None:
    """Numbers written down during the test belong to its days."""
    file, start, end = f"cycles/{name}.yml", cycle.actual_start, cycle.actual_end
    for n, reading in enumerate(cycle.data):
        path = ("data", n)
        if reading.on > as_of:
            mend = "Check the date, and `as_of` in cohort.yml."
            book.note("warning", file, (*path, "on"), f"{reading.on}, after {as_of}", "a day that has been", mend)
        elif (start and reading.on < start) or (end and reading.on > end):
            found = f"{reading.on}, not within the test ({start or 'no start'} to {end or 'still running'})"
            mend = "Correct a date; numbers of the whole program belong into measures.csv."
            book.note("warning", file, (*path, "on"), found, "a day of the test", mend)
        if (reading.numerator is None) != (reading.denominator is None):
            found, mend = "one of numerator and denominator without the other", "Write both, or a value."
            book.note("warning", file, path, found, "both numbers", mend)
        if reading.denominator is not None and reading.denominator <= 0:
            mend = "Leave the reading out where there was nobody to count."
            book.note("warning", file, (*path, "denominator"), f"{reading.denominator:g}", "more than 0", mend)


def _chains(records: ProgramRecords, book: Notebook) -> None:
    """Follow each cycle back; a chain that comes back to its start is named once."""
    named: set[str] = set()
    for name in records.cycles:
        chain, here = [name], previous_of(name, records.cycles)
        while here is not None and here not in chain:
            chain.append(here)
            here = previous_of(here, records.cycles)
        if here == name and len(chain) > 1 and name not in named:
            named.update(chain)
            key = ("previous",) if records.cycles[name].previous else ("next", "cycle")
            found = "a chain that comes back to itself: " + " → ".join([*chain, name])
            mend = "Take `previous` out of the cycle that came first, and `next.cycle` out of the one that came last."
            book.note("error", f"cycles/{name}.yml", key, found, "a chain with a beginning", mend)
