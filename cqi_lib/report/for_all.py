"""What may be told to everybody: to all who answered, on a wall, and to people outside the program.

A report is for a leader. What hangs on a wall is read by colleagues, who know their own answers and each other's roles,
and by families, to whom nobody promised anything. So it tells states only, of domains that enough people who are neither
leader nor coach rated, whatever the round's privacy is, and only where these people say the same without the leaders: no
level, no count of answers, no group, no comment, and nothing that one leader's answers decide.
"""

from __future__ import annotations

import pandas as pd

from ..privacy.published import Row
from ..program.program import Program
from ..program.view import View
from ..strengths_challenges.claims import least_people

_TINY = 1e-9


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


def told(program: Program) -> tuple[Row, ...]:
    """Give the findings that may be told to everybody.

    Parameters
    ----------
    program : an opened program.

    Returns
    -------
    Some of the findings; none where too few answered.
    """
    return tuple(row for row in program.found if _enough(program, row) and _without_leaders(program, row))


def too_few(program: Program) -> tuple[Row, ...]:
    """Give the findings of which nothing may be told because too few people answered."""
    return tuple(row for row in program.found if not _enough(program, row))


def differing(program: Program) -> tuple[Row, ...]:
    """Give the findings of domains on which the people who are neither leader nor coach differ among themselves."""
    least, floor = program.cohort.file.privacy.distribution, program.cohort.file.thresholds.agreement_floor

    def apart(row: Row) -> bool:
        staff = View(program).row(row["domain"], "staff")
        if staff is None or int(staff["raters"]) < least or not bool(row["conversation"]):
            return False
        return bool(pd.notna(staff["polarised_item"]) or staff["agreement"] < floor - _TINY)

    return tuple(row for row in program.found if _enough(program, row) and apart(row))


def _enough(program: Program, row: Row) -> bool:
    staff = View(program).row(row["domain"], "staff")
    if staff is None or row["basis"] != "everyone" or not counted(program):
        return False
    if row["state"] == "not_enough" and row["reason"] != "dont_know":
        return False
    # Who said "don't know" has no level but took part.
    people = staff["participants"] if row["state"] == "not_enough" else staff["raters"]
    return int(people) >= least_people(program, row["domain"])


def _without_leaders(program: Program, row: Row) -> bool:
    """Say whether the others alone are in the state of everybody together."""
    staff = View(program).row(row["domain"], "staff")
    if staff is None:
        return False
    rules, scale = program.cohort.file.thresholds, program.instrument.domains[row["domain"]].scale
    if row["state"] == "not_enough":
        return bool(staff["dont_know"] > rules.dont_know_share * (staff["asked"] - staff["not_applicable"]) + _TINY)
    mean, used = float(staff["mean"]), int(staff["used"])
    if row["state"] == "strength":
        return mean >= scale.target - _TINY and staff["at_target"] >= rules.strength_share * used - _TINY
    low = mean < scale.challenge_below - _TINY or staff["at_low"] >= rules.challenge_share * used - _TINY
    return bool(low) == (row["state"] == "challenge")
