"""Notebook 4: what was chosen, the aim and what is thought to move it."""

from __future__ import annotations

from ...cohort.records.priorities import Priority
from ...program.program import Program
from ...program.topics import domain_name
from ...program.unreadable import MEASURED, rests_on
from ...show.block import Block
from ...show.layer import placed
from ...show.markup import Markup, el, join, table
from ...wording import aims as tell
from ...wording import drivers as drive
from ...wording import priorities as say
from ...wording.claim import prose
from ...wording.language import sentence as sentence_of
from ..aims import check_aim, lint_drivers, smart
from ..claims import aim_sentence, aim_stands, chosen_sentence
from .drivers import driver_figure


@rests_on("priorities.yml", "cycles/", *MEASURED)
def agreed(program: Program) -> Block:
    """Show what was chosen: the aim, the drivers with their ideas and what became of them, and the gaps."""
    if not program.current:
        text = say.none_yet()
        return Block(el("p", text, cls="say"), text)
    names = [domain_name(program, p.domain) for p in program.current]
    intro = chosen_sentence(program)
    parts = [el("p", intro, cls="say")]
    for priority, name in zip(program.current, names, strict=True):
        parts += _priority(program, priority, name, len(names) > 1)
    return Block(join(parts), intro)


def _priority(program: Program, priority: Priority, name: str, several: bool) -> list:
    aim = priority.aim
    sentence = aim_sentence(program, priority)
    parts: list[Markup | None] = [el("h3", name) if several else None, el("p", priority.why) if priority.why else None]
    if sentence:
        extras = [sentence_of(t) for t in (tell.for_whom(aim.for_whom), aim.equity, aim.not_at_cost) if t]
        box = [
            el("p", sentence, cls="big"),
            el("p", aim_stands(program, priority)),
            el("p", prose(extras), cls="small") if extras else None,
        ]
        parts += [el("div", box, cls="aim"), _smart(program, priority)]
    else:
        parts.append(el("p", tell.no_aim(), cls="quiet"))
    figure = driver_figure(program, priority, sentence, name)
    if figure:
        first = priority is program.current[0]
        drawn = placed("agreed", figure.html()) if first else figure.html()
        parts += [el("h4" if several else "h3", drive.heading()), drawn]
    codes = [(lack.code, lack.subject) for lack in lint_drivers(priority, program.records)]
    parts.append(el("p", tell.driver_gaps(codes), cls="note"))
    return parts


def _smart(program: Program, priority: Priority) -> Markup:
    """Show the five questions of a SMART aim, and which of them the aim leaves open."""
    found = check_aim(priority, program.records, program.as_of)
    asked = smart(found)
    rows = [(*tell.question(letter), tell.lacking(codes)) for letter, codes in asked.items()]
    columns = [(column, "l") for column in tell.smart_columns()]
    still_open = sum(bool(codes) for codes in asked.values())
    said = el("p", tell.smart_said(still_open, found), cls="note")
    summary = el("summary", tell.smart_summary())
    return join([said, el("details", summary, table(tell.smart_caption(), columns, rows))])
