"""Phases of a measure: stretches of points with a line of their own, declared by people with a reason.

Never automatic. A line is computed anew only when all four of Wheeler's questions are answered with yes: distinctly
different, cause known, desirable, expected to last; and when the stretch has points enough. The frozen baseline stays
beside it: a measure's verdict is always that since its baseline.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..cohort.records.measures import Measure, Phase

PHASE_POINTS = 8
"""Points a stretch needs before its own line is drawn."""

State = Literal["drawn", "too few points", "not agreed"]


@dataclass(frozen=True)
class PhaseLine:
    """One stretch of a measure.

    Parameters
    ----------
    phase : as declared; None for the stretch before the first one.
    start : first day of the stretch; of the first point for the stretch before.
    end : last day of the last point in it; None without a point.
    n : points in it.
    state : `drawn`; `too few points` (fewer than 8); `not agreed` (not all four questions are answered with yes).
    centre : median of its points where it is drawn.
    """

    phase: Phase | None
    start: dt.date | None
    end: dt.date | None
    n: int
    state: State
    centre: float | None

    @property
    def needed(self) -> int:
        """Points missing for a line."""
        return max(0, PHASE_POINTS - self.n) if self.state == "too few points" else 0


def agreed(measure: Measure, as_of: dt.date) -> list[Phase]:
    """Give the phases that have begun and whose four questions are all answered with yes, in time order."""
    found = [phase for phase in measure.phases if phase.from_ <= as_of and not phase.unanswered]
    return sorted(found, key=lambda phase: phase.from_)


def comparable_from(
    phases: Sequence[Phase], points: Mapping[str, np.ndarray], first_test: dt.date | None
) -> dt.date | None:
    """Say from when on points can be compared with each other: earlier ones belong to neither baseline nor verdict.

    Parameters
    ----------
    phases : the agreed ones, in time order.
    points : the measure's points, as `series.Points.columns`.
    first_test : the first test, or None.

    Returns
    -------
    The start of the latest agreed phase before the first test. Without a test, that of the latest phase with points
    enough for a line. None where there is none.
    """
    there = points["period_start"][~points["gap"]]
    for phase in reversed(phases):
        if first_test is not None and phase.from_ < first_test:
            return phase.from_
        if first_test is None and int((there >= np.datetime64(phase.from_)).sum()) >= PHASE_POINTS:
            return phase.from_
    return None


def phase_lines(measure: Measure, points: Mapping[str, np.ndarray], as_of: dt.date) -> tuple[PhaseLine, ...]:
    """Give the stretches of a measure.

    Parameters
    ----------
    measure : with its phases.
    points : arrays with a place per point or gap: `period_start`, `period_end`, `value` and `gap`.
    as_of : phases that begin later are left out.

    Returns
    -------
    The stretch before the first agreed phase (where it has points), the agreed phases, then those not agreed, which
    bound nothing; empty for a measure without phases.
    """
    declared = [phase for phase in measure.phases if phase.from_ <= as_of]
    if not declared:
        return ()
    yes = agreed(measure, as_of)
    starts, ends, values = (points[name][~points["gap"]] for name in ("period_start", "period_end", "value"))
    bounds = [np.datetime64(phase.from_) for phase in yes]
    lines = []
    for phase, low, high in zip([None, *yes], [None, *bounds], [*bounds, None], strict=True):
        inside = np.ones(len(values), dtype=bool)
        if low is not None:
            inside &= starts >= low
        if high is not None:
            inside &= starts < high
        if phase is None and (not inside.any() or not yes):
            continue
        lines.append(_line(phase, starts[inside], ends[inside], values[inside]))
    open_ = [PhaseLine(phase, phase.from_, None, 0, "not agreed", None) for phase in declared if phase.unanswered]
    return (*lines, *open_)


def _line(phase: Phase | None, starts: np.ndarray, ends: np.ndarray, values: np.ndarray) -> PhaseLine:
    start = phase.from_ if phase else starts[0].item()
    end = ends[-1].item() if len(ends) else None
    if len(values) < PHASE_POINTS:
        return PhaseLine(phase, start, end, len(values), "too few points", None)
    return PhaseLine(phase, start, end, len(values), "drawn", float(np.median(values)))
