"""What the forms over tables of points and of events have in common: cells by line and column, undoing, a flaw at its cell."""

from __future__ import annotations

import abc
import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from ..cohort.program_records import ProgramRecords
from ..cohort.records.numerals import clean
from ..errors import Problem, place
from ..errors import row as row_of
from ..locale.said import sayings
from .file_form import FileForm
from .rows import Row, Rows

say = sayings("desk_forms")
At = tuple[str, str]
"""A cell: the key of its line, and its column."""


@dataclass(frozen=True)
class Line:
    """One line of the grid: a row of the file, or one that may become one.

    Parameters
    ----------
    key : names it while the form is open; a line that was typed into keeps its key.
    head : what it is about.
    block : the month it belongs to, or another heading; lines of one block stand together.
    given : the cells that a new row begins with.
    measure : the measure it counts; empty for an event.
    """

    key: str
    head: str
    block: str
    given: Mapping[str, str] = field(default_factory=dict)
    measure: str = ""


class GridForm(FileForm, abc.ABC):
    """A table of a program that is typed cell by cell.

    Parameters
    ----------
    folder : the cohort folder.
    records : the program's records, as they were read when it was opened.
    name : the file's name in the program's folder.
    as_of : the day the checks look from.
    """

    needed: tuple[str, ...] = ()
    """Headings without which the file cannot be worked on."""
    new: tuple[str, ...] = ()
    """The headings of a new file."""

    def __init__(self, folder: Path, records: ProgramRecords, name: str, as_of: dt.date | None = None) -> None:
        self.records = records
        super().__init__(folder, f"programs/{records.id}/{name}", program=records.id, as_of=as_of)

    @abc.abstractmethod
    def columns(self) -> tuple[str, ...]:
        """Name the columns that are typed into; they are told from all rows, so ask once for many cells."""

    @abc.abstractmethod
    def lines(self) -> list[Line]:
        """List the lines, the newest first."""

    @abc.abstractmethod
    def canonical(self, key: str, column: str, text: str) -> str:
        """Write what was typed as the file has it, where it can be read in one way only."""

    @abc.abstractmethod
    def read(self, text: str) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
        """Read a text of the file as the cohort is read."""

    def _take(self) -> None:
        held = self._held()
        columns = self.new if not self.kept.text.strip() else self.needed
        self.rows = Rows(self.kept.text, columns)
        self.problems = self.kept.problems
        if self.rows.flaw:
            allowed, mend = say("any-columns", columns=", ".join(self.needed)), say("votes_form-columns-mend")
            found = Problem("error", self.file, self.rows.flaw, allowed, mend, program=self.program)
            self.problems = (*self.problems, found)
        # What a row was in the file, so that what is typed and taken back leaves it as it was, to the last quote.
        self._was = {id(row): (dict(row.cells), row.raw) for row in self.rows.rows}
        self._at = {f"r{n}": row for n, row in enumerate(self.rows.rows)}
        self._done: list[dict[At, tuple[str, str]]] = []
        self._undone: list[dict[At, tuple[str, str]]] = []
        if held:
            # What was saved is what the form holds: lines keep their keys, and what was done can still be undone.
            keys, self._done, self._undone = held
            self._at = {key: row for key, row in zip(keys, self.rows.rows, strict=True) if key}

    def cell(self, key: str, column: str) -> str:
        """Give a cell's text."""
        row = self._at.get(key)
        return clean(row.cells.get(column, "")) if row else ""

    def enter(self, cells: Mapping[At, str], more: bool = False) -> None:
        """Put texts into cells, as one step that can be undone.

        Parameters
        ----------
        cells : what was typed.
        more : the same typing goes on: it is undone together with the step before, where that was in the same cell.
        """
        changed = {}
        for (key, column), typed in cells.items():
            before, after = self.cell(key, column), self.canonical(key, column, typed)
            if before != after:
                changed[key, column] = (before, after)
                self._put(key, column, after)
        if not changed:
            return
        self._undone.clear()
        if more and self._done and list(self._done[-1]) == list(changed):
            (at,) = changed
            changed = {at: (self._done.pop()[at][0], changed[at][1])}
        self._done.append(changed)

    def undo(self) -> list[At]:
        """Take the last step back; gives the cells that changed."""
        return self._move(self._done, self._undone, lambda texts: texts[0])

    def redo(self) -> list[At]:
        """Do again what was taken back; gives the cells that changed."""
        return self._move(self._undone, self._done, lambda texts: texts[1])

    def _move(self, source: list, target: list, which: Callable[[tuple[str, str]], str]) -> list[At]:
        if not source:
            return []
        step = source.pop()
        for (key, column), texts in step.items():
            self._put(key, column, which(texts))
        target.append(step)
        return list(step)

    def _line(self, key: str) -> Line:
        return next(line for line in self.lines() if line.key == key)

    def _put(self, key: str, column: str, text: str) -> None:
        row = self._at.get(key)
        if row is None:
            if not text:
                return
            self._at[key] = row = Row(dict(self._line(key).given))
            self.rows.rows.append(row)
        row.cells[column], row.raw = text, None
        was, raw = self._was.get(id(row), (None, None))
        if was is not None and all(row.cells.get(name, "") == was.get(name, "") for name in {*row.cells, *was}):
            row.cells, row.raw = dict(was), raw
        elif was is None and not any(row.cells.get(name) for name in self.columns()):
            # A row that was begun here and is empty again was never there.
            self.rows.rows.remove(row)
            del self._at[key]

    def _held(self) -> tuple | None:
        """Give the keys of the rows and the steps so far, where the file now holds what this form does."""
        rows = getattr(self, "rows", None)
        if rows is None or rows.flaw or not self.kept.text or self._text() != self.kept.text:
            return None
        keys = {id(row): key for key, row in self._at.items()}
        return [keys.get(id(row), "") for row in rows.rows], self._done, self._undone

    # What is typed, for drafts and for two people in one file: by what a row is about, not by where it stands.

    @abc.abstractmethod
    def named_rows(self) -> dict[str, str]:
        """Name each row that is shown by what it is about, whoever reads the file; gives its key."""

    @staticmethod
    def numbered(named: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Give keys by name; of several of one name the second is "name (2)"."""
        out: dict[str, str] = {}
        for name, key in named:
            own, n = name, 1
            while own in out:
                n += 1
                own = f"{name} ({n})"
            out[own] = key
        return out

    @abc.abstractmethod
    def key_named(self, name: str) -> str:
        """Give the key of the line that a row of such a name would have."""

    def typed(self) -> dict[str, dict[str, str]]:
        """Give all cells that are typed into, by row and column."""
        if self.problems:
            return {}
        columns = self.columns()
        return {
            name: told
            for name, key in self.named_rows().items()
            if (told := {column: text for column in columns if (text := self.cell(key, column))})
        }

    def put_typed(self, typed: Any) -> None:
        """Hold other cells."""
        now, columns = self.named_rows(), self.columns()
        for name in dict.fromkeys([*now, *typed]):
            key, wanted = now.get(name) or self.key_named(name), typed.get(name, {})
            for column in columns:
                if self.cell(key, column) != str(wanted.get(column, "")):
                    self._put(key, column, str(wanted.get(column, "")))
        self._done, self._undone = [], []

    def _text(self) -> str:
        if not self.rows.rows and not self.there:
            return ""
        used = [name for name in self.columns() if any(row.cells.get(name) for row in self.rows.rows)]
        return self.rows.widened(tuple(used)).text

    def told(self) -> tuple[pd.DataFrame, dict[At, Problem], list[Problem]]:
        """Read what the form holds now.

        Returns
        -------
        The table, the problem of each flawed cell, and the problems that belong to no cell that is shown.
        """
        if self.problems or not self.rows.rows:
            return self.read("")[0], {}, []
        table, problems = self.read(self.text)
        first = self.rows.before.count("\n") + 2
        keys, columns = {id(row): key for key, row in self._at.items()}, self.columns()
        shown = {line.key for line in self.lines()}
        places: dict[str, At] = {}
        for number, row in enumerate(self.rows.rows, start=first):
            key = keys.get(id(row), "")
            if key in shown:
                for column in (*columns, "date", "measure"):
                    places[str(place(self.file, row_of(number), column))] = (key, column)
        flaws: dict[At, Problem] = {}
        rest = []
        for problem in problems:
            at = places.get(str(problem.where))
            if at is None or at[1] not in columns:
                rest.append(problem)
            elif problem.severity == "error" or at not in flaws:
                flaws[at] = problem
        return table, flaws, rest
