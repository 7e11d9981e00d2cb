"""Notebook 6: what may be claimed of the chosen domains, all rounds beside each other, and the next retake."""

from __future__ import annotations

from collections.abc import Collection

import pandas as pd

from ...errors import certain
from ...pdsa.study import state
from ...program.program import Program
from ...program.topics import in_halves
from ...program.topics import name as topic_name
from ...program.unreadable import rests_on
from ...program.view import View
from ...rounding import difference
from ...show.block import NOTHING, Block
from ...show.marks import spark
from ...show.markup import Piece, el, join, table
from ...wording import findings as tell
from ...wording import growth as say
from ...wording import release
from ...wording.claim import prose
from ...wording.language import change_said, level, level_change, level_drawn, levels_moved
from ..growth import Growth
from ..of_program import changes_of, growths_of, raters_of
from ..retake import MOVED
from ..retake_due import RetakeDue, retake_due

LEAST_ROUNDS = 3


@rests_on("priorities.yml")
def chosen_then_and_now(program: Program) -> Block:
    """Say what may be claimed of the domains chosen from the round before, and show their topics then and now.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block, empty where nothing was chosen from the round before or the round was not taken: a verdict per domain
    (grew, no clear change, declined, cannot tell) with its reason, and a table of the topics that may be shown.
    """
    found = growths_of(program)
    if not found or not View(program).people:
        return NOTHING
    parts, lines = [el("h3", say.heading(len(found)))], []
    names = {d: about.name for d, about in program.instrument.domains.items()}
    told = None
    for domain, growth in found.items():
        name = names[domain]
        if growth.shared not in (None, told):
            told = growth.shared
            # Of one other domain the change is that of its printed levels, which may lie beside what was worked out.
            ends = min(told.low, told.change), max(told.high, told.change)
            span = (told.change, *ends, told.domains)
            # The ends of the range depend on who gave which answers, not on sums alone.
            openly = program.named and program.earlier.privacy_for(program.id) == "named"
            mine = [names[d] for d, g in found.items() if g.shared == told]
            known = changes_of(program).loc[changes_of(program)["change"].notna(), "domain"]
            # Where every domain was chosen, each is set beside the others that were.
            rest = set(known) - (set(found) if set(told.others).isdisjoint(found) else {domain})
            parts.append(el("p", say.shared(*span, program.earlier.label, openly, len(rest), mine)))
        text = growth_sentence(program, growth)
        finer = View(program).finer(text)
        parts.append(el("p", el("b", say.named(name, growth.word)), " ", prose([text, finer])))
        lines.append(f"{name}: {growth.word}")
    if any(g.shared for g in found.values()):
        who = certain(raters_of(program))
        paired = all(g.paired for g in found.values() if g.shared)
        same = None if who.both is None else who.same
        parts.append(el("p", say.compared(paired, same), cls="note"))
    parts += [told for domain in found if (told := _items(program, domain)) is not None]
    return Block(join(parts), "; ".join(lines))


def growth_sentence(program: Program, growth: Growth) -> str:
    """Say the reason of a verdict on one domain."""
    if growth.shared is None:
        return say.cannot_tell(growth.reason, growth.raters)
    scale = program.instrument.domains[growth.domain].scale
    edges = (scale.target, scale.challenge_below)
    others = growth.shared.domains
    # What a reader finds who subtracts the printed changes.
    more = difference(level_change(growth.before, growth.after, edges), growth.shared.change)
    if growth.reason == "apart":
        return say.apart(growth.before, growth.after, more, others, edges)
    if growth.steps:
        return say.in_steps(growth.word, growth.before, growth.after, more, others, edges)
    told = (growth.before, growth.after, more, others, growth.expected)
    if growth.word == "no clear change":
        # What the printed levels make of its change lies within, as what was worked out does.
        span = (
            min(growth.expected - growth.margin, -growth.margin, more),
            max(growth.expected + growth.margin, growth.margin, more),
        )
        return say.no_clear_change(*told, span, edges)
    return (say.grew if growth.word == "grew" else say.declined)(*told, edges)


def same_items(program: Program, domain: str) -> pd.DataFrame:
    """Give a domain's items that may be shown in both rounds on one basis: item, before, after."""
    old, new = (_shown(program, domain, r.id) for r in (program.earlier, program.round))
    alike = program.alike.get(domain, frozenset())
    both = [i.id for i in program.instrument.domains[domain].items if i.id in old and i.id in new and i.id in alike]
    told = {"item": both, "before": [old[i] for i in both], "after": [new[i] for i in both]}
    return pd.DataFrame(told, dtype=object)


def _shown(program: Program, domain: str, round_id: str) -> pd.Series:
    """Give the levels of a domain's topics that may be shown of a round, by item, on the basis of both rounds."""
    rows = program.mine(program.published_items.table, round_id)
    rows = rows[rows["domain"].eq(domain) & rows["mean"].notna() & rows["basis"].eq(rows["group"])]
    basis = changes_of(program).set_index("domain")["basis"].get(domain)
    rows = in_halves(rows[rows["group"].eq(basis) & rows["group"].isin(["everyone", "leader"])])
    return rows.set_index("item")["mean"]


def _hidden(program: Program, domain: str, listed: Collection[str]) -> str:
    """Count the topics asked alike in both rounds that are not listed."""
    hidden = program.alike.get(domain, frozenset()) - set(listed)
    if hidden.isdisjoint(_shown(program, domain, program.round.id).index):
        return tell.topics_hidden(len(hidden))
    return say.topics_hidden(len(hidden))


def _items(program: Program, domain: str) -> Piece | None:
    told = same_items(program, domain)
    if told.empty:
        return None
    about = program.instrument.domains[domain]
    rest = _hidden(program, domain, told["item"])
    edges = (about.scale.target,)
    rows, apart = [], []
    for r in told.itertuples():
        old, new, change = levels_moved(r.before, r.after, MOVED, edges)
        written = (level(old), level(new))
        if written != (level(r.before, edges), level(r.after, edges)):
            apart.append(say.not_rounded(*written))
        moved = say.item_moved(r.after - r.before)
        rows.append((topic_name(program, r.item), *written, change_said(r.before, r.after, change), moved))
    finer = View(program).finer(*(cell for row in rows for cell in row[1:3]))
    rest = prose([rest, finer, *apart])
    columns = list(zip(say.item_columns(program.earlier.label, program.round.label), "lrrrl", strict=True))
    return join([table(say.items_caption(about.name), columns, rows), el("p", rest, cls="note") if rest else None])


def over_all_rounds(program: Program) -> Block:
    """Show the levels of all rounds beside each other, where there are more than two.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block, empty below three rounds with answers: a row per domain with its level in each round and a small line.
    """
    table_ = program.published_domains.table
    rows = table_[table_["program_id"].eq(program.id) & table_["mean"].notna() & table_["basis"].eq(table_["group"])]
    asked = [r for r in program.cohort.rounds if r.date <= program.round.date]
    for basis in ("everyone", "leader"):
        mine = rows[rows["group"].eq(basis)]
        taken = [r for r in asked if mine["round_id"].eq(r.id).any()]
        if len(taken) >= LEAST_ROUNDS:
            break
    else:
        return NOTHING
    levels = mine.set_index(["domain", "round_id"])["mean"]
    asked_in = {r.id: program.items_asked(r.id) for r in taken}
    others = {r.id: program.cohort.instruments.other(r.id, taken[-1].id) for r in taken}
    body = []
    for domain in program.instrument.domains.values():
        now = asked_in[taken[-1].id].get(domain.id)
        # Levels of other questions are no part of the way.
        same = {r.id for r in taken if asked_in[r.id].get(domain.id) == now and not (now or frozenset()) & others[r.id]}
        values = [float(levels.get((domain.id, r.id), float("nan"))) if r.id in same else float("nan") for r in taken]
        if all(v != v for v in values):
            continue
        edges = (domain.scale.target, domain.scale.challenge_below)
        printed = [
            level(v, edges) if v == v else (say.not_shown() if r.id in same else say.other_questions())
            for v, r in zip(values, taken, strict=True)
        ]
        body.append(
            (
                domain.name,
                *printed,
                spark([level_drawn(v, edges) if v == v else None for v in values], 110, 28),
            )
        )
    intro = say.trajectory([r.label for r in taken], basis == "leader")
    first, *labels, last = say.trajectory_columns([r.label for r in taken])
    columns = [(first, "l"), *((label, "r") for label in labels), (last, "l")]
    finer = View(program).finer(*(cell for row in body for cell in row[1:-1]))
    note = el("p", finer, cls="note") if finer else None
    return Block(join([el("p", intro), table(say.trajectory_caption(), columns, body), note]), intro)


def due_of(program: Program) -> RetakeDue | None:
    """Work out when the next retake is due; None where it never took one, has left by then, or is taking it just now."""
    if program.asked_now is not None:
        return None
    days = [r.date for r in program.cohort.rounds if program.answered(r.id) and r.date <= program.as_of]
    if not days:
        return None
    closed = [
        day
        for cycle in program.records.cycles.values()
        if state(cycle, program.as_of) == "decided" and (day := cycle.studied_on or cycle.actual_end) is not None
    ]
    found = retake_due(max(days), closed, program.as_of, program.cohort.file.retake_months)
    left = program.records.entry.until
    return None if left is not None and left < max(found.on, program.as_of) else found


def due_here(program: Program) -> RetakeDue | None:
    """Work out when the next retake is due; None also where a later round than the one opened was taken already."""
    later = any(r.date > program.round.date and program.answered(r.id) for r in program.cohort.rounds)
    return None if later else due_of(program)


@rests_on("cycles/")
def next_retake(program: Program) -> Block:
    """Say whether the next retake is due, with the reason.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block, empty where the program never took the assessment or a later round than the one opened is there already; a
    sentence alone while a later round is still open.
    """
    found, now = due_here(program), program.asked_now
    if now is not None and now.date > program.round.date:
        text = release.not_shown("open", now.label)
    elif found is None:
        return NOTHING
    else:
        text = say.due(found.word, found.reason, found.on, found.since_round, found.since_cycle, found.interval)
    return Block(join([el("h3", say.due_heading()), el("p", text)]), text)
