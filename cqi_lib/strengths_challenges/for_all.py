"""What may be told to everybody: to all who answered, on a wall, and to people outside the program.

A report is for a leader. What hangs on a wall is read by colleagues, who know their own answers, and by families, to
whom nobody promised anything. So it tells states of the whole group only, of domains that enough people who are
neither leader nor coach rated, whatever the round's privacy is; no level, no count of answers, no group, no comment.
"""

from __future__ import annotations

from ..privacy.published import Row, Rows
from ..program.program import Program
from ..program.view import View
from .claims import least_people

ALL_TOGETHER = ("polarised", "agreement")
"""Marks of differing views that speak of nobody's role."""


def for_all(program: Program) -> bool:
    """Say whether there is a page for everybody.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    False where nobody but leaders and coaches answered, where the round may not be shown, and while a named round is
    not closed: no release keeps the answers of such a round, so two states of a page on a wall would tell of who
    answered between them.
    """
    view, closed = View(program), program.round.closed
    if program.held or not view.staff:
        return False
    return not program.named or (closed is not None and closed <= program.as_of)


def counted(program: Program) -> bool:
    """Say whether so many answered that their number may be told."""
    return View(program).staff >= program.cohort.file.privacy.group


def told(program: Program) -> Rows:
    """Give the findings that may be told to everybody.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    Rows of the findings, strengths first by level, in the order of `View.states` for each state; none where too few
    answered.
    """
    found = program.findings
    keep = [_enough(program, row) for _, row in found.iterrows()] if counted(program) else [False] * len(found)
    return found[keep]


def _enough(program: Program, row: Row) -> bool:
    staff = View(program).row(row["domain"], "staff")
    if staff is None or row["basis"] != "everyone":
        return False
    if row["state"] == "not_enough" and row["reason"] != "dont_know":
        return False
    # Who said "don't know" has no level but took part.
    people = staff["participants"] if row["state"] == "not_enough" else staff["raters"]
    return int(people) >= least_people(program, row["domain"])


def differing(rows: Rows) -> Rows:
    """Give the domains among some on which views differ without speaking of a role."""
    codes = rows["conversation_reason"].fillna("").str.split()
    return rows[rows["conversation"].astype(bool) & codes.map(lambda some: bool(set(some) & set(ALL_TOGETHER)))]
