"""Sentences about the vision, the logic model and the indicators."""

from __future__ import annotations

from .language import listed, number, plural

HORIZONS = {"short": "What changes soon", "medium": "In a few years", "long": "In the long run"}
ACTIVITY = "What we do"
MODEL_COLUMNS = ("Part", "What", "What it delivers", "What it leads to")
NONE = "none written down"
INDICATOR_COLUMNS = ("Indicator", "Outcome it follows", "Better", "Baseline", "Target", "How often, and who")
DICTIONARY_COLUMNS = ("Indicator", "Kind", "Exact rule", "Counted", "Out of", "Source", "Looked at by group")
NOT_WRITTEN = "not written yet"
NOT_KNOWN = "not known yet"
NO_TARGET = "none yet"
NO_OUTCOME = "none named"
NO_SPLIT = "no"
BETTER = {"increase": "more", "decrease": "less", "neither": "neither way"}


def none_yet() -> str:
    """Say that there is no groundwork."""
    return "No groundwork has been written down yet: no vision of quality, no picture of how the program works."


def no_vision() -> str:
    """Say that there is no vision."""
    return "No vision of quality has been written down yet."


def indicators_caption() -> str:
    """Head the table of indicators."""
    return "How each outcome is followed"


def outcomes_followed(followed: int, outcomes: int) -> str:
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


def small(text: str) -> str:
    """Set a text within a sentence: a small letter first, no full stop.

    Examples
    --------
    >>> small("Partners have places."), small("WIC offices are open")
    ('partners have places', 'WIC offices are open')
    """
    text = text.rstrip(". ")
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def population(text: str) -> str:
    """Introduce for whom the program is.

    Examples
    --------
    >>> population("Families with children under six")
    'For whom: Families with children under six.'
    """
    return f"For whom: {text}{'' if text.endswith('.') else '.'}"


def no_indicator() -> str:
    """Mark an outcome that no indicator follows."""
    return "no indicator yet"


def dictionary_caption() -> str:
    """Head the table of definitions."""
    return "The indicators, exactly"


def dictionary_summary() -> str:
    """Head the table of definitions, folded away."""
    return "Show how each indicator is counted"


def value(number: str, unit: str, day: str) -> str:
    """Write a baseline or a target with its unit and its date.

    Examples
    --------
    >>> value("45", "of every 100 families", "October 2024"), value("75", "", "")
    ('45 of every 100 families (October 2024)', '75')
    """
    text = f"{number} {unit}".strip()
    return f"{text} ({day})" if day else text


def often(frequency: str, who: str) -> str:
    """Write how often an indicator is looked at, and by whom.

    Examples
    --------
    >>> often("every month", "Data coordinator"), often("", "")
    ('every month, Data coordinator', 'not written yet')
    """
    return ", ".join(part for part in (frequency, who) if part) or NOT_WRITTEN


def model_caption(activities: int, outcomes: int) -> str:
    """Say what the logic model holds.

    Examples
    --------
    >>> model_caption(3, 1)
    'How the program works: three things we do and one change they should bring'
    """
    what = f"{number(activities)} {plural(activities, 'thing')} we do"
    return f"How the program works: {what} and {number(outcomes)} {plural(outcomes, 'change')} they should bring"


def model_sentence(inputs: list[str], links: list[tuple[str, list[str]]], outputs: list[str]) -> str:
    """Say the logic model in words.

    Parameters
    ----------
    inputs : what goes in.
    links : each activity or outcome with what it leads to.
    outputs : what is delivered.

    Examples
    --------
    >>> model_sentence(["two workers"], [("Visits", ["Families feel less alone"])], [])
    'What goes in: two workers. “Visits” leads to “Families feel less alone”.'
    """
    texts = [f"What goes in: {listed(inputs)}."] if inputs else []
    for source, targets in links:
        named = listed(f"“{target}”" for target in targets)
        texts.append(f"“{source}” leads to {named}." if targets else f"“{source}” leads to nothing named yet.")
    texts += [f"What it delivers: {listed(outputs)}."] if outputs else []
    return " ".join(texts)


def assumptions(texts: list[str]) -> str:
    """Say what must hold.

    Examples
    --------
    >>> assumptions(["partners have places", "families trust us"])
    'This works only as long as: partners have places; families trust us.'
    """
    return f"This works only as long as: {'; '.join(map(small, texts))}."


def outside(texts: list[str]) -> str:
    """Say what is not in the program's hands."""
    return f"Also at work, and not in our hands: {'; '.join(map(small, texts))}."


def gap(code: str, subjects: list[str], people: str = "participants") -> str:
    """Say one kind of gap with the things it concerns, and why it matters.

    Examples
    --------
    >>> gap("activity_without_outcome", ["Open house"])
    'No outcome is named that “Open house” should move: nobody could say whether it is worth its time.'
    """
    names = listed(f"“{s}”" for s in subjects)
    has, it = (("has", "it"), ("have", "they"))[len(subjects) != 1]
    texts = {
        "outcome_without_indicator": f"{names} {has} no indicator yet: nobody would see whether "
        f"{it} {'comes' if it == 'it' else 'come'} about.",
        "outcome_without_activity": f"No activity leads to {names}: it is not said how {it} should come about.",
        "activity_without_outcome": f"No outcome is named that {names} should move: nobody could say whether "
        f"{it} {'is worth its' if it == 'it' else 'are worth their'} time.",
        "indicator_without_definition": f"{names} {has} no exact rule for counting yet: two people could count "
        "differently.",
        "indicator_without_baseline": f"{names} {has} no starting value yet: a change could not be told from where it "
        "began.",
        "no_split": f"No indicator is looked at by group: differences between {people} would not be seen.",
        "no_balancing": "No indicator or measure watches for side effects: a gain in one place could cost another.",
    }
    return texts.get(code, f"{code.replace('_', ' ').capitalize()}: {names}.")
