"""Sentences about a measure for groups of participants."""

from __future__ import annotations

from ..locale.catalogue import catalogue
from .claim import unmarked
from .labels import Others
from .language import amount

message = catalogue(__name__)


@unmarked
def columns(tested: bool, since: str = "") -> tuple[str, ...]:
    """Head the columns of the table of groups: in two stretches of time after a first test, else in one.

    Parameters
    ----------
    tested : there is a first test.
    since : the first period that is put together, where earlier ones are left out.

    Examples
    --------
    >>> columns(True), columns(False), columns(False, "May 2025")
    (('Group', 'Before the first test', 'Since the first test'), ('Group', 'All periods'), ('Group', 'Since May 2025'))
    """
    each = ("before", "since") if tested else ("line",) if since else ("all",)
    return tuple(message("columns", column=column, since=since) for column in ("group", *each))


def left_out(since: str) -> str:
    """Say that the periods of an earlier line are not put together with the others.

    Examples
    --------
    >>> left_out("May 2025")
    'Periods before May 2025 are left out here: another line begins there.'
    """
    return message("left_out", since=since)


def heading(people: str = "") -> str:
    """Head the table of groups."""
    return message("heading", people=people or Others(False).people)


def caption(name: str, unit: str) -> str:
    """Name the table of groups."""
    return message("caption", name=name, unit=unit) if unit else name


def cell(numerator: float | None, denominator: float | None, value: float | None, hidden: bool = False) -> str:
    """Write one group's number with the counts behind it.

    Parameters
    ----------
    numerator, denominator, value : what was counted; None where nothing was, or where it may not be shown.
    hidden : it may not be shown.

    Examples
    --------
    >>> cell(120, 200, 60), cell(None, None, None, hidden=True), cell(None, None, None)
    ('60 (120 of 200)', 'not shown', 'no data')
    """
    if numerator is None or denominator is None or value is None:
        return message("cell-none", hidden=hidden)
    return message("cell", value=amount(value), n=amount(numerator, 0), of=amount(denominator, 0))


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
    'Periods are put together because a single one is often too small to compare. Two numbers for a group do not show a change, and a difference between groups may be chance. Counts from 1 to 10 are not shown, nor what would give them away.'
    """
    id = "note-hidden" if hidden else "note"
    return message(id, tested=tested, most=minimum - 1)
