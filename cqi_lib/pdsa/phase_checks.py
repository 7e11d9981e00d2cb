"""What must fit in the phases of a measure: dates, reasons, Wheeler's four questions, points enough."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd

from ..cohort.program_records import ProgramRecords
from ..cohort.records.measures import QUESTIONS
from .measure_phases import PHASE_POINTS

if TYPE_CHECKING:
    from ..cohort.program_checks import Notebook


def check_phases(records: ProgramRecords, book: Notebook, as_of: dt.date) -> None:
    """Check the phases of all measures; what is found is noted in `book`.

    Parameters
    ----------
    records : the program's records.
    book : where problems are noted.
    as_of : the day the cohort is looked at from.
    """
    name = "measures.yml"
    for n, measure in enumerate(records.measures.values()):
        if not measure.phases:
            continue
        series = records.series
        mine = series[(series["measure"] == measure.id) & (series["group"] == "") & series["value"].notna()]
        days = mine["date"].drop_duplicates()
        starts = [phase.from_ for phase in measure.phases]
        for k, phase in enumerate(measure.phases):
            path = ("measures", n, "phases", k)
            later = min((day for day in starts if day > phase.from_), default=None)
            inside = days >= pd.Timestamp(phase.from_)
            if later is not None:
                inside &= days < pd.Timestamp(later)
            points = int(inside.sum())
            if phase.from_ > as_of:
                mend = "Check the date, and `as_of` in cohort.yml."
                found = f"{phase.from_}, after {as_of}"
                book.note("warning", name, (*path, "from"), found, "a day that has been", mend)
            elif len(days) and not (days >= pd.Timestamp(phase.from_)).any():
                found = f"{phase.from_}, after the last value ({days.max().date()})"
                mend = "Nothing needs to be done if values will follow."
                book.note("warning", name, (*path, "from"), found, "a day with values after it", mend)
            elif points < PHASE_POINTS:
                mend = "No line of its own is drawn yet; nothing needs to be done."
                allowed = f"{PHASE_POINTS} points or more"
                book.note("warning", name, (*path, "from"), f"a phase of {_points(points)}", allowed, mend)
            open_ = phase.unanswered
            if open_:
                mend = "The line stays as it was until all four are answered with yes."
                allowed = f"yes to all four questions ({', '.join(QUESTIONS)})"
                book.note("warning", name, path, "no yes to " + ", ".join(open_), allowed, mend)
            if not phase.who or not phase.why:
                lacks = " and ".join(word for word in ("who", "why") if not getattr(phase, word))
                mend = f"Write {lacks} for the record."
                book.note("warning", name, path, f"a phase without {lacks}", "who decided it, and why", mend)


def _points(n: int) -> str:
    return "1 point" if n == 1 else f"{n} points"
