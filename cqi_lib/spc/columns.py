"""A table's columns as numbers and dates; what cannot be read is named, row by row."""

from __future__ import annotations

import numbers

import numpy as np
import pandas as pd

from ..errors import InputError, Problem, did_you_mean


def rows_in_words(rows: np.ndarray) -> str:
    """Name rows, counted from 1: `row 3`, `rows 3, 4 and 9`, `rows 1, 2, 3, 4, 5 and 12 more`."""
    shown = [str(int(row) + 1) for row in rows[:5]]
    if len(rows) > 5:
        return f"rows {', '.join(shown)} and {len(rows) - 5} more"
    return f"row {shown[0]}" if len(shown) == 1 else f"rows {', '.join(shown[:-1])} and {shown[-1]}"


def column(frame: pd.DataFrame, name: str, role: str) -> pd.Series:
    """Find a column, or say which ones there are.

    Raises
    ------
    InputError
        When the table has no such column.
    """
    if name in frame.columns:
        found = frame[name]
        if isinstance(found, pd.Series):
            return found
        twice = Problem(
            "error", f"the table, {role}", f"{found.shape[1]} columns {name!r}", "one", "Rename the others."
        )
        raise InputError(f"The column {name!r} given as {role} is there more than once.", [twice])
    known = [str(c) for c in frame.columns]
    problem = Problem(
        "error",
        f"the table, {role}",
        f"no column {name!r}",
        ", ".join(repr(c) for c in known) or "a table with columns",
        f"Name an existing column.{did_you_mean(str(name), known)}",
    )
    raise InputError(f"The column {name!r} given as {role} is not in the table.", [problem])


def read_numbers(series: pd.Series, role: str, problems: list[Problem]) -> np.ndarray:
    """Read a column as numbers; what is not a number becomes a gap and is named."""
    if isinstance(series.dtype, np.dtype) and series.dtype.kind in "fiub":
        values = series.to_numpy(dtype=float, copy=True)
        wrong = np.isinf(values)
    else:
        values = pd.to_numeric(series, errors="coerce").to_numpy(dtype=float, na_value=np.nan, copy=True)
        filled = series.notna().to_numpy()
        if not pd.api.types.is_numeric_dtype(series.dtype):
            filled = filled & (series.astype("str").str.strip() != "").to_numpy()
        wrong = np.isinf(values) | (np.isnan(values) & filled)
    if wrong.any():
        rows = np.flatnonzero(wrong)
        problems.append(
            Problem(
                "error",
                f"{rows_in_words(rows)}, column {series.name!r} ({role})",
                ", ".join(repr(v)[:40] for v in series.iloc[rows[:5]].tolist()),
                "a number such as 12 or 12.5, or nothing",
                "Write the number; until then the point is a gap.",
            )
        )
        values[wrong] = np.nan
    return values


def read_x(frame: pd.DataFrame, x: str | None, problems: list[Problem]) -> tuple[np.ndarray, np.ndarray]:
    """Read dates or numbers; give them with the positions of the rows that have one."""
    if x is None:
        return np.arange(1, len(frame) + 1), np.arange(len(frame))
    series = column(frame, x, "x")
    kind = series.dtype.kind if isinstance(series.dtype, np.dtype) else ""
    if kind == "M":
        values = series.to_numpy().astype("datetime64[us]")
        known = ~np.isnat(values)
    elif kind in ("i", "u", "f"):
        values = series.to_numpy()
        known = np.isfinite(values)
    else:
        values, known = _dates_or_numbers(series)
    if not known.all():
        rows = np.flatnonzero(~known)
        problems.append(
            Problem(
                "error",
                f"{rows_in_words(rows)}, column {x!r} (x)",
                ", ".join(repr(v)[:40] for v in series.iloc[rows[:5]].tolist()),
                "a date such as 2025-03-31, or a number",
                "Write the date; until then the row has no place in time and is left out.",
            )
        )
    return values[known], np.flatnonzero(known)


def _dates_or_numbers(series: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    if isinstance(series.dtype, pd.PeriodDtype):
        series = series.dt.to_timestamp()
    if isinstance(series.dtype, pd.CategoricalDtype):
        series = series.astype(object)
    if pd.api.types.is_numeric_dtype(series.dtype):
        values = series.to_numpy(dtype=float, na_value=np.nan)
        return values, np.isfinite(values)
    if not pd.api.types.is_datetime64_any_dtype(series.dtype):
        filled = series.dropna()
        if len(filled) and all(isinstance(v, (numbers.Real, str)) for v in filled):
            values = pd.to_numeric(series, errors="coerce").to_numpy(dtype=float, na_value=np.nan)
            if np.isfinite(values).sum() > len(filled) / 2:
                return values, np.isfinite(values)
        # A bare number among dates would otherwise be read as nanoseconds since 1970.
        texts = series.where(series.map(lambda v: not isinstance(v, numbers.Number)), None)
        series = pd.to_datetime(texts, errors="coerce", format="ISO8601", utc=True)
    if series.dt.tz is not None:
        series = series.dt.tz_convert("UTC").dt.tz_localize(None)
    dates = series.to_numpy().astype("datetime64[us]")
    return dates, ~np.isnat(dates)
