"""Response files as survey tools write them -> the tidy `responses` table and a list of problems.

The way: bytes (`container`) -> rows of text (`delimited`, `workbook`) -> a table (`layout`) -> columns (`columns`) ->
people and answers as text (`readers`, one per survey tool) -> programs, roles, rounds, times, levels, duplicates ->
`RESPONSES`. Every cell is read as text and understood by the instrument's own code list; no type is guessed.
"""

from typing import TYPE_CHECKING, Any

from ..errors import IntakeError, Problem

if TYPE_CHECKING:
    from .reading import Intake, read_responses

__all__ = ["Intake", "IntakeError", "Problem", "read_responses"]


def __getattr__(name: str) -> Any:
    """Import what needs pandas when it is asked for: commands rest on the store's addresses, which do not."""
    if name not in ("Intake", "read_responses"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from . import reading

    return getattr(reading, name)
