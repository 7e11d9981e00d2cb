"""What a measure's points say: a verdict graded by how often the same chart shows as much without any change.

The verdict belongs to the measure since its baseline, not to one cycle. Where there is a baseline its median is frozen
and the points after it are judged; without one the whole series is judged by its own line, which finds less. What is
compared with what: `track`; how it is judged: `spc.judge`. The classic counts of the run chart stand beside the verdict
for people who compare with other software.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

import numpy as np

from ..cohort.records.measures import Measure
from ..errors import certain
from ..show.markup import el
from ..spc import Chart, Judged, Runs, runs
from ..spc.graded import Direction, Word
from .judgements import judged
from .track import FIRM, Track, first_date, last_date, track

if TYPE_CHECKING:
    from ..cohort.program_records import ProgramRecords


SIGNALS = ("signal", "possible signal")
JUDGED = (*SIGNALS, "no signal yet")
"""Verdicts of charts that can be judged."""

Verdict = Word


@dataclass(frozen=True, eq=False, kw_only=True)
class Study(Track):
    """One measure studied as of a date: its `Track`, and what it says.

    Parameters
    ----------
    columns : as in Track, and `in_run` (part of the pattern that made the signal: the run, all points since the first
        test, or those since the place of change; none where only crossings are few).
    useful : points the verdict looks at that are not on the centre line.
    longest_run, longest_run_max : longest run among them and the longest that is usual (Anhoej and Olesen 2014).
    crossings, crossings_min : crossings of the centre line and the fewest that are usual.
    judged : what `spc.judge` says, with how much and how often.
    by : what the verdict is told by: `level`, `change point`, `run` or `crossings`; few crossings that come from one
        long run are told as that run.
    verdict : its word: `signal`, `possible signal`, `no signal yet`, `too few points` or `cannot be told`.
    direction : `up` or `down`; None with crossings only. Without a baseline a run has a direction only where it
        reaches the last point: an earlier one says as much about the points after it.
    better : whether that is the better direction; None when it has none.
    run_from, run_to : first and last point of the pattern.
    run_length, run_on_line : points of the pattern off the line; points between its ends that lie on the line.
    run_above : the pattern lies above the line, where it is a run.
    run_current : the pattern reaches the latest useful point.
    points_needed : further useful points until a verdict is allowed (what `baseline_needed` says comes on top).
    aimed : the value aimed at, if any: that of the last priority whose aim rests on the measure, else the target.
    chart_kind : `share`, `rate`, `count` or `measurement`, as it was judged.
    was_signal : last point of the latest earlier look at which the chart was a signal, where it is none now.
    """

    useful: int
    longest_run: int | None
    longest_run_max: int | None
    crossings: int | None
    crossings_min: int | None
    judged: Judged
    by: str
    verdict: Verdict
    direction: Direction | None
    better: bool | None
    run_from: dt.date | None
    run_to: dt.date | None
    run_length: int | None
    run_on_line: int
    run_above: bool
    run_current: bool
    points_needed: int
    aimed: float | None
    chart_kind: str
    was_signal: dt.date | None

    def __repr__(self) -> str:
        facts = {
            "measure": self.measure.id,
            "verdict": self.verdict,
            "direction": self.direction,
            "points": int(self.present.sum()),
            "baseline": f"{self.quality}, {self.baseline_n}",
            "line": None if self.centre is None else self.figures(self.centre).printed,
            "latest": None if self.latest is None else self.figures(self.latest).printed,
            "first_test": self.first_test,
            "as_of": self.as_of,
        }
        return "Study(" + ", ".join(f"{name}={value}" for name, value in facts.items() if value is not None) + ")"

    def _repr_html_(self) -> str:
        return str(el("code", repr(self)))

    @property
    def chance(self) -> float:
        """How often charts of this kind and resemblance, of which nothing changed, were a signal; 0 where none can be."""
        return self.judged.false_signal or 0.0


def study(records: ProgramRecords, measure_id: str, as_of: dt.date, rounds: Collection[dt.date] = ()) -> Study:
    """Study one measure of a program as of a date.

    Parameters
    ----------
    records, measure_id, as_of : as in `track`.
    rounds : days of the cohort's rounds; the latest before the last point is an earlier look at the chart, as is the
        period before the last one.

    Raises
    ------
    CallError
        When the program has no such measure.
    """
    found = track(records, measure_id, as_of)
    points, aim = found.columns, _aim(records, found)
    side, after = points["side"], points["after"]
    counts = runs(side[after])
    chart = chart_of(found, aim)
    told = judged(chart)
    by = "run" if told.by == "crossings" and counts.long_run else told.by
    marked = _pattern(found, told, by, counts)
    last = np.flatnonzero(after & (side != 0))
    current = bool(marked.any() and marked[last[-1]])
    above = bool(marked.any() and side[marked][0] == 1)
    direction: Direction | None = told.direction if told.word in SIGNALS else None
    if by == "run" and direction is None and marked.any():
        direction = "up" if above else "down"
    if by == "run" and found.quality == "none":
        # Which way an early run points says as much about the points after it.
        direction = ("up" if above else "down") if current else None
    dates = points["date"]
    first, end = first_date(dates, marked), last_date(dates, marked)
    between = after if first is None else after & (dates >= np.datetime64(first)) & (dates <= np.datetime64(end))
    laid = {f.name: getattr(found, f.name) for f in fields(Track)} | {"columns": points | {"in_run": marked}}
    return Study(
        **laid,
        useful=counts.n_useful,
        longest_run=counts.longest_run,
        longest_run_max=counts.longest_run_max,
        crossings=counts.n_crossings,
        crossings_min=counts.n_crossings_min,
        judged=told,
        by=by,
        verdict=told.word,
        direction=direction,
        better=_better(direction, found.measure),
        run_from=first,
        run_to=end,
        run_length=int((marked & (side != 0)).sum()) if marked.any() else None,
        run_on_line=int((between & (side == 0)).sum()) if marked.any() else 0,
        run_above=above,
        run_current=current,
        points_needed=_needed(counts.n_useful, found) if told.word == "too few points" else 0,
        aimed=aim,
        chart_kind=chart.kind,
        was_signal=None if told.word == "signal" else _was_signal(records, found, chart, aim, rounds),
    )


def study_all(records: ProgramRecords, as_of: dt.date, rounds: Collection[dt.date] = ()) -> dict[str, Study]:
    """Study every measure of a program: measure id -> Study, in the order of measures.yml."""
    return {measure_id: study(records, measure_id, as_of, rounds) for measure_id in records.measures}


def chart_of(found: Track, aim: float | None = None) -> Chart:
    """Give what is judged of a measure: the points of baseline and verdict, and what kind of number they are.

    Parameters
    ----------
    found : the measure's track.
    aim : the value aimed at, if any.

    Returns
    -------
    The chart. Numerators and denominators in every point make a share or, where the measure is none, a rate. Whole
    numbers that vary at least half as much as counts by chance do are counts; all else are measurements.
    """
    measure = found.measure
    shown = found.columns["baseline"] | found.columns["after"]
    points = {name: column[shown] for name, column in found.columns.items()}
    values, n = points["value"], points["denominator"]
    ratio = len(values) > 0 and bool(np.isfinite(n).all())
    kind = ("share" if measure.is_share else "rate") if ratio else "count" if _counts(values) else "measurement"
    low = 0.0 if kind != "measurement" or (len(values) and values.min() >= 0) else None
    return Chart(
        dates=points["date"],
        values=values,
        n=n if ratio else None,
        kind=kind,
        per=float(measure.per) if ratio else 1.0,
        baseline=points["baseline"],
        after=points["after"],
        frequency=measure.frequency,
        wanted={"increase": 1, "decrease": -1}.get(measure.direction, 0),
        bounds=(low, measure.per if kind == "share" else None),
        aim=aim,
    )


def _counts(values: np.ndarray) -> bool:
    """Say whether numbers look like counts of events: whole, and not much steadier than chance lets them be."""
    if len(values) < 2 or values.min() < 0 or (values != np.round(values)).any():
        return False
    return bool(values.var(ddof=1) >= values.mean() / 2)


def _aim(records: ProgramRecords, found: Track) -> float | None:
    """Give the value aimed at: that of the last priority whose aim rests on the measure, else the target in force."""
    aims = [p.aim.to for p in records.priorities.priorities if p.aim.measure == found.measure.id]
    return next((float(value) for value in reversed(aims) if value is not None), found.target)


def _pattern(found: Track, told: Judged, by: str, counts: Runs) -> np.ndarray:
    """Mark the points of the pattern that made the signal."""
    marked = np.zeros(len(found.present), dtype=bool)
    if told.word not in SIGNALS or by == "crossings":
        return marked
    after = np.flatnonzero(found.columns["after"])
    if by == "level":
        marked[after] = True
    elif by == "change point":
        marked[after[told.changed_from :]] = True
    else:
        side = found.columns["side"][after]
        marked[after[_run_to_name(side, counts, latest=found.quality == "none")]] = True
    return marked


def _run_to_name(side: np.ndarray, counts: Runs, *, latest: bool) -> np.ndarray:
    """Give the positions of the points of the longest run; with `latest`, of the last run if that is as unusual."""
    useful = np.flatnonzero(np.abs(side) == 1)
    if latest:
        turns = np.flatnonzero(np.diff(side[useful]))
        last = useful[turns[-1] + 1 :] if len(turns) else useful
        if counts.longest_run_max is not None and len(last) > counts.longest_run_max:
            return last
    return useful[(useful >= certain(counts.start)) & (useful <= certain(counts.end))]


def _was_signal(
    records: ProgramRecords, found: Track, chart: Chart, aim: float | None, rounds: Collection[dt.date]
) -> dt.date | None:
    """Give the last point of the latest earlier look at which the chart was a signal; None where it was none."""
    if len(chart.values) < 2 or found.latest_date is None:
        return None
    looks = [(chart.dates[-2], _without_last(chart))]
    before = [day for day in rounds if day < chart.dates[-2].item()]
    if before:
        then = chart_of(earlier(records, found, max(before)), aim)
        looks += [(then.dates[-1], then)] if len(then.dates) else []
    return next((day.item() for day, look in looks if judged(look).word == "signal"), None)


def earlier(records: ProgramRecords, found: Track, day: dt.date) -> Track:
    """Lay a measure out as of an earlier day: the points that were there, and the baseline if the test had begun."""
    if found.measure.phases:
        return track(records, found.measure.id, day)
    there = found.columns["date"] <= np.datetime64(day)
    points = {name: column[there] for name, column in found.columns.items()}
    if found.first_test is not None and found.first_test > day:
        points |= {"baseline": np.zeros(len(points["gap"]), dtype=bool), "after": ~points["gap"]}
    return replace(found, columns=points)


def _without_last(chart: Chart) -> Chart:
    """Give the chart as it was a period earlier."""
    names = [name for name in ("dates", "values", "n", "baseline", "after") if getattr(chart, name) is not None]
    return replace(chart, **{name: getattr(chart, name)[:-1] for name in names})


def _needed(useful: int, found: Track) -> int:
    """Say how many more useful points allow a verdict."""
    if useful >= FIRM:
        return 0
    n, own = found.after_n, found.quality == "none"
    # A series' own median lies on a point when their number is odd; with the next point it moves off it.
    return FIRM - useful - (own and n - useful == 1 and n % 2 == 1)


def _better(direction: str | None, measure: Measure) -> bool | None:
    """Say whether a direction is the better one for the measure."""
    if direction is None or measure.direction == "neither":
        return None
    return (direction == "up") == (measure.direction == "increase")
