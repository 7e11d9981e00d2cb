"""The command `cqi watch`: each page as a run would make it, anew whenever a file is saved."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import click

from ..locale.catalogue import catalogue
from .pages import day_of, run_options, settings_of
from .spoken import Command

ENDED = 143
"""The exit code of what somebody ended from outside, by SIGTERM."""
message = catalogue("command_line")


@click.command(cls=Command)
@click.argument("cohort", type=click.Path(path_type=Path))
@click.option("--only", metavar="PROGRAM")
@click.option("--round", "round_id", metavar="ROUND")
@click.option("--as-of", metavar="DATE")
@click.option("--port", type=click.IntRange(0, 65535), default=0, show_default=True)
@click.option("--poll", is_flag=True)
@functools.partial(run_options, cluster=False)
def watch(cohort: Path, only: str | None, as_of: str | None, port: int, poll: bool, **how: Any) -> int:
    """Show each page as a run would make it, anew whenever a file of the cohort is saved; until Ctrl-C.

    The pages are a preview on this computer, for nobody else: share/ and releases/ stay as they are.
    """
    from ..batch.watch.watch import watch as look_on

    asked = {name: how.pop(name) for name in ("round_id", "out", "releases")} | {"as_of": day_of(as_of)}
    try:
        look_on(cohort, program=only or "", settings=settings_of(**how), port=port, poll=poll, tell=click.echo, **asked)
    except KeyboardInterrupt as stopped:  # how a watch ends
        click.echo(message("watch-ended"))
        return 0 if type(stopped) is KeyboardInterrupt else ENDED
    return 0
