"""Sentences about predictions and results."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import certain
from ..locale.catalogue import catalogue, key
from ..rounding import as_written
from .claim import unmarked
from .language import amount, decimals, in_percent

message = catalogue(__name__)

FEW = 10


@unmarked
def columns() -> tuple[str, ...]:
    """Head the log of predictions."""
    codes = ("cycle", "about", "predicted", "sure", "written", "result", "compared", "learned")
    return tuple(message("columns", code=code) for code in codes)


def predicted(low: float | None, high: float | None, direction: str | None, text: str, unit: str) -> str:
    """Say a prediction.

    Examples
    --------
    >>> predicted(60, 70, None, "", "of every 100"), predicted(None, None, "up", "", ""), predicted(60, None, None, "", "")
    ('60 to 70 of every 100', 'up', 'at least 60')
    """
    low, high = as_written(low), as_written(high)
    if low is not None and high is not None:
        value = amount(low) if low == high else message("predicted", low=amount(low), high=amount(high))
    elif low is not None:
        value = message("predicted-least", low=amount(low))
    elif high is not None:
        value = message("predicted-most", high=amount(high))
    else:
        return text or message("predicted-way", way=key(direction or "none"))
    return f"{value} {unit}".strip()


def compared(outcome: str, by: str | None, difference: float | None, unit: str = "") -> str:
    """Say how a result compares with its prediction, and by how much it differs.

    Examples
    --------
    >>> compared("below", "numbers", -12), compared("partly", "team", None), compared("as predicted", "numbers", 0)
    ('12 below the prediction', 'partly as predicted, says the team', 'as predicted')
    """
    if by == "team":
        return message("compared-team", outcome=key(outcome))
    if outcome == "as predicted":
        return message("compared")
    return message("compared-beside", by=amount(as_written(abs(certain(difference)))), outcome=key(outcome))


def contradicted(points: Sequence[float], frequency: str) -> str:
    """Say that a result and the points of the same measure for the days of the test do not agree.

    Examples
    --------
    >>> contradicted([60, 59], "month")
    'The chart has 60 and 59 for the months of this test, so the two do not agree; they may count other people.'
    >>> contradicted([44], "month")
    'The chart has 44 for the month of this test, so the two do not agree; they may count other people.'
    """
    n = len(points)
    if n <= 4:
        return message("contradicted", n=n, points=[amount(p) for p in points], frequency=frequency)
    return message("contradicted-range", n=n, low=amount(min(points)), high=amount(max(points)), frequency=frequency)


def contradictions(n: int) -> str:
    """Say of how many results the chart says otherwise.

    Examples
    --------
    >>> contradictions(1)
    'One result does not agree with what the chart has for the days of its test.'
    """
    return message("contradictions", n=n)


def cannot(why: str | None) -> str:
    """Say why prediction and result cannot be compared.

    Examples
    --------
    >>> cannot("words")
    'predicted in words only, so numbers cannot tell'
    """
    return message("cannot", why=key(why or "none"))


def held(right: int, of: int, late: int) -> str:
    """Say how often predictions held. One that was written after the test began is not counted.

    Examples
    --------
    >>> held(2, 3, 0)
    'Two of three predictions held. A prediction that misses teaches as much as one that holds.'
    >>> held(1, 1, 1)
    'The one prediction that can be compared held. One was written after the test began and is not counted.'
    >>> held(0, 2, 0)
    'Neither of two predictions held. A prediction that misses teaches as much as one that holds.'
    """
    if of == 0:
        told = [message("held-none")]
    elif of == 1:
        told = [message("held-one", right=right)]
    elif (right, of) == (0, 2):
        told = [message("held-neither")]
    else:
        told = [message("held-all", n=of) if of == right else message("held", right=right, of=of)]
    if right < of:
        told.append(message("held-teaches"))
    if late:
        told.append(message("held-late", n=late))
    return " ".join(told)


def sure(mean: float, n: int, right: int, of: int) -> str:
    """Say how sure a team was, beside how often it was right; with few predictions never more than that.

    Examples
    --------
    >>> sure(72, 4, 2, 4)
    'Beforehand the team was 72% sure on average. Four predictions are too few to say whether that was too sure.'
    >>> sure(80, 20, 10, 20)
    'Beforehand the team was 80% sure on average; 50% of the predictions held.'
    """
    if n < FEW:
        return message("sure-few", mean=percent(mean), n=n)
    return message("sure", mean=percent(mean), held=percent(100 * right / of))


def percent(value: float) -> str:
    """Write a share of certainty.

    Examples
    --------
    >>> percent(70)
    '70%'
    """
    return in_percent(decimals(value, 0))


def missed_learned(missed: int, learned: int) -> str:
    """Say how many predictions that missed were learned from.

    Examples
    --------
    >>> missed_learned(2, 2), missed_learned(1, 1), missed_learned(3, 1)
    ('Both that missed say what was learned.', 'The one that missed says what was learned.', 'Of the three that missed, one says what was learned.')
    """
    if missed == 1:
        return message("missed_learned-one", learned=learned > 0)
    if missed == learned:
        return message("missed_learned-all", missed=missed)
    return message("missed_learned", missed=missed, learned=learned)


def later(n: int) -> str:
    """Say that second thoughts do not count.

    Examples
    --------
    >>> later(1)
    'One later entry is kept in the record but does not count: the first one does.'
    """
    return message("later", n=n)


def log_heading() -> str:
    """Head the log of predictions."""
    return message("log_heading")


def show_log() -> str:
    """Say how to open the log."""
    return message("show_log")


def log_caption() -> str:
    """Name the log's table."""
    return message("log_caption")
