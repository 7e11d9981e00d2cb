"""What only a person can say while a cohort is drafted, and what is taken for it where nobody is asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol


class Asked(Protocol):
    """Answers questions; each has a safe answer that is taken where nobody is there."""

    def order(self, questions: Sequence[str], answers: Sequence[str]) -> Sequence[str]:
        """Give answers of some questions, lowest first; none where they are no levels of anything."""

    def column(self, what: str, headings: Sequence[str]) -> int:
        """Choose which heading says the program; -1 for none."""

    def program(self, file: str, names: Sequence[str]) -> int:
        """Choose of which program a spreadsheet of numbers is; -1 for none."""

    def leader(self, word: str, people: int) -> bool:
        """Say whether people who called their role so are leaders, whose answers are shown as the leader's."""

    def day(self, file: str) -> dt.date | None:
        """Say when the survey was answered, where its file does not."""

    def order_of_days(self, file: str) -> str:
        """Say whether `day first` or `month first` holds for days that can be read in two ways; empty where nobody knows."""


class Nobody:
    """Answers nothing by guess: no unknown order is taken, nobody is a leader.

    Parameters
    ----------
    on : the day for surveys without dates.
    """

    def __init__(self, on: dt.date | None = None) -> None:
        self.on = on

    def order(self, questions: Sequence[str], answers: Sequence[str]) -> Sequence[str]:
        """Leave questions out whose answers nothing puts in order."""
        return ()

    def column(self, what: str, headings: Sequence[str]) -> int:
        """Take no column that may be another one."""
        return -1

    def program(self, file: str, names: Sequence[str]) -> int:
        """Give numbers to no program that may be another's."""
        return -1

    def leader(self, word: str, people: int) -> bool:
        """Show nobody as a leader."""
        return False

    def day(self, file: str) -> dt.date | None:
        """Give the day that was told beforehand."""
        return self.on

    def order_of_days(self, file: str) -> str:
        """Take no order of day and month."""
        return ""
