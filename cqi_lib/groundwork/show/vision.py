"""Notebook 1: the vision, how the program works, its indicators and their gaps."""

from __future__ import annotations

import datetime as dt

from ...cohort.records.groundwork import Activity, Outcome
from ...program.program import Program
from ...program.unreadable import rests_on
from ...rounding import as_written
from ...show.block import NOTHING, Block
from ...show.chart import Chart, ChartTable, Column
from ...show.markup import el, join, table
from ...wording import groundwork as say
from ...wording.claim import prose
from ...wording.labels import kind
from ...wording.language import amount, full_date
from ..figures.logic_model import ActivityNode, OutcomeNode, draw_logic_model
from ..gaps import by_code, lint


@rests_on("groundwork.yml")
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
        text = say.none_yet() if empty else say.no_vision()
        return Block(el("p", text, cls="say"), text)
    return Block(el("blockquote", work.vision), work.vision)


@rests_on("groundwork.yml")
def logic_model(program: Program) -> Block:
    """Show how the program works as a figure: what goes in, what is done and delivered, what changes, and the links.

    Parameters and returns as in `vision`; nothing where no activity and no outcome is written down.
    """
    work = program.records.groundwork
    model = work.logic_model
    if not model.activities and not model.outcomes:
        parts = [say.population(work.population)] if work.population else []
        return Block(join([el("p", text) for text in parts]), prose(parts)) if parts else NOTHING
    named = {o.id: o.text for o in model.outcomes}
    followed = {i.outcome for i in work.indicators}
    outputs = [text for a in model.activities for text in a.outputs] + list(model.outputs)

    def targets(entry: Activity | Outcome) -> list[str]:
        return [named[name] for name in entry.leads_to if name in named]

    rows = [(say.activity(), a.text, "; ".join(a.outputs) or say.none(), _listed(targets(a))) for a in model.activities]
    rows += [(say.horizon(o.horizon), o.text, say.none(), _listed(targets(o))) for o in model.outcomes]
    links = [(a.text, targets(a)) for a in model.activities]
    links += [(o.text, targets(o)) for o in model.outcomes if o.leads_to]
    caption = say.model_caption(len(model.activities), len(model.outcomes))
    chart = Chart(
        draw_logic_model(
            model.inputs,
            [ActivityNode(a.id, a.text, tuple(a.outputs), tuple(a.leads_to)) for a in model.activities],
            [
                OutcomeNode(o.id, o.text, o.horizon, tuple(o.leads_to), "" if o.id in followed else say.no_indicator())
                for o in model.outcomes
            ],
            outputs=model.outputs,
        ),
        id="logic-model",
        caption=caption,
        sentence=say.model_sentence(list(model.inputs), links, outputs),
        table=ChartTable(caption, tuple(Column(name) for name in say.model_columns()), tuple(rows)),
    )
    before = [say.population(work.population)] if work.population else []
    after = [say.assumptions(list(model.assumptions))] if model.assumptions else []
    after += [say.outside(list(model.outside))] if model.outside else []
    html = [
        *(el("p", text, cls="note") for text in before),
        chart.html(),
        *(el("p", text, cls="note") for text in after),
    ]
    return Block(join(html), "\n".join([*before, chart.text, *after]))


def _listed(texts: list[str]) -> str:
    return "; ".join(texts) or say.none()


@rests_on("groundwork.yml")
def indicators(program: Program) -> Block:
    """Show the indicator dictionary: where each stands and is to go, then exactly how it is counted."""
    work = program.records.groundwork
    if not work.indicators:
        return NOTHING
    outcomes = {o.id: o.text for o in work.logic_model.outcomes}

    def value(number: float | None, unit: str, day: dt.date | None, missing: str) -> str:
        return missing if number is None else say.value(amount(as_written(number)), unit, full_date(day) if day else "")

    rows = [
        (
            i.name,
            outcomes.get(i.outcome or "", say.no_outcome()),
            say.better(i.direction),
            value(i.baseline, i.unit, i.baseline_on, say.not_known()),
            value(i.target, i.unit, i.target_by, say.no_target()),
            say.often(i.frequency, i.who),
        )
        for i in work.indicators
    ]
    exact = [
        (
            i.name,
            kind(i.kind),
            *(text or say.not_written() for text in (i.definition, i.numerator, i.denominator, i.source)),
            ", ".join(i.split_by) or say.no_split(),
        )
        for i in work.indicators
    ]
    first = table(say.indicators_caption(), [(c, "l") for c in say.indicator_columns()], rows)
    second = table(say.dictionary_caption(), [(c, "l") for c in say.dictionary_columns()], exact)
    more = el("details", el("summary", say.dictionary_summary()), second)
    return Block(join([first, more]), say.indicators_counted(len(rows)))


@rests_on("groundwork.yml", "measures.yml")
def groundwork_gaps(program: Program) -> Block:
    """Say which gaps the groundwork has, and why each matters."""
    work = program.records.groundwork
    if not work.logic_model.outcomes and not work.indicators:
        return NOTHING
    followed = {i.outcome for i in work.indicators}
    n = sum(o.id in followed for o in work.logic_model.outcomes)
    head = say.outcomes_followed(n, len(work.logic_model.outcomes))
    gaps = by_code(lint(work, program.records.measures.values()))
    lines = [say.gap(code, subjects, program.words.people) for code, subjects in gaps.items()]
    listing = el("ul", [el("li", line) for line in lines], cls="dash small quiet") if lines else None
    return Block(join([el("p", head, cls="note"), listing]), prose([head, *lines]))
