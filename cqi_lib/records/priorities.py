"""`priorities.yml`: what was weighed, what was chosen, the aim, the drivers and the change ideas."""

from __future__ import annotations

from typing import Annotated

from .base import Date, Field, Key, Record, Slug

Points = Annotated[float, Field(ge=1, le=5)]


class Candidate(Record):
    """A domain weighed by the cohort's criteria, each from 1 to 5."""

    domain: Key
    round: Slug
    points: dict[str, Points] = {}


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


class Driver(Record):
    """What is thought to move the aim."""

    id: Key
    text: str
    measure: Key | None = None
    ideas: list[Idea] = []


class Priority(Record):
    """A domain chosen for work."""

    id: Key
    domain: Key
    round: Slug
    """The round whose results it was chosen from."""
    chosen_on: Date | None = None
    why: str = ""
    aim: Aim = Aim()
    drivers: list[Driver] = []


class Visit(Record):
    """Something agreed for a date: a coaching visit, a meeting."""

    on: Date
    what: str


class PrioritiesFile(Record):
    """A program's priorities."""

    candidates: list[Candidate] = []
    priorities: list[Priority] = []
    visits: list[Visit] = []
