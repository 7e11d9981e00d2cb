"""Small inline drawings beside a number: hidden from screen readers, because the number itself is text."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup, escape

from .metrics import clean, width_of
from .place import spread
from .style import EDGE, INK, OCHRE, PAPER, RULE, TEAL
from .svg import short as _n


def _svg(width: float, height: float, parts: Sequence[str], css: str = "mark") -> Markup:
    body = "".join(parts)
    size = f'width="{_n(width)}" height="{_n(height)}" viewBox="0 0 {_n(width)} {_n(height)}"'
    return Markup(f'<svg class="{css}" {size} aria-hidden="true" focusable="false">{body}</svg>')


def _line(x0: float, y0: float, x1: float, y1: float, color: str, width: float = 1.0) -> str:
    return f'<path d="M{_n(x0)} {_n(y0)}L{_n(x1)} {_n(y1)}" stroke="{color}" stroke-width="{_n(width)}" fill="none"/>'


def _dot(x: float, y: float, r: float, fill: str, edge: str = "", width: float = 1.5) -> str:
    rim = f' stroke="{edge}" stroke-width="{_n(width)}"' if edge else ""
    return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(r, 2)}" fill="{fill}"{rim}/>'


def level_scale(level: float | None, target: float | None, k: int = 4) -> Markup:
    """Draw a level on its scale: a tick per level, a tall one for the target, a dot for the level.

    Parameters
    ----------
    level : 1..K; None draws the scale alone.
    target : the target level; None leaves the tall mark out.
    k : number of levels.

    Returns
    -------
    An inline SVG, 86 pixels wide.

    Examples
    --------
    >>> level_scale(3.5, 3).count("<circle")
    1
    """
    left, right, y = 6.0, 80.0, 10.0

    def x(rank: float) -> float:
        return left + (right - left) * (min(k, max(1, rank)) - 1) / max(1, k - 1)

    parts = [_line(left, y, right, y, EDGE)]
    parts += [_line(x(rank), y - 3.5, x(rank), y + 3.5, EDGE) for rank in range(1, k + 1)]
    if target is not None:
        parts.append(_line(x(target), y - 9, x(target), y + 9, INK, 1.6))
    if level is not None and not math.isnan(level):
        parts.append(_dot(x(level), y, 6, TEAL, PAPER, 1))
    return _svg(86, 20, parts)


def who_answered(leaders: int, staff: int, missing: int, most: int = 40) -> Markup:
    """Draw the people invited: a diamond per leader, a dot per other person, hollow dots for those who did not answer.

    Parameters
    ----------
    leaders, staff : people who answered.
    missing : people invited who did not.
    most : with more people than this nothing is drawn; the sentence beside it says the numbers.

    Returns
    -------
    An inline SVG, or an empty one-pixel drawing.

    Examples
    --------
    >>> who_answered(1, 5, 2).count("<circle")
    7
    """
    total = leaders + staff + missing
    if not 0 < total <= most:
        return Markup("")
    per_row, step = 14, 22
    parts = []
    for number in range(total):
        x, y = 8 + step * (number % per_row), 9 + step * (number // per_row)
        if number < leaders:
            parts.append(f'<path d="M{_n(x)} {_n(y - 7.5)}l7.5 7.5l-7.5 7.5l-7.5 -7.5z" fill="{TEAL}"/>')
        elif number < leaders + staff:
            parts.append(_dot(x, y, 6.5, TEAL))
        else:
            parts.append(_dot(x, y, 5.75, PAPER, EDGE))
    rows = -(-total // per_row)
    return _svg(16 + step * (min(total, per_row) - 1), 18 + step * (rows - 1), parts)


def _label(x: float, y: float, number: str, word: str, color: str, word_color: str) -> str:
    """Write a bold number and its word, centred on x."""
    return (
        f'<text x="{_n(x)}" y="{_n(y)}" text-anchor="middle" font-size="14" fill="{word_color}">'
        f'<tspan font-weight="700" fill="{color}">{escape(clean(number))}</tspan> {escape(clean(word))}</text>'
    )


def aim_line(
    before: float | None,
    now: float | None,
    aim: float,
    words: Sequence[tuple[str, str]],
    width: float = 352,
) -> Markup:
    """Draw the way from before over now to the aim.

    Parameters
    ----------
    before, now : values; None where there is none.
    aim : the value aimed at.
    words : the printed number and the word of before, now and aim: `[("46", "before"), ("61", "now"), ...]`.
    width : width in pixels.

    Returns
    -------
    An inline SVG: a hollow dot, a filled dot and an upright line, each with its number.

    Examples
    --------
    >>> drawing = aim_line(46, 61, 65, [("46", "before"), ("61", "now"), ("65", "the aim")])
    >>> drawing.count("<circle"), "the aim" in drawing
    (2, True)
    """
    values = [value for value in (before, now, aim) if value is not None]
    low, high = min(values), max(values)
    if high == low:
        high = low + 1
    reach = (high - low) * 1.06
    left, right, y = 14.0, width - 14.0, 34.0

    start = before if before is not None else now
    down = start is not None and aim < start

    def x(value: float) -> float:
        # The aim may lie below: the way still runs from left to right.
        return left + ((high - value) if down else (value - low)) / reach * (right - left)

    said = [width_of(f"{number} {word}", 14, True) + 10 for number, word in words]
    parts = [f'<path d="M{_n(left)} {_n(y)}H{_n(right)}" stroke="{RULE}" stroke-width="4" fill="none"/>']
    top = [(value, i, color) for value, i, color in ((before, 0, INK), (now, 1, TEAL)) if value is not None]
    if before is not None and now is not None:
        parts.append(_line(x(before), y, x(now), y, TEAL, 4))
    parts.append(_line(x(aim), y - 14, x(aim), y + 14, OCHRE, 3))
    if before is not None:
        parts.append(_dot(x(before), y, 6.5, PAPER, TEAL, 2))
    if now is not None:
        parts.append(_dot(x(now), y, 8, TEAL))
    places = spread([x(value) for value, _, _ in top], [said[i] for _, i, _ in top], 0, width)
    for place, (_, i, color) in zip(places, top, strict=True):
        parts.append(_label(place, 13, *words[i], color, color))
    half = said[2] / 2
    place = min(max(x(aim), half), width - half)
    parts.append(_label(place, y + 32, *words[2], OCHRE, OCHRE))
    return _svg(width, 70, parts, "mark aimline")


def stage_dots(i: int, n: int = 7) -> Markup:
    """Draw how many of n steps have a record.

    Parameters
    ----------
    i : steps reached, 0..n.
    n : number of steps.

    Returns
    -------
    An inline SVG: filled dots, then hollow ones.

    Examples
    --------
    >>> stage_dots(3, 7).count("<circle")
    7
    """
    step = 15
    parts = [_line(6, 8, 6 + step * (n - 1), 8, EDGE)] if n > 1 else []
    for number in range(n):
        x = 6 + step * number
        parts.append(_dot(x, 8, 4.5, TEAL) if number < i else _dot(x, 8, 4, PAPER, EDGE, 1.2))
    return _svg(12 + step * (n - 1), 16, parts)


def spark(values: Sequence[float | None], width: float = 150, height: float = 34) -> Markup:
    """Draw a short series without axes; missing values leave a gap and the last point is larger.

    Parameters
    ----------
    values : the values in time order; None or NaN is a gap.
    width, height : size in pixels.

    Returns
    -------
    An inline SVG, empty where there is no value.

    Examples
    --------
    >>> spark([64, 70, None, 86]).count("<circle")
    3
    """
    held = [None if value is None or math.isnan(value) else float(value) for value in values]
    present = [value for value in held if value is not None]
    if not present:
        return Markup("")
    low, high = min(present), max(present)
    # A flat series lies in the middle, and small wobbles are not blown up to the full height.
    room = max(high - low, abs(high) * 0.15, 1e-9)
    middle = (low + high) / 2
    points = []
    for number, value in enumerate(held):
        x = 7 + (width - 14) * (number / (len(held) - 1) if len(held) > 1 else 0.5)
        points.append(None if value is None else (x, height / 2 - (value - middle) / room * (height - 14)))
    parts, piece = [], []
    for point in (*points, None):
        if point is not None:
            piece.append(point)
            continue
        if len(piece) > 1:
            path = "L".join(f"{_n(x)} {_n(y)}" for x, y in piece)
            parts.append(f'<path d="M{path}" stroke="{TEAL}" stroke-width="1.6" fill="none"/>')
        piece = []
    shown = [point for point in points if point is not None]
    small = 2.2 if len(held) <= 24 else 1.4
    parts += [_dot(x, y, small, TEAL) for x, y in shown[:-1]]
    parts.append(_dot(*shown[-1], 3.6, TEAL))
    return _svg(width, height, parts, "mark spark")
