"""Notebook 5: the work on a priority as a whole: how far it is, and how its tests grew."""

from __future__ import annotations

from ...cohort.records.priorities import Priority
from ...errors import certain
from ...program.program import Program
from ...program.topics import domain_name
from ...program.unreadable import MEASURED, rests_on
from ...show.block import NOTHING, Block
from ...show.chart import Chart, ChartTable, Column
from ...show.layer import placed
from ...show.marks import stage_dots
from ...show.markup import el, join
from ...wording import cycles as tell
from ...wording import ramps as say
from ...wording.claim import prose
from ...wording.labels import purpose
from ...wording.labels import stage as stage_words
from ..figures.ramp import RampStep, draw_ramp
from ..of_program import studies_of, tried
from ..ramps import idea_of, previous_of, ramps
from ..stages import STAGES, cycles_of, stage
from ..study import begun, state
from .cycle import chosen_cycle, cycle_number, date_words, size_words
from .once import once

UNITS = ("people", "sites", "days")


@rests_on("priorities.yml", "cycles/", *MEASURED)
def ramp(program: Program) -> Block:
    """Show the work on the priority of a cycle: its stage, derived from records, and the ramp of its tests.

    Priorities of several rounds on one domain are one piece of work and share one ramp.

    Parameters
    ----------
    program : an opened program; its cycle, or its latest one. Without a cycle, every current priority.

    Returns
    -------
    A block that a report keeps once per domain worked on.
    """
    cycle_id = chosen_cycle(program)
    if cycle_id is None:
        parts = [_work(program, [p], {}) for p in program.current]
        if not parts:
            return NOTHING
        return Block(join([html for html, _ in parts]), "\n".join(text for _, text in parts), once="ramp:none")
    owner = next((p for p in program.priorities if cycle_id in cycles_of(program.records, p)), None)
    domain = owner.domain if owner else ""
    return once(program, f"ramp:{domain}", lambda: _of_domain(program, domain))


def _of_domain(program: Program, domain: str) -> Block:
    """Show the work on a domain; without one, the cycles that belong to no priority."""
    records = program.records
    together = [p for p in reversed(program.priorities) if domain and p.domain == domain]
    mine = {i for p in together for i in cycles_of(records, p)} if domain else set(_unowned(program))
    html, text = _work(program, together, {i: c for i, c in records.cycles.items() if i in mine})
    return Block(html, text, once=f"ramp:{domain}")


def _unowned(program: Program) -> list[str]:
    held = {i for p in program.priorities for i in cycles_of(program.records, p)}
    return [i for i in program.records.cycles if i not in held]


def _work(program: Program, priorities: list[Priority], cycles: dict) -> tuple:
    """Give the markup and the text of one piece of work."""
    heading = say.heading(domain_name(program, priorities[0].domain) if priorities else "")
    parts, lines = [el("h3", heading)], [heading]
    for priority in priorities:
        reached = STAGES.index(stage(program.records, priority, studies_of(program), program.as_of))
        label = program.cohort.round(priority.round).label if len(priorities) > 1 else ""
        text = say.stage(label, stage_words(STAGES[reached]), reached + 1, len(STAGES))
        following = say.next_stage(STAGES[reached + 1]) if reached + 1 < len(STAGES) else ""
        parts.append(el("p", stage_dots(reached + 1, len(STAGES)), " ", prose([text, following]), cls="stage"))
        lines.append(text)
    ideas = {idea.id for priority in priorities for idea in priority.every_idea}
    if ideas:
        parts.append(el("p", say.ideas_tried(tried(program, ideas), len(ideas)), cls="quiet"))
    if cycles:
        chart = _chart(program, priorities, cycles)
        mine = not program.current or (priorities and priorities[0].domain == program.current[0].domain)
        parts.append(placed("learned", chart.html()) if mine else chart.html())
        lines.append(chart.sentence)
    return join(parts), "\n".join(lines)


def _chart(program: Program, priorities: list[Priority], cycles: dict) -> Chart:
    unit = next((u for u in UNITS if any(getattr(c.scale, u) for c in cycles.values())), "people")
    steps, rows = [], []
    ideas = {cycle_id: idea_of(cycle_id, program.records) for cycle_id in cycles}
    for cycle_id, cycle in cycles.items():
        number = cycle_number(program, cycle_id)
        started = begun(cycle, program.as_of)
        where = state(cycle, program.as_of)
        tested = where != "planned"
        before = previous_of(cycle_id, program.records.cycles)
        said = tell.became(where, cycle.decision)
        end = cycle.actual_end or cycle.planned_end
        if end is None and started:
            end = program.as_of
        size = getattr(cycle.scale, unit)
        follows = cycle_number(program, before) if before is not None and before in cycles else None
        step = RampStep(
            number, cycle.title, cycle.actual_start if started else cycle.planned_start or cycle.actual_start, end,
            float(size) if size else None, size_words(cycle), cycle.decision if where == "decided" else "", said,
            not tested, follows if before in ideas and ideas[before] == ideas[cycle_id] else None,
        )  # fmt: skip
        steps.append(step)
        cells = (
            f"{number} {cycle.title}",
            date_words(program, cycle),
            purpose(cycle.purpose),
            size_words(cycle) or say.not_noted(),
            said,
        )
        rows.append((*cells, str(follows) if follows else say.none()))
    made = [s for s in steps if not s.planned]
    names = {name for name, step in zip(cycles, steps, strict=True) if not step.planned}
    # Tests grow in time, whatever their files are called, and out of tests of the same ramp only.
    days = [s.start for s in made if s.start is not None]
    one = len(days) == len(made) and any(names <= set(r.cycles) for r in ramps(program.records))
    if one:
        made.sort(key=lambda s: certain(s.start))
    sizes = [s.size for s in made if s.size]
    domain = domain_name(program, priorities[0].domain) if priorities else ""
    told = [(row[0], row[1], row[3], row[4]) for row in rows]
    return Chart(
        draw_ramp(steps, unit=unit, today=program.as_of),
        id=f"ramp-{priorities[0].domain if priorities else 'other'}",
        caption=say.caption(sizes, len(made), unit, one, domain if len(cycles) < len(program.records.cycles) else ""),
        sentence=say.alt(domain, told),
        table=ChartTable(say.table_caption(domain), tuple(Column(c) for c in say.columns()), tuple(rows)),
    )
