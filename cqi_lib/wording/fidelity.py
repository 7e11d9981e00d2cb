"""Sentences about how fully cycles are done as Plan-Do-Study-Act. For coaching: no grade, no number over all."""

from __future__ import annotations

from .language import listed, number, plural

FEATURES = {
    "documented": "What the record asks for is written down",
    "linked": "It follows a cycle, or one follows it",
    "predicted": "The prediction is dated before the start",
    "scaled": "It began small; later tests are not smaller",
    "measured": "Its measure has at least three points in time",
    "compared": "Prediction and result are compared",
    "decided": "A decision is recorded",
    "next_step": "The next step has a date",
}
TALK = {
    "documented": "what the record still asks for",
    "linked": "how one cycle leads to the next",
    "predicted": "a prediction before the test begins",
    "scaled": "a first test that is small",
    "measured": "a measure that is followed over time",
    "compared": "a result that can be laid beside the prediction",
    "decided": "a decision after each test",
    "next_step": "a date for the next step",
}


def heading() -> str:
    """Head the profile of a program."""
    return "How the cycles were done"


def caption(cycles: int) -> str:
    """Head the figure.

    Examples
    --------
    >>> caption(3), caption(1)
    ('What the records of three cycles show', 'What the record of one cycle shows')
    """
    return f"What the {plural(cycles, 'record', 'records')} of {number(cycles)} {plural(cycles, 'cycle')} {plural(cycles, 'shows', 'show')}"


def of(yes: int, known: int) -> str:
    """Say how many cycles show a feature.

    Examples
    --------
    >>> of(2, 3), of(0, 0)
    ('2 of 3', 'too early')
    """
    return f"{yes:,} of {known:,}" if known else "too early"


MARKS = {True: "yes", False: "no", None: "too early, or does not apply"}


def note() -> str:
    """Say what the profile is for and where its features come from."""
    return (
        "For coaching, not grading: the features are those by which published cycles were judged (Taylor and others, 2014). "
        "What a record does not show may have been done all the same."
    )


def talk(features: list[str]) -> str:
    """Name what a coach might talk about: the features that most cycles lack, at most two.

    Examples
    --------
    >>> talk(["predicted", "next_step"])
    'Worth a talk at the next visit: a prediction before the test begins and a date for the next step.'
    >>> talk([])
    ''
    """
    return f"Worth a talk at the next visit: {listed(TALK[f] for f in features)}." if features else ""


def alt(rows: list[tuple[str, str]]) -> str:
    """Say the figure in sentences.

    Examples
    --------
    >>> alt([("A decision is recorded", "2 of 3")])
    'Cycles whose record shows it: A decision is recorded, 2 of 3.'
    """
    return "Cycles whose record shows it: " + "; ".join(f"{name}, {said}" for name, said in rows) + "."


def cohort_say(cycles: int, programs: int) -> str:
    """Say how many cycles of the cohort have begun.

    Examples
    --------
    >>> cohort_say(24, 11)
    '24 cycles are on record as begun in eleven programs. What their records show, all together:'
    """
    are = plural(cycles, "cycle is", "cycles are")
    return f"{number(cycles, start=True)} {are} on record as begun in {number(programs)} {plural(programs, 'program')}. What their records show, all together:"


def few_programs() -> str:
    """Say why the records of cycles are not counted, where other counts of the page are.

    Examples
    --------
    >>> few_programs()
    'Fewer than five programs have begun a cycle, so what their records show is not counted here: it could point to single ones.'
    """
    return (
        "Fewer than five programs have begun a cycle, so what their records show is not counted here: it could point to "
        "single ones."
    )


def no_cycles(partly: bool) -> str:
    """Say that no record of the cohort holds the start of a test; one that was decided may lack it.

    Parameters
    ----------
    partly : the records of some programs could not be read.
    """
    if partly:
        return "The records that could be read hold no start of a cycle yet."
    return "No start of a cycle is on record yet."


def visit_heading() -> str:
    """Head the agenda."""
    return "For the next visit"


def ahead() -> str:
    """Head the steps to come, where others are overdue."""
    return "To come"


def visit_intro(n: int, overdue: int) -> str:
    """Say how many things are on the agenda.

    Examples
    --------
    >>> visit_intro(4, 1), visit_intro(0, 0)
    ('Four things, from the records. One of them is past its date.', 'No step with a date is due or planned in the records.')
    """
    if not n:
        return "No step with a date is due or planned in the records."
    late = (
        f" {number(overdue, start=True)} of them {plural(overdue, 'is', 'are')} past {plural(overdue, 'its date', 'their dates')}."
        if overdue
        else ""
    )
    return f"{number(n, start=True)} {plural(n, 'thing')}, from the records.{late if n > 1 else (' It is past its date.' if overdue else '')}"


def passed_heading() -> str:
    """Head what has passed and is on no record."""
    return "Past, and no record says whether it was done:"


def passed_mend(n: int) -> str:
    """Say what to do with what has passed.

    Examples
    --------
    >>> passed_mend(1)
    'Where it still waits, give it a new date; else take it out of the records.'
    """
    it, waits = ("it", "waits") if n == 1 else ("them", "wait")
    return f"Where {plural(n, 'it', 'they')} still {waits}, give {it} a new date; else take {it} out of the records."


def task(what: str, who: str) -> str:
    """Write a task with who does it.

    Examples
    --------
    >>> task("Buy paper", "Ana"), task("Buy paper", "")
    ('Buy paper (Ana)', 'Buy paper')
    """
    return f"{what} ({who})" if who else what


def columns() -> tuple[str, str]:
    """Head the table of what good cycles hold: of a program's cycles, or of a cohort's."""
    return "Feature", "Cycles"


def together() -> str:
    """Head the column of all cycles together."""
    return "Together"
