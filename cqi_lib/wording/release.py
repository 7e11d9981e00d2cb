"""Sentences on releases: what is open, which answers a page rests on, what is withheld, and what ends it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from .language import full_date, listed, number, plural

INTERIM = "Interim, not for sending"


def interim(label: str, answered: int) -> str:
    """Say on a page of the desk that its round is still open.

    Examples
    --------
    >>> interim("Fall 2025", 12)
    'Interim, not for sending. Fall 2025 is still open: twelve people of this program have answered so far.'
    """
    people = f"{number(answered)} {plural(answered, 'person', 'people')}" if answered else "nobody"
    have = plural(max(answered, 1), "has", "have")
    return f"{INTERIM}. {label} is still open: {people} of this program {have} answered so far."


def interim_cohort(label: str, answered: int) -> str:
    """Say the same on the cohort's page."""
    people = f"{number(answered)} {plural(answered, 'person has', 'people have')}" if answered else "nobody has"
    return f"{INTERIM}. {label} is still open: {people} answered so far."


def rests_on(people: int, up_to: dt.date | None, later: int) -> str:
    """Say which answers a page rests on, where later ones are there; nothing where there are none.

    Parameters
    ----------
    people, up_to : how many people's answers, and the day of the newest.
    later : the answers of how many people are not yet included.

    Examples
    --------
    >>> rests_on(12, dt.date(2025, 11, 3), 2)
    'This rests on 12 answers up to November 3, 2025; 2 later ones are not yet included.'
    """
    if not later:
        return ""
    when = f" up to {full_date(up_to)}" if up_to else ""
    answers = f"{people} {plural(people, 'answer')}{when}"
    return f"This rests on {answers}; {later} later {plural(later, 'one is', 'ones are')} not yet included."


def not_shown(state: str, label: str) -> str:
    """Say on a page why it has no assessment.

    Parameters
    ----------
    state : `open`, `withheld` or `unclear`.
    label : the round.

    Examples
    --------
    >>> not_shown("open", "Fall 2025")
    'Fall 2025 is still open: its results come when everybody has answered.'
    """
    if state == "open":
        return f"{label} is still open: its results come when everybody has answered."
    return f"The results of {label} are being looked at again and are not shown here until then."


def open_round(label: str, answered: int, before: str, ends: str) -> str:
    """Say in a run that the round is open, and how to end it.

    Parameters
    ----------
    label : the round.
    answered : how many people have answered.
    before : the round that pages which may leave rest on; empty where there is none.
    ends : the command that releases the round.
    """
    meanwhile = f"share/ rests on {before}" if before else "share/ carries everything but the assessment"
    people = f"{answered} {plural(answered, 'person has', 'people have')}" if answered else "nobody has"
    return (
        f"{label} is open: {people} answered so far. Its pages lie in desk/interim only, not for sending; {meanwhile}. "
        f"To end it: write closed: DATE at the round in cohort.yml, or {ends}"
    )


def not_taken_up(label: str, programs: Sequence[str], ends: str) -> str:
    """Say that programs answered whose answers were not released, looked at from before the last release."""
    return f"{label}: the answers of {listed(list(programs))} are not released yet. To release them: {ends}"


def later_answers(label: str, later: int, programs: Sequence[str], ends: str) -> str:
    """Say that later answers are not yet included.

    Examples
    --------
    >>> later_answers("Fall 2025", 2, ["Maple Street"], "cqi release parameters/mine 2025-fall")
    'Fall 2025: 2 later answer sheets of Maple Street are not yet included. To take them up: cqi release parameters/mine 2025-fall'
    """
    sheets = f"{later} later answer {plural(later, 'sheet')} of {listed(list(programs))}"
    return f"{label}: {sheets} {plural(later, 'is', 'are')} not yet included. To take them up: {ends}"


_WHY = {
    "gone": "somebody whose answers were released is no longer among those who answered",
    "side": "somebody whose answers were released counts with other people now",
    "printing": "the same answers would now be printed in a way that, beside earlier pages, gives some of them away",
}


def withheld(program: str, label: str, why: str, reason: str, ends: str) -> str:
    """Say that a program's page has no assessment, why, and how to release it again."""
    because = _WHY.get(why) or f"it was said to be false ({reason.rstrip('.')})"
    return f"{program}: its page has no assessment of {label}, because {because}. To release it again: {ends}"


def unclear(label: str, flaw: str, ends: str) -> str:
    """Say that the record of a round cannot be trusted, and what can be done."""
    return (
        f"{label}: nobody can say on which answers earlier pages rested ({flaw}), so no page that may leave shows it. Put "
        f'the record back, name its folder with --releases DIR, or go on without it: {ends} --anyway "the reason"'
    )


def cohort_waits(label: str, programs: int) -> str:
    """Say that the cohort's tables do not rest on the newest releases: too few programs differ to be told of."""
    return (
        f"{label}: the cohort’s tables and benchmarks leave {programs} newer {plural(programs, 'release')} of programs "
        "out until enough programs differ that none of them can be told apart."
    )


def released(program: str, people: int, first: bool) -> str:
    """Say that a program's answers were released."""
    again = "" if first else " again"
    return f"{program}: released{again}, {people} answer {plural(people, 'sheet')}."


def unchanged(program: str) -> str:
    """Say that nothing new is there to release."""
    return f"{program}: nothing new."


def held_back(program: str, more: int, touched: int | None, mendable: bool, determined: int) -> str:
    """Say why a program's answers cannot be released, and how many more people are needed.

    Examples
    --------
    >>> held_back("Maple Street", 3, 2, True, 0)
    'Maple Street: not released. Beside earlier pages, the answers of 2 people could be worked out; at least 3 more people are needed.'
    """
    what = (
        f"the answers of {touched} {plural(touched, 'person', 'people')} could be worked out"
        if touched
        else f"{determined} single {plural(determined, 'answer')} would follow from the numbers"
    )
    need = (
        f"at least {more} more {plural(more, 'person is', 'people are')} needed"
        if mendable
        else "more people would not change that"
    )
    return f"{program}: not released. Beside earlier pages, {what}; {need}."


def asked_back(programs: Sequence[str], untrusted: bool) -> str:
    """Say what a release that is forced would do, before it is done."""
    parts = []
    if programs:
        parts.append(
            f"With the earlier pages in hand, somebody could work out what single people of {listed(list(programs))} answered."
        )
    if untrusted:
        parts.append("Nobody can say what follows from this release and earlier pages together.")
    return " ".join([*parts, "The reason is kept with the release."])
