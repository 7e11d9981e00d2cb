"""Whose view a report shows: everybody's, the leader's only, one person's, or nobody's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from ..privacy.published import Row
from ..rounding import half_away
from ..wording import assessment as say
from ..wording.labels import Others, role
from ..wording.language import level, level_drawn, local
from ..wording.profile import finer
from .program import Program, once

OUTSIDE = ("participant_family", "board_partner")


# With the program and not with its view, of which a page makes hundreds.
@once
def _roles(program: Program) -> dict[str, int]:
    return program.people["role"].value_counts().to_dict()


@once
def _rows(program: Program) -> dict[tuple[str, str], Row]:
    return {(row["domain"], row["group"]): row for row in reversed(program.domain_rows)}


@once
def _bases(program: Program) -> set[str]:
    return {row["basis"] for row in program.found if pd.notna(row["basis"])}


@once
def _by_state(program: Program) -> dict[tuple[str, bool], tuple[Row, ...]]:
    found: dict[tuple[str, bool], tuple[Row, ...]] = {}
    for state in {row["state"] for row in program.found}:
        mine = [row for row in program.found if row["state"] == state]
        known = [(place(program, row), row) for row in mine if pd.notna(row["mean"])]
        last = [row for row in mine if pd.isna(row["mean"])]
        for ascending in (False, True):
            ordered = sorted(known, key=lambda one: one[0] if ascending else -one[0])
            found[state, ascending] = (*(row for _, row in ordered), *last)
    return found


def place(program: Program, row: Row) -> float:
    """Say where a mean stands between lowest and highest level, as scales differ in length."""
    return (row["mean"] - 1) / (program.instrument.domains[row["domain"]].scale.k - 1)


@dataclass(frozen=True)
class View:
    """Who answered in a program and round, and what may be shown of it.

    Parameters
    ----------
    program : the opened program.
    """

    program: Program

    def count(self, *roles: str) -> int:
        """Count the people of some roles."""
        return sum(_roles(self.program).get(r, 0) for r in roles)

    @property
    def leaders(self) -> int:
        """Leaders who answered."""
        return self.count("leader")

    @property
    def coach(self) -> int:
        """Coaches who gave their view."""
        return self.count("coach")

    @property
    def staff(self) -> int:
        """Everybody else who answered: the merged group."""
        return len(self.program.people) - self.leaders - self.coach

    @property
    def people(self) -> int:
        """All who answered but coaches."""
        return self.leaders + self.staff

    @property
    def wide(self) -> Others:
        """The merged group; true when people served or partners are among it."""
        words = self.program.words
        return Others(self.count(*OUTSIDE) > 0, words.staff_member, words.staff, words.people)

    @property
    def invited(self) -> int | None:
        """People who were asked, coaches left out; None when nobody wrote it down."""
        known = {r: n for r, n in self.program.invited.items() if r != "coach"}
        return sum(known.values()) if known else None

    @property
    def balanced(self) -> str:
        """Whether `roles` or `groups` (leaders, and everybody else) count alike in everyone's level; else empty.

        Empty also where all who answered are of one of them: then each counts once.
        """
        named = self.program.named
        parts = {role if named or role == "leader" else "staff" for role in _roles(self.program) if role != "coach"}
        if self.program.cohort.file.aggregate == "mean" or len(parts) < 2:
            return ""
        return "roles" if named else "groups"

    @cached_property
    def kind(self) -> str:
        """`people`, `leader` (staff too few to show), `one` (one respondent), `none`, `no_answers` or `not_asked` (recorded so)."""
        if self.people == 0:
            return "not_asked" if self.invited == 0 else "no_answers"
        if self.people == 1 and (self.leaders or self.program.named):
            return "one"
        bases = _bases(self.program)
        if "everyone" in bases:
            return "people"
        return "leader" if "leader" in bases and self.leaders else "none"

    def whose(self, basis: str = "") -> str:
        """Say whose view something is, as `kind` does, with `leaders` where these are several.

        Parameters
        ----------
        basis : whose view one domain rests on (`leader`, or anything else), where it is of one.
        """
        kind = "leader" if basis == "leader" and self.kind == "people" else self.kind
        return "leaders" if kind == "leader" and self.leaders > 1 else kind

    @property
    def said(self) -> list[str]:
        """Say whose view levels are where they are not everybody's: one person's, the leaders', nobody's that may be shown."""
        if self.kind == "one":
            whose = next(code for code in _roles(self.program) if code != "coach")
            return [say.one_view(role(whose, words=self.program.words))]
        if self.kind in ("leader", "none") and self.staff:
            return [say.staff_too_few(self.staff, self.leaders, self.program.cohort.file.privacy.group, self.wide)]
        return []

    @property
    def group(self) -> str:
        """Name the merged group."""
        return say.staff_name(self.wide)

    def row(self, domain: str, group: str) -> Row | None:
        """Give a domain's published scores for a group, or None where they are not shown."""
        return _rows(self.program).get((domain, group))

    def mean(self, domain: str, group: str) -> float | None:
        """Give a group's shown mean in a domain, or None."""
        row = self.row(domain, group)
        return None if row is None or pd.isna(row["mean"]) else float(row["mean"])

    def edges(self, domain: str) -> tuple[float, float]:
        """Give the limits a reader compares a domain's level with: target and challenge limit."""
        scale = self.program.instrument.domains[domain].scale
        return scale.target, scale.challenge_below

    def printed(self, domain: str, mean: float | None) -> float | None:
        """Round a mean as it is printed."""
        return None if mean is None else level_drawn(mean, self.edges(domain))

    def level(self, domain: str, mean: float | None) -> str:
        """Write a level of a domain."""
        return level(mean, self.edges(domain))

    def finer(self, *shown: str) -> str:
        """Explain the levels among texts that are written with two decimals, as they would seem to reach a limit."""
        limits = sorted({edge for domain in self.program.instrument.domains for edge in self.edges(domain)})
        told, sign = [], local(".")
        for text in dict.fromkeys(re.findall(rf"(?<![\d.,])\d{re.escape(sign)}\d\d(?!\d|[.,]\d)", " ".join(shown))):
            value = float(text.replace(sign, "."))
            reached = [x for x in limits if value < x <= half_away(value, 1) + 1e-9]
            told += [(text, reached[0])] if reached else []
        return finer(told)

    def states(self, state: str, *, ascending: bool = False) -> tuple[Row, ...]:
        """Give the findings in a state, highest mean first unless `ascending`, ties in the instrument's order."""
        return _by_state(self.program).get((state, ascending), ())

    @property
    def unknown(self) -> tuple[Row, ...]:
        """The findings without enough information; as they have no mean, in the instrument's order."""
        return self.states("not_enough")
