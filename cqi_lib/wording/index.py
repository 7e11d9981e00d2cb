"""What the evaluator's index says of reports that failed and of problems: what to mend first, what has no room."""

from __future__ import annotations

from .language import number, plural


def more_in_problems(n: int) -> str:
    """Say where the problems stand that are not on the page.

    Examples
    --------
    >>> more_in_problems(979)
    '979 more problems stand in problems.csv, beside this page.'
    """
    which = f"{number(n, start=True)} more {plural(n, 'problem stands', 'problems stand')}"
    return f"{which} in problems.csv, beside this page."


def more_failed(n: int) -> str:
    """Say where it stands what stopped the reports that have no card on the page.

    Examples
    --------
    >>> more_failed(5)
    'Five more reports failed; what stopped them stands in problems.csv, beside this page.'
    """
    which = f"{number(n, start=True)} more {plural(n, 'report', 'reports')} failed"
    return f"{which}; what stopped {plural(n, 'it', 'them')} stands in problems.csv, beside this page."


def mend_first() -> str:
    """Head the failed reports."""
    return "To mend first"


def mend_help(others: bool) -> str:
    """Say that the other reports were not held up, where there are any."""
    return "The other reports were not held up." if others else "No report could be made."


CARD = ("What happened", "Where", "How to mend")
