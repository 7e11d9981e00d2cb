"""What the exercises for a new coach ask and tell: at the desk, in no report."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from .claim import unmarked
from .language import listed

message = catalogue(__name__)


def unknown(name: str, near: str, there: str) -> str:
    """Refuse an exercise that there is not."""
    return message("unknown", name=name, near=near, there=there)


@unmarked
def asks(exercise: str) -> str:
    """Ask the question of an exercise."""
    return message("asks", exercise=exercise)


@unmarked
def choice(exercise: str, code: str) -> str:
    """Name a choice."""
    return message(f"choice-{exercise}", code=code)


@unmarked
def further() -> str:
    """Name the button for the next question."""
    return message("further")


def verdict(exercise: str, right: bool) -> str:
    """Say whether the choice was right."""
    return message("verdict", exercise=exercise, right="yes" if right else "no")


def tally(exercise: str, right: int, asked: int) -> str:
    """Say how many choices were right.

    Examples
    --------
    >>> tally("prediction", 2, 5)
    'Of 5 predictions 2 held.'
    """
    return message("tally", exercise=exercise, right=right, asked=asked)


def fooled(fooled: int, same: int, missed: int, moved: int) -> str:
    """Say how often chance looked like a change, and a change like chance.

    Examples
    --------
    >>> fooled(2, 5, 1, 4)
    'Charts of chance alone: 5, and in 2 of them you saw a signal. Charts with a change: 4, and you missed 1.'
    """
    return message("fooled", fooled=fooled, same=same, missed=missed, moved=moved)


@unmarked
def unit() -> str:
    """Say what the charts count."""
    return message("unit")


def chart_alt(before: Sequence[int], since: Sequence[int]) -> str:
    """Give a chart's values to whoever cannot see it."""
    return message("chart_alt", before=listed(map(str, before)), since=listed(map(str, since)))


def chart_told(kind: str, up: bool) -> str:
    """Say what a chart was made of."""
    return message("chart_told", kind="chance" if kind == "chance" else "up" if up else "down")


def before_test(before: int, people: int, edge: int) -> str:
    """Tell of a test that is about to begin."""
    return message("before_test", before=before, people=people, edge=edge)


def after_test(came: int, people: int, got: int, truth: int) -> str:
    """Tell what came of a test, and what many more people would have shown."""
    return message("after_test", came=came, people=people, got=got, truth=truth)


@unmarked
def answers_caption() -> str:
    """Name the table of answers."""
    return message("answers_caption")


@unmarked
def answers_columns() -> tuple[str, str, str]:
    """Head it."""
    return message("answers_columns-level"), message("answers_columns-staff"), message("answers_columns-leader")


@unmarked
def dont_know() -> str:
    """Name the row of those who do not know."""
    return message("dont_know")


@unmarked
def mark(there: bool) -> str:
    """Say whether the leader answered so."""
    return message("mark", there="yes" if there else "no")


def answers_told(kind: str) -> str:
    """Say what answers ask for, and why."""
    return message("answers_told", kind=kind)
