"""What may be said of findings: why a domain is in its state, and where views differ."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ..errors import certain
from ..privacy.published import Row, shown
from ..program.program import Program
from ..program.topics import domain_name, topics_of, turned
from ..program.view import View, place
from ..wording import findings as tell
from ..wording.claim import prose
from ..wording.language import level_figure


def reason(program: Program, row: Row) -> str:
    """Say why a domain is in its state, from a row of the findings."""
    row = shown(row, "reason")
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


def leader_alone(program: Program, row: Row) -> bool:
    """Say whether one domain rests on the leaders only, in a report that shows everybody's view elsewhere.

    Where no leader answered enough of its questions nothing of it is shown, the leaders' view neither.
    """
    mine = shown(row, "leader_alone")["basis"] == "leader" and row["reason"] != "no_rater"
    return mine and View(program).kind == "people"


def named(program: Program, row: Row) -> str:
    """Name a domain, and whose view it is where that is the leaders' alone."""
    tag = f" ({tell.leader_alone_short(View(program).leaders)})" if leader_alone(program, row) else ""
    return domain_name(program, row["domain"]) + tag


def _alone(program: Program, row: Row) -> str:
    return tell.leader_alone_reason(View(program).leaders, View(program).group) if leader_alone(program, row) else ""


def rank_at(target: float) -> int:
    """Give the first level that reaches a target."""
    return int(-(-target // 1))


def program_strengths(program: Program) -> tuple[Row, ...]:
    """Give the strengths; where there is none, the three highest domains with a level that are no challenge."""
    view = View(program)
    found = view.states("strength")
    return found or view.states("building")[:3]


CLOSE = 0.2
"""Levels that say nothing of which is lower, where one is worked out from rounded topics: nineteen in twenty of such lie
no further from the average (simulated: 5 to 7 raters, 1 to 5 topics, some blanks; docs/privacy.md)."""


def beside_each_other(program: Program, row: Row, other: Row) -> bool:
    """Say whether it cannot be told of two domains which one stands higher.

    They stand at the same place of their scales; or, on scales of one length, are printed at one level, or lie within
    `CLOSE` where one of them is rounded.
    """
    row, other = shown(row, "beside_each_other"), shown(other, "beside_each_other")
    if at_one_level(program, row, other):
        return True
    scales = program.instrument.domains
    if scales[row["domain"]].scale.k != scales[other["domain"]].scale.k:
        return False
    rounded = bool(row["steps"]) or bool(other["steps"])
    return rounded and abs(float(certain(row["mean"])) - float(certain(other["mean"]))) <= CLOSE + 1e-9


def at_one_level(program: Program, row: Row, other: Row) -> bool:
    """Say whether two domains stand at the same place of their scales, or are printed at one level of one length."""
    row, other = shown(row, "at_one_level"), shown(other, "at_one_level")
    if round(place(program, row) - place(program, other), 9) == 0:
        return True
    scales, view = program.instrument.domains, View(program)
    one, two = ((r["domain"], float(certain(r["mean"]))) for r in (row, other))
    return scales[one[0]].scale.k == scales[two[0]].scale.k and view.level(*one) == view.level(*two)


def left_out(program: Program, named: Sequence[Row], rest: Sequence[Row]) -> str:
    """Say how the rest stand to those named of a list that goes from one end.

    Returns
    -------
    There are `none`; all of both stand `alike`, so that nothing of them is the highest or the lowest; one of the rest
    is `tied` with one that is named; or all stand `further` from that end.
    """
    if not rest:
        return "none"
    if all(at_one_level(program, named[0], other) for other in (*named[1:], *rest)):
        return "alike"
    return "tied" if any(beside_each_other(program, row, other) for row in named for other in rest) else "further"


def beside(program: Program, named: Sequence[Row]) -> str:
    """Say how the other domains on the way stand to those named, as `left_out`; `no strength` where none is named."""
    if not named:
        return "no strength"
    names = {row["domain"] for row in named}
    return left_out(program, named, [r for r in View(program).states("building") if r["domain"] not in names])


def differences(program: Program) -> list[tuple[Row, str, str]]:
    """List where views differ: finding, few words for page one, full sentence."""
    view = View(program)
    out: list[tuple[Row, str, str]] = []
    for row in program.found:
        if not bool(row["conversation"]) or pd.isna(row["conversation_reason"]):
            continue
        short: list[str] = []
        full: list[str] = []
        for code in str(row["conversation_reason"]).split():
            if code == "role_gap":
                staff_n = int(certain(view.row(row["domain"], "staff"))["raters"])
                edges = view.edges(row["domain"])
                leader, staff = (level_figure(row[c], edges) for c in ("leader_mean", "staff_mean"))
                short.append(tell.gap_short(leader, staff, view.leaders, view.wide))
                full.append(tell.gap_reason(leader, staff, view.leaders, staff_n, view.wide))
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


def unmarked_gaps(program: Program) -> list[tuple[Row, str, str]]:
    """List where leaders and staff are far apart without a mark, furthest first: as `differences` does."""
    view, least = View(program), program.cohort.file.thresholds.role_gap
    rows = [row for row in program.found if abs(row["gap"]) >= least - 1e-9 and row["state"] != "not_enough"]
    rows = [row for row in rows if pd.isna(why := row["conversation_reason"]) or "role_gap" not in why]
    out = []
    for row in sorted(rows, key=lambda row: -abs(row["gap"])):
        leader, staff = float(row["leader_mean"]), float(row["staff_mean"])
        short = tell.gap_unmarked_short(leader, staff, view.leaders, view.wide)
        out.append((row, short, tell.gap_unmarked(leader, staff, view.leaders, view.wide)))
    return out
