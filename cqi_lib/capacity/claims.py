"""What may be said of a program's levels since the round before."""

from __future__ import annotations

import datetime as dt

from ..privacy.published import Rows
from ..program.program import Program
from ..program.view import View
from ..wording import change as say
from ..wording.language import is_nought, level_change
from .of_program import apart_of, changes_of, growths_of


def kin(program: Program) -> list[str]:
    """Say out of which programs this one came, in its first round, and which came out of it; nothing of most programs.

    Parameters
    ----------
    program : an opened program.
    """
    every, mine, told = program.cohort.file.programs, program.records.entry, []
    before = [entry for entry in every if entry.id in mine.came_from]
    first = not any(mine.belongs(r) for r in program.cohort.rounds if r.date < program.round.date)
    if before and mine.from_ and first:
        ended = all(one.until and one.until <= program.as_of for one in before)
        others = [entry for entry in every if entry is not mine and {*entry.came_from} & {*mine.came_from}]
        told.append(say.came_from([one.name for one in before], mine.from_, ended and not others))
    after: dict[dt.date, list[str]] = {}
    for entry in every:
        if mine.id in entry.came_from and entry.from_ and entry.from_ <= program.as_of:
            after.setdefault(entry.from_, []).append(entry.name)
    return [*told, *(say.goes_on(names, day) for day, names in sorted(after.items()))]


def cannot_compare(program: Program) -> str:
    """Say why no domain can be compared with the round before; empty where one can, or where nothing is to be compared.

    Parameters
    ----------
    program : an opened program.
    """
    held = any(program.held_in(entry.id) for entry in (program.round, program.previous) if entry is not None)
    if program.previous is None or held or not View(program).people or not program.took(program.previous.id):
        return ""
    if changes_of(program)["change"].notna().any():
        return ""
    return say.cannot_compare(list(apart_of(program)), program.cohort.file.thresholds.dont_know_share)


def since(program: Program) -> str | None:
    """Say how the chosen domains and all others stand beside the round before; None where nothing can be compared.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    One sentence: of the topics where one person answered each time, of the chosen domains beside what the others share,
    or of how many domains stand higher and lower.
    """
    changes = changes_of(program)
    known = changes[changes["change"].notna()]
    if known.empty or not View(program).people:
        return None
    if int(known["raters_before"].max()) == 1 and int(known["raters_after"].max()) == 1:
        return say.one_rater(*(int(known[column].sum()) for column in ("items_up", "items_down", "items")))
    names = {d.id: d.name for d in program.instrument.domains.values()}
    chosen = [
        (names[r.domain], level_change(r.before, r.after, View(program).edges(r.domain)))
        for r in known[known["chosen"].astype(bool)].itertuples()
    ]
    if not chosen:
        return say.counted(*moved(program), program.earlier.label)
    others = known[~known["chosen"].astype(bool)]
    return say.say(chosen, *_shared(program, known), len(others), program.earlier.label)


def _shared(program: Program, known: Rows) -> tuple[int, float | None]:
    """Give how many other domains can be set beside the chosen ones, and the mean of their changes: that of the verdicts.

    They rest on answers of the same group and stand on a scale of the same length; none where the chosen ones differ in that.
    """
    alike = known.assign(k=[program.instrument.domains[d].scale.k for d in known["domain"]])[["basis", "k"]]
    mine = known["chosen"].astype(bool)
    if len(alike[mine].drop_duplicates()) != 1:
        return 0, None
    others = known[~mine & alike.eq(alike[mine].iloc[0]).all(axis=1)]
    told = [
        g.shared for g in growths_of(program).values() if g.shared and set(g.shared.others) == set(others["domain"])
    ]
    if told:
        return len(others), told[0].change
    return len(others), float(others["change"].mean()) if len(others) else None


def moved(program: Program) -> tuple[int, int, int]:
    """Count the domains that stand higher, lower and where they were, as their printed levels show it."""
    edges, known = View(program).edges, changes_of(program).dropna(subset=["change"])
    changes = [level_change(r.before, r.after, edges(r.domain)) for r in known.itertuples()]
    up, down = (sum(not is_nought(m) and m * way > 0 for m in changes) for way in (1, -1))
    return up, down, len(changes) - up - down
