"""The appendix: levels, words, rules, privacy, sources of every number in a report."""

from __future__ import annotations

from ..rounding import Figure, as_written, digits_of
from .language import aligned, number, numbered, percent, plural

TITLE = "How to read this"
HELP = "Words, rules and privacy."
LEVELS = "The levels"
WORDS = "Words on the charts"
METHOD = "How it was worked out"
PRIVATE = "What is kept private"


def chart_words() -> list[tuple[str, str]]:
    """Explain the words on the charts."""
    return [
        ("Baseline", "The middle value of the points before the first test. It stays fixed."),
        (
            "Signal of change",
            "A pattern that this chart, had nothing changed, would show at most 1 time in 20: points that lie higher or "
            "lower, taken together, a long run on one side of the line, or few crossings of it. The baseline is firm: "
            "ten points or more.",
        ),
        (
            "Possible signal",
            "A pattern that chance makes at most 1 time in 5; against a short baseline of six to nine points, at most "
            "1 time in 20.",
        ),
        ("No signal yet", "A pattern that chance makes more often than that. It does not mean that nothing changed."),
        ("Too few points", "Fewer than ten points since the first test: nothing can be said, so nothing is."),
        (
            "Cannot be told this way",
            "Too many points lie on the line, or at the end of the scale, or have the same few values: ups and downs say "
            "nothing, so the averages before and since are given instead.",
        ),
        (
            "“1 time in 30”",
            "Found by letting chance draw many charts like this one: with its own dates, counts, ups and downs, season "
            "and resemblance of neighboring points, and without any change.",
        ),
        ("“(7 to 21)”", "What chance leaves open of a change: 19 of 20 such spans hold the true one."),
    ]


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
    parts = [f"{levels} {plural(levels, 'is a level', 'are levels')}"]
    if dont_know:
        parts.append(f"{dont_know} {plural(dont_know, 'is', 'are')} “don’t know”")
    if not_applicable:
        parts.append(f"{not_applicable} {plural(not_applicable, 'is', 'are')} “not applicable”")
    if blank:
        parts.append(f"{blank} {plural(blank, 'was', 'were')} left blank")
    if set_aside:
        parts.append(f"{set_aside} could not be read and {plural(set_aside, 'was', 'were')} set aside")
    joined = parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]
    lead = f"{items} {plural(items, 'topic was', 'topics were')} asked"
    if not whole:
        lead = f"Counted here are the answers that may be shown, to {items} {plural(items, 'topic')}"
    text = f"{lead}: {asked} {plural(asked, 'answer')}, of which {joined}."
    if dropped:
        text += f" {dropped} {plural(dropped, 'level does', 'levels do')} not count: {plural(dropped, 'its', 'their')} giver answered fewer than half of a domain’s questions."
    return text


def level_name(rank: int, label: str) -> str:
    """Give a level with its number.

    Examples
    --------
    >>> level_name(3, "Established")
    '3\xa0Established'
    """
    return numbered(rank, label).replace(" ", "\N{NO-BREAK SPACE}", 1)


KINDS = {
    "maturity": "They describe how work is done; they",
    "agreement": "They say how far people agree; they",
    "frequency": "They say how often things happen; they",
}


def no_grade(kind: str) -> str:
    """Say what levels tell, and what not.

    Examples
    --------
    >>> no_grade("frequency")
    'They say how often things happen; they are not a grade.'
    """
    return f"{KINDS.get(kind, 'They')} are not a grade."


def is_target() -> str:
    """Mark the target level."""
    return " (the target)"


def level_rule(view: str, people: int, balanced: str = "") -> str:
    """Say how a domain's level is made.

    Parameters
    ----------
    view, people : as in `assessment.lead`.
    balanced : `roles` or `groups` (leaders, and everybody else) where each of them counts alike; else empty.
    """
    if view == "one":
        return (
            "A domain’s level is the average of one person’s answers to its questions. At least half must be answered."
        )
    if view == "leader":
        return (
            "A domain’s level is the average of the leader’s answers to its questions. At least half must be answered."
        )
    kind = {
        "roles": "average of the averages of each role",
        "groups": "average of two averages, that of the leaders and that of everybody else together",
    }.get(balanced, "plain average of the people who answered")
    return (
        f"A domain’s level is the {kind}. A person counts in a domain who answered at least half of its questions. A "
        "coach’s view is never mixed in."
    )


def strength_rule(target: float, share: float, floor: float) -> str:
    """Say when a domain is a strength."""
    return (
        f"Strength: level {aligned(Figure(target, max(1, digits_of(as_written(target)))))} or more, at least {percent(share)} of answers at the target or above, and no topic "
        f"that may be shown below {floor:g} on average."
    )


def challenge_rule(limit: float, share: float) -> str:
    """Say when a domain is a challenge."""
    return f"Challenge: level below {limit:g}, or at least {percent(share)} of answers at the low levels."


def not_enough_rule(share: float) -> str:
    """Say when a domain has not enough information."""
    return f"Not enough information: nobody answered enough, or more than {percent(share)} of answers are “don’t know”."


def differ_rule(group: str = "staff") -> str:
    """Say when views are marked as different."""
    return (
        f"Views differ: leaders and {group} are a level or more apart and further than chance easily makes (at most one in 20 "
        "reports without any true difference holds such a mark); or answers to at least half of a domain’s topics lie far "
        "apart; or several people stand at each end of one topic."
    )


def no_overall(domains: int) -> str:
    """Say why there is no overall number."""
    return f"There is no overall number. {number(domains, start=True)} different things do not add up to one."


def chart_rule() -> str:
    """Name the rules of the charts and their source."""
    return (
        "Charts over time are judged by the run and the crossings of Anhøj and Olesen (2014) and by the averages before "
        "and since the first test, each held against what chance makes of the same chart. The first test freezes the "
        "baseline before it. How often one or more of several charts would be a signal by chance alone takes them as moving "
        "by themselves, but for those that move together."
    )


def confidential(minimum: int, distribution: int, staff_name: str, told_before: bool | None) -> list[str]:
    """Say how answers are protected in a confidential round.

    Parameters
    ----------
    minimum, distribution : people from whom on a group is shown, and the answers to one topic.
    staff_name : the merged group.
    told_before : whether people were told before they answered; None where nobody recorded it.
    """
    knew = {
        True: "They were told so before they answered.",
        False: "They were not told so before they answered.",
        None: "Whether they were told so before they answered is not on record.",
    }
    return [
        f"Answers of {staff_name} are shown only together, and only when {number(minimum)} or more answered. Answers to one topic "
        f"are broken down only from {number(distribution)} people on.",
        f"Where fewer than {number(distribution)} {staff_name} rated a topic, its level is rounded to halves, the lowest and the "
        "highest put together, and the domain’s level and counts are worked out from rounded topics, so that nobody’s "
        "answers can be worked out from them.",
        f"Leaders are shown as such. {knew[told_before]}",
    ]


def named() -> list[str]:
    """Say that answers were given openly."""
    return ["People here agreed to answer openly: single answers are shown to this program, by role, never to others."]


def comments_rule(minimum: int) -> str:
    """Say when comments are printed."""
    return f"Comments are printed only from {number(minimum)} people on, or when their writer marked them as shareable."


def participants_rule(minimum: int, people: str = "participants") -> str:
    """Say how participants are protected."""
    return f"Numbers of {people} by group are hidden below {minimum}."


def others_rule(median: int) -> str:
    """Say how other programs appear."""
    return f"Other programs appear only as a group, and only when {number(median)} or more others answered."


def held_back(items: list[str]) -> str:
    """Say what was held back in this report."""
    return "Held back in this report: " + "; ".join(items) + "."


def nothing_held_back() -> str:
    """Say that nothing was held back."""
    return "Nothing was held back in this report."


def scales_rule(strength_share: float, challenge_share: float) -> str:
    """Say when a domain is a strength or a challenge where domains stand on different scales."""
    return (
        f"Strength: the average reaches the domain’s target, and at least {percent(strength_share)} of answers do. Challenge: the "
        f"average is below the domain’s limit, or at least {percent(challenge_share)} of answers are at its low levels."
    )


def held_staff(n: int, group: str) -> str:
    """Say that the answers of staff were held back."""
    return f"the answers of {number(n)} {group}, because they are too few"


def held_domains(names: list[str], group: str = "staff") -> str:
    """Say in which domains staff answers were held back."""
    return f"answers of {group} in " + ", ".join(names) + ", because too few answered there"


def held_topics(topics: int) -> str:
    """Say that the levels of single topics were held back.

    Examples
    --------
    >>> held_topics(17)
    'the levels of 17 topics, because too few people rated them'
    """
    return f"the {plural(topics, 'level of one topic', f'levels of {number(topics)} topics')}, because too few people rated {plural(topics, 'it', 'them')}"


def held_spread(topics: int) -> str:
    """Say that it is not shown how the answers to single topics are spread.

    Examples
    --------
    >>> held_spread(44)
    'how the answers to 44 topics are spread, so that no single answer can be found'
    """
    return f"how the answers to {number(topics)} {plural(topics, 'topic')} are spread, so that no single answer can be found"


def held_single(group: str) -> str:
    """Say that single people's answers are not shown in a confidential round."""
    return f"what single {group} answered, because the round is confidential"


def held_votes() -> str:
    """Say that the sums of a vote were held back."""
    return "what the vote came to, because too few people voted"


def held_groups(people: str = "participants") -> str:
    """Say that numbers of groups of participants were held back."""
    return f"some numbers by group of {people}, because counts are small"


def held_others(domains: int, of: int) -> str:
    """Say in how many domains the other programs are not shown.

    Examples
    --------
    >>> held_others(13, 13), held_others(2, 13)
    ('the levels of other programs, because they are too few', 'the levels of other programs in two domains, because they are too few')
    """
    where = "" if domains == of else f" in {number(domains)} {plural(domains, 'domain')}"
    return f"the levels of other programs{where}, because they are too few"


def held_comments() -> str:
    """Say that comments were held back."""
    return "comments, because too few people answered or their writers did not mark them as shareable"
