"""Who answered, as an export tells it: programs with their spellings, words for roles, days."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ...cohort.records.base import Role
from ...cohort.records.mapping import MappingFile
from ..people import role_words
from ..programs import look_alike, program_slug
from ..spelling import fold, trim
from .survey import NOTHING, Survey

STAFF: Role = "staff"
"""What an unknown word for a role counts as: nobody is shown as a leader by a guess."""
LEADS = re.compile(
    r"\b(director|leader|lead|manager|head|principal|chief|ceo|executive|coordinator|directora|gerente|jef[ea]|"
    r"coordinadora?|líder|dirección)\b"
)
"""Words of roles that may be leaders': then a person is asked."""


@dataclass(frozen=True)
class Found:
    """A program: its short name, the spelling most people used, the others, and how many people said so."""

    id: str
    name: str
    aliases: tuple[str, ...]
    people: int

    @property
    def names(self) -> list[str]:
        """What it is called in files."""
        return [self.id, self.name, *self.aliases]


def programs(texts: Iterable[str]) -> list[Found]:
    """Make programs of what people wrote: spellings that differ in case and blanks only are one.

    Parameters
    ----------
    texts : one for each person; empty ones are left out.

    Returns
    -------
    The programs, by name.

    Examples
    --------
    >>> [(one.id, one.aliases) for one in programs(["North Side", "north side ", "North Side", "Youth"])]
    [('north-side', ('north side',)), ('youth', ())]
    """
    spellings: dict[str, Counter[str]] = {}
    for text in texts:
        if word := fold(text):
            spellings.setdefault(word, Counter())[trim(text)] += 1
    out, taken = [], set()
    for counted in spellings.values():
        name = max(counted, key=lambda one: (counted[one], not one.islower(), one))
        slug = program_slug(name)
        # Two names may come to the same short one.
        slug = next(s for n in range(1, 99) if (s := slug if n == 1 else f"{slug}-{n}") not in taken)
        taken.add(slug)
        others = tuple(sorted(one for one in counted if one != name))
        out.append(Found(slug, name, others, counted.total()))
    return sorted(out, key=lambda one: (fold(one.name), one.id))


def alike(found: Iterable[Found]) -> list[tuple[str, str]]:
    """Give the pairs of programs whose names look alike: they may be one.

    Examples
    --------
    >>> alike(programs(["Elm Family Center", "Elm Family Centre", "Oak House"]))
    [('Elm Family Center', 'Elm Family Centre')]
    """
    return [(a.name, b.name) for a, b in itertools.combinations(found, 2) if look_alike(fold(a.name), fold(b.name))]


def roles(texts: Iterable[str]) -> dict[str, tuple[str | None, int]]:
    """Say which role each word for one means, and how many people it is; None where nobody can tell.

    Examples
    --------
    >>> roles(["Program leader", "Case worker", "Case worker", ""])
    {'Program leader': ('leader', 1), 'Case worker': (None, 2)}
    """
    known = role_words(NOTHING, None, MappingFile())
    counted = Counter(trim(text) for text in texts if text.strip())
    return {text: (known.get(fold(text)), n) for text, n in counted.items()}


def programs_of(survey: Survey) -> list[Found]:
    """Give the programs that a survey's answers name; none where no column says it."""
    return programs(survey.told(survey.program)) if survey.program >= 0 else []


def roles_of(survey: Survey) -> dict[str, tuple[str | None, int]]:
    """Give the words for roles of a survey; none where no column says it."""
    return roles(survey.told(survey.role)) if survey.role >= 0 else {}
