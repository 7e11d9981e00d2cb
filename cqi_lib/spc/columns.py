"""A table's columns as numbers and dates; what cannot be read is named, row by row."""

from __future__ import annotations

import datetime as dt
import decimal
import numbers
import re

import numpy as np
import pandas as pd

from ..errors import InputError, Problem, did_you_mean, place, row
from ..locale.said import sayings

say = sayings("chart_data")
LARGEST = 1e100
"""Sizes beyond this, or below its inverse, are slips of the pen; squares and sums of smaller ones stay finite."""
NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
OFFSET = re.compile(r"(?<=:\d\d)(\.\d+)?\s*(Z|[+-]\d\d(?::?\d\d)?)$", re.ASCII)


def rows_in_words(rows: np.ndarray) -> str:
    """Name rows, counted from 1: `row 3`, `rows 3, 4 and 9`, `rows 1, 2, 3, 4, 5 and 12 more`."""
    shown = [str(int(one) + 1) for one in rows[:5]]
    if len(rows) > 5:
        return say("columns-rows-more", rows=", ".join(shown), n=len(rows) - 5)
    return row(shown[0]) if len(shown) == 1 else say("columns-rows", rows=shown)


def in_column(name: object, role: str) -> str:
    """Name a column and the argument it is given as."""
    return say("columns-column", name=repr(name), role=role)


def in_columns(first: str, second: str) -> str:
    """Name two columns."""
    return say("columns-two", first=repr(first), second=repr(second))


def shown(value: object) -> str:
    """Show a value from a table or a call: dates plainly, everything else as written, shortened."""
    text = str(value) if isinstance(value, (dt.date, dt.time, dt.timedelta, pd.Period)) else repr(value)
    return " ".join(text.split())[:40]


def column(frame: pd.DataFrame, name: str, role: str) -> pd.Series:
    """Find a column, or say which ones there are.

    Raises
    ------
    InputError
        When the table has no such column.
    """
    if isinstance(name, (str, numbers.Number, tuple)) and name in frame.columns:
        found = frame[name]
        if isinstance(found, pd.Series):
            return found
        where = place(say("any-the_table"), role)
        many = say("columns-twice", n=found.shape[1], name=repr(name))
        twice = Problem("error", where, many, say("columns-one"), say("columns-twice-mend"))
        raise InputError(say("columns-twice-stop", name=repr(name), role=role), [twice])
    known = [str(c) for c in frame.columns]
    problem = Problem(
        "error",
        place(say("any-the_table"), role),
        say("columns-no_column", name=shown(name)),
        ", ".join(repr(c) for c in known) or say("columns-table"),
        say("columns-no_column-mend") + did_you_mean(str(name)[:60], known),
    )
    raise InputError(say("columns-no_column-stop", name=shown(name), role=role), [problem])


def missing(value: object) -> bool:
    """Say whether a cell is empty: None, NaN, NA, NaT or nothing but spaces."""
    if isinstance(value, str):
        return not value.strip()
    if value is None or value is pd.NA or value is pd.NaT:
        return True
    # NaN of any kind, a decimal's too, is the one number that differs from itself.
    return isinstance(value, (numbers.Number, decimal.Decimal, np.datetime64)) and bool(value != value)


def _number(value: object) -> float:
    """Read one cell; NaN where it is no number, infinity where it is too large for one."""
    if isinstance(value, str):
        text = value.strip()
        return float(text) if NUMBER.fullmatch(text) else np.nan
    if isinstance(value, (numbers.Real, decimal.Decimal, np.bool_)):
        try:
            return float(value)
        except (OverflowError, ValueError):
            return np.inf
    return np.nan


def _numbers(series: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Read a column; give the numbers (NaN for none) and which cells hold anything at all."""
    kind = getattr(series.dtype, "kind", "O")
    if kind in ("f", "i", "u", "b") and pd.api.types.is_numeric_dtype(series.dtype):
        with np.errstate(over="ignore"):
            values = series.to_numpy(dtype=float, na_value=np.nan, copy=True)
        return values, ~np.isnan(values)
    cells = series.astype(object).tolist()
    values = np.array([_number(cell) for cell in cells], dtype=float)
    return values, np.array([not missing(cell) for cell in cells], dtype=bool)


def read_numbers(series: pd.Series, role: str, problems: list[Problem]) -> np.ndarray:
    """Read a column as numbers; what is not a number becomes a gap and is named."""
    values, filled = _numbers(series)
    size = np.abs(values)
    with np.errstate(invalid="ignore"):
        wrong = (filled & np.isnan(values)) | (size > LARGEST) | ((size < 1 / LARGEST) & (size > 0))
    if wrong.any():
        rows = np.flatnonzero(wrong)
        problems.append(
            Problem(
                "error",
                place(rows_in_words(rows), in_column(series.name, role)),
                ", ".join(shown(v) for v in series.iloc[rows[:5]].tolist()),
                say("columns-number"),
                say("columns-number-mend"),
            )
        )
        values[wrong] = np.nan
    return values


def read_x(frame: pd.DataFrame, x: str | None, problems: list[Problem]) -> tuple[np.ndarray, np.ndarray]:
    """Read dates or numbers; give them with the positions of the rows that have one.

    Clock times are taken as written: moved to another time zone, the first of a month could become the day before.
    """
    if x is None:
        return np.arange(1, len(frame) + 1), np.arange(len(frame))
    series = column(frame, x, "x")
    kind = series.dtype.kind if isinstance(series.dtype, np.dtype) else ""
    zones: set[str] = set()
    if kind == "M":
        values = series.to_numpy().astype("datetime64[us]")
        known = ~np.isnat(values)
    elif isinstance(series.dtype, pd.DatetimeTZDtype):
        values = series.dt.tz_localize(None).to_numpy().astype("datetime64[us]")
        known = ~np.isnat(values)
    else:
        values, filled = _numbers(series)
        known = np.abs(values) <= LARGEST
        # Among dates a bare number is no date; among numbers a date is no number. The larger part decides.
        if kind not in ("i", "u", "f") and not known.sum() * 2 > filled.sum():
            values, zones = _dates(series.astype(object).tolist())
            known = ~np.isnat(values)
    if not known.all():
        rows = np.flatnonzero(~known)
        problems.append(
            Problem(
                "error",
                place(rows_in_words(rows), in_column(x, "x")),
                ", ".join(shown(v) for v in series.iloc[rows[:5]].tolist()),
                say("columns-date"),
                say("columns-date-mend"),
            )
        )
    if len(zones) > 1:
        problems.append(
            Problem(
                "warning",
                in_column(x, "x"),
                say("columns-zones", zones=", ".join(sorted(zones)[:3])),
                say("columns-one_zone"),
                say("columns-zones-mend"),
            )
        )
    return values[known], np.flatnonzero(known)


def _dates(cells: list) -> tuple[np.ndarray, set[str]]:
    """Read cells as dates (NaT where a cell is none), with the names of the time zones met."""
    out = np.full(len(cells), np.datetime64("NaT", "us"), dtype="datetime64[us]")
    texts, zones = {}, set()
    for at, cell in enumerate(cells):
        if isinstance(cell, str):
            text = cell.strip()
            if not text[:1].isdigit():  # pandas would read "today" off the clock
                continue
            offset = OFFSET.search(text)
            texts[at] = OFFSET.sub(r"\1", text)
            zones |= {offset[2] if offset else "none"} if ":" in text else set()
        elif isinstance(cell, pd.Period):
            out[at] = cell.start_time.to_datetime64()
        elif isinstance(cell, (dt.datetime, pd.Timestamp)) and cell is not pd.NaT:
            zones.add(str(cell.tzinfo or "none"))
            out[at] = np.datetime64(cell.replace(tzinfo=None), "us")
        elif isinstance(cell, (dt.date, np.datetime64)) and cell is not pd.NaT:
            out[at] = np.asarray(cell, dtype="datetime64[us]")
    if texts:
        read = pd.to_datetime(pd.Series(list(texts.values()), dtype=object), errors="coerce", format="ISO8601")
        out[list(texts)] = read.to_numpy().astype("datetime64[us]")
    return out, zones
