"""A test's result beside what its measure has for the same days: where the two do not agree, one of them is wrong."""

from __future__ import annotations

from ..cohort.records.cycle import CycleFile
from .predictions import compare, outcome_of
from .study import during
from .track import Track


def contradicting(cycle: CycleFile, study: Track) -> tuple[float, ...]:
    """Give the points of a measure that contradict the result of a test on it.

    Parameters
    ----------
    cycle : the record.
    study : the study of the measure that its first prediction, or else the cycle, is about.

    Returns
    -------
    The values of all points whose period overlaps the test; none where they agree with the result. They disagree when
    the result lies outside all of them, by more than rounding, and each of them would give the prediction another
    outcome than the result does.

    Examples
    --------
    >>> from cqi_lib.opening.open import open_program
    >>> from cqi_lib.pdsa.of_program import studies_of
    >>> program = open_program("parameters/riverbend", "maple-street")
    >>> contradicting(program.records.cycles["01-text-reminder"], studies_of(program)["families-connected"])
    ()
    """
    pair = compare(cycle, study.as_of)
    if pair.value is None or pair.measure != study.measure.id:
        return ()
    values = tuple(study.columns["value"][during(cycle, study)].tolist())
    rounding = 0.5 if float(pair.value).is_integer() else 0.05
    if not values or min(values) - rounding <= pair.value <= max(values) + rounding:
        return ()
    if pair.low is None and pair.high is None:
        return values
    return () if pair.outcome in {outcome_of(pair.low, pair.high, value) for value in values} else values
