"""What only a person can say while a cohort is drafted, and what is taken for it where nobody is asked."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ...locale.said import sayings

say = sayings("drafting")


@dataclass(frozen=True)
class Question:
    """What is asked while a cohort is drafted.

    Parameters
    ----------
    kind : `order`, `column`, `program`, `leader`, `day` or `days`, as the functions of `Asked` are called.
    about : what it is asked of: words of the files, by the functions' parameters.
    """

    kind: str
    about: Mapping[str, Any]

    @property
    def key(self) -> str:
        """What tells it from other questions."""
        return json.dumps([self.kind, self.about], ensure_ascii=False, sort_keys=True)

    @property
    def text(self) -> str:
        """The question in words."""
        about = self.about
        if self.kind == "order":
            return say("ask-order", n=len(about["questions"]), first=about["questions"][0][:80])
        if self.kind == "column":
            return say("ask-column", file=about.get("file", ""))
        if self.kind == "leader":
            return say("ask-leader", word=about["word"], people=about["people"])
        return say(f"ask-{self.kind}", file=about["file"])

    @property
    def choices(self) -> Sequence[str]:
        """What there is to choose from; for an order all of them are put into theirs."""
        return list(self.about.get("answers") or self.about.get("headings") or self.about.get("names") or ())


class Asked(Protocol):
    """Answers questions; each has a safe answer that is taken where nobody is there."""

    @property
    def open(self) -> Sequence[Question]:
        """What was asked and not answered yet: while there is anything, nothing is made."""
        ...

    def order(self, questions: Sequence[str], answers: Sequence[str]) -> Sequence[str]:
        """Give answers of some questions, lowest first; none where they are no levels of anything."""

    def column(self, file: str, headings: Sequence[str]) -> int:
        """Choose which column of an export says the program, by its heading and what stands in it; -1 for none."""

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

    open: Sequence[Question] = ()

    def __init__(self, on: dt.date | None = None) -> None:
        self.on = on

    def order(self, questions: Sequence[str], answers: Sequence[str]) -> Sequence[str]:
        """Leave questions out whose answers nothing puts in order."""
        return ()

    def column(self, file: str, headings: Sequence[str]) -> int:
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


ANY_DAY = dt.date(2000, 1, 1)


class Told:
    """Answers with what a person told of questions that were asked before; what is new is remembered, to be asked.

    Parameters
    ----------
    answers : by the questions' keys: a list for an order, the number of what was chosen or -1, whether it is so, a day
        as `2026-03-31`, an order of days; each may be the safe one, but for a day: there is none.
    """

    def __init__(self, answers: Mapping[str, Any]) -> None:
        self.answers = answers
        self.open: list[Question] = []

    def _ask(self, kind: str, safe: Any, **about: Any) -> Any:
        question = Question(kind, about)
        if question.key in self.answers:
            return self.answers[question.key]
        if question not in self.open:
            self.open.append(question)
        return safe

    def order(self, questions: Sequence[str], answers: Sequence[str]) -> Sequence[str]:
        """Give the order that was told."""
        return list(self._ask("order", [], questions=list(questions), answers=list(answers)))

    def column(self, file: str, headings: Sequence[str]) -> int:
        """Give the heading that was chosen."""
        return int(self._ask("column", -1, file=file, headings=list(headings)))

    def program(self, file: str, names: Sequence[str]) -> int:
        """Give the program that was chosen."""
        return int(self._ask("program", -1, file=file, names=list(names)))

    def leader(self, word: str, people: int) -> bool:
        """Say whether they were told to be leaders."""
        return bool(self._ask("leader", False, word=word, people=people))

    def day(self, file: str) -> dt.date | None:
        """Give the day that was told; as long as something is asked of it, any day: nothing is made of that."""
        question = Question("day", {"file": file})
        if told := str(self.answers.get(question.key, "")):
            return dt.date.fromisoformat(told)
        if question not in self.open and Question("days", {"file": file}) not in self.open:  # an empty answer is none
            self.open.append(question)
        return ANY_DAY

    def order_of_days(self, file: str) -> str:
        """Give the order that was told."""
        return str(self._ask("days", "", file=file))
