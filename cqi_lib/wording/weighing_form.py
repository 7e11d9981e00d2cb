"""What the form says that weighs domains: its fields, how the domains stand now, Hanlon's method and the vote."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue, has
from .claim import unmarked
from .weighing import hanlon_note as hanlon_note

message = catalogue(__name__)
RATINGS = ("size", "seriousness", "effectiveness")
SCREEN = ("propriety", "economics", "acceptability", "resources", "legality")


@unmarked
def heading(code: str) -> str:
    """Head a part of the form: `weights`, `points`, `standing` or `hanlon`."""
    return message("heading", code=code)


@unmarked
def field(code: str) -> str:
    """Name a field: `new_domain`, `new_person`, `rate`, `method`, `dots`, `turn` or `held_on`."""
    return message("field", code=code)


@unmarked
def add(code: str) -> str:
    """Name a button: `domain` or `person`."""
    return message("add", code=code)


@unmarked
def from_to(low: int, high: int) -> str:
    """Say which numbers a field takes.

    Examples
    --------
    >>> from_to(1, 5)
    '1 to 5'
    """
    return message("from_to", low=low, high=high)


@unmarked
def answer(yes: bool) -> str:
    """Name the answers to a yes-or-no question."""
    return message("answer", yes=yes)


@unmarked
def method(code: str) -> str:
    """Name a way to vote; one that nobody knows stands as it was written."""
    return message(f"method-{code}") if has(__name__, f"method-{code}") else code


def weight_of(criterion: str) -> str:
    """Name the field of a weight; the criterion as within a sentence."""
    return message("weight_of", criterion=criterion)


def points_of(criterion: str, domain: str) -> str:
    """Name the field of a domain's points for a criterion."""
    return message("points_of", criterion=criterion, domain=domain)


def rating_of(part: str, domain: str) -> str:
    """Name the field of a rating by Hanlon's method.

    Examples
    --------
    >>> rating_of("size", "B3")
    'B3, A: size'
    """
    return message("rating_of", part=part, domain=domain)


def question_of(question: str, domain: str) -> str:
    """Name the field of a PEARL question.

    Examples
    --------
    >>> question_of("legality", "B3")
    'B3: allowed?'
    """
    return message("question_of", question=question, domain=domain)


def votes_of(person: str, domain: str) -> str:
    """Name the field of a person's vote for a domain."""
    return message("votes_of", person=person, domain=domain)


def ballots(method: str, turn: int, last: int) -> str:
    """Head the ballots, and say which turn is seen and which one counts.

    Examples
    --------
    >>> ballots("dots", 1, 1)
    'Votes: the dots of each person'
    >>> ballots("dots", 1, 2)
    'Votes: the dots of each person, turn 1 of 2 (the last one counts)'
    """
    if last < 2:
        return message("ballots", method=method)
    return message("ballots-turn", method=method, turn=turn, last=last)


def no_weights() -> str:
    """Say why nothing can be ranked."""
    return message("no_weights")


def standing(names: Sequence[tuple[int, str]]) -> str:
    """Say how the domains stand by the weights; those that stand equal share a place.

    Examples
    --------
    >>> standing([(1, "Referrals"), (2, "Data use"), (2, "Outcomes")])
    'With these weights: 1. Referrals, 2. Data use, 2. Outcomes.'
    """
    if not names:
        return message("standing-none")
    return message("standing", places=", ".join(f"{place}. {name}" for place, name in names))


def word_note(known: int, said: bool) -> str:
    """Explain the word for how firm a domain's place is, or say why there is none.

    Parameters
    ----------
    known : domains with points for every criterion.
    said : True where there is a word.

    Examples
    --------
    >>> word_note(2, False)
    'Two domains have points for every criterion. How firm the order is can be said from four domains.'
    """
    return message("word_note") if said else message("word_note-none", n=known)
