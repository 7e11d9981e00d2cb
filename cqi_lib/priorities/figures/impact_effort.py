"""Impact and effort: what a change in each domain would bring, and what it would take."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.metrics import wrap
from ...show.style import BODY, EDGE, INK, INK2, NARROW, OCHRE, OCHRE_TINT, PAPER, SMALL, TEAL, WIDE
from ...wording import diagrams as words

LOW, HIGH, MIDDLE = 1.0, 5.0, 3.0
_SIZE = 22.0
_EDGE_X, _EDGE_Y = 14.0, 38.0


@dataclass(frozen=True)
class Place:
    """One domain: its name, impact and effort from 1 to 5, and whether it was chosen."""

    name: str
    impact: float
    effort: float
    chosen: bool = False


@dataclass(frozen=True)
class _Field:
    """The square of the drawing, in pixels."""

    left: float
    top: float
    width: float
    height: float

    def x(self, effort: float) -> float:
        """Where an effort stands; marks at the ends of the scale stay inside."""
        inner = self.width - 2 * _EDGE_X
        return self.left + _EDGE_X + (effort - LOW) / (HIGH - LOW) * inner

    def y(self, impact: float) -> float:
        """Where an impact stands; the words in the corners keep a line of their own."""
        inner = self.height - 2 * _EDGE_Y
        return self.top + _EDGE_Y + (HIGH - impact) / (HIGH - LOW) * inner


def _sides(field: _Field, place: Place) -> tuple[float, float, float, float]:
    """Give the room of a mark's own quarter: a mark on a dividing line would belong to neither."""
    half = _SIZE / 2 + 2
    middle_x, middle_y = field.x(MIDDLE), field.y(MIDDLE)
    left, right = (
        (field.left + half, middle_x - half)
        if place.effort <= MIDDLE
        else (middle_x + half, field.left + field.width - half)
    )
    top, foot = (field.y(HIGH), middle_y - half) if place.impact >= MIDDLE - 1e-9 else (middle_y + half, field.y(LOW))
    return left, right, top, foot


def _apart(field: _Field, places: Sequence[Place]) -> list[tuple[float, float]]:
    """Give each mark its place, whole on its own side of both lines; marks that would cover each other move apart."""
    put: list[tuple[float, float]] = []
    step = _SIZE + 2
    # To the right, to the left, further right ...: beside each other where there is room, else on further rows.
    away = sorted(itertools.product(range(-12, 13), range(-6, 7)), key=lambda o: (abs(o[1]), abs(o[0]), -o[0], o[1]))
    for place in places:
        left, right, top, foot = _sides(field, place)
        home_x, home_y = min(max(field.x(place.effort), left), right), min(max(field.y(place.impact), top), foot)
        free = (
            (x, y)
            for dx, dy in away
            if left <= (x := home_x + step * dx) <= right and top <= (y := home_y + step * dy) <= foot
            if not any(abs(x - a) < _SIZE + 1 and abs(y - b) < _SIZE + 1 for a, b in put)
        )
        put.append(next(free, (home_x, home_y)))
    return put


def _draw_field(canvas: Canvas, field: _Field) -> None:
    middle_x, middle_y = field.x(MIDDLE), field.y(MIDDLE)
    canvas.rect(field.left, field.top, middle_x - field.left, middle_y - field.top, OCHRE_TINT)
    canvas.rect(field.left, field.top, field.width, field.height, None, EDGE, 1)
    canvas.segments(
        [
            ((middle_x, field.top), (middle_x, field.top + field.height)),
            ((field.left, middle_y), (field.left + field.width, middle_y)),
        ],
        EDGE,
        1,
        (4, 3),
    )
    corners = {
        "first": (field.left + 8, field.top + 17),
        "big": (middle_x + 8, field.top + 17),
        "spare": (field.left + 8, field.top + field.height - 9),
        "leave": (middle_x + 8, field.top + field.height - 9),
    }
    for code, (x, y) in corners.items():
        canvas.text(x, y, words.quadrant(code), SMALL, INK2, bold=code == "first")


def _draw_marks(canvas: Canvas, field: _Field, places: Sequence[Place]) -> None:
    for number, (place, (x, y)) in enumerate(zip(places, _apart(field, places), strict=True), start=1):
        color = OCHRE if place.chosen else TEAL
        canvas.marks([(x, y)], _SIZE, color, edge=PAPER, line=1.5, shape="s" if place.chosen else "o")
        canvas.text(x, y + 4.5, str(number), SMALL, PAPER, bold=True, align="center")


def _list(places: Sequence[Place], room: float) -> list[tuple[list[str], float]]:
    out = []
    for place in places:
        lines = wrap(place.name, room, BODY, place.chosen, 3)
        out.append((lines, 17.0 * len(lines) + 8))
    return out


def _draw_list(canvas: Canvas, places: Sequence[Place], x: float, y: float, room: float) -> None:
    """List the numbers with their names; chosen ones have a square and a word."""
    for number, (place, (lines, height)) in enumerate(zip(places, _list(places, room), strict=True), start=1):
        color = OCHRE if place.chosen else TEAL
        canvas.marks([(x + 10, y + 8)], 20, color, shape="s" if place.chosen else "o")
        canvas.text(x + 10, y + 12.5, str(number), SMALL, PAPER, bold=True, align="center")
        canvas.lines(x + 30, y + 12.5, lines, step=17, bold=place.chosen, color=INK)
        y += height


def _start(width: float) -> float:
    return 26 if width == WIDE else 0


def _over(width: float) -> list[str]:
    """Break what stands over the field into lines."""
    return wrap(words.axis_ends("impact")[1], width - _start(width), SMALL, lines=2)


def _axes(canvas: Canvas, field: _Field) -> None:
    foot = field.top + field.height
    low, high = words.axis_ends("effort")
    canvas.text(field.left, foot + 18, low, SMALL, INK2)
    canvas.text(field.left + field.width, foot + 18, high, SMALL, INK2, align="right")
    over = _over(canvas.width)
    canvas.lines(_start(canvas.width), field.top - 9 - 15 * (len(over) - 1), over, size=SMALL, color=INK2)
    canvas.segments([((field.left - 4, field.y(k)), (field.left, field.y(k))) for k in range(1, 6)], EDGE)
    canvas.segments([((field.x(k), foot), (field.x(k), foot + 4)) for k in range(1, 6)], EDGE)
    for k in (1, 3, 5):
        canvas.text(field.left - 9, field.y(k) + 4.5, str(k), SMALL, INK2, align="right")


def draw_impact_effort(places: Sequence[Place]) -> Drawing:
    """Draw domains by what a change would bring and what it would take.

    Parameters
    ----------
    places : the domains, in the order in which they are numbered.

    Returns
    -------
    The drawing. Marks with equal values stand side by side, so that every number can be read; none stands on a line
    between the quarters.
    """
    drawings = []
    for width in (WIDE, NARROW):
        wide = width == WIDE
        top = 15.0 + 15 * len(_over(width))
        field = _Field(26, top, 470, 350) if wide else _Field(24, top, NARROW - 26, 320)
        room = width - (field.left + field.width + 36) - 30 if wide else NARROW - 32
        listed = sum(height for _, height in _list(places, room))
        height = max(field.top + field.height + 30, 30 + listed) if wide else field.top + field.height + 40 + listed
        canvas = Canvas(width, height)
        _draw_field(canvas, field)
        _axes(canvas, field)
        _draw_marks(canvas, field, places)
        if wide:
            _draw_list(canvas, places, field.left + field.width + 36, field.top, room)
        else:
            _draw_list(canvas, places, 0, field.top + field.height + 38, room)
        drawings.append(canvas.svg())
    return Drawing(*drawings)
