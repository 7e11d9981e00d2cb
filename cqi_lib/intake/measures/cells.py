"""A spreadsheet's cells, each with what it is beside its text: a number, a day, a share, struck through."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from ..workbook import plain_text


class Cell(str):
    """A cell's text with what the spreadsheet knows of it.

    Attributes
    ----------
    number : its number as it is stored; None where it is a text or a day.
    day : its day, where it is one.
    percent : it is shown with a percent sign, so that 0.45 reads 45%.
    struck : its text is struck through.
    """

    number: float | None
    day: dt.date | None
    percent: bool
    struck: bool

    @classmethod
    def of(cls, text: str, number: float | None = None, day: dt.date | None = None, **marks: bool) -> Cell:
        """Make a cell."""
        cell = cls(text)
        cell.number, cell.day = number, day
        cell.percent, cell.struck = marks.get("percent", False), marks.get("struck", False)
        return cell


def of_excel(cell: Any) -> str:
    """Give a cell of openpyxl; an ordinary text stays one."""
    value = cell.value
    if value is None or value == "":
        return ""
    struck = bool(cell.font.strike) if cell.has_style else False
    if isinstance(value, dt.datetime | dt.date):
        day = value.date() if isinstance(value, dt.datetime) else value
        return Cell.of(day.isoformat(), day=day, struck=struck)
    if isinstance(value, int | float) and not isinstance(value, bool):
        percent = "%" in re.sub(r'"[^"]*"|\\.', "", cell.number_format or "")
        return of_number(float(value), percent=percent, struck=struck)
    text = plain_text(value)
    return Cell.of(text, struck=True) if struck else text


def of_number(value: float, *, percent: bool = False, struck: bool = False) -> Cell:
    """Give the cell of a number."""
    shown = round(value * 100, 9) if percent else value
    return Cell.of(plain_text(shown) + ("%" if percent else ""), number=shown, percent=percent, struck=struck)
