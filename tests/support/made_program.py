"""An invented program for tests: only what a test names is there."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from cqi_lib.cohort.program_records import ProgramRecords
from cqi_lib.cohort.records.cohort_file import ProgramEntry
from cqi_lib.cohort.records.cycle import CycleFile
from cqi_lib.cohort.records.measures import Measure
from cqi_lib.cohort.records.priorities import PrioritiesFile
from cqi_lib.pdsa.measures import study_all
from cqi_lib.tables import SERIES

AS_OF = dt.date(2026, 1, 15)


def monthly(values, start="2024-01-01", measure="m", freq="MS") -> list[dict]:
    """One row per value; None is an empty cell."""
    dates = pd.date_range(start, periods=len(values), freq=freq)
    return [{"measure": measure, "date": day, "value": value} for day, value in zip(dates, values, strict=True)]


def program(rows=(), cycles=None, priorities=None, visits=None, measures=None) -> ProgramRecords:
    """Make a program; a cycle is a dict of its fields, its title may be left out."""
    measures = [{"id": "m"}] if measures is None else measures
    return ProgramRecords(
        id="maple-street",
        name="Maple Street",
        entry=ProgramEntry(id="maple-street", name="Maple Street"),
        measures={m["id"]: Measure(**({"name": m["id"]} | m)) for m in measures},
        series=SERIES.frame(list(rows)),
        cycles={name: CycleFile(**({"title": name} | fields)) for name, fields in (cycles or {}).items()},
        priorities=PrioritiesFile(priorities=priorities or [], visits=visits or []),
    )


def studies(records, as_of=AS_OF):
    """Study every measure."""
    return study_all(records, as_of)
