"""A file as rows of text: what every format is turned into before anything is understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..locale.said import sayings

if TYPE_CHECKING:
    from .store.promises import Told

say = sayings("intake_files")


@dataclass
class Sheet:
    """One sheet of text cells.

    `rows[0]` is row 1 of the file. `name` is empty for a delimited file. `merged` holds ranges of merged cells
    (first row, last row, first column, last column; all from 1). `odd_numbers` are cells (row, column from 1) whose
    number a spreadsheet has rounded.
    """

    name: str
    rows: Sequence[list[str]]
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    odd_numbers: frozenset[tuple[int, int]] = frozenset()


@dataclass
class Source:
    """A response file opened: its sheets and how it is to be named aloud.

    `asked` is the id and version of the instrument that was asked, and `told` what people were told of who sees their
    answers, where the file itself says so; of `untold` people it does not know that.
    """

    sheets: list[Sheet]
    said: str
    asked: str = ""
    told: tuple[Told, ...] = ()
    untold: int = 0


@dataclass
class Table:
    """A table with one row of headings and rows of equal length.

    `columns[j][i]` is the text of column j in the i-th row kept, which stands in row `numbers[i]` of the file. `header`
    names the columns in messages. A survey tool may call a column by several names: `names[j]` lists all that stand for
    the whole column, `parts[j]` what is left of them without the question or group before, `stems[j]` that question;
    `own` are the columns that the tool writes for itself; `loose` marks names that cannot hold signs such as `_`, so
    that item codes are matched without them. A plain table has none of these.
    """

    sheet: Sheet
    header: list[str]
    header_row: int
    numbers: list[int] = field(default_factory=list)
    columns: list[Sequence[str]] = field(default_factory=list)
    names: list[tuple[str, ...]] = field(default_factory=list)
    parts: list[tuple[str, ...]] = field(default_factory=list)
    stems: list[str] = field(default_factory=list)
    own: frozenset[int] = frozenset()
    loose: bool = False

    @property
    def where(self) -> str:
        """The sheet as a place, where there are sheets."""
        return sheet_named(self.sheet.name) if self.sheet.name else ""

    def column(self, j: int) -> Sequence[str]:
        """Give one column's texts."""
        return self.columns[j] if self.numbers else ()


def sheet_named(name: str) -> str:
    """Name a sheet of a workbook as a place."""
    return say("sheet", name=repr(name))


def column_named(name: str) -> str:
    """Name a column as a place.

    Parameters
    ----------
    name : its heading, in quotes or not.
    """
    return say("sheet-column", name=name)


def is_blank(row: Iterable[str]) -> bool:
    """Tell whether a row holds nothing but blanks."""
    return not any(cell and not cell.isspace() for cell in row)
