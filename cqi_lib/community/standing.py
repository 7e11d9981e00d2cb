"""Where a program's work stands: the little that the cohort's page and the evaluator's index say of each program.

A batch run works it out once for a program and a day, and hands it on; a person who opens the cohort's notebook has it
computed from the records.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..files.sealed import seal, unseal

if TYPE_CHECKING:
    from ..cohort.program_records import ProgramRecords

FILE = "standings.json"


@dataclass(frozen=True, slots=True)
class NextStep:
    """What is next for a program: `on` a day, the `kind` of AgendaItem, what it is about, and whether it is late."""

    on: dt.date
    kind: str
    subject: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """One program's work on one day.

    Parameters
    ----------
    readable
        Whether the records hold no error; without that nothing below but the priorities is known.
    priorities
        Round and domain of each priority.
    stages
        How far each priority is: one of `cycles.STAGES`.
    verdicts
        For each measure with a value: its study's verdict, and how often chance alone would make it a signal.
    next
        The next dated thing to do, or None.
    cycles
        Cycles that have begun.
    fidelity
        For each of `cycles.FEATURES`: begun cycles whose record shows it, and those for which it can be said.
    ideas
        For each change idea: domain, the idea as written, what became of it (`ramps.IdeaStatus`), what was learned.
    """

    readable: bool
    priorities: tuple[tuple[str, str], ...] = ()
    stages: tuple[str, ...] = ()
    verdicts: tuple[tuple[str, float], ...] = ()
    next: NextStep | None = None
    cycles: int = 0
    fidelity: tuple[tuple[int, int], ...] = ()
    ideas: tuple[tuple[str, str, str, str], ...] = ()

    @classmethod
    def from_dict(cls, body: Mapping[str, Any]) -> Standing:
        """Make a standing of what was written as JSON.

        Examples
        --------
        >>> import json
        >>> from dataclasses import asdict
        >>> here = Standing(True, (("fall", "a1"),), ("planned",), (("signal", 0.05),))
        >>> Standing.from_dict(json.loads(json.dumps(asdict(here)))) == here
        True
        """
        step = body["next"]
        return cls(
            readable=body["readable"],
            priorities=tuple((round_id, domain) for round_id, domain in body["priorities"]),
            stages=tuple(body["stages"]),
            verdicts=tuple((verdict, chance) for verdict, chance in body["verdicts"]),
            next=NextStep(**{**step, "on": dt.date.fromisoformat(step["on"])}) if step else None,
            cycles=body["cycles"],
            fidelity=tuple(_counts(yes, of) for yes, of in body["fidelity"]),
            ideas=tuple(tuple(idea) for idea in body["ideas"]),
        )


@functools.cache
def _counts(yes: int, of: int) -> tuple[int, int]:
    """Give two counts: thousands of programs share the few there are."""
    return yes, of


def standing(records: ProgramRecords, as_of: dt.date, rounds: Collection[dt.date] = ()) -> Standing:
    """Work out where a program's work stands.

    Parameters
    ----------
    records : the program's records.
    as_of : the day to look from.
    rounds : days of the cohort's rounds.

    Returns
    -------
    The standing.
    """
    from ..pdsa.agenda import agenda
    from ..pdsa.fidelity import FEATURES, fidelity
    from ..pdsa.measures import study_all
    from ..pdsa.stages import stage
    from ..pdsa.study import begun

    priorities = records.priorities.priorities
    chosen = tuple((p.round, p.domain) for p in priorities)
    if records.failed:
        return Standing(False, chosen)
    studies = study_all(records, as_of, rounds)
    items = [(i.on, i) for i in agenda(records, as_of, studies) if i.on is not None and i.kind != "points"]
    step = None
    if items:
        on, item = items[0]
        named = records.cycles.get(item.cycle or "") if item.kind != "next step" else None
        subject = named.title if named else item.text
        # What is known here of a review is the domain's id, which is no word for a reader.
        step = NextStep(on, item.kind, "" if item.kind == "review" else subject, item.overdue)
    started = [name for name, cycle in records.cycles.items() if begun(cycle, as_of)]
    found = [fidelity(name, records, studies, as_of) for name in started]
    marks = [[mark for each in found if (mark := each[feature]) is not None] for feature in FEATURES]
    return Standing(
        readable=True,
        priorities=chosen,
        stages=tuple(stage(records, p, studies, as_of) for p in priorities),
        verdicts=tuple((s.verdict, s.chance) for s in studies.values() if s.latest is not None),
        next=step,
        cycles=len(started),
        fidelity=tuple((sum(known), len(known)) for known in marks),
        ideas=_ideas(records, as_of),
    )


def _ideas(records: ProgramRecords, as_of: dt.date) -> tuple[tuple[str, str, str, str], ...]:
    """List each change idea once for a domain, with what became of it and what its last decided cycle taught."""
    from ..pdsa.ramps import cycles_on, idea_status
    from ..pdsa.study import state

    status = idea_status(records, as_of)
    found: dict[tuple[str, str], tuple[str, str, str, str]] = {}
    for priority in records.priorities.priorities:
        for idea in priority.every_idea:
            cycles = [records.cycles[name] for name in cycles_on(records, idea.id)]
            decided = [c.learned for c in cycles if state(c, as_of) == "decided" and c.learned]
            learned = decided[-1] if decided else ""
            found[priority.domain, idea.id] = (priority.domain, idea.text, status[idea.id], learned)
    return tuple(found.values())


def save_standings(standings: Mapping[str, Standing], folder: Path) -> None:
    """Write the standings of a cohort's programs beside its prepared tables."""
    seal(folder / FILE, dict(standings))


def load_standings(folder: Path) -> dict[str, Standing]:
    """Read back what `save_standings` wrote."""
    return {program: Standing.from_dict(one) for program, one in unseal(folder / FILE).items()}
