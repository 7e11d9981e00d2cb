"""A made program opened as a report opens it: its records from `made_program`, answers and instrument of the pair."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from made_cohort import PAIR
from made_program import AS_OF

from cqi_lib.cohort import load_cohort
from cqi_lib.prepare import prepare
from cqi_lib.program import Program, program_of
from cqi_lib.program_records import ProgramRecords

ROUND = "2024-fall"


@cache
def _pair():
    loaded = load_cohort(PAIR, as_of=AS_OF)
    return loaded, prepare(loaded)


def opened(records: ProgramRecords, cycle: str | None = None) -> Program:
    """Open a made program in the pair's latest round, as Alpha House."""
    loaded, prepared = _pair()
    entry = loaded.programs["alpha-house"].entry
    mine = replace(records, id="alpha-house", name="Alpha House", entry=entry)
    return program_of(replace(loaded, programs={"alpha-house": mine}), prepared, "alpha-house", None, cycle)
