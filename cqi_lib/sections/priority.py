"""Notebook 4: how domains were weighed."""

from __future__ import annotations

from ..priorities import weigh
from ..program import Program
from ..report.block import NOTHING, Block
from ..report.markup import el, join, table
from ..wording import priorities as say
from ..wording.labels import criterion
from ..wording.language import amount
from .aims import domain_name


def weighing(program: Program) -> Block:
    """Show how the domains were weighed by the cohort's criteria, from the results of the newest round weighed.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with a table of criteria by domain and the weighted average, highest first; nothing where none was weighed.
    """
    weights = program.cohort.file.criteria
    dates = {r.id: r for r in program.cohort.rounds}
    rounds = {c.round for c in program.records.priorities.candidates if c.round in dates}
    rounds = [r for r in rounds if dates[r].date <= program.round.date]
    if not rounds:
        return NOTHING
    latest = max(rounds, key=lambda r: dates[r].date)
    weighed = weigh(program.records.priorities.candidates, weights, latest)
    if weighed.empty:
        return NOTHING
    used = [c for c in weights if c in weighed.columns and weighed[c].notna().any()]
    rows = [
        (
            domain_name(program, row["domain"]),
            *(amount(row[c]) if row[c] == row[c] else "not given" for c in used),
            f"{row['weighted']:.1f}" if row["weighted"] == row["weighted"] else "not given",
        )
        for row in weighed.to_dict("records")
    ]
    columns = [(say.COLUMNS_FIRST, "l"), *((criterion(c), "r") for c in used), (say.WEIGHTED, "r")]
    note = say.weighing_note({criterion(c).lower(): f"{weights[c]:g}" for c in used}, program.language)
    label = dates[latest].label
    html = join([table(say.weighing_caption(label), columns, rows), el("p", note, cls="note")])
    return Block(html, f"{len(rows)} domains weighed, from the results of {label}")
