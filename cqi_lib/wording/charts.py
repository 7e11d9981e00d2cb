"""Words inside and around the figures. Captions, sentences and the tables' words come from each section."""

from __future__ import annotations

import datetime as dt

from ..locale.catalogue import catalogue
from .language import amount

message = catalogue(__name__)


def show_table() -> str:
    """Say how to open the table behind a figure."""
    return message("show_table")


def table_region(caption: str) -> str:
    """Name the region in which a wide table scrolls."""
    return message("table_region", caption=caption)


def month_short(day: dt.date) -> str:
    """Write a month on an axis.

    Examples
    --------
    >>> month_short(dt.date(2025, 10, 1)), month_short(dt.date(2025, 9, 1))
    ('Oct', 'Sep')
    """
    return message("month_short", day=day)


def month_long(day: dt.date) -> str:
    """Write the month at the end of a line.

    Examples
    --------
    >>> month_long(dt.date(2025, 10, 1))
    'October'
    """
    return message("month_long", day=day)


def day_short(day: dt.date) -> str:
    """Write a day on an axis.

    Examples
    --------
    >>> day_short(dt.date(2025, 3, 4))
    'Mar 4'
    """
    return message("day_short", day=day)


def quarter_short(day: dt.date) -> str:
    """Write a quarter on an axis.

    Examples
    --------
    >>> quarter_short(dt.date(2025, 4, 1))
    'Apr–Jun'
    """
    last = dt.date(day.year, (day.month + 1) % 12 + 1, 1)
    return message("quarter_short", first=day, last=last)


def no_data() -> str:
    """Mark a missing period."""
    return message("no_data")


def not_collected(reason: str) -> str:
    """Mark a period in which nothing was collected.

    Examples
    --------
    >>> not_collected("the office moved")
    'not collected: the office moved'
    """
    return message("not_collected", reason=reason)


def no_points() -> str:
    """Fill a run chart without a single point."""
    return message("no_points")


def baseline(value: float) -> str:
    """Name the centre line from the time before the first test.

    Examples
    --------
    >>> baseline(46.2)
    'Baseline 46'
    """
    return message("baseline", value=amount(value))


def middle_line(value: float) -> str:
    """Name the centre line of a series without a baseline.

    Examples
    --------
    >>> middle_line(6.5)
    'Middle 6.5'
    """
    return message("middle_line", value=amount(value))


def frozen() -> str:
    """Say that the baseline is not moved by later points."""
    return message("frozen")


def all_points() -> str:
    """Say that the middle line comes from all points."""
    return message("all_points")


def target(value: float) -> str:
    """Name the target line."""
    return message("target", value=amount(value))


def aim(value: float) -> str:
    """Name the aim line."""
    return message("aim", value=amount(value))


def by_date(day: dt.date) -> str:
    """Say by when.

    Examples
    --------
    >>> by_date(dt.date(2026, 6, 30))
    'by June 30, 2026'
    """
    return message("by_date", day=day)


def before_test() -> str:
    """Name the time before the first test."""
    return message("before_test")


def since_test() -> str:
    """Name the time since the first test."""
    return message("since_test")


def run_words(n: int, above: bool, baseline: bool) -> str:
    """Name a long run on one side of the centre line.

    Examples
    --------
    >>> run_words(9, True, True)
    '9 in a row above the baseline'
    """
    return message("run_words", n=n, above=above, baseline=baseline)


def run_of(n: int, of: int, above: bool, baseline: bool) -> str:
    """Name a run between whose ends points lie on the line.

    Examples
    --------
    >>> run_of(9, 11, False, True)
    '9 of 11 below the baseline, the rest on it'
    """
    return message("run_of", n=n, of=of, above=above, baseline=baseline)


def level_words(n: int, above: bool) -> str:
    """Name points that lie higher or lower, taken together.

    Examples
    --------
    >>> level_words(12, True)
    '12 points, higher taken together'
    """
    return message("level_words", n=n, above=above)


def cycles_heading() -> str:
    """Head the cycles under a run chart."""
    return message("cycles_heading")


def event_line(day: dt.date, label: str) -> str:
    """Write an event in the list under a run chart.

    Examples
    --------
    >>> event_line(dt.date(2025, 5, 5), "Bus route 14 ended")
    'May 5, 2025: Bus route 14 ended'
    """
    return message("event_line", day=day, label=label)


def level_heading() -> str:
    """Head the column of levels."""
    return message("level_heading")


def state_heading() -> str:
    """Head the column of states."""
    return message("state_heading")


def change_heading() -> str:
    """Head the column of changes."""
    return message("change_heading")


def moved_heading() -> str:
    """Head the column of topics that moved."""
    return message("moved_heading")


def key_everyone() -> str:
    """Name the mark of the mean."""
    return message("key_everyone")


def key_person() -> str:
    """Name the mark of one person."""
    return message("key_person")


def key_leader() -> str:
    """Name the mark of the leader."""
    return message("key_leader")


def key_staff() -> str:
    """Name the mark of the staff's mean."""
    return message("key_staff")


def key_coach() -> str:
    """Name the mark of the coach."""
    return message("key_coach")


def key_others() -> str:
    """Name the band of the other programs."""
    return message("key_others")


def key_median() -> str:
    """Name the mark in the middle of the programs."""
    return message("key_median")


def key_programs() -> str:
    """Name the band of all programs."""
    return message("key_programs")


def key_target() -> str:
    """Name the mark of the target."""
    return message("key_target")


def key_predicted() -> str:
    """Name the bar of the prediction."""
    return message("key_predicted")


def key_result() -> str:
    """Name the mark of the result."""
    return message("key_result")


def programs_heading() -> str:
    """Head the column with numbers of programs."""
    return message("programs_heading")


def driver_column(column: int) -> str:
    """Head a column of the driver diagram: 0 the aim, 1 primary drivers, 2 secondary drivers, 3 ideas."""
    return message("driver_column", column=column)


def decision_keys() -> tuple[tuple[str, str], ...]:
    """Name the marks of decisions."""
    codes = ("adopt", "expand", "adapt", "abandon", "stopped")
    return tuple((code, message("decision_keys", decision=code)) for code in codes)


def key_planned() -> str:
    """Name the bar of a planned test."""
    return message("key_planned")


def ramp_axis(unit: str) -> str:
    """Say what a ramp's size counts.

    Examples
    --------
    >>> ramp_axis("people")
    'People in the test; each line is about three times the one below'
    """
    return message("ramp_axis", unit=unit)


def not_noted() -> str:
    """Say that no size was written down."""
    return message("not_noted")


def not_noted_short() -> str:
    """Name the line of tests without a size."""
    return message("not_noted_short")


def today() -> str:
    """Mark the day the report looks from."""
    return message("today")


def key_shown() -> str:
    """Name the mark of what a record shows."""
    return message("key_shown")


def key_not_shown() -> str:
    """Name the mark of what a record does not show."""
    return message("key_not_shown")


def key_open() -> str:
    """Name the mark of what cannot be said."""
    return message("key_open")


def cycle_numbers() -> str:
    """Head the columns of cycles."""
    return message("cycle_numbers")


def new_line(value: float) -> str:
    """Name the line of a phase.

    Examples
    --------
    >>> new_line(62)
    'New line 62'
    """
    return message("new_line", value=amount(value))


def new_line_flag(why: str) -> str:
    """Mark where a phase begins."""
    return message("new_line_flag", why=why) if why else message("new_line_flag-plain")
