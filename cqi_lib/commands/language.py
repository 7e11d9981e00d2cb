"""The commands `cqi language ...`: list, new, check, own."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import gathered
from ..files.pasted import command as pasted
from ..locale.catalogue import catalogue
from .spoken import Group

message = catalogue("command_line")

_INTO = click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
)


def _speak(_context: click.Context, _option: click.Parameter, tag: str | None) -> None:
    if tag is None:
        return
    from ..locale.catalogue import languages, spoken_here
    from ..locale.spoken import SOURCE, bind

    bind(tag)  # as long as `cli.main` lasts: errors are shown when the command's own context is gone
    if spoken_here("shared") == SOURCE and tag.partition("-")[0] != SOURCE:
        raise click.BadParameter(message("language-unknown", tag=repr(tag), known=", ".join(languages("shared"))))


SPOKEN = click.option(
    "--language",
    metavar="TAG",
    expose_value=False,
    is_eager=True,
    callback=_speak,
)


@click.group(cls=Group)
def language() -> None:
    """See which languages there are, begin one, and check what a translator wrote."""


@language.command("list")
def list_() -> int:
    """List the languages with how much of each is there."""
    from ..locale.begin import known
    from ..locale.compare import catalogues, entries
    from ..locale.spoken import FOLDER, SOURCE, bound, cldr

    def texts(tag: str) -> int:
        return sum(
            not entry.empty
            for name in catalogues(tag)
            for entry in entries((FOLDER / tag / f"{name}.ftl").read_text(encoding="utf-8-sig"), name)[0].values()
        )

    for tag in sorted(path.name for path in FOLDER.iterdir() if any(path.glob("*.ftl"))):
        name = None if tag == SOURCE else known(tag).get_display_name(str(cldr(bound())))
        click.echo(message("language-there", tag=tag, n=texts(tag), name=name))
    return 0


@language.command()
@click.argument("tag")
@_INTO
def new(tag: str, into: Path | None) -> int:
    """Write catalogues for language TAG, such as fr, with the English beside; also what a begun one lacks."""
    from ..locale.begin import begin
    from ..locale.spoken import FOLDER

    added, files = begin(tag, into or FOLDER)
    if not added:
        click.echo(message("language-lacks-nothing", what=tag))
        return 0
    click.echo(message("language-to-write", n=added, files=files, folder=str((into or FOLDER) / tag)))
    click.echo(message("language-next", command=pasted("language", "check", tag)))
    return 0


@language.command()
@click.argument("tag")
@_INTO
def check(tag: str, into: Path | None) -> int:
    """List what language TAG lacks, where values differ, and what is too long for a chart or a button."""
    from ..locale.begin import known
    from ..locale.compare import checked
    from ..locale.spoken import FOLDER
    from ..show.metrics import without_table

    known(tag)
    found = checked(tag, into or FOLDER)
    for problem in gathered(found):
        click.echo(str(problem))
    texts = (path.read_text("utf-8-sig", "replace") for path in sorted(((into or FOLDER) / tag).glob("*.ftl")))
    if letters := without_table("".join(texts)):
        click.echo(message("language-no-table", tag=tag, letters=" ".join(letters[:12])))
    errors = sum(problem.severity == "error" for problem in found)
    warnings = len(found) - errors
    click.echo(message("language-sum", tag=tag, errors=errors, warnings=warnings))
    return 1 if errors else 0


@language.command()
@click.argument("cohort", type=click.Path(path_type=Path, file_okay=False))
@click.argument("tag", required=False)
def own(cohort: Path, tag: str | None) -> int:
    """Write the file in which COHORT may say headings, notes and mails in its own words, in its language or in TAG.

    What stands there already is kept.
    """
    from ..cohort.header import read_header
    from ..cohort.own_texts import file_name
    from ..errors import CallError
    from ..files.text_file import read_text, stands
    from ..locale.begin import begin_own

    tag = tag or read_header(cohort).file.language
    path = cohort / file_name(tag)
    read = read_text(path, path.name, root=cohort) if stands(path) else None
    if read is not None and read.text is None:
        raise CallError("\n".join(map(str, read.problems)))
    text, added = begin_own(tag, read.text or "" if read else "")
    if not added:
        click.echo(message("language-lacks-nothing", what=str(path)))
        return 0
    path.write_text(text, encoding="utf-8")
    click.echo(message("language-own", n=added, file=str(path)))
    click.echo(message("language-own-next", command=pasted("check", cohort)))
    return 0
