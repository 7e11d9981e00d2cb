"""From a table's rows to points in time order: numbers read, rows of one date merged, impossible values left out.

Nothing a person typed stops the analysis: a value that cannot be used becomes a gap, and a problem says which row.
"""

from __future__ import annotations

import numbers
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import InputError, Problem, did_you_mean

RATIO = ("p", "pp", "u", "up")
WITHOUT_N = ("c", "g", "t", "xbar", "s")
SUBGROUP = ("xbar", "s")
EVENT = ("g", "t")
NOT_NEGATIVE = (*RATIO, "c", "g")


@dataclass
class Points:
    """Points in time order, gaps included.

    `total` is the numerator (xbar, s: the standard deviation within the subgroup); `n` the denominator (xbar, s: the
    subgroup's size); `y` what is plotted. `first` is the position in the table of each point's first row.
    """

    x: np.ndarray
    y: np.ndarray
    total: np.ndarray
    n: np.ndarray
    first: np.ndarray
    problems: list[Problem] = field(default_factory=list)


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
        return frame[name]
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
    if kind in "iuf" and kind:
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


def _leave_out(bad, rows, values, where, found, allowed, mend, problems) -> None:
    if bad.any():
        problems.append(
            Problem(
                "error",
                f"{rows_in_words(np.sort(rows[bad]))}, {where}",
                found,
                allowed,
                f"{mend} Until then the point is a gap.",
            )
        )
        values[bad] = np.nan


def _check_ratio(chart, y, n, rows, names, problems) -> None:
    """Leave out what no count out of n can be; 0 out of 0 is a gap and no problem."""
    where = f"columns {names[0]!r} and {names[1]!r}"
    with np.errstate(invalid="ignore"):
        _leave_out(n < 0, rows, n, where, "a denominator below 0", "0 or more", "Correct the denominator.", problems)
        bad = (n == 0) & (y != 0) & np.isfinite(y)
        _leave_out(
            bad,
            rows,
            y,
            where,
            "a numerator above 0 with a denominator of 0",
            "0 of 0, or a denominator above 0",
            "Correct one of the two.",
            problems,
        )
        if chart in ("p", "pp"):
            bad = y > n
            _leave_out(
                bad,
                rows,
                y,
                where,
                "a numerator larger than its denominator",
                "a numerator from 0 to the denominator",
                "Correct the row, or use a u chart for rates.",
                problems,
            )
    bad = np.isnan(n) & np.isfinite(y)
    _leave_out(
        bad, rows, y, where, "a numerator without a denominator", "a denominator", "Write the denominator.", problems
    )
    y[n == 0] = np.nan
    n[np.isnan(y)] = np.nan


def read_points(frame: pd.DataFrame, chart: str, y: str, n: str | None, x: str | None) -> Points:
    """Read a table's rows as points in time order.

    Parameters
    ----------
    frame : any table, rows in any order.
    chart : the kind of chart; it says what is possible and how rows of one date are merged.
    y, n, x : column names; `n` and `x` may be None.

    Returns
    -------
    `Points`. Rows of one x are summed (ratios, counts), averaged (measurements), make up a subgroup (xbar, s) or stay
    apart (g, t: every row is one event).

    Raises
    ------
    InputError
        When a column is missing, or xbar and s have subgroups of unequal size.
    """
    problems: list[Problem] = []
    values = read_numbers(column(frame, y, "y"), "y", problems)
    if n is not None and chart in WITHOUT_N:
        column(frame, n, "n")
        problems.append(
            Problem("warning", f"n={n!r}", f"a denominator for a {chart} chart", "no denominator", "It is not used.")
        )
        n = None
    sizes = read_numbers(column(frame, n, "n"), "n", problems) if n is not None else np.full(len(values), np.nan)
    when, rows = read_x(frame, x, problems)
    values, sizes = values[rows], sizes[rows]
    if len(when) > 1 and (when[1:] < when[:-1]).any():
        order = np.argsort(when, kind="stable")
        when, rows, values, sizes = when[order], rows[order], values[order], sizes[order]
        problems.append(
            Problem(
                "warning",
                f"column {x!r} (x)",
                "rows out of time order",
                "rows in any order",
                "They were put in time order first.",
            )
        )
    if chart in NOT_NEGATIVE or n is not None:
        bad = values < 0
        _leave_out(
            bad, rows, values, f"column {y!r} (y)", "a count below 0", "0 or more", "Correct the count.", problems
        )
    if chart == "t":
        bad = values <= 0
        _leave_out(
            bad,
            rows,
            values,
            f"column {y!r} (y)",
            "a time between events of 0 or less",
            "a time above 0",
            "Measure in smaller units, such as hours.",
            problems,
        )
    if n is not None:
        _check_ratio(chart, values, sizes, rows, (y, n), problems)
    points = _merge(chart, when, values, sizes, rows, n is not None, x, problems)
    points.problems = problems
    return points


def _merge(chart, when, values, sizes, rows, ratio, x, problems) -> Points:
    if chart in EVENT or len(when) == 0:
        starts = np.arange(len(when))
    else:
        starts = np.flatnonzero(np.concatenate(([True], when[1:] != when[:-1])))
    if chart in SUBGROUP:
        return _subgroups(chart, when, values, rows, starts)
    total, size = values, sizes
    if len(starts) < len(when):
        present = np.isfinite(values)
        count = np.add.reduceat(present.astype(float), starts)
        total = np.add.reduceat(np.where(present, values, 0.0), starts)
        total[count == 0] = np.nan
        size = np.add.reduceat(np.where(present, sizes, 0.0), starts)
        size[count == 0] = np.nan
        how = "summed"
        if not ratio and chart != "c":
            with np.errstate(invalid="ignore", divide="ignore"):
                total, how = total / count, "averaged"
        several = np.flatnonzero(np.diff(np.append(starts, len(when))) > 1)
        merged = np.sort(np.concatenate([rows[starts[i] : np.append(starts, len(when))[i + 1]] for i in several]))
        problems.append(
            Problem(
                "warning",
                f"{rows_in_words(merged)}, column {x!r} (x)",
                f"several rows with the same {x}",
                "one row each",
                f"They were {how}; give each its own row if that is wrong.",
            )
        )
    plotted = total / size if ratio else total.copy()
    return Points(when[starts], plotted, total, size, rows[starts])


def _subgroups(chart, when, values, rows, starts) -> Points:
    ends = np.append(starts, len(when))[1:]
    groups = [values[a:b][np.isfinite(values[a:b])] for a, b in zip(starts, ends, strict=True)]
    found = sorted({len(group) for group in groups if len(group)})
    if len(found) > 1 or found == [1]:
        what = f"subgroups of {', '.join(map(str, found))} values" if len(found) > 1 else "one value in each subgroup"
        problem = Problem(
            "error",
            f"a {chart} chart",
            what,
            "subgroups of one size, 2 or more",
            "Draw the same number from every period, or chart the means with chart='i'.",
            "Programs disagree about the limits of unequal subgroups, so none are drawn.",
        )
        raise InputError(f"A {chart} chart needs subgroups of one size.", [problem])
    mean = np.array([g.mean() if len(g) else np.nan for g in groups])
    spread = np.array([g.std(ddof=1) if len(g) > 1 else np.nan for g in groups])
    size = np.array([len(g) or np.nan for g in groups], dtype=float)
    y = mean if chart == "xbar" else spread
    return Points(when[starts], y.copy(), spread, size, rows[starts])
