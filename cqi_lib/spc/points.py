"""From a table's rows to points in time order: numbers read, rows of one date merged, impossible values left out.

Nothing a person typed stops the analysis: a value that cannot be used becomes a gap, and a problem says which row.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import pandas as pd

from ..errors import InputError, Problem, place
from ..locale.said import Said, sayings
from .columns import column, in_column, in_columns, read_numbers, read_x, rows_in_words
from .rules import tolerance

say = sayings("chart_data")
RATIO = ("p", "pp", "u", "up")
WITHOUT_N = ("c", "g", "t", "xbar", "s")
SUBGROUP = ("xbar", "s")
EVENT = ("g", "t")
COUNTED = (*RATIO, "c", "g")


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


Flaw = Literal["below_zero", "denominator", "nobody", "larger", "alone", "time"]


def _words(flaw: Flaw) -> tuple[Said, Said, Said]:
    """Say what was found, what is allowed and how to mend it."""
    match flaw:
        case "below_zero":
            return say("any-below_zero"), say("any-zero_or_more"), say("points-count-mend")
        case "denominator":
            return say("points-denominator-found"), say("any-zero_or_more"), say("points-denominator-mend")
    return say(f"points-{flaw}-found"), say(f"points-{flaw}-allowed"), say(f"points-{flaw}-mend")


def _leave_out(bad: Any, rows: Any, values: Any, names: Any, flaw: Flaw, problems: list[Problem]) -> None:
    if bad.any():
        where = in_columns(*names) if len(names) > 1 else in_column(names[0], "y")
        problems.append(Problem("error", place(rows_in_words(np.sort(rows[bad])), where), *_words(flaw)))
        values[bad] = np.nan


def _check_ratio(chart: str, y: Any, n: Any, rows: Any, names: Any, problems: list[Problem]) -> None:
    """Leave out what no count out of n can be; 0 out of 0 is a gap and no problem."""
    with np.errstate(invalid="ignore"):
        y[n < 0] = np.nan
        _leave_out(n < 0, rows, n, names, "denominator", problems)
        _leave_out((n == 0) & (y != 0) & np.isfinite(y), rows, y, names, "nobody", problems)
        if chart in ("p", "pp"):
            _leave_out(y > n, rows, y, names, "larger", problems)
    _leave_out(np.isnan(n) & np.isfinite(y), rows, y, names, "alone", problems)
    y[n == 0] = np.nan
    n[np.isnan(y)] = np.nan


def _check_whole(values: Any, rows: Any, name: str | None, role: str, problems: list[Problem]) -> None:
    """Name counts that are not whole; they are used as they stand."""
    with np.errstate(invalid="ignore"):
        broken = np.abs(values - np.round(values)) > 1e-9 * np.fmax(1.0, np.abs(values))
    if broken.any():
        problems.append(
            Problem(
                "warning",
                place(rows_in_words(np.sort(rows[broken])), in_column(name, role)),
                say("points-broken"),
                say("points-whole"),
                say("points-broken-mend"),
            )
        )


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
        found, allowed = say("points-unused", chart=chart), say("points-no_denominator")
        problems.append(Problem("warning", f"n={n!r}", found, allowed, say("points-unused-mend")))
        n = None
    sizes = read_numbers(column(frame, n, "n"), "n", problems) if n is not None else np.full(len(values), np.nan)
    when, rows = read_x(frame, x, problems)
    values, sizes = values[rows], sizes[rows]
    if len(when) > 1 and (when[1:] < when[:-1]).any():
        order = np.argsort(when, kind="stable")
        when, rows, values, sizes = when[order], rows[order], values[order], sizes[order]
        words = say("points-order"), say("points-any_order"), say("points-order-mend")
        problems.append(Problem("warning", in_column(x, "x"), *words))
    if chart in COUNTED or n is not None:
        _leave_out(values < 0, rows, values, (y,), "below_zero", problems)
    if chart == "t":
        _leave_out(values <= 0, rows, values, (y,), "time", problems)
    if n is not None:
        _check_ratio(chart, values, sizes, rows, (y, n), problems)
    if chart in COUNTED:
        _check_whole(values, rows, y, "y", problems)
    if chart in ("p", "pp"):
        _check_whole(sizes, rows, n, "n", problems)
    points = _merge(chart, when, values, sizes, rows, n is not None, x, problems)
    points.problems = problems
    return points


def _merge(
    chart: str, when: Any, values: Any, sizes: Any, rows: Any, ratio: bool, x: str | None, problems: list[Problem]
) -> Points:
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
                place(rows_in_words(merged), in_column(x, "x")),
                say("points-several", x=str(x)),
                say("points-one_row"),
                say("points-several-mend", how=how),
            )
        )
    plotted = total / size if ratio else total.copy()
    return Points(when[starts], plotted, total, size, rows[starts])


def _subgroups(chart: str, when: Any, values: Any, rows: Any, starts: Any) -> Points:
    ends = np.append(starts, len(when))[1:]
    groups = [values[a:b][np.isfinite(values[a:b])] for a, b in zip(starts, ends, strict=True)]
    found = sorted({len(group) for group in groups if len(group)})
    if len(found) > 1 or found == [1]:
        several = say("points-subgroups", sizes=", ".join(map(str, found)))
        problem = Problem(
            "error",
            say("points-chart", chart=chart),
            several if len(found) > 1 else say("points-one_value"),
            say("points-one_size"),
            say("points-one_size-mend"),
            say("points-one_size-what"),
        )
        raise InputError(say("points-one_size-stop", chart=chart), [problem])
    mean = np.array([g.mean() if len(g) else np.nan for g in groups])
    spread = np.array([g.std(ddof=1) if len(g) > 1 else np.nan for g in groups])
    # Equal values have no spread; what is left of them is floating-point dust.
    spread[spread <= tolerance(mean, mean)] = 0.0
    size = np.array([len(g) or np.nan for g in groups], dtype=float)
    y = mean if chart == "xbar" else spread
    return Points(when[starts], y.copy(), spread, size, rows[starts])
