"""What can go wrong, said so that a person can mend it.

The tree::

    CqiError                  every error of this library
    ├── CallError             a wrong call: unknown program, round, cycle, option (exit code 2)
    ├── InputError            input that cannot be used; carries `.problems` (exit code 1)
    │   ├── CohortError       a cohort folder or one of its records
    │   ├── InstrumentError   an assessment instrument
    │   ├── FormError         a file that a form cannot read, change or save
    │   └── IntakeError       a response file of which nothing may be used
    ├── StoreError            the online assessment's store: missing, closed, busy, gone, full, damaged
    ├── ReportError           a report that could not be made or is not fit to be shown
    ├── OutputError           an output folder that cannot be written
    └── ClusterError          a cluster that does not answer, has no workers of use, or is lost

Every error can be pickled: reports are made in other processes.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Problem:
    """One flaw in the input: where it is, what was found, what is allowed, how to mend it.

    Parameters
    ----------
    severity
        `error` stops what depends on it; `warning` is listed and the run goes on.
    where
        File, then row or key, in the reader's words: `programs/maple-street/measures.yml, measures[2].direction`.
    found
        What stands there (shortened), in plain words.
    allowed
        What may stand there.
    mend
        One thing to do about it.
    what
        One sentence on what this means; empty where `found` says it all.
    program
        The program it concerns, or None when it concerns the whole cohort.

    Examples
    --------
    >>> print(Problem("warning", "events.csv, row 3, date", "'soon'", "a date such as 2025-03-31", "Write the date."))
    Warning in events.csv, row 3, date: found 'soon'; allowed: a date such as 2025-03-31. Write the date.
    """

    severity: Severity
    where: str
    found: str
    allowed: str
    mend: str
    what: str = ""
    program: str | None = None

    def __str__(self) -> str:
        head = f"{self.severity.capitalize()} in {self.where}: "
        body = f"{self.what} " if self.what else ""
        allowed = f"; allowed: {self.allowed}" if self.allowed else ""
        return f"{head}{body}found {self.found}{allowed}. {self.mend}".strip()

    def as_dict(self) -> dict[str, Any]:
        """Give the problem as plain values, for JSON and tables."""
        return asdict(self)


class CqiError(Exception):
    """Every error of this library."""

    def _render_traceback_(self) -> list[str]:
        """Give the lines a notebook shows for this error: its words, without the library's own lines of code."""
        return str(self).splitlines() or [type(self).__name__]


class CallError(CqiError):
    """A call that cannot be carried out as it stands: the message says what is allowed."""


class InputError(CqiError):
    """Input that cannot be used; `.problems` lists every flaw at once."""

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        lines = "".join(f"\n  - {problem}" for problem in self.problems)
        super().__init__(message + lines)
        self.message = message

    def __reduce__(self):
        return (type(self), (self.message, self.problems))


class CohortError(InputError):
    """A cohort folder, or one of its records, that cannot be used."""


class InstrumentError(InputError):
    """An instrument that cannot be used."""


class FormError(InputError):
    """A file that a form cannot read, change or save; what was typed stays in the form."""


class IntakeError(InputError):
    """A response file of which nothing may be used."""


class StoreError(CqiError):
    """The store of an online assessment cannot be used as asked; the message says what to do."""


class ReportError(CqiError):
    """A report that could not be made, or that is not fit to be shown."""


class OutputError(CqiError):
    """An output folder that cannot be written."""


class ClusterError(CqiError):
    """A cluster that does not answer, has no workers that can be used, or is lost while a run goes on."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Say which known words come near to a mistyped one.

    Parameters
    ----------
    word : the word found.
    known : the words allowed; capitals and small letters are alike.

    Returns
    -------
    `Did you mean 'role'?` with a space before it, or an empty string when nothing comes near.

    Examples
    --------
    >>> did_you_mean("rolle", ["role", "item"])
    " Did you mean 'role'?"
    """
    folded = {name.casefold(): name for name in reversed(list(known))}
    near = difflib.get_close_matches(word.casefold(), list(folded)[::-1], n=1, cutoff=0.6)
    return f" Did you mean '{folded[near[0]]}'?" if near else ""
