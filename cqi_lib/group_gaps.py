"""The gap between groups of participants over time: periods put together until no count is too small to show."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from .measures import Study
from .privacy import publish
from .records.cohort_file import CohortFile
from .tables import SERIES

if TYPE_CHECKING:
    import datetime as dt

    from .program_records import ProgramRecords

TOGETHER = (3, 6, 12)
"""Periods put together, the fewest that may be shown; single periods are too small to compare in social services."""

Z = 1.959964


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

    def gap(self, one: int, other: int, per: float) -> tuple[float, float, float]:
        """Give the first group's value less the other's, and the 95 % interval of it.

        For shares only: Agresti and Caffo 2000 (The American Statistician 54), one success and one failure added to
        each group, which keeps its promise in small groups.

        Examples
        --------
        >>> GapBlock(None, None, ((12, 20), (30, 40))).gap(0, 1, 100)[0]
        -15.0
        """
        shown = self.value(one, per) - self.value(other, per)
        shares, spread = [], 0.0
        for top, of in (self.counts[one], self.counts[other]):
            share = (top + 1) / (of + 2)
            shares.append(share)
            spread += share * (1 - share) / (of + 2)
        middle, reach = shares[0] - shares[1], Z * math.sqrt(spread)
        return shown, per * (middle - reach), per * (middle + reach)


@dataclass(frozen=True)
class Gaps:
    """A measure's groups over time: the groups, the largest last, the blocks in order, and how many periods a block holds at least."""

    groups: tuple[str, ...]
    blocks: tuple[GapBlock, ...]
    together: int


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
    measure, points = study.measure, study.points
    mine = records.series[records.series["measure"] == measure.id].assign(group=lambda f: f["group"].fillna(""))
    groups = tuple(dict.fromkeys(mine.loc[mine["group"].ne(""), "group"]))
    if len(groups) < 2 or not measure.is_share:
        return None
    used = mine[mine["numerator"].notna() & mine["denominator"].gt(0)]
    # The largest group comes last: the others are set beside it.
    size = used.groupby("group")["denominator"].sum()
    groups = tuple(sorted(groups, key=lambda g: float(size.get(g, 0))))
    for together in TOGETHER:
        place = _blocks(points, together)
        rows = used[used["date"].isin(place)].assign(block=lambda f, place=place: f["date"].map(place))
        sums = rows.groupby(["block", "group"])[["numerator", "denominator"]].sum()
        numbers = sorted(set(place.values()))
        if len(numbers) < 2:
            return None
        if any((n, g) not in sums.index for n in numbers for g in groups):
            continue
        frame = SERIES.frame(
            [
                {
                    "program_id": records.id,
                    "measure": measure.id,
                    "date": pd.Timestamp("2000-01-01") + pd.DateOffset(months=int(n)),
                    "group": g,
                    "numerator": top,
                    "denominator": of,
                    "value": measure.per * top / of,
                }
                for (n, g), top, of in sums.itertuples()
            ]
        )
        shown = publish(frame, "program", cohort_file=cohort_file).table
        shown = shown[shown["group"].fillna("").ne("")]
        if shown["denominator"].notna().all():
            return Gaps(groups, tuple(_block(points, place, n, sums, groups) for n in numbers), together)
    return None


def _blocks(points: pd.DataFrame, together: int) -> dict[pd.Timestamp, int]:
    """Number the blocks: so many periods each, the rest of a stretch added to its last block."""
    place: dict[pd.Timestamp, int] = {}
    first = 0
    after = points["after"].to_numpy(bool)
    for stretch in (points["baseline"].to_numpy(bool) & ~after, after):
        dates = points.loc[stretch, "date"]
        count = max(len(dates) // together, 1)
        numbers = np.minimum(np.arange(len(dates)) // together, count - 1) + first
        place.update(zip(dates, numbers.tolist(), strict=True))
        first += count if len(dates) else 0
    return place


def _block(points: pd.DataFrame, place: dict, number: int, sums: pd.DataFrame, groups: tuple[str, ...]) -> GapBlock:
    mine = points[points["date"].map(place).eq(number)]
    counts = tuple(
        (float(sums.loc[(number, g), "numerator"]), float(sums.loc[(number, g), "denominator"])) for g in groups
    )
    return GapBlock(mine["period_start"].min().date(), mine["period_end"].max().date(), counts)
