"""Time the analysis of a thousand series of 36 points.

python benchmarks/time_charts.py
"""

import time

import numpy as np
import pandas as pd

from cqi_lib import spc

SERIES, POINTS = 1000, 36
CHARTS = [(chart, "anhoej") for chart in spc.CHARTS] + [("run", "ihi"), ("i", "mdc")]


def frames() -> tuple[list[pd.DataFrame], list[pd.DataFrame]]:
    """Series with counts out of a number, and series with three values a month."""
    rng = np.random.default_rng(1)
    dates = pd.date_range("2023-01-01", periods=POINTS, freq="MS")
    n = rng.integers(20, 60, (SERIES, POINTS))
    y = rng.binomial(n, 0.5)
    single = [pd.DataFrame({"date": dates, "value": a, "n": b}) for a, b in zip(y, n, strict=True)]
    values = rng.normal(10, 1, (SERIES, 3 * POINTS))
    return single, [pd.DataFrame({"date": np.repeat(dates, 3), "value": row}) for row in values]


def main() -> None:
    single, groups = frames()
    print(f"{SERIES} series of {POINTS} points, seconds of processor time")
    for chart, rules in CHARTS:
        given = {"chart": chart, "freeze": 12, "rules": rules, "n": "n" if chart in ("p", "pp", "u", "up") else None}
        start = time.process_time()
        found = [spc.analyse(f, **given) for f in (groups if chart in ("xbar", "s") else single)]
        words = [(one.verdict, spc.false_alarm_rate(one)) for one in found]
        verdicts = time.process_time() - start
        for one in found:
            _ = one.points, one.phases
        tables = time.process_time() - start
        print(f"{chart:<5}{rules:<8}verdicts {verdicts:.2f}, with the tables {tables:.2f} ({len(words)} series)")


if __name__ == "__main__":
    main()
