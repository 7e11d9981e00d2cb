"""What the evaluator's index says of reports that failed and of problems: what to mend first, what has no room."""

from __future__ import annotations

from ..locale.catalogue import catalogue
from .claim import unmarked

message = catalogue(__name__)


def more_in_problems(n: int) -> str:
    """Say where the problems stand that are not on the page.

    Examples
    --------
    >>> more_in_problems(979)
    '979 more problems stand in problems.csv, beside this page.'
    """
    return message("more_in_problems", n=n)


def more_failed(n: int) -> str:
    """Say where it stands what stopped the reports that have no card on the page.

    Examples
    --------
    >>> more_failed(5)
    'Five more reports failed; what stopped them stands in problems.csv, beside this page.'
    """
    return message("more_failed", n=n)


def mend_first() -> str:
    """Head the failed reports."""
    return message("mend_first")


def mend_help(others: bool) -> str:
    """Say that the other reports were not held up, where there are any."""
    return message("mend_help", others=others)


@unmarked
def card() -> tuple[str, str, str]:
    """Head what is said of one failed report."""
    return message("card-what"), message("card-where"), message("card-mend")


def problem_found(found: str) -> str:
    """Say what stands where a problem is.

    Examples
    --------
    >>> problem_found("'soon'"), problem_allowed("a date")
    ("Found 'soon'.", 'Allowed: a date.')
    """
    return message("problem_found", found=found)


def problem_allowed(allowed: str) -> str:
    """Say what may stand where a problem is."""
    return message("problem_allowed", allowed=allowed)
