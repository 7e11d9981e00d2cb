"""The rows of a CSV file that people keep: those a form does not touch stay as they are, to the last quote."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..locale.said import sayings

say = sayings("desk_forms")
SEPARATORS = (",", ";", "\t", "|")


@dataclass
class Row:
    """One record: its cells by heading, and its text in the file (None for one that was changed or is new)."""

    cells: dict[str, str]
    raw: str | None = None


class Rows:
    """A CSV text as rows.

    Parameters
    ----------
    text : the file's text, with `\\n` at the end of lines; empty for a new file.
    columns : the headings of a new file, and those a file must have to be changed by a form.
    """

    def __init__(self, text: str, columns: tuple[str, ...]) -> None:
        self.rows: list[Row] = []
        self.before = ""
        """Empty lines above the headings."""
        self.flaw = ""
        """Why the text cannot be taken as a table."""
        lines = text.split("\n")
        lines = [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
        first = next((n for n, line in enumerate(lines) if line.strip()), None)
        if first is None:
            self.separator, self.headings, self.head = ",", list(columns), ""
            return
        self.before, self.head = "".join(lines[:first]), lines[first]
        self.separator = max(SEPARATORS, key=self.head.count)
        (self.headings,) = csv.reader([self.head], delimiter=self.separator)
        self.headings = [heading.strip().casefold().replace(" ", "_") for heading in self.headings]
        lacking = [name for name in columns if name not in self.headings]
        if lacking or len(set(self.headings)) < len(self.headings):
            self.flaw = say("rows-lacking", columns=", ".join(lacking)) if lacking else say("rows-twice")
            return
        self._read(lines[first + 1 :])

    def _read(self, lines: list[str]) -> None:
        taken = 0

        def fed() -> Iterator[str]:
            nonlocal taken
            for line in lines:
                taken += 1
                yield line

        start = 0
        try:
            for cells in csv.reader(fed(), delimiter=self.separator, strict=True):
                raw, start = "".join(lines[start:taken]), taken
                cells = [*cells, *[""] * (len(self.headings) - len(cells))]
                self.rows.append(Row(dict(zip(self.headings, cells, strict=False)), raw))
        except csv.Error as error:
            self.flaw = say("rows-cells", why=str(error))

    @property
    def text(self) -> str:
        """The whole file."""
        head = self.head or self._line(dict(zip(self.headings, self.headings, strict=True)))
        parts = [self.before, _ended(head)]
        parts += [_ended(row.raw) if row.raw is not None else self._line(row.cells) for row in self.rows]
        return "".join(parts)

    def with_columns(self, names: tuple[str, ...]) -> None:
        """Add columns that are not there yet; every line is written anew then."""
        new = [name for name in names if name not in self.headings]
        if new:
            self.headings += new
            self.head = ""
            for row in self.rows:
                row.raw = None

    def widened(self, names: tuple[str, ...]) -> Rows:
        """Give the same rows with columns that are not there yet; what stands in a line stays, and the line grows at its end."""
        new = [name for name in names if name not in self.headings]
        if not new:
            return self
        wider = Rows("", (*self.headings, *new))
        wider.separator, wider.before = self.separator, self.before
        wider.head = self.head and self._grown(self.head, new)
        fill = [""] * len(new)
        wider.rows = [
            Row(row.cells, self._grown(row.raw, fill) if row.raw and row.raw.strip() else row.raw) for row in self.rows
        ]
        return wider

    def _grown(self, line: str, cells: list[str]) -> str:
        """Put cells at the end of a line, which may have fewer than there are headings."""
        bare = line.rstrip("\n")
        there = len(next(csv.reader(bare.split("\n"), delimiter=self.separator), []))
        lacking = max(0, len(self.headings) - there)
        return self.separator.join([bare, *[""] * lacking, *cells]) + "\n"

    def _line(self, cells: dict[str, str]) -> str:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=self.separator, lineterminator="\n")
        writer.writerow([harmless(cells.get(name, "")) for name in self.headings])
        return out.getvalue()


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula; numbers stay numbers.

    Examples
    --------
    >>> harmless("=1+1"), harmless("-2"), harmless("fine")
    ("'=1+1", '-2', 'fine')
    """
    live = cell.startswith(("=", "+", "-", "@", "\t")) and not re.fullmatch(r"[+-]?[0-9]+([.,][0-9]+)?", cell)
    return f"'{cell}" if live else cell


def _ended(line: str) -> str:
    return line if line.endswith("\n") or not line else f"{line}\n"
