"""What must fit together in a program's cycles: references, chains, the order of dates, steps, readings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ..cohort.program_records import ProgramRecords
from ..cohort.records.cycle import CycleFile
from ..locale.said import sayings
from .prediction_checks import check_baselines, check_predictions, check_result
from .ramps import previous_of

if TYPE_CHECKING:
    from ..cohort.program_checks import Notebook

say = sayings("cycle_checks")
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
            found = say("cycle_checks-driver", driver=repr(cycle.driver), priority=repr(everywhere[cycle.driver]))
            allowed = say("cycle_checks-driver-allowed", priority=repr(chosen.id), names=", ".join(drivers))
            book.note("error", file, ("driver",), found, allowed, say("any-one_of_two-mend"))
        owner = {i.id: d.id for p in priorities.values() for d in p.every_driver for i in d.ideas}
        if driver and cycle.idea in owner and cycle.idea not in ideas:
            found = say("cycle_checks-idea", idea=repr(cycle.idea), driver=repr(owner[cycle.idea]))
            allowed = say("cycle_checks-idea-allowed", driver=repr(driver.id), names=", ".join(ideas))
            book.note("error", file, ("idea",), found, allowed, say("any-one_of_two-mend"))
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
        allowed = ", ".join(others) or say("cycle_checks-nothing")
        book.note("error", file, ("previous",), say("cycle_checks-itself"), allowed, say("any-name-mend"))
    else:
        book.refer("cycle", cycle.previous, others, file, ("previous",))
    if cycle.next.cycle == name:
        found, allowed = say("cycle_checks-itself"), say("cycle_checks-later_cycle")
        book.note("error", file, ("next", "cycle"), found, allowed, say("any-name-mend"))
    else:
        book.refer("cycle", cycle.next.cycle, others, file, ("next", "cycle"), severity="warning")
    if len(cycle.questions) > MOST_QUESTIONS:
        found = say("cycle_checks-questions", n=len(cycle.questions))
        allowed, mend = say("cycle_checks-questions-allowed", n=MOST_QUESTIONS), say("cycle_checks-questions-mend")
        book.note("warning", file, ("questions",), found, allowed, mend)


def _dates(name: str, cycle: CycleFile, records: ProgramRecords, book: Notebook, as_of: dt.date) -> None:
    file = f"cycles/{name}.yml"
    for kind in ("planned", "actual"):
        start, end = getattr(cycle, f"{kind}_start"), getattr(cycle, f"{kind}_end")
        if start and end and end < start:
            found = say("cycle_checks-end", day=str(end), key=f"{kind}_start", start=str(start))
            allowed, mend = say("any-or_later", day=str(start)), say("cycle_checks-end-mend")
            book.note("error", file, (f"{kind}_end",), found, allowed, mend)
    if cycle.actual_end and not cycle.actual_start:
        found, allowed = say("cycle_checks-no_start"), say("cycle_checks-both_dates")
        book.note("error", file, ("actual_end",), found, allowed, say("cycle_checks-no_start-mend"))
    for key in ("actual_start", "actual_end", "studied_on"):
        day = getattr(cycle, key)
        if day and day > as_of:
            found, mend = say("any-after", day=str(day), as_of=str(as_of)), say("cycle_checks-future-mend")
            book.note("warning", file, (key,), found, say("any-has_been"), mend)
    if cycle.studied_on and cycle.actual_start and cycle.studied_on < cycle.actual_start:
        start = str(cycle.actual_start)
        found = say("cycle_checks-studied", day=str(cycle.studied_on), start=start)
        book.note("error", file, ("studied_on",), found, say("any-or_later", day=start), say("any-one_of_two-mend"))
    earlier = records.cycles.get(cycle.previous or "")
    if earlier and earlier.actual_start and cycle.actual_start and cycle.actual_start < earlier.actual_start:
        day, start = str(cycle.actual_start), str(earlier.actual_start)
        found = say("cycle_checks-previous", day=day, cycle=cycle.previous, start=start)
        allowed, mend = say("any-or_later", day=start), say("cycle_checks-previous-mend")
        book.note("warning", file, ("actual_start",), found, allowed, mend)


def _steps(name: str, cycle: CycleFile, book: Notebook) -> None:
    """Each step of Plan, Do, Study, Act needs the one before it."""
    file = f"cycles/{name}.yml"
    studied = bool(cycle.studied_on or cycle.learned or cycle.compared or cycle.result.value is not None)
    studied = studied or bool(cycle.result.text)
    if cycle.decision and cycle.decision != "stopped" and not studied:
        found = say("cycle_checks-decision", decision=repr(cycle.decision))
        allowed, mend = say("cycle_checks-decision-allowed"), say("cycle_checks-decision-mend")
        book.note("error", file, ("decision",), found, allowed, mend)
    if (studied or cycle.decision or cycle.as_planned) and not cycle.actual_start:
        done = "decision" if cycle.decision else "learned" if cycle.learned else "result"
        found, mend = say("cycle_checks-made"), say("cycle_checks-made-mend")
        book.note("error", file, (done,), found, say("any-a_date"), mend)
    elif cycle.decision and not cycle.actual_end and cycle.actual_start:
        found, mend = say("cycle_checks-decided"), say("cycle_checks-decided-mend")
        book.note("warning", file, ("decision",), found, say("any-a_date"), mend)


def _readings(name: str, cycle: CycleFile, book: Notebook, as_of: dt.date) -> None:
    """Numbers written down during the test belong to its days."""
    file, start, end = f"cycles/{name}.yml", cycle.actual_start, cycle.actual_end
    for n, reading in enumerate(cycle.data):
        path = ("data", n)
        if reading.on > as_of:
            found, mend = say("any-after", day=str(reading.on), as_of=str(as_of)), say("any-as_of-mend")
            book.note("warning", file, (*path, "on"), found, say("any-has_been"), mend)
        elif (start and reading.on < start) or (end and reading.on > end):
            first, last = start and str(start), end and str(end)
            found = say("cycle_checks-reading", day=str(reading.on), start=first, end=last)
            allowed, mend = say("cycle_checks-reading-allowed"), say("cycle_checks-reading-mend")
            book.note("warning", file, (*path, "on"), found, allowed, mend)
        if (reading.numerator is None) != (reading.denominator is None):
            found, mend = say("cycle_checks-one_number"), say("cycle_checks-one_number-mend")
            book.note("warning", file, path, found, say("cycle_checks-one_number-allowed"), mend)
        if reading.denominator is not None and reading.denominator <= 0:
            found, mend = f"{reading.denominator:g}", say("cycle_checks-nobody-mend")
            book.note("warning", file, (*path, "denominator"), found, say("cycle_checks-nobody"), mend)


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
            found = say("cycle_checks-chain", chain=" → ".join([*chain, name]))
            allowed, mend = say("cycle_checks-chain-allowed"), say("cycle_checks-chain-mend")
            book.note("error", f"cycles/{name}.yml", key, found, allowed, mend)
