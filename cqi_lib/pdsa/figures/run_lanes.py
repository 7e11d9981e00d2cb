"""Cycles under a run chart: one lane each, with its decision, its time tinted through the plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...show.axes import TimeAxis
from ...show.canvas import Canvas
from ...show.metrics import fit, width_of
from ...show.place import spread
from ...show.style import INK, INK2, LEAST, OCHRE, OCHRE_TINT, PAPER, SMALL
from ...show.svg import Run

BAR = 12


@dataclass(frozen=True)
class Placed:
    """One lane: its bar, its words and on which side of the bar they stand."""

    x0: float
    x1: float
    y: float
    title: str
    decision: str
    planned: bool
    off: int
    text_x: float
    text_y: float
    align: str


def place_lanes(lanes: Sequence, axis: TimeAxis, width: float, top: float) -> list[Placed]:
    """Give every cycle its lane.

    Parameters
    ----------
    lanes : cycles with `title`, `start`, `end`, `decision` and `planned`, in order.
    axis : the time axis.
    width : width of the drawing.
    top : where the first lane begins.

    Returns
    -------
    The lanes. On a page the words stand beside the bar where there is more room, on a phone over it.
    """
    wide = width > 600
    out = []
    for number, lane in enumerate(lanes):
        start, end = axis.x(lane.start), axis.x(lane.end) if lane.end else axis.right
        # A cycle that lies outside the time shown has no bar, only its words and an arrow.
        off = -1 if end < axis.left else (1 if start > axis.right else 0)
        x0 = min(max(start, axis.left), axis.right)
        x1 = min(max(end, x0 + 4), max(axis.right, x0 + 4))
        decision = lane.decision
        said = width_of(decision, SMALL, True)
        if wide:
            y = top + 24 * number + 4
            before, after = x0 - 16, width - x1 - 16
            left = said + width_of(lane.title, SMALL) + 8 <= before or before >= after
            title = fit(lane.title, max(40, (before if left else after) - said - 10), SMALL)
            away = 16 if off else 9
            text_x, text_y, align = (x0 - away if left else x1 + away), y + BAR / 2 + 4.4, "right" if left else "left"
        else:
            y = top + 38 * number + 22
            title = fit(lane.title, width - said - 10, SMALL)
            text_x, text_y, align = 0, y - 6, "left"
        out.append(Placed(x0, x1, y, title, decision, lane.planned, off, text_x, text_y, align))
    return out


def height(rows: Sequence[Placed]) -> float:
    """Room the lanes need."""
    return rows[-1].y + BAR + 8 - rows[0].y + (22 if rows[0].text_y < rows[0].y else 4) if rows else 0


def draw_tints(canvas: Canvas, rows: Sequence[Placed], top: float) -> None:
    """Tint each cycle's time from the plot down to its bar; overlapping times share one tint."""
    for row in rows:
        if not row.planned and not row.off:
            canvas.rect(row.x0, top, row.x1 - row.x0, row.y - top, OCHRE_TINT)
    # Hairlines tell where a cycle begins and ends inside the time of another.
    edges = [((x, top), (x, row.y)) for row in rows if not row.planned and not row.off for x in (row.x0, row.x1)]
    canvas.segments(edges if len(edges) > 2 else [], PAPER)


def draw_numbers(
    canvas: Canvas,
    rows: Sequence[Placed],
    reach: tuple[float, float],
    ends: tuple[float, float],
    points: Sequence[tuple[float, float]],
) -> None:
    """Flag each cycle's time with its number, at the top of its tint; at the foot where points lie there.

    Parameters
    ----------
    canvas, rows : where, and the lanes.
    reach, ends : top and bottom, left and right of the plot.
    points : the points, which are drawn over the numbers.
    """
    top, bottom = reach
    shown = [row for row in rows if not row.planned and not row.off]
    size = 16 if len(shown) < 10 else 20
    at = [(row.x0 + row.x1) / 2 if row.x1 - row.x0 < 2 * size else row.x0 + size / 2 + 2 for row in shown]
    for row, x in zip(shown, spread(at, [size + 1] * len(at), *ends), strict=True):
        number = row.title.split(" ", 1)[0]
        if number.isdigit():
            free = [y for y in (top + 9, bottom - 9) if all(abs(px - x) + abs(py - y) > size for px, py in points)]
            y = free[0] if free else top + 9
            canvas.marks([(x, y)], size, PAPER, edge=OCHRE, line=1.4)
            canvas.text(x, y + 4.2, number, LEAST, OCHRE, bold=True, align="center")


def draw_lanes(canvas: Canvas, rows: Sequence[Placed], left: float, y: float, heading: str) -> None:
    """Draw bars and words; the heading stands over them."""
    canvas.text(left if canvas.width > 600 else 0, y, heading, SMALL, INK2)
    for row in rows:
        if row.off:
            x = row.x0 + (3 if row.off < 0 else -3)
            canvas.curve(
                [(x - 4 * row.off, row.y + 2), (x, row.y + BAR / 2), (x - 4 * row.off, row.y + BAR - 2)], OCHRE, 1.6
            )
        elif row.planned:
            canvas.rect(row.x0 + 0.7, row.y + 0.7, row.x1 - row.x0 - 1.4, BAR - 1.4, PAPER, OCHRE, 1.4)
        else:
            canvas.rect(row.x0, row.y, row.x1 - row.x0, BAR, OCHRE)
        runs = [Run(row.title, INK)]
        if row.decision:
            runs.append(Run(row.decision, OCHRE, True))
        canvas.text(row.text_x, row.text_y, runs, SMALL, align=row.align, halo=True)
