"""The command `cqi start`: a cohort drafted from survey exports, and its guesses confirmed."""

from __future__ import annotations

import datetime as dt
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from ..errors import CallError, InputError, gathered
from ..locale.catalogue import catalogue
from .spoken import Command, confirmed

message = catalogue("command_line")


@click.command(cls=Command)
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--yes", "-y", "unattended", is_flag=True)
@click.option("--confirm", "confirming", is_flag=True)
@click.option("--name", default="", metavar="NAME")
@click.option("--date", "day", metavar="DATE")
def start(folder: Path, files: tuple[Path, ...], unattended: bool, confirming: bool, name: str, day: str | None) -> int:
    """Draft a cohort in FOLDER from survey exports: its questions, scales, programs, roles and rounds.

    What was guessed is listed, and stands in cohort.yml until it is confirmed: until then pages stay at the desk.
    """
    if confirming:
        if files:
            raise CallError(message("start-confirm-files"))
        return _confirm(folder, unattended)
    if not files:
        raise CallError(message("start-no-files", command=f"cqi start {shlex.quote(str(folder))} survey.csv"))
    from ..lab.starting.asked import Nobody
    from ..lab.starting.cohort_draft import draft_cohort

    on = _day(day)
    asked = Nobody(on) if unattended or not sys.stdin.isatty() else _Terminal(on)
    try:
        made = draft_cohort(folder, files, asked, name)
    except InputError as error:
        click.echo("\n".join(map(str, gathered(error.problems))))
        click.echo(error.message)
        return 1
    for line in made.found:
        click.echo(line)
    if made.problems:
        click.echo("\n".join(map(str, gathered(made.problems))))
    if made.guesses:
        click.echo(message("start-guessed", n=len(made.guesses)))
        for guess in made.guesses:
            click.echo(f"  - {guess}")
    shown = shlex.quote(str(folder))
    click.echo(message("start-made", folder=str(folder), run=f"cqi run {shown}"))
    if made.guesses:
        click.echo(message("start-then", confirm=f"cqi start --confirm {shown}"))
    return 0


def _day(text: str | None) -> dt.date | None:
    try:
        return None if text is None else dt.date.fromisoformat(text)
    except ValueError:
        raise CallError(message("start-no-date", text=repr(text))) from None


def _confirm(folder: Path, unattended: bool) -> int:
    from ..lab.starting.confirming import confirm, guesses_of

    guesses = guesses_of(folder)
    if not guesses:
        click.echo(message("start-nothing", folder=str(folder)))
        return 0
    if unattended or not sys.stdin.isatty():
        raise CallError(message("start-person"))
    right = [guess for guess in guesses if confirmed(message("start-right", guess=guess))]
    left = confirm(folder, right)
    click.echo(message("start-left", n=len(left), run=f"cqi run {shlex.quote(str(folder))}"))
    return 0


class _Terminal:
    """Asks a person at the terminal; an empty answer is always the safe one."""

    def __init__(self, on: dt.date | None) -> None:
        self.on = on

    def order(self, questions: Sequence[str], answers: Sequence[str]) -> Sequence[str]:
        click.echo(message("start-order", n=len(questions), first=questions[0][:80]))
        for n, answer in enumerate(answers, start=1):
            click.echo(f"  {n} {answer}")
        while True:
            said = click.prompt(message("start-order-ask"), default="", show_default=False).replace(",", " ").split()
            if not said:
                return ()
            if sorted(said) == sorted(str(n) for n in range(1, len(answers) + 1)):
                return [answers[int(n) - 1] for n in said]
            click.echo(message("start-order-again", n=len(answers)))

    def column(self, what: str, headings: Sequence[str]) -> int:
        click.echo(message("start-column"))
        for n, heading in enumerate(headings, start=1):
            click.echo(f"  {n} {heading[:100]}")
        said = click.prompt(message("start-column-ask"), default="", show_default=False).strip()
        return int(said) - 1 if said.isdecimal() and 0 < int(said) <= len(headings) else -1

    def leader(self, word: str, people: int) -> bool:
        return confirmed(message("start-leader", word=word, people=people))

    def day(self, file: str) -> dt.date | None:
        if self.on is not None:
            return self.on
        while said := click.prompt(message("start-day", file=file), default="", show_default=False).strip():
            try:
                return dt.date.fromisoformat(said)
            except ValueError:
                click.echo(message("start-no-date", text=repr(said)))
        return None
