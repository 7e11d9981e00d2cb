"""Response files as survey tools write them -> the tidy `responses` table and a list of problems.

The way: bytes (`container`) -> rows of text (`delimited`, `workbook`) -> a table (`layout`) -> columns (`columns`) ->
people and answers as text (`readers`, one per survey tool) -> programs, roles, rounds, times, levels, duplicates ->
`RESPONSES`. Every cell is read as text and understood by the instrument's own code list; no type is guessed.
"""

from ..errors import IntakeError, Problem
from .reading import Intake, read_responses

__all__ = ["Intake", "IntakeError", "Problem", "read_responses"]
