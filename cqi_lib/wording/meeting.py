"""Sentences of the guide for the meeting in which coach and staff choose priorities."""

from __future__ import annotations

from collections.abc import Sequence

from .language import listed, number, plural

TITLE = "Choosing priorities together"
STEPS = (
    ("What works already", 5, "Begin here: what do we want to keep, and what made it possible?"),
    ("What is hard", 15, "For each: does this match what we see? What is behind it?"),
    ("Where we see it differently, and what we do not know", 10, "A difference asks for a talk, not for a vote."),
    ("Weigh", 15, "Give each domain 1 to 5 points, alone first, then together. For effort, 5 is a great effort."),
    ("Choose one to three", 10, "Fewer is better. Write down why, and what waits."),
    ("A first test", 5, "What could we try with a few {people} by next Tuesday?"),
)
DOMAIN = "Domain"
WHY = "Why this one"
CHOSEN = ("Our choice", "Why this one", "Who sees to it", "First test, by when")
CHOICES = ("1", "2", "3")


def ground() -> tuple[str, ...]:
    """Say how the meeting is held."""
    return (
        "These are people’s answers, not a grade. The numbers open the conversation; the people in the room decide.",
        "Everybody speaks once before anybody speaks twice. What a single person answered is nobody’s business.",
    )


def hints(people: str = "participants") -> tuple[str, ...]:
    """Give a word of advice on each part of the meeting."""
    return tuple(hint.replace("{people}", people) for _, _, hint in STEPS)


def title(program: str) -> str:
    """Name the page for the browser's tab."""
    return f"{TITLE}: {program}"


def lead(round_label: str, minutes: int, staff: str = "staff") -> str:
    """Say what the page is for.

    Examples
    --------
    >>> lead("Fall 2025", 60)
    'A guide for coach and staff, about 60 minutes, with the results of Fall 2025.'
    """
    return f"A guide for coach and {staff}, about {minutes} minutes, with the results of {round_label}."


def step(name: str, minutes: int) -> str:
    """Head a part of the meeting.

    Examples
    --------
    >>> step("Weigh", 15)
    'Weigh (15 minutes)'
    """
    return f"{name} ({minutes} minutes)"


def strengths(names: Sequence[str], real: bool) -> str:
    """Name what works.

    Examples
    --------
    >>> strengths(["Outcomes"], False)
    'Rated highest of those on the way: Outcomes.'
    """
    head = plural(len(names), "Strength", "Strengths") if real else "Rated highest of those on the way"
    return f"{head}: {listed(names)}."


def no_strengths(levels: bool) -> str:
    """Say that no level can be shown, or that every one is low.

    Examples
    --------
    >>> no_strengths(True), no_strengths(False)
    ('Every domain with a level is a challenge today; ask the group what works.', 'No level can be shown; ask the group what works.')
    """
    why = "Every domain with a level is a challenge today" if levels else "No level can be shown"
    return f"{why}; ask the group what works."


def no_challenges(people: str = "participants") -> str:
    """Say that no domain is called a challenge."""
    return f"No domain is called a challenge. Which of those on their way matters most to {people}?"


def more(n: int) -> str:
    """Say how many more there are.

    Examples
    --------
    >>> more(2)
    'Two more are in the report.'
    """
    return f"{number(n, start=True)} more {plural(n, 'is', 'are')} in the report."


def unknown(names: Sequence[str]) -> str:
    """Name what is not known.

    Examples
    --------
    >>> unknown(["Systems and data safety"])
    'Not known yet: Systems and data safety. Who could tell us?'
    """
    return f"Not known yet: {listed(names)}. Who could tell us?"


def nothing_differs() -> str:
    """Say that no difference can be shown."""
    return "No difference between views can be shown. What might we be missing?"


def weigh_caption() -> str:
    """Head the table in which points are written."""
    return "Points from 1 to 5"


def weights(texts: Sequence[str]) -> str:
    """Say what counts how much."""
    return f"The weights: {listed(texts)}."


def choice_caption() -> str:
    """Head the table in which the choice is written."""
    return "What we chose"


def to_write() -> str:
    """Stand in a cell that is filled in by hand, for those who hear the page."""
    return "to be filled in"


def foot() -> str:
    """Say where the choice is written down."""
    return "Afterwards the coach writes points, votes and choices into the program’s records, and the plan follows."
