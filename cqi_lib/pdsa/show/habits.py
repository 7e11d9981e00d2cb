"""Notebook 5: how the cycles were done, and what is due: for the coach and the team, never a grade."""

from __future__ import annotations

from ...errors import certain
from ...program.program import Program
from ...program.topics import domain_name
from ...program.unreadable import MEASURED, rests_on
from ...show.block import NOTHING, Block
from ...show.chart import Chart, ChartTable, Column
from ...show.layer import placed
from ...show.markup import el, join
from ...wording import fidelity as say
from ...wording import first_page as step
from ...wording import ten_minutes as ten
from ...wording.claim import prose
from ...wording.language import capital, sentence
from ..agenda import AgendaItem, agenda, passed
from ..fidelity import FEATURES, fidelity
from ..figures.fidelity_profile import FeatureRow, draw_fidelity
from ..of_program import studies_of
from ..study import begun
from .cycle import cycle_number, cycle_title
from .once import once

MOST_TALK = 2


@rests_on("cycles/", *MEASURED)
def fidelity_profile(program: Program) -> Block:
    """Show which features of a full cycle the records show, cycle by cycle.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block that a report keeps once, after the cycles; nothing until a test has begun.
    """
    return once(program, "fidelity", lambda: _profile(program))


def _profile(program: Program) -> Block:
    cycles = [i for i, c in program.records.cycles.items() if begun(c, program.as_of)]
    if not cycles:
        return NOTHING
    found = [fidelity(i, program.records, studies_of(program), program.as_of) for i in cycles]
    rows = feature_rows([[each[name] for each in found] for name in FEATURES])
    lacking = [name for name, row in zip(FEATURES, rows, strict=True) if row.of and 2 * row.yes < row.of]
    numbers = [cycle_number(program, i) for i in cycles]
    feature = Column(say.columns()[0])
    columns = (feature, *(Column(cycle_title(program, i)) for i in cycles), Column(say.together(), "r"))
    lines = tuple((row.name, *(say.mark(mark) for mark in row.marks), row.said) for row in rows)
    chart = Chart(
        draw_fidelity(rows, numbers),
        id="fidelity",
        caption=say.caption(len(cycles)),
        sentence=say.alt([(row.name, row.said) for row in rows]),
        table=ChartTable(say.caption(len(cycles)), columns, lines),
        note=say.note(),
    )
    talk = say.talk(lacking[:MOST_TALK])
    html = join([el("h3", say.heading()), chart.html(), el("p", talk) if talk else None])
    return Block(html, prose(t for t in (chart.sentence, talk) if t), once="fidelity", keep="last")


def feature_rows(marks: list[list[bool | None]], *, single: bool = True) -> list[FeatureRow]:
    """Count the features of some cycles.

    Parameters
    ----------
    marks : for each feature in order, a mark per cycle.
    single : keep the marks of single cycles.
    """
    rows = []
    for name, each in zip(FEATURES, marks, strict=True):
        known = [mark for mark in each if mark is not None]
        yes = sum(known)
        rows.append(
            FeatureRow(say.feature(name), tuple(each) if single else (), yes, len(known), say.of(yes, len(known)))
        )
    return rows


@rests_on("priorities.yml", "cycles/", *MEASURED)
def next_visit(program: Program) -> Block:
    """List what is due, overdue and planned, as of the day of the report.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block that a report keeps once, at the end; nothing for a program without cycles, priorities and visits.
    """
    items = agenda(program.records, program.as_of, studies_of(program))
    gone = passed(program.records, program.current, program.as_of)
    if not items and not gone and not program.records.cycles:
        return NOTHING
    late: list = []
    ahead: list = []
    lines = []
    for item in items:
        text = item_words(program, item)
        when = el("time", step.day(item.on), datetime=item.on.isoformat()) if item.on else step.no_date()
        mark = el("b", f"{step.overdue()}: ") if item.overdue else None
        (late if item.overdue else ahead).append(el("li", el("span", when, cls="when"), el("span", mark, text)))
        lines.append(
            f"{item.on.isoformat() if item.on else step.no_date()}: {f'{step.overdue()}: ' if item.overdue else ''}{text}"
        )
    intro = say.visit_intro(len(items), sum(item.overdue for item in items))
    # What should have been done must not read as what is next.
    told = [(None, late), (el("p", el("b", say.ahead())) if late else None, ahead)]
    due = el(
        "figure", el("figcaption", ten.due_list()), [(head, el("ol", rows, cls="due")) for head, rows in told if rows]
    )
    parts = [el("h3", say.visit_heading(), id="next-visit"), el("p", intro), placed("next", due) if items else None]
    if gone:
        days = [certain(i.on) for i in gone]
        told = [
            (el("time", step.due_day(on), datetime=on.isoformat()), item_words(program, i))
            for on, i in zip(days, gone, strict=True)
        ]
        head, mend = say.passed_heading(), say.passed_mend(len(gone))
        parts += [
            el("p", head),
            el("ul", [el("li", when, " ", text) for when, text in told], cls="dash"),
            el("p", mend),
        ]
        lines += [head, *(f"{on.isoformat()}: {text}" for on, (_, text) in zip(days, told, strict=True))]
    return Block(join(parts), "\n".join([intro, *lines]), once="next-visit", keep="last")


def item_words(program: Program, item: AgendaItem) -> str:
    """Say one thing of the agenda."""
    if item.kind == "points":
        measure = program.records.measures[certain(item.measure)]
        return step.points_needed(capital(measure.short or measure.name), certain(item.points), measure.frequency)
    subject = item.text
    if item.kind == "review":
        subject = domain_name(program, subject)
    if item.kind == "task":
        return say.task(subject, item.who)
    if item.cycle and (not subject or item.kind != "next step"):
        subject = f"{cycle_number(program, item.cycle)}, {program.records.cycles[item.cycle].title}"
    subject = sentence(subject) if item.kind in ("visit", "next step") else subject
    predicted = item.cycle is None or bool(program.records.cycles[item.cycle].predictions)
    return step.step(item.kind, subject, item.overdue, predicted)
