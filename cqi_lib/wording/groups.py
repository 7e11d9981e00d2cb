"""Sentences about a measure for groups of participants."""

from __future__ import annotations

from .language import amount

GROUP, BEFORE, SINCE, ALL = "Group", "Before the first test", "Since the first test", "All periods"


def heading(people: str = "participants") -> str:
    """Head the table of groups."""
    return f"The same measure for groups of {people}"


def caption(name: str, unit: str) -> str:
    """Name the table of groups."""
    return f"{name}, {unit}" if unit else name


def cell(numerator: float | None, denominator: float | None, value: float | None) -> str:
    """Write one group's number with the counts behind it.

    Examples
    --------
    >>> cell(120, 200, 60), cell(None, None, None)
    ('60 (120 of 200)', 'not shown')
    """
    if numerator is None or denominator is None or value is None:
        return "not shown"
    return f"{amount(value)} ({numerator:,.0f} of {denominator:,.0f})"


def note(tested: bool, hidden: bool, minimum: int) -> str:
    """Say what may not be concluded from the table, and what is not shown.

    Parameters
    ----------
    tested : there are two stretches of time.
    hidden : something is not shown because a count is too small.
    minimum : the smallest count that may be shown.

    Examples
    --------
    >>> note(True, True, 11)
    'Periods are put together because months are too small to compare. Two numbers for a group do not show a change, and a difference between groups may be chance. Counts from 1 to 10 are not shown, nor what would give them away.'
    """
    text = "Periods are put together because months are too small to compare. "
    if tested:
        text += "Two numbers for a group do not show a change, and a difference between groups may be chance."
    else:
        text += "A difference between groups may be chance."
    if hidden:
        text += f" Counts from 1 to {minimum - 1} are not shown, nor what would give them away."
    return text
