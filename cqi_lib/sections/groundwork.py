"""Notebook 1: the vision, how the program works, its indicators and their gaps."""

from __future__ import annotations

from ..groundwork import lint
from ..program import Program
from ..report.block import NOTHING, Block
from ..report.markup import el, join, table
from ..wording import groundwork as say
from ..wording.language import amount


def vision(program: Program) -> Block:
    """Show the program's vision of quality.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with the program's own words, or a sentence that there are none.
    """
    work = program.records.groundwork
    if not work.vision:
        empty = not work.logic_model.outcomes and not work.indicators
        text = say.none_yet(program.language) if empty else say.no_vision(program.language)
        return Block(el("p", text, cls="say"), text)
    return Block(el("blockquote", work.vision), work.vision)


def logic_model(program: Program) -> Block:
    """Show how the program works: what goes in, what is done, who is reached, what changes.

    Parameters and returns as in `vision`; nothing where no part is written down.
    """
    model = program.records.groundwork.logic_model
    population = program.records.groundwork.population
    reached = ([population] if population else []) + list(model.outputs)
    parts = (model.inputs, [a.text for a in model.activities], reached, [o.text for o in model.outcomes])
    if not any(parts):
        return NOTHING
    shown = [(head, texts) for head, texts in zip(say.CHAIN, parts, strict=True) if texts]
    steps = [el("li", el("b", head), el("ul", [el("li", t) for t in texts])) for head, texts in shown]
    text = "; ".join(f"{head}: {', '.join(texts)}" for head, texts in shown)
    return Block(el("ol", steps, cls="chain"), text)


def indicators(program: Program) -> Block:
    """Show the indicator dictionary as a table; nothing where there is none."""
    work = program.records.groundwork
    if not work.indicators:
        return NOTHING
    outcomes = {o.id: o.text for o in work.logic_model.outcomes}
    rows = [
        (
            i.name,
            outcomes.get(i.outcome or "", "none named"),
            i.definition or "not written yet",
            i.source or "not written yet",
            i.frequency or "not written yet",
            amount(i.baseline) if i.baseline is not None else "not known yet",
            amount(i.target) if i.target is not None else "none yet",
        )
        for i in work.indicators
    ]
    columns = [(c, "r" if c in ("Baseline", "Target") else "l") for c in say.INDICATOR_COLUMNS]
    return Block(table(say.indicators_caption(program.language), columns, rows), f"{len(rows)} indicators")


def groundwork_gaps(program: Program) -> Block:
    """Say which gaps the groundwork has: outcomes without indicator, indicators without definition and so on."""
    work = program.records.groundwork
    if not work.logic_model.outcomes and not work.indicators:
        return NOTHING
    followed = {i.outcome for i in work.indicators}
    n = sum(o.id in followed for o in work.logic_model.outcomes)
    lines = [say.outcomes_followed(n, len(work.logic_model.outcomes), program.language)]
    by_code: dict[str, list[str]] = {}
    for finding in lint(work):
        by_code.setdefault(finding.code, []).append(finding.subject)
    lines += [say.gap(code, subjects, program.language) for code, subjects in by_code.items()]
    return Block(join([el("p", " ".join(lines), cls="note")]), " ".join(lines))
