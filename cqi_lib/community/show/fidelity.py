"""Notebook 7: how the cycles of all programs were done, all together; no program and no cycle by itself."""

from __future__ import annotations

from ...pdsa.fidelity import FEATURES
from ...pdsa.figures.fidelity_profile import FeatureRow, draw_fidelity
from ...show.block import Block
from ...show.chart import Chart, ChartTable, Column
from ...show.markup import el, join
from ...wording import fidelity as say
from ..cohort_round import CohortRound
from .cohort import FEW
from .unreadable import counting_records


@counting_records
def cohort_fidelity(opened: CohortRound) -> Block:
    """Show which features of a full cycle the records of the cohort's cycles show.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block with the figure and its table; a sentence where fewer than five programs have begun a cycle, because the
    counts would be those of single programs.
    """
    with_cycles = [s for s in opened.standings.values() if s.cycles]
    if len(with_cycles) < FEW:
        text = say.few_programs() if with_cycles else say.no_cycles(opened.partly)
        return Block(el("p", text), text)
    rows = []
    for n, name in enumerate(FEATURES):
        yes, of = (sum(standing.fidelity[n][k] for standing in with_cycles) for k in (0, 1))
        rows.append(FeatureRow(say.feature(name), (), yes, of, say.of(yes, of)))
    cycles = sum(standing.cycles for standing in with_cycles)
    intro = say.cohort_say(cycles, len(with_cycles))
    chart = Chart(
        draw_fidelity(rows),
        id="cohort-fidelity",
        caption=say.caption(cycles),
        sentence=say.alt([(row.name, row.said) for row in rows]),
        table=ChartTable(
            say.caption(cycles),
            tuple(map(Column, say.columns(), "lr")),
            tuple((r.name, r.said) for r in rows),
        ),
        note=say.note(),
    )
    return Block(join([el("h3", say.heading()), el("p", intro), chart.html()]), f"{intro} {chart.sentence}")
