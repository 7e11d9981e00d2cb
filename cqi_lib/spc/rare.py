"""Time between rare events, where a count per period is too small to say anything by itself."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .analysis import Analysis
from .chart import analyse
from .graded import Chart
from .periods import Periods

LEAST_EVENTS = 4
"""Times between events before the first test that a frozen line of them needs at least."""


@dataclass(frozen=True, eq=False)
class Between:
    """The times from each event to the next.

    Parameters
    ----------
    first, dates : day of the first event, and of those after it: each ends one time between.
    periods : whole periods that passed.
    before : whether it ended before the first test.
    quiet : periods on record since the last event, all without one.
    """

    first: np.datetime64
    dates: np.ndarray
    periods: np.ndarray
    before: np.ndarray
    quiet: int


def between(chart: Chart) -> Between | None:
    """Give the times between rare events.

    Parameters
    ----------
    chart : a count.

    Returns
    -------
    The times; None where it is no count of whole events, where two events share a period (how far apart they were is
    not known), or where fewer than three events are there.

    Examples
    --------
    >>> days = np.array(["2025-01-01", "2025-01-08", "2025-01-15", "2025-01-22", "2025-01-29"], dtype="datetime64[D]")
    >>> none = np.zeros(5, dtype=bool)
    >>> found = between(Chart(days, np.array([1, 0, 1, 1, 0.0]), None, "count", 1, none, ~none, "week"))
    >>> found.periods.tolist(), found.quiet
    ([2, 1], 1)
    """
    values = np.asarray(chart.values, dtype=float)
    if chart.kind != "count" or not np.isin(values, (0, 1)).all() or values.sum() < 3:
        return None
    dates = np.asarray(chart.dates).astype("datetime64[D]")
    event = (values == 1) & (chart.baseline | chart.after)
    place = Periods.of(dates, chart.frequency).number(dates)
    quiet = int((~event[np.flatnonzero(event)[-1] :]).sum())
    days = dates[event]
    return Between(days[0], days[1:], np.diff(place[event]).astype(int), chart.baseline[event][1:], quiet)


def days_between(chart: Chart) -> Analysis | None:
    """Put rare events on a T chart: days from each event to the next, for people who compare with other software.

    Parameters
    ----------
    chart : a count; its baseline freezes the line where it holds enough events.

    Returns
    -------
    The analysis, one point per event after the first; None where `between` gives None.

    Examples
    --------
    >>> days = np.array(["2025-01-01", "2025-01-08", "2025-01-15", "2025-01-22", "2025-01-29"], dtype="datetime64[D]")
    >>> none = np.zeros(5, dtype=bool)
    >>> found = days_between(Chart(days, np.array([1, 0, 1, 1, 0.0]), None, "count", 1, none, ~none, "week"))
    >>> found.points["y"].tolist()
    [14.0, 7.0]
    """
    found = between(chart)
    if found is None:
        return None
    apart = np.diff(np.concatenate([[found.first], found.dates])).astype(float)
    frame = pd.DataFrame({"date": pd.to_datetime(found.dates), "days": apart})
    frozen = int(found.before.sum())
    return analyse(frame, chart="t", y="days", x="date", freeze=frozen if frozen >= LEAST_EVENTS else None)
