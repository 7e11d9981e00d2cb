"""The commands `cqi intake ...`: check, map."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import CallError, InputError, gathered
from ..locale.catalogue import catalogue, has, key
from .spoken import Group

message = catalogue("command_line")

_FILE = click.argument("file", type=click.Path(path_type=Path))
_INSTRUMENT = click.option("--instrument", "source", default="cqi-61", show_default=True, metavar="FILE_OR_NAME")


@click.group(cls=Group)
def intake() -> None:
    """Look at a response file as a survey tool wrote it, before it goes into `responses/`."""


@intake.command()
@_FILE
@_INSTRUMENT
def check(file: Path, source: str) -> int:
    """Say what a file was recognised as, what is used of it, and every flaw."""
    from ..intake import read_responses

    try:
        taken = read_responses(file, source)
    except InputError as error:
        click.echo("\n".join(map(str, gathered(error.problems))) or error.message)
        return 1
    for problem in gathered(taken.problems):
        click.echo(str(problem))
    click.echo(taken.source)
    for what, account in (("rows", taken.rows), ("answers", taken.answers)):
        parts = ", ".join(_counted(reason, n) for reason, n in account.items() if n and reason != "in")
        click.echo(message("intake-account", what=what, n=str(account["in"]), parts=parts))
    return 1 if any(p.severity == "error" for p in taken.problems) else 0


def _counted(reason: str, n: int) -> str:
    """Say why so many rows or answers were used, or left out; a reader of one's own may have reasons of its own."""
    known = f"intake-reason-{key(reason)}"
    return message(known, n=str(n)) if has("command_line", known) else f"{n} {reason.replace('_', ' ')}"


@intake.command("map")
@_FILE
@_INSTRUMENT
@click.option("--print", "to_screen", is_flag=True)
def map_file(file: Path, source: str, to_screen: bool) -> int:
    """Draft FILE.mapping.yml: columns recognised, columns that come near an item, answers that no scale knows."""
    from ..intake.proposal import propose_mapping

    try:
        draft = propose_mapping(file, source)
    except InputError as error:
        click.echo("\n".join(map(str, gathered(error.problems))) or error.message)
        return 1
    if to_screen:
        click.echo(draft, nl=False)
        return 0
    beside = file.with_name(file.name + ".mapping.yml")
    try:
        with beside.open("x", encoding="utf-8") as out:
            out.write(draft)
    except FileExistsError:
        raise CallError(message("intake-there", file=beside.name)) from None
    click.echo(message("intake-made", file=beside.name, command=f"cqi intake check {file}"))
    return 0
