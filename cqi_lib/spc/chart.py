"""One series as a run chart or a control chart: read, split into phases, lined, judged."""

from __future__ import annotations

import decimal
import math
import numbers
from typing import Any

import numpy as np
import pandas as pd

from ..errors import InputError, Problem, did_you_mean
from ..locale.said import sayings
from .analysis import Analysis
from .columns import LARGEST, missing, shown
from .limits import CHARTS, Phase
from .phases import Split, split
from .points import RATIO, WITHOUT_N, Points, read_points
from .rules import RULES, RuleSet, Runs, beyond, marks, runs, sides, tolerance
from .verdict import LEAST_USEFUL, judge

say = sayings("chart_data")
ARRAYS = ("y", "side", "line", "lower", "upper", "near_lower", "near_upper")


def analyse(
    frame: pd.DataFrame,
    chart: str = "run",
    y: str = "value",
    n: str | None = None,
    x: str | None = "date",
    part: Any = None,
    freeze: Any = None,
    exclude: Any = None,
    target: float | None = None,
    multiply: float = 1,
    screened: bool = True,
    rules: str | RuleSet = "anhoej",
) -> Analysis:
    """Analyse one series as a run chart or a control chart.

    Parameters
    ----------
    frame
        One row per value, in any order.
    chart
        run; i, mr (measurements); p, pp (yes or no out of n; Laney); u, up (events per exposure; Laney); c (counts);
        g (cases between events); t (time between events); xbar, s (subgroups of one size).
    y, n, x
        Columns: value or numerator; denominator or None; dates or numbers (None: the rows are in order).
    part
        Last point of each phase: positions or dates, one or a list; or a column whose label changes with the phase.
    freeze
        Baseline: number of points or last date. A list has one entry per phase, each counting the phase's own points
        (None for none); a single number counts from the first point and freezes the phase it falls in.
    exclude
        Positions or dates of points left out of estimates and runs.
    target
        Kept for the chart; no rule uses it.
    multiply
        Factor for y, centre and limits, such as 100.
    screened
        Drop large moving ranges once (I, T, P', U'), as qicharts2 and NHSRplotthedots do.
    rules
        `anhoej`, `ihi`, `mdc`, or a `RuleSet` with other numbers.

    Returns
    -------
    `Analysis`. Positions count plotted points from 1, after sorting and merging; a missing value is a point too.

    Raises
    ------
    InputError
        When the call cannot be understood or the chart does not fit the data at all; `.problems` says why. Single
        values that cannot be used are gaps, listed in `Analysis.problems`.

    Notes
    -----
    Formulas and rules: `limits.py`, `rules.py`, `verdict.py`. Anhoej rules: doi 10.1371/journal.pone.0113825.

    Examples
    --------
    >>> import pandas as pd
    >>> weeks = pd.DataFrame({"week": range(1, 25), "wait": [9, 8, 9, 7, 9, 8, 7, 8, 9, 8, 7, 9] + [5, 4, 6, 5] * 3})
    >>> found = analyse(weeks, y="wait", x="week", freeze=12)
    >>> found.verdict, found.direction
    ('signal', 'down')
    """
    chosen = _check_call(frame, chart, n, multiply, target, screened, rules)
    points = read_points(frame, chart, y, n, x)
    phases = split(points, frame, part, freeze, exclude)
    columns, found = _lines(points, phases, chart, screened, chosen, float(multiply))
    word, direction, judged, fired, baseline_n, after_n = _verdict(columns, phases, chosen, chart)
    return Analysis(
        chart=chart,
        rules=chosen,
        multiply=float(multiply),
        screened=bool(screened),
        target=None if target is None else float(target),
        columns=columns,
        runs=found,
        bounds=phases.bounds,
        frozen=phases.frozen,
        judged=judged,
        fired=fired,
        baseline_n=baseline_n,
        after_n=after_n,
        _word=word,
        direction=direction,
        problems=(*points.problems, *phases.problems),
        notes=_notes(columns, phases, chart, n, screened),
    )


def _check_call(frame: Any, chart: Any, n: Any, multiply: Any, target: Any, screened: Any, rules: Any) -> RuleSet:
    problems = []

    def refuse(name: str, value: Any, allowed: str, mend: str) -> None:
        problems.append(Problem("error", name, shown(value), allowed, mend))

    if not isinstance(frame, pd.DataFrame):
        words = type(frame).__name__, say("chart-frame"), say("chart-frame-mend")
        problems.append(Problem("error", "frame", *words))
    if not isinstance(chart, str) or chart not in CHARTS:
        mend = say("any-choose_one_of_these") + did_you_mean(str(chart)[:60], CHARTS)
        refuse("chart", chart, ", ".join(CHARTS), mend)
    elif chart in RATIO and n is None:
        words = say("chart-no_denominator"), say("chart-n"), say("chart-n-mend", chart=chart)
        problems.append(Problem("error", "n", *words))
    if not isinstance(rules, RuleSet) and (not isinstance(rules, str) or rules not in RULES):
        mend = say("any-choose_one_of_these") + did_you_mean(str(rules)[:60], RULES)
        refuse("rules", rules, say("chart-rules", names=", ".join(RULES)), mend)
    if not _finite(multiply) or multiply <= 0:
        refuse("multiply", multiply, say("any-above_zero"), say("chart-multiply-mend"))
    if target is not None and not _finite(target):
        refuse("target", target, say("chart-target"), say("chart-target-mend"))
    if not isinstance(screened, (bool, np.bool_)):
        refuse("screened", screened, say("chart-screened"), say("any-argument-mend"))
    if problems:
        raise InputError(say("chart-stop"), problems)
    return rules if isinstance(rules, RuleSet) else RULES[rules]


def _finite(value: Any) -> bool:
    number = isinstance(value, (numbers.Real, decimal.Decimal)) and not isinstance(value, (bool, np.bool_))
    return number and not missing(value) and math.isfinite(value) and abs(int(value)) <= LARGEST


def _lines(
    points: Points, phases: Split, chart: str, screened: bool, rules: RuleSet, multiply: float
) -> tuple[dict[str, np.ndarray], list[Runs]]:
    """Lines, signals and runs of every phase; left-out points are judged against the limits only."""
    count = len(points.x)
    y, include = points.y, phases.include
    if chart == "mr":
        y, include = _moving_ranges(points.y, phases)
    out = {name: np.full(count, np.nan) for name in ("cl", "lcl", "ucl", "lcl_95", "ucl_95")}
    part = np.zeros(count, dtype=np.int64)
    side = np.full(count, np.nan)
    runs_signal = np.zeros(count, dtype=bool)
    marked = {name: np.zeros(count, dtype=np.int8) for name in rules.columns}
    found = []
    for number, (a, b) in enumerate(phases.bounds, 1):
        at = slice(a, b)
        phase = Phase(
            y[at],
            points.total[at],
            points.n[at],
            phases.baseline[at] & include[at],
            screened,
            rules.moving_range_factor,
            rules.near,
        )
        lines = CHARTS[chart](phase)
        out["cl"][at], part[at] = lines.cl, number
        out["lcl"][at], out["ucl"][at], out["lcl_95"][at], out["ucl_95"][at] = (
            lines.lcl,
            lines.ucl,
            lines.lcl_95,
            lines.ucl_95,
        )
        side[at] = np.where(include[at], sides(y[at], lines.cl), np.nan)
        found.append(runs(side[at], rules))
        # Moving ranges hang together from one to the next: their runs are counted and never judged.
        runs_signal[at] = found[-1].signal and chart != "mr"
        for name, mark in marks(
            rules, y[at], side[at], out["cl"][at], lines.lcl, lines.ucl, lines.lcl_95, lines.ucl_95, found[-1]
        ).items():
            if chart != "mr" or name == "beyond_limits":
                marked[name][at] = mark
    sigma = beyond(y, out["lcl"], out["ucl"]) != 0
    if multiply != 1:
        y = y * multiply
        out = {name: values * multiply for name, values in out.items()}
    columns = {"x": points.x, "y": y, "n": points.n, "cl": out["cl"], "lcl": out["lcl"], "ucl": out["ucl"]}
    columns |= {"lcl_95": out["lcl_95"], "ucl_95": out["ucl_95"], "part": part, "baseline": phases.baseline}
    columns |= {"include": include, "sigma_signal": sigma, "side": side, "runs_signal": runs_signal, **marked}
    return columns, found


def _moving_ranges(y: np.ndarray, phases: Split) -> tuple[np.ndarray, np.ndarray]:
    """Moving ranges within each phase; a left-out value takes both of its moving ranges with it."""
    ranges = np.full(len(y), np.nan)
    if len(y) > 1:
        steps = np.abs(np.diff(y))
        steps[steps <= tolerance(y[1:], y[:-1])] = 0.0
        ranges[1:] = steps
    include = phases.include.copy()
    include[1:] &= phases.include[:-1]
    for a, _ in phases.bounds:
        ranges[a] = np.nan
        include[a] = phases.include[a]
    return ranges, include


def _verdict(columns: Any, phases: Split, rules: RuleSet, chart: str) -> Any:
    """Judge the last phase: its points after the baseline, or all of them."""
    if not phases.bounds:
        return (
            (None if chart == "mr" else "too few points"),
            None,
            Runs(0),
            dict.fromkeys(rules.columns, False),
            None,
            0,
        )
    a, b = phases.bounds[-1]
    frozen = phases.frozen[-1]
    present = columns["include"][a:b] & np.isfinite(columns["y"][a:b])
    baseline = phases.baseline[a:b]
    after = present & ~baseline if frozen else present
    baseline_n = int((present & baseline).sum()) if frozen else None
    where = np.flatnonzero(after) + a
    c = columns
    taken = (c["y"], c["side"], c["cl"], c["lcl"], c["ucl"], c["lcl_95"], c["ucl_95"])
    arrays = dict(zip(ARRAYS, (values[where] for values in taken), strict=True))
    word, direction, judged, fired = judge(rules, arrays, baseline_n)
    if judged.start is not None:
        judged = Runs(
            **{**vars(judged), "start": int(where[judged.start]), "end": int(where[judged.end])},
        )
    if chart == "mr":
        word = direction = None
    return word, direction, judged, fired, baseline_n, int(after.sum())


def _no_limits(columns: Any, phases: Split) -> bool:
    """Say whether the last phase has moving ranges and still no limits: all were 0 or large enough to be left out."""
    if not phases.bounds:
        return False
    a, b = phases.bounds[-1]
    fitted = columns["y"][a:b][columns["include"][a:b] & phases.baseline[a:b]]
    return bool(np.isfinite(np.diff(fitted)).any() and np.isnan(columns["ucl"][a:b]).all())


def _shaky(columns: Any, phases: Split) -> bool:
    """Say whether the last phase's baseline breaks the rules on runs by itself, where it has points enough to tell."""
    a, b = phases.bounds[-1]
    found = runs(columns["side"][a:b][phases.baseline[a:b]])
    return found.n_useful >= LEAST_USEFUL and found.signal


def _notes(columns: Any, phases: Split, chart: str, n: str | None, screened: bool) -> tuple[str, ...]:
    notes = []
    if not phases.include.all():
        notes.append("excluded")
    if screened and chart in ("i", "t", "pp", "up"):
        notes.append("screened")
    if chart == "g":
        notes.append("median_line")
    if n is not None and chart in WITHOUT_N:
        notes.append("n_not_used")
    if chart != "mr" and phases.bounds and phases.frozen[-1] and _shaky(columns, phases):
        notes.append("baseline_unstable")
    y = columns["y"][np.isfinite(columns["y"])]
    flat = len(y) > 1 and not np.any(sides(y, y[0]))
    if flat:
        notes.append("no_variation")
    elif screened and chart in ("i", "t", "pp", "up") and _no_limits(columns, phases):
        notes.append("no_spread")
    if chart in ("pp", "up"):
        notes.append("laney")
    if chart != "run" and phases.bounds:
        a, b = phases.bounds[-1]
        fitted = columns["include"][a:b] & phases.baseline[a:b] & np.isfinite(columns["y"][a:b])
        if fitted.sum() < 12:
            notes.append("trial_limits")
    return tuple(notes)
