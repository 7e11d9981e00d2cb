"""Sentences of the guide for the meeting in which coach and staff choose priorities."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .claim import unmarked

message = catalogue(__name__)
MINUTES = {"works": 5, "hard": 15, "unclear": 10, "weigh": 15, "choose": 10, "test": 5}
"""The parts of the meeting, in their order, with the minutes they take."""
CHOICES = ("1", "2", "3")


@unmarked
def heading() -> str:
    """Head the page."""
    return message("heading")


@unmarked
def steps() -> tuple[str, ...]:
    """Name the parts of the meeting."""
    return tuple(message(f"steps-{code}") for code in MINUTES)


@unmarked
def chosen_columns() -> tuple[str, ...]:
    """Head the table in which the choice is written."""
    return tuple(message(f"chosen_columns-{c}") for c in ("choice", "why", "who", "test"))


def ground() -> tuple[str, ...]:
    """Say how the meeting is held."""
    return message("ground-answers"), message("ground-turns")


def hints(people: str) -> tuple[str, ...]:
    """Give a word of advice on each part of the meeting.

    Examples
    --------
    >>> hints("families")[-1]
    'What could we try with a few families by next Tuesday?'
    """
    return tuple(message(f"hints-{code}", people=people) for code in MINUTES)


def title(program: str) -> str:
    """Name the page for the browser's tab."""
    return message("title", program=program)


def lead(round_label: str, minutes: int, staff: str) -> str:
    """Say what the page is for.

    Examples
    --------
    >>> lead("Fall 2025", 60, "staff")
    'A guide for coach and staff, about 60 minutes, with the results of Fall 2025.'
    """
    return message("lead", staff=staff, minutes=minutes, round=round_label)


def step(name: str, minutes: int) -> str:
    """Head a part of the meeting.

    Examples
    --------
    >>> step("Weigh", 15)
    'Weigh (15 minutes)'
    """
    return message("step", name=name, minutes=minutes)


def strengths(names: Sequence[str]) -> str:
    """Name what works.

    Examples
    --------
    >>> strengths(["Outcomes"])
    'Strength: Outcomes.'
    """
    return message("strengths", n=len(names), names=list(names))


def on_the_way(names: Sequence[str], rest: str) -> str:
    """Name the highest of those on the way, where no domain is a strength; `rest` as in `assessment.on_the_way`.

    Examples
    --------
    >>> on_the_way(["Outcomes"], "further"), on_the_way(["Outcomes"], "none")
    ('Rated highest of those on the way: Outcomes.', 'On the way: Outcomes.')
    """
    return message("on_the_way", rest=rest, names=list(names))


def no_strengths(levels: bool) -> str:
    """Say that no level can be shown, or that every one is low.

    Examples
    --------
    >>> no_strengths(True), no_strengths(False)
    ('Every domain with a level is a challenge today; ask the group what works.', 'No level can be shown; ask the group what works.')
    """
    return message("no_strengths" if levels else "no_strengths-hidden")


def no_challenges(people: str, building: bool, levels: bool = True) -> str:
    """Say that no domain is called a challenge, or that no level can be shown; `building` where some are on their way.

    Examples
    --------
    >>> no_challenges("families", False)
    'No domain is called a challenge. Which domain matters most to families?'
    >>> no_challenges("families", False, levels=False)
    'No level can be shown; ask the group what is hard.'
    """
    if not levels:
        return message("no_challenges-hidden")
    return message("no_challenges", people=people, building=building)


def more(n: int) -> str:
    """Say how many more there are.

    Examples
    --------
    >>> more(2)
    'Two more are in the report.'
    """
    return message("more", n=n)


def unknown(names: Sequence[str]) -> str:
    """Name what is not known.

    Examples
    --------
    >>> unknown(["Systems and data safety"])
    'Not known yet: Systems and data safety. Who could tell us?'
    """
    return message("unknown", names=list(names))


def nothing_differs() -> str:
    """Say that no domain is marked as one on which views differ."""
    return message("nothing_differs")


def weigh_caption() -> str:
    """Head the table in which points are written."""
    return message("weigh_caption")


def weights(texts: Sequence[str]) -> str:
    """Say what counts how much."""
    return message("weights", weights=list(texts))


def choice_caption() -> str:
    """Head the table in which the choice is written."""
    return message("choice_caption")


def to_write() -> str:
    """Stand in a cell that is filled in by hand, for those who hear the page."""
    return message("to_write")


def foot() -> str:
    """Say where the choice is written down."""
    return message("foot")
