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

from collections.abc import Iterable
from typing import Any, Self, TypeVar

from ..locale.said import again
from .problems import (
    FIRST,
    Problem,
    Severity,
    counted,
    did_you_mean,
    each_part,
    entry_of,
    gathered,
    is_it,
    line,
    meant,
    nearest,
    place,
    row,
    without_line,
)

__all__ = [
    "FIRST",
    "CallError",
    "ClusterError",
    "CohortError",
    "CqiError",
    "FormError",
    "InputError",
    "InstrumentError",
    "IntakeError",
    "OutputError",
    "Problem",
    "ReportError",
    "Severity",
    "StoreError",
    "certain",
    "counted",
    "did_you_mean",
    "each_part",
    "entry_of",
    "gathered",
    "is_it",
    "line",
    "meant",
    "nearest",
    "place",
    "row",
    "without_line",
]
Given = TypeVar("Given")


class CqiError(Exception):
    """Every error of this library; what it says is said in the language that is spoken where it is shown."""

    def __str__(self) -> str:
        return again(self.args[0]) if len(self.args) == 1 and isinstance(self.args[0], str) else super().__str__()

    def _render_traceback_(self) -> list[str]:
        """Give the lines a notebook shows for this error: its words, without the library's own lines of code."""
        return str(self).splitlines() or [type(self).__name__]


class CallError(CqiError):
    """A call that cannot be carried out as it stands: the message says what is allowed."""


class InputError(CqiError):
    """Input that cannot be used; `.problems` lists every flaw at once, the message equal ones as one entry."""

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.message = message

    def __str__(self) -> str:
        return again(self.message) + "".join(f"\n  - {entry}" for entry in gathered(self.problems))

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
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


def certain(value: Given | None) -> Given:
    """Give what is always there where this is asked; that it is missing would be a flaw of the workbook.

    Raises
    ------
    TypeError
        When there is nothing.

    Examples
    --------
    >>> certain(0.0)
    0.0
    """
    if value is None:
        raise TypeError("A value is asked for where there is none.")
    return value
