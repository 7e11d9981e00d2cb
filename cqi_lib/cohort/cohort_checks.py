"""What must fit together across a cohort: programs, rounds, folders and answers."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from ..errors import Problem, Severity, did_you_mean
from ..files.text_file import shorten
from ..instrument.advice import lonely_domains, no_verdict
from ..instrument.instrument import Instrument
from ..locale.spoken import spoken, told
from .answered import respondents
from .records.base import MOST_TEXTS, Role, written
from .records.cohort_file import CLAIM_RATERS, CohortFile, RoundEntry
from .records.document import Document
from .round_choice import choose_round

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
        mend = (
            "Write `language: en`, or delete the line. The online assessment may come in another language first: "
            f"`form_language: {file.language}`."
        )
        found = f"{shorten(file.language)}, in which reports have no texts; they are made in English"
        note("error", ("language",), found, ", ".join(told()), mend)
    for n, entry in enumerate(file.programs):
        if entry.language and spoken(entry.language) != entry.language:
            found = f"{shorten(entry.language)}, in which reports have no texts; this one is made in English"
            note("error", ("programs", n, "language"), found, ", ".join(told()), "Choose one, or delete the line.")
    programs = [entry.id for entry in file.programs]
    names: dict[str, str] = {}
    for n, entry in enumerate(file.programs):
        if entry.id in _DEVICES:
            mend = "Choose another id; the display name may stay."
            note("error", ("programs", n, "id"), f"the id {entry.id!r}", "a name no system keeps for itself", mend)
        for name in (entry.id, entry.name, *entry.aliases, *entry.former_ids):
            key = " ".join(name.casefold().split())
            if names.setdefault(key, entry.id) != entry.id:
                found = f"the name {shorten(name)}, which {names[key]} has too"
                note("error", ("programs", n), found, "names and aliases of one program only", "Change one of them.")
    former = {old: entry.id for entry in file.programs for old in entry.former_ids}
    for n, entry in enumerate(file.rounds):
        listed: list[tuple[str, str, tuple]] = [
            ("named_for", program, ("rounds", n, "named_for")) for program in entry.named_for
        ]
        listed += [("unnamed", program, ("rounds", n, "unnamed")) for program in entry.unnamed]
        listed += [("invited", program, ("rounds", n, "invited", program)) for program in entry.invited]
        for _, program, path in listed:
            if program not in programs:
                mend = "Correct the id, or delete it." + did_you_mean(program, programs)
                if program in former:
                    mend = f"{former[program]} had this id before: write {former[program]} here."
                note("error", path, f"the program {shorten(program)}", ", ".join(programs), mend)
        for program, counts in entry.invited.items():
            for role, count in counts.items():
                if count < 0:
                    path = ("rounds", n, "invited", program, role)
                    note("error", path, str(count), "0 or more people", "Correct the number.")
        if n and entry.date < file.rounds[n - 1].date:
            found = f"{entry.date}, before {file.rounds[n - 1].id} ({file.rounds[n - 1].date})"
            mend = "Correct the date, or list the rounds in the order of their dates."
            note("warning", ("rounds", n, "date"), found, "rounds in the order of their dates", mend)
        if entry.closed is not None and entry.closed < entry.date:
            found = f"{entry.closed}, before the round began ({entry.date})"
            mend = "Write the day from which no more answers were taken, or correct `date`."
            note("error", ("rounds", n, "closed"), found, "the day of the round or later", mend)
        same = [other.id for other in file.rounds[:n] if other.date == entry.date]
        if same:
            mend = "Give each round the day it began; the order of the rounds depends on it."
            note("error", ("rounds", n, "date"), f"{entry.date}, the date of {same[0]} too", "one date each", mend)
    for name, weight in file.criteria.items():
        if weight < 0:
            note("error", ("criteria", name), f"{weight:g}", "a weight of 0 or more", "Correct the weight.")
    if not sum(file.criteria.values()) > 0:
        note("error", ("criteria",), "no weight above 0", "at least one weight above 0", "Give one a weight.")
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
    place = folder / "programs"
    known = [entry.id for entry in file.programs]
    former = {old: entry.id for entry in file.programs for old in entry.former_ids}
    for path in sorted(place.iterdir()) if place.is_dir() else []:
        if path.is_dir() and not path.name.startswith(".") and path.name not in {*known, *listed}:
            free = [program for program in known if not (place / program).exists()]
            mend = "List it under `programs:`, or move the folder away." + did_you_mean(path.name, free)
            if path.name in former:
                mend = f"{former[path.name]} had this id before: move its files to programs/{former[path.name]}."
            where = f"programs/{shorten(path.name)[1:-1]}"
            problems.append(Problem("warning", where, "a folder of no program", "programs of cohort.yml", mend))
    usual = {"cohort.yml", "instrument.yml", "programs", "responses", Path(file.instrument).name}
    usual |= {Path(entry.instrument).name for entry in file.rounds if entry.instrument}
    for path in sorted(folder.iterdir()):
        free = sorted(name for name in usual if not (folder / name).exists())
        near = did_you_mean(path.name, free) if path.name not in usual else ""
        if near and not path.name.startswith("."):
            found = "a name that is not read"
            problems.append(Problem("warning", shorten(path.name)[1:-1], found, ", ".join(sorted(usual)), near.strip()))
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
            missing = entry.id in with_answers and (program.id, entry.id) not in answered
            # A program that is followed by its measures alone is asked for answers only where some were invited.
            if missing and (program.id in ever or entry.invited.get(program.id)):
                where = f"responses, round {entry.id}"
                mend = "Nothing needs to be done if nobody answered; else check the program's name in the export."
                found = f"no answer from {program.name}"
                problems.append(Problem("warning", where, found, "at least one respondent", mend, program=program.id))
    times = responses.groupby("round_id")["submitted_at"].agg(["min", "max"]).dropna()
    days = [(entry, times.loc[entry.id]) for entry in file.rounds if entry.id in times.index]
    days.sort(key=lambda pair: pair[0].date)
    for entry, when in days:
        if when["max"].date() > as_of:
            where = document.at("rounds", order[entry.id])
            found = f"answers sent on {when['max'].date()}, after {as_of}"
            mend = "Check `as_of` in cohort.yml, and the clock of the survey."
            problems.append(Problem("warning", where, found, "answers sent up to the day of the report", mend))
    problems += _not_begun(file, document, people, as_of)
    problems += _long_comments(responses)
    for (earlier, first), (later, second) in itertools.pairwise(days):
        if second["max"] < first["min"]:
            where = document.at("rounds", order[later.id])
            found = f"answers sent up to {second['max'].date()}, before those of {earlier.id}"
            mend = "Check that the two files were not taken for each other."
            problems.append(Problem("warning", where, found, f"answers sent after {earlier.id}", mend))
    return problems + _turned_round(file, document, responses)


def _long_comments(responses: pd.DataFrame) -> list[Problem]:
    """Note where a program's comments are together more than a page that can be sent holds."""
    problems = []
    said = responses[responses["comment"].notna()]
    for (program, round_id), texts in said.groupby(["program_id", "round_id"])["comment"]:
        if texts.str.len().sum() > MOST_TEXTS // 6 and (total := written(texts.tolist())) > MOST_TEXTS:
            found, allowed = f"comments of {total // 1000} kB together", f"at most {MOST_TEXTS // 1000} kB"
            mend = "Keep the longest in a file of their own, and shorten them here."
            where = f"responses, round {round_id}, comments"
            problems.append(Problem("error", where, found, allowed, mend, program=str(program)))
    return problems


def _not_begun(file: CohortFile, document: Document, people: pd.DataFrame, as_of: dt.date) -> list[Problem]:
    """Warn of rounds that have answers and are dated after the day looked from: no report is made of them."""
    counts = people.loc[people["role"].ne("coach"), "round_id"].value_counts()
    current = choose_round(file.rounds, None, as_of, file.name).id if file.rounds else ""
    problems = []
    for n, entry in enumerate(file.rounds):
        if entry.date > as_of and entry.id != current and counts.get(entry.id):
            who = "1 person" if counts[entry.id] == 1 else f"{counts[entry.id]} people"
            found = f"{entry.date}, after {as_of}, the day looked from, and answers of {who}"
            mend = (
                f"Until then {current} is the current round and its reports are made. Write the day the round began as "
                "its `date:`; or give a later day to look from, as `as_of:` in cohort.yml or with --as-of."
            )
            allowed = "a round with answers has begun"
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
        more = f" and {len(few) - 3} more" if len(few) > 3 else ""
        found = f"too few people invited for a verdict on growth in {', '.join(map(shorten, few[:3]))}{more}"
        allowed = f"{CLAIM_RATERS} people in each of two rounds"
        allowed += f", in a confidential round {max(CLAIM_RATERS, file.privacy.group)} beside leaders"
        mend = "Invite more people; or know before that at a retake only the topics that moved will be counted."
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
            found = f"questions that were high in {earlier} are low in {later}, and the other way round"
            mend = "Check the codes of both exports: in one of them the scale may run from best to worst."
            allowed = "the same order of codes in every round"
            problems.append(Problem("warning", document.at("rounds", order[later]), found, allowed, mend))
    return problems
