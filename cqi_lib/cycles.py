"""Plan-Do-Study-Act cycles, as of a date and from their records alone.

A **cycle** has a state (`state`), a prediction beside its result (`compare`), points of a measure that it covers
(`covered`) and features of a full cycle (`fidelity`, `missing_fields`). Cycles on one change idea make a **ramp**
(`ramps`); what became of each idea follows from them (`idea_status`). How far a priority has come is its **stage**
(`stage`, one of `STAGES`), and what is due next is the **agenda** (`agenda`). Each lives in the module of its name.
"""

from .agenda import KINDS, AgendaItem, agenda
from .fidelity import FEATURES, fidelity, has_prediction, missing_fields
from .pdsa import begun, covered, end_of, state, studied
from .predictions import Comparison, compare
from .ramps import Ramp, idea_status, previous_of, ramps
from .stages import STAGES, cycles_of, stage

__all__ = [
    "FEATURES",
    "KINDS",
    "STAGES",
    "AgendaItem",
    "Comparison",
    "Ramp",
    "agenda",
    "begun",
    "compare",
    "covered",
    "cycles_of",
    "end_of",
    "fidelity",
    "has_prediction",
    "idea_status",
    "missing_fields",
    "previous_of",
    "ramps",
    "stage",
    "state",
    "studied",
]
