"""What measures.csv, votes.csv and events.csv hold, as typed tables; bad cells are set aside and named."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Collection, Mapping
from pathlib import Path

import pandas as pd

from ...errors import Problem, did_you_mean
from ...tables import EVENTS, SERIES, VOTES
from .csv_file import Row, read_table
from .measures import Measure

OLDEST = dt.date(1950, 1, 1)


def read_series(
    path: Path,
    where: str,
    *,
    root: Path,
    program: str,
    measures: Mapping[str, Measure],
    known: Collection[str] | None = None,
) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
    """Read measures.csv: `date, measure, value` or `numerator, denominator`, and maybe `group`.

    Parameters
    ----------
    path, where, root, program : as in `read_table`.
    measures : the program's measures by id.
    known : ids of measures that were defined but set aside: their rows are left out without another problem.

    Returns
    -------
    A SERIES table in the order measure, group, date, one row per period, and the problems. The value of a ratio is
    numerator / denominator x per; an empty cell and 0/0 are a gap. Ratios of one period are added together; two
    different plain values for one period are a problem, since nobody can say whether to add them.
    """
    table = read_table(
        path,
        where,
        root=root,
        program=program,
        needed=("date", "measure"),
        optional=("value", "numerator", "denominator", "group"),
    )
    rows = []
    for row in table.rows:
        name, date = row.text("measure", needed=True), row.date_in("date")
        if name and name not in measures:
            if known is None or name not in known:
                allowed = ", ".join(measures) or "none: measures.yml defines no measure"
                mend = "Define it in measures.yml, or correct the name." + did_you_mean(name, measures)
                row.flaw("measure", allowed, mend)
            continue
        if not name or date is None:
            continue
        if date < OLDEST:
            row.flaw("date", f"a day after {OLDEST}", "Correct the year.")
            continue
        numbers = _numbers(row, measures[name])
        if numbers is not None:
            start = _period_start(date, measures[name].frequency)
            rows.append({"program_id": program, "measure": name, "group": row.text("group"), "date": start,
                         "source_row": row.number, "row": row, **numbers})  # fmt: skip
    merged = _one_row_per_period(rows, measures)
    order = {name: n for n, name in enumerate(measures)}
    merged.sort(key=lambda r: (order[r["measure"]], r["group"], r["date"]))
    return SERIES.frame(merged), tuple(table.problems)


def _period_start(date: dt.date, frequency: str) -> dt.date:
    if frequency == "month":
        return date.replace(day=1)
    if frequency == "quarter":
        return dt.date(date.year, 3 * ((date.month - 1) // 3) + 1, 1)
    return date


def _numbers(row: Row, measure: Measure) -> dict[str, float] | None:
    """Give value, numerator and denominator of a row, or None when the row is set aside."""
    value, top, bottom = (row.number_in(column) for column in ("value", "numerator", "denominator"))
    if any(number is not None and math.isnan(number) for number in (value, top, bottom)):
        return None
    if top is None and bottom is None:
        return {"value": math.nan if value is None else value, "numerator": math.nan, "denominator": math.nan}
    if top is None or bottom is None:
        column = "numerator" if top is None else "denominator"
        row.flaw(column, "both numerator and denominator, or neither", "Fill in the cell.")
        return None
    if top < 0 or bottom < 0:
        row.flaw("numerator" if top < 0 else "denominator", "0 or more", "Correct the count.")
        return None
    if bottom == 0 and top > 0:
        row.flaw("denominator", "more than 0 where something was counted", "Correct one of the two counts.")
        return None
    if measure.is_share and top > bottom:
        what = f"The numerator {top:g} is more than the denominator {bottom:g}, of which it is a part."
        mend = "Correct one of the two; for a rate write `share: false` in measures.yml."
        row.flaw("numerator", f"at most {bottom:g}", mend, what=what)
        return None
    ratio = top / bottom * measure.per if bottom else math.nan
    if value is not None and not (bottom and math.isclose(value, ratio, rel_tol=0.01, abs_tol=0.51)):
        shown = f"{ratio:g}, which is numerator / denominator x {measure.per:g}" if bottom else "nothing"
        row.flaw("value", shown, "Leave the value empty, or correct one of the three.")
        return None
    return {"value": ratio, "numerator": top, "denominator": bottom}


def _one_row_per_period(rows: list[dict], measures: Mapping[str, Measure]) -> list[dict]:
    first: dict[tuple, dict] = {}
    added: dict[tuple, list[int]] = {}
    for row in rows:
        key = (row["measure"], row["group"], row["date"])
        if key not in first:
            first[key] = row
            continue
        kept, source = first[key], row["row"]
        earlier = f"{row['date']} of {row['measure']!r} stands in row {kept['source_row']} already"
        if math.isnan(row["value"]) and math.isnan(row["numerator"]):
            continue
        if math.isnan(kept["value"]) and math.isnan(kept["numerator"]):
            first[key] = row
        elif not math.isnan(kept["denominator"]) and not math.isnan(row["denominator"]):
            kept["numerator"] += row["numerator"]
            kept["denominator"] += row["denominator"]
            per = measures[row["measure"]].per
            kept["value"] = kept["numerator"] / kept["denominator"] * per if kept["denominator"] else math.nan
            added.setdefault(key, []).append(row["source_row"])
            mend = "The counts were added together; give them another group if they are not to be."
            source.flaw("date", "one row for each period", mend, what=f"{earlier}.", severity="warning")
        elif kept["value"] == row["value"]:
            mend = "It was counted once; delete one of the rows."
            source.flaw("date", "one row for each period", mend, what=f"{earlier}.", severity="warning")
        else:
            mend = "Keep one of the two rows, or add them up."
            source.flaw("date", "one value for each period", mend, what=f"{earlier}, with another value.")
    return list(first.values())


def read_votes(
    path: Path, where: str, *, root: Path, program: str, domains: Collection[str]
) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
    """Read votes.csv: `person, domain` and `points` or `rank`; maybe `round` and `turn`.

    Parameters
    ----------
    path, where, root, program : as in `read_table`.
    domains : domain ids of the instrument.

    Returns
    -------
    A VOTES table in the order of the file, and the problems.
    """
    columns = {"needed": ("person", "domain"), "optional": ("points", "rank", "round", "turn")}
    table = read_table(path, where, root=root, program=program, **columns)
    rows = []
    seen: dict[tuple, int] = {}
    for row in table.rows:
        person, domain, points = row.text("person", needed=True), row.text("domain"), row.number_in("points")
        rank, turn = row.number_in("rank"), row.number_in("turn")
        if domain not in domains:
            mend = "Write a domain of the instrument." + did_you_mean(domain, domains)
            row.flaw("domain", ", ".join(domains), mend)
            continue
        counted = {"rank": (rank, "a place: 1 for the first"), "turn": (turn, "1 for the first vote, 2 for the second")}
        flawed = {
            n: (number, what) for n, (number, what) in counted.items() if number is not None and not _counts(number)
        }
        for name, (number, what) in flawed.items():
            if not math.isnan(number):
                row.flaw(name, what, "Write a whole number from 1 up.")
        if (points is None and rank is None) or (points is not None and points < 0):
            row.flaw("points", "0 or more points, or a rank", "Write the points this person gave.")
            continue
        if not person or flawed or (points is not None and math.isnan(points)):
            continue
        key = (row.text("round"), turn or 1, person, domain)
        if key in seen:
            what = f"Row {seen[key]} has a vote of the same person for {domain} already."
            row.flaw("person", "one row for each person and domain", "Add the points up in one row.", what=what)
            continue
        seen[key] = row.number
        rows.append({"program_id": program, "round_id": row.text("round"), "turn": int(turn or 1), "person": person,
                     "domain": domain, "points": points, "rank": rank, "source_row": row.number})  # fmt: skip
    return VOTES.frame(rows), tuple(table.problems)


def _counts(number: float) -> bool:
    return number >= 1 and float(number).is_integer()


def read_events(
    path: Path, where: str, *, root: Path, program: str, measures: Collection[str]
) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
    """Read events.csv: `date, label` and maybe `measure` (empty: all measures).

    Parameters
    ----------
    path, where, root, program : as in `read_table`.
    measures : ids of the program's measures, those set aside included.

    Returns
    -------
    An EVENTS table in the order of dates, and the problems.
    """
    table = read_table(path, where, root=root, program=program, needed=("date", "label"), optional=("measure",))
    rows = []
    for row in table.rows:
        date, label, measure = row.date_in("date"), row.text("label", needed=True), row.text("measure")
        if measure and measure not in measures:
            mend = "Correct the name, or leave the cell empty for all measures." + did_you_mean(measure, measures)
            row.flaw("measure", ", ".join(measures) or "nothing: measures.yml defines no measure", mend)
            continue
        if date is not None and date < OLDEST:
            row.flaw("date", f"a day after {OLDEST}", "Correct the year.")
        elif date is not None and label:
            rows.append({"program_id": program, "date": date, "label": label, "measure": measure,
                         "source_row": row.number})  # fmt: skip
    rows.sort(key=lambda r: (r["date"], r["source_row"]))
    return EVENTS.frame(rows), tuple(table.problems)
