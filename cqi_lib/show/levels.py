"""Rows on a scale of levels: what the profile, the change and the cohort's bands have in common.

Levels run from 1 on the left to K on the right with their words on top, in the instrument's order. Where the rows do
not share one scale, each area, or else each row, carries its own words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from . import key as keys
from .canvas import Canvas
from .metrics import width_of, wrap
from .scale import Scale, Sheet, draw_scale, scale_words
from .style import BAND, EDGE, INK, INK2, OCHRE, OCHRE_TINT, RULE, SMALL, TARGET
from .svg import Run


@dataclass(frozen=True)
class LevelRow:
    """One row; `data` is what the figure's own marks are drawn from, `extra` the room they need under the track."""

    group: str
    name: str
    labels: tuple[str, ...]
    target: float | None = None
    value: str = ""
    state: str = ""
    strong: bool = False
    remark: str = ""
    tinted: bool = False
    tag: str = ""
    missing: str = ""
    data: Any = None
    extra: float = 0

    @property
    def k(self) -> int:
        """Number of levels."""
        return len(self.labels)


Mark = Callable[[Canvas, Sheet, LevelRow, float], None]


def _shared(rows: Sequence[LevelRow]) -> bool:
    return len({(row.labels, row.target) for row in rows}) <= 1


@dataclass
class _Placed:
    row: LevelRow
    top: float
    height: float
    middle: float
    name: list[str]
    right: list[str]
    own: Scale | None


def _row_wide(sheet: Sheet, row: LevelRow, top: float, room: float, own: bool) -> _Placed:
    indent = 12 if row.tinted else 0
    name = wrap(row.name, 236 - indent, 13, row.tinted, 4 if own else 2)
    right = wrap(row.state, sheet.width - sheet.state, SMALL, row.strong, 2)
    right += wrap(row.remark, sheet.width - sheet.state, SMALL, lines=2)
    scale = scale_words(sheet, row.labels, row.target, True) if own and not row.missing else None
    lines = max(len(name) + bool(row.tag), len(right))
    track = room + row.extra + (scale.height + 8 if scale else 0)
    height = max(track, 15 * lines + 9)
    return _Placed(row, top, height, top + (height - track) / 2 + room / 2, name, right, scale)


def _row_narrow(sheet: Sheet, row: LevelRow, top: float, room: float, own: bool) -> _Placed:
    indent = 10 if row.tinted else 0
    said = width_of(row.value, 13, True) + (8 + width_of(row.state, SMALL, row.strong) if row.state else 0)
    # A long state goes under the name instead of squeezing it.
    beside = said < 150
    name = wrap(row.name, sheet.width - indent - 8 - (said + 10 if beside else 44), 13, row.tinted, 3)
    right = [] if beside else wrap(row.state, sheet.width - indent - 8, SMALL, lines=2)
    right += wrap(row.remark, sheet.width - indent - 8, SMALL, lines=2)
    if row.missing:
        right += wrap(row.missing, sheet.width - indent - 8, SMALL, lines=4)
    scale = scale_words(sheet, row.labels, row.target, True) if own and not row.missing else None
    head = 15 * (len(name) + bool(row.tag) + len(right)) + 7
    track = 0 if row.missing else room + row.extra + (scale.height + 8 if scale else 0)
    return _Placed(row, top, head + track + (6 if row.missing else 0), top + head + room / 2, name, right, scale)


def draw_levels(
    rows: Sequence[LevelRow],
    sheet: Sheet,
    mark: Mark,
    *,
    behind: Mark | None = None,
    entries: Sequence[keys.Entry] = (),
    room: float = 30,
    value_heading: str = "",
    state_heading: str = "",
    footer: Sequence[tuple[str, str]] = (),
) -> str:
    """Draw rows on their scales.

    Parameters
    ----------
    rows : the rows, in order; rows of one group stand together.
    sheet : `WIDE_SHEET` or `NARROW_SHEET`.
    mark : draws a row's own marks around the middle of its track.
    behind : draws what lies under the target.
    entries : the key on top.
    room : height of the track in pixels.
    value_heading, state_heading : headings of the two columns on the right (wide only).
    footer : pairs of words and number under the rows.

    Returns
    -------
    The SVG.
    """
    placed_key, y = keys.place(entries, sheet.width)
    groups: list[list[LevelRow]] = []
    for row in rows:
        if groups and groups[-1][0].group == row.group:
            groups[-1].append(row)
        else:
            groups.append([row])
    common = _shared(rows)
    by_group = all(_shared(group) for group in groups)
    top_scale = None
    if rows and common and sheet.wide:
        beside = sheet.value - width_of(value_heading, SMALL) - 12
        top_scale = scale_words(sheet, rows[0].labels, rows[0].target, edge=beside)
    y += 12 if entries else 4
    head_y = y
    if sheet.wide:
        y += max(top_scale.height + 18 if top_scale else 0, 16)
    headings: list[tuple[str, float, Scale | None]] = []
    placed: list[_Placed] = []
    for number, group in enumerate(groups):
        if group[0].group:
            y += 22 if sheet.wide or number else 6
            y += 12 if not sheet.wide and number else 0
        scale = None
        if not top_scale and by_group:
            scale = scale_words(sheet, group[0].labels, group[0].target)
        headings.append((group[0].group, y, scale))
        y += (8 if group[0].group else 2) + (scale.height + 8 if scale else 0)
        for row in group:
            make = _row_wide if sheet.wide else _row_narrow
            placed.append(make(sheet, row, y, room, not top_scale and not by_group))
            y += placed[-1].height
    end = y
    y += 26 * len(footer) + 4

    canvas = Canvas(sheet.width, y + 4)
    for item in placed:
        if item.row.tinted:
            canvas.rect(0, item.top, sheet.width, item.height, OCHRE_TINT)
            canvas.rect(0, item.top + 1, 4, item.height - 2, OCHRE)
    keys.draw(canvas, placed_key)
    bottom = head_y + 12
    if top_scale:
        bottom = head_y + top_scale.height - 3
        draw_scale(canvas, top_scale, bottom)
        k = rows[0].k
        for rank in range(1, k + 1):
            bold = rank == rows[0].target
            canvas.text(
                sheet.x(rank, k), bottom + 16, str(rank), SMALL, INK if bold else INK2, bold=bold, align="center"
            )
    if sheet.wide:
        canvas.text(sheet.value, bottom, value_heading, SMALL, INK2, align="right")
        canvas.text(sheet.state, bottom, state_heading, SMALL, INK2)
    targets = _draw_lines(canvas, sheet, placed, (bottom + 24 if top_scale else None))
    for item in placed:
        if behind and not item.row.missing:
            behind(canvas, sheet, item.row, item.middle)
    canvas.segments(targets, INK, 1.4, TARGET)
    for name, at, scale in headings:
        canvas.text(0, at, name, 13.5 if not sheet.wide else 13, bold=True)
        if name:
            canvas.segments([((0, at + 7), (sheet.width, at + 7))], EDGE)
        if scale:
            draw_scale(canvas, scale, at + (8 if name else 2) + scale.height + 2)
    for item in placed:
        (_draw_row_wide if sheet.wide else _draw_row_narrow)(canvas, sheet, item, room)
        if not item.row.missing:
            mark(canvas, sheet, item.row, item.middle)
        if item.own:
            draw_scale(canvas, item.own, item.middle + room / 2 + item.own.height, True)
    for number, (name, value) in enumerate(footer):
        at = end + 22 + 26 * number
        canvas.text(0, at, name, bold=True)
        canvas.text(sheet.value, at, value, 13.5, bold=True, align="right")
    return canvas.svg()


def _draw_lines(canvas: Canvas, sheet: Sheet, placed: list[_Placed], top: float | None) -> list:
    """Draw rules between rows and the grid, and give the target's lines; rows that share a scale share their lines."""
    rules = [((0, p.top + p.height), (sheet.width, p.top + p.height)) for p in placed]
    canvas.segments(rules, RULE)
    grid: list[tuple] = []
    targets: list[tuple] = []
    open_grid: dict[float, list[float]] = {}
    open_target: dict[float, list[float]] = {}

    def close(lines: dict[float, list[float]], into: list, keep: Sequence[float] = ()) -> None:
        for x in [x for x in lines if x not in keep]:
            y0, y1 = lines.pop(x)
            into.append(((x, y0), (x, y1)))

    for item in placed:
        row = item.row
        y0, y1 = item.top, item.top + item.height
        if not sheet.wide:
            y0, y1 = item.middle - 11, item.middle + 11
            if row.missing:
                continue
        elif item.own:
            y0, y1 = item.middle - 13, item.middle + 13
        joined = sheet.wide and not item.own
        xs = [] if row.missing else [sheet.x(rank, row.k) for rank in range(1, row.k + 1)]
        at = [sheet.x(row.target, row.k)] if row.target is not None and not row.missing else []
        close(open_grid, grid, xs if joined else ())
        close(open_target, targets, at if joined else ())
        for lines, places in ((open_grid, xs), (open_target, at)):
            for x in places:
                start = lines[x][0] if x in lines else (top if top is not None and item is placed[0] else y0)
                lines[x] = [start, y1]
    close(open_grid, grid)
    close(open_target, targets)
    canvas.segments(grid, RULE)
    return targets


def _draw_row_wide(canvas: Canvas, sheet: Sheet, item: _Placed, room: float) -> None:
    row, centre = item.row, item.top + item.height / 2
    indent = 12 if row.tinted else 0
    lines = len(item.name) + bool(row.tag)
    y = centre + 4.5 - 7.5 * (lines - 1)
    canvas.lines(indent, y, item.name, bold=row.tinted)
    if row.tag:
        canvas.text(indent, y + 15 * len(item.name), row.tag, SMALL, OCHRE)
    canvas.text(sheet.value, centre + 5, row.value, 13.5, bold=True, align="right")
    y = centre + 4.5 - 7.5 * (len(item.right) - 1)
    states = len(wrap(row.state, sheet.width - sheet.state, SMALL, row.strong, 2))
    for number, line in enumerate(item.right):
        first = number < states
        canvas.text(sheet.state, y + 15 * number, line, SMALL, INK if first else INK2, bold=first and row.strong)
    if row.missing:
        lines = wrap(row.missing, sheet.right - sheet.left + 60, SMALL, lines=2)
        y = centre + 4.5 - 7.5 * (len(lines) - 1)
        canvas.lines((sheet.left + sheet.right) / 2, y, lines, size=SMALL, color=INK2, align="center")


def _draw_row_narrow(canvas: Canvas, sheet: Sheet, item: _Placed, room: float) -> None:
    row = item.row
    indent = 10 if row.tinted else 0
    y = item.top + 17
    canvas.lines(indent, y, item.name, bold=row.tinted)
    states = len(item.right)
    said = width_of(row.value, 13, True) + (8 + width_of(row.state, SMALL, row.strong) if row.state else 0)
    runs = [Run(row.value, INK, True)] if row.value else []
    if said < 150 and row.state:
        runs.insert(0, Run(row.state, INK if row.strong else INK2, row.strong))
    canvas.text(sheet.value, y, runs, 13, align="right")
    at = y + 15 * len(item.name)
    if row.tag:
        canvas.text(indent, at, row.tag, SMALL, OCHRE)
        at += 15
    canvas.lines(indent, at, item.right[:states], size=SMALL, color=INK2)


def draw_band(canvas: Canvas, sheet: Sheet, low: float, high: float, k: int, y: float, height: float = 14) -> None:
    """Draw a quartile band with its ends."""
    x0, x1 = sheet.x(low, k), sheet.x(high, k)
    canvas.rect(x0, y - height / 2, x1 - x0, height, BAND)
    canvas.segments([((x, y - height / 2), (x, y + height / 2)) for x in dict.fromkeys((x0, x1))], EDGE)
