"""The data dictionary of the tables that leave the desk: the names of tables and columns stay as they are."""

from __future__ import annotations

from ..locale.catalogue import catalogue, has
from .claim import unmarked

message = catalogue(__name__)


@unmarked
def row(table: str) -> str:
    """Say what one row of a table is.

    Examples
    --------
    >>> row("domain_names")
    'One row: one domain of the instrument.'
    """
    return message(f"{table}-row")


@unmarked
def meaning(table: str, column: str) -> str:
    """Say what a column holds.

    Examples
    --------
    >>> meaning("cohort_bands", "median"), meaning("cohort_bands", "round_id")
    ('median, to 0.25', 'round')
    """
    id = f"{table}-{column}"
    return message(id if has(__name__, id) else f"any-{column}")


@unmarked
def sheet() -> str:
    """Name the sheet of the dictionary."""
    return message("sheet")


@unmarked
def columns() -> tuple[str, ...]:
    """Head its columns."""
    return tuple(message("columns", column=column) for column in ("table", "column", "kind", "meaning"))
