"""The mapping of a response file that is not understood by itself: `<file>.mapping.yml` beside it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from ..cohort import Cohort
from ..errors import InputError, Problem
from ..intake.columns import NAMES, Headings
from ..intake.container import open_source
from ..intake.layout import find_header, read_table
from ..intake.log import Log
from ..intake.recognition import recognise
from ..intake.sheet import Sheet, Table, is_blank
from ..intake.spelling import fold
from ..records.base import ROLES
from ..records.mapping import MappingFile
from ..records.validation import without_flaws
from ..response_files import ENDINGS, MAPPING, round_of
from .record_form import RecordForm

MOST_VALUES = 40
OWN = "own"
"""A column that the survey tool added itself."""


class MappingForm(RecordForm):
    """What the headings of one response file stand for.

    Parameters
    ----------
    cohort : the loaded cohort.
    response_file : the file's name in `responses/`.
    as_of : the day the checks look from.

    Attributes
    ----------
    headings : the file's headings in their order; empty where it cannot be opened (then `unread` says why).
    """

    def __init__(self, cohort: Cohort, response_file: str, *, as_of: dt.date | None = None) -> None:
        self.cohort, self.response_file = cohort, response_file
        self.beside = (response_file,)
        self.headings: list[str] = []
        self.table: Table | None = None
        self.unread: tuple[Problem, ...] = ()
        file = f"responses/{response_file}{MAPPING}"
        super().__init__(cohort.folder, file, MappingFile, program=None, as_of=as_of or cohort.as_of)

    @staticmethod
    def files(cohort: Cohort) -> list[str]:
        """List the response files of a cohort's rounds."""
        place = cohort.folder / "responses"
        rounds = [entry.id for entry in cohort.file.rounds]
        names = sorted(path.name for path in place.iterdir()) if place.is_dir() else []
        return [
            n
            for n in names
            if Path(n).suffix.lower() in ENDINGS and not n.startswith((".", "~")) and round_of(n, rounds)
        ]

    def _take(self) -> None:
        super()._take()
        self.table, self.unread = None, ()
        try:
            self.table = self._open()
        except InputError as error:
            self.unread = error.problems
        # One heading may stand in several columns; what is said about it holds for all.
        self.headings = [cell.strip() for cell in self.table.header if cell.strip()] if self.table else []

    def _told(self) -> MappingFile:
        return without_flaws(self.data, MappingFile) or MappingFile()

    def _open(self) -> Table | None:
        """Lay the file open as the intake does, or from its first row down where no headings are found."""
        log, path = Log(self.response_file), self.folder / "responses" / self.response_file
        source, told = open_source(path, log), self._told()
        recognised = recognise(source, told, log)
        if recognised is not None:
            folder = path.absolute().parent
            return recognised.reader.open_sheet(recognised.sheet, recognised.header, folder, log).table
        headings = Headings(self.cohort.instrument, told)
        sheets = [sheet for sheet in source.sheets if sheet.name == told.sheet] or source.sheets
        found = [(sheet, find_header(sheet, headings)) for sheet in sheets]
        found = [pair for pair in found if pair[1] is not None] or [(sheet, _first(sheet)) for sheet in sheets]
        sheet, at = next(((sheet, at) for sheet, at in found if at is not None), (None, None))
        return None if sheet is None else read_table(sheet, at, log)

    def targets(self) -> dict[str, str]:
        """Give what a heading may stand for: words by what is written in the mapping."""
        meta = {name: name for name in NAMES}
        items = {i.id: i.text for i in self.cohort.instrument.items.values()}
        comments = {f"{name}_comment": f"comment on {name}" for name in (*items, *self.cohort.instrument.domains)}
        return {"ignore": "ignore", **meta, **items, **comments}

    def taken(self) -> dict[str, str]:
        """Give what every heading is taken for now; an empty text where nobody knows."""
        if self.table is None:
            return {}
        headings = Headings(self.cohort.instrument, self._told())
        columns = headings.match(self.table, Log(self.response_file))
        found = {j: name for name, j in (*columns.meta.items(), *columns.items.items())}
        found |= {j: f"{name}_comment" for name, j in columns.comments.items()}
        found |= {j: f"{name}_comment" if name else "comments" for name, j in columns.remarks.items()}
        out: dict[str, str] = {}
        for j, heading in enumerate(self.table.header):
            own = OWN if j in self.table.own else ""
            told = headings.mapped.get(fold(heading), "")
            if heading.strip():
                out[heading.strip()] = out.get(heading.strip()) or found.get(j) or told or own
        return out

    def target(self, heading: str) -> str:
        """Give what a heading is taken for now; empty where it is not known."""
        return self.taken().get(heading, "")

    def unknown(self) -> list[str]:
        """List the headings that nobody knows yet."""
        return [heading for heading, target in self.taken().items() if not target]

    def set_target(self, heading: str, target: str) -> None:
        """Say what a heading stands for; an empty target takes it back."""
        written = self._written_as(heading)
        if target:
            self._group("columns")[written] = target
        elif isinstance(self.get("columns"), dict):
            self.get("columns").pop(written, None)

    def _written_as(self, heading: str) -> str:
        """Give a heading as the mapping spells it."""
        there = self.get("columns")
        known = {fold(name): name for name in there} if isinstance(there, dict) else {}
        return known.get(fold(heading), heading)

    def _group(self, key: str) -> dict[str, Any]:
        if not isinstance(self.data.get(key), dict):
            self.data[key] = {}
        return self.data[key]

    def values(self, meta: str) -> list[str]:
        """List what stands in the column of programs or roles, each once."""
        heading = next((heading for heading, target in self.taken().items() if target == meta), None)
        if heading is None or self.table is None:
            return []
        at = next(j for j, name in enumerate(self.table.header) if name.strip() == heading)
        found = (cell.strip() for cell in self.table.column(at))
        return list(dict.fromkeys(cell for cell in found if cell))[:MOST_VALUES]

    def meaning(self, key: str, value: str) -> str:
        """Give what the mapping says a program or role of the file is; `key` is `programs` or `roles`."""
        there = self.get(key)
        return str(there.get(value, "")) if isinstance(there, dict) else ""

    def set_meaning(self, key: str, value: str, meaning: str) -> None:
        """Say which program or role a word of the file is; an empty meaning takes it back."""
        if meaning:
            self._group(key)[value] = meaning
        elif isinstance(self.get(key), dict):
            self.get(key).pop(value, None)

    def meanings(self, key: str) -> dict[str, str]:
        """Give what a word of the file may mean."""
        return {r: r for r in ROLES} if key == "roles" else {p.id: p.name for p in self.cohort.file.programs}

    def _mine(self, problem: Problem) -> bool:
        return self.response_file in problem.where

    def new_errors(self) -> list[Problem]:
        """List what is wrong with the mapping itself; what the file still lacks beside it does not stop a save."""
        return [p for p in super().new_errors() if MAPPING in p.where or ", mapping, " in p.where]

    def _new(self, after: tuple[Problem, ...]) -> list[Problem]:
        # Only this response file was read: what the cohort lacks beside it says nothing here.
        return [problem for problem in after if self._mine(problem)]


def _first(sheet: Sheet) -> int | None:
    return next((n for n, row in enumerate(sheet.rows) if not is_blank(row)), None)
