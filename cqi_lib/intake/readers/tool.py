"""What the reader of a survey tool says of it; all that readers have in common is done here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..export import Export
from ..layout import read_table
from ..log import Log
from ..sheet import Sheet, Table
from ..spelling import fold


def _one(sheet: Sheet, header: int) -> int:
    return 1


@dataclass(frozen=True)
class Tool:
    """A survey tool and how its exports are read.

    Parameters
    ----------
    name : what `tool:` in a mapping file calls it: small letters.
    said : what messages call its files.
    find : gives the index of the first row of headings, or None where a sheet is not this tool's.
    lay_open : says what the columns of a table are; the folder is where the file lies. It sets the table's `own`
        columns, and `names`, `parts` and `stems` where they are not simply the headings.
    heads : counts the rows of headings that begin at an index; one unless told.

    Raises
    ------
    ValueError
        For a name that no mapping file could give.
    """

    name: str
    said: str
    find: Callable[[Sheet], int | None]
    lay_open: Callable[[Table, Path, Log], Export]
    heads: Callable[[Sheet, int], int] = _one

    def __post_init__(self) -> None:
        if self.name != fold(self.name):
            raise ValueError(f"the tool {self.name!r} must be named {fold(self.name)!r}")

    def open_sheet(self, sheet: Sheet, header: int, folder: Path, log: Log) -> Export:
        """Lay a sheet open.

        Parameters
        ----------
        sheet, header : the sheet and the index of its first row of headings.
        folder : where the file lies; a key to its codes may lie there too.
        log : takes the problems.

        Returns
        -------
        The export, with a name, parts and a stem for each column.

        Raises
        ------
        IntakeError
            For a table that cannot be read.
        TypeError
            When the reader breaks its promise.
        """
        table = read_table(sheet, header, log, self.heads(sheet, header))
        export = self.lay_open(table, folder, log)
        if not isinstance(export, Export) or export.table is not table:
            raise TypeError(f"the reader of {self.name} must give an Export of the table it was given")
        width = len(table.header)
        table.names = table.names or [(heading,) for heading in table.header]
        table.parts = table.parts or [()] * width
        table.stems = table.stems or [""] * width
        for what in ("names", "parts", "stems"):
            if (n := len(getattr(table, what))) != width:
                raise TypeError(f"the reader of {self.name} gives {n} {what} for {width} columns")
        if odd := sorted({*table.own, *export.own.values(), *export.labels, *export.dates} - {*range(width)}):
            raise TypeError(f"the reader of {self.name} speaks of columns that are not there: {odd}")
        export.said = self.said + export.said
        return export
