"""Notebook 7: what programs can learn from each other. A program is named only where it agreed to be."""

from __future__ import annotations

import pandas as pd

from ...privacy import opted_in, shared_ideas, shared_names
from ...privacy.published import Published, Rows, require
from ...show.block import Block
from ...show.markup import Piece, el, join, table
from ...wording import community as say
from ...wording.claim import prose
from ...wording.labels import idea_status
from ...wording.language import capital, sentence
from ..cohort_round import CohortRound
from .cohort import FEW, current_priorities, shared_priorities
from .unreadable import counting_records

COUNTED = (("not tried", "planned"), ("being tested",), ("adapted", "expanded"), ("adopted",), ("abandoned", "stopped"))
NAMES, IDEAS, OPEN = 12, 60, 24
"""So many names stand in a cell, so many ideas in one table, so many names in an open one; more are behind a control."""

TRIED_FIRST = ("adopted", "expanded", "adapted", "abandoned", "stopped", "being tested", "planned", "not tried")


def names_of(opened: CohortRound) -> dict[str, str]:
    """Give each program's display name, by id."""
    return {entry.id: entry.name for entry in opened.cohort.file.programs}


@counting_records
def cohort_matches(opened: CohortRound) -> Block:
    """Show, of the programs that agreed to be named, who is strong where others work.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block: a sentence and a table, a row for each domain that is a strength of a named program and that another
    program works on; or why there is none.
    """
    file = opened.cohort.file
    agreed = opted_in(file, opened.round.id)
    if not agreed:
        return _only(say.nobody_agreed())
    over_time = (opened.named, opened.named_before)
    published = shared_names(opened.prepared.findings, current_priorities(opened), file, opened.round.id, *over_time)
    held = published.held_back.set_index("code")["n"]
    if "programs_too_few" in held:
        return _only(say.hidden_names(int(held["programs_too_few"])))
    shown = require(published, "shared_names", "cohort_matches", ("cohort",))
    waits = say.names_wait(int(held["names_wait"])) if "names_wait" in held else ""
    names, all_working = names_of(opened), dict(shared_priorities(opened))
    rows = []
    for domain in opened.instrument.domains.values():
        mine = shown[shown["domain"].eq(domain.id)]
        strong = set(mine.loc[mine["what"].eq("strength"), "program_id"])
        working = set(mine.loc[mine["what"].eq("works_on"), "program_id"])
        others = all_working.get(domain.id, 0) - len(working)
        # A program cannot help itself.
        if not strong or not ((working - strong) or others or (working and len(strong) > 1)):
            continue
        told = [sorted((names[p] for p in some), key=str.casefold) for some in (strong, working)]
        rows.append((domain.name, told[0], told[1], others))
    if not rows:
        return _only(waits or say.no_match())
    intro = say.match_say(len(rows), len(agreed))
    parts = [
        el("p", intro, cls="say"),
        _matches(rows),
        el("p", waits, cls="say") if waits else None,
        el("p", say.match_note(), cls="note"),
    ]
    lines = [f"{d}: {', '.join(strong)} → {say.works_on(working, others)}" for d, strong, working, others in rows]
    return Block(join(parts), f"{intro} " + "; ".join(lines))


def _matches(rows: list[tuple[str, list[str], list[str], int]]) -> Piece:
    """Give the table of who is strong where others work, behind a control where it has many names."""
    cells = [(d, named_cell(strong), named_cell(working, others)) for d, strong, working, others in rows]
    shown = table(say.match_caption(), [(head, "l") for head in say.match_columns()], cells)
    if sum(len(strong) + len(working) for _, strong, working, _ in rows) <= OPEN:
        return shown
    return el("details", el("summary", say.match_caption()), shown)


def named_cell(names: list[str], others: int = 0) -> str | Piece:
    """Name programs in a cell; many of them behind a control, after their number, so that a row stays a row."""
    if len(names) <= NAMES:
        return say.works_on(names, others)
    count = ", ".join(filter(None, [say.so_many(len(names)), say.others_not_named(others)]))
    return join([el("span", count), el("details", el("summary", say.show_names()), el("p", ", ".join(names)))])


def idea_counts(opened: CohortRound) -> Rows:
    """Count the change ideas of all programs: IDEA_COUNTS, empty where they may not be counted."""
    return require(_ideas(opened)[1], "idea_counts", "idea_counts", ("cohort",))


def _ideas(opened: CohortRound) -> tuple[Published, Published]:
    rows = ((p, *idea) for p, one in opened.standings.items() for idea in one.ideas)
    return shared_ideas(rows, opened.cohort.file, _waiting(opened), opened.named_before, opened.round.id)


def _waiting(opened: CohortRound) -> frozenset[str]:
    """Give the programs that agreed and are not named yet: with earlier pages that would tell of the others."""
    if opened.named is None or len(opened.standings) < FEW:  # of fewer nothing is counted
        return frozenset()
    return opted_in(opened.cohort.file, opened.round.id) - opened.named


@counting_records
def change_ideas(opened: CohortRound) -> Block:
    """Show what became of the cohort's change ideas: counts of all, and the ideas of programs that agreed.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block: a sentence, counts by domain, and a library of ideas with what was learned, those that were tried first.
    """
    if not any(one.ideas for one in opened.standings.values()):
        return _only(say.no_ideas(opened.partly))
    counts = idea_counts(opened)
    parts, lines = [], []
    if counts.empty:
        parts.append(el("p", say.counts_hidden()))
    else:
        by = counts.set_index(["domain", "status"])["ideas"]
        total = {group: int(sum(by[by.index.get_level_values(1).isin(group)])) for group in COUNTED}
        everything, untried = sum(total.values()), total[COUNTED[0]]
        tried, let_go = everything - untried, _n(by, "abandoned")
        intro = say.ideas_say(everything, tried, total[COUNTED[3]], let_go, opened.partly)
        parts.append(el("p", intro, cls="say"))
        lines.append(intro)
        rows = [
            (d.name, *(str(sum(int(by.get((d.id, s), 0)) for s in group)) for group in COUNTED))
            for d in opened.instrument.domains.values()
            if d.id in by.index.get_level_values(0)
        ]
        columns = [(name, "l" if n == 0 else "r") for n, name in enumerate(say.idea_count_columns())]
        caption = say.idea_counts_caption()
        parts.append(el("details", el("summary", caption), table(caption, columns, rows)))
    library = require(_ideas(opened)[0], "shared_ideas", "change_ideas", ("cohort",))
    if len(library):
        parts.append(_library(opened, library))
        parts.append(el("p", say.ideas_note(), cls="note"))
    return Block(join(parts), prose([*lines, say.ideas_shared(len(library))]))


def _n(by: pd.Series, status: str) -> int:
    return int(sum(by[by.index.get_level_values(1) == status]))


def _library(opened: CohortRound, library: Rows) -> Piece:
    names, domains = names_of(opened), opened.every_domain
    order = {d: n for n, d in enumerate(domains)}
    rows = sorted(
        library.fillna("").itertuples(),
        key=lambda r: (
            TRIED_FIRST.index(r.status),
            order.get(r.domain, len(order)),
            names[r.program_id].casefold(),
            r.idea,
        ),
    )
    asked: dict[tuple[str, str, str, str], list[str]] = {}
    for r in rows:
        # The same idea with the same end and lesson is one row, whoever had it.
        domain = domains[r.domain].name if r.domain in domains else r.domain
        learned = sentence(r.learned) or say.nothing_learned()
        key = (capital(r.idea), domain, capital(idea_status(r.status)), learned)
        asked.setdefault(key, []).append(names[r.program_id])
    cells = [(*key, named_cell(programs)) for key, programs in asked.items()]
    caption, columns = say.ideas_caption(), [(head, "l") for head in say.idea_columns()]
    if len(cells) <= IDEAS:
        return el("details", el("summary", caption), table(caption, columns, cells))
    parts = [el("p", caption)]
    # In the instrument's order; a domain that it does not have comes last, under its id.
    for domain in dict.fromkeys([*(d.name for d in domains.values()), *(cell[1] for cell in cells)]):
        mine = [cell for cell in cells if cell[1] == domain]
        if mine:
            head = say.ideas_of(domain, len(mine))
            parts.append(el("details", el("summary", head), table(head, columns, mine)))
    return join(parts)


def _only(text: str) -> Block:
    return Block(el("p", text), text)
