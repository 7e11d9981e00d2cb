"""Random series beside a second, plain implementation: loops over lists, as one would count on paper."""

import itertools
import math
import statistics

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from cqi_lib import spc

CHARTS = ("run", "i", "mr", "p", "pp", "u", "up", "c", "g", "t")
RATIO = ("p", "pp", "u", "up")


def equal(a, b):
    return a == b or math.isclose(a, b, rel_tol=1e-12, abs_tol=1e-12)


def side(y, line):
    if y is None or line is None:
        return None
    return 0 if equal(y, line) else (1 if y > line else -1)


def count_runs(sides):
    """Longest run, crossings and what chance allows."""
    useful = [s for s in sides if s]
    if not useful:
        return (0, None, None, None, None, False)
    longest = max(len(list(group)) for _, group in itertools.groupby(useful))
    crossings = sum(a != b for a, b in itertools.pairwise(useful))
    most = round(math.log2(len(useful)) + 3)
    fewest = int(stats.binom.ppf(0.05, len(useful) - 1, 0.5)) if len(useful) > 1 else 0
    return (len(useful), longest, most, crossings, fewest, longest > most or crossings < fewest)


def mean_range(values, screened):
    ranges = [abs(a - b) for a, b in itertools.pairwise(values) if a is not None and b is not None]
    if screened and ranges:
        bound = 3.267 * statistics.fmean(ranges)
        ranges = [r for r in ranges if r < bound]
        if not any(ranges):
            return None
    return statistics.fmean(ranges) if ranges else None


def lines(chart, y, total, n, base, screened):
    """Centre and one pair of limits per point; None for none."""
    fitted = [v for v, b in zip(y, base, strict=True) if b and v is not None]
    kept = [v for v, b in zip(y, base, strict=True) if b]
    if not fitted:
        return None, [(0 if chart == "mr" else None, None)] * len(y)
    mean = statistics.fmean(fitted)
    flat = None
    if chart == "run":
        return statistics.median(fitted), [(None, None)] * len(y)
    if chart == "i":
        spread = mean_range(kept, screened)
        flat = None if spread is None else (mean - 3 * spread / 1.128, mean + 3 * spread / 1.128)
    if chart == "mr":
        flat = (0, 3.267 * mean)
    if chart == "c":
        flat = (max(0, mean - 3 * math.sqrt(mean)), mean + 3 * math.sqrt(mean))
    if chart == "g":
        reach = 3 * math.sqrt(mean * (mean + 1))
        return statistics.median(fitted), [(max(0, mean - reach), mean + reach)] * len(y)
    if chart == "t":
        roots = [None if v is None else v ** (1 / 3.6) for v in kept]
        mean, spread = statistics.fmean(v for v in roots if v is not None), mean_range(roots, screened)
        if spread is not None:
            reach = 3 * spread / 1.128
            flat = (max(0, mean - reach) ** 3.6, (mean + reach) ** 3.6)
        return mean**3.6, [flat or (None, None)] * len(y)
    if chart not in RATIO:
        return mean, [flat or (None, None)] * len(y)
    kind = chart[0]
    pairs = [(t, m) for t, m, b, v in zip(total, n, base, y, strict=True) if b and v is not None]
    centre = math.fsum(t for t, _ in pairs) / math.fsum(m for _, m in pairs)
    sd = [
        None if v is None else math.sqrt(centre * (1 - centre if kind == "p" else 1) / m)
        for v, m in zip(y, n, strict=True)
    ]
    factor = 1
    if len(chart) == 2:
        z = [None if not s else (v - centre) / s for v, s, b in zip(y, sd, base, strict=True) if b]
        spread = mean_range(z, screened)
        factor = None if spread is None else spread / 1.128
    out = []
    for s in sd:
        if s is None or factor is None or (len(chart) == 2 and s == 0):
            out.append((None, None))
        else:
            high = centre + 3 * s * factor
            out.append((max(0, centre - 3 * s * factor), min(1, high) if kind == "p" else high))
    return centre, out


def random_case(rng):
    """A series with ties, gaps and duplicates of everything that can be asked for."""
    chart = CHARTS[rng.integers(len(CHARTS))]
    count = int(rng.integers(1, 60))
    n = [int(v) for v in rng.integers(5, 60, count)]
    if chart in RATIO:
        total = [int(rng.binomial(m, 0.4)) for m in n]
        y = [t / m for t, m in zip(total, n, strict=True)]
    else:
        total = (
            [int(v) for v in rng.poisson(6, count)]
            if chart in ("c", "g")
            else [round(float(v), 1) for v in rng.gamma(5, 2, count)]
        )
        total = [max(v, 0.1) if chart == "t" else v for v in total]
        y = list(total)
    for place in np.flatnonzero(rng.random(count) < rng.choice([0, 0, 0.15])):
        total[place] = y[place] = None
    ends = sorted({int(e) for e in rng.integers(1, count + 1, int(rng.integers(0, 3)))} - {count})
    starts = [0, *ends]
    bounds = list(zip(starts, [*ends, count], strict=True))
    freeze = [int(rng.integers(1, b - a + 1)) if rng.random() < 0.5 else None for a, b in bounds]
    exclude = sorted({int(e) for e in rng.integers(1, count + 1, int(rng.integers(0, 3)))})
    return chart, total, y, n, ends, bounds, freeze, exclude, bool(rng.integers(2))


def same(found, expected):
    return np.isnan(found) if expected is None else math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)


def test_limits_runs_and_signals(subtests):
    for seed in range(250):
        with subtests.test(seed=seed):
            limits_runs_and_signals_agree(seed)


def limits_runs_and_signals_agree(seed):
    chart, total, y, n, ends, bounds, freeze, exclude, screened = random_case(np.random.default_rng(seed))
    order = np.random.default_rng(seed + 1).permutation(len(y))
    frame = pd.DataFrame({"at": np.arange(len(y)), "value": pd.Series(total, dtype=float), "of": n}).iloc[order]
    found = spc.analyse(
        frame,
        chart=chart,
        x="at",
        n="of" if chart in RATIO else None,
        part=ends,
        freeze=freeze,
        exclude=exclude,
        screened=screened,
    )
    points, phases = found.points, found.phases
    assert len(phases) == len(bounds)
    for (a, b), frozen, row in zip(bounds, freeze, phases.itertuples(), strict=True):
        part = slice(a, b)
        include = [i + 1 not in exclude for i in range(a, b)]
        values = y[part]
        if chart == "mr":
            ranges = [None if None in pair else abs(pair[0] - pair[1]) for pair in itertools.pairwise(values)]
            include = [include[0]] + [p and q for p, q in itertools.pairwise(include)]
            values = [None, *ranges]
        base = [kept and (frozen is None or i < frozen) for i, kept in enumerate(include)]
        centre, limits = lines(chart, values, total[part], n[part], base, screened)
        sides = [side(v, centre) if kept else None for v, kept in zip(values, include, strict=True)]
        useful, longest, most, crossings, fewest, signal = count_runs(sides)
        assert (row.n_obs, row.n_useful) == (sum(include), useful)
        for name, value in (
            ("longest_run", longest),
            ("longest_run_max", most),
            ("n_crossings", crossings),
            ("n_crossings_min", fewest),
        ):
            assert (None if getattr(row, name) is pd.NA else getattr(row, name)) == value, name
        assert row.runs_signal == (signal and chart != "mr")
        assert same(row.cl, centre)
        beyond = 0
        for at, value, (low, high) in zip(range(a, b), values, limits, strict=True):
            point = points.iloc[at]
            assert same(point["y"], value) and same(point["cl"], centre)
            assert same(point["lcl"], low) and same(point["ucl"], high), (chart, at)
            outside = value is not None and any(
                limit is not None and side(value, limit) == way for limit, way in ((low, -1), (high, 1))
            )
            assert point["sigma_signal"] == outside
            beyond += outside
        assert row.sigma_signals == beyond


def marked(values, sides, limits, rules):
    """Positions each rule of a set picks out, by looking at every window."""
    there = [i for i, s in enumerate(sides) if s is not None]
    out = {name: set() for name in spc.RULES[rules].columns}
    if rules == "ihi":
        useful = [i for i in there if sides[i]]
        changing = [i for k, i in enumerate(there) if k == 0 or not equal(values[i], values[there[k - 1]])]
        shift, trend, steady, moving = 6, 5, useful, changing
    else:
        shift, trend, steady, moving = 7, 7, there, there
    for k in range(len(steady) - shift + 1):
        window = steady[k : k + shift]
        if abs(sum(sides[i] for i in window)) == shift:
            out["shift"] |= set(window)
    for k in range(len(moving) - trend + 1):
        window = moving[k : k + trend]
        steps = [side(values[j], values[i]) for i, j in itertools.pairwise(window)]
        if abs(sum(steps)) == trend - 1:
            out["trend"] |= set(window)
    if rules == "mdc":
        (low, high), centre = limits
        if low is not None:
            inner = [centre + 2 / 3 * (limit - centre) for limit in (low, high)]
            out["beyond_limits"] = {i for i in there if side(values[i], low) == -1 or side(values[i], high) == 1}
            near = {i for i in there if side(values[i], inner[0]) == -1 or side(values[i], inner[1]) == 1}
            near -= out["beyond_limits"]
            for k in range(len(there) - 2):
                window = there[k : k + 3]
                if abs(sum(sides[i] for i in window)) == 3 and len(near & set(window)) >= 2:
                    out["two_of_three"] |= near & set(window)
    return out


@pytest.mark.parametrize("rules", ["ihi", "mdc"])
def test_rules_that_pick_points_out(subtests, rules):
    for seed in range(60):
        with subtests.test(seed=seed):
            points_picked_out_agree(seed, rules)


def points_picked_out_agree(seed, rules):
    rng = np.random.default_rng([seed, 7])
    steps = rng.normal(0, 1, 50).cumsum() if seed % 2 else rng.normal(0, 2, 50)
    values = [round(float(v)) if seed % 3 else float(v) for v in steps]
    values = [None if gap else v for v, gap in zip(values, rng.random(50) < 0.05, strict=True)]
    found = spc.analyse(
        pd.DataFrame({"value": pd.Series(values, dtype=float)}), x=None, chart="i", rules=rules, freeze=20
    )
    fitted = [v for v in values[:20] if v is not None]
    centre, spread = statistics.fmean(fitted), mean_range(values[:20], True)
    factor = 2.66 if rules == "mdc" else 3 / 1.128
    limits = ((None, None) if spread is None else (centre - factor * spread, centre + factor * spread), centre)
    expected = marked(values, [side(v, centre) for v in values], limits, rules)
    assert list(found.points.columns[10:]) == list(expected)
    for name, places in expected.items():
        assert set(np.flatnonzero(found.points[name])) == places, name
