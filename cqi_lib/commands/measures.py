"""The commands `cqi measures ...`: draft, propose, confirm."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ..errors import CallError, CohortError, Problem, gathered
from ..files.pasted import command as pasted
from ..locale.catalogue import catalogue
from .form import near
from .spoken import Group

if TYPE_CHECKING:
    from ..cohort.records.cohort_file import ProgramEntry
    from ..cohort.records.measures import MeasuresFile
    from ..cohort.records.yaml_file import Loaded
    from ..intake.measures.answers import Answers
    from ..intake.measures.drafting import Drafted
    from ..intake.measures.proposal import Proposed

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
    from ..files.kept_file import KeptFile
    from ..intake.measures.apart import draft_apart

    _entry(cohort, program)
    where = f"programs/{program}/measures.yml"
    _, loaded = _defined(cohort, program)
    if loaded is not None and (loaded.record is not None or any(p.severity == "error" for p in loaded.problems)):
        raise CallError(message("measures-there", file=where))
    found: dict[str, Drafted] = {}
    code = 0
    for file in files:
        sheets, problems = draft_apart(file, file.name)
        for problem in gathered(problems):
            click.echo(str(problem))
        code = 1 if any(p.severity == "error" for p in problems) else code
        found = {**{one.id: one for one in sheets.drafted}, **found}
    if not found:
        return 1
    lines = [*(f"# {line}" for line in message("measures-draft").splitlines()), "measures:"]
    for one in found.values():
        lines += [
            f"  - id: {one.id}",
            f"    name: {json.dumps(one.name, ensure_ascii=False)}",
            "    direction: neither",
        ]
        lines += [f"    unit: {json.dumps(one.said_unit, ensure_ascii=False)}"] if one.unit else []
        lines += [f"    frequency: {one.frequency}"] if one.frequency != "month" else []
        click.echo(f"  {one.id}: {one.name}")
    if not KeptFile(cohort / where, cohort, where).save("\n".join(lines) + "\n").done:
        raise CallError(message("measures-changed", file=where))
    command = pasted("measures", "propose", cohort, program, *files)
    click.echo(message("measures-drafted", file=where, command=command))
    return code


@measures.command()
@_options
def propose(cohort: Path, program: str, files: tuple[Path, ...], **told: Any) -> int:
    """Say in words, and with its numbers, what a spreadsheet would be read as; nothing is kept."""
    looked = _Look(cohort, program, told)
    code = 0
    for file in files:
        tables, problems = looked.at(file)
        ready = _show(tables, problems)
        code = code if ready else 1
        if ready:
            click.echo(message("measures-keep", command=_again(cohort, program, file)))
    return code


@measures.command()
@_options
def confirm(cohort: Path, program: str, files: tuple[Path, ...], **told: Any) -> int:
    """Keep how a spreadsheet is read, so that next month's file of the same layout needs no question."""
    from ..cohort.program_sheets import FOLDER, MAPPING, read_mapping
    from ..intake.measures.keeping import keep_tables

    looked = _Look(cohort, program, told)
    _, flaws = read_mapping(cohort / "programs" / program, f"programs/{program}", cohort, program)
    if flaws:
        raise CohortError(message("measures-flawed", file=f"programs/{program}/{FOLDER}/{MAPPING}"), flaws)
    code = 0
    for file in files:
        tables, problems = looked.at(file)
        if not _show(tables, problems):
            code = 1
            continue
        folder = cohort / "programs" / program / FOLDER
        where = f"programs/{program}/{FOLDER}/{MAPPING}"
        saved = keep_tables(folder / MAPPING, cohort, where, [one.table for one in tables])
        if not saved.done:
            raise CallError(message("measures-changed", file=where))
        click.echo(message("measures-kept", file=where))
        if file.resolve().parent != folder.resolve():
            click.echo(message("measures-put", file=near(file), folder=near(folder)))
        code = 1 if any(p.severity == "error" for p in problems) else code
    return code


def _entry(cohort: Path, program: str) -> ProgramEntry:
    from ..cohort.header import read_header

    entries = {entry.id: entry for entry in read_header(cohort).file.programs}
    if program not in entries:
        raise CallError(message("measures-program", program=repr(program), programs=", ".join(entries)))
    return entries[program]


def _defined(cohort: Path, program: str) -> tuple[str, Loaded[MeasuresFile] | None]:
    """Read what a program's measures.yml defines; None where there is none."""
    from ..cohort.records.measures import MeasuresFile
    from ..cohort.records.yaml_file import read_record

    where = f"programs/{program}/measures.yml"
    path = cohort / where
    return where, read_record(path, MeasuresFile, where, root=cohort, program=program) if path.is_file() else None


class _Look:
    """A program's measures, and what was told on the command line."""

    def __init__(self, cohort: Path, program: str, told: dict[str, Any]) -> None:
        entry = _entry(cohort, program)
        where, loaded = _defined(cohort, program)
        file = loaded.record if loaded is not None else None
        self.measures = {m.id: m for m in file.measures} if file is not None else {}
        if not self.measures:
            raise CohortError(message("measures-none", file=where), loaded.problems if loaded is not None else ())
        # What measures.yml says of measures.csv holds for a program's other files too, unless another thing is told.
        for name, value in (("dates", file and file.dates), ("decimals", file and file.decimals)):
            told[name] = told[name] or (value.partition(" ")[0] if value else None)
        self.answers = _answers(told, [entry.id, entry.name, *entry.aliases, *entry.former_ids])

    def at(self, file: Path) -> tuple[list[Proposed], list[Problem]]:
        """Look at one spreadsheet."""
        from ..intake.measures.apart import propose_apart

        return propose_apart(file, file.name, self.measures, self.answers)


def _answers(told: dict[str, Any], program: list[str]) -> Answers:
    from ..intake.measures.answers import Answers

    pairs: dict[str, Any] = {name: dict(map(_pair, told.pop(name))) for name in ("columns", "counts", "within")}
    dates = f"{told.pop('dates')} first" if told["dates"] else told.pop("dates")
    return Answers(program=program, dates=dates, **pairs, **told)


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


def _show(tables: Sequence[Proposed], problems: Sequence[Problem]) -> bool:
    """Print what would be read, what is wrong and what is asked; tell whether it can be kept."""
    for one in tables:
        click.echo(message("measures-table", where=one.where, layout=one.table.layout.replace(" ", "-")))
        for line in one.lines or [message("measures-nothing")]:
            click.echo(f"  {line}")
        for line in _numbers(one):
            click.echo(f"    {line}")
    for problem in gathered(problems):
        click.echo(str(problem))
    questions = list(dict.fromkeys(question for one in tables for question in one.questions))
    for question in questions:
        click.echo(question)
    read = any(one.points for one in tables)
    if not read and not questions and not any(p.severity == "error" for p in problems):
        click.echo(message("measures-unmatched"))
    return read and not questions


def _numbers(one: Proposed) -> Iterable[str]:
    """Lay out the very numbers that would be read: a line for each period, a column for each number."""
    names: list[tuple[str, str, str]] = []
    by_day: dict[Any, dict[tuple[str, str, str], str]] = {}
    for point in one.points:
        for part, value in point.parts.items():
            name = (point.measure, point.group, part)
            names += [name] if name not in names else []
            by_day.setdefault(point.day, {})[name] = f"{value:g}"
    if not names:
        return
    heads = [message("measures-head", measure=m, group=g or None, part=p) for m, g, p in names]
    rows = [["", *heads]] + [
        [day.isoformat(), *(cells.get(name, "-") for name in names)] for day, cells in sorted(by_day.items())
    ]
    shown = rows if len(rows) <= _MOST_LINES else [*rows[: _MOST_LINES // 2], ["..."], *rows[-_MOST_LINES // 2 :]]
    widths = [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]
    for row in shown:
        yield "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
