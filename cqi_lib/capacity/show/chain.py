"""Notebook 6: the whole way of a priority on one page, from the finding to the same topics asked again."""

from __future__ import annotations

import pandas as pd

from ...cohort.records.priorities import Priority
from ...pdsa.claims import short_name, verdict_heading, verdict_sentences
from ...pdsa.of_program import studies_of
from ...pdsa.stages import cycles_of, measures_tested
from ...pdsa.study import tests_made
from ...priorities.claims import aim_sentence
from ...program.program import Program
from ...program.topics import domain_name
from ...program.unreadable import MEASURED, rests_on
from ...program.view import View
from ...show.block import NOTHING, Block
from ...show.markup import el, join
from ...wording import chain as say
from ...wording import release
from ...wording.change import not_taken
from ...wording.claim import prose
from ...wording.language import capital
from ..of_program import changes_of, growths_of


@rests_on("priorities.yml", "cycles/", *MEASURED)
def whole_way(program: Program) -> Block:
    """Show the way of each priority chosen from the round before, or of the current ones where there is none.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with an ordered list of seven steps per priority; empty where nothing was chosen.
    """
    earlier = [p for p in program.priorities if program.previous and p.round == program.previous.id]
    told = earlier or list(program.current)
    if not told:
        return NOTHING
    parts = []
    for priority in told:
        steps = _steps(program, priority)
        rows = [el("li", el("b", say.step(code)), " ", el("span", text)) for code, text in steps.items()]
        parts += [
            el("h3", say.heading(len(told) > 1, domain_name(program, priority.domain))),
            el("ol", rows, cls="way"),
        ]
    return Block(join(parts), say.together([domain_name(program, p.domain) for p in told]))


def _steps(program: Program, priority: Priority) -> dict[str, str]:
    drivers = [d.text for d in priority.drivers]
    return {
        "finding": _finding(program, priority),
        "priority": say.priority(priority.chosen_on, priority.why),
        "aim": aim_sentence(program, priority) or say.no_aim(),
        "drivers": say.drivers(drivers, len(priority.every_idea)),
        "cycles": _cycles(program, priority),
        "measure": _measure(program, priority),
        "again": _again(program, priority),
    }


def _finding(program: Program, priority: Priority) -> str:
    rows = program.prepared.findings
    rows = rows[rows["program_id"].eq(program.id) & rows["round_id"].eq(priority.round)]
    rows = rows[rows["domain"].eq(priority.domain)]
    label = _round_label(program, priority)
    if rows.empty and program.held_in(priority.round):
        return release.not_shown(program.held_in(priority.round), label)
    if rows.empty:
        return say.no_finding(label)
    row = rows.iloc[0]
    scale = program.cohort.instruments.of(priority.round).domains[priority.domain].scale
    mean = float(row["mean"]) if pd.notna(row["mean"]) else None
    text = say.finding(row["state"], mean, (scale.target, scale.challenge_below), label)
    return prose([text, View(program).finer(text)])


def _round_label(program: Program, priority: Priority) -> str:
    return next((r.label for r in program.cohort.rounds if r.id == priority.round), priority.round)


def _cycles(program: Program, priority: Priority) -> str:
    cycles = list(cycles_of(program.records, priority).values())
    made, counts = tests_made(cycles, program.as_of)
    return say.cycles(len(made), len(cycles) - len(made), counts)


def _measure(program: Program, priority: Priority) -> str:
    found = studies_of(program).get(priority.aim.measure or "")
    if found is None:
        return say.no_measure()
    told = say.measure(capital(short_name(found)), verdict_heading(found), verdict_sentences(found)[0])
    own = found.measure.id in measures_tested(program.records, priority, program.as_of)
    return told if own or found.first_test is None else prose([told, say.tested_elsewhere()])


def _again(program: Program, priority: Priority) -> str:
    changes = changes_of(program)
    dates = {r.id: r.date for r in program.cohort.rounds}
    if priority.round in dates and dates[priority.round] < program.round.date:
        if program.held_in(program.round.id):
            return release.not_shown(program.held_in(program.round.id), program.round.label)
        if not len(program.people):
            return not_taken(program.round.label)
        if program.previous is None or priority.round != program.previous.id:
            return say.again_later(program.round.label)
        if priority.domain not in set(changes["domain"]):
            return say.again("cannot tell", 0, 0, 0)
    else:
        return say.not_again(_round_label(program, priority))
    row = changes[changes["domain"].eq(priority.domain)].iloc[0]
    growth = growths_of(program).get(priority.domain)
    word = growth.word if growth else "cannot tell"
    up, down, items = (int(row[name]) for name in ("items_up", "items_down", "items"))
    return say.again(word, up, down, items, whole=bool(pd.notna(row["change"])))
