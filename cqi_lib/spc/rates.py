"""How often a chart would show a signal although nothing changed."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from .analysis import Analysis
from .verdict import TRIAL_BASELINE

TABLE = "false_alarms.csv"


@cache
def table() -> dict[tuple[int, int], float]:
    """Read the simulated rates.

    Returns
    -------
    (baseline points, useful points judged) -> rate. A baseline of 0 stands for a series judged against its own
    median. `benchmarks/simulate_false_alarms.py` makes the file, with the same result every time.
    """
    text = files(__package__).joinpath(TABLE).read_text(encoding="utf-8")
    header, *rows = csv.reader(text.splitlines())
    return {(int(row[0]), int(n)): float(rate) for row in rows for n, rate in zip(header[1:], row[1:], strict=True)}


def false_alarm_rate(baseline_n: int | Analysis, after_n: int | None = None) -> float | None:
    """Say how often a run chart with the Anhoej rules shows a signal although nothing changed.

    Parameters
    ----------
    baseline_n : points of the frozen baseline, 6 or more; 0 for a series judged against its own median; or an
        analysis, from which both numbers are taken.
    after_n : useful points judged, 10 or more.

    Returns
    -------
    A share of all charts, or None where nothing was simulated: fewer points, more than 120 judged, another chart or
    other rules. For a baseline longer than the longest simulated (36) the rate of that one is given; the true rate
    is a little lower. The points simulated are independent and normal; where each month resembles the one before,
    false alarms are more frequent.

    Examples
    --------
    >>> round(false_alarm_rate(12, 12), 2)
    0.1
    """
    if isinstance(baseline_n, Analysis):
        found = baseline_n
        if found.chart != "run" or found.rules.name != "anhoej" or found.baseline_n == 0:
            return None
        return false_alarm_rate(found.baseline_n or 0, found.judged.n_useful)
    rates = table()
    if after_n is None or 0 < baseline_n < TRIAL_BASELINE:
        return None
    longest = max(b for b, _ in rates)
    return rates.get((min(int(baseline_n), longest), int(after_n)))
