"""The command `cqi start`: a cohort drafted from survey exports, and its guesses confirmed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ..errors import CallError, InputError, gathered
from ..files.pasted import command as pasted
from ..locale.catalogue import catalogue
from .asking import somebody_there, whom_to_ask
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
        raise CallError(message("start-no-files", command=pasted("start", folder, "survey.csv")))
    from ..lab.starting.cohort_draft import draft_cohort

    try:
        made = draft_cohort(folder, files, whom_to_ask(unattended, _day(day)), name)
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
    click.echo(message("start-made", folder=str(folder), run=pasted("run", folder)))
    if made.guesses:
        click.echo(message("start-then", confirm=pasted("start", "--confirm", folder)))
    return 0


def _day(text: str | None) -> dt.date | None:
    try:
        return None if text is None else dt.date.fromisoformat(text)
    except ValueError:
        raise CallError(message("start-no-date", text=repr(text))) from None


def _confirm(folder: Path, unattended: bool) -> int:
    from ..lab.starting.confirming import confirm, guesses_of
    from ..lab.starting.guess_places import GuessPlaces

    guesses = guesses_of(folder)
    if not guesses:
        click.echo(message("start-nothing", folder=str(folder)))
        return 0
    if unattended or not somebody_there():
        raise CallError(message("start-person"))
    places, right, changed = GuessPlaces(folder), [], []
    for guess in guesses:
        turned = [place for place in places.of(guess) if place.asks == "turned" and not place.value]
        if turned and confirmed(message("start-turned", guess=guess)):
            changed += [(place, True) for place in turned]
        elif not confirmed(message("start-as-it-stands") if turned else message("start-right", guess=guess)):
            continue
        right.append(guess)
    left = confirm(folder, right, changed)
    click.echo(message("start-left", n=len(left), run=pasted("run", folder)))
    return 0
