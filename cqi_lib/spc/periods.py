"""Periods of a measure: which day, week, month or quarter a date belongs to, and which ones have no value.

A value is dated with the first day of its period. Months are calendar months; weeks and quarters begin where most of
the dates of the series begin, so that a team whose week starts on a Sunday, or whose year starts in February, need
not say so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

MAX_PERIODS = 20_000
"""Longer grids come from a mistyped year: then no gap is put in, because there would be nothing else to see."""


def _days(dates: Any) -> np.ndarray:
    """Give whole days since 1970-01-01."""
    return np.asarray(dates).astype("datetime64[D]").astype("int64")


def _months(dates: Any) -> np.ndarray:
    """Give whole months since January 1970."""
    return np.asarray(dates).astype("datetime64[M]").astype("int64")


def _commonest(numbers: np.ndarray) -> int:
    """Give the number that stands there most often; the first one met among equals; 0 when there is none."""
    return int(Counter(numbers.tolist()).most_common(1)[0][0]) if len(numbers) else 0


@dataclass(frozen=True)
class Periods:
    """The periods of one series, numbered without a gap.

    Parameters
    ----------
    frequency : `day`, `week`, `month` or `quarter`.
    anchor : weeks: the weekday (0 = Thursday, the day 1970 began with); quarters: the month, 0 to 2.

    Examples
    --------
    >>> import pandas as pd
    >>> dates = pd.to_datetime(["2025-02-01", "2025-05-01", "2025-11-01"])
    >>> quarters = Periods.of(dates, "quarter")
    >>> quarters.start(quarters.missing(dates)).strftime("%Y-%m-%d").tolist()
    ['2025-08-01']
    >>> quarters.end(quarters.number(dates[:1])).strftime("%Y-%m-%d").tolist()
    ['2025-04-30']
    """

    frequency: str
    anchor: int = 0

    @classmethod
    def of(cls, dates: Any, frequency: str) -> Periods:
        """Make the periods of a series from its dates.

        Parameters
        ----------
        dates : dates of the values, in time order.
        frequency : `day`, `week`, `month` or `quarter`.
        """
        if frequency == "week":
            return cls(frequency, _commonest(_days(dates) % 7))
        if frequency == "quarter":
            return cls(frequency, _commonest(_months(dates) % 3))
        return cls(frequency)

    def number(self, dates: Any) -> np.ndarray:
        """Give the number of the period that each date belongs to; periods that follow each other count up by 1."""
        if self.frequency == "day":
            return _days(dates)
        if self.frequency == "week":
            return (_days(dates) - self.anchor) // 7
        if self.frequency == "quarter":
            return (_months(dates) - self.anchor) // 3
        return _months(dates)

    def start(self, numbers: Any) -> pd.DatetimeIndex:
        """Give the first day of each period."""
        return pd.DatetimeIndex(self.starts(numbers).astype("datetime64[us]"))

    def starts(self, numbers: Any) -> np.ndarray:
        """Give the first day of each period as plain days."""
        numbers = np.asarray(numbers, dtype="int64")
        if self.frequency == "day":
            days = numbers.astype("datetime64[D]")
        elif self.frequency == "week":
            days = (numbers * 7 + self.anchor).astype("datetime64[D]")
        elif self.frequency == "quarter":
            days = (numbers * 3 + self.anchor).astype("datetime64[M]").astype("datetime64[D]")
        else:
            days = numbers.astype("datetime64[M]").astype("datetime64[D]")
        return days

    def end(self, numbers: Any) -> pd.DatetimeIndex:
        """Give the last day of each period."""
        return pd.DatetimeIndex(self.ends(numbers).astype("datetime64[us]"))

    def ends(self, numbers: Any) -> np.ndarray:
        """Give the last day of each period as plain days."""
        return self.starts(np.asarray(numbers, dtype="int64") + 1) - np.timedelta64(1, "D")

    def missing(self, dates: Any) -> np.ndarray:
        """Give the numbers of the periods between the first and the last date that no date belongs to.

        A weekday on which a daily series never has a value (a weekend, in a series of two weeks or more) is not
        missing: nobody works then.
        """
        numbers = np.unique(self.number(dates))
        if len(numbers) < 2 or numbers[-1] - numbers[0] >= MAX_PERIODS:
            return np.array([], dtype="int64")
        grid = np.setdiff1d(np.arange(numbers[0], numbers[-1] + 1), numbers)
        if self.frequency == "day" and numbers[-1] - numbers[0] >= 13:
            grid = grid[np.isin(grid % 7, np.unique(numbers % 7))]
        return grid
