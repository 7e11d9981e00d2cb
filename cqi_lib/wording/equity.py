"""Sentences about equity: the equity topics of the assessment, and gaps between groups of participants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from ..locale.catalogue import catalogue
from ..locale.stand_in import joined
from ..rounding import Figure, beside_nought, difference, half_away
from .claim import unmarked
from .labels import Others
from .language import MINUS, amount, date_range

message = catalogue(__name__)


def topics_say(
    at_target: int, known: int, lowest: Sequence[str], target: str, view: str = "people", hidden: int = 0
) -> str:
    """Say how many equity topics reach the target, and which are lowest.

    Parameters
    ----------
    at_target, known : topics at the target or above, of those with a level.
    lowest : the lowest topics, none where many share the lowest level.
    target : the label of the target; empty where scales have targets of their own.
    view : whose levels these are: `one` person's, the `leader`'s, several `leaders`', or people's.
    hidden : equity topics that were asked and have no level that may be shown.

    Examples
    --------
    >>> topics_say(4, 10, ["referral success by group"], "Established")
    'Of ten equity topics with a level, four are at Established or above. Lowest: “referral success by group”.'
    >>> topics_say(0, 1, ["referral success by group"], "Established")
    'The one equity topic with a level is not at Established or above.'
    >>> topics_say(0, 2, [], "Established", "one")
    'In one person’s view, of two equity topics with a level, none is at Established or above.'
    >>> topics_say(0, 2, ["referral success"], "Established", hidden=3)
    'Of two equity topics with a level, none is at Established or above. Lowest of those shown: “referral success”. Three more equity topics have too few ratings to be shown.'
    >>> topics_say(0, 0, [], "Established", hidden=3)
    'Three equity topics were asked; they have too few ratings to be shown.'
    """
    if not known:
        return message("topics_say-hidden", hidden=hidden)
    told = [message("topics_say", at_target=at_target, known=known, target=target, named=bool(target), view=view)]
    if lowest and len(lowest) < known:  # the only ones are the lowest of nothing
        told.append(
            message("topics_say-lowest", topics=[message("quoted", topic=topic) for topic in lowest], hidden=hidden)
        )
    if hidden:
        told.append(message("topics_say-more", hidden=hidden))
    return joined(told)


def topics_caption() -> str:
    """Head the table of equity topics."""
    return message("topics_caption")


def topics_note(then: str, people: str = "") -> str:
    """Say what may not be concluded from the equity topics.

    Parameters
    ----------
    then : the earlier round, or an empty text.
    """
    text = message("topics_note", people=people or Others(False).people)
    return f"{text} {message('topics_note-then', then=then)}" if then else text


def no_level() -> str:
    """Fill the cell of a topic without a level in the earlier round."""
    return message("no_level")


def gap_heading() -> str:
    """Head the gap over time."""
    return message("gap_heading")


def gap_caption(name: str, unit: str, group: str) -> str:
    """Name the table of one group's gaps.

    Examples
    --------
    >>> gap_caption("First visits kept", "", "Spanish")
    'Gap over time, Spanish: First visits kept'
    """
    return message("gap_caption-unit" if unit else "gap_caption", name=name, unit=unit, group=group)


def block(start: dt.date, end: dt.date, frequency: str) -> str:
    """Name periods put together: by their days where these are no whole months, which would belong to two of them.

    Examples
    --------
    >>> block(dt.date(2024, 11, 1), dt.date(2025, 1, 31), "month"), block(dt.date(2025, 9, 15), dt.date(2025, 10, 5), "week")
    ('November 2024 to January 2025', 'September 15 to October 5, 2025')
    """
    if frequency in ("week", "day"):
        return date_range(start, end)
    id = "block-month" if (start.year, start.month) == (end.year, end.month) else "block"
    return message(id, start=start, end=end)


def signed_amount(value: float) -> str:
    """Write a difference of two values with its sign.

    Examples
    --------
    >>> signed_amount(12.4), signed_amount(-3.21)
    ('+12', '−3')
    """
    text = amount(Figure(abs(value), value.digits if isinstance(value, Figure) else 0))
    return text if text == "0" else f"{'+' if value > 0 else MINUS}{text}"


def reach(low: float, high: float) -> str:
    """Write the interval of a gap."""
    return message("reach", low=signed_amount(low), high=signed_amount(high))


@unmarked
def cell(value: float, numerator: float, denominator: float) -> str:
    """Write a group's number in a stretch of time with the counts behind it.

    Examples
    --------
    >>> cell(60, 120.0, 200.0)
    '60 (120 of 200)'
    """
    return message("cell", value=amount(value), n=round(numerator), of=round(denominator))


def gap_say(
    one: str,
    other: str,
    first: float,
    last: float,
    span: tuple[float, float],
    tested: bool,
    clear: int,
    blocks: int,
    points: bool = True,
) -> str:
    """Say how the gap was and is, whether it changed by more than chance makes, and where it is more than chance.

    Parameters
    ----------
    one, other : the groups; the gap is the first one's value less the other's.
    first, last : the gap before the first test and since, or in the first and in the second half of the time; printed with
        the digits that the first knows, else with none.
    span : the interval of the change.
    tested : there is a first test with time before and since.
    clear : stretches in which the interval of the gap leaves 0 out, all stretches looked at together.
    blocks : all stretches.
    points : the measure counts out of 100, so that a gap is in points.

    Examples
    --------
    >>> gap_say("Spanish-speaking families", "All other families", -12, -3, (-4.2, 22), True, 0, 4)
    '“Spanish-speaking families” stood 12 points below “All other families” before the first test and 3 points below since. The gap changed by +9 points (range \N{MINUS SIGN}4 to +22), which chance easily makes. In none of the four stretches is the gap larger than chance easily makes.'
    >>> gap_say("Spanish", "others", Figure(0.42, 2), Figure(0.3, 2), (-0.31, -0.004), True, 1, 2, points=False).partition(" In ")[0]
    '“Spanish” stood 0.42 above “others” before the first test and 0.30 above since. The gap changed by −0.12 (range −0.31 to −0.004), by more than chance easily makes.'
    """
    digits = first.digits if isinstance(first, Figure) else 0
    before, since = (Figure(half_away(gap, digits), digits) for gap in (first, last))
    size, (low, high) = difference(since, before), (beside_nought(end, digits) for end in span)
    stood = message("gap_say", one=one, other=other, **_stood(before, since, points), tested=tested, points=points)
    change = {"change": signed_amount(size), "low": signed_amount(low), "high": signed_amount(high)}
    if size:
        moved = {"size": _size(size, points), "clear": low > 0 or high < 0}
        changed = message("gap_say-change", **change, **moved, points=points)
    else:
        step = "point" if points else "size" if digits else "whole"
        changed = message("gap_say-same", **change, step=step, size=amount(Figure(10**-digits, digits)))
    which = ("both" if blocks == 2 else "all") if clear == blocks else "some"
    return f"{stood} {changed} {message('gap_say-clear', which=which, clear=clear, blocks=blocks)}"


def _stood(before: Figure, since: Figure, points: bool) -> dict[str, Any]:
    sizes = {"before": _size(before, points), "since": _size(since, points)}
    return sizes | {"before_lies": _lies(before), "since_lies": _lies(since)}


def _size(gap: Figure, points: bool) -> int | str:
    """Give a gap without its sign: points are counted, other numbers are only printed."""
    return int(abs(gap)) if points else amount(Figure(abs(gap), gap.digits))


def _lies(gap: float) -> str:
    return "level" if gap == 0 else "above" if gap > 0 else "below"


def gap_note(together: int, period: str) -> str:
    """Say how periods were put together and what may not be concluded.

    Examples
    --------
    >>> gap_note(3, "month")
    'Three months or more are put together, so that no count is too small to show. The ranges hold all true gaps together 19 times in 20. What may not be concluded: that the test caused a gap to open or close, that a gap means people were treated unfairly, or that no gap means they were not. Groups differ in more than their name; ask the people themselves.'
    """
    return message("gap_note", together=together, period=period)


def topic_columns(before: str, now: str) -> tuple[str, ...]:
    """Head the table of topics about fairness, in one round or in two (`before` is empty in one)."""
    topic, domain, level, change = (message("topic_columns", column=c) for c in ("topic", "domain", "level", "change"))
    return (topic, domain, before, now, change) if before else (topic, domain, level)


def gap_columns(group: str, other: str) -> tuple[str, str, str, str, str]:
    """Head the table of a gap over time."""
    period, gap, span = (message("gap_columns", column=column) for column in ("period", "gap", "range"))
    return period, group, other, gap, span
