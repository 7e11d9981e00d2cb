"""The points of one measure: one row for every period, put in order, merged, with gaps for what is missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np
import pandas as pd

from .periods import Periods
from .records.measures import Measure

COLUMNS = ["date", "period_start", "period_end", "value", "numerator", "denominator", "gap"]


@dataclass(frozen=True, eq=False)
class Points:
    """A measure's points as of a date.

    Parameters
    ----------
    table : one row per point or missing period, in time order: date, period_start, period_end, value (NaN in a gap),
        numerator, denominator, gap.
    merged : dates at which two or more rows were made one point.
    later : rows dated after `as_of`, which are left out.
    """

    table: pd.DataFrame
    merged: int
    later: int


def _one_per_date(rows: pd.DataFrame, per: float) -> tuple[pd.DataFrame, int]:
    """Make one row per date: ratios are summed, plain values averaged; say at how many dates that was needed."""
    number = {name: rows[name].astype("float64").to_numpy() for name in ("value", "numerator", "denominator")}
    ratio = np.isfinite(number["numerator"]) & np.isfinite(number["denominator"]) & (number["denominator"] > 0)
    # A denominator of 0 (or less) has no ratio, whatever stands in `value`: a gap, not a number.
    plain = ~ratio & np.isfinite(number["value"]) & ~(number["denominator"] <= 0)
    kept = pd.DataFrame(
        {
            "date": rows["date"].to_numpy(),
            "numerator": np.where(ratio, number["numerator"], np.nan),
            "denominator": np.where(ratio, number["denominator"], np.nan),
            "plain": np.where(plain, number["value"], np.nan),
            "usable": ratio | plain,
        }
    )
    by_date = kept.groupby("date", sort=True)
    out = by_date[["numerator", "denominator"]].sum(min_count=1)
    out["value"] = (out["numerator"] / out["denominator"] * per).fillna(by_date["plain"].mean())
    return out.reset_index(), int((by_date["usable"].sum() > 1).sum())


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
    group = series["group"]
    rows = series[(series["measure"] == measure.id) & (group.isna() | (group == "")) & series["date"].notna()]
    rows = rows.assign(date=rows["date"].dt.normalize())
    now = rows["date"] <= pd.Timestamp(as_of)
    table, merged = _one_per_date(rows[now], measure.per)
    periods = Periods.of(table["date"], measure.frequency)
    empty = pd.DataFrame({"date": periods.start(periods.missing(table["date"])).astype(table["date"].dtype)})
    if len(empty):
        table = pd.concat([table, empty]).sort_values("date", ignore_index=True)
    numbers = periods.number(table["date"])
    table["period_start"] = periods.start(numbers)
    table["period_end"] = periods.end(numbers)
    table["gap"] = table["value"].isna()
    return Points(table[COLUMNS], merged, int((~now).sum()))
