"""Sentences about the culture of learning: what people see, and what the records show."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue, key
from .language import level, local

message = catalogue(__name__)


def domain(mean: float | None, name: str, edges: Sequence[float], view: str) -> str:
    """Say where the culture of learning stands."""
    if mean is None:
        return message("domain-none", name=name)
    return message("domain", view=view, name=name, level=level(mean, edges))


def before(mean: float, round_label: str, verdict: str, edges: Sequence[float]) -> str:
    """Say where it stood in the round before, and whether the difference can be chance.

    Parameters
    ----------
    mean : the level then.
    round_label : the round's name.
    verdict : what may be claimed: grew, declined, no clear change or cannot tell.
    edges : limits that a reader compares levels with.

    Examples
    --------
    >>> before(2.6, "Fall 2024", "no clear change", (3.0,))
    'In Fall 2024 it was at 2.6; beside the other domains the difference can be chance.'
    """
    return message("before", round=round_label, level=level(mean, edges), verdict=key(verdict))


def beyond(mean: float, then: float | None, round_label: str, edges: Sequence[float]) -> str:
    """Say how usual it is to use data for learning beyond what is required.

    Examples
    --------
    >>> beyond(2.4, 2.0, "Fall 2024", (3.0,))
    'Using data to learn, beyond what funders and standards ask for, is at level 2.4; in Fall 2024 it was at 2.0. One topic alone moves easily by chance.'
    """
    if then is None:
        return message("beyond", level=level(mean, edges))
    return message("beyond-before", level=level(mean, edges), round=round_label, then=level(then, edges))


def habit(code: str) -> str:
    """Name a habit that is counted.

    Examples
    --------
    >>> habit("begun"), habit("let_go")
    ('Cycles begun', 'Tests after which the idea was let go')
    """
    return message("habit", habit=code)


def out_of(count: int, whole: int) -> str:
    """Write a count with what it is out of.

    Examples
    --------
    >>> out_of(2, 3), out_of(0, 0)
    ('2 of 3', 'none yet')
    """
    return message("out_of", count=count, whole=whole)


def no_miss() -> str:
    """Say that there was no miss to learn from."""
    return message("no_miss")


def days(middle: float | None) -> str:
    """Write a number of days.

    Examples
    --------
    >>> days(3.0), days(1), days(2.5), days(None)
    ('3 days', '1 day', '2.5 days', 'not known')
    """
    if middle is None:
        return message("days-none")
    return message("days", n=1 if middle == 1 else 2, days=local(f"{middle:g}"))


def intro(begun: int) -> str:
    """Introduce what the records show about learning."""
    return message("intro", begun=begun)


def caption() -> str:
    """Head the table of learning habits."""
    return message("caption")


def columns() -> tuple[str, str]:
    """Head the table of habits."""
    return message("columns", column="habit"), message("columns", column="count")
