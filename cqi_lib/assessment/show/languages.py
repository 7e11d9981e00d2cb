"""Notebook 2, for the evaluator: levels by the language in which people answered."""

from __future__ import annotations

from ...program.program import Program
from ...program.unreadable import ANSWERS, rests_on
from ...program.view import View
from ...scoring.by_language import language_levels
from ...show.block import NOTHING, Block
from ...show.markup import el, join, table
from ...wording import assessment as say
from ...wording.labels import absent
from ...wording.quality import answers_columns


@rests_on(ANSWERS)
def levels_by_language(program: Program) -> Block:
    """Show the evaluator each domain's level by the language in which people answered: a gap may be one of translation.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block for the desk only; nothing where people answered in one language, or nobody knows in which.
    """
    answers = program.mine(program.publish("responses", "desk").table)
    if answers["language"].fillna("").nunique() < 2:
        return NOTHING
    found = language_levels(answers, program.instrument)
    if found["language"].nunique() < 2:
        return NOTHING
    people = found.groupby("language")["raters"].max().sort_values(ascending=False, kind="stable")
    view, rows = View(program), []
    cells = {
        (r.domain, r.language): say.level_of(view.level(r.domain, r.mean), int(r.raters)) for r in found.itertuples()
    }
    for domain in program.instrument.domains.values():
        levels = [cells.get((domain.id, tag), absent("known")) for tag in people.index]
        rows.append((domain.name, *levels))
    heads = [(answers_columns()[0], "l"), *((say.language_of(tag), "r") for tag in people.index)]
    text = say.by_language([(say.language_of(tag), int(n)) for tag, n in people.items()])
    caption = say.by_language_caption(program.round.label)
    return Block(join([el("p", text, cls="say"), table(caption, heads, rows)]), text)
