"""The profile: where people place each domain, beside the target and the other programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...show import key as keys
from ...show.canvas import Canvas
from ...show.chart import Drawing
from ...show.levels import LevelRow, draw_band, draw_levels
from ...show.place import spread
from ...show.scale import NARROW_SHEET, WIDE_SHEET, Sheet
from ...show.style import INK, PAPER, TEAL, TEAL_MID
from ...wording import charts as words


@dataclass(frozen=True)
class DomainRow:
    """One domain; what may not be shown is simply not given.

    Parameters
    ----------
    area, name : headings, in the instrument's order.
    labels : the words of its scale from the lowest level to the highest; their number is K.
    level : the mean, 1..K; None with `missing` saying why there is none.
    shown : the mean as printed.
    target : the target level.
    people : single people's levels (a named round only).
    leader, staff, coach : means of these.
    others : lower and upper quartile of the other programs.
    state, strong, remark : the finding's name, whether it is set bold, and words under it.
    chosen : the words that mark a priority; empty for a domain that was not chosen.
    missing : why no level is shown.
    """

    area: str
    name: str
    labels: tuple[str, ...]
    level: float | None
    shown: str = ""
    target: float | None = None
    people: tuple[float, ...] = ()
    leader: float | None = None
    staff: float | None = None
    coach: float | None = None
    others: tuple[float, float] | None = None
    state: str = ""
    strong: bool = False
    remark: str = ""
    chosen: str = ""
    missing: str = ""


def _under(row: DomainRow) -> bool:
    return bool(row.people) or any(value is not None for value in (row.leader, row.staff, row.coach))


def _draw_people(canvas: Canvas, sheet: Sheet, row: DomainRow, y: float) -> None:
    """Draw single people and groups under the mean; equal values stand side by side."""
    k = len(row.labels)
    items = [(value, 7.2, "person") for value in row.people]
    items += [
        (value, 11.0, kind)
        for value, kind in ((row.staff, "staff"), (row.leader, "leader"), (row.coach, "coach"))
        if value is not None
    ]
    items.sort(key=lambda item: item[0])
    xs = spread([sheet.x(value, k) for value, _, _ in items], [size for _, size, _ in items], 4, sheet.width - 4)
    by_kind: dict[str, list[tuple[float, float]]] = {}
    for x, (_, _, kind) in zip(xs, items, strict=True):
        by_kind.setdefault(kind, []).append((x, y))
    canvas.marks(by_kind.get("person", []), 6, TEAL_MID)
    canvas.marks(by_kind.get("staff", []), 9, TEAL_MID)
    canvas.marks(by_kind.get("leader", []), 11, PAPER, edge=INK, line=1.5, shape="D")
    canvas.marks(by_kind.get("coach", []), 7.5, PAPER, edge=INK, line=1.5, shape="s")


def _entries(rows: Sequence[DomainRow], key: Mapping[str, str]) -> list[keys.Entry]:
    def say(name: str) -> str:
        return key.get(name) or getattr(words, f"key_{name}")()

    out = []
    if any(row.level is not None for row in rows):
        out.append(keys.dot(say("everyone"), 13.5, TEAL))
    if any(row.people for row in rows):
        out.append(keys.dot(say("person"), 6, TEAL_MID))
    if any(row.staff is not None for row in rows):
        out.append(keys.dot(say("staff"), 9, TEAL_MID))
    if any(row.leader is not None for row in rows):
        out.append(keys.dot(say("leader"), 11, PAPER, edge=INK, shape="D"))
    if any(row.coach is not None for row in rows):
        out.append(keys.dot(say("coach"), 7.5, PAPER, edge=INK, shape="s"))
    if any(row.others for row in rows):
        out.append(keys.band(say("others")))
    if any(row.target is not None for row in rows):
        out.append(keys.upright(say("target"), INK))
    return out


def draw_domain_profile(rows: Sequence[DomainRow], *, key: Mapping[str, str] | None = None) -> Drawing:
    """Draw where people place each domain.

    Parameters
    ----------
    rows : the domains in the instrument's order; rows of one area stand together.
    key : words for the key where they differ from the usual ones, by `everyone`, `person`, `staff`, `leader`,
        `coach`, `others`, `target`; only marks that occur are explained.

    Returns
    -------
    The drawing. Levels on scales of different length are placed by (level - 1) / (K - 1).
    """
    under = any(_under(row) for row in rows)

    rise = 6 if under else 0

    def band(canvas: Canvas, sheet: Sheet, level_row: LevelRow, y: float) -> None:
        row: DomainRow = level_row.data
        if row.others:
            draw_band(canvas, sheet, *row.others, len(row.labels), y - rise)

    def mark(canvas: Canvas, sheet: Sheet, level_row: LevelRow, y: float) -> None:
        row: DomainRow = level_row.data
        if row.level is not None:
            canvas.marks([(sheet.x(row.level, len(row.labels)), y - rise)], 13.5, TEAL, edge=PAPER, line=1.5)
        if _under(row):
            _draw_people(canvas, sheet, row, y + 9)

    level_rows = [
        LevelRow(
            row.area,
            row.name,
            row.labels,
            row.target,
            row.shown,
            row.state,
            row.strong,
            row.remark,
            bool(row.chosen),
            row.chosen,
            row.missing,
            row,
        )
        for row in rows
    ]
    entries = _entries(rows, key or {})
    drawings = [
        draw_levels(
            level_rows,
            sheet,
            mark,
            behind=band,
            entries=entries,
            room=38 if under else 30,
            value_heading=words.level_heading(),
            state_heading=words.state_heading() if any(row.state for row in rows) else "",
        )
        for sheet in (WIDE_SHEET, NARROW_SHEET)
    ]
    return Drawing(*drawings)
