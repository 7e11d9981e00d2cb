"""Sentences for the conversation about findings: what better looks like, where answers lie apart, what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from ..rounding import half_away
from .assessment import staff_name
from .claim import like, unmarked
from .labels import Others, domain_column
from .language import capital, decimals, level

message = catalogue(__name__)


def topic_level(mean: float, edges: Sequence[float]) -> str:
    """Give a topic's level beside its name."""
    return message("topic_level", level=level(mean, edges))


def _more(kind: str, turned: bool) -> str:
    """Say what more of a topic is: a code that catalogues choose by; empty where levels are steps of the work."""
    return f"{kind}{'-turned' if turned else ''}" if kind in ("agreement", "frequency") else ""


def better(label: str, anchor: str, kind: str = "maturity", turned: bool = False) -> str:
    """Say what the next level of a topic looks like, as far as the scale's levels are steps of the work.

    Parameters
    ----------
    label, anchor : of the next level.
    kind : what the scale's levels say.
    turned : the statement is a reversed one.

    Examples
    --------
    >>> better("Starting", "Some partners are called back.")
    'What Starting looks like: Some partners are called back.'
    >>> better("Starting", "")
    'The next level is Starting.'
    >>> better("Neither agree nor disagree", "", "agreement")
    'Better would be that more people agree.'
    """
    if anchor:
        return message("better-anchor", label=label, anchor=anchor)
    more = _more(kind, turned)
    return message("better-more", more=more) if more else message("better", label=label)


def behind_summary(topics: int, whole: bool = True) -> str:
    """Head the topics behind a challenge, with their next levels and questions.

    Examples
    --------
    >>> behind_summary(3), behind_summary(1), behind_summary(0)
    ('The three topics behind this, and questions for the conversation', 'The topic behind this, and questions for the conversation', 'Questions for the conversation')
    >>> behind_summary(3, False)
    'Three topics behind this that may be shown, and questions for the conversation'
    """
    if not topics:
        return questions_heading()
    return message("behind_summary" if whole else "behind_summary-shown", n=topics)


def topics_hidden() -> str:
    """Say that the topics of a challenge may not be shown one by one."""
    return message("topics_hidden")


def questions_heading() -> str:
    """Introduce questions for the conversation."""
    return message("questions_heading")


def ask_as_sentence(question: str) -> str:
    """Make a question of the instrument stand by itself.

    Examples
    --------
    >>> ask_as_sentence("what happens after a referral is made?")
    'What happens after a referral is made?'
    """
    text = capital(like(question, " ".join(question.split())))
    return text if not text or text[-1] in "?.!" else like(text, message("ask_as_sentence", question=text))


def question_next(topic: str, label: str, kind: str = "maturity", turned: bool = False) -> str:
    """Ask what it takes to reach the next level on the lowest topic.

    Examples
    --------
    >>> question_next("an up-to-date list of partners", "Starting")
    'On an up-to-date list of partners: what would we see every day if this were Starting, and what is in the way?'
    >>> question_next("regular supervision", "Often", "frequency")
    'On regular supervision: what would have to change so that it happens more often, and what is in the way?'
    """
    if more := _more(kind, turned):
        return message("question_next-more", topic=topic, more=more)
    return message("question_next", topic=topic, label=label)


def question_views() -> str:
    """Ask about views that differ, before anything is chosen."""
    return message("question_views")


def question_unknown(dont_know: int) -> str:
    """Ask about what was not known.

    Examples
    --------
    >>> question_unknown(1), question_unknown(7)
    ('One answer was “don’t know”: who could tell us?', 'Seven answers were “don’t know”: who could tell us?')
    """
    return message("question_unknown", n=dont_know)


def question_people() -> str:
    """Ask for the view of the people served."""
    return message("question_people")


def consensus_caption(round_label: str) -> str:
    """Head the topics on which answers lie furthest apart."""
    return message("consensus_caption", round=round_label)


def consensus_columns() -> list[tuple[str, str]]:
    """Head the columns of the topics on which answers lie furthest apart."""
    level_, distance, answers = (message(f"consensus_columns-{c}") for c in ("level", "distance", "answers"))
    return [
        (message("consensus_columns-topic"), "l"),
        (domain_column(), "l"),
        (level_, "r"),
        (distance, "r"),
        (answers, "l"),
    ]


def consensus_topic(topic: str, distance: float, equal: int = 1, whole: bool = True) -> str:
    """Say on which topic answers lie furthest apart.

    Parameters
    ----------
    topic, distance : the topic, and how far an answer typically lies from its average.
    equal : topics on which they lie as far apart, as printed.
    whole : how answers are spread may be shown for every topic that was asked.

    Examples
    --------
    >>> consensus_topic("plans for staff leave", 0.94)
    'Answers lie furthest apart on plans for staff leave: an answer is typically 0.94 of a level from the average.'
    >>> consensus_topic("plans for staff leave", 1.0, 3, False)
    'Of the topics that may be broken down, answers lie furthest apart on three, one of them plans for staff leave: an answer is typically one level from the average.'
    """
    size = decimals(distance, 2)
    far = "one" if half_away(distance, 2) == 1 else "part" if distance < 1 else "more"
    id = "consensus_topic" if whole else "consensus_topic-shown"
    return message(id, equal=equal, topic=topic, size=size, far=far)


def consensus_domains(names: Sequence[str], minimum: int, group: str, whole: bool = True) -> str:
    """Say in which domains answers lie furthest apart, where single topics may not be broken down.

    Examples
    --------
    >>> consensus_domains(["Outcomes", "Indicators"], 8, "staff")
    'Answers lie furthest apart in Outcomes and Indicators. Single topics are broken down from eight staff on.'
    >>> consensus_domains([], 8, "staff")
    'Answers lie close together in every domain.'
    >>> consensus_domains(["Outcomes"], 8, "staff", False)
    'Of the domains that may be shown, answers lie furthest apart in Outcomes. Single topics are broken down from eight staff on.'
    """
    if not names:
        return message("consensus_domains-none", whole=whole)
    return message("consensus_domains", whole=whole, names=list(names), n=minimum, group=group)


def consensus_none() -> str:
    """Say that everybody answered alike."""
    return message("consensus_none")


def consensus_few(minimum: int) -> str:
    """Say that too few answered to compare their answers.

    Examples
    --------
    >>> consensus_few(5)
    'It takes at least five people to say how far answers lie apart.'
    """
    return message("consensus_few", n=minimum)


def consensus_note(k: int | None) -> str:
    """Say how to read the distance.

    Examples
    --------
    >>> consensus_note(4)
    'Distance: how far an answer typically lies from the average. 0.67 of a level or less is usually read as agreement.'
    """
    text = message("consensus_note")
    return f"{text} {message('consensus_note-agreement', size=decimals(k / 6, 2))}" if k else text


def answers_at(counts: Sequence[tuple[int, str]]) -> str:
    r"""Say how many answers stand at which level.

    Examples
    --------
    >>> answers_at([(3, "Not yet"), (0, "Starting"), (6, "Embedded")])
    '3\xa0Not yet, 6\xa0Embedded'
    >>> answers_at([(3, "1 - Never"), (6, "2 - Often")])
    '3\xa0×\xa01 - Never, 6\xa0×\xa02 - Often'
    """
    # Where a label begins with a number of its own, "3 1 - Never" could not be read.
    times = "\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}" if any(x[:1].isdigit() for _, x in counts) else "\N{NO-BREAK SPACE}"
    return ", ".join(f"{n}{times}{label}" for n, label in counts if n) or message("answers_at-none")


def gaps_caption(round_label: str) -> str:
    """Head the largest differences between leaders and staff."""
    return message("gaps_caption", round=round_label)


def gaps_columns(leaders: int, wide: Others | bool) -> list[tuple[str, str]]:
    """Head the columns of the differences between leaders and staff."""
    return [
        (domain_column(), "l"),
        (message("gaps_columns-leaders", n=leaders), "r"),
        (capital(staff_name(wide)), "r"),
        (message("gaps_columns-difference"), "r"),
    ]


def gap_most(
    name: str, leader: float, staff: float, leaders: int, wide: Others | bool, whole: bool, equal: int = 1
) -> str:
    """Say where leaders and staff differ most.

    Parameters
    ----------
    name, leader, staff : the domain, and how the two see it.
    leaders, wide : how many leaders, and whether families or partners are among the others.
    whole : both views are shown in every domain.
    equal : domains with as large a difference, as printed.

    Examples
    --------
    >>> gap_most("Outcomes", 3.4, 2.5, 1, False, True)
    'The largest difference is in Outcomes: the leader places it at 3.4, staff at 2.5 on average.'
    >>> gap_most("Outcomes", 3.4, 2.5, 1, False, False, 2)
    'Where both are shown, two domains differ most; one is Outcomes: the leader places it at 3.4, staff at 2.5 on average.'
    """
    return message(
        "gap_most" if whole else "gap_most-shown",
        equal=equal,
        name=name,
        leaders=leaders,
        leader=level(leader),
        group=staff_name(wide),
        staff=level(staff),
    )


def gap_small(leaders: int, wide: Others | bool, whole: bool) -> str:
    """Say that leaders and staff place every domain about alike, or every domain in which both are shown.

    Examples
    --------
    >>> gap_small(1, False, True)
    'The leader and staff place every domain within half a level of each other.'
    """
    return message("gap_small", leaders=leaders, group=staff_name(wide), whole=whole)


def gap_note(leaders: int, least: float) -> str:
    """Say when a difference is marked.

    Examples
    --------
    >>> gap_note(1, 1.0)
    'With one leader a difference may be the person: it is shown for the conversation, never marked.'
    >>> gap_note(2, 1.0)
    'A difference is marked from 1.0 level on, and only where it is larger than chance easily makes: at most one in 20 reports without any true difference holds a mark. What is not marked may be the persons who answered.'
    """
    if leaders == 1:
        return message("gap_note-one")
    return message("gap_note", least=decimals(least, 1), one=least == 1)


def roles_caption(round_label: str) -> str:
    """Head the table of levels by role."""
    return message("roles_caption", round=round_label)


def roles_cell(mean: str, n: int) -> str:
    """Write a role's level with the number of people behind it.

    Examples
    --------
    >>> roles_cell("3.2", 2)
    '3.2 (2)'
    """
    return message("roles_cell", mean=mean, n=str(n))


@unmarked
def no_level() -> str:
    """Stand where a role has no level that may be shown."""
    return message("no_level")


def roles_note() -> str:
    """Explain the table of levels by role."""
    return message("roles_note")


def topics_alike(n: int, mean: float, whole: bool = True) -> str:
    """Say that all topics of a domain are printed at one level: of equals none is the lowest.

    Examples
    --------
    >>> topics_alike(4, 2.0), topics_alike(2, 2.0, whole=False)
    ('All four topics stand at 2.0.', 'Both topics shown stand at 2.0.')
    """
    return message("topics_alike", n=n, level=level(mean), whole=whole)


def lowest_unknown(topics: Sequence[tuple[str, str]], whole: bool = True) -> str:
    """Name the topics of which each may be the lowest, as levels in halves stand beside others.

    Examples
    --------
    >>> lowest_unknown([("travel", "1.2"), ("leave", "1.5 or less")])
    'Which topic is lowest cannot be told: travel (1.2) or leave (1.5 or less).'
    """
    told = [f"{topic} ({at})" for topic, at in topics]
    return message("lowest_unknown", topics=told, whole=whole)
