"""`groundwork.yml`: the vision of quality, the logic model and the indicators of a program."""

from __future__ import annotations

from typing import Literal

from .base import Direction, Key, Record


class Activity(Record):
    """Something the program does."""

    id: Key
    text: str
    leads_to: list[Key] = []
    """Outcomes it should move."""


class Outcome(Record):
    """A change in people's lives."""

    id: Key
    text: str
    horizon: Literal["short", "medium", "long"] = "short"


class LogicModel(Record):
    """How the program works: what goes in, what is done, who is reached, what changes."""

    inputs: list[str] = []
    activities: list[Activity] = []
    outputs: list[str] = []
    outcomes: list[Outcome] = []


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
    baseline: float | None = None
    target: float | None = None
    who: str = ""
    split_by: list[str] = []


class GroundworkFile(Record):
    """A program's groundwork."""

    vision: str = ""
    population: str = ""
    logic_model: LogicModel = LogicModel()
    indicators: list[Indicator] = []
