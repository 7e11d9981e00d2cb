"""What was predicted before a test, beside what was found."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Literal

from .pdsa import begun
from .records.cycle import CycleFile, Prediction

Timing = Literal["before", "late", "unknown"]
Outcome = Literal["as predicted", "below", "above", "cannot tell"]


@dataclass(frozen=True)
class Comparison:
    """A cycle's prediction beside its result.

    Parameters
    ----------
    prediction : the first one of the list, or None.
    timing : `before` the test began; `late`: made on the day it began or after; `unknown` without a start or a
        prediction.
    low, high : predicted range, lower end first; one end may be open (None).
    value : what was found.
    outcome : `as predicted` (the ends count), `below`, `above`, or `cannot tell` without a number on either side.
    """

    prediction: Prediction | None
    timing: Timing
    low: float | None
    high: float | None
    value: float | None
    outcome: Outcome


def compare(cycle: CycleFile, as_of: dt.date) -> Comparison:
    """Compare a cycle's first prediction with its result.

    Parameters
    ----------
    cycle : the record. Its list of predictions is only ever added to, so the first one is what was really expected.
    as_of : a test that begins later, or was studied later, has no result yet.

    Examples
    --------
    >>> import datetime as dt
    >>> cycle = CycleFile(
    ...     title="Text reminder",
    ...     predictions=[{"made_on": "2024-11-01", "low": 60, "high": 70}],
    ...     actual_start="2024-11-04",
    ...     result={"value": 48},
    ... )
    >>> found = compare(cycle, dt.date(2025, 1, 1))
    >>> found.timing, found.low, found.high, found.value, found.outcome
    ('before', 60.0, 70.0, 48.0, 'below')
    """
    prediction = cycle.predictions[0] if cycle.predictions else None
    low, high = (None, None) if prediction is None else (prediction.low, prediction.high)
    if low is not None and high is not None and low > high:
        low, high = high, low
    to_come = (cycle.actual_start is not None and not begun(cycle, as_of)) or (
        cycle.studied_on is not None and cycle.studied_on > as_of
    )
    value = None if to_come else cycle.result.value
    return Comparison(prediction, _timing(cycle, prediction, as_of), low, high, value, _outcome(low, high, value))


def _timing(cycle: CycleFile, prediction: Prediction | None, as_of: dt.date) -> Timing:
    """Say whether the prediction was made before the test began."""
    if prediction is None or not begun(cycle, as_of):
        return "unknown"
    return "late" if prediction.made_on >= cycle.actual_start else "before"


def _outcome(low: float | None, high: float | None, value: float | None) -> Outcome:
    """Place the value in, below or above the range; the ends belong to it, floating-point dust allowed for."""
    if value is None or (low is None and high is None):
        return "cannot tell"
    if low is not None and value < low and not math.isclose(value, low, rel_tol=1e-12):
        return "below"
    if high is not None and value > high and not math.isclose(value, high, rel_tol=1e-12):
        return "above"
    return "as predicted"
