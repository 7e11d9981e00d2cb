"""Days between rare events, where a count per period is too small to say anything by itself."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .analysis import Analysis
from .chart import analyse
from .graded import Chart

LEAST_EVENTS = 4
"""Events before the first test that a frozen line of the times between them needs at least."""


def days_between(chart: Chart) -> Analysis | None:
    """Put a count of rare events on a T chart: days from each event to the next.

    Parameters
    ----------
    chart : a count; its baseline freezes the line where it holds enough events.

    Returns
    -------
    The analysis, one point per event after the first; None where it is no count of whole events, where two events
    share a period (their days apart are not known), or where fewer than three events are there.

    Examples
    --------
    >>> days = np.array(["2025-01-01", "2025-01-08", "2025-01-15", "2025-01-22", "2025-01-29"], dtype="datetime64[D]")
    >>> none = np.zeros(5, dtype=bool)
    >>> found = days_between(Chart(days, np.array([1, 0, 1, 1, 0.0]), None, "count", 1, none, ~none, "week"))
    >>> found.points["y"].tolist()
    [14.0, 7.0]
    """
    values = np.asarray(chart.values, dtype=float)
    if chart.kind != "count" or not np.isin(values, (0, 1)).all() or values.sum() < 3:
        return None
    shown = (values == 1) & (chart.baseline | chart.after)
    dates = np.asarray(chart.dates).astype("datetime64[D]")[shown]
    apart = np.diff(dates).astype(float)
    before = int(chart.baseline[shown][1:].sum())
    frame = pd.DataFrame({"date": pd.to_datetime(dates[1:]), "days": apart})
    return analyse(frame, chart="t", y="days", x="date", freeze=before if before >= LEAST_EVENTS else None)
