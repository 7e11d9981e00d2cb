"""An error in a record stands where what rests on the record would stand: a file that cannot be read is no absence."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import Problem, gathered
from ..program import Program
from ..report.block import Block
from ..report.markup import el, join
from ..wording import unreadable as say

if TYPE_CHECKING:
    from ..cohort_round import CohortRound

Verb = Callable[[Program], Block]
CohortVerb = Callable[["CohortRound"], Block]
MEASURED = ("measures.yml", "measures.csv")
ANSWERS, BEFORE = "responses/", "responses/ of the round before"


def rests_on(*files: str) -> Callable[[Verb], Verb]:
    """Mark a verb with the records that it rests on; where one of them has errors, these are shown in its place.

    Parameters
    ----------
    files : names within the program's folder; `cycles/` stands for all cycles, ANSWERS for the answers of the round,
        BEFORE for those of the round before.
    """

    def marked(verb: Verb) -> Verb:
        @functools.wraps(verb)
        def shown(program: Program) -> Block:
            found = program.records.flawed(*files) | _unread(program, files)
            return _error(found) if found else verb(program)

        return shown

    return marked


def _unread(program: Program, files: tuple[str, ...]) -> dict[str, list[Problem]]:
    """Give the errors for which nothing of a round's answers could be read, by file."""
    rounds = [program.round] * (ANSWERS in files) + [program.previous] * (BEFORE in files)
    return _by_file(program.cohort.unread, [entry.id for entry in rounds if entry is not None])


def _by_file(unread: Mapping[str, tuple[Problem, ...]], rounds: list[str]) -> dict[str, list[Problem]]:
    out: dict[str, list[Problem]] = {}
    for problem in (problem for round_id in rounds for problem in unread.get(round_id, ())):
        out.setdefault(problem.where.partition(",")[0], []).append(problem)
    return out


def resting_on_answers(verb: CohortVerb) -> CohortVerb:
    """Mark a verb that rests on the answers of all programs; where none of a round could be read, it shows why."""

    @functools.wraps(verb)
    def shown(opened: CohortRound) -> Block:
        found = _by_file(opened.cohort.unread, [opened.round.id])
        return _error(found) if found else verb(opened)

    return shown


def _error(found: dict[str, list[Problem]]) -> Block:
    text = say.in_its_place(list(found))
    lines = [str(entry) for problems in found.values() for entry in gathered(problems)]
    html = el("div", [el("p", text, cls="say"), el("ul", [el("li", line) for line in lines])], cls="card")
    return Block(html, "\n".join([text, *lines]))


def counting_records(verb: CohortVerb) -> CohortVerb:
    """Mark a verb that counts over the records of all programs: it says how many cannot be read and are left out."""

    @functools.wraps(verb)
    def shown(opened: CohortRound) -> Block:
        block = verb(opened)
        if not opened.partly:
            return block
        text = say.not_counted(sum(not one.readable for one in opened.standings.values()))
        html = join([block.html, el("p", text, cls="note")])
        return replace(block, html=html, text=f"{block.text}\n{text}")

    return shown
