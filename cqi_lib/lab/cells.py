"""What people type or paste into a cell, as the file has it."""

from __future__ import annotations

import datetime as dt
import re

from ..cohort.records.numerals import Order, clean, day_of
from ..wording import charts as label


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
    if told := day_of(text, order):
        return told.isoformat()
    plain = clean(text)
    if found := re.fullmatch(r"([^\W\d]+)\.?(?: de)?[ -]([1-9][0-9]{3})", plain):
        for month in range(1, 13):
            first_day = dt.date(int(found[2]), month, 1)
            names = (label.month_long(first_day), label.month_short(first_day).rstrip("."))
            if found[1].casefold() in (name.casefold() for name in names):
                return first_day.isoformat()
    return plain
