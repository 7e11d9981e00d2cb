"""What must fit in the two lists that are only ever added to: predictions and baselines."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np

from ..cohort.program_records import ProgramRecords
from ..cohort.records.cycle import Baseline, CycleFile, Prediction
from ..locale.said import sayings
from .contradiction import contradicting
from .predictions import compare
from .track import track

if TYPE_CHECKING:
    from ..cohort.program_checks import Notebook

say = sayings("cycle_checks")


def check_predictions(name: str, cycle: CycleFile, book: Notebook, as_of: dt.date) -> None:
    """Check a cycle's predictions; what is found is noted in `book`."""
    file = f"cycles/{name}.yml"
    for n, entry in enumerate(cycle.predictions):
        path = ("predictions", n)
        if entry.low is not None and entry.high is not None and entry.low > entry.high:
            allowed, mend = say("prediction_checks-high", high=f"{entry.high:g}"), say("prediction_checks-high-mend")
            book.note("error", file, (*path, "low"), f"{entry.low:g}", allowed, mend)
        _made_on(file, "predictions", n, entry.made_on, [e.made_on for e in cycle.predictions], book, as_of)
        _question(file, "predictions", n, entry.question, cycle, book)
    for n, answer in enumerate(cycle.answers):
        _question(file, "answers", n, answer.question, cycle, book)
    first = cycle.predictions[0] if cycle.predictions else None
    if first is None:
        return
    if cycle.actual_start and first.made_on >= cycle.actual_start:
        found = say("any-begun", day=str(first.made_on), start=str(cycle.actual_start))
        allowed, mend = say("any-before_test"), say("prediction_checks-late-mend")
        book.note("warning", file, ("predictions", 0, "made_on"), found, allowed, mend)
    _in_numbers(file, first, cycle, book, as_of)


def check_result(name: str, cycle: CycleFile, records: ProgramRecords, book: Notebook, as_of: dt.date) -> None:
    """Check a cycle's result against the points that its measure has for the days of the test.

    One that counts other people than the measure does may differ; `result.text` is the place to say so.
    """
    measure = compare(cycle, as_of).measure
    if measure not in records.measures or cycle.result.text:
        return
    points = contradicting(cycle, track(records, measure, as_of))
    if points:
        values = ", ".join(f"{value:.4g}" for value in points)
        allowed = say("prediction_checks-result", measure=repr(measure), values=values)
        mend = say("prediction_checks-result-mend")
        book.note("warning", f"cycles/{name}.yml", ("result", "value"), f"{cycle.result.value:g}", allowed, mend)


def _in_numbers(file: str, first: Prediction, cycle: CycleFile, book: Notebook, as_of: dt.date) -> None:
    """A prediction without a number cannot be compared by anybody but the team."""
    path = ("predictions", 0)
    if first.low is not None or first.high is not None:
        return
    if not first.direction and not first.text:
        found, allowed = say("prediction_checks-nothing"), say("prediction_checks-nothing-allowed")
        book.note("warning", file, path, found, allowed, say("prediction_checks-nothing-mend"))
        return
    pair = compare(cycle, as_of)
    if pair.told or cycle.matched:
        return
    bare = first.direction and not first.text
    found = say("prediction_checks-direction" if bare else "prediction_checks-words")
    begun = cycle.actual_start is not None
    mend = say("prediction_checks-begun-mend" if begun else "prediction_checks-before-mend")
    book.note("warning", file, path, found, say("prediction_checks-number"), mend)


def _made_on(file: str, key: str, n: int, day: dt.date, days: list[dt.date], book: Notebook, as_of: dt.date) -> None:
    path = (key, n, "made_on")
    if day > as_of:
        found = say("any-after", day=str(day), as_of=str(as_of))
        book.note("warning", file, path, found, say("any-has_been"), say("any-as_of-mend"))
    if n and day < days[n - 1]:
        found, allowed = say("prediction_checks-order", day=str(day)), say("prediction_checks-order-allowed")
        book.note("warning", file, path, found, allowed, say("prediction_checks-order-mend", key=key))


def _question(file: str, key: str, n: int, question: int | None, cycle: CycleFile, book: Notebook) -> None:
    if question is not None and question > max(1, len(cycle.questions)):
        found = say("prediction_checks-question", n=str(question))
        allowed = say("prediction_checks-question-allowed", n=len(cycle.questions))
        book.note("warning", file, (key, n, "question"), found, allowed, say("prediction_checks-question-mend"))


def check_baselines(name: str, cycle: CycleFile, records: ProgramRecords, book: Notebook, as_of: dt.date) -> None:
    """Check a cycle's baselines: the first entry on a measure counts, and the rule counts more than the entry.

    The rule: the baseline is every point of a period that ends before the first test of a cycle naming the measure.
    """
    file, seen = f"cycles/{name}.yml", set()
    for n, entry in enumerate(cycle.baselines):
        _made_on(file, "baselines", n, entry.made_on, [e.made_on for e in cycle.baselines], book, as_of)
        first = entry.measure not in seen
        seen.add(entry.measure)
        if first and cycle.actual_start and entry.made_on >= cycle.actual_start:
            found = say("any-begun", day=str(entry.made_on), start=str(cycle.actual_start))
            allowed, mend = say("any-before_test"), say("prediction_checks-written-mend")
            book.note("warning", file, ("baselines", n, "made_on"), found, allowed, mend)
        _baseline(file, n, entry, first, records, book, as_of)


def _baseline(
    file: str, n: int, entry: Baseline, first: bool, records: ProgramRecords, book: Notebook, as_of: dt.date
) -> None:
    path, start, end = ("baselines", n), str(entry.from_), str(entry.to)
    if entry.from_ > entry.to:
        allowed, mend = say("prediction_checks-from-allowed", to=end), say("prediction_checks-from-mend")
        book.note("error", file, (*path, "from"), say("prediction_checks-from", day=start, to=end), allowed, mend)
        return
    if entry.measure not in records.measures:
        return
    found = track(records, entry.measure, as_of)
    if found.first_test and entry.to >= found.first_test:
        other = next(c for c in found.cycles if records.cycles[c].actual_start == found.first_test)
        first_day, mend = str(found.first_test), say("prediction_checks-to-mend")
        told = say("prediction_checks-to", day=end, cycle=other, start=first_day)
        book.note("warning", file, (*path, "to"), told, say("prediction_checks-to-allowed", start=first_day), mend)
        return
    points, there = found.columns, found.present
    dates = (points["date"] >= np.datetime64(entry.from_)) & (points["date"] <= np.datetime64(entry.to))
    values = points["value"][there & dates]
    stretch = {"from": start, "to": end}
    if len(values) != entry.n:
        allowed = say("prediction_checks-n", n=len(values), **stretch)
        mend = say("prediction_checks-centre-mend")
        book.note("warning", file, (*path, "n"), say("any-points", n=entry.n), allowed, mend)
        return
    if not len(values):
        return
    middle = float(np.median(values))
    if not _near(middle, entry.centre):
        allowed = say("prediction_checks-centre", median=f"{middle:.4g}", **stretch)
        mend = say("prediction_checks-centre-mend")
        book.note("warning", file, (*path, "centre"), f"{entry.centre:g}", allowed, mend)
    elif first and found.baseline_n and (points["baseline"] != dates)[there].any():
        told = say("prediction_checks-stretch", n=entry.n, middle=f"{entry.centre:g}", **stretch)
        stretch = {"from": str(found.baseline_from), "to": str(found.baseline_to)}
        rule = say("prediction_checks-rule", n=found.baseline_n, middle=f"{found.centre:.4g}", **stretch)
        book.note("warning", file, path, told, rule, say("prediction_checks-rule-mend"))


def _near(middle: float, written: float) -> bool:
    """A centre written down with one decimal, or rounded to a whole percent, is the same line."""
    return abs(middle - written) <= max(0.05, 0.015 * abs(middle))
