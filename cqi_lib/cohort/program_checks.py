"""What must fit together within one program: its priorities, measures and cycles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from ..errors import Problem, Severity, did_you_mean
from ..files.text_file import shorten
from .page_size import check_page_size
from .program_records import ProgramRecords, Sources
from .records.base import MOST_TEXTS, written
from .records.cohort_file import CohortFile
from .records.priorities import Driver, Idea, Priority, Secondary
from .step_checks import step_check

if TYPE_CHECKING:
    from .round_instruments import Instruments

MOST_PRIORITIES = 3
_MENDS = {
    "domain": "Write a domain of the instrument.",
    "round": "Correct it, or list the round in cohort.yml.",
    "criterion": "Correct it, or list the criterion with a weight in cohort.yml.",
    "measure": "Correct it, or define the measure in measures.yml.",
}


class Notebook:
    """Collects problems of one program, each with file, line and key."""

    def __init__(self, program: str, sources: Sources) -> None:
        self.program, self.sources = program, sources
        self.problems: list[Problem] = []

    def note(
        self, severity: Severity, file: str, path: tuple, found: str, allowed: str, mend: str, *, what: str = ""
    ) -> None:
        """Note a problem at a key of a file (its path within the program's folder)."""
        where = self.sources.at(file, *path)
        if where == file:
            where = f"programs/{self.program}/{file}"
        self.problems.append(Problem(severity, where, found, allowed, mend, what=what, program=self.program))

    def refer(
        self, kind: str, name: str | None, known: Collection[str], file: str, path: tuple, severity: Severity = "error"
    ) -> bool:
        """Check a reference; an unknown one is a problem with what is allowed. Gives whether it is known."""
        there = [*known, *sorted(self.sources.known.get(kind, frozenset()) - set(known))]
        if name is None or name in there:
            return name in known
        allowed = ", ".join(there) or f"nothing here: there is no {kind} yet"
        mend = _MENDS.get(kind, f"Correct it, or add the {kind}.") + did_you_mean(name, there)
        self.note(severity, file, path, f"the {kind} {shorten(name)}", allowed, mend)
        return False

    def once(self, ids: list[str], file: str, path: tuple) -> None:
        """Note ids that stand in a list twice."""
        for n, name in enumerate(ids):
            if name in ids[:n]:
                self.note("error", file, (*path, n), f"the id {name!r} a second time", "each id once", "Rename it.")


def check_program(
    records: ProgramRecords,
    sources: Sources,
    file: CohortFile,
    instruments: Instruments,
    as_of: dt.date,
    rounds_aside: Collection[str] = (),
) -> tuple[ProgramRecords, list[Problem]]:
    """Check one program's records against each other and against the cohort.

    Parameters
    ----------
    records : what was read.
    sources : where it was read from.
    file : cohort.yml.
    instruments : what each round asked.
    as_of : the day the cohort is looked at from.
    rounds_aside : ids of rounds whose entry in cohort.yml is flawed.

    Returns
    -------
    The records, without measure points and events later than `as_of`, and the problems found.
    """
    book = Notebook(records.id, sources)
    _groundwork(records, book)
    _measures(records, book)
    step_check("phases")(records, book, as_of)
    _priorities(records, book, file, instruments, as_of, rounds_aside)
    _votes(records, book, [*(entry.id for entry in file.rounds), *rounds_aside])
    step_check("cycles")(records, book, as_of)
    _texts(records, book)
    check_page_size(records, instruments, as_of, book.problems)
    day = pd.Timestamp(as_of)
    late = records.series[records.series["date"] > day]
    for name, rows in late.groupby("measure", sort=False):
        found = f"{len(rows)} points of {name!r} after {as_of}, the first on {rows['date'].min().date()}"
        mend = "They are left out; check the dates, and `as_of` in cohort.yml."
        book.note("warning", "measures.csv", (), found, "points up to the day of the report", mend)
    for event in records.events[records.events["date"] > day].itertuples():
        where = f"programs/{records.id}/events.csv, row {event.source_row}, date"
        found, mend = (
            f"{event.date.date()}, after {as_of}",
            "It is left out; check the date, and `as_of` in cohort.yml.",
        )
        allowed = "events up to the day of the report"
        book.problems.append(Problem("warning", where, found, allowed, mend, program=records.id))
    for name in records.measures:
        if not (records.series["measure"] == name).any():
            mend = "Nothing needs to be done if counting has not begun."
            book.note("warning", "measures.csv", (), f"no value of {name!r}", "values over time", mend)
        elif records.series.loc[records.series["measure"] == name, "group"].fillna("").ne("").all():
            found, allowed = f"values of {name!r} for groups only", "values of all together, and groups beside them"
            mend = "Add a row without a group for each period; groups are never added up, because they may overlap."
            book.note("warning", "measures.csv", (), found, allowed, mend)
    kept = replace(
        records,
        series=records.series[records.series["date"] <= day].reset_index(drop=True),
        events=records.events[records.events["date"] <= day].reset_index(drop=True),
    )
    return kept, book.problems


def _texts(records: ProgramRecords, book: Notebook) -> None:
    """Note more text than a page that can be sent holds, and the files that hold most of it."""
    sizes = {f"cycles/{name}.yml": written(cycle.model_dump()) for name, cycle in records.cycles.items()}
    sizes["groundwork.yml"] = written(records.groundwork.model_dump())
    sizes["priorities.yml"] = written(records.priorities.model_dump())
    sizes["measures.yml"] = sum(written(measure.model_dump()) for measure in records.measures.values())
    sizes["events.csv"] = written(records.events["label"].dropna().tolist())
    total = sum(sizes.values())
    if total > MOST_TEXTS:
        longest = sorted(sizes, key=sizes.__getitem__, reverse=True)[:3]
        where, allowed = f"programs/{records.id}", f"at most {MOST_TEXTS // 1000} kB, so that the page can be sent"
        found, mend = f"texts of {total // 1000} kB together", f"Shorten them; most stand in {', '.join(longest)}."
        book.problems.append(Problem("error", where, found, allowed, mend, program=records.id))


def _groundwork(records: ProgramRecords, book: Notebook) -> None:
    name, model = "groundwork.yml", records.groundwork.logic_model
    outcomes = [outcome.id for outcome in model.outcomes]
    book.once(outcomes, name, ("logic_model", "outcomes"))
    book.once([activity.id for activity in model.activities], name, ("logic_model", "activities"))
    book.once([indicator.id for indicator in records.groundwork.indicators], name, ("indicators",))
    for n, activity in enumerate(model.activities):
        for k, outcome in enumerate(activity.leads_to):
            book.refer("outcome", outcome, outcomes, name, ("logic_model", "activities", n, "leads_to", k))
    for n, outcome in enumerate(model.outcomes):
        for k, later in enumerate(outcome.leads_to):
            path = ("logic_model", "outcomes", n, "leads_to", k)
            if later == outcome.id:
                book.note("error", name, path, "the outcome itself", "another outcome", "Take it out of `leads_to`.")
            else:
                book.refer("outcome", later, outcomes, name, path)
    for n, indicator in enumerate(records.groundwork.indicators):
        book.refer("outcome", indicator.outcome, outcomes, name, ("indicators", n, "outcome"))


def _measures(records: ProgramRecords, book: Notebook) -> None:
    name = "measures.yml"
    indicators = [indicator.id for indicator in records.groundwork.indicators]
    for n, measure in enumerate(records.measures.values()):
        path = ("measures", n)
        if "groundwork.yml" not in book.sources.known.get("unreadable", ()):
            book.refer("indicator", measure.indicator, indicators, name, (*path, "indicator"))
        for key, entries in (("targets", measure.targets), ("phases", measure.phases)):
            days = [entry.from_ for entry in entries]
            for k, day in enumerate(days):
                if day in days[:k]:
                    mend = "Keep one of the two."
                    book.note("error", name, (*path, key, k, "from"), f"{day} a second time", "each date once", mend)
                elif k and day < days[k - 1]:
                    allowed, mend = "dates in their order", "Put the entries in the order of their dates."
                    book.note("warning", name, (*path, key, k, "from"), f"{day} after {days[k - 1]}", allowed, mend)


def _priorities(
    records: ProgramRecords,
    book: Notebook,
    file: CohortFile,
    instruments: Instruments,
    as_of: dt.date,
    rounds_aside: Collection[str],
) -> None:
    name, own = "priorities.yml", records.priorities
    dates = {entry.id: entry.date for entry in file.rounds}
    rounds = [*dates, *rounds_aside]
    weighed: list[tuple[str, str]] = []
    for n, candidate in enumerate(own.candidates):
        path = ("candidates", n)
        book.refer("domain", candidate.domain, list(instruments.of(candidate.round).domains), name, (*path, "domain"))
        book.refer("round", candidate.round, rounds, name, (*path, "round"))
        for criterion in candidate.points:
            book.refer("criterion", criterion, list(file.criteria), name, (*path, "points", criterion))
        missing = [c for c, weight in file.criteria.items() if weight > 0 and c not in candidate.points]
        if missing and (candidate.points or candidate.hanlon is None):
            mend = "Give the points; until then this domain is listed without a sum."
            found = "no points for " + ", ".join(missing)
            book.note("warning", name, (*path, "points"), found, "points from 1 to 5 for each criterion", mend)
        if (candidate.domain, candidate.round) in weighed:
            found = f"{candidate.domain} in {candidate.round} a second time"
            book.note("error", name, path, found, "each domain once in a round", "Keep one of the two.")
        weighed.append((candidate.domain, candidate.round))
    book.once([priority.id for priority in own.priorities], name, ("priorities",))
    for n, priority in enumerate(own.priorities):
        path = ("priorities", n)
        book.refer("domain", priority.domain, list(instruments.of(priority.round).domains), name, (*path, "domain"))
        book.refer("round", priority.round, rounds, name, (*path, "round"))
        before = [other for other in own.priorities[:n] if other.round == priority.round]
        if len(before) == MOST_PRIORITIES:
            found = f"priority number {len(before) + 1} of the round {priority.round!r}"
            mend = "Keep those the team can work on now; the others can wait for the next round."
            book.note("warning", name, path, found, f"1 to {MOST_PRIORITIES} priorities in a round", mend)
        if any(other.domain == priority.domain for other in before):
            found = f"the domain {priority.domain!r} a second time in {priority.round}"
            book.note("error", name, (*path, "domain"), found, "each domain once in a round", "Join the two.")
        chosen, asked = priority.chosen_on, dates.get(priority.round)
        if chosen and chosen > as_of:
            mend = "Check the date, and `as_of` in cohort.yml."
            book.note("warning", name, (*path, "chosen_on"), f"{chosen}, after {as_of}", "a day that has been", mend)
        if chosen and asked and chosen < asked:
            found, mend = f"{chosen}, before the round began ({asked})", "Correct the date, or the round."
            book.note("warning", name, (*path, "chosen_on"), found, "a day after the round began", mend)
        _aim(records, book, n, as_of)
    _drivers(records, book)


def _votes(records: ProgramRecords, book: Notebook, rounds: list[str]) -> None:
    """Votes for rounds that are there, given by the rule that priorities.yml names."""
    name = f"programs/{records.id}/votes.csv"
    named = records.votes[records.votes["round_id"].fillna("").ne("")]
    for round_id, rows in named.groupby("round_id", sort=True):
        if round_id not in rounds:
            where = f"{name}, row {rows['source_row'].iloc[0]}, round"
            mend = "Correct it, or leave the cell empty for the newest round." + did_you_mean(round_id, rounds)
            allowed, found = ", ".join(rounds), f"the round {shorten(round_id)}"
            book.problems.append(Problem("warning", where, found, allowed, mend, program=records.id))
    for _, row, found, allowed in step_check("votes")(records.votes, records.priorities.voting):
        mend = "Correct the vote, or the rule under `voting` in priorities.yml."
        book.problems.append(Problem("warning", f"{name}, row {row}", found, allowed, mend, program=records.id))


def _drivers(records: ProgramRecords, book: Notebook) -> None:
    """An id names one driver or idea; a priority that goes on in the next round may carry it over."""
    name, measures = "priorities.yml", list(records.measures)
    texts: dict[tuple[str, str], str] = {}
    for n, priority in enumerate(records.priorities.priorities):
        here: set[tuple[str, str]] = set()
        for kind, entry, place in _theory(priority, ("priorities", n)):
            if "measures.yml" not in book.sources.known.get("unreadable", ()):
                book.refer("measure", entry.measure, measures, name, (*place, "measure"))
            key, mend = (kind, entry.id), "Rename one of the two."
            if key in here:
                allowed = f"each {kind}'s id once in a priority"
                book.note("error", name, place, f"the id {entry.id!r} a second time", allowed, mend)
            elif texts.setdefault(key, entry.text) != entry.text:
                found, allowed = f"the id {entry.id!r} with another text than above", f"one {kind} for each id"
                book.note("error", name, place, found, allowed, mend)
            here.add(key)


def _theory(priority: Priority, at: tuple) -> list[tuple[str, Driver | Secondary | Idea, tuple]]:
    """List the drivers and ideas of a priority, each with its place in the file."""
    found: list[tuple[str, Driver | Secondary | Idea, tuple]] = []
    for k, driver in enumerate(priority.drivers):
        path = (*at, "drivers", k)
        parts: list[tuple[Driver | Secondary, tuple]] = [(driver, path)]
        parts += ((part, (*path, "secondary", j)) for j, part in enumerate(driver.secondary))
        for entry, place in parts:
            found.append(("driver", entry, place))
            found += [("idea", idea, (*place, "ideas", i)) for i, idea in enumerate(entry.ideas)]
    return found + [("idea", idea, (*at, "ideas", i)) for i, idea in enumerate(priority.ideas)]


def _aim(records: ProgramRecords, book: Notebook, n: int, as_of: dt.date) -> None:
    name, path = "priorities.yml", ("priorities", n, "aim")
    priority = records.priorities.priorities[n]
    aim = priority.aim
    if "measures.yml" not in book.sources.known.get("unreadable", ()):
        book.refer("measure", aim.measure, list(records.measures), name, (*path, "measure"))
    measure = records.measures.get(aim.measure or "")
    if aim.by and priority.chosen_on and aim.by <= priority.chosen_on:
        found, mend = (
            f"{aim.by}, not after the day it was chosen ({priority.chosen_on})",
            "Correct one of the two dates.",
        )
        book.note("error", name, (*path, "by"), found, "a later day", mend)
    newest = max((p.chosen_on for p in records.priorities.priorities if p.chosen_on), default=None)
    if aim.by and aim.by <= as_of and priority.chosen_on == newest and (newest is None or aim.by > newest):
        mend = "Set a new date, or choose what comes next."
        found, what = f"{aim.by}, not after {as_of}", "The day of the aim that is worked on now has passed."
        book.note("warning", name, (*path, "by"), found, "a day after the day of the report", mend, what=what)
    if measure is None or aim.from_ is None or aim.to is None or measure.direction == "neither":
        return
    better = "more" if measure.direction == "increase" else "less"
    gain = aim.to - aim.from_ if measure.direction == "increase" else aim.from_ - aim.to
    if gain <= 0:
        what = f"{measure.name!r} is better when there is {better} of it (direction: {measure.direction})."
        mend = "Correct the aim, or the measure's direction in measures.yml."
        book.note("error", name, (*path, "to"), f"{aim.to:g}", f"{better} than {aim.from_:g}", mend, what=what)
