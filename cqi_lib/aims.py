"""What an aim and its driver diagram still lack, as codes; the sentences are in `wording`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from .records.measures import Measure
from .records.priorities import Aim, Priority

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
    text: str = ""


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


def check_aim(aim: Aim, measures: Mapping[str, Measure], as_of: dt.date, baseline: Iterable[float] = ()) -> list[str]:
    """List what an aim lacks to be specific, measurable and dated, for whom and at what cost.

    Parameters
    ----------
    aim : the aim.
    measures : the program's measures by id.
    as_of : the day of the report.
    baseline : the measure's values before the first test, in its unit.

    Returns
    -------
    Codes in this order, none when nothing lacks: `no_measure`, `unknown_measure`, `no_baseline`, `no_target`,
    `wrong_direction` (the target is no improvement), `within_baseline` (the target lies within the values seen before
    the first test, so that chance alone reaches it), `no_date`, `date_past`, `no_one` (for whom), `no_equity`,
    `no_cost` (what must not get worse).

    Examples
    --------
    >>> check_aim(Aim(to=60), {}, dt.date(2025, 11, 14))
    ['no_measure', 'no_baseline', 'no_date', 'no_one', 'no_equity', 'no_cost']
    """
    codes = []
    measure = measures.get(aim.measure or "")
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
        values = [value for value in baseline if value == value]
        if aim.from_ is not None and (aim.to <= aim.from_ if up else aim.to >= aim.from_):
            codes.append("wrong_direction")
        elif values and (aim.to <= max(values) if up else aim.to >= min(values)):
            codes.append("within_baseline")
    if aim.by is None:
        codes.append("no_date")
    elif aim.by <= as_of:
        codes.append("date_past")
    lacking = {"no_one": aim.for_whom, "no_equity": aim.equity, "no_cost": aim.not_at_cost}
    return codes + [code for code, text in lacking.items() if not text]


def lint_drivers(priority: Priority, measures: Mapping[str, Measure]) -> list[Lack]:
    """List what a driver diagram lacks.

    Parameters
    ----------
    priority : a priority with its aim, drivers and change ideas.
    measures : the program's measures by id.

    Returns
    -------
    `no_drivers`, or `few_drivers` (under 2), `many_drivers` (over 5); for each driver `driver_without_idea` and
    `driver_without_measure` (no process measure); then `aim_without_outcome` (the aim's measure is not an outcome) and
    `no_balancing_measure`.

    Examples
    --------
    >>> [lack.code for lack in lint_drivers(Priority(id="p", domain="B3", round="fall"), {})]
    ['no_drivers', 'aim_without_outcome', 'no_balancing_measure']
    """
    lacks = []
    count = len(priority.drivers)
    if count == 0:
        lacks.append(Lack("no_drivers"))
    elif count < FEWEST_DRIVERS:
        lacks.append(Lack("few_drivers"))
    elif count > MOST_DRIVERS:
        lacks.append(Lack("many_drivers"))
    for driver in priority.drivers:
        if not driver.ideas:
            lacks.append(Lack("driver_without_idea", driver.id, driver.text))
        followed = measures.get(driver.measure or "")
        if followed is None or followed.kind != "process":
            lacks.append(Lack("driver_without_measure", driver.id, driver.text))
    aimed = measures.get(priority.aim.measure or "")
    if aimed is None or aimed.kind != "outcome":
        lacks.append(Lack("aim_without_outcome"))
    if not any(measure.kind == "balancing" for measure in measures.values()):
        lacks.append(Lack("no_balancing_measure"))
    return lacks
