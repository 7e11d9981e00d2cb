"""Which answers follow from printed numbers: every way of answering that fits them is searched, exactly.

A printed number is a sum over answers that lies between two ends (`Sum`). An answer is determined when it is the same
in everything that fits all the sums. People who count alike in every sum stand for each other: the answer of one of
them can be determined only if all of them gave it, and then one fit with another answer among them is enough to show
that it is not. Fits are looked for by single exchanges first, then by integer programming (HiGHS); each is checked in
plain arithmetic before it is believed, and what could not be settled counts as determined. So errors are on the safe
side only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

SECONDS = 5.0
"""So long one search may take; without an end it counts as "determined"."""
_TINY = 1e-9


@dataclass(frozen=True)
class Sum:
    """A number that was printed.

    Parameters
    ----------
    weights : people x items x levels: what each answer adds to the sum.
    low, high : between which ends the sum lies, both included: half of the last digit printed to either side.
    release : in which release it stood; sums of one release alone are what that release tells by itself.
    """

    weights: np.ndarray
    low: float
    high: float
    release: int = 0


def determined(levels: np.ndarray, k: Sequence[int], sums: Sequence[Sum]) -> set[tuple[int, int]]:
    """Find the answers that follow from printed numbers.

    Parameters
    ----------
    levels : people x items: the true levels, 1 to K; 0 where there is none, which counts as known.
    k : each item's number of levels.
    sums : what was printed; the true levels fit it.

    Returns
    -------
    Pairs (person, item): everything that fits gives this person this level.

    Raises
    ------
    ValueError
        When the true levels do not fit a sum: it was not printed of these answers.

    Examples
    --------
    Five people whose mean is printed as 1.0, then as 1.2:

    >>> five = np.array([[1], [1], [1], [1], [1]])
    >>> mean = np.broadcast_to(np.array([1.0, 2, 3, 4]), (5, 1, 4))
    >>> sorted(determined(five, [4], [Sum(mean, 4.75, 5.25)]))
    [(0, 0), (1, 0), (2, 0), (3, 0), (4, 0)]
    >>> determined(np.array([[1], [1], [1], [1], [2]]), [4], [Sum(mean, 5.75, 6.25)])
    set()
    """
    if not len(levels) or not sums:
        return set()
    weights = np.stack([np.asarray(one.weights, dtype=float) for one in sums])
    low, high = (np.array([getattr(one, end) for one in sums], dtype=float) for end in ("low", "high"))
    told = _Told(np.asarray(levels, dtype=int), np.asarray(k, dtype=int), weights, low, high)
    return told.determined()


def beyond_one(levels: np.ndarray, k: Sequence[int], sums: Sequence[Sum]) -> set[tuple[int, int]]:
    """Find the answers that follow from all releases together: not from one alone, nor from those before the newest.

    Parameters and errors as in `determined`.
    """
    found = determined(levels, k, sums)
    releases = sorted({one.release for one in sums}) if found else []
    for part in [*({release} for release in releases), set(releases[:-1])]:
        if found:
            found -= determined(levels, k, [one for one in sums if one.release in part])
    return found


class _Told:
    def __init__(
        self, levels: np.ndarray, k: np.ndarray, weights: np.ndarray, low: np.ndarray, high: np.ndarray
    ) -> None:
        self.levels, self.k, self.weights, self.low, self.high = levels, k, weights, low, high
        people, items = levels.shape
        at = np.maximum(levels - 1, 0)
        own = weights[:, np.arange(people)[:, None], np.arange(items)[None, :], at]
        self.own = np.where(levels > 0, own, 0.0)
        self.value = self.own.sum(axis=(1, 2))
        if not self._fits(self.value):
            raise ValueError("These answers do not fit what was printed of them.")
        alike: dict[bytes, list[int]] = {}
        for person in range(people):
            key = weights[:, person].tobytes() + (levels[person] > 0).tobytes()
            alike.setdefault(key, []).append(person)
        self.groups = [np.array(group) for group in alike.values()]

    def _fits(self, value: np.ndarray) -> bool:
        return bool(((value >= self.low - _TINY) & (value <= self.high + _TINY)).all())

    def determined(self) -> set[tuple[int, int]]:
        found = set()
        for number, group in enumerate(self.groups):
            for item in range(self.levels.shape[1]):
                given = set(self.levels[group, item].tolist())
                if given == {0} or len(given) > 1:
                    continue
                person = int(group[0])
                if not self._exchanged(person, item) and not self._searched(number, item):
                    found |= {(int(p), item) for p in group}
        return found

    def _exchanged(self, person: int, item: int) -> bool:
        """Say whether another level fits when this answer alone changes, or one more answer to the item changes."""
        mine = int(self.levels[person, item])
        steps = self.weights[:, :, item, :] - self.own[:, :, item, None]
        steps = np.where(self.levels[None, :, item, None] > 0, steps, 0.0)
        allowed = np.arange(1, self.weights.shape[3] + 1) <= self.k[item]
        for level in range(1, int(self.k[item]) + 1):
            if level == mine:
                continue
            value = (self.value + steps[:, person, level - 1])[:, None, None] + steps
            value[:, person] = np.inf
            fits = (value >= self.low[:, None, None] - _TINY) & (value <= self.high[:, None, None] + _TINY)
            alone = self._fits(self.value + steps[:, person, level - 1])
            if alone or bool((fits.all(axis=0) & allowed[None, :]).any()):
                return True
        return False

    def _searched(self, number: int, item: int) -> bool:
        """Say whether a fit was found in which somebody of the group gave another level to the item."""
        from scipy.optimize import Bounds, LinearConstraint, milp

        columns, size, weight = [], [], []
        for g, group in enumerate(self.groups):
            for i in np.flatnonzero(self.levels[group[0]] > 0):
                for level in range(1, int(self.k[i]) + 1):
                    columns.append((g, int(i), level))
                    size.append(len(group))
                    weight.append(self.weights[:, group[0], i, level - 1])
        cells = sorted({(g, i) for g, i, _ in columns})
        row = {cell: n for n, cell in enumerate(cells)}
        whole = np.zeros((len(cells), len(columns)))
        for n, (g, i, _) in enumerate(columns):
            whole[row[g, i], n] = 1
        people = np.array([len(self.groups[g]) for g, _ in cells], dtype=float)
        sums = np.array(weight).T
        mine = int(self.levels[self.groups[number][0], item])
        cost = np.array([1.0 if (g, i, level) == (number, item, mine) else 0.0 for g, i, level in columns])
        done = milp(
            cost,
            integrality=np.ones(len(columns)),
            bounds=Bounds(0, np.array(size, dtype=float)),
            constraints=[LinearConstraint(whole, people, people), LinearConstraint(sums, self.low, self.high)],
            options={"time_limit": SECONDS},
        )
        if done.x is None:
            return False
        counts = np.round(done.x)
        whole_fits = bool((whole @ counts == people).all() and (counts >= 0).all())
        return whole_fits and self._fits(sums @ counts) and cost @ counts < len(self.groups[number])
