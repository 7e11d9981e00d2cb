"""The appendix: levels, words, rules, privacy, sources of every number in a report."""

from __future__ import annotations

from ..locale.catalogue import catalogue
from ..rounding import Figure, as_written, digits_of
from .claim import like, unmarked
from .language import aligned, amount, local, numbered, percent

message = catalogue(__name__)
CHART_WORDS = ("baseline", "signal", "possible", "no_signal", "too_few", "cannot", "times", "range")


@unmarked
def title() -> str:
    """Head the appendix."""
    return message("title")


@unmarked
def hint() -> str:
    """Say beside its heading what it holds."""
    return message("hint")


@unmarked
def levels() -> str:
    """Head the levels."""
    return message("levels")


@unmarked
def words() -> str:
    """Head the words on the charts."""
    return message("words")


@unmarked
def method() -> str:
    """Head the rules."""
    return message("method")


@unmarked
def private() -> str:
    """Head what is said of privacy."""
    return message("private")


def chart_words() -> list[tuple[str, str]]:
    """Explain the words on the charts."""
    return [(message(f"chart_words-{word}"), message(f"chart_words-{word}-means")) for word in CHART_WORDS]


def counts(
    asked: int,
    levels: int,
    dont_know: int,
    not_applicable: int,
    blank: int,
    set_aside: int,
    dropped: int,
    items: int,
    whole: bool = True,
) -> str:
    """Account for every answer, or (`whole` false) for those that may be shown.

    Examples
    --------
    >>> counts(360, 343, 17, 0, 0, 0, 0, 60)
    '60 topics were asked: 360 answers, of which 343 are levels and 17 are “don’t know”.'
    >>> counts(40, 10, 0, 0, 30, 0, 0, 4, whole=False)
    'Counted here are the answers that may be shown, to 4 topics: 40 answers, of which 10 are levels and 30 were left blank.'
    """
    parts = [message("counts-levels", n=levels)]
    for id, n in (
        ("dont_know", dont_know),
        ("not_applicable", not_applicable),
        ("blank", blank),
        ("set_aside", set_aside),
    ):
        parts += [message(f"counts-{id}", n=n)] if n else []
    text = message("counts" if whole else "counts-shown", items=items, asked=asked, parts=parts)
    return f"{text} {message('counts-dropped', n=dropped)}" if dropped else text


def level_name(rank: int, label: str) -> str:
    """Give a level with its number.

    Examples
    --------
    >>> level_name(3, "Established")
    '3\xa0Established'
    """
    return like(label, numbered(rank, label).replace(" ", "\N{NO-BREAK SPACE}", 1))


def no_grade(kind: str) -> str:
    """Say what levels tell, and what not.

    Examples
    --------
    >>> no_grade("frequency")
    'They say how often things happen; they are not a grade.'
    """
    return message("no_grade", kind=kind)


def is_target() -> str:
    """Mark the target level."""
    return message("is_target")


def numbers(low: float, high: float, last: bool) -> str:
    """Say which numbers count as a level, after its name.

    Examples
    --------
    >>> numbers(25, 50, False), numbers(75, 100, True)
    (' (answers from 25 to under 50)', ' (answers from 75 to 100)')
    """
    return message("numbers", low=f"{low:g}", high=f"{high:g}", last=last)


def level_rule(view: str, people: int, balanced: str = "") -> str:
    """Say how a domain's level is made.

    Parameters
    ----------
    view, people : as in `assessment.lead`.
    balanced : `roles` or `groups` (leaders, and everybody else) where each of them counts alike; else empty.
    """
    if view in ("one", "leader"):
        return message(f"level_rule-{view}")
    return message("level_rule", balanced=balanced)


def strength_rule(target: float, share: float, floor: float) -> str:
    """Say when a domain is a strength."""
    reached = aligned(Figure(target, max(1, digits_of(as_written(target)))))
    return message("strength_rule", target=reached, share=percent(share), floor=local(f"{floor:g}"))


def challenge_rule(limit: float, share: float) -> str:
    """Say when a domain is a challenge."""
    return message("challenge_rule", limit=local(f"{limit:g}"), share=percent(share))


def not_enough_rule(share: float) -> str:
    """Say when a domain has not enough information."""
    return message("not_enough_rule", share=percent(share))


def differ_rule(group: str, gap: float) -> str:
    """Say when views are marked as different.

    Examples
    --------
    >>> differ_rule("staff", 1).partition(" and further")[0].partition("(")[0]
    'Views differ: leaders and staff are a level or more apart'
    >>> differ_rule("staff", 0.75).partition(" and further")[0].partition("(")[0]
    'Views differ: leaders and staff are 0.75 levels or more apart'
    """
    return message("differ_rule", group=group, gap=amount(Figure(gap, 2)), one=gap == 1)


def no_overall(domains: int) -> str:
    """Say why there is no overall number."""
    return message("no_overall", domains=domains)


def chart_rule() -> str:
    """Name the rules of the charts and their source."""
    return message("chart_rule")


def confidential(minimum: int, distribution: int, staff_name: str, told_before: bool | None) -> list[str]:
    """Say how answers are protected in a confidential round.

    Parameters
    ----------
    minimum, distribution : people from whom on a group is shown, and the answers to one topic.
    staff_name : the merged group.
    told_before : whether people were told before they answered; None where nobody recorded it.
    """
    return [
        message("confidential-together", group=staff_name, minimum=minimum, distribution=distribution),
        message("confidential-steps", group=staff_name, distribution=distribution),
        message("confidential-leaders", told=told_before),
    ]


def named() -> list[str]:
    """Say that answers were given openly."""
    return [message("named")]


def comments_rule(minimum: int, languages: bool = False) -> str:
    """Say when comments are printed; `languages`: within a language, because languages are known."""
    return message("comments_rule", minimum=minimum, languages=languages)


def participants_rule(minimum: int, people: str) -> str:
    """Say how participants are protected."""
    return message("participants_rule", people=people, minimum=minimum)


def others_rule(median: int) -> str:
    """Say how other programs appear."""
    return message("others_rule", median=median)


def held_back(items: list[str]) -> str:
    """Say what was held back in this report."""
    return message("held_back", what="; ".join(items))


def nothing_held_back() -> str:
    """Say that nothing was held back."""
    return message("nothing_held_back")


def scales_rule(strength_share: float, challenge_share: float) -> str:
    """Say when a domain is a strength or a challenge where domains stand on different scales."""
    return message("scales_rule", strength_share=percent(strength_share), challenge_share=percent(challenge_share))


def held_staff(n: int, group: str) -> str:
    """Say that the answers of staff were held back."""
    return message("held_staff", n=n, group=group)


def held_domains(names: list[str], group: str) -> str:
    """Say in which domains staff answers were held back."""
    return message("held_domains", names=names, group=group)


def held_topics(topics: int) -> str:
    """Say that the levels of single topics were held back.

    Examples
    --------
    >>> held_topics(17)
    'the levels of 17 topics, because too few people rated them'
    """
    return message("held_topics", topics=topics)


def held_spread(topics: int) -> str:
    """Say that it is not shown how the answers to single topics are spread.

    Examples
    --------
    >>> held_spread(44)
    'how the answers to 44 topics are spread, so that no single answer can be found'
    """
    return message("held_spread", topics=topics)


def held_single(group: str) -> str:
    """Say that single people's answers are not shown in a confidential round."""
    return message("held_single", group=group)


def held_votes() -> str:
    """Say that the sums of a vote were held back."""
    return message("held_votes")


def held_groups(people: str) -> str:
    """Say that numbers of groups of participants were held back."""
    return message("held_groups", people=people)


def held_others(domains: int, of: int) -> str:
    """Say in how many domains the other programs are not shown.

    Examples
    --------
    >>> held_others(13, 13), held_others(2, 13)
    ('the levels of other programs, because they are too few', 'the levels of other programs in two domains, because they are too few')
    """
    return message("held_others-all") if domains == of else message("held_others", domains=domains)


def held_comments(languages: bool = False) -> str:
    """Say that comments were held back; `languages`: whether there are any is not said, because languages are known.

    Examples
    --------
    >>> held_comments(True)
    'other comments, if any were written, because too few people answered in one language or their writers did not mark them as shareable'
    """
    return message("held_comments", languages=languages)
