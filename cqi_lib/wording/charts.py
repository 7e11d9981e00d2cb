"""Words inside and around the figures. Captions, sentences and the tables' words come from each section."""

from __future__ import annotations

import datetime as dt

from .language import MONTHS, amount, full_date


def show_table() -> str:
    """Say how to open the table behind a figure."""
    return "Show these numbers as a table"


def table_region(caption: str) -> str:
    """Name the region in which a wide table scrolls."""
    return f"Table: {caption}"


def month_short(day: dt.date) -> str:
    """Write a month on an axis.

    Examples
    --------
    >>> month_short(dt.date(2025, 10, 1)), month_short(dt.date(2025, 9, 1))
    ('Oct', 'Sep')
    """
    return MONTHS[day.month - 1][:3]


def month_long(day: dt.date) -> str:
    """Write the month at the end of a line.

    Examples
    --------
    >>> month_long(dt.date(2025, 10, 1))
    'October'
    """
    return MONTHS[day.month - 1]


def day_short(day: dt.date) -> str:
    """Write a day on an axis.

    Examples
    --------
    >>> day_short(dt.date(2025, 3, 4))
    'Mar 4'
    """
    return f"{MONTHS[day.month - 1][:3]} {day.day}"


def quarter_short(day: dt.date) -> str:
    """Write a quarter on an axis.

    Examples
    --------
    >>> quarter_short(dt.date(2025, 4, 1))
    'Apr–Jun'
    """
    return f"{MONTHS[day.month - 1][:3]}–{MONTHS[(day.month + 1) % 12][:3]}"


def no_data() -> str:
    """Mark a missing period."""
    return "no data"


def no_points() -> str:
    """Fill a run chart without a single point."""
    return "No point to draw yet"


def baseline(value: float) -> str:
    """Name the centre line from the time before the first test.

    Examples
    --------
    >>> baseline(46.2)
    'Baseline 46'
    """
    return f"Baseline {amount(value)}"


def middle_line(value: float) -> str:
    """Name the centre line of a series without a baseline.

    Examples
    --------
    >>> middle_line(6.5)
    'Middle 6.5'
    """
    return f"Middle {amount(value)}"


def frozen() -> str:
    """Say that the baseline is not moved by later points."""
    return "frozen"


def all_points() -> str:
    """Say that the middle line comes from all points."""
    return "of all points"


def target(value: float) -> str:
    """Name the target line."""
    return f"Target {amount(value)}"


def aim(value: float) -> str:
    """Name the aim line."""
    return f"Aim {amount(value)}"


def by_date(day: dt.date) -> str:
    """Say by when.

    Examples
    --------
    >>> by_date(dt.date(2026, 6, 30))
    'by June 30, 2026'
    """
    return f"by {full_date(day)}"


def before_test() -> str:
    """Name the time before the first test."""
    return "Before the first test"


def since_test() -> str:
    """Name the time since the first test."""
    return "Since the first test"


def run_words(n: int, above: bool, baseline: bool) -> str:
    """Name a long run on one side of the centre line.

    Examples
    --------
    >>> run_words(9, True, True)
    '9 in a row above the baseline'
    """
    return f"{n} in a row {'above' if above else 'below'} the {'baseline' if baseline else 'middle'}"


def run_of(n: int, of: int, above: bool, baseline: bool) -> str:
    """Name a run between whose ends points lie on the line.

    Examples
    --------
    >>> run_of(9, 11, False, True)
    '9 of 11 below the baseline, the rest on it'
    """
    return f"{n} of {of} {'above' if above else 'below'} the {'baseline' if baseline else 'middle'}, the rest on it"


def level_words(n: int, above: bool) -> str:
    """Name points that lie higher or lower, taken together.

    Examples
    --------
    >>> level_words(12, True)
    '12 points, higher taken together'
    """
    return f"{n} points, {'higher' if above else 'lower'} taken together"


def cycles_heading() -> str:
    """Head the cycles under a run chart."""
    return "Cycles, with the decision"


def event_line(day: dt.date, label: str) -> str:
    """Write an event in the list under a run chart.

    Examples
    --------
    >>> event_line(dt.date(2025, 5, 5), "Bus route 14 ended")
    'May 5, 2025: Bus route 14 ended'
    """
    return f"{full_date(day)}: {label}"


def level_heading() -> str:
    """Head the column of levels."""
    return "Level"


def state_heading() -> str:
    """Head the column of states."""
    return "State"


def change_heading() -> str:
    """Head the column of changes."""
    return "Change"


def moved_heading() -> str:
    """Head the column of topics that moved."""
    return "Topics moved"


def key_everyone() -> str:
    """Name the mark of the mean."""
    return "everyone together"


def key_person() -> str:
    """Name the mark of one person."""
    return "one staff member"


def key_leader() -> str:
    """Name the mark of the leader."""
    return "the leader"


def key_staff() -> str:
    """Name the mark of the staff's mean."""
    return "staff together"


def key_coach() -> str:
    """Name the mark of the coach."""
    return "the coach"


def key_others() -> str:
    """Name the band of the other programs."""
    return "middle half of the other programs"


def key_median() -> str:
    """Name the mark in the middle of the programs."""
    return "middle program"


def key_programs() -> str:
    """Name the band of all programs."""
    return "middle half of the programs"


def key_target() -> str:
    """Name the mark of the target."""
    return "target"


def key_predicted() -> str:
    """Name the bar of the prediction."""
    return "predicted before the test"


def key_result() -> str:
    """Name the mark of the result."""
    return "result"


def programs_heading() -> str:
    """Head the column with numbers of programs."""
    return "Programs"


def driver_column(column: int) -> str:
    """Head a column of the driver diagram: 0 the aim, 1 primary drivers, 2 secondary drivers, 3 ideas."""
    return ("The aim", "What moves it (primary drivers)", "Secondary drivers", "Changes to try")[column]


def decision_keys() -> tuple[tuple[str, str], ...]:
    """Name the marks of decisions."""
    return (
        ("adopt", "adopted"),
        ("expand", "expanded"),
        ("adapt", "adapted"),
        ("abandon", "let go"),
        ("stopped", "stopped: no data"),
    )


def key_planned() -> str:
    """Name the bar of a planned test."""
    return "planned"


def ramp_axis(unit: str) -> str:
    """Say what a ramp's size counts.

    Examples
    --------
    >>> ramp_axis("people")
    'People in the test; each line is about three times the one below'
    """
    name = {"people": "People in the test", "sites": "Sites of the test", "days": "Days of the test"}[unit]
    return f"{name}; each line is about three times the one below"


def not_noted() -> str:
    """Say that no size was written down."""
    return "The size of these tests was not written down"


def not_noted_short() -> str:
    """Name the line of tests without a size."""
    return "not noted"


def today() -> str:
    """Mark the day the report looks from."""
    return "this report"


def key_shown() -> str:
    """Name the mark of what a record shows."""
    return "the record shows it"


def key_not_shown() -> str:
    """Name the mark of what a record does not show."""
    return "not in the record"


def key_open() -> str:
    """Name the mark of what cannot be said."""
    return "too early, or does not apply"


def cycle_numbers() -> str:
    """Head the columns of cycles."""
    return "Cycle"


def new_line(value: float) -> str:
    """Name the line of a phase.

    Examples
    --------
    >>> new_line(62)
    'New line 62'
    """
    return f"New line {amount(value)}"


def new_line_flag(why: str) -> str:
    """Mark where a phase begins."""
    return f"New line: {why}" if why else "New line"
