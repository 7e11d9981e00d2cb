"""A made program opened as a report opens it: its records from `made_program`, answers and instrument of the pair."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path

from made_cohort import PAIR
from made_program import AS_OF

from cqi_lib.cohort.cohort import Cohort, load_cohort
from cqi_lib.cohort.program_records import ProgramRecords
from cqi_lib.opening.prepare import prepare
from cqi_lib.program.prepared import Prepared
from cqi_lib.program.program import Program, program_of

ROUND = "2024-fall"


@cache
def _pair(as_of: dt.date | None = None) -> tuple[Cohort, Prepared]:
    loaded = load_cohort(PAIR, as_of=as_of)
    return loaded, prepare(loaded)


def opened(records: ProgramRecords, cycle: str | None = None) -> Program:
    """Open a made program in the pair's latest round, as Alpha House."""
    loaded, prepared = _pair(AS_OF)
    entry = loaded.programs["alpha-house"].entry
    mine = replace(records, id="alpha-house", name="Alpha House", entry=entry)
    return program_of(replace(loaded, programs={"alpha-house": mine}), prepared, "alpha-house", None, cycle)


def opened_copy(folder: Path, program: str) -> Program:
    """Open a program of a copy of the pair whose records may have changed; its answers are scored once for all copies."""
    return program_of(load_cohort(folder), _pair()[1], program)
