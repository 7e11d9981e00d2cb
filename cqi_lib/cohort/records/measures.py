"""`measures.yml`: what a program counts over time, and how."""

from __future__ import annotations

from typing import Literal

from .base import Date, Direction, Field, Key, Kind, Record
from .mapping import DateOrder


class Target(Record):
    """A target that holds from a date on."""

    from_: Date = Field(alias="from")
    value: float


class Phase(Record):
    """A stretch of points with its own line, declared by people with a reason."""

    from_: Date = Field(alias="from")
    """The first day of the first period of the new line."""
    decided_on: Date | None = None
    who: str = ""
    why: str = ""
    distinctly_different: bool | None = None
    cause_known: bool | None = None
    desirable: bool | None = None
    expected_to_last: bool | None = None

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Which of Wheeler's four questions are not answered with yes."""
        return tuple(name for name in QUESTIONS if getattr(self, name) is not True)


QUESTIONS = ("distinctly_different", "cause_known", "desirable", "expected_to_last")
"""A line is computed anew only when all four are answered with yes."""


class Measure(Record):
    """One measure."""

    id: Key
    name: str = Field(min_length=1)
    """`Families connected within 30 days of a referral`"""
    short: str = ""
    """A few words for sentences and charts: `families connected`; the name stands in."""
    kind: Kind = "outcome"
    direction: Direction = "increase"
    """Which way is better."""
    definition: str = ""
    numerator: str = ""
    denominator: str = ""
    inclusion: str = ""
    """Who or what is counted, and who is not."""
    sampling: str = ""
    """All, or how some are chosen."""
    per: float = Field(100, gt=0)
    """For numerator and denominator: `61 of every 100`."""
    share: bool | None = None
    """True: numerator and denominator count the same people, so the numerator is never the greater one; False: a rate,
    such as falls for each 1000 bed days. When it is not said, `per: 100` means a share."""
    unit: str = ""
    """After a number: `of every 100 families`, `days`, `hours a week`."""
    source: str = ""
    who: str = ""
    """Who writes it down."""
    frequency: Literal["day", "week", "month", "quarter"] = "month"
    targets: list[Target] = []
    phases: list[Phase] = []
    indicator: Key | None = None

    @property
    def is_share(self) -> bool:
        """Whether the numerator counts some of the people that the denominator counts."""
        return self.per == 100 if self.share is None else self.share


class MeasuresFile(Record):
    """A program's measures; their values stand in measures.csv."""

    measures: list[Measure] = []
    decimals: Literal["point", "comma"] | None = None
    """The sign before decimals in measures.csv, where its own numbers do not tell: `1,033` may be 1033 or 1.033."""
    dates: DateOrder | None = None
    """The order of day and month in dates such as 3/4/2025."""
