"""Notebook 5: the measures beside a cycle's own, and the same measure for groups of participants."""

from __future__ import annotations

import math

from ...errors import certain
from ...program.program import Program
from ...program.unreadable import MEASURED, rests_on
from ...show.block import NOTHING, Block
from ...show.marks import spark
from ...show.markup import el, join, table
from ...wording import cycles as tell
from ...wording import groups as say
from ...wording.claim import prose
from ...wording.labels import kind_question
from ...wording.language import sentence
from .. import claims as words
from ..measure_groups import line_since
from ..measures import SIGNALS
from ..of_program import groups_of, studies_of
from .cycle import chosen_cycle
from .once import once


@rests_on("cycles/", *MEASURED)
def measures_beside(program: Program) -> Block:
    """Show the other measures that stand beside a cycle's own: is the change happening, does something else suffer?

    Parameters
    ----------
    program : an opened program; its cycle, or its latest one.

    Returns
    -------
    A block that a report keeps once per measure; nothing where no other measure is named.
    """
    cycle_id = chosen_cycle(program)
    if cycle_id is None:
        return NOTHING
    measure_id = program.records.cycles[cycle_id].measure
    return once(program, f"beside:{measure_id}", lambda: _beside(program, measure_id))


def _beside(program: Program, own: str | None) -> Block:
    # All cycles on one measure show the same list, so that a report holds it once, under the chart.
    mine = [c for c in program.records.cycles.values() if c.measure == own]
    named = [m for c in mine for m in c.other_measures]
    tied = {c.priority for c in mine}
    drivers = [d.measure for p in program.priorities if p.id in tied for d in (*p.every_driver, *p.every_idea)]
    wanted = dict.fromkeys([*named, *drivers])
    others = [m for m in wanted if m in studies_of(program) and m != own]
    if not others:
        return NOTHING
    rows, lines = [], []
    for measure_id in others:
        study = studies_of(program)[measure_id]
        there = study.columns["value"][study.present]
        span = None
        if len(there):
            low, high = study.figures(there.min()), study.figures(there.max())
            span = tell.span(low, high, certain(study.latest), study.measure.unit)
        heading = words.verdict_heading(study)
        # How often chance alone gives a signal matters most where there is one.
        said = words.verdict_sentences(study, rate=study.verdict in SIGNALS)
        values = [None if math.isnan(v) else float(v) for v in study.columns["value"]]
        rows.append(
            el(
                "li",
                el("div", el("h4", study.measure.name), el("p", kind_question(study.measure.kind), cls="quiet")),
                el("div", spark(values), el("p", span, cls="quiet") if span else None),
                el("p", el("b", sentence(heading)), " ", prose(said)),
            )
        )
        lines.append(f"{study.measure.name}: {heading}.")
    html = join([el("h3", tell.beside_heading()), el("ul", rows, cls="measures")])
    return Block(html, prose(lines), once=f"beside:{own}")


@rests_on("cycles/", *MEASURED)
def measure_by_group(program: Program) -> Block:
    """Show a cycle's measure for groups of participants, before and since the first test, where counts allow.

    Parameters
    ----------
    program : an opened program; its cycle, or its latest one.

    Returns
    -------
    A block that a report keeps once per measure; nothing for a measure that is not split by group.
    """
    cycle_id = chosen_cycle(program)
    measure_id = program.records.cycles[cycle_id].measure if cycle_id else None
    if measure_id not in studies_of(program):
        return NOTHING
    return once(program, f"groups:{measure_id}", lambda: _groups(program, measure_id))


def _groups(program: Program, measure_id: str) -> Block:
    study = studies_of(program)[measure_id]
    rows = groups_of(program)[measure_id]
    if not rows:
        return NOTHING
    minimum = program.cohort.file.privacy.participants
    tested = study.first_test is not None
    since = line_since(study)
    first = words.period(study, since) if since else ""
    columns = [(head, "r" if i else "l") for i, head in enumerate(say.columns(tested, first))]
    lines = []
    for row in rows:
        cells = [say.cell(p.numerator, p.denominator, p.value, p.hidden) for p in (row.before, row.since)]
        lines.append((row.group, *(cells if tested else cells[1:])))
    hidden = any(p.hidden for row in rows for p in (row.before, row.since))
    note = prose([say.note(tested, hidden, minimum), say.left_out(first) if first else ""])
    html = join(
        [
            el("h3", say.heading(program.words.people)),
            table(say.caption(study.measure.name, study.measure.unit), columns, lines),
            el("p", note, cls="note"),
        ]
    )
    return Block(
        html,
        f"{say.heading(program.words.people)}: " + "; ".join(", ".join(line) for line in lines),
        once=f"groups:{measure_id}",
    )
