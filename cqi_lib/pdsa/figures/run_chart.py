"""The run chart: one measure over time, its baseline, its aim, its cycles and what happened around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from ...privacy.published import Rows, shown
from ...rounding import Figures
from ...show.chart import Drawing
from ...show.style import NARROW, WIDE
from ...wording import charts as words
from .run_data import Aim, Flag, Lane, LineStep, RunData, TargetStep


def _flags(points: Rows, name: str) -> tuple[bool, ...]:
    if name not in points:
        return (False,) * len(points)
    return tuple(bool(flag) for flag in points[name].fillna(False))


def draw_run_chart(
    points: Rows,
    *,
    unit: str,
    centre: float | None = None,
    centre_words: str = "",
    centre_note: str = "",
    first_test: dt.date | None = None,
    run_words: str = "",
    targets: Sequence[TargetStep] = (),
    aim: Aim | None = None,
    lanes: Sequence[Lane] = (),
    flags: Sequence[Flag] = (),
    phases: Sequence[LineStep] = (),
    centre_from: dt.date | None = None,
    frequency: str = "month",
    from_zero: bool = True,
    figures: Figures | None = None,
) -> Drawing:
    """Draw one measure over time.

    Parameters
    ----------
    points : one row per period in time order: `date` (first day of the period), `value` (NaN in a gap), and where
        they apply `baseline` and `in_run` (true or false) and `reason` (why a gap is one). `Study.points` is such a table.
    unit : what is counted, flat above the axis, such as `Families connected, of every 100 referred`.
    centre : the centre line; with a baseline it is solid over it and dashed after it.
    centre_words, centre_note : its name with its value, and words under it; usual ones when empty.
    first_test : the day of the first test, an upright line.
    run_words : words under the bracket of the points in `in_run`; usual ones when empty.
    targets : dated targets, a dashed line in steps.
    aim : the aim, a dotted line.
    lanes : the cycles, drawn below.
    flags : events, hung from the top.
    phases : lines of phases that people declared, beside the centre line.
    centre_from : where the centre line begins, when earlier points are not compared with it.
    frequency : `day`, `week`, `month` or `quarter`.
    from_zero : the axis begins at 0, as shares must; a measurement may begin elsewhere.
    figures : how its numbers are printed; made from what the chart shows when None.

    Returns
    -------
    The drawing; without a point it says so and still shows cycles and events.
    """
    from .run_drawing import draw

    points = shown(points, "draw_run_chart")
    values = [None if pd.isna(value) else float(value) for value in points["value"]]
    given = [step.value for step in targets] + ([aim.value] if aim else [])
    figures = figures or Figures(values, given, [centre, *(line.value for line in phases)])
    values, centre = tuple(figures(value) for value in values), figures(centre)
    targets = [replace(step, value=figures(step.value)) for step in targets]
    phases = [replace(line, value=figures(line.value)) for line in phases]
    aim = replace(aim, value=figures(aim.value)) if aim else None
    baseline, in_run = _flags(points, "baseline"), _flags(points, "in_run")
    if centre is not None and not centre_words:
        centre_words = (words.baseline if any(baseline) else words.middle_line)(centre)
        centre_note = centre_note or (words.frozen if any(baseline) else words.all_points)()
    run = [value for value, flag in zip(values, in_run, strict=True) if flag and value is not None and value != centre]
    if run and centre is not None and not run_words:
        run_words = words.run_words(len(run), run[0] > centre, any(baseline))
    data = RunData(
        dates=tuple(pd.Timestamp(day).date() for day in points["date"]),
        values=values,
        baseline=baseline,
        in_run=in_run,
        unit=unit,
        centre=centre,
        centre_words=centre_words,
        centre_note=centre_note,
        first_test=first_test,
        run_words=run_words,
        targets=tuple(sorted(targets, key=lambda step: step.start)),
        aim=aim,
        lanes=tuple(lanes),
        flags=tuple(sorted(flags, key=lambda flag: flag.on)),
        phases=tuple(sorted(phases, key=lambda line: line.start)),
        centre_from=centre_from,
        frequency=frequency,
        from_zero=from_zero,
        reasons=tuple(points["reason"].fillna("")) if "reason" in points else ("",) * len(points),
    )
    return Drawing(draw(data, WIDE), draw(data, NARROW))
