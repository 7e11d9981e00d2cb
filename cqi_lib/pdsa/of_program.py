"""The measures of an opened program, studied as of its day."""

from __future__ import annotations

from collections.abc import Iterable

from ..program.program import Program, once
from .evidence import evidence
from .headline import Headline, headline
from .measure_groups import GroupRow, by_group
from .measures import SIGNALS, Study, study_all


@once
def studies_of(program: Program) -> dict[str, Study]:
    """Study each measure of a program, by measure id."""
    return study_all(program.records, program.as_of, [r.date for r in program.cohort.rounds])


@once
def groups_of(program: Program) -> dict[str, tuple[GroupRow, ...]]:
    """Put each measure's groups of participants together, by measure id."""
    studies = studies_of(program)
    return {m: by_group(program.records, study, program.cohort.file) for m, study in studies.items()}


@once
def headline_of(program: Program) -> Headline:
    """Say which measures carry the headline of a program's report."""
    return headline(program.records, program.current, studies_of(program), program.as_of)


def main_measure(program: Program) -> str | None:
    """Give the measure that says whether the work is working: of the first current aim with a value; else without a value.

    Without a current priority, the first measure of which the headline says a signal, or a possible one: what is counted
    there has to be seen. Without these the first with a value; None where there is none.
    """
    studies = studies_of(program)
    told = [m for m, study in studies.items() if study.latest is not None]
    if not program.current:
        words = {one.study.measure.id: one.word for one in headline_of(program).told}
        return min(told, key=lambda m: (*SIGNALS, words.get(m)).index(words.get(m)), default=None)
    aims = [m for p in program.current if (m := p.aim.measure) and m in studies]
    return next((m for m in aims if m in told), next(iter(aims), None))


def tried(program: Program, ideas: Iterable[str]) -> int:
    """Count the change ideas that the records show as tried."""
    states = evidence(program.records, studies_of(program), program.as_of).ideas
    return sum(states[idea] != "not tried" for idea in ideas)
