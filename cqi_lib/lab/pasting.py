"""A block pasted from a spreadsheet: which cells it fills, what has to be asked first, or why it is refused.

A block with headings is read by them: a column of dates and one for each measure, or the columns of the file. One without
headings fills the cells from the one that has the focus, to the right and down. Nothing is half taken, and nothing that can be
read in two ways is taken without an answer.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..cohort.records.measures import Measure
from ..cohort.records.numerals import Order, clean, decimal_sign, order_of, thousands, two_ways, with_sign
from ..wording import points as words
from . import cells
from .grid_form import At, GridForm
from .points_form import NUMBERS, PointsForm

MOST_CELLS = 20_000
"""A block of more was not meant for a month's numbers."""


@dataclass(frozen=True)
class Pasted:
    """What becomes of a pasted block.

    Parameters
    ----------
    cells : the texts by cell, as far as nothing is open.
    refused : why nothing of it is taken; empty otherwise.
    question, choices : what has to be answered first, and the answers by code; empty otherwise.
    about : what the question is about; the answer is handed in under this name.
    """

    cells: Mapping[At, str] = field(default_factory=dict)
    refused: str = ""
    question: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    about: str = ""


class _Refused(Exception):
    """Why a block is not taken, in words."""


class _Asked(Exception):
    """What has to be answered before a block can be taken."""

    def __init__(self, about: str, question: str, choices: Mapping[str, str]) -> None:
        self.pasted = Pasted(question=question, choices=choices, about=about)


def block_of(text: str) -> list[list[str]]:
    """Take a pasted text apart: tabs between cells, quotation marks around a cell with a line break in it.

    Examples
    --------
    >>> block_of('1\\t2\\r\\n"a\\nb"\\t\\r\\n')
    [['1', '2'], ['a b', '']]
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        rows = [line.split("\t") for line in text.split("\n")]  # a lone quotation mark is a sign like any other
    wide = max(map(len, rows), default=0)
    return [[" ".join(clean(cell).split()) for cell in [*row, *[""] * (wide - len(row))]] for row in rows]


def paste(form: GridForm, key: str, column: str, text: str, answers: Mapping[str, str] | None = None) -> Pasted:
    """Say which cells a pasted block fills.

    Parameters
    ----------
    form : the form; nothing in it is changed.
    key, column : the cell that has the focus.
    text : the block, as a spreadsheet gives it.
    answers : what was answered to the questions so far, by what they are about.
    """
    try:
        rows = block_of(text)
        if sum(map(len, rows)) > MOST_CELLS:
            raise _Refused(words.paste_large(len(rows), len(rows[0])))
        block = _Block(form, rows, answers or {})
        named = block.by_name() if isinstance(form, PointsForm) else None
        return Pasted(named if named is not None else block.from_here(key, column))
    except _Refused as refused:
        return Pasted(refused=str(refused))
    except _Asked as asked:
        return asked.pasted


class _Block:
    def __init__(self, form: GridForm, rows: list[list[str]], answers: Mapping[str, str]) -> None:
        self.form, self.rows, self.answers = form, rows, answers

    def from_here(self, key: str, column: str) -> dict[At, str]:
        """Fill the cells from one on."""
        columns, lines = list(self.form.columns()), [line.key for line in self.form.lines()]
        if key in lines and key.startswith("n:") and not isinstance(self.form, PointsForm):
            # New events: as many as the block has rows.
            n, taken = int(key[2:]), set(lines)
            fresh = (f"n:{i}" for i in range(n + 1, n + 2 * MOST_CELLS) if f"n:{i}" not in taken)
            lines = [key, *(next(fresh) for _ in self.rows[1:])]
        right, down = columns[columns.index(column) :], lines[lines.index(key) :]
        wide, high = len(self.rows[0]), len(self.rows)
        if wide > len(right) or high > len(down):
            raise _Refused(words.paste_no_room(high, wide, len(down), len(right)))
        dates = [row[right.index("date")] for row in self.rows] if "date" in right[:wide] else []
        order = self.order(dates)
        numbers = [row[n] for row in self.rows for n, name in enumerate(right[:wide]) if name in NUMBERS]
        sign = self.decimals(numbers)
        out: dict[At, str] = {}
        for at, row in zip(down, self.rows, strict=False):
            for name, text in zip(right, row, strict=False):
                out[at, name] = cells.day(text, order) if name == "date" else self.number(text, sign, name)
        return out

    def by_name(self) -> dict[At, str] | None:
        """Fill the cells that a block's headings name; None where it has no headings."""
        assert isinstance(self.form, PointsForm)
        heads = [head.casefold() for head in self.rows[0]]
        dates = [n for n, head in enumerate(heads) if head in words.date_headings()]
        targets = {n: at for n, head in enumerate(heads) if (at := self.target(head))}
        tidy = {head: n for n, head in enumerate(heads) if head in (*NUMBERS, "measure", "group", "reason", "source")}
        if not dates or not (targets or "measure" in tidy):
            return None
        if len(dates) > 1:
            raise _Refused(words.paste_two_dates(len(dates)))
        if "measure" in tidy:
            targets = {}
        twice = [self.rows[0][n] for n, at in targets.items() if list(targets.values()).count(at) > 1]
        if twice:
            raise _Refused(words.paste_twice(twice))
        known = {dates[0], *targets, *(tidy.values() if "measure" in tidy else ())}
        unknown = [head or words.no_heading() for n, head in enumerate(self.rows[0]) if n not in known]
        if unknown and self.answers.get("unknown") != "take":
            choices = {"take": words.paste_take(len(known)), "leave": words.paste_leave()}
            raise _Asked("unknown", words.paste_unknown(unknown), choices)
        body = [(n, row) for n, row in enumerate(self.rows[1:], start=2) if any(row[n] for n in known)]
        order = self.order([row[dates[0]] for _, row in body])
        columns = targets if targets else {n: ("", head) for head, n in tidy.items()}
        sign = self.decimals([row[n] for _, row in body for n, at in columns.items() if at[1] in NUMBERS])
        out: dict[At, str] = {}
        for number, row in body:
            day = self.day(number, row[dates[0]], order)
            if targets:
                filled = {(self.form.key_of(name, day), col): row[n] for n, (name, col) in targets.items()}
            else:
                name = self.measure(number, row[tidy["measure"]])
                key = self.form.key_of(name, day, row[tidy["group"]] if "group" in tidy else "")
                filled = {(key, col): row[n] for col, n in tidy.items() if col not in ("measure", "group")}
            for at, text in filled.items():
                if text and at in out:
                    raise _Refused(words.paste_row_twice(number, str(day)))
                if text:
                    out[at] = self.number(text, sign, at[1])
        lacking = sorted({col for _, col in out} - set(self.form.columns()))
        if lacking:
            raise _Refused(words.paste_no_column(lacking))
        return out

    def target(self, head: str) -> At | None:
        """Name the measure and the column that a heading stands for."""
        assert isinstance(self.form, PointsForm)
        found = []
        for measure in self.form.measures.values():
            names = {column: self.heads(measure, column) for column in NUMBERS}
            found += [(measure.id, column) for column, named in names.items() if head in named]
        return found[0] if len(found) == 1 else None

    @staticmethod
    def heads(measure: Measure, column: str) -> set[str]:
        """Give the headings under which a spreadsheet may hold a measure's numbers."""
        if column == "value":
            return {name.casefold() for name in (measure.id, measure.name, measure.short) if name}
        own = {measure.numerator if column == "numerator" else measure.denominator}
        return {name.casefold() for name in own | {f"{measure.id} {column}"} if name}

    def order(self, dates: list[str]) -> Order:
        """Tell what comes first in the dates, or ask; two that speak against each other are refused."""
        told = {order for text in dates if (order := order_of(text))}
        if len(told) > 1:
            raise _Refused(words.paste_orders([text for text in dates if order_of(text)][:4]))
        if told:
            return told.pop()
        open_ = [text for text in dates if two_ways(text)]
        answer = self.answers.get("order", "")
        if open_ and answer not in ("day", "month"):
            choices = {way: words.date_read(open_[0], cells.day(open_[0], way)) for way in ("day", "month")}
            raise _Asked("order", words.paste_order(open_[0], len(open_)), choices)
        return answer if answer in ("day", "month") else ""  # type: ignore[return-value]  # the two of `Order`

    def decimals(self, numbers: list[str]) -> str:
        """Tell which sign stands before decimals, where that matters: other numbers of the block say it, or it is asked."""
        open_ = [text for text in numbers if thousands(text)]
        if not open_:
            return ""
        signs = {sign for text in numbers if (sign := decimal_sign(text))}
        if len(signs) == 1:
            return signs.pop()
        answer = self.answers.get("thousands", "")
        here, other = (",", ".") if "," in open_[0] else (".", ",")
        if answer not in ("thousands", "decimal"):
            ways = {"thousands": with_sign(open_[0], other), "decimal": with_sign(open_[0], here)}
            choices = {way: words.number_read(open_[0], number) for way, number in ways.items()}
            raise _Asked("thousands", words.paste_thousands(open_[0], len(open_)), choices)
        return other if answer == "thousands" else here

    @staticmethod
    def number(text: str, sign: str, column: str) -> str:
        """Write a number that can be read in two ways as the block, or the answer, says."""
        return with_sign(text, sign) if sign and column in NUMBERS and thousands(text) else text

    def day(self, number: int, text: str, order: Order) -> dt.date:
        try:
            return dt.date.fromisoformat(cells.day(text, order))
        except ValueError:
            raise _Refused(words.paste_no_date(number, text)) from None

    def measure(self, number: int, text: str) -> str:
        assert isinstance(self.form, PointsForm)
        wanted = text.casefold()
        found = [m.id for m in self.form.measures.values() if wanted in self.heads(m, "value")]
        if len(found) != 1:
            raise _Refused(words.paste_no_measure(number, text, list(self.form.measures)))
        return found[0]
