"""Sentences for the conversation about findings: what better looks like, where answers lie apart, what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from .assessment import staff_name
from .labels import Others
from .language import capital, decimals, level, listed, number, plural


def topic_level(mean: float, edges: Sequence[float]) -> str:
    """Give a topic's level beside its name."""
    return f"{level(mean, edges)}."


_MORE = {
    ("agreement", False): "more people agree",
    ("agreement", True): "more people disagree",
    ("frequency", False): "it happens more often",
    ("frequency", True): "it happens less often",
}


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
        return f"What {label} looks like: {anchor}"
    more = _MORE.get((kind, turned))
    return f"Better would be that {more}." if more else f"The next level is {label}."


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
        return capital(questions_heading())
    if not whole:
        what = f"{number(topics, start=True)} {plural(topics, 'topic')} behind this that may be shown"
        return f"{what}, and questions for the conversation"
    what = "The topic" if topics == 1 else f"The {number(topics)} topics"
    return f"{what} behind this, and questions for the conversation"


def topics_hidden() -> str:
    """Say that the topics of a challenge may not be shown one by one."""
    return "Too few people rated single topics here to show them."


def questions_heading() -> str:
    """Introduce questions for the conversation."""
    return "questions for the conversation"


def ask_as_sentence(question: str) -> str:
    """Make a question of the instrument stand by itself.

    Examples
    --------
    >>> ask_as_sentence("what happens after a referral is made?")
    'What happens after a referral is made?'
    """
    text = capital(" ".join(question.split()))
    return text if not text or text[-1] in "?.!" else f"{text}?"


def question_next(topic: str, label: str, kind: str = "maturity", turned: bool = False) -> str:
    """Ask what it takes to reach the next level on the lowest topic.

    Examples
    --------
    >>> question_next("an up-to-date list of partners", "Starting")
    'On an up-to-date list of partners: what would we see every day if this were Starting, and what is in the way?'
    >>> question_next("regular supervision", "Often", "frequency")
    'On regular supervision: what would have to change so that it happens more often, and what is in the way?'
    """
    if more := _MORE.get((kind, turned)):
        return f"On {topic}: what would have to change so that {more}, and what is in the way?"
    return f"On {topic}: what would we see every day if this were {label}, and what is in the way?"


def question_views() -> str:
    """Ask about views that differ, before anything is chosen."""
    return "Our views differ here: what have some of us seen that others have not?"


def question_unknown(dont_know: int) -> str:
    """Ask about what was not known.

    Examples
    --------
    >>> question_unknown(1), question_unknown(7)
    ('One answer was “don’t know”: who could tell us?', 'Seven answers were “don’t know”: who could tell us?')
    """
    return f"{number(dont_know, start=True)} {plural(dont_know, 'answer was', 'answers were')} “don’t know”: who could tell us?"


def question_people() -> str:
    """Ask for the view of the people served."""
    return "How would the people we serve describe this, and how could we ask them?"


def consensus_caption(round_label: str) -> str:
    """Head the topics on which answers lie furthest apart."""
    return f"Topics on which answers lie furthest apart, {round_label}"


def consensus_columns() -> list[tuple[str, str]]:
    """Head the columns of the topics on which answers lie furthest apart."""
    return [("Topic", "l"), ("Domain", "l"), ("Level", "r"), ("Distance", "r"), ("Answers", "l")]


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
    what = "one level" if size == "1.00" else f"{size} of a level" if distance < 1 else f"{size} levels"
    on = topic if equal == 1 else f"{number(equal)}{' topics' if whole else ''}, one of them {topic}"
    text = f"answers lie furthest apart on {on}: an answer is typically {what} from the average."
    return capital(text) if whole else f"Of the topics that may be broken down, {text}"


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
        return f"Answers lie close together in every domain{'' if whole else ' that may be shown'}."
    start = "Answers" if whole else "Of the domains that may be shown, answers"
    return f"{start} lie furthest apart in {listed(names)}. Single topics are broken down from {number(minimum)} {group} on."


def consensus_none() -> str:
    """Say that everybody answered alike."""
    return "On every topic that may be broken down, everybody who rated it gave the same answer."


def consensus_few(minimum: int) -> str:
    """Say that too few answered to compare their answers.

    Examples
    --------
    >>> consensus_few(5)
    'It takes at least five people to say how far answers lie apart.'
    """
    return f"It takes at least {number(minimum)} people to say how far answers lie apart."


def consensus_note(k: int | None) -> str:
    """Say how to read the distance.

    Examples
    --------
    >>> consensus_note(4)
    'Distance: how far an answer typically lies from the average. 0.67 of a level or less is usually read as agreement.'
    """
    text = "Distance: how far an answer typically lies from the average."
    return f"{text} {decimals(k / 6, 2)} of a level or less is usually read as agreement." if k else text


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
    return ", ".join(f"{n}{times}{label}" for n, label in counts if n) or "none"


def gaps_caption(round_label: str) -> str:
    """Head the largest differences between leaders and staff."""
    return f"Where leaders and others differ most, {round_label}"


def gaps_columns(leaders: int, wide: Others | bool) -> list[tuple[str, str]]:
    """Head the columns of the differences between leaders and staff."""
    who = "Leader" if leaders == 1 else "Leaders"
    return [("Domain", "l"), (who, "r"), (capital(staff_name(wide)), "r"), ("Difference", "r")]


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
    who = "the leader places" if leaders == 1 else "the leaders place"
    text = f"{number(equal)} domains differ most; one is" if equal > 1 else "the largest difference is in"
    text = capital(text) if whole else f"Where both are shown, {text}"
    return f"{text} {name}: {who} it at {level(leader)}, {staff_name(wide)} at {level(staff)} on average."


def gap_small(leaders: int, wide: Others | bool, whole: bool) -> str:
    """Say that leaders and staff place every domain about alike, or every domain in which both are shown.

    Examples
    --------
    >>> gap_small(1, False, True)
    'The leader and staff place every domain within half a level of each other.'
    """
    shown = "every domain" if whole else "every domain in which both are shown"
    return (
        f"{'The leader' if leaders == 1 else 'The leaders'} and {staff_name(wide)} place {shown} within half a level of "
        "each other."
    )


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
        return "With one leader a difference may be the person: it is shown for the conversation, never marked."
    return (
        f"A difference is marked from {least:.1f} {plural(int(least), 'level')} on, and only where it is larger than chance "
        "easily makes: at most one in 20 reports without any true difference holds a mark. What is not marked may be the "
        "persons who answered."
    )


def roles_caption(round_label: str) -> str:
    """Head the table of levels by role."""
    return f"Levels by role, {round_label}"


def roles_cell(mean: str, n: int) -> str:
    """Write a role's level with the number of people behind it.

    Examples
    --------
    >>> roles_cell("3.2", 2)
    '3.2 (2)'
    """
    return f"{mean} ({n})"


def roles_note() -> str:
    """Explain the table of levels by role."""
    return "In brackets: people of that role who answered. They agreed to be shown to their own program."
