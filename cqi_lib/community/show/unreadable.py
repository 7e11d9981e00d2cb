"""On the cohort's page, what rests on answers or records that cannot be read says so in its place."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import replace

from ...program.unreadable import by_file, error_block
from ...show.block import Block
from ...show.markup import el, join
from ...wording import unreadable as say
from ..cohort_round import CohortRound

CohortVerb = Callable[[CohortRound], Block]


def resting_on_answers(verb: CohortVerb) -> CohortVerb:
    """Mark a verb that rests on the answers of all programs; where none of a round could be read, it shows why."""

    @functools.wraps(verb)
    def shown(opened: CohortRound) -> Block:
        found = by_file(opened.cohort.unread, [opened.round.id])
        return error_block(found) if found else verb(opened)

    shown.__dict__["files"] = ("responses/",)
    return shown


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

    shown.__dict__["files"] = (*getattr(verb, "files", ()), "programs/")
    return shown
