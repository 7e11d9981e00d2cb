"""What the reader of a survey tool says of it; all that readers have in common is done here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..export import Export
from ..layout import read_table
from ..log import Log
from ..sheet import Sheet, Table
from ..spelling import fold

OWN = ("respondent_id", "started_at", "submitted_at", "mail", "round", "language")
"""The columns of a tool's own that are used, as `Export.own` calls them."""

_FLAWS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def _one(sheet: Sheet, header: int) -> int:
    return 1


@dataclass(frozen=True)
class Tool:
    """A survey tool and how its exports are read.

    Parameters
    ----------
    name : what `tool:` in a mapping file calls it: small letters.
    said : says what messages call its files: "a Qualtrics export".
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
    said: Callable[[], str]
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
        try:
            export = self.lay_open(table, folder, log)
        except _FLAWS as error:
            raise self._broken(f"fails on {log.file}: {type(error).__name__}: {error}") from error
        if not isinstance(export, Export) or export.table is not table:
            raise self._broken("must give an Export of the table it was given")
        width = len(table.header)
        table.names = table.names or [(heading,) for heading in table.header]
        table.parts = table.parts or [()] * width
        table.stems = table.stems or [""] * width
        for broken in self._promises(table, export):
            raise self._broken(broken)
        export.said = self.said() + export.said
        return export

    def header_row(self, sheet: Sheet) -> int | None:
        """Give the index of the first row of headings, None where a sheet is not this tool's; see `open_sheet`."""
        try:
            found = self.find(sheet)
        except _FLAWS as error:
            raise self._broken(f"fails on a sheet: {type(error).__name__}: {error}") from error
        if found is None or (type(found) is int and 0 <= found < len(sheet.rows)):
            return found
        raise self._broken(f"finds its headings in row {found!r}: the index of a row of the sheet, or None")

    def _broken(self, how: str) -> TypeError:
        return TypeError(f"the reader of {self.name} {how}")

    def _promises(self, table: Table, export: Export) -> Iterator[str]:
        """Say what is wrong with what a reader gave, the first thing first."""
        width, n = len(table.header), len(table.numbers)
        for what in ("names", "parts", "stems"):
            given = getattr(table, what)
            if len(given) != width:
                yield f"gives {len(given)} {what} for {width} columns"
        if not all(isinstance(name, tuple) for name in table.names):
            yield "gives names that are no tuples of texts, one tuple for each column"
        if odd := sorted({*export.own} - {*OWN}):
            yield f"has own columns called {', '.join(odd)}; there are {', '.join(OWN)}"
        if odd := sorted({*table.own, *export.own.values(), *export.labels, *export.dates} - {*range(width)}, key=str):
            yield f"speaks of columns that are not there: {odd}"
        if not all(isinstance(codes, dict) for codes in export.labels.values()):
            yield "gives labels that are no dicts of code and label"
        if not isinstance(export.zone, str | None):
            yield f"gives the zone {export.zone!r}: the name of one, or None"
        if odd := sorted({i for aside in export.aside for i in aside.positions} - {*range(n)}, key=str):
            yield f"puts rows aside that are not there: {odd[:3]}"
