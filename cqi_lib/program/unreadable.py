"""An error in a record stands where what rests on the record would stand: a file that cannot be read is no absence."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

from ..errors import Problem, gathered
from ..show.block import Block
from ..show.markup import el
from ..wording import unreadable as say
from .program import Program

Verb = Callable[[Program], Block]
MEASURED = ("measures.yml", "measures.csv", "measures/")
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
            return error_block(found) if found else verb(program)

        shown.__dict__["files"] = files
        return shown

    return marked


def _unread(program: Program, files: tuple[str, ...]) -> dict[str, list[Problem]]:
    """Give the errors for which nothing of a round's answers could be read, by file."""
    rounds = [program.round] * (ANSWERS in files) + [program.previous] * (BEFORE in files)
    return by_file(program.cohort.unread, [entry.id for entry in rounds if entry is not None])


def by_file(unread: Mapping[str, tuple[Problem, ...]], rounds: list[str]) -> dict[str, list[Problem]]:
    """Give the errors for which nothing of some rounds' answers could be read, by file."""
    out: dict[str, list[Problem]] = {}
    for problem in (problem for round_id in rounds for problem in unread.get(round_id, ())):
        out.setdefault(problem.where.partition(",")[0], []).append(problem)
    return out


def error_block(found: dict[str, list[Problem]]) -> Block:
    """Show the errors of some files in the place of what rests on them."""
    text = say.in_its_place(list(found))
    lines = [str(entry) for problems in found.values() for entry in gathered(problems)]
    html = el("div", [el("p", text, cls="say"), el("ul", [el("li", line) for line in lines])], cls="card")
    return Block(html, "\n".join([text, *lines]), unread=True)
