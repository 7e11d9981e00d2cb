"""Options of the commands that make pages, and what they say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..locale.catalogue import catalogue
from .release import RELEASES

if TYPE_CHECKING:
    from ..batch.settings import Settings

message = catalogue("command_line")


def run_options(command: Callable, cluster: bool = True) -> Callable:
    """Give a command the options of how pages are made; `cluster`: also by whom."""
    if cluster:
        command = click.option("--scheduler", metavar="ADDRESS")(command)
    for option in (
        click.option("--timeout", type=float, default=600.0, show_default=True),
        click.option("--memory", type=float, metavar="MB"),
        click.option("--out", type=click.Path(path_type=Path)),
        RELEASES,
        click.option(
            "--engine",
            type=click.Choice(["warm", "kernel"]),
        ),
        click.option("--language", metavar="TAG"),
        click.option("--workers", type=int),
    ):
        command = option(command)
    return command


def settings_of(**given: Any) -> Settings:
    """Give how pages are made, as far as somebody said."""
    from ..batch.settings import Settings

    return Settings(**{name: value for name, value in given.items() if value is not None})


def day_of(text: str | None) -> dt.date | None:
    """Read a day as it was typed; another word than a day is a wrong call."""
    if text is None:
        return None
    from ..cohort.records.base import in_years, years

    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise click.UsageError(message("as-of-no-date", text=repr(text))) from None
    if not in_years(day):
        raise click.UsageError(message("as-of-years", years=years(), text=repr(text)))
    return day
