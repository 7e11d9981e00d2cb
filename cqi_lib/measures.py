"""What a measure's points say: run-chart rules and verdict on the points after the baseline.

The verdict belongs to the measure since its baseline, not to one cycle. Where there is a baseline its median is frozen
and the points after it are judged by the Anhoej rules; without one the whole series is judged against its own median,
which finds less. What is compared with what: `track`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

import numpy as np

from . import spc
from .records.measures import Measure
from .spc import Runs, runs, sides
from .track import FIRM, TRIAL, Quality, Track, first_date, last_date, track

if TYPE_CHECKING:
    from .cohort import ProgramRecords

__all__ = ["FIRM", "SIGNALS", "TRIAL", "Quality", "Study", "Verdict", "study", "study_all"]

SIGNALS = ("signal", "possible signal")

Verdict = Literal["signal", "possible signal", "no signal yet", "too few points"]


@dataclass(frozen=True, eq=False, kw_only=True)
class Study(Track):
    """One measure studied as of a date: its `Track`, and what it says.

    Parameters
    ----------
    points : as in Track, and `in_run` (part of the run that made the signal).
    baseline_stable : False when the baseline alone already breaks the rules; None with fewer than 10 useful points.
    useful : points the verdict looks at that are not on the centre line.
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
    """

    baseline_stable: bool | None
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


def study(records: ProgramRecords, measure_id: str, as_of: dt.date) -> Study:
    """Study one measure of a program as of a date.

    Baseline, freezing and verdict: docs/method.md. Run rules: Anhoej and Olesen 2014,
    https://doi.org/10.1371/journal.pone.0113825; Anhoej 2015, https://doi.org/10.1371/journal.pone.0121349.

    Parameters
    ----------
    records, measure_id, as_of : as in `track`.

    Raises
    ------
    CallError
        When the program has no such measure.
    """
    found = track(records, measure_id, as_of)
    points, quality = found.points, found.quality
    side, after, values = (points[name].to_numpy() for name in ("side", "after", "value"))
    baseline = values[points["baseline"].to_numpy()]
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
    dates = points["date"].to_numpy().astype("datetime64[D]")
    decided = verdict != "too few points"
    laid = {f.name: getattr(found, f.name) for f in fields(Track)} | {"points": points.assign(in_run=in_run)}
    return Study(
        **laid,
        baseline_stable=stable,
        useful=judged.n_useful,
        longest_run=judged.longest_run,
        longest_run_max=judged.longest_run_max,
        crossings=judged.n_crossings,
        crossings_min=judged.n_crossings_min,
        verdict=verdict,
        direction=direction,
        better=_better(direction, found.measure),
        shift=shift,
        run_from=first_date(dates, in_run),
        run_to=last_date(dates, in_run),
        run_length=len(run) if shift else None,
        run_side=run_side,
        run_current=current,
        points_needed=_needed(judged.n_useful, found.after_n, quality),
        false_alarm=spc.false_alarm_rate(len(baseline), judged.n_useful) if decided else None,
    )


def study_all(records: ProgramRecords, as_of: dt.date) -> dict[str, Study]:
    """Study every measure of a program: measure id -> Study, in the order of measures.yml."""
    return {measure_id: study(records, measure_id, as_of) for measure_id in records.measures}


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
