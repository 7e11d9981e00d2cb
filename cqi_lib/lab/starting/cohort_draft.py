"""From survey exports to the folder of a cohort: `cohort.yml`, the instrument, the exports with their mappings."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...cohort.records.identity import new_id
from ...errors import CallError, InputError, IntakeError, Problem
from ...files.refusal import refusal
from ...instrument.instrument import BUILT_IN, Instrument, load_instrument
from ...intake.drafting.instrument import Draft, draft
from ...intake.drafting.people import LEADS, STAFF, Found, alike, programs, roles_of
from ...intake.drafting.survey import Survey, look
from ...intake.mapping import SUFFIX
from ...intake.reading import Intake, read_responses
from ...intake.spelling import fold
from ...locale.said import sayings
from ...locale.spoken import bound
from ..yaml_patch import patch
from .asked import Asked
from .instrument_text import instrument_text
from .known import known_instrument

say = sayings("drafting")

INSTRUMENT = "instrument.yml"
MOST_UNUSED = 6
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
class _Export:
    """One survey: what it holds, how it is read, and when it was answered."""

    survey: Survey
    mapping: dict[str, Any]
    taken: Intake | None = None
    first: dt.date = dt.date.min
    last: dt.date = dt.date.min
    program: str = ""


def draft_cohort(folder: Path, files: Sequence[Path], asked: Asked, name: str = "") -> Drafted:
    """Draft a cohort's folder from survey exports.

    Parameters
    ----------
    folder : where to make it; it must not be there yet, or be empty.
    files : the exports; what explains one (a dictionary, a structure) may be among them.
    asked : whom to ask.
    name : the cohort's name; empty makes one of the folder's.

    Returns
    -------
    What was found and guessed. Nothing is sent anywhere, and nothing of the given files is changed.

    Raises
    ------
    CallError
        When the folder holds something, or cannot be made.
    InputError
        When a file cannot be used; with the problems of all.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CallError(say("taken", folder=str(folder), other=f"{folder.name}-2"))
    exports, beside = _opened(files)
    name = name or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()
    out = Drafted(folder)
    making = folder.with_name(f".{folder.name}.making")
    try:
        shutil.rmtree(making, ignore_errors=True)
        (making / "responses").mkdir(parents=True)
        _make(making, exports, beside, asked, name, out)
        if folder.exists():
            folder.rmdir()
        making.rename(folder)
    except OSError as error:
        raise CallError(say("not-writable", folder=str(folder), why=refusal(error))) from None
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return out


def _opened(files: Sequence[Path]) -> tuple[list[_Export], list[Path]]:
    """Open every file: surveys, and what lies beside one to explain it. All that cannot be used is said at once."""
    exports: list[_Export] = []
    beside: list[Path] = []
    problems: list[Problem] = []
    for path in files:
        try:
            survey = look(path)
        except IntakeError as error:
            if _is_explanation(error):
                beside.append(path)
            else:
                problems += error.problems or [Problem("error", path.name, str(error), say("survey"), say("any-file"))]
            continue
        if survey.questions or survey.unordered or known_instrument(survey):
            exports.append(_Export(survey, {}))
        else:
            found = say("no-questions", columns=len(survey.table.header))
            problems.append(Problem("error", path.name, found, say("survey"), say("no-questions-mend")))
    beside += [path for one in exports if one.survey.labels for path in _explaining(one.survey.path)]
    if not exports and not problems:
        problems.append(Problem("error", ", ".join(path.name for path in files), say("no-survey"), say("survey"), ""))
    if problems:
        raise InputError(say("unusable"), problems)
    return exports, beside


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


ORDER = "times-either-found"
"""What is said of days that can be read in two ways."""
EXPLAIN = ("recognition-dictionary-found", "recognition-structure-found", "recognition-events-found", "container-lss")
"""What is said of files that explain an export."""


def _make(folder: Path, exports: list[_Export], beside: Sequence[Path], asked: Asked, name: str, out: Drafted) -> None:
    source, made = _instrument(folder, exports[0].survey, asked, name, out)
    everybody: list[str] = []
    for one in exports:
        _map(one, made, one is exports[0], asked, out)
        if one.survey.program >= 0:
            everybody += one.survey.told(one.survey.program)
        else:
            one.program = name
            everybody.append(name)
            out.guesses.append(say("guess-one-program", file=one.survey.path.name, program=name))
    found = programs(everybody)
    out.guesses += [say("guess-alike", one=one, other=other) for one, other in alike(found)]
    for one in exports:
        if one.program:
            one.mapping["program"] = next(p.id for p in found if fold(p.name) == fold(one.program))
        _read(one, folder / source if source == INSTRUMENT else Path(source), asked, out)
    rounds = _rounds(exports, asked, folder, out)
    for path in dict.fromkeys(beside):
        shutil.copyfile(path, folder / "responses" / path.name)
    record = {
        "name": name,
        "id": new_id(),
        "timezone": "UTC",
        "language": bound(),
        "instrument": source,
        "programs": [_program(one) for one in found],
        "rounds": rounds,
        "guesses": [str(guess) for guess in out.guesses],
    }
    if not out.guesses:
        del record["guesses"]
    head = f"# {say('head-cohort')}\n"
    (folder / "cohort.yml").write_text(patch(head, record), encoding="utf-8", newline="\n")
    people = sum(len(one.taken.people) for one in exports if one.taken)
    out.found += [say("found-programs", n=len(found), names=[one.name for one in found], people=people)]


def _program(found: Found) -> dict[str, Any]:
    return {"id": found.id, "name": found.name} | ({"aliases": list(found.aliases)} if found.aliases else {})


def _instrument(folder: Path, survey: Survey, asked: Asked, name: str, out: Drafted) -> tuple[str, Draft | None]:
    """Give the instrument that was asked: a built-in one, or one drafted into the folder."""
    file = survey.path.name
    if built_in := known_instrument(survey):
        out.found.append(say("found-known", file=file, instrument=built_in))
        return built_in, None
    made = draft(survey, asked.order)
    if not made.domains:
        mend = say("no-order-mend")
        raise InputError(say("unusable"), [Problem("error", file, say("no-order"), say("survey"), mend)])
    title = say("instrument-name", cohort=name)
    (folder / INSTRUMENT).write_text(instrument_text(made, title, file), encoding="utf-8", newline="\n")
    out.found.append(
        say(
            "found-survey", file=file, tool=survey.tool or "plain", questions=len(made.items), domains=len(made.domains)
        )
    )
    if made.left:
        out.found.append(say("found-left", n=len(made.left), first=made.left[0][:80]))
    if survey.unused:
        out.found.append(say("found-unused", n=len(survey.unused), headings=survey.unused[:MOST_UNUSED]))
    out.guesses += made.guesses
    return INSTRUMENT, made


def _map(one: _Export, made: Draft | None, drafted_from: bool, asked: Asked, out: Drafted) -> None:
    """Write down how the export is read: questions, program, role, words for roles and for no answer."""
    survey, file = one.survey, one.survey.path.name
    columns: dict[str, str] = {}
    if made is not None:
        by_column = {item.question.column: item.id for item in made.items}
        by_text = {fold(item.question.text): item.id for item in made.items}
        for question in (*survey.questions, *(q for group in survey.unordered for q in group)):
            item = by_column.get(question.column) if drafted_from else by_text.get(fold(question.text))
            if item:
                columns[survey.name_of(question.column)] = item
        blank = {text: "blank" for scale in made.scales.values() for text in scale.blank}
        if blank:
            one.mapping["answers"] = blank
    if survey.program < 0 and survey.candidates:
        chosen = asked.column("program", [survey.table.header[j] for j in survey.candidates])
        survey.program = survey.candidates[chosen] if chosen >= 0 else -1
    for what, j in (("program", survey.program), ("role", survey.role), *survey.meta.items()):
        if j >= 0 and (what in ("program", "role") or not survey.tool):
            columns[survey.name_of(j)] = what
    if survey.role < 0:
        one.mapping["role"] = STAFF
        out.guesses.append(say("guess-no-role", file=file))
    if columns:
        one.mapping["columns"] = columns
    if not survey.tool and "respondent_id" not in survey.meta:
        one.mapping["respondents"] = "rows"
    if roles := _roles(survey, asked, out):
        one.mapping["roles"] = roles


def _roles(survey: Survey, asked: Asked, out: Drafted) -> dict[str, str]:
    """Say what each word for a role counts as; a leader only where a person said so."""
    chosen: dict[str, str] = {}
    plain: dict[str, int] = {}
    for word, (role, people) in roles_of(survey).items():
        leads = role == "leader" or (role is None and LEADS.search(fold(word)) is not None)
        if leads and asked.leader(word, people):
            chosen[word] = "leader"
        elif leads:
            chosen[word] = STAFF
            out.guesses.append(say("guess-no-leader", word=word, people=people))
        elif role is None:
            chosen[word] = STAFF
            plain[word] = people
    if plain:
        out.guesses.append(
            say("guess-role", words=[say("quoted", word=word) for word in plain], people=sum(plain.values()))
        )
    return chosen


def _read(one: _Export, instrument: Path, asked: Asked, out: Drafted) -> None:
    """Read the export as a run will, and keep its days."""
    source = str(instrument) if str(instrument) in BUILT_IN else instrument
    made = load_instrument(source)
    try:
        one.taken = read_responses(one.survey.path, made, mapping=dict(one.mapping))
    except IntakeError as error:
        if not any(getattr(problem.found, "id", "") == ORDER for problem in error.problems):
            raise InputError(say("unusable"), error.problems) from None
        one.taken = _without_order(one, made, asked, out)
    days = one.taken.people.loc[one.taken.people["out"].eq(""), "when"].dropna()
    if len(days):
        one.first, one.last = days.min().date(), days.max().date()
    elif day := asked.day(one.survey.path.name):
        one.first = one.last = day
    else:
        mend = say("no-day-mend")
        found = Problem("error", one.survey.path.name, say("no-day"), say("no-day-allowed"), mend)
        raise InputError(say("unusable"), [found])
    out.problems += [p for p in one.taken.problems if p.severity == "error"]


def _without_order(one: _Export, instrument: Instrument, asked: Asked, out: Drafted) -> Intake:
    """Read an export whose days can be read in two ways: as a person says, else without them."""
    file = one.survey.path.name
    if order := asked.order_of_days(file):
        one.mapping["dates"] = order
    else:
        headings = [one.survey.name_of(j) for j in one.survey.days]
        one.mapping["columns"] = one.mapping.get("columns", {}) | dict.fromkeys(headings, "ignore")
        out.guesses.append(say("guess-no-days", file=file, headings=headings))
    try:
        return read_responses(one.survey.path, instrument, mapping=dict(one.mapping))
    except IntakeError as error:
        raise InputError(say("unusable"), error.problems) from None


def _rounds(exports: list[_Export], asked: Asked, folder: Path, out: Drafted) -> list[dict[str, Any]]:
    """Put exports into rounds by their days, and copy each to where its round is read from."""
    groups: list[list[_Export]] = []
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
        label = say("round-label", season=season, year=str(last.year))
        rounds.append({"id": own, "label": str(label), "date": first, "closed": closed})
        out.guesses.append(say("guess-closed", label=label, day=closed.isoformat()))
        for n, one in enumerate(group, start=1):
            target = folder / "responses" / f"{own}{'' if n == 1 else f'_{n}'}{one.survey.path.suffix.lower()}"
            shutil.copyfile(one.survey.path, target)
            if one.mapping:
                beside = target.with_name(target.name + SUFFIX)
                text = patch(f"# {say('head-mapping', file=one.survey.path.name)}\n", one.mapping)
                beside.write_text(text, encoding="utf-8", newline="\n")
    return rounds
