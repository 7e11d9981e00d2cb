"""Sentences on releases: what is open, which answers a page rests on, what is withheld, and what ends it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..locale.catalogue import catalogue

message = catalogue(__name__)


def interim(label: str, answered: int, guessed: bool = False) -> str:
    """Say on a page of the desk that its round is still open.

    Examples
    --------
    >>> interim("Fall 2025", 12)
    'Interim, not for sending. Fall 2025 is still open: twelve people of this program have answered so far.'
    """
    return message("interim_guessed") if guessed else message("interim", label=label, answered=answered)


def interim_cohort(label: str, answered: int, guessed: bool = False) -> str:
    """Say the same on the cohort's page."""
    return message("interim_guessed") if guessed else message("interim_cohort", label=label, answered=answered)


def guessed(n: int, command: str) -> str:
    """Say in a run that pages rest on guesses, and which command asks about them.

    Examples
    --------
    >>> guessed(1, "cqi start --confirm parameters/mine").partition("(")[0]
    'The pages rest on a guess that nobody has confirmed yet '
    """
    return message("guessed", n=n, command=command)


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
    return (
        message("rests_on", people=people, up_to=up_to, later=later)
        if up_to
        else message("rests_on-undated", people=people, later=later)
    )


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
    return message("not_shown-open" if state == "open" else "not_shown", label=label)


def open_round(label: str, answered: int, before: str, ends: str) -> str:
    """Say in a run that the round is open, and how to end it.

    Parameters
    ----------
    label : the round.
    answered : how many people have answered.
    before : the round that pages which may leave rest on; empty where there is none.
    ends : the command that releases the round.
    """
    return message("open_round", label=label, answered=answered, before=before or None, ends=ends)


def not_taken_up(label: str, programs: Sequence[str], ends: str) -> str:
    """Say that programs answered whose answers were not released, looked at from before the last release."""
    return message("not_taken_up", label=label, programs=programs, ends=ends)


def later_answers(label: str, later: int, programs: Sequence[str], ends: str) -> str:
    """Say that later answers are not yet included.

    Examples
    --------
    >>> later_answers("Fall 2025", 2, ["Maple Street"], "cqi release parameters/mine 2025-fall")
    'Fall 2025: 2 later answer sheets of Maple Street are not yet included. To take them up: cqi release parameters/mine 2025-fall'
    """
    return message("later_answers", label=label, later=later, programs=programs, ends=ends)


def withheld(program: str, label: str, why: str, reason: str, ends: str) -> str:
    """Say that a program's page has no assessment, why, and how to release it again."""
    id = f"withheld-{why}" if why in ("gone", "side", "printing", "elsewhere") else "withheld"
    return message(id, program=program, label=label, reason=reason.rstrip("."), ends=ends)


def unclear(label: str, flaw: str, ends: str) -> str:
    """Say that the record of a round cannot be trusted, and what can be done."""
    return message("unclear", label=label, flaw=flaw, ends=ends)


def cohort_waits(label: str, programs: int) -> str:
    """Say that the cohort's tables do not rest on the newest releases: too few programs differ to be told of."""
    return message("cohort_waits", label=label, programs=programs)


def released(program: str, people: int, first: bool) -> str:
    """Say that a program's answers were released."""
    return message("released", program=program, people=people, first=first)


def unchanged(program: str) -> str:
    """Say that nothing new is there to release."""
    return message("unchanged", program=program)


def held_back(program: str, more: int, touched: int | None, mendable: bool, determined: int) -> str:
    """Say why a program's answers cannot be released, and how many more people are needed.

    Examples
    --------
    >>> held_back("Maple Street", 3, 2, True, 0)
    'Maple Street: not released. Beside earlier pages, the answers of 2 people could be worked out; at least 3 more people are needed.'
    """
    id = "held_back-people" if touched else "held_back-answers"
    return message(id, program=program, n=touched or determined, mendable=mendable, more=more)


def asked_back(programs: Sequence[str], untrusted: bool) -> str:
    """Say what a release that is forced would do, before it is done."""
    parts = [message("asked_back-people", programs=programs)] if programs else []
    parts += [message("asked_back-untrusted")] if untrusted else []
    return " ".join([*parts, message("asked_back")])
