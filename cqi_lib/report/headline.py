"""What page one says of the work: the aims' measures first, what speaks against the good news, what chance does."""

from __future__ import annotations

from ..cohort.records.priorities import Priority
from ..errors import certain
from ..pdsa.agenda import told_from
from ..pdsa.aim_claims import went_back
from ..pdsa.claims import period, short_name
from ..pdsa.headline import Headline
from ..pdsa.measures import JUDGED, SIGNALS
from ..pdsa.of_program import headline_of
from ..pdsa.stages import cycles_of
from ..pdsa.study import begun
from ..program.program import Program
from ..program.topics import domain_name
from ..wording import headline as say
from ..wording.language import capital


def work_sentences(program: Program, brief: bool = False) -> list[str]:
    """Say what the work on the current priorities shows, and what speaks against it.

    Parameters
    ----------
    program : an opened program.
    brief : count what the measures of several aims show; only those that moved the unwanted way are named.

    Returns
    -------
    Sentences. Work is named only where a cycle on that priority's domain tested the aim's measure. Without a priority
    the measures are spoken of by themselves.
    """
    found = headline_of(program)
    lines = _measures(found)
    if program.current:
        lines = _counted(found) if brief and len(found.told) > 1 else _aims(program, found)
    if found.shared:
        lines.append(say.shared(len(found.told)))
    for one in found.against:
        # A sentence each: two names and verdicts in one are too long for page one.
        lines.append(say.unwanted([(short_name(one.study), one.word, one.study.direction or "")]))
    if weaker := [short_name(one.study) for one in found.against if one.weaker]:
        lines.append(say.shared(found.looked_at, weaker))
    return list(dict.fromkeys(lines))


def words_together(program: Program) -> dict[str, str]:
    """Give the verdicts of page one by measure: judged together one may say less than on its own chart."""
    found = headline_of(program)
    return {one.study.measure.id: one.word for one in (*found.told, *found.against)}


def chance_sentence(program: Program) -> str:
    """Say how often chance alone makes one or more of the judged charts a signal; empty without one.

    Beside a signal of the only chart that would be read as how sure this one is: there its own rate is said.
    """
    found, told = headline_of(program), words_together(program)
    if len(found.judged) == 1 and found.chance > 0 and found.judged[0].verdict in SIGNALS:
        [study] = found.judged
        judged = certain(study.judged)
        return say.chance_of_one(capital(short_name(study)), certain(judged.surprise), judged.draws)
    words = {*told.values(), *(told.get(one.measure.id, one.verdict) for one in found.judged)}
    possible = "signal" not in words and "possible signal" in words
    return say.chance_of_any(len(found.judged), found.chance, possible) if found.judged else ""


def _aims(program: Program, found: Headline) -> list[str]:
    """Say of each priority what its aim's measure shows, or why it shows nothing yet."""
    told = {certain(one.priority).id: one for one in found.told}
    lines = []
    for priority in program.current:
        if (one := told.get(priority.id)) is None:
            lines += _untold(program, priority)
            continue
        name = capital(short_name(one.study))
        if one.word == "too few points":
            on = told_from(one.study)
            # A period is called by its first day.
            lines.append(say.aim_waits(name, period(one.study, on[0]) if on else "", one.study.quality == "too short"))
        else:
            lines.append(say.aim_shows(name, one.word, one.study.better))
            lines += [back] if one.word in SIGNALS and (back := went_back(one.study)) else []
    return lines


def _counted(found: Headline) -> list[str]:
    """Count what the measures of the aims show, and name those that moved the unwanted way."""
    bad = [one for one in found.told if one.word in SIGNALS and one.study.better is False]
    words = [one.word for one in found.told]
    wanted = all(one.study.better is True for one in found.told if one.word in SIGNALS)
    shows = say.aims_show(words.count("signal"), words.count("possible signal"), len(words), wanted)
    return [shows, *(say.aim_shows(capital(short_name(one.study)), one.word, False) for one in bad)]


def _untold(program: Program, priority: Priority) -> list[str]:
    together = [p for p in program.priorities if p.domain == priority.domain]
    cycles = [c for p in together for c in cycles_of(program.records, p).values()]
    if not any(begun(c, program.as_of) for c in cycles):
        return [say.not_begun(domain_name(program, priority.domain))]
    return [say.not_followed()]


def _measures(found: Headline) -> list[str]:
    if len(found.told) == 1:
        one = found.told[0]
        return [say.measure_shows(capital(short_name(one.study)), one.word, one.study.direction)]
    words = [one.word for one in found.told]
    signals = (words.count("signal"), words.count("possible signal"))
    return [say.measures_show(*signals, len(words), sum(word not in JUDGED for word in words))] if words else []
