"""Sentences about how the answers of a round came about."""

from __future__ import annotations

from collections.abc import Sequence

from ..locale.catalogue import catalogue
from ..rounding import half_away
from .assessment import staff_name
from .claim import unmarked
from .language import decimals, local, percent

message = catalogue(__name__)


@unmarked
def kinds() -> tuple[str, ...]:
    """Name the kinds of answers, in the order in which they are drawn."""
    return tuple(message("kinds", kind=kind) for kind in ("levels", "not_applicable", "dont_know", "blank"))


def answers_caption() -> str:
    """Head the figure of all answers by domain."""
    return message("answers_caption")


def answers_table_caption(round_label: str) -> str:
    """Head the table of all answers by domain."""
    return message("answers_table_caption", round_label=round_label)


def completeness(levels: int, asked: int) -> str:
    """Say how much of what was asked was answered with a level.

    Examples
    --------
    >>> completeness(343, 366)
    '94% of all answers asked for are levels (343 of 366).'
    >>> completeness(0, 61), completeness(61, 61)
    ('None of the 61 answers asked for is a level.', 'All 61 answers asked for are levels.')
    """
    how = "none" if not levels else "all" if levels == asked else "some"
    return message("completeness", how=how, share=rough_share(levels, asked), levels=levels, asked=asked)


def rough_share(part: int, whole: int) -> str:
    """Write a share in whole percent; a rounded one never reads as none or all.

    Examples
    --------
    >>> rough_share(1, 8), rough_share(1, 300), rough_share(299, 300), rough_share(0, 3), rough_share(3, 3)
    ('13%', '1%', '99%', '0%', '100%')
    """
    if part in (0, whole):
        return percent(1 if part else 0)
    return percent(min(99, max(1, int(half_away(100 * part / whole)))) / 100)


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
        return message("least_known-none", whole=whole)
    first, *rest = rows
    if sum(n for _, n, _ in rows) == 1:
        return message("least_known-one", name=first[0], whole=whole)
    parts = [message("least_known-first", name=first[0], n=first[1], of=first[2])]
    parts += [message("least_known-next", name=name, n=n, of=of) for name, n, of in rest]
    return message("least_known", parts=parts, whole=whole)


def answers_alt(domains: int, levels: int, asked: int, least: str, hidden: Sequence[str]) -> str:
    """Say the figure of all answers in a sentence, with its numbers."""
    told = [message("answers_alt", domains=domains), completeness(levels, asked), least]
    if hidden:
        told.append(message("answers_alt-hidden", names=hidden))
    return " ".join([*told, message("answers_alt-table")])


def answers_of(people: int, view: str, leaders: int) -> str:
    """Say whose answers a figure counts.

    Examples
    --------
    >>> answers_of(6, "people", 1), answers_of(1, "one", 1), answers_of(4, "leader", 1)
    ('The answers of six people.', 'The answers of one person.', 'The leader’s answers only.')
    """
    return message("answers_of-leader", leaders=leaders) if view == "leader" else message("answers_of", people=people)


def leaders_only(names: Sequence[str], leaders: int, name: str = "") -> str:
    """Say in which domains a figure counts the leaders' answers only.

    Examples
    --------
    >>> leaders_only(["Outcomes"], 1)
    'In Outcomes it counts the leader’s answers only: too few staff answered there.'
    """
    return message("leaders_only", names=names, leaders=leaders, name=name or staff_name(False))


def answers_hidden() -> str:
    """Stand in for a domain whose counts may not be shown."""
    return message("answers_hidden")


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
    if all(of == 1 for _, _, of in rows):
        parts = [name for name, _, _ in rows]
    else:
        (name, n, of), *rest = rows
        parts = [message("unknown_topics-first", topic=name, n=n, of=of)]
        parts += [message("unknown_topics-next", topic=name, n=n, of=of) for name, n, of in rest]
    return message("unknown_topics", parts=parts, more=more, whole=whole)


def topics_not_shown(minimum: int, group: str) -> str:
    """Say that single topics are not broken down.

    Examples
    --------
    >>> topics_not_shown(8, "staff")
    'Which topics these were is not shown: it takes eight staff who rated a topic.'
    """
    return message("topics_not_shown", minimum=minimum, group=group)


def desk_caption(round_label: str) -> str:
    """Head the evaluator's table of respondents."""
    return message("desk_caption", round_label=round_label)


def desk_columns() -> list[tuple[str, str]]:
    """Head the columns of the evaluator's table of respondents."""
    columns = (
        "respondent",
        "role",
        "levels",
        "dont_know",
        "not_applicable",
        "blank",
        "set_aside",
        "run",
        "minutes",
        "mark",
    )
    sides = {"respondent": "l", "role": "l", "mark": "l"}
    return [(message("desk_columns", column=column), sides.get(column, "r")) for column in columns]


def same_level(n: int) -> str:
    """Say how many people gave one answer throughout.

    Examples
    --------
    >>> same_level(1), same_level(0)
    ('One respondent gave one and the same answer throughout.', 'Nobody gave one and the same answer throughout.')
    """
    return message("same_level", n=n)


def quick(n: int, seconds: float) -> str:
    """Say how many people answered faster than one can read.

    Examples
    --------
    >>> quick(2, 2.0)
    'Two respondents took less than 2 seconds an answer, too little to read the questions.'
    """
    return message("quick", n=n, seconds=local(f"{seconds:g}"))


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
        return message("minutes-none")
    taken = {"minutes": int(half_away(middle)), "n": n, "of": of}
    if n == 1:
        return message("minutes-one", **taken)
    return message("minutes", **taken, shortest=decimals(shortest, 0), longest=decimals(longest, 0))


def raters_agree(alpha: float, raters: int) -> str:
    """Say how far raters agree over all topics together.

    Examples
    --------
    >>> raters_agree(0.412, 6)
    'Over all topics together the six raters agree with Krippendorff’s alpha 0.41 (1 is full agreement, 0 no more than chance).'
    """
    return message("raters_agree", raters=raters, alpha=decimals(alpha, 2))


def look_at(same: bool, fast: bool, unfinished: bool) -> str:
    """Mark in the evaluator's table what deserves a look; nothing is left out for it.

    Examples
    --------
    >>> look_at(True, True, False), look_at(False, False, False)
    ('One answer throughout; very quick', 'nothing')
    """
    marks = [code for code, on in (("same", same), ("fast", fast), ("unfinished", unfinished)) if on]
    if not marks:
        return message("look_at-none")
    first, *rest = marks
    return "; ".join([message("look_at-first", mark=first), *(message("look_at", mark=mark) for mark in rest)])


def desk_note() -> str:
    """Say that quality notes change nothing by themselves."""
    return message("desk_note")


def no_respondents() -> str:
    """Say that there is no answer to judge."""
    return message("no_respondents")


def no_problems() -> str:
    """Say that this program's files hold no problem."""
    return message("no_problems")


def problems(errors: int, warnings: int) -> str:
    """Count the problems found in a program's files.

    Examples
    --------
    >>> problems(1, 2), problems(0, 1)
    ('1 error and 2 warnings, each with its mend.', '1 warning, with its mend.')
    """
    return message("problems", errors=errors, warnings=warnings, n=errors + warnings)


def answers_columns() -> tuple[str, str]:
    """Head the table of answers before its kinds of answers: the domain, how many were asked for."""
    return message("answers_columns", column="domain"), message("answers_columns", column="asked")


def asked_columns() -> tuple[str, str, str, str]:
    """Head the table of who was invited: role, invited, answered, share."""
    role, invited, answered, share = (
        message("asked_columns", column=column) for column in ("role", "invited", "answered", "share")
    )
    return role, invited, answered, share


def severity(code: str) -> str:
    """Say in a list of problems how grave one is.

    Examples
    --------
    >>> severity("error"), severity("warning")
    ('error', 'warning')
    """
    return message("severity", severity=code)


def problem_columns() -> tuple[str, str, str, str]:
    """Head a list of problems: where, how grave, what was found, the mend."""
    where, severity, found, mend = (
        message("problem_columns", column=column) for column in ("where", "severity", "found", "mend")
    )
    return where, severity, found, mend
