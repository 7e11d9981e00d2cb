"""Names of states, roles, kinds and decisions, as a reader sees them."""

from __future__ import annotations

from dataclasses import dataclass

from ..locale.catalogue import catalogue, has, key
from .claim import unmarked
from .language import capital

message = catalogue(__name__)


@dataclass(frozen=True)
class OwnWords:
    """What a cohort calls people, in the language that is spoken; empty: what the language usually says."""

    person: str = ""
    people: str = ""
    staff_member: str = ""
    staff: str = ""

    def __post_init__(self) -> None:
        for name in ("person", "people", "staff_member", "staff"):
            object.__setattr__(self, name, getattr(self, name) or message(f"others-{name}"))


@dataclass(frozen=True)
class Others:
    """The merged group of a confidential round, in the cohort's own words.

    Parameters
    ----------
    wide : people served, or partners, are among it; the group is true then.
    staff_member, staff, people : what the cohort calls one of staff, staff, and the people served; empty: the usual
        words of the language that is spoken.
    """

    wide: bool
    staff_member: str = ""
    staff: str = ""
    people: str = ""

    def __post_init__(self) -> None:
        for name in ("staff_member", "staff", "people"):
            object.__setattr__(self, name, getattr(self, name) or message(f"others-{name}"))

    def __bool__(self) -> bool:
        return self.wide

    @property
    def name(self) -> str:
        """The group's name."""
        return message("others", wide=self.wide, staff=self.staff, people=self.people)


@unmarked
def state(code: str) -> str:
    """Name where a domain stands."""
    return message("state", code=code)


@unmarked
def kind(code: str) -> str:
    """Name a kind of measure."""
    return message("kind", code=code)


@unmarked
def kind_question(code: str) -> str:
    """Ask what a kind of measure answers."""
    return message("kind_question", code=code)


@unmarked
def decision(code: str) -> str:
    """Name a decision on a cycle."""
    return message("decision", code=code)


@unmarked
def purpose(code: str) -> str:
    """Name what a cycle is for."""
    return message("purpose", code=key(code))


@unmarked
def idea_status(code: str) -> str:
    """Say what became of a change idea.

    Examples
    --------
    >>> idea_status("not tried"), idea_status("abandoned")
    ('no test on record', 'tried and let go')
    """
    return message("idea_status", code=key(code))


@unmarked
def stage(code: str) -> str:
    """Name how far the work on a priority is."""
    return message("stage", code=key(code))


def role(code: str, n: int = 1, words: OwnWords | None = None) -> str:
    """Name a role for one or several people.

    Parameters
    ----------
    code, n : the role, and how many people have it.
    words : what the cohort calls people.

    Examples
    --------
    >>> role("leader"), role("frontline", 3), role("participant_family", 2, OwnWords(people="residents"))
    ('leader', 'frontline workers', 'residents')
    """
    if words is not None and code == "participant_family":
        return words.person if n == 1 else words.people
    if words is not None and code == "staff":
        return words.staff_member if n == 1 else words.staff
    return message(f"role-{code}", n=n) if has(__name__, f"role-{code}") else code


def people(code: str, n: int) -> str:
    """Say how many people of a role there are.

    Examples
    --------
    >>> people("leader", 1), people("staff", 5)
    ('1\xa0leader', '5\xa0staff')
    """
    return message(f"people-{code}", n=n)


def criterion(code: str) -> str:
    """Name a criterion by which priorities are weighed, at the head of a column."""
    return capital(criterion_within(code))


@unmarked
def criterion_within(code: str) -> str:
    """Name a criterion within a sentence.

    Examples
    --------
    >>> criterion_within("control"), criterion_within("own_idea"), criterion("control")
    ('within our control', 'own idea', 'Within our control')
    """
    known = has(__name__, f"criterion-{code}")
    return message(f"criterion-{code}") if known else code.replace("_", " ").lower()


def verdict(code: str) -> str:
    """Give a verdict in its fixed words."""
    return message("verdict", code=key(code))


def yes_no(value: bool | None) -> str:
    """Say yes, no or not known."""
    return message("yes_no", value=value)


@unmarked
def absent(code: str) -> str:
    """Stand in for a value that is not `shown`, `given`, `noted` or `known`, or for that of people who have not `answered`.

    Examples
    --------
    >>> absent("shown"), absent("noted"), absent("answered")
    ('not shown', 'not noted', 'no answers')
    """
    return message("absent", code=code)


@unmarked
def out_of(n: int, of: int) -> str:
    """Write a count and what it is a part of, as a cell of a table has it.

    Examples
    --------
    >>> out_of(6, 8), out_of(980, 1037)
    ('6 of 8', '980 of 1,037')
    """
    return message("out_of", n=n, of=of)


def domain_column() -> str:
    """Head the domains of a table."""
    return message("domain_column")
