"""How a run chart is drawn, at one width."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise, product

from ...errors import certain
from ...rounding import as_written
from ...show.axes import TimeAxis, next_period, value_ticks
from ...show.canvas import Canvas
from ...show.metrics import width_of, wrap
from ...show.place import covered
from ...show.style import DOTTED, EDGE, FROZEN, INK, INK2, LEAST, OCHRE, PAPER, RULE, SMALL, TARGET, TEAL
from ...wording import charts as words
from ...wording.language import amount
from . import run_lanes as lanes
from .run_data import RunData
from .run_ends import Frame, draw_ends, line_ends
from .run_events import draw_below, draw_events, place_events

REASON = 110
"""Room in pixels for the words why a period was not collected, however short it is."""


def _span(data: RunData) -> tuple[dt.date, dt.date] | None:
    """Say what time the chart shows: the points, and cycles and events up to a quarter of their span outside."""
    around = [day for lane in data.lanes for day in (lane.start, lane.end) if day] + [flag.on for flag in data.flags]
    if not data.dates:
        if not around:
            return None
        first, last = min(around), max(around) + dt.timedelta(days=1)
        return first, max(last, first + dt.timedelta(days=60))
    first, last = data.dates[0], next_period(data.dates[-1], data.frequency)
    reach = max(dt.timedelta(days=30), (last - first) / 4)
    near = [day for day in around if first - reach <= day <= last + reach]
    return min([first, *near]), max([last, *near])


def draw(data: RunData, width: int) -> str:
    """Draw a run chart.

    Parameters
    ----------
    data : what it shows.
    width : 848 or 314.

    Returns
    -------
    The SVG.
    """
    wide = width > 600
    unit = wrap(data.unit, width, SMALL, lines=3)
    span = _span(data)
    if span is None:
        return _empty(data, unit, width)
    seen = [value for value in data.values if value is not None]
    if seen or data.aim or data.targets:
        seen += [step.value for step in data.targets] + ([data.aim.value] if data.aim else [])
    if data.centre is not None:
        seen.append(data.centre)
    seen += [line.value for line in data.phases]
    ticks = value_ticks(seen, data.from_zero)
    numbers = [amount(as_written(tick)) for tick in ticks]
    left = max(width_of(number, SMALL) for number in numbers) + (12 if wide else 8)
    room = 150 if wide else 92
    ends = line_ends(data, room)
    right = width - (min(max(end.width for end in ends), room) + 10 if ends else 12)
    time = TimeAxis(*span, left, right)
    earlier = data.first_test is not None and any(day < data.first_test for day in data.dates)
    events = place_events(data.flags, time, width, data.first_test, earlier)
    events_top = 15 * len(unit) + 8
    top = events_top + events.height + 6
    frame = Frame(time, ticks[0], ticks[-1], top, top + (236 if wide else 224))
    y = frame.bottom + 40
    rows = lanes.place_lanes(data.lanes, time, width, y + 22)
    y += 22 + lanes.height(rows) if rows else 0
    below_top = y + 8
    canvas = Canvas(width, below_top + events.below_height + 2)

    lanes.draw_tints(canvas, rows, frame.top)
    canvas.lines(0, 12.5, unit, size=SMALL, color=INK2)
    canvas.segments([((left, frame.y(tick)), (right, frame.y(tick))) for tick in ticks[1:]], RULE)
    for tick, number in zip(ticks, numbers, strict=True):
        canvas.text(left - (8 if wide else 5), frame.y(tick) + 4.4, number, SMALL, INK2, align="right")
    canvas.segments([((left, frame.bottom), (right, frame.bottom))], EDGE)
    _dates(canvas, data, frame)
    draw_events(canvas, events, events_top, (frame.top, frame.bottom), _feet(data, frame))
    _lines(canvas, data, frame)
    _run(canvas, data, frame)
    _gaps(canvas, data, frame)
    points = [(_x(data, frame, i), frame.y(certain(data.values[i]))) for i in data.present]
    lanes.draw_numbers(canvas, rows, (frame.top, frame.bottom), (left, right), points)
    _points(canvas, data, frame)
    if not data.present:
        x, y = (left + right) / 2, (frame.top + frame.bottom) / 2
        canvas.text(x, y, words.no_points(), 13, INK2, align="center", halo=True)
    draw_ends(canvas, ends, frame, right + 10)
    if rows:
        lanes.draw_lanes(canvas, rows, left, frame.bottom + 56, words.cycles_heading())
    draw_below(canvas, events, left if wide else 0, below_top)
    return canvas.svg()


def _empty(data: RunData, unit: list[str], width: int) -> str:
    canvas = Canvas(width, 15 * len(unit) + 96)
    canvas.lines(0, 12.5, unit, size=SMALL, color=INK2)
    y = 15 * len(unit) + 80
    canvas.segments([((0, y), (width, y))], EDGE)
    canvas.text(width / 2, y - 34, words.no_points(), 13, INK2, align="center")
    return canvas.svg()


def _dates(canvas: Canvas, data: RunData, frame: Frame) -> None:
    small = SMALL if canvas.width > 600 else LEAST
    marks = []
    for x, word, year in frame.time.ticks(data.frequency):
        marks.append(((x, frame.bottom), (x, frame.bottom + 4)))
        half = width_of(word, small) / 2
        at = min(x, canvas.width - half)
        canvas.text(at, frame.bottom + 18, word, small, INK2, align="center")
        canvas.text(at, frame.bottom + 33, year, small, INK2, align="center")
    canvas.segments(marks, EDGE)


def _feet(data: RunData, frame: Frame) -> list[float]:
    """Let each event's line end just over the point of its period, or at the axis."""
    feet, at = [], 0
    present = data.present
    for flag in data.flags:
        while at < len(present) and next_period(data.dates[present[at]], data.frequency) <= flag.on:
            at += 1
        hit = at < len(present) and data.dates[present[at]] <= flag.on
        feet.append(frame.y(certain(data.values[present[at]])) - 7 if hit else frame.bottom)
    return [max(foot, frame.top) for foot in feet]


def _x(data: RunData, frame: Frame, i: int) -> float:
    return frame.time.middle(data.dates[i], data.frequency)


def _lines(canvas: Canvas, data: RunData, frame: Frame) -> None:
    """Draw centre, targets and aim."""
    left, right = frame.time.left, frame.time.right
    if data.centre is not None:
        y, frozen = frame.y(data.centre), data.frozen_from
        begin = frame.time.inside(data.centre_from) if data.centre_from else left
        if frozen is None:
            canvas.segments([((begin, y), (right, y))], INK, 1.6)
        else:
            cut = frame.time.inside(next_period(data.dates[frozen], data.frequency))
            canvas.segments([((begin, y), (cut, y))], INK, 1.6)
            canvas.segments([((cut + 3, y), (right, y))], INK, 1.4, FROZEN)
    for line in data.phases:
        y, end = frame.y(line.value), frame.time.inside(line.end) if line.end else right
        canvas.segments([((frame.time.inside(line.start), y), (end, y))], TEAL, 1.6)
        if line.end:
            canvas.text(frame.time.inside(line.start) + 4, y - 5, amount(line.value), LEAST, TEAL, halo=True)
    aim = data.aim
    start = right
    if aim:
        day = aim.start or data.first_test
        start = frame.time.inside(day) if day else left
        start = left if start >= right else start
        canvas.segments([((start, frame.y(aim.value)), (right, frame.y(aim.value)))], OCHRE, 1.8, DOTTED)
    path: list[tuple[float, float]] = []
    for number, step in enumerate(data.targets):
        last = number == len(data.targets) - 1
        end = right if last else frame.time.inside(data.targets[number + 1].start)
        begin = frame.time.inside(step.start)
        if not last and end > begin:
            number_at = (begin + 4, frame.y(step.value) - 5)
            canvas.text(*number_at, amount(step.value), LEAST, INK2, halo=True)
        if aim and last and step.value == aim.value:
            # The aim's own line says it.
            end = max(begin, start)
        if end > begin:
            path += [(begin, frame.y(step.value)), (end, frame.y(step.value))]
    if path:
        canvas.curve(path, INK, 1.4, TARGET)


def _run(canvas: Canvas, data: RunData, frame: Frame) -> None:
    """Bracket the points of a long run on the other side of the centre line, where it has no points."""
    members = [i for i in data.present if data.in_run[i]]
    if not members or data.centre is None or not data.run_words:
        return
    x0, x1 = _x(data, frame, members[0]), _x(data, frame, members[-1])
    middle = frame.y(data.centre)
    above = sum(certain(data.values[i]) > data.centre for i in members) * 2 >= len(members)
    room = max(x1 - x0, min(190, frame.time.right - frame.time.left))
    text = wrap(data.run_words, room, SMALL, True, 2)
    half, more = max(width_of(line, SMALL, True) for line in text) / 2, 15 * (len(text) - 1)
    reach = frame.time.left + half + 2, frame.time.right - half - 2
    heights = [frame.y(certain(data.values[i])) for i in members]
    # On the side of the centre line where the run has no points; where that has no room, or points before the run lie
    # there, beyond the run's own.
    beside = (middle + 22, 1) if above else (middle - 22, -1)
    beyond = (min(heights) - 14, -1) if above else (max(heights) + 14, 1)
    places = []
    for (y, down), away in product((beside, beyond), (0, 10, 20, 40)):
        foot = y + 16 + away if down > 0 else y - 7 - away - more
        fits = frame.top + 2 < foot - SMALL and foot + more < frame.bottom - 2
        for x in ((x0 + x1) / 2, x0 + half, x1 - half) if fits else ():
            places.append((y, down, min(max(x, reach[0]), reach[1]), foot))
    line = list(pairwise((_x(data, frame, i), frame.y(certain(data.values[i]))) for i in data.present))
    at = places or [(*beyond, (x0 + x1) / 2, beyond[0] + (16 if beyond[1] > 0 else -7 - more))]
    y, down, x, foot = min(at, key=lambda p: covered((p[2] - half, p[3] - 14, p[2] + half, p[3] + more + 6), line))
    canvas.curve([(x0, y - 6 * down), (x0, y), (x1, y), (x1, y - 6 * down)], TEAL, 1.5)
    canvas.lines(x, foot, text, size=SMALL, color=TEAL, bold=True, align="center", halo=True)


def _gaps(canvas: Canvas, data: RunData, frame: Frame) -> None:
    """Write "no data", or why there is none, where periods are missing; where words have no room a short dash stands."""
    groups: list[list[int]] = []
    for i, value in enumerate(data.values):
        if value is None:
            if groups and groups[-1][-1] == i - 1 and data.reasons[groups[-1][-1]] == data.reasons[i]:
                groups[-1].append(i)
            else:
                groups.append([i])
    if not data.present:
        return
    free = float("-inf")
    for group in groups:
        x0, x1 = _x(data, frame, group[0]), _x(data, frame, group[-1])
        x = (x0 + x1) / 2
        step = max(8.0, (x1 - x0) / max(1, len(group) - 1)) if len(group) > 1 else 16.0
        reason = data.reasons[group[0]]
        if reason:
            lines = wrap(words.not_collected(reason), max(x1 - x0 + step, REASON), LEAST, lines=3)
        else:
            lines = wrap(words.no_data(), max(x1 - x0 + step, 34), LEAST)
        half = max(width_of(line, LEAST) for line in lines) / 2
        x = min(max(x, frame.time.left + half + 2), frame.time.right - half)
        beside = [i for i in data.present if abs(_x(data, frame, i) - x) < half + 6] if reason else []
        near = [data.values[i] for i in {group[0] - 1, group[-1] + 1, *beside} if 0 <= i < len(data.values)]
        near = [frame.y(value) for value in near if value is not None]
        high = bool(near) and max(near) > frame.bottom - 62
        y = frame.top + 14 if high else frame.bottom - 8 - 14 * (len(lines) - 1)
        if x - half < free:
            canvas.segments([((x0 - 3, frame.bottom - 6), (x1 + 3, frame.bottom - 6))], INK2, 1)
            continue
        canvas.lines(x, y, lines, 14, size=LEAST, color=INK2, align="center", halo=True)
        free = x + half + 6


def _points(canvas: Canvas, data: RunData, frame: Frame) -> None:
    at = {i: (_x(data, frame, i), frame.y(certain(data.values[i]))) for i in data.present}
    piece: list[tuple[float, float]] = []
    for i, value in enumerate((*data.values, None)):
        if value is not None:
            piece.append(at[i])
            continue
        if len(piece) > 1:
            canvas.curve(piece, TEAL, 2, round_ends=True)
        piece = []
    many = max(1, len(data.values))
    pitch = (frame.time.right - frame.time.left) / many
    scale = min(1.0, max(0.5, pitch / 11))
    rim = 1.5 * max(0.7, scale)
    hollow = [at[i] for i in data.present if data.baseline[i] and not data.in_run[i]]
    after = [at[i] for i in data.present if not data.baseline[i] and not data.in_run[i]]
    run = [at[i] for i in data.present if data.in_run[i]]
    canvas.marks(hollow, 6.2 * scale + 0.6, PAPER, edge=TEAL, line=rim)
    canvas.marks(after, 8.2 * scale, TEAL, edge=PAPER, line=rim * 0.8)
    canvas.marks(run, 9.6 * scale, TEAL, edge=PAPER, line=rim * 0.8)
