"""A program's own spreadsheets: what each would be read as, and that it is right; by `cqi measures` and at the desk."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..cohort.header import read_header
from ..cohort.program_sheets import FOLDER, MAPPING, read_mapping, sheet_files
from ..cohort.records.measures import MeasuresFile
from ..cohort.records.yaml_file import read_record
from ..errors import CallError, CohortError, Problem
from ..files.hashes import of_file
from ..files.kept_file import KeptFile
from ..files.pasted import command as pasted
from ..files.refusal import refusal
from ..intake.measures.answers import Answers
from ..intake.measures.apart import confirmed_apart, draft_apart, propose_apart
from ..intake.measures.drafting import Drafted
from ..intake.measures.keeping import keep_tables
from ..intake.measures.proposal import Proposed
from ..locale.said import sayings

say = sayings("spreadsheets")


@dataclass
class Look:
    """What a spreadsheet would be read as: its tables, and the problems."""

    file: Path
    tables: list[Proposed]
    problems: list[Problem]
    confirmed: bool = False
    """Whether it is read so already, because somebody said that files of its layout are."""

    @property
    def questions(self) -> list[str]:
        """What has to be said first."""
        return list(dict.fromkeys(question for one in self.tables for question in one.questions))

    @property
    def ready(self) -> bool:
        """Whether it can be kept: there are numbers, and nothing is asked."""
        return any(one.points for one in self.tables) and not self.questions

    @property
    def unmatched(self) -> bool:
        """Whether no heading names a measure, and nothing else is wrong."""
        wrong = any(problem.severity == "error" for problem in self.problems)
        return not self.questions and not wrong and not any(one.points for one in self.tables)


class ProgramSheets:
    """A program's measures, and its spreadsheets.

    Parameters
    ----------
    folder : the cohort's folder.
    program : its id.

    Raises
    ------
    CallError
        When the cohort has no such program.
    """

    def __init__(self, folder: Path, program: str) -> None:
        entries = {entry.id: entry for entry in read_header(folder).file.programs}
        self.others = [name for other in entries.values() if other.id != program for name in other.names]
        if program not in entries:
            raise CallError(say("program-unknown", program=repr(program), programs=", ".join(entries)))
        self.folder, self.program, self.entry = folder, program, entries[program]
        self.own = folder / "programs" / program
        self.place = self.own / FOLDER
        self.measures_file = f"programs/{program}/measures.yml"
        self.mapping_file = f"programs/{program}/{FOLDER}/{MAPPING}"
        self.read()

    def read(self) -> None:
        """Read what measures.yml defines."""
        path, self.problems = self.folder / self.measures_file, tuple[Problem, ...]()
        self.file: MeasuresFile | None = None
        if path.is_file():
            loaded = read_record(path, MeasuresFile, self.measures_file, root=self.folder, program=self.program)
            self.file, self.problems = loaded.record, loaded.problems
        self.measures = {one.id: one for one in self.file.measures} if self.file is not None else {}

    def files(self) -> list[Path]:
        """List the spreadsheets in its folder."""
        return sheet_files(self.own, self.folder)

    def answers(self, told: Mapping[str, Any]) -> Answers:
        """Give what a person told, with what measures.yml says of measures.csv: it holds for other files too.

        Parameters
        ----------
        told : as in `Answers`; what is None was not told.
        """
        usual = {"dates": self.file and self.file.dates, "decimals": self.file and self.file.decimals}
        given = usual | {name: value for name, value in told.items() if value is not None}
        return Answers(program=self.entry.names, others=self.others, **given)

    def look(self, file: Path, answers: Answers) -> Look:
        """Say what a spreadsheet would be read as; a process of its own opens it.

        Raises
        ------
        CohortError
            When no measure is defined yet.
        """
        if not self.measures:
            command = pasted("measures", "draft", self.folder, self.program, file)
            raise CohortError(say("program-none", file=self.measures_file, command=command), self.problems)
        return Look(file, *propose_apart(file, file.name, self.measures, answers))

    def confirmed(self, file: Path) -> Look | None:
        """Say what a spreadsheet is read as by what was confirmed; None where nobody confirmed its layout."""
        told, _ = read_mapping(self.own, f"programs/{self.program}", self.folder, self.program)
        if told is None or not told.tables:
            return None
        tables, problems = confirmed_apart(file, file.name, told, self.measures)
        return Look(file, tables, problems, confirmed=True) if tables else None

    def check(self) -> None:
        """See that the mappings so far can be read.

        Raises
        ------
        CohortError
            When they cannot: they are mended first.
        """
        _, flaws = read_mapping(self.own, f"programs/{self.program}", self.folder, self.program)
        if flaws:
            raise CohortError(say("program-flawed", file=self.mapping_file), flaws)

    def keep(self, look: Look) -> None:
        """Keep how a spreadsheet is read.

        Raises
        ------
        CohortError
            When the mappings so far cannot be read.
        CallError
            When somebody else changed them at this moment.
        FormError
            When they cannot be written.
        """
        self.check()
        tables = [one.table for one in look.tables]
        if not keep_tables(self.place / MAPPING, self.folder, self.mapping_file, tables).done:
            raise CallError(say("program-changed", file=self.mapping_file))

    def bring(self, file: Path) -> Path:
        """Put a spreadsheet into the folder in which it is read; one that lies there stays.

        Raises
        ------
        CallError
            When another file of that name is there, or it cannot be written.
        """
        target = self.place / file.name
        if file.resolve() == target.resolve():
            return target
        try:
            self.place.mkdir(parents=True, exist_ok=True)
            if target.exists() and of_file(target) == of_file(file):
                return target
            with file.open("rb") as given, target.open("xb") as made:
                shutil.copyfileobj(given, made)
        except FileExistsError:
            raise CallError(say("program-taken", file=file.name, folder=f"programs/{self.program}/{FOLDER}")) from None
        except OSError as error:
            raise CallError(say("program-not_written", file=str(target), why=refusal(error))) from None
        return target

    def find(self, files: Sequence[Path]) -> tuple[list[Drafted], list[Problem]]:
        """List the measures that the headings of spreadsheets name; processes of their own open them."""
        found: dict[str, Drafted] = {}
        problems: list[Problem] = []
        for file in files:
            sheets, flaws = draft_apart(file, file.name)
            problems += flaws
            found = {**{one.id: one for one in sheets.drafted}, **found}
        return list(found.values()), problems

    def undefined(self) -> None:
        """See that no measure is defined yet.

        Raises
        ------
        CallError
            When measures.yml is there.
        """
        if self.file is not None or any(problem.severity == "error" for problem in self.problems):
            raise CallError(say("program-there", file=self.measures_file))

    def define(self, found: Iterable[Drafted]) -> None:
        """Write a first measures.yml.

        Raises
        ------
        CallError
            When it is there already, or somebody else made it at this moment.
        FormError
            When it cannot be written.
        """
        self.undefined()
        lines = [*(f"# {line}" for line in say("program-head").splitlines()), "measures:"]
        for one in found:
            lines += [f"  - id: {one.id}", f"    name: {_quoted(one.name)}", "    direction: neither"]
            lines += [f"    unit: {_quoted(one.said_unit)}"] if one.unit else []
            lines += [f"    frequency: {one.frequency}"] if one.frequency != "month" else []
        file = KeptFile(self.folder / self.measures_file, self.folder, self.measures_file)
        if not file.save("\n".join(lines) + "\n").done:
            raise CallError(say("program-changed", file=self.measures_file))
        self.read()


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def said_of(one: Proposed) -> tuple[str, list[str]]:
    """Say where a table is and how its periods run, and line by line what would be read of it."""
    head = say("table", where=one.where, layout=one.table.layout.replace(" ", "-"))
    return head, one.lines or [say("table-nothing")]


def numbers(one: Proposed) -> tuple[list[str], list[list[str]]]:
    """Lay out the very numbers that would be read: a line for each period, a column for each number.

    Returns
    -------
    What each column holds, and the lines, the first word of each its period; a gap is empty.
    """
    names: dict[tuple[str, str, str], None] = {}
    by_day: dict[str, dict[tuple[str, str, str], str]] = {}
    for point in one.points:
        for part, value in point.parts.items():
            name = (point.measure, point.group, part)
            names[name] = None
            by_day.setdefault(point.day.isoformat(), {})[name] = f"{value:g}"
    heads: list[str] = [say("number", measure=m, group=g or None, part=p) for m, g, p in names]
    return heads, [[day, *(cells.get(name, "") for name in names)] for day, cells in sorted(by_day.items())]
