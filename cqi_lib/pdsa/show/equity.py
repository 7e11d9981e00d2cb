"""Notebooks 3 and 5: the equity topics of the assessment as a panel, and the gap between groups over time."""

from __future__ import annotations

import math

from ...program.program import Program
from ...program.topics import in_halves
from ...program.topics import name as topic_name
from ...program.topics import topics as topics_among
from ...program.unreadable import ANSWERS, MEASURED, rests_on
from ...program.view import View
from ...rounding import Figure, Figures, difference
from ...show.block import NOTHING, Block
from ...show.marks import spark
from ...show.markup import el, join, table
from ...wording import equity as say
from ...wording.claim import prose
from ...wording.language import change_said, level, level_change
from ..group_gaps import gaps
from ..of_program import studies_of
from .cycle import chosen_cycle
from .once import once

LOWEST = 2


@rests_on(ANSWERS)
def equity_topics(program: Program) -> Block:
    """Show the topics about equity that may be shown, now and in the round before.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block: a sentence, a table with the lowest topic first, and what may not be concluded; empty where no equity
    topic was asked.
    """
    topics = {i.id: i for i in program.instrument.items.values() if i.equity}
    found = topics_among(program, topics)
    rows = list(found.rows)
    if not rows:
        text = say.topics_say(0, 0, [], "", hidden=found.hidden) if found.hidden and View(program).people else ""
        return Block(el("p", text), text) if text else NOTHING
    then = _before(program)
    earlier = any((r["item"], r["group"]) in then for r in rows)
    lines, reached = [], 0
    for r in rows:
        domain, mean = program.instrument.domains[r["domain"]], r["mean"]
        edges = (domain.scale.target,)
        reached += mean >= domain.scale.target - 1e-9
        line = [topic_name(program, r["item"]), domain.name]
        if earlier:
            old = then.get((r["item"], r["group"]))
            line += (
                [say.no_level()] * 2
                if old is None
                else [level(old, edges), change_said(old, mean, level_change(old, mean, edges))]
            )
        lines.append((*line[:2], *line[2:3], level(mean, edges), *line[3:]))
    scales = {d.scale.label(round(d.scale.target)) for d in program.instrument.domains.values()}
    target = scales.pop() if len(scales) == 1 else ""
    lowest = _lowest(program, rows, topics)
    sentence = say.topics_say(reached, len(rows), lowest, target, View(program).whose(), found.hidden)
    heads = say.topic_columns(program.earlier.label if earlier else "", program.round.label)
    columns = [(head, "l" if i < 2 else "r") for i, head in enumerate(heads)]
    note = say.topics_note(program.earlier.label if earlier else "", program.words.people)
    note = prose([note, View(program).finer(*(cell for line in lines for cell in line[2:4]))])
    html = [el("p", sentence), table(say.topics_caption(), columns, lines), el("p", note, cls="note")]
    return Block(join(html), sentence)


def _lowest(program: Program, rows: list, topics: dict) -> list[str]:
    """Name the lowest topics below the target; never some of those that share a level and leave out the others."""
    below = [r for r in rows if r["mean"] < program.instrument.domains[r["domain"]].scale.target - 1e-9]
    for n in range(LOWEST, 0, -1):
        if len(below) == n or (len(below) > n and below[n]["mean"] - below[n - 1]["mean"] > 1e-9):
            return [topics[r["item"]].topic for r in below[:n]]
    return []


def _before(program: Program) -> dict[tuple[str, str], float]:
    """Give the means of the round before that rest on their own group, by item and group, of questions asked alike in both."""
    if program.previous is None:
        return {}
    rows = program.published_items.table
    rows = rows[rows["item"].isin(frozenset().union(*program.alike.values()))]
    rows = rows[rows["round_id"].eq(program.previous.id) & rows["mean"].notna() & rows["basis"].eq(rows["group"])]
    return {(r.item, r.group): r.mean for r in in_halves(rows).itertuples()}


@rests_on("cycles/", *MEASURED)
def gap_over_time(program: Program) -> Block:
    """Show the gap between the groups of a cycle's measure over time, as far as counts allow.

    Parameters
    ----------
    program : an opened program; its cycle, or its latest one.

    Returns
    -------
    A block that a report keeps once per measure: a sentence, a table, what may not be concluded. Each group is set
    beside the largest one. Nothing for a measure without groups, or with counts too small.
    """
    cycle_id = chosen_cycle(program)
    measure_id = program.records.cycles[cycle_id].measure if cycle_id else None
    if measure_id not in studies_of(program):
        return NOTHING
    return once(program, f"gap:{measure_id}", lambda: _gap(program, measure_id))


def _gap(program: Program, measure_id: str) -> Block:
    study = studies_of(program)[measure_id]
    found = gaps(program.records, study, program.cohort.file)
    if found is None:
        return NOTHING
    per, last = study.measure.per, len(found.groups) - 1
    digits = max(0, 2 - math.floor(math.log10(per)))  # a hundredth of the base is told apart: a point of 100, 0.01 of 1
    parts, told = [el("h3", say.gap_heading())], []
    for n, group in enumerate(found.groups[:-1]):
        pairs = [tuple(Figure(b.value(g, per), digits) for g in (n, last)) for b in found.blocks]
        # The gap of the printed values; an end of the range stands on its true side of 0.
        each = [
            (difference(*pair), *b.gap(n, last, per, last * len(found.blocks))[1:])
            for pair, b in zip(pairs, found.blocks, strict=True)
        ]
        ends_of = Figures([v for _, *ends in each for v in ends], given=[0.0])
        clear = sum(low > 0 or high < 0 for _, low, high in each)
        change = found.change(n, per)
        ends, span = (Figure(change.first, digits), Figure(change.second, digits)), (change.low, change.high)
        tested = found.before > 0
        sentence = say.gap_say(group, found.groups[-1], *ends, span, tested, clear, len(each), points=per == 100)
        told.append(sentence)
        parts.append(el("p", sentence, " ", spark([float(g) for g, _, _ in each], 110, 28)))
        rows = [
            (
                say.block(b.start, b.end, study.measure.frequency),
                say.cell(one, *b.counts[n]),
                say.cell(other, *b.counts[last]),
                say.signed_amount(gap),
                say.reach(ends_of(low), ends_of(high)),
            )
            for b, (one, other), (gap, low, high) in zip(found.blocks, pairs, each, strict=True)
        ]
        columns = list(zip(say.gap_columns(group, found.groups[-1]), "lrrrr", strict=True))
        parts.append(table(say.gap_caption(study.measure.name, study.measure.unit, group), columns, rows))
    parts.append(el("p", say.gap_note(found.together, study.measure.frequency), cls="note"))
    return Block(join(parts), prose(told), once=f"gap:{measure_id}")
