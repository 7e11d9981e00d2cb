"""What tests and measures say for each driver and idea, as marks and words for the driver diagram."""

from __future__ import annotations

from ...pdsa.evidence import evidence
from ...pdsa.of_program import studies_of
from ...pdsa.ramps import idea_status
from ...program.program import Program
from ...wording import drivers as say
from ..figures.driver_diagram import Evidence, Mark

MARKS: dict[str, Mark] = {
    "signal": "promising",
    "possible signal": "promising",
    "as predicted": "promising",
    "better": "promising",
    "partly": "testing",
    "not compared": "testing",
    "being tested": "testing",
    "no signal yet": "testing",
    "doubtful": "testing",
    "missed": "testing",
    "other signal": "testing",
    "let go": "dropped",
    "no data": "dropped",
    "not tried": "open",
}
"""The mark of each state; an adopted idea and a planned one have marks of their own. Words always stand beside it."""


def driver_evidence(program: Program) -> dict[str, Evidence]:
    """Give the evidence for every driver and idea of a program.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    Driver or idea id -> mark and words: what became of an idea and of its tests' predictions, and what a driver's
    measure shows.
    """
    found = evidence(program.records, studies_of(program), program.as_of)
    status = idea_status(program.records, program.as_of)

    def measure(name: str | None) -> str:
        entry = program.records.measures.get(name or "")
        return (entry.short or entry.name) if entry else ""

    out = {}
    for name, state in found.drivers.items():
        words = say.driver_state(state, measure(found.driver_measures.get(name)))
        out[name] = Evidence(MARKS[state], words)
    for name, state in found.ideas.items():
        marks: dict[str, Mark] = {"adopted": "kept", "planned": "planned"}
        kept = marks.get(status[name])
        out[name] = Evidence(kept or MARKS[state], say.idea_state(status[name], state, name in found.earlier))
    return out
