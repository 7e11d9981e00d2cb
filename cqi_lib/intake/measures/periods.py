"""Months, quarters and days as people write them; what can be read in two ways stays open."""

from __future__ import annotations

import datetime as dt
import functools
import re
from dataclasses import dataclass, replace

from ..spelling import fold
from .cells import Cell

_NAMES = (
    "jan january ene enero",
    "feb february febrero",
    "mar march marzo",
    "apr april abr abril",
    "may mayo",
    "jun june junio",
    "jul july julio",
    "aug august ago agosto",
    "sep sept september septiembre setiembre set",
    "oct october octubre",
    "nov november noviembre",
    "dec december dic diciembre",
)
MONTHS = {name: n for n, names in enumerate(_NAMES, start=1) for name in names.split()}
_MONTH = r"(?P<name>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>(?:19|20|21)\d\d|'?\d\d)"
_CLOCK = r"(?:[ t]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:z|utc|gmt)?(?:[+-]\d{1,2}:?\d{2})?)?"
_QUARTER = r"(?:(?:q|t|qtr\.? ?|quarter |trimestre )(?P<quarter>[1-4])|(?P<before>[1-4])(?:q|t|st quarter|nd quarter|rd quarter|th quarter|er trimestre|o trimestre|º trimestre))"
_FISCAL = r"(?:(?:fy|sfy|ffy|fiscal year|af|año fiscal) ?(?:(?:19|20)\d\d[-/–])?(?P<year>(?:19|20)?\d\d))"
_FORMS = tuple(
    (kind, re.compile(form))
    for kind, form in (
        ("day", r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})" + _CLOCK),
        ("month", r"(?P<year>(?:19|20|21)\d\d)[-/](?P<month>\d{1,2})"),
        ("compact", r"(?P<year>(?:19|20|21)\d\d)(?P<month>0[1-9]|1[0-2])"),
        ("month", r"(?P<month>\d{1,2})[-/](?P<year>(?:19|20|21)\d\d)|0(?P<month_>\d)\.(?P<year_>(?:19|20|21)\d\d)"),
        (
            "mixed",
            r"(?P<first>\d{1,2})(?P<sign>[-/.])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20|21)\d\d|\d\d),?" + _CLOCK,
        ),
        ("month", _MONTH + r"(?: de)?[ \-/,]*" + _YEAR),
        ("month", r"(?P<year>(?:19|20|21)\d\d)[ \-/,]*" + _MONTH),
        ("day", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ \-/]*(?:de )?" + _MONTH + r"(?: de)?[ \-/,]+" + _YEAR + _CLOCK),
        ("day", _MONTH + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?,? +" + _YEAR + _CLOCK),
        ("month", _MONTH),
        ("quarter", _QUARTER + r"[ \-/,]*(?:de )?" + _YEAR),
        ("quarter", _YEAR + r"[ \-/,]*" + _QUARTER),
        ("quarter", _QUARTER),
        ("fiscal", _QUARTER + r"[ \-/,]*" + _FISCAL),
        ("fiscal", _FISCAL + r"[ \-/,]*" + _QUARTER),
        ("years", _FISCAL + r"|(?P<year_>(?:19|20|21)\d\d)(?:\.0)?|(?:cy|calendar year) ?(?:19|20)\d\d"),
    )
)
_BEFORE = re.compile(
    r"(?:(?:week|month|quarter|period|semana|mes)(?: of| ending| beginning| del?)?:? |w/[ce] |(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?,? )"
)


@dataclass(frozen=True)
class Period:
    """One period as it stands in a cell, as far as the cell says it.

    Attributes
    ----------
    kind : `day`, `month`, `quarter`, `years` (a whole year), `mixed` (a day whose parts may come in two orders).
    year : 0 where the cell names none.
    month : the first month; 0 of a quarter of a fiscal year and of `mixed`.
    day : the day of the month; 1 of what is no day.
    parts : the two numbers of `mixed`, in the order of the cell; of a fiscal quarter its number.
    """

    kind: str
    year: int = 0
    month: int = 0
    day: int = 1
    parts: tuple[int, ...] = ()
    short: bool = False
    """The year has two digits: a month and a day of it might be meant."""
    fiscal: bool = False

    def first_day(self) -> dt.date | None:
        """Give its first day; None where that is no day, or not told yet."""
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None


def period_in(cell: str) -> Period | None:
    """Read a cell as a period.

    Parameters
    ----------
    cell : the cell.

    Returns
    -------
    The period; None where the cell holds none.

    Examples
    --------
    >>> period_in("March 2025") == period_in("2025-03") == period_in("mar-25") or period_in("mar-25").short
    True
    >>> period_in("3/4/2025").parts, period_in("Q2 2025").month, period_in("enero de 2025").month, period_in("Marched")
    ((3, 4), 4, 1, None)
    """
    if isinstance(cell, Cell) and cell.day is not None:
        return Period("day", cell.day.year, cell.day.month, cell.day.day)
    return _read(cell) if cell and len(cell) <= 60 else None


@functools.lru_cache(maxsize=100_000)
def _read(cell: str) -> Period | None:
    text = fold(cell)
    found = _matched(text)
    if found is None and (cut := _BEFORE.match(text)):
        found = _matched(text[cut.end() :])
    return found


def _matched(text: str) -> Period | None:
    for kind, form in _FORMS:
        if match := form.fullmatch(text):
            return _made(kind, match)
    return None


def _made(kind: str, match: re.Match[str]) -> Period | None:
    told = {name.rstrip("_"): value for name, value in match.groupdict().items() if value}
    digits = told.get("year", "").lstrip("'")
    year = int(digits or 0)
    short = len(digits) == 2
    if short:
        year += 2000
    month = MONTHS[told["name"]] if "name" in told else int(told.get("month", 0))
    number = int(told.get("quarter") or told.get("before") or 0)
    if kind == "mixed":
        first, second = int(told["first"]), int(told["second"])
        if first > 31 or second > 31 or min(first, second) > 12 or not first or not second:
            return None
        read = Period("mixed", year, parts=(first, second))
        return settled(read, "day first") if told["sign"] == "." else read
    if kind == "quarter":
        return Period("quarter", year, 3 * number - 2, short=short)
    if kind == "fiscal":
        return Period("quarter", year, parts=(number,), fiscal=True)
    if kind == "years":
        return Period("years", year, 1)
    if not 1 <= month <= 12 or not 1 <= int(told.get("day", 1)) <= 31:
        return None
    return Period(kind, year, month, int(told.get("day", 1)), short=short and kind == "month")


def order_of(period: Period) -> str:
    """Tell the order of day and month from one date; empty where it leaves both open."""
    if period.kind != "mixed" or period.parts[0] == period.parts[1]:
        return ""
    first, second = period.parts
    return "day first" if first > 12 else "month first" if second > 12 else ""


def settled(period: Period, order: str) -> Period:
    """Give a day whose order is known; one that cannot be in that order has month 13, which is no day."""
    if period.kind != "mixed":
        return period
    day, month = period.parts if order == "day first" else period.parts[::-1]
    return replace(period, kind="day", month=month, day=day, parts=())


def in_fiscal_year(period: Period, begins: int) -> Period:
    """Give a quarter of a fiscal year, which is named by the year it ends in, by its first month.

    Examples
    --------
    >>> in_fiscal_year(period_in("FY25 Q1"), 7).first_day().isoformat()
    '2024-07-01'
    """
    months = begins - 1 + 3 * (period.parts[0] - 1)
    year = period.year - (begins > 1) + months // 12
    return replace(period, year=year, month=months % 12 + 1, parts=(), fiscal=False)
