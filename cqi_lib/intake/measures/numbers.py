"""Numbers as people write them in cells: with percent signs, units, thousands, `3 of 7`, `<11`, `n/a`."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..spelling import fold
from .cells import Cell

_BLANKS = dict.fromkeys(map(ord, "\u2009\u202f\u00a0\u2007'\N{RIGHT SINGLE QUOTATION MARK}"), " ")
# A dash may be a zero, as formats of accounts write it.
GAPS = frozenset(
    [
        "n/a",
        "na",
        "n.a.",
        "#n/a",
        "nan",
        "null",
        "nd",
        "n/d",
        "s/d",
        "s/i",
        "sd",
        "missing",
        "pending",
        "tbd",
        "tba",
        "unknown",
        "closed",
        "not collected",
        "not available",
        "no data",
        "not applicable",
        "not reported",
        "pendiente",
        "cerrado",
        "no aplica",
        "no disponible",
        "sin datos",
        "sin dato",
    ]
)
_FEW = re.compile(r"(?:<|≤|<=|fewer than|less than|menos de|under) ?\d+%?|\*{1,3}|suppressed|suprimido")
# 01.04.2025 and 05.2025 are dates.
_DECIMAL = re.compile(
    r"[$€£]?[+-]?(?:\d+|\d{1,3}(?:[.,\s]\d{3})+)(?P<sign>[.,])(?:\d{1,2}|(?!(?:19|20|21)\d\d\b)\d{4,})\s?%?"
)
_OF = re.compile(r"(\d+) ?(?:of|out of|de|/) ?(\d+)")
_TIMES = frozenset(
    ["thousand", "million", "hundred", "dozen", "mil", "miles", "millón", "millones", "cientos", "docenas"]
)
"""A number of these is another one."""
_PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?")
_SIGNED = re.compile(
    r"(?P<before>[$€£]?)\s?(?P<number>[+-]?[\d.,' ]*\d[\d.,]*)\s?(?P<after>%|[^\W\d_]{2,20}\.?(?: [^\W\d_]{2,20})?|[€])?"
)


@dataclass(frozen=True)
class Number:
    """What a cell holds.

    Attributes
    ----------
    kind : `number`, `ratio` (`3 of 7`), `gap`, `few` (`<11`), or why it is none: `struck`, `day`, `formula`, `fault` (`#REF!`),
        `thousands` (`1,234`, which may be two numbers), `text`.
    number : the number, or what stands before the `of`.
    whole : what stands after the `of`.
    unit : `%`, `$`, `days`, as it stands in the cell; nothing of a number alone.
    """

    kind: str
    number: float = 0.0
    whole: float = 0.0
    unit: str = ""


def number_in(cell: str, decimals: str = "") -> Number:
    """Read a cell as a number.

    Parameters
    ----------
    cell : the cell.
    decimals : `point` or `comma`, where that is known: what may be a thousand is read by it.

    Examples
    --------
    >>> [number_in(text).number for text in ("1 234", "45,5 %", "$1,234.50", "12 days")]
    [1234.0, 45.5, 1234.5, 12.0]
    >>> [number_in(text).kind for text in ("n/a", "<11", "3 of 7", "#REF!", "1,234", "many")]
    ['gap', 'few', 'ratio', 'fault', 'thousands', 'text']
    """
    if not cell or cell.isspace():
        return Number("gap")
    if isinstance(cell, Cell):
        if cell.struck:
            return Number("struck")
        if cell.day is not None:
            return Number("day")
        if cell.number is not None:
            return Number("number", cell.number, unit="%" if cell.percent else "")
    return _read(cell, decimals)


@functools.lru_cache(maxsize=100_000)
def _read(cell: str, decimals: str) -> Number:
    text = fold(cell)
    if text in GAPS:
        return Number("gap", unit="said")
    if _FEW.fullmatch(text):
        return Number("few")
    if text.startswith("="):
        return Number("formula")
    if text.startswith("#"):
        return Number("fault")
    if found := _OF.fullmatch(text):
        return Number("ratio", float(found[1]), float(found[2]))
    found = _SIGNED.fullmatch(cell.translate(_BLANKS).replace("\N{MINUS SIGN}", "-").strip())
    if not found:
        return Number("text")
    unit = found["before"] or fold(found["after"] or "")
    if unit in _TIMES:
        return Number("text")
    plain = _written(found["number"].strip(), decimals)
    if plain is None:
        return Number("thousands", unit=unit)
    return Number("number", float(plain), unit=unit) if _PLAIN.fullmatch(plain) else Number("text")


def _written(text: str, decimals: str) -> str | None:
    """Write a number with a point for decimals and nothing between thousands; None where that is open."""
    if re.fullmatch(r"[+-]?\d{1,3}( \d{3})+([.,]\d+)?", text):
        return text.replace(" ", "").replace(",", ".")
    if re.fullmatch(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", text):
        if not decimals:
            return None
        sign = "." if decimals == "point" else ","
        return text.replace(sign, ".") if sign in text else re.sub("[.,]", "", text)
    if re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+\.\d+|[+-]?\d{1,3}(,\d{3}){2,}", text):
        return text.replace(",", "")
    if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+,\d+|[+-]?\d{1,3}(\.\d{3}){2,}", text):
        return text.replace(".", "").replace(",", ".")
    return text.replace(",", ".") if re.fullmatch(r"[+-]?\d+,\d+", text) else text


def decimals_of(cells: Iterable[str]) -> str:
    """Tell the sign before decimals from numbers that leave no doubt; empty where none, or both, are told.

    Examples
    --------
    >>> decimals_of(["1,234", "3.5"]), decimals_of(["1,234"]), decimals_of(["1.234,5"])
    ('point', '', 'comma')
    """
    signs = set()
    for _, cell in dict.fromkeys((isinstance(cell, Cell), cell) for cell in cells):
        if cell and not (isinstance(cell, Cell) and (cell.number is not None or cell.day is not None)):
            found = _DECIMAL.fullmatch(cell.strip())
            grouped = re.fullmatch(r"[$€£]?\d{1,3}(?:([.,])\d{3}){2,}\s?%?", cell.strip())
            if found:
                signs.add("point" if found["sign"] == "." else "comma")
            elif grouped:
                signs.add("comma" if grouped[1] == "." else "point")
    return signs.pop() if len(signs) == 1 else ""
