"""The cohort's tables as files that may leave: CSV, one workbook with a data dictionary, a data package.

Only tables that the gate published for `cohort` are taken. The data package follows the Frictionless Table Schema
(https://specs.frictionlessdata.io/table-schema/), so that other software knows every column's type and meaning.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Sequence

import pandas as pd

from .. import tables
from ..files.archive import without_clock
from ..files.spreadsheet import neutral
from ..instrument.instrument import Instrument
from ..privacy import Published
from ..privacy.published import require
from ..wording import tables as say

TYPES = {"text": "string", "number": "number", "count": "integer", "flag": "boolean", "date": "datetime"}
_TABLES = {table.name: table for table in tables.ALL}


def domain_names(instruments: Sequence[Instrument]) -> pd.DataFrame:
    """List areas and domains with their names, so that codes in the other tables can be read.

    Parameters
    ----------
    instruments : the cohort's instrument and those of rounds that asked another version.

    Returns
    -------
    Columns area, area_name, domain, domain_name; a row per domain in the instrument's order, each by its first name.
    """
    every = [(area.id, area.name, d.id, d.name) for own in instruments for area in own.areas for d in area.domains]
    rows = list({row[2]: row for row in reversed(every)}.values())[::-1]
    return tables.DOMAIN_NAMES.frame(pd.DataFrame(rows, columns=list(tables.DOMAIN_NAMES.columns)))


def export_files(published: Sequence[Published], instruments: Sequence[Instrument], title: str) -> dict[str, bytes]:
    """Make the files of a cohort's tables.

    Parameters
    ----------
    published : tables that `privacy` published for `cohort`.
    instruments : give the names of areas and domains; the cohort's first.
    title : the cohort's name.

    Returns
    -------
    File name -> content: `tables/<table>.csv` (UTF-8), `tables/datapackage.json`, `cohort.xlsx`. The same tables give
    the same bytes; a text that a spreadsheet would take for a formula is plain text.

    Raises
    ------
    TypeError
        When a table was not published for `cohort`.
    """
    frames: dict[str, pd.DataFrame] = {}
    for given in published:
        name = given.name if isinstance(given, Published) else "a cohort table"
        frames[name] = require(given, name, "export_files", ("cohort",))
    frames["domain_names"] = domain_names(instruments)
    files = {f"tables/{name}.csv": _csv(frame) for name, frame in frames.items()}
    files["tables/datapackage.json"] = _package(frames, title)
    files["cohort.xlsx"] = _workbook(frames)
    return files


def _csv(frame: pd.DataFrame) -> bytes:
    return neutral(frame).to_csv(index=False, lineterminator="\n").encode("utf-8")


def _package(frames: dict[str, pd.DataFrame], title: str) -> bytes:
    resources = []
    for name in frames:
        table = _TABLES[name]
        fields = [
            {"name": column, "type": TYPES[kind], "description": say.meaning(name, column)}
            for column, kind in table.columns.items()
        ]
        resources.append(
            {
                "name": name.replace("_", "-"),
                "path": f"{name}.csv",
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "description": say.row(name),
                "schema": {"fields": fields, "missingValues": [""]},
            }
        )
    about = {"profile": "tabular-data-package", "name": "cohort-tables", "title": title, "resources": resources}
    return (json.dumps(about, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _dictionary(names: Iterable[str]) -> pd.DataFrame:
    rows = [(name, c, kind, say.meaning(name, c)) for name in names for c, kind in _TABLES[name].columns.items()]
    return pd.DataFrame(rows, columns=list(say.columns()))


def _workbook(frames: dict[str, pd.DataFrame]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    book.remove(book.active)
    for name, frame in {say.sheet(): _dictionary(frames), **frames}.items():
        sheet = book.create_sheet(name[:31])
        for c, column in enumerate(frame.columns, start=1):
            sheet.cell(1, c, column).font = Font(bold=True)
            widest = max([len(column), *(len(str(v)) for v in frame[column].head(200))])
            sheet.column_dimensions[sheet.cell(1, c).column_letter].width = min(max(widest + 2, 9), 60)
        for r, row in enumerate(frame.astype(object).itertuples(index=False), start=2):
            for c, value in enumerate(row, start=1):
                if pd.isna(value):
                    continue
                cell = sheet.cell(r, c)
                cell.value = value
                if isinstance(value, str):
                    # Text is text: also where it begins like a formula.
                    cell.data_type = "s"
        sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return without_clock(out.getvalue())
