"""A prediction, its result and how they compare, in words. Sentences are `wording`'s."""

from __future__ import annotations

from ..program.program import Program
from ..wording import cycles as tell
from ..wording import predictions as say
from ..wording.language import sentence
from .predictions import Comparison


def unit_of(program: Program, pair: Comparison) -> str:
    """Give the unit of a prediction: its measure's, else its own."""
    measure = program.records.measures.get(pair.measure or "")
    return measure.unit if measure else (pair.prediction.unit if pair.prediction else "")


def predicted_words(pair: Comparison, unit: str) -> str:
    """Say what was predicted, in numbers, as a direction or in words."""
    prediction = pair.prediction
    direction = prediction.direction if prediction else None
    # Where it ends a sentence its stop is put there again.
    return say.predicted(pair.low, pair.high, direction, prediction.text.rstrip(".") if prediction else "", unit)


def in_one_sentence(pair: Comparison, unit: str = "") -> tuple[str, str]:
    """Give prediction and result for a sentence with both, each empty where it is not there.

    People's own words are whole sentences there, which `wording.cycles` sets in quotes.
    """
    predicted = predicted_words(pair, "") if pair.prediction else ""
    if pair.prediction and pair.prediction.text and pair.low is None and pair.high is None:
        predicted = sentence(predicted)
    if pair.value is not None:
        return predicted, tell.got(pair.value, "", unit)
    return predicted, sentence(pair.found)


def compared_words(pair: Comparison, unit: str = "") -> str:
    """Say how prediction and result compare, or why that cannot be said."""
    return say.compared(pair.outcome, pair.by, pair.difference, unit) if pair.told else say.cannot(pair.why)
