"""The instrument that a cohort names: a built-in one, or a file beside cohort.yml."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..errors import CohortError, InstrumentError, Problem
from ..files.text_file import is_inside, shorten
from ..instrument.instrument import BUILT_IN, Instrument, load_instrument
from ..locale.spoken import spoken
from .records.cohort_file import CohortFile


def read_instrument(folder: Path, file: CohortFile, problems: Sequence[Problem] = ()) -> Instrument:
    """Load the instrument that cohort.yml names; raises CohortError, with the problems found before."""
    if file.instrument not in BUILT_IN and not is_inside(folder / file.instrument, folder):
        allowed = ", ".join(BUILT_IN) + ", or a file beside cohort.yml"
        mend = "Copy the instrument into the cohort folder."
        problem = Problem("error", "cohort.yml, instrument", shorten(file.instrument), allowed, mend)
        raise CohortError(f"The cohort {folder.name!r} cannot be loaded.", [*problems, problem])
    try:
        return load_instrument(file.instrument, spoken(file.language), folder)
    except InstrumentError as error:
        found = error.problems or (
            Problem("error", "cohort.yml, instrument", error.message, ", ".join(BUILT_IN), "Correct it."),
        )
        raise CohortError(f"The instrument of {folder.name!r} cannot be used.", [*problems, *found]) from None
