"""What the online assessment says when something does not work: what happened, what is safe, what to do."""

from __future__ import annotations

from ..locale.catalogue import catalogue

message = catalogue(__name__)


def no_form_title() -> str:
    """Head the page that every link without a form gets."""
    return message("no_form_title")


def no_form() -> str:
    """Say what may be the matter with a link; the same for every reason."""
    return message("no_form")


def ask_sender() -> str:
    """Say whom to ask."""
    return message("ask_sender")


def written_here() -> str:
    """Head what was sent but could not be saved."""
    return message("written_here")


def not_saved_title() -> str:
    """Head a message that a page was not saved."""
    return message("not_saved_title")


def store_away() -> str:
    """Say that the answers cannot be saved at this moment."""
    return message("store_away")


def too_fast() -> str:
    """Say that too much was sent in a short time, on a page that still holds everything."""
    return message("too_fast")


def told_otherwise_title() -> str:
    """Head the note that the first page says something else now."""
    return message("told_otherwise_title")


def told_otherwise() -> str:
    """Say what to do where the first page says something else now."""
    return message("told_otherwise")


def look_title() -> str:
    """Head a message that entries of a page were not saved."""
    return message("look_title")


def look_at(n: int) -> str:
    """Say that entries of a page were not saved, and that the others were.

    Examples
    --------
    >>> look_at(1)
    'One entry was not saved. The others are saved. Please look at it below.'
    """
    return message("look_at", n=n)


def off_the_scale() -> str:
    """Say that an answer is none of those offered."""
    return message("off_the_scale")


def unknown_item() -> str:
    """Say that an answer belongs to a statement that is not on the page."""
    return message("unknown_item")


def too_long(length: int, most: int) -> str:
    """Say that a text is too long, by how much, and that all of it is still there.

    Examples
    --------
    >>> too_long(2100, 2000)
    'This text has 2,100 characters, 100 more than the 2,000 that can be saved. All of it still stands below, not saved yet. Please shorten it and save again.'
    """
    return message("too_long", length=length, most=most, more=length - most)


def overtaken_title() -> str:
    """Head the note that an answer had been changed in another window."""
    return message("overtaken_title")


def overtaken() -> str:
    """Say which of two answers counts."""
    return message("overtaken")


def too_large_title() -> str:
    """Head the page for a body that is too large."""
    return message("too_large_title")


def too_large() -> str:
    """Say that what was sent is too large."""
    return message("too_large")


def too_often_title() -> str:
    """Head the page for too many requests."""
    return message("too_often_title")


def too_often() -> str:
    """Say that there are too many requests from one place."""
    return message("too_often")


def trouble_title() -> str:
    """Head the page for trouble on the server's side."""
    return message("trouble_title")


def trouble() -> str:
    """Say that the server is in trouble."""
    return message("trouble")


def foreign_form_title() -> str:
    """Head the page for a form that was not sent from our own page."""
    return message("foreign_form_title")


def foreign_form() -> str:
    """Say that what was sent did not come from our own page."""
    return message("foreign_form")
