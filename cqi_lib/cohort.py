"""A cohort folder, loaded and checked: what every step of the workbook starts from.

`load_cohort` reads everything in `parameters/<cohort>/`, never writes there, and lists every problem at once. What is
wrong in one program's folder or in one response file stops only what depends on it.
"""

from __future__ import annotations

import datetime as dt
import zoneinfo
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from pydantic import ValidationError

from .cohort_checks import check_answers, check_file, check_folders
from .errors import CallError, CohortError, InstrumentError, Problem, did_you_mean
from .program_checks import check_program
from .program_records import ProgramRecords, read_program
from .records.cohort_file import CohortFile, RoundEntry
from .records.text_file import is_inside, shorten
from .records.yaml_file import Document, read_record
from .response_files import Answers, read_answers
from .tables import RESPONSES

if TYPE_CHECKING:
    from .instrument import Instrument

__all__ = ["Cohort", "ProgramRecords", "load_cohort"]


@dataclass(frozen=True, eq=False)
class Cohort:
    """A cohort: its file, instrument, programs and answers.

    Attributes
    ----------
    folder, id : the folder and its name.
    file : cohort.yml.
    instrument : the assessment instrument.
    programs : each program's records by id, in the order of cohort.yml.
    responses : table RESPONSES of all rounds and programs.
    sources : what each response file was recognised as, by file name.
    problems : everything that is wrong, cohort-wide and program by program.
    as_of : the day the cohort is looked at from; the only clock.
    """

    folder: Path
    id: str
    file: CohortFile
    instrument: Instrument
    programs: dict[str, ProgramRecords]
    responses: pd.DataFrame
    sources: dict[str, str]
    problems: tuple[Problem, ...]
    as_of: dt.date

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
        rounds = self.rounds
        if round_id is None:
            if not rounds:
                raise CallError(f"{self.file.name} has no round yet: list one under `rounds:` in cohort.yml.")
            begun = [entry for entry in rounds if entry.date <= self.as_of]
            return begun[-1] if begun else rounds[0]
        for entry in rounds:
            if entry.id == round_id:
                return entry
        known = [entry.id for entry in rounds]
        raise CallError(
            f"There is no round {shorten(round_id)} in {self.file.name}.{did_you_mean(str(round_id), known)} "
            f"Allowed: {', '.join(known) or 'none is listed in cohort.yml'}."
        )

    def previous_round(self, round_id: str) -> RoundEntry | None:
        """Give the round before a round, or None for the first."""
        date = self.round(round_id).date
        earlier = [entry for entry in self.rounds if entry.date < date]
        return earlier[-1] if earlier else None


def load_cohort(
    folder: str | Path, *, as_of: dt.date | str | None = None, only: str | None = None, responses: bool = True
) -> Cohort:
    """Load and check a cohort folder.

    Parameters
    ----------
    folder : the folder that holds cohort.yml.
    as_of : the day to look from; None takes cohort.yml's, else the newest date of an answer, measure point, event or
        actual cycle date.
    only : the id of the one program whose folder is read; None reads all.
    responses : False leaves the response files unread (for a process that was handed the answers).

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
    file, document, problems = _read_file(folder)
    instrument = _instrument(folder, file, problems)
    if only is not None and only not in {entry.id for entry in file.programs}:
        known = [entry.id for entry in file.programs]
        raise CallError(
            f"There is no program {shorten(only)} in {file.name}.{did_you_mean(str(only), known)} "
            f"Allowed: {', '.join(known)}."
        )
    problems += check_file(file, document)
    problems += check_folders(folder, file, _raw_ids(document, "programs"))
    aside = sorted(_raw_ids(document, "rounds") - {entry.id for entry in file.rounds})
    answers = Answers(RESPONSES.empty(), {}, ())
    if responses:
        answers = read_answers(folder, file, instrument, aside)
    read = [
        read_program(folder, entry, list(instrument.domains)) for entry in file.programs if only in (None, entry.id)
    ]
    clock = given or file.as_of or _newest(answers.responses, [records for records, _, _ in read], file)
    if clock is None:
        where, mend = document.at("as_of"), "Write the day to look from, such as `as_of: 2025-11-14`."
        problem = Problem("error", where, "no date in the whole cohort", "a date such as 2025-11-14", mend)
        raise CohortError(f"The cohort {folder.name!r} has no clock.", [*problems, *answers.problems, problem])
    problems += answers.problems
    if responses:
        problems += check_answers(file, document, answers.responses, clock)
    programs = {}
    for records, sources, found in read:
        records, more = check_program(records, sources, file, instrument, clock, aside)
        programs[records.id] = replace(
            records, problems=(*found, *more, *(p for p in problems if p.program == records.id))
        )
    everything = [p for p in problems if p.program not in programs]
    everything += [p for records in programs.values() for p in records.problems]
    return Cohort(
        folder=folder,
        id=folder.resolve().name,
        file=file,
        instrument=instrument,
        programs=programs,
        responses=answers.responses,
        sources=answers.sources,
        problems=tuple(everything),
        as_of=clock,
    )


def _as_date(as_of: dt.date | str | None) -> dt.date | None:
    if as_of is None or (isinstance(as_of, dt.date) and not isinstance(as_of, dt.datetime)):
        return as_of
    try:
        return dt.date.fromisoformat(str(as_of))
    except ValueError:
        raise CallError(f"The day to look from is {as_of!r}; a date such as 2025-11-14 is needed.") from None


def _read_file(folder: Path) -> tuple[CohortFile, Document, list[Problem]]:
    """Read cohort.yml; only flawed entries of programs and rounds may be set aside, since settings protect people."""

    def nothing(found: str, mend: str) -> CohortError:
        problem = Problem("error", str(folder), found, "a cohort folder with a cohort.yml", mend)
        return CohortError(f"The cohort {folder.name!r} cannot be loaded.", [problem])

    if not folder.exists():
        raise nothing("no such folder", f"Correct the path, or make one: cqi new cohort {folder}")
    if not folder.is_dir():
        raise nothing("a file", "Name the folder that holds cohort.yml.")
    path = folder / "cohort.yml"
    if not path.exists():
        near = did_you_mean("cohort.yml", sorted(p.name for p in folder.iterdir())).replace("Did you mean", "Is it")
        raise nothing("no cohort.yml in it", f"Name a folder that has one, or make one with `cqi new cohort`.{near}")
    loaded = read_record(path, CohortFile, "cohort.yml", root=folder)
    sound = loaded.record is not None and not loaded.document.problems
    if sound and loaded.problems:
        probe = {**loaded.document.data, "programs": [{"id": "a", "name": "a"}], "rounds": []}
        try:
            CohortFile.model_validate(probe)
        except ValidationError:
            sound = False
    if not sound or loaded.record is None:
        raise CohortError(f"The cohort {folder.name!r} cannot be loaded.", loaded.problems)
    file = loaded.record
    problems = list(loaded.problems)
    try:
        zoneinfo.ZoneInfo(file.timezone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        near = did_you_mean(file.timezone, sorted(zoneinfo.available_timezones()))
        where, allowed = loaded.document.at("timezone"), "a time zone such as UTC or America/Chicago"
        problems.append(Problem("error", where, shorten(file.timezone), allowed, "Correct the name." + near))
        raise CohortError(f"The cohort {folder.name!r} cannot be loaded.", problems) from None
    unique = {}
    for kind in ("programs", "rounds"):
        kept: dict[str, object] = {}
        for n, entry in enumerate(getattr(file, kind)):
            if entry.id in kept:
                where, found = loaded.document.at(kind, n, "id"), f"the id {entry.id!r} a second time"
                problems.append(Problem("error", where, found, "each id once", "Rename it, or delete the entry."))
            kept.setdefault(entry.id, entry)
        unique[kind] = list(kept.values())
    return file.model_copy(update=unique), loaded.document, problems


def _instrument(folder: Path, file: CohortFile, problems: list[Problem]) -> Instrument:
    from .instrument import BUILT_IN, load_instrument

    if file.instrument not in BUILT_IN and not is_inside(folder / file.instrument, folder):
        allowed = ", ".join(BUILT_IN) + ", or a file beside cohort.yml"
        mend = "Copy the instrument into the cohort folder."
        problem = Problem("error", "cohort.yml, instrument", shorten(file.instrument), allowed, mend)
        raise CohortError(f"The cohort {folder.name!r} cannot be loaded.", [*problems, problem])
    try:
        return load_instrument(file.instrument, file.language, folder)
    except InstrumentError as error:
        found = error.problems or (
            Problem("error", "cohort.yml, instrument", error.message, ", ".join(BUILT_IN), "Correct it."),
        )
        raise CohortError(f"The instrument of {folder.name!r} cannot be used.", [*problems, *found]) from None


def _raw_ids(document: Document, kind: str) -> set[str]:
    """Collect the ids in cohort.yml, those of flawed entries included."""
    entries = document.data.get(kind) if isinstance(document.data, dict) else None
    entries = entries if isinstance(entries, list) else []
    return {str(entry["id"]) for entry in entries if isinstance(entry, dict) and "id" in entry}


def _newest(responses: pd.DataFrame, programs: list[ProgramRecords], file: CohortFile) -> dt.date | None:
    """Find the newest date of what has happened; without any, the newest round stands in."""
    dates: list[dt.date] = [responses["submitted_at"].max()]
    for records in programs:
        dates += [records.series["date"].max(), records.events["date"].max()]
        dates += [day for cycle in records.cycles.values() for day in (cycle.actual_start, cycle.actual_end) if day]
    known = [day.date() if isinstance(day, dt.datetime) else day for day in dates if pd.notna(day)]
    return max(known or [entry.date for entry in file.rounds], default=None)
