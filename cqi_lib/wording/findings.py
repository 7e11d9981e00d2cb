"""Sentences about how domains stand and why, where views differ, and what people wrote."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from ..rounding import difference
from .assessment import staff_name
from .labels import Others
from .language import level as printed
from .language import level_figure, local, unsigned

message = catalogue(__name__)


def level(said: str, levels: int) -> str:
    """Say a domain's level beside its name: the number, and of how many levels.

    Examples
    --------
    >>> level("3.1", 5)
    'level 3.1 of 5'
    """
    return message("level", said=said, levels=levels)


def answers_about(n: int, of: int) -> str:
    """Say roughly how many of several answers are meant, where they are counted in steps.

    Examples
    --------
    >>> answers_about(14, 23), answers_about(0, 20), answers_about(20, 20)
    ('about 14 of 23', 'few or none of 20', 'all or nearly all of 20')
    """
    return message("answers_about", **_answers(n, of, True))


def _answers(n: int, of: int, steps: bool = False) -> dict[str, str | int]:
    share = "none" if n == 0 else "all" if n == of else "some"
    if not steps and n == of and of in (1, 2):
        share = {1: "one", 2: "both"}[of]
    if not steps and n == 0 and of in (1, 2):
        share = {1: "not-one", 2: "neither"}[of]
    return {"share": f"about-{share}" if steps else share, "n": n, "of": of}


def turned(topics: int) -> str:
    """Say that answers to reversed items are counted at the level they mean, not as they were ticked.

    Examples
    --------
    >>> turned(1)
    'Answers to one topic, which asks the other way round, are turned round.'
    """
    return message("turned", topics=topics) if topics else ""


def turned_topic(topic: str) -> str:
    """Name a topic whose answers are turned round.

    Examples
    --------
    >>> turned_topic("Work left undone")
    'Work left undone (asked the other way round; answers are turned round)'
    """
    return message("turned_topic", topic=topic)


def topics_hidden(n: int) -> str:
    """Count the topics that are not listed; empty where all are.

    Examples
    --------
    >>> topics_hidden(17), topics_hidden(1)
    ('17 more topics have too few ratings to be shown.', 'One more topic has too few ratings to be shown.')
    """
    return message("topics_hidden", n=n) if n else ""


def strength_reason(
    at_target: int, used: int, target: str, below: str | None, whole: bool = True, steps: bool = False
) -> str:
    """Say why a domain is a strength.

    Parameters
    ----------
    at_target, used, target : answers at the target or above, of those that count, and its label.
    below : the level that no topic is below; None where that is not looked at.
    whole : every topic that was asked may be shown.
    steps : answers are counted in steps.

    Examples
    --------
    >>> strength_reason(30, 30, "Established", None)
    'All 30 answers are at Established or above.'
    >>> strength_reason(25, 30, "Established", "Starting", False)
    '25 of 30 answers are at Established or above. No topic that may be shown is below Starting on average.'
    """
    answers = _answers(at_target, used, steps)
    if below and (at_target < used or steps):
        return message("strength_reason-floor", **answers, target=target, below=below, whole=whole)
    return message("strength_reason", **answers, target=target)


def challenge_reason(
    at_low: int,
    used: int,
    low_labels: Sequence[str],
    mean: float | None,
    limit: float,
    by_mean: bool,
    steps: bool = False,
) -> str:
    """Say why a domain is a challenge; with `steps`, answers are counted in steps.

    Examples
    --------
    >>> challenge_reason(21, 30, ["Not yet", "Starting"], 2.3, 2.5, True)
    '21 of 30 answers are at Not yet or Starting.'
    >>> challenge_reason(12, 30, ["Not yet", "Starting"], 2.4, 2.5, True)
    'The average level is 2.4; below 2.5 a domain is called a challenge. 12 of 30 answers are at Not yet or Starting.'
    """
    answers = _answers(at_low, used, steps)
    if by_mean and at_low * 2 < used and mean is not None:
        average = {"mean": printed(mean, [limit]), "limit": local(f"{limit:g}"), "steps": steps}
        return message("challenge_reason-mean", **answers, labels=low_labels, **average)
    return message("challenge_reason", **answers, labels=low_labels)


def building_reason(at_target: int, used: int, target: str, steps: bool = False) -> str:
    """Say where a domain stands that is on the way; with `steps`, answers are counted in steps.

    Examples
    --------
    >>> building_reason(14, 23, "Established")
    'On the way: 14 of 23 answers are at Established or above.'
    >>> building_reason(14, 23, "Established", True)
    'On the way: about 14 of 23 answers are at Established or above.'
    >>> building_reason(0, 1, "Agree"), building_reason(0, 2, "Agree")
    ('On the way: the one answer is not at Agree or above.', 'On the way: neither answer is at Agree or above.')
    """
    return message("building_reason", **_answers(at_target, used, steps), target=target)


def leader_alone_reason(leaders: int, name: str = "") -> str:
    """Say that a domain rests on the leaders because too few staff answered it."""
    return message("leader_alone_reason", leaders=leaders, name=name or staff_name(False))


def leader_alone_short(leaders: int) -> str:
    """Say in a few words that a domain rests on the leaders only."""
    return message("leader_alone_short", leaders=leaders)


def views_differ_short() -> str:
    """Mark in a few words that views differ."""
    return message("views_differ_short")


def dont_know_reason(dont_know: int, asked: int, share: float) -> str:
    """Say that too much is not known.

    Examples
    --------
    >>> dont_know_reason(13, 24, 0.4)
    '13 of 24 answers were “don’t know”. When more than 4 in 10 are, no level is shown.'
    """
    return message("dont_know_reason", n=dont_know, of=asked, tenths=local(f"{share * 10:g}"))


def dont_know_short(dont_know: int, asked: int) -> str:
    """Say how many answers were don't know."""
    return message("dont_know_short", n=dont_know, of=asked)


def no_rater_reason() -> str:
    """Say that nobody answered enough of a domain's questions."""
    return message("no_rater_reason")


def no_leader_rater_reason() -> str:
    """Say that no leader answered enough, where the others are too few to be shown."""
    return message("no_leader_rater_reason")


def unknown_next(reason: str, minimum: int, people: int = 0) -> str:
    """Say what to do about a domain without a level, where it is not a matter of knowing: a level can be shown from
    `minimum` people on, and where as many `people` were asked no more have to be.

    Examples
    --------
    >>> unknown_next("no_rater", 5)
    'ask these questions again, in a meeting or with the next round.'
    >>> unknown_next("not_shown", 5)
    'invite more people: from five answers on a level can be shown.'
    >>> unknown_next("not_shown", 5, 7)
    'ask the same people again in the next round: a level can be shown from five who give enough answers on.'
    """
    if reason == "not_shown":
        return message("unknown_next-few" if people < minimum else "unknown_next-again", minimum=minimum)
    return message("unknown_next")


def way_to_find_out() -> str:
    """Introduce a way to get the information that is missing."""
    return message("way_to_find_out")


def not_shown_reason(minimum: int) -> str:
    """Say that too few people answered a domain for it to be shown."""
    return message("not_shown_reason", minimum=minimum)


def lowest_topic(topic: str, mean: float, equal: int = 1, whole: bool = True) -> str:
    """Name the lowest topic of a domain, or one of the lowest.

    Parameters
    ----------
    topic : the first of the lowest topics.
    mean : its level.
    equal : topics that stand at this level.
    whole : every topic of the domain that was asked is shown.

    Examples
    --------
    >>> lowest_topic("plans for staff leave", 1.75), lowest_topic("plans for staff leave", 2.0, 4)
    ('The lowest topic is plans for staff leave, at 1.8.', 'Four topics are lowest, at 2.0; one is plans for staff leave.')
    >>> lowest_topic("plans for staff leave", 1.75, whole=False)
    'Of the topics shown, the lowest is plans for staff leave, at 1.8.'
    """
    id = "lowest_topic" if whole else "lowest_topic-shown"
    return message(id, topic=topic, level=printed(mean), equal=max(equal, 1))


def place_to_start() -> str:
    """Introduce a first step."""
    return message("place_to_start")


def see_cycles() -> str:
    """Point from a challenge that is a priority to its aim and cycles."""
    return message("see_cycles")


def question_for_team() -> str:
    """Introduce a question for the team."""
    return message("question_for_team")


def others_building(n: int) -> str:
    """Say that the remaining domains are on the way.

    Examples
    --------
    >>> others_building(7)
    'Seven other domains are Building: on the way, neither a strength nor a challenge today.'
    """
    return message("others_building", n=n)


def gap_short(leader: float, staff: float, leaders: int, wide: Others | bool) -> str:
    """Say the two views in a few words."""
    return message("gap_short", **_views(leader, staff, leaders, wide))


def _views(leader: float, staff: float, leaders: int, wide: Others | bool) -> dict[str, str | int]:
    return {"leader": printed(leader), "staff": printed(staff), "leaders": leaders, "name": staff_name(wide)}


def gap_reason(leader: float, staff: float, leaders: int, staff_n: int, wide: Others | bool) -> str:
    """Say that leaders and staff see a domain differently, by more than chance easily makes."""
    return message("gap_reason", **_views(leader, staff, leaders, wide), staff_n=staff_n)


def gap_unmarked_short(leader: float, staff: float, leaders: int, wide: Others | bool) -> str:
    """Say in a few words that leaders and staff differ where that is matter for conversation and no more.

    Examples
    --------
    >>> gap_unmarked_short(3.6, 2.4, 2, False)
    'leaders rate it 1.2 higher than staff; with two leaders this may be the persons.'
    """
    return message("gap_unmarked_short", **_apart(leader, staff, leaders, wide))


def gap_unmarked(leader: float, staff: float, leaders: int, wide: Others | bool) -> str:
    """Say that leaders and staff differ where that is matter for conversation and no more.

    Examples
    --------
    >>> gap_unmarked(2.4, 3.6, 1, False)
    'The leader rates this 1.2 lower than staff; with one leader this may be the person. It is matter for conversation.'
    """
    return message("gap_unmarked", **_apart(leader, staff, leaders, wide))


def _apart(leader: float, staff: float, leaders: int, wide: Others | bool) -> dict[str, str | int]:
    # Of the printed levels, so that a reader who subtracts them finds the same.
    size = difference(level_figure(leader), level_figure(staff))
    return {"size": unsigned(size), "higher": size > 0, "leaders": leaders, "name": staff_name(wide)}


def agreement_short() -> str:
    """Say in a few words that answers are far apart."""
    return message("agreement_short")


def agreement_reason(topics: int) -> str:
    """Say that people answered a domain's questions very differently."""
    return message("agreement_reason", topics=topics)


def polarised_short(low: str, high: str) -> str:
    """Say in a few words that answers stand at both ends."""
    return message("polarised_short", low=low, high=high)


def polarised_reason(topic: str, low: str, high: str) -> str:
    """Say on which topic answers stand at both ends."""
    return message("polarised_reason", topic=topic, low=low, high=high)


SOME = 3
"""How many names are listed before the rest is counted."""


def some_of(names: Sequence[str], most: int = SOME) -> str:
    """Name a few domains of several.

    Examples
    --------
    >>> some_of(["Outcomes", "Indicators"]), some_of(["A", "B", "C", "D", "E"])
    ('Outcomes and Indicators', 'A, B, C and two more')
    """
    rest = len(names) - most
    return message("some_of", names=names if rest <= 0 else [*names[:most], message("some_of-more", rest=rest)])


def no_differences(possible: bool, minimum: int) -> str:
    """Say that no difference of views is marked, or that it cannot be told."""
    return message("no_differences") if possible else message("no_differences-few", minimum=minimum)


def items_caption(round_label: str, whole: bool = True) -> str:
    """Head the table of items: all that were asked, or those that may be shown."""
    return message("items_caption", whole=whole, round_label=round_label)


def comment_quotes() -> tuple[str, str]:
    """Give the signs that stand before and after what a person wrote.

    Examples
    --------
    >>> comment_quotes()
    ('“', '”')
    """
    return message("comment_quotes-open"), message("comment_quotes-close")


def comment_about(subject: str) -> str:
    """Say what a comment is about; a comment on everything stands for itself."""
    return message("comment_about", subject=subject) if subject else ""


def comments_shown(n: int) -> str:
    """Count the comments that are shown.

    Examples
    --------
    >>> comments_shown(1), comments_shown(4)
    ('1 comment shown', '4 comments shown')
    """
    return message("comments_shown", n=n)


def comments_withheld(minimum: int, some_shown: bool) -> str:
    """Say that comments were written but are not printed."""
    return message("comments_withheld", some_shown=some_shown, minimum=minimum)


def comments_by_language(minimum: int) -> str:
    """Say by which rule comments are printed where languages are known, and not whether any wait for it.

    Examples
    --------
    >>> print(comments_by_language(10))
    Comments are printed from ten people on who answered in the same language, or when their writer marked them as shareable. Whether others were written is not said: it could tell who answered.
    """
    return message("comments_by_language", minimum=minimum)


def views_differ(names: str) -> str:
    """Name the domains in which views differ."""
    return message("views_differ", names=names)


def unknown(names: str) -> str:
    """Name the domains without enough information."""
    return message("unknown", names=names)
