"""A brute-force attack on published numbers: does any series, or pair of series, give away one to four people?

The attacker knows the leader's own answers and how many people there are, tries every pair of series with every pair
of sizes, and compares what is left after subtraction with what every small group of people really answered. It counts
as found only what cannot be chance: the evidence for the group over the others is taken over all domains together.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from privacy_reading import Series

CANARY = ("tlh", "Klingon", "klingon")
"""The language in which one of each program answered: its tag and its names in English and Spanish."""
MOST = 4
EVIDENCE = 22.0
"""Natural logarithm of the odds at which a group counts as found: chance alone reaches it less than once in 10^9."""
EVIDENCE_OF_MARKS = 14.0
"""The same for single people among several marks in a row, where far fewer combinations are tried."""
ASIDE = 0.08
"""How far, in levels, equal marks are drawn aside of each other."""
LEAST_KEYS = 8
TOO_WIDE = 0.62
"""Rounding that leaves a level this uncertain gives nobody away."""


def told_language(files: dict[str, bytes]) -> list[str]:
    """Name the files in which the planted language stands, in whatever part of them."""
    sign = re.compile(rf"(?<![\w+/])({'|'.join(CANARY)})(?![\w+/=])", re.IGNORECASE)
    out = []
    for name, content in files.items():
        parts = [content]
        if name.endswith(".xlsx"):
            with zipfile.ZipFile(io.BytesIO(content)) as book:
                parts = [book.read(part) for part in book.namelist()]
        if any(sign.search(part.decode("utf-8", "replace")) for part in [name.encode(), *parts]):
            out.append(name)
    return out


@dataclass(frozen=True)
class Secret:
    """What small groups really answered in one round: group names, and their means (groups x keys)."""

    round_id: str
    names: list[tuple[str, ...]]
    means: np.ndarray


@dataclass(frozen=True)
class Found:
    """A group that was given away, and how."""

    round_id: str
    group: tuple[str, ...]
    how: str
    evidence: float


def secrets(levels: dict[str, np.ndarray], round_id: str) -> dict[int, Secret]:
    """Give every group of one to four of the people who are not leaders or coaches.

    Parameters
    ----------
    levels : each hidden person's level by key.
    round_id : the round.
    """
    out = {}
    for size in range(1, min(MOST, len(levels)) + 1):
        names = list(combinations(levels, size))
        out[size] = Secret(round_id, names, np.array([np.mean([levels[p] for p in group], axis=0) for group in names]))
    return out


def _evidence(estimates: np.ndarray, off: np.ndarray, means: np.ndarray) -> np.ndarray:
    """Give the log odds, estimate by estimate and group by group, that it is the group's mean and not anybody's."""
    out = np.full((len(estimates), len(means)), -np.inf)
    known = ~np.isnan(estimates)
    n = known.sum(axis=1)
    fits = np.broadcast_to((n >= LEAST_KEYS)[:, None], out.shape)
    # Not one domain may contradict it, beyond what rounding allows.
    for values, truth in zip(estimates.T, means.T, strict=True):
        fits = fits & ~(np.abs(values[:, None] - truth) > off[:, None] + 1e-6)
        if not fits.any():
            return out
    at, group = np.nonzero(fits)
    values, known, n = estimates[at], known[at], n[at]
    away = np.where(known, values - means[group], 0)
    sd = np.maximum(off[at] / 2, 0.01)
    middle = np.nanmean(values, axis=1)
    spread = np.sqrt(np.nanvar(values, axis=1) + means.var()) + 1e-9
    here = -0.5 * (away**2).sum(axis=1) / sd**2 - n * np.log(sd)
    chance = np.where(known, (away - (middle - means.mean())[:, None]) ** 2, 0).sum(axis=1)
    out[at, group] = here + 0.5 * chance / spread**2 + n * np.log(spread)
    return out


def _scalar(series: list[Series], keys: list[str]) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Give the series with one number a key, each once, as rows."""
    places, rows, off = [], [], []
    for one in series:
        row = np.array([one.values[k][0] if len(one.values.get(k, ())) == 1 else np.nan for k in keys])
        row[(row < 0.9) | (row > 7.1)] = np.nan
        if (~np.isnan(row)).sum() < LEAST_KEYS or np.nanstd(row) < 0.05:
            continue
        if any(np.array_equal(row, other, equal_nan=True) for other in rows):
            continue
        places.append(one.place)
        rows.append(row)
        off.append(one.off)
    return places, np.array(rows).reshape(len(rows), len(keys)), np.array(off)


def _sets(series: list[Series], keys: list[str], secret: dict[int, Secret]) -> list[Found]:
    """Find people whose levels stand among the marks of one kind in every row."""
    out = []
    grid = np.arange(3, 13) / 3
    for one in series:
        counts = [len(one.values.get(k, ())) for k in keys]
        if max(counts) < 2 or sum(c > 0 for c in counts) < LEAST_KEYS:
            continue
        groups = secret[1]
        for group, means in zip(groups.names, groups.means, strict=True):
            odds = 0.0
            for key, level in zip(keys, means, strict=True):
                marks = np.array(one.values.get(key, ()))
                if len(marks):
                    hit = (np.abs(marks - level) <= ASIDE).any()
                    chance = (np.abs(marks[:, None] - grid[None]) <= ASIDE).any(axis=0).mean()
                    odds += -np.log(max(chance, 0.02)) if hit else -np.inf
            if odds > EVIDENCE_OF_MARKS:
                out.append(Found(groups.round_id, group, f"{one.place}: marks", odds))
    return out


def attack(
    series: list[Series], keys: list[str], leader: np.ndarray, secret: dict[int, Secret], people: int
) -> list[Found]:
    """Try to find small groups.

    Parameters
    ----------
    series : all that was read: of the page, of other pages, of the round before.
    keys : the domains' names, in the order of `leader` and of the secrets.
    leader : what the leader answered herself, which she knows.
    secret : the truth, by size of group.
    people : most people who can be behind a number.

    Returns
    -------
    Everything found: the group, the places, the evidence.
    """
    out = _sets(series, keys, secret)
    places, rows, off = _scalar(series, keys)

    def judge(estimates: np.ndarray, wide: np.ndarray, size: int, how) -> None:
        fit = np.flatnonzero(wide <= TOO_WIDE)
        if size not in secret or not len(fit):
            return
        odds = _evidence(estimates[fit], wide[fit], secret[size].means)
        for at in np.flatnonzero(odds.max(axis=1) > EVIDENCE):
            best = int(odds[at].argmax())
            names = secret[size].names[best]
            out.append(Found(secret[size].round_id, names, how(fit[at]), float(odds[at, best])))

    if not len(rows):
        return out
    for size in secret:
        judge(rows, off, size, lambda b: places[b])
        n = size + 1
        judge((n * rows - leader) / size, n * off / size, size, lambda b, n=n: f"{n} x {places[b]} less the leader")
    for m in range(2, people + 1):
        for n in range(max(1, m - MOST - 1), m):
            for a in range(len(rows)):
                left, wide = m * rows[a] - n * rows, m * off[a] + n * off
                wide[a] = np.inf
                for step, extra, word in (
                    (0, 0, ""),
                    (-1, -leader, " less the leader"),
                    (1, leader, " and the leader"),
                ):
                    size = m - n + step
                    if size in secret:
                        how = lambda b, a=a, m=m, n=n, word=word: f"{m} x {places[a]} less {n} x {places[b]}{word}"  # noqa: E731
                        judge((left + extra) / size, wide / size, size, how)
    return out
