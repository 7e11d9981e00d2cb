"""How fully a cycle was done as Plan-Do-Study-Act, from its record: for coaching, never a grade.

The features are those by which Taylor and others (2014, https://doi.org/10.1136/bmjqs-2013-001862) judged published
cycles: documentation, iterative cycles, tests of a prediction, small scale first, data over time.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ..cohort.records.cycle import CycleFile
from ..errors import CallError, did_you_mean
from ..locale.said import sayings
from .completeness import completeness, has_prediction
from .measures import Study
from .predictions import compare
from .ramps import previous_of, ramps
from .scale_advice import SMALL_DAYS, SMALL_SITES
from .study import begun, state

if TYPE_CHECKING:
    from ..cohort.program_records import ProgramRecords

say = sayings("cycle_checks")
FEATURES = ("documented", "linked", "predicted", "scaled", "measured", "compared", "decided", "next_step")
TIME_POINTS = 3


def fidelity(
    cycle_id: str, records: ProgramRecords, studies: dict[str, Study], as_of: dt.date | None = None
) -> dict[str, bool | None]:
    """Say which features of a full cycle one cycle's record shows.

    Parameters
    ----------
    cycle_id : the cycle's file name without `.yml`.
    records : the program's records.
    studies : measure id -> Study.
    as_of : the day to look from; None takes the studies', or all that is recorded when there is none.

    Returns
    -------
    Feature -> True, False, or None where it cannot be said yet (the test has not begun, or is not over) or does not
    apply:

    - `documented`: nothing of what `completeness` asks for is empty;
    - `linked`: it follows a cycle or is followed by one;
    - `predicted`: the first prediction is dated before the start;
    - `scaled`: a first test has at most one site and two weeks; a later one is not smaller than the one it
      follows (or the one before it in its ramp);
    - `measured`: its measure has at least three points;
    - `compared`: the study compares prediction and result;
    - `decided`: a decision is recorded;
    - `next_step`: the next step has a date, or a next cycle exists (an abandoned or stopped change needs none).

    Raises
    ------
    CallError
        When there is no such cycle.
    """
    if cycle_id not in records.cycles:
        known = ", ".join(records.cycles) or say("fidelity-none-known")
        unknown = say("fidelity-none", cycle=repr(cycle_id), known=known)
        raise CallError(unknown + did_you_mean(cycle_id, records.cycles))
    as_of = as_of or max((s.as_of for s in studies.values()), default=dt.date.max)
    cycle = records.cycles[cycle_id]
    where = state(cycle, as_of)
    over = where in ("study due", "decision due", "decided")
    started = over or begun(cycle, as_of)
    linked = previous_of(cycle_id, records.cycles) is not None or _followed(cycle_id, records.cycles)
    timing = compare(cycle, as_of).timing
    study = studies.get(cycle.measure or "")
    ended = where == "decided" and cycle.decision in ("abandon", "stopped")
    dated = cycle.next.on is not None or cycle.next.cycle in records.cycles
    return {
        "documented": not completeness(cycle, as_of).missing if over else None,
        "linked": True if linked else (False if over else None),
        "predicted": None if not started or (timing == "unknown" and cycle.predictions) else timing == "before",
        "scaled": _scaled(cycle_id, records),
        "measured": study is not None and int(study.present.sum()) >= TIME_POINTS if started else None,
        "compared": _compared(cycle, as_of) if over and cycle.decision != "stopped" else None,
        "decided": where == "decided" if over else None,
        "next_step": True if dated else (False if over and not ended else None),
    }


def _followed(cycle_id: str, cycles: dict[str, CycleFile]) -> bool:
    """Say whether another cycle follows this one."""
    return any(previous_of(other, cycles) == cycle_id for other in cycles if other != cycle_id)


def _compared(cycle: CycleFile, as_of: dt.date) -> bool:
    """Say whether prediction and result can be laid side by side: two numbers, or words on both sides."""
    if not has_prediction(cycle):
        return False
    pair = compare(cycle, as_of)
    return pair.told or bool(pair.prediction and pair.prediction.text and pair.found)


def _scaled(cycle_id: str, records: ProgramRecords) -> bool | None:
    """Say whether a first test is small, and a later one not smaller than the one it follows."""
    ramp = next(r.cycles for r in ramps(records) if cycle_id in r.cycles)
    place = ramp.index(cycle_id)
    followed = previous_of(cycle_id, records.cycles) or (ramp[place - 1] if place else None)
    cycle = records.cycles[cycle_id]
    scale = cycle.scale
    if followed is None:
        limits = ((scale.sites, SMALL_SITES), (length_of(cycle), SMALL_DAYS))
        known = [size <= limit for size, limit in limits if size is not None]
        return all(known) if known else None
    before = records.cycles[followed].scale
    pairs = ((scale.people, before.people), (scale.sites, before.sites), (scale.days, before.days))
    # People first: five families over three months is a smaller test than fifty in a week.
    return next((now >= then for now, then in pairs if now is not None and then is not None), None)


def length_of(cycle: CycleFile) -> int | None:
    """Give the length of a test: as written, else from its actual or planned dates, both ends counted."""
    if cycle.scale.days is not None:
        return cycle.scale.days
    spans = ((cycle.actual_start, cycle.actual_end), (cycle.planned_start, cycle.planned_end))
    return next(((end - start).days + 1 for start, end in spans if start and end), None)
