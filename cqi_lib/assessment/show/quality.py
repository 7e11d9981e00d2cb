"""Notebook 2: how complete the answers are, what people did not know, and, for the evaluator, how they came about."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from ...privacy import publish
from ...privacy.published import Row
from ...program.prepared import unpublished
from ...program.program import Program
from ...program.unreadable import ANSWERS, rests_on
from ...program.view import View
from ...scoring.agreement import krippendorff_alpha
from ...scoring.response_quality import SECONDS_PER_ITEM, response_quality
from ...show.block import NOTHING, Block
from ...show.chart import Chart, ChartTable, Column
from ...show.markup import el, join, table
from ...show.states import StateRow, draw_cohort_states
from ...wording import assessment
from ...wording import quality as say
from ...wording.claim import prose
from ...wording.labels import OwnWords, absent, out_of, role
from ...wording.language import capital, decimals

MOST = 3


def shown_counts(program: Program) -> dict[str, Row]:
    """Give each domain's counts of answers as far as they may be shown: everybody's, else the leaders'.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    Of each domain of the instrument that was asked its row of everybody, by domain; without counts where nothing may be
    shown.
    """
    view = View(program)
    return {d: row for d in program.instrument.domains if (row := view.row(d, "everyone")) is not None}


@rests_on(ANSWERS)
def answers_by_domain(program: Program) -> Block:
    """Show, domain by domain, what people answered with a level, did not know, or left blank: the don't-know map.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block: sentences, the figure, its table. Counts that may not be shown are left out, and said.
    """
    counts = shown_counts(program)
    known = {d: r for d, r in counts.items() if pd.notna(r["asked"])}
    view = View(program)
    if not known or not view.people:
        return NOTHING
    domains = program.instrument.domains
    areas = {a.id: a.name for a in program.instrument.areas}
    rows, lines = [], []
    for name, r in counts.items():
        hidden = name not in known
        parts = () if hidden else tuple(int(n) for n in _parts(r))
        missing = say.answers_hidden() if hidden else ""
        rows.append(StateRow(areas[domains[name].area], domains[name].name, parts, missing))
        numbers = [absent("shown")] * 5 if hidden else [str(int(r["asked"])), *(str(n) for n in parts)]
        lines.append((domains[name].name, *numbers))
    unknown = [(domains[d].name, int(r["dont_know"]), int(r["asked"])) for d, r in known.items() if r["dont_know"] > 0]
    most = sorted(unknown, key=lambda one: -one[1] / one[2])[:MOST]
    people = max(int(r["respondents"]) for r in known.values())
    thin = [d for d, r in known.items() if r["respondents"] == view.leaders < people]
    whole = view.kind in ("people", "one") and len(known) == len(counts) and not thin
    told = say.least_known(most, whole)
    levels, asked = (sum(int(r[name]) for r in known.values()) for name in ("answered", "asked"))
    hidden_names = [domains[d].name for d in counts if d not in known]
    sentence = say.answers_alt(len(rows), levels, asked, told, hidden_names)
    alone = people == view.leaders and view.kind not in ("one", "people")
    note = say.answers_of(people, "leader" if alone else "people", view.leaders)
    if thin:  # counts may be of more people than levels are
        note = prose([note, say.leaders_only([domains[d].name for d in thin], view.leaders, view.group)])
    domain, asked = say.answers_columns()
    kinds = say.kinds()
    columns = (Column(domain), *(Column(k, "r") for k in (asked, *kinds)))
    chart = Chart(
        draw_cohort_states(rows, kinds),
        id="answers-chart",
        caption=say.answers_caption(),
        sentence=sentence,
        table=ChartTable(say.answers_table_caption(program.round.label), columns, tuple(lines)),
        note=note,
    )
    topics = _unknown_topics(program, view, bool(most))
    intro = [el("p", told, cls="say"), el("p", topics, cls="note") if topics else None]
    return Block(join([*intro, chart.html()]), "\n".join([told, *([topics] if topics else []), sentence]))


def _parts(row: Row) -> tuple[int, int, int, int]:
    """Give the four parts of a domain's answers; they add up to what was asked for."""
    return row["answered"], row["not_applicable"], row["dont_know"], row["blank"] + row["set_aside"]


def unknown_items(program: Program) -> list[Row]:
    """Give the items with "don't know" answers whose counts may be shown, least known first."""
    order = {item: i for i, item in enumerate(program.instrument.items)}
    found = [
        r for r in program.item_rows if r["group"] == "everyone" and pd.notna(r["dont_know"]) and r["dont_know"] > 0
    ]
    return sorted(found, key=lambda r: (-_share(r), order[r["item"]]))


def _share(row: Row) -> float:
    return row["dont_know"] / row["asked"]


def _unknown_topics(program: Program, view: View, some: bool) -> str:
    found = unknown_items(program)
    if found:
        topics = program.instrument.items
        shown = all(pd.notna(r["dont_know"]) for r in program.item_rows if r["group"] == "everyone")
        whole = shown and view.kind in ("people", "one")
        more = len(found) > MOST and _share(found[MOST]) > _share(found[MOST - 1]) - 1e-9
        told = [(topics[r["item"]].topic, int(r["dont_know"]), int(r["asked"])) for r in found[:MOST]]
        return say.unknown_topics(told, more, whole)
    if some and view.kind == "people" and not program.named:
        return say.topics_not_shown(program.cohort.file.privacy.distribution, view.group)
    return ""


@rests_on(ANSWERS)
def respondents(program: Program) -> Block:
    """Show the evaluator each respondent's answers: complete or not, one level throughout, time to complete.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block for the desk only: sentences and a row per respondent.
    """
    mine = program.mine(unpublished(program).responses)
    if mine.empty:
        return Block(el("p", say.no_respondents()), say.no_respondents())
    found = publish(response_quality(mine, program.instrument), "desk", cohort_file=program.cohort.file).table
    timed = found["minutes"].dropna()
    middle = float(timed.median()) if len(timed) else None
    lines = [
        say.minutes(len(timed), len(found), middle, timed.min() if len(timed) else 0, timed.max() if len(timed) else 0),
        say.same_level(int(found["same_level"].sum())),
    ]
    if found["quick"].any():
        lines.append(say.quick(int(found["quick"].sum()), SECONDS_PER_ITEM))
    ratings = mine[mine["role"].ne("coach")].pivot_table(index="item", columns="respondent_id", values="level")
    alike = krippendorff_alpha(ratings.to_numpy(float)) if ratings.shape[1] > 1 else float("nan")
    if not math.isnan(alike):
        lines.append(say.raters_agree(alike, ratings.shape[1]))
    rows = [_respondent(r, program.words) for r in found.itertuples()]
    html = [
        el("p", prose(lines), cls="say"),
        table(say.desk_caption(program.round.label), say.desk_columns(), rows),
        el("p", say.desk_note(), cls="note"),
    ]
    return Block(join(html), prose(lines))


def _respondent(r: Any, words: OwnWords) -> tuple[str, ...]:
    counts = (out_of(int(r.answered), int(r.asked)), r.dont_know, r.not_applicable, r.blank, r.set_aside, r.longest_run)
    minutes = absent("known") if pd.isna(r.minutes) else decimals(r.minutes, 0)
    mark = say.look_at(bool(r.same_level), bool(r.quick), 2 * r.answered < r.asked)
    return (r.respondent_id, capital(role(r.role, words=words)), *(str(c) for c in counts), minutes, mark)


@rests_on(ANSWERS)
def invited_by_role(program: Program) -> Block:
    """Show the evaluator who was invited and who answered role by role, whatever the round's privacy."""
    counts = program.people["role"].value_counts()
    roles = [r for r in dict.fromkeys([*program.invited, *counts.index]) if program.invited.get(r) or counts.get(r)]
    if not roles:
        return NOTHING
    rows = []
    for code in roles:
        asked, answered = program.invited.get(code), int(counts.get(code, 0))
        share = say.rough_share(answered, asked) if asked else absent("known")
        rows.append(
            (
                capital(role(code, 2, program.words)),
                absent("noted") if asked is None else str(asked),
                str(answered),
                share,
            )
        )
    columns = list(zip(say.asked_columns(), "lrrr", strict=True))
    caption = assessment.invited_caption(program.round.label)
    text = "; ".join(f"{name}: {answered} of {asked}" for name, asked, answered, _ in rows)
    return Block(table(caption, columns, rows, wide=False), text)
