"""Notebook 5: one cycle, the measure it should move, and what was predicted, found and decided."""

from __future__ import annotations

import math

from markupsafe import Markup

from ..charts import (
    Aim,
    ChartTable,
    Column,
    Flag,
    Lane,
    PredictionRow,
    TargetStep,
    draw_predictions,
    draw_run_chart,
    spark,
)
from ..cycles import begun, compare, covered, ramps, state
from ..measures import Study
from ..program import Program
from ..records.cycle import CycleFile
from ..report.block import NOTHING, Block
from ..report.markup import el, join
from ..wording import cycles as tell
from ..wording import study as say
from ..wording import verdict as judge
from ..wording.labels import DECISIONS, KIND_QUESTIONS
from ..wording.language import amount, capital, full_date, sentence
from . import study_words as words


def _number(program: Program, cycle_id: str) -> int:
    return list(program.records.cycles).index(cycle_id) + 1


def _title(program: Program, cycle_id: str) -> str:
    return f"{_number(program, cycle_id)} {program.records.cycles[cycle_id].title}"


def chosen_cycle(program: Program) -> str | None:
    """Give the cycle that was opened, else the program's latest one, else None."""
    return program.cycle_id or (list(program.records.cycles)[-1] if program.records.cycles else None)


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
    if measure_id not in program.studies:
        text = tell.no_measure()
        return Block(el("p", text), text)
    return _measure(program, measure_id)


def _measure(program: Program, measure_id: str) -> Block:
    study = program.studies[measure_id]
    heading = words.verdict_heading(study)
    lines = words.verdict_sentences(study, events_at_start(program, study), _aim(program, measure_id))
    sure = words.sureness(study)
    verdict = el(
        "div",
        el("p", heading, cls="word"),
        el("p", " ".join(lines)),
        el("p", sure, cls="quiet small") if sure else None,
        cls="verdict",
    )
    chart = _chart(program, study)
    text = "\n".join(t for t in (f"{study.measure.name}: {heading}.", " ".join(lines), sure) if t)
    return Block(
        join([el("h3", study.measure.name), verdict, chart.html(), _predictions(program, measure_id)]),
        text,
        once=f"measure:{measure_id}",
    )


def _aim(program: Program, measure_id: str):
    return next((p.aim for p in program.current if p.aim.measure == measure_id and p.aim.to is not None), None)


def events_at_start(program: Program, study: Study) -> tuple[str, ...]:
    """Give the events in the period in which the run that fired begins, or in the one before it."""
    if study.run_from is None:
        return ()
    starts = list(study.points["date"].dt.date)
    first = starts.index(study.run_from)
    window = study.points.iloc[max(0, first - 1) : first + 1]
    low, high = window["period_start"].min().date(), window["period_end"].max().date()
    return tuple(f.label for f in _flags(program, study) if low <= f.on <= high)


def _lanes(program: Program, study: Study) -> list[Lane]:
    lanes = []
    for cycle_id in study.cycles:
        cycle = program.records.cycles[cycle_id]
        started = begun(cycle, program.as_of)
        start = cycle.actual_start or cycle.planned_start
        if start is None:
            continue
        decision = DECISIONS.get(cycle.decision or "", "") if state(cycle, program.as_of) == "decided" else ""
        end = cycle.actual_end or cycle.planned_end
        title = _title(program, cycle_id)
        lanes.append(Lane(title, start, end, decision or (tell.RUNNING if started else tell.PLANNED), not started))
    return lanes


def _flags(program: Program, study: Study) -> list[Flag]:
    events = program.records.events
    mine = events[events["measure"].isna() | events["measure"].fillna("").isin(["", study.measure.id])]
    return [Flag(e.date.date(), e.label) for e in mine.itertuples() if e.date.date() <= program.as_of]


def _chart(program: Program, study: Study):
    measure = study.measure
    lanes, flags = _lanes(program, study), _flags(program, study)
    ratio = bool(study.points["denominator"].notna().any())
    marks: dict = {}
    spans = study.points[["date", "period_start", "period_end"]].itertuples()
    for p in spans:
        here = [f"cycle {lane.title.split(' ', 1)[0]}" for lane in lanes if not lane.planned and _within(lane, p)]
        here += [f.label for f in flags if p.period_start.date() <= f.on <= p.period_end.date()]
        if here:
            marks[p.date.date()] = here
    columns, rows = words.table_rows(study, marks)
    given = _aim(program, measure.id)
    aim = Aim(given.to, given.by, study.first_test) if given else None
    # A target that is the aim itself would draw one line twice.
    targets = [] if aim and len(measure.targets) == 1 and measure.targets[0].value == aim.value else measure.targets
    label = capital(words.short_name(study))
    return draw_run_chart(
        study.points,
        id=f"chart-{measure.id}",
        caption=say.chart_caption(study.verdict, label, study.direction, study.better),
        sentence=words.alt(study, len(lanes), len(flags)),
        table=ChartTable(measure.name, tuple(Column(c, a) for c, a in columns), tuple(rows)),
        unit=f"{label}, {measure.unit}" if measure.unit else label,
        note=words.note(study),
        centre=study.centre,
        first_test=study.first_test,
        targets=[TargetStep(t.from_, t.value) for t in targets],
        aim=aim,
        lanes=lanes,
        flags=flags,
        frequency=measure.frequency,
        from_zero=ratio,
        language=program.language,
    )


def _within(lane: Lane, p) -> bool:
    end = lane.end or p.period_end.date()
    return lane.start <= p.period_end.date() and end >= p.period_start.date()


def _predictions(program: Program, measure_id: str) -> Markup | None:
    """Draw predictions beside results for the cycles on a measure; nothing until one has begun."""
    rows, table_rows, right, of, late = [], [], 0, 0, 0
    unit = program.records.measures[measure_id].unit
    for cycle_id, cycle in program.records.cycles.items():
        if cycle.measure != measure_id or not begun(cycle, program.as_of):
            continue
        pair = compare(cycle, program.as_of)
        told = pair.outcome != "cannot tell"
        right, of = right + (pair.outcome == "as predicted"), of + told
        late += pair.timing == "late"
        text = pair.prediction.text if pair.prediction else ""
        predicted = tell.predicted(pair.low, pair.high, text, "")
        got = tell.got(pair.value, cycle.result.text if pair.value is None else "", "")
        rows.append(
            PredictionRow(
                name=_title(program, cycle_id),
                low=pair.low,
                high=pair.high,
                value=pair.value,
                range_words=predicted if pair.low is not None or pair.high is not None else "",
                value_words=amount(pair.value) if pair.value is not None else "",
                detail=cycle.scale.text,
                outcome=tell.compared(pair.outcome),
                strong=told,
                unit=unit,
                missing="" if told else tell.compared(pair.outcome),
            )
        )
        when = tell.timing(pair.timing, pair.prediction.made_on if pair.prediction else None)
        table_rows.append(
            (
                _title(program, cycle_id),
                cycle.scale.text or "not noted",
                predicted,
                when,
                got,
                tell.compared(pair.outcome),
            )
        )
    if not rows:
        return None
    columns = ("Cycle", "Size", "Predicted", "Prediction", "Result", "Compared")
    caption = f"{tell.predictions_caption()}{f', {unit}' if unit else ''}"
    told = "; ".join(f"{r[0]}: predicted {r[2]}, got {r[4]}, {r[5]}" for r in table_rows)
    return draw_predictions(
        rows,
        id=f"predictions-{measure_id}",
        caption=tell.predictions_say(right, of, late),
        sentence=f"{tell.predictions_caption()}. {told}.",
        table=ChartTable(caption, tuple(Column(c) for c in columns), tuple(table_rows)),
        language=program.language,
    ).html()


def cycle_record(program: Program) -> Block:
    """Show one cycle as its record tells it: what was tried, predicted, found, learned and decided.

    Parameters and returns as in `measure_over_time`; nothing for a program without cycles.
    """
    cycle_id = chosen_cycle(program)
    if cycle_id is None:
        return NOTHING
    cycle = program.records.cycles[cycle_id]
    when = tell.dates((cycle.actual_start, cycle.actual_end), (cycle.planned_start, cycle.planned_end))
    facts = [(tell.FACTS[k], v) for k, v in _facts(program, cycle).items() if v]
    number = _number(program, cycle_id)
    html = el(
        "div",
        el("h3", f"Cycle {number}: {cycle.title}", style="margin-top:0"),
        el("p", when, cls="quiet small"),
        el("dl", [el("div", el("dt", k), el("dd", v)) for k, v in facts], cls="facts"),
        _covered(program, cycle),
        cls="cycle",
    )
    return Block(html, f"Cycle {number}: {cycle.title}. {when}. " + " ".join(f"{k}: {v}" for k, v in facts))


def _facts(program: Program, cycle: CycleFile) -> dict[str, object]:
    pair = compare(cycle, program.as_of)
    measure = program.records.measures.get(cycle.measure or "")
    unit = measure.unit if measure else ""
    started = begun(cycle, program.as_of)
    text = pair.prediction.text if pair.prediction else ""
    predicted = tell.predicted(pair.low, pair.high, text, unit)
    when = tell.timing(pair.timing, pair.prediction.made_on if pair.prediction else None)
    result = tell.got(pair.value, cycle.result.text, unit)
    if pair.outcome != "cannot tell":
        result += f": {tell.compared(pair.outcome)}"
    decided = state(cycle, program.as_of) == "decided"
    decision = join([el("b", f"{DECISIONS[cycle.decision]}. "), sentence(cycle.reason)]) if decided else ""
    facts = {
        "change" if started else "plan": sentence(cycle.change or cycle.objective),
        "theory": sentence(cycle.theory) if not started else "",
        "scale": cycle.scale.text,
        "prediction": f"{predicted}; {when}" if pair.prediction else when,
    }
    if started:
        facts |= {
            "result": result,
            "planned": " ".join(
                t
                for t in (
                    f"{tell.AS_PLANNED.get(cycle.as_planned or '', '')}." if cycle.as_planned else "",
                    sentence(cycle.what_changed),
                )
                if t
            ),
            "learned": sentence(cycle.learned),
            "surprises": sentence(cycle.surprises),
            "decision": decision or tell.decision_open(),
        }
    standard = cycle.standard
    if decided and cycle.decision == "adopt":
        facts["standard"] = " ".join(
            sentence(t) for t in (standard.procedure, standard.monitoring, standard.owner) if t
        )
    if decided and (cycle.next.plan or cycle.next.on):
        day = f" ({full_date(cycle.next.on)})" if cycle.next.on else ""
        facts["next"] = f"{cycle.next.plan or tell.no_plan()}{day}"
    return facts


def _covered(program: Program, cycle: CycleFile):
    study = program.studies.get(cycle.measure or "")
    if study is None or not begun(cycle, program.as_of):
        return None
    return el("p", tell.covered(covered(cycle, study), study.measure.frequency), cls="note")


def measures_beside(program: Program) -> Block:
    """Show the other measures that stand beside a cycle's own: is the change happening, does something else suffer?"""
    cycle_id = chosen_cycle(program)
    if cycle_id is None:
        return NOTHING
    cycle = program.records.cycles[cycle_id]
    # All cycles on one measure show the same list, so that a report holds it once, under the chart.
    mine = [c for c in program.records.cycles.values() if c.measure == cycle.measure]
    named = [m for c in mine for m in c.other_measures]
    tied = {c.priority for c in mine}
    drivers = [d.measure for p in program.priorities if p.id in tied for d in (*p.every_driver, *p.every_idea)]
    wanted = dict.fromkeys([*named, *drivers])
    others = [m for m in wanted if m in program.studies and m != cycle.measure]
    if not others:
        return NOTHING
    rows, lines = [], []
    for measure_id in others:
        study = program.studies[measure_id]
        there = study.points[~study.points["gap"].astype(bool)]["value"]
        span = (
            tell.span(there.min(), there.max(), study.latest, study.measure.unit) if len(there) else judge.no_points()
        )
        heading, lines_ = words.verdict_heading(study), words.verdict_sentences(study)
        values = [None if math.isnan(v) else float(v) for v in study.points["value"]]
        rows.append(
            el(
                "li",
                el("div", el("h4", study.measure.name), el("p", KIND_QUESTIONS[study.measure.kind], cls="quiet")),
                el("div", spark(values), el("p", span, cls="quiet")),
                el("p", el("b", f"{heading}."), " ", " ".join(lines_)),
            )
        )
        lines.append(f"{study.measure.name}: {heading}.")
    html = join([el("h3", tell.beside_heading()), el("ul", rows, cls="measures")])
    return Block(html, " ".join(lines), once=f"beside:{cycle.measure}")


def ramp(program: Program) -> Block:
    """Say which cycles a cycle stands among: those on the same change idea, in their order."""
    cycle_id = chosen_cycle(program)
    if cycle_id is None:
        return NOTHING
    mine = next(r for r in ramps(program.records) if cycle_id in r.cycles)
    if len(mine.cycles) < 2:
        return NOTHING
    text = tell.ramp([_title(program, c) for c in mine.cycles], mine.cycles.index(cycle_id) + 1)
    return Block(el("p", text, cls="note"), text)
