"""What the desk's form says of a program's own spreadsheets: what is asked, what would be read, and that it is right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..locale.catalogue import catalogue
from ..locale.spoken import bound, cldr

message = catalogue(__name__)


def word(code: str) -> str:
    """Name a button, a field or a choice.

    Examples
    --------
    >>> word("which"), word("look")
    ('Which spreadsheet', 'Look at it')
    """
    return message(f"word-{code}")


def look_at(file: str) -> str:
    """Name the button that shows a spreadsheet."""
    return message("look_at", file=file)


def take_back(number: str) -> str:
    """Name the button that takes a rule back."""
    return message("take_back", number=number)


def waits(file: str, why: str) -> str:
    """Say that nobody has said how a spreadsheet is read.

    Examples
    --------
    >>> waits("log.xlsx", "the headings of a.xlsx in another order")[:60]
    'log.xlsx waits: it has the headings of a.xlsx in another ord'
    """
    return message("waits", file=file, why=why)


def new(names: Sequence[str]) -> str:
    """Say which spreadsheets came while the form was open."""
    return message("new", names=list(names))


def state(code: str, file: str, **about: Any) -> str:
    """Say where a spreadsheet stands: `reading`, `as_read`, `already`, `known`, `instead`, `wrong`, `no_file`.

    Examples
    --------
    >>> state("reading", "log.xlsx")
    'log.xlsx is being read …'
    """
    return message(code, file=file, **about)


def asked(file: str, n: int) -> str:
    """Say how much has to be said first."""
    return message("asked", file=file, n=n)


def unmatched(file: str, form: str) -> str:
    """Say that nothing of a spreadsheet names a measure, and what can be done."""
    return message("unmatched", file=file, form=form)


def kept(file: str, mapping: str) -> str:
    """Say that it was kept how a spreadsheet is read."""
    return message("kept", file=file, mapping=mapping)


def brought(file: str, folder: str) -> str:
    """Say where a spreadsheet was put."""
    return message("brought", file=file, folder=folder)


def undefined(file: str, n: int, form: str) -> str:
    """Say that there is no measure yet, and what headings give."""
    return message("undefined", file=file, n=n, form=form)


def defined(file: str, n: int) -> str:
    """Say that measures were defined."""
    return message("defined", file=file, n=n)


def numbers() -> str:
    """Head the numbers as they would be read."""
    return message("numbers")


def period() -> str:
    """Head the periods beside them."""
    return message("period")


def ask(kind: str, about: Mapping[str, Any]) -> str:
    """Ask what a spreadsheet does not say.

    Examples
    --------
    >>> ask("order", {"found": "'3/4/2025'"})
    "In '3/4/2025', what comes first?"
    """
    return message(f"ask-{kind}", **about)


def answer(kind: str, code: str) -> str:
    """Name what may be answered.

    Examples
    --------
    >>> answer("order", "day"), answer("fiscal", "7"), answer("date", "Month")
    ('the day', 'July', 'Month')
    """
    if kind == "fiscal":
        return str(cldr(bound()).months["stand-alone"]["wide"][int(code)])
    return code if kind in ("date", "column") else message(f"answer-{kind}", code=code)


def meaning(measure: str, part: str) -> str:
    """Name one of a measure's numbers.

    Examples
    --------
    >>> meaning("Families connected", "denominator")
    'Families connected: the denominator'
    """
    return message("meaning", measure=measure, part=part)


def rule(number: str, column: str, words: Sequence[str], within: Sequence[str]) -> str:
    """Say which rows count for a number.

    Examples
    --------
    >>> rule("Connected", "Outcome", ["Met"], ["Referral", "Visit", "30"])
    'Connected: rows with “Met” in “Outcome”, at most 30 days after “Referral” until “Visit”'
    """
    start, end, days = (quoted(within[0]), quoted(within[1]), within[2]) if within else (None, None, None)
    listed = ", ".join(map(quoted, words)) if column else None
    return message("rule", number=number, column=quoted(column), words=listed, start=start, end=end, days=days)


def quoted(text: str) -> str:
    """Put a word of a file into quotes."""
    return message("quoted", text=text)


def no_words(column: str) -> str:
    """Say that words are missing by which rows count."""
    return message("no_words", column=quoted(column))
