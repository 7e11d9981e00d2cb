"""Sentences about how the answers of a round came about."""

from __future__ import annotations

from collections.abc import Sequence

from ..rounding import half_away
from .language import capital, decimals, listed, number, plural

KINDS = ("Levels", "Not applicable", "Don’t know", "Blank or not readable")


def answers_caption() -> str:
    """Head the figure of all answers by domain."""
    return "What people could answer, and what they could not"


def answers_table_caption(round_label: str) -> str:
    """Head the table of all answers by domain."""
    return f"Answers by domain, {round_label}"


def completeness(levels: int, asked: int) -> str:
    """Say how much of what was asked was answered with a level.

    Examples
    --------
    >>> completeness(343, 366)
    '94% of all answers asked for are levels (343 of 366).'
    >>> completeness(0, 61), completeness(61, 61)
    ('None of the 61 answers asked for is a level.', 'All 61 answers asked for are levels.')
    """
    if not levels:
        return (
            f"None of the {asked} answers asked for is a level."
            if asked > 1
            else "The one answer asked for is no level."
        )
    if levels == asked:
        return f"All {asked} answers asked for are levels." if asked > 1 else "The one answer asked for is a level."
    return f"{rough_share(levels, asked)} of all answers asked for are levels ({levels} of {asked})."


def rough_share(part: int, whole: int) -> str:
    """Write a share in whole percent; a rounded one never reads as none or all.

    Examples
    --------
    >>> rough_share(1, 8), rough_share(1, 300), rough_share(299, 300), rough_share(0, 3), rough_share(3, 3)
    ('13%', '1%', '99%', '0%', '100%')
    """
    if part in (0, whole):
        return "100%" if part else "0%"
    return f"{min(99, max(1, int(half_away(100 * part / whole))))}%"


def least_known(rows: Sequence[tuple[str, int, int]], whole: bool = True) -> str:
    """Say where people most often did not know.

    Parameters
    ----------
    rows : domain, answers "don't know" and answers asked for, the largest share first; without those that have none.
    whole : the answers of everybody in every domain are counted.

    Examples
    --------
    >>> least_known([("Systems and safety", 13, 24), ("Indicators", 2, 30)])
    '“Don’t know” was answered most often on Systems and safety (13 of 24 answers) and Indicators (2 of 30).'
    >>> least_known([("Outcomes", 1, 5)])
    'One answer is “don’t know”, on Outcomes.'
    >>> least_known([])
    'Nobody answered “don’t know”.'
    >>> least_known([], False), least_known([("Outcomes", 1, 5)], False)
    ('Of the answers that may be shown, none is “don’t know”.', 'Of the answers that may be shown, one is “don’t know”, on Outcomes.')
    """
    if not rows:
        return "Nobody answered “don’t know”." if whole else "Of the answers that may be shown, none is “don’t know”."
    first, *rest = rows
    parts = [f"{first[0]} ({first[1]} of {first[2]} {plural(first[2], 'answer')})"]
    parts += [f"{name} ({n} of {of})" for name, n, of in rest]
    if sum(n for _, n, _ in rows) == 1:
        start = "One answer" if whole else "Of the answers that may be shown, one"
        return f"{start} is “don’t know”, on {first[0]}."
    start = "" if whole else "Of the answers that may be shown, "
    return f"{start}“{'Don’t' if whole else 'don’t'} know” was answered most often on {listed(parts)}."


def answers_alt(domains: int, levels: int, asked: int, least: str, hidden: Sequence[str]) -> str:
    """Say the figure of all answers in a sentence, with its numbers."""
    text = f"Bars of {domains} {plural(domains, 'domain')}, each as long as the answers asked for. {completeness(levels, asked)} {least}"
    if hidden:
        text += f" Not shown: {listed(hidden)}."
    return text + " All values are in the table below."


def answers_of(people: int, view: str, leaders: int) -> str:
    """Say whose answers a figure counts.

    Examples
    --------
    >>> answers_of(6, "people", 1), answers_of(1, "one", 1), answers_of(4, "leader", 1)
    ('The answers of six people.', 'The answers of one person.', 'The leader’s answers only.')
    """
    if view == "leader":
        return f"The {plural(leaders, 'leader’s', 'leaders’')} answers only."
    return f"The answers of {number(people)} {plural(people, 'person', 'people')}."


def leaders_only(names: Sequence[str], leaders: int, name: str = "staff") -> str:
    """Say in which domains a figure counts the leaders' answers only.

    Examples
    --------
    >>> leaders_only(["Outcomes"], 1)
    'In Outcomes it counts the leader’s answers only: too few staff answered there.'
    """
    whose = plural(leaders, "leader’s", "leaders’")
    return f"In {listed(names)} it counts the {whose} answers only: too few {name} answered there."


def answers_hidden() -> str:
    """Stand in for a domain whose counts may not be shown."""
    return "Too few people answered here to show."


def unknown_topics(rows: Sequence[tuple[str, int, int]], more: bool = False, whole: bool = True) -> str:
    """Name the topics that people least often knew about.

    Parameters
    ----------
    rows : topic, people who did not know, people asked.
    more : other topics are as little known as the last of these.
    whole : these counts may be shown for every topic that was asked.

    Examples
    --------
    >>> unknown_topics([("one source for each measure", 5, 9)])
    'Least known: one source for each measure (5 of 9 people did not know).'
    >>> unknown_topics([("one source", 1, 1), ("plans for leave", 1, 1)], more=True)
    'Among the least known: one source and plans for leave.'
    >>> unknown_topics([("one source", 5, 9)], whole=False)
    'Least known of the topics that may be broken down: one source (5 of 9 people did not know).'
    """
    start = "Among the least known" if more else "Least known"
    start += "" if whole else " of the topics that may be broken down"
    if all(of == 1 for _, _, of in rows):
        return f"{start}: {listed(name for name, _, _ in rows)}."
    parts = [f"{name} ({n} of {of}{' people did not know' if not i else ''})" for i, (name, n, of) in enumerate(rows)]
    return f"{start}: {listed(parts)}."


def topics_not_shown(minimum: int, group: str) -> str:
    """Say that single topics are not broken down.

    Examples
    --------
    >>> topics_not_shown(8, "staff")
    'Which topics these were is not shown: it takes eight staff who rated a topic.'
    """
    return f"Which topics these were is not shown: it takes {number(minimum)} {group} who rated a topic."


def desk_caption(round_label: str) -> str:
    """Head the evaluator's table of respondents."""
    return f"Each respondent’s answers, {round_label}"


def desk_columns() -> list[tuple[str, str]]:
    """Head the columns of the evaluator's table of respondents."""
    return [
        ("Respondent", "l"),
        ("Role", "l"),
        ("Levels", "r"),
        ("Don’t know", "r"),
        ("Not applicable", "r"),
        ("Blank", "r"),
        ("Set aside", "r"),
        ("Most alike in a row", "r"),
        ("Minutes", "r"),
        ("Look at", "l"),
    ]


def same_level(n: int) -> str:
    """Say how many people gave one answer throughout.

    Examples
    --------
    >>> same_level(1), same_level(0)
    ('One respondent gave one and the same answer throughout.', 'Nobody gave one and the same answer throughout.')
    """
    who = f"{number(n, start=True)} {plural(n, 'respondent')}" if n else "Nobody"
    return f"{who} gave one and the same answer throughout."


def quick(n: int, seconds: float) -> str:
    """Say how many people answered faster than one can read.

    Examples
    --------
    >>> quick(2, 2.0)
    'Two respondents took less than 2 seconds an answer, too little to read the questions.'
    """
    return f"{number(n, start=True)} {plural(n, 'respondent')} took less than {seconds:g} seconds an answer, too little to read the questions."


def minutes(n: int, of: int, middle: float | None, shortest: float, longest: float) -> str:
    """Say how long people took.

    Examples
    --------
    >>> minutes(6, 6, 24.2, 15.0, 41.4)
    'Time to complete: 24 minutes in the middle, from 15 to 41 (6 of 6 respondents).'
    >>> minutes(0, 6, None, 0, 0)
    'The file does not say how long people took.'
    >>> minutes(1, 1, 24.2, 24.2, 24.2)
    'Time to complete: 24 minutes (1 of 1 respondents).'
    """
    if not n or middle is None:
        return "The file does not say how long people took."
    span = f" in the middle, from {decimals(shortest, 0)} to {decimals(longest, 0)}" if n > 1 else ""
    return f"Time to complete: {decimals(middle, 0)} {plural(int(decimals(middle, 0)), 'minute')}{span} ({n} of {of} respondents)."


def raters_agree(alpha: float, raters: int) -> str:
    """Say how far raters agree over all topics together.

    Examples
    --------
    >>> raters_agree(0.412, 6)
    'Over all topics together the six raters agree with Krippendorff’s alpha 0.41 (1 is full agreement, 0 no more than chance).'
    """
    return (
        f"Over all topics together the {number(raters)} raters agree with Krippendorff’s alpha {decimals(alpha, 2)} (1 is full "
        "agreement, 0 no more than chance)."
    )


def look_at(same: bool, fast: bool, unfinished: bool) -> str:
    """Mark in the evaluator's table what deserves a look; nothing is left out for it.

    Examples
    --------
    >>> look_at(True, True, False), look_at(False, False, False)
    ('One answer throughout; very quick', 'nothing')
    """
    marks = [
        words
        for words, on in (
            ("one answer throughout", same),
            ("very quick", fast),
            ("fewer than half answered", unfinished),
        )
        if on
    ]
    return capital("; ".join(marks)) if marks else "nothing"


def desk_note() -> str:
    """Say that quality notes change nothing by themselves."""
    return "All of these answers count. Leave a person out only for a reason that you would also give to the program."


def no_respondents() -> str:
    """Say that there is no answer to judge."""
    return "There are no answers in this round."


def no_problems() -> str:
    """Say that this program's files hold no problem."""
    return "No problems were found in this program’s files. Problems of whole response files stand in the evaluator’s index."


def problems(errors: int, warnings: int) -> str:
    """Count the problems found in a program's files.

    Examples
    --------
    >>> problems(1, 2), problems(0, 1)
    ('1 error and 2 warnings, each with its mend.', '1 warning, with its mend.')
    """
    parts = [f"{n} {plural(n, word)}" for n, word in ((errors, "error"), (warnings, "warning")) if n]
    return f"{listed(parts)}, {'each with its mend' if errors + warnings > 1 else 'with its mend'}."


def answers_columns() -> tuple[str, str]:
    """Head the table of answers before its kinds of answers: the domain, how many were asked for."""
    return "Domain", "Asked for"


def asked_columns() -> tuple[str, str, str, str]:
    """Head the table of who was invited: role, invited, answered, share."""
    return "Role", "Invited", "Answered", "Share"


def problem_columns() -> tuple[str, str, str, str]:
    """Head a list of problems: where, how grave, what was found, the mend."""
    return "Where", "Severity", "Found", "How to mend it"
