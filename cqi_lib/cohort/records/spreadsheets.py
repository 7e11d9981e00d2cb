"""`measures/mapping.yml`: how the spreadsheets of a program are read, as a person confirmed it."""

from __future__ import annotations

from typing import Literal

from .base import Field, Key, Record
from .mapping import DateOrders

Layout = Literal["months down", "months across", "events"]
Part = Literal["value", "numerator", "denominator"]
Unit = Literal["number", "percent", "fraction", "small"]
Decimals = Literal["point", "comma"]


class Within(Record):
    """Two dates of a row that lie so many days apart at most."""

    start: str
    end: str
    days: int = Field(ge=0)


class Series(Record):
    """Where one number of a measure comes from."""

    measure: Key
    part: Part = "value"
    heading: str | None = None
    """The column of the number, or the row where months run across."""
    unit: Unit = "number"
    """`percent`: cells have a percent sign; `fraction`: 0.45 stands for 45 of every 100; `small`: it stands for 0.45 of them."""
    group: str = ""
    """The group of participants that all its numbers are of."""
    count: Literal["rows", "people"] | None = None
    """Of events: rows are counted, or each person once a period."""
    person: str | None = None
    """The column that tells people apart."""
    where: dict[str, list[str]] = {}
    """Only rows with one of these words in a column."""
    within: Within | None = None


class SheetTable(Record):
    """One table, known again by its headings, whatever the file's name."""

    layout: Layout
    headings: list[str]
    """All its headings in their order; a year in them is any year."""
    file: str = ""
    """The file with which it was confirmed."""
    date: str | None = None
    """The column of months or days."""
    group: str | None = None
    """The column of groups of participants."""
    dates: DateOrders | None = None
    decimals: Decimals | None = None
    fiscal_year: int | None = Field(None, ge=1, le=12)
    """The month in which a fiscal year begins; it is named by the year in which it ends."""
    repeated: Literal["each", "once"] | None = None
    """Of events: how often rows count that are the same in every cell."""
    where: dict[str, list[str]] = {}
    """Only rows with one of these words in a column are read at all."""
    sheets: list[str] = []
    """Only the sheets of these names are read: the others are other programs'. Empty: all of them."""
    under: list[str] = []
    """Only a table under a title with one of these names is read: others of its layout are other programs'. Empty: every one."""
    known: dict[str, list[str]] = {}
    """The words that a column had when it was confirmed; a new one is a question."""
    series: list[Series] = []
    """Empty: nothing is read of this table."""


class SpreadsheetsFile(Record):
    """How the spreadsheets of a program are read."""

    tables: list[SheetTable] = []
