"""The answers as a plain tidy file: a row per answer, in words and codes that any tool can read."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from ..batch.desk import csv_bytes
from ..errors import OutputError
from .queries import ANSWERS
from .reading import Kept


def tidy_table(kept: Kept) -> pd.DataFrame:
    """Lay out the answers; columns `ANSWERS`, all text."""
    return pd.DataFrame(list(kept.rows), columns=ANSWERS, dtype="str")


def write_tidy(kept: Kept, path: Path) -> None:
    """Write the answers as CSV; whole or not at all.

    Parameters
    ----------
    kept : what the store holds.
    path : the file; one that is there is replaced.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(csv_bytes(tidy_table(kept)))
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise OutputError(f"{path} cannot be written ({error.strerror}).") from None
