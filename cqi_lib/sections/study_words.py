"""What a measure's study says: heading, verdict sentences, alternative text, table rows. Sentences are `wording`'s."""

from __future__ import annotations

import datetime as dt
import math

from ..measures import Study
from ..records.priorities import Aim
from ..wording import study as say
from ..wording import verdict as judge
from ..wording.claim import prose
from ..wording.labels import verdict
from ..wording.language import amount, capital


def short_name(study: Study) -> str:
    """Give the measure's few words, or its name."""
    return study.measure.short or study.measure.name


def period(study: Study, date) -> str:
    """Name the period of a point."""
    day = date.date() if hasattr(date, "date") else date
    return say.period(day, study.measure.frequency)


def side_word(side: int) -> str:
    """Say on which side of the line a run lies."""
    return "above" if side > 0 else "below"


def verdict_heading(study: Study) -> str:
    """Give the verdict in its fixed words."""
    if study.latest is None:
        return judge.no_data_yet()
    return verdict(study.verdict)


def verdict_sentences(
    study: Study, events: tuple[str, ...] = (), aim: Aim | None = None, rate: bool = True
) -> list[str]:
    """Say the verdict in one sentence, then where things stand; never more than the chart shows.

    Parameters
    ----------
    study : the study.
    events : labels of events in the period in which the run begins, or the one before: another possible reason.
    aim : the aim that rests on this measure; it is spoken of instead of the measure's own target.
    rate : say in the first sentence how often chance alone would show a signal.

    Returns
    -------
    Sentences; the first is the verdict's.
    """
    if study.latest is None:
        return [judge.no_points()]
    if study.verdict == "too few points":
        return [_too_few(study)]
    lines = [judge.in_one(*_reason(study), study.false_alarm if rate else None)]
    if study.verdict != "no signal yet":
        lines += [judge.begins_with_event(event) for event in events]
    if study.quality == "trial":
        lines.append(judge.trial_baseline(study.baseline_n, study.verdict == "possible signal"))
    elif study.baseline_stable is False:
        lines.append(judge.unstable_baseline())
    if study.quality in ("firm", "trial") and study.recent_middle is not None:
        lines.append(judge.recent(study.recent_middle, study.measure.unit))
    if aim is not None and aim.to is not None:
        lines.append(aim_sentence(study, aim))
    elif study.target is not None:
        lines.append(judge.target_word(study.target, study.target_reached))
    return lines


def _too_few(study: Study) -> str:
    if study.quality == "too short":
        return judge.too_short_baseline(study.baseline_n)
    if study.useful < study.after_n and study.after_n >= 10:
        return judge.on_the_line(study.after_n - study.useful, study.points_needed, study.baseline_n > 0)
    unit, tested = study.measure.frequency, study.first_test is not None
    return judge.too_few(study.after_n, study.points_needed, unit, tested)


def _reason(study: Study) -> tuple[str, bool | None, bool]:
    """Give the reason of a verdict, whether it goes the wanted way, and whether anything is said about that."""
    frozen, unit = study.quality in ("firm", "trial"), study.measure.frequency
    if study.verdict == "no signal yet":
        return judge.no_signal(study.first_test is not None), None, False
    said = study.measure.direction != "neither" or study.direction is None
    if not study.shift:
        return judge.few_crossings(study.crossings, study.crossings_min, frozen), study.better, said
    args = (study.run_length, unit, side_word(study.run_side), study.centre)
    first, last = period(study, study.run_from), period(study, study.run_to)
    if study.run_current:
        return judge.run_of_points(*args, first, frozen), study.better, said
    return judge.run_past(*args, first, last, frozen), study.better, said


def phase_sentences(study: Study) -> list[str]:
    """Say what the measure's phases are, who declared them and why, and why one has no line."""
    lines = []
    for line in study.phases:
        phase = line.phase
        if phase is None:
            if study.comparable_from is not None:
                lines.append(judge.phase_before(period(study, line.end), line.n, line.centre))
        elif line.state == "not agreed":
            lines.append(judge.phase_open(period(study, phase.from_), phase.unanswered))
        elif line.state == "too few points":
            lines.append(judge.phase_waits(period(study, phase.from_), line.needed))
        else:
            start = period(study, phase.from_)
            args = (line.n, line.centre, phase.who, phase.decided_on, phase.why, line.stable)
            lines.append(judge.phase_drawn(start, *args))
    return lines


def aim_sentence(study: Study, aim: Aim) -> str:
    """Say whether an aim is reached by the middle of the last six points, and whether its date has passed."""
    passed = aim.by is not None and aim.by < study.as_of
    reached = None
    if study.recent_middle is not None and study.measure.direction != "neither":
        more = study.measure.direction == "increase"
        reached = study.recent_middle >= aim.to if more else study.recent_middle <= aim.to
    return judge.aim_word(study.figures(aim.to), reached, aim.by, passed)


def sureness(study: Study) -> str:
    """Say that no signal is not no change; with a verdict on a firm baseline, that it is firm."""
    if study.verdict == "no signal yet":
        return judge.small_change()
    if study.verdict == "signal" and study.quality == "firm":
        return judge.firm_baseline(study.baseline_n, study.baseline_stable)
    return ""


def alt(study: Study, cycles: int, events: int) -> str:
    """Say the chart in sentences."""
    points = study.points
    there = points[~points["gap"].astype(bool)]
    n = len(there)
    text = say.chart_alt(
        study.measure.name,
        n,
        period(study, there["date"].iloc[0]) if n else "",
        period(study, there["date"].iloc[-1]) if n else "",
        study.centre,
        study.baseline_n,
        study.latest,
        study.figures(float(there["value"].min())) if n else None,
        study.figures(float(there["value"].max())) if n else None,
        int(points["gap"].sum()),
        verdict_heading(study),
        cycles,
        events,
        study.measure.unit,
    )
    return prose([text, *phase_sentences(study)])


def note(study: Study) -> str:
    """Say what the line is, which periods are missing, and that a chart proves no cause."""
    lines = []
    since = period(study, study.comparable_from) if study.comparable_from else ""
    if study.baseline_n:
        lines.append(
            say.baseline_note(
                study.baseline_n, study.baseline_from, study.baseline_to, study.measure.frequency, study.first_test
            )
        )
    elif study.latest is not None and study.first_test is None:
        lines.append(say.median_note(study.after_n, since))
    elif study.latest is not None:
        lines.append(say.no_points_before(since))
    missing = [period(study, d) for d in study.points.loc[study.points["gap"].astype(bool), "date"]]
    lines.append(say.gaps_note(missing))
    lines += phase_sentences(study)
    if study.merged:
        lines.append(say.merged_note(study.merged))
    if study.verdict in ("signal", "possible signal") and study.first_test is not None:
        lines.append(say.not_cause())
    return prose(line for line in lines if line)


def table_rows(study: Study, marks: dict[dt.date, list[str]]) -> tuple[list[tuple[str, str]], list[tuple[str, ...]]]:
    """Give the columns and rows of the table under a chart.

    Parameters
    ----------
    study : the study.
    marks : what is marked on the chart, by first day of the period.

    Returns
    -------
    Columns (heading, alignment) and rows of text.
    """
    measure = study.measure
    ratio = study.points["denominator"].notna().any()
    columns = [("Period", "l")]
    if ratio:
        columns += [(measure.numerator or "Counted", "r"), (measure.denominator or "Out of", "r")]
    columns += [(capital(measure.unit) or "Value", "r"), ("On the chart", "l")]
    rows = []
    for p in study.points.itertuples():
        cells = [period(study, p.date)]
        if ratio:
            cells += [_count(p.numerator), _count(p.denominator)]
        if p.gap:
            where = say.POINT_WORDS["gap"]
        elif p.baseline:
            where = say.POINT_WORDS["baseline"]
        elif isinstance(p.side, float) and math.isnan(p.side):
            where = say.POINT_WORDS["plain"]
        else:
            where = say.POINT_WORDS["above" if p.side > 0 else "below" if p.side < 0 else "on"]
        extra = marks.get(p.date.date(), [])
        cells += ["no data" if p.gap else amount(study.figures(p.value)), "; ".join([where, *extra])]
        rows.append(tuple(cells))
    return columns, rows or [("no data",) * len(columns)]


def _count(value) -> str:
    return (
        "no data"
        if value is None or math.isnan(value)
        else f"{value:,.0f}"
        if float(value).is_integer()
        else f"{value:,.1f}"
    )
