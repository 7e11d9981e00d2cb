"""A program's own spreadsheets, `programs/<id>/measures/`: rows of numbers beside those of measures.csv."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import Problem
from ..files.pasted import command as pasted
from ..files.text_file import is_inside, shorten
from .records.csv_file import CsvTable, Row
from .records.measures import Measure
from .records.spreadsheets import SpreadsheetsFile
from .records.yaml_file import read_record

FOLDER = "measures"
MAPPING = "mapping.yml"
ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".xls", ".xlsb")
"""Files that are opened; others in the folder are nobody's business."""
WAITS = ("files-layout", "files-layout-changed", "files-layout-order")
"""What is said of a spreadsheet of which nobody has said how it is read."""


@dataclass
class SheetRow(Row):
    """One period of a measure as spreadsheets give it, read like a row of measures.csv."""

    places: dict[str, str] = field(default_factory=dict)

    def where(self, column: str) -> str:
        """Name the place of a number: its cell in the spreadsheet."""
        return self.places.get(column) or next(iter(self.places.values()))

    def number_in(self, column: str, *, percent: float | None = None, whole: bool = False) -> float | None:
        """Give a number as it was read in the spreadsheet: nothing about it is open any more."""
        text = self.cells.get(column)
        return self._in_size(column, float(text)) if text else None

    @property
    def source(self) -> str:
        """Name the place in which a period's number stands."""
        return self.where("")


def sheet_files(own: Path, root: Path) -> list[Path]:
    """List the spreadsheets of a program.

    Parameters
    ----------
    own : the program's folder.
    root : the cohort folder; nothing outside it is read.
    """
    folder = own / FOLDER
    if not folder.is_dir() or not is_inside(folder, root):
        return []
    found = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in ENDINGS]
    return [path for path in found if not path.name.startswith((".", "~")) and path.is_file() and is_inside(path, root)]


def command_for(root: Path, program: str, path: Path, verb: str = "propose") -> str:
    """Write the command that looks at a spreadsheet, as it can be copied into a terminal."""
    return pasted("measures", verb, root, program, path)


def read_mapping(own: Path, base: str, root: Path, program: str) -> tuple[SpreadsheetsFile | None, tuple[Problem, ...]]:
    """Read the mappings that were confirmed; None where there are none, or the file is flawed: half a mapping is another one."""
    path = own / FOLDER / MAPPING
    if not path.exists():
        return None, ()
    where = f"{base}/{FOLDER}/{MAPPING}"
    loaded = read_record(path, SpreadsheetsFile, where, root=root, program=program, salvage=False)
    return loaded.record, loaded.problems


def read_sheets(
    own: Path, base: str, *, root: Path, program: str, measures: Mapping[str, Measure]
) -> tuple[list[Row], list[Problem], list[str]]:
    """Read a program's spreadsheets.

    Parameters
    ----------
    own : the program's folder.
    base : how problems name it: `programs/<id>`.
    root : the cohort folder.
    program : its id.
    measures : its measures by id.

    Returns
    -------
    Rows for `series_in`, the problems, and the files by path within the program's folder.
    """
    paths = sheet_files(own, root)
    told, flaws = read_mapping(own, base, root, program)
    names = [f"{FOLDER}/{path.name}" for path in paths] + ([f"{FOLDER}/{MAPPING}"] if told is not None or flaws else [])
    if not paths or flaws:
        return [], list(flaws), names
    from ..intake.measures.apart import read_apart
    from ..intake.measures.files import SheetFile

    files = [
        SheetFile(path, f"{base}/{FOLDER}/{shorten(path.name)[1:-1]}", command_for(root, program, path))
        for path in paths
    ]
    taken = read_apart(files, told or SpreadsheetsFile(), measures)
    table = CsvTable(f"{base}/{FOLDER}", program)
    rows: list[Row] = []
    for point in taken.points:
        cells = {"date": point.day.isoformat(), "measure": point.measure, "group": point.group}
        cells |= {part: f"{value:.12g}" for part, value in point.parts.items()}
        rows.append(SheetRow(point.line, cells, table, point.places))
    problems = [Problem(p.severity, p.where, p.found, p.allowed, p.mend, p.what, program) for p in taken.problems]
    return rows, problems, names


def waiting(folder: Path, program: str, problems: Iterable[Problem]) -> dict[Path, str]:
    """Give the spreadsheets of which nobody has said how they are read, each with what is said of its layout.

    Parameters
    ----------
    folder, program : the cohort's folder and the program's id.
    problems : those of the program's files.
    """
    out: dict[Path, str] = {}
    base = f"programs/{program}/{FOLDER}"
    new = [one for one in problems if getattr(one.found, "id", "") in WAITS]
    for path in sheet_files(folder / "programs" / program, folder) if new else ():
        where = f"{base}/{shorten(path.name)[1:-1]}"
        found = next((one.found for one in new if one.where == where or one.where.startswith(f"{where}, ")), None)
        if found is not None:
            out[path] = found
    return out
