"""Sentences about cycles: predictions, results, dates, what was learned."""

from __future__ import annotations

import datetime as dt

from .language import amount, date_range, full_date, number, plural


def predicted(low: float | None, high: float | None, text: str, unit: str, language: str = "en") -> str:
    """Say a prediction.

    Examples
    --------
    >>> predicted(60, 70, "", "of every 100"), predicted(60, None, "", "")
    ('60 to 70 of every 100', 'at least 60')
    """
    if low is not None and high is not None:
        value = amount(low) if low == high else f"{amount(low)} to {amount(high)}"
    elif low is not None:
        value = f"at least {amount(low)}"
    elif high is not None:
        value = f"at most {amount(high)}"
    else:
        return text or "not written down"
    return f"{value} {unit}".strip()


def got(value: float | None, text: str, unit: str, language: str = "en") -> str:
    """Say a result."""
    if value is not None:
        return f"{amount(value)} {unit}".strip()
    return text or "no result yet"


def compared(outcome: str, language: str = "en") -> str:
    """Say how a result compares with its prediction."""
    return {
        "as predicted": "as predicted",
        "below": "below the prediction",
        "above": "above the prediction",
        "cannot tell": "cannot be compared yet",
    }.get(outcome, outcome)


def timing(code: str, made_on: dt.date | None, language: str = "en") -> str:
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


def dates(
    actual: tuple[dt.date | None, dt.date | None], planned: tuple[dt.date | None, dt.date | None], language: str = "en"
) -> str:
    """Say when a cycle ran or should run."""
    if actual[0] and actual[1]:
        return date_range(actual[0], actual[1])
    if actual[0]:
        return f"Began {full_date(actual[0])}" + (f"; planned to end {full_date(planned[1])}" if planned[1] else "")
    if planned[0]:
        return f"Planned to begin {full_date(planned[0])}"
    return "No dates yet"


def covered(points: int, frequency: str, language: str = "en") -> str:
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
    "next": "Next",
}


AS_PLANNED = {"yes": "Yes", "partly": "Partly", "no": "No"}


def no_cycle(language: str = "en") -> str:
    """Say that no cycle has been written down."""
    return "No cycle of change has been planned yet."


def no_measure(language: str = "en") -> str:
    """Say that a cycle names no measure."""
    return "This cycle names no measure yet, so there is nothing to follow over time."


def decision_open(language: str = "en") -> str:
    """Say that there is no decision yet."""
    return "Not decided yet"


def predictions_say(right: int, of: int, late: int, language: str = "en") -> str:
    """Say how often predictions held.

    Examples
    --------
    >>> predictions_say(2, 3, 0)
    'Two of three predictions held. A prediction that misses teaches as much as one that holds.'
    >>> predictions_say(1, 1, 0)
    'The one prediction that can be compared held.'
    """
    if of == 0:
        return "No prediction can be compared with a result yet."
    if of == 1:
        text = f"The one prediction that can be compared {'held' if right else 'did not hold'}."
    else:
        text = f"{number(right, start=True, zero='none')} of {number(of)} predictions held."
    if right < of:
        text += " A prediction that misses teaches as much as one that holds."
    if late:
        text += f" {number(late, start=True)} {plural(late, 'was', 'were')} written after the test began."
    return text


def predictions_caption(language: str = "en") -> str:
    """Head the figure of predictions."""
    return "Predictions and results"


RUNNING = "under way"


PLANNED = "planned"


def no_plan(language: str = "en") -> str:
    """Stand in for a next step without words."""
    return "The next step has a date but no words yet"


def span(low: float, high: float, latest: float, unit: str, language: str = "en") -> str:
    """Say between what values a measure moved, and where it is now.

    Examples
    --------
    >>> span(64, 86, 86, "of every 100")
    '64 to 86 of every 100; latest 86'
    """
    digits = 0 if max(abs(low), abs(high)) >= 20 else 1
    text = f"{amount(low, digits)} to {amount(high, digits)} {unit}".strip()
    return f"{text}; latest {amount(latest, digits)}"


def beside_heading(language: str = "en") -> str:
    """Head the measures beside a cycle's own."""
    return "Measures that stand beside it"


def ramp(titles: list[str], place: int, language: str = "en") -> str:
    """Say where a cycle stands among those on the same idea.

    Examples
    --------
    >>> ramp(["1 Text reminder", "2 Booking call"], 2)
    'Number two of two cycles on this idea: 1 Text reminder; 2 Booking call.'
    """
    return f"Number {number(place)} of {number(len(titles))} cycles on this idea: {'; '.join(titles)}."
