"""A cohort drafted from files, as a form holds it: the files, the folder, what was asked and answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import CallError
from ..files.places import HOME
from ..files.refusal import refusal
from ..locale.said import sayings
from .ids import free_id
from .starting.apart import Answer, draft_apart
from .starting.asked import Question

say = sayings("desk_forms")
ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".lss")
"""What is offered of a folder: exports, spreadsheets, and what explains an export."""
MOST = 60
"""So many files of a folder are offered, the newest."""
NAMES = 5000
"""So many entries of a folder are looked at."""


def files_in(folder: Path) -> list[tuple[Path, dt.date]]:
    """List the files of a folder from which a cohort may be drafted, the newest first, each with its day; of a file itself, that one.

    Raises
    ------
    CallError
        When it is no folder that can be read.
    """
    try:
        there = (
            [folder] if folder.is_file() else [path for path, _ in zip(folder.iterdir(), range(NAMES), strict=False)]
        )
        found = [p for p in there if p.suffix.lower() in ENDINGS and not p.name.startswith((".", "~")) and p.is_file()]
        dated = sorted(((path.stat().st_mtime, path) for path in found), key=lambda pair: (-pair[0], pair[1].name))
    except OSError as error:
        raise CallError(say("start-no_folder", folder=str(folder), why=refusal(error))) from None
    return [(path, dt.date.fromtimestamp(at)) for at, path in dated[:MOST]]


WORDS = ("where", "name", "into", "language")


class StartForm:
    """What a cohort is drafted from, and what a person answered.

    Attributes
    ----------
    files : those that are chosen, in the order in which they were.
    where : the folder whose files are shown.
    name, into, language : of the cohort; without a folder to make it in it is one in `parameters/`, called like the cohort.
    questions : what was asked so far.
    """

    key = "start"
    base: Any = None

    def __init__(self) -> None:
        self.folder = HOME / "outputs"
        """Keeps the draft of what is typed: there is no cohort yet."""
        self.files: list[Path] = []
        self.where = self.name = self.into = self.language = ""
        self.questions: list[Question] = []
        self.answers: dict[str, Any] = {}

    def typed(self) -> Any:
        """Give what was chosen and said, as plain values; nothing where neither a file nor a name was."""
        if not self.files and not self.name.strip():
            return None
        words = {name: getattr(self, name) for name in WORDS}
        asked = [{"kind": one.kind, "about": dict(one.about)} for one in self.questions]
        return words | {"files": [str(file) for file in self.files], "answers": dict(self.answers), "questions": asked}

    def put_typed(self, typed: Any) -> None:
        """Hold what `typed` gave; files that are gone since are left out."""
        for name in WORDS:
            setattr(self, name, str(typed[name]))
        self.files = [path for path in map(Path, typed["files"]) if path.is_file()]
        self.answers, self.questions = dict(typed["answers"]), [Question(**one) for one in typed["questions"]]

    def choose(self, file: Path, wanted: bool) -> None:
        """Take a file in, or leave it out; what was asked of other files is asked anew."""
        before = list(self.files)
        self.files = [one for one in self.files if one != file] + ([file] if wanted else [])
        if self.files != before:
            self.questions, self.answers = [], {}

    def answer(self, question: Question, told: Any) -> None:
        """Answer a question."""
        self.answers[question.key] = told

    def place(self) -> Path:
        """Say which folder the cohort is made in.

        Raises
        ------
        CallError
            When there is neither a name nor a folder, or no file is chosen.
        """
        if not self.files:
            raise CallError(say("start-no_files"))
        if words := self.into.strip():
            return (HOME / Path(words).expanduser()).resolve()
        if not self.name.strip():
            raise CallError(say("start-no_name"))
        top = HOME / "parameters"
        return top / free_id(self.name, {path.name for path in top.iterdir()} if top.is_dir() else set())

    def draft(self, place: Path) -> Answer:
        """Draft the cohort; that takes its time, and changes nothing here: see `take`."""
        told: Mapping[str, Any] = dict(self.answers)
        name = " ".join(self.name.split())
        return draft_apart(place, list(self.files), told, name=name, language=self.language)

    def take(self, answer: Answer) -> None:
        """Remember what has to be answered."""
        known = {question.key for question in self.questions}
        self.questions += [question for question in answer.questions if question.key not in known]
