"""What a cycle's record holds and what is still empty, by step; it asks only for what the cycle's state calls for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, get_args

from ..cohort.records.cycle import CycleFile
from .study import State, state

Step = Literal["plan", "do", "study", "act"]
Due = Literal["prediction", "start", "end", "study", "decision", "standard", "next cycle", "nothing"]
STEPS: tuple[Step, ...] = get_args(Step)


@dataclass(frozen=True)
class Completeness:
    """How much of a record is there.

    Parameters
    ----------
    state : where the cycle stands.
    filled : step -> field -> whether something stands there; only steps that the state calls for.
    """

    state: State
    filled: dict[Step, dict[str, bool]]

    @property
    def missing(self) -> tuple[str, ...]:
        """Fields still empty, in the order of the record."""
        return tuple(name for fields in self.filled.values() for name, there in fields.items() if not there)

    @property
    def counts(self) -> dict[str, tuple[int, int]]:
        """Step -> fields filled, fields asked for."""
        return {step: (sum(fields.values()), len(fields)) for step, fields in self.filled.items()}


def completeness(cycle: CycleFile, as_of: dt.date) -> Completeness:
    """Say what a cycle's record holds.

    Parameters
    ----------
    cycle : the record.
    as_of : the day to look from.

    Returns
    -------
    Plan is always asked for, Do once the test is over, Study and Act once it was studied. What only some teams need
    (quotes, readings, a note) is never asked for.

    Examples
    --------
    >>> import datetime as dt
    >>> completeness(CycleFile(title="Call first", objective="Learn"), dt.date(2025, 1, 1)).counts
    {'plan': (1, 10)}
    """
    where = state(cycle, as_of)
    filled: dict[Step, dict[str, bool]] = {"plan": _plan(cycle)}
    if where in ("study due", "decision due", "decided"):
        filled["do"] = {
            "actual_start": cycle.actual_start is not None,
            "actual_end": cycle.actual_end is not None,
            "as_planned": cycle.as_planned is not None,
            "observations": bool(cycle.observations or cycle.what_changed or cycle.surprises or cycle.heard),
        }
    if where in ("decision due", "decided"):
        filled["study"] = {
            "result": cycle.result.value is not None or bool(cycle.result.text),
            "learned": bool(cycle.learned),
        }
        filled["act"] = {"decision": cycle.decision is not None, "reason": bool(cycle.reason), **_follow(cycle)}
    return Completeness(where, filled)


def due(cycle: CycleFile, as_of: dt.date) -> Due:
    """Say what a cycle's record waits for next.

    Parameters
    ----------
    cycle, as_of : as in `completeness`.

    Returns
    -------
    `prediction` (to be written before the test begins), `start` (the day it began), `end` (its last day), `study`
    (result, what was learned), `decision`, `standard` (how an adopted change stays), `next cycle` (after adapt or
    expand, where nothing says what follows) or `nothing`.
    """
    where = state(cycle, as_of)
    if where == "planned":
        return "start" if has_prediction(cycle) else "prediction"
    if where == "decided":
        missing = set(_follow(cycle)) - {name for name, there in _follow(cycle).items() if there}
        return (
            "standard" if "standard" in missing else "next cycle" if missing & {"what_changes", "wider"} else "nothing"
        )
    waits: dict[str, Due] = {"testing": "end", "study due": "study", "decision due": "decision"}
    return waits[where]


def has_prediction(cycle: CycleFile) -> bool:
    """Say whether anything was predicted, in numbers, as a direction or in words."""
    return any(p.low is not None or p.high is not None or p.direction or p.text for p in cycle.predictions)


def _plan(cycle: CycleFile) -> dict[str, bool]:
    scale, collection = cycle.scale, cycle.collection
    sizes = (scale.people, scale.sites, scale.days)
    return {
        "objective": bool(cycle.objective or cycle.questions),
        "change": bool(cycle.change),
        "theory": bool(cycle.theory),
        "predictions": has_prediction(cycle),
        "measure": cycle.measure is not None,
        "tasks": any(task.who for task in cycle.tasks),
        "scale": bool(scale.text) or any(size is not None for size in sizes),
        "data_plan": bool(cycle.data_plan or collection.who or collection.form or collection.frequency),
        "risks": bool(cycle.risks or cycle.left_out or cycle.consent),
        "planned_start": cycle.planned_start is not None or cycle.actual_start is not None,
    }


def _follow(cycle: CycleFile) -> dict[str, bool]:
    """Give what each decision asks for beside its reason."""
    plan = bool(cycle.next.plan or cycle.next.cycle)
    standard = cycle.standard
    return {
        "adopt": {"standard": bool(standard.owner and standard.procedure and standard.monitoring)},
        "adapt": {"what_changes": bool(cycle.what_changes) or plan},
        "expand": {"wider": bool(cycle.wider) or plan},
        "abandon": {"instead": bool(cycle.instead) or plan},
    }.get(cycle.decision or "", {})
