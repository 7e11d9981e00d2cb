"""The ramp: how the size of the tests on a priority grew over time, what followed what, and what was decided."""

from __future__ import annotations

import datetime as dt
import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...show import key as keys
from ...show.axes import TimeAxis
from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.metrics import width_of, wrap
from ...show.style import DOTTED, EDGE, INK, INK2, LEAST, NARROW, OCHRE, PAPER, RULE, SMALL, TEAL, WIDE
from ...show.svg import Run
from ...wording import charts as words
from ...wording.language import amount, capital

BAR = 10
ROOM = 21.0
SIZES = (1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 100_000)


@dataclass(frozen=True)
class RampStep:
    """One cycle on a ramp.

    Parameters
    ----------
    number, title : as everywhere in the report.
    start, end : its days; without a start it stands only in the list, without an end its bar is open.
    size : people (or sites, or days) in the test; None when nobody wrote it down.
    detail : its size in words.
    decision : `adopt`, `adapt`, `abandon`, `expand`, `stopped`, or empty.
    said : the decision in a word, or what stands in its place.
    planned : only planned so far: drawn hollow.
    follows : number of the cycle of the same idea that it follows.
    """

    number: int
    title: str
    start: dt.date | None = None
    end: dt.date | None = None
    size: float | None = None
    detail: str = ""
    decision: str = ""
    said: str = ""
    planned: bool = False
    follows: int | None = None


def _mark(canvas: Canvas, decision: str, x: float, y: float) -> None:
    """Draw a decision; no two have the same shape and filling."""
    if decision == "adopt":
        canvas.marks([(x, y)], 14, TEAL, edge=PAPER, line=1.5, shape="s")
    elif decision == "expand":
        canvas.marks([(x, y)], 16, TEAL, edge=PAPER, line=1.5, shape="^")
    elif decision == "adapt":
        canvas.marks([(x, y)], 17, PAPER, edge=TEAL, line=2, shape="D")
    elif decision == "abandon":
        canvas.marks([(x, y)], 17, PAPER)
        canvas.segments([((x - 6, y - 6), (x + 6, y + 6)), ((x - 6, y + 6), (x + 6, y - 6))], INK, 2.4)
    elif decision == "stopped":
        canvas.marks([(x, y)], 17, PAPER)
        canvas.segments([((x - 3, y - 7), (x - 3, y + 7)), ((x + 3, y - 7), (x + 3, y + 7))], INK, 2.4)


@dataclass(frozen=True)
class _Bar:
    step: RampStep
    x0: float
    x1: float
    y: float


def _scale(sizes: Sequence[float]) -> list[float]:
    """Choose the sizes to write: each about three times the one before."""
    low, high = min(sizes), max(sizes)
    first = max((n for n, size in enumerate(SIZES) if size <= low), default=0)
    last = min((n for n, size in enumerate(SIZES) if size >= high), default=len(SIZES) - 1)
    return [float(size) for size in SIZES[first : max(last, first + 2) + 1]]


def _place(ticks: Sequence[float], size: float) -> float:
    """Say how far up a size stands, in steps: evenly between the sizes written."""
    if size <= ticks[0]:
        return 0.0
    for n, (low, high) in enumerate(pairwise(ticks)):
        if size <= high:
            return n + math.log(size / low) / math.log(high / low)
    return float(len(ticks) - 1)


def _bars(
    steps: Sequence[RampStep], axis: TimeAxis, ticks: Sequence[float], bottom: float, pitch: float, none: float
) -> list[_Bar]:
    """Give each dated cycle its bar; bars that would cover each other move apart."""
    out: list[_Bar] = []
    for step in steps:
        if step.start is None:
            continue
        x0 = axis.inside(step.start)
        x1 = max(axis.inside(step.end) if step.end else axis.right, x0 + 6)
        y = none if step.size is None else bottom - pitch * _place(ticks, step.size)
        if step.size is None:
            # Below each other: above lie tests of some size, or the words over the plot.
            y = max([y, *(o.y + ROOM for o in out if o.step.size is None and o.x0 - ROOM < x1 and x0 - ROOM < o.x1)])
        for other in out if step.size is not None else ():
            if other.x0 - ROOM < x1 and x0 - ROOM < other.x1 and abs(other.y - y) < ROOM:
                y = other.y - ROOM if y <= other.y else other.y + ROOM
        out.append(_Bar(step, x0, x1, y))
    return out


def _key(code: str, canvas: Canvas, x: float, y: float) -> None:
    _mark(canvas, code, x + 8.5, y)


def _draw(steps: Sequence[RampStep], unit: str, today: dt.date, width: int) -> str:
    wide = width > 600
    dated = [step for step in steps if step.start is not None]
    entries = []
    for code, said in words.decision_keys():
        if any(step.decision == code for step in steps):
            entries.append(keys.Entry(said, 17, functools.partial(_key, code)))
    if any(step.planned for step in dated):
        entries.append(
            keys.Entry(words.key_planned(), 26, lambda c, x, y: c.rect(x, y - 5, 26, BAR, PAPER, OCHRE, 1.4))
        )
    placed, y = keys.place(entries, width)
    y += 8 if entries else 0
    across = 2 if wide and len(steps) > 2 else 1
    room = (width - 24 * (across - 1)) / across - 30
    listed = [(step, wrap(step.title, room, SMALL, True, 2), wrap(_said(step), room, SMALL, lines=3)) for step in steps]
    half = -(-len(listed) // across)
    columns = [listed[n : n + half] for n in range(0, len(listed), half)]
    below = max(sum(15 * (len(title) + len(said)) + 8 for _, title, said in column) for column in columns)
    if not dated:
        canvas = Canvas(width, y + below + 6)
        keys.draw(canvas, placed)
        _list(canvas, columns, room + 54, y + 4)
        return canvas.svg()
    sizes = [step.size for step in dated if step.size]
    ticks = _scale(sizes) if sizes else []
    lacking = any(not step.size for step in dated)
    label = wrap(words.ramp_axis(unit) if ticks else words.not_noted(), width, SMALL, lines=2)
    top = y + 15 * len(label) + 16
    pitch = max(34.0, (150 if wide else 140) / max(1, len(ticks) - 1))
    bottom = top + pitch * max(0, len(ticks) - 1)
    none = bottom + (38 if ticks else 14)
    numbers = [amount(tick) for tick in ticks]
    left = (
        max(
            [width_of(number, SMALL) for number in numbers]
            + [width_of(words.not_noted_short(), LEAST) if lacking and ticks else 0, 8]
        )
        + 12
    )
    days = [day for step in dated for day in (step.start, step.end) if day]
    first, last = min(days), max([*days, *([today] if any(not s.planned for s in dated) else [])])
    span = max((last - first).days, 60)
    axis = TimeAxis(
        first - dt.timedelta(days=span // 30 + 1), first + dt.timedelta(days=span + span // 20 + 1), left, width - 14
    )
    bars = _bars(dated, axis, ticks, bottom, pitch, none)
    # Tests of one size and time move apart, also beyond the largest size.
    more = max(0.0, top - 6 - min(bar.y - BAR / 2 for bar in bars))
    top, bottom, none = top + more, bottom + more, none + more
    bars = _bars(dated, axis, ticks, bottom, pitch, none)
    floor = max([none if lacking else bottom, *(bar.y for bar in bars)]) + 20
    canvas = Canvas(width, floor + 50 + below)
    keys.draw(canvas, placed)
    canvas.lines(0, y + 12.5, label, size=SMALL, color=INK2)
    canvas.segments([((left, bottom - pitch * n), (width - 6, bottom - pitch * n)) for n in range(len(ticks))], RULE)
    for n, number in enumerate(numbers):
        canvas.text(left - 8, bottom - pitch * n + 4.4, number, SMALL, INK2, align="right")
    if lacking and ticks:
        canvas.segments([((left, none), (width - 6, none))], RULE)
        canvas.text(left - 8, none + 4.4, words.not_noted_short(), LEAST, INK2, align="right")
    canvas.segments([((left, floor), (width - 6, floor))], EDGE)
    _dates(canvas, axis, floor)
    if axis.first < today < axis.last and any(step.planned for step in dated):
        x = axis.x(today)
        canvas.segments([((x, top - 10), (x, floor))], EDGE, 1, DOTTED)
        end = x + 5 + width_of(words.today(), LEAST) > width
        canvas.text(
            x + (-5 if end else 5),
            top - 3,
            words.today(),
            LEAST,
            INK2,
            align="right" if end else "left",
            halo=True,
        )
    _steps(canvas, bars)
    _list(canvas, columns, room + 54, floor + 50)
    return canvas.svg()


def _steps(canvas: Canvas, bars: Sequence[_Bar]) -> None:
    """Draw bars, what follows what, numbers and decisions."""
    by_number = {bar.step.number: bar for bar in bars}
    for bar in bars:
        before = by_number.get(bar.step.follows or 0)
        if before is not None:
            canvas.curve([(before.x1 + 3, before.y), (bar.x0 - 3, bar.y)], INK2, 1.4)
    for bar in bars:
        wide = bar.x1 - bar.x0
        if bar.step.planned:
            canvas.rect(bar.x0 + 0.7, bar.y - BAR / 2 + 0.7, wide - 1.4, BAR - 1.4, PAPER, OCHRE, 1.4)
        else:
            canvas.rect(bar.x0, bar.y - BAR / 2, wide, BAR, OCHRE)
        _mark(canvas, bar.step.decision, bar.x1 + 2, bar.y)
        canvas.marks([(bar.x0, bar.y)], 17, PAPER, edge=OCHRE, line=1.6)
        canvas.text(bar.x0, bar.y + 4.2, str(bar.step.number), LEAST, INK, bold=True, align="center")


def _dates(canvas: Canvas, axis: TimeAxis, floor: float) -> None:
    marks = []
    small = SMALL if canvas.width > 600 else LEAST
    for x, word, year in axis.ticks("month"):
        marks.append(((x, floor), (x, floor + 4)))
        at = min(x, canvas.width - width_of(word, small) / 2)
        canvas.text(at, floor + 18, word, small, INK2, align="center")
        canvas.text(at, floor + 33, year, small, INK2, align="center")
    canvas.segments(marks, EDGE)


def _said(step: RampStep) -> str:
    return " · ".join(part for part in (capital(step.said), step.detail) if part)


def _list(
    canvas: Canvas, columns: Sequence[Sequence[tuple[RampStep, list[str], list[str]]]], pitch: float, top: float
) -> None:
    """Name every number, in columns."""
    for number, column in enumerate(columns):
        x, y = pitch * number, top
        for step, title, said in column:
            canvas.marks([(x + 9, y + 8)], 17, PAPER, edge=OCHRE, line=1.6)
            canvas.text(x + 9, y + 12.2, str(step.number), LEAST, INK, bold=True, align="center")
            for n, line in enumerate(title):
                canvas.text(x + 26, y + 12.5 + 15 * n, [Run(line, INK, True)], SMALL)
            canvas.lines(x + 26, y + 12.5 + 15 * len(title), said, size=SMALL, color=INK2)
            y += 15 * (len(title) + len(said)) + 8


def draw_ramp(steps: Sequence[RampStep], *, unit: str, today: dt.date) -> Drawing:
    """Draw the cycles of a priority: time across, the size of the test upwards, the decision at the end of each.

    Parameters
    ----------
    steps : the cycles in their order.
    unit : what the size counts: `people`, `sites` or `days`.
    today : the day the report looks from, marked where tests are planned after it.

    Returns
    -------
    The drawing. A line joins a cycle to the one of the same idea that it follows; a list under the plot names each number. Cycles without a
    date stand in the list alone, those without a size on a line of their own.
    """
    wide, narrow = (_draw(steps, unit, today, width) for width in (WIDE, NARROW))
    return Drawing(wide, narrow)
