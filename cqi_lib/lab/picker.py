"""What is worked on: the cohort, the program, the round and the cycle, and the steps that can be opened for it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from pathlib import Path

from ..cohort.cohort import Cohort, load_cohort
from ..errors import CallError
from ..files.places import HOME, PARTS
from ..locale.said import sayings
from ..wording import start
from .recent import recent
from .work_copy import WorkCopy, work_copy

say = sayings("desk_forms")


class Picker:
    """A choice of program, round and cycle.

    Parameters
    ----------
    cohort : the loaded cohort.
    program, round_id : what is chosen at first; None takes the first program and the latest round.
    out : the output folder; None is the cohort's own.

    Attributes
    ----------
    program, round_id, cycle : what is chosen now; no cycle means the latest.
    """

    def __init__(
        self, cohort: Cohort, program: str | None = None, round_id: str | None = None, out: Path | None = None
    ) -> None:
        self.out = out
        self._take(cohort, program, round_id)

    def _take(self, cohort: Cohort, program: str | None, round_id: str | None) -> None:
        self.cohort = cohort
        self.program = program if program in self.programs() else next(iter(self.programs()))
        self.round_id: str | None = cohort.round(round_id).id if cohort.rounds else None
        self.cycle: str | None = None

    @staticmethod
    def cohorts() -> dict[Path, str]:
        """Give the cohorts to choose from, those worked on last first, then those in `parameters/`: names by folder."""
        there = [path.parent for top in (HOME, PARTS) for path in sorted((top / "parameters").glob("*/cohort.yml"))]
        folders = dict.fromkeys([*(Path(one.folder) for one in recent()), *(path.resolve() for path in there)])
        names = Counter(folder.name for folder in folders)
        return {folder: folder.name if names[folder.name] == 1 else str(folder) for folder in folders}

    @classmethod
    def of_folder(cls, folder: Path, program: str | None = None) -> Picker:
        """Turn to a cohort that is not loaded yet; of its programs only the chosen one's files are read.

        Raises
        ------
        CohortError
            When it cannot be loaded.
        """
        return cls(load_cohort(folder, only=(), responses=False), program)

    def reread(self) -> None:
        """Read the cohort's file and the chosen program's anew; what is gone is no longer chosen.

        Raises
        ------
        CqiError
            When it cannot be loaded; the choice stays as it was.
        """
        head = load_cohort(self.cohort.folder, only=(), responses=False)
        known = {entry.id for entry in head.file.programs}
        if self.program in known:
            head = load_cohort(self.cohort.folder, only=self.program, responses=False)
        self.cohort = head
        self.program = self.program if self.program in known else next(iter(self.programs()))
        if self.round_id not in {r.id for r in head.rounds}:
            self.round_id = head.round(None).id if head.rounds else None
        if self.cycle not in self.cycles():
            self.cycle = None

    def programs(self) -> dict[str, str]:
        """Give the programs: names by id, in the order of the alphabet."""
        named = {entry.id: entry.name for entry in self.cohort.file.programs}
        return dict(sorted(named.items(), key=lambda pair: pair[1].casefold()))

    def found(self, words: str) -> dict[str, str]:
        """Give the programs whose name or id holds each of the words, whatever its capitals and accents."""
        asked = _plain(words).split()
        return {id: name for id, name in self.programs().items() if all(w in _plain(f"{name} {id}") for w in asked)}

    def rounds(self) -> dict[str, str]:
        """Give the rounds, the newest first: labels by id."""
        return {r.id: r.label for r in reversed(self.cohort.rounds)}

    def cycles(self) -> dict[str, str]:
        """Give the chosen program's cycles: titles by file name."""
        if self.program not in self.cohort.programs:
            self.cohort = load_cohort(self.cohort.folder, only=self.program, responses=False)
        return {name: cycle.title for name, cycle in self.cohort.programs[self.program].cycles.items()}

    def choose_program(self, program: str) -> None:
        """Turn to another program of the cohort."""
        if program not in self.programs():
            raise CallError(say("any-no_program", name=repr(program), known=", ".join(self.programs())))
        self.program, self.cycle = program, None

    @staticmethod
    def steps() -> dict[str, str]:
        """Give the steps: titles by notebook."""
        return {stem: title for stem, (title, _) in start.steps().items()}

    def open(self, step: str, *, fresh: bool = False) -> WorkCopy:
        """Make, or find again, the copy of a step's notebook for what is chosen."""
        chosen = {"program": self.program, "round_id": self.round_id, "cycle": self.cycle}
        return work_copy(self.cohort.folder, step, fresh=fresh, out=self.out, **chosen)


def _plain(text: str) -> str:
    """Write a text without capitals and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
