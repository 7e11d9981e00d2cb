"""What a person who analyses reads: what the columns of a result's table hold, and the rule behind a result."""

from __future__ import annotations

from ..locale.catalogue import catalogue, has
from .claim import unmarked

message = catalogue(__name__)


@unmarked
def meaning(verb: str, column: str) -> str:
    """Say what a column of a verb's table holds.

    Examples
    --------
    >>> meaning("profile", "level"), meaning("measure_over_time", "date")
    ('level as it is printed; empty where none is shown', 'first day of the period')
    """
    id = f"{verb}-{column}"
    return message(id if has(__name__, id) else f"column-{column}")


def rule(name: str, **values: str | bool) -> str:
    """Say the rule behind a result.

    Parameters
    ----------
    name : the rule.
    values : the thresholds and minimums of the cohort, as they are written.

    Examples
    --------
    >>> rule("comments", comments="10")
    'Comments are shown from 10 people on, or where their writer marked them as shareable.'
    """
    return message(f"rule-{name}", **values)


@unmarked
def left_out(names: list[str]) -> str:
    """Say which programs a table of all leaves out, because their records cannot be read.

    Examples
    --------
    >>> left_out(["Maple Street"])
    'Left out, because its records cannot be read: Maple Street.'
    """
    return message("left_out", n=len(names), names=names)


@unmarked
def no_verb_of_programs() -> str:
    """Say what a table of all programs is made of."""
    return message("no_verb_of_programs")


@unmarked
def numbers_caption() -> str:
    """Name the table of the numbers that a result's sentences hold."""
    return message("numbers_caption")


@unmarked
def numbers_columns() -> tuple[str, str]:
    """Head it."""
    return message("numbers_columns-said"), message("numbers_columns-number")
