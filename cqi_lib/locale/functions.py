"""What catalogues call: numbers in words, dates, lists and capitals, by the rules of the language that is spoken."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable, Iterable
from typing import Any, Literal

from babel import Locale
from babel.dates import format_date, format_time
from fluent.runtime.types import FluentType

from .stand_in import MARKS

Style = Literal["standard", "standard-short", "or", "or-short", "unit", "unit-short", "unit-narrow"]
LISTS = {"en": "en_GB"}
"""Whose lists a language takes: ours has no comma before "and", as English has it outside the United States."""
FORMS = {
    "full": "long",
    "weekday": "full",
    "month": "yMMMM",
    "monthday": "MMMMd",
    "short": "MMMd",
    "day": "d",
    "year": "y",
    "month-name": "LLLL",
    "month-name-short": "LLL",
}
"""How a date is written, by the name that catalogues give the form: one of CLDR's styles or its fields."""


class Day(FluentType):
    """A date; written in full where a catalogue does not say how."""

    def __init__(self, day: dt.date, form: str = "full"):
        self.day, self.form = day, form

    def format(self, locale: Locale) -> str:
        """Write it: "November 4, 2025"."""
        return date_text(self.day, self.form, locale)


class Things(FluentType):
    """Several things, written as a sentence lists them: "a, b and c"."""

    def __init__(self, things: Iterable[str], style: Style = "standard"):
        self.things, self.style = list(things), style

    def format(self, locale: Locale) -> str:
        """Write them in a row."""
        return list_text(self.things, self.style, locale)


@functools.lru_cache(4096)
def date_text(day: dt.date, form: str, locale: Locale) -> str:
    """Write a date as a language does.

    Examples
    --------
    >>> date_text(dt.date(2025, 11, 4), "full", Locale("es", "US"))
    '4 de noviembre de 2025'
    >>> [date_text(dt.date(2025, 11, 4), form, Locale("en", "US")) for form in ("full", "weekday", "month", "monthday")]
    ['November 4, 2025', 'Tuesday, November 4, 2025', 'November 2025', 'November 4']
    """
    style = FORMS[form]
    if style in ("long", "full"):
        return format_date(day, style, locale)
    pattern = locale.datetime_skeletons.get(style)
    return format_date(day, pattern.pattern if pattern else style, locale)


def list_text(things: list[str], style: Style, locale: Locale) -> str:
    """List things as a sentence does.

    Examples
    --------
    >>> list_text(["a", "b", "c"], "standard", Locale("en", "US")), list_text(["a", "b"], "or", Locale("es", "US"))
    ('a, b and c', 'a o b')
    >>> list_text(["madres", "hijos"], "standard", Locale("es", "US")), list_text(["«a»", "«Ir»"], "standard", Locale("es"))
    ('madres e hijos', '«a» e «Ir»')
    >>> [list_text(["2 people", "1 site", "3 days"], "unit", Locale(tag)) for tag in ("en", "es", "fr")]
    ['2 people, 1 site, 3 days', '2 people, 1 site y 3 days', '2 people, 1 site et 3 days']
    """
    if len(things) < 2:
        return "".join(things)
    patterns = _patterns(style, LISTS.get(locale.language, str(locale)))
    *before, last = things
    text = before[0]
    for n, thing in enumerate(before[1:]):
        text = patterns["middle" if n else "start"].format(text, thing)
    text = patterns["end" if before[1:] else "2"].format(text, last)
    if locale.language == "es" and (sound := _before_its_own_sound(last.lstrip(f"{MARKS}«“(¿¡"))) is not None:
        text = re.sub(f" {sound[0]} $", f" {sound[1]} ", text.removesuffix(last)) + last
    return text


@functools.cache
def _patterns(style: str, tag: str) -> dict[str, str]:
    """Give how a style lists things; Babel leaves out what CLDR takes over from a plainer style, so it is put in here."""
    there = Locale.parse(tag).list_patterns
    plainer = ("standard", style.partition("-")[0], style)
    return {key: text for name in plainer if name in there for key, text in there[name].items()}


def _before_its_own_sound(word: str) -> tuple[str, str] | None:
    """Spanish says "e" for "y" before the sound of i, and "u" for "o" before that of o (RAE, Ortografía; ICU does so too)."""
    if re.match(r"h?[ií](?![aeu])", word, re.IGNORECASE):
        return "y", "e"
    return ("o", "u") if re.match(r"h?[oó]|8|11\b", word, re.IGNORECASE) else None


def capital(text: str) -> str:
    """Give a text a capital at its start: for a sentence that begins with a number in words or a name of a thing.

    Examples
    --------
    >>> capital("two topics"), capital("¿qué pasa después?")
    ('Two topics', '¿Qué pasa después?')
    """
    marks = len(text) - len(text.lstrip(f"¿¡{MARKS}"))
    return text[:marks] + text[marks : marks + 1].upper() + text[marks + 1 :]


def small(text: str) -> str:
    """Take the capital at a text's start away.

    Examples
    --------
    >>> small("Permission denied")
    'permission denied'
    """
    marks = len(text) - len(text.lstrip(MARKS))
    return text[:marks] + text[marks : marks + 1].lower() + text[marks + 1 :]


def sentence(text: str, form: str = "first") -> str:
    """Give the first sentence of a text, without its full stop, or the rest.

    Examples
    --------
    >>> sentence("The store is busy. Try again."), sentence("The store is busy. Try again.", "rest")
    ('The store is busy', 'Try again.')
    """
    first, _, rest = text.partition(". ")
    return rest if form == "rest" else first.removesuffix(".")


def functions(word: Callable[[int, str], str], locale: Locale) -> dict[str, Callable]:
    """Give what a catalogue of one language may call.

    Parameters
    ----------
    word : writes a small number in words, in a form such as "feminine".
    locale : what CLDR knows of the language.

    Returns
    -------
    By name: `WORD($n, form: "…")`, `DATE($day, form: "month")`, `TIME($at)`, `LIST($names, style: "or")`, `CAPITAL(…)`,
    `SMALL(…)`, which takes a capital away, and `SENTENCE($text)`, see `sentence`.
    """

    def written(value: Any) -> str:
        return value.format(locale) if isinstance(value, FluentType) else value

    return {
        "WORD": lambda n, form="": word(int(n), form),
        "DATE": lambda day, form="full": Day(day.day, form),
        "TIME": lambda at: format_time(at.day, "short", locale=locale).replace("\u202f", " "),
        "LIST": lambda things, style="standard": Things(things.things, style),
        "CAPITAL": lambda text: capital(written(text)),
        "SENTENCE": sentence,
        "SMALL": lambda text: small(written(text)),
    }
