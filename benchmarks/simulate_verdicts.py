"""Simulate how often a chart's graded verdict cries wolf, what it finds, and whether its intervals hold.

    python benchmarks/simulate_verdicts.py [--series 400] [--processes 2] [--to docs/charts.md] [--only false_alarms]

Families of series in which nothing happened, at several numbers of points before and after the first test; steps of
known size; the same chart looked at every month. `--to` puts the tables between the two marks in that file; without it
they are printed. The same seed gives the same tables.
"""

import argparse
import os
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from cqi_lib.spc import Chart, judge

SEED = 13
FAMILIES = (
    "normal",
    "Poisson 8",
    "Poisson 0.5",
    "binomial 60",
    "97 % of 20",
    "95 % of 8",
    "overdispersed",
    "AR .3",
    "AR .5",
    "season ±1",
    "season ±2",
    "a quarter missing",
)
CELLS = {
    "own 24": (0, 24),
    "own 36": (0, 36),
    "6+12": (6, 12),
    "8+10": (8, 10),
    "12+12": (12, 12),
    "12+24": (12, 24),
    "12+36": (12, 36),
}
CONTINUOUS = ("normal", "AR .3", "AR .5", "season ±1", "season ±2", "a quarter missing")
SHARES = {"binomial 60": (60, 0.7), "97 % of 20": (20, 0.97), "95 % of 8": (8, 0.95)}
MEANS = {"Poisson 8": 8.0, "Poisson 0.5": 0.5}
BEGIN, END = "<!-- verdicts: begin -->", "<!-- verdicts: end -->"


def chain(rng: np.random.Generator, n: int, rho: float) -> np.ndarray:
    """Normal points of SD 1 whose neighbors correlate."""
    z = rng.standard_normal(n)
    for i in range(1, n):
        z[i] = rho * z[i - 1] + np.sqrt(1 - rho**2) * z[i]
    return z


def gaps(rng: np.random.Generator, points: int) -> np.ndarray:
    """Say which months have a point: so many, and a third more months."""
    months = int(np.ceil(points * 4 / 3))
    there = np.zeros(months, dtype=bool)
    there[rng.choice(months, points, replace=False)] = True
    return there


def chart(family: str, cell: tuple[int, int], rng: np.random.Generator, step: float = 0.0) -> Chart:
    """Make one chart: months, points printed as people print them; `step` in standard deviations of the points."""
    before, after = cell
    keep = np.ones(before + after, dtype=bool)
    if family == "a quarter missing":
        # As many points as in the other families, spread over a third more months.
        keep = np.concatenate([gaps(rng, count) for count in cell])
        before = int(np.ceil(before * 4 / 3))
    n = len(keep)
    moved = step * (np.arange(n) >= (before or n // 2))
    dates = (np.datetime64("2021-01") + np.arange(n) + rng.integers(12)).astype("datetime64[D]")
    counted, kind, per, bounds = None, "measurement", 1.0, (None, None)
    if family in SHARES:
        of, p = SHARES[family]
        counted = np.full(n, float(of))
        p = np.clip(p + moved * np.sqrt(p * (1 - p) / of), 0, 1)
        values, kind, per, bounds = 100 * rng.binomial(of, p) / of, "share", 100.0, (0.0, 100.0)
    elif family in MEANS:
        mean = MEANS[family]
        values, kind, bounds = (
            rng.poisson(np.maximum(mean + moved * np.sqrt(mean), 0)).astype(float),
            "count",
            (0, None),
        )
    elif family == "overdispersed":
        # Shares of 40 to 80 whose variance is about three times that of chance alone.
        counted = rng.integers(40, 81, n).astype(float)
        p = np.clip(0.6 + moved * np.sqrt(0.24 * 3 / 60), 0.01, 0.99)
        values = 100 * rng.binomial(counted.astype(int), rng.beta(p * 29, (1 - p) * 29)) / counted
        kind, per, bounds = "share", 100.0, (0.0, 100.0)
    else:
        rho = {"AR .3": 0.3, "AR .5": 0.5}.get(family, 0.0)
        size = {"season ±1": 1.0, "season ±2": 2.0}.get(family, 0.0)
        turn = 2 * np.pi * (np.arange(n) / 12 + rng.random())
        values = np.round(50 + 5 * (chain(rng, n, rho) + size * np.sin(turn) + moved), 1)
    baseline = np.arange(n) < before
    columns = [None if c is None else c[keep] for c in (dates, values, counted, baseline)]
    return Chart(*columns[:3], kind, per, columns[3], ~columns[3], "month", 1, bounds, None)


def words(task: tuple[str, str, float, int]) -> dict[str, int]:
    """Count the words of many charts of one family and cell."""
    family, cell, step, series = task
    names = (*FAMILIES, "")
    rng = np.random.default_rng([SEED, names.index(family), list(CELLS).index(cell), int(10 * step)])
    out = {}
    for _ in range(series):
        found = judge(chart(family, CELLS[cell], rng, step))
        out[found.word] = out.get(found.word, 0) + 1
        wrong = found.word == "signal" and step and found.direction != "up"
        out["wrong way"] = out.get("wrong way", 0) + bool(wrong)
    return out


def percent(share: float, n: int) -> str:
    """A share with its standard error, in percent."""
    return (
        f"{100 * share:.0f}" if n == 0 else f"{100 * share:.1f} ± {100 * np.sqrt(max(share * (1 - share), 0) / n):.1f}"
    )


def false_alarms(run, series: int) -> str:
    """The table of series that never changed: signal / signal or possible / cannot be told."""
    tasks = [(family, cell, 0.0, series) for family in FAMILIES for cell in CELLS]
    found = dict(zip([task[:2] for task in tasks], run(words, tasks), strict=True))

    def shares(keys):
        total = sum(sum(v for k, v in found[key].items() if k != "wrong way") for key in keys)
        signal = sum(found[key].get("signal", 0) for key in keys)
        either = signal + sum(found[key].get("possible signal", 0) for key in keys)
        untold = sum(found[key].get("cannot be told", 0) for key in keys)
        few = sum(found[key].get("too few points", 0) for key in keys)
        return total, signal / total, either / total, untold / total, few / total

    lines = ["| unchanged series | " + " | ".join(CELLS) + " | all: signal | all: signal or possible |"]
    lines.append("|---" * (len(CELLS) + 3) + "|")
    for family in (*FAMILIES, "all"):
        families = FAMILIES if family == "all" else (family,)
        cells = []
        for cell in CELLS:
            _, signal, either, untold, few = shares([(f, cell) for f in families])
            cells.append(f"{100 * signal:.1f} / {100 * either:.0f} / {100 * untold:.0f} / {100 * few:.0f}")
        total, signal, either, *_ = shares([(f, cell) for f in families for cell in CELLS])
        lines.append(f"| {family} | {' | '.join(cells)} | {percent(signal, total)} | {percent(either, total)} |")
    return "\n".join(lines)


def power(run, series: int) -> str:
    """The table of series that changed."""
    families, cells = ("normal", "binomial 60", "Poisson 8", "AR .3"), ("12+12", "12+24")
    steps = (0.5, 1.0, 2.0)
    tasks = [(family, cell, step, series) for family in families for step in steps for cell in cells]
    found = dict(zip([task[:3] for task in tasks], run(words, tasks), strict=True))
    lines = ["| a step of | " + " | ".join(f"{c}, {f}" for c in cells for f in families) + " |"]
    lines.append("|---" * (len(cells) * len(families) + 1) + "|")
    for step in steps:
        row = [found[f, c, step] for c in cells for f in families]
        told = [
            f"{100 * r.get('signal', 0) / series:.0f} / {100 * r.get('possible signal', 0) / series:.0f}" for r in row
        ]
        lines.append(f"| {step:g} SD | " + " | ".join(told) + " |")
    return "\n".join(lines)


def covered(task: tuple[str, str, float, int]) -> tuple[float, float]:
    """Share of intervals that hold the true change, and their mean width in standard deviations."""
    family, cell, step, series = task
    rng = np.random.default_rng([SEED, 7, FAMILIES.index(family), list(CELLS).index(cell), int(10 * step)])
    sd = {
        "binomial 60": 100 * np.sqrt(0.7 * 0.3 / 60),
        "Poisson 8": np.sqrt(8),
        "overdispersed": 100 * np.sqrt(0.24 * 3 / 60),
    }
    hits, widths = [], []
    for _ in range(series):
        found = judge(chart(family, CELLS[cell], rng, step))
        if found.low is not None:
            truth = step * sd.get(family, 5.0)
            hits.append(found.low <= truth <= found.high)
            widths.append((found.high - found.low) / sd.get(family, 5.0))
    return float(np.mean(hits)), float(np.mean(widths))


def coverage(run, series: int) -> str:
    """The table of the intervals."""
    families, cells = (
        ("normal", "Poisson 8", "binomial 60", "overdispersed", "AR .3", "AR .5", "season ±1", "a quarter missing"),
        ("12+12", "12+24", "12+36"),
    )
    tasks = [(family, cell, 1.0, series) for family in families for cell in cells]
    found = dict(zip([task[:2] for task in tasks], run(covered, tasks), strict=True))
    lines = ["| intervals that hold the true change | " + " | ".join(cells) + " |", "|---" * (len(cells) + 1) + "|"]
    for family in families:
        lines.append(f"| {family} | " + " | ".join(f"{100 * found[family, c][0]:.1f}" for c in cells) + " |")
    return "\n".join(lines)


def ever(task: tuple[str, int, int]) -> tuple[int, int]:
    """Count charts that were ever a signal in monthly looks from 10 to 24 points after 12, and at the last look."""
    family, start, series = task
    rng = np.random.default_rng([SEED, 5, FAMILIES.index(family), start])
    out = np.zeros(2, dtype=int)
    for _ in range(series):
        whole = chart(family, (12, 24), rng)
        seen = []
        for n in range(22, 37):
            columns = [None if c is None else c[:n] for c in (whole.dates, whole.values, whole.n)]
            seen.append(
                judge(
                    Chart(
                        *columns, whole.kind, whole.per, whole.baseline[:n], whole.after[:n], "month", 1, whole.bounds
                    )
                ).word
                == "signal"
            )
        out += any(seen), seen[-1]
    return tuple(out)


def looks(run, series: int) -> str:
    """The table of monthly looks."""
    lines = ["| monthly looks from 10 to 24 points | ever a signal | a signal at the last |", "|---|---|---|"]
    for family in ("normal", "AR .3"):
        found = np.sum(run(ever, [(family, k, series // 4) for k in range(4)]), axis=0) / (series // 4 * 4)
        lines.append(f"| {family} | {percent(found[0], series)} | {percent(found[1], series)} |")
    return "\n".join(lines)


def cost(run, series: int) -> str:
    """Processor time of one chart, everything together, in milliseconds."""
    rng = np.random.default_rng([SEED, 9])
    times = []
    for k in range(200):
        one = chart(FAMILIES[k % len(FAMILIES)], list(CELLS.values())[k % len(CELLS)], rng)
        one = Chart(
            *(
                getattr(one, f)
                for f in ("dates", "values", "n", "kind", "per", "baseline", "after", "frequency", "wanted", "bounds")
            ),
            float(one.values.mean() + 5),
        )
        start = time.process_time()
        judge(one)
        times.append(time.process_time() - start)
    middle, high = 1000 * np.percentile(times, [50, 90])
    return f"Processor time a chart: median {middle:.1f} ms, nine in ten under {high:.1f} ms."


TABLES = {f.__name__: f for f in (false_alarms, power, coverage, looks, cost)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--series", type=int, default=400)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--to", type=Path)
    parser.add_argument("--only", nargs="*", default=[n for n in TABLES if n != "cost"], choices=TABLES)
    options = parser.parse_args()
    with ProcessPoolExecutor(options.processes) as pool:
        text = "\n\n".join(
            TABLES[name](lambda f, tasks: list(pool.map(f, tasks)), options.series) for name in options.only
        )
    if options.to is None:
        print(text)
        return
    whole = options.to.read_text(encoding="utf-8")
    head, tail = whole.split(BEGIN)[0], whole.split(END)[1]
    options.to.write_text(f"{head}{BEGIN}\n{text}\n{END}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
