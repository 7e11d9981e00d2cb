"""What each step is for, for a new coach: at the desk, in no report."""

from __future__ import annotations

from ..locale.catalogue import catalogue
from .claim import unmarked

message = catalogue(__name__)


@unmarked
def heading() -> str:
    """Head what is told of a step."""
    return message("heading")


@unmarked
def part(name: str) -> str:
    """Name a part of it.

    Examples
    --------
    >>> part("ask")
    'What to ask the team'
    """
    return message("part", part=name)


def step(notebook: str, part: str) -> str:
    """Say what a notebook's step is for (`purpose`), how to read it (`read`), or what to ask the team (`ask`).

    Examples
    --------
    >>> step("7_cohort_overview", "purpose")
    'The group sees what it shares, so that one can help the other. Nobody is ranked.'
    """
    return message(f"step-{notebook}-{part}")


@unmarked
def place(page: str, heading: str) -> str:
    """Say where the method page tells more.

    Examples
    --------
    >>> place("docs/method.md", "Findings")
    'docs/method.md, “Findings”'
    """
    return message("place", page=page, heading=heading)
