"""The commands `cqi intake ...`: check, map."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import CallError, InputError, gathered
from ..files.pasted import command as pasted
from ..locale.catalogue import catalogue, has, key
from .spoken import Group

message = catalogue("command_line")

_FILE = click.argument("file", type=click.Path(path_type=Path))
_INSTRUMENT = click.option("--instrument", "source", metavar="FILE_OR_NAME")


@click.group(cls=Group)
def intake() -> None:
    """Look at a response file as a survey tool wrote it, before it goes into `responses/`."""


@intake.command()
@_FILE
@_INSTRUMENT
def check(file: Path, source: str | None) -> int:
    """Say what a file was recognised as, what is used of it, and every flaw.

    A file in the folder of a cohort is read as the cohort reads it: with the instrument of its round, its programs and roles.
    """
    from ..cohort.file_home import home_of
    from ..intake import read_responses

    try:
        home = home_of(file, source)
        taken = read_responses(file, home.instrument, cohort=home.file, round_id=home.round_id)
    except InputError as error:
        click.echo("\n".join(map(str, gathered(error.problems))) or error.message)
        return 1
    for problem in gathered(taken.problems):
        click.echo(str(problem))
    click.echo(taken.source)
    click.echo(message("intake-instrument", id=home.instrument.id, within=home.file is not None, cohort=home.name))
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
def map_file(file: Path, source: str | None, to_screen: bool) -> int:
    """Draft FILE.mapping.yml: columns recognised, columns that come near an item, answers that no scale knows, programs, roles."""
    from ..cohort.file_home import home_of
    from ..intake.proposal import propose_mapping

    try:
        home = home_of(file, source)
        draft = propose_mapping(file, home.instrument, home.file)
    except InputError as error:
        click.echo("\n".join(map(str, gathered(error.problems))) or error.message)
        return 1
    if to_screen:
        click.echo(draft, nl=False)
        return 0
    told = ("--instrument", source) if source else ()
    beside = file.with_name(file.name + ".mapping.yml")
    try:
        with beside.open("x", encoding="utf-8") as out:
            out.write(draft)
    except FileExistsError:
        raise CallError(message("intake-there", file=beside.name)) from None
    click.echo(message("intake-made", file=beside.name, command=pasted("intake", "check", *told, file)))
    return 0
