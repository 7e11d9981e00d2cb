"""Predictions beside results: what was expected of each cycle, and what came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...rounding import as_written
from ...show import key as keys
from ...show.axes import round_ticks
from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.metrics import width_of, wrap
from ...show.style import INK, INK2, NARROW, OCHRE, PAPER, RULE, SMALL, TEAL, WIDE
from ...wording import charts as words
from ...wording.language import amount


@dataclass(frozen=True)
class PredictionRow:
    """One cycle.

    Parameters
    ----------
    name, detail : its number and title, and words under it such as the scale of the test.
    low, high : the predicted range; equal for a single number; None leaves that end open, both None for no number.
    value : the result; None when there is none.
    range_words, value_words : both as printed, `55 to 65` and `50`.
    outcome, strong : how they compare, in words, and whether these are set bold.
    unit : what is counted; rows with one unit share one axis.
    missing : what stands in the place of a prediction or result that is not a number.
    """

    name: str
    low: float | None = None
    high: float | None = None
    value: float | None = None
    range_words: str = ""
    value_words: str = ""
    detail: str = ""
    outcome: str = ""
    strong: bool = False
    unit: str = ""
    missing: str = ""

    @property
    def numbers(self) -> list[float]:
        """The numbers it has."""
        return [number for number in (self.low, self.high, self.value) if number is not None]


@dataclass(frozen=True)
class _Panel:
    rows: list[PredictionRow]
    ticks: list[float]
    left: float
    right: float

    def x(self, value: float) -> float:
        share = (value - self.ticks[0]) / (self.ticks[-1] - self.ticks[0])
        return self.left + share * (self.right - self.left)


def _ticks(numbers: Sequence[float]) -> list[float]:
    """Choose an axis with some air, so that a small difference is not blown up to the whole width."""
    low, high = min(numbers), max(numbers)
    air = max(0.1 * (high - low), (0.25 * abs(high) - (high - low)) / 2)
    return round_ticks(max(0.0, low - air) if low >= 0 else low - air, high + air, 5)


def _panels(rows: Sequence[PredictionRow], left: float, right: float) -> list[_Panel]:
    by_unit: dict[str, list[PredictionRow]] = {}
    for row in rows:
        by_unit.setdefault(row.unit, []).append(row)
    out = []
    for members in by_unit.values():
        numbers = [number for row in members for number in row.numbers]
        ticks = _ticks(numbers) if numbers else []
        if ticks and any((row.low is None) != (row.high is None) for row in members):
            # An open end needs room to run out of.
            step = ticks[1] - ticks[0]
            ticks = [max(0.0, ticks[0] - step) if ticks[0] >= 0 else ticks[0] - step, *ticks, ticks[-1] + step]
            ticks = list(dict.fromkeys(ticks))
        out.append(_Panel(members, ticks, left, right))
    return out


def _draw_row(canvas: Canvas, panel: _Panel, row: PredictionRow, y: float, low_edge: float, high_edge: float) -> None:
    """Draw range and result; their words stand where neither covers the other."""
    bar = None
    if row.low is not None or row.high is not None:
        x0 = panel.x(row.low) if row.low is not None else panel.left
        x1 = panel.x(row.high) if row.high is not None else panel.right
        bar = (x0, x1)
        if x1 - x0 < 4:
            canvas.rect((x0 + x1) / 2 - 2, y - 8, 4, 16, OCHRE)
        else:
            canvas.rect(x0, y - 3.5, x1 - x0, 7, OCHRE)
        for open_end, x, way in ((row.low is None, x0, -1), (row.high is None, x1, 1)):
            if open_end:
                canvas.curve([(x + 1 * way, y - 7), (x + 9 * way, y), (x + 1 * way, y + 7)], OCHRE, 2)
    at = None
    if row.value is not None:
        at = panel.x(row.value)
        canvas.marks([(at, y)], 13.5, TEAL, edge=PAPER)
    if bar:
        text, x0, x1 = width_of(row.range_words, SMALL), *bar
        right_free = at is None or not x1 - 8 <= at <= x1 + 16 + text
        after = 14 if row.high is None else 8
        if (right_free or at is None) and x1 + after + text <= high_edge:
            canvas.text(x1 + after, y + 4.5, row.range_words, SMALL, OCHRE)
        elif (at is None or not x0 - 16 - text <= at <= x0 + 8) and x0 - 8 - text >= low_edge:
            canvas.text(x0 - 8, y + 4.5, row.range_words, SMALL, OCHRE, align="right")
        else:
            middle = min(max((x0 + x1) / 2, low_edge + text / 2), high_edge - text / 2)
            canvas.text(middle, y + 19, row.range_words, SMALL, OCHRE, align="center", halo=True)
    if at is not None:
        half = width_of(row.value_words, SMALL, True) / 2
        x = min(max(at, low_edge + half), high_edge - half)
        canvas.text(x, y - 12, row.value_words, SMALL, TEAL, bold=True, align="center", halo=True)


def _draw_wide(panels: Sequence[_Panel], entries: Sequence[keys.Entry]) -> str:
    placed, y = keys.place(entries, WIDE)
    y += 10 if entries else 4
    plan = []
    for panel in panels:
        top = y
        rows = []
        for row in panel.rows:
            name, detail = wrap(row.name, 232, 13, True, 2), wrap(row.detail, 232, SMALL, lines=2)
            outcome = wrap(row.outcome, 128, SMALL, row.strong, 3)
            missing = wrap(row.missing, 400, SMALL, lines=2)
            height = max(56, 15 * max(len(name) + len(detail), len(outcome)) + 16)
            rows.append((row, y, height, name, detail, outcome, missing))
            y += height
        plan.append((panel, top, y, rows))
        y += 44
    canvas = Canvas(WIDE, max(1, y - 10))
    keys.draw(canvas, placed)
    for panel, top, bottom, rows in plan:
        canvas.segments([((panel.x(tick), top), (panel.x(tick), bottom + 5)) for tick in panel.ticks], RULE)
        canvas.segments([((0, y0), (WIDE, y0)) for _, y0, *_ in rows] + [((0, bottom), (WIDE, bottom))], RULE)
        for row, y0, height, name, detail, outcome, missing in rows:
            middle = y0 + height / 2
            foot = middle + 4.5 - 7.5 * (len(name) + len(detail) - 1)
            canvas.lines(0, foot, name, bold=True)
            canvas.lines(0, foot + 15 * len(name), detail, size=SMALL, color=INK2)
            canvas.lines(720, middle + 4.5 - 7.5 * (len(outcome) - 1), outcome, size=SMALL, bold=row.strong)
            if row.numbers:
                _draw_row(canvas, panel, row, middle + (2 if row.value is not None else 0), 244, 708)
            if missing:
                shift = 19 if row.numbers else 0
                x = 442
                canvas.lines(
                    x,
                    middle + 4.5 + shift - 7.5 * (len(missing) - 1),
                    missing,
                    size=SMALL,
                    color=INK2,
                    align="center",
                    halo=True,
                )
        _axis(canvas, panel, bottom + 20, 708)
    return canvas.svg()


def _axis(canvas: Canvas, panel: _Panel, y: float, edge: float) -> None:
    if not panel.ticks:
        return
    for tick in panel.ticks:
        canvas.text(panel.x(tick), y, amount(as_written(tick)), SMALL, INK2, align="center")
    unit = panel.rows[0].unit
    start = panel.x(panel.ticks[-1]) + width_of(amount(as_written(panel.ticks[-1])), SMALL) / 2 + 8
    if canvas.width > 600 and start + width_of(unit, SMALL) <= canvas.width:
        canvas.text(start, y, unit, SMALL, INK2)
    else:
        lines = wrap(unit, canvas.width - 8, SMALL, lines=1)
        canvas.lines(edge, y + 16, lines, size=SMALL, color=INK2, align="right")


def _draw_narrow(panels: Sequence[_Panel], entries: Sequence[keys.Entry]) -> str:
    placed, y = keys.place(entries, NARROW)
    y += 10 if entries else 4
    plan = []
    for panel in panels:
        rows = []
        top = y
        for row in panel.rows:
            said = width_of(row.outcome, SMALL, row.strong)
            beside = said < 150
            name = wrap(row.name, NARROW - (said + 12 if beside else 0), 13, True, 2)
            under = wrap(row.detail, NARROW, SMALL, lines=2)
            under = ([] if beside else wrap(row.outcome, NARROW, SMALL, lines=2)) + under
            missing = wrap(row.missing, NARROW - 8, SMALL, lines=3)
            head = 15 * (len(name) + len(under) + len(missing)) + 8
            height = head + (58 if row.numbers else 4)
            rows.append((row, y, height, name, under, missing, beside))
            y += height
        plan.append((panel, top, y, rows))
        y += 56
    canvas = Canvas(NARROW, max(1, y - 16))
    keys.draw(canvas, placed)
    for panel, _top, bottom, rows in plan:
        canvas.segments([((0, y0), (NARROW, y0)) for _, y0, *_ in rows] + [((0, bottom), (NARROW, bottom))], RULE)
        grid = []
        for row, y0, height, *_ in rows:
            if row.numbers:
                grid += [((panel.x(tick), y0 + height - 44), (panel.x(tick), y0 + height - 6)) for tick in panel.ticks]
        canvas.segments(grid, RULE)
        for row, y0, height, name, under, missing, beside in rows:
            canvas.lines(0, y0 + 17, name, bold=True)
            if beside:
                canvas.text(NARROW, y0 + 17, row.outcome, SMALL, INK if row.strong else INK2, row.strong, "right")
            foot = y0 + 17 + 15 * len(name)
            canvas.lines(0, foot, under, size=SMALL, color=INK2)
            canvas.lines(0, foot + 15 * len(under), missing, size=SMALL, color=INK2)
            if row.numbers:
                _draw_row(canvas, panel, row, y0 + height - 26, 0, NARROW)
        _axis(canvas, panel, bottom + 18, NARROW)
    return canvas.svg()


def draw_predictions(rows: Sequence[PredictionRow]) -> Drawing:
    """Draw each cycle's predicted range beside its result.

    Parameters
    ----------
    rows : the cycles in order; rows with one unit share one axis.

    Returns
    -------
    The drawing.
    """
    entries = []
    if any(row.low is not None or row.high is not None for row in rows):
        entries.append(keys.Entry(words.key_predicted(), 28, lambda c, x, y: c.rect(x, y - 3.5, 28, 7, OCHRE)))
    if any(row.value is not None for row in rows):
        entries.append(keys.dot(words.key_result(), 13.5, TEAL))
    wide = _draw_wide(_panels(rows, 284, 600), entries)
    narrow = _draw_narrow(_panels(rows, 22, NARROW - 40), entries)
    return Drawing(wide, narrow)
