"""Notebook 5: the measure that a cycle should move, over time, with its verdict."""

from __future__ import annotations

import datetime as dt
from typing import Any

from ...cohort.records.priorities import Aim as StatedAim
from ...errors import certain
from ...program.program import Program
from ...program.unreadable import MEASURED, rests_on
from ...show.block import Block
from ...show.chart import Chart, ChartTable, Column
from ...show.layer import placed
from ...show.markup import Piece, el, join
from ...wording import charts as label
from ...wording import cycles as tell
from ...wording import study as say
from ...wording.claim import prose
from ...wording.language import capital
from .. import claims as words
from ..figures.run_chart import draw_run_chart
from ..figures.run_data import Aim, Flag, Lane, LineStep, TargetStep
from ..measures import Study
from ..of_program import main_measure, studies_of
from ..study import state
from .cycle import chosen_cycle, cycle_number, cycle_title
from .once import once
from .predictions import predictions_figure
from .rare import between_chart


@rests_on("cycles/", "events.csv", *MEASURED)
def measure_over_time(program: Program) -> Block:
    """Show the measure that a cycle should move: the verdict in one word, why, and the run chart.

    Parameters
    ----------
    program : an opened program; its cycle, or its latest one. A program without cycles shows all its measures.

    Returns
    -------
    A block that a report keeps once per measure; the verdict belongs to the measure, not to one cycle.
    """
    cycle_id = chosen_cycle(program)
    if cycle_id is None:
        blocks = [_measure(program, m) for m in program.records.measures]
        text = tell.no_cycle()
        return Block(join([el("p", text), [b.html for b in blocks]]), "\n".join([text, *(b.text for b in blocks)]))
    measure_id = program.records.cycles[cycle_id].measure
    if measure_id not in studies_of(program):
        text = tell.no_measure(cycle_number(program, cycle_id), program.records.cycles[cycle_id].title)
        return Block(el("p", text), text)
    return once(program, f"measure:{measure_id}", lambda: _measure(program, measure_id))


def _measure(program: Program, measure_id: str) -> Block:
    study = studies_of(program)[measure_id]
    heading = words.verdict_heading(study)
    lines = words.verdict_sentences(study, events_at_start(program, study), _aim(program, measure_id))
    sure = words.sureness(study)
    verdict = el(
        "div",
        el("p", heading, cls="word"),
        el("p", prose(lines)),
        el("p", sure, cls="quiet small") if sure else None,
        cls="verdict" if any(p.aim.measure == measure_id for p in program.current) else "verdict beside",
    )
    chart = measure_chart(program, study).html()
    between = between_chart(study, words.short_name(study))
    text = "\n".join(t for t in (f"{study.measure.name}: {heading}.", prose(lines), sure) if t)
    return Block(
        join(
            [
                el("h3", study.measure.name, id=f"measure-{measure_id}"),
                _definition(study),
                verdict,
                placed("working", chart) if measure_id == main_measure(program) else chart,
                between.html() if between else None,
                predictions_figure(program, measure_id),
            ]
        ),
        text,
        once=f"measure:{measure_id}",
    )


def _definition(study: Study) -> Piece:
    """Say how a measure is counted, as far as the team wrote it down."""
    measure = study.measure
    said = (measure.definition, measure.inclusion, measure.sampling, measure.source, measure.who)
    text = say.counted(measure.kind, *said)
    return el("p", text, cls="quiet small")


def _aim(program: Program, measure_id: str) -> StatedAim | None:
    return next((p.aim for p in program.current if p.aim.measure == measure_id and p.aim.to is not None), None)


def events_at_start(program: Program, study: Study) -> tuple[str, ...]:
    """Give the events in the period in which the run that fired begins, or in the one before it."""
    if study.run_from is None:
        return ()
    starts = list(study.points["date"].dt.date)
    first = starts.index(study.run_from)
    window = study.points.iloc[max(0, first - 1) : first + 1]
    low, high = window["period_start"].min().date(), window["period_end"].max().date()
    return tuple(f.label for f in _events(program, study) if low <= f.on <= high)


def _lanes(program: Program, study: Study) -> list[Lane]:
    lanes = []
    for cycle_id in study.cycles:
        cycle = program.records.cycles[cycle_id]
        start = cycle.actual_start or cycle.planned_start
        if start is None:
            continue
        where = state(cycle, program.as_of)
        end = cycle.actual_end or cycle.planned_end
        title = cycle_title(program, cycle_id)
        lanes.append(Lane(title, start, end, tell.became(where, cycle.decision), where == "planned"))
    return lanes


def _events(program: Program, study: Study) -> list[Flag]:
    events = program.records.events
    mine = events[events["measure"].isna() | events["measure"].fillna("").isin(["", study.measure.id])]
    return [Flag(e.date.date(), e.label) for e in mine.itertuples() if e.date.date() <= program.as_of]


def _new_lines(program: Program, study: Study) -> list[Flag]:
    # A phase is marked like an event: its line alone does not say why it is there.
    drawn = [line.phase for line in study.phases if line.phase is not None and line.state != "not agreed"]
    return [Flag(phase.from_, label.new_line_flag(phase.why)) for phase in drawn]


def _phase_steps(study: Study) -> list[LineStep]:
    """Give the lines of the phases that have one; the stretch that the baseline lies in has the centre line."""
    steps = []
    for line in study.phases:
        if line.state != "drawn" or line.centre is None or line.start is None:
            continue
        if line.start == study.comparable_from or (line.phase is None and study.comparable_from is None):
            continue
        last = line.end is not None and study.latest_date is not None and line.end >= study.latest_date
        end = None if last or line.end is None else line.end + dt.timedelta(days=1)
        steps.append(LineStep(line.start, line.centre, end))
    return steps


def measure_chart(program: Program, study: Study) -> Chart:
    """Draw a measure over time, with its cycles, events, lines and aim."""
    measure = study.measure
    lanes, events = _lanes(program, study), _events(program, study)
    flags = events + _new_lines(program, study)
    ratio = bool(study.points["denominator"].notna().any())
    marks: dict = {}
    spans = study.points[["date", "period_start", "period_end"]].itertuples()
    for p in spans:
        here = [say.in_cycle(lane.title.split(" ", 1)[0]) for lane in lanes if not lane.planned and _within(lane, p)]
        here += [f.label for f in flags if p.period_start.date() <= f.on <= p.period_end.date()]
        if here:
            marks[p.date.date()] = here
    columns, rows = words.table_rows(study, marks)
    given = _aim(program, measure.id)
    aim = Aim(certain(given.to), given.by, study.first_test) if given else None
    # A target that is the aim itself would draw one line twice.
    targets = [] if aim and len(measure.targets) == 1 and measure.targets[0].value == aim.value else measure.targets
    label = capital(words.short_name(study))
    return Chart(
        draw_run_chart(
            study.points,
            unit=f"{label}, {measure.unit}" if measure.unit else label,
            centre=study.centre,
            first_test=study.first_test,
            run_words=words.mark_words(study),
            targets=[TargetStep(t.from_, t.value) for t in targets],
            aim=aim,
            lanes=lanes,
            flags=flags,
            phases=_phase_steps(study),
            centre_from=study.comparable_from,
            frequency=measure.frequency,
            from_zero=ratio,
            figures=study.figures,
        ),
        id=f"chart-{measure.id}",
        caption=say.chart_caption(study.verdict, label, study.direction, study.better),
        sentence=words.alt(study, len(lanes), len(events)),
        table=ChartTable(say.table_caption(measure.name), tuple(Column(c, a) for c, a in columns), tuple(rows)),
        note=words.note(study),
    )


def _within(lane: Lane, p: Any) -> bool:
    end = lane.end or p.period_end.date()
    return lane.start <= p.period_end.date() and end >= p.period_start.date()
