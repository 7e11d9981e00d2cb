"""Spreadsheets of monthly numbers put into a drafted cohort: measures, how each file is read, and what was guessed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...cohort.program_sheets import FOLDER, MAPPING
from ...cohort.records.measures import Measure
from ...errors import Problem
from ...files.pasted import command as pasted
from ...intake.drafting.people import Found
from ...intake.measures.answers import Answers
from ...intake.measures.apart import draft_apart, propose_apart
from ...intake.measures.keeping import keep_tables
from ...intake.spelling import fold
from ...locale.said import sayings
from ..yaml_patch import patch
from .asked import Asked

say = sayings("drafting")
MEASURES = "measures.yml"


@dataclass
class Numbers:
    """A spreadsheet: the measures that its headings name, the programs that stand in it, and whether its periods are whole months."""

    path: Path
    measures: list[Measure]
    named: list[str]
    monthly: bool
    tables: int


def numbers_in(path: Path, names: Sequence[str]) -> tuple[Numbers, list[Problem]]:
    """Look at a file as a spreadsheet of monthly numbers.

    Parameters
    ----------
    path : the file.
    names : what programs are called.
    """
    sheets, problems = draft_apart(path, path.name, names)
    measures = [
        Measure.model_validate(
            # Nobody has said which way is better, nor that the aim rests on it.
            {"id": one.id, "name": one.name, "kind": "process", "direction": "neither"}
            | {"unit": one.said_unit, "frequency": one.frequency}
        )
        for one in sheets.drafted
    ]
    return Numbers(path, measures, sheets.programs, sheets.monthly, sheets.tables), problems


def whose(numbers: Numbers, programs: Sequence[Found], asked: Asked) -> list[Found]:
    """Say of which programs a spreadsheet is: those that stand in it, else the one that its name bears, else who is told."""
    if len(programs) == 1:
        return list(programs)
    words = {fold(word): one for one in programs for word in (one.name, one.id, *one.aliases)}
    if numbers.named:
        return list({words[fold(name)].id: words[fold(name)] for name in numbers.named}.values())
    name = fold(numbers.path.stem.replace("_", " ").replace("-", " "))
    bearing = {one.id: one for word, one in words.items() if word.replace("-", " ") in name}
    if len(bearing) == 1:
        return list(bearing.values())
    chosen = asked.program(numbers.path.name, [one.name for one in programs])
    return [programs[chosen]] if chosen >= 0 else []


def put_numbers(
    folder: Path, shown: Path, numbers: Numbers, program: Found, known: dict[str, Measure]
) -> tuple[list[str], list[Problem], int]:
    """Put a spreadsheet into a program's folder, with its mapping where nothing has to be asked.

    Parameters
    ----------
    folder : the cohort's folder while it is made.
    shown : what it will be called.
    numbers, program : the spreadsheet and the program.
    known : the program's measures so far, by id; those of this file are added.

    Returns
    -------
    What stays to be answered, the problems, and how many numbers are read.
    """
    own = folder / "programs" / program.id
    drafted = {measure.id: measure for measure in numbers.measures} | known
    answers = Answers(program=[program.id, program.name, *program.aliases])
    tables, problems = propose_apart(numbers.path, numbers.path.name, drafted, answers)
    questions = list(dict.fromkeys(question for one in tables for question in one.questions))
    points = sum(len(one.points) for one in tables)
    if questions or not points:
        copy = shown / "programs" / program.id / FOLDER / numbers.path.name
        verb, open_ = ("propose", "numbers-open") if known else ("draft", "numbers-undefined")
        command = pasted("measures", verb, shown, program.id, numbers.path)
        return [*questions, say(open_, file=numbers.path.name, folder=str(copy.parent), command=command)], problems, 0
    read = {one.measure for table in tables for one in table.table.series}
    known |= {name: measure for name, measure in drafted.items() if name in read}
    (own / FOLDER).mkdir(parents=True, exist_ok=True)
    record = {"measures": [_written(measure) for measure in known.values()]}
    head = f"# {say('head-measures')}\n"
    (own / MEASURES).write_text(patch(head, record), encoding="utf-8", newline="\n")
    shutil.copyfile(numbers.path, own / FOLDER / numbers.path.name)
    where = f"programs/{program.id}/{FOLDER}/{MAPPING}"
    keep_tables(own / FOLDER / MAPPING, folder, where, [one.table for one in tables if one.points])
    return [], problems, points


def _written(measure: Measure) -> dict[str, Any]:
    more = {"unit": measure.unit} if measure.unit else {}
    more |= {"frequency": measure.frequency} if measure.frequency != "month" else {}
    return {"id": measure.id, "name": measure.name, "kind": measure.kind, "direction": measure.direction, **more}
