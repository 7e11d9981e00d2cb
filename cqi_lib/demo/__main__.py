"""`python -m cqi_lib.demo FOLDER [--seed N] [--programs N]`: write the demo cohort."""

from __future__ import annotations

import sys

import click

from ..errors import CallError
from .programs import PROGRAMS, SEED
from .write import write_demo


@click.command()
@click.argument("folder")
@click.option(
    "--seed", type=click.IntRange(min=0), default=SEED, show_default=True, help="Another seed, other numbers."
)
@click.option(
    "--programs",
    type=click.IntRange(min=1),
    default=len(PROGRAMS),
    show_default=True,
    help="How many programs; beyond 12 they are repeated under new ids.",
)
def main(folder: str, seed: int, programs: int) -> None:
    """Write the invented cohort Riverbend into FOLDER, which must be new or empty."""
    try:
        write_demo(folder, seed=seed, programs=programs)
    except CallError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    click.echo(f"Wrote {programs} programs to {folder}.")


if __name__ == "__main__":
    main(prog_name="python -m cqi_lib.demo")
