"""What page one says first in a retake, from what the last section may claim."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ..capacity.claims import moved
from ..capacity.growth import Growth
from ..capacity.of_program import changes_of, growths_of
from ..privacy.published import Rows
from ..program.kept import keeping
from ..program.program import Program
from ..program.topics import domain_name
from ..program.view import View
from ..wording import since as say
from ..wording.language import is_nought, level_change


@keeping
def since_sentences(program: Program, brief: bool = False) -> list[str]:
    """Say what changed since the round before and what of it chance easily makes.

    Parameters
    ----------
    program : an opened program.
    brief : leave out chosen domains that did neither fall nor move by more than chance easily makes, where another did,
        and how far the others moved.

    Returns
    -------
    Sentences: of the domains chosen then, beside what the others share; or how many moved. Empty in a first round, and
    where no two levels can be compared.
    """
    changes = changes_of(program)
    known = changes[changes["change"].notna()]
    if known.empty or not View(program).people:
        return []
    before = program.earlier.label
    chosen = known[known["chosen"].astype(bool)]
    one = int(known["raters_before"].max()) == 1 and int(known["raters_after"].max()) == 1
    if chosen.empty:
        if one:
            up, down, of = (int(known[column].sum()) for column in ("items_up", "items_down", "items"))
            return [say.topics(up, down, of, before), say.one_view()]
        return [say.counted(*moved(program), before, some=len(known) < len(program.instrument.domains))]
    edges = View(program).edges
    told = _telling(program, chosen) if brief and not one else chosen
    moves = [(domain_name(program, r.domain), r.before, r.after, edges(r.domain)) for r in told.itertuples()]
    lines = [say.moved(moves, before, _some(program, told["domain"]))]
    if one:
        return [*lines, say.one_view()]
    stayed = all(is_nought(level_change(then, now, limits)) for _, then, now, limits in moves)
    lost = changes.loc[changes["chosen"].astype(bool) & changes["change"].isna(), "domain"]
    apart = [domain_name(program, domain) for domain in lost]
    return [*lines, *_weighed(program, chosen, len(known) - len(chosen), stayed, apart)[: 1 if brief else None]]


def _some(program: Program, domains: Iterable[str]) -> bool:
    """Whether topics of some domains were not asked alike in both rounds."""
    asked = [program.items_asked(r.id) for r in (program.earlier, program.round)]
    return any(program.alike.get(d) != one.get(d) for d in domains for one in asked)


def _telling(program: Program, chosen: Rows) -> Rows:
    """Keep the domains that fell or moved by more than chance easily makes; all where none did."""
    found = growths_of(program)
    words = [growth.word if (growth := found.get(domain)) else "cannot tell" for domain in chosen["domain"]]
    plain = [word == "no clear change" for word in words]
    kept = chosen[~(pd.Series(plain, index=chosen.index) & chosen["after"].ge(chosen["before"] - 1e-9))]
    return chosen if kept.empty else kept


def _weighed(program: Program, chosen: Rows, known: int, stayed: bool, apart: list[str]) -> list[str]:
    """Say which of the chosen domains moved by more than chance easily makes, and what those did they are set beside.

    Of those that stand `apart`, because their two levels cannot be compared, it cannot be told.
    """
    found = growths_of(program)
    told: list[Growth | None] = [found.get(domain) for domain in chosen["domain"]]
    beyond: list[str] = []
    within: list[str] = []
    untold: list[str] = list(apart)
    for domain, growth in zip(chosen["domain"], told, strict=True):
        word = growth.word if growth else "cannot tell"
        where = {"no clear change": within, "cannot tell": untold}.get(word, beyond)
        where.append(domain_name(program, domain))
    if stayed and not beyond and not untold:
        return []
    every = {growth.shared if growth else None for growth in told}
    beside = every.pop() if len(every) == 1 else None
    if beside is None or not set(beside.others).isdisjoint(chosen["domain"]) or not (beyond or within):
        return [say.chance(beyond, within, untold)]
    lines = [say.chance(beyond, within, untold, others=beside.domains, known=known)]
    return [*lines, say.shared(beside.change, beside.clear, beside.domains)]
