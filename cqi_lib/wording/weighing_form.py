"""What the form says that weighs domains: its fields, how the domains stand now, Hanlon's method and the vote."""

from __future__ import annotations

from collections.abc import Sequence

from .language import number, plural
from .weighing import hanlon_note as hanlon_note

WEIGHTS = "Weights of the criteria (they hold for the whole cohort)"
POINTS = "Points from 1 to 5 for each domain (5 points for effort: a great effort)"
STANDING = "How the domains stand now, looked at in four ways"
NEW_DOMAIN = "Another domain to weigh"
ADD_DOMAIN = "Add the domain"
NEW_PERSON = "Another person who votes"
ADD_PERSON = "Add the person"
ONE_TO_FIVE = "1 to 5"
ZERO_TO_TEN = "0 to 10"
YES, NO = "yes", "no"
HANLON = "Hanlon’s method: (A + 2B) × C"
RATE = "Rate the domains by Hanlon’s method as well"
RATINGS = {
    "size": "A: size",
    "seriousness": "B: seriousness",
    "effectiveness": "C: a remedy works",
}
SCREEN = {
    "propriety": "ours to do?",
    "economics": "worth its cost?",
    "acceptability": "accepted?",
    "resources": "people and money there?",
    "legality": "allowed?",
}
METHOD = "How people vote"
METHODS = {
    "dots": "dots",
    "hundred": "100 points shared out",
    "rank": "nominal group (order)",
}
DOTS = "Dots for each person"
TURN = "Turn of the vote"
HELD_ON = "Held on"
BALLOTS = {
    "dots": "Votes: the dots of each person",
    "hundred": "Votes: how each person shared out 100 points",
    "rank": "Votes: each person’s order, 1 for the first",
}


def weight_of(criterion: str) -> str:
    """Name the field of a weight."""
    return f"Weight of {criterion.lower()}"


def points_of(criterion: str, domain: str) -> str:
    """Name the field of a domain's points for a criterion."""
    return f"{domain}: {criterion.lower()}"


def rating_of(part: str, domain: str) -> str:
    """Name the field of a rating by Hanlon's method.

    Examples
    --------
    >>> rating_of("size", "B3")
    'B3, A: size'
    """
    return f"{domain}, {RATINGS[part]}"


def question_of(question: str, domain: str) -> str:
    """Name the field of a PEARL question.

    Examples
    --------
    >>> question_of("legality", "B3")
    'B3: allowed?'
    """
    return f"{domain}: {SCREEN[question]}"


def votes_of(person: str, domain: str) -> str:
    """Name the field of a person's vote for a domain."""
    return f"{person}: {domain}"


def ballots(method: str, turn: int, last: int) -> str:
    """Head the ballots, and say which turn is seen and which one counts.

    Examples
    --------
    >>> ballots("dots", 1, 1)
    'Votes: the dots of each person'
    >>> ballots("dots", 1, 2)
    'Votes: the dots of each person, turn 1 of 2 (the last one counts)'
    """
    head = BALLOTS.get(method, BALLOTS["dots"])
    return head if last < 2 else f"{head}, turn {turn} of {last} (the last one counts)"


def no_weights() -> str:
    """Say why nothing can be ranked."""
    return "All weights are 0, so nothing can be ranked. Give at least one criterion a weight above 0."


def standing(names: Sequence[tuple[int, str]]) -> str:
    """Say how the domains stand by the weights; those that stand equal share a place.

    Examples
    --------
    >>> standing([(1, "Referrals"), (2, "Data use"), (2, "Outcomes")])
    'With these weights: 1. Referrals, 2. Data use, 2. Outcomes.'
    """
    if not names:
        return "No domain has points for every criterion in this round yet."
    return f"With these weights: {', '.join(f'{place}. {name}' for place, name in names)}."


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
    if not said:
        have = f"{number(known, start=True)} {plural(known, 'domain has', 'domains have')} points for every criterion."
        return f"{have} How firm the order is can be said from four domains."
    return (
        "Firm: among the first three in 80 of 100 runs or more with other weights. A close call: in 50 to 79. Open: in "
        "fewer. Hanlon: (A + 2B) × C, 300 at most. The group decides; the table only shows what was given."
    )
