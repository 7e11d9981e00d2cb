"""Sentences about equity: the equity topics of the assessment, and gaps between groups of participants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..rounding import Figure, half_away
from .language import MINUS, amount, listed, month, number, plural


def topics_say(
    at_target: int, known: int, lowest: Sequence[str], target: str, view: str = "people", hidden: int = 0
) -> str:
    """Say how many equity topics reach the target, and which are lowest.

    Parameters
    ----------
    at_target, known : topics at the target or above, of those with a level.
    lowest : the lowest topics, none where many share the lowest level.
    target : the label of the target.
    view : whose levels these are: `one` person's, the `leader`'s, or people's.
    hidden : equity topics that were asked and have no level that may be shown.

    Examples
    --------
    >>> topics_say(4, 10, ["referral success by group"], "Established")
    'Of ten equity topics with a level, four are at Established or above. Lowest: “referral success by group”.'
    >>> topics_say(0, 2, [], "Established", "one")
    'In one person’s view, of two equity topics with a level, none is at Established or above.'
    >>> topics_say(0, 2, ["referral success"], "Established", hidden=3)
    'Of two equity topics with a level, none is at Established or above. Lowest of those shown: “referral success”. Three more equity topics have too few ratings to be shown.'
    >>> topics_say(0, 0, [], "Established", hidden=3)
    'Three equity topics were asked; they have too few ratings to be shown.'
    """
    if not known:
        return (
            f"{number(hidden, start=True)} equity {plural(hidden, 'topic was asked; it has', 'topics were asked; they have')} "
            "too few ratings to be shown."
        )
    start = {"one": "In one person’s view, of", "leader": "In the leader’s view, of"}.get(view, "Of")
    text = f"{start} {number(known)} equity {plural(known, 'topic')} with a level, {number(at_target, zero='none')} {plural(max(at_target, 1), 'is', 'are')} at {target} or above."
    if lowest:
        text += f" Lowest{' of those shown' if hidden else ''}: {listed(f'“{topic}”' for topic in lowest)}."
    if hidden:
        text += f" {number(hidden, start=True)} more equity {plural(hidden, 'topic has', 'topics have')} too few ratings to be shown."
    return text


def topics_caption() -> str:
    """Head the table of equity topics."""
    return "Equity topics, lowest first"


def topics_note(then: str, people: str = "participants") -> str:
    """Say what may not be concluded from the equity topics.

    Parameters
    ----------
    then : the earlier round, or an empty text.
    """
    text = (
        f"These levels say how far people see equity built into the work. They do not say whether groups of {people} fare "
        "differently; only measures by group can begin to show that."
    )
    if then:
        text += (
            f" {then} is shown where the same groups of people were asked the same question. One topic alone moves "
            "easily by chance."
        )
    return text


def no_level() -> str:
    """Fill the cell of a topic without a level in the earlier round."""
    return "not shown"


def gap_heading() -> str:
    """Head the gap over time."""
    return "The gap between groups over time"


def gap_caption(name: str, unit: str, group: str) -> str:
    """Name the table of one group's gaps.

    Examples
    --------
    >>> gap_caption("First visits kept", "", "Spanish")
    'Gap over time, Spanish: First visits kept'
    """
    about = f"Gap over time, {group}: {name}"
    return f"{about}, {unit}" if unit else about


def block(start: dt.date, end: dt.date) -> str:
    """Name periods put together.

    Examples
    --------
    >>> block(dt.date(2024, 11, 1), dt.date(2025, 1, 31))
    'November 2024 to January 2025'
    """
    return month(start) if (start.year, start.month) == (end.year, end.month) else f"{month(start)} to {month(end)}"


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
    return f"{signed_amount(low)} to {signed_amount(high)}"


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
    first, last : the gap before the first test and since, or in the first and in the second half of the time.
    span : the interval of the change.
    tested : there is a first test with time before and since.
    clear : stretches in which the interval of the gap leaves 0 out, all stretches looked at together.
    blocks : all stretches.
    points : the measure counts out of 100, so that a gap is in points.

    Examples
    --------
    >>> gap_say("Spanish-speaking families", "All other families", -12, -3, (-4.2, 22), True, 0, 4)
    '“Spanish-speaking families” stood 12 points below “All other families” before the first test and 3 points below since. The gap changed by +9 points (range \N{MINUS SIGN}4 to +22), which chance easily makes. In none of the four stretches is the gap larger than chance easily makes.'
    """
    when = ("before the first test", "since") if tested else ("in the first half of the time", "in the second")
    text = f"“{one}” stood {_side(first, points)} “{other}” {when[0]} and {_side(last, points, short=True)} {when[1]}."
    size = int(half_away(last) - half_away(first))
    low, high = span
    chance = "by more than chance easily makes" if low > 0 or high < 0 else "which chance easily makes"
    if size:
        unit = f" {plural(abs(size), 'point')}" if points else ""
        text += f" The gap changed by {signed_amount(size)}{unit} (range {reach(low, high)}), {chance}."
    else:
        text += f" The gap is the same to the nearest {'point' if points else 'whole number'} (range of the change {reach(low, high)})."
    which = "none" if not clear else "all" if clear == blocks else number(clear)
    where = (
        "both"
        if clear == blocks == 2
        else f"{which} of the {number(blocks)}"
        if clear < blocks
        else f"all {number(blocks)}"
    )
    return f"{text} In {where} stretches is the gap larger than chance easily makes."


def _side(gap: float, points: bool, short: bool = False) -> str:
    size = int(half_away(abs(gap)))
    if size == 0:
        return "level" if short else "level with"
    unit = f" {plural(size, 'point')}" if points else ""
    return f"{amount(size, 0)}{unit} {'above' if gap > 0 else 'below'}"


def gap_note(together: int, period: str) -> str:
    """Say how periods were put together and what may not be concluded.

    Examples
    --------
    >>> gap_note(3, "month")
    'Three months or more are put together, so that no count is too small to show. The ranges hold all true gaps together 19 times in 20. What may not be concluded: that the test caused a gap to open or close, that a gap means people were treated unfairly, or that no gap means they were not. Groups differ in more than their name; ask the people themselves.'
    """
    return (
        f"{number(together, start=True)} {period}s or more are put together, so that no count is too small to show. The "
        "ranges hold all true gaps together 19 times in 20. What may not be concluded: that the test caused a gap to open or close, "
        "that a gap means people were treated unfairly, or that no gap means they were not. Groups differ in more than "
        "their name; ask the people themselves."
    )


def topic_columns(before: str, now: str) -> tuple[str, ...]:
    """Head the table of topics about fairness, in one round or in two (`before` is empty in one)."""
    return ("Topic", "Domain", before, now, "Change") if before else ("Topic", "Domain", "Level")


def gap_columns(group: str, other: str) -> tuple[str, str, str, str, str]:
    """Head the table of a gap over time."""
    return "Period", group, other, "Gap", "Range of the gap"
