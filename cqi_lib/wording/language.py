"""How English says numbers, dates and lists."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable

from .claim import like

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905
WORDS = "no one two three four five six seven eight nine ten eleven twelve thirteen".split()  # noqa: SIM905
MINUS = "\N{MINUS SIGN}"


def number(n: int, *, start: bool = False, zero: str = "no") -> str:
    """Write a small whole number as a word, a larger one in figures.

    Examples
    --------
    >>> number(3), number(0), number(61), number(2, start=True)
    ('three', 'no', '61', 'Two')
    """
    word = (zero if n == 0 else WORDS[n]) if 0 <= n < len(WORDS) else f"{n:,}"
    return word[:1].upper() + word[1:] if start else word


def plural(n: int, one: str, many: str | None = None) -> str:
    """Choose the form of a noun for a number of things.

    Examples
    --------
    >>> plural(1, "strength"), plural(2, "strength"), plural(2, "person", "people")
    ('strength', 'strengths', 'people')
    """
    return one if n == 1 else (many or one + "s")


def said(language: str, **wordings: str) -> str:
    """Choose a wording; English stands in for a language that is not there.

    Examples
    --------
    >>> said("es-MX", en="Next", es="Siguiente"), said("fr", en="Next", es="Siguiente")
    ('Siguiente', 'Next')
    """
    return wordings.get(language.partition("-")[0], wordings["en"])


def listed(things: Iterable[str]) -> str:
    """Join things as a sentence does.

    Examples
    --------
    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    items = list(things)
    return items[0] if len(items) == 1 else (", ".join(items[:-1]) + " and " + items[-1] if items else "")


def full_date(day: dt.date) -> str:
    """Write a date in full.

    Examples
    --------
    >>> full_date(dt.date(2025, 11, 4))
    'November 4, 2025'
    """
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def weekday_date(day: dt.date) -> str:
    """Write a date in full with its weekday.

    Examples
    --------
    >>> weekday_date(dt.date(2025, 12, 9))
    'Tuesday, December 9, 2025'
    """
    return f"{DAYS[day.weekday()]}, {full_date(day)}"


def month(day: dt.date) -> str:
    """Write the month of a date.

    Examples
    --------
    >>> month(dt.date(2025, 10, 1))
    'October 2025'
    """
    return f"{MONTHS[day.month - 1]} {day.year}"


def date_range(first: dt.date, last: dt.date) -> str:
    """Write a stretch of days, without saying a month or year twice.

    Examples
    --------
    >>> date_range(dt.date(2024, 11, 4), dt.date(2024, 11, 22))
    'November 4 to 22, 2024'
    """
    if first == last:
        return full_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.day} to {last.day}, {last.year}"
    if first.year == last.year:
        return f"{MONTHS[first.month - 1]} {first.day} to {full_date(last)}"
    return f"{full_date(first)} to {full_date(last)}"


def amount(value: float | None, digits: int | None = None) -> str:
    """Write a measure's value: whole from 20 up, else with one decimal where it has one.

    Examples
    --------
    >>> amount(61.2), amount(6.5), amount(6.0), amount(5099), amount(None)
    ('61', '6.5', '6', '5,099', 'no data')
    """
    if value is None or math.isnan(value):
        return "no data"
    if digits is None:
        digits = 0 if abs(value) >= 20 or float(value).is_integer() else 1
    text = f"{value:,.{digits}f}"
    if digits and text.endswith("." + "0" * digits):
        text = text[: -digits - 1]
    return text.replace("-", MINUS) if text not in ("-0",) else "0"


def level(value: float | None, edges: Iterable[float] = ()) -> str:
    """Write a level with one decimal, with two where one decimal would show it on the other side of an edge.

    Parameters
    ----------
    value : a mean level.
    edges : the target and other limits that a reader compares it with.

    Examples
    --------
    >>> level(2.34), level(2.97, [3.0]), level(3.0, [3.0])
    ('2.3', '2.97', '3.0')
    """
    if value is None or math.isnan(value):
        return "not shown"
    for digits in (1, 2):
        text = f"{value:.{digits}f}"
        if all((float(text) >= edge) == (value >= edge - 1e-9) for edge in edges):
            return text
    # Only a value just below an edge comes here: two decimals would show it as reached.
    return f"{float(text) - 0.01:.2f}"


def signed(value: float) -> str:
    """Write a change with its sign.

    Examples
    --------
    >>> signed(0.7), signed(-0.1), signed(0.04)
    ('+0.7', '−0.1', '0.0')
    """
    text = f"{abs(value):.1f}"
    if float(text) == 0:
        return "0.0"
    return ("+" if value > 0 else MINUS) + text


def capital(text: str) -> str:
    """Give a text a capital at its start.

    Examples
    --------
    >>> capital("families connected")
    'Families connected'
    """
    return like(text, text[:1].upper() + text[1:])


def sentence(text: str) -> str:
    """Give a text a capital at its start and a full stop at its end, if it has none.

    Examples
    --------
    >>> sentence("book first, remind later")
    'Book first, remind later.'
    """
    words = " ".join(text.split())
    if not words:
        return ""
    end = "" if words[-1] in '.!?…\N{RIGHT DOUBLE QUOTATION MARK}"' else "."
    return like(text, words[0].upper() + words[1:] + end)
