"""The plot of a run chart in pixels, and the words at the end of its lines."""

from __future__ import annotations

from dataclasses import dataclass

from ...errors import certain
from ...show.axes import TimeAxis
from ...show.canvas import Canvas
from ...show.metrics import width_of, wrap
from ...show.place import spread
from ...show.style import INK, INK2, OCHRE, SMALL, TEAL
from ...show.svg import Run
from ...wording import charts as words
from ...wording.language import amount
from .run_data import RunData


@dataclass(frozen=True)
class Frame:
    """The plot in pixels: time across, values upwards."""

    time: TimeAxis
    low: float
    high: float
    top: float
    bottom: float

    def y(self, value: float) -> float:
        """Where a value stands, held within the plot."""
        share = (value - self.low) / (self.high - self.low)
        return self.bottom - min(1.0, max(0.0, share)) * (self.bottom - self.top)


@dataclass(frozen=True)
class End:
    """The words at the end of a line, in lines of runs."""

    value: float
    lines: tuple[tuple[Run, ...], ...]
    color: str

    @property
    def width(self) -> float:
        """Pixels of the widest line; runs stand 7 apart."""
        return max(
            sum(width_of(run.text, SMALL, run.bold) for run in line) + 7 * (len(line) - 1) for line in self.lines
        )


def line_ends(data: RunData, room: float) -> list[End]:
    """Collect the words at the line ends, broken to the room there is."""
    out = []

    def add(value: float, bold: str, rest: str, color: str) -> None:
        head = [(Run(line, color, True),) for line in wrap(bold, room, SMALL, True, 3)]
        out.append(End(value, (*head, *((Run(line, INK2),) for line in wrap(rest, room, SMALL, lines=3))), color))

    if data.present:
        last = data.present[-1]
        names = {"month": words.month_long, "quarter": words.quarter_short}
        when = names.get(data.frequency, words.day_short)(data.dates[last])
        value = certain(data.values[last])
        first = Run(amount(value), TEAL, True)
        one = End(value, ((first, Run(when, INK2)),), TEAL)
        out.append(one if one.width <= room else End(one.value, ((first,), (Run(when, INK2),)), TEAL))
    if data.centre is not None:
        add(data.centre, data.centre_words, data.centre_note, INK)
    for line in data.phases:
        if line.end is None:
            add(line.value, words.new_line(line.value), "", TEAL)
    aim = data.aim
    if data.targets and not (aim and aim.value == data.targets[-1].value):
        add(data.targets[-1].value, words.target(data.targets[-1].value), "", INK)
    if aim:
        when = words.by_date(aim.by) if aim.by else ""
        add(aim.value, words.aim(aim.value), when, OCHRE)
    return out


def draw_ends(canvas: Canvas, ends: list[End], frame: Frame, x: float) -> None:
    """Write the words from x on, moved apart where they would cover each other."""
    sizes = [15.0 * len(end.lines) + 5 for end in ends]
    wanted = [frame.y(end.value) + 7.5 * (len(end.lines) - 1) for end in ends]
    middles = spread(wanted, sizes, frame.top - 14, frame.bottom + 8, order=[-end.value for end in ends])
    for end, middle in zip(ends, middles, strict=True):
        y = middle - 7.5 * (len(end.lines) - 1) + 4.5
        line = frame.y(end.value)
        if abs(y - 4.5 - line) > 8:
            canvas.curve([(x - 9, line), (x - 3, y - 4.5)], end.color, 1)
        for number, runs in enumerate(end.lines):
            canvas.text(x, y + 15 * number, runs, SMALL)
