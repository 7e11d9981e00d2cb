"""Sentences of the Capacity Improvement Plan: priorities, aims, drivers, first tests, tasks, owners, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .claim import unmarked

message = catalogue(__name__)


@unmarked
def heading() -> str:
    """Head the page."""
    return message("heading")


@unmarked
def first_test_columns() -> tuple[str, ...]:
    """Head the table of drivers, ideas and first tests."""
    return tuple(message(f"first_test_columns-{c}") for c in ("driver", "change", "test", "stands"))


@unmarked
def task_columns() -> tuple[str, ...]:
    """Head the table of tasks."""
    return tuple(message(f"task_columns-{c}") for c in ("task", "who", "when"))


@unmarked
def date_columns() -> tuple[str, ...]:
    """Head the table of dates."""
    return tuple(message(f"date_columns-{c}") for c in ("day", "what"))


@unmarked
def no_test() -> str:
    """Stand where no test is on record."""
    return message("no_test")


@unmarked
def nobody() -> str:
    """Stand where nobody is named."""
    return message("nobody")


@unmarked
def no_idea() -> str:
    """Stand where no change idea is named."""
    return message("no_idea")


@unmarked
def no_driver() -> str:
    """Stand where ideas hang on no driver."""
    return message("no_driver")


def title(program: str) -> str:
    """Name the page for the browser's tab."""
    return message("title", program=program)


def lead(names: list[str], round_label: str) -> str:
    """Say what the plan is about.

    Examples
    --------
    >>> lead(["Referrals and partnerships"], "Fall 2025")
    'One priority from the results of Fall 2025: Referrals and partnerships.'
    """
    return message("lead", n=len(names), round=round_label, names=names)


def more_tests(n: int) -> str:
    """Say how many lines found no room on the plan's sheet.

    Examples
    --------
    >>> more_tests(3)
    'Three more lines of drivers and tests stand in the report.'
    """
    return message("more_tests", n=n)


def more_tasks(n: int) -> str:
    """Say how many tasks found no room on the plan's sheet.

    Examples
    --------
    >>> more_tasks(1)
    'One more task stands in the report.'
    """
    return message("more_tasks", n=n)


def owner(name: str) -> str:
    """Say who sees to a priority.

    Examples
    --------
    >>> owner("Program director"), owner("")
    ('Seen to by: Program director.', 'Seen to by: nobody named yet.')
    """
    return message("owner", name=name or nobody())


def review(day: dt.date | None, as_of: dt.date) -> str:
    """Say when a priority is to be looked at again; once the day has passed, that no record says whether it was.

    Examples
    --------
    >>> review(dt.date(2026, 2, 3), dt.date(2026, 2, 3)), review(None, dt.date(2026, 2, 3))
    ('To be looked at again on February 3, 2026.', 'No day is set to look at it again.')
    >>> review(dt.date(2026, 2, 3), dt.date(2026, 2, 4))
    'Was to be looked at again on February 3, 2026; whether it was is not on record.'
    """
    if day is None:
        return message("review-none")
    return message("review" if day >= as_of else "review-past", day=day)


def by_when(day: dt.date | None, as_of: dt.date) -> str:
    """Say by when a task is to be done; once the day has passed, that no record says whether it was.

    Examples
    --------
    >>> by_when(dt.date(2025, 10, 3), dt.date(2025, 11, 14)), by_when(None, dt.date(2025, 11, 14))
    ('October 3, 2025; past, not on record whether done', 'no day set')
    """
    if day is None:
        return message("by_when-none")
    return message("by_when" if day >= as_of else "by_when-past", day=day)


def tests_caption(name: str) -> str:
    """Head the table of drivers, ideas and first tests."""
    return message("tests_caption", name=name)


def tasks_caption(name: str) -> str:
    """Head the table of tasks."""
    return message("tasks_caption", name=name)


def no_tasks() -> str:
    """Say that no task is written down."""
    return message("no_tasks")


def dates_caption() -> str:
    """Head the table of dates."""
    return message("dates_caption")


def first_test(title: str, began: dt.date | None, planned: dt.date | None, tested: bool, as_of: dt.date) -> str:
    """Say what the first test of an idea is, and when.

    Parameters
    ----------
    title : of the cycle.
    began, planned : its actual and its planned start.
    tested : it has a start, a result or a decision.
    as_of : the day of the page.

    Examples
    --------
    >>> today = dt.date(2025, 11, 3)
    >>> first_test("Text reminder", dt.date(2025, 1, 6), None, True, today)
    'Text reminder, began January 6, 2025'
    >>> first_test("Same day", None, dt.date(2025, 12, 1), False, today), first_test("Same day", None, None, False, today)
    ('Same day, to begin December 1, 2025', 'Same day, no day set')
    >>> first_test("Same day", None, dt.date(2025, 9, 1), False, today), first_test("Same day", None, None, True, today)
    ('Same day, was to begin September 1, 2025; no start is on record', 'Same day, no start is on record')
    """
    if began:
        return message("first_test-began", title=title, day=began)
    passed = "-passed" if tested or (planned and planned <= as_of) else ""
    if planned:
        return message(f"first_test{passed}", title=title, day=planned)
    return message(f"first_test{passed}-none", title=title)


def aim_day(names: Sequence[str]) -> str:
    """Say of which aims it is the last day.

    Examples
    --------
    >>> aim_day(["Referrals"]), aim_day(["Referrals", "Outcomes"])
    ('The aim for Referrals is to be reached', 'The aims for Referrals and Outcomes are to be reached')
    """
    return message("aim_day", n=len(names), names=list(names))


def review_day(names: Sequence[str]) -> str:
    """Say what a review is about.

    Examples
    --------
    >>> review_day(["Referrals", "Outcomes"])
    'Referrals and Outcomes are to be looked at again'
    """
    return message("review_day", n=len(names), names=list(names))


def start_day(title: str) -> str:
    """Say that a test begins."""
    return message("start_day", title=title)


def foot() -> str:
    """Say what the page is for."""
    return message("foot")
