"""Sentences about weighing domains: what could be chosen, four ways to look at it, how firm the order is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..rounding import as_written, half_away
from .language import aligned, amount, listed, number, plural

CANDIDATES_COLUMNS = ("Domain", "State", "What it asks for", "Why")
ASKS = {
    "challenge": "work",
    "not_enough": "finding out",
    "conversation": "a conversation first",
    "building": "work, if the challenges can wait",
}
DOMAIN = "Domain"
WEIGHTED = "Weighted average"
QUADRANT = "Impact and effort"
HANLON = "Hanlon"
VOTES = "Votes"
FIRSTS = "Among the first three"
FIRM = "With other weights"
NOT_GIVEN = "not given"
QUADRANTS = {
    "first": "much for little effort",
    "big": "much for much effort",
    "spare": "little for little effort",
    "leave": "little for much effort",
}
PEARL = {
    "propriety": "not ours to do",
    "economics": "not worth its cost",
    "acceptability": "not accepted",
    "resources": "no people or money",
    "legality": "not allowed",
}
METHODS = {"dots": "dots", "hundred": "100 points shared out", "rank": "places in a nominal group"}
WORDS = {"firm": "firm", "close call": "close call", "open": "open"}


def candidates_caption() -> str:
    """Head the table of domains that could be chosen."""
    return "Domains that could be chosen, with state and reason"


def candidates_summary(n: int) -> str:
    """Head the table of domains that could be chosen, folded away.

    Examples
    --------
    >>> candidates_summary(5)
    'Show the five domains that could be chosen, with state and reason'
    """
    return f"Show the {number(n)} {plural(n, 'domain')} that could be chosen, with state and reason"


def points_summary() -> str:
    """Head the table of points by criterion, folded away."""
    return "Show the points that were given"


def lenses_caption(round_label: str) -> str:
    """Head the table of four lenses."""
    return f"Four ways to look at the same domains, from the results of {round_label}"


def ordinal(n: int) -> str:
    """Write a place.

    Examples
    --------
    >>> [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd']
    """
    ending = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def placed(value: str, place: int | None) -> str:
    """Write a value with its place.

    Examples
    --------
    >>> placed("3.8", 1), placed("162", None)
    ('3.8\xa0(1st)', '162')
    """
    return f"{value}\N{NO-BREAK SPACE}({ordinal(place)})" if place else value


def screened(names: Sequence[str]) -> str:
    """Say why a domain was set aside before it was scored.

    Examples
    --------
    >>> screened(["legality", "resources"])
    'set aside: not allowed and no people or money'
    """
    return f"set aside: {listed(PEARL.get(name, name) for name in names)}"


def hanlon_note(unanswered: int) -> str:
    """Name the variant of Hanlon's method.

    Parameters
    ----------
    unanswered : domains of which a PEARL question was not answered.
    """
    text = (
        "Hanlon’s method in the form (A + 2B) × C: size, plus seriousness counted twice, times how well a remedy is "
        "known to work, each from 0 to 10; 300 is the most. Five yes-or-no questions (PEARL: is it ours to do, worth "
        "its cost, accepted, within our means, allowed) come first: a single no sets a domain aside."
    )
    if unanswered:
        text += f" For {number(unanswered)} {plural(unanswered, 'domain')} not all five were answered."
    return text


def votes_note(method: str, voters: int, dots: int | None, turns: int) -> str:
    """Say how the vote was held.

    Examples
    --------
    >>> votes_note("dots", 6, 5, 1)
    'Votes: six people, five dots each.'
    """
    how = {
        "dots": f"{number(dots)} {plural(dots, 'dot')} each" if dots else "dots",
        "hundred": "100 points each, shared out",
        "rank": "each put the domains in order (nominal group); the first of m places counts m, the last 1",
    }[method]
    last = f" The last of {number(turns)} turns counts." if turns > 1 else ""
    return f"Votes: {number(voters)} {plural(voters, 'person', 'people')}, {how}.{last}"


def votes_held_back(voters: int, minimum: int) -> str:
    """Say that too few people voted for the sums to be shown.

    Examples
    --------
    >>> votes_held_back(3, 5)
    'Three people voted. Sums are shown from five people, so that no single vote can be worked out.'
    """
    who = f"{number(voters, start=True)} {plural(voters, 'person', 'people')} voted."
    return f"{who} Sums are shown from {number(minimum)} people, so that no single vote can be worked out."


def effort_note() -> str:
    """Explain how impact and effort are read."""
    return (
        "Impact is the weighted average of what a change would bring; readiness, control and effort are left out of "
        "it. Effort is as it was given, 5 for much. Both are cut at 3: from 3 impact is much, up to 3 effort is little."
    )


def effort_caption(round_label: str) -> str:
    """Head the picture of impact and effort."""
    return f"What a change would bring, and what it would take ({round_label})"


def effort_sentence(places: Sequence[tuple[str, float, float, str]]) -> str:
    """Say the picture of impact and effort in words.

    Parameters
    ----------
    places : name, impact, effort and quadrant of each domain.

    Examples
    --------
    >>> effort_sentence([("Outcomes", 4.0, 2.0, "first"), ("Indicators", 2.5, 4.0, "leave")])
    'Outcomes: impact 4, effort 2, much for little effort. Indicators: impact 2.5, effort 4, little for much effort.'
    """
    return " ".join(
        f"{n}: impact {aligned(i)}, effort {amount(as_written(e))}, {QUADRANTS[q]}." for n, i, e, q in places
    )


EFFORT_COLUMNS = ("Domain", "Impact", "Effort", "In words")
FIRM_COLUMNS = ("Domain", "Place", "Places in the middle 8 of 10 runs", "Among the first three", "In a word")


def firm_caption(round_label: str) -> str:
    """Head the picture of how firm the ranking is."""
    return f"How firm the order is when the weights are drawn anew ({round_label})"


def firm_sentence(rows: Sequence[tuple[str, str, str]]) -> str:
    """Say how firm each domain's place is.

    Parameters
    ----------
    rows : name, word and how often it is among the first three.

    Examples
    --------
    >>> firm_sentence([("Outcomes", "firm", "97 of 100 runs"), ("Indicators", "open", "20 of 100 runs")])
    'Among the first three: Outcomes in 97 of 100 runs, firm; Indicators in 20 of 100 runs, open.'
    """
    return f"Among the first three: {'; '.join(f'{name} in {said}, {word}' for name, word, said in rows)}."


def runs(share: float) -> str:
    """Write a share of runs; a rounded one never reads as another word, and never as all or none.

    Examples
    --------
    >>> runs(0.796), runs(0.4999), runs(0.9996), runs(1.0), runs(0.0002), runs(0.0)
    ('79 of 100 runs', '49 of 100 runs', '99 of 100 runs', '100 of 100 runs', '1 of 100 runs', '0 of 100 runs')
    """
    whole = int(half_away(100 * share))
    if (share < 1 and whole == 100) or any(whole >= edge > 100 * share for edge in (50, 80)):
        whole -= 1
    return f"{1 if share > 0 and whole == 0 else whole} of 100 runs"


def firm_said(chosen: Sequence[tuple[str, str, str]], words: Mapping[str, Sequence[str]]) -> str:
    """Say how firm the chosen domains are, then the others.

    Parameters
    ----------
    chosen : name, word and runs of the chosen domains that were weighed.
    words : names of the other domains by word.

    Examples
    --------
    >>> firm_said([("Outcomes", "firm", "97 of 100 runs")], {"close call": ["Indicators"]})
    'Outcomes was chosen and is firm: it is among the first three in 97 of 100 runs. A close call: Indicators.'
    """
    texts = [
        f"{name} was chosen and is {'a close call' if word == 'close call' else word}: it is among the first three in "
        f"{said}."
        for name, word, said in chosen
    ]
    for word, head in (("firm", "Firm"), ("close call", "A close call"), ("open", "Open")):
        if words.get(word):
            more = " as well" if word == "firm" and any(w == "firm" for _, w, _ in chosen) else ""
            texts.append(f"{head}{more}: {listed(words[word])}.")
    return " ".join(texts)


def firm_note(raters: int) -> str:
    """Say how the runs were made.

    Parameters
    ----------
    raters : people whose answers were left out in turn; 0 where nobody's could be.
    """
    text = (
        "The order was made 1,000 times with weights drawn around the agreed ones (Dirichlet, seeded, so that the same "
        "runs come out every time). Firm: among the first three in 80 of 100 runs or more. A close call: in 50 to 79. "
        "Open: in fewer."
    )
    if raters:
        return f"{text} In each of them the answers of each of the {number(raters)} people were left out in turn."
    return (
        f"{text} Nobody’s answers were left out in turn: that would tell about single people, and is done at the "
        "evaluator’s desk only."
    )


def no_stability(n: int) -> str:
    """Say why there is no word on how firm the order is."""
    if n <= 3:
        return f"With {number(n)} {plural(n, 'domain')} weighed, every one is among the first three; how firm the order is cannot be said."
    return "How firm the order is cannot be said: too few domains have points for every criterion."


def desk_said(raters: int, rows: Sequence[tuple[str, str, str]]) -> str:
    """Say how firm the order is when single people's answers are left out; for the evaluator's desk."""
    if not raters:
        return "Leaving out one person’s answers is not offered: fewer than two people have a level here."
    return f"With the answers of each of the {number(raters)} people left out in turn. {firm_sentence(rows)}"


def weighed(n: int, round_label: str) -> str:
    """Say in plain words what was weighed."""
    return f"{n} domains weighed, from the results of {round_label}"
