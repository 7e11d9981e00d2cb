"""Sentences about priorities, aims and drivers."""

from __future__ import annotations

import datetime as dt

from .language import full_date, listed, number, plural

COLUMNS_FIRST = "Domain"
WEIGHTED = "Weighted average"


def none_yet() -> str:
    """Say that nothing was chosen yet."""
    return "No priority is written down yet. One to three are chosen together, from the findings above."


def chosen(names: list[str], when: dt.date | None, by: str, round_label: str, undated: bool = False) -> str:
    """Say what was chosen, when and by whom, as far as that was written down.

    Parameters
    ----------
    names : what was chosen.
    when : the day; None where there is none, or more than one.
    by : who chose; empty where nobody wrote it down, or where it was not the same people.
    round_label : the round whose results it was chosen from.
    undated : no day at all was written down.

    Examples
    --------
    >>> chosen(["Referrals and partnerships"], dt.date(2024, 11, 4), "coach and staff", "Fall 2024")
    'On November 4, 2024, coach and staff chose Referrals and partnerships, from the results of Fall 2024.'
    >>> chosen(["Outcomes", "Indicators"], None, "", "Fall 2024", undated=True)
    'Outcomes and Indicators were chosen, from the results of Fall 2024. No day was written down.'
    """
    what = f"{by} chose {listed(names)}" if by else f"{listed(names)} {plural(len(names), 'was', 'were')} chosen"
    text = f"On {full_date(when)}, {what}" if when else what[:1].upper() + what[1:]
    return f"{text}, from the results of {round_label}.{' No day was written down.' if undated else ''}"


def stays(names: list[str], round_label: str) -> str:
    """Say that the priorities are those of an earlier round."""
    verb = plural(len(names), "was", "were")
    return f"{listed(names)} {verb} chosen from the results of {round_label}; no new priority has been chosen since."


def weighing_caption(round_label: str) -> str:
    """Head the table of weighed domains."""
    return f"How the domains were weighed, from the results of {round_label}"


def weighing_note(weights: dict[str, str]) -> str:
    """Explain the weighted average.

    Parameters
    ----------
    weights : weight as text by criterion's name.
    """
    return (
        "Each reason was given 1 to 5 points; for effort, 5 means a great effort and "
        "counts as 1. "
        f"The weights are {listed(f'{name} {w}' for name, w in weights.items())}. The table orders a conversation; "
        "it does not decide."
    )


def count(n: int) -> str:
    """Say a number of priorities."""
    return f"{number(n)} {plural(n, 'priority', 'priorities')}"
