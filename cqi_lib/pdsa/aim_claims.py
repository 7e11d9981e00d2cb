"""Where an aim stands: the numbers, and the one sentence that says them wherever the aim is spoken of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np

from ..cohort.records.priorities import Aim
from ..errors import certain
from ..rounding import Figure, as_written
from ..wording import aims as say
from ..wording import verdict as judge
from ..wording.study import period
from .measures import SIGNALS, Study
from .track import FIRM, RECENT, Track, reaches

STOPPED = {"day": 31, "week": 45, "month": 124, "quarter": 370}
"""Days after its latest point from which a measure is not said to stand anywhere now: three periods without a value."""

PERIOD = {"day": 1, "week": 7, "month": 31, "quarter": 92}
"""Days of a period at most: a point that ended longer ago than that says nothing of a day."""


@dataclass(frozen=True)
class Standing:
    """An aim's numbers, each known by one value on every page.

    Parameters
    ----------
    start : the value that was written into the aim; where none was, the middle of the points before the first test.
    now : the middle of the last six points since that test, or of all where none began, from ten of them on; with fewer
        the latest; None without one.
    to : the value aimed at.
    reached : whether `now` is there; None where it is a single point, or no direction is the wanted one.
    """

    start: Figure | float | None
    now: Figure | float | None
    to: Figure | float | None
    reached: bool | None


def standing(study: Track | None, aim: Aim) -> Standing:
    """Give an aim's numbers.

    Parameters
    ----------
    study : the measure that the aim rests on; None where it names none that is known.
    aim : the aim.
    """
    if study is None:
        return Standing(as_written(aim.from_), None, as_written(aim.to), None)
    start = study.figures(aim.from_) if aim.from_ is not None else study.centre if study.baseline_n else None
    now = study.recent_middle if study.after_n >= FIRM else study.latest if study.after_n else None
    reached = reaches(study.newest, aim.to, study.measure) if study.after_n >= FIRM else None
    return Standing(start, now, study.figures(aim.to), reached)


def stands(study: Track | None, aim: Aim, as_of: dt.date) -> str:
    """Say where an aim stands, in the same words and numbers everywhere.

    Parameters
    ----------
    study, aim : as for `standing`.
    as_of : the day to look from.
    """
    found = standing(study, aim)
    passed = aim.by is not None and aim.by < as_of
    if study is None:
        return say.stands(found.start, None, found.to, aim.by, passed=passed, lacks="measure")
    then = _on_day(study, aim, aim.by) if aim.by is not None and passed else None
    stopped = study.latest_date is not None and (as_of - study.latest_date).days > STOPPED[study.measure.frequency]
    return say.stands(
        found.start,
        found.now,
        found.to,
        aim.by,
        passed=passed,
        # Of data that stopped before the day nobody knows what it would have shown.
        reached=None if stopped and passed and then is None else found.reached,
        then=then,
        points=study.after_n,
        middle=study.after_n >= FIRM,
        tested=study.latest is not None and study.first_test is not None,
        last=period(certain(study.latest_date), study.measure.frequency, within=True) if stopped else "",
        lacks="all" if study.groups else "",
    )


def _on_day(study: Track, aim: Aim, day: dt.date) -> bool | None:
    """Say whether an aim was reached on its day, judged by the points up to then as `standing` judges those up to now.

    Where no point tells of the period before that day, nobody knows.
    """
    ends = study.columns["period_end"]
    until = study.columns["after"] & study.present & (ends <= np.datetime64(day))
    if until.sum() < FIRM or np.datetime64(day) - ends[until].max() > np.timedelta64(
        PERIOD[study.measure.frequency], "D"
    ):
        return None
    return reaches(study.columns["value"][until][-RECENT:].tolist(), aim.to, study.measure)


def went_back(study: Study) -> str:
    """Say that a change for the better may not have lasted; empty where the last six points are better than the baseline.

    All points since the first test are taken together for a signal, so that one shows also where the last of them are
    back where they were.
    """
    middle, centre = study.recent_middle, study.centre
    if study.verdict not in SIGNALS or not study.better or not study.baseline_n or middle is None or centre is None:
        return ""
    better = middle > centre if study.measure.direction == "increase" else middle < centre
    return "" if better else judge.went_back(middle, centre)
