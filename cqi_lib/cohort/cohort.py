"""A cohort folder, loaded and checked: what every step of the workbook starts from.

`load_cohort` reads everything in `parameters/<cohort>/`, never writes there, and lists every problem at once. What is
wrong in one program's folder or in one response file stops only what depends on it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from markupsafe import Markup

from ..errors import CallError, Problem, did_you_mean
from ..files.text_file import shorten
from ..locale.said import sayings
from ..tables import RESPONSES
from .answered import respondents
from .cohort_checks import check_answers, check_verdicts
from .header import Header, clock_of, read_header
from .named_instrument import read_instrument
from .program_checks import check_program
from .program_records import ProgramRecords, read_program
from .records.base import FIRST_YEAR, LAST_YEAR, in_years
from .records.cohort_file import CohortFile, RoundEntry, Words
from .response_files import Answers, read_answers
from .round_choice import choose_round, looked_at
from .round_instruments import Instruments, read_round_instruments

if TYPE_CHECKING:
    from ..instrument.instrument import Instrument
    from ..locale.own import Own

say = sayings("cohort_checks")


@dataclass(frozen=True, eq=False)
class Cohort:
    """A cohort: its file, instrument, programs and answers.

    Attributes
    ----------
    folder, id : the folder and its name.
    file : cohort.yml.
    instruments : the assessment instrument, and those of rounds that asked another version.
    programs : each program's records by id, in the order of cohort.yml.
    responses : table RESPONSES of all rounds and programs.
    sources : what each response file was recognised as, by file name.
    problems : everything that is wrong, cohort-wide and program by program.
    as_of : the day the cohort is looked at from; the only clock.
    unread : by round, the errors for which nothing of its answers could be read.
    own_texts : what the cohort says in its own words; None where it does not.
    """

    folder: Path
    id: str
    file: CohortFile
    instruments: Instruments
    programs: dict[str, ProgramRecords]
    responses: pd.DataFrame
    sources: dict[str, str]
    problems: tuple[Problem, ...]
    as_of: dt.date
    unread: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict)
    own_texts: Own | None = None

    def __repr__(self) -> str:
        counts = {"programs": len(self.programs), "rounds": len(self.file.rounds), "problems": len(self.problems)}
        told = ", ".join(f"{name}={value}" for name, value in {"id": self.id, **counts, "as_of": self.as_of}.items())
        return f"Cohort({self.file.name!r}, {told})"

    def _repr_html_(self) -> str:
        return Markup("<code>{}</code>").format(repr(self))

    @property
    def instrument(self) -> Instrument:
        """The cohort's instrument; what a round asked is in `instruments`."""
        return self.instruments.cohorts

    @property
    def failed(self) -> bool:
        """Whether any error (not only warnings) was found."""
        return any(problem.severity == "error" for problem in self.problems)

    @property
    def rounds(self) -> tuple[RoundEntry, ...]:
        """All rounds by date."""
        return tuple(sorted(self.file.rounds, key=lambda entry: entry.date))

    def round(self, round_id: str | None = None) -> RoundEntry:
        """Give a round.

        Parameters
        ----------
        round_id : its id; None is the latest that has begun on `as_of`.

        Raises
        ------
        CallError
            For an unknown round, with the rounds there are.
        """
        return choose_round(self.file.rounds, round_id, self.as_of, self.file.name)

    def in_language(self, tag: str) -> Cohort:
        """Give the cohort with its instruments' texts in another language."""
        if tag == self.file.language:
            return self
        words = Words(**self.file.words.in_language(tag, self.file.language))
        file = self.file.model_copy(update={"language": tag, "words": words})
        asked = read_round_instruments(self.folder, file, read_instrument(self.folder, file), [])
        return replace(self, file=file, instruments=asked)

    def without_answers(self) -> Cohort:
        """Give the cohort as an opened program or round has it: nobody's answers can be reached from there."""
        return replace(self, responses=RESPONSES.empty())

    def looked_at(self) -> str:
        """Say which round is the current one, and which come after it."""
        people = respondents(self.responses[self.responses["role"].ne("coach")])
        counts = people.groupby("round_id").size().to_dict()
        return looked_at(self.round(), self.rounds, counts, self.as_of)

    def previous_round(self, round_id: str) -> RoundEntry | None:
        """Give the round before a round, or None for the first."""
        date = self.round(round_id).date
        earlier = [entry for entry in self.rounds if entry.date < date]
        return earlier[-1] if earlier else None


def load_cohort(
    folder: str | Path,
    *,
    as_of: dt.date | str | None = None,
    only: str | Collection[str] | None = None,
    responses: bool = True,
    head: Header | None = None,
) -> Cohort:
    """Load and check a cohort folder.

    Parameters
    ----------
    folder : the folder that holds cohort.yml.
    as_of : the day to look from; None takes cohort.yml's, else the newest date of an answer, measure point, event or
        actual cycle date.
    only : the id of the one program whose folder is read, or several ids; None reads all.
    responses : False leaves the response files unread (for a process that was handed the answers).
    head : what stands above all programs, where it was read already.

    Returns
    -------
    The cohort with all problems found. Measure points and events later than `as_of` are left out, and that is said.

    Raises
    ------
    CohortError
        When nothing can be done: no such folder, cohort.yml or the instrument unusable; with every problem.
    CallError
        When `as_of` is not a date, or `only` not a program.

    Examples
    --------
    >>> cohort = load_cohort("tests/fixtures/pair")
    >>> list(cohort.programs), cohort.round().id, str(cohort.as_of)
    (['alpha-house', 'beta-corner'], '2025-fall', '2025-11-14')
    """
    folder, given = Path(folder), _as_date(as_of)
    head = head or read_header(folder)
    file, problems = head.file, list(head.problems)
    known = [entry.id for entry in file.programs]
    wanted = known if only is None else [only] if isinstance(only, str) else list(only)
    for program in wanted:
        if program not in known:
            near, allowed = did_you_mean(str(program), known), ", ".join(known)
            asked = shorten(program)
            raise CallError(say("cohort-no_program", program=asked, cohort=file.name, near=near, programs=allowed))
    answers = Answers(RESPONSES.empty(), {}, ())
    if responses:
        answers = read_answers(folder, file, head.instrument, head.aside, rounds_own=head.instruments.rounds)
    domains = list(head.instruments.domains)
    read = [read_program(folder, entry, domains) for entry in file.programs if entry.id in wanted]
    clock = clock_of(head, given, answers, [newest_date(records) for records, _, _ in read])
    problems += answers.problems
    if responses:
        problems += check_answers(file, head.document, answers.responses, clock)
        problems += check_verdicts(file, head.document, answers.responses, head.instrument)
    programs = {}
    for records, sources, found in read:
        records, more = check_program(records, sources, file, head.instruments, clock, head.aside)
        programs[records.id] = replace(
            records, problems=(*found, *more, *(p for p in problems if p.program == records.id))
        )
    everything = [p for p in problems if p.program not in programs]
    everything += [p for records in programs.values() for p in records.problems]
    return Cohort(
        folder=folder,
        id=folder.resolve().name,
        file=file,
        instruments=head.instruments,
        programs=programs,
        responses=answers.responses,
        sources=answers.sources,
        problems=tuple(everything),
        as_of=clock,
        unread=answers.unread,
        own_texts=head.own_texts,
    )


def _as_date(as_of: dt.date | str | None) -> dt.date | None:
    if as_of is None or (isinstance(as_of, dt.date) and not isinstance(as_of, dt.datetime)):
        day = as_of
    else:
        try:
            day = dt.date.fromisoformat(str(as_of))
        except ValueError:
            raise CallError(say("cohort-no_day", day=repr(as_of))) from None
    if day is not None and not in_years(day):
        years = {"first": str(FIRST_YEAR), "last": str(LAST_YEAR)}
        raise CallError(say("cohort-day_years", day=str(day), **years))
    return day


def newest_date(records: ProgramRecords) -> dt.date | None:
    """Find the newest date of what has happened in a program; None where nothing has."""
    dates = [records.series["date"].max(), records.events["date"].max()]
    dates += [day for cycle in records.cycles.values() for day in (cycle.actual_start, cycle.actual_end) if day]
    return max((_day(day) for day in dates if pd.notna(day)), default=None)


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment
