"""Who may see what: the one gate between scores and everything that people read.

`publish(table, audience, cohort_file=...)` gives a `Published` object, and charts, wording, findings and files take
nothing else. Audiences are `desk` (evaluator and coach: everything), `program` (each row only to its own program) and
`cohort` (all programs: bands and counts only, from `cohort_bands`, `cohort_states` and `cohort_movement`; and what
programs that agreed to be named share: `shared_names`, `shared_ideas`).

A round answered openly (named) is shown whole to its own program. In a confidential round identified leaders and the
coach are shown as such; all others are one group, staff, shown only from 5. No mean, state, flag or count uses what may
not be shown, because everything is computed from what came through here.
"""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .aggregates import cohort_bands, cohort_movement, cohort_states
    from .gate import CODES, publish
    from .published import AUDIENCES, Published
    from .shared import opted_in, shared_ideas, shared_names

__all__ = [
    "AUDIENCES",
    "CODES",
    "Published",
    "cohort_bands",
    "cohort_movement",
    "cohort_states",
    "opted_in",
    "publish",
    "shared_ideas",
    "shared_names",
]

_WHERE = {
    "aggregates": ("cohort_bands", "cohort_movement", "cohort_states"),
    "gate": ("CODES", "publish"),
    "published": ("AUDIENCES", "Published"),
    "shared": ("opted_in", "shared_ideas", "shared_names"),
}


def __getattr__(name: str) -> Any:
    """Import what needs pandas when it is asked for: what starts a run rests on the names of `release` alone."""
    for module, names in _WHERE.items():
        if name in names:
            return getattr(importlib.import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
