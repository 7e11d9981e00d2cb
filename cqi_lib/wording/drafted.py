"""What the desk says of a cohort that is drafted from files: what is chosen, asked and found, and guesses to confirm."""

from __future__ import annotations

import datetime as dt

from ..locale.catalogue import catalogue
from .language import full_date

message = catalogue(__name__)


def word(code: str) -> str:
    """Name a button, a field or a choice.

    Examples
    --------
    >>> word("draft"), word("list")
    ('Draft the cohort', 'Show its files')
    """
    return message(f"word-{code}")


def how() -> str:
    """Say what is chosen, and that it stays as it is."""
    return message("how")


def file(name: str, on: dt.date) -> str:
    """Name a file to choose, with its day.

    Examples
    --------
    >>> file("survey.csv", dt.date(2026, 3, 31))
    'survey.csv (March 31, 2026)'
    """
    return message("file", file=name, on=full_date(on))


def nothing_here(folder: str) -> str:
    """Say that a folder holds nothing to choose."""
    return message("nothing_here", folder=folder)


def more(n: int) -> str:
    """Say that not all files of a folder are listed."""
    return message("more", n=n)


def drafting() -> str:
    """Say that files are being read."""
    return message("drafting")


def ask(n: int) -> str:
    """Say how much has to be said before anything is made.

    Examples
    --------
    >>> ask(1)
    'One thing has to be said first; then draft the cohort again. Nothing is made yet.'
    """
    return message("ask", n=n)


def place(n: int, of: int) -> str:
    """Name a place in an order.

    Examples
    --------
    >>> place(1, 3), place(2, 3)
    ('The lowest', 'Number 2 of 3')
    """
    return message("place", n=n, of=of)


def twice() -> str:
    """Say that an answer has two places, or one has none."""
    return message("twice")


def found() -> str:
    """Head what was found."""
    return message("found")


def not_read(file: str, form: str) -> str:
    """Say of a spreadsheet that something has to be said first, and where.

    Examples
    --------
    >>> not_read("log.xlsx", "Spreadsheets of numbers")
    'log.xlsx is not read yet: something has to be said of it first. Look at it under “Spreadsheets of numbers”.'
    """
    return message("not_read", file=file, form=form)


def guessed(n: int) -> str:
    """Say how much is guessed, and what that means."""
    return message("guessed", n=n)


def confirm(n: int) -> str:
    """Name the button that confirms a guess by its number."""
    return message("confirm", n=n)


def change_and_confirm(n: int) -> str:
    """Name the button that writes what was said of a guess and confirms it.

    Examples
    --------
    >>> change_and_confirm(2)
    'Change as said and confirm 2'
    """
    return message("change_and_confirm", n=n)


def place_of_guess(asks: str, about: str) -> str:
    """Name the field of what was guessed.

    Parameters
    ----------
    asks : what it is: `role`, `everybody`, `domain`, `level`, `turned`, `program`, `closed`, `direction`, `kind`,
        `pages` or `tongue`.
    about : the word, name or measure that it is about; of a level its number.

    Examples
    --------
    >>> place_of_guess("role", "Cook"), place_of_guess("level", "2")
    ('“Cook” counts as', 'Name of level 2')
    """
    return message(f"place-{asks}", about=int(about) if asks == "level" else about)


def change() -> str:
    """Head where what is wrong is changed."""
    return message("change")


def change_instrument() -> str:
    """Head the file in which questions are changed."""
    return message("change-instrument")


def change_forms(cohort: str, files: str, measures: str) -> str:
    """Say in which forms the rest is changed."""
    return message("change-forms", cohort=cohort, files=files, measures=measures)


def left(n: int) -> str:
    """Say how many guesses are left.

    Examples
    --------
    >>> left(1)
    'One guess is left.'
    """
    return message("left", n=n)
