"""Notebook 2: who answered, which answers count, what was wrong with the files."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from ...errors import gathered
from ...program.kept import keeping
from ...program.program import Program
from ...program.unreadable import ANSWERS, rests_on
from ...program.view import View
from ...show.block import NOTHING, Block
from ...show.markup import el, join, table
from ...wording import assessment as say
from ...wording import community, quality, reading, release
from ...wording.claim import prose
from ...wording.labels import absent, role
from .quality import shown_counts


@keeping
def who_sentences(program: Program) -> list[str]:
    """Say who answered, and what follows from it, in a few sentences."""
    if program.held:
        return [release.not_shown(program.held, program.round.label)]
    view = View(program)
    if not view.people and not view.coach and view.invited is None:
        return [say.lead(0, 0, "no_answers")]
    lines = [say.who_answered(view.leaders, view.staff, view.coach, view.invited, view.wide)]
    if view.people and not view.leaders:
        lines.append(say.no_leader())
    lines += view.said
    if view.people and program.several_languages:
        lines.append(say.several_languages())
    if view.people and program.unreviewed:
        lines.append(say.not_reviewed())
    basis = program.basis
    if basis.get("state") == "released" and basis["later"]:
        up_to = dt.date.fromisoformat(basis["up_to"]) if basis["up_to"] else None
        lines.append(release.rests_on(basis["people"], up_to, basis["later"]))
    return lines


@rests_on(ANSWERS)
def who_answered(program: Program) -> Block:
    """Show who answered of those who were invited, by role.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    A block with a few sentences and, where people were invited by role, a table.
    """
    lines = who_sentences(program)
    rows = _by_role(program) if program.named else [] if program.held else _by_group(program)
    body = [el("p", prose(lines), cls="say")]
    if len(rows) > 1:
        columns = list(zip(quality.asked_columns()[:3], "lrr", strict=True))
        body.append(table(say.invited_caption(program.round.label), columns, rows, wide=False))
    return Block(join(body), prose(lines))


def _by_role(program: Program) -> list[tuple[str, str, str]]:
    counts = program.people["role"].value_counts()
    roles = [r for r in dict.fromkeys([*program.invited, *counts.index]) if program.invited.get(r) or counts.get(r)]
    return [_row(role(r, 2, program.words), program.invited.get(r), int(counts.get(r, 0))) for r in roles]


def _by_group(program: Program) -> list[tuple[str, str, str]]:
    """Count leaders, the merged group and coaches: in a confidential round no other role is told apart."""
    view, invited = View(program), program.invited
    others = [n for r, n in invited.items() if r not in ("leader", "coach")]
    groups = (
        (role("leader", 2), invited.get("leader"), view.leaders),
        (view.group, sum(others) if others else None, view.staff),
        (role("coach", 2), invited.get("coach"), view.coach),
    )
    return [_row(name, asked, n) for name, asked, n in groups if asked or n]


def _row(name: str, invited: int | None, answered: int) -> tuple[str, str, str]:
    return name[:1].upper() + name[1:], absent("noted") if invited is None else str(invited), str(answered)


@rests_on(ANSWERS)
def answer_counts(program: Program) -> Block:
    """Account for every answer that may be shown: levels, don't know, not applicable, blank, set aside."""
    rows = shown_counts(program)
    known = {d for d, row in rows.items() if pd.notna(row["asked"])}
    if not known:
        return NOTHING

    def total(kind: str) -> int:
        return sum(int(row[kind]) for row in rows.values() if pd.notna(row[kind]))

    text = reading.counts(
        total("asked"),
        total("answered"),
        total("dont_know"),
        total("not_applicable"),
        total("blank"),
        total("set_aside"),
        total("dropped"),
        _topics_asked(program, known),
        len(known) == len(rows) and View(program).kind not in ("leader", "none"),
    )
    return Block(el("p", text), text)


def _topics_asked(program: Program, domains: set[str]) -> int:
    """Count the topics behind the counts of some domains: those that were put to the people who may be shown."""
    mine = (r for r in program.item_rows if r["group"] == "everyone" and r["domain"] in domains)
    return len({r["item"] for r in mine if pd.notna(r["asked"]) and r["asked"] > 0})


def intake_problems(program: Program) -> Block:
    """List the problems found in this program's files, for the evaluator's eyes."""
    problems = program.records.problems
    if not problems:
        return Block(el("p", quality.no_problems()), quality.no_problems())
    entries = gathered(problems)
    rows = [(p.where, quality.severity(p.severity), p.found, p.mend) for p in entries]
    columns = [(head, "l") for head in quality.problem_columns()]
    errors = sum(p.severity == "error" for p in problems)
    text = quality.problems(errors, len(problems) - errors)
    html = join([el("p", text, cls="say"), table(community.problems_caption(), columns, rows)])
    return Block(html, text + " " + "; ".join(p.where for p in entries))
