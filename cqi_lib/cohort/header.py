"""What stands above all programs of a cohort: cohort.yml and the instrument, read and checked."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from pydantic import ValidationError

from ..errors import CohortError, Problem, did_you_mean, is_it
from ..files.text_file import shorten
from ..locale.said import sayings
from .cohort_checks import check_file, check_folders
from .named_instrument import check_words, read_instrument
from .own_texts import read_own_texts
from .records.cohort_file import CohortFile
from .records.document import Document
from .records.identity import COHORT_STEM, check_identity
from .records.yaml_file import read_record
from .round_instruments import Instruments, read_round_instruments

if TYPE_CHECKING:
    from ..instrument.instrument import Instrument
    from ..locale.own import Own
    from .response_files import Answers

say = sayings("cohort_checks")


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
    own, flaws = read_own_texts(folder, file)
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
    found, allowed, mend = (say(f"header-no_date-{part}") for part in ("found", "allowed", "mend"))
    problem = Problem("error", where, found, allowed, mend)
    raise CohortError(say("header-no_clock"), [*head.problems, *answers.problems, problem])


def _read_file(folder: Path) -> tuple[CohortFile, Document, list[Problem]]:
    """Read cohort.yml; only flawed entries of programs and rounds may be set aside, since settings protect people."""

    refused = say("any-cannot_be_loaded", cohort=repr(folder.name))

    def nothing(found: str, mend: str) -> CohortError:
        problem = Problem("error", str(folder), found, say("header-cohort_folder"), mend)
        return CohortError(refused, [problem])

    if not folder.exists():
        raise nothing(say("any-no_folder"), say("header-no_folder-mend", folder=str(folder)))
    if not folder.is_dir():
        raise nothing(say("header-a_file"), say("header-a_file-mend"))
    path = folder / "cohort.yml"
    if not path.exists():
        near = is_it("cohort.yml", sorted(p.name for p in folder.iterdir()))
        raise nothing(say("header-no_file-found"), say("header-no_file-mend") + near)
    loaded = read_record(path, CohortFile, "cohort.yml", root=folder)
    sound = loaded.record is not None and not loaded.document.problems
    if sound and loaded.problems:
        probe = {**loaded.document.data, "programs": [{"id": "a", "name": "a"}], "rounds": []}
        try:
            CohortFile.model_validate(probe)
        except ValidationError:
            sound = False
    if not sound or loaded.record is None:
        raise CohortError(refused, loaded.problems)
    file = loaded.record
    problems = list(loaded.problems)
    try:
        zoneinfo.ZoneInfo(file.timezone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        near = did_you_mean(file.timezone, sorted(zoneinfo.available_timezones()))
        where, allowed = loaded.document.at("timezone"), say("header-timezone-allowed")
        problems.append(Problem("error", where, shorten(file.timezone), allowed, say("header-timezone-mend") + near))
        raise CohortError(refused, problems) from None
    unique = {}
    for kind in ("programs", "rounds"):
        kept: dict[str, object] = {}
        for n, entry in enumerate(getattr(file, kind)):
            if kind == "programs" and entry.id == COHORT_STEM:
                where, found = loaded.document.at(kind, n, "id"), say("any-id", id=repr(entry.id))
                allowed, mend = say("header-taken-allowed"), say("header-taken-mend")
                problems.append(Problem("error", where, found, allowed, mend, program=entry.id))
                continue
            if entry.id in kept:
                where, found = loaded.document.at(kind, n, "id"), say("any-id_twice", id=repr(entry.id))
                problems.append(Problem("error", where, found, say("any-id_once"), say("header-twice-mend")))
            kept.setdefault(entry.id, entry)
        unique[kind] = list(kept.values())
    if not unique["programs"]:
        raise CohortError(refused, problems)
    known = {id for entry in file.programs for id in (entry.id, *entry.former_ids)}
    return file.model_copy(update=unique).without(_aside(loaded.document, known)), loaded.document, problems


def _aside(document: Document, known: set[str]) -> Iterator[str]:
    """Give the words for programs in cohort.yml whose entries could not be used."""
    entries = document.data.get("programs") if isinstance(document.data, dict) else None
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict) and str(entry.get("id")) not in known:
            lists = (entry.get(key) for key in ("aliases", "former_ids"))
            more = [word for words in lists if isinstance(words, list) for word in words]
            yield from (word for word in (entry.get("id"), entry.get("name"), *more) if isinstance(word, str))


def _raw_ids(document: Document, kind: str) -> set[str]:
    """Collect the ids in cohort.yml, those of flawed entries included."""
    entries = document.data.get(kind) if isinstance(document.data, dict) else None
    entries = entries if isinstance(entries, list) else []
    return {str(entry["id"]) for entry in entries if isinstance(entry, dict) and "id" in entry}
