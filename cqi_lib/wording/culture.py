"""Sentences about the culture of learning: what people see, and what the records show."""

from __future__ import annotations

from collections.abc import Sequence

from .language import level, number, plural


def domain(mean: float | None, name: str, edges: Sequence[float], view: str) -> str:
    """Say where the culture of learning stands."""
    if mean is None:
        return f"{name} has no level that may be shown in this round."
    start = {"one": "In one person’s view, ", "leader": "In the leader’s view, "}.get(view, "")
    return f"{start}{name} is at level {level(mean, edges)}."


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
    told = {
        "grew": "it rose by more than the other domains and chance explain",
        "declined": "it fell by more than the other domains and chance explain",
        "no clear change": "beside the other domains the difference can be chance",
        "cannot tell": "whether that is a change cannot be told",
    }
    return f"In {round_label} it was at {level(mean, edges)}; {told[verdict]}."


def beyond(mean: float, then: float | None, round_label: str, edges: Sequence[float]) -> str:
    """Say how usual it is to use data for learning beyond what is required.

    Examples
    --------
    >>> beyond(2.4, 2.0, "Fall 2024", (3.0,))
    'Using data to learn, beyond what funders and standards ask for, is at level 2.4; in Fall 2024 it was at 2.0. One topic alone moves easily by chance.'
    """
    text = f"Using data to learn, beyond what funders and standards ask for, is at level {level(mean, edges)}"
    if then is None:
        return f"{text}."
    return f"{text}; in {round_label} it was at {level(then, edges)}. One topic alone moves easily by chance."


HABITS = {
    "begun": "Cycles begun",
    "predicted": "With a prediction written before the start",
    "studied": "That reached a study",
    "decided": "That reached a decision",
    "comparable": "With a prediction that can be compared with a result",
    "missed": "With a prediction that missed",
    "learned": "Misses from which something was learned",
    "let_go": "Ideas tried and let go",
    "days": "From the end of a test to looking at its data, the middle wait",
    "shared": "With the result shared with others",
}
OUT_OF = {
    "predicted": "begun",
    "studied": "begun",
    "decided": "begun",
    "comparable": "begun",
    "missed": "comparable",
    "learned": "missed",
    "shared": "begun",
}


def out_of(count: int, whole: int) -> str:
    """Write a count with what it is out of.

    Examples
    --------
    >>> out_of(2, 3), out_of(0, 0)
    ('2 of 3', 'none yet')
    """
    return f"{count} of {whole}" if whole else "none yet"


def no_miss() -> str:
    """Say that there was no miss to learn from."""
    return "none missed"


def days(middle: float | None) -> str:
    """Write a number of days.

    Examples
    --------
    >>> days(3.0), days(1), days(2.5), days(None)
    ('3 days', '1 day', '2.5 days', 'not known')
    """
    if middle is None:
        return "not known"
    return f"{middle:g} {plural(1 if middle == 1 else 2, 'day')}"


def intro(begun: int) -> str:
    """Introduce what the records show about learning."""
    if not begun:
        return "No start of a cycle is on record yet, so learning habits are not counted."
    return (
        f"What the records of {number(begun)} {plural(begun, 'cycle')} that began show about learning habits. A missed "
        "prediction or an idea let go counts as learning, not as failure."
    )


def caption() -> str:
    """Head the table of learning habits."""
    return "Learning habits in the records"


def columns() -> tuple[str, str]:
    """Head the table of habits."""
    return "Habit", "Count"
