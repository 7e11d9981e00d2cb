"""Each program's rows of the prepared tables, kept so that a program finds its own without reading the others'.

A run of ten thousand programs opens ten thousand of them: what one reads must not grow with how many there are. So the
rows stand in one file with an index, and a table is read when it is first asked for.
"""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

import pandas as pd
import pyarrow as pa

FILE = "slices.sqlite"


def save_slices(tables: Mapping[str, pd.DataFrame], folder: Path) -> None:
    """Write tables, each program's rows for themselves.

    Parameters
    ----------
    tables : by name; each has a `program_id`. A program keeps its rows' order.
    folder : where `FILE` is written anew.

    Raises
    ------
    OSError
        When it cannot be written.
    """
    path = folder / FILE
    path.unlink(missing_ok=True)
    kept = sqlite3.connect(path, isolation_level=None)
    try:
        # Nobody reads it before it is whole, so there is nothing to go back to.
        kept.execute("PRAGMA journal_mode = OFF")
        kept.execute("PRAGMA temp_store = MEMORY")
        kept.execute(
            "CREATE TABLE slices (program TEXT, name TEXT, rows BLOB, PRIMARY KEY (program, name)) WITHOUT ROWID"
        )
        kept.execute("BEGIN")
        for name, table in tables.items():
            ordered = table.sort_values("program_id", kind="stable", ignore_index=True)
            whole = pa.Table.from_pandas(ordered, preserve_index=False)
            sizes = ordered.groupby("program_id", sort=True).size()
            ends = sizes.cumsum()
            parts = [(str(p), int(end - n), int(n)) for p, end, n in zip(sizes.index, ends, sizes, strict=True)]
            # A program without a row reads the table's columns under an empty name.
            for program, start, n in [("", 0, 0), *parts]:
                kept.execute("INSERT INTO slices VALUES (?, ?, ?)", (program, name, _bytes(whole.slice(start, n))))
        kept.execute("COMMIT")
    except sqlite3.OperationalError as error:
        full = error.sqlite_errorcode == sqlite3.SQLITE_FULL
        raise OSError(errno.ENOSPC if full else errno.EIO, str(error), str(path)) from error
    finally:
        kept.close()


def _bytes(table: pa.Table) -> bytes:
    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, table.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as stream:
        stream.write_table(table.combine_chunks())
    return out.getvalue().to_pybytes()


class Slices:
    """One program's rows in what `save_slices` wrote.

    Parameters
    ----------
    folder : where it wrote.
    program : the program's id.
    """

    def __init__(self, folder: Path, program: str) -> None:
        self.path, self.program = folder / FILE, program

    def read(self, name: str) -> pd.DataFrame:
        """Read the program's rows of a table; a table without any has none.

        Raises
        ------
        OSError
            When the file is not there, or is not what `save_slices` wrote.
        """
        # It is whole and nobody changes it: then no lock is needed, which some shared folders do not give.
        asked = "SELECT rows FROM slices WHERE name = ? AND program IN (?, '') ORDER BY program DESC LIMIT 1"
        try:
            with contextlib.closing(
                sqlite3.connect(f"file:{quote(str(self.path.resolve()))}?mode=ro&immutable=1", uri=True)
            ) as kept:
                found = kept.execute(asked, (name, self.program)).fetchone()
        except sqlite3.Error as error:
            raise OSError(errno.EIO, str(error), str(self.path)) from error
        if found is None:
            raise OSError(errno.EIO, f"no table {name}", str(self.path))
        return pa.ipc.open_stream(found[0]).read_pandas(use_threads=False)
