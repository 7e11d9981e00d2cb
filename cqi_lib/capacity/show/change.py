"""Notebook 6: the same questions in two rounds, and what the records show about learning."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from ...cohort.round_instruments import differences
from ...errors import certain
from ...privacy.published import Rows
from ...program.program import Program
from ...program.unreadable import ANSWERS, BEFORE, rests_on
from ...program.view import View
from ...show.block import NOTHING, Block
from ...show.chart import Chart, ChartTable, Column
from ...show.layer import placed
from ...show.markup import el, join, table
from ...wording import change as say
from ...wording import release
from ...wording.claim import prose
from ...wording.labels import yes_no
from ...wording.language import level, level_change, level_drawn, level_figure, signed
from ..claims import cannot_compare, kin, since
from ..figures.change import ChangeRow, draw_change
from ..of_program import apart_of, changes_of, raters_of


@rests_on("priorities.yml", ANSWERS, BEFORE)
def since_last_time(program: Program) -> Block:
    """Show each domain in the round before and in this one: counts and means, never a claim of growth.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block: the sentence, the figure with its table, and the care to read it with; or why there is no comparison.
    """
    for entry in (program.round, program.previous):
        if entry is not None and program.held_in(entry.id):
            return _only(release.not_shown(program.held_in(entry.id), entry.label))
    if not View(program).people:
        return _only(say.not_taken(program.round.label)) if program.previous else NOTHING
    if program.previous is None:
        return _only(prose(kin(program)) or say.first_time())
    if not program.took(program.previous.id):
        return _only(say.not_taken(program.earlier.label))
    if why := cannot_compare(program):
        return _only(why)
    changes = changes_of(program)
    known = changes[changes["change"].notna()]
    share = program.cohort.file.thresholds.dont_know_share
    names = {d.id: d.name for d in program.instrument.domains.values()}
    whole = known[known["basis"].eq("everyone")] if known["basis"].eq("everyone").any() else known
    # Of two leaders one may have left a domain out: the two together were not one person.
    raters = int(whole[["raters_before", "raters_after"]].min(axis=1).max())
    sentence = certain(since(program))
    chart = _figure(program, changes, names)
    apart = [say.apart(why, [names[d] for d in domains], share) for why, domains in apart_of(program).items()]
    everybodys = {row["domain"] for row in program.found if row["basis"] == "everyone"}
    own = [names[d] for d in known.loc[known["basis"].eq("leader"), "domain"] if d in everybodys]
    told = say.of_leaders(own, View(program).leaders) if own else ""
    other = prose([other_questions(program), *apart, told])
    versions = el("p", other, cls="note") if other else None
    low = known["chosen"].astype(bool) & known["before"].astype(float).lt(known["before"].astype(float).mean() - 1e-9)
    note = el("p", say.care(bool(low.any()), raters), cls="note")
    who = el("p", people_sentence(program), cls="note")
    text = "\n".join(t for t in (sentence, other, chart.sentence) if t)
    parts = [el("p", sentence, cls="say"), versions, _questions(program), placed("see", chart.html()), note, who]
    return Block(join(parts), text)


def other_questions(program: Program) -> str:
    """Say which topics were not asked alike in both rounds, and so are not compared; empty where all were."""
    once = [topic for topic, _, _ in _apart(program)]
    version = bool(program.other_questions)
    return say.other_questions(once, version, program.earlier.label) if once or version else ""


def _apart(program: Program) -> list[tuple[str, str, str]]:
    """Give the questions that were not asked alike: topic, domain, and why; those of this round first."""
    rounds = (program.earlier, program.round)
    then, now = (frozenset().union(*program.items_asked(r.id).values()) for r in rounds)
    other = (then ^ now) | (program.other_questions & (then | now))
    old, new = (program.cohort.instruments.of(r.id) for r in rounds)
    why = differences(new, old)
    kept = [(i, new, why[i.id] if i.id in then and i.id in why else "new") for i in new.items.values() if i.id in now]
    kept += [(i, old, "retired") for i in old.items.values() if i.id not in now]
    return [(i.topic, own.domains[i.domain].name, reason) for i, own, reason in kept if i.id in other]


def _questions(program: Program) -> Markup | None:
    """Fold away what became of each question that was not asked alike: new, retired, reworded, moved or on another scale."""
    rows = [(topic, domain, say.question(why)) for topic, domain, why in _apart(program)]
    if not rows:
        return None
    caption = say.questions_caption(program.earlier.label, program.round.label)
    columns = [(head, "l") for head in say.questions_columns()]
    return el("details", el("summary", say.questions_summary()), table(caption, columns, rows))


def _only(text: str) -> Block:
    return Block(el("p", text, cls="say"), text)


def people_sentence(program: Program) -> str:
    """Say how many people answered each time, and whether they are the same people, where that can be told.

    How many answered both times is said where people agreed to be shown, or where nobody could be meant by it: a
    group of one to four people who came or left would be a group too small to show.
    """
    told = certain(raters_of(program))
    minimum = program.cohort.file.privacy.group
    open_ = program.named and program.earlier.privacy_for(program.id) == "named"
    counted = open_ or all(n == 0 or n >= minimum for n in told.strangers)
    return say.people_changed(told, counted)


def _figure(program: Program, changes: Rows, names: dict[str, str]) -> Chart:
    before, after = program.earlier.label, program.round.label
    rows, lines, told = [], [], []
    ordered = changes.sort_values("chosen", ascending=False, kind="stable")
    any_chosen = bool(changes["chosen"].astype(bool).any())
    for r in ordered.itertuples():
        domain = program.instrument.domains[r.domain]
        chosen = bool(r.chosen)
        has = pd.notna(r.change)
        moved = say.moved(int(r.items_up), int(r.items_down), int(r.items)) if has else ""
        edges = (domain.scale.target, domain.scale.challenge_below)
        change = signed(level_change(r.before, r.after, edges)) if has else ""
        group = say.chosen_heading(before) if chosen else (say.not_chosen() if any_chosen else "")
        rows.append(
            ChangeRow(
                group=group,
                name=domain.name,
                labels=tuple(x.label for x in domain.scale.levels),
                before=level_drawn(r.before, edges) if has else None,
                after=level_drawn(r.after, edges) if has else None,
                change=change,
                moved=moved,
                target=domain.scale.target,
                chosen=chosen,
                missing="" if has else say.not_comparable(),
            )
        )
        cells = (level(r.before, edges), level(r.after, edges), change, moved) if has else None
        cells = cells or (say.not_comparable(),) * 4
        lines.append((domain.name, *cells, yes_no(chosen)))
        if has:
            told.append((domain.name, level_figure(r.before, edges), level_figure(r.after, edges), chosen))
    columns = tuple(map(Column, say.columns(before, after), "lrrrll"))
    caption = say.table_caption(before, after)
    return Chart(
        draw_change(rows, before=before, after=after),
        id="change-chart",
        caption=say.caption(),
        sentence=say.alt(told, before, after, len(rows) - len(told)),
        table=ChartTable(caption, columns, tuple(lines)),
        note=View(program).finer(*(cell for line in lines for cell in line[1:3])),
    )
