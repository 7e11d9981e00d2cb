"""A chart's verdict, graded by how often the same chart shows as much without any change."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

import numpy as np

from .effect import change, overdispersion, rate_ratio, rates_apart, shares_apart
from .null import RHOS, Fit, Null
from .periods import Periods
from .rules import runs
from .surprise import POSSIBLE, SIGNAL, STAGES, Looks, Surprise
from .verdict import FIRM_BASELINE, LEAST_USEFUL, TRIAL_BASELINE

ON_THE_LINE, LEAST_VALUES = 0.25, 5
"""Share of points on the line above which, and number of different values below which, runs say nothing."""
MEASURED = {
    "own": ((0.015, 0.03, 0.07), (0.13, 0.23, 0.29)),
    "firm": ((0.033, 0.066, 0.1), (0.16, 0.245, 0.28)),
    "trial": ((0.0, 0.0, 0.0), (0.045, 0.07, 0.1)),
}
"""Baseline -> share of unchanged charts that are a signal, and at least a possible one, as measured at MEASURED_AT."""
MEASURED_AT = (0.0, 0.3, 0.5)
"""Resemblance in the families of docs/charts.md that `MEASURED` is from: independent normal points, AR .3, AR .5."""
SLOPE = 0.05
"""Two-sided chance at which a baseline counts as rising or falling."""


Word = Literal["signal", "possible signal", "no signal yet", "too few points", "cannot be told"]
Direction = Literal["up", "down"]


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
    false_signal, false_either : how often a chart of this kind that never changed is a signal, and at least a possible
        one: measured rates, averaged over what is known of the resemblance of its neighbors.
    would_show : chance that a change as large as the aim would be a signal by now.
    resemblance : correlation of neighboring points, as used (mean of its posterior).
    season : `seen`, `not seen`, `too short`, or `not asked` where nothing is judged; `seen` also where only the change
        allows for one.
    cap : why a surprise that would make a signal makes a possible one: `trial` baseline, or a `slope` before the first
        test in the same direction.
    slope_before : `up` or `down` where the baseline itself rose or fell.
    changed_from : position of the first point after the best place of change (own line only).
    """

    word: Word
    surprise: float | None = None
    draws: int = 0
    by: str = ""
    direction: Direction | None = None
    why_not: str | None = None
    change: float | None = None
    low: float | None = None
    high: float | None = None
    before: float | None = None
    since: float | None = None
    ratio: float | None = None
    ratio_low: float | None = None
    ratio_high: float | None = None
    false_signal: float | None = None
    false_either: float | None = None
    would_show: float | None = None
    resemblance: float = 0.0
    season: str = "not asked"
    cap: str | None = None
    slope_before: str | None = None
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
    before, after = int(chart.baseline.sum()), int(chart.after.sum())
    if after < LEAST_USEFUL or 0 < before < TRIAL_BASELINE:
        told = _change(chart, _null(chart)) if min(before, after) >= TRIAL_BASELINE else {}
        return Judged("too few points", **told)
    firm = not before or before >= FIRM_BASELINE
    null = _null(chart)
    shown = chart.baseline | chart.after
    looks = Looks(null, chart.baseline[shown], chart.after[shown], chart.kind == "count")
    side = looks.sides(null.values[None])[0]
    why_not = _why_not(chart, null, looks, side)
    if why_not:
        return Judged("cannot be told", why_not=why_not, **_plain_change(chart, null))
    if (side != 0).sum() < LEAST_USEFUL:
        return Judged("too few points", **_change(chart, null))
    surprise = Surprise.of(looks, np.random.default_rng(_seed(chart)))
    step, place = looks.steps(null.values[None]) if len(null.places) else (np.zeros(1), [0])
    direction: Direction | None = None
    if surprise.by in ("level", "change point") or (surprise.by == "run" and null.step is None and len(null.places)):
        # On its own line the longest run may be that before the change.
        direction = "up" if step[0] > 0 else "down"
    elif surprise.by == "run":
        direction = "up" if runs(side.astype(float)).side == 1 else "down"
    told = _measured("own" if not before else "firm" if firm else "trial", null)
    if null.step is not None:
        told |= {**_change(chart, null), "slope_before": _slope(null, null.step)}
    elif len(null.places):
        told["changed_from"] = int(np.flatnonzero(shown)[place[0]])
    word = _word(surprise.share, firm)
    if word == "signal" and direction is not None and told.get("slope_before") == direction:
        word, told["cap"] = "possible signal", "slope"  # It moved that way before: no sign of what came with the test.
    elif surprise.share <= SIGNAL and not firm:
        told["cap"] = "trial"
    if null.step is not None and word != "signal" and chart.aim is not None:
        told["would_show"] = _would_show(chart, looks, surprise, chart.aim - told["before"], null.step)
    told["season"] = "seen" if null.seasonal else "not seen" if null.long_enough else "too short"
    return Judged(
        word,
        surprise.share,
        surprise.draws,
        surprise.by,
        direction,
        resemblance=null.resemblance,
        **told,
    )


def _null(chart: Chart) -> Null:
    """Make the model's series of the points that are shown."""
    shown = chart.baseline | chart.after
    dates = np.asarray(chart.dates).astype("datetime64[D]")[shown]
    periods = Periods.of(dates, chart.frequency)
    place = periods.number(dates)
    first, last = periods.start(place[:1])[0], periods.end(place[-1:])[0]
    weight = np.ones(int(shown.sum())) if chart.n is None else np.asarray(chart.n, dtype=float)[shown]
    step = chart.after[shown] if chart.baseline.any() else None
    span = float((last - first).days + 1)
    values = np.asarray(chart.values, dtype=float)[shown]
    return Null(place, dates.astype("int64").astype(float), span, values, weight / weight.mean(), step)


def _seed(chart: Chart) -> int:
    """Make a seed of the series' own numbers."""
    digest = hashlib.blake2b(digest_size=8)
    for column in (np.asarray(chart.dates).astype("datetime64[D]").astype("int64"), chart.values, chart.n):
        digest.update(b"-" if column is None else np.ascontiguousarray(column, dtype=float).tobytes())
    digest.update(np.packbits(chart.baseline).tobytes() + np.packbits(chart.after).tobytes())
    return int.from_bytes(digest.digest(), "little")


def _word(surprise: float, firm: bool) -> Word:
    """Grade a surprise; a trial baseline needs a signal's surprise to make a signal possible."""
    if not firm:
        return "possible signal" if surprise <= SIGNAL else "no signal yet"
    return "signal" if surprise <= SIGNAL else "possible signal" if surprise <= POSSIBLE else "no signal yet"


def _why_not(chart: Chart, null: Null, looks: Looks, side: np.ndarray) -> str | None:
    """Say why runs can say nothing of this chart."""
    line = np.median(null.values[looks.baseline] if looks.baseline.any() else null.values)
    size = 1e-9 * max(np.abs(null.values).max(), 1e-300)
    if any(end is not None and abs(line - end) <= size for end in chart.bounds):
        return "end_of_scale"
    if 1 + (np.diff(np.sort(null.values)) > size).sum() < LEAST_VALUES:
        return "few_values"
    return "on_the_line" if (side == 0).mean() > ON_THE_LINE else None


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
    """Give the levels before and since, and the change between them with its interval; nothing without a baseline."""
    if null.step is None:
        return {}
    apart, low, high = change(null, _floor(chart, null))
    old = ~null.step
    before = float(np.average((null.values - null.season)[old], weights=null.weight[old]))
    out = {"change": apart, "low": low, "high": high, "before": before, "since": before + apart}
    return out | ({"season": "seen"} if null.seasonal else {})


def _measured(kind: str, null: Null) -> dict:
    """Give how often unchanged charts of this kind were found a signal, for the chart's own resemblance."""
    signal, either = (float(null.chance @ np.interp(RHOS, MEASURED_AT, rates)) for rates in MEASURED[kind])
    return {"false_signal": signal, "false_either": either}


def _slope(null: Null, step: np.ndarray) -> str | None:
    """Say whether the baseline by itself rose or fell."""
    old = ~step
    part = Null(null.place[old], null.day[old], 0.0, (null.values - null.season)[old], null.weight[old], None)
    time = part.place - part.place.mean()
    fit = Fit.of(part, np.column_stack([np.ones(len(time)), time]))
    if fit.tail(1) > SLOPE:
        return None
    return "up" if fit.chance @ fit.beta[:, 1] > 0 else "down"


def _would_show(chart: Chart, looks: Looks, surprise: Surprise, distance: float, step: np.ndarray) -> float | None:
    """Give the chance that a change by the distance from the level before to the aim would be a signal by now."""
    if distance == 0 or (chart.wanted and np.sign(distance) != chart.wanted):
        return None
    low, high = (np.inf * sign if end is None else end for end, sign in zip(chart.bounds, (-1, 1), strict=True))
    moved = np.clip(surprise.rows[: STAGES[0]] + distance * step, low, high)
    limit = np.quantile(looks.smallest(surprise.found, surprise.found).min(axis=1), SIGNAL)
    return float((looks.smallest(looks.of(moved), surprise.found).min(axis=1) <= limit).mean())


def _plain_change(chart: Chart, null: Null) -> dict:
    """Give shares and rates before and since, with the interval that holds where runs say nothing."""
    if null.step is None or chart.kind == "measurement":
        return {} if np.ptp(null.values) == 0 else _change(chart, null)
    shown = chart.baseline | chart.after
    n = np.ones(int(shown.sum())) if chart.n is None else np.asarray(chart.n, dtype=float)[shown]
    per = 1.0 if chart.n is None else chart.per
    counted = null.values * n / per
    spread = overdispersion(counted, n, null.step, chart.kind == "share")
    told = [float(part[w].sum()) / spread for w in (~null.step, null.step) for part in (counted, n)]
    low, high = (shares_apart if chart.kind == "share" else rates_apart)(*told)
    before, since = per * told[0] / told[1], per * told[2] / told[3]
    out = {"before": before, "since": since, "change": since - before, "low": per * low, "high": per * high}
    if chart.kind != "share" and before > 0:
        out["ratio"] = since / before
        out["ratio_low"], out["ratio_high"] = rate_ratio(*told)
    return out
