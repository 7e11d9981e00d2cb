"""Scales for values and for time: round numbers, months in the middle of their points."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..wording import charts as words
from .metrics import width_of
from .style import SMALL


def round_ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Choose round numbers that hold a range.

    Parameters
    ----------
    low, high : the range; it may be a single value.
    most : at most so many steps.

    Returns
    -------
    Ascending numbers, the first at or under `low`, the last at or over `high`.

    Examples
    --------
    >>> round_ticks(0, 66)
    [0.0, 20.0, 40.0, 60.0, 80.0]
    >>> round_ticks(5.5, 7.0, 4)
    [5.5, 6.0, 6.5, 7.0]
    """
    if not high > low:
        high = low + (abs(low) * 0.1 or 1.0)
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    for factor in (1, 2, 2.5, 5, 10, 20):
        step = factor * power
        first = math.floor(low / step + 1e-9)
        last = math.ceil(high / step - 1e-9)
        if last - first <= most:
            break
    # Eight decimals take the dust of binary fractions away.
    return [round(number * step, 8) for number in range(first, last + 1)]


def value_ticks(values: Sequence[float], from_zero: bool) -> list[float]:
    """Choose the numbers of a value axis.

    Parameters
    ----------
    values : everything that must be seen.
    from_zero : begin at 0, as shares do; other axes begin there when it costs less than half of the room.

    Returns
    -------
    Round numbers, ascending.
    """
    if not values:
        return [0.0, 1.0]
    low, high = min(values), max(values)
    if low >= 0 and (from_zero or low <= 0.6 * high):
        low = 0.0
    return round_ticks(low, high)


def next_period(day: dt.date, frequency: str) -> dt.date:
    """Say when the period that begins on a day ends: the first day after it.

    Examples
    --------
    >>> next_period(dt.date(2024, 12, 1), "month")
    datetime.date(2025, 1, 1)
    """
    if frequency in ("month", "quarter"):
        month = day.month - 1 + (3 if frequency == "quarter" else 1)
        return dt.date(day.year + month // 12, month % 12 + 1, 1)
    return day + dt.timedelta(days=7 if frequency == "week" else 1)


@dataclass(frozen=True)
class TimeAxis:
    """Days on a line of pixels."""

    first: dt.date
    last: dt.date
    left: float
    right: float

    def x(self, day: dt.date) -> float:
        """Where a day begins."""
        days = max(1, (self.last - self.first).days)
        return self.left + (self.right - self.left) * (day - self.first).days / days

    def inside(self, day: dt.date) -> float:
        """Where a day begins, held within the axis."""
        return min(self.right, max(self.left, self.x(day)))

    def middle(self, day: dt.date, frequency: str) -> float:
        """Where the middle of the period lies that begins on a day."""
        return (self.x(day) + self.x(next_period(day, frequency))) / 2

    def ticks(self, frequency: str) -> list[tuple[float, str, str]]:
        """Choose the dates to write under the axis.

        Returns
        -------
        Place, word and year (empty where it needs no saying) of each.
        """
        month_px = (self.right - self.left) * 30.4 / max(1, (self.last - self.first).days)
        if frequency in ("day", "week") and month_px > 150:
            return self._days(frequency)
        say = words.quarter_short if frequency == "quarter" else words.month_short
        names = [say(dt.date(self.first.year, month, 1)) for month in range(1, 13, 3 if frequency == "quarter" else 1)]
        room = max(54 if frequency == "quarter" else 38, 1 + max(width_of(name, SMALL) for name in names))
        steps = (3, 6, 12) if frequency == "quarter" else (1, 3, 6, 12)
        step = next((s for s in steps if s * month_px >= room), 12)
        years = max(1, math.ceil(room / (12 * month_px)))
        middle = frequency in ("month", "quarter")
        out: list[tuple[float, str, str]] = []
        day = dt.date(self.first.year, self.first.month, 1)
        if frequency == "quarter":
            day = day.replace(month=(day.month - 1) // 3 * 3 + 1)
        while day < self.last:
            due = (day.month - 1) % step == 0 and (step < 12 or day.year % years == 0)
            # The first period is named too where its name leaves room for the next.
            due = due or (not out and step < 12 and (-(day.month - 1) % step) * month_px >= room)
            x = self.middle(day, frequency) if middle else self.x(day)
            # A period that begins before the axis has its word only when its middle is on it.
            if due and self.left - 1 <= x <= self.right + 1:
                year = str(day.year) if day.month == 1 or not out else ""
                out.append((x, say(day), year))
            day = next_period(day, "quarter" if frequency == "quarter" else "month")
        return out

    def _days(self, frequency: str) -> list[tuple[float, str, str]]:
        per_day = (self.right - self.left) / max(1, (self.last - self.first).days)
        step = next((s for s in (1, 2, 7, 14, 28, 56) if s * per_day >= 50), 56)
        step = max(step, 7) if frequency == "week" else step
        out: list[tuple[float, str, str]] = []
        day, year = self.first, None
        while day < self.last:
            x = self.middle(day, frequency)
            if x <= self.right:
                out.append((x, words.day_short(day), str(day.year) if day.year != year else ""))
            year = day.year
            day += dt.timedelta(days=step)
        return out
