"""The fidelity profile: which parts of Plan-Do-Study-Act the records show, for coaching and never as a grade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...show import key as keys
from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.metrics import width_of, wrap
from ...show.style import BAND, EDGE, INK, INK2, LEAST, NARROW, PAPER, RULE, SMALL, TEAL, WIDE
from ...wording import charts as words

STEP = 26
MOST = 12


@dataclass(frozen=True)
class FeatureRow:
    """One feature.

    Parameters
    ----------
    name : what the record shows.
    marks : for each cycle True, False or None (cannot be said yet, or does not apply); empty for a cohort.
    yes, of : how many cycles show it, of those for which it can be said.
    said : both in words.
    """

    name: str
    marks: tuple[bool | None, ...]
    yes: int
    of: int
    said: str


def _dot(canvas: Canvas, mark: bool | None, x: float, y: float) -> None:
    if mark is None:
        canvas.segments([((x - 4, y), (x + 4, y))], EDGE, 1.5)
    else:
        canvas.marks([(x, y)], 12, TEAL if mark else PAPER, edge=TEAL if mark else INK2, line=1.5)


def _draw(rows: Sequence[FeatureRow], numbers: Sequence[int], width: int) -> str:
    wide = width > 600
    dots = 0 < len(numbers) <= (2 * MOST if wide else MOST)
    entries = []
    if dots:
        entries = [
            keys.dot(words.key_shown(), 12, TEAL),
            keys.dot(words.key_not_shown(), 12, PAPER, edge=INK2),
            keys.Entry(words.key_open(), 10, lambda c, x, y: c.segments([((x, y), (x + 8, y))], EDGE, 1.5)),
        ]
    placed, y = keys.place(entries, width)
    room = 330 if wide else width
    tail = max(width_of(row.said, SMALL) for row in rows) + 6
    left, right = (room + 16, width - tail - 14) if wide else (0, width - tail - 10)
    pitch = min(STEP, (right - left) / max(1, len(numbers)))
    head = y + (26 if dots else 8)
    plan, at = [], head
    for row in rows:
        lines = wrap(row.name, room, SMALL, lines=2)
        height = max(25, 15 * len(lines) + 10) if wide else 15 * len(lines) + 32
        plan.append((row, at, height, lines))
        at += height
    canvas = Canvas(width, at + 2)
    keys.draw(canvas, placed)
    if dots and wide:
        canvas.text(left - 10, head - 8, words.cycle_numbers(), LEAST, INK2, align="right")
    for n, number in enumerate(numbers if dots else ()):
        canvas.text(left + pitch * (n + 0.5), head - 8, str(number), LEAST, INK2, align="center")
    canvas.segments([((0, y0), (width, y0)) for _, y0, *_ in plan] + [((0, at), (width, at))], RULE)
    for row, y0, height, lines in plan:
        middle = y0 + height / 2
        foot = middle + 4.5 - 7.5 * (len(lines) - 1) if wide else y0 + 17
        canvas.lines(0, foot, lines, size=SMALL, color=INK)
        y1 = middle if wide else y0 + height - 14
        if dots:
            for n, mark in enumerate(row.marks):
                _dot(canvas, mark, left + pitch * (n + 0.5), y1)
        elif row.of:
            canvas.rect(left, y1 - 6, right - left, 12, BAND)
            canvas.rect(left, y1 - 6, (right - left) * row.yes / row.of, 12, TEAL)
        at = left + pitch * len(row.marks) + 14 if dots else width
        canvas.text(at, y1 + 4.5, row.said, SMALL, INK if row.of else INK2, align="left" if dots else "right")
    return canvas.svg()


def draw_fidelity(rows: Sequence[FeatureRow], numbers: Sequence[int] = ()) -> Drawing:
    """Draw which features the records of cycles show: a dot per cycle, or a bar for many cycles together.

    Parameters
    ----------
    rows : the features in their order.
    numbers : numbers of the cycles; empty for a cohort, where no cycle is shown by itself.

    Returns
    -------
    The drawing.
    """
    wide, narrow = (_draw(rows, numbers, width) for width in (WIDE, NARROW))
    return Drawing(wide, narrow)
