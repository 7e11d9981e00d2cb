"""Ramps: the cycles on one change idea (or with one `ramp`) in their order, and what became of each idea."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ..cohort.records.cycle import CycleFile
from .study import begun, state

if TYPE_CHECKING:
    from ..cohort.program_records import ProgramRecords

IdeaStatus = Literal["not tried", "planned", "being tested", "adapted", "expanded", "adopted", "abandoned", "stopped"]
DECIDED: dict[str, IdeaStatus] = {
    "adopt": "adopted",
    "adapt": "adapted",
    "expand": "expanded",
    "abandon": "abandoned",
    "stopped": "stopped",
}


@dataclass(frozen=True)
class Ramp:
    """The cycles on one change idea.

    Parameters
    ----------
    idea : the idea's id; None for cycles that name none, or several.
    name : the cycles' own `ramp`, if they name one.
    cycles : cycle ids, each after the one it follows.
    """

    idea: str | None
    cycles: tuple[str, ...]
    name: str | None = None


def previous_of(cycle_id: str, cycles: dict[str, CycleFile]) -> str | None:
    """Give the cycle that a cycle follows: its `previous`, or the one that names it as its next.

    A link to itself or to a cycle that does not exist is none.
    """
    named = cycles[cycle_id].previous
    if named is None:
        named = next((name for name, cycle in cycles.items() if cycle.next.cycle == cycle_id), None)
    return named if named in cycles and named != cycle_id else None


def ramps(records: ProgramRecords) -> tuple[Ramp, ...]:
    """Put a program's cycles into ramps.

    Parameters
    ----------
    records : the program's records (`cycles` is read).

    Returns
    -------
    One ramp per `ramp` or, where a cycle names none, per idea, in the order of their first cycle. A cycle without
    either belongs to the ramp of the cycle it follows; without that too it makes a ramp by itself. Links that go round in a circle are cut, never followed
    for ever.
    """
    cycles = records.cycles
    members: dict[tuple[str, str], list[str]] = {}
    for cycle_id in _in_order(cycles):
        members.setdefault(_ramp_key(cycle_id, cycles), []).append(cycle_id)
    return tuple(_ramp(kind, name, ids, cycles) for (kind, name), ids in members.items())


def idea_status(records: ProgramRecords, as_of: dt.date | None = None) -> dict[str, IdeaStatus]:
    """Say what became of every change idea, from the cycles on it.

    Parameters
    ----------
    records : the program's records (`priorities` and `cycles` are read).
    as_of : the day to look from; None looks at all that is recorded.

    Returns
    -------
    Idea id -> `not tried` (no cycle), `planned` (none has begun), `being tested` (the latest that began has no
    decision), or what was decided last: `adapted`, `expanded`, `adopted`, `abandoned`, `stopped`.
    """
    as_of = as_of or dt.date.max
    ideas = [idea.id for priority in records.priorities.priorities for idea in priority.every_idea]
    return {idea: _status([records.cycles[c] for c in cycles_on(records, idea)], as_of) for idea in ideas}


def cycles_on(records: ProgramRecords, idea: str) -> tuple[str, ...]:
    """Give the cycles on one idea in their order: those that name it and those without an idea in their ramp."""
    cycles = records.cycles
    return tuple(
        c for ramp in ramps(records) for c in ramp.cycles
        if cycles[c].idea == idea or (cycles[c].idea is None and ramp.idea == idea)
    )  # fmt: skip


def idea_of(cycle_id: str, records: ProgramRecords) -> str | None:
    """Give the idea that a cycle tries: its own, else that of its ramp; None where neither names one."""
    own = records.cycles[cycle_id].idea
    return own or next((ramp.idea for ramp in ramps(records) if cycle_id in ramp.cycles), None)


def _ramp(kind: str, name: str, ids: list[str], cycles: dict[str, CycleFile]) -> Ramp:
    """Make a ramp; one that people named has an idea when all its cycles are on the same."""
    if kind == "idea":
        return Ramp(name, tuple(ids))
    ideas = {cycles[c].idea for c in ids} - {None}
    return Ramp(ideas.pop() if len(ideas) == 1 else None, tuple(ids), name if kind == "ramp" else None)


def _status(cycles: list[CycleFile], as_of: dt.date) -> IdeaStatus:
    """Give the status of an idea from its cycles in order."""
    if not cycles:
        return "not tried"
    tried = [c for c in cycles if begun(c, as_of) or state(c, as_of) != "planned"]
    if not tried:
        return "planned"
    last = tried[-1]
    return DECIDED[last.decision] if last.decision and state(last, as_of) == "decided" else "being tested"


def _ramp_key(cycle_id: str, cycles: dict[str, CycleFile]) -> tuple[str, str]:
    """Give the ramp a cycle belongs to: ramp or idea found on the way back, else the cycle the way begins with."""
    seen = [cycle_id]
    while cycles[seen[-1]].ramp is None and cycles[seen[-1]].idea is None:
        before = previous_of(seen[-1], cycles)
        if before is None or before in seen:
            # In a circle there is no first cycle: the first by file name stands for it.
            return ("cycle", seen[-1] if before is None else min(seen[seen.index(before) :]))
        seen.append(before)
    found = cycles[seen[-1]]
    return ("ramp", found.ramp) if found.ramp else ("idea", found.idea or "")


def _in_order(cycles: dict[str, CycleFile]) -> list[str]:
    """Sort cycles by their start (actual, else planned, else last), each after the one it follows."""
    position = {cycle_id: k for k, cycle_id in enumerate(cycles)}

    def when(cycle_id: str) -> tuple[dt.date, int]:
        cycle = cycles[cycle_id]
        return cycle.actual_start or cycle.planned_start or dt.date.max, position[cycle_id]

    waiting = sorted(cycles, key=when)
    before = {cycle_id: previous_of(cycle_id, cycles) for cycle_id in cycles}
    done: dict[str, None] = {}
    while waiting:
        # Nothing free means a circle: then the earliest goes first.
        free = next((c for c in waiting if before[c] is None or before[c] in done), waiting[0])
        done[free] = None
        waiting.remove(free)
    return list(done)
