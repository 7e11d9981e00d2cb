"""Sentences about priorities, aims and drivers."""

from __future__ import annotations

import datetime as dt

from .language import full_date, listed, number, plural

COLUMNS_FIRST = "Domain"
WEIGHTED = "Weighted average"


def none_yet(language: str = "en") -> str:
    """Say that nothing was chosen yet."""
    return "No priority has been chosen yet. Coach and staff choose one to three together, from the findings above."


def chosen(names: list[str], when: dt.date | None, round_label: str, language: str = "en") -> str:
    """Say what was chosen and when.

    Examples
    --------
    >>> chosen(["Referrals and partnerships"], dt.date(2024, 11, 4), "Fall 2024")
    'On November 4, 2024, coach and staff chose Referrals and partnerships, from the results of Fall 2024.'
    """
    day = f"On {full_date(when)}, coach" if when else "Coach"
    return f"{day} and staff chose {listed(names)}, from the results of {round_label}."


def stays(names: list[str], round_label: str, language: str = "en") -> str:
    """Say that the priorities are those of an earlier round."""
    verb = plural(len(names), "was", "were")
    return f"{listed(names)} {verb} chosen from the results of {round_label}; no new priority has been chosen since."


def weighing_caption(round_label: str, language: str = "en") -> str:
    """Head the table of weighed domains."""
    return f"How the domains were weighed, from the results of {round_label}"


def weighing_note(weights: dict[str, str], language: str = "en") -> str:
    """Explain the weighted average.

    Parameters
    ----------
    weights : weight as text by criterion's name.
    """
    return (
        "Each reason was given 1 to 5 points by coach and staff together; for effort, 5 means a great effort and "
        "counts as 1. "
        f"The weights are {listed(f'{name} {w}' for name, w in weights.items())}. The table orders a conversation; "
        "it does not decide."
    )


def count(n: int, language: str = "en") -> str:
    """Say a number of priorities."""
    return f"{number(n)} {plural(n, 'priority', 'priorities')}"
