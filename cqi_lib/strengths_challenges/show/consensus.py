"""Notebook 3: where answers lie furthest apart, and what leaders and others see differently."""

from __future__ import annotations

import pandas as pd

from ...cohort.records.base import ROLES
from ...privacy.published import Rows
from ...program.program import Program
from ...program.topics import name as topic_name
from ...program.unreadable import ANSWERS, rests_on
from ...program.view import View
from ...rounding import difference
from ...scoring.agreement import MINIMUM_RATERS
from ...show.block import NOTHING, Block
from ...show.markup import el, join, table
from ...wording import conversation as say
from ...wording.claim import prose
from ...wording.labels import domain_column, role
from ...wording.language import capital, decimals, level, level_figure, signed, unsigned

MOST_TOPICS, MOST_DOMAINS, MOST_GAPS = 5, 3, 3
GAP_WORTH_SAYING = 0.5


def far_apart(program: Program) -> Rows:
    """Give the items on which answers lie furthest apart, where how they are spread may be shown.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    Rows of ITEM_SCORES of everyone with a distance above 0, the largest first.
    """
    rows = program.items
    rows = rows[rows["group"].eq("everyone") & rows["basis"].eq("everyone") & rows["deviation"].notna()]
    order = {item: i for i, item in enumerate(program.instrument.items)}
    rows = rows.assign(order=rows["item"].map(order)).sort_values(
        ["deviation", "order"], ascending=[False, True], kind="stable"
    )
    return rows[rows["deviation"] > 1e-9]


@rests_on(ANSWERS)
def least_consensus(program: Program) -> Block:
    """Show the topics on which answers lie furthest apart; the domains, where topics may not be broken down.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block: one sentence and, where allowed, a table with the answers at each level.
    """
    view = View(program)
    if view.kind != "people":
        return NOTHING  # that views cannot be compared is said where they would differ
    rows = far_apart(program)
    everyone = program.items["group"].eq("everyone")
    told = everyone & program.items["deviation"].notna()
    if len(rows):
        return _topics(program, rows, int(told.sum()) == int(everyone.sum()))
    if told.any():
        return Block(el("p", say.consensus_none()), say.consensus_none())
    domains = program.domains
    known = domains[domains["group"].eq("everyone") & domains["basis"].eq("everyone") & domains["agreement"].notna()]
    if known.empty:
        minimums = program.cohort.file.privacy
        text = say.consensus_few(MINIMUM_RATERS if program.named else max(minimums.distribution, MINIMUM_RATERS))
    else:
        floor = program.cohort.file.thresholds.agreement_floor
        order = {d: i for i, d in enumerate(program.instrument.domains)}
        known = known.assign(order=known["domain"].map(order)).sort_values(["agreement", "order"], kind="stable")
        low = known.loc[known["agreement"] < max(floor, 0.70), "domain"].head(MOST_DOMAINS)
        names = [program.instrument.domains[d].name for d in low]
        whole = len(known) == len(program.findings)
        text = say.consensus_domains(names, program.cohort.file.privacy.distribution, view.group, whole)
    return Block(el("p", text), text)


def _topics(program: Program, every: Rows, whole: bool) -> Block:
    instrument, rows = program.instrument, every.head(MOST_TOPICS)
    lines, ks = [], set()
    for r in rows.itertuples():
        domain = instrument.domains[r.domain]
        ks.add(domain.scale.k)
        # The words that people ticked: of a reversed item those of the scale's other end.
        counts = [(int(getattr(r, f"n_{x.rank}")), instrument.label(r.item, x.rank)) for x in domain.scale.levels]
        shown = level(r.mean, (domain.scale.target,))
        lines.append(
            (topic_name(program, r.item), domain.name, shown, decimals(r.deviation, 2), say.answers_at(counts))
        )
    first = rows.iloc[0]
    equal = sum(decimals(v, 2) == decimals(first["deviation"], 2) for v in every["deviation"])
    sentence = say.consensus_topic(instrument.items[first["item"]].topic, float(first["deviation"]), equal, whole)
    note = say.consensus_note(ks.pop() if len(ks) == 1 else None)
    note = prose([note, View(program).finer(*(line[2] for line in lines))])
    html = [
        el("p", sentence),
        table(say.consensus_caption(program.round.label), say.consensus_columns(), lines),
        el("p", note, cls="note"),
    ]
    return Block(join(html), sentence)


@rests_on(ANSWERS)
def role_gaps(program: Program) -> Block:
    """Show where leaders and the others differ most, where both may be shown; never for a group that may not.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block: one sentence, a table of up to three domains, and when a difference is marked.
    """
    view = View(program)
    found = program.findings
    found = found[found["gap"].notna() & found["state"].ne("not_enough")]
    if found.empty or not view.leaders:
        return NOTHING
    whole = len(found) == len(program.findings)
    far = found.assign(size=found["gap"].abs()).sort_values("size", ascending=False, kind="stable")
    printed = [
        (level_figure(r.leader_mean, view.edges(r.domain)), level_figure(r.staff_mean, view.edges(r.domain)))
        for r in far.itertuples()
    ]
    far = far[far["size"] >= GAP_WORTH_SAYING - 1e-9].head(MOST_GAPS)
    if far.empty:
        text = say.gap_small(view.leaders, view.wide, whole)
        return Block(el("p", text), text)
    rows = []
    for r, (leader, staff) in zip(far.itertuples(), printed, strict=False):
        name = program.instrument.domains[r.domain].name
        rows.append((name, level(leader), level(staff), signed(difference(leader, staff))))
    top, least = far.iloc[0], program.cohort.file.thresholds.role_gap
    sizes = [unsigned(difference(leader, staff)) for leader, staff in printed]
    name = program.instrument.domains[top["domain"]].name
    sentence = say.gap_most(name, *printed[0], view.leaders, view.wide, whole, sizes.count(sizes[0]))
    note = prose([say.gap_note(view.leaders, least), view.finer(*(cell for row in rows for cell in row[1:3]))])
    columns = say.gaps_columns(view.leaders, view.wide)
    html = [
        el("p", sentence),
        table(say.gaps_caption(program.round.label), columns, rows, wide=False),
        el("p", note, cls="note"),
    ]
    return Block(join(html), f"{sentence} {note}")


@rests_on(ANSWERS)
def role_levels(program: Program) -> Block:
    """Show each role's level by domain, in a round whose people agreed to be shown to their own program.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with a table behind a disclosure; nothing in a confidential round or where one role answered.
    """
    rows = program.domains
    # The group "staff" is everybody but leaders and coaches; people whose role is "staff" have no row of their own.
    here = [r for r in ROLES if r != "staff" and r in set(rows["group"])]
    if not program.named or len(here) < 2:
        return NOTHING
    lines = []
    for name, domain in program.instrument.domains.items():
        cells = []
        for code in here:
            r = rows[rows["domain"].eq(name) & rows["group"].eq(code)]
            shown = len(r) and pd.notna(r["mean"].iloc[0])
            edges = (domain.scale.target, domain.scale.challenge_below)
            cells.append(
                say.roles_cell(level(float(r["mean"].iloc[0]), edges), int(r["raters"].iloc[0]))
                if shown
                else say.no_level()
            )
        lines.append((domain.name, *cells))
    columns = [(domain_column(), "l"), *((capital(role(code, 2, program.words)), "r") for code in here)]
    caption = say.roles_caption(program.round.label)
    note = prose([say.roles_note(), View(program).finer(*(cell for line in lines for cell in line[1:]))])
    html = el("details", el("summary", caption), table(caption, columns, lines), el("p", note, cls="note"))
    return Block(html, f"{caption}: {', '.join(role(code, 2, program.words) for code in here)}")
