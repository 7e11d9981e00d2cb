"""A chart's verdict, graded by how often the same chart shows as much without any change."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np

from ..periods import Periods
from .effect import rate_ratio, rates_apart, shares_apart
from .null import Fit, Null
from .rules import runs
from .surprise import Looks, smallest
from .verdict import FIRM_BASELINE, LEAST_USEFUL, TRIAL_BASELINE

SIGNAL, POSSIBLE = 0.05, 0.2
"""Surprise up to which a chart is a signal (firm baseline) and a possible signal."""
ON_THE_LINE, LEAST_VALUES = 0.25, 5
"""Share of points on the line, and number of different values, beyond which runs say nothing."""
FIRST, SECOND, THIRD = 200, 800, 2000
"""Draws of each stage; the later ones only near a limit."""
CLEAR = 0.35
"""Surprise after the first stage from which more draws change nothing."""
SLOPE = 0.05


@dataclass(frozen=True, eq=False)
class Chart:
    """What is judged: the points that are there, in time order.

    Parameters
    ----------
    dates : day of each point.
    values : as plotted.
    n : denominators of shares and rates; None for counts and measurements.
    kind : `share`, `rate`, `count` or `measurement`.
    per : plotted = per * numerator / denominator.
    baseline : points of the baseline; none true: the series is judged by its own line.
    after : points judged.
    frequency : `day`, `week`, `month` or `quarter`.
    wanted : 1, -1 or 0.
    bounds : ends of the scale as plotted, None where there is none.
    aim : value of the aim as plotted.
    """

    dates: np.ndarray
    values: np.ndarray
    n: np.ndarray | None
    kind: str
    per: float
    baseline: np.ndarray
    after: np.ndarray
    frequency: str
    wanted: int = 0
    bounds: tuple[float | None, float | None] = (None, None)
    aim: float | None = None


@dataclass(frozen=True)
class Judged:
    """What may be said of a chart.

    Parameters
    ----------
    word : `signal`, `possible signal`, `no signal yet`, `too few points` or `cannot be told`.
    surprise : how often, without any change, a chart like this shows at least as much.
    draws : simulated series it rests on.
    by : what was strongest: `level`, `change point`, `run` or `crossings`.
    direction : `up` or `down`.
    why_not : for `cannot be told`: `end_of_scale`, `few_values` or `on_the_line`.
    change, low, high : how much since the first test, with its 95 % interval, as plotted.
    before, since : the two levels the change is between.
    ratio, ratio_low, ratio_high : since over before, for counts and rates that cannot be judged by runs.
    would_show : chance that a change as large as the aim would be a signal by now.
    resemblance : correlation of neighboring points, as used (mean of its posterior).
    season : `seen`, `not seen`, `too short`, or `not asked` where nothing is judged.
    rising_before : the baseline itself had a slope.
    changed_from : position of the first point after the best place of change (own line only).
    """

    word: str
    surprise: float | None = None
    draws: int = 0
    by: str = ""
    direction: str | None = None
    why_not: str | None = None
    change: float | None = None
    low: float | None = None
    high: float | None = None
    before: float | None = None
    since: float | None = None
    ratio: float | None = None
    ratio_low: float | None = None
    ratio_high: float | None = None
    would_show: float | None = None
    resemblance: float = 0.0
    season: str = "not asked"
    rising_before: bool = False
    changed_from: int | None = None


def judge(chart: Chart) -> Judged:
    """Judge a chart.

    Parameters
    ----------
    chart : the points.

    Returns
    -------
    The same for the same points: chance is seeded by them.
    """
    firm = not chart.baseline.any() or chart.baseline.sum() >= FIRM_BASELINE
    after = int(chart.after.sum())
    if after < LEAST_USEFUL or 0 < chart.baseline.sum() < TRIAL_BASELINE:
        return Judged("too few points")
    values = np.asarray(chart.values, dtype=float)
    shown = chart.baseline | chart.after
    null = _null(chart, values, shown)
    looks = Looks(null, chart.baseline[shown], chart.after[shown])
    side = looks.sides(null.values[None])[0]
    why_not = _why_not(chart, null, looks, side)
    if why_not:
        return Judged("cannot be told", why_not=why_not, **_plain_change(chart))
    if (side != 0).sum() < LEAST_USEFUL:
        return Judged("too few points")
    rng = np.random.default_rng(_seed(chart))
    surprise, drawn, rows, tail = _surprise(looks, rng)
    step, place = looks.steps(null.values[None])
    by = looks.names[int(tail.argmin())]
    direction = None
    if by in ("level", "change point"):
        direction = "up" if step[0] > 0 else "down"
    elif by == "run":
        direction = "up" if runs(side).side == 1 else "down"
    word = _word(surprise, firm)
    told = {}
    if null.step is not None:
        told |= _change(chart, null)
        told["rising_before"] = _slope(null, looks.baseline)
        if word != "signal" and chart.aim is not None:
            told["would_show"] = _would_show(chart, looks, rows, told["before"])
    else:
        told["changed_from"] = int(np.flatnonzero(shown)[place[0]])
    season = "seen" if null.seasonal else "not seen" if null.long_enough else "too short"
    return Judged(word, surprise, drawn, by, direction, resemblance=null.fit.rho, season=season, **told)


def _null(chart: Chart, values: np.ndarray, shown: np.ndarray) -> Null:
    dates = np.asarray(chart.dates).astype("datetime64[D]")[shown]
    place = Periods.of(dates, chart.frequency).number(dates)
    weight = np.ones(int(shown.sum())) if chart.n is None else np.asarray(chart.n, dtype=float)[shown]
    step = chart.after[shown] if chart.baseline.any() else None
    return Null(place, dates.astype("int64").astype(float), values[shown], weight / weight.mean(), step)


def _seed(chart: Chart) -> int:
    """Make a seed of the series' own numbers."""
    digest = hashlib.blake2b(digest_size=8)
    for column in (np.asarray(chart.dates).astype("datetime64[D]").astype("int64"), chart.values, chart.n):
        digest.update(b"-" if column is None else np.ascontiguousarray(column, dtype=float).tobytes())
    digest.update(np.packbits(chart.baseline).tobytes() + np.packbits(chart.after).tobytes())
    return int.from_bytes(digest.digest(), "little")


def _word(surprise: float, firm: bool) -> str:
    if firm:
        return "signal" if surprise <= SIGNAL else "possible signal" if surprise <= POSSIBLE else "no signal yet"
    return "possible signal" if surprise <= SIGNAL else "no signal yet"


def _why_not(chart: Chart, null: Null, looks: Looks, side: np.ndarray) -> str | None:
    """Say why runs can say nothing of this chart."""
    line = np.median(null.values[looks.baseline] if looks.baseline.any() else null.values)
    size = 1e-9 * max(np.abs(null.values).max(), 1e-300)
    if any(end is not None and abs(line - end) <= size for end in chart.bounds):
        return "end_of_scale"
    if 1 + (np.diff(np.sort(null.values)) > size).sum() < LEAST_VALUES:
        return "few_values"
    return "on_the_line" if (side == 0).mean() > ON_THE_LINE else None


def _surprise(looks: Looks, rng: np.random.Generator) -> tuple[float, int, np.ndarray, np.ndarray]:
    """Simulate until it is clear: surprise, number of draws, the draws' points, the chart's own tails."""
    rows = np.empty((0, len(looks.null.values)))
    found = looks.of(looks.null.values[None])
    for size in (FIRST, SECOND, THIRD):
        more = looks.null.draws(rng, size)
        rows = np.concatenate([rows, more])
        found = np.concatenate([found, looks.of(more)])
        tail = smallest(looks, found)
        least = tail.min(axis=1)
        surprise = float((least <= least[0] + 1e-12).mean())
        if surprise > CLEAR or (size > FIRST and surprise < 0.01):
            break
    return surprise, len(rows), rows, tail[0]


def _floor(chart: Chart, null: Null) -> float:
    """Least variance of a point of weight 1: that of chance alone in counting."""
    if chart.kind == "measurement" or (chart.kind == "count" and chart.per != 1):
        return 0.0
    level = float(np.average(null.values, weights=null.weight))
    if chart.kind == "count":
        return max(level, 0.0)
    shown = chart.baseline | chart.after
    n = float(np.mean(np.asarray(chart.n, dtype=float)[shown]))
    p = level / chart.per
    return chart.per**2 * max(p * (1 - p) if chart.kind == "share" else p, 0.0) / n


def _change(chart: Chart, null: Null) -> dict:
    design = np.column_stack([null.plain, null.harmonic]) if null.seasonal else null.plain
    fit = Fit.of(null, design, _floor(chart, null))
    change = fit.estimate(1)
    low, high = fit.interval(1)
    before = float(np.average((null.values - null.season)[~null.step], weights=null.weight[~null.step]))
    return {"change": change, "low": low, "high": high, "before": before, "since": before + change}


def _slope(null: Null, baseline: np.ndarray) -> bool:
    """Say whether the baseline by itself rose or fell."""
    part = Null(
        null.place[baseline], null.day[baseline], (null.values - null.season)[baseline], null.weight[baseline], None
    )
    time = part.place - part.place.mean()
    fit = Fit.of(part, np.column_stack([np.ones(len(time)), time]))
    below = fit.below(1, 0.0)
    return 2 * min(below, 1 - below) <= SLOPE


def _would_show(chart: Chart, looks: Looks, rows: np.ndarray, before: float) -> float | None:
    """Chance that a change from the level before to the aim would be a signal by now."""
    distance = chart.aim - before
    if distance == 0 or (chart.wanted and np.sign(distance) != chart.wanted):
        return None
    rows = rows[:400]
    moved = rows + distance * looks.null.step
    low, high = chart.bounds
    moved = np.clip(moved, -np.inf if low is None else low, np.inf if high is None else high)
    still = looks.of(rows)
    limit = np.quantile(smallest(looks, still).min(axis=1), SIGNAL)
    return float((smallest(looks, looks.of(moved), still).min(axis=1) <= limit).mean())


def _plain_change(chart: Chart) -> dict:
    """Give shares and rates before and after, with the interval that holds where runs say nothing."""
    if not chart.baseline.any() or chart.kind == "measurement":
        return {}
    values = np.asarray(chart.values, dtype=float)
    n = np.ones(len(values)) if chart.n is None else np.asarray(chart.n, dtype=float)
    per = 1.0 if chart.n is None else chart.per
    told = [(float((values * n)[w].sum() / per), float(n[w].sum())) for w in (chart.baseline, chart.after)]
    (y0, n0), (y1, n1) = told
    low, high = (shares_apart if chart.kind == "share" else rates_apart)(y0, n0, y1, n1)
    before, since = per * y0 / n0, per * y1 / n1
    out = {"before": before, "since": since, "change": since - before, "low": per * low, "high": per * high}
    if chart.kind != "share":
        out["ratio_low"], out["ratio_high"] = rate_ratio(y0, n0, y1, n1)
        out["ratio"] = since / before if before > 0 else None
    return out
