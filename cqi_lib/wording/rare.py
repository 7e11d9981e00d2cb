"""Sentences about rare events: how long it is from one to the next, where a count per period says nothing."""

from __future__ import annotations

from collections.abc import Sequence

from .language import amount, number, plural

COLUMNS = ("Counted in", "Since the one before", "Ended")
BEFORE, SINCE = "before the first test", "since"


def _times(periods: Sequence[int], middle: float, frequency: str) -> str:
    if not periods:
        return "none is on record"
    low, high, n = min(periods), max(periods), len(periods)
    if n == 1:
        return f"once, {length(low, frequency)}"
    if low == high:
        return f"{'both times' if n == 2 else 'each time'} {length(low, frequency)}"
    return f"{number(low)} to {length(high, frequency)}, {amount(middle)} in the middle"


def length(periods: int, frequency: str) -> str:
    """Write a number of periods.

    Examples
    --------
    >>> length(1, "month"), length(3, "week")
    ('one month', 'three weeks')
    """
    return f"{number(periods)} {plural(periods, frequency)}"


def between(
    before: Sequence[int] | None,
    middle_before: float,
    since: Sequence[int],
    middle_since: float,
    last: str,
    quiet: int,
    frequency: str,
) -> str:
    """Say how long it was from one event to the next, and how long there has been none.

    Parameters
    ----------
    before, since : times that ended before the first test and since, in periods; `before` is None without a baseline.
    middle_before, middle_since : the middle one of each.
    last : the period of the last event.
    quiet : periods on record since then.
    frequency : day, week, month or quarter.

    Examples
    --------
    >>> between([1, 3, 5], 3, [7], 7, "May 2025", 8, "month")
    'From one to the next before the first test: one to five months, 3 in the middle. Times that ended since: once, seven months. The last one is of May 2025; eight months on record since then are without one.'
    >>> between(None, 0, [2, 2], 2, "May 2025", 0, "month")
    'From one to the next: both times two months. The last one is of May 2025.'
    """
    if before is None:
        text = f"From one to the next: {_times(since, middle_since, frequency)}."
    else:
        text = (
            f"From one to the next before the first test: {_times(before, middle_before, frequency)}. Times that ended "
            f"since: {_times(since, middle_since, frequency)}."
        )
    are = plural(quiet, "is", "are")
    rest = f"; {length(quiet, frequency)} on record since then {are} without one" if quiet else ""
    return f"{text} The last one is of {last}{rest}."


def caption(name: str, frequency: str) -> str:
    """Head the figure.

    Examples
    --------
    >>> caption("Falls", "month")
    'Falls: months from one to the next'
    """
    return f"{name}: {frequency}s from one to the next"


def alt(name: str, frequency: str, rows: Sequence[tuple[str, int]]) -> str:
    """Say the figure in a sentence.

    Examples
    --------
    >>> alt("Falls", "month", [("May 2025", 3), ("June 2025", 1)])
    'Falls, months since the one before: May 2025, 3; June 2025, 1.'
    """
    told = "; ".join(f"{period}, {n}" for period, n in rows)
    return f"{name}, {frequency}s since the one before: {told}."


def unit(frequency: str) -> str:
    """Name what the figure's axis counts."""
    return f"{frequency[0].upper()}{frequency[1:]}s since the one before; a higher point is a longer time without one"


def table_caption(name: str) -> str:
    """Head the table behind the figure."""
    return f"{name}: from one to the next"


def note() -> str:
    """Say what the figure may not be taken for."""
    return "A few times between events vary a lot by chance; no verdict is drawn from them."
