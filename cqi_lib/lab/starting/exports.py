"""Survey exports as parts of a drafted cohort: opened, read as a run will, put into rounds."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...cohort.records.mapping import MIXED
from ...errors import InputError, IntakeError, Problem
from ...instrument.instrument import BUILT_IN, Instrument, load_instrument
from ...intake.drafting.survey import Survey, look
from ...intake.drafting.united import united
from ...intake.mapping import SUFFIX
from ...intake.measures.periods import period_in
from ...intake.reading import Intake, read_responses
from ...locale.said import sayings
from ...locale.spoken import speaking
from ..yaml_patch import patch
from .asked import Asked
from .known import known_instrument
from .numbers import numbers_in

say = sayings("drafting")

MOST_FILES = 50
"""So many files beside an export are looked at for what explains it."""
APART = dt.timedelta(days=60)
"""Exports whose answers lie farther apart than this are of different rounds."""


@dataclass
class Drafted:
    """A cohort as far as files told it: its folder, what was found in words, what was guessed, and what is wrong in the files."""

    folder: Path
    found: list[str] = field(default_factory=list)
    guesses: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass
class Export:
    """One survey: what it holds, how it is read, and when it was answered."""

    survey: Survey
    mapping: dict[str, Any]
    taken: Intake | None = None
    first: dt.date = dt.date.min
    last: dt.date = dt.date.min
    program: str = ""


def opened(files: Sequence[Path]) -> tuple[list[Export], list[Path], list[Path]]:
    """Open every file: surveys, and what lies beside one to explain it. All that cannot be used is said at once."""
    exports: list[Export] = []
    beside: list[Path] = []
    sheets: list[Path] = []
    problems: list[Problem] = []
    unsure: list[Survey] = []
    for path in files:
        try:
            survey = look(path)
        except IntakeError as error:
            if _is_explanation(error):
                beside.append(path)
            elif _holds_numbers(path):
                sheets.append(path)
            else:
                problems += (
                    error.problems
                    or _too_large(path)
                    or [Problem("error", path.name, str(error), say("survey"), say("any-file"))]
                )
            continue
        asks = survey.questions or survey.unordered or known_instrument(survey)
        if asks and (survey.tool or not _is_monthly(survey)):
            exports.append(Export(survey, {}))
        else:
            unsure.append(survey)
    for survey in unsure:
        path = survey.path
        # A single question of numbers may count anything; where another export asks it too, it is the one asked there.
        if _asks_again(survey, exports):
            exports.append(Export(survey, {}))
        elif _holds_numbers(path):
            sheets.append(path)
        else:
            found = say("no-questions", columns=len(survey.table.header))
            none = Problem("error", path.name, found, say("survey"), say("no-questions-mend"))
            problems += _too_large(path) or [none]
    exports.sort(key=lambda one: files.index(one.survey.path))
    beside += [path for one in exports if one.survey.labels for path in _explaining(one.survey.path)]
    if not exports and not problems:
        problems.append(Problem("error", ", ".join(path.name for path in files), say("no-survey"), say("survey"), ""))
    if problems:
        raise InputError(say("unusable"), problems)
    return exports, beside, sheets


def _asks_again(survey: Survey, exports: Sequence[Export]) -> bool:
    """Tell whether a table asks a question of another export."""
    *others, mine = united([*(one.survey for one in exports), survey]).columns
    return any(j in known.values() for j in mine.values() for known in others)


def _is_monthly(survey: Survey) -> bool:
    """Tell whether a table has numbers by months; where its days can be read in two ways, it must be no survey otherwise."""
    about = numbers_in(survey.path, ())[0].about
    # What is headed by a day is no question: months may run across, above cells such as "14 of 22".
    questions = [one for one in survey.questions if period_in(one.heading) is None]
    words = any(one.family not in ("numbers", "slider") for one in questions)
    return about.monthly and not (about.open_dates and (words or survey.role >= 0))


def _holds_numbers(path: Path) -> bool:
    return numbers_in(path, ())[0].about.tables > 0


def _too_large(path: Path) -> list[Problem]:
    """Say that a spreadsheet is larger than those that are read: then nobody knows what is in it."""
    mend = "cells-large-mend"
    return [one for one in numbers_in(path, ())[1] if one.severity == "error" and getattr(one.mend, "id", "") == mend]


def _explaining(survey: Path) -> list[Path]:
    """Find what lies beside an export and says what its codes mean: it has to lie beside the copy as well."""
    near = [path for path in sorted(survey.parent.iterdir()) if path.suffix.lower() in (".lss", ".csv", ".tsv", ".txt")]
    return [path for path in near[:MOST_FILES] if path != survey and _explains(path)]


def _explains(path: Path) -> bool:
    try:
        look(path)
    except IntakeError as error:
        return _is_explanation(error)
    return False


def _is_explanation(error: IntakeError) -> bool:
    return any(getattr(problem.found, "id", "") in EXPLAIN for problem in error.problems)


EITHER, BOTH = "times-either-found", "times-both-found"
"""What is said of days that can be read in two ways, and of some of them beside days in both orders."""
EXPLAIN = ("recognition-dictionary-found", "recognition-structure-found", "recognition-events-found", "container-lss")
"""What is said of files that explain an export."""


def read(one: Export, instrument: Path, asked: Asked, out: Drafted) -> None:
    """Read the export as a run will, and keep its days."""
    source = str(instrument) if str(instrument) in BUILT_IN else instrument
    made = load_instrument(source)
    kind = "no-day"
    try:
        one.taken = read_responses(one.survey.path, made, mapping=dict(one.mapping))
    except IntakeError as error:
        kinds = {getattr(problem.found, "id", "") for problem in error.problems}
        if not kinds & {EITHER, BOTH}:
            raise InputError(say("unusable"), error.problems) from None
        kind, one.taken = "two-days", _without_order(one, made, asked, out, BOTH in kinds)
    counted = one.taken.people.loc[one.taken.people["out"].eq(""), ["when", "began"]]
    days = counted["when"].fillna(counted["began"]).dropna()
    if len(days):
        one.first, one.last = days.min().date(), days.max().date()
    elif day := asked.day(one.survey.path.name):
        one.first = one.last = day
    else:
        told = say(kind), say("no-day-allowed"), say(f"{kind}-mend")
        found = Problem("error", one.survey.path.name, *told)
        raise InputError(say("unusable"), [found])
    out.problems += [p for p in one.taken.problems if p.severity == "error"]


def _without_order(one: Export, instrument: Instrument, asked: Asked, out: Drafted, both: bool) -> Intake:
    """Read an export whose days can be read in two ways: as a person says, else without them."""
    file = one.survey.path.name
    if order := asked.order_of_days(file):
        one.mapping["dates"] = MIXED[order] if both else order
    else:
        headings = [one.survey.name_of(j) for j in one.survey.days]
        one.mapping["columns"] = one.mapping.get("columns", {}) | dict.fromkeys(headings, "ignore")
        out.guesses.append(say("guess-no-days", file=file, headings=headings))
    try:
        return read_responses(one.survey.path, instrument, mapping=dict(one.mapping))
    except IntakeError as error:
        raise InputError(say("unusable"), error.problems) from None


def rounds_of(exports: list[Export], asked: Asked, folder: Path, language: str, out: Drafted) -> list[dict[str, Any]]:
    """Put exports into rounds by their days, and copy each to where its round is read from."""
    groups: list[list[Export]] = []
    for one in sorted(exports, key=lambda export: (export.first, export.survey.path.name)):
        if groups and one.first - max(other.last for other in groups[-1]) <= APART:
            groups[-1].append(one)
        else:
            groups.append([one])
    rounds: list[dict[str, Any]] = []
    for group in groups:
        first, last = min(one.first for one in group), max(one.last for one in group)
        season = ("winter", "spring", "summer", "fall")[last.month % 12 // 3]
        taken = {entry["id"] for entry in rounds}
        base = f"{last.year}-{season}"
        own = base if base not in taken else f"{base}-{last:%m}"
        closed = last + dt.timedelta(days=1)
        with speaking(language):
            label = str(say("round-label", season=season, year=str(last.year)))
        rounds.append({"id": own, "label": label, "date": first, "closed": closed})
        out.guesses.append(say("guess-closed", label=label, day=closed.isoformat()))
        for n, one in enumerate(group, start=1):
            target = folder / "responses" / f"{own}{'' if n == 1 else f'_{n}'}{one.survey.path.suffix.lower()}"
            shutil.copyfile(one.survey.path, target)
            if one.mapping:
                beside = target.with_name(target.name + SUFFIX)
                text = patch(f"# {say('head-mapping', file=one.survey.path.name)}\n", one.mapping)
                beside.write_text(text, encoding="utf-8", newline="\n")
    return rounds
