"""An error in a record stands where what rests on the record would stand: a file that cannot be read is no absence."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from ..errors import Problem
from ..program import Program
from ..report.block import Block
from ..report.markup import el, join
from ..wording import unreadable as say

if TYPE_CHECKING:
    from .cohort import CohortRound

Verb = Callable[[Program], Block]
CohortVerb = Callable[["CohortRound"], Block]
MEASURED = ("measures.yml", "measures.csv")


def rests_on(*files: str) -> Callable[[Verb], Verb]:
    """Mark a verb with the records that it rests on; where one of them has errors, these are shown in its place.

    Parameters
    ----------
    files : names within the program's folder; `cycles/` stands for all cycles.
    """

    def marked(verb: Verb) -> Verb:
        @functools.wraps(verb)
        def shown(program: Program) -> Block:
            found = program.records.flawed(*files)
            return _error(found) if found else verb(program)

        return shown

    return marked


def _error(found: dict[str, list[Problem]]) -> Block:
    text = say.in_its_place(list(found))
    lines = [str(problem) for problems in found.values() for problem in problems]
    html = el("div", [el("p", text, cls="say"), el("ul", [el("li", line) for line in lines])], cls="card")
    return Block(html, "\n".join([text, *lines]))


def counting_records(verb: CohortVerb) -> CohortVerb:
    """Mark a verb that counts over the records of all programs: it says how many cannot be read and are left out."""

    @functools.wraps(verb)
    def shown(opened: CohortRound) -> Block:
        block, away = verb(opened), sum(not one.readable for one in opened.standings.values())
        if not away:
            return block
        text = say.not_counted(away)
        html = join([block.html, el("p", text, cls="note")])
        return replace(block, html=html, text=f"{block.text}\n{text}")

    return shown
