"""What people type or paste into a cell, as the file has it; what can be read in two ways stays as it is, for the checks to name.

Nothing is guessed: `1,234` may be a thousand or little more than one, `3/4/2025` a day of March or of April. The caller asks, and
reads again with the answer.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

from ..cohort.records.csv_file import clean
from ..wording import charts as label

Order = Literal["", "day", "month"]
"""Which of the two comes first in a date such as 3/4/2025; empty where nobody said."""
_BLANKS = dict.fromkeys(map(ord, "\u2009\u202f\u00a0\u2007'\N{RIGHT SINGLE QUOTATION MARK}"), " ")
_MIXED = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})")


def number(text: str, *, percent: bool = False) -> str:
    """Write a number as the file has it: a point for decimals, no sign between thousands.

    Parameters
    ----------
    text : what was typed.
    percent : the cell counts of every 100, so that a percent sign says nothing new.

    Returns
    -------
    The number, or the text where it is none or can be read in two ways.

    Examples
    --------
    >>> number("3,5"), number("1 234,5"), number("1,234,567"), number("45 %", percent=True)
    ('3.5', '1234.5', '1234567', '45')
    >>> number("1,234"), number("45%"), number("many")
    ('1,234', '45%', 'many')
    """
    plain = clean(text).replace("\N{MINUS SIGN}", "-")
    if percent and plain.endswith("%"):
        plain = plain[:-1].rstrip()
    spaced = plain.translate(_BLANKS)
    if re.fullmatch(r"[+-]?[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?", spaced):
        plain = spaced.replace(" ", "").replace(",", ".")
    elif re.fullmatch(r"[+-]?[0-9]{1,3}(,[0-9]{3})+\.[0-9]+|[+-]?[0-9]{1,3}(,[0-9]{3}){2,}", plain):
        plain = plain.replace(",", "")
    elif re.fullmatch(r"[+-]?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+|[+-]?[0-9]{1,3}(\.[0-9]{3}){2,}", plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[+-]?[0-9]+,[0-9]+", plain) and not thousands(plain):
        plain = plain.replace(",", ".")
    return plain if re.fullmatch(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)", plain) else clean(text)


def thousands(text: str) -> bool:
    """Say whether a number may be a thousand or a decimal one: `1,234`, `1.234`."""
    return bool(re.fullmatch(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}", clean(text)))


def decimal_sign(text: str) -> str:
    """Give the sign before the decimals of a number that leaves no doubt about it; empty for any other.

    Examples
    --------
    >>> decimal_sign("3,5"), decimal_sign("1.234,50"), decimal_sign("0.25"), decimal_sign("1,234")
    (',', ',', '.', '')
    """
    found = re.fullmatch(r"[+-]?[0-9.,\s]*[0-9]([.,])([0-9]{1,2}|[0-9]{4,})", clean(text))
    return found[1] if found else ""


def order_of(text: str) -> Order:
    """Tell from one date which part comes first; empty where it cannot be told.

    Examples
    --------
    >>> order_of("13/4/2025"), order_of("4/13/2025"), order_of("3/4/2025")
    ('day', 'month', '')
    """
    found = _MIXED.fullmatch(clean(text))
    if not found:
        return ""
    first, second = int(found[1]), int(found[3])
    return "day" if first > 12 >= second else "month" if second > 12 >= first else ""


def two_ways(text: str) -> bool:
    """Say whether a date can be read in two ways."""
    found = _MIXED.fullmatch(clean(text))
    return bool(found) and not order_of(text) and found is not None and found[1] != found[3]


def day(text: str, order: Order = "") -> str:
    """Write a date as the file has it: year-month-day.

    Parameters
    ----------
    text : what was typed; a month alone is its first day.
    order : what comes first in a date that can be read in two ways.

    Returns
    -------
    The date, or the text where it is none or can be read in two ways.

    Examples
    --------
    >>> day("2025-03"), day("13.4.2025"), day("March 2025"), day("3/4/2025", "month"), day("3/4/2025")
    ('2025-03-01', '2025-04-13', '2025-03-01', '2025-03-04', '3/4/2025')
    """
    plain = clean(text)
    if found := re.fullmatch(
        r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?:[ T]00:00(?::00(?:\.0+)?)?)?", plain
    ):
        return _date(int(found[1]), int(found[2]), int(found[3] or 1)) or plain
    if found := _MIXED.fullmatch(plain):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        way = order_of(plain) or ("day" if first == second else order)
        if way:
            return _date(year, *((second, first) if way == "day" else (first, second))) or plain
    if found := re.fullmatch(r"([^\W\d]+)\.?(?: de)?[ -]([1-9][0-9]{3})", plain):
        for month in range(1, 13):
            first_day = dt.date(int(found[2]), month, 1)
            names = (label.month_long(first_day), label.month_short(first_day).rstrip("."))
            if found[1].casefold() in (name.casefold() for name in names):
                return first_day.isoformat()
    return plain


def _date(year: int, month: int, number: int) -> str:
    try:
        return dt.date(year, month, number).isoformat()
    except ValueError:
        return ""
