"""The commands `cqi form ...`: open, invite, serve, status, close, export.

The evaluator's side of the online assessment is this command line only; docs/online.md.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ..errors import CallError, CohortError
from ..files.pasted import command as pasted
from ..intake.store.addresses import DEFAULT_PORT
from ..locale.catalogue import catalogue
from .spoken import Group

message = catalogue("online_desk")

_COHORT = click.argument("cohort", type=click.Path(path_type=Path))
_ROUND = click.argument("round_id", metavar="ROUND")


@click.group("form", cls=Group)
def online_form() -> None:
    """Let people answer the assessment online: personal links, pages for a phone, answers in the workbook.

    COHORT is a folder such as parameters/riverbend, ROUND a round of its cohort.yml.
    """


@online_form.command("open")
@_COHORT
@_ROUND
@click.option("--database", metavar="VARIABLE")
@click.option("--again", is_flag=True)
def open_round(cohort: Path, round_id: str, database: str | None, again: bool) -> int:
    """Make the store of a round and let it take answers."""
    from ..online.desk import Desk

    desk = Desk.of(cohort, round_id)
    new = desk.open(database=database, again=again)
    click.echo(message("open" if new else "open-already", round=desk.said()))
    command = pasted("form", "invite", cohort, round_id, "--base-url", "ADDRESS")
    click.echo(message("open-next", where=desk.where(), command=command))
    return 0


@online_form.command()
@_COHORT
@_ROUND
@click.option("--database", metavar="VARIABLE")
def adopt(cohort: Path, round_id: str, database: str | None) -> int:
    """Say that a PostgreSQL database is this cohort's: its folder was moved, or an older workbook made it.

    A database is bound to the cohort it was made for, by the id in its cohort.yml, or by its path where there is none.
    """
    from ..online.desk import Desk

    desk = Desk.of(cohort, round_id)
    before = desk.adopt(database)
    click.echo(message("adopted", round=desk.said(), before=before or None))
    return 0


@online_form.command()
@_COHORT
@_ROUND
@click.option("--base-url", metavar="ADDRESS")
@click.option("--program", metavar="PROGRAM")
@click.option("--role", metavar="ROLE")
@click.option("--count", type=click.IntRange(1, 1000))
@click.option("--list", "people", type=click.Path(path_type=Path))
@click.option("--renew", metavar="LINK")
@click.option("--withdraw", metavar="LINK")
@click.option("--out", type=click.Path(path_type=Path))
def invite(
    cohort: Path, round_id: str, base_url: str | None, renew: str | None, withdraw: str | None, **how: Any
) -> int:
    """Make a personal link for everybody who is expected and has none yet.

    How many that are says `invited:` of the round in cohort.yml, or --count with --program and --role, or --list FILE.
    The links stand in a CSV file, with a text for a mail merge beside it. They cannot be shown again: the store keeps
    only what recognises them.
    """
    from ..online.desk import Desk

    if sum(bool(x) for x in (renew, withdraw, how["people"], how["count"])) > 1:
        raise CallError(message("choose-one"))
    desk = Desk.of(cohort, round_id)
    address = base_url or f"http://127.0.0.1:{DEFAULT_PORT}"
    if withdraw:
        desk.withdraw(withdraw)
        click.echo(message("withdrawn"))
        return 0
    if renew:
        click.echo(message("renewed", link=desk.renew(renew, address)))
        return 0
    made = desk.invite(address, **how)
    if made is None:
        click.echo(message("all-have-links"))
        return 0
    click.echo(message("links-made", n=made.number, file=near(made.links)))
    for mail in made.mails:
        click.echo(message("mail-made", file=near(mail)))
    for line in made.not_counted:
        click.echo(line)
    click.echo(message("keep-list"))
    if base_url is None:
        click.echo(message("lead-here", address=address))
    return 0


@online_form.command()
@_COHORT
@_ROUND
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=DEFAULT_PORT, show_default=True)
@click.option("--base-url", default="", metavar="ADDRESS")
@click.option(
    "--trusted-proxy",
    "trusted",
    multiple=True,
    metavar="ADDRESS",
)
def serve(cohort: Path, round_id: str, host: str, port: int, base_url: str, trusted: tuple[str, ...]) -> int:
    """Serve the pages of a round until Ctrl-C; answers are in the store as soon as a page says so."""
    from ..intake.store.lock import only_server
    from ..intake.store.place import place_of
    from ..intake.store.promises import broken
    from ..intake.store.store import Store
    from ..online.assessment import Assessment
    from ..online.edge import Proxies
    from ..online.server import serve as serve_pages

    proxies = Proxies.of(trusted)
    assessment = Assessment.read(cohort, round_id)
    place = place_of(cohort, assessment.entry.id)
    with only_server(place.path), Store.open(place) as store:
        if flaws := broken(store.told(assessment.entry.id), assessment.cohort, assessment.entry):
            raise CohortError(message("promised-more"), flaws)
        serve_pages(assessment, store, host=host, port=port, base_url=base_url, say=click.echo, proxies=proxies)
    return 0


@online_form.command()
@_COHORT
@_ROUND
def status(cohort: Path, round_id: str) -> int:
    """Count who was invited, started and submitted, by program and role; never what anybody answered."""
    from ..online.desk import Desk

    for line in Desk.of(cohort, round_id).status():
        click.echo(line)
    return 0


@online_form.command()
@_COHORT
@_ROUND
def close(cohort: Path, round_id: str) -> int:
    """End a round: nothing more is saved, and its links open no form any more."""
    from ..online.desk import Desk

    desk = Desk.of(cohort, round_id)
    ended = desk.close()
    click.echo(message("closed" if ended else "closed-already", round=desk.said()))
    click.echo(message("next", command=pasted("run", cohort)))
    return 0


@online_form.command()
@_COHORT
@_ROUND
@click.option("--out", type=click.Path(path_type=Path))
def export(cohort: Path, round_id: str, out: Path | None) -> int:
    """Write the answers as a plain table, a row per answer, that intake reads as it is."""
    from ..online.desk import Desk

    path, people, answers = Desk.of(cohort, round_id).export(out)
    click.echo(message("exported", file=near(path), answers=answers, people=people))
    return 0


def near(path: Path) -> str:
    """Write a path as people would type it from here."""
    path, here = Path(path).resolve(), Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
