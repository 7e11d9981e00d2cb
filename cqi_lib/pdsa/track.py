"""A measure's points with what they are compared with: the frozen baseline, the line, what lies after.

The baseline is every point of a period that ends before the first test (the earliest actual start among the cycles
naming the measure); its median is frozen. Without a baseline the line is the median of the whole series. A phase that
people declared before the first test cuts off what came before it; one declared later has a line of its own beside the
frozen baseline (`measure_phases`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..cohort.records.measures import Measure
from ..errors import CallError, did_you_mean
from ..locale.said import sayings
from ..privacy.published import Rows, marked
from ..rounding import Figures
from ..spc import sides
from .measure_phases import PhaseLine, agreed, comparable_from, phase_lines
from .series import points_in, table_of

if TYPE_CHECKING:
    from ..cohort.program_records import ProgramRecords

say = sayings("cycle_checks")
FIRM = 10
"""Points that make a firm baseline, and useful points that allow a verdict."""
TRIAL = 6
"""Points that make a trial baseline."""
RECENT = 6
"""Points that stand for 'recently'."""

Quality = Literal["firm", "trial", "too short", "none"]


@dataclass(frozen=True, eq=False)
class Track:
    """One measure as of a date, before anything is judged.

    Parameters
    ----------
    measure : the measure.
    as_of : the date it is looked at from.
    columns : arrays with a place for every point or missing period, in time order: `date`, `value` (NaN in a gap),
        `numerator`, `denominator`, `baseline` and `after` (a point of the baseline; a point the verdict looks at),
        `side` (1 above the centre, -1 below, 0 on it, NaN in a gap or without a centre), `gap`, `period_start`,
        `period_end`; `points` has them as a table, made when it is asked for.
    baseline_n, baseline_from, baseline_to : number of points in the baseline, dates of the first and the last.
    baseline_needed : points missing for a trial baseline when it is too short, else 0. Only data from before the first
        test can fill it.
    centre : median of the baseline, or of all points when there is no baseline; None without a point.
    quality : `firm` (10 or more points), `trial` (6 to 9), `too short` (1 to 5), `none` (no point before a first test,
        or no test yet: all points are judged against their own median).
    after_n : points the verdict looks at.
    latest, latest_date : the last point.
    newest : the last six points after the baseline; none where there are fewer.
    recent_middle : median of the last six points after the baseline; None with fewer.
    target : target in force at `as_of`.
    target_reached : whether `recent_middle` is at the target or beyond; None when that cannot be said.
    first_test : earliest actual start among the cycles naming the measure.
    cycles : ids of the cycles naming the measure, in file order.
    phases : the stretches that people declared, each with its own line or the reason why it has none.
    comparable_from : first day of the points that baseline and verdict rest on, where a phase cuts off earlier ones.
    merged : dates at which several rows were made one point.
    later : rows dated after `as_of`, left out.
    groups : groups with rows, where no number of all together is on record; else 0.
    figures : how values of this measure are printed; `centre`, `latest`, `recent_middle` and `target` know it.
    """

    measure: Measure
    as_of: dt.date
    columns: dict[str, np.ndarray]
    baseline_n: int
    baseline_from: dt.date | None
    baseline_to: dt.date | None
    baseline_needed: int
    centre: float | None
    quality: Quality
    after_n: int
    latest: float | None
    latest_date: dt.date | None
    newest: tuple[float, ...]
    recent_middle: float | None
    target: float | None
    target_reached: bool | None
    first_test: dt.date | None
    cycles: tuple[str, ...]
    phases: tuple[PhaseLine, ...]
    comparable_from: dt.date | None
    merged: int
    later: int
    groups: int
    figures: Figures

    @cached_property
    def points(self) -> Rows:
        """The columns as a table, one row per point or missing period."""
        # What a program counts of its own work; groups of participants in it pass the gate apart (`measure_groups`).
        return marked(table_of(self.columns), "program")

    @property
    def present(self) -> np.ndarray:
        """Which places hold a point."""
        return ~self.columns["gap"]


def track(records: ProgramRecords, measure_id: str, as_of: dt.date) -> Track:
    """Lay out one measure of a program as of a date.

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
        known = ", ".join(records.measures) or say("track-none-known")
        unknown = say("track-none", measure=repr(measure_id), known=known)
        raise CallError(unknown + did_you_mean(measure_id, records.measures))
    measure = records.measures[measure_id]
    naming = {name: c for name, c in records.cycles.items() if measure_id in (c.measure, *c.other_measures)}
    starts = [c.actual_start for c in naming.values() if c.actual_start is not None and c.actual_start <= as_of]
    first_test = min(starts, default=None)
    data = points_in(records.counted, measure, as_of)
    points = data.columns
    values, dates, present = points["value"], points["date"], ~points["gap"]
    cut = comparable_from(agreed(measure, as_of), points, first_test)
    known = present if cut is None else present & (points["period_start"] >= np.datetime64(cut))
    before = np.zeros(len(values), dtype=bool)
    if first_test is not None:
        before = known & (points["period_end"] < np.datetime64(first_test))
    baseline = values[before]
    after = known & ~before
    quality = _quality(len(baseline))
    centre = float(np.median(values[before if len(baseline) else known])) if known.any() else None
    side = np.full(len(values), np.nan) if centre is None else sides(values, centre)
    points = points | {"baseline": before, "after": after, "side": side}
    newest = tuple(values[after][-RECENT:].tolist()) if after.sum() >= RECENT else ()
    recent = float(np.median(newest)) if newest else None
    target = _target(measure, as_of)
    phases = phase_lines(measure, points, as_of)
    figures = Figures(
        [*values[present], recent],
        [*(t.value for t in measure.targets), *_aimed(records, measure_id)],
        [centre, *(line.centre for line in phases)],
    )
    return Track(
        measure=measure,
        as_of=as_of,
        columns=points,
        baseline_n=len(baseline),
        baseline_from=first_date(dates, before),
        baseline_to=last_date(dates, before),
        baseline_needed=TRIAL - len(baseline) if quality == "too short" else 0,
        centre=figures(centre),
        quality=quality,
        after_n=int(after.sum()),
        latest=figures(float(values[present][-1])) if present.any() else None,
        latest_date=last_date(dates, present),
        newest=newest,
        recent_middle=figures(recent),
        target=figures(target),
        target_reached=reaches(newest, target, measure),
        first_test=first_test,
        cycles=tuple(naming),
        phases=tuple(replace(line, centre=figures(line.centre)) for line in phases),
        comparable_from=cut,
        merged=data.merged,
        later=data.later,
        groups=data.groups,
        figures=figures,
    )


def _quality(n: int) -> Quality:
    """Say how much a baseline of n points can carry."""
    if n == 0:
        return "none"
    return "firm" if n >= FIRM else "trial" if n >= TRIAL else "too short"


def _target(measure: Measure, as_of: dt.date) -> float | None:
    """Give the target in force at a date: the latest one that has begun, the later entry among equal dates."""
    begun = [target for target in measure.targets if target.from_ <= as_of]
    return max(enumerate(begun), key=lambda pair: (pair[1].from_, pair[0]))[1].value if begun else None


def _aimed(records: ProgramRecords, measure_id: str) -> list[float]:
    """Give the numbers that people wrote into the aims that rest on a measure."""
    aims = [p.aim for p in records.priorities.priorities if p.aim.measure == measure_id]
    return [value for aim in aims for value in (aim.from_, aim.to) if value is not None]


def reaches(newest: Sequence[float], target: float | None, measure: Measure) -> bool | None:
    """Say whether the middle of the newest points is at a target or beyond, floating-point dust allowed for; None where that
    cannot be said.

    Nothing lies beyond an end of the scale, such as no falls or all of 100: half of the points there make it the middle, so
    nothing is said of reaching it while others lie beside it.

    Parameters
    ----------
    newest : values of the measure; none where there are too few.
    target : the value to reach.
    measure : says which direction is the wanted one.
    """
    if not newest or target is None or measure.direction == "neither":
        return None
    middle = float(np.median(newest))
    better = middle > target if measure.direction == "increase" else middle < target
    reached = bool(better or sides(np.array([middle]), target)[0] == 0)
    none_left = (
        target <= 0 <= min(newest) if measure.direction == "decrease" else measure.is_share and target >= measure.per
    )
    return None if reached and none_left and sides(np.array(newest), target).any() else reached


def first_date(dates: np.ndarray, chosen: np.ndarray) -> dt.date | None:
    """Give the date of the first chosen point; None without one."""
    return dates[chosen][0].item() if chosen.any() else None


def last_date(dates: np.ndarray, chosen: np.ndarray) -> dt.date | None:
    """Give the date of the last chosen point; None without one."""
    return dates[chosen][-1].item() if chosen.any() else None
