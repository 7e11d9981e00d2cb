"""What stands above all programs of a cohort: cohort.yml and the instrument, read and checked."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from pydantic import ValidationError

from ..errors import CohortError, Problem, did_you_mean
from ..files.text_file import shorten
from .cohort_checks import check_file, check_folders
from .named_instrument import check_words, read_instrument
from .own_texts import read_own_texts
from .records.cohort_file import COHORT_STEM, CohortFile
from .records.document import Document
from .records.identity import check_identity
from .records.yaml_file import read_record
from .round_instruments import Instruments, read_round_instruments

if TYPE_CHECKING:
    from ..instrument.instrument import Instrument
    from ..locale.own import Own
    from .response_files import Answers


@dataclass(frozen=True, eq=False)
class Header:
    """What stands above all programs.

    Attributes
    ----------
    file : cohort.yml.
    instruments : the assessment instrument, and those of rounds that asked another version.
    aside : ids of rounds whose entry in cohort.yml is flawed.
    document : where the file was read from; without data when it was handed on by who had read and checked it.
    problems : what is wrong with cohort.yml, with the names of files and folders, and with the cohort's own texts.
    own_texts : what the cohort says in its own words; None where it does not.
    """

    file: CohortFile
    instruments: Instruments
    aside: tuple[str, ...]
    document: Document
    problems: tuple[Problem, ...] = ()
    own_texts: Own | None = None

    @property
    def instrument(self) -> Instrument:
        """The cohort's instrument."""
        return self.instruments.cohorts


def read_header(folder: str | Path) -> Header:
    """Read and check what stands above all programs.

    Parameters
    ----------
    folder : the folder that holds cohort.yml.

    Raises
    ------
    CohortError
        When nothing can be done: no such folder, cohort.yml or the instrument unusable; with every problem.
    """
    folder = Path(folder)
    file, document, problems = _read_file(folder)
    instrument = read_instrument(folder, file, problems)
    problems += check_words(folder, file, instrument)
    problems += check_file(file, document)
    problems += check_identity(folder, file.id, document)
    problems += check_folders(folder, file, _raw_ids(document, "programs"))
    aside = sorted(_raw_ids(document, "rounds") - {entry.id for entry in file.rounds})
    instruments = read_round_instruments(folder, file, instrument, problems)
    own, flaws = read_own_texts(folder)
    return Header(file, instruments, tuple(aside), document, (*problems, *flaws), own)


def clock_of(head: Header, given: dt.date | None, answers: Answers, newest: Iterable[dt.date | None]) -> dt.date:
    """Find the day to look from: the given one, that of cohort.yml, the newest of what has happened (the closing of a
    round among it), the newest round.

    Parameters
    ----------
    head, answers : cohort.yml and the answers.
    given : the day asked for, or None.
    newest : the newest date of each program.

    Raises
    ------
    CohortError
        When there is no date at all.
    """
    if clock := given or head.file.as_of:
        return clock
    sent = answers.responses["submitted_at"].max()
    known = [day for day in newest if day] + ([sent.date()] if pd.notna(sent) else [])
    known += [entry.closed for entry in head.file.rounds if entry.closed]
    if clock := max(known or [entry.date for entry in head.file.rounds], default=None):
        return clock
    where = head.document.at("as_of")
    mend = "Write the day to look from, such as `as_of: 2025-11-14`."
    problem = Problem("error", where, "no date in the whole cohort", "a date such as 2025-11-14", mend)
    raise CohortError("The cohort has no clock.", [*head.problems, *answers.problems, problem])


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
            if kind == "programs" and entry.id == COHORT_STEM:
                mend = "Give it another id and rename its folder; its name can stay. Until then it has no report."
                where, allowed = loaded.document.at(kind, n, "id"), "any other id: the cohort's page has this name"
                problems.append(Problem("error", where, f"the id {entry.id!r}", allowed, mend, program=entry.id))
                continue
            if entry.id in kept:
                where, found = loaded.document.at(kind, n, "id"), f"the id {entry.id!r} a second time"
                problems.append(Problem("error", where, found, "each id once", "Rename it, or delete the entry."))
            kept.setdefault(entry.id, entry)
        unique[kind] = list(kept.values())
    if not unique["programs"]:
        raise CohortError(f"The cohort {folder.name!r} cannot be loaded.", problems)
    return file.model_copy(update=unique), loaded.document, problems


def _raw_ids(document: Document, kind: str) -> set[str]:
    """Collect the ids in cohort.yml, those of flawed entries included."""
    entries = document.data.get(kind) if isinstance(document.data, dict) else None
    entries = entries if isinstance(entries, list) else []
    return {str(entry["id"]) for entry in entries if isinstance(entry, dict) and "id" in entry}
