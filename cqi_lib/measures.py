"""What a measure's points say: frozen baseline, run-chart rules, verdict.

The verdict belongs to the measure since its baseline, not to one cycle. The baseline is every point of a period that
ends before the first test (the earliest actual start among the cycles naming the measure); its median is frozen and
the points after it are judged by the Anhoej rules. Without a baseline the whole series is judged against its own
median, which finds less. A phase that people declared before the first test cuts off what came before it; one declared
later has a line of its own beside the frozen baseline (`measure_phases`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from . import spc
from .errors import CallError, did_you_mean
from .measure_phases import PhaseLine, agreed, comparable_from, phase_lines
from .records.measures import Measure
from .series import points_of
from .spc import Runs, runs, sides

if TYPE_CHECKING:
    from .cohort import ProgramRecords

FIRM = 10
"""Points that make a firm baseline, and useful points that allow a verdict."""
TRIAL = 6
"""Points that make a trial baseline."""
RECENT = 6
"""Points that stand for 'recently'."""

SIGNALS = ("signal", "possible signal")

Verdict = Literal["signal", "possible signal", "no signal yet", "too few points"]
Quality = Literal["firm", "trial", "too short", "none"]


@dataclass(frozen=True, eq=False)
class Study:
    """One measure studied as of a date.

    Parameters
    ----------
    measure : the measure.
    as_of : the date it was studied for.
    points : one row per point or missing period, in time order: `date`, `value` (NaN in a gap), `numerator`,
        `denominator`, `baseline` and `after` (a point of the baseline; a point the verdict looks at), `side` (1 above
        the centre, -1 below, 0 on it, NaN in a gap or without a centre), `in_run` (part of the run that made the
        signal), `gap`, `period_start`, `period_end`.
    baseline_n, baseline_from, baseline_to : number of points in the baseline, dates of the first and the last.
    baseline_needed : points missing for a trial baseline when it is too short, else 0. Only data from before the first
        test can fill it.
    centre : median of the baseline, or of all points when there is no baseline; None without a point.
    quality : `firm` (10 or more points), `trial` (6 to 9), `too short` (1 to 5), `none` (no point before a first test,
        or no test yet: all points are judged against their own median).
    baseline_stable : False when the baseline alone already breaks the rules; None with fewer than 10 useful points.
    after_n : points the verdict looks at.
    useful : those of them that are not on the centre line.
    longest_run, longest_run_max : longest run among them and the longest that is still no signal.
    crossings, crossings_min : crossings of the centre line and the fewest that are still no signal.
    verdict : `signal`, `possible signal`, `no signal yet` or `too few points`.
    direction : `up` or `down`: the side of the longest run that fired; None with crossings only. Without a baseline
        only a run that reaches the last point has a direction: an earlier one says as much about the points after it.
    better : whether that is the better direction; None when it has none.
    shift : the rule on runs fired.
    run_from, run_to, run_length, run_side : the run that fired; None when none did.
    run_current : that run reaches the latest useful point.
    points_needed : further useful points until a verdict is allowed (what `baseline_needed` says comes on top).
    false_alarm : share of series without any change that would show a signal all the same; None without a verdict.
    latest, latest_date : the last point.
    recent_middle : median of the last six points after the baseline; None with fewer.
    target : target in force at `as_of`.
    target_reached : whether `recent_middle` is at the target or beyond; None when that cannot be said.
    first_test : earliest actual start among the cycles naming the measure.
    cycles : ids of the cycles naming the measure, in file order.
    phases : the stretches that people declared, each with its own line or the reason why it has none.
    comparable_from : first day of the points that baseline and verdict rest on, where a phase cuts off earlier ones.
    merged : dates at which several rows were made one point.
    later : rows dated after `as_of`, left out.
    """

    measure: Measure
    as_of: dt.date
    points: pd.DataFrame
    baseline_n: int
    baseline_from: dt.date | None
    baseline_to: dt.date | None
    baseline_needed: int
    centre: float | None
    quality: Quality
    baseline_stable: bool | None
    after_n: int
    useful: int
    longest_run: int | None
    longest_run_max: int | None
    crossings: int | None
    crossings_min: int | None
    verdict: Verdict
    direction: Literal["up", "down"] | None
    better: bool | None
    shift: bool
    run_from: dt.date | None
    run_to: dt.date | None
    run_length: int | None
    run_side: int | None
    run_current: bool
    points_needed: int
    false_alarm: float | None
    latest: float | None
    latest_date: dt.date | None
    recent_middle: float | None
    target: float | None
    target_reached: bool | None
    first_test: dt.date | None
    cycles: tuple[str, ...]
    phases: tuple[PhaseLine, ...]
    comparable_from: dt.date | None
    merged: int
    later: int


def study(records: ProgramRecords, measure_id: str, as_of: dt.date) -> Study:
    """Study one measure of a program as of a date.

    Baseline, freezing and verdict: docs/method.md. Run rules: Anhoej and Olesen 2014,
    https://doi.org/10.1371/journal.pone.0113825; Anhoej 2015, https://doi.org/10.1371/journal.pone.0121349.

    Parameters
    ----------
    records : the program's records (`measures`, `series` and `cycles` are read).
    measure_id : a measure of the program.
    as_of : later values and later starts of cycles are left out.

    Raises
    ------
    CallError
        When the program has no such measure.
    """
    if measure_id not in records.measures:
        known = ", ".join(records.measures) or "none"
        raise CallError(
            f"There is no measure {measure_id!r} in this program; its measures: {known}."
            + did_you_mean(measure_id, records.measures)
        )
    measure = records.measures[measure_id]
    naming = {name: c for name, c in records.cycles.items() if measure_id in (c.measure, *c.other_measures)}
    starts = [c.actual_start for c in naming.values() if c.actual_start is not None and c.actual_start <= as_of]
    first_test = min(starts, default=None)
    data = points_of(records.series, measure, as_of)
    points = data.table
    present = ~points["gap"].to_numpy()
    cut = comparable_from(agreed(measure, as_of), points, first_test)
    known = present if cut is None else present & (points["period_start"] >= cut).to_numpy()
    before = np.zeros(len(points), dtype=bool)
    if first_test is not None:
        before = known & (points["period_end"] < pd.Timestamp(first_test)).to_numpy()
    values = points["value"].to_numpy()
    baseline = values[before]
    after = known & ~before
    quality = _quality(len(baseline))
    centre = float(np.median(values[before if len(baseline) else known])) if known.any() else None
    side = np.full(len(points), np.nan) if centre is None else sides(values, centre)
    judged = runs(side[after])
    stable = _stable(baseline)
    verdict = _verdict(judged, quality, stable)
    shift = verdict in SIGNALS and judged.long_run
    run = _run_to_name(side[after], judged, latest=quality == "none") if shift else np.array([], dtype=int)
    in_run = np.zeros(len(points), dtype=bool)
    in_run[np.flatnonzero(after)[run]] = True
    run_side = int(side[in_run][0]) if shift else None
    current = shift and bool(in_run[np.flatnonzero(after & (side != 0))[-1]])
    direction = None
    if shift and (quality != "none" or current):
        direction = "up" if run_side > 0 else "down"
    points = points.assign(baseline=before, after=after, side=side, in_run=in_run)
    dates = points["date"].to_numpy().astype("datetime64[D]")
    recent = float(np.median(values[after][-RECENT:])) if after.sum() >= RECENT else None
    target = _target(measure, as_of)
    decided = verdict != "too few points"
    return Study(
        measure=measure,
        as_of=as_of,
        points=points,
        baseline_n=len(baseline),
        baseline_from=_first(dates, before),
        baseline_to=_last(dates, before),
        baseline_needed=TRIAL - len(baseline) if quality == "too short" else 0,
        centre=centre,
        quality=quality,
        baseline_stable=stable,
        after_n=int(after.sum()),
        useful=judged.n_useful,
        longest_run=judged.longest_run,
        longest_run_max=judged.longest_run_max,
        crossings=judged.n_crossings,
        crossings_min=judged.n_crossings_min,
        verdict=verdict,
        direction=direction,
        better=_better(direction, measure),
        shift=shift,
        run_from=_first(dates, in_run),
        run_to=_last(dates, in_run),
        run_length=len(run) if shift else None,
        run_side=run_side,
        run_current=current,
        points_needed=_needed(judged.n_useful, int(after.sum()), quality),
        false_alarm=spc.false_alarm_rate(len(baseline), judged.n_useful) if decided else None,
        latest=float(values[present][-1]) if present.any() else None,
        latest_date=_last(dates, present),
        recent_middle=recent,
        target=target,
        target_reached=_reached(recent, target, measure),
        first_test=first_test,
        cycles=tuple(naming),
        phases=phase_lines(measure, points, as_of),
        comparable_from=None if cut is None else cut.date(),
        merged=data.merged,
        later=data.later,
    )


def study_all(records: ProgramRecords, as_of: dt.date) -> dict[str, Study]:
    """Study every measure of a program: measure id -> Study, in the order of measures.yml."""
    return {measure_id: study(records, measure_id, as_of) for measure_id in records.measures}


def _quality(n: int) -> Quality:
    """Say how much a baseline of n points can carry."""
    if n == 0:
        return "none"
    return "firm" if n >= FIRM else "trial" if n >= TRIAL else "too short"


def _stable(baseline: np.ndarray) -> bool | None:
    """Test the baseline by itself, against its own median; None when it has too few useful points to tell."""
    if len(baseline) == 0:
        return None
    found = runs(sides(baseline, float(np.median(baseline))))
    return None if found.n_useful < FIRM else not found.signal


def _verdict(found: Runs, quality: Quality, stable: bool | None) -> Verdict:
    """Give the verdict: no more than 'possible' when the baseline is short or was not stable by itself."""
    if found.n_useful < FIRM or quality == "too short":
        return "too few points"
    if not found.signal:
        return "no signal yet"
    return "possible signal" if quality == "trial" or stable is False else "signal"


def _needed(useful: int, n: int, quality: Quality) -> int:
    """Say how many more useful points allow a verdict."""
    if useful >= FIRM:
        return 0
    # A series' own median lies on a point when their number is odd; with the next point it moves off it.
    return FIRM - useful - (quality == "none" and n - useful == 1 and n % 2 == 1)


def _run_to_name(side: np.ndarray, found: Runs, *, latest: bool) -> np.ndarray:
    """Give the positions of the points of the longest run; with `latest`, of the last run if that is long enough."""
    useful = np.flatnonzero(np.abs(side) == 1)
    if latest:
        turns = np.flatnonzero(np.diff(side[useful]))
        last = useful[turns[-1] + 1 :] if len(turns) else useful
        if len(last) > found.longest_run_max:
            return last
    return useful[(useful >= found.start) & (useful <= found.end)]


def _better(direction: str | None, measure: Measure) -> bool | None:
    """Say whether a direction is the better one for the measure."""
    if direction is None or measure.direction == "neither":
        return None
    return (direction == "up") == (measure.direction == "increase")


def _target(measure: Measure, as_of: dt.date) -> float | None:
    """Give the target in force at a date: the latest one that has begun, the later entry among equal dates."""
    begun = [target for target in measure.targets if target.from_ <= as_of]
    return max(enumerate(begun), key=lambda pair: (pair[1].from_, pair[0]))[1].value if begun else None


def _reached(recent: float | None, target: float | None, measure: Measure) -> bool | None:
    """Compare the recent middle with the target, floating-point dust allowed for."""
    if recent is None or target is None or measure.direction == "neither":
        return None
    better = recent > target if measure.direction == "increase" else recent < target
    return bool(better or sides(np.array([recent]), target)[0] == 0)


def _first(dates: np.ndarray, chosen: np.ndarray) -> dt.date | None:
    """Give the date of the first chosen point."""
    return dates[chosen][0].item() if chosen.any() else None


def _last(dates: np.ndarray, chosen: np.ndarray) -> dt.date | None:
    """Give the date of the last chosen point."""
    return dates[chosen][-1].item() if chosen.any() else None
