"""Sentences about predictions and results."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import certain
from ..rounding import as_written
from .language import amount, decimals, listed, number, plural

COLUMNS = ("Cycle", "About", "Predicted", "How sure", "Written", "Result", "Compared", "What was learned")
NOT_NOTED = "not noted"
FEW = 10


def predicted(low: float | None, high: float | None, direction: str | None, text: str, unit: str) -> str:
    """Say a prediction.

    Examples
    --------
    >>> predicted(60, 70, None, "", "of every 100"), predicted(None, None, "up", "", ""), predicted(60, None, None, "", "")
    ('60 to 70 of every 100', 'up', 'at least 60')
    """
    low, high = as_written(low), as_written(high)
    if low is not None and high is not None:
        value = amount(low) if low == high else f"{amount(low)} to {amount(high)}"
    elif low is not None:
        value = f"at least {amount(low)}"
    elif high is not None:
        value = f"at most {amount(high)}"
    else:
        return text or direction or "not written down"
    return f"{value} {unit}".strip()


def compared(outcome: str, by: str | None, difference: float | None, unit: str = "") -> str:
    """Say how a result compares with its prediction, and by how much it differs.

    Examples
    --------
    >>> compared("below", "numbers", -12), compared("partly", "team", None), compared("as predicted", "numbers", 0)
    ('12 below the prediction', 'partly as predicted, says the team', 'as predicted')
    """
    if by == "team":
        words = {
            "as predicted": "as predicted",
            "partly": "partly as predicted",
            "not as predicted": "not as predicted",
        }
        return f"{words[outcome]}, says the team"
    if outcome == "as predicted":
        return "as predicted"
    return f"{amount(as_written(abs(certain(difference))))} {outcome} the prediction"


def contradicted(points: Sequence[float], frequency: str) -> str:
    """Say that a result and the points of the same measure for the days of the test do not agree.

    Examples
    --------
    >>> contradicted([60, 59], "month")
    'The chart has 60 and 59 for the months of this test, so the two do not agree; they may count other people.'
    >>> contradicted([44], "month")
    'The chart has 44 for the month of this test, so the two do not agree; they may count other people.'
    """
    n = len(points)
    told = listed([amount(p) for p in points]) if n <= 4 else f"{amount(min(points))} to {amount(max(points))}"
    when = f"{plural(n, frequency)} of this test"
    return f"The chart has {told} for the {when}, so the two do not agree; they may count other people."


def contradictions(n: int) -> str:
    """Say of how many results the chart says otherwise.

    Examples
    --------
    >>> contradictions(1)
    'One result does not agree with what the chart has for the days of its test.'
    """
    return f"{number(n, start=True)} {plural(n, 'result does', 'results do')} not agree with what the chart has for the days of {plural(n, 'its test', 'their tests')}."


def cannot(why: str | None) -> str:
    """Say why prediction and result cannot be compared.

    Examples
    --------
    >>> cannot("words")
    'predicted in words only, so numbers cannot tell'
    """
    return {
        "no prediction": "nothing was predicted",
        "no result": "no result yet",
        "words": "predicted in words only, so numbers cannot tell",
        "direction": "a direction only; one number cannot tell, the chart may",
        "words in result": "the result has no number",
    }.get(why or "", "cannot be compared yet")


def held(right: int, of: int, late: int) -> str:
    """Say how often predictions held. One that was written after the test began is not counted.

    Examples
    --------
    >>> held(2, 3, 0)
    'Two of three predictions held. A prediction that misses teaches as much as one that holds.'
    >>> held(1, 1, 1)
    'The one prediction that can be compared held. One was written after the test began and is not counted.'
    """
    if of == 0:
        text = "No prediction can be compared with a result yet."
    elif of == 1:
        text = f"The one prediction that can be compared {'held' if right else 'did not hold'}."
    elif of == right:
        text = f"{'Both' if of == 2 else f'All {number(of)}'} predictions held."
    else:
        text = f"{number(right, start=True, zero='none')} of {number(of)} predictions held."
    if of and right < of:
        text += " A prediction that misses teaches as much as one that holds."
    if late:
        was = plural(late, "was written after the test began and is", "were written after the test began and are")
        text += f" {number(late, start=True)} {was} not counted."
    return text


def sure(mean: float, n: int, right: int, of: int) -> str:
    """Say how sure a team was, beside how often it was right; with few predictions never more than that.

    Examples
    --------
    >>> sure(72, 4, 2, 4)
    'Beforehand the team was 72\\xa0% sure on average. Four predictions are too few to say whether that was too sure.'
    >>> sure(80, 20, 10, 20)
    'Beforehand the team was 80\\xa0% sure on average; 50\\xa0% of the predictions held.'
    """
    if n < FEW:
        few = f"{number(n, start=True)} {plural(n, 'prediction is', 'predictions are')}"
        return (
            f"Beforehand the team was {percent(mean)} sure on average. {few} too few to say whether that was too sure."
        )
    return (
        f"Beforehand the team was {percent(mean)} sure on average; {percent(100 * right / of)} of the predictions held."
    )


def percent(value: float) -> str:
    """Write a share of certainty.

    Examples
    --------
    >>> percent(70)
    '70\\xa0%'
    """
    return f"{decimals(value, 0)}\N{NO-BREAK SPACE}%"


def missed_learned(missed: int, learned: int) -> str:
    """Say how many predictions that missed were learned from.

    Examples
    --------
    >>> missed_learned(2, 2), missed_learned(1, 1), missed_learned(3, 1)
    ('Both that missed say what was learned.', 'The one that missed says what was learned.', 'Of the three that missed, one says what was learned.')
    """
    if missed == 1:
        return f"The one that missed {'says' if learned else 'does not say yet'} what was learned."
    if missed == learned:
        return f"{'Both' if missed == 2 else f'All {number(missed)}'} that missed say what was learned."
    return f"Of the {number(missed)} that missed, {number(learned, zero='none')} {plural(learned, 'says', 'say')} what was learned."


def later(n: int) -> str:
    """Say that second thoughts do not count.

    Examples
    --------
    >>> later(1)
    'One later entry is kept in the record but does not count: the first one does.'
    """
    return f"{number(n, start=True)} later {plural(n, 'entry is', 'entries are')} kept in the record but {plural(n, 'does', 'do')} not count: the first one does."


def log_heading() -> str:
    """Head the log of predictions."""
    return "What was predicted, and what came"


def show_log() -> str:
    """Say how to open the log."""
    return "Show every prediction with its result"


def log_caption() -> str:
    """Name the log's table."""
    return "Every prediction of a test that has begun"
