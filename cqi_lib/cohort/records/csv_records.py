"""What measures.csv, votes.csv and events.csv hold, as typed tables; bad cells are set aside and named."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import pandas as pd

from ...errors import Problem, did_you_mean
from ...locale.said import sayings
from ...tables import EVENTS, SERIES, VOTES
from .csv_file import UNTOLD, Columns, CsvTable, Row, Written, read_table
from .measures import Measure, MeasuresFile
from .numerals import Order

say = sayings("records")
OLDEST = dt.date(1950, 1, 1)
SETTINGS = "measures.yml"
"""Says how measures.csv writes numbers and dates, where these do not tell themselves."""
NOTED = ("entered_on", "source")
"""Columns of both tables that stay at the desk: when a row was put down, and what it was taken from."""
SERIES_COLUMNS: Columns = {
    "needed": ("date", "measure"),
    "optional": ("value", "numerator", "denominator", "group"),
    "beside": ("reason", *NOTED),
}
EVENT_COLUMNS: Columns = {"needed": ("date", "label"), "optional": ("measure",), "beside": NOTED}


def read_series(
    path: Path,
    where: str,
    *,
    root: Path,
    program: str,
    measures: Mapping[str, Measure],
    known: Collection[str] | None = None,
    written: Written = UNTOLD,
    more: Sequence[Row] = (),
) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
    """Read measures.csv: `date, measure, value` or `numerator, denominator`; maybe `group`, `reason`, and who said so when.

    Parameters
    ----------
    path, where, root, program : as in `read_table`.
    measures : the program's measures by id.
    known : ids of measures that were defined but set aside: their rows are left out without another problem.
    written : how numbers and dates are written, as far as measures.yml says it.
    more : rows of the program's own spreadsheets; what both say of one period has to be the same.

    Returns
    -------
    A SERIES table in the order measure, group, date, one row per period, and the problems. The value of a ratio is
    numerator / denominator x per; an empty cell and 0/0 are a gap. Ratios of one period are added together; two
    different plain values for one period are a problem, since nobody can say whether to add them. A `reason` stands
    where nothing was collected; beside a number it is a problem and is left out. `entered_on` and `source` are for the
    desk: they are checked and stay in the file.
    """
    table = read_table(path, where, root=root, program=program, written=written, settings=SETTINGS, **SERIES_COLUMNS)
    return series_in(table, program=program, measures=measures, known=known, more=more)


def written_in(file: MeasuresFile) -> Written:
    """Take from measures.yml how measures.csv writes numbers and dates."""
    signs = {"point": ".", "comma": ","}
    orders: dict[str, Order] = {"day first": "day", "month first": "month"}
    return Written(signs.get(file.decimals or "", ""), orders.get(file.dates or "", ""))


def series_in(
    table: CsvTable,
    *,
    program: str,
    measures: Mapping[str, Measure],
    known: Collection[str] | None = None,
    more: Sequence[Row] = (),
) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
    """Take the values out of a table with `SERIES_COLUMNS`; parameters and returns as in `read_series`."""
    rows = []
    for row in [*table.rows, *more]:
        name, date = row.text("measure", needed=True), row.date_in("date")
        if name and name not in measures:
            if known is None or name not in known:
                allowed = ", ".join(measures) or say("csv_records-no_measure")
                mend = say("csv_records-measure-mend") + did_you_mean(name, measures)
                row.flaw("measure", allowed, mend)
            continue
        if not name or date is None:
            continue
        if date < OLDEST:
            row.flaw("date", say("csv_records-oldest", day=str(OLDEST)), say("any-correct_year"))
            continue
        numbers = _numbers(row, measures[name])
        if numbers is not None:
            start = _period_start(date, measures[name].frequency)
            _noted(row, start)
            rows.append({"program_id": program, "measure": name, "group": row.text("group"), "date": start,
                         "reason": _reason(row, numbers), "source_row": row.number, "row": row, **numbers})  # fmt: skip
    rows = [row for row in rows if not _maybe_a_fraction(row, rows)]
    merged = _one_row_per_period(rows, measures)
    order = {name: n for n, name in enumerate(measures)}
    merged.sort(key=lambda r: (order[r["measure"]], r["group"], r["date"]))
    of_sheets = more[0].table.problems if more else []
    return SERIES.frame(merged), (*table.problems, *of_sheets)


def _reason(row: Row, numbers: Mapping[str, float]) -> str:
    """Give why nothing was collected; a reason beside a number contradicts it."""
    reason = " ".join(row.text("reason").split())
    if reason and not all(math.isnan(number) for number in numbers.values()):
        row.flaw("reason", say("csv_records-reason"), say("csv_records-reason-mend"), severity="warning")
        return ""
    return reason


def _noted(row: Row, first: dt.date | None = None) -> None:
    """Check who said a row and when; `first` is the day before which it cannot have been entered."""
    row.text("source")
    if not row.cells.get("entered_on"):
        return
    entered = row.date_in("entered_on", severity="warning")
    if entered is not None and first is not None and entered < first:
        allowed = say("csv_records-entered", day=str(first))
        row.flaw("entered_on", allowed, say("csv_records-entered-mend"), severity="warning")


def _period_start(date: dt.date, frequency: str) -> dt.date:
    if frequency == "month":
        return date.replace(day=1)
    if frequency == "quarter":
        return dt.date(date.year, 3 * ((date.month - 1) // 3) + 1, 1)
    return date


def _numbers(row: Row, measure: Measure) -> dict[str, float] | None:
    """Give value, numerator and denominator of a row, or None when the row is set aside."""
    value = row.number_in("value", percent=_of_percent(measure))
    top, bottom = (row.number_in(column, whole=measure.is_share) for column in ("numerator", "denominator"))
    if any(number is not None and math.isnan(number) for number in (value, top, bottom)):
        return None
    if top is None and bottom is None:
        return {"value": math.nan if value is None else value, "numerator": math.nan, "denominator": math.nan}
    if top is None or bottom is None:
        column = "numerator" if top is None else "denominator"
        row.flaw(column, say("csv_records-both"), say("csv_records-both-mend"))
        return None
    if top < 0 or bottom < 0:
        column = "numerator" if top < 0 else "denominator"
        row.flaw(column, say("csv_records-count"), say("csv_records-count-mend"))
        return None
    if bottom == 0 and top > 0:
        row.flaw("denominator", say("csv_records-denominator"), say("csv_records-denominator-mend"))
        return None
    if measure.is_share and top > bottom:
        what = say("csv_records-part-what", top=f"{top:g}", bottom=f"{bottom:g}")
        row.flaw("numerator", say("csv_records-part", bottom=f"{bottom:g}"), say("csv_records-part-mend"), what=what)
        return None
    ratio = top / bottom * measure.per if bottom else math.nan
    if value is not None and not (bottom and math.isclose(value, ratio, rel_tol=0.01, abs_tol=0.51)):
        whole = (
            say("csv_records-ratio", ratio=f"{ratio:g}", per=f"{measure.per:g}")
            if bottom
            else say("csv_records-nothing")
        )
        row.flaw("value", whole, say("csv_records-ratio-mend"))
        return None
    return {"value": ratio, "numerator": top, "denominator": bottom}


def _of_percent(measure: Measure) -> float | None:
    """Give what one percent is in a measure's own unit; None where a percent sign would say something else."""
    if measure.is_share and (measure.numerator or measure.denominator):
        return measure.per / 100
    return 1.0 if re.search(r"%|\b100\b", measure.unit) else None


def _maybe_a_fraction(row: dict, rows: list[dict]) -> bool:
    """Note a number up to 1 without a sign among percent signs: `0.52` may be 52 of every 100, or half of one."""
    text = row["row"].cells.get("value", "")
    if not text or text.endswith("%") or not 0 < abs(row["value"]) <= 1 or not math.isnan(row["numerator"]):
        return False
    if not any(o["measure"] == row["measure"] and o["row"].cells.get("value", "").endswith("%") for o in rows):
        return False
    mend = say("csv_records-fraction-mend", percent=f"{row['value'] * 100:g}%", same=f"{row['value']:g}%")
    row["row"].flaw("value", say("csv_file-one_way"), mend)
    return True


def _one_row_per_period(rows: list[dict], measures: Mapping[str, Measure]) -> list[dict]:
    first: dict[tuple, dict] = {}
    added: dict[tuple, list[int]] = {}
    for row in rows:
        key = (row["measure"], row["group"], row["date"])
        if key not in first:
            first[key] = row
            continue
        kept, source = first[key], row["row"]
        earlier = {"day": str(row["date"]), "measure": repr(row["measure"]), "row": str(kept["source_row"])}
        if _empty(row):
            if row["reason"] and not _empty(kept):
                what, mend = say("csv_records-earlier-number", **earlier), say("csv_records-reason-mend")
                source.flaw("reason", say("csv_records-reason"), mend, what=what, severity="warning")
            elif row["reason"] and kept["reason"] and row["reason"] != kept["reason"]:
                what, mend = say("csv_records-earlier-reason", **earlier), say("csv_records-one_reason-mend")
                source.flaw("reason", say("csv_records-one_reason"), mend, what=what, severity="warning")
            elif row["reason"] and not kept["reason"]:
                first[key] = row
            continue
        if _empty(kept):
            if kept["reason"]:
                number = {**earlier, "row": str(source.number)}
                what, mend = say("csv_records-earlier-number", **number), say("csv_records-reason-mend")
                kept["row"].flaw("reason", say("csv_records-reason"), mend, what=what, severity="warning")
            first[key] = row
        elif source.table is not kept["row"].table:
            first[key] = _of_two_sources(kept, row)
        elif not math.isnan(kept["denominator"]) and not math.isnan(row["denominator"]):
            kept["numerator"] += row["numerator"]
            kept["denominator"] += row["denominator"]
            per = measures[row["measure"]].per
            kept["value"] = kept["numerator"] / kept["denominator"] * per if kept["denominator"] else math.nan
            added.setdefault(key, []).append(row["source_row"])
            what, mend = say("csv_records-earlier", **earlier), say("csv_records-added-mend")
            source.flaw("date", say("csv_records-one_row"), mend, what=what, severity="warning")
        elif kept["value"] == row["value"]:
            what, mend = say("csv_records-earlier", **earlier), say("csv_records-same-mend")
            source.flaw("date", say("csv_records-one_row"), mend, what=what, severity="warning")
        else:
            what, mend = say("csv_records-earlier-other", **earlier), say("csv_records-one_value-mend")
            source.flaw("date", say("csv_records-one_value"), mend, what=what)
    return list(first.values())


def _of_two_sources(kept: dict, row: dict) -> dict:
    """Give what measures.csv and a spreadsheet say of one period, where they say the same; else name both."""
    source: Row = row["row"]
    counts = ("numerator", "denominator")
    both = not any(math.isnan(one["denominator"]) for one in (kept, row))
    # A share that one of them gives without its counts is a rounded one, as beside counts in one row.
    rounded = math.isnan(kept["denominator"]) != math.isnan(row["denominator"])
    if both:
        same = all(kept[name] == row[name] for name in counts)
    else:
        near = {"rel_tol": 0.01, "abs_tol": 0.51} if rounded else {"rel_tol": 1e-9, "abs_tol": 1e-9}
        same = math.isclose(kept["value"], row["value"], **near)
    if not same:
        part = "numerator" if both else "value"
        said = {"day": str(row["date"]), "measure": repr(row["measure"]), "place": kept["row"].source}
        what = say("csv_records-two_sources", here=_said(row), there=_said(kept), **said)
        source.flaw(part, say("csv_records-one_value"), say("csv_records-two_sources-mend"), what=what)
    return row if math.isnan(kept["denominator"]) else kept


def _said(row: dict) -> str:
    """Give the number of a row as it is shown beside another."""
    if math.isnan(row["denominator"]):
        return f"{row['value']:g}"
    return f"{row['numerator']:g}/{row['denominator']:g}"


def _empty(row: Mapping) -> bool:
    return math.isnan(row["value"]) and math.isnan(row["numerator"])


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
    columns: Columns = {"needed": ("person", "domain"), "optional": ("points", "rank", "round", "turn"), "beside": ()}
    table = read_table(path, where, root=root, program=program, **columns)
    rows = []
    seen: dict[tuple, int] = {}
    for row in table.rows:
        person, domain, points = row.text("person", needed=True), row.text("domain"), row.number_in("points")
        rank, turn = row.number_in("rank"), row.number_in("turn")
        if domain not in domains:
            mend = say("csv_records-domain-mend") + did_you_mean(domain, domains)
            row.flaw("domain", ", ".join(domains), mend)
            continue
        counted = {"rank": rank, "turn": turn}
        flawed = {name: number for name, number in counted.items() if number is not None and not _counts(number)}
        for name, number in flawed.items():
            if not math.isnan(number):
                allowed = say("csv_records-rank" if name == "rank" else "csv_records-turn")
                row.flaw(name, allowed, say("csv_records-whole-mend"))
        if (points is None and rank is None) or (points is not None and points < 0):
            row.flaw("points", say("csv_records-points"), say("csv_records-points-mend"))
            continue
        if not person or flawed or (points is not None and math.isnan(points)):
            continue
        key = (row.text("round"), turn or 1, person, domain)
        if key in seen:
            what = say("csv_records-voted-what", row=str(seen[key]), domain=domain)
            row.flaw("person", say("csv_records-voted"), say("csv_records-voted-mend"), what=what)
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
    """Read events.csv: `date, label` and maybe `measure` (empty: all measures), `entered_on` and `source`.

    Parameters
    ----------
    path, where, root, program : as in `read_table`.
    measures : ids of the program's measures, those set aside included.

    Returns
    -------
    An EVENTS table in the order of dates, and the problems.
    """
    table = read_table(path, where, root=root, program=program, **EVENT_COLUMNS)
    return events_in(table, program=program, measures=measures)


def events_in(table: CsvTable, *, program: str, measures: Collection[str]) -> tuple[pd.DataFrame, tuple[Problem, ...]]:
    """Take the events out of a table with `EVENT_COLUMNS`; parameters and returns as in `read_events`."""
    rows = []
    for row in table.rows:
        date, label, measure = row.date_in("date"), row.text("label", needed=True), row.text("measure")
        _noted(row)
        if measure and measure not in measures:
            mend = say("csv_records-event-mend") + did_you_mean(measure, measures)
            row.flaw("measure", ", ".join(measures) or say("csv_records-event"), mend)
            continue
        if date is not None and date < OLDEST:
            row.flaw("date", say("csv_records-oldest", day=str(OLDEST)), say("any-correct_year"))
        elif date is not None and label:
            rows.append({"program_id": program, "date": date, "label": label, "measure": measure,
                         "source_row": row.number})  # fmt: skip
    rows.sort(key=lambda r: (r["date"], r["source_row"]))
    return EVENTS.frame(rows), tuple(table.problems)
