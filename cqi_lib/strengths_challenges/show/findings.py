"""Notebook 3: strengths, challenges, where views differ, what is not known."""

from __future__ import annotations

import pandas as pd

from ...instrument.instrument import Scale
from ...privacy.published import Row
from ...program.program import Program
from ...program.topics import name, topics, topics_of
from ...program.unreadable import ANSWERS, rests_on
from ...program.view import View
from ...rounding import Halves
from ...show.block import NOTHING, Block
from ...show.marks import level_scale
from ...show.markup import Markup, el, join, table
from ...wording import assessment as say
from ...wording import conversation, first_page
from ...wording import findings as tell
from ...wording import profile as picture
from ...wording.claim import like, prose
from ...wording.labels import absent, out_of
from ...wording.language import level, level_figure
from ..claims import beside, differences, least_people, program_strengths, reason, unmarked_gaps
from .next_level import behind, next_level


def level_line(program: Program, domain: str, mean: float) -> Markup:
    """Show a domain's level: a small scale for the eye, the number as text."""
    view = View(program)
    scale = program.instrument.domains[domain].scale
    said = tell.level(view.level(domain, mean), scale.k)
    before, number, after = said.partition(view.level(domain, mean))
    return el(
        "p",
        level_scale(view.printed(domain, mean), scale.target, scale.k),
        el("span", el("span", before, cls="vh"), el("b", number, cls="num"), el("span", after, cls="vh")),
        cls="lv",
        data_claim=said,
    )


def _finding(program: Program, row: Row, texts: list, shown: bool = True, anchor: bool = False) -> object:
    domain = program.instrument.domains[row["domain"]]
    left: list[Markup] = [el("h4", domain.name)]
    if shown and pd.notna(row["mean"]):
        left.append(level_line(program, row["domain"], float(row["mean"])))
    if row["domain"] in {p.domain for p in program.current}:
        left.append(el("span", first_page.head("priority"), cls="tag"))
    # Page one leads here; a domain stands among strengths or challenges once.
    return el("li", el("div", left), el("div", texts), id=f"domain-{row['domain']}" if anchor else None)


def _listed(program: Program, rows: list) -> Markup:
    """Put findings under each other, with a word on levels that have two decimals."""
    finds = el("ul", rows, cls="finds")
    finer = View(program).finer(finds.striptags())
    return join([finds, el("p", finer, cls="note") if finer else None])


def _seen(program: Program, row: Row, strong: bool) -> Markup | None:
    """Say what a domain looks like in the state it is in, in the instrument's words; None where it has none."""
    domain = program.instrument.domains[row["domain"]]
    text = domain.strong if strong else domain.weak if row["state"] == "challenge" else ""
    return el("p", text) if text else None


@rests_on(ANSWERS)
def strengths(program: Program) -> Block:
    """Show the strengths with their reasons; without one, the highest of those on the way.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with a list: name, level, reason.
    """
    found = program_strengths(program)
    if not len(program.people):
        return NOTHING
    if not found:
        text = say.none_above() if program.findings["mean"].notna().any() else say.no_levels()
        return Block(el("p", text), text)
    real = sum(row["state"] == "strength" for row in found)
    rows = [
        _finding(program, row, [_seen(program, row, real > 0), el("p", reason(program, row))], anchor=True)
        for row in found
    ]
    head = say.strengths_heading(real) if real else say.on_the_way(beside(program, found))
    intro = None if real else el("p", like(head, f"{head}:"), cls="quiet")
    names = ", ".join(program.instrument.domains[row["domain"]].name for row in found)
    return Block(join([intro, _listed(program, rows)]), f"{head}: {names}")


def _lowest(program: Program, row: Row) -> str:
    """Name the lowest of a domain's topics that may be shown, or those that may be it; nothing where one is shown."""
    found, domain = topics_of(program, row["domain"]), program.instrument.domains[row["domain"]]
    if pd.isna(row["lowest_item"]) or len(found.rows) < 2:
        return ""
    means: dict[str, float] = {r["item"]: r["mean"] for r in found.rows}
    written = {item: level(mean, (domain.scale.target,)) for item, mean in means.items()}
    first, spans = row["lowest_item"], {item: _span(mean, domain.scale) for item, mean in means.items()}
    least = min(high for _, high in spans.values())
    # Topics that are printed alike are alike to the reader; and one that is at most so high may be it as well.
    low = [i for i, (lo, high) in spans.items() if written[i] == written[first] or lo < least or high <= least]
    if len({written[i] for i in low}) > 1:
        told = [(program.instrument.items[i].topic, written[i]) for i in sorted(low, key=lambda i: i != first)]
        return conversation.lowest_unknown(told, found.whole)
    figure = means[first] if isinstance(means[first], Halves) else level_figure(means[first], (domain.scale.target,))
    if len(low) == len(means):
        return conversation.topics_alike(len(low), figure, found.whole)
    return tell.lowest_topic(program.instrument.items[first].topic, figure, len(low), found.whole)


def _span(mean: float, scale: Scale) -> tuple[float, float]:
    """Give the lowest and the highest level that a printed one may stand for: one in halves is no more exact."""
    if not isinstance(mean, Halves):
        return mean, mean
    ends = {"or less": (1.0, mean + 1e-9), "or more": (mean, float(scale.k))}
    return ends.get(mean.reach, (mean - 0.25, mean + 0.25))


@rests_on(ANSWERS)
def challenges(program: Program) -> Block:
    """Show the challenges: reason, lowest topic and what better looks like, a place to start, topics and questions."""
    found = View(program).states("challenge", ascending=True)
    if not len(program.people):
        return NOTHING
    if not found:
        text = say.no_challenge() if program.findings["mean"].notna().any() else say.no_levels()
        return Block(el("p", text), text)
    chosen = {p.domain for p in program.current}
    rows = []
    for row in found:
        domain = program.instrument.domains[row["domain"]]
        texts = [reason(program, row), _lowest(program, row)]
        body: list[Markup | None] = [_seen(program, row, False), el("p", prose(texts))]
        if pd.notna(row["lowest_item"]):
            body.append(el("p", next_level(program, row["lowest_item"], float(row["lowest_item_mean"])), cls="quiet"))
        start = tell.see_cycles() if row["domain"] in chosen else domain.start
        if start:
            body.append(el("p", el("b", tell.place_to_start()), " ", start, cls="do"))
        body.append(behind(program, row))
        rows.append(_finding(program, row, body, anchor=True))
    head = say.challenges_heading(len(found), len(found))
    names = ", ".join(program.instrument.domains[row["domain"]].name for row in found)
    return Block(_listed(program, rows), f"{head}: {names}")


@rests_on(ANSWERS)
def views_differ(program: Program) -> Block:
    """Show where views differ and a question to talk about, what is not marked last; say so when it cannot be told."""
    marked, others = differences(program), unmarked_gaps(program)
    if not len(program.people):
        return NOTHING
    intro = ""
    if not marked:
        view = View(program)
        intro = tell.no_differences(view.kind == "people", program.cohort.file.privacy.group)
        if not others:
            return Block(el("p", intro), intro)
    rows = []
    for row, _, full in [*marked, *others]:
        ask = program.instrument.domains[row["domain"]].ask
        body = [el("p", full)]
        if ask:
            body.append(el("p", el("b", tell.question_for_team()), " ", ask, cls="do"))
        rows.append(_finding(program, row, body, shown=False))
    names = ", ".join(program.instrument.domains[r["domain"]].name for r, _, _ in marked)
    text = (
        tell.views_differ(names)
        if marked
        else prose([intro, *(f"{program.instrument.domains[r['domain']].name}: {short}" for r, short, _ in others)])
    )
    return Block(join([el("p", intro) if intro else None, _listed(program, rows)]), text)


@rests_on(ANSWERS)
def not_known(program: Program) -> Block:
    """Show the domains without enough information and who could tell."""
    found = View(program).unknown
    if not len(program.people):
        return NOTHING
    if not found:
        text = first_page.all_known()
        return Block(el("p", text), text)
    rows, view = [], View(program)
    # Those beside the leaders, who stand by themselves.
    asked = max(view.staff, sum(n for role, n in program.invited.items() if role not in ("leader", "coach")))
    for row in found:
        body = [el("p", reason(program, row))]
        find_out = program.instrument.domains[row["domain"]].find_out
        if find_out and row["reason"] == "dont_know":
            body.append(el("p", el("b", tell.question_for_team()), " ", find_out, cls="do"))
        elif row["reason"] != "dont_know":
            how = tell.unknown_next(str(row["reason"]), least_people(program, row["domain"]), asked)
            body.append(el("p", el("b", tell.way_to_find_out()), " ", how, cls="do"))
        rows.append(_finding(program, row, body, shown=False))
    names = ", ".join(program.instrument.domains[row["domain"]].name for row in found)
    return Block(el("ul", rows, cls="finds"), tell.unknown(names))


@rests_on(ANSWERS)
def still_building(program: Program) -> Block:
    """Say how many domains are neither strength nor challenge."""
    view = View(program)
    n = len(view.states("building"))
    if not len(view.states("strength")):
        n -= min(3, n)
    text = tell.others_building(n) if n else ""
    return Block(el("p", text, cls="note"), text) if n else NOTHING


@rests_on(ANSWERS)
def item_levels(program: Program) -> Block:
    """Show every topic's level that may be shown, lowest first, as a table behind a disclosure."""
    found = topics(program)
    if not found.rows:
        return NOTHING
    rows = []
    for r in found.rows:
        domain = program.instrument.domains[r["domain"]]
        dk = out_of(int(r["dont_know"]), int(r["asked"])) if pd.notna(r["dont_know"]) else absent("shown")
        rows.append((name(program, r["item"]), domain.name, level(r["mean"], (domain.scale.target,)), dk))
    columns = list(zip(picture.items_columns(), "llrr", strict=True))
    caption, rest = tell.items_caption(program.round.label, found.whole), tell.topics_hidden(found.hidden)
    rest = prose([rest, View(program).finer(*(row[2] for row in rows))])
    note = el("p", rest, cls="note") if rest else None
    html = el("details", el("summary", caption), table(caption, columns, rows), note)
    return Block(html, picture.items_shown(len(rows)))


def subject(program: Program, comment_on: str | float, item: str) -> str:
    """Say what a comment is about: its item, a domain, or (empty) everything."""
    if not isinstance(comment_on, str):
        return program.instrument.items[item].topic
    domain = program.instrument.domains.get(comment_on)
    return domain.name if domain is not None else ""


@rests_on(ANSWERS)
def comments(program: Program) -> Block:
    """Show comments that may be shown; say that others were held back, or, where languages are known, by which rule."""
    shown = program.comments
    n = program.comments_written
    minimum = program.cohort.file.privacy.comments
    parts, lines = [], []
    if len(shown):
        before, after = tell.comment_quotes()
        quotes = [
            el(
                "blockquote",
                f"{before}{r.comment}{after} ",
                el("span", tell.comment_about(subject(program, r.comment_on, r.item)), cls="quiet small"),
            )
            for r in shown.itertuples()
        ]
        parts.append(el("div", quotes, cls="said"))
        lines.append(tell.comments_shown(len(shown)))
    # That comments wait for their language would tell that somebody answered in another one.
    by_language = program.comments_by_language and len(program.people) > 0
    if by_language or n > len(shown):
        text = tell.comments_by_language(minimum) if by_language else tell.comments_withheld(minimum, bool(len(shown)))
        parts.append(el("p", text, cls="note"))
        lines.append(text)
    return Block(join(parts), ". ".join(lines)) if parts else NOTHING
