"""From a table's rows to points in time order: numbers read, rows of one date merged, impossible values left out.

Nothing a person typed stops the analysis: a value that cannot be used becomes a gap, and a problem says which row.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from ..errors import InputError, Problem
from .columns import column, read_numbers, read_x, rows_in_words
from .rules import tolerance

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
        y[n < 0] = np.nan
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


def _check_whole(values, rows, where, problems) -> None:
    """Name counts that are not whole; they are used as they stand."""
    with np.errstate(invalid="ignore"):
        broken = np.abs(values - np.round(values)) > 1e-9 * np.fmax(1.0, np.abs(values))
    if broken.any():
        problems.append(
            Problem(
                "warning",
                f"{rows_in_words(np.sort(rows[broken]))}, {where}",
                "counts that are not whole numbers",
                "whole numbers",
                "They are used as they stand; limits of this chart are made for counts.",
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
    if chart in COUNTED or n is not None:
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
    if chart in COUNTED:
        _check_whole(values, rows, f"column {y!r} (y)", problems)
    if chart in ("p", "pp"):
        _check_whole(sizes, rows, f"column {n!r} (n)", problems)
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
    # Equal values have no spread; what is left of them is floating-point dust.
    spread[spread <= tolerance(mean, mean)] = 0.0
    size = np.array([len(g) or np.nan for g in groups], dtype=float)
    y = mean if chart == "xbar" else spread
    return Points(when[starts], y.copy(), spread, size, rows[starts])
