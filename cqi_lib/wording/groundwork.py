"""Sentences about the vision, the logic model and the indicators."""

from __future__ import annotations

from .language import listed, number, plural

CHAIN = ("What goes in", "What we do", "Who we reach", "What changes")
HORIZONS = {"short": "soon", "medium": "in a few years", "long": "in the long run"}
INDICATOR_COLUMNS = ("Indicator", "Outcome it follows", "Exact rule", "Source", "How often", "Baseline", "Target")


def none_yet(language: str = "en") -> str:
    """Say that there is no groundwork."""
    return "No groundwork has been written down yet: no vision of quality, no picture of how the program works."


def no_vision(language: str = "en") -> str:
    """Say that there is no vision."""
    return "No vision of quality has been written down yet."


def indicators_caption(language: str = "en") -> str:
    """Head the table of indicators."""
    return "How each outcome is followed"


def outcomes_followed(followed: int, outcomes: int, language: str = "en") -> str:
    """Say how many outcomes have an indicator.

    Examples
    --------
    >>> outcomes_followed(3, 4)
    'Checked for gaps: three of the four outcomes have an indicator.'
    >>> outcomes_followed(2, 2)
    'Checked for gaps: both outcomes have an indicator.'
    """
    if outcomes == 0:
        return "Checked for gaps: no outcome is written down."
    if followed == outcomes:
        head = {1: "the one outcome has", 2: "both outcomes have"}.get(
            outcomes, f"all {number(outcomes)} outcomes have"
        )
        return f"Checked for gaps: {head} an indicator."
    return (
        f"Checked for gaps: {number(followed, zero='none')} of the {number(outcomes)} "
        f"{plural(outcomes, 'outcome')} {plural(max(followed, 1), 'has', 'have')} an indicator."
    )


def gap(code: str, subjects: list[str], language: str = "en") -> str:
    """Say one kind of gap with the things it concerns.

    Examples
    --------
    >>> gap("activity_without_outcome", ["Open house"])
    'No outcome is named that “Open house” should move.'
    """
    names = listed(f"“{s}”" for s in subjects)
    one = len(subjects) == 1
    texts = {
        "outcome_without_indicator": f"{names} {'has' if one else 'have'} no indicator yet.",
        "activity_without_outcome": f"No outcome is named that {names} should move.",
        "indicator_without_definition": f"{names} {'has' if one else 'have'} no exact rule for counting yet.",
        "indicator_without_baseline": f"{names} {'has' if one else 'have'} no starting value yet.",
        "no_split": "No indicator is looked at by group, so differences between families would not be seen.",
        "no_balancing": "No indicator watches for side effects.",
    }
    return texts.get(code, f"{code.replace('_', ' ').capitalize()}: {names}.")
