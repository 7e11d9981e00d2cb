"""The demo cohort as people open it, read and prepared once in a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cqi_lib.cohort.cohort import Cohort, load_cohort
from cqi_lib.community.cohort_round import CohortRound
from cqi_lib.opening.prepare import prepare
from cqi_lib.program.prepared import Prepared
from cqi_lib.program.program import Program, program_of

DEMO = Path(__file__).parents[2] / "parameters" / "riverbend"


@cache
def demo() -> tuple[Cohort, Prepared]:
    """Give the demo cohort and its tables."""
    loaded = load_cohort(DEMO)
    return loaded, prepare(loaded)


def demo_program(program: str, round: str | None = None, cycle: str | None = None) -> Program:
    """Open one program of the demo, as `cqi.open_program` does."""
    return program_of(*demo(), program, round, cycle)


def demo_cohort() -> CohortRound:
    """Open the demo's latest round, as `cqi.open_cohort` does."""
    loaded, prepared = demo()
    return CohortRound(loaded, loaded.round(), prepared)
