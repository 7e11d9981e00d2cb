"""From survey exports to the folder of a cohort: `cohort.yml`, the instrument, the exports with their mappings."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ...cohort.records.identity import new_id
from ...cohort.records.measures import Measure
from ...errors import CallError, InputError, Problem
from ...files.pasted import command as pasted
from ...files.refusal import refusal
from ...intake.drafting.instrument import Draft, draft, language_of
from ...intake.drafting.people import LEADS, STAFF, Found, alike, programs, roles_of
from ...intake.drafting.survey import Survey
from ...intake.drafting.united import Joint, tongue_of, united
from ...intake.measures.answers import Answers
from ...intake.spelling import fold
from ...locale.said import sayings
from ...locale.spoken import SOURCE, bound, cldr, speaking, told
from ..yaml_patch import patch
from .asked import Asked
from .exports import Drafted, Export, opened, read, rounds_of
from .file_names import names_of
from .instrument_text import instrument_text
from .known import known_instrument
from .numbers import numbers_in, put_numbers, whose

say = sayings("drafting")

INSTRUMENT = "instrument.yml"
MOST_UNUSED, MOST_WORDS = 6, 3


def draft_cohort(folder: Path, files: Sequence[Path], asked: Asked, name: str = "", language: str = "") -> Drafted:
    """Draft a cohort's folder from survey exports: one instrument of all of them.

    Parameters
    ----------
    folder : where to make it; it must not be there yet, or be empty.
    files : the exports; what explains one (a dictionary, a structure) may be among them.
    asked : whom to ask.
    name : the cohort's name; empty makes one of the folder's.
    language : that of its pages; empty proposes the survey's.

    Returns
    -------
    What was found and guessed. Nothing is sent anywhere, and nothing of the given files is changed. Where something was asked
    that has no answer yet, nothing was made: ask it, and draft anew.

    Raises
    ------
    CallError
        When the folder holds something, or cannot be made.
    InputError
        When a file cannot be used; with the problems of all.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CallError(say("taken", folder=str(folder), other=f"{folder.name}-2"))
    exports, beside, sheets = opened(files)
    name = name or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()
    out = Drafted(folder)
    making = folder.with_name(f".{folder.name}.making")
    try:
        shutil.rmtree(making, ignore_errors=True)
        (making / "responses").mkdir(parents=True)
        _make(making, exports, beside, sheets, asked, name, language, out)
        if not asked.open:
            if folder.exists():
                folder.rmdir()
            making.rename(folder)
    except OSError as error:
        raise CallError(say("not-writable", folder=str(folder), why=refusal(error))) from None
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return out


def _make(
    folder: Path,
    exports: list[Export],
    beside: Sequence[Path],
    sheets: Sequence[Path],
    asked: Asked,
    name: str,
    language: str,
    out: Drafted,
) -> None:
    language = language or _language(exports, out)
    # The instrument is in the cohort's language where an export is.
    exports = sorted(exports, key=lambda one: tongue_of(one.survey.questions) != language)
    joint = united([one.survey for one in exports])
    source, made = _instrument(folder, joint, asked, name, out)
    everybody: list[str] = []
    for n, one in enumerate(exports):
        _map(one, made, joint.columns[n], joint.words[n], asked, out)
        if one.survey.program >= 0:
            everybody += one.survey.told(one.survey.program)
    alone = [one for one in exports if one.survey.program < 0]
    for one, called in zip(alone, names_of([one.survey.path for one in alone], everybody, name), strict=True):
        one.program = called
        everybody.append(called)
        out.guesses.append(say("guess-one-program", file=one.survey.path.name, program=called))
    found = programs(everybody)
    out.guesses += [say("guess-alike", one=one, other=other) for one, other in alike(found)]
    for one in exports:
        if one.program:
            one.mapping["program"] = next(p.id for p in found if fold(p.name) == fold(one.program))
        read(one, folder / source if source == INSTRUMENT else Path(source), asked, out)
    rounds = rounds_of(exports, asked, folder, language, out)
    for path in dict.fromkeys(beside):
        shutil.copyfile(path, folder / "responses" / path.name)
    people = sum(len(one.taken.people) for one in exports if one.taken)
    out.found.append(say("found-programs", n=len(found), names=[one.name for one in found], people=people))
    _numbers(folder, sheets, found, asked, out)
    record = {
        "name": name,
        "id": new_id(),
        "timezone": "UTC",
        "language": language,
        "instrument": source,
        "programs": [_program(one) for one in found],
        "rounds": rounds,
        "guesses": [str(guess) for guess in out.guesses],
    }
    if not out.guesses:
        del record["guesses"]
    head = f"# {say('head-cohort')}\n"
    (folder / "cohort.yml").write_text(patch(head, record), encoding="utf-8", newline="\n")


def _language(exports: Sequence[Export], out: Drafted) -> str:
    """Propose the language of the pages: the survey's, unless somebody speaks another one on purpose, or an export is in it."""
    tongues = {language_of(united([one.survey])) for one in exports}
    if bound() != SOURCE or len(tongues) > 1 or not tongues & {*told()} - {SOURCE}:
        return bound()
    [tag] = tongues
    out.guesses.append(say("guess-pages", name=cldr(bound()).languages.get(tag, tag), tag=tag))
    return tag


def _numbers(folder: Path, sheets: Sequence[Path], programs: Sequence[Found], asked: Asked, out: Drafted) -> None:
    """Put spreadsheets of numbers into the folders of their programs."""
    words = [word for one in programs for word in one.names]
    measures: dict[str, dict[str, Measure]] = {}
    for path in sheets:
        numbers, problems = numbers_in(path, words)
        out.problems += [problem for problem in problems if problem.severity == "error"]
        mine = whose(numbers, programs, asked)
        order = asked.order_of_days(path.name) if mine and numbers.about.open_dates else ""
        if order:
            numbers, _ = numbers_in(path, words, order)
        if not mine:
            out.found.append(say("numbers-nobody", file=path.name))
        names = [say("quoted", word=measure.name) for measure in numbers.measures]
        for program in mine:
            known = measures.setdefault(program.id, {})
            others = [word for one in programs if one.id != program.id for word in one.names]
            answers = Answers(dates=order or None, others=others)
            open_, flaws, n = put_numbers(folder, out.folder, numbers, program, known, answers)
            out.problems += flaws  # also what was not read and why: a number struck through, one that is held back
            out.found += [line for line in open_ if line not in out.found]
            told = {"file": path.name, "program": program.name, "names": names}
            if n:
                out.found.append(say("found-numbers", n=n, **told))
                out.guesses.append(say("guess-numbers", **told))


def _program(found: Found) -> dict[str, Any]:
    return {"id": found.id, "name": found.name} | ({"aliases": list(found.aliases)} if found.aliases else {})


def _instrument(folder: Path, joint: Joint, asked: Asked, name: str, out: Drafted) -> tuple[str, Draft | None]:
    """Give the instrument that was asked: a built-in one, or one drafted into the folder."""
    files = [survey.path.name for survey in joint.surveys]
    built_in = {known_instrument(survey) for survey in joint.surveys}
    if len(built_in) == 1 and (known := built_in.pop()):
        out.found += [say("found-known", file=file, instrument=known) for file in files]
        return known, None
    made = draft(joint, asked.order)
    items = {item.question.column: item for item in made.items}
    if unread := [n for n in range(len(files)) if items.keys().isdisjoint(joint.columns[n].values())]:
        raise InputError(say("unusable"), [_unread(joint.surveys[n]) for n in unread])
    with speaking(made.language):
        title = str(say("instrument-name", cohort=name))
    (folder / INSTRUMENT).write_text(instrument_text(made, title, files), encoding="utf-8", newline="\n")
    for n, survey in enumerate(joint.surveys):
        own = [items[j] for j in joint.columns[n].values() if j in items]
        about = {"file": files[n], "tool": survey.tool or "plain", "questions": len(own)}
        domains = {domain.id for domain in made.domains if any(item in own for item in domain.items)}
        out.found.append(say("found-survey", domains=len(domains), **about))
        for what, texts in (("new", joint.new[n] if n else []), ("missing", joint.missing(n))):
            used = [text for text in texts if text in {item.question.text for item in made.items}]
            if used:
                out.found.append(say(f"found-{what}", file=files[n], n=len(used), first=used[0][:80]))
        if unused := [one.heading for one in survey.rest if one.column not in joint.columns[n]]:
            out.found.append(say("found-unused", n=len(unused), headings=unused[:MOST_UNUSED]))
    if made.left:
        out.found.append(say("found-left", n=len(made.left), first=made.left[0][:80]))
    out.guesses += made.guesses
    return INSTRUMENT, made


def _unread(survey: Survey) -> Problem:
    """Say why nothing can be drafted of an export: too few levels of a scale were ticked, or nothing puts its answers in order."""
    ticked = list({fold(text): text for one in survey.questions for text in one.levels}.values())
    if ticked and not survey.unordered:
        about = say("few-levels", levels=[say("quoted", word=text) for text in ticked]), say("few-levels-allowed")
        return Problem("error", survey.path.name, *about, say("few-levels-mend", command=pasted("new", "cohort")))
    return Problem("error", survey.path.name, say("no-order"), say("survey"), say("no-order-mend"))


def _map(
    one: Export, made: Draft | None, joint: Mapping[int, int], words: Mapping[str, str], asked: Asked, out: Drafted
) -> None:
    """Write down how the export is read: questions, program, role, words for roles, for levels and for no answer."""
    survey, file = one.survey, one.survey.path.name
    columns: dict[str, str] = {}
    if made is not None:
        items = {item.question.column: item.id for item in made.items}
        columns = {survey.name_of(own): items[j] for own, j in joint.items() if j in items}
        answers = {text: "blank" for scale in made.scales.values() for text in scale.blank}
        codes = {fold(rung.label): rung.code for scale in made.scales.values() for rung in scale.rungs}
        answers |= {text: codes[fold(word)] for text, word in words.items() if fold(word) in codes}
        if answers:
            one.mapping["answers"] = answers
    if survey.program < 0 and survey.candidates:
        chosen = asked.column(file, [_with_words(survey, j) for j in survey.candidates])
        survey.program = survey.candidates[chosen] if chosen >= 0 else -1
    elif survey.candidates:
        out.guesses.append(say("guess-place", file=file, heading=survey.table.header[survey.program]))
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


def _with_words(survey: Survey, j: int) -> str:
    """Name a column with the first of the words in it, by which people know it again."""
    words = list({fold(text): text for text in survey.told(j) if text}.values())
    shown = ", ".join([*words[:MOST_WORDS], *(["…"] if len(words) > MOST_WORDS else [])])
    return f"{survey.table.header[j]} ({shown})"


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
