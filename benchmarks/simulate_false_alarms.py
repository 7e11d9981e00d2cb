"""Simulate how often the Anhoej rules signal although nothing changed, and write the table the library ships.

    python benchmarks/simulate_false_alarms.py [--runs 100000] [--to cqi_lib/spc/false_alarms.csv]

Independent normal points, no season. Rows: baseline points whose median is frozen, 6 to 36, and 0 for a series judged
against its own median. Columns: points judged, 10 to 120. The same seed gives the same file.
"""

import argparse
import csv
from pathlib import Path

import numpy as np

from cqi_lib.spc import anhoej_limits

SEED = 11
PIECE = 20_000
BASELINES = range(6, 37)
JUDGED = range(10, 121)
TO = Path(__file__).parent.parent / "cqi_lib" / "spc" / "false_alarms.csv"


def signals(above: np.ndarray, lengths: range) -> np.ndarray:
    """Number of series with a signal when only their first k points are there, for each k; no point on the line."""
    run = np.ones(len(above), dtype=np.int16)
    longest, crossings = run.copy(), np.zeros(len(above), dtype=np.int16)
    found = []
    for k in range(2, max(lengths) + 1):
        same = above[:, k - 1] == above[:, k - 2]
        crossings += ~same
        run = np.where(same, run + 1, 1).astype(np.int16)
        np.maximum(longest, run, out=longest)
        if k in lengths:
            longest_max, crossings_min = anhoej_limits(k)
            found.append(((longest > longest_max) | (crossings < crossings_min)).sum())
    return np.array(found)


def frozen(baseline: int, size: int, rng: np.random.Generator) -> np.ndarray:
    """Signals after a baseline with a frozen median, for every number of points judged."""
    line = np.median(rng.standard_normal((size, baseline)), axis=1)
    return signals(rng.standard_normal((size, max(JUDGED))) > line[:, None], JUDGED)


def own_median(size: int, rng: np.random.Generator) -> np.ndarray:
    """Signals of series judged against their own median, for every number of useful points.

    Half of the points lie above and half below; only their order is chance. An odd number of useful points comes from
    ties; one side then has one point more.
    """
    found = []
    for useful in JUDGED:
        above = rng.random((size, useful)).argsort(axis=1) >= useful // 2
        found.append(signals(above, range(useful, useful + 1))[0])
    return np.array(found)


def rate(simulate, runs: int) -> np.ndarray:
    """Share of signals in `runs` series, simulated in pieces that fit into memory."""
    sizes = [min(PIECE, runs - done) for done in range(0, runs, PIECE)]
    return sum(simulate(size) for size in sizes) / runs


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--to", type=Path, default=TO)
    options = parser.parse_args()
    rng = np.random.default_rng(SEED)
    rows = [[0, *rate(lambda size: own_median(size, rng), options.runs)]]
    rows += [[b, *rate(lambda size, b=b: frozen(b, size, rng), options.runs)] for b in BASELINES]
    with options.to.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["baseline", *JUDGED])
        out.writerows([b, *(f"{share:.4f}" for share in shares)] for b, *shares in rows)


if __name__ == "__main__":
    main()
