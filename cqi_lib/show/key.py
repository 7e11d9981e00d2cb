"""The key above a figure whose marks repeat in rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .canvas import Canvas
from .metrics import clean, width_of, wrap
from .style import BAND, EDGE, INK2, SMALL, TARGET

STEP = 22


@dataclass(frozen=True)
class Entry:
    """One mark and its words; `draw(canvas, x, y)` draws the mark with its left edge at x and its middle at y."""

    words: str
    mark_width: float
    draw: Callable[[Canvas, float, float], None]


def dot(
    words: str, size: float, fill: str | None, edge: str | None = None, line: float = 1.5, shape: str = "o"
) -> Entry:
    """Make an entry with a single mark."""
    wide = size + (line if edge else 0)
    return Entry(
        words, wide, lambda c, x, y: c.marks([(x + wide / 2, y)], size, fill, edge=edge, line=line, shape=shape)
    )


def band(words: str) -> Entry:
    """Make an entry with a piece of the grey band and its ends."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.rect(x, y - 7, 24, 14, BAND)
        canvas.segments([((x, y - 7), (x, y + 7)), ((x + 24, y - 7), (x + 24, y + 7))], EDGE)

    return Entry(words, 25, draw)


def upright(words: str, color: str, width: float = 1.4, dash: tuple[float, float] | None = TARGET) -> Entry:
    """Make an entry with a piece of an upright line."""
    return Entry(words, 2, lambda c, x, y: c.segments([((x + 1, y - 8), (x + 1, y + 8))], color, width, dash))


def place(entries: Sequence[Entry], width: float) -> tuple[list[tuple[Entry, float, float, list[str]]], float]:
    """Set the entries in lines.

    Parameters
    ----------
    entries : the entries in order.
    width : room in pixels.

    Returns
    -------
    Entry, left edge, middle and lines of words for each, and the height of all.
    """
    out, x, y, deepest = [], 0.0, 10.0, 0.0
    for entry in entries:
        wide = entry.mark_width + 8 + width_of(clean(entry.words), SMALL)
        if x and x + wide > width:
            x, y = 0.0, deepest + STEP
        lines = wrap(entry.words, width - entry.mark_width - 8, SMALL, lines=3)
        out.append((entry, x, y, lines))
        deepest = max(deepest, y + 15 * (len(lines) - 1))
        x += wide + 26
    return out, (deepest + 14 if out else 0)


def draw(canvas: Canvas, placed: list[tuple[Entry, float, float, list[str]]]) -> None:
    """Draw entries that have been placed."""
    for entry, x, y, lines in placed:
        entry.draw(canvas, x, y)
        canvas.lines(x + entry.mark_width + 8, y + 4.5, lines, size=SMALL, color=INK2)
