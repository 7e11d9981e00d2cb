"""Sentences about weighing domains: what could be chosen, four ways to look at it, how firm the order is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..locale.catalogue import catalogue, key
from ..locale.spoken import bound, cldr
from ..rounding import as_written, half_away
from .claim import unmarked
from .labels import domain_column
from .language import aligned, amount

message = catalogue(__name__)


@unmarked
def candidates_columns() -> tuple[str, ...]:
    """Head the domains that could be chosen."""
    return domain_column(), *(message(f"candidates_columns-{c}") for c in ("state", "asks", "why"))


@unmarked
def asks(code: str) -> str:
    """Say what a finding asks for."""
    return message("asks", code=code)


@unmarked
def lens(code: str) -> str:
    """Head one way to look at the domains."""
    return message("lens", code=code)


@unmarked
def not_given() -> str:
    """Stand where nothing was given."""
    return message("not_given")


@unmarked
def quadrant(code: str) -> str:
    """Say what impact and effort make of a domain."""
    return message("quadrant", code=code)


@unmarked
def word(code: str) -> str:
    """Say in a word how firm a domain's place is."""
    return message("word", code=key(code))


@unmarked
def firsts(n: int, of: int) -> str:
    """Say in how many rankings a domain is among the first three."""
    return message("firsts", n=n, of=of)


@unmarked
def places(low: int, high: int) -> str:
    """Say between which places a domain keeps.

    Examples
    --------
    >>> places(2, 2), places(1, 4)
    ('2', '1 to 4')
    """
    return str(low) if low == high else message("places", low=low, high=high)


@unmarked
def effort_columns() -> tuple[str, ...]:
    """Head the table behind the picture of impact and effort."""
    return domain_column(), *(message(f"effort_columns-{c}") for c in ("impact", "effort", "words"))


@unmarked
def firm_columns() -> tuple[str, ...]:
    """Head the table behind the picture of how firm the ranking is."""
    return domain_column(), *(message(f"firm_columns-{c}") for c in ("place", "places", "firsts", "word"))


def candidates_caption() -> str:
    """Head the table of domains that could be chosen."""
    return message("candidates_caption")


def candidates_summary(n: int) -> str:
    """Head the table of domains that could be chosen, folded away.

    Examples
    --------
    >>> candidates_summary(5)
    'Show the five domains that could be chosen, with state and reason'
    """
    return message("candidates_summary", n=n)


def points_summary() -> str:
    """Head the table of points by criterion, folded away."""
    return message("points_summary")


def lenses_caption(round_label: str) -> str:
    """Head the table of four lenses."""
    return message("lenses_caption", round=round_label)


def ordinal(n: int) -> str:
    """Write a place.

    Examples
    --------
    >>> [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 22)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd']
    """
    return message("ordinal", n=n, form=cldr(bound()).ordinal_form(n))


def placed(value: str, place: int | None) -> str:
    """Write a value with its place.

    Examples
    --------
    >>> placed("3.8", 1), placed("162", None)
    ('3.8\xa0(1st)', '162')
    """
    return message("placed", value=value, place=ordinal(place)) if place else value


def screened(names: Sequence[str]) -> str:
    """Say why a domain was set aside before it was scored.

    Examples
    --------
    >>> screened(["legality", "resources"])
    'set aside: not allowed and no people or money'
    """
    return message("screened", reasons=[message(f"screened-{name}") for name in names])


def hanlon_note(unanswered: int) -> str:
    """Name the variant of Hanlon's method.

    Parameters
    ----------
    unanswered : domains of which a PEARL question was not answered.
    """
    text = message("hanlon_note")
    return f"{text} {message('hanlon_note-unanswered', n=unanswered)}" if unanswered else text


def votes_note(method: str, voters: int, dots: int | None, turns: int) -> str:
    """Say how the vote was held.

    Examples
    --------
    >>> votes_note("dots", 6, 5, 1)
    'Votes: six people, five dots each.'
    """
    if method == "dots" and dots:
        text = message("votes_note-dots", n=voters, dots=dots)
    else:
        text = message("votes_note", n=voters, method=method)
    return f"{text} {message('votes_note-turns', n=turns)}" if turns > 1 else text


def votes_held_back(voters: int, minimum: int) -> str:
    """Say that too few people voted for the sums to be shown.

    Examples
    --------
    >>> votes_held_back(3, 5)
    'Three people voted. Sums are shown from five people, so that no single vote can be worked out.'
    """
    return message("votes_held_back", n=voters, minimum=minimum)


def effort_note() -> str:
    """Explain how impact and effort are read."""
    return message("effort_note")


def effort_caption(round_label: str) -> str:
    """Head the picture of impact and effort."""
    return message("effort_caption", round=round_label)


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
        message("effort_sentence", name=name, impact=aligned(impact), effort=amount(as_written(effort)), code=code)
        for name, impact, effort, code in places
    )


def firm_caption(round_label: str) -> str:
    """Head the picture of how firm the ranking is."""
    return message("firm_caption", round=round_label)


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
    told = [message("firm_sentence-one", name=name, runs=said, code=key(word)) for name, word, said in rows]
    return message("firm_sentence", told="; ".join(told))


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
    return message("runs", n=1 if share > 0 and whole == 0 else whole)


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
    texts = [message("firm_said-chosen", name=name, code=key(word), runs=said) for name, word, said in chosen]
    for code in ("firm", "close call", "open"):
        if words.get(code):
            more = code == "firm" and any(own == "firm" for _, own, _ in chosen)
            texts.append(message("firm_said", code="firm-as-well" if more else key(code), names=list(words[code])))
    return " ".join(texts)


def firm_note(raters: int) -> str:
    """Say how the runs were made.

    Parameters
    ----------
    raters : people whose answers were left out in turn; 0 where nobody's could be.
    """
    return f"{message('firm_note')} {message('firm_note-left', n=raters) if raters else message('firm_note-nobody')}"


def no_stability(n: int, of: int) -> str:
    """Say why there is no word on how firm the order is.

    Parameters
    ----------
    n, of : the domains with points for every criterion, and all that points were given to.

    Examples
    --------
    >>> no_stability(3, 3)
    'With three domains weighed, every one is among the first three; how firm the order is cannot be said.'
    >>> no_stability(2, 3)
    'How firm the order is cannot be said: too few domains have points for every criterion.'
    """
    return message("no_stability-few", n=n) if n == of <= 3 else message("no_stability")


def desk_said(raters: int, rows: Sequence[tuple[str, str, str]]) -> str:
    """Say how firm the order is when single people's answers are left out; for the evaluator's desk."""
    if not raters:
        return message("desk_said-none")
    return f"{message('desk_said', n=raters)} {firm_sentence(rows)}"


def weighed(n: int, round_label: str) -> str:
    """Say in plain words what was weighed.

    Examples
    --------
    >>> weighed(1, "Fall 2025")
    '1 domain weighed, from the results of Fall 2025'
    """
    return message("weighed", n=n, round=round_label)
