"""Which language is spoken now, and what Unicode's CLDR knows of it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, TypeVar

from babel import Locale, UnknownLocaleError

Shown = TypeVar("Shown")
FOLDER = Path(__file__).parent
SOURCE = "en"
"""The language that catalogues are translated from; it stands in for what another one lacks."""
REGIONS = {"en": "en_US", "es": "es_US"}
"""Where a language is read that was named without a region: numbers and dates of the United States."""

WHOLE = ("en", "en-XA", "ar-XB")
"""Languages in which there is all that a report says; the last two are made from English (`pseudo.py`)."""

_bound: ContextVar[str] = ContextVar("language", default=SOURCE)


def bound() -> str:
    """Give the language that is spoken now: that of the innermost `speaking`, else English."""
    return _bound.get()


def bind(tag: str) -> None:
    """Speak a language from here on, as far as this task goes; a server binds each request so."""
    _bound.set(tag)


@contextmanager
def speaking(tag: str) -> Iterator[None]:
    """Speak a language within. It is bound once, where a page is begun: no sentence is told its language.

    Examples
    --------
    >>> with speaking("es-MX"):
    ...     bound()
    'es-MX'
    """
    token = _bound.set(tag)
    try:
        yield
    finally:
        _bound.reset(token)


@functools.cache
def chain(tag: str) -> tuple[str, ...]:
    """Give the languages in which a text is looked for, the nearest first.

    Examples
    --------
    >>> chain("es-MX"), chain("en")
    (('es-MX', 'es', 'en'), ('en',))
    """
    return tuple(dict.fromkeys([*_nearest(tag), SOURCE]))


def spoken(tag: str) -> str:
    """Give the language that a report in a language is in: that one where its sentences are all there, else English.

    Examples
    --------
    >>> spoken("en-GB"), spoken("fr")
    ('en-GB', 'en')
    """
    return tag if any(one in WHOLE for one in _nearest(tag)) else SOURCE


def own_name(tag: str) -> str:
    """Give a language's name as its speakers write it.

    Examples
    --------
    >>> own_name("es"), own_name("en-XA")
    ('español', 'en-XA')
    """
    return tag if "-X" in tag else cldr(tag).get_language_name() or tag


def told() -> list[str]:
    """List the languages that people speak and reports are there in."""
    return [tag for tag in WHOLE if "-X" not in tag]


def _nearest(tag: str) -> list[str]:
    parts = tag.replace("_", "-").split("-")
    return ["-".join(parts[:n]) for n in range(len(parts), 0, -1)]


def in_its_language(verb: Callable[..., Shown]) -> Callable[..., Shown]:
    """Let what is made of an opened program or cohort speak its language: the first argument's, or `opened`'s."""

    @functools.wraps(verb)
    def saying(*args: Any, **kwargs: Any) -> Shown:
        opened = kwargs.get("opened") or (args[0] if args else None)
        tag = getattr(opened, "language", None)
        if tag is None or tag == bound():
            return verb(*args, **kwargs)
        with speaking(tag):
            return verb(*args, **kwargs)

    return saying


@functools.cache
def cldr(tag: str) -> Locale:
    """Give what CLDR knows of a language; of a tag that it does not know, what it knows of English.

    Examples
    --------
    >>> str(cldr("es")), str(cldr("pt-BR")), str(cldr("xx"))
    ('es_US', 'pt_BR', 'en_US')
    """
    for one in chain(tag):
        try:
            return Locale.parse(REGIONS.get(one, one.replace("-", "_")))
        except (UnknownLocaleError, ValueError):
            continue
    raise AssertionError("English is always there")
