"""What the programs counted, month by month, and what is true about it.

`TRUTH` is the answer key: the true effect of each series and the verdict that the shipped seed gets. Real effects
are not always found (`river-road`) and now and then a series without any effect gets a signal: that is how run
charts are, and the reports say how often.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np
import pandas as pd

from .draws import stream

MONTHS = pd.period_range("2023-11", "2025-10", freq="M")

Verdict = Literal["signal", "possible signal", "no signal yet", "too few points"]


@dataclass(frozen=True)
class Truth:
    """One series: how it is made and what a report should say about it.

    Parameters
    ----------
    program, measure : ids.
    form : `rate` (numerator and denominator, of every 100) or `value` (one number a month).
    level : the true level before any change, in per cent or in units.
    noise : for a rate the usual denominator, for a value the standard deviation of a month.
    effect : the true change, in the same units as the level; 0 where nothing changes.
    since : the first month with the effect.
    expected : the verdict for the shipped seed.
    first : the first month that was counted.
    missing : months that were not recorded.
    digits : decimals of a value.
    baseline : months before the first test among the cycles that name it; None where no test has begun.
    """

    program: str
    measure: str
    form: Literal["rate", "value"]
    level: float
    noise: float
    effect: float
    since: str
    expected: Verdict
    first: str = "2023-11"
    missing: tuple[str, ...] = ()
    digits: int = 1
    baseline: int | None = 12

    @property
    def months(self) -> pd.PeriodIndex:
        """The months that were counted or should have been."""
        return MONTHS[pd.Period(self.first, "M") <= MONTHS]


MOVE = ("2025-03", "2025-04", "2025-05")
"""The quarter in which Sunrise moved to another data system."""

# fmt: off
TRUTH: tuple[Truth, ...] = (
    #     program            measure                   form    level noise effect since      expected
    Truth("maple-street",    "families-connected",     "rate",   46,  66,   15, "2025-01", "signal", missing=("2025-08",)),
    Truth("maple-street",    "first-visits-missed",    "rate",   22,  58,    0, "2025-01", "no signal yet"),
    Truth("maple-street",    "booking-calls",          "rate",   76,  62,    0, "2025-04", "too few points", first="2025-04", baseline=1),
    Truth("maple-street",    "follow-up-hours",        "value", 6.1, 0.7,    0, "2025-01", "no signal yet"),
    Truth("little-oaks",     "supervision-hours",      "value", 1.4, 0.3,  0.8, "2024-12", "signal", digits=2),
    Truth("little-oaks",     "children-present",       "rate",   86, 640,    0, "2025-01", "no signal yet"),
    Truth("little-oaks",     "substitute-hours",       "value",  14,   4,    0, "2025-01", "no signal yet"),
    Truth("harbor-light",    "own-goals",              "rate",   52,  48,   20, "2024-12", "signal"),
    Truth("harbor-light",    "feedback-cards",         "rate",   33,  55,    0, "2025-01", "no signal yet"),
    Truth("harbor-light",    "first-meeting-minutes",  "value",  56,   6,    0, "2025-01", "no signal yet"),
    Truth("cedar-grove",     "complete-files",         "rate",   58,  38,    0, "2025-01", "no signal yet", baseline=None),
    Truth("cedar-grove",     "paperwork-hours",        "value",   9,   1,    0, "2025-01", "no signal yet", baseline=None),
    Truth("sunrise",         "days-to-first-visit",    "value",  19, 3.2,   -7, "2024-12", "too few points", missing=MOVE),
    Truth("sunrise",         "same-day-answers",       "rate",   60,  52,   10, "2024-12", "too few points", missing=MOVE),
    Truth("sunrise",         "visits-per-visitor",     "value",11.5, 1.1,    0, "2025-01", "no signal yet"),
    Truth("northside",       "first-class-missed",     "rate",   34,  47,    0, "2025-01", "no signal yet"),
    Truth("northside",       "series-completed",       "rate",   61,  44,    0, "2025-01", "no signal yet"),
    Truth("northside",       "evening-hours",          "value",  17, 2.6,    0, "2025-01", "no signal yet"),
    Truth("casa-munoz",      "own-language-intake",    "rate",   55,  44,   22, "2024-12", "signal"),
    Truth("casa-munoz",      "start-in-two-weeks",     "rate",   48,  44,    0, "2025-01", "no signal yet"),
    Truth("casa-munoz",      "interpreter-hours",      "value",  21,   3,    7, "2024-12", "signal"),
    Truth("willow-creek",    "supervision-held",       "rate",   52,  46,   20, "2024-12", "signal"),
    Truth("willow-creek",    "sick-days",              "value", 4.6, 0.9,    0, "2025-01", "no signal yet", digits=2),
    Truth("willow-creek",    "family-contacts",        "value", 9.4, 1.0,    0, "2025-01", "signal"),
    Truth("stepping-stones", "decisions-with-owner",   "rate",   41,  34,   28, "2024-11", "possible signal", first="2024-03", baseline=8),
    Truth("stepping-stones", "plans-reviewed-in-time", "rate",   57,  43,    0, "2025-01", "no signal yet", first="2024-03", baseline=8),
    Truth("stepping-stones", "meeting-hours",          "value",10.5, 1.6,    0, "2025-01", "no signal yet", first="2024-03", baseline=8),
    Truth("stepping-stones", "visits-kept",            "rate",   71,  88,    0, "2025-01", "no signal yet", first="2024-03", baseline=8),
    Truth("river-road",      "fathers-return",         "rate",   44,  41,    5, "2024-12", "no signal yet"),
    Truth("river-road",      "sessions-on-chart",      "value", 5.2, 1.1,    0, "2025-01", "possible signal", first="2024-05", baseline=6),
    Truth("river-road",      "session-minutes",        "value",  82,   7,    0, "2025-01", "possible signal", first="2024-05", baseline=6),
    Truth("river-road",      "calls-returned",         "rate",   66,  53,    0, "2025-01", "no signal yet", first="2024-05", baseline=6),
    Truth("bright-path",     "progress-on-time",       "rate",   60,  54,   18, "2025-01", "signal"),
    Truth("bright-path",     "family-outcomes",        "rate",   47,  54,    0, "2025-01", "no signal yet"),
    Truth("bright-path",     "check-minutes",          "value",  38, 4.5,    0, "2025-01", "no signal yet"),
    Truth("grace-avenue",    "core-elements",          "rate",   49,  52,   19, "2025-01", "signal"),
    Truth("grace-avenue",    "language-milestones",    "rate",   66,  49,    0, "2025-01", "no signal yet"),
    Truth("grace-avenue",    "preparation-hours",      "value", 5.3, 0.8,    0, "2025-01", "no signal yet"),
)
# fmt: on


def truths(program: str) -> tuple[Truth, ...]:
    """Give the series of one program, in the order of the table."""
    return tuple(truth for truth in TRUTH if truth.program == program)


def numbers(truth: Truth, seed: int, program_id: str | None = None) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Make the numbers of one series.

    Parameters
    ----------
    truth : how it is made.
    seed : the demo's seed.
    program_id : the program's id where it is a copy of the twelve.

    Returns
    -------
    value, numerator and denominator, one per month, NaN in months that were not recorded. A value is rounded as a
    person would write it; for a rate it is 100 x numerator / denominator.
    """
    rng = stream(seed, "series", program_id or truth.program, truth.measure)
    after, gone = _marks(truth)
    level = truth.level + truth.effect * after
    if truth.form == "rate":
        # More than a handful in every month: a rate of nothing says nothing.
        denominator = np.maximum(rng.poisson(truth.noise, len(after)), 5).astype(float)
        numerator = rng.binomial(denominator.astype(int), level / 100).astype(float)
        value = 100 * numerator / denominator
    else:
        value = np.round(np.maximum(rng.normal(level, truth.noise), 0), truth.digits)
        numerator, denominator = np.full(len(after), np.nan), np.full(len(after), np.nan)
    for column in (value, numerator, denominator):
        column[gone] = np.nan
    return value, numerator, denominator


@cache
def _marks(truth: Truth) -> tuple[np.ndarray, np.ndarray]:
    """Say which months have the effect, and which were not recorded."""
    months = [str(month) for month in truth.months]
    return np.array([m >= truth.since for m in months]), np.array([m in truth.missing for m in months])


def draw(truth: Truth, seed: int, program_id: str | None = None) -> pd.DataFrame:
    """Make one series as a table: period, value, numerator, denominator. Parameters as for `numbers`."""
    value, numerator, denominator = numbers(truth, seed, program_id)
    return pd.DataFrame({"period": truth.months, "value": value, "numerator": numerator, "denominator": denominator})


def baseline_of(truth: Truth, series: pd.DataFrame) -> pd.DataFrame:
    """Give the months before the first test, as far as they were recorded; all months where none has begun."""
    head = series if truth.baseline is None else series.head(truth.baseline)
    return head.dropna(subset="value")
