"""What page one says of the work: the aims' measures first, then what speaks against the good news."""

from __future__ import annotations

from ..cycles import begun, cycles_of
from ..measures import SIGNALS, Study
from ..program import Program
from ..records.priorities import Priority
from ..wording import headline as say
from ..wording.language import capital, level
from .aims import domain_name
from .study_words import short_name


def work_sentences(program: Program) -> list[str]:
    """Say what the work on the current priorities shows, and what speaks against it.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    Sentences. Work is named only where a cycle of that priority tested the aim's measure. Without a priority the
    measures are spoken of by themselves.
    """
    told = _aims(program)
    lines = [say.aim_shows(domain_name(program, p.domain), s.verdict, s.better) for p, s in told]
    if not program.current:
        lines = _measures(program)
    elif not told and not any(_tests(program, p) for p in program.current):
        lines = [say.not_begun(domain_name(program, program.current[0].domain))]
    shown = {study.measure.id for _, study in told}
    return [*lines, *_unwanted(program, shown if program.current else set(program.studies)), *_fell(program)]


def _tests(program: Program, priority: Priority) -> list:
    """Give the cycles of a priority that have begun."""
    return [c for c in cycles_of(program.records, priority).values() if begun(c, program.as_of)]


def _aims(program: Program) -> list[tuple[Priority, Study]]:
    """Give the current priorities whose aim's measure one of their own tests was about, with its study."""
    out = []
    for priority in program.current:
        found = program.studies.get(priority.aim.measure or "")
        named = {m for c in _tests(program, priority) for m in (c.measure, *c.other_measures)}
        if found is not None and found.latest is not None and found.measure.id in named:
            out.append((priority, found))
    return out


def _measures(program: Program) -> list[str]:
    told = [s for s in program.studies.values() if s.latest is not None]
    if len(told) == 1:
        return [say.measure_shows(capital(short_name(told[0])), told[0].verdict, told[0].direction)]
    signals = sum(s.verdict in SIGNALS for s in told)
    return [say.measures_show(signals, len(told))] if told else []


def _unwanted(program: Program, but: set[str]) -> list[str]:
    """Name the other measures that show a signal in the unwanted direction: a balancing measure is there for that."""
    found = [s for m, s in program.studies.items() if m not in but and s.verdict in SIGNALS and s.better is False]
    return [say.unwanted([(short_name(s), s.verdict, s.direction) for s in found])] if found else []


def _fell(program: Program) -> list[str]:
    """Say of the domains chosen in the round before which stand lower now, as far as one decimal shows it."""
    rows = program.changes
    rows = rows[rows["chosen"].astype(bool) & rows["change"].notna()]
    lines = []
    for row in rows.itertuples():
        scale = program.instrument.domains[row.domain].scale
        edges = (scale.target, scale.challenge_below)
        if float(level(row.after, edges)) < float(level(row.before, edges)):
            growth = program.growths.get(row.domain)
            told = (float(row.before), float(row.after), edges, program.previous.label)
            lines.append(say.level_fell(domain_name(program, row.domain), *told, growth.word if growth else ""))
    return lines
