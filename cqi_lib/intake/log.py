"""What was found while a response file was read: problems, refusals, and the account of rows and answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ..errors import IntakeError, Problem, place
from ..locale.said import sayings

say = sayings("intake_files")


@dataclass
class Log:
    """Collects problems of one file; `stop` raises when something was refused.

    `rows` and `answers` are the account: how many came in, how many were used, how many were left out for which reason.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)
    rows: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)
    refused: bool = False

    def place_of(self, where: str) -> str:
        """Name a place of the file with the file."""
        return place(self.file, where)

    def warn(self, where: str, found: str, allowed: str, mend: str, what: str = "", program: str | None = None) -> None:
        """List a flaw with which the file is still read."""
        self.problems.append(Problem("warning", self.place_of(where), found, allowed, mend, what, program))

    def error(
        self, where: str, found: str, allowed: str, mend: str, what: str = "", program: str | None = None
    ) -> None:
        """List a flaw that stops what depends on it; the rest of the file is read."""
        self.problems.append(Problem("error", self.place_of(where), found, allowed, mend, what, program))

    def refuse(self, where: str, found: str, allowed: str, mend: str, what: str = "") -> None:
        """List a flaw for which nothing of the file may be used."""
        self.error(where, found, allowed, mend, what)
        self.refused = True

    def stop(self) -> None:
        """Raise if anything was refused.

        Raises
        ------
        IntakeError
            With all problems found so far, errors first.
        """
        if self.refused:
            raise self.refusal()

    def refusal(self) -> IntakeError:
        """Give what says that nothing of the file can be used: all problems found so far, errors first."""
        ordered = sorted(self.problems, key=lambda p: p.severity != "error")
        return IntakeError(say("log-unusable", file=self.file), ordered)
