"""Notebook 7, for the evaluator: do the answers to a domain hold together, and can programs be told apart?"""

from __future__ import annotations

import pandas as pd

from ...community.cohort_round import CohortRound
from ...program.prepared import unpublished
from ...scoring.reliability import MINIMUM, cohort_reliability
from ...show.block import Block
from ...show.markup import el, join, table
from ...wording import reliability as say
from ...wording.language import decimals

APART = 0.70


def consistency(opened: CohortRound) -> Block:
    """Show alpha, omega and ICC by domain over the whole cohort; never for one program.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block for the desk only: a sentence, a table, how to read it.
    """
    rows = unpublished(opened).responses
    rows = rows[rows["round_id"].eq(opened.round.id)]
    found = cohort_reliability(rows, opened.instrument)
    most = int(found["respondents"].max()) if len(found) else 0
    if most < MINIMUM:
        text = say.too_few(most, MINIMUM)
        return Block(el("p", text), text)
    names = {d.id: d.name for d in opened.instrument.domains.values()}
    apart = [names[r.domain] for r in found.itertuples() if r.icc2 >= APART]
    programs = int(found["programs"].max())
    sentence = say.apart(apart, len(found), programs)
    lines = [
        (
            names[r.domain],
            str(r.n),
            say.estimate(r.alpha, r.alpha_low, r.alpha_high),
            say.estimate(r.alpha_centred, r.centred_low, r.centred_high),
            say.estimate(r.omega, float("nan"), float("nan")),
            str(r.respondents),
            say.estimate(r.icc1, r.icc1_low, r.icc1_high),
            say.estimate(r.icc2, r.icc2_low, r.icc2_high),
            say.not_computed() if pd.isna(r.k) else decimals(r.k, 1),
        )
        for r in found.itertuples()
    ]
    caution = int((found["caution"].fillna(False) & found["alpha"].notna()).sum())
    html = [
        el("p", sentence, cls="say"),
        table(say.caption(opened.round.label), say.columns(), lines),
        el("p", say.note(caution, programs), cls="note"),
    ]
    return Block(join(html), sentence)
