"""The scale of levels: where a level stands, and the words on top of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..wording.language import numbered
from .canvas import Canvas
from .metrics import fits, width_of, wrap
from .style import INK, INK2, LEAST, NARROW, SMALL, WIDE


@dataclass(frozen=True)
class Sheet:
    """The columns of a drawing: where names, scale, number and state stand, in pixels."""

    width: int
    left: float
    right: float
    value: float
    state: float

    @property
    def wide(self) -> bool:
        """True for the page, False for the phone."""
        return self.width > 600

    def x(self, rank: float, k: int) -> float:
        """Where a level stands: (rank - 1) / (K - 1) of the way."""
        share = (rank - 1) / (k - 1) if k > 1 else 0.5
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)


WIDE_SHEET = Sheet(WIDE, 268, 616, 706, 722)
NARROW_SHEET = Sheet(NARROW, 26, NARROW - 26, NARROW - 4, 0)


@dataclass(frozen=True)
class Scale:
    """The words of one scale, broken into lines, and the height they take."""

    words: list[tuple[float, str, list[str], bool]]
    height: float


def scale_words(
    sheet: Sheet, labels: Sequence[str], target: float | None, own: bool = False, *, edge: float = math.inf
) -> Scale:
    """Break the words of a scale into lines; where they are too long only both ends are written.

    Parameters
    ----------
    sheet : the columns of the drawing.
    labels : the words from the lowest level to the highest.
    target : the target level, set bold.
    own : the words belong to one row instead of standing over all.
    edge : what stands on the same lines to their right begins there.

    Returns
    -------
    The words with their places.
    """
    k = len(labels)
    reach = 20 if own else 58
    low, high = (sheet.left - reach, min(sheet.right + reach, edge)) if sheet.wide else (0, sheet.width)
    step = (sheet.right - sheet.left) / max(1, k - 1)
    size = SMALL if sheet.wide else LEAST
    bold = [target is not None and rank == target for rank in range(1, k + 1)]
    if not labels:
        return Scale([], 0)
    # A word at an end is pushed inwards where it would leave the drawing; it may then not reach its neighbour's room.
    inner = [step - 8] * k
    ends = [min(step - 8, room + step / 2 - 4) for room in (sheet.left - low, high - sheet.right)]
    for slots in (inner, [*ends[:1], *inner[1:-1], *ends[1:]][:k]):
        words = _under_each(sheet, labels, bold, slots, (low, high))
        if words is not None:
            break
    else:
        room, most = (high - low) / 2 - 10, 6 if own else 4
        words = [
            (low, "left", wrap(numbered(1, labels[0]), room, size, bold[0], most), bold[0]),
            (high, "right", wrap(numbered(k, labels[-1]), room, size, bold[-1], most), bold[-1]),
        ]
    return Scale(words, 15 * max(len(lines) for _, _, lines, _ in words))


def _under_each(
    sheet: Sheet, labels: Sequence[str], bold: Sequence[bool], slots: Sequence[float], reach: tuple[float, float]
) -> list[tuple[float, str, list[str], bool]] | None:
    """Put every word where its level stands; None where one does not fit or would touch the next."""
    size = SMALL if sheet.wide else LEAST
    words: list[tuple[float, str, list[str], bool]] = []
    end = -math.inf
    for rank, (label, strong, slot) in enumerate(zip(labels, bold, slots, strict=True), start=1):
        if not fits(label, slot, size, strong):
            return None
        lines = wrap(label, slot, size, strong)
        half = max((width_of(line, size, strong) for line in lines), default=0) / 2
        x = min(max(sheet.x(rank, len(labels)), reach[0] + half), reach[1] - half)
        if x - half < end + 4:
            return None
        end = x + half
        words.append((x, "center", lines, strong))
    return words


def draw_scale(canvas: Canvas, scale: Scale, bottom: float, hang: bool = False) -> None:
    """Write the words so that they stand on their last line, or hang from their first."""
    size = SMALL if canvas.width > 600 else LEAST
    for x, align, lines, bold in scale.words:
        y = bottom - (scale.height - 15 if hang else 15 * (len(lines) - 1))
        canvas.lines(x, y, lines, size=size, align=align, bold=bold, color=INK if bold else INK2)
