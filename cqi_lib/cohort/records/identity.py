"""Which cohort a folder holds: the one whose id stands in its cohort.yml, else the one that lies at its path."""

from __future__ import annotations

import random
import secrets
from dataclasses import dataclass
from pathlib import Path

from ...errors import Problem
from ...locale.said import sayings
from .document import Document
from .yaml_file import read_yaml

say = sayings("records")
COHORT_STEM = "cohort"
"""What the cohort's own page is called, so no program may be."""
_SIGNS = "bcdfghjkmnpqrstvwxyz23456789"
"""No vowels, so that no words come of it, and nothing that is taken for another sign."""


@dataclass(frozen=True)
class Identity:
    """Who a cohort is.

    Parameters
    ----------
    id
        As in cohort.yml; empty where none stands there.
    path
        The full path of its folder.
    name
        Its display name, for messages.
    """

    id: str
    path: str
    name: str = ""

    @property
    def key(self) -> str:
        """By what it is told from others."""
        return f"id {self.id}" if self.id else f"path {self.path}"

    def owns(self, other: Identity) -> bool:
        """Say whether what was made for `other` is this cohort's: one id, or one place where `other` had no id yet.

        Examples
        --------
        >>> Identity("a", "/new").owns(Identity("a", "/old")), Identity("a", "/x").owns(Identity("b", "/x"))
        (True, False)
        >>> Identity("a", "/x").owns(Identity("", "/x")), Identity("", "/x").owns(Identity("a", "/x"))
        (True, False)
        """
        return other.id == self.id if other.id else other.path == self.path


def identity_of(folder: str | Path) -> Identity | None:
    """Read who a cohort is; what else is wrong with its cohort.yml is not looked at. None where it cannot be read.

    Parameters
    ----------
    folder : the cohort's folder.
    """
    folder = Path(folder)
    data = read_yaml(folder / "cohort.yml", "cohort.yml", root=folder).data
    if not isinstance(data, dict):
        return None
    texts = [value if isinstance(value := data.get(key), str) else "" for key in ("id", "name")]
    return Identity(texts[0], str(folder.resolve()), texts[1])


def new_id(chance: random.Random | None = None) -> str:
    """Draw an id for a new cohort.

    Parameters
    ----------
    chance : where it is drawn from; None is the system's own chance, so that no two cohorts have the same.

    Examples
    --------
    >>> new_id(random.Random(1))
    'c-gy97-6dmf-v6tv'
    """
    draw = chance or secrets.SystemRandom()
    return "-".join(["c", *("".join(draw.choice(_SIGNS) for _ in range(4)) for _ in range(3))])


def twins(folder: str | Path, cohort_id: str | None = None) -> list[str]:
    """List the folders beside a cohort's that bear its id too: copies of it, or it of them.

    Parameters
    ----------
    folder : the cohort's folder.
    cohort_id : its id; None takes the one in its cohort.yml.
    """
    here = Path(folder).resolve()
    if cohort_id is None:
        found = identity_of(folder)
        cohort_id = found.id if found else ""
    if not cohort_id:
        return []
    beside = [p.parent for p in sorted(here.parent.glob("*/cohort.yml")) if p.is_file() and p.parent.resolve() != here]
    return [other.name for other in beside if _says(other, cohort_id)]


def _says(folder: Path, cohort_id: str) -> bool:
    # Looked at before it is read: cohorts lie beside many others, and YAML takes its time.
    try:
        text = (folder / "cohort.yml").read_bytes()
    except OSError:
        return False
    return cohort_id.encode() in text and bears(folder, cohort_id)


def bears(folder: Path, cohort_id: str) -> bool:
    """Say whether this id stands in a folder's cohort.yml."""
    found = identity_of(folder)
    return found is not None and found.id == cohort_id


def check_identity(folder: Path, cohort_id: str, document: Document) -> list[Problem]:
    """Warn where a cohort's id stands in the folder beside it too."""
    return [of_two(document.at("id"), cohort_id, name) for name in twins(folder, cohort_id)]


def of_two(where: str, cohort_id: str, other: str) -> Problem:
    """Say that two folders bear one id.

    Parameters
    ----------
    where : the place in cohort.yml.
    cohort_id : the id.
    other : the other folder.
    """
    return Problem(
        "warning",
        where,
        say("identity-two", id=repr(cohort_id), folder=other),
        say("identity-own"),
        say("identity-mend"),
        say("identity-what"),
    )
