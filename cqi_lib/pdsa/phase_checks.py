"""What must fit in the phases of a measure: dates, reasons, Wheeler's four questions, points enough."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd

from ..cohort.program_records import ProgramRecords
from ..cohort.records.measures import QUESTIONS
from ..locale.said import sayings
from .measure_phases import PHASE_POINTS

if TYPE_CHECKING:
    from ..cohort.program_checks import Notebook

say = sayings("cycle_checks")


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
                found = say("any-after", day=str(phase.from_), as_of=str(as_of))
                book.note("warning", name, (*path, "from"), found, say("any-has_been"), say("any-as_of-mend"))
            elif len(days) and not (days >= pd.Timestamp(phase.from_)).any():
                found = say("phase_checks-last", day=str(phase.from_), last=str(days.max().date()))
                allowed, mend = say("phase_checks-last-allowed"), say("phase_checks-last-mend")
                book.note("warning", name, (*path, "from"), found, allowed, mend)
            elif points < PHASE_POINTS:
                found, allowed = say("phase_checks-short", n=points), say("phase_checks-short-allowed", n=PHASE_POINTS)
                book.note("warning", name, (*path, "from"), found, allowed, say("phase_checks-short-mend"))
            open_ = phase.unanswered
            if open_:
                found = say("phase_checks-open", questions=", ".join(open_))
                allowed = say("phase_checks-open-allowed", questions=", ".join(QUESTIONS))
                book.note("warning", name, path, found, allowed, say("phase_checks-open-mend"))
            if not phase.who or not phase.why:
                lacks = [word for word in ("who", "why") if not getattr(phase, word)]
                found, mend = say("phase_checks-who", keys=lacks), say("phase_checks-who-mend", keys=lacks)
                book.note("warning", name, path, found, say("phase_checks-who-allowed"), mend)
