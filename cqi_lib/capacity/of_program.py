"""What changed for an opened program since the round before, and what may be claimed of it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import numpy as np
import pandas as pd

from ..cohort.answered import respondents
from ..cohort.records.cohort_file import CLAIM_RATERS
from ..privacy.published import Rows, marked
from ..program.kept import keeping
from ..program.prepared import unpublished
from ..program.program import Program, once
from ..rounding import Figure
from ..scoring.levels import balanced_parts, rater_scores
from ..tables import CHANGES
from ..wording.language import level_change
from . import changed_raters
from .changed_raters import ChangedRaters
from .growth import Growth, as_shown, verdict


@once
def changes_of(program: Program) -> Rows:
    """Give the change from the round before to this one, a row per domain; empty where none is to be compared."""
    if program.previous is None:
        return marked(CHANGES.empty(), "program")
    chosen = {p.domain for p in program.priorities if p.round == program.previous.id}
    moved = program.prepared.changes
    moved = Rows(moved[moved["to_round"].eq(program.round.id)].reset_index(drop=True))
    return Rows(moved.assign(chosen=pd.array([domain in chosen for domain in moved["domain"]], dtype="boolean")))


def apart_of(program: Program) -> dict[str, list[str]]:
    """Say why domains cannot be compared with the round before.

    Parameters
    ----------
    program : an opened program with a round before.

    Returns
    -------
    reason -> ids of domains that are in both rounds, each once: `questions`, no topic was asked alike; `unknown`, more
    don't know than the rule allows in a round; `groups`, what may be shown is of other people; `missing`, no level of
    the same questions may be shown in both.
    """
    moved = changes_of(program)
    rounds = (program.earlier.id, program.round.id)
    findings, levels = program.prepared.findings, program.published_domains.table
    levels = levels[levels["basis"].eq(levels["group"]) & levels["group"].isin(["everyone", "leader"])]
    levels = levels[levels["program_id"].eq(program.id) & levels["mean"].notna()]
    unknown = findings[findings["program_id"].eq(program.id) & findings["reason"].eq("dont_know")]
    unknown = set(unknown.loc[unknown["round_id"].isin(rounds), "domain"])
    found: dict[str, list[str]] = {}
    for domain in moved.loc[moved["change"].isna(), "domain"]:
        of = levels[levels["domain"].eq(domain)]
        then, now = (set(of.loc[of["round_id"].eq(round_id), "group"]) for round_id in rounds)
        if domain not in program.alike:
            reason = "questions"
        elif domain in unknown:
            reason = "unknown"
        else:
            reason = "groups" if then and now and not then & now else "missing"
        found.setdefault(reason, []).append(domain)
    return found


@keeping
@once
def growths_of(program: Program) -> dict[str, Growth]:
    """Say what may be claimed of each domain chosen from the round before, by domain.

    Only of people who may be shown: everyone or the leaders, as in `changes_of`, in the domains shown on that basis.
    """
    found = changes_of(program)
    chosen = found.loc[found["chosen"].astype(bool), "domain"]
    return {d: growth for d in chosen if (growth := growth_of(program, d, set(chosen))) is not None}


def growth_of(program: Program, domain: str, chosen: Collection[str] = ()) -> Growth | None:
    """Say what may be claimed of a domain since the round before; None where it is not in both rounds.

    Parameters
    ----------
    program : an opened program.
    domain : the domain's id.
    chosen : all domains that are looked at in this way; the others are what it is compared with.
    """
    moved = changes_of(program)
    if domain not in set(moved["domain"]):
        return None
    basis = moved.set_index("domain")["basis"][domain]
    known = moved[moved["change"].notna()]
    same = set(known.loc[known["basis"].eq(basis), "domain"]) if isinstance(basis, str) else set()
    scales = {d.id: d.scale.k for d in program.instrument.domains.values()}  # another scale's are not set beside these
    same = {d for d in same if scales.get(d) == scales.get(domain)} & set(program.alike)
    then, now = (_levels(program, r.id, basis, same) for r in (program.earlier, program.round))
    found = verdict(then, now, domain, chosen=chosen)
    found = as_shown(found, moved, program.published_domains.table, same, chosen)
    row = moved.set_index("domain").loc[domain]
    found = as_listed(as_rated(found, row), row)
    if found.shared is None:
        return found
    change = Figure(found.shared.change, 1)
    if found.shared.domains == 1:
        # Of one other domain the table tells both levels: it moved by what a reader finds who subtracts them.
        one = known.set_index("domain").loc[found.shared.others[0]]
        scale = program.instrument.domains[found.shared.others[0]].scale
        change = level_change(one["before"], one["after"], (scale.target, scale.challenge_below))
    return replace(found, shared=replace(found.shared, change=change))


def as_rated(found: Growth, row: pd.Series) -> Growth:
    """Count whose answers the table of changes holds, where few have a level in the topics that were asked alike.

    Parameters
    ----------
    found : the verdict; it rests on people who answered half of those topics.
    row : the domain's row of CHANGES, whose levels rest on everybody who rated the domain.

    Examples
    --------
    >>> row = pd.Series({"raters_before": 2, "raters_after": 1})
    >>> as_rated(Growth("cannot tell", "one_rater", "A1", raters=(1, 1)), row).reason
    'few_raters'
    """
    if found.reason not in ("one_rater", "few_raters") or row[["raters_before", "raters_after"]].isna().any():
        return found
    raters = int(row["raters_before"]), int(row["raters_after"])
    # Nobody reads that five people are too few.
    if min(raters) >= CLAIM_RATERS or max(raters) < max(found.raters):
        return found
    return replace(found, reason="one_rater" if max(raters) == 1 else "few_raters", raters=raters)


def as_listed(found: Growth, row: pd.Series) -> Growth:
    """Tell the levels of the table of changes: a reader meets one level of a domain.

    A verdict rests on people's own averages, the table on those of topics. Where some questions are others than before they
    may differ, by what some people left out. Where the way it went is told too, both must have gone it.

    Parameters
    ----------
    found, row : as for `as_rated`.

    Examples
    --------
    >>> from cqi_lib.capacity.growth import Shared
    >>> told = Growth("no clear change", "within", "A1", 3.0, 1.72, Shared(-1.2, -1.4, -1.0, ("A2",)))
    >>> as_listed(told, pd.Series({"before": 3.0, "after": 1.77, "change": -1.23})).after
    1.77
    """
    if found.shared is None or pd.isna(row["change"]):
        return found
    ways = np.sign(np.round([row["change"], found.after - found.before], 9))
    if (found.word != "no clear change" or found.reason == "apart") and ways[0] != ways[1]:
        return found
    return replace(found, before=float(row["before"]), after=float(row["after"]))


@once
def raters_of(program: Program) -> ChangedRaters | None:
    """Say who answered the round before and this one; None in the first round."""
    if program.previous is None:
        return None
    people = respondents(unpublished(program).responses)
    return changed_raters.changed_raters(people, program.id, program.previous.id, program.round.id)


def _levels(program: Program, round_id: str, basis: str, domains: set[str]) -> pd.DataFrame:
    frame = program.mine(unpublished(program).rater_scores, round_id)
    if program.items_asked(round_id) != program.alike:
        answers = program.mine(unpublished(program).responses, round_id)  # other questions have other levels
        answers = answers[answers["item"].isin(frozenset().union(*program.alike.values()))]
        frame = rater_scores(answers, program.cohort.instruments.of(round_id))
    leader = frame["role"].eq("leader")
    group = leader if basis == "leader" else frame["role"].ne("coach")
    if program.cohort.file.aggregate == "role_balanced" and basis != "leader":
        named = program.cohort.round(round_id).privacy_for(program.id) == "named"
        frame = frame.assign(part=balanced_parts(frame["role"], named))
    return frame[group & frame["domain"].isin(domains)]
