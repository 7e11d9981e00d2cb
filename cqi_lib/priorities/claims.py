"""What may be said of an aim."""

from __future__ import annotations

from ..cohort.records.priorities import Priority
from ..pdsa.aim_claims import stands
from ..pdsa.of_program import studies_of
from ..program.program import Program
from ..program.topics import domain_name
from ..wording import aims as tell
from ..wording import priorities as say


def aim_sentence(program: Program, priority: Priority) -> str:
    """Write a priority's aim out; an empty string where nothing of it is known."""
    aim = priority.aim
    measure = program.records.measures.get(aim.measure or "")
    if not aim.statement and aim.to is None and aim.by is None and measure is None:
        return ""
    short = (measure.short or measure.name) if measure else ""
    return tell.aim(aim.to, aim.from_, aim.by, measure.unit if measure else "", short, aim.statement)


def aim_stands(program: Program, priority: Priority) -> str:
    """Say where a priority's aim stands on the program's day, in the words of every other place."""
    return stands(studies_of(program).get(priority.aim.measure or ""), priority.aim, program.as_of)


def chosen_sentence(program: Program) -> str:
    """Say which domains were chosen, when, by whom and from which round; empty where none was."""
    if not program.current:
        return ""
    names = [domain_name(program, p.domain) for p in program.current]
    label = program.cohort.round(program.current[0].round).label
    days, people = {p.chosen_on for p in program.current}, {p.chosen_by for p in program.current}
    if program.current[0].round == program.round.id:
        day = next(iter(days)) if len(days) == 1 else None
        by = next(iter(people)) if len(people) == 1 else None
        return say.chosen(names, day, by or "", label, days == {None})
    return say.stays(names, label)
