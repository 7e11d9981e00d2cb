"""What must fit in the two lists that are only ever added to: predictions and baselines."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pandas as pd

from ..cohort.program_records import ProgramRecords
from ..cohort.records.cycle import Baseline, CycleFile, Prediction
from .contradiction import contradicting
from .predictions import compare
from .track import track

if TYPE_CHECKING:
    from ..cohort.program_checks import Notebook


def check_predictions(name: str, cycle: CycleFile, book: Notebook, as_of: dt.date) -> None:
    """Check a cycle's predictions; what is found is noted in `book`."""
    file = f"cycles/{name}.yml"
    for n, entry in enumerate(cycle.predictions):
        path = ("predictions", n)
        if entry.low is not None and entry.high is not None and entry.low > entry.high:
            mend = "Exchange low and high."
            book.note("error", file, (*path, "low"), f"{entry.low:g}", f"at most {entry.high:g}, which is high", mend)
        _made_on(file, "predictions", n, entry.made_on, [e.made_on for e in cycle.predictions], book, as_of)
        _question(file, "predictions", n, entry.question, cycle, book)
    for n, answer in enumerate(cycle.answers):
        _question(file, "answers", n, answer.question, cycle, book)
    first = cycle.predictions[0] if cycle.predictions else None
    if first is None:
        return
    if cycle.actual_start and first.made_on >= cycle.actual_start:
        found = f"{first.made_on}, when the test had begun ({cycle.actual_start})"
        mend = "Nothing to mend now; the report says that it was written after the test began."
        book.note("warning", file, ("predictions", 0, "made_on"), found, "a day before the test began", mend)
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
        said = ", ".join(f"{value:.4g}" for value in points)
        allowed = f"what measures.csv has of {measure!r} for the days of the test: {said}"
        mend = "Correct one of the two; if the result counts other people than the measure, say so in result.text."
        book.note("warning", f"cycles/{name}.yml", ("result", "value"), f"{cycle.result.value:g}", allowed, mend)


def _in_numbers(file: str, first: Prediction, cycle: CycleFile, book: Notebook, as_of: dt.date) -> None:
    """A prediction without a number cannot be compared by anybody but the team."""
    path = ("predictions", 0)
    if first.low is not None or first.high is not None:
        return
    if not first.direction and not first.text:
        mend = "Write low and high, a direction, or a text."
        book.note("warning", file, path, "an entry that predicts nothing", "low, high, direction or text", mend)
        return
    pair = compare(cycle, as_of)
    if pair.told or cycle.matched:
        return
    found = "a direction without a number" if first.direction and not first.text else "a prediction in words only"
    if cycle.actual_start is None:
        mend = "Add low and high to it before the test begins, or let it be in words."
    else:
        mend = "Nothing needs to be done; `matched: met, partly or not` says how the team sees it."
    book.note("warning", file, path, found, "low and high, so that it can be compared with the result", mend)


def _made_on(file: str, key: str, n: int, day: dt.date, days: list[dt.date], book: Notebook, as_of: dt.date) -> None:
    path = (key, n, "made_on")
    if day > as_of:
        mend = "Check the date, and `as_of` in cohort.yml."
        book.note("warning", file, path, f"{day}, after {as_of}", "a day that has been", mend)
    if n and day < days[n - 1]:
        found, mend = f"{day}, before the entry above", f"Add new {key} at the end of the list."
        book.note("warning", file, path, found, "entries in the order they were written", mend)


def _question(file: str, key: str, n: int, question: int | None, cycle: CycleFile, book: Notebook) -> None:
    if question is not None and question > max(1, len(cycle.questions)):
        allowed = f"1 to {len(cycle.questions)}" if cycle.questions else "a question of the list `questions`"
        mend = "Correct the number, or add the question."
        book.note("warning", file, (key, n, "question"), f"question {question}", allowed, mend)


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
            found = f"{entry.made_on}, when the test had begun ({cycle.actual_start})"
            mend = "Nothing to mend now; it was written after the test began."
            book.note("warning", file, ("baselines", n, "made_on"), found, "a day before the test began", mend)
        _baseline(file, n, entry, first, records, book, as_of)


def _baseline(
    file: str, n: int, entry: Baseline, first: bool, records: ProgramRecords, book: Notebook, as_of: dt.date
) -> None:
    path = ("baselines", n)
    if entry.from_ > entry.to:
        found, mend = f"{entry.from_}, after `to` ({entry.to})", "Exchange the two dates."
        book.note("error", file, (*path, "from"), found, f"{entry.to} or earlier", mend)
        return
    if entry.measure not in records.measures:
        return
    found = track(records, entry.measure, as_of)
    if found.first_test and entry.to >= found.first_test:
        other = next(c for c in found.cycles if records.cycles[c].actual_start == found.first_test)
        said = f"{entry.to}, when the first test ({other}) had begun on {found.first_test}"
        mend = "A baseline ends before the first test; the rule counts. Add an entry that does."
        book.note("warning", file, (*path, "to"), said, f"a day before {found.first_test}", mend)
        return
    there = found.points[~found.points["gap"]]
    dates = there["date"].between(pd.Timestamp(entry.from_), pd.Timestamp(entry.to))
    values = there.loc[dates, "value"]
    allowed = f"what measures.csv gives from {entry.from_} to {entry.to}"
    mend = (
        "Check measures.csv: were values changed after the baseline was written down? The rule counts, not the entry."
    )
    if len(values) != entry.n:
        book.note("warning", file, (*path, "n"), f"{entry.n} points", f"{allowed}: {len(values)}", mend)
        return
    if not len(values):
        return
    middle = float(values.median())
    if not _near(middle, entry.centre):
        book.note("warning", file, (*path, "centre"), f"{entry.centre:g}", f"{allowed}: median {middle:.4g}", mend)
    elif first and found.baseline_n and not (there["baseline"].to_numpy() == dates.to_numpy()).all():
        said = f"{entry.n} points from {entry.from_} to {entry.to}, middle {entry.centre:g}"
        rule = f"{found.baseline_n} points from {found.baseline_from} to {found.baseline_to}, middle {found.centre:.4g}"
        mend = "The rule counts: every point before the first test. Add an entry that says so, or leave it."
        book.note("warning", file, path, said, f"what the rule gives: {rule}", mend)


def _near(middle: float, written: float) -> bool:
    """A centre written down with one decimal, or rounded to a whole percent, is the same line."""
    return abs(middle - written) <= max(0.05, 0.015 * abs(middle))
