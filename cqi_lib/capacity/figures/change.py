"""The retake: where each domain was, and where it is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...show import key as keys
from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.levels import LevelRow, draw_levels
from ...show.metrics import width_of, wrap
from ...show.scale import NARROW_SHEET, WIDE_SHEET, Sheet
from ...show.style import INK2, OCHRE, OCHRE_TINT, PAPER, SMALL
from ...wording import charts as words


@dataclass(frozen=True)
class ChangeRow:
    """One domain between two rounds.

    Parameters
    ----------
    group : heading above it, such as `Chosen in Fall 2024`.
    name, labels, target : the domain and its scale, from the lowest level to the highest.
    before, after : mean levels on the same questions; None with `missing` saying why.
    change : the change as printed.
    moved : words on the topics that moved.
    chosen : tinted, with ochre marks.
    chance : how many levels the change could be by selection alone; None leaves it out.
    chance_words : words beside that mark.
    missing : why it cannot be compared.
    """

    group: str
    name: str
    labels: tuple[str, ...]
    before: float | None
    after: float | None
    change: str = ""
    moved: str = ""
    target: float | None = None
    chosen: bool = False
    chance: float | None = None
    chance_words: str = ""
    missing: str = ""


def _mark(canvas: Canvas, sheet: Sheet, level_row: LevelRow, y: float) -> None:
    row: ChangeRow = level_row.data
    if row.before is None or row.after is None:
        return
    k = len(row.labels)
    x0, x1 = sheet.x(row.before, k), sheet.x(row.after, k)
    color = OCHRE if row.chosen else INK2
    size = 12 if row.chosen else 9
    if abs(x1 - x0) < 3.5:
        # Too near to stand side by side: the later one lies inside the earlier one.
        canvas.marks([(x0, y)], size + 4, PAPER, edge=color)
        canvas.marks([(x1, y)], size - 3, color)
    else:
        canvas.curve([(x0, y), (x1, y)], color, 4 if row.chosen else 2)
        canvas.marks([(x0, y)], size - 1, PAPER, edge=color)
        canvas.marks([(x1, y)], size + 1, color, edge=OCHRE_TINT if row.chosen else PAPER, line=1)
    if row.chance is not None:
        end = sheet.x(row.before + row.chance, k)
        low, high = sorted((x0, end))
        at = y + 16
        canvas.segments(
            [((low, at), (high, at)), ((low, at - 4), (low, at + 4)), ((high, at - 4), (high, at + 4))], INK2
        )
        said = width_of(row.chance_words, SMALL)
        tint = OCHRE_TINT if row.chosen else PAPER
        if sheet.wide and high + 8 + said <= sheet.value - 50:
            canvas.text(high + 8, at + 4.5, row.chance_words, SMALL, INK2, halo=tint)
        elif sheet.wide:
            canvas.text(low - 8, at + 4.5, row.chance_words, SMALL, INK2, align="right", halo=tint)
        else:
            lines = wrap(row.chance_words, sheet.width - 20, SMALL)
            x = max(10, min(low, sheet.width - 8 - max(width_of(line, SMALL) for line in lines))) if lines else 0
            canvas.lines(x, at + 19, lines, size=SMALL, color=INK2)


def _extra(row: ChangeRow, sheet: Sheet) -> float:
    """Room under the track for what chance alone can do: on a phone its words stand on lines of their own."""
    if row.chance is None:
        return 0
    return 16 if sheet.wide else 22 + 15 * len(wrap(row.chance_words, sheet.width - 20, SMALL))


def _level_rows(rows: Sequence[ChangeRow], sheet: Sheet) -> list[LevelRow]:
    return [
        LevelRow(
            row.group,
            row.name,
            row.labels,
            row.target,
            row.change,
            row.moved,
            row.chosen,
            tinted=row.chosen,
            missing=row.missing,
            data=row,
            extra=_extra(row, sheet),
        )
        for row in rows
    ]


def draw_change(
    rows: Sequence[ChangeRow], *, before: str, after: str, footer: tuple[str, str] | None = None
) -> Drawing:
    """Draw each domain's level in two rounds.

    Parameters
    ----------
    rows : the domains, chosen ones first, each group in the instrument's order.
    before, after : the names of the two rounds.
    footer : words and number under the rows, such as the average change of the others.

    Returns
    -------
    The drawing.
    """
    entries = [keys.dot(before, 8, PAPER, edge=INK2), keys.dot(after, 9, INK2)]
    if any(row.target is not None for row in rows):
        entries.append(keys.upright(words.key_target(), INK2))
    drawings = [
        draw_levels(
            _level_rows(rows, sheet),
            sheet,
            _mark,
            entries=entries,
            room=28 if sheet.wide else 24,
            value_heading=words.change_heading(),
            state_heading=words.moved_heading() if any(row.moved for row in rows) else "",
            footer=[footer] if footer else [],
        )
        for sheet in (WIDE_SHEET, NARROW_SHEET)
    ]
    return Drawing(*drawings)
