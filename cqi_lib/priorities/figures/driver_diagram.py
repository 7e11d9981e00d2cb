"""The driver diagram: the aim, what moves it, and the changes to try, with what tests have shown of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.metrics import wrap
from ...show.style import BODY, EDGE, INK2, NARROW, OCHRE, SAND, SMALL, TEAL, WIDE
from ...wording import charts as words

Mark = Literal["open", "planned", "testing", "promising", "kept", "dropped"]
_STEP = 17.0
_PAD = 9.0
_WHITE = "#ffffff"


@dataclass(frozen=True)
class Evidence:
    """What tests have shown of a driver or an idea: a mark of its own shape, and a few words beside it."""

    mark: Mark
    words: str


@dataclass(frozen=True)
class IdeaNode:
    """A change to try; `note` names its measure, both it and `evidence` may be left out."""

    text: str
    note: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True)
class DriverNode:
    """A driver with its secondary drivers and its ideas; texts came from people and are data."""

    text: str
    note: str = ""
    evidence: Evidence | None = None
    parts: tuple[DriverNode, ...] = ()
    ideas: tuple[IdeaNode, ...] = ()


def draw_mark(canvas: Canvas, mark: Mark, x: float, y: float) -> None:
    """Draw one mark, 13 pixels wide, around its middle; no two have the same shape and filling."""
    if mark == "open":
        canvas.marks([(x, y)], 10, _WHITE, edge=EDGE, line=1.5)
    elif mark == "planned":
        canvas.marks([(x, y)], 10, _WHITE, edge=TEAL, line=1.5)
        canvas.marks([(x, y)], 4, TEAL)
    elif mark == "testing":
        canvas.marks([(x, y)], 11, _WHITE, edge=TEAL, line=1.8, shape="D")
    elif mark == "promising":
        canvas.marks([(x, y)], 13, TEAL, shape="D")
    elif mark == "kept":
        canvas.marks([(x, y)], 11, TEAL, shape="s")
    else:
        canvas.segments([((x - 4.5, y - 4.5), (x + 4.5, y + 4.5)), ((x - 4.5, y + 4.5), (x + 4.5, y - 4.5))], INK2, 2)


@dataclass(frozen=True)
class _Words:
    """A node's words broken into lines, and the height they take."""

    lines: list[str]
    small: list[str]
    evidence: Evidence | None
    said: list[str]
    height: float

    @classmethod
    def of(cls, node: DriverNode | IdeaNode, room: float, bold: bool = False) -> _Words:
        lines = wrap(node.text, room, BODY, bold, 6) or [""]
        small = wrap(node.note, room, SMALL, lines=3) if node.note else []
        said = wrap(node.evidence.words, room - 19, SMALL, lines=2) if node.evidence else []
        return cls(lines, small, node.evidence, said, _STEP * len(lines) + 16 * len(small) + 17 * len(said))

    def draw(self, canvas: Canvas, x: float, y: float, bold: bool = False) -> None:
        """Write the words from their upper left corner."""
        foot = y + 12
        canvas.lines(x, foot, self.lines, step=_STEP, size=BODY, bold=bold)
        foot += _STEP * len(self.lines)
        canvas.lines(x, foot, self.small, step=16, size=SMALL, color=INK2)
        foot += 16 * len(self.small) + 1
        if self.evidence:
            draw_mark(canvas, self.evidence.mark, x + 6.5, foot - 4.5)
            canvas.lines(x + 19, foot, self.said, step=17, size=SMALL, color=INK2)


@dataclass
class _Placed:
    """A node in its column: its words, what hangs on it, the height of its whole block, where it stands."""

    column: int
    words: _Words
    under: list[_Placed]
    block: float = 0.0
    top: float = 0.0

    @property
    def boxed(self) -> bool:
        return self.column < 3

    @property
    def height(self) -> float:
        return self.words.height + (2 * _PAD if self.boxed else 0)

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def _columns(secondary: bool) -> dict[int, tuple[float, float]]:
    """Give left edge and width by column: 0 aim, 1 primary, 2 secondary drivers, 3 ideas."""
    if secondary:
        return {0: (1, 176), 1: (214, 188), 2: (440, 180), 3: (656, 192)}
    return {0: (1, 212), 1: (258, 256), 3: (556, 292)}


def _gap(a: _Placed, b: _Placed) -> float:
    if a.column == b.column == 3:
        return 12
    return 14 if min(a.column, b.column) >= 2 else 20


def _measure(node: _Placed) -> float:
    """Work out how high a node and all that hangs on it are."""
    inner = 0.0
    for k, child in enumerate(node.under):
        inner += _measure(child) + (_gap(node.under[k - 1], child) if k else 0)
    node.block = max(node.height, inner)
    return node.block


def _place(node: _Placed, top: float) -> None:
    """Set a node in the middle of what hangs on it."""
    inner = sum(c.block for c in node.under) + sum(_gap(a, b) for a, b in zip(node.under, node.under[1:], strict=False))
    at = top + (node.block - inner) / 2
    for k, child in enumerate(node.under):
        at += _gap(node.under[k - 1], child) if k else 0
        _place(child, at)
        at += child.block
    if node.under:
        middle = (node.under[0].middle + node.under[-1].middle) / 2
        node.top = min(max(top, middle - node.height / 2), top + node.block - node.height)
    else:
        node.top = top + (node.block - node.height) / 2


def _tree(aim: str, drivers: Sequence[DriverNode], columns: dict[int, tuple[float, float]]) -> _Placed:
    def driver(node: DriverNode, column: int) -> _Placed:
        room = columns[column][1] - 2 * 12
        under = [driver(part, 2) for part in node.parts]
        under += [_Placed(3, _Words.of(idea, columns[3][1] - 18), []) for idea in node.ideas]
        return _Placed(column, _Words.of(node, room, bold=column == 1), under)

    words_ = _Words.of(IdeaNode(aim), columns[0][1] - 2 * 13, bold=True)
    return _Placed(0, words_, [driver(node, 1) for node in drivers])


def _connect(canvas: Canvas, node: _Placed, columns: dict[int, tuple[float, float]]) -> None:
    """Join a node with all that hangs on it by right-angled lines."""
    if not node.under:
        return
    x0 = columns[node.column][0] + columns[node.column][1]
    turn = round(x0 + 17) + 0.5
    pairs = [((x0, node.middle), (turn, node.middle))]
    ends = [node.middle, *(child.middle for child in node.under)]
    pairs.append(((turn, min(ends)), (turn, max(ends))))
    for child in node.under:
        left = columns[child.column][0]
        pairs.append(((turn, child.middle), (left if child.boxed else left + 12, child.middle)))
    canvas.segments(pairs, EDGE, 1.5)
    for child in node.under:
        _connect(canvas, child, columns)


def _draw_node(canvas: Canvas, node: _Placed, columns: dict[int, tuple[float, float]]) -> None:
    left, wide = columns[node.column]
    if node.column == 0:
        canvas.rect(left, node.top, wide, node.height, _WHITE, OCHRE, 2.5)
        node.words.draw(canvas, left + 13, node.top + _PAD, bold=True)
    elif node.boxed:
        canvas.rect(left, node.top, wide, node.height, _WHITE if node.column == 1 else SAND, EDGE, 1.2)
        node.words.draw(canvas, left + 12, node.top + _PAD, bold=node.column == 1)
    else:
        canvas.segments([((left + 12, node.top - 1), (left + 12, node.top + node.height + 1))], EDGE, 1.5)
        node.words.draw(canvas, left + 20, node.top)
    for child in node.under:
        _draw_node(canvas, child, columns)


def _wide(aim: str, drivers: Sequence[DriverNode]) -> str:
    columns = _columns(any(node.parts for node in drivers))
    tree = _tree(aim, drivers, columns)
    lefts = {column: left + (20 if column == 3 else 0) for column, (left, _) in columns.items()}
    ends = [*list(lefts.values())[1:], WIDE]
    heads = {
        column: wrap(words.driver_column(column), end - left - 8, SMALL)
        for (column, left), end in zip(lefts.items(), ends, strict=True)
    }
    top = 32 + _STEP * (max(map(len, heads.values())) - 1)
    _measure(tree)
    _place(tree, top)
    canvas = Canvas(WIDE, top + tree.block + 6)
    for column, lines in heads.items():
        canvas.lines(lefts[column], top - 14 - _STEP * (len(lines) - 1), lines, step=_STEP, size=SMALL, color=INK2)
    _connect(canvas, tree, columns)
    _draw_node(canvas, tree, columns)
    return canvas.svg()


def _narrow(aim: str, drivers: Sequence[DriverNode]) -> str:
    """Draw the tree from top to bottom, each step set in by a little."""
    rows: list[tuple[int, _Words, float]] = []
    at = 4.0

    def add(node: DriverNode | IdeaNode, depth: int, boxed: bool) -> None:
        nonlocal at
        room = NARROW - 24 * depth - 26
        words_ = _Words.of(node, room, bold=depth <= 1)
        rows.append((depth if boxed else -depth, words_, at))
        at += words_.height + (2 * _PAD if boxed else 0) + 12
        for part in getattr(node, "parts", ()):
            add(part, depth + 1, True)
        for idea in getattr(node, "ideas", ()):
            add(idea, depth + 1, False)

    add(DriverNode(aim), 0, True)
    for node in drivers:
        add(node, 1, True)
    canvas = Canvas(NARROW, at)
    # Each line runs down from a node to the last one set in by one step more.
    spines: dict[int, float] = {}
    pairs = []
    for depth, _, y in rows:
        level = abs(depth)
        if level:
            x = 24 * (level - 1) + 10.5
            mid = y + (17 if depth > 0 else 8)
            pairs += [((x, spines[level - 1]), (x, mid)), ((x, mid), (24 * level + (0 if depth > 0 else -2), mid))]
        spines[level] = y + 8
    canvas.segments(pairs, EDGE, 1.5)
    for depth, words_, y in rows:
        left, boxed = 24 * abs(depth), depth >= 0
        if boxed:
            fill, edge, line = (_WHITE, OCHRE, 2.5) if depth == 0 else (_WHITE if depth == 1 else SAND, EDGE, 1.2)
            canvas.rect(left + 1, y, NARROW - left - 2, words_.height + 2 * _PAD, fill, edge, line)
            words_.draw(canvas, left + 13, y + _PAD, bold=depth <= 1)
        else:
            words_.draw(canvas, left + 4, y)
    return canvas.svg()


def draw_driver_diagram(aim: str, drivers: Sequence[DriverNode]) -> Drawing:
    """Draw the aim, its primary and secondary drivers, and the change ideas.

    Parameters
    ----------
    aim : the aim's words.
    drivers : the primary drivers in their order; at least one.

    Returns
    -------
    The drawing. Longer texts than six lines are shortened in the drawing; the table holds them whole. A mark never
    stands alone: its words stand beside it.

    Examples
    --------
    >>> idea = IdeaNode("Text reminder", evidence=Evidence("testing", "being tested"))
    >>> drawing = draw_driver_diagram("More families come", [DriverNode("Families can come", ideas=(idea,))])
    >>> "being tested" in drawing.wide and "being tested" in drawing.narrow
    True
    """
    drawings = [draw(aim, drivers) for draw in (_wide, _narrow)]
    return Drawing(*drawings)
