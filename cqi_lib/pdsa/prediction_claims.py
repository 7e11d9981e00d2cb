"""A prediction, its result and how they compare, in words. Sentences are `wording`'s."""

from __future__ import annotations

from ..program.program import Program
from ..wording import predictions as say
from .predictions import Comparison


def unit_of(program: Program, pair: Comparison) -> str:
    """Give the unit of a prediction: its measure's, else its own."""
    measure = program.records.measures.get(pair.measure or "")
    return measure.unit if measure else (pair.prediction.unit if pair.prediction else "")


def predicted_words(pair: Comparison, unit: str) -> str:
    """Say what was predicted, in numbers, as a direction or in words."""
    prediction = pair.prediction
    direction = prediction.direction if prediction else None
    return say.predicted(pair.low, pair.high, direction, prediction.text if prediction else "", unit)


def compared_words(pair: Comparison, unit: str = "") -> str:
    """Say how prediction and result compare, or why that cannot be said."""
    return say.compared(pair.outcome, pair.by, pair.difference, unit) if pair.told else say.cannot(pair.why)
