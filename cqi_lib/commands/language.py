"""The commands `cqi language ...`: list, new, check, own."""

from __future__ import annotations

from pathlib import Path

import click

from ..errors import gathered

_INTO = click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of all languages [default: that of the library].",
)


def _speak(context: click.Context, _: click.Parameter, tag: str | None) -> None:
    if tag is None:
        return
    from ..locale.catalogue import languages, spoken_here
    from ..locale.spoken import SOURCE, speaking

    context.with_resource(speaking(tag))
    if spoken_here("shared") == SOURCE and tag.partition("-")[0] != SOURCE:
        known = ", ".join(languages("shared"))
        raise click.BadParameter(f"the workbook does not speak {tag!r}. Allowed: {known}.")


SPOKEN = click.option(
    "--language",
    metavar="TAG",
    expose_value=False,
    callback=_speak,
    help="What to say it in, such as es [default: English].",
)


@click.group()
def language() -> None:
    """See which languages there are, begin one, and check what a translator wrote."""


@language.command("list")
def list_() -> int:
    """List the languages with how much of each is there."""
    from ..locale.begin import known
    from ..locale.compare import catalogues, entries
    from ..locale.spoken import FOLDER, SOURCE

    def texts(tag: str) -> int:
        return sum(
            not entry.empty
            for name in catalogues(tag)
            for entry in entries((FOLDER / tag / f"{name}.ftl").read_text(encoding="utf-8-sig"), name)[0].values()
        )

    for tag in sorted(path.name for path in FOLDER.iterdir() if any(path.glob("*.ftl"))):
        whole = "the language that others are translated from" if tag == SOURCE else known(tag).get_display_name("en")
        click.echo(f"{tag}: {texts(tag):,} texts, {whole}")
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
        click.echo(f"{tag} lacks nothing.")
        return 0
    click.echo(f"{added:,} texts to write, in {files} {'file' if files == 1 else 'files'} of {(into or FOLDER) / tag}.")
    click.echo('Write each where {""} stands; the English is above it. Then: cqi language check ' + tag)
    return 0


@language.command()
@click.argument("tag")
@_INTO
def check(tag: str, into: Path | None) -> int:
    """List what language TAG lacks, where values differ, and what is too long for a chart or a button."""
    from ..locale.begin import known
    from ..locale.compare import checked
    from ..locale.spoken import FOLDER

    known(tag)
    found = checked(tag, into or FOLDER)
    for problem in gathered(found):
        click.echo(str(problem))
    errors = sum(problem.severity == "error" for problem in found)
    warnings = len(found) - errors
    counts = [f"{n:,} {what}{'' if n == 1 else 's'}" for n, what in ((errors, "error"), (warnings, "warning"))]
    click.echo(f"{tag}: {', '.join(counts)}." + ("" if errors else " It can be used."))
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
        click.echo(f"{path} lacks nothing.")
        return 0
    path.write_text(text, encoding="utf-8")
    click.echo(f"{added:,} texts that may be your own, in {path}.")
    click.echo(f'Write yours where {{""}} stands; what is said now is above it. Then: cqi check {cohort}')
    return 0
