"""Simulate how often a chart's rules signal although nothing changed, and write the table the library ships.

    python benchmarks/simulate_false_alarms.py [--runs 40000] [--to cqi_lib/spc/false_alarms.csv]

Independent normal points, no season. Rows: the rules with the kind of line (and of limits), and the number of baseline
points whose line is frozen, 6 to 36, or 0 for a series judged against its own line. Columns: points judged, 10 to 120.
The same seed gives the same file.
"""

import argparse
import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from cqi_lib.spc import RULES, anhoej_limits

SEED = 11
PIECE = 20_000
BASELINES = range(6, 37)
JUDGED = range(10, 121)
TO = Path(__file__).parent.parent / "cqi_lib" / "spc" / "false_alarms.csv"
D2, D4 = 1.128, 3.267


@dataclass(frozen=True)
class Chart:
    """Rules, the line they look at, and whether its limits rest on screened moving ranges (None: no limits)."""

    name: str
    rules: str
    line: str
    screened: bool | None = None


CHARTS = (
    Chart("anhoej median", "anhoej", "median"),
    Chart("anhoej mean", "anhoej", "mean"),
    Chart("ihi median", "ihi", "median"),
    Chart("ihi mean", "ihi", "mean"),
    Chart("mdc median", "mdc", "median"),
    Chart("mdc mean screened", "mdc", "mean", True),
    Chart("mdc mean", "mdc", "mean", False),
)


def line_and_sigma(base: np.ndarray, chart: Chart) -> tuple[np.ndarray, np.ndarray]:
    """Line and a third of the way to the limit, one of each per series; infinite without limits."""
    line = np.median(base, axis=1) if chart.line == "median" else base.mean(axis=1)
    if chart.screened is None:
        return line, np.full(len(base), np.inf)
    ranges = np.abs(np.diff(base, axis=1))
    mean = ranges.mean(axis=1)
    if chart.screened:
        kept = ranges < D4 * mean[:, None]
        mean = np.where(kept, ranges, 0).sum(axis=1) / kept.sum(axis=1)
    return line, mean * RULES[chart.rules].moving_range_factor / 3


def runs_signal(above: np.ndarray, lengths: range) -> np.ndarray:
    """Number of series with a long run or few crossings among their first k points, for each k."""
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


def patterns_signal(z: np.ndarray, above: np.ndarray, lengths: range, chart: Chart) -> np.ndarray:
    """Number of series with a shift or a trend, and by mdc a point beyond or two of three near a limit of 3."""
    rules = RULES[chart.rules]
    fired = np.zeros(len(z), dtype=bool)
    side_run = np.ones(len(z), dtype=np.int16)
    step_run = side_run.copy()
    size, found = np.abs(z), []
    near = (size > 3 * rules.near) & (size <= 3)
    for k in range(1, max(lengths) + 1):
        at = k - 1
        if k >= 2:
            side_run = np.where(above[:, at] == above[:, at - 1], side_run + 1, 1).astype(np.int16)
            step_run += 1
            if k >= 3:
                turned = (z[:, at] > z[:, at - 1]) != (z[:, at - 1] > z[:, at - 2])
                step_run[turned] = 2
        fired |= (side_run >= rules.shift) | (step_run >= rules.trend)
        if chart.screened is not None:
            fired |= size[:, at] > 3
            if k >= 3:
                fired |= (near[:, at - 2 : k].sum(axis=1) >= 2) & (side_run >= 3)
        if k in lengths:
            found.append(fired.sum())
    return np.array(found)


def signals(values: np.ndarray, base: np.ndarray, chart: Chart, lengths: range) -> np.ndarray:
    """Signals in the points judged, for each number of them, by the line and limits of a baseline."""
    line, sigma = line_and_sigma(base, chart)
    above = values > line[:, None]
    if base is values and chart.line == "median":
        # Half of the points lie above. An odd number of useful points comes from ties: one side has one point more.
        above = values.argsort(axis=1).argsort(axis=1) >= values.shape[1] // 2
    if chart.rules == "anhoej":
        return runs_signal(above, lengths)
    z = values - line[:, None]
    return patterns_signal(z / sigma[:, None] if chart.screened is not None else z, above, lengths, chart)


def rows(chart: Chart, runs: int) -> list[list]:
    """The chart's rows of the table, simulated in pieces that fit into memory."""
    rng = np.random.default_rng([SEED, CHARTS.index(chart)])
    sizes = [min(PIECE, runs - done) for done in range(0, runs, PIECE)]
    own = np.zeros(len(JUDGED))
    for size in sizes:
        for place, count in enumerate(JUDGED):
            values = rng.standard_normal((size, count))
            own[place] += signals(values, values, chart, range(count, count + 1))[0]
    out = [[chart.name, 0, *own / runs]]
    for baseline in BASELINES:
        found = np.zeros(len(JUDGED))
        for size in sizes:
            base = rng.standard_normal((size, baseline))
            found += signals(rng.standard_normal((size, max(JUDGED))), base, chart, JUDGED)
        out.append([chart.name, baseline, *found / runs])
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=40_000)
    parser.add_argument("--to", type=Path, default=TO)
    options = parser.parse_args()
    with options.to.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["rules", "baseline", *JUDGED])
        for chart in CHARTS:
            for name, baseline, *shares in rows(chart, options.runs):
                out.writerow([name, baseline, *(f"{share:.4f}" for share in shares)])


if __name__ == "__main__":
    main()
