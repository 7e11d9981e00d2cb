"""Events on a run chart: words that hang from the top where they fit, else letters explained below.

The first test hangs among them, so that no line crosses a word.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from ...show.axes import TimeAxis
from ...show.canvas import Canvas
from ...show.metrics import clean, width_of, wrap
from ...show.place import hang, spread
from ...show.style import EDGE, INK, INK2, PAPER, SMALL
from ...wording import charts as words

ROW = 18
TAG = 19
DOTS = (1.4, 2.6)


def letter(number: int) -> str:
    """Name the events A, B, ... Z, AA, AB, ...

    Examples
    --------
    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


@dataclass(frozen=True)
class FirstTest:
    """The first test: its line, the row of its words, and the words that fit."""

    x: float
    row: int
    before: str
    since: str


@dataclass(frozen=True)
class Events:
    """Events with their places.

    `hung` says for each event its row and whether its words run to the left; in its stead `tags` says row and place
    of each letter and `below` what the letters mean. `height` is the room over the plot.
    """

    xs: list[float]
    labels: list[str]
    hung: list[tuple[int, bool]] | None
    tags: list[tuple[int, float]]
    below: list[tuple[str, list[str]]]
    test: FirstTest | None
    height: float

    @property
    def below_height(self) -> float:
        """Room they need under everything."""
        return sum(15 * len(lines) + 5 for _, lines in self.below)


def _before(test_x: float, row: int, taken: Sequence[tuple[float, float, int]], said: str) -> str:
    """Say what stood before the test, if no line or word of an event is in the way."""
    low = test_x - 8 - width_of(said, SMALL)
    if low < 0:
        return ""
    for x, end, at in taken:
        line = at <= row and low - 6 < x < test_x
        word = at == row and end > low - 6 and x < test_x
        if line or word:
            return ""
    return said


def place_events(flags: Sequence, axis: TimeAxis, width: float, test: dt.date | None, earlier: bool) -> Events:
    """Give every event a place; the time this takes grows with the number of events only.

    Parameters
    ----------
    flags : events with `on` and `label`, in time order.
    axis : the time axis.
    width : width of the drawing.
    test : the day of the first test, or None.
    earlier : there are points before it.

    Returns
    -------
    The events with their places.
    """
    xs = [axis.inside(flag.on) for flag in flags]
    labels = [clean(flag.label) for flag in flags]
    if test is not None and not axis.first <= test <= axis.last:
        test = None
    said = words.before_test() if earlier else ""
    since, test_x = words.since_test(), axis.x(test) if test else 0.0
    if test_x + 8 + width_of(since, SMALL) > width:
        since = ""
    # An event outside the axis has no line of its own to hang from, so it is explained below.
    outside = any(not axis.left <= axis.x(flag.on) <= axis.right for flag in flags)
    items = [(x, width_of(label, SMALL) + 5, i) for i, (x, label) in enumerate(zip(xs, labels, strict=True))]
    if test is not None:
        items.append((test_x, width_of(since, SMALL) + 8 if since else 0.0, -1))
        items.sort(key=lambda item: item[0])
    rows = 2 if test is None else 3
    hung = None if outside else hang([x for x, _, _ in items], [wide for _, wide, _ in items], width, rows)
    if hung is not None:
        by_item = {item[2]: place for item, place in zip(items, hung, strict=True)}
        mark = None
        if test is not None:
            row = by_item[-1][0]
            taken = [
                (x - wide if by_item[i][1] else x, x if by_item[i][1] else x + wide, by_item[i][0])
                for x, wide, i in items
                if i >= 0
            ]
            mark = FirstTest(test_x, row, _before(test_x, row, taken, said), since)
        height = ROW * (max((row for row, _ in hung), default=-1) + 1)
        return Events(xs, labels, [by_item[i] for i in range(len(xs))], [], [], mark, height)
    across = max(1, int((width - axis.left + 12) // TAG))
    rows = -(-len(xs) // across)
    tags: list[tuple[int, float]] = [(0, 0.0)] * len(xs)
    for row in range(rows):
        mine = range(row, len(xs), rows)
        places = spread([xs[i] for i in mine], [TAG] * len(mine), axis.left - 12, width)
        for i, x in zip(mine, places, strict=True):
            tags[i] = (row, x)
    below = [
        (letter(i), wrap(words.event_line(flag.on, flag.label), width - axis.left - 26, SMALL, lines=3))
        for i, flag in enumerate(flags)
    ]
    mark = FirstTest(test_x, 0, _before(test_x, 0, [], said), since) if test else None
    height = (ROW + 4 if mark else 0) + (TAG + 2) * rows + 8
    return Events(xs, labels, None, tags, below, mark, height)


def draw_events(canvas: Canvas, events: Events, top: float, plot: tuple[float, float], feet: Sequence[float]) -> None:
    """Draw the lines and words over the plot.

    Parameters
    ----------
    canvas : the drawing.
    events : events with their places.
    top : where their rows begin.
    plot : top and bottom of the plot.
    feet : how far down the line of each event goes.
    """
    test = events.test
    if test:
        base = top + ROW * test.row + 13
        canvas.segments([((test.x, base - 11), (test.x, plot[1]))], EDGE)
        canvas.text(test.x - 8, base, test.before, SMALL, INK2, align="right")
        canvas.text(test.x + 8, base, test.since, SMALL, INK2)
    if events.hung is not None:
        lines = []
        for x, label, (row, left), foot in zip(events.xs, events.labels, events.hung, feet, strict=True):
            base = top + ROW * row + 13
            lines.append(((x, base - 10), (x, foot)))
            canvas.text(x + (-5 if left else 5), base, label, SMALL, INK2, align="right" if left else "left")
        canvas.segments(lines, INK2, 1, DOTS)
        return
    first = top + (ROW + 4 if test else 0)
    for x, (row, at), foot in zip(events.xs, events.tags, feet, strict=True):
        canvas.curve([(at, first + (TAG + 2) * row + TAG - 2), (x, plot[0] - 2), (x, foot)], INK2, 1, DOTS)
    for i, (row, at) in enumerate(events.tags):
        _tag(canvas, at, first + (TAG + 2) * row + (TAG - 2) / 2, letter(i))


def draw_below(canvas: Canvas, events: Events, left: float, top: float) -> None:
    """Draw the explanations of the letters."""
    y = top
    for name, lines in events.below:
        _tag(canvas, left + 9, y + 8, name)
        canvas.lines(left + 26, y + 12.5, lines, size=SMALL, color=INK2)
        y += 15 * len(lines) + 5


def _tag(canvas: Canvas, x: float, y: float, name: str) -> None:
    canvas.marks([(x, y)], TAG - 3, PAPER, edge=EDGE, line=1)
    canvas.text(x, y + 4.2, name, 12 if len(name) == 1 else 10, INK, bold=True, align="center")
