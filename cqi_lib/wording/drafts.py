"""What the forms say of typing that is not saved: drafts that are offered again, and changes of two people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..locale.catalogue import catalogue
from .language import listed

message = catalogue(__name__)


def word(code: str) -> str:
    """Name a button.

    Examples
    --------
    >>> word("take_back"), word("throw_away")
    ('Take it back', 'Throw it away')
    """
    return message(f"word-{code}")


def left(at: str, live: bool = False) -> str:
    """Say that there is a draft.

    Examples
    --------
    >>> left("2026-03-31T14:05:09")
    'Typed on March 31, 2026, 2:05 PM, and not saved.'
    """
    try:
        return message("left", at=dt.datetime.fromisoformat(at), live=live)
    except ValueError:
        return message("left-some_day", live=live)


def of_draft(at: str, code: str) -> str:
    """Name a button of one draft among several.

    Examples
    --------
    >>> of_draft("2026-03-31T14:05:09", "show")
    'Show it (14:05:09)'
    """
    return message(f"of_draft-{code}", time=at[11:19])


def in_draft() -> str:
    """Head what a draft holds that the file does not."""
    return message("in_draft")


def nothing_new() -> str:
    """Say that a draft holds nothing that is not there already."""
    return message("nothing_new")


def taken_back(file: str) -> str:
    """Say that a draft stands in the form again."""
    return message("taken_back", file=file)


def asked(file: str) -> str:
    """Ask before what was typed is dropped."""
    return message("asked", file=file)


def to_choose(count: int) -> str:
    """Head the places that two people changed.

    Examples
    --------
    >>> to_choose(1)
    'One place was also changed in another window or by hand. Choose what is to stand; until then nothing is saved.'
    """
    return message("to_choose", count=count)


def choice(code: str, place: str) -> str:
    """Name a button of a choice."""
    return message(f"choice-{code}", place=place)


def side(code: str, text: str | None) -> str:
    """Say what one of two people wrote; None where it was taken out."""
    return message(f"side-{code}", there=text is not None, text=text or "")


def not_yet(count: int) -> str:
    """Say that choices are still open."""
    return message("not_yet", count=count)


def landed(places: Iterable[str]) -> str:
    """Say that somebody else's changes are in the file too.

    Examples
    --------
    >>> landed(["Aim › To"])
    'Changes that were saved elsewhere meanwhile are in it too: Aim › To.'
    """
    return message("landed", places=listed(dict.fromkeys(places)))


def not_kept(reason: str) -> str:
    """Say that what is typed cannot be kept."""
    return message("not_kept", reason=reason)


def kept_again() -> str:
    """Say that what is typed can be kept again."""
    return message("kept_again")


def kept_aside(folder: str) -> str:
    """Say where drafts of a folder lie that may only be read."""
    return message("kept_aside", folder=folder)


def kept_new(folder: str) -> str:
    """Say where the draft of a cohort lies that is not made yet.

    Examples
    --------
    >>> kept_new("parameters/.drafts")
    'What you type is kept in parameters/.drafts until the cohort is made.'
    """
    return message("kept_new", folder=folder)


def gone() -> str:
    """Say that the kernel behind a form is gone."""
    return message("gone")


def before_saving() -> str:
    """Say that what stands above a form is from before it was saved."""
    return message("before_saving")
