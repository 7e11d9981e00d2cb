"""What an aim and its driver diagram still lack, as codes; the sentences are in `wording`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from ..cohort.program_records import ProgramRecords
from ..cohort.records.priorities import Driver, Priority, Secondary

FEWEST_DRIVERS, MOST_DRIVERS = 2, 5
LITTLE_CONTROL = 2.0
"""Points for `control`, of 5, up to which the aim is called mostly out of the program's hands."""

SMART: dict[str, tuple[str, ...]] = {
    "specific": ("no_measure", "no_scope", "no_equity"),
    "measurable": ("no_measure", "unknown_measure", "no_baseline", "baseline_unfounded", "no_target"),
    "achievable": ("wrong_side", "within_chance", "out_of_control", "no_baseline", "no_target"),
    "relevant": ("no_measure", "unknown_measure", "not_outcome", "no_why"),
    "time_bound": ("no_date", "date_past"),
}
"""The five questions of a SMART aim, and the codes that leave each of them open.

Without start and target nobody can say whether the step between them is a real one; without a measure nobody can say
whether it counts a change in people's lives."""


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


def check_aim(priority: Priority, records: ProgramRecords, as_of: dt.date) -> list[str]:
    """List what a priority's aim lacks to be specific, measurable, achievable, relevant and dated.

    Parameters
    ----------
    priority : a priority with its aim.
    records : the program's records.
    as_of : the day of the report.

    Returns
    -------
    Codes in this order, none when nothing lacks: `no_measure`, `unknown_measure`, `no_baseline`,
    `baseline_unfounded` (the measure has no value from before the first test that the starting value could come
    from), `no_target`, `wrong_side` (the target is no improvement), `within_chance` (the target lies within the values
    seen before the first test, so that chance alone reaches it), `out_of_control` (the team gave the domain 1 or 2 of
    5 points for being within its control), `not_outcome` (the measure says nothing about people's lives), `no_why`,
    `no_date`, `date_past`, `no_scope` (for whom), `no_equity`.
    """
    aim, codes = priority.aim, []
    measure = records.measures.get(aim.measure or "")
    if aim.measure is None:
        codes.append("no_measure")
    elif measure is None:
        codes.append("unknown_measure")
    values = values_before_tests(records, measure.id) if measure else []
    if aim.from_ is None:
        codes.append("no_baseline")
    elif measure is not None and not values:
        codes.append("baseline_unfounded")
    if aim.to is None:
        codes.append("no_target")
    elif measure is not None and measure.direction != "neither":
        up = measure.direction == "increase"
        if aim.from_ is not None and (aim.to <= aim.from_ if up else aim.to >= aim.from_):
            codes.append("wrong_side")
        elif values and (aim.to <= max(values) if up else aim.to >= min(values)):
            codes.append("within_chance")
    control = control_of(priority, records)
    if control is not None and control <= LITTLE_CONTROL:
        codes.append("out_of_control")
    if measure is not None and measure.kind != "outcome":
        codes.append("not_outcome")
    if not priority.why:
        codes.append("no_why")
    if aim.by is None:
        codes.append("no_date")
    elif aim.by <= as_of:
        codes.append("date_past")
    if not aim.for_whom:
        codes.append("no_scope")
    if not aim.equity:
        codes.append("no_equity")
    return codes


def smart(codes: list[str]) -> dict[str, tuple[str, ...]]:
    """Sort what an aim lacks under the five questions.

    Parameters
    ----------
    codes : what `check_aim` gave.

    Returns
    -------
    `specific`, `measurable`, `achievable`, `relevant`, `time_bound` -> the codes that leave it open; none when it is
    answered.

    Examples
    --------
    >>> smart(["no_date"])["time_bound"], smart(["no_date"])["specific"]
    (('no_date',), ())
    """
    return {letter: tuple(code for code in codes if code in kept) for letter, kept in SMART.items()}


def control_of(priority: Priority, records: ProgramRecords) -> float | None:
    """Give the points a priority's domain got for being within the program's control; None where it got none."""
    for candidate in records.priorities.candidates:
        if candidate.domain == priority.domain and candidate.round == priority.round:
            return candidate.points.get("control")
    return None


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
    `no_driver`, or `few_drivers` (under 2), `too_many_drivers` (over 5); for each driver `driver_without_measure` or
    `driver_without_process` (none of its measures says whether the change happens), and `driver_without_idea`; for
    each idea `idea_without_driver` or `idea_without_measure` (neither its own nor one of its driver); then
    `no_outcome_measure` (the aim's measure is not an outcome) and `no_balancing_measure`.
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
        named = [driver.measure, *(p.measure for p in driver.secondary), *(i.measure for i in driver.every_idea)]
        kinds = {measures[name].kind for name in named if name in measures}
        if not kinds:
            lacks.append(Lack("driver_without_measure", driver.id, driver.text))
        elif "process" not in kinds:
            lacks.append(Lack("driver_without_process", driver.id, driver.text))
        if not driver.every_idea:
            lacks.append(Lack("driver_without_idea", driver.id, driver.text))
        if kinds and driver.measure not in measures:
            parts: list[Driver | Secondary] = [driver, *driver.secondary]
            for part in parts:
                bare = [] if part.measure in measures else [i for i in part.ideas if i.measure not in measures]
                lacks += [Lack("idea_without_measure", idea.id, idea.text) for idea in bare]
    lacks += [Lack("idea_without_driver", idea.id, idea.text) for idea in priority.ideas]
    aimed = measures.get(priority.aim.measure or "")
    if aimed is None or aimed.kind != "outcome":
        lacks.append(Lack("no_outcome_measure"))
    if not any(measure.kind == "balancing" for measure in measures.values()):
        lacks.append(Lack("no_balancing_measure"))
    return lacks
