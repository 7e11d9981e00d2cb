"""Sentences on how sure a chart is: how often chance shows as much, how much changed, what would have been seen."""

from __future__ import annotations

import datetime as dt
import math

from ..locale.catalogue import catalogue, key
from ..rounding import Figure, digits_of, half_away
from .language import amount
from .study import period

message = catalogue(__name__)

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
        return message("one_in-less", n=max((s for s in STEPS if s * most <= 1), default=2))
    same = [s for s in STEPS if all((rate <= limit + 1e-9) == (s * limit >= 1) for limit in LIMITS)]
    return message("one_in", n=min(same, key=lambda s: abs(math.log(s * rate))))


def tenths(share: float) -> str:
    """Say a share in words of tenths.

    Examples
    --------
    >>> tenths(0.42), tenths(0.11), tenths(0.02), tenths(0.97)
    ('about 4 times in 10', 'about 1 time in 10', 'hardly ever', 'nearly every time')
    """
    return message("tenths", n=_tenths(share))


def _tenths(share: float) -> int:
    """Give the tenths that are said of a share: 0 is hardly ever, 10 nearly every time."""
    return 0 if share < 0.05 else math.floor(share * 10 + 0.5)


def shows_as_much(rate: float, draws: int) -> str:
    """Say how often the same chart shows as much without any change; it ends a sentence.

    Examples
    --------
    >>> shows_as_much(0.033, 4000)
    'without any change, a chart like this shows as much about 1 time in 30'
    """
    return message("shows_as_much", often=one_in(rate, draws))


def _size(value: float) -> str:
    """Write a number without its sign, with the digits that it knows."""
    return amount(Figure(abs(value), digits_of(value)))


def _changed(change: float, low: float, high: float, unit: str = "") -> dict[str, str | bool]:
    """Give what a sentence needs of a change and its interval; of one on one side of none, the end nearer to it first."""
    apart = low > 0 or high < 0
    near, far = (_size(high), _size(low)) if high < 0 else (_size(low), _size(high))
    return {
        "way": "up" if change > 0 else "down" if change else "none",
        "change": f"{_size(change)} {unit}".strip(),
        "side": ("up" if low > 0 else "down") if apart else "both",
        "less": "none" if not apart and not low else near,
        "more": "none" if not apart and not high else far,
    }


def how_much(
    signal: bool,
    before: float,
    since: float,
    change: float,
    low: float,
    high: float,
    unit: str,
    season: bool = False,
) -> str:
    """Say how much a measure changed, with its interval, in the sentence that fits verdict and interval.

    Parameters
    ----------
    signal : the verdict is a signal or a possible one.
    before, since : averages before and since the first test.
    change, low, high : the difference and the ends of its interval.
    unit : of the measure.
    season : the time of the year is taken out of the averages, which then are not those of the points as they stand.

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
    >>> how_much(False, 20.1, 20.3, 0.2, -2, 3, "", season=True)
    'With the time of the year taken out, on average it is 20 since the first test, as before; anything from 2 less to 3 more would fit.'
    """
    signs = "signal" if signal else "alone"
    id = f"how_much-{signs}" if low > 0 or high < 0 else f"how_much-{signs}-open"
    levels = {"since": amount(since), "before": amount(before), "same": amount(since) == amount(before)}
    return message(id, **levels, season=season, **_changed(change, low, high, unit))


def rates_told(
    before: float, since: float, change: float, low: float, high: float, unit: str, season: bool = False
) -> str:
    """Say what can be said where the pattern of a chart says nothing: rate before and since, with the interval.

    Examples
    --------
    >>> rates_told(95, 97, 2, -1, 5, "of every 100")
    'What can be said: all points together it was 95 of every 100 before the first test and is 97 since; anything from 1 less to 5 more would fit.'
    >>> rates_told(80, 97, 17, 12, 22, "of every 100")
    'What can be said: all points together it was 80 of every 100 before the first test and is 97 since: 17 more (12 to 22).'
    """
    id = "rates_told" if low > 0 or high < 0 else "rates_told-open"
    told = f"{amount(before)} {unit}".strip()
    same = amount(since) == amount(before)
    return message(id, before=told, since=amount(since), same=same, season=season, **_changed(change, low, high))


def between_events(before: float, since: float, frequency: str) -> str:
    """Say how far apart rare events are, in periods.

    Examples
    --------
    >>> between_events(0.5, 0.25, "month")
    'That is one in about two months before, and one in about four months since.'
    """
    apart = [max(1, int(half_away(1 / rate))) if rate > 0 else 0 for rate in (before, since)]
    return message("between_events", before=apart[0], since=apart[1], frequency=frequency)


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
    return message("cannot", why=key(why), on=on, of=of, frozen=frozen, value=amount(line))


def would_show(aim: float, chance: float) -> str:
    """Say how often a change as large as the aim would have been a signal by now.

    Examples
    --------
    >>> would_show(65, 0.42)
    'A change as large as the aim of 65 would be a signal by now about 4 times in 10.'
    """
    return message("would_show", aim=amount(aim), n=_tenths(chance))


def was_signal(last: dt.date, frequency: str, possible: bool) -> str:
    """Say that a signal seen earlier is there no more.

    Examples
    --------
    >>> was_signal(dt.date(2025, 9, 1), "month", False)
    'With the points up to September 2025 it was a signal; with those since then it is none.'
    """
    return message("was_signal", last=period(last, frequency, within=True), possible=possible)


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
    return message("slope_before-capped" if capped else "slope_before", up=up)


def resemblance(frequency: str) -> str:
    """Say that neighboring points resemble each other.

    Examples
    --------
    >>> resemblance("month")
    'Months next to each other resemble each other here, so long runs surprise less; that is allowed for.'
    """
    return message("resemblance", frequency=frequency)


def season(seen: bool) -> str:
    """Say that a season is there, or that it could not be seen yet.

    Examples
    --------
    >>> season(False)
    'With less than two years of points a season cannot be seen, so it is not allowed for.'
    """
    return message("season", seen=seen)
