"""Notebook 3: strengths, challenges, where views differ, what is not known."""

from __future__ import annotations

import pandas as pd

from ..charts import level_scale
from ..program import Program
from ..report.block import NOTHING, Block
from ..report.markup import el, join, table
from ..wording import assessment as say
from ..wording import findings as tell
from ..wording import first_page
from ..wording.claim import like, prose
from ..wording.language import level, level_figure
from .next_level import behind, next_level
from .topics import name, topics, topics_of, turned
from .unreadable import ANSWERS, rests_on
from .view import View


def reason(program: Program, row: pd.Series) -> str:
    """Say why a domain is in its state, from a row of the findings."""
    scale = program.instrument.domains[row["domain"]].scale
    target = scale.label(rank_at(scale.target))
    used, at_target, at_low = (int(row[c]) if pd.notna(row[c]) else 0 for c in ("used", "at_target", "at_low"))
    steps = bool(row["steps"])
    more = tell.turned(turned(program, row["domain"])), _alone(program, row)
    if row["state"] == "strength":
        floor = program.cohort.file.thresholds.strength_item_floor
        below = scale.label(round(floor)) if float(floor).is_integer() and scale.k >= floor else None
        # "About 2.0" may be a little less.
        if steps and not (pd.notna(row["lowest_item_mean"]) and row["lowest_item_mean"] > floor + 0.25):
            below = None
        whole = topics_of(program, row["domain"]).whole
        return prose([tell.strength_reason(at_target, used, target, below, whole, steps), *more])
    if row["state"] == "challenge":
        labels = [scale.label(r) for r in scale.low_levels]
        by_mean = float(row["mean"]) < scale.challenge_below
        why = tell.challenge_reason(at_low, used, labels, float(row["mean"]), scale.challenge_below, by_mean, steps)
        return prose([why, *more])
    if row["state"] == "building":
        return prose([tell.building_reason(at_target, used, target, steps), *more])
    if row["reason"] == "dont_know":
        share = program.cohort.file.thresholds.dont_know_share
        return tell.dont_know_reason(int(row["dont_know"]), int(row["applicable"]), share)
    if row["reason"] == "not_shown":
        return tell.not_shown_reason(least_people(program, row["domain"]))
    if row["basis"] == "leader" and View(program).staff:
        return tell.no_leader_rater_reason()
    return tell.no_rater_reason()


def least_people(program: Program, domain: str) -> int:
    """Give the smallest group whose level in a domain may be shown: of a single topic it would be the distribution."""
    minimums = program.cohort.file.privacy
    single = len(program.instrument.domains[domain].items) == 1
    return max(minimums.group, minimums.distribution) if single else minimums.group


def leader_alone(program: Program, row: pd.Series) -> bool:
    """Say whether one domain rests on the leaders only, in a report that shows everybody's view elsewhere."""
    return row["basis"] == "leader" and View(program).kind == "people"


def _alone(program: Program, row: pd.Series) -> str:
    return tell.leader_alone_reason(View(program).leaders, View(program).group) if leader_alone(program, row) else ""


def rank_at(target: float) -> int:
    """Give the first level that reaches a target."""
    return int(-(-target // 1))


def level_line(program: Program, domain: str, mean: float) -> object:
    """Show a domain's level: a small scale for the eye, the number as text."""
    view = View(program)
    scale = program.instrument.domains[domain].scale
    return el(
        "p",
        level_scale(view.printed(domain, mean), scale.target, scale.k),
        el(
            "span",
            el("span", "level ", cls="vh"),
            el("b", view.level(domain, mean), cls="num"),
            el("span", f" of {scale.k}", cls="vh"),
        ),
        cls="lv",
        data_claim="findings.level",
    )


def _finding(program: Program, row: pd.Series, texts: list, shown: bool = True) -> object:
    domain = program.instrument.domains[row["domain"]]
    left = [el("h4", domain.name)]
    if shown and pd.notna(row["mean"]):
        left.append(level_line(program, row["domain"], float(row["mean"])))
    if row["domain"] in {p.domain for p in program.current}:
        left.append(el("span", first_page.PRIORITY_TAG, cls="tag"))
    return el("li", el("div", left), el("div", texts))


@rests_on(ANSWERS)
def strengths(program: Program) -> Block:
    """Show the strengths with their reasons; without one, the highest-rated domains so far.

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
    if found.empty:
        text = say.none_above() if program.findings["mean"].notna().any() else say.no_levels()
        return Block(el("p", text), text)
    real = found["state"].eq("strength").sum()
    rows = [_finding(program, row, [el("p", reason(program, row))]) for _, row in found.iterrows()]
    head = say.strengths_heading(int(real))
    intro = None if real else el("p", like(head, f"{head}:"), cls="quiet")
    names = ", ".join(program.instrument.domains[d].name for d in found["domain"])
    return Block(join([intro, el("ul", rows, cls="finds")]), f"{head}: {names}")


def program_strengths(program: Program) -> pd.DataFrame:
    """Give the strengths; where there is none, the three highest domains with a level that are no challenge."""
    view = View(program)
    found = view.states("strength")
    return found if len(found) else view.states("building").head(3)


@rests_on(ANSWERS)
def challenges(program: Program) -> Block:
    """Show the challenges: reason, lowest topic and what better looks like, a place to start, topics and questions."""
    found = View(program).states("challenge", ascending=True)
    if not len(program.people):
        return NOTHING
    if found.empty:
        text = say.no_challenge() if program.findings["mean"].notna().any() else say.no_levels()
        return Block(el("p", text), text)
    chosen = {p.domain for p in program.current}
    rows = []
    for _, row in found.iterrows():
        domain = program.instrument.domains[row["domain"]]
        texts = [reason(program, row)]
        shown = topics_of(program, row["domain"])
        if pd.notna(row["lowest_item"]) and len(shown.rows) > 1:
            edges = (domain.scale.target,)
            lowest = level_figure(shown.rows.set_index("item")["mean"][row["lowest_item"]], edges)
            # Topics that are printed alike are alike to the reader.
            same = sum(level(m, edges) == level(lowest) for m in shown.rows["mean"])
            topic = program.instrument.items[row["lowest_item"]].topic
            texts.append(tell.lowest_topic(topic, lowest, same, shown.whole))
        body = [el("p", prose(texts))]
        if pd.notna(row["lowest_item"]):
            body.append(el("p", next_level(program, row["lowest_item"], float(row["lowest_item_mean"])), cls="quiet"))
        start = tell.see_cycles() if row["domain"] in chosen else domain.start
        if start:
            body.append(el("p", el("b", tell.place_to_start()), " ", start, cls="do"))
        body.append(behind(program, row))
        rows.append(_finding(program, row, body))
    head = say.challenges_heading(len(found), len(found))
    names = ", ".join(program.instrument.domains[d].name for d in found["domain"])
    return Block(el("ul", rows, cls="finds"), f"{head}: {names}")


def differences(program: Program) -> list[tuple[pd.Series, str, str]]:
    """List where views differ: finding, few words for page one, full sentence."""
    view = View(program)
    out = []
    for _, row in program.findings.iterrows():
        if not bool(row["conversation"]) or pd.isna(row["conversation_reason"]):
            continue
        short, full = [], []
        for code in str(row["conversation_reason"]).split():
            if code == "role_gap":
                staff_n = int(view.row(row["domain"], "staff")["raters"])
                edges = view.edges(row["domain"])
                args = (*(level_figure(row[c], edges) for c in ("leader_mean", "staff_mean")), view.leaders)
                short.append(tell.gap_short(*args, view.wide))
                full.append(tell.gap_reason(*args, staff_n, view.wide))
            elif code == "polarised":
                k, item = program.instrument.domains[row["domain"]].scale.k, row["polarised_item"]
                ends = program.instrument.label(item, 1), program.instrument.label(item, k)
                topic = program.instrument.items[item].topic
                short.append(tell.polarised_short(*ends))
                full.append(tell.polarised_reason(topic, *ends))
            else:
                short.append(tell.agreement_short())
                full.append(tell.agreement_reason(len(program.instrument.domains[row["domain"]].items)))
        out.append((row, short[0], prose(full)))
    return out


def unmarked_gaps(program: Program) -> list[tuple[pd.Series, str, str]]:
    """List where leaders and staff are far apart without a mark, furthest first: as `differences` does."""
    view, least = View(program), program.cohort.file.thresholds.role_gap
    rows = program.findings
    rows = rows[rows["gap"].abs().ge(least - 1e-9) & rows["state"].ne("not_enough")]
    rows = rows[~rows["conversation_reason"].fillna("").str.contains("role_gap")]
    out = []
    for _, row in rows.sort_values("gap", key=abs, ascending=False, kind="stable").iterrows():
        args = (float(row["leader_mean"]), float(row["staff_mean"]), view.leaders, view.wide)
        out.append((row, tell.gap_unmarked_short(*args), tell.gap_unmarked(*args)))
    return out


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
        f"Views differ: {names}"
        if marked
        else prose([intro, *(f"{program.instrument.domains[r['domain']].name}: {short}" for r, short, _ in others)])
    )
    return Block(join([el("p", intro) if intro else None, el("ul", rows, cls="finds")]), text)


@rests_on(ANSWERS)
def not_known(program: Program) -> Block:
    """Show the domains without enough information and who could tell."""
    found = View(program).states("not_enough").sort_index()
    if not len(program.people):
        return NOTHING
    if found.empty:
        text = first_page.all_known()
        return Block(el("p", text), text)
    rows = []
    for _, row in found.iterrows():
        body = [el("p", reason(program, row))]
        find_out = program.instrument.domains[row["domain"]].find_out
        if find_out and row["reason"] == "dont_know":
            body.append(el("p", el("b", tell.question_for_team()), " ", find_out, cls="do"))
        elif row["reason"] != "dont_know":
            how = tell.unknown_next(str(row["reason"]), least_people(program, row["domain"]))
            body.append(el("p", el("b", tell.way_to_find_out()), " ", how, cls="do"))
        rows.append(_finding(program, row, body, shown=False))
    names = ", ".join(program.instrument.domains[d].name for d in found["domain"])
    return Block(el("ul", rows, cls="finds"), f"Not enough information: {names}")


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
    if found.rows.empty:
        return NOTHING
    rows = []
    for r in found.rows.itertuples():
        domain = program.instrument.domains[r.domain]
        dk = f"{int(r.dont_know)} of {int(r.asked)}" if pd.notna(r.dont_know) else "not shown"
        rows.append((name(program, r.item), domain.name, level(r.mean, (domain.scale.target,)), dk))
    columns = [("Topic", "l"), ("Domain", "l"), ("Level", "r"), ("“Don’t know”", "r")]
    caption, rest = tell.items_caption(program.round.label, found.whole), tell.topics_hidden(found.hidden)
    note = el("p", rest, cls="note") if rest else None
    html = el("details", el("summary", caption), table(caption, columns, rows), note)
    return Block(html, f"{len(rows)} topics with a level")


def _subject(program: Program, row) -> str:
    """Say what a comment is about: its item, a domain, or (empty) everything."""
    if pd.isna(row.comment_on):
        return program.instrument.items[row.item].topic
    domain = program.instrument.domains.get(row.comment_on)
    return domain.name if domain is not None else ""


@rests_on(ANSWERS)
def comments(program: Program) -> Block:
    """Show comments that may be shown; say that others were held back."""
    shown = program.comments
    written = program.prepared.responses
    written = written[written["program_id"].eq(program.id) & written["round_id"].eq(program.round.id)]
    n = int(written["comment"].fillna("").str.strip().ne("").sum())
    minimum = program.cohort.file.privacy.comments
    parts, lines = [], []
    if len(shown):
        quotes = [
            el("blockquote", f"“{r.comment}” ", el("span", tell.comment_about(_subject(program, r)), cls="quiet small"))
            for r in shown.itertuples()
        ]
        parts.append(el("div", quotes, cls="said"))
        lines.append(f"{len(shown)} comments shown")
    if n > len(shown):
        text = tell.comments_withheld(minimum, bool(len(shown)))
        parts.append(el("p", text, cls="note"))
        lines.append(text)
    return Block(join(parts), ". ".join(lines)) if parts else NOTHING
