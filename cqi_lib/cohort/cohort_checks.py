"""What must fit together across a cohort: programs, rounds, folders and answers."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from ..errors import Problem, Severity, did_you_mean, meant, place
from ..files.text_file import shorten
from ..instrument.advice import lonely_domains, no_verdict
from ..instrument.instrument import Instrument
from ..locale.said import sayings
from ..locale.spoken import spoken, told
from .answered import respondents
from .came_from import check_came_from
from .records.base import MOST_TEXTS, Role, written
from .records.cohort_file import CLAIM_RATERS, CohortFile, RoundEntry
from .records.document import Document
from .round_choice import choose_round
from .word_checks import check_labels, check_own_words

say = sayings("cohort_checks")
TURNED, TURNED_ITEMS = -0.5, 20
"""From this correlation of the questions' means on, over at least so many questions, a scale looks turned round."""

# Windows cannot make folders or files of these names.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def check_file(file: CohortFile, document: Document) -> list[Problem]:
    """Check cohort.yml against itself: names used twice, unknown programs, rounds out of order, weights.

    Parameters
    ----------
    file : the record, ids already unique.
    document : where it was read from.

    Returns
    -------
    The problems found.
    """
    problems: list[Problem] = []

    def note(severity: Severity, path: tuple, found: str, allowed: str, mend: str, program: str | None = None) -> None:
        problems.append(Problem(severity, document.at(*path), found, allowed, mend, program=program))

    if spoken(file.language) != file.language:
        found = say("cohort_checks-language-found", language=shorten(file.language))
        mend = say("cohort_checks-language-mend", language=file.language)
        note("error", ("language",), found, ", ".join(told()), mend)
    for n, entry in enumerate(file.programs):
        if entry.language and spoken(entry.language) != entry.language:
            found = say("cohort_checks-own_language-found", language=shorten(entry.language))
            mend = say("cohort_checks-own_language-mend")
            note("error", ("programs", n, "language"), found, ", ".join(told()), mend)
    problems += check_own_words(file, document)
    problems += check_labels(file, document)
    if file.guesses:
        found, allowed = say("cohort_checks-guesses-found", n=len(file.guesses)), say("cohort_checks-guesses-allowed")
        note("warning", ("guesses",), found, allowed, say("cohort_checks-guesses-mend"))
    programs = [entry.id for entry in file.programs]
    names: dict[str, str] = {}
    for n, entry in enumerate(file.programs):
        if entry.id in _DEVICES:
            found, allowed = say("any-id", id=repr(entry.id)), say("cohort_checks-device-allowed")
            note("error", ("programs", n, "id"), found, allowed, say("cohort_checks-device-mend"))
        for name in entry.names:
            key = " ".join(name.casefold().split())
            if names.setdefault(key, entry.id) != entry.id:
                found = say("cohort_checks-name-found", name=shorten(name), other=names[key])
                allowed, mend = say("cohort_checks-name-allowed"), say("cohort_checks-name-mend")
                note("error", ("programs", n), found, allowed, mend)
    for n, entry in enumerate(file.programs):
        if entry.from_ and entry.until and entry.until < entry.from_:
            found = say("cohort_checks-until-found", until=str(entry.until), joined=str(entry.from_))
            note("error", ("programs", n, "until"), found, say("cohort_checks-until-allowed"), say("any-correct_it"))
    problems += check_came_from(file, document)
    former = {old: entry.id for entry in file.programs for old in entry.former_ids}
    for n, entry in enumerate(file.rounds):
        listed: list[tuple[str, str, tuple]] = [
            ("named_for", program, ("rounds", n, "named_for")) for program in entry.named_for
        ]
        listed += [("unnamed", program, ("rounds", n, "unnamed")) for program in entry.unnamed]
        listed += [("invited", program, ("rounds", n, "invited", program)) for program in entry.invited]
        in_roles = [(person, program) for person, of in entry.counts_as.items() for program in of]
        listed += [("counts_as", program, ("rounds", n, "counts_as", person, program)) for person, program in in_roles]
        for _, program, path in listed:
            if program not in programs and program not in file.aside:
                mend = say("cohort_checks-unknown-mend") + did_you_mean(program, programs)
                if program in former:
                    mend = say("cohort_checks-unknown-mend-former", program=former[program])
                found = say("any-the_program", program=shorten(program))
                note("error", path, found, ", ".join(programs), mend)
        for program, counts in entry.invited.items():
            for role, count in counts.items():
                if count < 0:
                    path = ("rounds", n, "invited", program, role)
                    allowed, mend = say("cohort_checks-invited-allowed"), say("cohort_checks-invited-mend")
                    note("error", path, str(count), allowed, mend)
        if n and entry.date < file.rounds[n - 1].date:
            before = file.rounds[n - 1]
            found = say("cohort_checks-order-found", day=str(entry.date), before=before.id, on=str(before.date))
            allowed, mend = say("cohort_checks-order-allowed"), say("cohort_checks-order-mend")
            note("warning", ("rounds", n, "date"), found, allowed, mend)
        if entry.closed is not None and entry.closed < entry.date:
            found = say("any-before_round", day=str(entry.closed), began=str(entry.date))
            allowed, mend = say("cohort_checks-closed-allowed"), say("cohort_checks-closed-mend")
            note("error", ("rounds", n, "closed"), found, allowed, mend)
        same = [other.id for other in file.rounds[:n] if other.date == entry.date]
        if same:
            found = say("cohort_checks-same_date-found", day=str(entry.date), other=same[0])
            allowed, mend = say("cohort_checks-same_date-allowed"), say("cohort_checks-same_date-mend")
            note("error", ("rounds", n, "date"), found, allowed, mend)
    for name, weight in file.criteria.items():
        if weight < 0:
            allowed, mend = say("cohort_checks-weight-allowed"), say("cohort_checks-weight-mend")
            note("error", ("criteria", name), f"{weight:g}", allowed, mend)
    if not sum(file.criteria.values()) > 0:
        found, allowed = say("cohort_checks-no_weight-found"), say("cohort_checks-no_weight-allowed")
        note("error", ("criteria",), found, allowed, say("cohort_checks-no_weight-mend"))
    return problems


def check_folders(folder: Path, file: CohortFile, listed: Collection[str]) -> list[Problem]:
    """Check `programs/` against cohort.yml, and the cohort folder for files of unknown names.

    Parameters
    ----------
    folder : the cohort folder.
    file : its cohort.yml.
    listed : program ids as they stand in cohort.yml, those of flawed entries included.

    Returns
    -------
    The problems found, in the order of the names.
    """
    problems = []
    programs = folder / "programs"
    known = [entry.id for entry in file.programs]
    former = {old: entry.id for entry in file.programs for old in entry.former_ids}
    for path in sorted(programs.iterdir()) if programs.is_dir() else []:
        if path.is_dir() and not path.name.startswith(".") and path.name not in {*known, *listed}:
            free = [program for program in known if not (programs / program).exists()]
            mend = say("cohort_checks-folder-mend") + did_you_mean(path.name, free)
            if path.name in former:
                mend = say("cohort_checks-folder-mend-former", program=former[path.name])
            where = f"programs/{shorten(path.name)[1:-1]}"
            found, allowed = say("cohort_checks-folder-found"), say("cohort_checks-folder-allowed")
            problems.append(Problem("warning", where, found, allowed, mend))
    usual = {"cohort.yml", "instrument.yml", "programs", "responses", Path(file.instrument).name}
    usual |= {Path(entry.instrument).name for entry in file.rounds if entry.instrument}
    for path in sorted(folder.iterdir()):
        free = sorted(name for name in usual if not (folder / name).exists())
        near = meant(path.name, free) if path.name not in usual else ""
        if near and not path.name.startswith("."):
            found = say("any-name_not_read")
            problems.append(Problem("warning", shorten(path.name)[1:-1], found, ", ".join(sorted(usual)), near))
    return problems


def check_answers(file: CohortFile, document: Document, responses: pd.DataFrame, as_of: dt.date) -> list[Problem]:
    """Check who answered in which round, and when.

    Parameters
    ----------
    file, document : cohort.yml.
    responses : table RESPONSES.
    as_of : the day the cohort is looked at from.

    Returns
    -------
    Warnings: programs without answers in a round that has some, answers sent after `as_of`, a later round answered
    before an earlier one, levels of a round that run the other way than those of the round before.
    """
    problems: list[Problem] = []
    order = {entry.id: n for n, entry in enumerate(file.rounds)}
    people = respondents(responses)
    answered = set(zip(people["program_id"], people["round_id"], strict=True))
    ever = {program for program, _ in answered}
    with_answers = {round_id for _, round_id in answered}
    for program in file.programs:
        for entry in file.rounds:
            there = (program.id, entry.id) in answered
            if there and not program.belongs(entry):
                where = place("responses", say("cohort_checks-round", round=entry.id))
                left = program.until is not None and program.until < entry.date
                day = str(program.until if left else program.from_)
                found = say("cohort_checks-stranger-found", program=program.name)
                allowed = say("cohort_checks-stranger-allowed", way="left" if left else "joined", day=day)
                problems.append(
                    Problem("warning", where, found, allowed, say("cohort_checks-stranger-mend"), program=program.id)
                )
            missing = entry.id in with_answers and not there and program.belongs(entry)
            # A program that is followed by its measures alone is asked for answers only where some were invited.
            if missing and (program.id in ever or entry.invited.get(program.id)):
                where = place("responses", say("cohort_checks-round", round=entry.id))
                found = say("cohort_checks-no_answer-found", program=program.name)
                allowed, mend = say("cohort_checks-no_answer-allowed"), say("cohort_checks-no_answer-mend")
                problems.append(Problem("warning", where, found, allowed, mend, program=program.id))
    problems += _roles_that_nobody_has(file, document, people)
    times = responses.groupby("round_id")["submitted_at"].agg(["min", "max"]).dropna()
    days = [(entry, times.loc[entry.id]) for entry in file.rounds if entry.id in times.index]
    days.sort(key=lambda pair: pair[0].date)
    for entry, when in days:
        if when["max"].date() > as_of:
            where = document.at("rounds", order[entry.id])
            found = say("cohort_checks-late-found", day=str(when["max"].date()), as_of=str(as_of))
            allowed, mend = say("cohort_checks-late-allowed"), say("cohort_checks-late-mend")
            problems.append(Problem("warning", where, found, allowed, mend))
    problems += _not_begun(file, document, people, as_of)
    problems += _long_comments(responses)
    for (earlier, first), (later, second) in itertools.pairwise(days):
        if second["max"] < first["min"]:
            where = document.at("rounds", order[later.id])
            found = say("cohort_checks-early-found", day=str(second["max"].date()), round=earlier.id)
            allowed, mend = say("cohort_checks-early-allowed", round=earlier.id), say("cohort_checks-early-mend")
            problems.append(Problem("warning", where, found, allowed, mend))
    return problems + _turned_round(file, document, responses)


def _roles_that_nobody_has(file: CohortFile, document: Document, people: pd.DataFrame) -> list[Problem]:
    """Note people who are said to count in a role in which they did not answer, in rounds that have answers."""
    known = set(people[["round_id", "program_id", "respondent_id", "role"]].itertuples(index=False, name=None))
    taken, problems = set(people["round_id"]), []
    for n, entry in enumerate(file.rounds):
        for person, of in entry.counts_as.items() if entry.id in taken else ():
            for program, role in of.items():
                if (entry.id, program, person, role) not in known:
                    asked = {"person": shorten(person), "program": shorten(program), "role": role}
                    found, allowed = (
                        say("cohort_checks-counts_as-none-found", **asked),
                        say("cohort_checks-counts_as-none-allowed"),
                    )
                    where = document.at("rounds", n, "counts_as", person, program)
                    problems.append(
                        Problem(
                            "warning", where, found, allowed, say("cohort_checks-counts_as-none-mend"), program=program
                        )
                    )
    return problems


def _long_comments(responses: pd.DataFrame) -> list[Problem]:
    """Note where a program's comments are together more than a page that can be sent holds."""
    problems = []
    said = responses[responses["comment"].notna()]
    for (program, round_id), texts in said.groupby(["program_id", "round_id"])["comment"]:
        if texts.str.len().sum() > MOST_TEXTS // 6 and (total := written(texts.tolist())) > MOST_TEXTS:
            found = say("cohort_checks-comments-found", size=str(total // 1000))
            allowed = say("cohort_checks-comments-allowed", most=str(MOST_TEXTS // 1000))
            where = place("responses", say("cohort_checks-comments", round=str(round_id)))
            mend = say("cohort_checks-comments-mend")
            problems.append(Problem("error", where, found, allowed, mend, program=str(program)))
    return problems


def _not_begun(file: CohortFile, document: Document, people: pd.DataFrame, as_of: dt.date) -> list[Problem]:
    """Warn of rounds that have answers and are dated after the day looked from: no report is made of them."""
    counts = people.loc[people["role"].ne("coach"), "round_id"].value_counts()
    current = choose_round(file.rounds, None, as_of, file.name).id if file.rounds else ""
    problems = []
    for n, entry in enumerate(file.rounds):
        if entry.date > as_of and entry.id != current and counts.get(entry.id):
            day, people_ = str(entry.date), counts[entry.id]
            found = say("cohort_checks-not_begun-found", day=day, as_of=str(as_of), people=people_)
            allowed = say("cohort_checks-not_begun-allowed")
            mend = say("cohort_checks-not_begun-mend", round=current)
            problems.append(Problem("warning", document.at("rounds", n, "date"), found, allowed, mend))
    return problems


def check_verdicts(
    file: CohortFile, document: Document, responses: pd.DataFrame, instrument: Instrument
) -> list[Problem]:
    """Say before a round is taken that its retake can bring no verdict on growth, and why.

    Parameters
    ----------
    file, document : cohort.yml.
    responses : table RESPONSES; a round that has answers is past this advice.
    instrument : the instrument.

    Returns
    -------
    Warnings: programs in which too few people are invited; domains that have no other on their scale to be set beside.
    """
    problems = []
    taken = set(responses["round_id"])
    names = {entry.id: entry.name for entry in file.programs}
    for n, entry in enumerate(file.rounds):
        few = [names[p] for p, asked in entry.invited.items() if p in names and _too_few(file, entry, p, asked)]
        if entry.id in taken or not few:
            continue
        first, more = ", ".join(map(shorten, few[:3])), max(len(few) - 3, 0)
        found = say("cohort_checks-few-found", programs=first, more=more)
        least, beside = CLAIM_RATERS, max(CLAIM_RATERS, file.privacy.group)
        allowed, mend = say("cohort_checks-few-allowed", n=least, beside=beside), say("cohort_checks-few-mend")
        problems.append(Problem("warning", document.at("rounds", n, "invited"), found, allowed, mend))
    alone = lonely_domains(instrument)
    if alone and not taken:
        problems.append(Problem("warning", document.at("instrument"), *no_verdict(alone)))
    return problems


def _too_few(file: CohortFile, entry: RoundEntry, program: str, asked: Mapping[Role, int]) -> bool:
    leaders = asked.get("leader", 0)
    others = sum(asked.values()) - leaders - asked.get("coach", 0)
    if entry.privacy_for(program) == "confidential" and others:
        return others < max(CLAIM_RATERS, file.privacy.group)
    return leaders + others < CLAIM_RATERS


def _turned_round(file: CohortFile, document: Document, responses: pd.DataFrame) -> list[Problem]:
    """Warn where the questions that were high in one round are low in the next: a scale coded the other way round."""
    means = responses.groupby(["round_id", "item"])["level"].mean().unstack("round_id")
    order = {entry.id: n for n, entry in enumerate(file.rounds)}
    taken = [entry.id for entry in sorted(file.rounds, key=lambda r: r.date) if entry.id in means.columns]
    problems = []
    for earlier, later in itertools.pairwise(taken):
        both = means[[earlier, later]].dropna()
        if len(both) < TURNED_ITEMS or both.nunique().min() < 2:
            continue
        if both[earlier].corr(both[later]) <= TURNED:
            found = say("cohort_checks-turned-found", earlier=earlier, later=later)
            allowed, mend = say("cohort_checks-turned-allowed"), say("cohort_checks-turned-mend")
            problems.append(Problem("warning", document.at("rounds", order[later]), found, allowed, mend))
    return problems
