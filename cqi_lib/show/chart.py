"""What every figure gives: two drawings, the sentence that stands for them, and a table with their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from markupsafe import Markup

from ..errors import ReportError
from ..show.markup import Piece
from ..wording import charts as words
from .markup import el, table
from .svg import data_uri

_SIZE = re.compile(r"width='(\d+)' height='(\d+)'")


@dataclass(frozen=True)
class Column:
    """One column of a figure's table: its heading, and `l` or `r` for words or numbers."""

    label: str
    align: str = "l"


@dataclass(frozen=True)
class ChartTable:
    """The numbers behind a figure.

    Parameters
    ----------
    caption : what the table holds.
    columns : the columns; the first one heads each row.
    rows : texts, one per column; a gap is said in words ("no data", "not shown"), never left empty.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    def faults(self) -> list[str]:
        """Say everything that makes the table unfit to be shown."""
        out = []
        if not self.caption.strip():
            out.append("its table has no caption")
        if not self.columns or any(not column.label.strip() for column in self.columns):
            out.append("a column of its table has no heading")
        if not self.rows:
            out.append("its table has no rows; say in a row that there is no data")
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                out.append(f"row {number} of its table has {len(row)} cells for {len(self.columns)} columns")
            for column, cell in zip(self.columns, row, strict=False):
                if not str(cell).strip():
                    out.append(f"row {number} of its table has an empty cell under {column.label!r}; write 'no data'")
        return out

    def html(self) -> Markup:
        """Give the table with caption, headings and row headings, in a region that scrolls."""
        columns = [(column.label, column.align) for column in self.columns]
        return table(self.caption, columns, self.rows, label=words.table_region(self.caption))


class Drawing(NamedTuple):
    """One figure, drawn twice at its final size: an SVG for a page, and one for a phone."""

    wide: str
    narrow: str


@dataclass(frozen=True)
class Chart:
    """A figure that is fit to be shown to everybody: a drawing with its words and its numbers.

    Parameters
    ----------
    drawing : what a function of a step's `figures/` drew.
    id : an id for the page, letters, digits and hyphens.
    caption : the finding the figure shows; a text (data, escaped).
    sentence : what the figure says, with its numbers: the alternative text and the plain text.
    table : its numbers.
    note : how it was worked out; may be empty.

    Raises
    ------
    ReportError
        When the sentence, the caption or a cell of the table is empty; every fault is listed.
    """

    drawing: Drawing = field(repr=False)
    id: str
    caption: str
    sentence: str
    table: ChartTable
    note: str = ""

    def __post_init__(self) -> None:
        faults = []
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", self.id):
            faults.append("its id must begin with a letter and hold only letters, digits, - and _")
        if not self.caption.strip():
            faults.append("it has no caption")
        if not self.sentence.strip():
            faults.append("it has no sentence for people who cannot see it")
        for name, svg in self.drawing._asdict().items():
            if not _SIZE.search(svg[:300]):
                faults.append(f"its {name} drawing is not one of ours")
        faults += self.table.faults()
        if faults:
            raise ReportError(f"The chart {self.id!r} cannot be shown: " + "; ".join(faults) + ".")

    def _image(self, svg: str, kind: str) -> Markup:
        [(width, height)] = _SIZE.findall(svg[:300])
        # Without the page's style sheet (in a notebook) only the wide one shows.
        return el(
            "img",
            cls=kind,
            hidden=kind == "narrow",
            src=data_uri(svg),
            alt=self.sentence,
            width=width,
            height=height,
        )

    def html(self) -> Piece:
        """Give the figure with its caption, both drawings, its note and its table behind a disclosure."""
        return el(
            "figure",
            el("figcaption", self.caption),
            [self._image(svg, kind) for kind, svg in self.drawing._asdict().items()],
            el("p", self.note, cls="note") if self.note else None,
            el("details", el("summary", words.show_table()), self.table.html()),
            cls="chart",
            id=self.id,
        )

    @property
    def text(self) -> str:
        """The figure in plain words: caption and sentence."""
        return f"{self.caption}\n{self.sentence}"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": str(self.html()), "text/plain": self.sentence}
