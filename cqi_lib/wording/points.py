"""Sentences of the grid for a program's numbers and events, at the desk."""

from __future__ import annotations

from ..locale.catalogue import catalogue

message = catalogue(__name__)


def word(code: str) -> str:
    """Name a button, a heading or a choice of the grid.

    Examples
    --------
    >>> word("numbers"), word("undo")
    ('Numbers by month', 'Undo')
    """
    return message(f"word-{code}")


def column(code: str) -> str:
    """Head a column of the grid."""
    return message(f"column-{code}")


def corner(code: str) -> str:
    """Head the column of what the lines of a grid are about."""
    return message(f"corner-{code}")


def how() -> str:
    """Say which keys move in the grid."""
    return message("how")


def elsewhere(n: int) -> str:
    """Say how many numbers of a measure come from the program's own spreadsheets.

    Examples
    --------
    >>> elsewhere(16)
    '16 numbers in this chart come from the spreadsheets in measures/: they are not typed again here.'
    """
    return message("elsewhere", n=n)


def new_event() -> str:
    """Name the empty line of the next event."""
    return message("new_event")


def new_events() -> str:
    """Head the lines of new events."""
    return message("new_events")


def event(day: str) -> str:
    """Name the line of an event by its day, as the file has it."""
    return message("event", day=day)


def events_on_record() -> str:
    """Head the lines of events that the file holds."""
    return message("events_on_record")


def flaw(allowed: str, mend: str) -> str:
    """Say at a cell what may stand there, and how to mend it.

    Examples
    --------
    >>> flaw("a number", "Write digits only.")
    'Allowed: a number. Write digits only.'
    """
    return message("flaw", allowed=allowed, mend=mend)


def flaws(n: int) -> str:
    """Say how many cells have to be mended before saving."""
    return message("flaws", n=n)


def undone(n: int) -> str:
    """Say that a step was taken back, or that there is none."""
    return message("undone", n=n)


def redone(n: int) -> str:
    """Say that a step was done again, or that there is none."""
    return message("redone", n=n)


def pasted(n: int, over: int) -> str:
    """Say how many cells were filled from a block, and how many of them held something else.

    Examples
    --------
    >>> pasted(12, 1)
    'Pasted into 12 cells; one of them held something else. Ctrl-Z takes it back.'
    """
    return message("pasted", n=n, over=over)


def left_out() -> str:
    """Say that a pasted block was not taken, as was answered."""
    return message("left_out")


def no_measures(file: str) -> str:
    """Say that there is nothing to fill in numbers for."""
    return message("no_measures", file=file)


def paste_large(rows: int, columns: int) -> str:
    """Refuse a block that is too large."""
    return message("paste_large", rows=rows, columns=columns)


def paste_no_room(rows: int, columns: int, down: int, right: int) -> str:
    """Refuse a block that does not fit from the cell on.

    Examples
    --------
    >>> paste_no_room(1, 40, 30, 4)
    'Nothing was pasted: the block has 1 row and 40 columns; from this cell on there are 30 rows and 4 columns. Go to another cell, or copy fewer.'
    """
    return message("paste_no_room", rows=rows, columns=columns, down=down, right=right)


def paste_two_dates(n: int) -> str:
    """Refuse a block with several columns of dates."""
    return message("paste_two_dates", n=n)


def paste_twice(heads: list[str]) -> str:
    """Refuse a block in which two columns are for the same cells."""
    return message("paste_twice", heads=heads)


def paste_unknown(heads: list[str]) -> str:
    """Ask whether columns that no measure has are to be left out."""
    shown = heads[:5]
    return message("paste_unknown", n=len(heads), heads=shown, more=len(heads) - len(shown))


def paste_take(n: int) -> str:
    """Name the answer that takes the known columns only."""
    return message("paste_take", n=n)


def paste_leave() -> str:
    """Name the answer that pastes nothing."""
    return message("paste_leave")


def no_heading() -> str:
    """Stand for a column without a heading."""
    return message("no_heading")


def paste_row_twice(row: int, day: str) -> str:
    """Refuse a block that has two numbers for one cell."""
    return message("paste_row_twice", row=row, day=day)


def paste_no_column(names: list[str]) -> str:
    """Refuse counts for measures that have none."""
    return message("paste_no_column", n=len(names), names=names)


def paste_orders(dates: list[str]) -> str:
    """Refuse dates that are written in two ways."""
    return message("paste_orders", dates=dates)


def paste_order(text: str, n: int) -> str:
    """Ask what comes first in dates that can be read in two ways."""
    return message("paste_order", text=text, n=n)


def date_read(text: str, day: str) -> str:
    """Name one of the two readings of a date.

    Examples
    --------
    >>> date_read("3/4/2025", "2025-04-03")
    '3/4/2025 is 2025-04-03'
    """
    return message("date_read", text=text, day=day)


def paste_thousands(text: str, n: int) -> str:
    """Ask whether a number is a thousand or a decimal one."""
    return message("paste_thousands", text=text, n=n)


def number_read(text: str, number: str) -> str:
    """Name one of the two readings of a number."""
    return message("number_read", text=text, number=number)


def paste_no_date(row: int, text: str) -> str:
    """Refuse a row without a date that can be read."""
    return message("paste_no_date", row=row, text=text)


def paste_no_measure(row: int, text: str, known: list[str]) -> str:
    """Refuse a row whose measure is not known."""
    return message("paste_no_measure", row=row, text=text, known=known)


def date_headings() -> tuple[str, ...]:
    """Give the headings under which a spreadsheet has its dates, in any language of ours."""
    return (
        "date",
        "month",
        "period",
        "day",
        "fecha",
        "mes",
        "período",
        "periodo",
        "día",
        message("column-date").casefold(),
    )
