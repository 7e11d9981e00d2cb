"""Notebook 7: an agenda for the next meeting of the community of practice, from counts over all programs."""

from __future__ import annotations

from ...capacity.retake_due import months_after
from ...pdsa.fidelity import FEATURES
from ...show.block import Block
from ...show.markup import el, join
from ...wording import community as say
from ...wording import fidelity as habits
from ..cohort_round import CohortRound
from .cohort import FEW, cohort_state_rows, shared_priorities
from .learning import idea_counts
from .unreadable import counting_records

MOST_TOGETHER = 2
FEW_CYCLES = 5
MOSTLY = 0.8


@counting_records
def meeting_agenda(opened: CohortRound) -> Block:
    """List what to talk about at the next meeting of all programs.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block: points with their reason, at most seven: a domain in which some are strong and some are not, priorities of
    several programs, what was tried, what records of cycles show least, what is not known, the next round.
    """
    if len(opened.standings) < FEW:
        text = say.nothing_to_discuss()
        return Block(el("p", text), text)
    points = [*_domains(opened), *_together(opened), *_tried(opened), *_practice(opened)]
    if opened.round.date == max(r.date for r in opened.cohort.rounds if r.date <= opened.as_of):
        points.append(say.retake(months_after(opened.round.date, opened.cohort.file.retake_months), opened.as_of))
    # The same domain twice in one meeting is one point.
    once = dict(reversed(points))
    kept = [(name, text) for name, text in points if once.get(name) == text]
    html = el("ol", [el("li", el("b", name), el("span", text)) for name, text in kept], cls="way")
    return Block(join([el("p", say.meeting_intro()), html]), "\n".join(f"{n}: {t}" for n, t in kept))


def _domains(opened: CohortRound) -> list[tuple[str, str]]:
    names = {d.id: d.name for d in opened.instrument.domains.values()}
    rows = list(cohort_state_rows(opened).itertuples())
    out = []
    best = max(rows, key=lambda r: (min(r.strength, r.challenge), r.strength + r.challenge), default=None)
    if best is not None and min(best.strength, best.challenge) > 0:
        out.append(say.pair(names[best.domain], int(best.strength), int(best.challenge)))
    least = max(rows, key=lambda r: r.not_enough, default=None)
    if least is not None and least.not_enough > 1:
        out.append(say.unknown(names[least.domain], int(least.not_enough)))
    return out


def _together(opened: CohortRound) -> list[tuple[str, str]]:
    domains = opened.every_domain
    shared = [(d, n) for d, n in shared_priorities(opened) if n > 1 and d in domains]
    return [say.together(domains[d].name, n) for d, n in shared[:MOST_TOGETHER]]


def _tried(opened: CohortRound) -> list[tuple[str, str]]:
    counts = idea_counts(opened).groupby("status")["ideas"].sum()
    adopted, let_go = (int(counts.get(s, 0)) for s in ("adopted", "abandoned"))
    return [say.ideas_talk(adopted, let_go)] if adopted or let_go else []


def _practice(opened: CohortRound) -> list[tuple[str, str]]:
    with_cycles = [s for s in opened.standings.values() if s.cycles]
    if len(with_cycles) < FEW:
        return []
    sums = [tuple(sum(s.fidelity[n][k] for s in with_cycles) for k in (0, 1)) for n in range(len(FEATURES))]
    known = [(yes / of, n) for n, (yes, of) in enumerate(sums) if of >= FEW_CYCLES]
    if not known or min(known)[0] >= MOSTLY:
        return []
    least, n = min(known)
    yes, of = sums[n]
    return [say.practice(habits.feature(FEATURES[n]), yes, of, sum(share == least for share, _ in known) > 1)]
