"""Sentences of the page for the wall: what was asked, what was heard, what is tried, when people hear again."""

from __future__ import annotations

import datetime as dt

from .language import full_date, number, plural
from .language import month as month_of

TITLE = "What we heard"
HEARD = "What you told us"
TRY = "What we will try"
AGAIN = "When you hear again"


def title(program: str) -> str:
    """Name the page for the browser's tab."""
    return f"{TITLE}: {program}"


def eyebrow(program: str, round_label: str) -> str:
    """Say above the heading whose page this is."""
    return f"{program}, {round_label}"


def asked(questions: int, areas: int, on: dt.date) -> str:
    """Say what was asked, and when.

    Examples
    --------
    >>> asked(61, 13, dt.date(2025, 10, 21))
    'In October 2025 we asked how we work: 61 questions in 13 areas.'
    >>> asked(1, 1, dt.date(2025, 10, 21))
    'In October 2025 we asked how we work: one question in one area.'
    """
    what = f"{_count(questions)} {plural(questions, 'question')} in {_count(areas)} {plural(areas, 'area')}"
    return f"In {month_of(on)} we asked how we work: {what}."


def _count(n: int) -> str:
    return str(n) if n > 12 else number(n)


def answered(people: int, invited: int | None) -> str:
    """Say how many answered.

    Parameters
    ----------
    people, invited : coaches left out; `invited` is None where nobody wrote it down.

    Examples
    --------
    >>> answered(6, 8), answered(8, 8), answered(6, None)
    ('Six of the eight people we invited answered.', 'All eight people we invited answered.', 'Six people answered.')
    >>> answered(9, 8)
    'Nine people answered.'
    """
    if invited is None or people > invited:
        return f"{number(people, start=True)} people answered."
    if people == invited:
        return f"All {number(people)} people we invited answered."
    return f"{number(people, start=True)} of the {number(invited)} people we invited answered."


def things() -> str:
    """Head what was heard."""
    return "Three things to know"


def thanks() -> str:
    """Thank those who answered."""
    return "Thank you."


def too_few() -> str:
    """Say why nothing is told of what people said."""
    return "Too few people answered to tell here what they said without telling who said it."


def strength() -> str:
    """Head the strength that is told."""
    return "A strength"


def on_its_way() -> str:
    """Head what is told where no strength is."""
    return "On its way"


def in_between() -> str:
    """Say of an area that it is on its way."""
    return "This is neither a strength nor a challenge."


def no_strength() -> str:
    """Say that no strength is told; whether there is one, the page leaves open."""
    return "None that we can tell here."


def is_strong() -> str:
    """Say why an area is a strength, where its questions have no words for it."""
    return "Enough answers reach the level that we aim at."


def challenge() -> str:
    """Head the challenge that is told."""
    return "A challenge"


def is_weak() -> str:
    """Say why an area is a challenge, where its questions have no words for it."""
    return "The answers here are low."


def no_challenge() -> str:
    """Say that no challenge is told; whether there is one, the page leaves open."""
    return "None that we can tell here."


def unknown() -> str:
    """Head what is not known."""
    return "Not known yet"


def do_not_know() -> str:
    """Say why an area is not known."""
    return "Too many answers were “don’t know” to tell."


def few_here() -> str:
    """Say why an area cannot be told of."""
    return "Too few people answered on this to tell what they said."


def not_heard(people: str = "participants") -> str:
    """Say whose view is missing.

    Examples
    --------
    >>> not_heard("families")
    'How families see us: we have no answers of theirs.'
    """
    return f"How {people} see us: we have no answers of theirs."


def all_known() -> str:
    """Say that no area is left open."""
    return "Nothing: every area has enough answers to tell."


def differ() -> str:
    """Head the area on which views differ."""
    return "Where views differ"


def views() -> str:
    """Say that people see an area in different ways."""
    return "People here see this in different ways."


def aim_heading() -> str:
    """Stand before the aim."""
    return "Our aim."


def aim_passed() -> str:
    """Say that the last day of an aim has passed."""
    return "That day has passed."


def no_priority() -> str:
    """Say that nothing was chosen."""
    return "What we work on first is not written down yet."


def trying(what: str) -> str:
    """Say which test is under way.

    Examples
    --------
    >>> trying("A worker calls on the day before.")
    'We are trying this now: A worker calls on the day before.'
    """
    return f"We are trying this now: {what}"


def will_try(what: str, on: dt.date | None, as_of: dt.date) -> str:
    """Say which test is planned.

    Parameters
    ----------
    what : the change, as a sentence.
    on : its first day; None where none is set.
    as_of : the day of the page.

    Examples
    --------
    >>> will_try("We call first.", dt.date(2026, 1, 12), dt.date(2025, 11, 14))
    'From January 12, 2026 we try this: We call first.'
    >>> will_try("We call first.", None, dt.date(2025, 11, 14))
    'We plan to try this, no day is set yet: We call first.'
    >>> will_try("We call first.", dt.date(2025, 11, 3), dt.date(2025, 11, 14))
    'We planned to try this from November 3, 2025, no start is on record: We call first.'
    """
    if on is None:
        return f"We plan to try this, no day is set yet: {what}"
    if on < as_of:
        return f"We planned to try this from {full_date(on)}, no start is on record: {what}"
    return f"From {full_date(on)} we try this: {what}"


def tried(what: str, decision: str) -> str:
    """Say which test came last, and what was decided.

    Parameters
    ----------
    what : the change, as a sentence.
    decision : of the cycle; empty where none is on record.

    Examples
    --------
    >>> tried("We call first.", ""), tried("We call first.", "adopt")
    ('We tried this, and what comes of it is not decided yet: We call first.', 'We tried this and decided to keep it: We call first.')
    """
    told = {
        "": "We tried this, and what comes of it is not decided yet",
        "adopt": "We tried this and decided to keep it",
        "adapt": "We tried this and decided to change it",
        "expand": "We tried this and decided to try it more widely",
        "abandon": "We tried this and decided to let it go",
        "stopped": "We stopped this without data",
    }
    return f"{told[decision]}: {what}"


def no_test() -> str:
    """Say that no test is on record."""
    return "No test is written down yet."


def day(on: dt.date) -> str:
    """Give a day on which people hear again."""
    return full_date(on)


def month(on: dt.date) -> str:
    """Give the month from which something is due.

    Examples
    --------
    >>> month(dt.date(2026, 10, 21))
    'October 2026'
    """
    return month_of(on)


def now() -> str:
    """Stand in the place of a day for what is due already."""
    return "Now"


def look_again() -> str:
    """Say what happens on the day of a review."""
    return "We look again at how it goes."


def aim_day() -> str:
    """Say what the last day of an aim is."""
    return "The day we set for our aim."


def ask_again() -> str:
    """Say what happens from the month of the next retake on."""
    return "We can ask the same questions again."


def ask_due() -> str:
    """Say that the next retake is due."""
    return "It is time to ask the same questions again."


def no_day() -> str:
    """Say that no day is on record."""
    return "No day is set yet."


def foot(people: str = "participants") -> str:
    """Say for whom the page is, and what it leaves out.

    Parameters
    ----------
    people : what the cohort calls the people served.

    Examples
    --------
    >>> foot("families")
    'For everyone who answered. The leader decides if it also hangs where families can see it. It tells what all said together, and nothing of any one person.'
    """
    return (
        f"For everyone who answered. The leader decides if it also hangs where {people} can see it. It tells what all said "
        "together, and nothing of any one person."
    )
