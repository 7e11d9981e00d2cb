"""Time the analysis of a thousand series of 36 points.

python benchmarks/time_charts.py
"""

import time

import numpy as np
import pandas as pd

from cqi_lib import spc

SERIES, POINTS = 1000, 36


def main() -> None:
    rng = np.random.default_rng(1)
    dates = pd.date_range("2023-01-01", periods=POINTS, freq="MS")
    n = rng.integers(20, 60, (SERIES, POINTS))
    y = rng.binomial(n, 0.5)
    frames = [pd.DataFrame({"date": dates, "value": a, "n": b}) for a, b in zip(y, n, strict=True)]
    print(f"{SERIES} series of {POINTS} points, seconds")
    for chart, rules in (("run", "anhoej"), ("i", "anhoej"), ("i", "mdc"), ("p", "anhoej"), ("pp", "anhoej")):
        start = time.perf_counter()
        found = [spc.analyse(f, chart=chart, n="n", freeze=12, rules=rules) for f in frames]
        verdicts = time.perf_counter() - start
        for one in found:
            _ = one.points, one.phases
        print(f"{chart:<4}{rules:<8}verdicts {verdicts:.2f}, with the tables {time.perf_counter() - start:.2f}")


if __name__ == "__main__":
    main()
