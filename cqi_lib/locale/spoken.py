"""Which language is spoken now, and what Unicode's CLDR knows of it."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Protocol, TypeVar

from babel import Locale, UnknownLocaleError

Shown = TypeVar("Shown")
FOLDER = Path(__file__).parent
SHARED = "shared"
"""The catalogue that all others of its language may refer to: terms, and small numbers in words."""
SOURCE = "en"
"""The language that catalogues are translated from; it stands in for what another one lacks."""
REGIONS = {"en": "en_US", "es": "es_US"}
"""Where a language is read that was named without a region: numbers and dates of the United States."""
LANGUAGE = "CQI_LANGUAGE"
"""By this variable of the environment a run says that a second set of pages is made, in which language."""
WHOLE = ("en", "es", "en-XA", "ar-XB")
"""Languages in which there is all that a report says; the last two are made from English (`pseudo.py`)."""


class OwnTexts(Protocol):
    """What a cohort says in its own words (`own.Own`)."""

    def said(self, name: str, tag: str, id: str, values: Mapping[str, Any]) -> str | None:
        """Say a message of a catalogue; None where the cohort has no text of its own of it."""

    def terms_in(self, tag: str) -> tuple[tuple[str, str], ...]:
        """Give the terms of the catalogues that the cohort has words of its own for, as they are written."""


_bound: ContextVar[str] = ContextVar("language", default=SOURCE)
_own: ContextVar[OwnTexts | None] = ContextVar("own_texts", default=None)


def bound() -> str:
    """Give the language that is spoken now: that of the innermost `speaking`, else English."""
    return _bound.get()


def own_texts() -> OwnTexts | None:
    """Give the texts of its own that the cohort has of which is spoken now; None where it has none."""
    return _own.get()


def bind(tag: str, own: OwnTexts | None = None) -> None:
    """Speak a language, and a cohort's own texts, from here on, as far as this task goes; a server binds each request so."""
    _bound.set(tag)
    _own.set(own)


@contextmanager
def speaking(tag: str, *own: OwnTexts | None) -> Iterator[None]:
    """Speak a language within. It is bound once, where a page is begun: no sentence is told its language.

    Parameters
    ----------
    tag : the language.
    own : the texts of its own that a cohort has, or None; where nothing is given, those that are spoken stay.

    Examples
    --------
    >>> with speaking("es-MX"):
    ...     bound()
    'es-MX'
    """
    token = _bound.set(tag)
    texts = _own.set(*own) if own else None
    try:
        yield
    finally:
        _bound.reset(token)
        if texts is not None:
            _own.reset(texts)


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


def runs_left(tag: str | None = None) -> bool:
    """Tell whether a language, or else the one that is spoken now, is written from right to left.

    Examples
    --------
    >>> runs_left("ar"), runs_left("ar-XB"), runs_left()
    (True, True, False)
    """
    return _runs_left(bound() if tag is None else tag)


@functools.cache
def _runs_left(tag: str) -> bool:
    return cldr(tag).character_order == "right-to-left"


def _nearest(tag: str) -> list[str]:
    parts = tag.replace("_", "-").split("-")
    return ["-".join(parts[:n]) for n in range(len(parts), 0, -1)]


def in_its_language(verb: Callable[..., Shown]) -> Callable[..., Shown]:
    """Let what is made of an opened program or cohort speak its language, and say its own texts: the first
    argument's, or `opened`'s."""

    @functools.wraps(verb)
    def saying(*args: Any, **kwargs: Any) -> Shown:
        opened = kwargs.get("opened") or (args[0] if args else None)
        tag = getattr(opened, "language", None)
        own = getattr(opened, "own_texts", None)
        if tag is None or (tag == bound() and own is own_texts()):
            return verb(*args, **kwargs)
        with speaking(tag, own):
            return verb(*args, **kwargs)

    return saying


def as_now(act: Callable[..., Shown]) -> Callable[..., Shown]:
    """Let what is done later, when somebody presses a button, speak the language that is spoken now, and the same own texts.

    Examples
    --------
    >>> with speaking("es"):
    ...     later = as_now(bound)
    >>> bound(), later()
    ('en', 'es')
    """
    tag, own = bound(), own_texts()

    @functools.wraps(act)
    def saying(*args: Any, **kwargs: Any) -> Shown:
        with speaking(tag, own):
            return act(*args, **kwargs)

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
