"""Which chart suits a measure, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .chart import analyse
from .columns import column, read_numbers
from .limits import D2, mean_moving_range

LEAST_POINTS, LEAST_EVENTS, LARGE_N, OVERDISPERSED = 12, 5, 1000, 1.5


@dataclass(frozen=True)
class Recommendation:
    """A chart and the reason for it.

    `chart` is what to draw now, `later` the control chart that suits the data once the run chart shows chance alone;
    `case` says in one word which reason holds.
    """

    chart: str
    case: str
    later: str

    @property
    def reason(self) -> str:
        """Which chart and why, in words."""
        return self.sentence()

    def sentence(self) -> str:
        """Say which chart and why."""
        from ..wording import spc as wording

        return wording.recommendation(self.chart, self.case, self.later)


def recommend_chart(measure: Any, series: pd.DataFrame | None = None) -> Recommendation:
    """Recommend a chart for a measure.

    Parameters
    ----------
    measure : a `Measure` of `measures.yml`, or anything with `numerator`, `denominator` and `per`.
    series : its points, if there are any: columns date and value, or numerator and denominator.

    Returns
    -------
    `Recommendation`. Everything starts as a run chart (Anhoej and Wentzel-Larsen 2018,
    doi 10.1186/s12874-018-0564-0); a control chart follows where there are 12 points or more and the runs show
    chance alone: p or u for counts out of a denominator (p' or u' where large numbers vary more than chance), c for
    counts alone, i for measurements. Where fewer than 5 events a period are expected (or, for p, fewer than 5 without
    one): longer periods, or a g chart of the cases or a t chart of the time between events, which are other series.

    Examples
    --------
    >>> from cqi_lib.cohort.records.measures import Measure
    >>> recommend_chart(Measure(id="m", name="Wait", unit="days"))
    Recommendation(chart='run', case='start', later='i')
    """
    later = _by_kind(measure)
    if series is None or not len(series):
        return Recommendation("run", "start", later)
    later, rare = _by_points(later, series)
    ratio = later in ("p", "pp", "u", "up")
    y, n = ("numerator", "denominator") if ratio and "denominator" in series else ("value", None)
    if later == "c" and "value" not in series:
        y = "numerator"
    if rare:
        return Recommendation("run", "rare", "g")
    found = analyse(series, y=y, n=n, x="date" if "date" in series else None)
    if found.after_n < LEAST_POINTS:
        return Recommendation("run", "few_points", later)
    if found.verdict == "signal":
        return Recommendation("run", "not_stable", later)
    return Recommendation(later, later, later)


def _by_kind(measure: Any) -> str:
    numerator, denominator = getattr(measure, "numerator", ""), getattr(measure, "denominator", "")
    if denominator:
        return "p" if getattr(measure, "per", 100) in (1, 100) else "u"
    return "c" if numerator else "i"


def _by_points(later: str, series: pd.DataFrame) -> tuple[str, bool]:
    """Let the numbers correct what the record says: rates above 1, rare events, more variation than chance."""
    if later == "i":
        return later, False
    if later == "c":
        name = "numerator" if "numerator" in series and series["numerator"].notna().any() else "value"
        values = read_numbers(column(series, name, "y"), "y", [])
        values = values[np.isfinite(values)]
        return later, bool(len(values) and values.mean() < LEAST_EVENTS)
    if not {"numerator", "denominator"} <= set(series.columns) or series["denominator"].isna().all():
        return "i", False
    y, n = (read_numbers(column(series, name, name), name, []) for name in ("numerator", "denominator"))
    good = np.isfinite(y) & (n > 0)
    y, n = y[good], n[good]
    if later == "p" and (y > n).any():
        later = "u"
    rarer = min(y.mean(), (n - y).mean()) if later == "p" and len(y) else y.mean() if len(y) else 0.0
    if rarer < LEAST_EVENTS:
        return later, True
    rate = y.sum() / n.sum()
    variance = rate * (1 - rate) if later == "p" else rate
    if np.median(n) >= LARGE_N and variance > 0:
        z = (y / n - rate) / np.sqrt(variance / n)
        if mean_moving_range(z) / D2 > OVERDISPERSED:
            return later + "p", False
    return later, False
