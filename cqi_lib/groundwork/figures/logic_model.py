"""The logic model: what goes in, what is done, what it delivers, and what changes, with the links between them."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.metrics import clean, width_of, wrap
from ...show.style import EDGE, INK, INK2, NARROW, SAND, SMALL, TEAL, WIDE
from ...wording import diagrams as words

HORIZONS = ("short", "medium", "long")
_STEP, _PAD, _LANE = 16.0, 8.0, 8.0
_WHITE = "#ffffff"


@dataclass(frozen=True)
class ActivityNode:
    """Something the program does, what it delivers, and the ids of the outcomes it should move."""

    id: str
    text: str
    outputs: tuple[str, ...] = ()
    leads_to: tuple[str, ...] = ()


@dataclass(frozen=True)
class OutcomeNode:
    """A change in people's lives, its horizon, the ids of later outcomes, and a short word under it."""

    id: str
    text: str
    horizon: str = "short"
    leads_to: tuple[str, ...] = ()
    note: str = ""


@dataclass
class _Box:
    """A box with its words, and where it stands."""

    lines: list[str]
    small: list[str]
    x: float
    width: float
    y: float = 0.0

    @property
    def height(self) -> float:
        return _STEP * len(self.lines) + 15 * len(self.small) + 2 * _PAD

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    def draw(self, canvas: Canvas, fill: str | None, edge: str | None, line: float = 1.2, bold: bool = False) -> None:
        """Draw the box and write its words."""
        if edge or fill:
            canvas.rect(self.x, self.y, self.width, self.height, fill, edge, line)
        foot = self.y + _PAD + 11.5
        canvas.lines(self.x + 9, foot, self.lines, step=_STEP, size=SMALL, bold=bold, color=INK)
        canvas.lines(self.x + 9, foot + _STEP * len(self.lines), self.small, step=15, size=12, color=INK2)


def _bands(inputs: Sequence[str], width: float) -> list[str]:
    """Set what goes in, one after the other, in as many lines as it takes."""
    out: list[str] = []
    for text in map(clean, inputs):
        joined = f"{out[-1]}  ·  {text}" if out else text
        if out and width_of(joined, SMALL) <= width:
            out[-1] = joined
        else:
            out += wrap(text, width, SMALL, lines=3)
    return out


def _box(text: str, x: float, width: float, note: str = "", bold: bool = False, lines: int = 6) -> _Box:
    small = wrap(note, width - 18, 12, lines=2) if note else []
    return _Box(wrap(text, width - 18, SMALL, bold, lines) or [""], small, x, width)


def _wide(
    inputs: Sequence[str], activities: Sequence[ActivityNode], outcomes: Sequence[OutcomeNode], rest: Sequence[str]
) -> str:
    horizons = [h for h in HORIZONS if any(o.horizon == h for o in outcomes)]
    delivered = any(a.outputs for a in activities) or bool(rest)
    later = {target for o in outcomes for target in o.leads_to}
    columns = 1 + delivered + len(horizons)
    links = any(a.leads_to for a in activities)
    lane = 22 + _LANE * max(1, len(activities)) if links and horizons else 26.0
    other = 34.0 if later else 24.0
    room = WIDE - 2 - lane * bool(horizons) - 24.0 * delivered - other * max(0, len(horizons) - 1)
    width = min(230.0, room / columns)
    band = _bands(inputs, WIDE - 150)
    top = (24 + _STEP * len(band) + 16) if band else 4
    head = top + 22
    out_x = 1 + width + 24.0
    first = (out_x + width if delivered else 1 + width) + lane
    place = {h: first + k * (width + other) for k, h in enumerate(horizons)}

    # Activities and what they deliver, row by row.
    y, acts, outs = head, {}, {}
    for activity in activities:
        box = _box(activity.text, 1, width, bold=True)
        box.y = y
        given = _box("", out_x, width)
        given.lines = [line for text in activity.outputs for line in wrap(text, width - 18, SMALL, lines=3)]
        given.y = y
        acts[activity.id] = box
        if given.lines:
            outs[activity.id] = given
        y += max(box.height, given.height if given.lines else 0) + 16
    extra = _box("", out_x, width)
    extra.lines = [line for text in rest for line in wrap(text, width - 18, SMALL, lines=3)]
    extra.y = y
    left_foot = y + (extra.height + 8 if rest else -8)

    # Each outcome has a row of its own: a line to a later column then runs through no other box.
    boxes: dict[str, _Box] = {}
    ordered = _order(outcomes, activities)
    y = head
    for outcome in ordered:
        box = _box(outcome.text, place[outcome.horizon], width, outcome.note)
        box.y = y
        boxes[outcome.id] = box
        y += box.height + 12
    right_foot = y
    # The lower side is as high as the other: spread the rows of the shorter one.
    spare = left_foot - right_foot
    if spare > 0 and len(ordered) > 1:
        for k, outcome in enumerate(ordered):
            boxes[outcome.id].y += spare * k / (len(ordered) - 1) * 0.9

    foot = max(left_foot, max((b.y + b.height for b in boxes.values()), default=0)) + 8
    canvas = Canvas(WIDE, foot)
    if band:
        canvas.rect(1, 1, WIDE - 2, 24 + _STEP * len(band) - 8, SAND)
        canvas.text(10, 21, words.model_column("inputs"), SMALL, INK2)
        canvas.lines(142, 21, band, step=_STEP, size=SMALL)
    canvas.text(1, top + 10, words.model_column("activities"), SMALL, INK2)
    if delivered:
        canvas.text(out_x, top + 10, words.model_column("outputs"), SMALL, INK2)
    for horizon in horizons:
        canvas.text(place[horizon], top + 10, words.model_column(horizon), SMALL, INK2)

    _links(canvas, activities, acts, outs, boxes, first - lane)
    _later(canvas, ordered, boxes, other)
    for name, box in acts.items():
        box.draw(canvas, _WHITE, EDGE, bold=True)
        if name in outs:
            canvas.segments([((box.x + width, box.y + 17), (out_x, box.y + 17))], EDGE, 1.4)
            outs[name].draw(canvas, SAND, None)
    if rest:
        extra.draw(canvas, SAND, None)
    for box in boxes.values():
        box.draw(canvas, _WHITE, TEAL, 1.6)
    return canvas.svg()


def _order(outcomes: Sequence[OutcomeNode], activities: Sequence[ActivityNode]) -> list[OutcomeNode]:
    """Order outcomes by horizon, then by the activities that lead to them, so that few lines cross."""
    position = {a.id: k for k, a in enumerate(activities)}

    def key(outcome: OutcomeNode) -> tuple[int, float, int]:
        sources = [position[a.id] for a in activities if outcome.id in a.leads_to]
        middle = sum(sources) / len(sources) if sources else len(activities)
        return HORIZONS.index(outcome.horizon), middle, list(outcomes).index(outcome)

    return sorted(outcomes, key=key)


def _arrow(canvas: Canvas, x: float, y: float, color: str) -> None:
    canvas.curve([(x - 6, y - 4), (x, y), (x - 6, y + 4)], color, 1.5)


def _links(
    canvas: Canvas,
    activities: Sequence[ActivityNode],
    acts: dict[str, _Box],
    outs: dict[str, _Box],
    boxes: dict[str, _Box],
    lane_left: float,
) -> None:
    """Draw the lines from activities to outcomes: each activity has its own lane, a dot marks where lines join."""
    for k, activity in enumerate(activities):
        targets = [boxes[name] for name in activity.leads_to if name in boxes]
        if not targets:
            continue
        source = acts[activity.id]
        start = outs[activity.id].x + outs[activity.id].width if activity.id in outs else source.x + source.width
        y0 = source.y + 17
        lane = round(lane_left + 10 + _LANE * k) + 0.5
        # Two activities with one outcome come in at two heights, so that each line can be followed.
        ends = [box.y + 11 + 5 * k if 11 + 5 * k < box.height - 4 else box.middle for box in targets]
        canvas.segments([((start, y0), (lane, y0)), ((lane, min(y0, *ends)), (lane, max(y0, *ends)))], EDGE, 1.4)
        for box, end in zip(targets, ends, strict=True):
            canvas.segments([((lane, end), (box.x - 1, end))], EDGE, 1.4)
            _arrow(canvas, box.x - 1, end, EDGE)
        if len(targets) > 1:
            canvas.marks([(lane, y0)], 5, EDGE)


def _later(canvas: Canvas, ordered: Sequence[OutcomeNode], boxes: dict[str, _Box], gap: float) -> None:
    """Draw the lines from an outcome to later ones."""
    for k, outcome in enumerate(ordered):
        source = boxes[outcome.id]
        for name in outcome.leads_to:
            target = boxes.get(name)
            if target is None or target.x <= source.x:
                continue
            turn = round(target.x - gap + 8 + 5 * (k % 4)) + 0.5
            y0, y1 = source.y + source.height - 9, target.y + target.height - 9
            canvas.segments(
                [
                    ((source.x + source.width, y0), (turn, y0)),
                    ((turn, y0), (turn, y1)),
                    ((turn, y1), (target.x - 1, y1)),
                ],
                TEAL,
                1.4,
            )
            _arrow(canvas, target.x - 1, y1, TEAL)


def _narrow(
    inputs: Sequence[str], activities: Sequence[ActivityNode], outcomes: Sequence[OutcomeNode], rest: Sequence[str]
) -> str:
    """List everything from top to bottom; outcomes have numbers, and numbers say what leads to what."""
    ordered = sorted(outcomes, key=lambda o: HORIZONS.index(o.horizon))
    number = {o.id: k for k, o in enumerate(ordered, start=1)}
    y, steps = 4.0, []

    def heading(text: str) -> None:
        nonlocal y
        steps.append((lambda c, at=y: c.text(0, at + 13, text, SMALL, INK2)))
        y += 24

    def arrows(names: Sequence[str]) -> str:
        found = sorted(number[name] for name in names if name in number)
        return words.leads_to(found) if found else ""

    def add(box: _Box, fill: str | None, edge: str | None, line: float = 1.2, bold: bool = False) -> None:
        nonlocal y
        box.y = y
        steps.append(functools.partial(box.draw, fill=fill, edge=edge, line=line, bold=bold))
        y += box.height + 9

    if inputs:
        heading(words.model_column("inputs"))
        box = _box("", 1, NARROW - 2)
        box.lines = [line for text in inputs for line in wrap(text, NARROW - 22, SMALL, lines=3)]
        add(box, SAND, None)
    if activities:
        heading(words.model_column("activities"))
    for activity in activities:
        box = _box(activity.text, 1, NARROW - 2, arrows(activity.leads_to), True)
        outputs = [line for text in activity.outputs for line in wrap(text, NARROW - 22, 12, lines=2)]
        box.small = outputs + box.small
        add(box, _WHITE, EDGE, bold=True)
    if rest:
        heading(words.model_column("outputs"))
        box = _box("", 1, NARROW - 2)
        box.lines = [line for text in rest for line in wrap(text, NARROW - 22, SMALL, lines=3)]
        add(box, SAND, None)
    for horizon in HORIZONS:
        mine = [o for o in ordered if o.horizon == horizon]
        if mine:
            heading(words.model_column(horizon))
        for outcome in mine:
            box = _box(f"{number[outcome.id]}  {outcome.text}", 1, NARROW - 2, arrows(outcome.leads_to))
            box.small += wrap(outcome.note, NARROW - 20, 12) if outcome.note else []
            add(box, _WHITE, TEAL, 1.6)
    canvas = Canvas(NARROW, y + 4)
    for step in steps:
        step(canvas)
    return canvas.svg()


def draw_logic_model(
    inputs: Sequence[str],
    activities: Sequence[ActivityNode],
    outcomes: Sequence[OutcomeNode],
    *,
    outputs: Sequence[str] = (),
) -> Drawing:
    """Draw a logic model from left to right, each link as a line of its own.

    Parameters
    ----------
    inputs : what goes in.
    activities, outcomes : with their links by id; links to ids that are not there are left out.
    outputs : what the whole program delivers beside that of single activities.

    Returns
    -------
    The drawing. On a phone outcomes have numbers, and the numbers say what leads to what.
    """
    given = (inputs, activities, outcomes, outputs)
    return Drawing(_wide(*given), _narrow(*given))
