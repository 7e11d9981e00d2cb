"""Whether a survey asked a built-in instrument: then nothing has to be drafted."""

from __future__ import annotations

from ...cohort.records.mapping import MappingFile
from ...instrument.instrument import BUILT_IN, load_instrument
from ...intake.columns import Headings
from ...intake.drafting.survey import Survey

MOSTLY = 0.6
"""This share of an instrument's items has to be among the columns."""


def known_instrument(survey: Survey) -> str:
    """Name the built-in instrument that a survey asked; empty where it was none of them.

    The one is taken of which the survey asks most items; of several that it asks all of, the longest.
    """
    best, most = "", 0
    for name in BUILT_IN:
        instrument = load_instrument(name)
        headings = Headings(instrument, MappingFile())
        targets = (headings.of_column(survey.table, j)[0] for j in range(len(survey.table.header)))
        asked = len({target[1] for target in targets if target is not None and target[0] == "item"})
        if asked >= MOSTLY * len(instrument.items) and asked > most:
            best, most = name, asked
    return best
