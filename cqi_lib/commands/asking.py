"""What only a person can say while something is drafted, asked at the terminal; where nobody is there, the safe answer."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ..locale.catalogue import catalogue
from ..locale.said import sayings
from .spoken import confirmed

if TYPE_CHECKING:
    from ..lab.starting.asked import Asked

message = catalogue("command_line")
say = sayings("drafting")


def somebody_there() -> bool:
    """Tell whether a person can answer."""
    return sys.stdin.isatty()


def whom_to_ask(unattended: bool, on: dt.date | None = None) -> Asked:
    """Give who answers questions: the person at the terminal, or nobody.

    Parameters
    ----------
    unattended : ask nothing, whoever is there.
    on : the day for surveys without dates.
    """
    from ..lab.starting.asked import Nobody

    return Nobody(on) if unattended or not somebody_there() else Terminal(on)


def _one_of(question: str, choices: Sequence[str]) -> int:
    click.echo(question)
    for n, choice in enumerate(choices, start=1):
        click.echo(f"  {n} {choice[:100]}")
    said = click.prompt(message("start-number"), default="", show_default=False).strip()
    return int(said) - 1 if said.isdecimal() and 0 < int(said) <= len(choices) else -1


class Terminal:
    """Asks a person at the terminal; an empty answer is always the safe one."""

    open = ()

    def __init__(self, on: dt.date | None) -> None:
        self.on = on

    def order(self, questions: Sequence[str], answers: Sequence[str]) -> Sequence[str]:
        """Ask for the order until each answer has its place."""
        click.echo(say("ask-order", n=len(questions), first=questions[0][:80]))
        for n, answer in enumerate(answers, start=1):
            click.echo(f"  {n} {answer}")
        while True:
            said = click.prompt(message("start-order-ask"), default="", show_default=False).replace(",", " ").split()
            if not said:
                return ()
            if sorted(said) == sorted(str(n) for n in range(1, len(answers) + 1)):
                return [answers[int(n) - 1] for n in said]
            click.echo(message("start-order-again", n=len(answers)))

    def column(self, file: str, headings: Sequence[str]) -> int:
        """Ask which heading says the program."""
        return _one_of(say("ask-column", file=file), headings)

    def program(self, file: str, names: Sequence[str]) -> int:
        """Ask of which program a spreadsheet is."""
        return _one_of(say("ask-program", file=file), names)

    def leader(self, word: str, people: int) -> bool:
        """Ask of a word whether those who are called so lead."""
        return confirmed(say("ask-leader", word=word, people=people))

    def day(self, file: str) -> dt.date | None:
        """Ask for the day of a survey that does not say it."""
        if self.on is not None:
            return self.on
        while said := click.prompt(say("ask-day", file=file), default="", show_default=False).strip():
            try:
                return dt.date.fromisoformat(said)
            except ValueError:
                click.echo(message("start-no-date", text=repr(said)))
        return None

    def order_of_days(self, file: str) -> str:
        """Ask which of day and month comes first."""
        said = click.prompt(message("start-days", file=file), default="", show_default=False).strip()
        return {"1": "month first", "2": "day first"}.get(said, "")
