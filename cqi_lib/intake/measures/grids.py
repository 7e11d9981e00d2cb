"""The tables on a sheet: each with one axis of periods, down or across, and named fields beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from ...errors import nearest, place, row
from ..sheet import Sheet, column_named, is_blank, sheet_named
from ..spelling import fold, trim
from ..summaries import names_summary
from .heads import across_heads, column_cells, heads_above, joined_heads, labels_of
from .numbers import number_in
from .periods import MONTHS, Period, period_in

_TOTAL = re.compile(
    r"(grand |sub-?|running )?(totals?|sum|average|avg|mean|median|ytd|year[- ]to[- ]date|cumulative|promedio|suma|acumulado)\b.*|.*\b(totals?|ytd|average|promedio)"
)
_AIM = re.compile(r"((annual|monthly|yearly|our) )?(targets?|goals?|benchmarks?|baselines?|metas?|objetivos?)")
_DATED = re.compile(
    r".*\b(month|date|period|week|quarter|mes|fecha|periodo|período|semana|trimestre|when|day|reporting)\b.*|.*_(month|date)\b.*"
)


@dataclass
class Field:
    """One column of numbers or words beside the axis (a row, where months run across); `line` is its column (or row), from 1.

    `lines` gives, where it is not the grid's own, the column of each cell: of a field under one of several headings of a month.
    """

    heading: str
    cells: list[str]
    line: int
    lines: list[int] = field(default_factory=list)
    filled: frozenset[int] = frozenset()
    """Records in which the cell is blank and what stands above holds."""


@dataclass
class Grid:
    """One table of a sheet.

    Attributes
    ----------
    across : periods run to the right; each field is then a row.
    fields : in their order; `dates` are those that hold periods. Where they run across it is the first, which has no heading.
    lines : the row (or column) of each record.
    title : what stands above the table, and the sheet's name: it may name the year.
    left : rows or columns left out as totals, with their words.
    """

    sheet: Sheet
    across: bool
    fields: list[Field]
    dates: list[int]
    lines: list[int]
    title: str = ""
    left: list[tuple[int, str]] = field(default_factory=list)
    years: list[str] | None = None
    """What a row of years above months that run across says over each."""

    @property
    def headings(self) -> list[str]:
        """The headings by which this layout is known again: years in them do not count."""
        return [one.heading for one in self.fields if not (self.across and one.line == self.fields[0].line)]

    @property
    def layout(self) -> tuple[bool, list[str]]:
        """What two tables share that are laid out alike."""
        return self.across, list(map(same, self.headings))

    def at(self, one: Field, i: int) -> str:
        """Name the place of a field's cell in the i-th record."""
        line = (one.lines or self.lines)[i]
        r, c = (one.line, line) if self.across else (line, one.line)
        where = sheet_named(self.sheet.name) if self.sheet.name else ""
        name = letter(c) if self.across or not one.heading else repr(one.heading)
        return place(where, row(r), column_named(name))

    def spot(self, one: Field, i: int) -> tuple[int, int]:
        """Give the row and column of a cell, from 1."""
        line = (one.lines or self.lines)[i]
        return (one.line, line) if self.across else (line, one.line)

    def named(self, heading: str) -> Field | None:
        """Find a field by its heading."""
        return next((one for one in self.fields if same(one.heading) == same(heading)), None)


def same(heading: str) -> str:
    """Give the form in which two headings of a layout are equal: a year in them is any year.

    Examples
    --------
    >>> same("Referrals  2025") == same("referrals 2026")
    True
    """
    return re.sub(r"\b(19|20)\d\d\b", "yyyy", fold(heading))


def letter(column: int) -> str:
    """Give a column's letters.

    Examples
    --------
    >>> letter(1), letter(28)
    ('A', 'AB')
    """
    out = ""
    while column:
        column, rest = divmod(column - 1, 26)
        out = chr(65 + rest) + out
    return out


def is_total(text: str) -> bool:
    """Tell whether an axis says of a row or column that it sums up others."""
    said = fold(text)
    found = period_in(text)
    return bool(_TOTAL.fullmatch(said)) or names_summary(text) or (found is not None and found.kind == "years")


def is_number(cell: str) -> bool:
    """Tell whether a cell holds a number, or what stands for one."""
    return bool(cell) and number_in(cell, "point").kind in ("number", "ratio", "few", "formula", "fault", "struck")


def near_a_month(text: str) -> bool:
    """Tell whether a word comes near to a month's name, or bears a year: it may be one that was written badly."""
    word = re.match(r"[^\W\d_]{4,}", fold(text))
    return bool(word and nearest(word[0], [m for m in MONTHS if len(m) > 3])) or bool(
        re.search(r"\b(19|20)\d\d\b", text)
    )


def find_grids(sheet: Sheet) -> list[Grid]:
    """Find the tables of a sheet in the order in which they stand.

    Parameters
    ----------
    sheet : its cells.

    Returns
    -------
    The tables; none where no cell is a period beside numbers.
    """
    return sorted(_Finder(sheet).grids(), key=lambda grid: grid.spot(grid.fields[0], 0))


class _Finder:
    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.width = max(map(len, sheet.rows), default=0)
        self.rows: list[list[str]] = [[*r, *[""] * (self.width - len(r))] for r in sheet.rows]
        self.periods = [{c: p for c, cell in enumerate(r) if (p := self._period(cell))} for r in self.rows]
        self.taken: set[int] = set()

    @staticmethod
    def _period(cell: str) -> Period | None:
        found = period_in(cell)
        return found if found and found.kind not in ("years", "compact") else None

    def grids(self) -> Iterator[Grid]:
        heads = [r for r in range(len(self.rows)) if self._is_across(r)]
        for n, head in enumerate(heads):
            yield from self._across(head, heads[n + 1] if n + 1 < len(heads) else len(self.rows))
        yield from self._down()

    # Months across

    def _is_across(self, r: int) -> bool:
        columns = list(self.periods[r])
        if len({self.periods[r][c] for c in columns}) < 2 or (r and len(self.periods[r - 1].keys() & set(columns)) > 1):
            return False
        below = [k for k in range(r + 1, min(len(self.rows), r + 6)) if not is_blank(self.rows[k])][:4]
        # Names stand before the months; where the first one is the first of a column of months, they run down.
        if min(columns) == 0 or not below or min(columns) in self.periods[below[0]]:
            return False
        if self.periods[below[0]].keys() - set(columns) or len(self.periods[below[0]].keys() & set(columns)) > 1:
            return False
        return any(is_number(self.rows[k][c]) for k in below for c in columns)

    def _across(self, head: int, end: int) -> Iterator[Grid]:
        columns = sorted(self.periods[head])
        first = columns[0]
        last = max(c for c in range(self.width) if self.rows[head][c].strip())
        sub = across_heads(self.rows, head, columns)
        if sub:
            last = max(c for c in range(self.width) if self.rows[head + 1][c].strip())
        body = []
        for r in range(head + 1 + bool(sub), end):
            if any(c in self.periods[r] for c in range(first)):
                break
            body.append(r)
        records, left = self._records(
            [(c, self.rows[head][c]) for c in range(first, last + 1)],
            lambda c: any(is_number(self.rows[r][c]) for r in body),
            lambda c: c in self.periods[head],
        )
        if sub:
            records = [c for c in columns if c in records]
        fields = [Field("", [self.rows[head][c] for c in records], head + 1)]
        # What should be reached is no part of a name, and may be another number next year.
        aims = {c for c in range(first) if _AIM.fullmatch(fold(self.rows[head][c]))}
        section, before = "", ""
        for r in body:
            labels = labels_of(self.sheet, self.rows, r, first)
            named = [cell for c, cell in enumerate(labels) if cell.strip() and c not in aims]
            label = " / ".join(dict.fromkeys(map(trim, named)))
            spread = range(first, last + 1)
            if not any(self.rows[r][c].strip() for c in spread):
                section = label if label else ("" if is_blank(self.rows[r]) and before else section)
                before = ""
                continue
            before = label
            heading = " / ".join(part for part in (section, label) if part)
            for k, name in enumerate(sub or [""]):
                lines = [c + k for c in records] if sub else []
                cells = [self.rows[r][c] for c in (lines or records)]
                whole = " / ".join(part for part in (heading, name) if part)
                fields.append(Field(whole, cells, r + 1, [c + 1 for c in lines]))
        _apart(fields[1:])
        self.taken |= {head, *range(head + 1, head + 1 + bool(sub)), *(one.line - 1 for one in fields)}
        if len(fields) > 1 and records:
            # The year may stand in the corner, beside the months.
            corner = [cell for cell in self.rows[head][:first] if (p := period_in(cell)) and p.kind == "years"]
            title = " ".join([self._title(head), *corner])
            left = [(c, t) for c, t in left if not sub or c >= records[-1] + len(sub)]
            left = [(c + 1, t) for c, t in left]
            years = self._years(head, records, first)
            yield Grid(self.sheet, True, fields, [0], [c + 1 for c in records], title, left, years)

    def _years(self, head: int, records: list[int], first: int) -> list[str] | None:
        """Give what a row of years above the months says over each of them; a year holds until the next."""
        above = self.rows[head - 1] if head else []
        said = {
            c: cell for c, cell in enumerate(above) if (p := period_in(cell)) and p.kind == "years" and c >= first - 1
        }
        if not said or any(cell.strip() and c not in said for c, cell in enumerate(above[first:], start=first)):
            return None
        return [said[max(before)] if (before := [c for c in said if c <= record]) else "" for record in records]

    # Months down

    def _down(self) -> Iterator[Grid]:
        runs = [run for c in range(self.width) for run in self._runs(c)]
        runs.sort(key=lambda run: (run[1][0], run[0]))
        used: set[int] = set()
        for n, (_, rows) in enumerate(runs):
            if n in used:
                continue
            level = [
                k
                for k in range(n, len(runs))
                if k not in used and runs[k][1][0] <= rows[-1] and runs[k][1][-1] >= rows[0]
            ]
            used |= set(level)
            yield from self._beside([runs[k] for k in level])

    def _runs(self, c: int) -> Iterator[tuple[int, list[int]]]:
        """Cut a column's periods where a row of headings stands between them."""
        found = [r for r in range(len(self.rows)) if r not in self.taken and c in self.periods[r]]
        if not found:
            compact = [r for r, cells in enumerate(self.rows) if (p := period_in(cells[c])) and p.kind == "compact"]
            top = compact[0] - 1 if compact else -1
            if top >= 0 and _DATED.fullmatch(fold(self.rows[top][c])):
                found = compact
        run: list[int] = []
        for r in found:
            if run and any(self._begins(k, c, run[0]) for k in range(run[-1] + 1, r)):
                yield from self._whole(c, run)
                run = []
            run.append(r)
        yield from self._whole(c, run)

    def _whole(self, c: int, run: list[int]) -> Iterator[tuple[int, list[int]]]:
        if len(run) > 1 or (run and run[0] and _DATED.fullmatch(fold(self.rows[run[0] - 1][c]))):
            yield c, run

    def _begins(self, r: int, c: int, first: int) -> bool:
        """Tell whether a row of headings begins another table: it calls the months as the first did, or stands after a blank row."""
        before = self.rows[first - 1][c] if first else ""
        named = not self.rows[r][c].strip() or same(self.rows[r][c]) == same(before)
        return self._is_heads(r) and (named or is_blank(self.rows[r - 1]))

    def _is_heads(self, r: int) -> bool:
        filled = [cell for c, cell in enumerate(self.rows[r]) if cell.strip()]
        # Questions are called q1 to q4 too, and somebody May.
        dated = any(period.year or period.kind == "mixed" for period in self.periods[r].values())
        return len(filled) > 1 and not any(is_number(cell) for cell in filled) and not dated

    def _beside(self, runs: list[tuple[int, list[int]]]) -> Iterator[Grid]:
        """Part what stands side by side: a blank column between two tables that both have periods."""
        first, last = min(rows[0] for _, rows in runs), max(rows[-1] for _, rows in runs)
        axis = runs[0][0]
        while first and self.rows[first - 1][axis].strip() and first - 1 not in self.taken:
            # A month that is written badly, right under the headings, is a record all the same.
            if is_blank(self.rows[first - 1]) or not any(map(is_number, self.rows[first - 1])):
                break
            if self._is_heads(first - 1) or not near_a_month(self.rows[first - 1][axis]):
                break
            first -= 1
        heads = heads_above(self.rows, first, self._is_heads)
        while last + 1 < len(self.rows) and not is_blank(self.rows[last + 1]) and not self._is_heads(last + 1):
            if last + 1 in self.taken or self.periods[last + 1]:
                break
            last += 1
        spread = [*heads, *range(first, last + 1)]
        used = [c for c in range(self.width) if any(self.rows[r][c].strip() for r in spread)]
        blocks: list[list[int]] = []
        dated = {c for c, _ in runs}
        for c in used:
            if not blocks or (c > blocks[-1][-1] + 1 and dated & set(blocks[-1]) and _reaches_dates(c, used, dated)):
                blocks.append([])
            blocks[-1].append(c)
        for block in blocks:
            mine = [(c, rows) for c, rows in runs if c in block]
            if mine and len(block) > 1:
                yield from self._one_down(block, heads, mine, first, last)

    def _one_down(
        self, block: list[int], heads: list[int], runs: list[tuple[int, list[int]]], first: int, last: int
    ) -> Iterator[Grid]:
        axis = runs[0][0]
        within = [(c, set(rows)) for c, rows in runs]
        own = sorted({r for _, rows in runs for r in rows})
        records, left = self._records(
            [(r, self.rows[r][axis]) for r in range(min(first, own[0]), last + 1)],
            lambda r: any(self.rows[r][c].strip() for c in block if c != axis),
            lambda r: any(r in rows for _, rows in within),
        )
        names = joined_heads(self.sheet, self.rows, heads, block)
        fields = []
        for c, name in zip(block, names, strict=True):
            cells = column_cells(self.sheet, self.rows, c, records, fold(name))
            blank = frozenset(k for k, r in enumerate(records) if cells[k] and not self.rows[r][c].strip())
            fields.append(Field(name, cells, c + 1, filled=blank))
        _apart(fields)
        dates = [k for k, c in enumerate(block) if c in {c for c, _ in runs}]
        self.taken |= {*heads, *range(first, last + 1)}
        title = self._title(min([*heads, first]))
        yield Grid(self.sheet, False, fields, dates, [r + 1 for r in records], title, [(r + 1, t) for r, t in left])

    @staticmethod
    def _records(
        axis: Sequence[tuple[int, str]], filled: Callable[[int], bool], dated: Callable[[int], bool]
    ) -> tuple[list[int], list[tuple[int, str]]]:
        """Part the lines of an axis: those that are a period, or are badly written ones, and those left out."""
        records, left = [], []
        for line, text in axis:
            if dated(line):
                records.append(line)
            elif filled(line):
                if not is_total(text) and near_a_month(text):
                    records.append(line)
                else:
                    left.append((line, trim(text)))
        return records, left

    def _title(self, head: int) -> str:
        above: list[str] = []
        for r in range(head - 1, max(-1, head - 12), -1):
            if r in self.taken and above:
                break
            above.append(" ".join(cell.strip() for cell in self.rows[r] if cell.strip()))
        return " ".join([self.sheet.name, *above[::-1]])


def _reaches_dates(c: int, used: Sequence[int], dated: set[int]) -> bool:
    """Tell whether the columns from here to the next blank one hold periods."""
    while c in used:
        if c in dated:
            return True
        c += 1
    return False


def _apart(fields: Sequence[Field]) -> None:
    """Number headings that stand twice."""
    seen: dict[str, int] = {}
    for one in fields:
        n = seen[same(one.heading)] = seen.get(same(one.heading), 0) + 1
        if n > 1 and one.heading:
            one.heading = f"{one.heading} ({n})"
