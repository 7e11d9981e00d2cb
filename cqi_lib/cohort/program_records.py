"""Everything one program wrote: its folder `programs/<id>/`, read as records and tables."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..errors import Problem, Severity, meant, place
from ..files.text_file import is_inside, shorten
from ..locale.said import sayings
from ..tables import EVENTS, SERIES, VOTES
from .program_sheets import FOLDER, read_sheets
from .records.base import Record
from .records.cohort_file import ProgramEntry
from .records.csv_file import UNTOLD, CsvTable, Row, Written
from .records.csv_records import read_events, read_series, read_votes, series_in, written_in
from .records.cycle import CycleFile
from .records.document import Document
from .records.groundwork import GroundworkFile
from .records.measures import Measure, MeasuresFile
from .records.priorities import PrioritiesFile
from .records.yaml_file import read_record

say = sayings("cohort_checks")
FILES = (
    "groundwork.yml",
    "measures.yml",
    "measures.csv",
    "priorities.yml",
    "votes.csv",
    "events.csv",
)
_CYCLE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,62}")
_RECORD_ENDINGS = (".yml", ".yaml", ".csv", ".tsv", ".xlsx", ".xls", ".json")


def counted(series: pd.DataFrame) -> dict[str, np.ndarray]:
    """Give the table SERIES as plain arrays, of which a measure's points are made."""
    return SERIES.arrays(series, "measure", "group", "date", "value", "numerator", "denominator", "reason")


@dataclass(frozen=True, eq=False)
class ProgramRecords:
    """One program's records, as far as they could be read.

    Attributes
    ----------
    id, name, entry : as in cohort.yml.
    groundwork, priorities : the records; empty ones where the file is not there.
    measures : measures by id, in the order of measures.yml.
    written : how measures.csv writes numbers and dates, as far as measures.yml says it.
    series, votes, events : tables SERIES, VOTES, EVENTS.
    cycles : cycles by file name without `.yml`, in the order of the names.
    problems : what is wrong with this program's records and answers.
    flaws : those of the problems that kept a file, or an entry in it, from being read: what is not there may be missing
        only because of them.
    files : the files that are there, by path within the program's folder.
    """

    id: str
    name: str
    entry: ProgramEntry
    groundwork: GroundworkFile = field(default_factory=GroundworkFile)
    measures: dict[str, Measure] = field(default_factory=dict)
    written: Written = UNTOLD
    series: pd.DataFrame = field(default_factory=SERIES.empty)
    priorities: PrioritiesFile = field(default_factory=PrioritiesFile)
    votes: pd.DataFrame = field(default_factory=VOTES.empty)
    cycles: dict[str, CycleFile] = field(default_factory=dict)
    events: pd.DataFrame = field(default_factory=EVENTS.empty)
    problems: tuple[Problem, ...] = ()
    flaws: tuple[Problem, ...] = ()
    files: tuple[str, ...] = ()

    @cached_property
    def counted(self) -> dict[str, np.ndarray]:
        """The table SERIES as plain arrays."""
        return counted(self.series)

    @property
    def failed(self) -> bool:
        """Whether any error (not only warnings) was found."""
        return any(problem.severity == "error" for problem in self.problems)

    def flawed(self, *files: str) -> dict[str, list[Problem]]:
        """Give the flaws of some files, by file; `cycles/` stands for all cycles, and a flaw of the folder for all."""
        base = f"programs/{self.id}"
        out: dict[str, list[Problem]] = {}
        for problem in self.flaws:
            place = problem.where.partition(",")[0]
            if place == base or place.startswith(tuple(f"{base}/{name}" for name in files)):
                out.setdefault(place, []).append(problem)
        return out


@dataclass(frozen=True)
class Sources:
    """The documents behind a program's records, so that a check can name file and line.

    `known` holds the ids that stand in the files, those of entries set aside included: a reference to a flawed measure
    is not a second problem.
    """

    documents: dict[str, Document]
    known: dict[str, frozenset[str]]

    def at(self, file: str, *path: str | int) -> str:
        """Name a place in one of the program's files."""
        document = self.documents.get(file)
        return document.at(*path) if document else file


def read_program(
    folder: Path, entry: ProgramEntry, domains: Collection[str]
) -> tuple[ProgramRecords, Sources, list[Problem]]:
    """Read one program's folder.

    Parameters
    ----------
    folder : the cohort folder; the program's own is `programs/<id>` in it.
    entry : the program in cohort.yml; its id is the only part of a path that comes from people.
    domains : domain ids of the instrument.

    Returns
    -------
    The records, where they came from, and what is wrong with the files by themselves (see `cohort_checks` for what is
    wrong between them). A file that is not there gives empty records.
    """
    reader = _Reader(folder, entry, domains)
    return reader.read()


class _Reader:
    def __init__(self, folder: Path, entry: ProgramEntry, domains: Collection[str]) -> None:
        self.root, self.entry, self.domains = folder, entry, domains
        self.own = folder / "programs" / entry.id
        self.base = f"programs/{entry.id}"
        self.problems: list[Problem] = []
        self.documents: dict[str, Document] = {}
        self.files: list[str] = []

    def note(self, severity: Severity, where: str, found: str, allowed: str, mend: str) -> None:
        self.problems.append(Problem(severity, where, found, allowed, mend, program=self.entry.id))

    def read(self) -> tuple[ProgramRecords, Sources, list[Problem]]:
        if not is_inside(self.own, self.root):
            found, allowed = say("any-link_out"), say("any-folder_inside")
            self.note("error", self.base, found, allowed, say("any-folder_inside-mend"))
        elif not self.own.is_dir():
            severity: Severity = "error" if self.own.exists() else "warning"
            allowed, mend = say("program_records-folder-allowed"), say("program_records-folder-mend")
            self.note(severity, self.base, say("any-no_folder"), allowed, mend)
        else:
            self._look_around()
        groundwork = self._record("groundwork.yml", GroundworkFile) or GroundworkFile()
        measures_file = self._record("measures.yml", MeasuresFile) or MeasuresFile()
        priorities = self._record("priorities.yml", PrioritiesFile) or PrioritiesFile()
        measures: dict[str, Measure] = {}
        for n, measure in enumerate(measures_file.measures):
            if measure.id in measures:
                where = place(f"{self.base}/measures.yml", say("program_records-measure", n=str(n + 1)))
                found, allowed = say("any-id_twice", id=repr(measure.id)), say("any-id_once")
                self.note("error", where, found, allowed, say("program_records-measure-mend"))
            else:
                measures[measure.id] = measure
        known_measures = self._ids("measures.yml", "measures") | frozenset(measures)
        series = SERIES.empty()
        votes, events = VOTES.empty(), EVENTS.empty()
        shared: dict[str, Any] = {"root": self.root, "program": self.entry.id}
        given: dict[str, Any] = {"program": self.entry.id, "measures": measures, "known": known_measures}
        more = self._sheets(measures)
        if path := self._path("measures.csv"):
            series, found = read_series(
                path,
                f"{self.base}/measures.csv",
                root=self.root,
                more=more,
                written=written_in(measures_file),
                **given,
            )
            # Where measures.yml could not be read at all, its ids are not known and no row can be judged.
            self.problems += found if not self._unreadable("measures.yml") else ()
        elif more:
            series, found = series_in(CsvTable(f"{self.base}/measures.csv", self.entry.id), more=more, **given)
            self.problems += found
        if path := self._path("votes.csv"):
            votes, found = read_votes(path, f"{self.base}/votes.csv", domains=self.domains, **shared)
            self.problems += found
        if path := self._path("events.csv"):
            events, found = read_events(path, f"{self.base}/events.csv", measures=sorted(known_measures), **shared)
            self.problems += found if not self._unreadable("measures.yml") else ()
        cycles = self._cycles()
        records = ProgramRecords(
            id=self.entry.id,
            name=self.entry.name,
            entry=self.entry,
            groundwork=groundwork,
            measures=measures,
            written=written_in(measures_file),
            series=series,
            priorities=priorities,
            votes=votes,
            cycles=cycles,
            events=events,
            flaws=tuple(problem for problem in self.problems if problem.severity == "error"),
            files=tuple(self.files),
        )
        return records, Sources(self.documents, self._known(known_measures, cycles)), self.problems

    def _sheets(self, measures: dict[str, Measure]) -> list[Row]:
        """Read the program's own spreadsheets, where there are measures to read."""
        if not (self.own / FOLDER).is_dir() or not is_inside(self.own, self.root) or self._unreadable("measures.yml"):
            return []
        rows, found, names = read_sheets(self.own, self.base, root=self.root, program=self.entry.id, measures=measures)
        self.problems += found
        self.files += names
        return rows

    def _path(self, name: str) -> Path | None:
        return self.own / name if name in self.files else None

    def _unreadable(self, name: str) -> bool:
        return name in self.files and self.documents[name].data is None and bool(self.documents[name].problems)

    def _record(self, name: str, model: type[Record]) -> Any:
        if name not in self.files:
            return None
        loaded = read_record(self.own / name, model, f"{self.base}/{name}", root=self.root, program=self.entry.id)
        self.documents[name] = loaded.document
        self.problems += loaded.problems
        return loaded.record

    def _look_around(self) -> None:
        """List the files that are read, and name those that look like records but are not."""
        for path in sorted(self.own.iterdir()):
            name = path.name
            if name in FILES:
                self.files.append(name)
            elif name in ("cycles", FOLDER) and path.is_dir():
                continue
            elif not name.startswith((".", "~")) and path.suffix.lower() in _RECORD_ENDINGS:
                near = meant(name, [known for known in FILES if not (self.own / known).exists()])
                where, mend = f"{self.base}/{shorten(name)[1:-1]}", near or say("program_records-name-mend")
                self.note("warning", where, say("program_records-name-found"), ", ".join(FILES), mend)

    def _cycles(self) -> dict[str, CycleFile]:
        folder = self.own / "cycles"
        cycles: dict[str, CycleFile] = {}
        if not is_inside(folder, self.root) or not folder.is_dir() or not is_inside(self.own, self.root):
            return cycles
        for path in sorted(folder.iterdir()):
            name, shown = path.name, shorten(path.name)[1:-1]
            if name.startswith((".", "~")) or path.suffix.lower() not in _RECORD_ENDINGS:
                continue
            where = f"{self.base}/cycles/{shown}"
            if path.suffix != ".yml" or not _CYCLE_NAME.fullmatch(path.stem):
                found, allowed = (
                    say("program_records-cycle-found", name=shorten(name)),
                    say("program_records-cycle-allowed"),
                )
                self.note("error", where, found, allowed, say("program_records-cycle-mend"))
                continue
            self.files.append(f"cycles/{name}")
            loaded = self._record(f"cycles/{name}", CycleFile)
            if loaded is not None:
                cycles[path.stem] = loaded
        return cycles

    def _ids(self, file: str, *path: str) -> frozenset[str]:
        """Collect the ids of (nested) lists in a file as they stand there, flawed entries included."""
        document = self.documents.get(file)
        groups = [document.data] if document else []
        for key in path:
            inner = [group.get(key) for group in groups if isinstance(group, dict)]
            groups = [entry for found in inner for entry in (found if isinstance(found, list) else [found])]
        return frozenset(str(entry["id"]) for entry in groups if isinstance(entry, dict) and "id" in entry)

    def _known(self, measures: frozenset[str], cycles: dict[str, CycleFile]) -> dict[str, frozenset[str]]:
        there = {name.removeprefix("cycles/")[:-4] for name in self.files if name.startswith("cycles/")}
        return {
            "measure": measures,
            "cycle": frozenset(there | set(cycles)),
            "priority": self._ids("priorities.yml", "priorities"),
            "driver": self._ids("priorities.yml", "priorities", "drivers")
            | self._ids("priorities.yml", "priorities", "drivers", "secondary"),
            "idea": self._ids("priorities.yml", "priorities", "drivers", "ideas")
            | self._ids("priorities.yml", "priorities", "drivers", "secondary", "ideas")
            | self._ids("priorities.yml", "priorities", "ideas"),
            "outcome": self._ids("groundwork.yml", "logic_model", "outcomes"),
            "indicator": self._ids("groundwork.yml", "indicators"),
            "unreadable": frozenset(name for name in self.files if name in self.documents and self._unreadable(name)),
        }
