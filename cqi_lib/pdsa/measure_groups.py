"""A measure for groups of participants: periods put together before and since the first test, small counts hidden."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from ..cohort.records.cohort_file import CohortFile
from ..privacy import publish
from ..tables import SERIES
from .measures import Study

if TYPE_CHECKING:
    from ..cohort.program_records import ProgramRecords


@dataclass(frozen=True)
class Pooled:
    """What was counted in a stretch of time; None everywhere where nothing was, or where it may not be shown."""

    numerator: float | None = None
    denominator: float | None = None
    value: float | None = None
    hidden: bool = False


@dataclass(frozen=True)
class GroupRow:
    """One group: before the first test, and since (without a test all of it is `since`)."""

    group: str
    before: Pooled
    since: Pooled


def line_since(study: Study) -> dt.date | None:
    """Give the first period that is put together where an earlier line's periods are left out; None where none is."""
    points = study.points
    counted = points["baseline"] | points["after"]
    first = points.loc[counted, "date"].min()
    before = points["value"].notna() & (points["date"] < first)  # a period without data is of no line
    return first.date() if pd.notna(first) and before.any() else None


def by_group(records: ProgramRecords, study: Study, cohort_file: CohortFile) -> tuple[GroupRow, ...]:
    """Put the periods of each group together.

    Parameters
    ----------
    records : the program's records.
    study : the study of the measure; its baseline and the points after it are the two stretches.
    cohort_file : for the smallest count that may be shown.

    Returns
    -------
    The groups in the order of their first row; empty for a measure without groups or without numerator and
    denominator. What may not be shown (counts of 1 to 10, and what would give one away by subtraction) is hidden by
    `privacy.publish`.
    """
    measure, points = study.measure, study.points
    mine = records.series[records.series["measure"] == measure.id]
    split = mine["group"].fillna("").ne("")
    ratio = mine["numerator"].notna() & mine["denominator"].notna() & (mine["denominator"] > 0)
    if not (split & ratio).any():
        return ()
    used = mine[ratio & mine["date"].isin(points["date"])]
    first = points.loc[points["after"], "date"].min()
    used = used[used["date"].isin(points.loc[points["baseline"] | points["after"], "date"])]
    since = used["date"] >= first if pd.notna(first) else pd.Series(False, index=used.index)
    stretch = np.where(since, pd.Timestamp("2000-02-01"), pd.Timestamp("2000-01-01"))
    used = used.assign(group=used["group"].fillna(""), date=pd.to_datetime(stretch))
    sums = used.groupby(["date", "group"], sort=False)[["numerator", "denominator"]].sum().reset_index()
    # The whole stands beside its groups, so that nothing is shown that the reader could subtract from it.
    frame = SERIES.frame([
        {
            "program_id": records.id, "measure": measure.id, "date": row.date, "group": row.group,
            "numerator": row.numerator, "denominator": row.denominator,
            "value": measure.per * row.numerator / row.denominator,
        }
        for row in sums.itertuples()
    ])  # fmt: skip
    shown = publish(frame, "program", cohort_file=cohort_file).table
    groups = list(dict.fromkeys(mine.loc[split, "group"]))
    return tuple(GroupRow(g, _pooled(shown, g, "2000-01-01"), _pooled(shown, g, "2000-02-01")) for g in groups)


def _pooled(table: pd.DataFrame, group: str, day: str) -> Pooled:
    row = table[table["group"].eq(group) & table["date"].eq(pd.Timestamp(day))]
    if row.empty:
        return Pooled()
    one = row.iloc[0]
    if pd.isna(one["denominator"]):
        return Pooled(hidden=True)
    return Pooled(float(one["numerator"]), float(one["denominator"]), float(one["value"]))
