"""The command `cqi own`: notebooks of a cohort's own may run, and a new one."""

from __future__ import annotations

from pathlib import Path

import click

from ..locale.catalogue import catalogue
from .form import near
from .spoken import Group

message = catalogue("command_line")
_COHORT = click.argument("cohort", type=click.Path(path_type=Path))


@click.group(cls=Group)
def own() -> None:
    """Own sections: notebooks in a cohort's own/ that stand in its reports."""


@own.command("new")
@_COHORT
@click.argument("name")
@click.option("--cohort-page", is_flag=True)
@click.option("--from", "copy", type=click.Path(path_type=Path), metavar="NOTEBOOK")
def new(cohort: Path, name: str, cohort_page: bool, copy: Path | None) -> int:
    """Make a notebook to begin with in a cohort's own/."""
    from ..files.pasted import command as pasted
    from ..lab.own_notebook import new_own

    path = new_own(cohort, name, "cohort" if cohort_page else "program", copy)
    click.echo(message("own-new", file=near(path), command=pasted("run", near(cohort))))
    return 0


@own.command("allow")
@_COHORT
def allow(cohort: Path) -> int:
    """Let the notebooks in a cohort's own/ run on this computer, as they are now."""
    from ..batch.own.notebooks import Own
    from ..batch.own.trust import allow as remember

    found = Own.at(cohort)
    if not found.files:
        click.echo(message("own-none", folder=near(cohort / "own")))
        return 0
    remember(cohort, found.files)
    for name in found.files:
        click.echo(name)
    click.echo(message("own-allowed", n=len(found.files)))
    return 0
