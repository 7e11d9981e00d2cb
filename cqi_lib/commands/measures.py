"""The commands `cqi measures ...`: draft, propose, confirm."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import CallError, gathered
from ..files.pasted import command as pasted
from ..locale.catalogue import catalogue
from .form import near
from .spoken import Group

if TYPE_CHECKING:
    from ..intake.measures.answers import Answers
    from ..intake.measures.proposal import Proposed
    from ..lab.program_sheets import Look, ProgramSheets

message = catalogue("command_line")
_MOST_LINES = 60
_OPTIONS = (
    click.argument("cohort", type=click.Path(path_type=Path)),
    click.argument("program"),
    click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."),
    click.option("--dates", type=click.Choice(["day", "month"])),
    click.option("--decimals", type=click.Choice(["point", "comma"])),
    click.option("--fiscal-year", type=click.IntRange(1, 12), metavar="MONTH"),
    click.option("--unit", type=click.Choice(["number", "percent", "fraction"])),
    click.option("--date", metavar="HEADING"),
    click.option("--group", metavar="HEADING"),
    click.option("--column", "columns", multiple=True, metavar="HEADING=MEANING"),
    click.option("--count", "counts", multiple=True, metavar="NUMBER=RULE"),
    click.option("--within", multiple=True, metavar="NUMBER=DATES"),
    click.option("--person", metavar="HEADING"),
    click.option("--repeated", type=click.Choice(["each", "once"])),
)


def _options(command: Any) -> Any:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.group(cls=Group)
def measures() -> None:
    """Read a program's numbers from its own spreadsheets: what would be read, and that it is right."""


@measures.command()
@click.argument("cohort", type=click.Path(path_type=Path))
@click.argument("program")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
def draft(cohort: Path, program: str, files: tuple[Path, ...]) -> int:
    """Draft measures.yml from the headings of a program's spreadsheets, where it defines none yet."""
    from ..lab.program_sheets import ProgramSheets

    sheets = ProgramSheets(cohort, program)
    sheets.undefined()
    found, problems = sheets.find(files)
    for problem in gathered(problems):
        click.echo(str(problem))
    if not found:
        return 1
    sheets.define(found)
    for one in found:
        click.echo(f"  {one.id}: {one.name}")
    command = pasted("measures", "propose", cohort, program, *files)
    click.echo(message("measures-drafted", file=sheets.measures_file, command=command))
    return 1 if any(p.severity == "error" for p in problems) else 0


@measures.command()
@_options
def propose(cohort: Path, program: str, files: tuple[Path, ...], **told: Any) -> int:
    """Say in words, and with its numbers, what a spreadsheet would be read as; nothing is kept."""
    sheets, answers = _told(cohort, program, told)
    code = 0
    for file in files:
        look = sheets.look(file, answers)
        _show(look)
        code = code if look.ready else 1
        if look.ready:
            click.echo(message("measures-keep", command=_again(cohort, program, file)))
    return code


@measures.command()
@_options
def confirm(cohort: Path, program: str, files: tuple[Path, ...], **told: Any) -> int:
    """Keep how a spreadsheet is read, so that next month's file of the same layout needs no question."""
    sheets, answers = _told(cohort, program, told)
    sheets.check()
    code = 0
    for file in files:
        look = sheets.look(file, answers)
        _show(look)
        if not look.ready:
            code = 1
            continue
        sheets.keep(look)
        click.echo(message("measures-kept", file=sheets.mapping_file))
        if file.resolve().parent != sheets.place.resolve():
            click.echo(message("measures-put", file=near(file), folder=near(sheets.place)))
        code = 1 if any(p.severity == "error" for p in look.problems) else code
    return code


def _told(cohort: Path, program: str, told: dict[str, Any]) -> tuple[ProgramSheets, Answers]:
    """Give the program's spreadsheets, and what was told on the command line."""
    from ..lab.program_sheets import ProgramSheets

    sheets = ProgramSheets(cohort, program)
    told |= {name: dict(map(_pair, told[name])) for name in ("columns", "counts", "within")}
    told["dates"] = told["dates"] and f"{told['dates']} first"
    return sheets, sheets.answers(told)


def _pair(text: str) -> tuple[str, str]:
    name, sign, meaning = text.partition("=")
    if not sign:
        raise CallError(message("measures-pair", text=text))
    return name.strip(), meaning.strip()


def _again(cohort: Path, program: str, file: Path) -> str:
    """Give the command that confirms, with all that was told."""
    context = click.get_current_context()
    words = ["measures", "confirm", str(cohort), program, str(file)]
    for option in context.command.get_params(context):
        value = context.params.get(option.name or "")
        if isinstance(option, click.Option) and value not in (None, ()) and option.name not in ("help",):
            for one in value if isinstance(value, tuple) else (value,):
                words += [option.opts[0], str(one)]
    return pasted(*words)


def _show(look: Look) -> None:
    """Print what would be read, what is wrong and what is asked."""
    from ..lab.program_sheets import said_of

    for one in look.tables:
        head, lines = said_of(one)
        click.echo(head)
        for line in lines:
            click.echo(f"  {line}")
        for line in _numbers(one):
            click.echo(f"    {line}")
    for problem in gathered(look.problems):
        click.echo(str(problem))
    for question in look.questions:
        click.echo(question)
    if look.unmatched:
        click.echo(message("measures-unmatched"))


def _numbers(one: Proposed) -> Iterable[str]:
    """Lay out the numbers of a table, each column as wide as it has to be."""
    from ..lab.program_sheets import numbers

    heads, lines = numbers(one)
    if not heads:
        return
    rows = [["", *heads], *([cell or "-" for cell in line] for line in lines)]
    shown = rows if len(rows) <= _MOST_LINES else [*rows[: _MOST_LINES // 2], ["..."], *rows[-_MOST_LINES // 2 :]]
    widths = [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]
    for row in shown:
        yield "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
