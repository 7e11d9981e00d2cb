"""`groundwork.yml`: the vision of quality, the logic model and the indicators of a program."""

from __future__ import annotations

from typing import Literal

from .base import Date, Direction, Key, Record


class Activity(Record):
    """Something the program does."""

    id: Key
    text: str
    outputs: list[str] = []
    """What it delivers, in numbers where they are known."""
    leads_to: list[Key] = []
    """Outcomes it should move."""


class Outcome(Record):
    """A change in people's lives."""

    id: Key
    text: str
    horizon: Literal["short", "medium", "long"] = "short"
    leads_to: list[Key] = []
    """Later outcomes it should bring about."""


class LogicModel(Record):
    """How the program works: what goes in, what is done, who is reached, what changes."""

    inputs: list[str] = []
    activities: list[Activity] = []
    outputs: list[str] = []
    """What the whole program delivers, where it belongs to no single activity."""
    outcomes: list[Outcome] = []
    assumptions: list[str] = []
    """What must hold for the way from activities to outcomes to work."""
    outside: list[str] = []
    """What also moves the outcomes and is not in the program's hands."""


class Indicator(Record):
    """How an outcome is followed."""

    id: Key
    name: str
    outcome: Key | None = None
    kind: Literal["outcome", "process", "balancing"] = "outcome"
    definition: str = ""
    numerator: str = ""
    denominator: str = ""
    source: str = ""
    frequency: str = ""
    direction: Direction = "increase"
    unit: str = ""
    """What follows a number: `of every 100 families`."""
    baseline: float | None = None
    baseline_on: Date | None = None
    target: float | None = None
    target_by: Date | None = None
    who: str = ""
    split_by: list[str] = []


class GroundworkFile(Record):
    """A program's groundwork."""

    vision: str = ""
    population: str = ""
    logic_model: LogicModel = LogicModel()
    indicators: list[Indicator] = []
