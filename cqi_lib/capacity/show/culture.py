"""Notebook 6: the culture of learning, as people see it and as the records show it."""

from __future__ import annotations

import statistics
from typing import Any, Literal

import pandas as pd

from ...errors import certain
from ...instrument.instrument import BUILT_IN, load_instrument
from ...pdsa.predictions import compare
from ...pdsa.study import begun, state
from ...program.kept import keeping
from ...program.program import Program
from ...program.topics import topics
from ...program.unreadable import rests_on
from ...program.view import View
from ...show.block import NOTHING, Block
from ...show.markup import el, join, table
from ...wording import culture as say
from ...wording.claim import prose
from ..of_program import changes_of, growth_of
from .growth import same_items

DOMAIN = "C5"
BEYOND = "c4_3"
"""The item on learning from data beyond what funders and standards require."""
OUT_OF = {
    "predicted": "begun",
    "studied": "begun",
    "decided": "begun",
    "comparable": "begun",
    "missed": "comparable",
    "learned": "missed",
    "shared": "begun",
}
"""What each habit is counted out of; the others are counts of their own."""


@rests_on("cycles/")
def culture_of_learning(program: Program) -> Block:
    """Show the culture-of-learning domain in both rounds and what the cycles' records show about learning habits.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block: where the domain stands and stood, the use of data beyond what is required, and a table of habits.
    """
    lines = [text for text in (_domain(program), _beyond(program)) if text]
    parts: list = [el("p", prose([text, View(program).finer(text)])) for text in lines]
    habits = learning_habits(program)
    if program.records.cycles:
        intro = say.intro(habits["begun"])
        parts.append(el("p", intro))
        lines.append(intro)
    if habits["begun"]:
        rows = [(say.habit(name), _count(name, value, habits)) for name, value in habits.items()]
        parts.append(table(say.caption(), list(zip(say.columns(), "lr", strict=True)), rows, wide=False))
    return Block(join(parts), prose(lines)) if parts else NOTHING


def _count(name: str, value: Any, habits: dict) -> str:
    if name == "days":
        return say.days(value)
    of = OUT_OF.get(name)
    if name == "learned" and habits["comparable"] and not habits["missed"]:
        return say.no_miss()
    return say.out_of(value, habits[of]) if of else str(value)


def _ours(program: Program, kind: Literal["domains", "items"], id: str) -> Any:
    """Give the domain or question of culture; None where a cohort's own questions use its id for something else."""
    found = getattr(program.instrument, kind).get(id)
    if found is None or (program.round.instrument or program.cohort.file.instrument) in BUILT_IN:
        return found
    said = "name" if kind == "domains" else "text"
    known = (load_instrument(BUILT_IN[0], tag) for tag in dict.fromkeys(("en", program.language)))
    return found if getattr(found, said) in {getattr(getattr(one, kind)[id], said) for one in known} else None


@keeping
def _domain(program: Program) -> str:
    domain = _ours(program, "domains", DOMAIN)
    found = program.findings[program.findings["domain"].eq(DOMAIN)]
    if domain is None or found.empty:
        return ""
    mean = found["mean"].iloc[0]
    edges = (domain.scale.target, domain.scale.challenge_below)
    whose = View(program).whose(found["basis"].iloc[0])
    lines = [say.domain(float(mean) if pd.notna(mean) else None, domain.name, edges, whose)]
    changes = changes_of(program)[changes_of(program)["domain"].eq(DOMAIN) & changes_of(program)["change"].notna()]
    if pd.notna(mean) and len(changes):
        growth = growth_of(program, DOMAIN)
        lines.append(say.before(float(changes["before"].iloc[0]), program.earlier.label, certain(growth).word, edges))
    return prose(lines)


@keeping
def _beyond(program: Program) -> str:
    """Say what people see of data used for learning beyond what is required, where that item may be shown."""
    item = _ours(program, "items", BEYOND)
    if item is None:
        return ""
    edges = (program.instrument.domains[item.domain].scale.target,)
    # On the basis of its domain: a leader's rating alone is no level of everybody's.
    rows = topics(program, {BEYOND}).rows
    if not rows:
        return ""
    then, changes = None, changes_of(program)
    if changes.loc[changes["domain"].eq(item.domain), "basis"].eq(rows[0]["group"]).any():
        both = same_items(program, item.domain)
        then = next((r.before for r in both.itertuples() if r.item == BEYOND), None)
    return say.beyond(rows[0]["mean"], then, program.previous.label if program.previous else "", edges)


def learning_habits(program: Program) -> dict[str, Any]:
    """Count what the records of cycles that began show about learning.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    Habit -> count (`begun`, `predicted` before the start, `studied`, `decided`, `comparable` predictions, `missed`
    ones, `learned` from a miss, ideas `let_go`, `shared` back), and `days`: the median days from the end of a test to
    its study, None where no two such days are known.
    """
    as_of = program.as_of
    cycles = {i: c for i, c in program.records.cycles.items() if begun(c, as_of)}
    pairs = {i: compare(c, as_of) for i, c in cycles.items()}
    stands = {i: state(c, as_of) for i, c in cycles.items()}
    # As everywhere: what was written after the test began is no prediction.
    told = {i: p for i, p in pairs.items() if p.told and p.timing != "late"}
    missed = [i for i, p in told.items() if p.outcome != "as predicted"]
    waits = [
        (c.studied_on - c.actual_end).days
        for c in cycles.values()
        if c.studied_on and c.actual_end and c.actual_end <= c.studied_on <= as_of
    ]
    return {
        "begun": len(cycles),
        "predicted": sum(p.timing == "before" for p in pairs.values()),
        "studied": sum(where in ("decision due", "decided") for where in stands.values()),
        "decided": sum(where == "decided" for where in stands.values()),
        "comparable": len(told),
        "missed": len(missed),
        "learned": sum(bool(cycles[i].learned) for i in missed),
        "let_go": sum(stands[i] == "decided" and c.decision == "abandon" for i, c in cycles.items()),
        "days": statistics.median(waits) if waits else None,
        "shared": sum(any(s.on is None or s.on <= as_of for s in c.shared) for c in cycles.values()),
    }
