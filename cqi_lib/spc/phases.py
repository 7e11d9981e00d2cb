"""Which points belong to which phase, which are the baseline, and which are left out."""

from __future__ import annotations

import datetime as dt
import numbers
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ..errors import InputError, Problem
from .points import Points


@dataclass
class Split:
    """The points' phases.

    `bounds` are (first, after last) positions from 0, one per phase; `frozen` says per phase whether its line rests
    on a baseline; `baseline` and `include` are masks over all points (without a baseline all points are fitted).
    """

    bounds: list[tuple[int, int]]
    baseline: np.ndarray
    include: np.ndarray
    frozen: list[bool]
    problems: list[Problem] = field(default_factory=list)


def split(points: Points, frame: pd.DataFrame, part: Any, freeze: Any, exclude: Any) -> Split:
    """Apply `part`, `freeze` and `exclude` as given to `analyse`.

    Parameters
    ----------
    points : points in time order.
    frame : the table they came from, for `part` as a column name.
    part, freeze, exclude : see `cqi_lib.spc.analyse`.

    Returns
    -------
    `Split`; positions and dates outside the data are named in its problems.

    Raises
    ------
    InputError
        When an argument is of a kind that cannot be understood.
    """
    count = len(points.x)
    out = Split([], np.ones(count, dtype=bool), np.ones(count, dtype=bool), [])
    ends = _part_ends(points, frame, part, out.problems)
    starts = [0, *ends]
    out.bounds = list(zip(starts, [*ends, count], strict=True)) if count else []
    for number, (a, b) in enumerate(out.bounds, 1):
        if len(out.bounds) > 1 and b - a <= 2:
            out.problems.append(
                Problem(
                    "warning",
                    f"phase {number}",
                    f"{b - a} {'point' if b - a == 1 else 'points'}",
                    "8 to 12 points or more",
                    "Join it to a neighbour; its line says next to nothing.",
                )
            )
    out.frozen = [False] * len(out.bounds)
    _freeze(points, freeze, out)
    for item in _listed(exclude):
        for position in _excluded(item, points, out.problems):
            out.include[position] = False
    return out


def _listed(value: Any) -> list:
    if value is None:
        return []
    if isinstance(value, (list, tuple, set, frozenset, range, np.ndarray, pd.Series, pd.Index)):
        return sorted(value) if isinstance(value, (set, frozenset)) else list(value)
    return [value]


def _as_place(item: Any, name: str, points: Points) -> int | np.datetime64:
    """Read a position (from 1) or a date."""
    if isinstance(item, numbers.Real) and not isinstance(item, (bool, np.bool_)) and float(item).is_integer():
        return int(item)
    if isinstance(item, (str, dt.date, np.datetime64)) and points.x.dtype.kind in "Miuf":
        date = pd.to_datetime(str(item) if isinstance(item, str) else item, errors="coerce")
        if not pd.isna(date):
            if points.x.dtype.kind == "M" or len(points.x) == 0:
                date = date.tz_convert("UTC").tz_localize(None) if date.tzinfo else date
                return np.datetime64(date.to_datetime64(), "us")
            raise _refused(name, item, "a position, because x is a number")
    raise _refused(name, item, "a position counted from 1, or a date such as 2025-03-31")


def _refused(name: str, item: Any, allowed: str) -> InputError:
    problem = Problem("error", name, repr(item)[:60], allowed, "Correct the argument.")
    return InputError(f"{name} cannot be understood.", [problem])


def _last_by(place: int | np.datetime64, points: Points) -> int:
    """Number of points up to and with a position or date."""
    return place if isinstance(place, int) else int(np.searchsorted(points.x, place, side="right"))


def _outside(name: str, item: Any, allowed: str, mend: str) -> Problem:
    shown = str(item)[:10] if isinstance(item, (dt.date, np.datetime64)) else repr(item)[:60]
    return Problem("warning", name, shown, allowed, mend)


def _part_ends(points: Points, frame: pd.DataFrame, part: Any, problems: list[Problem]) -> list[int]:
    count = len(points.x)
    if isinstance(part, str) and part in frame.columns:
        labels = frame[part].astype(object).where(frame[part].notna(), None).to_numpy()[points.first]
        return [i for i in range(1, count) if labels[i] != labels[i - 1]]
    ends = set()
    for item in _listed(part):
        end = _last_by(_as_place(item, "part", points), points)
        if 0 < end < count:
            ends.add(end)
        elif end != count:
            problems.append(
                _outside("part", item, f"a position from 1 to {count} or a date among the points", "It makes no phase.")
            )
    return sorted(ends)


def _freeze(points: Points, freeze: Any, out: Split) -> None:
    if freeze is None:
        return
    per_phase = isinstance(freeze, (list, tuple, np.ndarray, pd.Series))
    items = _listed(freeze)
    if per_phase and len(items) > len(out.bounds) and out.bounds:
        out.problems.append(
            _outside(
                "freeze",
                items,
                f"one entry per phase; there {'is' if len(out.bounds) == 1 else 'are'} {len(out.bounds)}",
                "The last entries are not used.",
            )
        )
    for index, item in enumerate(items):
        if item is None or item is pd.NaT:
            continue
        place = _as_place(item, "freeze", points)
        if isinstance(place, int) and place < 1:
            raise _refused("freeze", item, "1 or more points, or a date")
        if not out.bounds or index >= len(out.bounds):
            continue
        end = _last_by(place, points)
        if per_phase:
            phase = index
            a, b = out.bounds[index]
            # A number counts the phase's own points; one that is too large may still be a position within the phase.
            if isinstance(place, int) and place <= b - a:
                end = a + place
        else:
            phase = next((i for i, (_, b) in enumerate(out.bounds) if end <= b), len(out.bounds) - 1)
            a, b = out.bounds[phase]
        if end > b or (not isinstance(place, int) and end == b and place > points.x[b - 1]):
            out.problems.append(
                _outside(
                    "freeze",
                    item,
                    f"{b - a} or fewer points in this phase",
                    "The whole phase is the baseline; no point is left to be judged.",
                )
            )
            end = min(end, b)
        if end <= a:
            out.problems.append(
                _outside(
                    "freeze",
                    item,
                    "a baseline with points in it",
                    "No point lies in the baseline, so there is no line.",
                )
            )
            end = a
        out.frozen[phase] = True
        out.baseline[end:b] = False


def _excluded(item: Any, points: Points, problems: list[Problem]) -> list[int]:
    place = _as_place(item, "exclude", points)
    if isinstance(place, int):
        found = [place - 1] if 1 <= place <= len(points.x) else []
    else:
        found = [int(i) for i in np.flatnonzero(points.x == place)]
    if not found:
        problems.append(
            _outside(
                "exclude",
                item,
                f"a position from 1 to {len(points.x)} or the date of a point",
                "Nothing is left out by it.",
            )
        )
    return found
