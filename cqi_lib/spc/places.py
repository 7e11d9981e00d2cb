"""Positions and dates as they stand in `part`, `freeze` and `exclude`."""

from __future__ import annotations

import datetime as dt
import math
import numbers
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..errors import InputError, Problem
from ..locale.said import sayings

say = sayings("chart_data")
WHOLE = {"Y": re.compile(r"\d{4}", re.ASCII), "M": re.compile(r"\d{4}-\d{2}", re.ASCII)}
DAY = re.compile(r"\d{4}-?\d{2}-?\d{2}", re.ASCII)


@dataclass(frozen=True)
class Days:
    """A stretch of time: a date is its whole day, a month all of its days; `first` and `last` belong to it."""

    first: np.datetime64
    last: np.datetime64


def listed(value: Any) -> list:
    """Make a list of one entry or of several, nothing of None."""
    if value is None:
        return []
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value.item()
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=str)
    single = (str, bytes, Mapping, pd.DataFrame, pd.Period)
    return list(value) if isinstance(value, Iterable) and not isinstance(value, single) else [value]


def is_list(value: Any) -> bool:
    """Say whether an argument has one entry per phase, not one for all."""
    return listed(value) != [] and isinstance(value, Iterable) and not isinstance(value, (str, bytes, pd.Period))


def read_place(item: Any, name: str, x: np.ndarray) -> int | Days:
    """Read a position (from 1) or a date.

    Parameters
    ----------
    item : a whole number; a date as text, date, timestamp, period.
    name : the argument it stands in.
    x : the points' dates or numbers, in order.

    Raises
    ------
    InputError
        When it is neither, or a date although the points' x are numbers.
    """
    if isinstance(item, np.ndarray) and item.ndim == 0:
        item = item.item()
    number = isinstance(item, numbers.Real) and not isinstance(item, (bool, np.bool_))
    if number and math.isfinite(item) and item == int(item):
        return int(item)
    days = _days(item, x)
    if days is None:
        raise refused(name, item, say("places-either"))
    if len(x) and x.dtype.kind != "M":
        raise refused(name, item, say("places-position"))
    return days


def refused(name: str, item: Any, allowed: str, mend: str = "") -> InputError:
    """Name an entry that cannot be understood."""
    found = " ".join(repr(item).split())[:60]
    problem = Problem("error", name, found, allowed, mend or say("any-argument-mend"))
    return InputError(say("places-stop", name=name), [problem])


def outside(name: str, item: Any, allowed: str, mend: str) -> Problem:
    """Name an entry that lies outside the data."""
    plain = str(item)[:10] if isinstance(item, (dt.date, np.datetime64, pd.Period)) else repr(item)[:60]
    return Problem("warning", name, plain, allowed, mend)


def last_by(place: int | Days, x: np.ndarray) -> int:
    """Count the points up to and with a position or date."""
    if isinstance(place, int):
        return place
    return int(np.searchsorted(x, place.last, side="right")) if len(x) else 0


def at(place: int | Days, x: np.ndarray) -> list[int]:
    """Find the points (from 0) of a position or date."""
    if isinstance(place, int):
        return [place - 1] if 1 <= place <= len(x) else []
    return [int(i) for i in np.flatnonzero((x >= place.first) & (x <= place.last))] if len(x) else []


def _days(item: Any, x: np.ndarray) -> Days | None:
    if isinstance(item, str):
        text = item.strip()
        for unit, pattern in WHOLE.items():
            if pattern.fullmatch(text):
                return _days(_or_none(np.datetime64, text, unit), x)
        if not text[:1].isdigit():  # pandas would read "today" off the clock
            return None
        stamp = pd.to_datetime(text, errors="coerce", format="ISO8601")
        if pd.isna(stamp):
            return None
        day = np.datetime64(stamp.replace(tzinfo=None), "us")
        return _whole(day, "D") if DAY.fullmatch(text) else Days(day, day)
    if item is None or item is pd.NaT or item is pd.NA:
        return None
    if isinstance(item, pd.Period):
        return Days(*(np.datetime64(end.to_datetime64(), "us") for end in (item.start_time, item.end_time)))
    if isinstance(item, np.datetime64):
        unit = np.datetime_data(item.dtype)[0]
        if np.isnat(item):
            return None
        return _whole(item, unit) if unit in ("Y", "M", "W", "D") else _moment(item.astype("datetime64[us]"), x)
    if isinstance(item, dt.datetime):
        return _moment(np.datetime64(item.replace(tzinfo=None), "us"), x)
    return _whole(np.datetime64(item, "D"), "D") if isinstance(item, dt.date) else None


def _moment(moment: np.datetime64, x: np.ndarray) -> Days:
    """Take midnight for the whole day, unless a point lies exactly there."""
    day = moment.astype("datetime64[D]")
    if moment == day and not (x.dtype.kind == "M" and (x == moment).any()):
        return _whole(moment, "D")
    return Days(moment, moment)


def _whole(start: np.datetime64, unit: Any) -> Days:
    start = start.astype(f"datetime64[{unit}]")
    after = (start + np.timedelta64(1, unit)).astype("datetime64[us]")
    return Days(start.astype("datetime64[us]"), after - np.timedelta64(1, "us"))


def _or_none(make: Callable[..., Any], *given: Any) -> Any:
    try:
        return make(*given)
    except ValueError:
        return None
