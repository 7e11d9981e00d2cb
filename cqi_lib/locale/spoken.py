"""Which language is spoken now, and what Unicode's CLDR knows of it."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from babel import Locale, UnknownLocaleError

FOLDER = Path(__file__).parent
SOURCE = "en"
"""The language that catalogues are translated from; it stands in for what another one lacks."""
REGIONS = {"en": "en_US", "es": "es_US"}
"""Where a language is read that was named without a region: numbers and dates of the United States."""

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
    parts = tag.replace("_", "-").split("-")
    nearest = ["-".join(parts[:n]) for n in range(len(parts), 0, -1)]
    return tuple(dict.fromkeys([*nearest, SOURCE]))


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
