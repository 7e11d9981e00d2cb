"""The start page of the workbook: programs, rounds and the way through the notebooks."""

from __future__ import annotations

from ..community.cohort_round import CohortRound
from ..show.block import Block
from ..show.markup import el, table
from ..wording import start as say
from ..wording.unreadable import not_readable


def programs(opened: CohortRound) -> Block:
    """List the cohort's programs with what is there for each; for the evaluator's eyes.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block with a table in the order of the alphabet.
    """
    people = opened.people.groupby("program_id").size()
    rows = [
        (
            r.name,
            r.id,
            str(int(people.get(r.id, 0))),
            not_readable() if r.flawed("measures.yml") else str(len(r.measures)),
            not_readable() if r.flawed("cycles/") else str(len(r.cycles)),
            str(len(r.problems)) if r.problems else say.no_problems(),
        )
        for r in sorted(opened.cohort.programs.values(), key=lambda r: r.name.casefold())
    ]
    columns = list(zip(say.programs_columns(), "llrrrr", strict=True))
    caption = say.programs_caption(opened.cohort.file.name, opened.round.label)
    return Block(table(caption, columns, rows), say.programs([r[1] for r in rows]))


def rounds(opened: CohortRound) -> Block:
    """List the cohort's rounds with their dates and whether people answered openly."""
    rows = [(r.label, r.id, r.date.isoformat(), say.answers(r.privacy)) for r in opened.cohort.rounds]
    columns = [(head, "l") for head in say.rounds_columns()]
    text = "; ".join(f"{r[1]} ({r[2]}, {r[3]})" for r in rows)
    return Block(table(say.rounds_caption(), columns, rows), text)


def steps() -> Block:
    """List the notebooks in the order of the process."""
    rows = [el("li", el("a", title, href=f"{stem}.ipynb"), f": {what}") for stem, (title, what) in say.steps().items()]
    return Block(el("ol", rows), "; ".join(say.steps()))
