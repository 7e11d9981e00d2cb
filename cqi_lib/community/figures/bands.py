"""The cohort's levels: for each domain where the middle half of the programs lies. No dot is a program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...show import key as keys
from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.levels import LevelRow, draw_band, draw_levels
from ...show.scale import NARROW_SHEET, WIDE_SHEET, Sheet
from ...show.style import INK, TEAL
from ...wording import charts as words


@dataclass(frozen=True)
class BandRow:
    """One domain over all programs, rounded as the privacy rules say.

    Parameters
    ----------
    area, name, labels, target : the domain and its scale.
    lower, upper : quartiles; None with too few programs.
    median : the middle program; None with too few programs.
    shown : the median as printed.
    programs : how many programs it rests on, in words.
    missing : why nothing is shown.
    """

    area: str
    name: str
    labels: tuple[str, ...]
    lower: float | None
    median: float | None
    upper: float | None
    shown: str = ""
    programs: str = ""
    target: float | None = None
    missing: str = ""


def _band(canvas: Canvas, sheet: Sheet, level_row: LevelRow, y: float) -> None:
    row: BandRow = level_row.data
    if row.lower is not None and row.upper is not None:
        draw_band(canvas, sheet, row.lower, row.upper, len(row.labels), y)


def _mark(canvas: Canvas, sheet: Sheet, level_row: LevelRow, y: float) -> None:
    row: BandRow = level_row.data
    if row.median is not None:
        x = sheet.x(row.median, len(row.labels))
        canvas.segments([((x, y - 9), (x, y + 9))], TEAL, 4)


def draw_cohort_bands(rows: Sequence[BandRow], *, key: Mapping[str, str] | None = None) -> Drawing:
    """Draw the middle half of the programs in each domain.

    Parameters
    ----------
    rows : the domains in the instrument's order.
    key : words for the key where they differ from the usual ones, by `programs`, `median`, `target`.

    Returns
    -------
    The drawing.
    """
    key = key or {}
    entries = []
    if any(row.lower is not None and row.upper is not None for row in rows):
        entries.append(keys.band(key.get("programs") or words.key_programs()))
    if any(row.median is not None for row in rows):
        entries.append(keys.upright(key.get("median") or words.key_median(), TEAL, 4, None))
    if any(row.target is not None for row in rows):
        entries.append(keys.upright(key.get("target") or words.key_target(), INK))
    level_rows = [
        LevelRow(
            row.area,
            row.name,
            row.labels,
            row.target,
            row.shown,
            row.programs,
            missing=row.missing,
            data=row,
        )
        for row in rows
    ]
    drawings = [
        draw_levels(
            level_rows,
            sheet,
            _mark,
            behind=_band,
            entries=entries,
            room=32 if sheet.wide else 28,
            value_heading=words.level_heading(),
            state_heading=words.programs_heading() if any(row.programs for row in rows) else "",
        )
        for sheet in (WIDE_SHEET, NARROW_SHEET)
    ]
    return Drawing(*drawings)
