"""What was predicted before a test, beside what was found.

A cycle's list of predictions is only ever added to. Entries on one question and one measure make a thread; the first
entry of a thread is what was really expected, and it counts.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Literal

from ..cohort.records.cycle import Answer, CycleFile, Match, Prediction
from .study import begun

Timing = Literal["before", "late", "unknown"]
Outcome = Literal["as predicted", "below", "above", "partly", "not as predicted", "cannot tell"]
Reason = Literal["no prediction", "no result", "words", "direction", "words in result"]
BY_TEAM: dict[Match, Outcome] = {
    "met": "as predicted",
    "partly": "partly",
    "not": "not as predicted",
    "cannot tell": "cannot tell",
}


@dataclass(frozen=True)
class Comparison:
    """A prediction beside its result.

    Parameters
    ----------
    prediction : the first one of its thread, or None.
    timing : `before` the test began; `late`: made on the day it began or after; `unknown` without a start or a
        prediction.
    low, high : predicted range, lower end first; one end may be open (None).
    value : what was found.
    outcome : from the numbers `as predicted` (the ends count), `below`, `above`; where numbers cannot say it, the
        team's own word: `as predicted`, `partly`, `not as predicted`; else `cannot tell`.
    by : `numbers` or `team`, who says so; None for `cannot tell`.
    difference : how far the value lies outside the range, negative below it; 0 within; None without numbers.
    why : why it cannot be told: `no prediction`, `no result`, a prediction in `words`, in a `direction` only, or the
        result in words only (`words in result`); None where it can.
    question : the question it answers, counted from 1; None where none is named.
    measure : the measure it is about, if any.
    found : the result in words.
    later : further entries of the thread, which do not count.
    """

    prediction: Prediction | None
    timing: Timing
    low: float | None
    high: float | None
    value: float | None
    outcome: Outcome
    by: Literal["numbers", "team"] | None = None
    difference: float | None = None
    why: Reason | None = None
    question: int | None = None
    measure: str | None = None
    found: str = ""
    later: int = 0

    @property
    def told(self) -> bool:
        """Whether prediction and result could be compared."""
        return self.outcome != "cannot tell"


def compare(cycle: CycleFile, as_of: dt.date) -> Comparison:
    """Compare a cycle's first prediction with its result.

    Parameters
    ----------
    cycle : the record. Its list of predictions is only ever added to, so the first one is what was really expected.
    as_of : a test that begins later, or was studied later, has no result yet.

    Examples
    --------
    >>> import datetime as dt
    >>> cycle = CycleFile(
    ...     title="Text reminder",
    ...     predictions=[{"made_on": "2024-11-01", "low": 60, "high": 70}],
    ...     actual_start="2024-11-04",
    ...     result={"value": 48},
    ... )
    >>> found = compare(cycle, dt.date(2025, 1, 1))
    >>> found.timing, found.low, found.high, found.value, found.outcome, found.difference
    ('before', 60.0, 70.0, 48.0, 'below', -12.0)
    """
    return compare_all(cycle, as_of)[0]


def compare_all(cycle: CycleFile, as_of: dt.date) -> tuple[Comparison, ...]:
    """Compare every thread of a cycle's predictions with what was found.

    Parameters
    ----------
    cycle, as_of : as in `compare`.

    Returns
    -------
    The first thread with the cycle's `result`, then the others with the entry of `answers` for their question and
    measure. A cycle without a prediction gives one comparison without one.
    """
    threads: dict[tuple[int | None, str | None], list[Prediction]] = {}
    for entry in cycle.predictions:
        threads.setdefault(_thread(cycle, entry.question, entry.measure), []).append(entry)
    if not threads:
        return (_one(cycle, [], None, as_of),)
    answers = {_thread(cycle, a.question, a.measure): a for a in reversed(cycle.answers)}
    return tuple(_one(cycle, each, answers.get(key) if n else None, as_of, n > 0)
                 for n, (key, each) in enumerate(threads.items()))  # fmt: skip


def _thread(cycle: CycleFile, question: int | None, measure: str | None) -> tuple[int | None, str | None]:
    """Name the thread of an entry: without a word it is the first question and the cycle's own measure."""
    return (question or 1, measure or (cycle.measure if (question or 1) == 1 else None))


def _one(
    cycle: CycleFile, entries: list[Prediction], answer: Answer | None, as_of: dt.date, further: bool = False
) -> Comparison:
    prediction = entries[0] if entries else None
    low, high = (None, None) if prediction is None else (prediction.low, prediction.high)
    if low is not None and high is not None and low > high:
        low, high = high, low
    to_come = (cycle.actual_start is not None and not begun(cycle, as_of)) or (
        cycle.studied_on is not None and cycle.studied_on > as_of
    )
    result, matched = (answer, answer.matched if answer else None) if further else (cycle.result, cycle.matched)
    value = None if to_come or result is None else result.value
    found = "" if to_come or result is None else result.text
    by: Literal["numbers", "team"] = "numbers"
    outcome = outcome_of(low, high, value)
    if outcome == "cannot tell" and prediction is not None and matched and not to_come:
        outcome, by = BY_TEAM[matched], "team"
    told = outcome != "cannot tell"
    return Comparison(
        prediction,
        _timing(cycle, prediction, as_of),
        low,
        high,
        value,
        outcome,
        by if told else None,
        _difference(low, high, value),
        None if told else _why(prediction, value, found),
        prediction.question if prediction else None,
        (prediction.measure or (None if further else cycle.measure)) if prediction else cycle.measure,
        found,
        max(0, len(entries) - 1),
    )


def _timing(cycle: CycleFile, prediction: Prediction | None, as_of: dt.date) -> Timing:
    """Say whether the prediction was made before the test began."""
    if prediction is None or cycle.actual_start is None or not begun(cycle, as_of):
        return "unknown"
    return "late" if prediction.made_on >= cycle.actual_start else "before"


def _why(prediction: Prediction | None, value: float | None, found: str) -> Reason:
    """Say what stands in the way of a comparison."""
    if prediction is None:
        return "no prediction"
    if value is None and not found:
        return "no result"
    if prediction.low is None and prediction.high is None:
        return "direction" if prediction.direction else "words"
    return "words in result"


def outcome_of(low: float | None, high: float | None, value: float | None) -> Outcome:
    """Place a value in, below or above a predicted range.

    Parameters
    ----------
    low, high : the range; its ends belong to it, and one may be open (None).
    value : what was found.

    Returns
    -------
    `as predicted`, `below`, `above`; `cannot tell` without a number on either side.

    Examples
    --------
    >>> outcome_of(60, 70, 70), outcome_of(60, None, 48), outcome_of(None, None, 48)
    ('as predicted', 'below', 'cannot tell')
    """
    away = _difference(low, high, value)
    if away is None:
        return "cannot tell"
    return "below" if away < 0 else "above" if away > 0 else "as predicted"


def _difference(low: float | None, high: float | None, value: float | None) -> float | None:
    """Say how far a value lies outside the range."""
    if value is None or (low is None and high is None):
        return None
    if low is not None and value < low and not math.isclose(value, low, rel_tol=1e-12):
        return value - low
    if high is not None and value > high and not math.isclose(value, high, rel_tol=1e-12):
        return value - high
    return 0.0
