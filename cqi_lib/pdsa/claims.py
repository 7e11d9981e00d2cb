"""What a measure's study says: heading, verdict sentences, alternative text, table rows. Sentences are `wording`'s."""

from __future__ import annotations

import datetime as dt
import math

import numpy as np

from ..cohort.records.priorities import Aim
from ..errors import certain
from ..rounding import MOST, Figure, difference, half_away
from ..spc.verdict import LEAST_USEFUL
from ..wording import charts as label
from ..wording import study as say
from ..wording import surprise as how
from ..wording import verdict as judge
from ..wording.claim import prose
from ..wording.labels import verdict
from ..wording.language import amount, local
from .aim_claims import stands, went_back
from .measures import JUDGED, SIGNALS, Study
from .rare_claims import between_sentence

ALIKE = 0.3
"""Correlation of neighboring points from which it is said that they resemble each other."""
REASONS = 4
"""So many reasons why periods were not collected are said in sentences."""


def short_name(study: Study) -> str:
    """Give the measure's few words, or its name."""
    return study.measure.short or study.measure.name


def period(study: Study, date: dt.date | None, *, within: bool = True) -> str:
    """Name the period of a point, within a sentence or alone."""
    date = certain(date)
    day = date.date() if isinstance(date, dt.datetime) else date
    return say.period(day, study.measure.frequency, within=within)


def verdict_heading(study: Study) -> str:
    """Give the verdict in its fixed words."""
    if study.latest is None:
        return judge.no_data_yet(study.groups)
    return verdict(study.verdict)


def verdict_sentences(
    study: Study, events: tuple[str, ...] = (), aim: Aim | None = None, rate: bool = True
) -> list[str]:
    """Say the verdict in one sentence, then how much changed and where things stand; never more than the chart shows.

    Parameters
    ----------
    study : the study.
    events : labels of events in the period in which the pattern begins, or the one before: another possible reason.
    aim : the aim that rests on this measure; it is spoken of instead of the measure's own target.
    rate : say in the first sentence how often chance shows as much.

    Returns
    -------
    Sentences; the first is the verdict's.
    """
    if study.latest is None:
        return [judge.no_points(study.groups, study.as_of), *_aimed(study, aim)]
    if study.verdict == "too few points":
        return [_too_few(study), *_rates(study), *_was(study), *_aimed(study, aim)]
    if study.verdict == "cannot be told":
        between = between_sentence(study)
        return [_cannot(study), *_rates(study), *([between] if between else []), *_was(study), *_aimed(study, aim)]
    told = study.judged
    chance = how.shows_as_much(certain(told.surprise), told.draws) if rate else ""
    lines = [judge.in_one(*_reason(study), chance)]
    if study.verdict in SIGNALS:
        lines += [judge.begins_with_event(event) for event in events]
    if told.change is not None:
        lines.append(how.how_much(study.verdict in SIGNALS, *_amounts(study), study.measure.unit, _seasonal(study)))
    lines += [back] if (back := went_back(study)) else []
    lines += _was(study)
    if told.slope_before:
        lines.append(how.slope_before(told.slope_before == "up", told.cap == "slope"))
    if study.quality == "trial":
        lines.append(judge.trial_baseline(study.baseline_n, study.verdict == "possible signal"))
    if aim is not None:
        return [*lines, *_aimed(study, aim)]
    if study.quality in ("firm", "trial") and study.recent_middle is not None:
        lines.append(judge.recent(study.recent_middle, study.measure.unit))
    if study.target is not None:
        lines.append(judge.target_word(study.target, study.target_reached))
    return lines


def _aimed(study: Study, aim: Aim | None) -> list[str]:
    return [stands(study, aim, study.as_of)] if aim is not None else []


def _too_few(study: Study) -> str:
    if study.quality == "too short":
        return judge.too_short_baseline(study.baseline_n)
    needed, frozen = study.points_needed, study.baseline_n > 0
    # Of a series without a baseline one point may lie on its own middle: with the next one it moves off it.
    on = study.after_n - study.useful if needed > LEAST_USEFUL - study.after_n else 0
    if on and study.after_n >= LEAST_USEFUL:
        return judge.on_the_line(on, needed, frozen)
    unit, tested = study.measure.frequency, study.first_test is not None
    return judge.too_few(study.after_n, needed, unit, tested, on, frozen)


def _cannot(study: Study) -> str:
    on = study.after_n - study.useful
    return how.cannot(certain(study.judged.why_not), on, study.after_n, certain(study.centre), study.baseline_n > 0)


def _rates(study: Study) -> list[str]:
    """Say what can be said where the pattern says nothing; between rare events also how far they are apart."""
    told = study.judged
    if told.change is None:
        return []
    lines = [how.rates_told(*_amounts(study), study.measure.unit, _seasonal(study))]
    before, since = certain(told.before), certain(told.since)
    if told.ratio_high is not None and max(before, since) < 1 and study.chart_kind == "count":
        lines.append(how.between_events(before, since, study.measure.frequency))
    return lines


def _seasonal(study: Study) -> bool:
    """Say whether the two levels and their change are those without a season, not those of the points as they stand."""
    return study.judged.season == "seen"


def _amounts(study: Study) -> tuple[float, float, float, float, float]:
    """Give level before, level since, change and the ends of its interval as they are printed.

    The change is that of the two levels as printed; a level or an end that is not 0 is not printed as 0.
    """
    told, digits = study.judged, study.figures.digits
    low, high, was, now = (certain(v) for v in (told.low, told.high, told.before, told.since))
    while any(level and not half_away(level, digits) for level in (was, now)) and digits < MOST:
        digits += 1
    apart = low > 0 or high < 0
    while apart and half_away(was, digits) == half_away(now, digits) and digits < MOST:
        digits += 1
    before, since = Figure(was, digits), Figure(now, digits)
    ends: list[float] = []
    for end in (low, high):
        own = digits
        while end and not half_away(end, own) and own < MOST:
            own += 1
        ends.append(Figure(end, own))
    return before, since, difference(since, before), ends[0], ends[1]


def _was(study: Study) -> list[str]:
    if study.was_signal is None:
        return []
    return [how.was_signal(study.was_signal, study.measure.frequency, study.verdict == "possible signal")]


def _reason(study: Study) -> tuple[str, bool | None, bool]:
    """Give the reason of a verdict, whether it goes the wanted way, and whether anything is said about that."""
    frozen, unit, told = study.quality in ("firm", "trial"), study.measure.frequency, study.judged
    if study.verdict == "no signal yet":
        return judge.no_signal(study.first_test is not None), None, False
    said = study.measure.direction != "neither" or study.direction is None
    up = told.direction == "up"
    if study.by == "level":
        reason = judge.level_moved(study.after_n, study.baseline_n, unit, up)
    elif study.by == "change point":
        reason = judge.moved_from(period(study, study.run_from), int(study.columns["in_run"].sum()), unit, up)
    elif study.by == "crossings":
        reason = judge.few_crossings(certain(study.crossings), study.useful, frozen)
    else:
        last = None if study.run_current else period(study, study.run_to)
        side = "above" if study.run_above else "below"
        run = (certain(study.run_length), study.run_on_line, unit, side, certain(study.centre))
        reason = judge.run_of_points(*run, period(study, study.run_from), last, frozen)
    return reason, study.better, said


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
            args = (line.n, certain(line.centre), phase.who, phase.decided_on, phase.why)
            lines.append(judge.phase_drawn(start, *args))
    return lines


def sureness(study: Study) -> str:
    """Say what a verdict rests on, what it allows for, and that no signal is not no change."""
    told, lines = study.judged, []
    if study.verdict == "no signal yet":
        lines.append(judge.small_change())
        aimed = study.aimed
        if told.would_show is not None and aimed is not None:
            lines.append(how.would_show(study.figures(aimed), told.would_show))
    if study.verdict == "signal" and study.quality == "firm":
        lines.append(judge.firm_baseline(study.baseline_n))
    if study.verdict in JUDGED:
        lines += [how.resemblance(study.measure.frequency)] if told.resemblance >= ALIKE else []
        lines += [how.season(_seasonal(study))] if _seasonal(study) or _too_short(study) else []
    return prose(lines)


def _too_short(study: Study) -> bool:
    return study.judged.season == "too short" and study.measure.frequency in ("month", "quarter")


def alt(study: Study, cycles: int, events: int) -> str:
    """Say the chart in sentences."""
    dates, values = (study.columns[name][study.present] for name in ("date", "value"))
    n = len(dates)
    text = say.chart_alt(
        study.measure.name,
        n,
        period(study, dates[0].item()) if n else "",
        period(study, dates[-1].item()) if n else "",
        study.centre,
        study.baseline_n,
        study.latest,
        study.figures(float(values.min())) if n else None,
        study.figures(float(values.max())) if n else None,
        int((~study.present).sum()),
        verdict_heading(study),
        cycles,
        events,
        study.measure.unit,
    )
    return prose([text, *uncollected(study), *phase_sentences(study)])


def uncollected(study: Study) -> list[str]:
    """Say which periods were not collected and why, a sentence for each reason; of more than four reasons the number."""
    reasons: dict[str, list[str]] = {}
    for date, reason in zip(study.columns["date"].tolist(), study.columns["reason"], strict=True):
        if reason:
            reasons.setdefault(reason, []).append(period(study, date))
    if len(reasons) > REASONS:
        return [say.not_collected_for(sum(map(len, reasons.values())), len(reasons))]
    return [say.not_collected(periods, reason) for reason, periods in reasons.items()]


def mark_words(study: Study) -> str:
    """Name the points that the chart marks: the pattern of its verdict; empty where none is marked."""
    if study.run_length is None:
        return ""
    if study.by != "run":
        return label.level_words(int(study.columns["in_run"].sum()), study.judged.direction == "up")
    if study.run_on_line:
        return label.run_of(
            study.run_length, study.run_length + study.run_on_line, study.run_above, study.baseline_n > 0
        )
    return label.run_words(study.run_length, study.run_above, study.baseline_n > 0)


def note(study: Study) -> str:
    """Say what the line is, which periods are missing, and that a chart proves no cause."""
    lines = []
    since = period(study, study.comparable_from) if study.comparable_from else ""
    if study.baseline_n:
        lines.append(
            say.baseline_note(
                study.baseline_n,
                certain(study.baseline_from),
                certain(study.baseline_to),
                study.measure.frequency,
                study.first_test,
            )
        )
    elif study.latest is not None and study.first_test is None:
        lines.append(say.median_note(study.after_n, since))
    elif study.latest is not None:
        lines.append(say.no_points_before(since))
    missing = [
        period(study, d) for d in study.columns["date"][~study.present & (study.columns["reason"] == "")].tolist()
    ]
    lines += [say.gaps_note(missing), *uncollected(study)]
    lines += phase_sentences(study)
    if study.merged:
        lines.append(say.merged_note(study.merged))
    if study.verdict in SIGNALS and study.first_test is not None:
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
    ratio = bool(np.isfinite(study.columns["denominator"]).any())
    later = [
        line for line in study.phases if line.state == "drawn" and line.phase and line.start != study.comparable_from
    ]
    first, *numbers, last = say.points_columns(measure.numerator, measure.denominator, measure.unit, ratio)
    columns = [(first, "l"), *((head, "r") for head in numbers), (last, "l")]
    rows = []
    for p in study.points.itertuples():
        cells = [period(study, p.date, within=False)]
        if ratio:
            cells += [_count(p.numerator), _count(p.denominator)]
        if p.reason:
            where = say.point_uncollected(p.reason)
        elif p.gap:
            where = say.point_words("gap")
        elif p.baseline:
            where = say.point_words("baseline")
        elif isinstance(p.side, float) and math.isnan(p.side):
            where = say.point_words("plain")
        elif not p.after:
            where = say.point_words("apart")
        else:
            own = any(line.start <= p.period_start.date() for line in later)
            where = say.beside_line(p.side, own, study.baseline_n > 0)
        extra = marks.get(p.date.date(), [])
        # Only people's own words need to keep what was said of them apart from the marks.
        beside = prose([where, *extra], "; ") if p.reason else "; ".join([where, *extra])
        cells += [amount(None if p.gap else study.figures(p.value)), beside]
        rows.append(tuple(cells))
    # Of fewer points, and of points that say nothing, nothing is usual (Anhøj & Olesen 2014).
    if rows and study.useful >= LEAST_USEFUL and study.verdict != "cannot be told":
        run, most, crossed, least = (
            certain(n) for n in (study.longest_run, study.longest_run_max, study.crossings, study.crossings_min)
        )
        counts = say.classic_counts(study.useful, run, most, crossed, least)
        rows += [(name, *(say.every(),) * (len(columns) - 3), found, usual) for name, found, usual in counts]
    return columns, rows or [(amount(None),) * len(columns)]


def _count(value: float) -> str:
    if value is None or math.isnan(value):
        return amount(None)
    return local(f"{value:,.0f}" if float(value).is_integer() else f"{half_away(value, 1):,.1f}")
