"""Finding a message in the catalogue of the language that is spoken, and putting values into it."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Mapping
from numbers import Integral
from typing import Any

from babel import Locale
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, resolver
from fluent.runtime.types import FluentType
from fluent.syntax import ast

from .entry import entries
from .functions import Day, Things, functions
from .pseudo import PSEUDO, pseudo
from .spoken import FOLDER, SHARED, SOURCE, bound, chain, cldr, own_texts, runs_left
from .stand_in import marked, unmarked

# What people wrote may stand in a message, whole; the limit of the library (2,500) is for catalogues of strangers.
resolver.MAX_PART_LENGTH = 1_000_000

IN_WORDS = 13
"""The largest number that is written in words."""
Terms = tuple[tuple[str, str], ...]
"""What a cohort calls things: by its name (`-program`), each term as a catalogue writes it."""


def catalogue(module: str) -> Callable[..., str]:
    """Give the function that says a message of one catalogue.

    Parameters
    ----------
    module : a module's `__name__`; its last part is the catalogue's.

    Returns
    -------
    A function of the message's name and its values. Values are texts, whole numbers, dates, lists of texts, and facts:
    a fact is "yes" or "no" to a selector, and what is not there is "none". A number with decimals is written before,
    by the rules of rounding.

    Raises
    ------
    LookupError : from that function, if English has no such message or it wants another value.

    Examples
    --------
    >>> message = catalogue("cqi_lib.wording.language")
    >>> message("numbers-none"), message("dates-years", first=dt.date(2025, 11, 4), last=dt.date(2026, 1, 2))
    ('no data', 'November 4, 2025 to January 2, 2026')
    """
    name = module.rpartition(".")[2]

    def message(id: str, /, **values: Any) -> str:
        own = own_texts()
        foreign: list[str] = []
        said = {key: marked(value, foreign) for key, value in values.items()}
        for tag in chain(bound()):
            if own is not None and (text := own.said(name, tag, id, values)):
                return text
            how = _remembered if _remembers else _formatted
            text = how(name, tag, id, said, () if own is None else own.terms_in(tag))
            if text is not None:
                return unmarked(text, foreign) if foreign else text
        raise LookupError(f"{SOURCE}/{name}.ftl has no message “{id}”")

    return message


def has(module: str, id: str) -> bool:
    """Tell whether the catalogue of the language that is spoken, or of English, has a message.

    Examples
    --------
    >>> has("cqi_lib.wording.language", "numbers-none"), has("cqi_lib.wording.language", "numbers-all")
    (True, False)
    """
    name = module.rpartition(".")[2]
    return any((found := bundle(name, tag)) is not None and found.has_message(id) for tag in chain(bound()))


def key(code: str) -> str:
    """Give a code as catalogues write it where they choose by it.

    Examples
    --------
    >>> key("no signal yet")
    'no-signal-yet'
    """
    return code.replace(" ", "-").replace("_", "-")


def spoken_here(name: str) -> str:
    """Give the language that a catalogue speaks now: of those in which it is there, the nearest to the one that is bound.

    Examples
    --------
    >>> from cqi_lib.locale.spoken import speaking
    >>> with speaking("es-MX"):
    ...     spoken_here("online")
    'es'
    >>> with speaking("fr"):
    ...     spoken_here("online")
    'en'
    """
    return _there(name, bound())


@functools.cache
def _there(name: str, tag: str) -> str:
    return next((one for one in chain(tag) if source(name, one) is not None), SOURCE)


def languages(name: str) -> tuple[str, ...]:
    """Name the languages in which a catalogue is there, English first.

    Examples
    --------
    >>> languages("online")[:2]
    ('en', 'es')
    """
    found = sorted(path.parent.name for path in FOLDER.glob(f"*/{name}.ftl"))
    return tuple(sorted(found, key=lambda tag: tag != SOURCE))


_remembers = False


def remember() -> None:
    """Say a message with the same values from memory from here on.

    For a process that makes one program's pages and ends: more than half of what they say is said before. One that lives on would
    keep what people wrote.
    """
    global _remembers
    _remembers = True


@functools.lru_cache(maxsize=4096, typed=True)
def _said_before(name: str, tag: str, id: str, terms: Terms, /, **values: Any) -> str | None:
    return _formatted(name, tag, id, values, terms)


def _remembered(name: str, tag: str, id: str, values: Mapping[str, Any], terms: Terms) -> str | None:
    try:
        return _said_before(name, tag, id, terms, **values)
    except TypeError:  # a list has no place in a memory
        return _formatted(name, tag, id, values, terms)


def _formatted(name: str, tag: str, id: str, values: Mapping[str, Any], terms: Terms) -> str | None:
    found = bundle(name, tag, terms)
    if found is None or not found.has_message(id):
        return None
    pattern = found.get_message(id).value
    if pattern is None:
        return None
    if isinstance(pattern, resolver.TextElement):  # nothing to put in
        return pattern.value
    text, errors = found.format_pattern(pattern, {key: plain(key, value) for key, value in values.items()})
    if errors and tag == SOURCE:
        raise LookupError(f"{tag}/{name}.ftl, “{id}”: {'; '.join(map(str, errors))}")
    # A text that is empty in another language is one that nobody has translated yet.
    return None if errors or (not text and tag != SOURCE) else str(text)


def plain(key: str, value: Any) -> Any:
    """Give a value as Fluent takes it; raises TypeError for one that has to be written before."""
    if isinstance(value, bool) or value is None:
        return {True: "yes", False: "no", None: "none"}[value]
    if isinstance(value, (str, FluentType)):
        return value
    if isinstance(value, Integral):  # numpy's too
        return int(value)
    if isinstance(value, dt.date):
        return Day(value)
    if isinstance(value, (list, tuple)):
        return Things(value)
    raise TypeError(f"${key}: {type(value).__name__} has to be written by a rule of rounding first")


@functools.cache
def _parsed(text: str) -> tuple[ast.EntryType, ...]:
    # Once: the bundle of a cohort's own terms is made of the same texts as the one without.
    return tuple(entries(text))


class _Bundle(FluentBundle):
    """A catalogue whose messages are parsed when they are first asked for: a page needs a third of the library's."""

    def __init__(self, locale: Locale, spoken: str, texts: Mapping[str, str]) -> None:
        calls = functions(functools.partial(word, spoken), locale)
        # Where directions mix, each value stands for itself; `show.markup` makes an element of the marks around it.
        super().__init__([str(locale)], functions=calls, use_isolating=runs_left(spoken))
        self.waiting = dict(texts)

    def has_message(self, message_id: str) -> bool:
        return message_id in self.waiting or super().has_message(message_id)

    def get_message(self, message_id: str) -> resolver.Message:
        self.parse(message_id)
        return super().get_message(message_id)

    def parse(self, id: str) -> None:
        """Parse a message with all that it may be made of."""
        text = self.waiting.get(id)
        if text is not None:
            self.add_resource(ast.Resource(list(_parsed(text))))
            self.waiting.pop(id, None)  # afterwards: for another thread it is never missing
            for other in _NAME.findall(text):
                self.parse(other)

    def parse_all(self) -> None:
        """Parse what is left."""
        self.add_resource(ast.Resource([entry for text in self.waiting.values() for entry in _parsed(text)]))
        self.waiting.clear()


class _WithTerms(FluentBundle):
    """A catalogue with a cohort's own terms: all else is the catalogue's, parsed and compiled once for every process.

    What is compiled knows no bundle: it asks the one that speaks for its terms.
    """

    def __init__(self, plain: _Bundle, terms: Terms) -> None:
        # Not FluentBundle's own, which makes the language's rules of plurals anew.
        vars(self).update({name: one for name, one in vars(plain).items() if name != "waiting"})
        self._messages, self._terms, self._compiled, self._plain = {}, {}, {}, plain
        for _, text in terms:
            self.add_resource(ast.Resource(list(_parsed(text))), allow_overrides=True)

    def has_message(self, message_id: str) -> bool:
        return self._plain.has_message(message_id)

    def get_message(self, message_id: str) -> resolver.Message:
        return self._plain.get_message(message_id)

    def _lookup(self, entry_id: str, term: bool = False) -> resolver.Message:
        if term and entry_id in self._terms:
            return super()._lookup(entry_id, term)
        self._plain.parse(f"-{entry_id}" if term else entry_id)
        return self._plain._lookup(entry_id, term)


_NAME = re.compile(r"-?[a-zA-Z][\w-]*")
_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)


def bundle(name: str, tag: str, terms: Terms = ()) -> FluentBundle | None:
    """Give one catalogue of one language, with a cohort's own terms in place of its own; None where there is none."""
    return _with_terms(name, tag, terms) if terms else _bundle(name, tag)


@functools.cache
def _bundle(name: str, tag: str) -> _Bundle | None:
    return None if _texts(name, tag) is None else _new(name, tag, tag, ())


@functools.lru_cache(1024)
def _with_terms(name: str, tag: str, terms: Terms) -> _WithTerms | None:
    return None if (plain := _bundle(name, tag)) is None else _WithTerms(plain, terms)


def new_bundle(name: str, tag: str, spoken: str, terms: Terms = ()) -> FluentBundle:
    """Make a bundle of one catalogue of one language, whole, with the rules of the same or a nearer one."""
    made = _new(name, tag, spoken, terms)
    made.parse_all()
    return made


def _new(name: str, tag: str, spoken: str, terms: Terms) -> _Bundle:
    texts = {**(_texts(SHARED, tag) or {}), **(_texts(name, tag) or {}), **dict(terms)}
    return _Bundle(cldr(spoken), spoken, texts)


@functools.cache
def _texts(name: str, tag: str) -> dict[str, str] | None:
    """Cut a catalogue's file into its messages and terms, by name; None where there is none."""
    text = source(name, tag)
    if text is None:
        return None
    begins = list(_ENTRY.finditer(text))
    ends = [*(one.start() for one in begins[1:]), len(text)]
    return {one[1]: text[one.start() : end] for one, end in zip(begins, ends, strict=True)}


def read_all(tag: str) -> None:
    """Make every message of a language ready, for processes that begin with what this one has."""
    for path in sorted((FOLDER / tag).glob("*.ftl")):
        if (found := _bundle(path.stem, tag)) is not None:
            found.parse_all()
            for id in _texts(path.stem, tag) or ():
                if found.has_message(id):
                    found.get_message(id)


def source(name: str, tag: str) -> str | None:
    """Read one catalogue's file as it is written; None where there is none."""
    if tag in PSEUDO:
        english = source(name, SOURCE)
        return None if english is None else pseudo(english, tag)
    path = FOLDER / tag / f"{name}.ftl"
    return path.read_text(encoding="utf-8-sig") if path.is_file() else None


@functools.cache
def word(tag: str, n: int, form: str = "") -> str:
    """Write a small whole number in words and a larger one in figures.

    Parameters
    ----------
    tag : the language.
    n : the number.
    form : as the language's shared catalogue has it, such as "feminine"; the plain one where it has no such form.

    Examples
    --------
    >>> word("en", 3), word("en", 0), word("en", 1061), word("es", 1, "feminine")
    ('three', 'no', '1,061', 'una')
    """
    for one in chain(tag):
        found = bundle(SHARED, one)
        if found is None or not 0 <= n <= IN_WORDS:
            continue
        for id in ([f"number-{n}-{form}"] if form else []) + [f"number-{n}"]:
            if found.has_message(id) and (pattern := found.get_message(id).value) is not None:
                return str(found.format_pattern(pattern)[0])
    return format_decimal(n, locale=cldr(tag))
