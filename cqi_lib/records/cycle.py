"""`cycles/NN-slug.yml`: one Plan-Do-Study-Act cycle. What a small team does not know yet may stay empty."""

from __future__ import annotations

from typing import Literal

from .base import Date, Field, Key, Record

Decision = Literal["adopt", "adapt", "abandon", "expand", "stopped"]


class Prediction(Record):
    """What the team expects, with the date it was written down. The list is only ever added to."""

    made_on: Date
    measure: Key | None = None
    low: float | None = None
    high: float | None = None
    text: str = ""
    confidence: float | None = Field(None, ge=0, le=100)


class Baseline(Record):
    """The centre that the team wrote down before later data could move it."""

    made_on: Date
    measure: Key
    from_: Date = Field(alias="from")
    to: Date
    n: int = Field(ge=0)
    centre: float


class Task(Record):
    """Who does what by when."""

    what: str
    who: str = ""
    when: Date | None = None
    where: str = ""


class Scale(Record):
    """How big the test is."""

    people: int | None = Field(None, ge=0)
    sites: int | None = Field(None, ge=0)
    days: int | None = Field(None, ge=0)
    text: str = ""


class Result(Record):
    """What was found during the test."""

    value: float | None = None
    n: int | None = Field(None, ge=0)
    text: str = ""


class Standard(Record):
    """How an adopted change stays."""

    owner: str = ""
    procedure: str = ""
    monitoring: str = ""


class NextStep(Record):
    """What follows this cycle."""

    plan: str = ""
    cycle: Key | None = None
    on: Date | None = None


class Sharing(Record):
    """With whom the result was shared, and when."""

    with_: str = Field(alias="with")
    on: Date | None = None


class CycleFile(Record):
    """One cycle."""

    title: str = Field(min_length=1)
    priority: Key | None = None
    driver: Key | None = None
    idea: Key | None = None
    previous: Key | None = None
    """The cycle this one follows: its file name without `.yml`."""
    purpose: Literal["collect information", "develop", "test", "implement", "spread"] = "test"
    # Plan
    objective: str = ""
    questions: list[str] = []
    change: str = ""
    theory: str = ""
    predictions: list[Prediction] = []
    measure: Key | None = None
    other_measures: list[Key] = []
    baselines: list[Baseline] = []
    tasks: list[Task] = []
    scale: Scale = Scale()
    data_plan: str = ""
    risks: str = ""
    planned_start: Date | None = None
    planned_end: Date | None = None
    # Do
    actual_start: Date | None = None
    actual_end: Date | None = None
    as_planned: Literal["yes", "partly", "no"] | None = None
    what_changed: str = ""
    observations: str = ""
    # Study
    result: Result = Result()
    compared: str = ""
    learned: str = ""
    surprises: str = ""
    confidence_after: float | None = Field(None, ge=0, le=100)
    group_differences: str = ""
    studied_on: Date | None = None
    # Act
    decision: Decision | None = None
    reason: str = ""
    standard: Standard = Standard()
    next: NextStep = NextStep()
    shared: list[Sharing] = []
    note: str = ""
