"""The cohorts that come with the workbook as people open them, read and prepared once in a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from made_once import made_once

from cqi_lib.cohort.cohort import Cohort, load_cohort
from cqi_lib.community.cohort_round import CohortRound
from cqi_lib.opening.prepare import prepare
from cqi_lib.program.prepared import Prepared
from cqi_lib.program.program import Program, program_of
from cqi_lib.report.papers import papers_beside

DEMO = Path(__file__).parents[2] / "parameters" / "riverbend"


@cache
def shipped(folder: Path) -> tuple[Cohort, Prepared]:
    """Give a cohort and its tables."""
    loaded = load_cohort(folder)
    return loaded, prepare(loaded)


def demo() -> tuple[Cohort, Prepared]:
    """Give the demo cohort and its tables."""
    return shipped(DEMO)


def demo_program(program: str, round: str | None = None, cycle: str | None = None) -> Program:
    """Open one program of the demo, as `cqi.open_program` does."""
    return program_of(*demo(), program, round, cycle)


def demo_papers() -> dict[tuple[str, str], str]:
    """Give the papers of every program of the demo, by program and kind, made once in a run of tests."""
    return made_once("demo-papers", _papers)


def _papers() -> dict[tuple[str, str], str]:
    made = {p: papers_beside(demo_program(p, "2025-fall")) for p in demo()[0].programs}
    return {(program, kind): html for program, papers in made.items() for kind, html in papers.items()}


def demo_cohort() -> CohortRound:
    """Open the demo's latest round, as `cqi.open_cohort` does."""
    loaded, prepared = demo()
    return CohortRound(loaded, loaded.round(), prepared)
