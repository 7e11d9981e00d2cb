"""What a run chart is drawn from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Lane:
    """One cycle under the chart.

    Parameters
    ----------
    title : number and name, such as `1 Text reminder`.
    start, end : its days; without an end it runs to the last day of the chart.
    decision : the decision in a word, or what stands in its place.
    planned : only planned so far: drawn hollow, and its time is not tinted.
    """

    title: str
    start: dt.date
    end: dt.date | None = None
    decision: str = ""
    planned: bool = False


@dataclass(frozen=True)
class Flag:
    """One dated event; its words hang from the top, or a letter that is explained below."""

    on: dt.date
    label: str


@dataclass(frozen=True)
class TargetStep:
    """A target that holds from a day on."""

    start: dt.date
    value: float


@dataclass(frozen=True)
class LineStep:
    """The line of one phase, from a day to a day; without an end it runs to the last day of the chart."""

    start: dt.date
    value: float
    end: dt.date | None = None


@dataclass(frozen=True)
class Aim:
    """The aim: a value by a day, drawn from a day on (the first test when None)."""

    value: float
    by: dt.date | None = None
    start: dt.date | None = None


@dataclass(frozen=True)
class RunData:
    """All that one run chart shows; both drawings are made from it."""

    dates: tuple[dt.date, ...]
    values: tuple[float | None, ...]
    baseline: tuple[bool, ...]
    in_run: tuple[bool, ...]
    unit: str
    centre: float | None
    centre_words: str
    centre_note: str
    first_test: dt.date | None
    run_words: str
    targets: tuple[TargetStep, ...]
    aim: Aim | None
    lanes: tuple[Lane, ...]
    flags: tuple[Flag, ...]
    phases: tuple[LineStep, ...]
    centre_from: dt.date | None
    frequency: str
    from_zero: bool
    reasons: tuple[str, ...]

    @property
    def present(self) -> list[int]:
        """Numbers of the points that have a value."""
        return [i for i, value in enumerate(self.values) if value is not None]

    @property
    def frozen_from(self) -> int | None:
        """Number of the last point of the baseline, None without one."""
        return max((i for i, flag in enumerate(self.baseline) if flag), default=None)
