"""The cohort's states: for each domain, how many programs are in which state. Numbers and words, not colour alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import key as keys
from .canvas import Canvas
from .chart import Drawing
from .metrics import width_of, wrap
from .style import BAND, EDGE, INK, INK2, NARROW, PAPER, RULE, SMALL, TEAL, WIDE

# Fill, edge, dash and colour of the number; states are told apart by lightness and edge, then by number and word.
LOOKS = (
    (TEAL, TEAL, None, PAPER),
    (BAND, EDGE, None, INK),
    (PAPER, INK, None, INK),
    (PAPER, EDGE, (2.0, 2.0), INK2),
)


@dataclass(frozen=True)
class StateRow:
    """One domain: counts of programs, in the order of the states; `missing` says why nothing is shown."""

    area: str
    name: str
    counts: tuple[int, ...]
    missing: str = ""


def _piece(canvas: Canvas, look: int, x: float, y: float, width: float, height: float) -> None:
    fill, edge, dash, _ = LOOKS[look % len(LOOKS)]
    line = 1.6 if look == 2 else 1
    canvas.rect(x + line / 2, y + line / 2, width - line, height - line, fill, edge, line, dash)


def _entry(look: int, words: str) -> keys.Entry:
    return keys.Entry(words, 22, lambda c, x, y: _piece(c, look, x, y - 7, 22, 14))


def _bar(canvas: Canvas, counts: Sequence[int], most: int, x: float, y: float, width: float) -> None:
    """Draw the counts as pieces side by side; each holds its number."""
    unit = width / max(1, most)
    for look, count in enumerate(counts):
        if not count:
            continue
        long = count * unit
        _piece(canvas, look, x, y - 11, max(3.0, long - 2), 22)
        said = str(count)
        if long > width_of(said, SMALL, True) + 4:
            color = LOOKS[look % len(LOOKS)][3]
            canvas.text(x + long / 2 - 1, y + 4.5, said, SMALL, color, bold=True, align="center")
        x += long


def _draw(rows: Sequence[StateRow], states: Sequence[str], width: int) -> str:
    wide = width > 600
    placed, y = keys.place([_entry(look, words) for look, words in enumerate(states)], width)
    most = max((sum(row.counts) for row in rows), default=0)
    plan, area = [], None
    for row in rows:
        heading = row.area if row.area != area else ""
        area = row.area
        if heading:
            y += 30
        head = y
        y += 8 if heading else 0
        name = wrap(row.name, 236 if wide else width, 13, lines=2)
        height = max(36, 15 * len(name) + 12) if wide else 15 * len(name) + 40
        missing = wrap(row.missing, 560 if wide else width, SMALL, lines=2)
        plan.append((row, heading, head, y, height, name, missing))
        y += height
    canvas = Canvas(width, y + 4)
    keys.draw(canvas, placed)
    for row, heading, head, top, height, name, missing in plan:
        if heading:
            canvas.text(0, head, heading, 13 if wide else 13.5, bold=True)
            canvas.segments([((0, head + 7), (width, head + 7))], EDGE)
        canvas.segments([((0, top + height), (width, top + height))], RULE)
        foot = top + height / 2 + 4.5 - 7.5 * (len(name) - 1) if wide else top + 17
        canvas.lines(0, foot, name)
        left = 268 if wide else 0
        middle = top + height / 2 if wide else top + height - 19
        if missing:
            canvas.lines(left, middle + 4.5 - 7.5 * (len(missing) - 1), missing, size=SMALL, color=INK2)
        else:
            _bar(canvas, row.counts, most, left, middle, width - left)
    return canvas.svg()


def draw_cohort_states(rows: Sequence[StateRow], states: Sequence[str]) -> Drawing:
    """Draw how many programs are in which state, domain by domain.

    Parameters
    ----------
    rows : the domains in the instrument's order.
    states : the names of the states in the order of the counts: strength, building, challenge, not enough
        information.

    Returns
    -------
    The drawing.
    """
    drawings = [_draw(rows, states, width) for width in (WIDE, NARROW)]
    return Drawing(*drawings)
