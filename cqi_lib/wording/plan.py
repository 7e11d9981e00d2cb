"""Sentences of the Capacity Improvement Plan: priorities, aims, drivers, first tests, tasks, owners, dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .language import full_date, listed, number, plural

TITLE = "Capacity Improvement Plan"
TEST_COLUMNS = ("What we think moves it", "Change to try", "First test", "How it stands")
TASK_COLUMNS = ("Task", "Who", "By when")
DATE_COLUMNS = ("Day", "What")
NO_TEST = "none on record"
NO_DAY = "no day set"
NOBODY = "nobody named yet"
NO_IDEA = "no change idea yet"
PASSED = "past, not on record whether done"
NO_DRIVER = "tied to no driver yet"


def title(program: str) -> str:
    """Name the page for the browser's tab."""
    return f"{TITLE}: {program}"


def lead(names: list[str], round_label: str) -> str:
    """Say what the plan is about.

    Examples
    --------
    >>> lead(["Referrals and partnerships"], "Fall 2025")
    'One priority from the results of Fall 2025: Referrals and partnerships.'
    """
    n = len(names)
    head = f"{number(n, start=True)} {plural(n, 'priority', 'priorities')} from the results of {round_label}"
    return f"{head}: {listed(names)}."


def more_tests(n: int) -> str:
    """Say how many lines found no room on the plan's sheet.

    Examples
    --------
    >>> more_tests(3)
    'Three more lines of drivers and tests stand in the report.'
    """
    return f"{number(n, start=True)} more {plural(n, 'line', 'lines')} of drivers and tests {plural(n, 'stands', 'stand')} in the report."


def more_tasks(n: int) -> str:
    """Say how many tasks found no room on the plan's sheet.

    Examples
    --------
    >>> more_tasks(1)
    'One more task stands in the report.'
    """
    return f"{number(n, start=True)} more {plural(n, 'task stands', 'tasks stand')} in the report."


def owner(name: str) -> str:
    """Say who sees to a priority.

    Examples
    --------
    >>> owner("Program director"), owner("")
    ('Seen to by: Program director.', 'Seen to by: nobody named yet.')
    """
    return f"Seen to by: {name or NOBODY}."


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
        return "No day is set to look at it again."
    if day >= as_of:
        return f"To be looked at again on {full_date(day)}."
    return f"Was to be looked at again on {full_date(day)}; whether it was is not on record."


def by_when(day: dt.date | None, as_of: dt.date) -> str:
    """Say by when a task is to be done; once the day has passed, that no record says whether it was.

    Examples
    --------
    >>> by_when(dt.date(2025, 10, 3), dt.date(2025, 11, 14)), by_when(None, dt.date(2025, 11, 14))
    ('October 3, 2025; past, not on record whether done', 'no day set')
    """
    if day is None:
        return NO_DAY
    return full_date(day) if day >= as_of else f"{full_date(day)}; {PASSED}"


def tests_caption(name: str) -> str:
    """Head the table of drivers, ideas and first tests."""
    return f"{name}: drivers and first tests"


def tasks_caption(name: str) -> str:
    """Head the table of tasks."""
    return f"{name}: tasks"


def no_tasks() -> str:
    """Say that no task is written down."""
    return "No task is written down yet: who does what by when."


def dates_caption() -> str:
    """Head the table of dates."""
    return "Dates to come"


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
        return f"{title}, began {full_date(began)}"
    if tested or (planned and planned <= as_of):
        day = f"was to begin {full_date(planned)}; " if planned else ""
        return f"{title}, {day}no start is on record"
    return f"{title}, to begin {full_date(planned)}" if planned else f"{title}, {NO_DAY}"


def aim_day(names: Sequence[str]) -> str:
    """Say of which aims it is the last day.

    Examples
    --------
    >>> aim_day(["Referrals"]), aim_day(["Referrals", "Outcomes"])
    ('The aim for Referrals is to be reached', 'The aims for Referrals and Outcomes are to be reached')
    """
    return f"The {plural(len(names), 'aim')} for {listed(names)} {plural(len(names), 'is', 'are')} to be reached"


def review_day(names: Sequence[str]) -> str:
    """Say what a review is about.

    Examples
    --------
    >>> review_day(["Referrals", "Outcomes"])
    'Referrals and Outcomes are to be looked at again'
    """
    return f"{listed(names)} {plural(len(names), 'is', 'are')} to be looked at again"


def start_day(title: str) -> str:
    """Say that a test begins."""
    return f"Test to begin: {title}"


def foot() -> str:
    """Say what the page is for."""
    return "A plan to learn by: it changes as tests show what works. It is nobody’s grade."
