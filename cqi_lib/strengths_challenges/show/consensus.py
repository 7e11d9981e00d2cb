"""Notebook 3: where answers lie furthest apart, and what leaders and others see differently."""

from __future__ import annotations

import pandas as pd

from ...cohort.records.base import ROLES
from ...privacy.published import Row
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


def far_apart(program: Program) -> list[Row]:
    """Give the items on which answers lie furthest apart, where how they are spread may be shown.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    Of ITEM_SCORES those of everyone with a distance above 0, the largest first.
    """
    order = {item: i for i, item in enumerate(program.instrument.items)}
    rows = [r for r in program.item_rows if r["group"] == r["basis"] == "everyone" and r["deviation"] > 1e-9]
    return sorted(rows, key=lambda r: (-r["deviation"], order[r["item"]]))


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
    told = [pd.notna(r["deviation"]) for r in program.item_rows if r["group"] == "everyone"]
    if rows:
        return _topics(program, rows, all(told))
    if any(told):
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


def _topics(program: Program, every: list[Row], whole: bool) -> Block:
    instrument, rows = program.instrument, every[:MOST_TOPICS]
    lines, ks = [], set()
    for r in rows:
        domain = instrument.domains[r["domain"]]
        ks.add(domain.scale.k)
        # The words that people ticked: of a reversed item those of the scale's other end.
        counts = [(int(r[f"n_{x.rank}"]), instrument.label(r["item"], x.rank)) for x in domain.scale.levels]
        shown, apart = level(r["mean"], (domain.scale.target,)), decimals(r["deviation"], 2)
        lines.append((topic_name(program, r["item"]), domain.name, shown, apart, say.answers_at(counts)))
    first = rows[0]
    equal = sum(decimals(r["deviation"], 2) == decimals(first["deviation"], 2) for r in every)
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
    found = [row for row in program.found if pd.notna(row["gap"]) and row["state"] != "not_enough"]
    if not found or not view.leaders:
        return NOTHING
    whole = len(found) == len(program.found)
    far = sorted(found, key=lambda row: -abs(row["gap"]))
    edges = [view.edges(row["domain"]) for row in far]
    printed = [
        (level_figure(row["leader_mean"], limits), level_figure(row["staff_mean"], limits))
        for row, limits in zip(far, edges, strict=True)
    ]
    far = [row for row in far if abs(row["gap"]) >= GAP_WORTH_SAYING - 1e-9][:MOST_GAPS]
    if not far:
        text = say.gap_small(view.leaders, view.wide, whole)
        return Block(el("p", text), text)
    rows = []
    for row, (leader, staff) in zip(far, printed, strict=False):
        name = program.instrument.domains[row["domain"]].name
        rows.append((name, level(leader), level(staff), signed(difference(leader, staff))))
    top, least = far[0], program.cohort.file.thresholds.role_gap
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
    # The group "staff" is everybody but leaders and coaches; people whose role is "staff" have no row of their own.
    here = [r for r in ROLES if r != "staff" and r in {row["group"] for row in program.domain_rows}]
    if not program.named or len(here) < 2:
        return NOTHING
    view, lines = View(program), []
    for name, domain in program.instrument.domains.items():
        cells = []
        for code in here:
            r = view.row(name, code)
            shown = r is not None and pd.notna(r["mean"])
            cells.append(
                say.roles_cell(view.level(name, float(r["mean"])), int(r["raters"])) if r and shown else say.no_level()
            )
        lines.append((domain.name, *cells))
    columns = [(domain_column(), "l"), *((capital(role(code, 2, program.words)), "r") for code in here)]
    caption = say.roles_caption(program.round.label)
    note = prose([say.roles_note(), view.finer(*(cell for line in lines for cell in line[1:]))])
    html = el("details", el("summary", caption), table(caption, columns, lines), el("p", note, cls="note"))
    return Block(html, f"{caption}: {', '.join(role(code, 2, program.words) for code in here)}")
