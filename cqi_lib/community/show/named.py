"""Notebook 7, for the evaluator only: every program by name, in order of the alphabet. No ranking here either."""

from __future__ import annotations

from ...capacity.growth import Growth
from ...capacity.of_program import changes_of, growth_of
from ...cohort.program_records import ProgramRecords
from ...program.prepared import unpublished
from ...program.program import Program
from ...show.block import Block
from ...show.letters import by_letter
from ...show.markup import Markup, el, join, table
from ...wording import community as say
from ...wording import growth as verdicts
from ...wording.cohort import letter_caption, not_shown
from ..cohort_round import CohortRound
from .cohort import current_priorities
from .unreadable import counting_records

LISTED = 60
"""Up to so many programs stand in one table, and what may be said of growth is worked out here; of more programs there
is a table for each letter, and growth is in every program's own report."""


@counting_records
def cohort_by_name(opened: CohortRound) -> Block:
    """Show each program by name: who answered, strengths, challenges, what it works on, what may be said of growth.

    Parameters
    ----------
    opened : an opened cohort.

    Returns
    -------
    A block for the desk only: a sentence, a table in order of the alphabet, how to read it.
    """
    domains = {name: d.name for name, d in opened.every_domain.items()}
    findings = opened.prepared.findings
    findings = findings[findings["round_id"].eq(opened.round.id)]
    states = {key: list(part) for key, part in findings.groupby(["program_id", "state"])["domain"]}
    answered = opened.people.groupby("program_id").size()
    working: dict[str, list[str]] = {}
    for program, domain in current_priorities(opened):
        working.setdefault(program, []).append(domains.get(domain, domain))
    entries = sorted(
        (e for e in opened.cohort.file.programs if e.belongs(opened.round)), key=lambda e: (e.name.casefold(), e.name)
    )
    grown = growths(opened) if len(entries) <= LISTED else {}
    rows = []
    for entry in entries:
        told = [[domains[d] for d in states.get((entry.id, s), ())] for s in ("strength", "challenge")]
        claims = [verdicts.claimed(domains[d], g.word) for d, g in grown.get(entry.id, {}).items()]
        held = entry.id in opened.withheld
        # What rests on answers that are withheld is not none.
        parts = [*((part, held) for part in told), (working.get(entry.id, []), False), (claims, held)]
        cells = [not_shown() if out else say.none_listed(part) for part, out in parts[: 4 if grown else 3]]
        people = say.answers_withheld() if held else str(int(answered.get(entry.id, 0)))
        rows.append((entry.name, people, *cells))
    intro = say.by_name_say(len(rows))
    columns = [(head, "r" if n == 1 else "l") for n, head in enumerate(say.by_name_columns(bool(grown)))]
    caption = say.by_name_caption(opened.round.label)
    if len(rows) <= LISTED:
        listed: Markup | list[Markup] = table(caption, columns, rows)
    else:
        listed = []
        for letter, mine in by_letter(rows, lambda row: row[0]).items():
            head = letter_caption(letter, len(mine))
            listed.append(el("details", el("summary", head), table(f"{caption}, {head}", columns, mine)))
    html = [el("p", intro), listed, el("p", say.by_name_note(bool(grown)), cls="note")]
    return Block(join(html), intro)


def growths(opened: CohortRound) -> dict[str, dict[str, Growth]]:
    """Give what may be claimed of the domains that programs chose from the round before, by program and domain."""
    previous = opened.cohort.previous_round(opened.round.id)
    if previous is None:
        return {}
    chosen = {
        program: list(dict.fromkeys(d for r, d in one.priorities if r == previous.id))
        for program, one in opened.standings.items()
    }
    tables = unpublished(opened)
    there = set(tables.responses["program_id"])
    out: dict[str, dict[str, Growth]] = {}
    for entry in opened.cohort.file.programs:
        if not chosen.get(entry.id) or entry.id not in there:
            continue
        records = ProgramRecords(entry.id, entry.name, entry)
        program = Program(opened.cohort, records, opened.round, tables)
        both = [d for d in chosen[entry.id] if d in set(changes_of(program)["domain"])]
        out[entry.id] = {d: growth for d in both if (growth := growth_of(program, d, both)) is not None}
    return out
