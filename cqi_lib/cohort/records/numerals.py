"""Numbers and dates as people and spreadsheets write them; what can be read in two ways stays as it is, for the checks to name.

Nothing is guessed: `1,234` may be a thousand or little more than one, `3/4/2025` a day of March or of April. What else stands
in the same table may tell; else somebody is asked.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

Order = Literal["", "day", "month"]
"""Which of the two comes first in a date such as 3/4/2025; empty where nobody said."""
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0xFEFF, 0x2060])
_BLANKS = dict.fromkeys(map(ord, "\u2009\u202f\u00a0\u2007'\N{RIGHT SINGLE QUOTATION MARK}"), " ")
_MIXED = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})(?:[ T]0?0:00(?::00(?:\.0+)?)?)?")
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")


def clean(text: str) -> str:
    """Give a cell without blanks at its ends, no-break blanks and invisible signs; accents in one form."""
    return unicodedata.normalize("NFC", text.translate(_INVISIBLE).replace("\u00a0", " ")).strip()


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
    return plain if _NUMBER.fullmatch(plain) else clean(text)


def thousands(text: str) -> bool:
    """Say whether a number may be a thousand or a decimal one: `1,234`, `1.234`."""
    return bool(re.fullmatch(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}", clean(text)))


def with_sign(text: str, sign: str) -> str:
    """Write a number of which the sign before its decimals is known.

    Examples
    --------
    >>> with_sign("1,234", "."), with_sign("1,234", ",")
    ('1234', '1.234')
    """
    return text.replace("," if sign == "." else ".", "").replace(sign, ".")


def decimal_sign(text: str) -> str:
    """Give the sign before the decimals of a number that leaves no doubt about it; empty for any other.

    Examples
    --------
    >>> decimal_sign("3,5"), decimal_sign("1.234,50"), decimal_sign("0.25"), decimal_sign("1,234,567"), decimal_sign("1,234")
    (',', ',', '.', '.', '')
    """
    plain = clean(text).removesuffix("%").rstrip()
    signs = re.findall(r"[.,]", plain)
    if not signs or thousands(plain) or not _NUMBER.fullmatch(number(plain)):
        return ""
    return signs[-1] if signs.count(signs[-1]) == 1 else "." if signs[-1] == "," else ","


def common_sign(texts: Iterable[str]) -> str:
    """Give the one sign before decimals that the numbers of a table speak for; `?` where they contradict each other."""
    signs = {sign for text in texts if (sign := decimal_sign(text))}
    return "?" if len(signs) > 1 else "".join(signs)


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


def common_order(texts: Iterable[str]) -> Order:
    """Give the one order of day and month that the dates of a table speak for; empty where none does, or two do."""
    orders = {order for text in texts if (order := order_of(text))}
    return orders.pop() if len(orders) == 1 else ""


def two_ways(text: str) -> bool:
    """Say whether a date can be read in two ways."""
    found = _MIXED.fullmatch(clean(text))
    return bool(found) and not order_of(text) and found is not None and found[1] != found[3]


def day_of(text: str, order: Order = "") -> dt.date | None:
    """Give the day that a date in figures names; None where it is none, or can be read in two ways.

    Parameters
    ----------
    text : the date; a month alone is its first day.
    order : what comes first in a date that can be read in two ways.

    Examples
    --------
    >>> day_of("2025-03"), day_of("13.4.2025"), day_of("3/4/2025", "month"), day_of("3/4/2025")
    (datetime.date(2025, 3, 1), datetime.date(2025, 4, 13), datetime.date(2025, 3, 4), None)
    """
    plain = clean(text)
    try:
        if found := re.fullmatch(
            r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?:[ T]00:00(?::00(?:\.0+)?)?)?", plain
        ):
            return dt.date(int(found[1]), int(found[2]), int(found[3] or 1))
        if found := _MIXED.fullmatch(plain):
            first, second, year = int(found[1]), int(found[3]), int(found[4])
            way = order_of(plain) or ("day" if first == second else order)
            if way:
                return dt.date(year, *((second, first) if way == "day" else (first, second)))
    except ValueError:
        pass  # no day of the calendar
    return None
