"""Sentences about how domains stand and why, where views differ, and what people wrote."""

from __future__ import annotations

from collections.abc import Sequence

from ..rounding import difference
from .assessment import staff_name
from .labels import Others
from .language import level as printed
from .language import level_figure, listed, number, plural, unsigned


def level(said: str, levels: int) -> str:
    """Say a domain's level beside its name: the number, and of how many levels.

    Examples
    --------
    >>> level("3.1", 5)
    'level 3.1 of 5'
    """
    return f"level {said} of {levels}"


def answers_about(n: int, of: int) -> str:
    """Say roughly how many of several answers are meant, where they are counted in steps.

    Examples
    --------
    >>> answers_about(14, 23), answers_about(0, 20), answers_about(20, 20)
    ('about 14 of 23', 'few or none of 20', 'all or nearly all of 20')
    """
    return f"{'few or none' if n == 0 else 'all or nearly all' if n == of else f'about {n}'} of {of}"


def _answers(n: int, of: int, steps: bool = False) -> str:
    if steps:
        about = answers_about(n, of)
        return f"{about[0].upper()}{about[1:]} answers are"
    if n == of:
        return "The one answer is" if of == 1 else (f"Both answers are" if of == 2 else f"All {of} answers are")  # noqa: F541
    return f"{n} of {of} answers {plural(n, 'is', 'are')}" if n else f"None of the {of} answers is"


def turned(topics: int) -> str:
    """Say that answers to reversed items are counted at the level they mean, not as they were ticked.

    Examples
    --------
    >>> turned(1)
    'Answers to one topic, which asks the other way round, are turned round.'
    """
    if not topics:
        return ""
    return (
        f"Answers to {number(topics)} {plural(topics, 'topic, which asks', 'topics, which ask')} the other way round, are "
        "turned round."
    )


def turned_topic(topic: str) -> str:
    """Name a topic whose answers are turned round.

    Examples
    --------
    >>> turned_topic("Work left undone")
    'Work left undone (asked the other way round; answers are turned round)'
    """
    return f"{topic} (asked the other way round; answers are turned round)"


def topics_hidden(n: int) -> str:
    """Count the topics that are not listed; empty where all are.

    Examples
    --------
    >>> topics_hidden(17), topics_hidden(1)
    ('17 more topics have too few ratings to be shown.', 'One more topic has too few ratings to be shown.')
    """
    return (
        f"{number(n, start=True)} more {plural(n, 'topic has', 'topics have')} too few ratings to be shown."
        if n
        else ""
    )


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
    text = f"{_answers(at_target, used, steps)} at {target} or above."
    topic = "No topic" if whole else "No topic that may be shown"
    return f"{text} {topic} is below {below} on average." if below and (at_target < used or steps) else text


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
    share = f"{_answers(at_low, used, steps)} at {' or '.join(low_labels)}."
    if by_mean and at_low * 2 < used and mean is not None:
        about = "about " if steps else ""
        return f"The average level is {about}{printed(mean, [limit])}; below {limit:g} a domain is called a challenge. {share}"
    return share


def building_reason(at_target: int, used: int, target: str, steps: bool = False) -> str:
    """Say where a domain stands that is on the way; with `steps`, answers are counted in steps.

    Examples
    --------
    >>> building_reason(14, 23, "Established")
    'On the way: 14 of 23 answers are at Established or above.'
    >>> building_reason(14, 23, "Established", True)
    'On the way: about 14 of 23 answers are at Established or above.'
    """
    answers = _answers(at_target, used, steps)
    return f"On the way: {answers[0].lower()}{answers[1:]} at {target} or above."


def leader_alone_reason(leaders: int, name: str = "staff") -> str:
    """Say that a domain rests on the leaders because too few staff answered it."""
    return (
        f"This is the {plural(leaders, 'leader’s', 'leaders’')} view only: too few {name} answered here to show theirs."
    )


def leader_alone_short(leaders: int) -> str:
    """Say in a few words that a domain rests on the leaders only."""
    return f"{plural(leaders, 'leader’s', 'leaders’')} view only"


def views_differ_short() -> str:
    """Mark in a few words that views differ."""
    return "views differ"


def dont_know_reason(dont_know: int, asked: int, share: float) -> str:
    """Say that too much is not known.

    Examples
    --------
    >>> dont_know_reason(13, 24, 0.4)
    '13 of 24 answers were “don’t know”. When more than 4 in 10 are, no level is shown.'
    """
    return f"{dont_know_short(dont_know, asked)} When more than {share * 10:g} in 10 are, no level is shown."


def dont_know_short(dont_know: int, asked: int) -> str:
    """Say how many answers were don't know."""
    return f"{dont_know} of {asked} answers {plural(dont_know, 'was', 'were')} “don’t know”."


def no_rater_reason() -> str:
    """Say that nobody answered enough of a domain's questions."""
    return "Nobody answered enough of these questions: at least half are needed."


def no_leader_rater_reason() -> str:
    """Say that no leader answered enough, where the others are too few to be shown."""
    return "No leader answered enough of these questions, and the others are too few to show."


def unknown_next(reason: str, minimum: int) -> str:
    """Say what to do about a domain without a level, where it is not a matter of knowing.

    Examples
    --------
    >>> unknown_next("no_rater", 5)
    'ask these questions again, in a meeting or with the next round.'
    >>> unknown_next("not_shown", 5)
    'invite more people: from five answers on a level can be shown.'
    """
    if reason == "not_shown":
        return f"invite more people: from {number(minimum)} answers on a level can be shown."
    return "ask these questions again, in a meeting or with the next round."


def way_to_find_out() -> str:
    """Introduce a way to get the information that is missing."""
    return "A way to find out:"


def not_shown_reason(minimum: int) -> str:
    """Say that too few people answered a domain for it to be shown."""
    return f"Fewer than {minimum} people answered here, too few to show."


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
    if not whole:
        what = f"{number(equal)} are lowest, at {printed(mean)}; one is {topic}"
        return f"Of the topics shown, {what if equal > 1 else f'the lowest is {topic}, at {printed(mean)}'}."
    if equal > 1:
        return f"{number(equal, start=True)} topics are lowest, at {printed(mean)}; one is {topic}."
    return f"The lowest topic is {topic}, at {printed(mean)}."


def place_to_start() -> str:
    """Introduce a first step."""
    return "A place to start:"


def see_cycles() -> str:
    """Point from a challenge that is a priority to its aim and cycles."""
    return "see the aim and the cycles below."


def question_for_team() -> str:
    """Introduce a question for the team."""
    return "A question for the team:"


def others_building(n: int) -> str:
    """Say that the remaining domains are on the way.

    Examples
    --------
    >>> others_building(7)
    'Seven other domains are Building: on the way, neither a strength nor a challenge today.'
    """
    if n == 1:
        return "One other domain is Building: on the way, neither a strength nor a challenge today."
    return f"{number(n, start=True)} other domains are Building: on the way, neither a strength nor a challenge today."


def gap_short(leader: float, staff: float, leaders: int, wide: Others | bool) -> str:
    """Say the two views in a few words."""
    return f"{_leaders_say(leaders)} {printed(leader)}, {staff_name(wide)} say {printed(staff)}."


def _leaders_say(leaders: int) -> str:
    return "the leader says" if leaders == 1 else "leaders say"


def gap_reason(leader: float, staff: float, leaders: int, staff_n: int, wide: Others | bool) -> str:
    """Say that leaders and staff see a domain differently, by more than chance easily makes."""
    who = "The leader places" if leaders == 1 else f"The {number(leaders)} leaders place"
    return (
        f"{who} this at {printed(leader)}, the {number(staff_n)} {staff_name(wide)} at {printed(staff)} on average: a "
        "difference of a level or more, and larger than chance easily makes."
    )


def gap_unmarked_short(leader: float, staff: float, leaders: int, wide: Others | bool) -> str:
    """Say in a few words that leaders and staff differ where that is matter for conversation and no more.

    Examples
    --------
    >>> gap_unmarked_short(3.6, 2.4, 2, False)
    'leaders rate it 1.2 higher than staff; with two leaders this may be the persons.'
    """
    who = "the leader rates" if leaders == 1 else "leaders rate"
    return f"{who} it {_apart(leader, staff, leaders, wide)}"


def gap_unmarked(leader: float, staff: float, leaders: int, wide: Others | bool) -> str:
    """Say that leaders and staff differ where that is matter for conversation and no more.

    Examples
    --------
    >>> gap_unmarked(2.4, 3.6, 1, False)
    'The leader rates this 1.2 lower than staff; with one leader this may be the person. It is matter for conversation.'
    """
    who = "The leader rates" if leaders == 1 else f"The {number(leaders)} leaders rate"
    return f"{who} this {_apart(leader, staff, leaders, wide)} It is matter for conversation."


def _apart(leader: float, staff: float, leaders: int, wide: Others | bool) -> str:
    # Of the printed levels, so that a reader who subtracts them finds the same.
    size = difference(level_figure(leader), level_figure(staff))
    return (
        f"{unsigned(size)} {'higher' if size > 0 else 'lower'} than {staff_name(wide)}; with {number(leaders)} "
        f"{plural(leaders, 'leader this may be the person', 'leaders this may be the persons')}."
    )


def agreement_short() -> str:
    """Say in a few words that answers are far apart."""
    return "answers are far apart."


def agreement_reason(topics: int) -> str:
    """Say that people answered a domain's questions very differently."""
    if topics == 1:
        return "People’s answers lie far apart here."
    return "On at least half of the topics here, people’s answers lie far apart."


def polarised_short(low: str, high: str) -> str:
    """Say in a few words that answers stand at both ends."""
    return f"answers stand at both ends, {low} and {high}."


def polarised_reason(topic: str, low: str, high: str) -> str:
    """Say on which topic answers stand at both ends."""
    return f"On {topic}, several people answered {low} and several {high}."


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
    return listed(names) if rest <= 0 else listed([*names[:most], f"{number(rest)} more"])


def no_differences(possible: bool, minimum: int) -> str:
    """Say that no difference of views is marked, or that it cannot be told."""
    if possible:
        return "No domain is marked as one on which views differ."
    return f"This cannot be told: it takes at least {number(minimum)} people."


def items_caption(round_label: str, whole: bool = True) -> str:
    """Head the table of items: all that were asked, or those that may be shown."""
    return f"{'Every topic' if whole else 'Topics that may be shown'}, lowest first, {round_label}"


def comment_about(subject: str) -> str:
    """Say what a comment is about; a comment on everything stands for itself."""
    return f"on {subject}" if subject else ""


def comments_withheld(minimum: int, some_shown: bool) -> str:
    """Say that comments were written but are not printed."""
    more = "More comments were" if some_shown else "Comments were"
    return (
        f"{more} written. They are printed from {number(minimum)} people on, or when their writer marked them as "
        "shareable."
    )


def views_differ(names: str) -> str:
    """Name the domains in which views differ."""
    return f"Views differ: {names}"


def unknown(names: str) -> str:
    """Name the domains without enough information."""
    return f"Not enough information: {names}"
