"""The figure of notebook 3: where people place each domain, beside the target and the other programs."""

from __future__ import annotations

from typing import Any

import pandas as pd

from ...errors import certain
from ...privacy.published import Row
from ...program.program import Program
from ...program.topics import turned
from ...program.unreadable import ANSWERS, rests_on
from ...program.view import View
from ...show.block import Block
from ...show.chart import Chart, ChartTable, Column
from ...show.layer import placed
from ...show.markup import el, join
from ...wording import assessment as say
from ...wording import findings as tell
from ...wording import first_page, release
from ...wording import profile as picture
from ...wording.claim import prose
from ...wording.labels import absent, out_of
from ...wording.labels import state as state_name
from ...wording.language import level
from ..claims import leader_alone, rank_at, reason
from ..figures.domain_profile import DomainRow, draw_domain_profile


def profile_table(program: Program) -> ChartTable:
    """Give the table of all domains: level, range, leaders, staff, answers at target, don't know, state."""
    view = View(program)
    rows = []
    for f in program.found:
        domain = program.instrument.domains[f["domain"]]
        edges = view.edges(f["domain"])
        has = pd.notna(f["mean"])
        state = state_name(f["state"]) + (f", {tell.views_differ_short()}" if bool(f["conversation"]) else "")
        if leader_alone(program, f):
            state += f", {tell.leader_alone_short(view.leaders)}"
        rows.append(
            (
                domain.name,
                level(float(f["mean"]), edges) if has else absent("shown"),
                _range_words(view, f),
                # Where too much is not known, no level is shown: of nobody.
                _mean(f["leader_mean"] if has else float("nan"), edges, view.leaders),
                _mean(f["staff_mean"] if has else float("nan"), edges, view.staff),
                # Without a level they would rest on other people than "don't know" beside them.
                _of(f["at_target"], f["used"], bool(f["steps"])) if has else absent("shown"),
                _of(f["dont_know"], f["applicable"]),
                state,
            )
        )
    columns = tuple(map(Column, picture.profile_columns(view.group), "lrrrrrrl"))
    return ChartTable(picture.profile_table_caption(program.round.label), columns, tuple(rows))


def _range(view: View, f: Row) -> tuple[float, float] | str:
    """Give the range of a domain's level; `all` where nobody who was invited is missing, `none` where it has none."""
    row = view.row(f["domain"], str(f["basis"]))
    if row is None or pd.isna(row["low"]) or pd.isna(f["mean"]):
        return "none"
    if view.invited is not None and int(row["raters"]) >= view.invited:
        return "all"
    return float(row["low"]), float(row["high"])


def _range_words(view: View, f: Row) -> str:
    found = _range(view, f)
    if isinstance(found, tuple):
        return picture.interval(*found)
    return picture.all_answered() if found == "all" else absent("given")


def _mean(value: Any, edges: Any, people: int) -> str:
    return level(float(value), edges) if pd.notna(value) else absent("shown" if people else "answered")


def _of(n: Any, of: Any, steps: bool = False) -> str:
    if pd.isna(n) or pd.isna(of):
        return absent("shown")
    return tell.answers_about(int(n), int(of)) if steps else out_of(int(n), int(of))


@rests_on(ANSWERS)
def profile(program: Program) -> Block:
    """Show where people place each domain, beside the target and, where allowed, the other programs.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block: one sentence, the figure, its table. Nothing is drawn that was not published for the program.
    """
    view = View(program)
    if not view.people:
        held = program.held
        text = release.not_shown(held, program.round.label) if held else say.lead(0, 0, view.kind)
        return Block(el("p", text, cls="say"), text)
    rows = [_profile_row(program, view, f) for f in program.found]
    shown = [r for r in rows if r.level is not None or r.leader is not None]
    scales = {(r.labels, r.target) for r in rows}
    values = {r.name: certain(r.leader if r.level is None else r.level) for r in shown}
    reached = sum(values[r.name] >= certain(r.target) for r in shown)
    target = _target_label(program) if len(scales) == 1 else ""
    sentence = picture.profile_say(reached, len(shown), target, view.whose())
    kind = _benchmark_kind(program)
    k = len(rows[0].labels) if len({len(r.labels) for r in rows}) == 1 else None
    told = [
        (r.name, values[r.name], view.level(f["domain"], values[r.name]))
        for f, r in zip(program.found, rows, strict=True)
        if r.name in values
    ]
    alt = picture.profile_alt(told, [r.name for r in rows if r.name not in values], target, k)
    levels = [f for f, row in zip(program.found, rows, strict=True) if row.level is not None]
    every = all(int(f["raters"]) == view.people for f in levels)
    note = picture.profile_note(view.whose() if levels else "none", kind, view.people, view.balanced, every)
    table_ = profile_table(program)
    ranges = [_range(view, f) for f in program.found]
    note = prose(
        [
            note,
            picture.in_steps(program.cohort.file.privacy.distribution, view.group)
            if any(f["steps"] for f in levels)
            else "",
            picture.interval_note(any(isinstance(one, tuple) for one in ranges), "all" in ranges),
            view.finer(*(cell for row in table_.rows for cell in (row[1], *row[3:5]))),
            tell.turned(turned(program)),
        ]
    )
    chart = Chart(
        draw_domain_profile(rows, key=picture.profile_key(view.kind, view.wide, view.leaders)),
        id="profile-chart",
        caption=picture.profile_caption(),
        sentence=alt,
        table=table_,
        note=note,
    )
    return Block(join([el("p", sentence, cls="say"), placed("see", chart.html())]), f"{sentence}\n{alt}")


def _target_label(program: Program) -> str:
    scale = next(iter(program.instrument.domains.values())).scale
    return scale.label(rank_at(scale.target))


def _benchmark_kind(program: Program) -> str:
    marks = program.benchmark
    if len(marks) and marks["lower"].notna().any():
        return "quartiles"
    return "median" if len(marks) and marks["median"].notna().any() else "none"


def _profile_row(program: Program, view: View, f: Row) -> DomainRow:
    domain = program.instrument.domains[f["domain"]]
    areas = {a.id: a.name for a in program.instrument.areas}
    marks = program.benchmark.loc[f["domain"]] if f["domain"] in program.benchmark.index else None
    band = None if marks is None or pd.isna(marks["lower"]) else (float(marks["lower"]), float(marks["upper"]))
    mean = view.printed(f["domain"], float(f["mean"])) if pd.notna(f["mean"]) else None
    everyone = f["basis"] == "everyone"
    alone = leader_alone(program, f)
    people = ()

    def side(group: str) -> float | None:
        # Where too much is not known, no level is shown: of nobody.
        return None if mean is None else view.printed(f["domain"], view.mean(f["domain"], group))

    if everyone and program.named and mean is not None:
        mine = program.raters
        rows = mine["domain"].eq(f["domain"]) & ~mine["role"].isin(["leader", "coach"]) & mine["level"].notna()
        people = tuple(sorted(float(v) for v in mine.loc[rows, "level"]))
    return DomainRow(
        area=areas[domain.area],
        name=domain.name,
        labels=tuple(level_.label for level_ in domain.scale.levels),
        level=None if alone else mean,
        shown=view.level(f["domain"], mean) if mean is not None else "",
        target=domain.scale.target,
        people=people,
        leader=side("leader") if everyone or alone else None,
        staff=side("staff") if everyone and not people else None,
        coach=side("coach"),
        others=band,
        state=state_name(f["state"]),
        strong=f["state"] in ("strength", "challenge"),
        remark=tell.leader_alone_short(view.leaders)
        if alone
        else tell.views_differ_short()
        if bool(f["conversation"])
        else "",
        chosen=first_page.head("priority") if f["domain"] in {p.domain for p in program.current} else "",
        missing="" if mean is not None else reason(program, f),
    )
