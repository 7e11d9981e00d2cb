"""Sentences about cycles: predictions, results, dates, what was learned."""

from __future__ import annotations

import datetime as dt

from ..locale.catalogue import catalogue
from ..rounding import as_written
from .claim import unmarked
from .labels import decision as decision_name
from .language import amount, date_range, decimals, sentence

message = catalogue(__name__)
COLUMNS = ("cycle", "size", "predicted", "prediction", "result", "compared")


def got(value: float | None, text: str, unit: str) -> str:
    """Say a result."""
    if value is None:
        return text or message("got-none")
    return message("got", value=amount(as_written(value)), unit=unit).strip()


def timing(code: str, made_on: dt.date | None) -> str:
    """Say when the prediction was written.

    Examples
    --------
    >>> timing("late", dt.date(2025, 2, 12))
    'written after the test began, on February 12, 2025'
    """
    if made_on is None:
        return message("timing-none")
    return message("timing", code=code, on=made_on)


def dates(actual: tuple[dt.date | None, dt.date | None], planned: tuple[dt.date | None, dt.date | None]) -> str:
    """Say when a cycle ran or should run."""
    if actual[0] and actual[1]:
        return date_range(actual[0], actual[1])
    if actual[0]:
        if planned[1]:
            return message("dates-began-end", start=actual[0], end=planned[1])
        return message("dates-began", start=actual[0])
    return message("dates-planned", start=planned[0]) if planned[0] else message("dates-none")


def covered(points: int, frequency: str) -> str:
    """Say how many points fall into a cycle's time.

    Examples
    --------
    >>> covered(1, "month"), covered(0, "month")
    ('The test covers one point of the chart; it is judged by the chart as a whole, not by this one alone.', 'No point of the chart falls into this test.')
    """
    return message("covered", points=points)


@unmarked
def fact(code: str) -> str:
    """Name a fact of a cycle."""
    return message(f"fact-{code}")


@unmarked
def as_planned(code: str) -> str:
    """Answer whether a test was carried out as planned: yes, partly or no."""
    return message(f"as_planned-{code}")


def no_cycle() -> str:
    """Say that no cycle has been written down."""
    return message("no_cycle")


def no_measure(number: int, title: str) -> str:
    """Say that a cycle names no measure; it stands before that cycle's record, after another one's.

    Examples
    --------
    >>> no_measure(2, "Booking call")
    'Cycle 2, Booking call, names no measure yet, so there is nothing to follow over time.'
    """
    return message("no_measure", number=number, title=title)


def decision_open() -> str:
    """Say that there is no decision yet."""
    return message("decision_open")


def predictions_caption(unit: str = "") -> str:
    """Head the table of predictions."""
    return message("predictions_caption-unit", unit=unit) if unit else message("predictions_caption")


def predictions_alt(rows: list[tuple[str, str, str, str]]) -> str:
    """Say the figure of predictions: cycle, what was predicted, what came (each empty where it is not there), how they compare.

    Examples
    --------
    >>> predictions_alt([("1 Text", "55 to 65", "46", "9 below the prediction"), ("2 Call", "", "", "nothing was predicted")])
    'Predictions and results. 1 Text: predicted 55 to 65, got 46, 9 below the prediction; 2 Call: nothing was predicted.'
    >>> predictions_alt([("1 Text", "55 to 65", "", "no result yet")])
    'Predictions and results. 1 Text: predicted 55 to 65, no result yet.'
    """
    told = []
    for cycle, predicted, got, said in rows:
        there = {name: _phrase(text) for name, text in (("predicted", predicted), ("got", got)) if text}
        form = "cycle" if len(there) == 2 else next(iter(there), "neither")
        told.append(message(f"predictions_alt-{form}", cycle=cycle, compared=said, **there))
    return message("predictions_alt", told="; ".join(told))


def became(state: str, decision: str | None) -> str:
    """Say what became of a cycle: its decision, else how far it is; one whose end has passed is not said to go on.

    Examples
    --------
    >>> became("decided", "adopt"), became("testing", None), became("decision due", None)
    ('Adopt', 'under way', 'no decision yet')
    """
    if state == "decided" and decision:
        return decision_name(decision)
    return message("became", state=state)


def no_plan() -> str:
    """Stand in for a next step without words."""
    return message("no_plan")


def heading(number: int, title: str) -> str:
    """Head one cycle."""
    return message("heading", number=number, title=title)


def next_plan(plan: str, on: dt.date | None) -> str:
    """Say what comes next, with its day where there is one."""
    plan = plan or no_plan()
    return message("next_plan", plan=plan, on=on) if on else plan


def shared_with(whom: str, on: dt.date | None) -> str:
    """Say with whom a result was shared."""
    return message("shared_with", whom=whom, on=on) if on else whom


def span(low: float, high: float, latest: float, unit: str) -> str:
    """Say between what values a measure moved, and where it is now.

    Examples
    --------
    >>> span(64, 86, 86, "of every 100")
    '64 to 86 of every 100; latest 86'
    """
    values = {"low": amount(low), "high": amount(high), "latest": amount(latest)}
    return message("span", unit=unit, **values) if unit else message("span-plain", **values)


def beside_heading() -> str:
    """Head the measures beside a cycle's own."""
    return message("beside_heading")


def size(people: int | None, sites: int | None, days: int | None, text: str) -> str:
    """Say how big a test is.

    Examples
    --------
    >>> size(24, 1, 19, "Two workers who offered to try")
    '24 people, 1 site, 19 days. Two workers who offered to try.'
    """
    counted = (("size-people", people), ("size-sites", sites), ("size-days", days))
    parts = [message(id, n=n) for id, n in counted if n]
    if not text:
        return message("size", parts=parts)
    return message("size-text", parts=parts, text=sentence(text)) if parts else sentence(text)


def let_go(learned: str) -> str:
    """Say that an abandoned change was a result.

    Examples
    --------
    >>> let_go("Forgetting is not the reason.")
    'This change was let go, and the test did its work. What it taught: Forgetting is not the reason.'
    """
    return message("let_go", learned=learned)


def how_sure(confidence: float) -> str:
    """Say how sure a team was of a prediction.

    Examples
    --------
    >>> how_sure(70)
    '70% sure'
    """
    return message("how_sure", confidence=decimals(confidence, 0))


def sure_now(after: float, before: float | None) -> str:
    """Say how sure a team is of a change after a test, beside how sure it was of its prediction.

    Examples
    --------
    >>> sure_now(40, 70)
    '40%; of the prediction it was 70% sure.'
    """
    if before is None:
        return message("sure_now", after=decimals(after, 0))
    return message("sure_now-before", after=decimals(after, 0), before=decimals(before, 0))


def predicted_got(predicted: str, got: str, compared: str) -> str:
    """Put prediction, result and their difference into one sentence; `got` is empty where there is no result.

    Examples
    --------
    >>> predicted_got("60 to 70", "48 of every 100", "12 below the prediction")
    'Predicted 60 to 70, got 48 of every 100: 12 below the prediction.'
    >>> predicted_got("Few will mind.", "Nobody did.", "as predicted, says the team")
    'Predicted “Few will mind”, got “Nobody did”: as predicted, says the team.'
    >>> predicted_got("60 to 70", "", "no result yet")
    'Predicted 60 to 70; no result yet.'
    """
    predicted, got = _phrase(predicted), _phrase(got)
    if not got:
        return message("predicted_got-open", predicted=predicted, compared=compared)
    return message("predicted_got", predicted=predicted, got=got, compared=compared)


def _phrase(text: str) -> str:
    """Set a whole sentence in quotes, so that it can stand inside another."""
    return message("predicted_got-phrase", text=text[:-1]) if text.endswith(".") else text


def quote(who: str, text: str) -> str:
    """Say what somebody said.

    Examples
    --------
    >>> quote("staff", "It saves three calls")
    'Staff: “It saves three calls”'
    """
    return message("quote", who=who, text=text)


def reading(on: dt.date, numerator: float | None, denominator: float | None, value: float | None, text: str) -> str:
    """Say what was written down on one day of a test.

    Examples
    --------
    >>> reading(dt.date(2024, 11, 8), 3, 8, None, "")
    'November 8, 2024: 3 of 8'
    """
    number = amount(as_written(value)) if value is not None else ""
    if numerator is not None and denominator is not None:
        counted = {"numerator": amount(as_written(numerator)), "denominator": amount(as_written(denominator))}
        number = message("reading-counted", **counted)
    if number and text:
        return message("reading-both", on=on, number=number, text=text)
    return message("reading", on=on, said=number or text) if number or text else message("reading-none", on=on)


def what_follows(decision: str, text: str) -> str:
    """Say what a decision brings beside its reason.

    Examples
    --------
    >>> what_follows("abandon", "Child care at one school first.")
    'Instead: Child care at one school first.'
    """
    return message("what_follows", decision=decision, text=text)


def no_notes() -> str:
    """Say that no coach noted anything on a cycle."""
    return message("no_notes")


def predictions_columns() -> tuple[str, ...]:
    """Head the table of predictions beside their results."""
    return tuple(message(f"predictions_columns-{column}") for column in COLUMNS)
