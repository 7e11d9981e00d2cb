"""The commands `cqi instrument ...`: show, check, draft, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import CallError, CohortError, InputError, InstrumentError, gathered
from ..files.pasted import command as pasted
from ..locale.catalogue import catalogue
from .asking import whom_to_ask
from .spoken import Group

if TYPE_CHECKING:
    from ..instrument.questionnaire.export import Tool

message = catalogue("command_line")

_SOURCE = click.argument("source", metavar="FILE_OR_NAME")
_LANGUAGE = click.option("--language", metavar="CODE")


@click.group(cls=Group)
def instrument() -> None:
    """Look at an assessment instrument, check one of your own, or take it to a survey tool.

    FILE_OR_NAME is cqi-61 (all items), cqi-26 (the short form), or a YAML or JSON file; docs/instrument.md says how to
    write one.
    """


@instrument.command()
@_SOURCE
@_LANGUAGE
@click.option("--brief", is_flag=True)
@click.option("--source", "as_file", is_flag=True)
def show(source: str, language: str | None, brief: bool, as_file: bool) -> int:
    """Print an instrument: scales, areas, domains, items, levels."""
    from ..instrument.instrument import load_instrument, source_path
    from ..instrument.outline import outline

    if as_file:
        path = source_path(source)
        if not path.is_file():
            raise CallError(message("no-file", file=source))
        click.echo(path.read_bytes(), nl=False)
        return 0
    click.echo("\n".join(outline(load_instrument(source, language or "en"), anchors=not brief)))
    return 0


@instrument.command()
@_SOURCE
def check(source: str) -> int:
    """List everything that is wrong in an instrument's file and its translations, and what would serve better."""
    from ..instrument.advice import advise
    from ..instrument.instrument import load_instrument
    from ..instrument.outline import outline, scale_says
    from ..instrument.translation import translates

    if whole := translates(Path(source)):
        command = pasted("instrument", "check", whole)
        raise CallError(message("instrument-translation", file=source, whole=whole.name, command=command))
    try:
        loaded, advice = load_instrument(source), advise(source)
    except InstrumentError as error:
        click.echo("\n".join(map(str, gathered(error.problems))))
        return _sum_up(source, len(error.problems), 0)
    if advice:
        click.echo("\n".join(map(str, gathered(advice))))
    click.echo(outline(loaded)[0])
    for scale in dict.fromkeys(d.scale for d in loaded.domains.values()):
        click.echo(scale_says(scale))
    return _sum_up(source, 0, len(advice))


def _sum_up(source: str, errors: int, warnings: int) -> int:
    click.echo(message("instrument-sum", file=source, errors=errors, warnings=warnings))
    return 1 if errors else 0


@instrument.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path))
@click.option("--name", default="", metavar="NAME")
@click.option("--yes", "-y", "unattended", is_flag=True)
def draft(file: Path, out: Path | None, name: str, unattended: bool) -> int:
    """Draft an instrument from a survey's export: its questions, scales and domains, with what was guessed."""
    from ..intake.drafting.instrument import draft as drafted
    from ..intake.drafting.survey import look
    from ..intake.drafting.united import united
    from ..lab.starting.instrument_text import instrument_text

    try:
        made = drafted(united([look(file)]), whom_to_ask(unattended).order)
    except InputError as error:
        click.echo("\n".join(map(str, gathered(error.problems))) or error.message)
        return 1
    if not made.domains:
        raise CallError(message("instrument-no-draft", file=str(file)))
    text = instrument_text(made, name or file.stem, [file.name])
    if out is None:
        click.echo(text, nl=False)
        return 0
    try:
        with out.open("x", encoding="utf-8", newline="\n") as place:
            place.write(text)
    except FileExistsError:
        raise CallError(message("instrument-there", file=str(out))) from None
    check = pasted("instrument", "check", out)
    click.echo(message("instrument-drafted", file=str(out), n=len(made.items), left=len(made.left), command=check))
    return 0


@instrument.command()
@_SOURCE
@click.option(
    "--to",
    type=click.Choice(["xlsform", "redcap", "limesurvey"]),
    required=True,
)
@click.option("--out", type=click.Path(path_type=Path), required=True)
@click.option("--short", is_flag=True)
@click.option("--cohort", type=click.Path(path_type=Path))
@click.option("--round", "round_id", metavar="ROUND")
@click.option(
    "--comments",
    type=click.Choice(["domain", "item", "none"]),
    default="domain",
    show_default=True,
)
@_LANGUAGE
@click.option("--force", is_flag=True)
def export(source: str, to: Tool, out: Path, cohort: Path | None, force: bool, **how: Any) -> int:
    """Write an instrument as a form for KoboToolbox, ODK, REDCap or LimeSurvey.

    Questions are named by the items' codes, so that the answers are read back without a mapping.
    """
    from ..cohort.header import read_header
    from ..instrument.questionnaire import TOOLS, export_instrument

    ending = TOOLS[to].ENDING
    if out.suffix.lower() != ending:
        raise CallError(message("instrument-ending", ending=ending, tool=to, name=repr(out.name)))
    if out.exists() and not force:
        raise CallError(message("instrument-there", file=str(out)))
    head = read_header(cohort) if cohort is not None else None
    flaws = [p for p in head.problems if p.severity == "error"] if head is not None else []
    if flaws:
        raise CohortError(message("instrument-cohort"), flaws)
    file = head.file if head is not None else None
    content = export_instrument(source, to, cohort=file, **how)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(content)
    click.echo(message("instrument-wrote", file=str(out)))
    if file is None:
        click.echo(message("instrument-no-cohort"))
    if to == "limesurvey":
        click.echo(message("instrument-experimental"))
    return 0
