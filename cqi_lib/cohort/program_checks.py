"""What must fit together within one program: its priorities, measures and cycles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from ..errors import Problem, Severity, did_you_mean, place
from ..errors import row as row_of
from ..files.text_file import shorten
from ..locale.said import sayings
from .page_size import check_page_size
from .program_records import ProgramRecords, Sources
from .records.base import MOST_TEXTS, written
from .records.cohort_file import CohortFile
from .records.priorities import Driver, Idea, Priority, Secondary
from .step_checks import step_check

if TYPE_CHECKING:
    from .round_instruments import Instruments

say = sayings("cohort_checks")
MOST_PRIORITIES = 3


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
        allowed = ", ".join(there) or say("program_checks-refer-none", kind=kind)
        mend = say("program_checks-refer-mend", kind=kind) + did_you_mean(name, there)
        found = say("program_checks-refer-found", kind=kind, name=shorten(name))
        self.note(severity, file, path, found, allowed, mend)
        return False

    def once(self, ids: list[str], file: str, path: tuple) -> None:
        """Note ids that stand in a list twice."""
        for n, name in enumerate(ids):
            if name in ids[:n]:
                found, allowed = say("any-id_twice", id=repr(name)), say("any-id_once")
                self.note("error", file, (*path, n), found, allowed, say("program_checks-once-mend"))


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
        first, day_ = str(rows["date"].min().date()), str(as_of)
        found = say("program_checks-late_points-found", n=len(rows), measure=repr(name), as_of=day_, first=first)
        allowed, mend = say("program_checks-late_points-allowed"), say("program_checks-late_points-mend")
        book.note("warning", "measures.csv", (), found, allowed, mend)
    for event in records.events[records.events["date"] > day].itertuples():
        where = place(f"programs/{records.id}/events.csv", row_of(event.source_row), "date")
        found = say("any-after", day=str(event.date.date()), other=str(as_of))
        allowed, mend = say("program_checks-late_event-allowed"), say("program_checks-late_event-mend")
        book.problems.append(Problem("warning", where, found, allowed, mend, program=records.id))
    unread = bool(records.flawed("measures.csv"))  # what could not be read there may be all of a measure
    for name in records.measures:
        if not (records.series["measure"] == name).any():
            if unread:
                continue
            found, allowed = (
                say("program_checks-no_value-found", measure=repr(name)),
                say("program_checks-no_value-allowed"),
            )
            book.note("warning", "measures.csv", (), found, allowed, say("program_checks-no_value-mend"))
        elif records.series.loc[records.series["measure"] == name, "group"].fillna("").ne("").all():
            found, allowed = (
                say("program_checks-groups-found", measure=repr(name)),
                say("program_checks-groups-allowed"),
            )
            book.note("warning", "measures.csv", (), found, allowed, say("program_checks-groups-mend"))
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
    sizes["measures.csv"] = written(records.series["reason"].dropna().tolist())
    sizes["events.csv"] = written(records.events["label"].dropna().tolist())
    total = sum(sizes.values())
    if total > MOST_TEXTS:
        longest = sorted(sizes, key=sizes.__getitem__, reverse=True)[:3]
        found = say("program_checks-texts-found", size=str(total // 1000))
        allowed = say("any-most_kb", most=str(MOST_TEXTS // 1000))
        mend = say("program_checks-texts-mend", files=", ".join(longest))
        book.problems.append(Problem("error", f"programs/{records.id}", found, allowed, mend, program=records.id))


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
                found, allowed = say("program_checks-itself-found"), say("program_checks-itself-allowed")
                book.note("error", name, path, found, allowed, say("program_checks-itself-mend"))
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
                    found, allowed = (
                        say("program_checks-day_twice-found", day=str(day)),
                        say("program_checks-day_twice-allowed"),
                    )
                    book.note("error", name, (*path, key, k, "from"), found, allowed, say("any-keep_one"))
                elif k and day < days[k - 1]:
                    found = say("program_checks-day_order-found", day=str(day), before=str(days[k - 1]))
                    allowed, mend = say("program_checks-day_order-allowed"), say("program_checks-day_order-mend")
                    book.note("warning", name, (*path, key, k, "from"), found, allowed, mend)


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
            found = say("program_checks-points-found", criteria=", ".join(missing))
            allowed, mend = say("program_checks-points-allowed"), say("program_checks-points-mend")
            book.note("warning", name, (*path, "points"), found, allowed, mend)
        if (candidate.domain, candidate.round) in weighed:
            found = say("program_checks-weighed-found", domain=candidate.domain, round=candidate.round)
            book.note("error", name, path, found, say("program_checks-domain_once"), say("any-keep_one"))
        weighed.append((candidate.domain, candidate.round))
    book.once([priority.id for priority in own.priorities], name, ("priorities",))
    for n, priority in enumerate(own.priorities):
        path = ("priorities", n)
        book.refer("domain", priority.domain, list(instruments.of(priority.round).domains), name, (*path, "domain"))
        book.refer("round", priority.round, rounds, name, (*path, "round"))
        before = [other for other in own.priorities[:n] if other.round == priority.round]
        if len(before) == MOST_PRIORITIES:
            found = say("program_checks-many-found", n=str(len(before) + 1), round=repr(priority.round))
            allowed, mend = say("program_checks-many-allowed", most=MOST_PRIORITIES), say("program_checks-many-mend")
            book.note("warning", name, path, found, allowed, mend)
        if any(other.domain == priority.domain for other in before):
            found = say("program_checks-chosen-found", domain=repr(priority.domain), round=priority.round)
            allowed, mend = say("program_checks-domain_once"), say("program_checks-chosen-mend")
            book.note("error", name, (*path, "domain"), found, allowed, mend)
        chosen, asked = priority.chosen_on, dates.get(priority.round)
        if chosen and chosen > as_of:
            found = say("any-after", day=str(chosen), other=str(as_of))
            allowed, mend = say("program_checks-future-allowed"), say("program_checks-future-mend")
            book.note("warning", name, (*path, "chosen_on"), found, allowed, mend)
        if chosen and asked and chosen < asked:
            found = say("any-before_round", day=str(chosen), began=str(asked))
            allowed, mend = say("program_checks-before-allowed"), say("program_checks-before-mend")
            book.note("warning", name, (*path, "chosen_on"), found, allowed, mend)
        _aim(records, book, n, as_of)
    _drivers(records, book)


def _votes(records: ProgramRecords, book: Notebook, rounds: list[str]) -> None:
    """Votes for rounds that are there, given by the rule that priorities.yml names."""
    name = f"programs/{records.id}/votes.csv"
    named = records.votes[records.votes["round_id"].fillna("").ne("")]
    for round_id, rows in named.groupby("round_id", sort=True):
        if round_id not in rounds:
            where = place(name, row_of(rows["source_row"].iloc[0]), "round")
            mend = say("program_checks-vote_round-mend") + did_you_mean(round_id, rounds)
            found = say("program_checks-refer-found", kind="round", name=shorten(round_id))
            book.problems.append(Problem("warning", where, found, ", ".join(rounds), mend, program=records.id))
    for _, row, found, allowed in step_check("votes")(records.votes, records.priorities.voting):
        where, mend = place(name, row_of(row)), say("program_checks-vote-mend")
        book.problems.append(Problem("warning", where, found, allowed, mend, program=records.id))


def _drivers(records: ProgramRecords, book: Notebook) -> None:
    """An id names one driver or idea; a priority that goes on in the next round may carry it over."""
    name, measures = "priorities.yml", list(records.measures)
    texts: dict[tuple[str, str], str] = {}
    for n, priority in enumerate(records.priorities.priorities):
        here: set[tuple[str, str]] = set()
        for kind, entry, at in _theory(priority, ("priorities", n)):
            if "measures.yml" not in book.sources.known.get("unreadable", ()):
                book.refer("measure", entry.measure, measures, name, (*at, "measure"))
            key, id = (kind, entry.id), repr(entry.id)
            if key in here:
                allowed, mend = say("program_checks-theory_twice-allowed", kind=kind), say("program_checks-theory-mend")
                book.note("error", name, at, say("any-id_twice", id=id), allowed, mend)
            elif texts.setdefault(key, entry.text) != entry.text:
                allowed, mend = say("program_checks-theory_text-allowed", kind=kind), say("program_checks-theory-mend")
                book.note("error", name, at, say("program_checks-theory_text-found", id=id), allowed, mend)
            here.add(key)


def _theory(priority: Priority, at: tuple) -> list[tuple[str, Driver | Secondary | Idea, tuple]]:
    """List the drivers and ideas of a priority, each with its place in the file."""
    found: list[tuple[str, Driver | Secondary | Idea, tuple]] = []
    for k, driver in enumerate(priority.drivers):
        path = (*at, "drivers", k)
        parts: list[tuple[Driver | Secondary, tuple]] = [(driver, path)]
        parts += ((part, (*path, "secondary", j)) for j, part in enumerate(driver.secondary))
        for entry, spot in parts:
            found.append(("driver", entry, spot))
            found += [("idea", idea, (*spot, "ideas", i)) for i, idea in enumerate(entry.ideas)]
    return found + [("idea", idea, (*at, "ideas", i)) for i, idea in enumerate(priority.ideas)]


def _aim(records: ProgramRecords, book: Notebook, n: int, as_of: dt.date) -> None:
    name, path = "priorities.yml", ("priorities", n, "aim")
    priority = records.priorities.priorities[n]
    aim = priority.aim
    if "measures.yml" not in book.sources.known.get("unreadable", ()):
        book.refer("measure", aim.measure, list(records.measures), name, (*path, "measure"))
    measure = records.measures.get(aim.measure or "")
    if aim.by and priority.chosen_on and aim.by <= priority.chosen_on:
        found = say("program_checks-by_chosen-found", day=str(aim.by), chosen=str(priority.chosen_on))
        allowed, mend = say("program_checks-by_chosen-allowed"), say("program_checks-by_chosen-mend")
        book.note("error", name, (*path, "by"), found, allowed, mend)
    newest = max((p.chosen_on for p in records.priorities.priorities if p.chosen_on), default=None)
    if aim.by and aim.by <= as_of and priority.chosen_on == newest and (newest is None or aim.by > newest):
        found = say("program_checks-by_passed-found", day=str(aim.by), as_of=str(as_of))
        allowed, mend = say("program_checks-by_passed-allowed"), say("program_checks-by_passed-mend")
        book.note("warning", name, (*path, "by"), found, allowed, mend, what=say("program_checks-by_passed-what"))
    if measure is None or aim.from_ is None or aim.to is None or measure.direction == "neither":
        return
    gain = aim.to - aim.from_ if measure.direction == "increase" else aim.from_ - aim.to
    if gain <= 0:
        way = measure.direction
        what = say("program_checks-aim_way-what", measure=repr(measure.name), direction=way)
        allowed = say("program_checks-aim_way-allowed", direction=way, start=f"{aim.from_:g}")
        book.note("error", name, (*path, "to"), f"{aim.to:g}", allowed, say("program_checks-aim_way-mend"), what=what)
