"""What page one says of the work: the aims' measures first, what speaks against the good news, what chance does."""

from __future__ import annotations

from ..capacity.of_program import changes_of, growths_of
from ..errors import certain
from ..pdsa.agenda import told_from
from ..pdsa.claims import period, short_name
from ..pdsa.headline import Headline, headline
from ..pdsa.measures import JUDGED
from ..pdsa.of_program import studies_of
from ..pdsa.stages import cycles_of
from ..pdsa.study import begun
from ..program.program import Program
from ..program.topics import domain_name
from ..wording import headline as say
from ..wording.language import capital, level


def work_sentences(program: Program) -> list[str]:
    """Say what the work on the current priorities shows, and what speaks against it.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    Sentences. Work is named only where a cycle on that priority's domain tested the aim's measure. Without a priority
    the measures are spoken of by themselves.
    """
    found = _headline(program)
    lines = _aims(program, found) if program.current else _measures(found)
    if found.shared:
        lines.append(say.shared(len(found.told)))
    if found.against:
        lines.append(
            say.unwanted([(short_name(one.study), one.word, one.study.direction or "") for one in found.against])
        )
        if weaker := [short_name(one.study) for one in found.against if one.weaker]:
            lines.append(say.shared(found.looked_at, weaker))
    return [*lines, *_fell(program, found)]


def chance_sentence(program: Program) -> str:
    """Say how many charts were judged and how often chance alone makes one or more a signal; empty without one."""
    found = _headline(program)
    if not found.judged:
        return ""
    alike = list(dict.fromkeys(short_name(one) for pair in found.alike for one in pair))
    return say.chance_of_any(len(found.judged), sum(s.chance > 0 for s in found.judged), found.chance, alike)


def _headline(program: Program) -> Headline:
    return headline(program.records, program.current, studies_of(program), program.as_of)


def _aims(program: Program, found: Headline) -> list[str]:
    lines = []
    for one in found.told:
        name = domain_name(program, certain(one.priority).domain)
        if one.word == "too few points":
            on = told_from(one.study)
            lines.append(say.aim_waits(name, period(one.study, on) if on else "", one.study.quality == "too short"))
        else:
            lines.append(say.aim_shows(name, one.word, one.study.better))
    worked_on = {p.domain for p in program.current}
    together = [p for p in program.priorities if p.domain in worked_on]
    cycles = [c for p in together for c in cycles_of(program.records, p).values()]
    if not lines and not any(begun(c, program.as_of) for c in cycles):
        lines.append(say.not_begun(domain_name(program, program.current[0].domain)))
    return lines


def _measures(found: Headline) -> list[str]:
    if len(found.told) == 1:
        one = found.told[0]
        return [say.measure_shows(capital(short_name(one.study)), one.word, one.study.direction)]
    words = [one.word for one in found.told]
    signals = (words.count("signal"), words.count("possible signal"))
    return [say.measures_show(*signals, len(words), sum(word not in JUDGED for word in words))] if words else []


def _fell(program: Program, found: Headline) -> list[str]:
    """Say of the domains chosen in the round before which stand lower now, as far as one decimal shows it."""
    rows = changes_of(program)
    rows = rows[rows["chosen"].astype(bool) & rows["change"].notna()]
    # Where one aim is told and nothing comes between, the sentence before is about this domain.
    alone = found.told[0].priority if program.current and len(found.told) == 1 and not found.against else None
    about = alone.domain if alone else None
    lines = []
    for row in rows.itertuples():
        scale = program.instrument.domains[row.domain].scale
        edges = (scale.target, scale.challenge_below)
        if float(level(row.after, edges)) < float(level(row.before, edges)):
            growth = growths_of(program).get(row.domain)
            told = (float(row.before), float(row.after), edges, program.earlier.label)
            name = "" if row.domain == about else domain_name(program, row.domain)
            lines.append(say.level_fell(name, *told, growth.word if growth else ""))
    return lines
