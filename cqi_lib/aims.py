"""What an aim and its driver diagram still lack, as codes; the sentences are in `wording`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from .program_records import ProgramRecords
from .records.priorities import Priority

FEWEST_DRIVERS, MOST_DRIVERS = 2, 5


@dataclass(frozen=True)
class Value:
    """A measure's value at a date."""

    date: dt.date
    value: float


@dataclass(frozen=True)
class Lack:
    """Something a driver diagram lacks: the code, and the driver's id and text (empty for the whole diagram)."""

    code: str
    id: str = ""
    subject: str = ""


def current_value(series: pd.DataFrame, measure_id: str, as_of: dt.date) -> Value | None:
    """Give a measure's latest value, all participants together.

    Parameters
    ----------
    series : table SERIES of one program.
    measure_id : the measure.
    as_of : later points do not count.

    Returns
    -------
    Date and value, in the measure's unit, or None when there is none.
    """
    mine = series[(series["measure"] == measure_id) & (series["group"] == "") & (series["date"] <= pd.Timestamp(as_of))]
    mine = mine.dropna(subset="value").sort_values("date", kind="stable")
    if mine.empty:
        return None
    last = mine.iloc[-1]
    return Value(last["date"].date(), float(last["value"]))


def check_aim(priority: Priority, records: ProgramRecords, as_of: dt.date) -> list[str]:
    """List what a priority's aim lacks to be specific, measurable, dated and for someone.

    Parameters
    ----------
    priority : a priority with its aim.
    records : the program's records.
    as_of : the day of the report.

    Returns
    -------
    Codes in this order, none when nothing lacks: `no_measure`, `unknown_measure`, `no_baseline`, `no_target`,
    `wrong_side` (the target is no improvement), `within_chance` (the target lies within the values seen before the
    first test, so that chance alone reaches it), `no_date`, `date_past`, `no_scope` (for whom), `no_equity`.
    """
    aim, codes = priority.aim, []
    measure = records.measures.get(aim.measure or "")
    if aim.measure is None:
        codes.append("no_measure")
    elif measure is None:
        codes.append("unknown_measure")
    if aim.from_ is None:
        codes.append("no_baseline")
    if aim.to is None:
        codes.append("no_target")
    elif measure is not None and measure.direction != "neither":
        up = measure.direction == "increase"
        values = values_before_tests(records, measure.id)
        if aim.from_ is not None and (aim.to <= aim.from_ if up else aim.to >= aim.from_):
            codes.append("wrong_side")
        elif values and (aim.to <= max(values) if up else aim.to >= min(values)):
            codes.append("within_chance")
    if aim.by is None:
        codes.append("no_date")
    elif aim.by <= as_of:
        codes.append("date_past")
    if not aim.for_whom:
        codes.append("no_scope")
    if not aim.equity:
        codes.append("no_equity")
    return codes


def values_before_tests(records: ProgramRecords, measure_id: str) -> list[float]:
    """Give a measure's values before the first test that names it; all values while there is no test.

    Parameters
    ----------
    records : the program's records.
    measure_id : the measure.

    Returns
    -------
    Values in the measure's unit, in the order of time, all participants together.
    """
    starts = [
        cycle.actual_start
        for cycle in records.cycles.values()
        if cycle.actual_start and measure_id in (cycle.measure, *cycle.other_measures)
    ]
    series = records.series
    mine = series[(series["measure"] == measure_id) & (series["group"] == "")].dropna(subset="value")
    if starts:
        mine = mine[mine["date"] < pd.Timestamp(min(starts))]
    return mine.sort_values("date", kind="stable")["value"].tolist()


def lint_drivers(priority: Priority, records: ProgramRecords) -> list[Lack]:
    """List what a driver diagram lacks.

    Parameters
    ----------
    priority : a priority with its aim, drivers and change ideas.
    records : the program's records.

    Returns
    -------
    `no_driver`, or `few_drivers` (under 2), `too_many_drivers` (over 5); for each driver `driver_without_idea` and
    `driver_without_measure`; then `no_outcome_measure` (the aim's measure is not an outcome) and
    `no_balancing_measure`.
    """
    lacks, measures = [], records.measures
    count = len(priority.drivers)
    if count == 0:
        lacks.append(Lack("no_driver"))
    elif count < FEWEST_DRIVERS:
        lacks.append(Lack("few_drivers"))
    elif count > MOST_DRIVERS:
        lacks.append(Lack("too_many_drivers"))
    for driver in priority.drivers:
        if driver.measure not in measures:
            lacks.append(Lack("driver_without_measure", driver.id, driver.text))
        if not driver.ideas:
            lacks.append(Lack("driver_without_idea", driver.id, driver.text))
    aimed = measures.get(priority.aim.measure or "")
    if aimed is None or aimed.kind != "outcome":
        lacks.append(Lack("no_outcome_measure"))
    if not any(measure.kind == "balancing" for measure in measures.values()):
        lacks.append(Lack("no_balancing_measure"))
    return lacks
