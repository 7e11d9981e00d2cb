"""Programs that came out of others: merged, split, split off. Whose answers are whose, and what is wrong in cohort.yml."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import pandas as pd

from ..errors import Problem, did_you_mean, place
from ..files.text_file import shorten
from ..locale.said import sayings
from .records.cohort_file import CohortFile
from .records.document import Document

say = sayings("cohort_checks")


def tied(came_from: Mapping[str, Collection[str]], program: str) -> frozenset[str]:
    """Give all programs that are tied to one by `came_from`, over any number of steps.

    Parameters
    ----------
    came_from : of each program those that it came out of; none need not be there.
    program : its id.

    Examples
    --------
    >>> of = {"c": ["a", "b"], "d": ["b"]}
    >>> sorted(tied(of, "a")), sorted(tied(of, "e"))
    (['b', 'c', 'd'], [])
    """
    ties = [{name, *before} for name, before in came_from.items() if before]
    found = {program}
    while more := {p for tie in ties if tie & found for p in tie} - found:
        found |= more
    return frozenset(found - {program})


def kin_of(file: CohortFile, program: str) -> frozenset[str]:
    """Give the programs of a cohort that are tied to one (`tied`)."""
    return tied({entry.id: entry.came_from for entry in file.programs if entry.came_from}, program)


def check_came_from(file: CohortFile, document: Document) -> Iterator[Problem]:
    """Check what is said of programs that came out of others.

    Parameters
    ----------
    file, document : cohort.yml.
    """
    known = [entry.id for entry in file.programs]
    for n, entry in enumerate(file.programs):
        for before in entry.came_from:
            where = document.at("programs", n, "came_from")
            if before == entry.id or before not in known:
                if before in file.aside:
                    continue
                found = say("any-the_program", program=shorten(before))
                mend = say("came_from-unknown-mend") + did_you_mean(before, known)
                yield Problem("error", where, found, ", ".join(p for p in known if p != entry.id), mend)
        if entry.came_from and entry.from_ is None:
            found, allowed = say("came_from-no_day-found", program=entry.name), say("came_from-no_day-allowed")
            yield Problem("error", document.at("programs", n), found, allowed, say("came_from-no_day-mend"))


def in_their_time(responses: pd.DataFrame, file: CohortFile, problems: list[Problem]) -> pd.DataFrame:
    """Leave out answers that stand under a program in a round in which another one stood in its place.

    Put together under the new name, or parted under the new names, released answers of a few people would follow by
    subtraction from those of the others.

    Parameters
    ----------
    responses : RESPONSES.
    file : cohort.yml.
    problems : takes an error for each program and round.
    """
    if not any(entry.came_from for entry in file.programs):
        return responses
    gone = pd.Series(False, index=responses.index)
    for entry in file.programs:
        kin = kin_of(file, entry.id)
        for round_ in file.rounds if kin else ():
            rows = responses["program_id"].eq(entry.id) & responses["round_id"].eq(round_.id)
            if entry.belongs(round_) or not rows.any():
                continue
            gone |= rows
            late = entry.until is not None and entry.until < round_.date
            names = ", ".join(other.name for other in file.programs if other.id in kin and other.belongs(round_))
            where = place("responses", say("cohort_checks-round", round=round_.id))
            found = say("cohort_checks-stranger-found", program=entry.name)
            allowed = say("came_from-answers-allowed", names=names or None)
            mend = say(
                "came_from-answers-mend",
                way="left" if late else "joined",
                day=str(entry.until if late else entry.from_),
            )
            problems.append(Problem("error", where, found, allowed, mend, program=entry.id))
    return responses[~gone].reset_index(drop=True) if gone.any() else responses
