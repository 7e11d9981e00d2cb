"""How firm a ranking is: the places each domain takes when the weights are drawn anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...show import key as keys
from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.metrics import wrap
from ...show.style import BAND, BODY, EDGE, INK, INK2, NARROW, OCHRE, OCHRE_TINT, PAPER, RULE, SMALL, TEAL, WIDE
from ...wording import diagrams as words


@dataclass(frozen=True)
class RankRow:
    """One domain.

    Parameters
    ----------
    name : its name.
    rank : its place with the agreed weights.
    low, high : the places it keeps to in 8 of 10 runs.
    word : `firm`, `close call` or `open`, as printed.
    said : how often it is among the first three, as printed.
    chosen : it was chosen as a priority.
    """

    name: str
    rank: int
    low: int
    high: int
    word: str
    said: str
    chosen: bool = False


def _entries(rows: Sequence[RankRow]) -> list[keys.Entry]:
    out = [keys.dot(words.key_rank(), 13, TEAL)]
    if any(row.chosen for row in rows):
        out.append(keys.dot(words.key_chosen(), 12, OCHRE, shape="s"))
    return [*out, keys.band(words.key_ranks())]


def _draw(rows: Sequence[RankRow], top_places: int, width: int) -> str:
    wide, n = width == WIDE, len(rows)
    left, right = (262.0, 590.0) if wide else (12.0, NARROW - 12.0)
    entries, deep = keys.place(_entries(rows), width)
    most = max(max(row.high for row in rows), n)

    def x(rank: float) -> float:
        return left + (rank - 1) / max(1, most - 1) * (right - left)

    names = [wrap(row.name, 232 if wide else NARROW - 4, BODY, row.chosen, 2) for row in rows]
    heights = [max(34.0, 17.0 * len(lines) + 12) if wide else 17.0 * len(lines) + 50 for lines in names]
    head = deep + 46
    canvas = Canvas(width, head + sum(heights) + 8)
    keys.draw(canvas, entries)
    edge = x(top_places + 0.5) if most > top_places else right + 12
    canvas.rect(left - 12, head - 6, edge - left + 12, sum(heights) + 8, OCHRE_TINT)
    canvas.text(left - 8, head - 27, words.first_places(top_places), SMALL, INK2)
    for rank in range(1, most + 1):
        canvas.text(x(rank), head - 11, str(rank), SMALL, INK2, align="center")
    y = head
    for row, lines, height in zip(rows, names, heights, strict=True):
        middle = y + height / 2 if wide else y + 17 * len(lines) + 10
        canvas.segments([((0, y - 2), (width, y - 2))], RULE)
        if wide:
            canvas.lines(0, middle - 17 * (len(lines) - 1) / 2 + 4.5, lines, step=17, bold=row.chosen)
            canvas.text(634, middle + 4.5, row.word, BODY, INK, bold=True)
            canvas.text(WIDE, middle + 4.5, row.said, SMALL, INK2, align="right")
        else:
            canvas.lines(0, y + 14, lines, step=17, bold=row.chosen)
            canvas.text(0, middle + 26, row.word, BODY, INK, bold=True)
            canvas.text(NARROW, middle + 26, row.said, SMALL, INK2, align="right")
        canvas.segments([((x(1), middle), (x(most), middle))], RULE)
        x0, x1 = x(row.low), x(row.high)
        canvas.rect(x0 - 6, middle - 6, x1 - x0 + 12, 12, BAND, EDGE, 1)
        color, shape = (OCHRE, "s") if row.chosen else (TEAL, "o")
        canvas.marks([(x(row.rank), middle)], 12 if row.chosen else 13, color, edge=PAPER, line=1.2, shape=shape)
        y += height
    return canvas.svg()


def draw_rank_stability(rows: Sequence[RankRow], *, top: int = 3) -> Drawing:
    """Draw the places each domain takes when the weights are drawn anew.

    Parameters
    ----------
    rows : the domains, the first place first.
    top : how many places count as first; they are tinted.

    Returns
    -------
    The drawing.
    """
    drawings = [_draw(rows, top, width) for width in (WIDE, NARROW)]
    return Drawing(*drawings)
