"""The measures of an opened program, studied as of its day."""

from __future__ import annotations

from ..program.program import Program, once
from .measures import Study, study_all


@once
def studies_of(program: Program) -> dict[str, Study]:
    """Study each measure of a program, by measure id."""
    return study_all(program.records, program.as_of, [r.date for r in program.cohort.rounds])
