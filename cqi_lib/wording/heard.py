"""Sentences of the page for the wall: what was asked, what was heard, what is tried, when people hear again."""

from __future__ import annotations

import datetime as dt

from ..locale.catalogue import catalogue
from .claim import unmarked
from .labels import Others

message = catalogue(__name__)


@unmarked
def head(what: str) -> str:
    """Give a heading of the page: `title`, `heard`, `try` or `again`."""
    return message(f"head-{what}")


def title(program: str) -> str:
    """Name the page for the browser's tab."""
    return message("title", program=program)


def eyebrow(program: str, round_label: str) -> str:
    """Say above the heading whose page this is."""
    return message("eyebrow", program=program, round_label=round_label)


def asked(questions: int, domains: int, on: dt.date) -> str:
    """Say what was asked, and when.

    Examples
    --------
    >>> asked(61, 13, dt.date(2025, 10, 21))
    'In October 2025 we asked how we work: 61 questions on 13 subjects.'
    >>> asked(1, 1, dt.date(2025, 10, 21))
    'In October 2025 we asked how we work: one question on one subject.'
    """
    return message("asked", questions=questions, domains=domains, on=on)


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
        return message("answered", people=people)
    if people == invited:
        return message("answered-all", people=people)
    return message("answered-some", people=people, invited=invited)


def things() -> str:
    """Head what was heard."""
    return message("things")


def thanks() -> str:
    """Thank those who answered."""
    return message("thanks")


def too_few() -> str:
    """Say why nothing is told of what people said."""
    return message("too_few")


def strength() -> str:
    """Head the strength that is told."""
    return message("strength")


def on_its_way() -> str:
    """Head what is told where no strength is."""
    return message("on_its_way")


def in_between() -> str:
    """Say of an area that it is on its way."""
    return message("in_between")


def no_strength() -> str:
    """Say that no strength is told; whether there is one, the page leaves open."""
    return message("no_strength")


def is_strong() -> str:
    """Say why an area is a strength, where its questions have no words for it."""
    return message("is_strong")


def challenge() -> str:
    """Head the challenge that is told."""
    return message("challenge")


def is_weak() -> str:
    """Say why an area is a challenge, where its questions have no words for it."""
    return message("is_weak")


def no_challenge() -> str:
    """Say that no challenge is told; whether there is one, the page leaves open."""
    return message("no_challenge")


def unknown() -> str:
    """Head what is not known."""
    return message("unknown")


def do_not_know() -> str:
    """Say why an area is not known."""
    return message("do_not_know")


def few_here() -> str:
    """Say why an area cannot be told of."""
    return message("few_here")


def not_heard(people: str = "") -> str:
    """Say whose view is missing.

    Examples
    --------
    >>> not_heard("families")
    'How families see us: we have no answers of theirs.'
    """
    return message("not_heard", people=people or Others(False).people)


def all_known() -> str:
    """Say that no area is left open."""
    return message("all_known")


def differ() -> str:
    """Head the area on which views differ."""
    return message("differ")


def views() -> str:
    """Say that people see an area in different ways."""
    return message("views")


def aim_heading() -> str:
    """Stand before the aim."""
    return message("aim_heading")


def aim_passed() -> str:
    """Say that the last day of an aim has passed."""
    return message("aim_passed")


def no_priority() -> str:
    """Say that nothing was chosen."""
    return message("no_priority")


def trying(what: str) -> str:
    """Say which test is under way.

    Examples
    --------
    >>> trying("A worker calls on the day before.")
    'We are trying this now: A worker calls on the day before.'
    """
    return message("trying", what=what)


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
        return message("will_try-open", what=what)
    return message("will_try-late" if on < as_of else "will_try", what=what, on=on)


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
    return message("tried", what=what, decision=decision or None)


def no_test() -> str:
    """Say that no test is on record."""
    return message("no_test")


def day(on: dt.date) -> str:
    """Give a day on which people hear again."""
    return message("day", on=on)


def month(on: dt.date) -> str:
    """Give the month from which something is due.

    Examples
    --------
    >>> month(dt.date(2026, 10, 21))
    'October 2026'
    """
    return message("month", on=on)


def now() -> str:
    """Stand in the place of a day for what is due already."""
    return message("now")


def look_again() -> str:
    """Say what happens on the day of a review."""
    return message("look_again")


def aim_day() -> str:
    """Say what the last day of an aim is."""
    return message("aim_day")


def ask_again() -> str:
    """Say what happens from the month of the next retake on."""
    return message("ask_again")


def ask_due() -> str:
    """Say that the next retake is due."""
    return message("ask_due")


def no_day() -> str:
    """Say that no day is on record."""
    return message("no_day")


def foot(people: str = "", told: bool = True) -> str:
    """Say for whom the page is, and what it leaves out.

    Parameters
    ----------
    people : what the cohort calls the people served.
    told : it tells something of what was said.

    Examples
    --------
    >>> foot("families")
    'For everyone who answered. The leader decides if it also hangs where families can see it. It tells what all said together, and nothing of any one person.'
    """
    return message("foot", people=people or Others(False).people, told=told)
