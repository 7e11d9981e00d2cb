"""Which points belong to which phase, which are the baseline, and which are left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ..errors import Problem, did_you_mean
from ..locale.said import sayings
from .columns import column, missing
from .places import at, is_list, last_by, listed, outside, read_place, refused
from .points import Points

say = sayings("chart_data")


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
                    say("phases-phase", n=str(number)),
                    say("phases-points", n=b - a),
                    say("phases-enough"),
                    say("phases-short-mend"),
                )
            )
    out.frozen = [False] * len(out.bounds)
    _freeze(points, freeze, out)
    for item in listed(exclude):
        for position in _excluded(item, points, out.problems):
            out.include[position] = False
    return out


def _part_ends(points: Points, frame: pd.DataFrame, part: Any, problems: list[Problem]) -> list[int]:
    count = len(points.x)
    if isinstance(part, str) and part in frame.columns:
        labels, last = [], None
        # A cell left empty stays in the phase before it.
        for label in column(frame, part, "part").astype(object).iloc[points.first]:
            last = last if missing(label) else str(label)
            labels.append(last)
        return [i for i in range(1, count) if labels[i] != labels[i - 1] and labels[i - 1] is not None]
    ends = set()
    for item in listed(part):
        if isinstance(item, str) and not item.strip()[:1].isdigit():
            mend = say("any-argument-mend") + did_you_mean(item, [str(name) for name in frame.columns])
            raise refused("part", item, say("phases-part"), mend)
        place = read_place(item, "part", points.x)
        end = last_by(place, points.x)
        later = not isinstance(place, int) and count > 0 and place.first > points.x[-1]
        if 0 < end < count:
            ends.add(end)
        elif end != count or later:
            problems.append(outside("part", item, say("phases-position", n=count), say("phases-position-mend")))
    return sorted(ends)


def _freeze(points: Points, freeze: Any, out: Split) -> None:
    if freeze is None:
        return
    per_phase = is_list(freeze)
    items = listed(freeze)
    if per_phase and len(items) > len(out.bounds) and out.bounds:
        allowed = say("phases-entries", n=len(out.bounds))
        out.problems.append(outside("freeze", items, allowed, say("phases-entries-mend")))
    for index, item in enumerate(items):
        if per_phase and missing(item):
            continue
        place = read_place(item, "freeze", points.x)
        if isinstance(place, int) and place < 1:
            raise refused("freeze", item, say("phases-freeze"))
        if not out.bounds or index >= len(out.bounds):
            continue
        end = last_by(place, points.x)
        if per_phase:
            phase = index
            a, b = out.bounds[index]
            # A number counts the phase's own points; one that is too large may still be a position within the phase.
            if isinstance(place, int) and place <= b - a:
                end = a + place
        else:
            phase = next((i for i, (_, b) in enumerate(out.bounds) if end <= b), len(out.bounds) - 1)
            a, b = out.bounds[phase]
        if end > b or (not isinstance(place, int) and end == b and place.first > points.x[b - 1]):
            out.problems.append(outside("freeze", item, say("phases-fewer", n=b - a), say("phases-fewer-mend")))
            end = min(end, b)
        if end <= a:
            out.problems.append(outside("freeze", item, say("phases-baseline"), say("phases-baseline-mend")))
            end = a
        out.frozen[phase] = True
        out.baseline[end:b] = False


def _excluded(item: Any, points: Points, problems: list[Problem]) -> list[int]:
    found = at(read_place(item, "exclude", points.x), points.x)
    if not found:
        allowed = say("phases-exclude", n=len(points.x))
        problems.append(outside("exclude", item, allowed, say("phases-exclude-mend")))
    return found
