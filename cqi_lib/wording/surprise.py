"""Sentences on how sure a chart is: how often chance shows as much, how much changed, what would have been seen."""

from __future__ import annotations

import datetime as dt
import math

from ..rounding import Figure, digits_of, half_away
from .language import amount, number, plural
from .study import period

STEPS = (
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    10,
    12,
    15,
    18,
    20,
    25,
    30,
    40,
    50,
    60,
    80,
    100,
    150,
    200,
    300,
    400,
    500,
    600,
    800,
    1000,
)
"""What follows "1 time in": numbers as far apart as simulations can tell them."""
LIMITS = (0.05, 0.2)
"""Where verdicts change: what is printed lies on the same side of them as what was found."""
CARRIED = 0.1
"""A number is said where its error by simulation is at most this part of it; else that it is less often than ..."""


def one_in(rate: float, draws: int | None = None) -> str:
    """Say how often something happens, as far as the simulations behind the number carry it.

    Parameters
    ----------
    rate : the share.
    draws : simulations it rests on; None where it was worked out.

    Examples
    --------
    >>> one_in(0.031, 4000), one_in(0.124), one_in(0.31), one_in(0.002, 1000), one_in(0.97, 200)
    ('about 1 time in 30', 'about 1 time in 8', 'about 3 times in 10', 'less than 1 time in 200', 'nearly every time')
    >>> one_in(0.0501, 8000), one_in(0.0499, 8000), one_in(0.21, 3000)
    ('about 1 time in 18', 'about 1 time in 20', 'about 1 time in 4')
    """
    if rate >= 0.25:
        return tenths(rate)
    error = math.sqrt(rate * (1 - rate) / draws) if draws else 0.0
    if rate <= 0 or error > CARRIED * rate:
        most = max(rate + 2 * error, 3 / draws if draws else 0.0)
        return f"less than 1 time in {max((s for s in STEPS if s * most <= 1), default=2)}"
    same = [s for s in STEPS if all((rate <= limit + 1e-9) == (s * limit >= 1) for limit in LIMITS)]
    return f"about 1 time in {min(same, key=lambda s: abs(math.log(s * rate)))}"


def tenths(share: float) -> str:
    """Say a share in words of tenths.

    Examples
    --------
    >>> tenths(0.42), tenths(0.11), tenths(0.02), tenths(0.97)
    ('about 4 times in 10', 'about 1 time in 10', 'hardly ever', 'nearly every time')
    """
    if share < 0.05:
        return "hardly ever"
    n = math.floor(share * 10 + 0.5)
    return f"about {n} {plural(n, 'time')} in 10" if n < 10 else "nearly every time"


def shows_as_much(rate: float, draws: int) -> str:
    """Say how often the same chart shows as much without any change; it ends a sentence.

    Examples
    --------
    >>> shows_as_much(0.033, 4000)
    'without any change, a chart like this shows as much about 1 time in 30'
    """
    return f"without any change, a chart like this shows as much {one_in(rate, draws)}"


def _size(value: float) -> str:
    """Write a number without its sign, with the digits that it knows."""
    return amount(Figure(abs(value), digits_of(value)))


def _more(value: float, unit: str = "") -> str:
    said = f"{_size(value)} {unit}".strip()
    return f"{said} {'more' if value > 0 else 'less'}" if value else "no more and no less"


def _span(low: float, high: float) -> str:
    """Write the ends of an interval of a change, the end nearer to none first."""
    if low > 0:
        return f"{_size(low)} to {_size(high)}"
    if high < 0:
        return f"{_size(high)} to {_size(low)}"
    return f"{f'{_size(low)} less' if low else 'no change'} to {f'{_size(high)} more' if high else 'no change'}"


def how_much(signal: bool, before: float, since: float, change: float, low: float, high: float, unit: str) -> str:
    """Say how much a measure changed, with its interval, in the sentence that fits verdict and interval.

    Parameters
    ----------
    signal : the verdict is a signal or a possible one.
    before, since : averages before and since the first test.
    change, low, high : the difference and the ends of its interval.
    unit : of the measure.

    Examples
    --------
    >>> how_much(True, 45, 59, 14, 7, 21, "of every 100")
    'On average it is 59 since the first test and was 45 before: 14 of every 100 more (7 to 21).'
    >>> how_much(True, 9.5, 9.8, 0.3, -0.7, 1.4, "days")
    'How much it changed is open: on average it is 9.8 since the first test and was 9.5 before, and anything from 0.7 less to 1.4 more would fit.'
    >>> how_much(False, 40, 46, 6, 1, 11, "")
    'The averages alone differ: 46 since the first test, 40 before (1 to 11 more). More than the averages is looked at, so chance has more than one try, and this is not enough for a signal.'
    >>> how_much(False, 40, 41, 1, -4, 6, "")
    'On average it is 41 since the first test and was 40 before; anything from 4 less to 6 more would fit.'
    """
    apart = low > 0 or high < 0
    now, then = amount(since), amount(before)
    if signal and apart:
        return f"On average it is {now} since the first test and was {then} before: {_more(change, unit)} ({_span(low, high)})."
    if signal:
        return (
            f"How much it changed is open: on average it is {now} since the first test and was {then} before, and "
            f"anything from {_span(low, high)} would fit."
        )
    if apart:
        return (
            f"The averages alone differ: {now} since the first test, {then} before ({_span(low, high)} "
            f"{'more' if low > 0 else 'less'}). More than the averages is looked at, so chance has more than one try, "
            "and this is not enough for a signal."
        )
    return f"On average it is {now} since the first test and was {then} before; anything from {_span(low, high)} would fit."


def rates_told(before: float, since: float, change: float, low: float, high: float, unit: str) -> str:
    """Say what can be said where the pattern of a chart says nothing: rate before and since, with the interval.

    Examples
    --------
    >>> rates_told(95, 97, 2, -1, 5, "of every 100")
    'What can be said: all points together it was 95 of every 100 before the first test and is 97 since; anything from 1 less to 5 more would fit.'
    >>> rates_told(80, 97, 17, 12, 22, "of every 100")
    'What can be said: all points together it was 80 of every 100 before the first test and is 97 since: 17 more (12 to 22).'
    """
    told = f"What can be said: all points together it was {amount(before)} {unit}".strip()
    told += f" before the first test and is {amount(since)} since"
    if low > 0 or high < 0:
        return f"{told}: {_more(change)} ({_span(low, high)})."
    return f"{told}; anything from {_span(low, high)} would fit."


def between_events(before: float, since: float, frequency: str) -> str:
    """Say how far apart rare events are, in periods.

    Examples
    --------
    >>> between_events(0.5, 0.25, "month")
    'That is one in about two months before, and one in about four months since.'
    """

    def apart(rate: float) -> str:
        if rate <= 0:
            return "none at all"
        n = max(1, int(half_away(1 / rate)))
        return f"one in about {number(n)} {plural(n, frequency)}"

    return f"That is {apart(before)} before, and {apart(since)} since."


def cannot(why: str, on: int, of: int, line: float, frozen: bool) -> str:
    """Say why the pattern of a chart says nothing.

    Parameters
    ----------
    why : `end_of_scale`, `few_values` or `on_the_line`.
    on, of : points on the line, and all that would be judged.
    line : the line.
    frozen : it is that of the baseline.

    Examples
    --------
    >>> cannot("on_the_line", 20, 35, 100, True)
    '20 of 35 points lie exactly on the baseline of 100, so ups and downs around it say nothing.'
    >>> cannot("few_values", 3, 35, 1, False)
    'The points have so few different values that ups and downs around the middle line of 1 say nothing.'
    """
    name = f"{'the baseline' if frozen else 'the middle line'} of {amount(line)}"
    if why == "end_of_scale":
        return f"{name[0].upper()}{name[1:]} is the end of the scale: points can lie on one side of it only."
    if why == "few_values":
        return f"The points have so few different values that ups and downs around {name} say nothing."
    return f"{on} of {of} points lie exactly on {name}, so ups and downs around it say nothing."


def would_show(aim: float, chance: float) -> str:
    """Say how often a change as large as the aim would have been a signal by now.

    Examples
    --------
    >>> would_show(65, 0.42)
    'A change as large as the aim of 65 would be a signal by now about 4 times in 10.'
    """
    return f"A change as large as the aim of {amount(aim)} would be a signal by now {tenths(chance)}."


def was_signal(last: dt.date, frequency: str, possible: bool) -> str:
    """Say that a signal seen earlier is there no more.

    Examples
    --------
    >>> was_signal(dt.date(2025, 9, 1), "month", False)
    'With the points up to September 2025 it was a signal; with those since then it is none.'
    """
    now = "a possible one only" if possible else "none"
    return f"With the points up to {period(last, frequency)} it was a signal; with those since then it is {now}."


def slope_before(up: bool, capped: bool) -> str:
    """Say that the points were moving before the first test.

    Parameters
    ----------
    up : they were rising.
    capped : a signal in that direction counts as a possible one for it.

    Examples
    --------
    >>> slope_before(True, False)
    'It was already rising before the first test, so not all of a change since then has to come from the tests.'
    >>> slope_before(False, True)
    'It was already falling before the first test, so this is a possible signal only: it may have gone on falling by itself.'
    """
    way = "rising" if up else "falling"
    if capped:
        return f"It was already {way} before the first test, so this is a possible signal only: it may have gone on {way} by itself."
    return f"It was already {way} before the first test, so not all of a change since then has to come from the tests."


def resemblance(frequency: str) -> str:
    """Say that neighboring points resemble each other.

    Examples
    --------
    >>> resemblance("month")
    'Months next to each other resemble each other here, so long runs surprise less; that is allowed for.'
    """
    return f"{frequency.capitalize()}s next to each other resemble each other here, so long runs surprise less; that is allowed for."


def season(seen: bool) -> str:
    """Say that a season is there, or that it could not be seen yet.

    Examples
    --------
    >>> season(False)
    'With less than two years of points a season cannot be seen, so it is not allowed for.'
    """
    if seen:
        return "The same time of the year is alike from year to year; that is allowed for."
    return "With less than two years of points a season cannot be seen, so it is not allowed for."
