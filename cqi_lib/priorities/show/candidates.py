"""Notebook 4: which domains could be chosen, and how they were weighed."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ...errors import certain
from ...privacy import publish
from ...privacy.published import Rows
from ...program.program import Program, once
from ...program.topics import domain_name
from ...program.unreadable import ANSWERS, rests_on
from ...program.view import View
from ...rounding import Figures, as_written
from ...show.block import NOTHING, Block
from ...show.chart import Chart, ChartTable, Column
from ...show.markup import Markup, el, join, table
from ...strengths_challenges.claims import reason
from ...wording import priorities as say
from ...wording import weighing as tell
from ...wording.labels import criterion, criterion_within, domain_column, state
from ...wording.language import aligned, amount
from .. import weighing as weighing_of
from ..figures.impact_effort import Place, draw_impact_effort
from ..figures.rank_stability import RankRow, draw_rank_stability
from ..votes import last_turn, tally
from .lenses import firmness, lens_cells


@dataclass(frozen=True, eq=False)
class Weighed:
    """One round's candidates, looked at in four ways; votes as the program may see them."""

    round_id: str
    label: str
    points: Rows
    places: Rows
    rated: Rows
    votes: Rows
    turns: int

    @property
    def pointed(self) -> bool:
        """Whether any domain was given points by criterion."""
        return bool(self.points.drop(columns=["domain", "weighted", "rank"]).notna().any(axis=None))


def newest_weighed(program: Program) -> str | None:
    """Give the newest round, up to the one that is looked at, whose results were weighed or voted on."""
    dates = {r.id: r.date for r in program.cohort.rounds}
    records = program.records
    named = {c.round for c in records.priorities.candidates} | set(records.votes["round_id"].dropna())
    rounds = [r for r in named if r in dates and dates[r] <= program.round.date]
    return max(rounds, key=lambda r: dates[r]) if rounds else None


@once
def weighed_of(program: Program) -> Weighed | None:
    """Weigh the newest round's candidates by the cohort's criteria; None where nothing was weighed or voted on."""
    round_id = newest_weighed(program)
    if round_id is None:
        return None
    own, weights = program.records.priorities, program.cohort.file.criteria
    # Votes without a round are on the results that were weighed last, whichever round is looked at now.
    dates = {r.id: r.date for r in program.cohort.rounds}
    newest = max((c.round for c in own.candidates if c.round in dates), key=lambda r: dates[r], default=None)
    counted = tally(program.records.votes, own.voting, round_id, newest)
    shown = publish(counted, "program", cohort_file=program.cohort.file).table
    points = weighing_of.weigh(own.candidates, weights, round_id)
    return Weighed(
        round_id,
        program.cohort.round(round_id).label,
        points,
        weighing_of.impact_effort(points, weights),
        weighing_of.hanlon(own.candidates, round_id),
        last_turn(shown),
        int(shown["turn"].max()) if len(shown) else 0,
    )


@rests_on("priorities.yml", ANSWERS)
def candidates(program: Program) -> Block:
    """Show the domains that could be chosen: what the findings say of them and what that asks for.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with a table: challenges, the lowest first, then what is not known, then where views differ; then of the
    domains on their way those that were chosen, and all of them where there is none of the others.
    """
    if not len(program.people):
        return NOTHING
    view = View(program)
    challenges = view.states("challenge", ascending=True)
    unknown = view.unknown
    named = {row["domain"] for row in (*challenges, *unknown)}
    talk = tuple(r for r in program.found if r["conversation"] is True and r["domain"] not in named)
    parts = [(challenges, "challenge"), (unknown, "not_enough"), (talk, "conversation")]
    building = view.states("building", ascending=True)
    if sum(len(found) for found, _ in parts):
        # What was chosen could be chosen.
        chosen = {p.domain for p in program.current if p.round == program.round.id} - {r["domain"] for r in talk}
        building = tuple(row for row in building if row["domain"] in chosen)
    parts.append((building, "building"))
    rows = [
        (domain_name(program, row["domain"]), state(row["state"]), tell.asks(asks), reason(program, row))
        for found, asks in parts
        for row in found
    ]
    if not rows:
        return NOTHING
    columns = [(name, "l") for name in tell.candidates_columns()]
    summary = el("summary", tell.candidates_summary(len(rows)))
    text = "; ".join(f"{name}: {state}, {asks}" for name, state, asks, _ in rows)
    return Block(el("details", summary, table(tell.candidates_caption(), columns, rows)), text)


@rests_on("priorities.yml", "votes.csv")
def weighing(program: Program) -> Block:
    """Show the domains weighed in four ways on one table: criteria, impact and effort, Hanlon, votes.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with the table, what was given for it, and the points; nothing where nothing was weighed.
    """
    found = weighed_of(program)
    if found is None or (found.points.empty and found.rated.empty and found.votes["domain"].isna().all()):
        return NOTHING
    seen = weighing_of.lenses(found.points, found.places, found.rated, found.votes)
    words = dict(stability_of(program)[0][["domain", "word"]].to_numpy())
    columns, rows = lens_cells(seen, words, lambda domain: domain_name(program, domain))
    html = [table(tell.lenses_caption(found.label), columns, rows)]
    html += [el("p", note, cls="note") for note in _notes(program, found)]
    if found.pointed:
        html.append(el("details", el("summary", tell.points_summary()), _points(program, found)))
    return Block(join(html), tell.weighed(len(seen), found.label))


def _notes(program: Program, found: Weighed) -> list[str]:
    """Say how each of the four was come by."""
    weights, notes = program.cohort.file.criteria, []
    if found.pointed:
        used = [c for c in weights if found.points[c].notna().any()]
        notes.append(say.weighing_note({criterion_within(c): f"{weights[c]:g}" for c in used}))
    if found.rated["score"].notna().any() or len([n for n in found.rated["screened"] if n]):
        notes.append(tell.hanlon_note(sum(bool(names) for names in found.rated["unanswered"])))
    if len(found.votes):
        voters, voting = int(found.votes["voters"].max()), program.records.priorities.voting
        if found.votes["domain"].isna().all():
            notes.append(tell.votes_held_back(voters, program.cohort.file.privacy.group))
        else:
            notes.append(tell.votes_note(voting.method, voters, voting.dots, found.turns))
    return notes


def _points(program: Program, found: Weighed) -> Markup:
    weights = program.cohort.file.criteria
    used = [c for c in weights if found.points[c].notna().any()]
    columns = [(domain_column(), "l"), *((criterion(c), "r") for c in used), (say.weighted_column(), "r")]
    figures = Figures(found.points["weighted"], lines=found.points["weighted"])
    rows = [
        (
            domain_name(program, row["domain"]),
            *(amount(as_written(row[c])) if row[c] == row[c] else tell.not_given() for c in used),
            aligned(figures(row["weighted"])) if row["weighted"] == row["weighted"] else tell.not_given(),
        )
        for row in found.points.to_dict("records")
    ]
    return table(say.weighing_caption(found.label), columns, rows)


@rests_on("priorities.yml")
def impact_effort(program: Program) -> Block:
    """Show what a change in each weighed domain would bring, and what it would take."""
    found = weighed_of(program)
    if found is None or found.places.empty:
        return NOTHING
    chosen = {p.domain for p in program.priorities if p.round == found.round_id}
    # Impact is compared with the line between little and much.
    figures = Figures(found.places["impact"], given=[weighing_of.MIDDLE])
    rows = [(domain_name(program, d), figures(i), e, q) for d, i, e, q in found.places.itertuples(index=False)]
    numbers = tuple((name, aligned(i), amount(as_written(e)), tell.quadrant(q)) for name, i, e, q in rows)
    caption, columns = tell.effort_caption(found.label), tuple(map(Column, tell.effort_columns(), "lrrl"))
    chart = Chart(
        draw_impact_effort(
            [Place(row[0], row[1], row[2], d in chosen) for row, d in zip(rows, found.places["domain"], strict=True)]
        ),
        id="impact-effort",
        caption=caption,
        sentence=tell.effort_sentence(rows),
        table=ChartTable(caption, columns, numbers),
        note=tell.effort_note(),
    )
    return Block(chart.html(), chart.text)


@once
def stability_of(program: Program) -> tuple[pd.DataFrame, int]:
    """Say how firm the order of the weighed domains is, and how many people's answers were left out in turn.

    In a confidential round nobody is left out for a program's eyes.
    """
    return _firmness(program, "program")


@once
def stability_at_desk(program: Program) -> tuple[pd.DataFrame, int]:
    """Say the same as `stability_of` for the evaluator's eyes."""
    return _firmness(program, "desk")


def _firmness(program: Program, audience: str) -> tuple[pd.DataFrame, int]:
    found = certain(weighed_of(program))
    return firmness(program, found.points, program.cohort.file.criteria, found.round_id, audience)


@rests_on("priorities.yml", "votes.csv")
def rank_stability(program: Program) -> Block:
    """Show how firm the order of the weighed domains is when the weights are drawn anew."""
    found = weighed_of(program)
    if found is None or not found.pointed:
        return NOTHING
    firm, raters = stability_of(program)
    if firm.empty:
        text = tell.no_stability(int(found.points["weighted"].notna().sum()), len(found.points))
        return Block(el("p", text, cls="note"), text)
    chosen = {p.domain for p in program.priorities if p.round == found.round_id}
    rows = [
        RankRow(
            domain_name(program, r.domain), r.rank, r.low, r.high, tell.word(r.word), tell.runs(r.share),
            r.domain in chosen,
        )
        for r in firm.itertuples()
    ]  # fmt: skip
    numbers = tuple((r.name, str(r.rank), tell.places(r.low, r.high), r.said, r.word) for r in rows)
    caption, columns = tell.firm_caption(found.label), tuple(map(Column, tell.firm_columns(), "lrrrl"))
    stands = [(row, r.word) for row, r in zip(rows, firm.itertuples(), strict=True)]
    chart = Chart(
        draw_rank_stability(rows),
        id="rank-stability",
        caption=caption,
        sentence=tell.firm_sentence([(r.name, word, r.said) for r, word in stands]),
        table=ChartTable(caption, columns, numbers),
        note=tell.firm_note(raters),
    )
    others: dict[str, list[str]] = {}
    for row, word in stands:
        if not row.chosen:
            others.setdefault(word, []).append(row.name)
    said = tell.firm_said([(r.name, word, r.said) for r, word in stands if r.chosen], others)
    return Block(join([el("p", said), chart.html()]), said)


@rests_on("priorities.yml", "votes.csv")
def ranking_without_one(program: Program) -> Block:
    """Say, for the evaluator's desk, how firm the order is when each person's answers are left out in turn."""
    found = weighed_of(program)
    if found is None or not found.pointed:
        return NOTHING
    firm, raters = stability_at_desk(program)
    if firm.empty:
        return NOTHING
    rows = [(domain_name(program, r.domain), r.word, tell.runs(r.share)) for r in firm.itertuples()]
    text = tell.desk_said(raters, rows)
    return Block(el("p", text), text)
