"""Sentences about how fully cycles are done as Plan-Do-Study-Act. For coaching: no grade, no number over all."""

from __future__ import annotations

from ..locale.catalogue import catalogue
from .claim import unmarked

message = catalogue(__name__)


@unmarked
def feature(code: str) -> str:
    """Name what a full cycle holds."""
    return message("feature", code=code)


@unmarked
def mark(shown: bool | None) -> str:
    """Say whether a cycle's record shows a feature; None where it is too early or does not apply."""
    return message("mark", shown=shown)


def heading() -> str:
    """Head the profile of a program."""
    return message("heading")


def caption(cycles: int) -> str:
    """Head the figure.

    Examples
    --------
    >>> caption(3), caption(1)
    ('What the records of three cycles show', 'What the record of one cycle shows')
    """
    return message("caption", cycles=cycles)


def of(yes: int, known: int) -> str:
    """Say how many cycles show a feature.

    Examples
    --------
    >>> of(2, 3), of(0, 0)
    ('2 of 3', 'too early')
    """
    return message("of", yes=yes, known=known) if known else message("of-none")


def note() -> str:
    """Say what the profile is for and where its features come from."""
    return message("note")


def talk(features: list[str]) -> str:
    """Name what a coach might talk about: the features that most cycles lack, at most two.

    Examples
    --------
    >>> talk(["predicted", "next_step"])
    'Worth a talk at the next visit: a prediction before the test begins and a date for the next step.'
    >>> talk([])
    ''
    """
    return message("talk", features=[message("talk-about", code=code) for code in features]) if features else ""


def alt(rows: list[tuple[str, str]]) -> str:
    """Say the figure in sentences.

    Examples
    --------
    >>> alt([("A decision is recorded", "2 of 3")])
    'Cycles whose record shows it: A decision is recorded, 2 of 3.'
    """
    return message("alt", told="; ".join(message("alt-feature", name=name, said=said) for name, said in rows))


def cohort_say(cycles: int, programs: int) -> str:
    """Say how many cycles of the cohort have begun.

    Examples
    --------
    >>> cohort_say(24, 11)
    '24 cycles are on record as begun in eleven programs. What their records show, all together:'
    """
    return message("cohort_say", cycles=cycles, programs=programs)


def few_programs() -> str:
    """Say why the records of cycles are not counted, where other counts of the page are.

    Examples
    --------
    >>> few_programs()
    'Fewer than five programs have begun a cycle, so what their records show is not counted here: it could point to single ones.'
    """
    return message("few_programs")


def no_cycles(partly: bool) -> str:
    """Say that no record of the cohort holds the start of a test; one that was decided may lack it.

    Parameters
    ----------
    partly : the records of some programs could not be read.
    """
    return message("no_cycles", partly=partly)


def visit_heading() -> str:
    """Head the agenda."""
    return message("visit_heading")


def ahead() -> str:
    """Head the steps to come, where others are overdue."""
    return message("ahead")


def visit_intro(n: int, overdue: int) -> str:
    """Say how many things are on the agenda.

    Examples
    --------
    >>> visit_intro(4, 1), visit_intro(0, 0)
    ('Four things, from the records. One of them is past its date.', 'No test, task, review or visit with a date is due or planned in the records.')
    """
    return message("visit_intro", n=n, overdue=overdue)


def passed_heading() -> str:
    """Head what has passed and is on no record."""
    return message("passed_heading")


def passed_mend(n: int) -> str:
    """Say what to do with what has passed.

    Examples
    --------
    >>> passed_mend(1)
    'Where it still waits, give it a new date; else take it out of the records.'
    """
    return message("passed_mend", n=n)


def task(what: str, who: str) -> str:
    """Write a task with who does it.

    Examples
    --------
    >>> task("Buy paper", "Ana"), task("Buy paper", "")
    ('Buy paper (Ana)', 'Buy paper')
    """
    return message("task", what=what, who=who) if who else what


def columns() -> tuple[str, str]:
    """Head the table of what good cycles hold: of a program's cycles, or of a cohort's."""
    return message("columns-feature"), message("columns-cycles")


def together() -> str:
    """Head the column of all cycles together."""
    return message("together")
