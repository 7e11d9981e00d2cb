"""What the workbook says beside a section that somebody else wrote."""

from __future__ import annotations

from ..locale.catalogue import catalogue

message = catalogue(__name__)


def by_hand() -> str:
    """Say whose a section is, above it.

    Examples
    --------
    >>> by_hand()
    'Added by the evaluator. The workbook did not check these words.'
    """
    return message("by-hand")


def first_rows(shown: int, all_: int) -> str:
    """Say under a long table that only its first rows are shown.

    Examples
    --------
    >>> first_rows(200, 5000)
    'The first 200 of 5,000 rows.'
    """
    return message("first-rows", shown=shown, all=all_)
