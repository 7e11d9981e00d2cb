"""How often a chart would show a signal although nothing changed."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

import numpy as np

from .analysis import Analysis
from .rules import RULES
from .verdict import TRIAL_BASELINE

TABLE = "false_alarms.csv"
COUNTED = ("p", "pp", "u", "up", "c")
LEAST_EXPECTED = 5
LONGEST_BASELINE = 36


@cache
def table() -> dict[tuple[str, int, int], float]:
    """Read the simulated rates.

    Returns
    -------
    (rules and line, baseline points, points judged) -> rate. A baseline of 0 stands for a series judged against its
    own line. `benchmarks/simulate_false_alarms.py` makes the file, with the same result every time.
    """
    text = files(__package__).joinpath(TABLE).read_text(encoding="utf-8")
    header, *rows = csv.reader(text.splitlines())
    return {
        (row[0], int(row[1]), int(n)): float(rate) for row in rows for n, rate in zip(header[2:], row[2:], strict=True)
    }


def false_alarm_rate(
    baseline_n: int | Analysis, after_n: int | None = None, rules: str = "anhoej median"
) -> float | None:
    """Say how often a chart's rules give a signal although nothing changed.

    Parameters
    ----------
    baseline_n : points of the frozen baseline, 6 or more; 0 for a series judged against its own line; or an
        analysis, from which everything is taken.
    after_n : useful points judged, 10 or more.
    rules : the rules and the line they look at, as in the first column of the table.

    Returns
    -------
    A share of all charts, or None where nothing was simulated: fewer points, more than 120 judged, rules with other
    numbers, MR, G and S charts, counts of fewer than 5 expected or judged by IHI rules, Making Data Count on charts
    other than run and I.
    For a baseline longer than the longest simulated (36) the rate of that one is given; the true rate is a little
    lower. The points simulated are independent and normal; where each month resembles the one before, false alarms are
    more frequent.

    Examples
    --------
    >>> round(false_alarm_rate(12, 12), 2)
    0.1
    """
    if isinstance(baseline_n, Analysis):
        found = baseline_n
        kind = simulated_as(found)
        if kind is None or found.baseline_n == 0:
            return None
        return false_alarm_rate(found.baseline_n or 0, found.judged.n_useful, kind)
    if after_n is None or 0 < baseline_n < TRIAL_BASELINE:
        return None
    return table().get((rules, min(int(baseline_n), LONGEST_BASELINE), int(after_n)))


def simulated_as(found: Analysis) -> str | None:
    """Name the rows of the table that fit a chart: its rules, its line, its limits; None where none do."""
    name = found.rules.name
    if found.rules != RULES[name]:
        return None
    if found.chart == "run":
        return f"{name} median"
    if name == "mdc":
        return ("mdc mean screened" if found.screened else "mdc mean") if found.chart == "i" else None
    # Counts are often equal to the one before, which a trend (ihi) skips: only their runs and crossings fit.
    counted = name == "anhoej" and found.chart in COUNTED and _enough_expected(found)
    return f"{name} mean" if counted or found.chart in ("i", "t", "xbar") else None


def _enough_expected(found: Analysis) -> bool:
    """Say whether counts are large enough to lie about their mean like normal points."""
    if not found.bounds:
        return False
    c, (a, b) = found.columns, found.bounds[-1]
    there = c["include"][a:b] & np.isfinite(c["y"][a:b])
    if not there.any():
        return False
    line = c["cl"][a] / found.multiply
    if found.chart == "c":
        return bool(line >= LEAST_EXPECTED)
    n = np.median(c["n"][a:b][there])
    least = n * min(line, 1 - line) if found.chart in ("p", "pp") else n * line
    return bool(least >= LEAST_EXPECTED)
