"""Sentences about priorities: what was chosen, and how it was weighed."""

from __future__ import annotations

import datetime as dt

from ..locale.catalogue import catalogue
from .claim import unmarked

message = catalogue(__name__)


@unmarked
def weighted_column() -> str:
    """Head the weighted averages of a table."""
    return message("weighted_column")


def none_yet() -> str:
    """Say that nothing was chosen yet."""
    return message("none_yet")


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
    given: dict = {"names": names, "n": len(names), "round": round_label}
    variant = ("-day" if when else "") + ("-by" if by else "")
    text = message(f"chosen{variant}", **given, **({"when": when} if when else {}), **({"by": by} if by else {}))
    return f"{text} {message('chosen-undated')}" if undated else text


def stays(names: list[str], round_label: str) -> str:
    """Say that the priorities are those of an earlier round."""
    return message("stays", names=names, n=len(names), round=round_label)


def weighing_caption(round_label: str) -> str:
    """Head the table of weighed domains."""
    return message("weighing_caption", round=round_label)


def weighing_note(weights: dict[str, str]) -> str:
    """Explain the weighted average.

    Parameters
    ----------
    weights : weight as text by criterion's name.
    """
    return message("weighing_note", weights=[f"{name} {weight}" for name, weight in weights.items()])
