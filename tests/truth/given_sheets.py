"""A team's spreadsheets of months, as they come: one for each program or one for all, under titles, by sheets or by a column,
with names that say whose they are or not, with days that can be read in two ways; and what a person is asked of them.

Nothing of the library is imported; what each file means is known beforehand.
"""

from __future__ import annotations

import csv
import datetime as dt
import random
from pathlib import Path

import openpyxl

HEADINGS = [
    "Families referred",
    "Families connected",
    "% on time",
    "Follow-up calls",
    "Staff hours",
    "Kept of all visits",
]
MONTHS = ["%Y-%m", "%b %Y", "%m/%Y", "%B %Y"]
DAYS = {"month first": "%m/%d/%Y", "day first": "%d/%m/%Y"}
"""The first of a month, written so that it can be read in two ways as long as no other day is there."""
TOGETHER = ("column", "tabs", "below")
"""Ways in which one file holds the numbers of all programs."""
NAMELESS = "monthly numbers"

Points = dict[str, list]


class Sheets:
    """The spreadsheets of one team being written.

    Parameters
    ----------
    folder : where to.
    chance : what draws.
    last : the day of the last survey: nothing is counted much later.
    asked : whether somebody is there to answer questions; else files that ask one are not read.

    Attributes
    ----------
    numbers : what was counted: for each file and program the measures.
    files, unread : the names of all files, and of those that nobody may read without being told.
    questions : what has to be asked, each with its answer.
    """

    def __init__(self, folder: Path, chance: random.Random, last: dt.date, asked: bool) -> None:
        self.folder, self.r, self.last, self.asked = folder, chance, last, asked
        self.numbers: list[dict] = []
        self.files: list[str] = []
        self.unread: list[str] = []
        self.questions: list[dict] = []

    def chance(self, p: float) -> bool:
        return self.r.random() < p

    def make(self, programs: list[str]) -> None:
        """Write the spreadsheets of some programs."""
        if len(programs) > 1 and self.chance(0.4):
            self.together(programs, self.r.choice(TOGETHER))
            return
        for n, program in enumerate(programs):
            if self.chance(0.85):
                # One is always read; others may be of a kind of which somebody has to say something.
                self.of_one(program, programs, may_ask=self.asked or bool(self.numbers), n=n)

    # One program's own file

    def of_one(self, program: str, programs: list[str], *, may_ask: bool, n: int) -> None:
        named = self.r.choice(["file", "title", "nobody", "differs"]) if len(programs) > 1 and may_ask else "file"
        order = self.r.choice([*DAYS]) if may_ask and self.chance(0.4) else ""
        grid, measures = self.table(order)
        if self.chance(0.4):
            grid = [list(column) for column in zip(*grid, strict=True)]
        elif self.chance(0.3):
            grid.append(["Total", *["" for _ in grid[0][1:]]])
        stem = f"{program.replace('/', '-')} log"
        if named == "differs":
            other = self.r.choice([one for one in programs if one != program])
            stem = f"{other.replace('/', '-')} log {n}"
        elif named != "file":
            stem = f"{NAMELESS} {n}"
        if named in ("title", "differs"):
            grid = [[f"{program}: {NAMELESS}"], [], *grid]
        file = self.write(f"{stem}.{self.r.choice(['xlsx', 'csv'])}", {"Monthly": grid})
        self.hold(file, {program: measures}, order, whose=program if named in ("nobody", "differs") else "")

    def hold(self, file: str, counted: dict[str, Points], order: str, whose: str = "") -> None:
        """Keep what a file means, and what has to be told of it."""
        self.files.append(file)
        if whose:
            self.questions.append({"kind": "program", "of": file, "answer": whose})
        if order:
            self.questions.append({"kind": "days", "of": file, "answer": order})
        if not self.asked and (whose or order):
            self.unread.append(file)
            return
        self.numbers += [{"program": program, "measures": measures} for program, measures in counted.items()]

    # One file of all programs

    def together(self, programs: list[str], how: str) -> None:
        order = self.r.choice([*DAYS]) if self.asked and self.chance(0.4) else ""
        headings, start = None, None
        tables: dict[str, list[list]] = {}
        counted: dict[str, Points] = {}
        for program in programs:
            grid, measures = self.table(order, headings, start)
            headings, start = [str(one) for one in grid[0][1:]], len(grid) - 1
            tables[program], counted[program] = grid, measures
        if how == "tabs" and any(set(program) & set("[]:*?/\\") or len(program) > 31 for program in programs):
            how = "below"  # no sheet may be called so
        if how == "column":
            rows = [[row[0], program, *row[1:]] for program, grid in tables.items() for row in grid[1:]]
            rows.sort(key=lambda row: programs.index(row[1]))
            sheets = {"All": [["Month", "Program", *(headings or [])], *rows]}
        elif how == "tabs":
            sheets = tables
        else:
            below = [[[f"{program}: {NAMELESS}"], *grid, []] for program, grid in tables.items()]
            sheets = {"All": [row for block in below for row in block]}
        file = self.write(f"{NAMELESS}.xlsx", sheets)
        self.hold(file, counted, order)

    def write(self, file: str, sheets: dict[str, list[list]]) -> str:
        if file.endswith(".csv"):
            [grid] = sheets.values()
            with (self.folder / file).open("w", encoding="utf-8", newline="") as out:
                csv.writer(out).writerows(grid)
            return file
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, grid in sheets.items():
            sheet = book.create_sheet(name)
            for row in grid:
                sheet.append([None if cell == "" else cell for cell in row])
        book.save(self.folder / file)
        return file

    def table(self, order: str, headings: list[str] | None = None, n: int | None = None) -> tuple[list[list], Points]:
        """Draw months, and give them as they are typed, and what they mean: day and value, or numerator and denominator."""
        r = self.r
        headings = headings or r.sample(HEADINGS, r.choice([1, 2, 3]))
        n = n or r.choice([5, 9, 12, 18, 24, 30])
        end = self.last.year * 12 + self.last.month - 1 - r.choice([0, 1, 1, 2])
        months = [dt.date(i // 12, i % 12 + 1, 1) for i in range(end - n + 1, end + 1)]
        style = DAYS[order] if order else r.choice(MONTHS)
        measures: Points = {name: [] for name in headings}
        grid: list[list] = [["Month", *headings]]
        for i, month in enumerate(months):
            row: list = [month.strftime(style)]
            for name in headings:
                cell, point = self.cell(name, i >= n / 2)
                if point is not None:
                    measures[name].append([month.isoformat(), *point])
                row.append(cell)
            grid.append(row)
        return grid, measures

    def cell(self, name: str, later: bool) -> tuple[object, tuple | None]:
        """Give a cell as it is typed, and its point; None where nothing was counted."""
        r = self.r
        if self.chance(0.06):
            return r.choice(["", "n/a", "not collected"]), None
        if name == "% on time":
            share = min(100, max(0, round(r.gauss(60 + 10 * later, 9))))
            return f"{share}%", (share,)
        if name == "Kept of all visits":
            of = r.randrange(12, 40)
            kept = min(of, max(0, round(of * r.gauss(0.6 + 0.1 * later, 0.08))))
            return f"{kept} of {of}", (kept, of)
        if name == "Staff hours":
            hours = round(r.gauss(12.4, 1.8), 1)
            return hours, (hours,)
        count = max(0, round(r.gauss(30 + 6 * later, 6)))
        return count, (count,)
