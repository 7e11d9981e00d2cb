"""`priorities.yml`: what was weighed, what was chosen, the aim, the drivers and the change ideas."""

from __future__ import annotations

from typing import Annotated, Literal

from .base import Date, Field, Key, Record, Slug
from .cycle import Task

Points = Annotated[float, Field(ge=1, le=5)]
Rating = Annotated[float, Field(ge=0, le=10)]


class Pearl(Record):
    """The five yes-or-no questions that screen a domain before it is scored; a single `no` sets it aside for now."""

    propriety: bool | None = None
    """Is it ours to do?"""
    economics: bool | None = None
    """Does it make sense for what it costs?"""
    acceptability: bool | None = None
    """Will staff, families and partners accept it?"""
    resources: bool | None = None
    """Are people and money there, or within reach?"""
    legality: bool | None = None
    """Do laws and contracts allow it?"""


class Hanlon(Record):
    """A domain rated by Hanlon's method: (size + 2 x seriousness) x effectiveness, each from 0 to 10."""

    size: Rating | None = None
    """A: how many people it concerns."""
    seriousness: Rating | None = None
    """B, counted twice: how much it matters to them."""
    effectiveness: Rating | None = None
    """C: how well what we could try is known to work."""
    pearl: Pearl = Pearl()


class Candidate(Record):
    """A domain weighed by the cohort's criteria, each from 1 to 5."""

    domain: Key
    round: Slug
    points: dict[str, Points] = {}
    hanlon: Hanlon | None = None


class Voting(Record):
    """How the votes in votes.csv were given."""

    method: Literal["dots", "hundred", "rank"] = "dots"
    """dots: so many each, maybe in several turns; hundred: 100 points shared out; rank: nominal group, 1 is first."""
    dots: int | None = Field(None, ge=1, le=100)
    """How many dots each person had in a turn."""
    held_on: Date | None = None


class Aim(Record):
    """What by how much by when for whom."""

    measure: Key | None = None
    from_: float | None = Field(None, alias="from")
    to: float | None = None
    by: Date | None = None
    for_whom: str = ""
    statement: str = ""
    """The aim in the program's own words; written out from the other fields when empty."""
    equity: str = ""
    not_at_cost: str = ""


class Idea(Record):
    """A change to try."""

    id: Key
    text: str
    measure: Key | None = None
    """What would show whether it works; that of its driver when empty."""


class Secondary(Record):
    """What is thought to move a driver."""

    id: Key
    text: str
    measure: Key | None = None
    ideas: list[Idea] = []

    @property
    def every_idea(self) -> tuple[Idea, ...]:
        """Its change ideas."""
        return tuple(self.ideas)


class Driver(Record):
    """What is thought to move the aim."""

    id: Key
    text: str
    measure: Key | None = None
    secondary: list[Secondary] = []
    ideas: list[Idea] = []

    @property
    def every_idea(self) -> tuple[Idea, ...]:
        """Its change ideas, then those of its secondary drivers."""
        return (*self.ideas, *(idea for part in self.secondary for idea in part.ideas))


class Priority(Record):
    """A domain chosen for work."""

    id: Key
    domain: Key
    round: Slug
    """The round whose results it was chosen from."""
    chosen_on: Date | None = None
    chosen_by: str = ""
    """Who chose it: `coach and staff`."""
    why: str = ""
    owner: str = ""
    """Who sees to it that it goes on."""
    aim: Aim = Aim()
    drivers: list[Driver] = []
    ideas: list[Idea] = []
    """Ideas that no driver holds yet."""
    tasks: list[Task] = []
    """What is to be done beside the tests."""
    review_on: Date | None = None
    """When it is to be looked at again."""

    @property
    def every_driver(self) -> tuple[Driver | Secondary, ...]:
        """Every driver, each primary one followed by its secondary ones."""
        found: list[Driver | Secondary] = []
        for driver in self.drivers:
            found += [driver, *driver.secondary]
        return tuple(found)

    @property
    def every_idea(self) -> tuple[Idea, ...]:
        """Every change idea in the order of the drivers; those without a driver come last."""
        return (*(idea for driver in self.every_driver for idea in driver.ideas), *self.ideas)


class Visit(Record):
    """Something agreed for a date: a coaching visit, a meeting."""

    on: Date
    what: str


class PrioritiesFile(Record):
    """A program's priorities."""

    candidates: list[Candidate] = []
    voting: Voting = Voting()
    priorities: list[Priority] = []
    visits: list[Visit] = []
