"""Sentences about the vision, the logic model and the indicators."""

from __future__ import annotations

from ..locale.catalogue import catalogue
from ..locale.stand_in import joined
from .claim import unmarked

message = catalogue(__name__)


@unmarked
def activity() -> str:
    """Name the rows of activities."""
    return message("activity")


@unmarked
def horizon(code: str) -> str:
    """Say how soon an outcome comes: short, medium or long."""
    return message("horizon", code=code)


@unmarked
def none() -> str:
    """Fill a cell where nothing is written down."""
    return message("none")


@unmarked
def not_written() -> str:
    """Fill a cell of the dictionary that is not written yet."""
    return message("not_written")


@unmarked
def not_known() -> str:
    """Stand in for a baseline."""
    return message("not_known")


@unmarked
def no_target() -> str:
    """Stand in for a target."""
    return message("no_target")


@unmarked
def no_outcome() -> str:
    """Say that an indicator follows no outcome."""
    return message("no_outcome")


@unmarked
def no_split() -> str:
    """Say that an indicator is not looked at by group."""
    return message("no_split")


@unmarked
def better(direction: str) -> str:
    """Say which way is better."""
    return message("better", direction=direction)


@unmarked
def model_columns() -> tuple[str, ...]:
    """Head the table of the logic model."""
    columns = ("part", "what", "delivers", "leads")
    return tuple(message(f"model_columns-{column}") for column in columns)


@unmarked
def indicator_columns() -> tuple[str, ...]:
    """Head the table of indicators."""
    columns = ("indicator", "outcome", "better", "baseline", "target", "often")
    return tuple(message(f"indicator_columns-{column}") for column in columns)


@unmarked
def dictionary_columns() -> tuple[str, ...]:
    """Head the table of definitions."""
    columns = ("indicator", "kind", "rule", "counted", "out_of", "source", "groups")
    return tuple(message(f"dictionary_columns-{column}") for column in columns)


def none_yet() -> str:
    """Say that there is no groundwork."""
    return message("none_yet")


def no_vision() -> str:
    """Say that there is no vision."""
    return message("no_vision")


def indicators_caption() -> str:
    """Head the table of indicators."""
    return message("indicators_caption")


def indicators_counted(n: int) -> str:
    """Say how many indicators there are."""
    return message("indicators_counted", n=n)


def outcomes_followed(followed: int, outcomes: int) -> str:
    """Say how many outcomes have an indicator.

    Examples
    --------
    >>> outcomes_followed(3, 4)
    'Checked for gaps: three of the four outcomes have an indicator.'
    >>> outcomes_followed(2, 2)
    'Checked for gaps: both outcomes have an indicator.'
    >>> outcomes_followed(0, 1)
    'Checked for gaps: the one outcome has no indicator.'
    """
    if outcomes == 0:
        return message("outcomes_followed-none")
    if followed == outcomes:
        return message("outcomes_followed-all", outcomes=outcomes)
    return message("outcomes_followed", followed=followed, outcomes=outcomes)


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
    return message("population", text=text if text.endswith(".") else f"{text}.")


def no_indicator() -> str:
    """Mark an outcome that no indicator follows."""
    return message("no_indicator")


def dictionary_caption() -> str:
    """Head the table of definitions."""
    return message("dictionary_caption")


def dictionary_summary() -> str:
    """Head the table of definitions, folded away."""
    return message("dictionary_summary")


def value(number: str, unit: str, day: str) -> str:
    """Write a baseline or a target with its unit and its date.

    Examples
    --------
    >>> value("45", "of every 100 families", "October 2024"), value("75", "", "")
    ('45 of every 100 families (October 2024)', '75')
    """
    text = message("value", number=number, unit=unit).strip()
    return message("value-dated", value=text, day=day) if day else text


def often(frequency: str, who: str) -> str:
    """Write how often an indicator is looked at, and by whom.

    Examples
    --------
    >>> often("every month", "Data coordinator"), often("", "")
    ('every month, Data coordinator', 'not written yet')
    """
    if frequency and who:
        return message("often", frequency=frequency, who=who)
    return frequency or who or not_written()


def model_caption(activities: int, outcomes: int) -> str:
    """Say what the logic model holds.

    Examples
    --------
    >>> model_caption(3, 1)
    'How the program works: three things we do and one change they should bring'
    >>> model_caption(0, 1), model_caption(1, 0)
    ('How the program works: nothing we do is named yet and one change should come', 'How the program works: one thing we do, no change is named yet')
    """
    return message("model_caption", activities=activities, outcomes=outcomes)


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
    texts = [message("model_sentence-inputs", names=inputs)] if inputs else []
    for source, targets in links:
        if targets:
            texts.append(message("model_sentence-link", source=source, names=_quoted(targets)))
        else:
            texts.append(message("model_sentence-link-none", source=source))
    texts += [message("model_sentence-outputs", names=outputs)] if outputs else []
    return joined(texts)


def assumptions(texts: list[str]) -> str:
    """Say what must hold.

    Examples
    --------
    >>> assumptions(["partners have places", "families trust us"])
    'This works only as long as: partners have places; families trust us.'
    """
    return message("assumptions", texts="; ".join(map(small, texts)))


def outside(texts: list[str]) -> str:
    """Say what is not in the program's hands."""
    return message("outside", texts="; ".join(map(small, texts)))


def gap(code: str, subjects: list[str], people: str = "") -> str:
    """Say one kind of gap with the things it concerns, and why it matters.

    Examples
    --------
    >>> gap("activity_without_outcome", ["Open house"])
    'No outcome is named that “Open house” should move: nobody could say whether it is worth its time.'
    """
    if code == "no_split":
        return message("gap-no_split", people=people)
    if code == "no_balancing":
        return message("gap-no_balancing")
    return message(f"gap-{code}", names=_quoted(subjects), n=len(subjects))


def _quoted(texts: list[str]) -> list[str]:
    return [message("quoted", text=text) for text in texts]
