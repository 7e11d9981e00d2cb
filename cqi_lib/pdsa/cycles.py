"""Plan-Do-Study-Act cycles, as of a date and from their records alone.

A **cycle** has a state (`state`), a prediction beside its result (`compare`), points of a measure that it covers
(`covered`), features of a full cycle (`fidelity`) and fields filled and empty (`completeness`). Cycles on one change idea make a **ramp**
(`ramps`); what became of each idea follows from them (`idea_status`), and beside the measures what speaks for each
driver and idea (`evidence`). How far a priority has come is its **stage**
(`stage`, one of `STAGES`), and what is due next is the **agenda** (`agenda`). Each lives in the module of its name.
"""

from .agenda import KINDS, AgendaItem, agenda, passed
from .completeness import STEPS, Completeness, completeness, due, has_prediction
from .evidence import EVIDENCE, Evidence, evidence
from .fidelity import FEATURES, fidelity
from .predictions import Comparison, compare, compare_all
from .ramps import Ramp, idea_status, previous_of, ramps
from .stages import STAGES, cycles_of, stage
from .study import begun, covered, end_of, state, studied

__all__ = [
    "EVIDENCE",
    "FEATURES",
    "KINDS",
    "STAGES",
    "STEPS",
    "AgendaItem",
    "Comparison",
    "Completeness",
    "Evidence",
    "Ramp",
    "agenda",
    "begun",
    "compare",
    "compare_all",
    "completeness",
    "covered",
    "cycles_of",
    "due",
    "end_of",
    "evidence",
    "fidelity",
    "has_prediction",
    "idea_status",
    "passed",
    "previous_of",
    "ramps",
    "stage",
    "state",
    "studied",
]
