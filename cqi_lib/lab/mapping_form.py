"""The mapping of a response file that is not understood by itself: `<file>.mapping.yml` beside it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from ..cohort.cohort import Cohort
from ..cohort.records.base import ROLES
from ..cohort.records.mapping import MappingFile
from ..cohort.records.validation import without_flaws
from ..cohort.response_files import ENDINGS, MAPPING, files_of, round_of
from ..errors import InputError, Problem
from ..intake.answers import CodeList
from ..intake.columns import NAMES, Headings
from ..intake.container import open_source
from ..intake.layout import find_header, read_table
from ..intake.log import Log
from ..intake.people import role_words
from ..intake.programs import find_programs
from ..intake.recognition import recognise
from ..intake.sheet import Sheet, Table, is_blank
from ..intake.spelling import fold
from ..locale.said import within
from ..wording.forms import choice, comment_target
from .record_form import RecordForm

MOST_VALUES = 40
OWN = "own"
"""A column that the survey tool added itself."""
NON_ANSWERS = ("dont_know", "not_applicable", "blank")
"""What an answer may be besides a level."""


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
        self.instrument = cohort.instruments.of(
            round_of(response_file, [entry.id for entry in cohort.file.rounds]) or ""
        )
        self.beside = (response_file,)
        self.headings: list[str] = []
        self.table: Table | None = None
        self.unread: tuple[Problem, ...] = ()
        file = f"responses/{response_file}{MAPPING}"
        super().__init__(cohort.folder, file, MappingFile, program=None, as_of=as_of or cohort.as_of)

    @staticmethod
    def files(cohort: Cohort) -> list[str]:
        """List the response files of a cohort's rounds."""
        there = files_of(cohort.folder, [entry.id for entry in cohort.file.rounds])
        return [name for name in there if Path(name).suffix.lower() in ENDINGS]

    def _take(self) -> None:
        super()._take()
        self.table, self.unread = None, ()
        self._sheets: list[str] = []
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
        workbook = path.suffix.lower() not in (".csv", ".tsv", ".txt")
        self._sheets = [sheet.name for sheet in source.sheets] if workbook else []
        recognised = recognise(source, told, log)
        if recognised is not None:
            folder = path.absolute().parent
            return recognised.reader.open_sheet(recognised.sheet, recognised.header, folder, log).table
        headings = Headings(self.instrument, told)
        sheets = [sheet for sheet in source.sheets if sheet.name == told.sheet] or source.sheets
        found = [(sheet, find_header(sheet, headings)) for sheet in sheets]
        found = [pair for pair in found if pair[1] is not None] or [(sheet, _first(sheet)) for sheet in sheets]
        return next((read_table(sheet, at, log) for sheet, at in found if at is not None), None)

    def targets(self) -> dict[str, str]:
        """Give what a heading may stand for: words by what is written in the mapping."""
        meta = {name: choice("target", name) for name in ("ignore", *NAMES)}
        items = {i.id: i.text for i in self.instrument.items.values()}
        comments = {f"{name}_comment": comment_target(name) for name in (*items, *self.instrument.domains)}
        return {**meta, **items, **comments}

    def taken(self) -> dict[str, str]:
        """Give what every heading is taken for now; an empty text where nobody knows."""
        if self.table is None:
            return {}
        headings = Headings(self.instrument, self._told())
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
        written = _spelled(self.get("columns"), heading)
        if target:
            self._group("columns")[written] = target
        elif isinstance(self.get("columns"), dict):
            self.get("columns").pop(written, None)
            self._close(("columns",))

    def _group(self, key: str) -> dict[str, Any]:
        if not isinstance(self.data.get(key), dict):
            self.data[key] = {}
        return self.data[key]

    def values(self, meta: str) -> list[str]:
        """List what stands in the column of programs or roles, each once, what nobody knows first."""
        heading = next((heading for heading, target in self.taken().items() if target == meta), None)
        if heading is None or self.table is None:
            return []
        at = next(j for j, name in enumerate(self.table.header) if name.strip() == heading)
        found = (cell.strip() for cell in self.table.column(at))
        words, key = list(dict.fromkeys(cell for cell in found if cell)), f"{meta}s"
        return sorted(words, key=lambda word: bool(self.meaning(key, word) or self.recognized(key, word)))[:MOST_VALUES]

    def answer_words(self) -> list[str]:
        """List the answers of the file that no scale knows, and those that the mapping speaks of, each once.

        Numbers from 0 on a scale from 1 are listed too: they would be read, and be one level off.
        """
        if self.table is None:
            return []
        instrument, taken = self.instrument, self.taken()
        found: list[str] = []
        for j, heading in enumerate(self.table.header):
            target = taken.get(heading.strip(), "")
            scales = [instrument.domains[instrument.items[target].domain].scale] if target in instrument.items else []
            if target == "answer":
                scales = list(dict.fromkeys(d.scale for d in instrument.domains.values()))
            lists = [CodeList(scale) for scale in scales]
            texts = list(dict.fromkeys(cell.strip() for cell in self.table.column(j) if cell.strip())) if lists else []
            if lists and all(codes.shifted(texts) for codes in lists):
                found += texts
            found += [text for text in texts if all(codes.read(text).kind == "set_aside" for codes in lists)]
        told = self.get("answers")
        found += [str(text) for text in told] if isinstance(told, dict) else []
        words: dict[str, str] = {}
        for text in found:
            words.setdefault(fold(text), text)
        return list(words.values())[:MOST_VALUES]

    def recognized(self, key: str, value: str) -> str:
        """Give the program or role that a word of the file is taken for without this mapping; empty for none."""
        instrument, cohort = self.instrument, self.cohort.file
        if key == "roles":
            return role_words(instrument, cohort, MappingFile()).get(fold(value), "")
        if key == "programs":
            return find_programs({value: [1]}, cohort, instrument, MappingFile(), Log(self.response_file))[value] or ""
        return ""

    def meaning(self, key: str, value: str) -> str:
        """Give what the mapping says a word of the file is; `key` is `programs`, `roles` or `answers`."""
        there = self.get(key)
        return str(there.get(_spelled(there, value), "")) if isinstance(there, dict) else ""

    def set_meaning(self, key: str, value: str, meaning: str) -> None:
        """Say which program, role or answer a word of the file is; an empty meaning takes it back."""
        if meaning:
            there = self._group(key)
            there[_spelled(there, value)] = meaning
        elif isinstance(self.get(key), dict):
            there = self.get(key)
            there.pop(_spelled(there, value), None)
            self._close((key,))

    def meanings(self, key: str) -> dict[str, str]:
        """Give what a word of the file may mean."""
        if key == "answers":
            levels = [level for domain in self.instrument.domains.values() for level in domain.scale.levels]
            named = {lv.code: lv.label if lv.label == lv.code else f"{lv.code} {lv.label}" for lv in reversed(levels)}
            return dict(reversed(named.items())) | {code: choice("answer", code) for code in NON_ANSWERS}
        return (
            {r: choice("role", r) for r in ROLES}
            if key == "roles"
            else {p.id: p.name for p in self.cohort.file.programs}
        )

    def sheets(self) -> list[str]:
        """List the sheets of the workbook; none where the file is no workbook or cannot be opened."""
        return self._sheets

    def _mine(self, problem: Problem) -> bool:
        return self.response_file in problem.where

    def new_errors(self) -> list[Problem]:
        """List what is wrong with the mapping itself; what the file still lacks beside it does not stop a save."""
        return [p for p in super().new_errors() if MAPPING in p.where or within(p.where, "any-mapping") is not None]

    def _new(self, after: tuple[Problem, ...]) -> list[Problem]:
        # Only this response file was read: what the cohort lacks beside it says nothing here.
        return [problem for problem in after if self._mine(problem)]


def _spelled(there: Any, word: str) -> str:
    """Give a word of the response file as the mapping spells it."""
    known = {fold(str(name)): name for name in there} if isinstance(there, dict) else {}
    return known.get(fold(word), word)


def _first(sheet: Sheet) -> int | None:
    return next((n for n, row in enumerate(sheet.rows) if not is_blank(row)), None)
