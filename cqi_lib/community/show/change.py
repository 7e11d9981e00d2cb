"""Notebook 7: how the programs moved as a group since the round before; no program by itself."""

from __future__ import annotations

import pandas as pd

from ...privacy.published import Rows
from ...scoring.movement import EXACT, SAMPLE
from ...show.block import Block
from ...show.markup import el, join, table
from ...wording import movement as say
from ...wording.claim import prose
from ...wording.language import signed
from ..cohort_round import CohortRound

STANDS_OUT = 0.05


def movement_rows(opened: CohortRound) -> Rows:
    """Give COHORT_MOVEMENT from the round before to the opened one, domains in the instrument's order."""
    order = {d: i for i, d in enumerate(opened.instrument.domains)}
    rows = opened.prepared.movement
    rows = rows[rows["to_round"].eq(opened.round.id)]
    return rows.sort_values("domain", key=lambda s: s.map(order), kind="stable")


def cohort_movement_since(opened: CohortRound) -> Block:
    """Say how the programs moved as a group, and show it by domain.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block: which domains moved by more than chance easily brings about (sign flips, corrected by Holm's method), a
    table and how to read it; or why nothing can be said.
    """
    rows = movement_rows(opened)
    if rows.empty:
        text = say.first_round()
        return Block(el("p", text), text)
    looked_at = rows[rows["p"].notna()]
    together, known = looked_at[looked_at["domain"].isna()], looked_at[looked_at["domain"].notna()]
    if known.empty:
        minimum = opened.cohort.file.privacy.benchmark_median + 1
        text = say.movement_few(int(rows["programs"].max()), minimum)
        return Block(el("p", text), text)
    names = {d.id: d.name for d in opened.instrument.domains.values()}
    labels = {r.id: r.label for r in opened.cohort.rounds}
    before, after = labels[known["from_round"].iloc[0]], opened.round.label
    out = known[known["p_holm"].le(STANDS_OUT)]
    moved = [(names[r.domain], float(r.change)) for r in out.itertuples()]
    programs = int(known["programs"].max())
    exact = programs <= EXACT
    smallest = 2 / 2**programs if exact else 1 / (SAMPLE + 1)
    # Of so few nothing stands out, whatever they did.
    few = smallest * len(looked_at) > STANDS_OUT
    sentence = say.movement_say(moved, len(known) - len(out), before, after, few)
    for r in together.itertuples():
        sentence = prose(
            [say.shared_shift(float(r.change), bool(r.p_holm <= STANDS_OUT), before, after, few), sentence]
        )
    lines = [
        (
            say.all_together() if pd.isna(r.domain) else names[r.domain],
            str(int(r.programs)),
            *(
                (say.not_shown(),) * 4
                if pd.isna(r.p)
                else (
                    signed(float(r.change)),
                    say.no_spread() if pd.isna(r.d_z) else signed(float(r.d_z)),
                    say.chance(float(r.p)),
                    say.chance(float(r.p_holm)),
                )
            ),
        )
        # What all domains share comes first.
        for r in rows.sort_values("domain", key=lambda s: s.notna(), kind="stable").itertuples()
    ]
    caption = say.movement_caption(before, after)
    evidence = [
        table(caption, list(zip(say.movement_columns(), "lrrrrr", strict=True)), lines),
        el("p", say.movement_note(programs, len(looked_at), smallest, exact), cls="note"),
    ]
    html = [el("p", sentence, cls="say"), el("details", el("summary", caption), evidence)]
    return Block(join(html), sentence)
