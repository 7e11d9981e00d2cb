"""Names of rows and columns: several rows of headings, merged ones, sections over rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ..sheet import Sheet
from ..spelling import fold, trim
from .numbers import number_in
from .periods import period_in

MOST_HEADS = 4
_YEARS = re.compile(r"(year|año|fy|fiscal year|calendar year)")
_NO_NAME = frozenset(["na", "nan", "null", "none"])
"""What programs of statistics write for a blank cell."""
Rows = Sequence[Sequence[str]]


def heads_above(rows: Rows, first: int, is_heads: Callable[[int], bool]) -> list[int]:
    """Give the indices of the rows of headings right above a table's first row, the topmost first."""
    found: list[int] = []
    r = first - 1
    while r >= 0 and len(found) < MOST_HEADS and (is_heads(r) or (found and _are_years(rows[r]))):
        found.insert(0, r)
        r -= 1
    return found


def _are_years(row: Sequence[str]) -> bool:
    filled = [p for cell in row if cell.strip() for p in [period_in(cell)]]
    return len(filled) > 1 and all(p is not None and p.kind == "years" for p in filled)


def joined_heads(sheet: Sheet, rows: Rows, heads: Sequence[int], columns: Sequence[int]) -> list[str]:
    """Give each column's heading: what stands over it in all rows of headings, merged ones over all their columns."""
    spread = [dict(zip(columns, _spread(sheet, rows, r, columns, r == heads[-1]), strict=True)) for r in heads]
    out = []
    for c in columns:
        parts = [trim(cells[c]) for cells in spread if cells[c].strip()]
        out.append(" / ".join(dict.fromkeys(parts)))
    return out


def _spread(sheet: Sheet, rows: Rows, r: int, columns: Sequence[int], lowest: bool) -> list[str]:
    """Give a row of headings with merged cells filled; where a file keeps no merges, what is blank belongs to the left."""
    merged = {
        c - 1: rows[r][left - 1]
        for top, bottom, left, right in sheet.merged
        if top <= r + 1 <= bottom and right > left
        for c in range(left, right + 1)
    }
    out, before = [], ""
    for c in columns:
        cell = rows[r][c] or merged.get(c, "")
        if not cell.strip() and not lowest and not sheet.merged and rows[r + 1][c].strip():
            cell = before
        before = cell
        out.append(cell)
    return out


def across_heads(rows: Rows, head: int, columns: Sequence[int]) -> list[str]:
    """Give the headings under each month, where each has the same ones: `n`, `%`; none where a month is one column."""
    if head + 1 >= len(rows) or len(columns) < 2:
        return []
    steps = {b - a for a, b in pairwise(columns)}
    if len(steps) != 1 or (step := steps.pop()) < 2:
        return []
    below = rows[head + 1]
    groups = [[trim(cell) for cell in below[c : c + step]] for c in columns]
    alike = all(list(map(fold, group)) == list(map(fold, groups[0])) for group in groups)
    texts = all(cell and number_in(cell, "point").kind in ("text", "gap") for cell in groups[0])
    return groups[0] if alike and texts else []


def labels_of(sheet: Sheet, rows: Rows, r: int, columns: int) -> list[str]:
    """Give what stands before the numbers of a row; a label merged over rows, or over blank cells, holds for all of them."""
    out = []
    for c in range(columns):
        cell = rows[r][c]
        if not cell.strip():
            tops = [
                top for top, bottom, left, right in sheet.merged if top < r + 1 <= bottom and left <= c + 1 <= right
            ]
            cell = rows[tops[0] - 1][c] if tops else ""
        out.append("" if fold(cell) in _NO_NAME else cell)
    return out


def column_cells(sheet: Sheet, rows: Rows, c: int, records: Sequence[int], name: str) -> list[str]:
    """Give a column's cells; words and years that are merged over rows, and years over blanks, hold for all of them."""
    merged = {
        r: top - 1 for top, bottom, left, right in sheet.merged if left <= c + 1 <= right for r in range(top, bottom)
    }
    out: list[str] = []
    years = bool(_YEARS.fullmatch(name))
    for r in records:
        cell = rows[r][c]
        if not cell.strip() and r in merged and number_in(rows[merged[r]][c], "point").kind == "text":
            cell = rows[merged[r]][c]
        elif not cell.strip() and ((years and out) or (r in merged and _is_year(rows[merged[r]][c]))):
            cell = out[-1] if out else rows[merged[r]][c]
        out.append(cell)
    return out


def _is_year(cell: str) -> bool:
    found = period_in(cell)
    return found is not None and found.kind in ("years", "day", "month", "quarter")


def over_several(sheet: Sheet) -> Iterator[tuple[int, int]]:
    """Give the row and column of every cell, from 1, that is merged with others."""
    for top, bottom, left, right in sheet.merged:
        yield from (
            (r, c) for r in range(top, min(bottom, top + 2000) + 1) for c in range(left, min(right, left + 2000) + 1)
        )
