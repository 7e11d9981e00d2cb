"""Sentences about cycles: predictions, results, dates, what was learned."""

from __future__ import annotations

import datetime as dt

from ..rounding import as_written
from .labels import DECISIONS
from .language import amount, date_range, decimals, full_date, number, plural, sentence


def got(value: float | None, text: str, unit: str) -> str:
    """Say a result."""
    if value is not None:
        return f"{amount(as_written(value))} {unit}".strip()
    return text or "no result yet"


def timing(code: str, made_on: dt.date | None) -> str:
    """Say when the prediction was written.

    Examples
    --------
    >>> timing("late", dt.date(2025, 2, 12))
    'written after the test began, on February 12, 2025'
    """
    if made_on is None:
        return "no prediction was written down"
    if code == "late":
        return f"written after the test began, on {full_date(made_on)}"
    return f"written on {full_date(made_on)}" + (", before the test began" if code == "before" else "")


def dates(actual: tuple[dt.date | None, dt.date | None], planned: tuple[dt.date | None, dt.date | None]) -> str:
    """Say when a cycle ran or should run."""
    if actual[0] and actual[1]:
        return date_range(actual[0], actual[1])
    if actual[0]:
        return f"Began {full_date(actual[0])}" + (f"; planned to end {full_date(planned[1])}" if planned[1] else "")
    if planned[0]:
        return f"Planned to begin {full_date(planned[0])}"
    return "No dates yet"


def covered(points: int, frequency: str) -> str:
    """Say how many points fall into a cycle's time.

    Examples
    --------
    >>> covered(1, "month"), covered(0, "month")
    ('The test covers one point of the chart; it is judged by the chart as a whole, not by this one alone.', 'No point of the chart falls into this test.')
    """
    if not points:
        return "No point of the chart falls into this test."
    these = "this one alone" if points == 1 else "these alone"
    return (
        f"The test covers {number(points)} {plural(points, 'point')} of the chart; it is judged by the chart as a "
        f"whole, not by {these}."
    )


FACTS = {
    "change": "What was tried",
    "plan": "What will be tried",
    "prediction": "Prediction",
    "result": "Result",
    "learned": "What was learned",
    "decision": "Decision",
    "scale": "Size of the test",
    "surprises": "Surprises",
    "planned": "Carried out as planned?",
    "standard": "How it stays",
    "theory": "Why it should work",
    "participants": "Who takes part",
    "risks": "Who could be harmed or left out",
    "further": "Further predictions",
    "compared": "Beside the time before, in the team’s words",
    "sure_now": "How sure the team is of the change now",
    "data": "Written down during the test",
    "groups": "Differences between groups",
    "heard": "What people said",
    "next": "Next",
    "shared": "Shared with",
}


AS_PLANNED = {"yes": "Yes", "partly": "Partly", "no": "No"}


def no_cycle() -> str:
    """Say that no cycle has been written down."""
    return "No cycle of change has been planned yet."


def no_measure() -> str:
    """Say that a cycle names no measure."""
    return "This cycle names no measure yet, so there is nothing to follow over time."


def decision_open() -> str:
    """Say that there is no decision yet."""
    return "Not decided yet"


def predictions_caption(unit: str = "") -> str:
    """Head the table of predictions."""
    return f"Predictions and results{f', {unit}' if unit else ''}"


def predictions_alt(rows: list[tuple[str, str, str, str]]) -> str:
    """Say the figure of predictions: cycle, what was predicted, what came, how they compare."""
    told = "; ".join(f"{cycle}: predicted {predicted}, got {got}, {said}" for cycle, predicted, got, said in rows)
    return f"{predictions_caption('')}. {told}."


def became(state: str, decision: str | None) -> str:
    """Say what became of a cycle: its decision, else how far it is; one whose end has passed is not said to go on.

    Examples
    --------
    >>> became("decided", "adopt"), became("testing", None), became("decision due", None)
    ('Adopt', 'under way', 'no decision yet')
    """
    if state == "decided" and decision:
        return DECISIONS[decision]
    return {"planned": "planned", "testing": "under way"}.get(state, "no decision yet")


def no_plan() -> str:
    """Stand in for a next step without words."""
    return "The next step has a date but no words yet"


def heading(number: int, title: str) -> str:
    """Head one cycle."""
    return f"Cycle {number}: {title}"


def next_plan(plan: str, on: dt.date | None) -> str:
    """Say what comes next, with its day where there is one."""
    return (plan or no_plan()) + (f" ({full_date(on)})" if on else "")


def shared_with(whom: str, on: dt.date | None) -> str:
    """Say with whom a result was shared."""
    return f"{whom}, {full_date(on)}" if on else whom


def span(low: float, high: float, latest: float, unit: str) -> str:
    """Say between what values a measure moved, and where it is now.

    Examples
    --------
    >>> span(64, 86, 86, "of every 100")
    '64 to 86 of every 100; latest 86'
    """
    text = f"{amount(low)} to {amount(high)} {unit}".strip()
    return f"{text}; latest {amount(latest)}"


def beside_heading() -> str:
    """Head the measures beside a cycle's own."""
    return "Measures that stand beside it"


def size(people: int | None, sites: int | None, days: int | None, text: str) -> str:
    """Say how big a test is.

    Examples
    --------
    >>> size(24, 1, 19, "Two workers who offered to try")
    '24 people, 1 site, 19 days. Two workers who offered to try.'
    """
    parts = [(people, "person", "people"), (sites, "site", "sites"), (days, "day", "days")]
    said = ", ".join(f"{n:,} {plural(n, one, many)}" for n, one, many in parts if n)
    if not text:
        return said
    return f"{said}. {sentence(text)}" if said else sentence(text)


def let_go(learned: str) -> str:
    """Say that an abandoned change was a result.

    Examples
    --------
    >>> let_go("Forgetting is not the reason.")
    'This change was let go, and the test did its work. What it taught: Forgetting is not the reason.'
    """
    return f"This change was let go, and the test did its work. What it taught: {learned}"


def how_sure(confidence: float) -> str:
    """Say how sure a team was of a prediction.

    Examples
    --------
    >>> how_sure(70)
    '70\xa0% sure'
    """
    return f"{decimals(confidence, 0)}\N{NO-BREAK SPACE}% sure"


def sure_now(after: float, before: float | None) -> str:
    """Say how sure a team is of a change after a test, beside how sure it was of its prediction.

    Examples
    --------
    >>> sure_now(40, 70)
    '40\\xa0%; of the prediction it was 70\\xa0% sure.'
    """
    was = f"; of the prediction it was {how_sure(before)}" if before is not None else ""
    return f"{decimals(after, 0)}\N{NO-BREAK SPACE}%{was}."


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
    return f"Predicted {predicted}, got {got}: {compared}." if got else f"Predicted {predicted}; {compared}."


def _phrase(text: str) -> str:
    """Set a whole sentence in quotes, so that it can stand inside another."""
    return f"“{text[:-1]}”" if text.endswith(".") else text


def quote(who: str, text: str) -> str:
    """Say what somebody said.

    Examples
    --------
    >>> quote("staff", "It saves three calls")
    'Staff: “It saves three calls”'
    """
    name = {"participant": "A participant", "staff": "Staff"}.get(who, "Somebody")
    return f"{name}: “{text}”"


def reading(on: dt.date, numerator: float | None, denominator: float | None, value: float | None, text: str) -> str:
    """Say what was written down on one day of a test.

    Examples
    --------
    >>> reading(dt.date(2024, 11, 8), 3, 8, None, "")
    'November 8, 2024: 3 of 8'
    """
    counted = numerator is not None and denominator is not None
    number_ = f"{amount(as_written(numerator))} of {amount(as_written(denominator))}" if counted else ""
    number_ = number_ or (amount(as_written(value)) if value is not None else "")
    return f"{full_date(on)}: {', '.join(part for part in (number_, text) if part) or 'no number'}"


def what_follows(decision: str, text: str) -> str:
    """Say what a decision brings beside its reason.

    Examples
    --------
    >>> what_follows("abandon", "Child care at one school first.")
    'Instead: Child care at one school first.'
    """
    return f"{ {'adapt': 'What changes', 'abandon': 'Instead', 'expand': 'Where next'}[decision] }: {text}"


def no_notes() -> str:
    """Say that no coach noted anything on a cycle."""
    return "No note of a coach is written down."


def predictions_columns() -> tuple[str, str, str, str, str, str]:
    """Head the table of predictions beside their results."""
    return "Cycle", "Size", "Predicted", "Prediction", "Result", "Compared"
