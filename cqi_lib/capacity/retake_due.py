"""When the next retake is due: time since the last round and since the last closed cycle, against the interval.

The rule is ours: before the cohort's interval has passed it is too early; after it, it is due; a quarter of the
interval later it is overdue. A change needs time to settle: while the last cycle closed less than a quarter of the
interval ago, a retake that is not overdue waits.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

DueWord = Literal["too early", "due", "overdue"]
QUARTER = 4


@dataclass(frozen=True)
class RetakeDue:
    """Whether it is time to take the assessment again.

    Parameters
    ----------
    word : too early | due | overdue.
    reason : a code for the sentence: `interval`, `settling`, `due`, `due_without_cycle`, `overdue`.
    on : the day from which it is due.
    since_round : whole months since the last round.
    since_cycle : whole months since the last cycle closed, or None when none has closed since that round.
    interval : months between rounds that the cohort agreed on.
    """

    word: DueWord
    reason: str
    on: dt.date
    since_round: int
    since_cycle: int | None
    interval: int


def months_between(earlier: dt.date, later: dt.date) -> int:
    """Give the whole months from one day to another.

    Examples
    --------
    >>> months_between(dt.date(2024, 10, 31), dt.date(2025, 10, 30))
    11
    """
    return (later.year - earlier.year) * 12 + later.month - earlier.month - (later.day < earlier.day)


def months_after(day: dt.date, months: int) -> dt.date:
    """Give the day some months later; the last of the month where it has no such day.

    Examples
    --------
    >>> months_after(dt.date(2024, 11, 30), 3)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)
    return dt.date(year, month + 1, min(day.day, last.day))


def retake_due(last_round: dt.date, closed: Iterable[dt.date], as_of: dt.date, interval: int) -> RetakeDue:
    """Say whether it is time for the next retake.

    Parameters
    ----------
    last_round : the day the program last took the assessment.
    closed : the days on which its cycles were closed; those before the last round or after `as_of` do not count.
    as_of : the day looked from.
    interval : months between rounds, at least 1.

    Returns
    -------
    A RetakeDue.

    Raises
    ------
    ValueError
        When `interval` is less than 1.

    Examples
    --------
    >>> retake_due(dt.date(2024, 10, 1), [dt.date(2025, 3, 1)], dt.date(2025, 11, 14), 12).word
    'due'
    """
    if interval < 1:
        raise ValueError(f"The parameter `interval` must be at least 1 month; not {interval!r}.")
    settle = max(1, round(interval / QUARTER))
    since = months_between(last_round, as_of)
    ends = [day for day in closed if last_round <= day <= as_of]
    cycle = months_between(max(ends), as_of) if ends else None
    on, overdue = months_after(last_round, interval), months_after(last_round, interval + settle)
    settled = months_after(max(ends), settle) if ends else on
    told: dict[str, Any] = {"since_round": since, "since_cycle": cycle, "interval": interval}
    if as_of >= overdue:
        return RetakeDue("overdue", "overdue", on, **told)
    if as_of < on:
        return RetakeDue("too early", "interval", max(on, min(settled, overdue)), **told)
    if as_of < settled:
        return RetakeDue("too early", "settling", min(settled, overdue), **told)
    return RetakeDue("due", "due" if ends else "due_without_cycle", on, **told)
