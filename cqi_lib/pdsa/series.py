"""The points of one measure: one row for every period, put in order, merged, with gaps for what is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..cohort.program_records import counted
from ..cohort.records.measures import Measure
from ..spc.periods import Periods

COLUMNS = ["date", "period_start", "period_end", "value", "numerator", "denominator", "gap", "reason"]


@dataclass(frozen=True, eq=False)
class Points:
    """A measure's points as of a date.

    Parameters
    ----------
    columns : arrays with a place for every point or missing period, in time order: date, period_start, period_end,
        value (NaN in a gap), numerator, denominator, gap, reason (why a gap is one; empty where nobody said).
    merged : dates at which two or more rows were made one point.
    later : rows dated after `as_of`, which are left out.
    groups : where nobody recorded a number of all together, how many groups have rows; else 0. Groups are never added
        up: whether they hold everybody, and everybody once, is on no record.
    """

    columns: dict[str, np.ndarray]
    merged: int
    later: int
    groups: int

    @property
    def table(self) -> pd.DataFrame:
        """The columns as a table."""
        return table_of(self.columns)


def table_of(columns: Mapping[str, np.ndarray]) -> pd.DataFrame:
    """Make a table of a measure's columns, for those who read rows of it."""
    days = columns["date"].dtype.kind
    return pd.DataFrame(
        {n: c.astype("datetime64[us]") if c.dtype.kind == days else c for n, c in columns.items()}, copy=True
    )


def _one_per_date(numbers: dict[str, np.ndarray], place: np.ndarray, n: int, per: float) -> tuple[dict, int]:
    """Make one value per date: ratios are summed, plain values averaged; say at how many dates that was needed.

    `place` gives each row's place among the `n` dates. Arrays, not frames: a cohort has hundreds of short series.
    """
    value, numerator, denominator = numbers["value"], numbers["numerator"], numbers["denominator"]
    ratio = np.isfinite(numerator) & np.isfinite(denominator) & (denominator > 0)
    # A denominator of 0 (or less) has no ratio, whatever stands in `value`: a gap, not a number.
    plain = ~ratio & np.isfinite(value) & ~(denominator <= 0)

    def total(numbers: np.ndarray, which: np.ndarray) -> np.ndarray:
        sums = np.bincount(place[which], numbers[which], minlength=n)
        return np.where(np.bincount(place[which], minlength=n) > 0, sums, np.nan)

    out = {"numerator": total(numerator, ratio), "denominator": total(denominator, ratio)}
    mean = total(value, plain) / np.maximum(np.bincount(place[plain], minlength=n), 1)
    out["value"] = np.where(np.isfinite(out["denominator"]), out["numerator"] / out["denominator"] * per, mean)
    return out, int((np.bincount(place[ratio | plain], minlength=n) > 1).sum())


def points_of(series: pd.DataFrame, measure: Measure, as_of: dt.date) -> Points:
    """Give a measure's points up to a date, undivided (no group), one row for every period.

    Parameters
    ----------
    series : table SERIES of one program.
    measure : the measure.
    as_of : rows dated after it are left out and counted.

    Returns
    -------
    Points. A ratio is `numerator / denominator * measure.per`; a denominator of 0 is a gap; a period without a row,
    between the first and the last row, is a gap.

    Examples
    --------
    >>> import datetime as dt
    >>> from cqi_lib.tables import SERIES
    >>> rows = [dict(measure="calls", date=d, value=v) for d, v in [("2025-04-01", 9), ("2025-01-01", 7)]]
    >>> calls = Measure(id="calls", name="Calls")
    >>> points_of(SERIES.frame(rows), calls, dt.date(2025, 5, 1)).table[["date", "value", "gap"]]
            date  value    gap
    0 2025-01-01    7.0  False
    1 2025-02-01    NaN   True
    2 2025-03-01    NaN   True
    3 2025-04-01    9.0  False
    """
    return points_in(counted(series), measure, as_of)


def points_in(series: Mapping[str, np.ndarray], measure: Measure, as_of: dt.date) -> Points:
    """Give a measure's points as `points_of` does, of what `counted` gave."""
    now = series["date"] <= np.datetime64(as_of)
    mine, whole = (series["measure"] == measure.id) & ~np.isnat(series["date"]), series["group"] == ""
    chosen = mine & whole & now
    days, place = np.unique(series["date"][chosen], return_inverse=True)
    numbers = {name: series[name][chosen] for name in ("value", "numerator", "denominator")}
    columns, merged = _one_per_date(numbers, place, len(days), measure.per)
    periods = Periods.of(days, measure.frequency)
    missing = periods.starts(periods.missing(days))
    dates = np.concatenate([days, missing])
    told, reasons = series["reason"][chosen], np.full(len(dates), "", dtype=object)
    reasons[place[told != ""]] = told[told != ""]
    order = np.argsort(dates, kind="stable")
    columns = {name: np.concatenate([c, np.full(len(missing), np.nan)])[order] for name, c in columns.items()}
    period = periods.number(dates[order])
    columns |= {
        "date": dates[order],
        "period_start": periods.starts(period),
        "period_end": periods.ends(period),
        "gap": np.isnan(columns["value"]),
        "reason": np.where(np.isnan(columns["value"]), reasons[order], ""),
    }
    parts = set() if np.isfinite(columns["value"]).any() else set(series["group"][mine & now & ~whole])
    return Points({name: columns[name] for name in COLUMNS}, merged, int((mine & whole & ~now).sum()), len(parts))
