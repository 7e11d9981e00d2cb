"""How often a chart of which nothing changed shows as much as this one: statistics, and their joint surprise.

The statistics are few: the longest run and the crossings of the line (Anhoej and Olesen 2014, doi
10.1371/journal.pone.0113825), and the difference of the levels before and after the first test, or, without a
baseline, before and after the best single place of change. Each is compared with the same statistic of the draws; the
smallest of the three shares is compared with the smallest of each draw (Westfall and Young 1993), so that three looks
cost what they cost.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .null import Null
from .rules import RELATIVE

LEAST_BESIDE = 5
"""Points on either side of a place of change."""
SHARES = {"level": 0.6, "change point": 0.6, "run": 0.2, "crossings": 0.2}
"""How the chance of a false alarm is divided among the statistics."""


@dataclass(frozen=True, eq=False)
class Looks:
    """The statistics of one chart, for its own points and for draws.

    Parameters
    ----------
    null : the series.
    baseline : points whose median is the line; none: all points.
    after : points that the runs are counted in.
    """

    null: Null
    baseline: np.ndarray
    after: np.ndarray

    @property
    def names(self) -> tuple[str, str, str]:
        """Names of the statistics, in the order of `of`."""
        return ("level" if self.baseline.any() else "change point"), "run", "crossings"

    @cached_property
    def _basis(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Orthonormal columns of level and season; unit steps at right angles to them; the steps' places."""
        null = self.null
        n = len(null.values)
        flat = np.ones((n, 1))
        if null.seasonal:
            flat = np.column_stack([flat, null.harmonic])
        base = np.linalg.qr(flat * null.root[:, None])[0]
        places = [int(np.argmax(null.step))] if null.step is not None else range(LEAST_BESIDE, n - LEAST_BESIDE + 1)
        places = np.array(places)
        steps = (np.arange(n)[:, None] >= places) * null.root[:, None]
        steps = steps - base @ (base.T @ steps)
        return base, steps / np.sqrt((steps**2).sum(axis=0)), places

    def steps(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Give each row's standardized step (signed) and the place of it."""
        base, steps, places = self._basis
        scaled = (rows - rows[:, :1]) * self.null.root
        size = np.maximum((scaled**2).sum(axis=1), 1e-300)
        size = np.maximum(size - ((scaled @ base) ** 2).sum(axis=1), 1e-12 * size)
        parts = scaled @ steps
        best = np.abs(parts).argmax(axis=1)
        return parts[np.arange(len(rows)), best] / np.sqrt(size), places[best]

    def sides(self, rows: np.ndarray) -> np.ndarray:
        """Give the sides of the points judged: 1 above the row's own line, -1 below, 0 on it."""
        line = np.median(rows[:, self.baseline] if self.baseline.any() else rows, axis=1)
        gap = rows[:, self.after] - line[:, None]
        return np.sign(gap, where=np.abs(gap) > 100 * RELATIVE * np.abs(rows).max(), out=np.zeros_like(gap))

    def of(self, rows: np.ndarray) -> np.ndarray:
        """Give the statistics of each row, one column each; the larger, the less like chance."""
        step, _ = self.steps(rows)
        longest, crossings, useful = run_counts(self.sides(rows).astype(np.int8))
        return np.column_stack([np.abs(step), longest, (useful - 1) / 2 - crossings])


def run_counts(side: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Count longest run, crossings and useful points of each row, as `rules.runs` does of one.

    Examples
    --------
    >>> [int(found[0]) for found in run_counts(np.array([[1, 1, -1, 0, -1, -1, 1]], dtype=np.int8))]
    [3, 2, 6]
    """
    size = len(side)
    last, length = np.zeros(size, np.int8), np.zeros(size, np.int16)
    longest, crossings = length.copy(), length.copy()
    for now in np.ascontiguousarray(side.T):
        there = now != 0
        turned = now * last < 0
        crossings += turned
        length = np.where(turned, 1, length + there)
        np.maximum(longest, length, out=longest)
        last = np.where(there, now, last)
    return longest.astype(float), crossings.astype(float), (side != 0).sum(axis=1).astype(float)


def tails(found: np.ndarray, among: np.ndarray | None = None) -> np.ndarray:
    """Give for each number the share of `among` that is at least as large, itself counted with."""
    if among is None:
        ordered = np.sort(found)
        return (len(found) - np.searchsorted(ordered, found - 1e-9, side="left")) / len(found)
    ordered = np.sort(among)
    return (1 + len(among) - np.searchsorted(ordered, found - 1e-9, side="left")) / (1 + len(among))


def smallest(looks: Looks, found: np.ndarray, among: np.ndarray | None = None) -> np.ndarray:
    """Give each row's tails, each divided by its statistic's share."""
    columns = [
        tails(found[:, k], None if among is None else among[:, k]) / SHARES[name] for k, name in enumerate(looks.names)
    ]
    return np.column_stack(columns)
