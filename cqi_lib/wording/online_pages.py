"""What the online assessment says on its pages: statements, saving, review, receipt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..locale.catalogue import catalogue

message = catalogue(__name__)


def part_of(n: int, of: int) -> str:
    """Say which page this is.

    Examples
    --------
    >>> part_of(3, 13)
    'Page 3 of 13'
    """
    return message("part_of", n=n, of=of)


def progress(answered: int, of: int) -> str:
    """Say how many statements have a saved answer.

    Examples
    --------
    >>> progress(14, 61)
    '14 of 61 answered and saved'
    """
    return message("progress", answered=answered, of=of)


def statement(n: int, of: int) -> str:
    """Number a statement on its page."""
    return message("statement", n=n, of=of)


def apart() -> str:
    """Head the answers that are no level."""
    return message("apart")


def dont_know_means() -> str:
    """Say when to choose "don't know"."""
    return message("dont_know_means")


def not_applicable_means() -> str:
    """Say when to choose "not applicable"."""
    return message("not_applicable_means")


def take_back() -> str:
    """Offer to leave a statement without an answer after all."""
    return message("take_back")


def take_back_means() -> str:
    """Say what taking an answer back does."""
    return message("take_back_means")


def add_words(written: bool) -> str:
    """Open the fields for a comment and evidence; say whether something stands there."""
    return message("add_words-written" if written else "add_words")


def comment() -> str:
    """Ask for a comment."""
    return message("comment")


def comment_help() -> str:
    """Say what belongs in a comment."""
    return message("comment_help")


def evidence() -> str:
    """Ask for evidence."""
    return message("evidence")


def evidence_help() -> str:
    """Say what evidence may be."""
    return message("evidence_help")


def at_most(most: int) -> str:
    """Say how long a text may be, before it is written.

    Examples
    --------
    >>> at_most(2000)
    'At most 2,000 characters.'
    """
    return message("at_most", most=most)


def count(length: int, most: int, over: bool) -> str:
    """Say how long a text is, when its page is shown.

    Examples
    --------
    >>> count(312, 2000, False)
    '312 of 2,000 characters.'
    >>> count(2100, 2000, True)
    '2,100 of 2,000 characters: 100 too many. Not saved yet.'
    """
    if over:
        return message("count-over", length=length, most=most, more=length - most)
    return message("count", length=length, most=most)


def share() -> str:
    """Ask whether what was written about a statement may be shown."""
    return message("share")


def save_next() -> str:
    """Save and go on."""
    return message("save_next")


def save_review() -> str:
    """Save the last page and go to the review."""
    return message("save_review")


def save_back() -> str:
    """Save and go back one page."""
    return message("save_back")


def save_all() -> str:
    """Save and see the list of pages."""
    return message("save_all")


def review_title() -> str:
    """Head the review."""
    return message("review_title")


def blanks(n: int, of: int) -> str:
    """Say how many statements have no answer.

    Examples
    --------
    >>> blanks(0, 26)
    'All 26 statements are answered.'
    >>> blanks(1, 26), blanks(26, 26)
    ('1 of 26 statements is still blank.', 'All 26 statements are still blank.')
    """
    if n in (0, of):
        return message("blanks-all" if n else "blanks-none", of=of)
    return message("blanks", n=n, of=of)


def blanks_allowed(dont_know: str) -> str:
    """Say that blanks do not hinder sending.

    Parameters
    ----------
    dont_know : what the form calls "don't know"; empty where it is not offered.
    """
    return message("blanks_allowed-label", label=dont_know) if dont_know else message("blanks_allowed")


def heading_pages() -> str:
    """Head the list of pages."""
    return message("heading_pages")


def page_state(answered: int, of: int) -> str:
    """Say how much of a page is answered.

    Examples
    --------
    >>> page_state(5, 5), page_state(0, 5), page_state(2, 5)
    ('all 5 answered', '5 blank', '3 of 5 blank')
    """
    if answered in (0, of):
        return message("page_state-answered" if answered else "page_state-blank", of=of)
    return message("page_state", blank=of - answered, of=of)


def send() -> str:
    """Send the answers."""
    return message("send")


def send_note() -> str:
    """Say what sending does."""
    return message("send_note")


def receipt_title() -> str:
    """Thank for the answers."""
    return message("receipt_title")


def receipt(levels: int, others: Sequence[tuple[int, str]], blank: int) -> str:
    """Say what has arrived.

    Parameters
    ----------
    levels : answers that are a level.
    others : number and label of each answer that is no level.
    blank : statements without an answer.

    Examples
    --------
    >>> receipt(22, [(3, "Don't know"), (0, "Not applicable")], 1)
    "Saved: 22 levels, 3 “Don't know”, 1 blank."
    """
    apart = [message("receipt-other", n=n, label=label) for n, label in others if n]
    parts = [message("receipt-levels", n=levels), *apart, message("receipt-blank", n=blank)]
    return message("receipt", parts=parts)


def looked_up(at: dt.datetime, zone: str) -> str:
    """Say when the receipt was made, in the cohort's time zone.

    Examples
    --------
    >>> looked_up(dt.datetime(2026, 11, 24, 14, 5), "America/New_York")
    'As of Tuesday, November 24, 2026, 2:05 PM (America/New_York).'
    >>> from cqi_lib.locale.spoken import speaking
    >>> with speaking("es"):
    ...     looked_up(dt.datetime(2026, 11, 24, 14, 5), "America/New_York")
    'Al 24 de noviembre de 2026, 2:05 p.m. (America/New_York).'
    """
    return message("looked_up", at=at, zone=zone)


def what_next() -> str:
    """Say what happens with the answers."""
    return message("what_next")


def look_again() -> str:
    """Offer to look at the answers again."""
    return message("look_again")


def keep_link() -> str:
    """Say how to come back."""
    return message("keep_link")


def skip() -> str:
    """Offer to skip to the content."""
    return message("skip")


def progress_label() -> str:
    """Name the bar of progress."""
    return message("progress_label")
