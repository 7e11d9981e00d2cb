"""How often a chart of which nothing changed shows as much as this one: statistics, and their joint surprise.

The statistics are few: the difference of the levels before and after the first test, or, without a baseline, before
and after the best single place of change; the longest run and the crossings of the line (Anhoej and Olesen 2014, doi
10.1371/journal.pone.0113825). Each is compared with the same statistic of the draws; the smallest of the three shares
is compared with the smallest of each draw (Westfall and Young 1993, Resampling-Based Multiple Testing), so that three
looks cost what they cost.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .null import Null

SHARES = {"level": 0.6, "change point": 0.6, "run": 0.2, "crossings": 0.2}
"""How the chance of a false alarm is divided among the statistics."""
SIGNAL, POSSIBLE = 0.05, 0.2
"""Surprise up to which a chart is a signal, and a possible signal."""
STAGES = (300, 900, 2800)
"""Draws of each stage; the later ones only where they are needed."""
MOST, LEAST = 600_000, 100
"""Points that are drawn for a chart, and series that are in any case: what keeps thousands of days within a second."""
RARE = 0.005
"""Surprise below which its exact size is not asked."""


@dataclass(frozen=True, eq=False)
class Looks:
    """The statistics of one chart, for its own points and for draws.

    Parameters
    ----------
    null : the series.
    baseline : points whose median is the line; none: all points.
    after : points that the runs are counted in.
    counts : the points are counts; their levels are compared by `even`.
    """

    null: Null
    baseline: np.ndarray
    after: np.ndarray
    counts: bool = False

    @property
    def names(self) -> tuple[str, str, str]:
        """Names of the statistics, in the order of `of`."""
        return ("level" if self.baseline.any() else "change point"), "run", "crossings"

    def sides(self, rows: np.ndarray) -> np.ndarray:
        """Give the sides of the points judged: 1 above the row's own line, -1 below, 0 on it."""
        line = np.median(rows[:, self.baseline] if self.baseline.any() else rows, axis=1)
        gap = rows[:, self.after] - line[:, None]
        # Looser than `rules.sides`: draws are put together from residuals, equal points are so but for their last digits.
        return np.where(np.abs(gap) > 1e-10 * np.abs(rows).max(), np.sign(gap), 0).astype(np.int8)

    def steps(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Find the largest step of each row, as `Null.steps` does; that of counts where they vary evenly."""
        return self.null.steps(even(rows) if self.counts else rows)

    def of(self, rows: np.ndarray) -> np.ndarray:
        """Give the statistics of each row, one column each; the larger, the less like chance."""
        step = np.abs(self.steps(rows)[0]) if len(self.null.places) else np.zeros(len(rows))
        longest, crossings, useful = run_counts(self.sides(rows))
        return np.column_stack([step, longest, (useful - 1) / 2 - crossings])

    def smallest(self, found: np.ndarray, among: np.ndarray) -> np.ndarray:
        """Give the share of `among` that is as strong as each row, per statistic, divided by the statistic's part."""
        columns = []
        for k, name in enumerate(self.names):
            ordered = np.sort(among[:, k])
            stronger = len(ordered) - np.searchsorted(ordered, found[:, k] - 1e-9, side="left")
            columns.append(stronger / len(ordered) / SHARES[name])
        return np.column_stack(columns)


@dataclass(frozen=True, eq=False)
class Surprise:
    """How often chance alone shows as much.

    Parameters
    ----------
    share : of charts without any change, this one counted with, that show at least as much.
    draws : simulated series it rests on.
    by : the statistic that was strongest.
    rows, found : the draws, and their statistics.
    """

    share: float
    draws: int
    by: str
    rows: np.ndarray
    found: np.ndarray

    @classmethod
    def of(cls, looks: Looks, rng: np.random.Generator) -> Surprise:
        """Simulate until it is clear: on which side of each limit it lies, and within a tenth of itself."""
        rows = np.empty((0, len(looks.null.values)))
        found = looks.of(looks.null.values[None])
        most = max(MOST // len(looks.null.values), LEAST)
        for size in STAGES:
            more = looks.null.draws(rng, min(size, most - len(rows)))
            rows, found = np.concatenate([rows, more]), np.concatenate([found, looks.of(more)])
            tails = looks.smallest(found, found)
            least = tails.min(axis=1)
            share = float((least <= least[0] + 1e-12).mean())
            error = np.sqrt(share * (1 - share) / len(rows))
            near = min(abs(share - limit) for limit in (SIGNAL, POSSIBLE)) < 3 * error
            if (not near and error <= share / 10) or (size > STAGES[0] and share < RARE) or len(rows) == most:
                break
        return cls(share, len(rows), looks.names[int(tails[0].argmin())], rows, found[1:])


def even(counts: np.ndarray) -> np.ndarray:
    """Put counts where chance makes them vary alike at every level (Anscombe 1948, Biometrika 35:246).

    A count varies the more the larger it is, so that a level that rose hides its own rise.

    Examples
    --------
    >>> even(np.array([0.0, 1.0, 9.0])).round(2).tolist()
    [1.22, 2.35, 6.12]
    """
    return 2 * np.sqrt(np.maximum(counts, 0) + 3 / 8)


def run_counts(side: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Count longest run, crossings and useful points of each row, as `rules.runs` does of one.

    Parameters
    ----------
    side : whole numbers of 8 bits: 1 above the line, -1 below, 0 on it.

    Examples
    --------
    >>> [int(found[0]) for found in run_counts(np.array([[1, 1, -1, 0, -1, -1, 1]], dtype=np.int8))]
    [3, 2, 6]
    """
    last, length = np.zeros(len(side), np.int8), np.zeros(len(side), np.int16)
    longest, crossings = length.copy(), length.copy()
    for now in np.ascontiguousarray(side.T):
        there = now != 0
        turned = now * last < 0
        crossings += turned
        length = np.where(turned, 1, length + there)
        np.maximum(longest, length, out=longest)
        last = np.where(there, now, last)
    return longest.astype(float), crossings.astype(float), (side != 0).sum(axis=1).astype(float)
