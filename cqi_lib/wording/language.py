"""How English says numbers, dates and lists."""

from __future__ import annotations

import datetime as dt
import functools
import math
import re
from collections.abc import Iterable

from ..locale import functions
from ..locale.catalogue import catalogue
from ..locale.functions import date_text, list_text
from ..locale.spoken import bound, cldr
from ..locale.stand_in import StandIn
from ..rounding import Figure, Halves, as_written, difference, digits_of, half_away
from .claim import language_of, like

MINUS = "\N{MINUS SIGN}"
message = catalogue(__name__)


def listed(things: Iterable[str]) -> str:
    """Join things as a sentence does.

    Examples
    --------
    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return list_text(list(things), "standard", cldr(bound()))


def full_date(day: dt.date) -> str:
    """Write a date in full.

    Examples
    --------
    >>> full_date(dt.date(2025, 11, 4))
    'November 4, 2025'
    """
    return date_text(day, "full", cldr(bound()))


def month(day: dt.date) -> str:
    """Write the month of a date.

    Examples
    --------
    >>> month(dt.date(2025, 10, 1))
    'October 2025'
    """
    return date_text(day, "month", cldr(bound()))


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
        return message("dates-one-month", first=first, last=last)
    return message("dates-one-year" if first.year == last.year else "dates-years", first=first, last=last)


def local(text: str) -> str:
    """Give a number in figures the decimal and thousands signs of the language that is spoken.

    Examples
    --------
    >>> from cqi_lib.locale.spoken import speaking
    >>> with speaking("de"):
    ...     local("5,099.5")
    '5.099,5'
    """
    signs = _signs(bound())
    return text.translate(signs) if signs else text


@functools.cache
def _signs(tag: str) -> dict[int, str]:
    symbols = cldr(tag).number_symbols["latn"]
    wanted = {",": symbols["group"], ".": symbols["decimal"]}
    return {} if wanted == {",": ",", ".": "."} else str.maketrans(wanted)


def amount(value: float | None, digits: int | None = None) -> str:
    """Write a measure's value with the digits that it knows (`figures.Figure`), else with the usual ones.

    Examples
    --------
    >>> amount(61.5), amount(6.25), amount(6.0), amount(5099), amount(0.04), amount(Figure(64.67, 1)), amount(None)
    ('62', '6.3', '6', '5,099', '0.04', '64.7', 'no data')
    """
    if value is None or math.isnan(value):
        return message("numbers-none")
    digits = digits_of(value) if digits is None else digits
    text = f"{half_away(value, digits):,.{digits}f}"
    if digits and text.endswith("." + "0" * digits):
        text = text[: -digits - 1]
    return local(text.replace("-", MINUS)) if text not in ("-0",) else "0"


def aligned(value: float) -> str:
    """Write a number with all the digits that it knows, also where they are zeros, as a column wants it.

    Examples
    --------
    >>> aligned(Figure(3.0, 1)), aligned(Figure(2.96, 2))
    ('3.0', '2.96')
    """
    digits = digits_of(value)
    return local(f"{half_away(value, digits):.{digits}f}")


def decimals(value: float, digits: int) -> str:
    """Write a number with a fixed number of digits after the point, by the one rule of rounding.

    Examples
    --------
    >>> decimals(0.125, 2), decimals(2.5, 0)
    ('0.13', '3')
    """
    return local(f"{half_away(value, digits):.{digits}f}")


def percent(share: float) -> str:
    """Write a share that people set as a rule, exactly.

    Examples
    --------
    >>> percent(0.4), percent(0.125)
    ('40%', '12.5%')
    """
    return in_percent(amount(as_written(100 * share)))


def in_percent(number: str) -> str:
    """Put the sign beside a number as the language that is spoken does.

    Examples
    --------
    >>> from cqi_lib.locale.spoken import speaking
    >>> in_percent("40")
    '40%'
    >>> with speaking("fr"):
    ...     in_percent("40")
    '40\\xa0%'
    """
    before, behind = _percent_signs(bound())
    return f"{before}{number}{behind}"


@functools.cache
def _percent_signs(tag: str) -> tuple[str, str]:
    pattern = cldr(tag).percent_formats[None]
    return pattern.prefix[0], pattern.suffix[0]


def level(value: float | None, edges: Iterable[float] = ()) -> str:
    """Write a level with one decimal, with two where one decimal would show it on the other side of an edge.

    Parameters
    ----------
    value : a mean level.
    edges : the target and other limits that a reader compares it with.

    Examples
    --------
    >>> level(2.35), level(2.97, [3.0]), level(3.0, [3.0])
    ('2.4', '2.97', '3.0')
    >>> level(Halves(2.5, "about")), level(Halves(3.5, "or more"))
    ('about 2.5', '3.5 or more')
    """
    if value is None or math.isnan(value):
        return message("levels-none")
    if isinstance(value, Halves):
        return message(f"levels-{value.reach.replace(' ', '-')}", level=aligned(value))
    return aligned(level_figure(value, edges))


def level_change(before: float, after: float, edges: Iterable[float] = ()) -> Figure:
    """Give the change of a level: what a reader finds who subtracts the two levels as `level` writes them.

    Examples
    --------
    >>> signed(level_change(2.65, 2.74)), signed(level_change(2.54, 3.86)), signed(level_change(2.96, 3.0, [3.0]))
    ('0.0', '+1.4', '+0.04')
    """
    edges = tuple(edges)
    return difference(level_figure(after, edges), level_figure(before, edges))


def numbered(rank: int, label: str) -> str:
    """Give a level with its number, once where people wrote the number into the label.

    Examples
    --------
    >>> numbered(3, "Established"), numbered(1, "1 - Not very impressive"), numbered(1, "0 = Never")
    ('3 Established', '1 - Not very impressive', '1 (0 = Never)')
    """
    own = re.match(r"(\d+)\s*[-–—.:)=]", label)
    if own is None:
        text = f"{rank} {label}"
    else:
        text = label if int(own[1]) == rank else f"{rank} ({label})"
    return StandIn(text, language_of(label)) if language_of(label) else text


def change_said(before: float, after: float, change: float) -> str:
    """Write the change between two levels; of levels in halves roughly, from or to an end only which way.

    Examples
    --------
    >>> change_said(2.4, 2.9, 0.5), change_said(Halves(2.0, "about"), Halves(2.5, "about"), 0.5)
    ('+0.5', 'about +0.5')
    >>> change_said(Halves(1.5, "or less"), Halves(2.0, "about"), 0.5), change_said(2.0, Halves(2.0, "about"), 0.0)
    ('higher', 'about the same')
    >>> change_said(Halves(3.5, "or more"), Halves(3.5, "or more"), 0.0)
    'not told apart'
    """
    reach = {v.reach for v in (before, after) if isinstance(v, Halves)}
    if not reach:
        return signed(change)
    if _size(change)[0] == 0:
        return message("changes-same" if reach == {"about"} else "changes-untold")
    if reach != {"about"}:
        return message("changes-higher" if change > 0 else "changes-lower")
    return message("changes-about", change=signed(change))


def levels_moved(
    before: float, after: float, step: float, edges: Iterable[float] = ()
) -> tuple[Figure, Figure, Figure]:
    """Give two levels and their change, with two decimals where one would show a change as large as a step that it is
    not, or the other way round.

    Examples
    --------
    >>> levels_moved(2.43, 2.86, 0.5), levels_moved(2.4, 3.0, 0.5)
    ((2.43, 2.86, 0.43), (2.4, 3.0, 0.6))
    """
    edges = tuple(edges)
    for least in (1, 2):
        old, new = level_figure(before, edges, least), level_figure(after, edges, least)
        change = difference(new, old)
        if (abs(change) >= step - 1e-9) == (abs(after - before) >= step - 1e-9):
            break
    return old, new, change


def level_figure(value: float, edges: Iterable[float] = (), least: int = 1) -> Figure:
    """Give a level with the digits that `level` writes it with; one that knows its digits keeps them."""
    if isinstance(value, Figure):
        return value
    edges = tuple(edges)
    for digits in range(least, 3):
        shown = half_away(value, digits)
        if all((shown >= edge) == (value >= edge - 1e-9) for edge in edges):
            return Figure(value, digits)
    # Only a value just below an edge comes here: two decimals would show it as reached.
    return Figure(shown - 0.01, 2)


def level_drawn(value: float, edges: Iterable[float] = ()) -> float:
    """Give a level as `level` writes it: a mark in a drawing must not tell more than the number beside it.

    Examples
    --------
    >>> level_drawn(2.35), level_drawn(2.9666, [3.0])
    (2.4, 2.97)
    """
    figure = level_figure(value, edges)
    return half_away(figure, figure.digits)


def signed(value: float) -> str:
    """Write a change with its sign: with the digits that it knows, else with one.

    Examples
    --------
    >>> signed(0.7), signed(-0.1), signed(0.04), signed(-0.25)
    ('+0.7', '−0.1', '0.0', '−0.3')
    """
    size, text = _size(value)
    return local(text if size == 0 else ("+" if value > 0 else MINUS) + text)


def unsigned(value: float) -> str:
    """Write the size of a change, in the digits of `signed`; without digits that say nothing.

    Examples
    --------
    >>> unsigned(-0.25), unsigned(0.04), unsigned(Figure(0.5, 2)), unsigned(Figure(0.0, 2))
    ('0.3', '0.0', '0.5', '0.0')
    """
    return local(_size(value)[1])


def is_nought(change: float) -> bool:
    """Tell whether a change is written as none, in the digits of `signed`.

    Examples
    --------
    >>> is_nought(0.04), is_nought(-0.05), is_nought(Figure(0.04, 2))
    (True, False, False)
    """
    return _size(change)[0] == 0


def _size(value: float) -> tuple[float, str]:
    digits = value.digits if isinstance(value, Figure) else 1
    text = f"{half_away(abs(value), digits):.{digits}f}"
    return float(text), text[:-1] if digits == 2 and text.endswith("0") else text


def capital(text: str) -> str:
    """Give a text a capital at its start.

    Examples
    --------
    >>> capital("families connected")
    'Families connected'
    """
    return like(text, functions.capital(text))


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
    return like(text, functions.capital(words) + end)
