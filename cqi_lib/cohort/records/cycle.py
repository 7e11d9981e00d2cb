"""`cycles/NN-slug.yml`: one Plan-Do-Study-Act cycle. What a small team does not know yet may stay empty."""

from __future__ import annotations

from typing import Literal

from .base import Date, Field, Key, Record

Decision = Literal["adopt", "adapt", "abandon", "expand", "stopped"]
Match = Literal["met", "partly", "not", "cannot tell"]


class Prediction(Record):
    """What the team expects, with the date it was written down. The list is only ever added to.

    The first entry on a question (and measure) is the one that counts; later ones on the same are second thoughts.
    """

    made_on: Date
    question: int | None = Field(None, ge=1)
    """Which of the cycle's questions it answers, counted from 1."""
    measure: Key | None = None
    low: float | None = None
    high: float | None = None
    direction: Literal["up", "down", "no change"] | None = None
    """Where no number can be named yet."""
    unit: str = ""
    """For a number that no measure counts: `minutes a call`."""
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
    """How big the test is, and the three judgements from which a size follows."""

    people: int | None = Field(None, ge=0)
    sites: int | None = Field(None, ge=0)
    days: int | None = Field(None, ge=0)
    text: str = ""
    belief: Literal["low", "high"] | None = None
    """How sure the team is that the change will work."""
    cost_of_failure: Literal["small", "large"] | None = None
    readiness: Literal["against", "unsure", "ready"] | None = None
    """Whether the people who must do it are ready for it."""


class Collection(Record):
    """Who writes the data down, where and how often."""

    who: str = ""
    form: str = ""
    frequency: str = ""


class Result(Record):
    """What was found during the test."""

    value: float | None = None
    n: int | None = Field(None, ge=0)
    text: str = ""


class Answer(Record):
    """What was found about a further question, or on a further measure."""

    question: int | None = Field(None, ge=1)
    measure: Key | None = None
    value: float | None = None
    n: int | None = Field(None, ge=0)
    unit: str = ""
    text: str = ""
    matched: Match | None = None


class Reading(Record):
    """One number written down during the test."""

    on: Date
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    text: str = ""


class Heard(Record):
    """What somebody who took part said."""

    from_: Literal["participant", "staff", "other"] = Field("other", alias="from")
    text: str = Field(min_length=1)


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
    ramp: Key | None = None
    """Cycles with one word here make one ramp; without it those on one idea do."""
    previous: Key | None = None
    """The cycle this one follows: its file name without `.yml`."""
    purpose: Literal["collect information", "develop", "test", "implement", "spread"] = "test"
    # Plan
    objective: str = ""
    questions: list[str] = []
    change: str = ""
    theory: str = ""
    """Because: why this should work."""
    source: str = ""
    """Where the idea comes from."""
    predictions: list[Prediction] = []
    measure: Key | None = None
    other_measures: list[Key] = []
    baselines: list[Baseline] = []
    tasks: list[Task] = []
    participants: str = ""
    """Who takes part in the test."""
    scale: Scale = Scale()
    data_plan: str = ""
    collection: Collection = Collection()
    risks: str = ""
    """Who could be harmed."""
    left_out: str = ""
    """Who could be left out."""
    consent: str = ""
    planned_start: Date | None = None
    planned_end: Date | None = None
    # Do
    actual_start: Date | None = None
    actual_end: Date | None = None
    as_planned: Literal["yes", "partly", "no"] | None = None
    what_changed: str = ""
    data: list[Reading] = []
    observations: str = ""
    heard: list[Heard] = []
    # Study
    result: Result = Result()
    matched: Match | None = None
    """The team's own word on the first prediction, where numbers cannot say it."""
    answers: list[Answer] = []
    compared: str = ""
    learned: str = ""
    surprises: str = ""
    confidence_after: float | None = Field(None, ge=0, le=100)
    group_differences: str = ""
    studied_on: Date | None = None
    # Act
    decision: Decision | None = None
    reason: str = ""
    what_changes: str = ""
    """Adapt: what is done differently next."""
    instead: str = ""
    """Abandon: what is tried in its place."""
    wider: str = ""
    """Expand: the further conditions in which the same change is tried."""
    standard: Standard = Standard()
    next: NextStep = NextStep()
    shared: list[Sharing] = []
    note: str = ""
    """The coach's or reviewer's; shown at the evaluator's desk only."""
