"""Spreadsheets of monthly numbers put into a drafted cohort: measures, how each file is read, and what was guessed."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...cohort.program_sheets import FOLDER, MAPPING
from ...cohort.records.measures import Measure
from ...errors import Problem
from ...files.pasted import command as pasted
from ...intake.drafting.people import Found
from ...intake.measures.answers import Answers
from ...intake.measures.apart import draft_apart, propose_apart
from ...intake.measures.drafting import Sheets
from ...intake.measures.keeping import keep_tables
from ...intake.measures.owners import named_in
from ...intake.spelling import fold
from ...locale.said import sayings
from ..yaml_patch import patch
from .asked import Asked

say = sayings("drafting")
MEASURES = "measures.yml"


@dataclass
class Numbers:
    """A spreadsheet: what it is about, with the measures that its headings name."""

    path: Path
    measures: list[Measure]
    about: Sheets


def numbers_in(path: Path, names: Sequence[str], dates: str = "") -> tuple[Numbers, list[Problem]]:
    """Look at a file as a spreadsheet of monthly numbers.

    Parameters
    ----------
    path : the file.
    names : what programs are called.
    dates : what comes first in dates that can be read in two ways, as a person told.
    """
    sheets, problems = draft_apart(path, path.name, names, dates)
    measures = [
        Measure.model_validate(
            # Nobody has said which way is better, nor that the aim rests on it.
            {"id": one.id, "name": one.name, "kind": "process", "direction": "neither"}
            | {"unit": one.said_unit, "frequency": one.frequency}
        )
        for one in sheets.drafted
    ]
    return Numbers(path, measures, sheets), problems


def whose(numbers: Numbers, programs: Sequence[Found], asked: Asked) -> list[Found]:
    """Say of which programs a spreadsheet is: those that stand in it, those that title a table each, the one that its titles and its
    name bear; else, and where these two differ, who is told."""
    if len(programs) == 1:
        return list(programs)
    words = {fold(word): one for one in programs for word in one.names}

    def of(names: Sequence[str]) -> dict[str, Found]:
        return {words[fold(name)].id: words[fold(name)] for name in names}

    titled = of(numbers.about.titled)
    if numbers.about.programs or (numbers.about.split and len(titled) > 1):
        return list((of(numbers.about.programs) or titled).values())
    bearing = titled | of(named_in(numbers.path.stem, list(words)))
    if len(bearing) == 1:
        return list(bearing.values())
    chosen = asked.program(numbers.path.name, [one.name for one in programs])
    return [programs[chosen]] if chosen >= 0 else []


def put_numbers(
    folder: Path, shown: Path, numbers: Numbers, program: Found, known: dict[str, Measure], told: Answers
) -> tuple[list[str], list[Problem], int]:
    """Put a spreadsheet into a program's folder, with its mapping where nothing has to be asked.

    Parameters
    ----------
    folder : the cohort's folder while it is made.
    shown : what it will be called.
    numbers, program : the spreadsheet and the program.
    known : the program's measures so far, by id; those of this file are added.
    told : what of the file a person told, and what other programs are called.

    Returns
    -------
    What stays to be answered or is not read, the problems, and how many numbers are read.
    """
    own = folder / "programs" / program.id
    drafted = {measure.id: measure for measure in numbers.measures} | known
    answers = replace(told, program=program.names)
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
    keep_tables(
        own / FOLDER / MAPPING, folder, where, [one.table for one in tables if one.points or not one.table.series]
    )
    left = [line for one in tables for line in one.lines if getattr(line, "id", "") == "say-rest"]
    return [say("numbers-rest", file=numbers.path.name, left=line) for line in left], problems, points


def _written(measure: Measure) -> dict[str, Any]:
    more = {"unit": measure.unit} if measure.unit else {}
    more |= {"frequency": measure.frequency} if measure.frequency != "month" else {}
    return {"id": measure.id, "name": measure.name, "kind": measure.kind, "direction": measure.direction, **more}
