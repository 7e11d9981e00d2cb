"""What a notebook that somebody opens rests on: the answers of now, marked while people may still give theirs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..wording.release import interim
from .basis import bases

if TYPE_CHECKING:
    from ..cohort import Cohort
    from ..prepare import Prepared
    from ..program import Program


def marked(cohort: Cohort, prepared: Prepared) -> Prepared:
    """Note in prepared tables which rounds are open: what is made of them is interim.

    Parameters
    ----------
    cohort : the cohort as it was loaded.
    prepared : its tables, of the answers as they are.

    Returns
    -------
    The tables, which know it.
    """
    found = bases(cohort.folder, cohort.file, cohort.instruments, cohort.responses, cohort.as_of)
    told: dict[str, dict[str, dict]] = {}
    for round_id, one in found.rounds.items():
        for program, basis in one.programs.items():
            if basis.state == "open":
                told.setdefault(program, {})[round_id] = basis.told()
    if not told and not any(found.names.values()):
        return prepared
    return replace(prepared, told={"bases": told, "interim": bool(told), "names": found.names})


def mark_of(program: Program) -> str:
    """Say that what an opened program shows is interim; empty where it is not."""
    return f". {interim(program.round.label, program.basis['now'], program.language)}" if program.interim else ""
