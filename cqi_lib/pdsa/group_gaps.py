"""The gap between groups of participants over time: periods put together until no count is too small to show."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.special import ndtri, stdtrit

from ..cohort.records.cohort_file import CohortFile
from ..privacy import publish
from ..tables import SERIES
from .measures import Study

if TYPE_CHECKING:
    import datetime as dt

    from ..cohort.program_records import ProgramRecords

TOGETHER = (3, 6, 12)
"""Periods put together, the fewest that may be shown; single periods are too small to compare in social services."""

ERROR = 0.05
"""How often a measure whose gaps never changed may be told of one, over all its groups; and how often the range of any
gap, over all its groups and stretches, may miss the true one."""


def _share(top: float, of: float) -> tuple[float, float]:
    """Give a share and its variance with one success and one failure added (Agresti & Caffo 2000)."""
    share = (top + 1) / (of + 2)
    return share, share * (1 - share) / (of + 2)


@dataclass(frozen=True)
class GapBlock:
    """Periods put together, and each group's counts in them.

    Parameters
    ----------
    start, end : first and last day.
    counts : numerator and denominator of each group, in the order of `Gaps.groups`.
    """

    start: dt.date
    end: dt.date
    counts: tuple[tuple[float, float], ...]

    def value(self, group: int, per: float) -> float:
        """Give a group's value."""
        top, of = self.counts[group]
        return per * top / of

    def gap(self, one: int, other: int, per: float, looked_at: int = 1) -> tuple[float, float, float]:
        """Give the first group's value less the other's, and the interval of it.

        For shares only: Agresti and Caffo 2000 (The American Statistician 54), one success and one failure added to
        each group, which keeps its promise in small groups. The intervals of `looked_at` gaps hold all of them together
        in 95 % (Bonferroni).

        Examples
        --------
        >>> GapBlock(None, None, ((12, 20), (30, 40))).gap(0, 1, 100)[0]
        -15.0
        """
        (p, var_p), (q, var_q) = _share(*self.counts[one]), _share(*self.counts[other])
        middle, reach = p - q, _quantile(looked_at) * math.sqrt(var_p + var_q)
        return self.value(one, per) - self.value(other, per), per * (middle - reach), per * (middle + reach)


def _quantile(looked_at: int) -> float:
    return float(ndtri(1 - ERROR / 2 / looked_at))


@dataclass(frozen=True)
class GapChange:
    """How a gap changed: from one stretch of time to the next, each made of blocks.

    Parameters
    ----------
    first, second : the gap in either.
    low, high : interval of the second less the first.
    """

    first: float
    second: float
    low: float
    high: float

    @property
    def clear(self) -> bool:
        """Whether the gap changed by more than chance easily makes."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Gaps:
    """A measure's groups over time.

    Parameters
    ----------
    groups : the groups, the largest last.
    blocks : in their order.
    together : how many periods a block holds at least.
    before : how many blocks lie before the first test; 0 without a test, or where none lies before or after it.
    """

    groups: tuple[str, ...]
    blocks: tuple[GapBlock, ...]
    together: int
    before: int = 0

    def change(self, one: int, per: float) -> GapChange:
        """Test whether the gap of a group to the largest changed: before and since the first test, else in two halves.

        One test for each group on the sums of all blocks, so that looking at many stretches adds no false alarm; shared
        out over the groups (Bonferroni). The variances are those of `GapBlock.gap`; where the blocks of a stretch differ
        among themselves by more than chance (Pearson's chi-square over its degrees of freedom above 1), they are
        multiplied by it and the quantile is that of t (quasi-likelihood: McCullagh & Nelder 1989, 4.5).

        Parameters
        ----------
        one : the group, as a place in `groups`.
        per : the measure's base.

        Returns
        -------
        The gap in either stretch, and the interval of the change.
        """
        cut = self.before or len(self.blocks) // 2
        sides = self.blocks[:cut], self.blocks[cut:]
        pair = (one, len(self.groups) - 1)
        sums = [[tuple(map(sum, zip(*(b.counts[g] for b in side), strict=True))) for g in pair] for side in sides]
        (p0, q0), (p1, q1) = ([_share(*counts) for counts in side] for side in sums)
        chi, freedom = 0.0, 0
        for side, pooled in zip(sides, sums, strict=True):
            for g, (top, of) in zip(pair, pooled, strict=True):
                share = top / of
                if 0 < share < 1:
                    chi += (
                        sum((b.counts[g][0] - b.counts[g][1] * share) ** 2 / b.counts[g][1] for b in side)
                        / share
                        / (1 - share)
                    )
                    freedom += len(side) - 1
        wide = max(chi / freedom, 1.0) if freedom else 1.0
        looked_at = len(self.groups) - 1
        quantile = _quantile(looked_at) if wide == 1 else float(stdtrit(freedom, 1 - ERROR / 2 / looked_at))
        middle = (p1[0] - q1[0]) - (p0[0] - q0[0])
        reach = quantile * math.sqrt(wide * (p0[1] + q0[1] + p1[1] + q1[1]))
        first, second = (per * (side[0][0] / side[0][1] - side[1][0] / side[1][1]) for side in sums)
        return GapChange(first, second, per * (middle - reach), per * (middle + reach))


def gaps(records: ProgramRecords, study: Study, cohort_file: CohortFile) -> Gaps | None:
    """Put the periods of each group together, as few as may be shown.

    Parameters
    ----------
    records : the program's records.
    study : the study of the measure. Blocks never reach over the first test, so that together they are exactly the
        stretches before and since: nothing can be worked out by subtracting one from the other.
    cohort_file : for the smallest count that may be shown.

    Returns
    -------
    The gaps, or None for a measure that is no share or has fewer than two groups, or where even twelve periods are
    too small, or give fewer than two blocks.
    """
    measure, points, series = study.measure, study.columns, records.counted
    if not measure.is_share:
        return None
    mine = series["measure"] == measure.id
    groups = tuple(dict.fromkeys(series["group"][mine & (series["group"] != "")].tolist()))
    if len(groups) < 2:
        return None
    used = mine & np.isfinite(series["numerator"]) & (series["denominator"] > 0)
    rows = [series[name][used].tolist() for name in ("date", "group", "numerator", "denominator")]
    # The largest group comes last: the others are set beside it.
    size = _sums(zip(rows[1], rows[3], strict=True))
    groups = tuple(sorted(groups, key=lambda g: size.get(g, 0.0)))
    for together in TOGETHER:
        place = _blocks(points, together)
        here = [(place[day], *row) for day, *row in zip(*rows, strict=True) if day in place]
        tops = _sums(((number, group), top) for number, group, top, _ in here)
        of = _sums(((number, group), whole) for number, group, _, whole in here)
        numbers = sorted(set(place.values()))
        if len(numbers) < 2:
            return None
        if any((n, g) not in of for n in numbers for g in groups):
            continue
        months = np.datetime64("2000-01") + np.array([n for n, _ in sorted(of)])
        frame = SERIES.frame(
            {
                "program_id": records.id,
                "measure": measure.id,
                "date": months.astype("datetime64[us]"),
                "group": [group for _, group in sorted(of)],
                "numerator": [tops[key] for key in sorted(of)],
                "denominator": [of[key] for key in sorted(of)],
                "value": [measure.per * tops[key] / of[key] for key in sorted(of)],
            }
        )
        shown = publish(frame, "program", cohort_file=cohort_file).table
        shown = shown[shown["group"].fillna("").ne("")]
        if shown["denominator"].notna().all():
            blocks = tuple(
                _block(points, place, n, {g: (tops[n, g], of[n, g]) for g in groups}, groups) for n in numbers
            )
            after = points["date"][points["after"]]
            before = sum(b.end < after.min().item() for b in blocks) if len(after) else 0
            return Gaps(groups, blocks, together, before if before < len(blocks) else 0)
    return None


def _sums(pairs: Iterable[tuple[Any, float]]) -> dict[Any, float]:
    """Add numbers up by key."""
    parts: dict[Any, list[float]] = {}
    for key, number in pairs:
        parts.setdefault(key, []).append(number)
    return {key: math.fsum(numbers) for key, numbers in parts.items()}


def _blocks(points: Mapping[str, np.ndarray], together: int) -> dict[dt.date, int]:
    """Number the blocks: so many periods each, the rest of a stretch added to its last block."""
    place: dict[dt.date, int] = {}
    first = 0
    for stretch in (points["baseline"] & ~points["after"], points["after"]):
        dates = points["date"][stretch].tolist()
        count = max(len(dates) // together, 1)
        numbers = np.minimum(np.arange(len(dates)) // together, count - 1) + first
        place.update(zip(dates, numbers.tolist(), strict=True))
        first += count if len(dates) else 0
    return place


def _block(
    points: Mapping[str, np.ndarray], place: Mapping[dt.date, int], number: int, counts: Mapping, groups: Sequence[str]
) -> GapBlock:
    mine = np.array([place.get(day) == number for day in points["date"].tolist()])
    start, end = points["period_start"][mine].min(), points["period_end"][mine].max()
    return GapBlock(start.item(), end.item(), tuple(counts[group] for group in groups))
