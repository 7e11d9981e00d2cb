"""Sentences about rare events: how long it is from one to the next, where a count per period says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .claim import unmarked
from .language import amount

message = catalogue(__name__)


@unmarked
def columns() -> tuple[str, ...]:
    """Head the table: period, periods since the event before, before or since the first test."""
    return message("columns-counted"), message("columns-since"), message("columns-ended")


@unmarked
def ended(before: bool) -> str:
    """Say in the table when a time between events ended."""
    return message("ended", before=before)


def _times(periods: Sequence[int], middle: float, frequency: str) -> str:
    n = len(periods)
    if not periods:
        return message("times-none")
    low, high = min(periods), max(periods)
    if low == high:
        return message("times-alike", n=n, periods=low, frequency=frequency)
    return message("times", low=low, high=high, middle=amount(middle), frequency=frequency)


def length(periods: int, frequency: str) -> str:
    """Write a number of periods.

    Examples
    --------
    >>> length(1, "month"), length(3, "week")
    ('one month', 'three weeks')
    """
    return message("length", periods=periods, frequency=frequency)


def between(
    before: Sequence[int] | None,
    middle_before: float,
    since: Sequence[int],
    middle_since: float,
    last: str,
    quiet: int,
    frequency: str,
    start: str = "",
) -> str:
    """Say how long it was from one event to the next, and how long there has been none.

    Parameters
    ----------
    before, since : times that ended before the first test and since, in periods; `before` is None without a baseline.
    middle_before, middle_since : the middle one of each.
    last : the period of the last event.
    quiet : periods on record since then.
    frequency : day, week, month or quarter.
    start : the period from which on points are compared, where earlier ones are not.

    Examples
    --------
    >>> between([1, 3, 5], 3, [7], 7, "May 2025", 8, "month")
    'From one to the next before the first test: one to five months, 3 in the middle. Times that ended since: once, seven months. The last one is of May 2025; eight months on record since then are without one.'
    >>> between(None, 0, [2, 2], 2, "May 2025", 0, "month")
    'From one to the next: both times two months. The last one is of May 2025.'
    >>> between(None, 0, [2, 2], 2, "May 2025", 0, "month", "January 2025")
    'Since January 2025, from one to the next: both times two months. The last one is of May 2025.'
    """
    values = {
        "from": start or None,
        "last": last,
        "quiet": quiet,
        "frequency": frequency,
        "since": _times(since, middle_since, frequency),
    }
    if before is None:
        return message("between", **values)
    return message("between-tested", **values, before=_times(before, middle_before, frequency))


def caption(name: str, frequency: str) -> str:
    """Head the figure.

    Examples
    --------
    >>> caption("Falls", "month")
    'Falls: months from one to the next'
    """
    return message("caption", name=name, frequency=frequency)


def alt(name: str, frequency: str, rows: Sequence[tuple[str, int]]) -> str:
    """Say the figure in a sentence.

    Examples
    --------
    >>> alt("Falls", "month", [("May 2025", 3), ("June 2025", 1)])
    'Falls, months since the one before: May 2025, 3; June 2025, 1.'
    """
    told = "; ".join(message("alt-point", period=period, n=n) for period, n in rows)
    return message("alt", name=name, frequency=frequency, points=told)


def unit(frequency: str) -> str:
    """Name what the figure's axis counts."""
    return message("unit", frequency=frequency)


def table_caption(name: str) -> str:
    """Head the table behind the figure."""
    return message("table_caption", name=name)


def note() -> str:
    """Say what the figure may not be taken for."""
    return message("note")
