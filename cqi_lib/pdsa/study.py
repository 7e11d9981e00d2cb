"""Where one cycle stands as of a date, from its record alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import numpy as np

from ..cohort.records.cycle import CycleFile
from ..errors import certain
from .track import Track

State = Literal["planned", "testing", "study due", "decision due", "decided"]


def begun(cycle: CycleFile, as_of: dt.date) -> bool:
    """Say whether the test has begun: an actual start is recorded, not later than `as_of`."""
    return cycle.actual_start is not None and cycle.actual_start <= as_of


def studied(cycle: CycleFile, as_of: dt.date) -> bool:
    """Say whether the result was looked at: a date of the study, or without one a result or something learned."""
    if cycle.studied_on is not None:
        return cycle.studied_on <= as_of
    result = cycle.result
    return result.value is not None or bool(result.text or cycle.learned)


def end_of(cycle: CycleFile) -> dt.date | None:
    """Give the day the test ended, or else the day it was to end."""
    return cycle.actual_end or cycle.planned_end


def state(cycle: CycleFile, as_of: dt.date) -> State:
    """Say where a cycle stands.

    Parameters
    ----------
    cycle : the record.
    as_of : the day to look from.

    Returns
    -------
    `planned` (not begun), `testing`, `study due` (its actual or planned end has passed), `decision due` (studied, not
    decided) or `decided`. A decision counts even where the dates were never written down.

    Examples
    --------
    >>> import datetime as dt
    >>> state(CycleFile(title="Call first", actual_start="2025-02-03", actual_end="2025-02-14"), dt.date(2025, 3, 1))
    'study due'
    """
    if cycle.decision is not None and (cycle.studied_on is None or cycle.studied_on <= as_of):
        return "planned" if cycle.actual_start is not None and cycle.actual_start > as_of else "decided"
    if studied(cycle, as_of):
        return "decision due"
    if not begun(cycle, as_of):
        return "planned"
    end = end_of(cycle)
    return "study due" if end is not None and end < as_of else "testing"


def tests_made(cycles: Iterable[CycleFile], as_of: dt.date) -> tuple[list[CycleFile], dict[str, int]]:
    """Give the cycles that are no longer only planned, and how many of them were decided how, in the order met."""
    made = [c for c in cycles if state(c, as_of) != "planned"]
    decided = [str(c.decision) for c in made if state(c, as_of) == "decided"]
    return made, {code: decided.count(code) for code in dict.fromkeys(decided)}


def during(cycle: CycleFile, study: Track) -> np.ndarray:
    """Mark the points of a measure whose period overlaps the cycle's actual start to end.

    Parameters
    ----------
    cycle : the record; a cycle without an actual end runs until the study's `as_of`.
    study : the study of the measure.

    Returns
    -------
    True at each place of `study.columns` that is such a point; nowhere when the cycle has not begun.
    """
    if not begun(cycle, study.as_of):
        return np.zeros(len(study.present), dtype=bool)
    first, last = certain(cycle.actual_start), min(cycle.actual_end or study.as_of, study.as_of)
    ends_after = study.columns["period_end"] >= np.datetime64(first)
    return study.present & ends_after & (study.columns["period_start"] <= np.datetime64(last))


def covered(cycle: CycleFile, study: Track) -> int:
    """Count the points of a measure whose period overlaps the cycle's actual start to end, as `during` gives them."""
    return int(during(cycle, study).sum())
