"""What a table is: a name, and its columns with their kinds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

KINDS = {"text": "str", "number": "float64", "count": "Int64", "flag": "boolean", "date": "datetime64[us]"}


def _fits(column: pd.Series, kind: str) -> bool:
    """Say whether a column's type can hold what is declared."""
    types = pd.api.types
    if str(column.dtype) in (KINDS[kind], "object") or column.isna().all():
        return True
    if kind == "text":
        return types.is_string_dtype(column.dtype) or isinstance(column.dtype, pd.CategoricalDtype)
    number = types.is_numeric_dtype(column.dtype) and not types.is_bool_dtype(column.dtype)
    return kind in ("number", "count") and number


@dataclass(frozen=True)
class Table:
    """A table's name and its columns: name -> kind.

    Kinds are `text`, `number` (float, NaN where there is none), `count` (whole number), `flag` (true, false or
    unknown) and `date` (without a zone; times are UTC).
    """

    name: str
    columns: dict[str, str]

    def empty(self) -> pd.DataFrame:
        """Give the table without rows, its columns typed.

        Examples
        --------
        >>> from cqi_lib.tables import EVENTS
        >>> EVENTS.empty().columns.tolist()
        ['program_id', 'date', 'label', 'measure', 'source_row']
        """
        return self._empty.copy()

    @cached_property
    def _empty(self) -> pd.DataFrame:
        # Made once: a cohort of a thousand programs has thousands of empty tables.
        return pd.DataFrame({name: pd.Series(dtype=KINDS[kind]) for name, kind in self.columns.items()})

    def frame(self, rows: Any) -> pd.DataFrame:
        """Make the table from a list of dicts, or type the columns of a frame; extra columns are dropped.

        Parameters
        ----------
        rows : dicts by column name, or a frame; a column that is not given is empty.

        Returns
        -------
        A frame with exactly the declared columns, in their order and kinds, rows numbered from 0.
        """
        data = pd.DataFrame(rows)
        if data.empty:
            return self.empty()
        out = data if list(data.columns) == list(self.columns) else data.reindex(columns=list(self.columns))
        for (name, kind), there in zip(self.columns.items(), out.dtypes, strict=True):
            if str(there) == KINDS[kind]:
                continue
            if kind == "date":
                out[name] = pd.to_datetime(out[name], errors="raise").astype(KINDS[kind])
            elif kind == "text":
                out[name] = out[name].astype("str").where(out[name].notna(), pd.NA)
            else:
                out[name] = out[name].astype(KINDS[kind])
        return out.reset_index(drop=True)

    def arrays(self, data: pd.DataFrame, *names: str) -> dict[str, np.ndarray]:
        """Give columns of the table as plain arrays: many small choices of rows cost a frame a hundred times as much.

        Parameters
        ----------
        data : a frame of this table.
        names : the columns.

        Returns
        -------
        Texts as objects, empty where there is none; days of dates, without a time; floats of all else, NaN where there
        is none.

        Examples
        --------
        >>> from cqi_lib.tables import EVENTS
        >>> EVENTS.arrays(EVENTS.frame([{"date": "2025-03-01"}]), "date", "label")
        {'date': array(['2025-03-01'], dtype='datetime64[D]'), 'label': array([''], dtype=object)}
        """
        out = {}
        for name in names:
            kind, column = self.columns[name], data[name]
            if kind == "text":
                out[name] = column.to_numpy(dtype=object)
                out[name][column.isna().to_numpy()] = ""
            elif kind == "date":
                out[name] = column.to_numpy().astype("datetime64[D]")
            else:
                out[name] = column.to_numpy(dtype=float, na_value=np.nan)
        return out

    def check(self, data: pd.DataFrame, needed: Collection[str] | None = None) -> pd.DataFrame:
        """Give the frame back if it has the declared columns; otherwise say everything that is wrong at once.

        Parameters
        ----------
        data : a frame; a column without any value is of any kind.
        needed : the columns that are looked at; None is all.

        Raises
        ------
        ValueError
            Naming every missing column and every column of another kind.
        """
        looked_at = {name: kind for name, kind in self.columns.items() if needed is None or name in needed}
        wrong = [f"column {name!r} is missing" for name in looked_at if name not in data.columns]
        for name, kind in looked_at.items():
            if name in data.columns and not _fits(data[name], kind):
                wrong.append(f"column {name!r} is {data[name].dtype}, {KINDS[kind]} is needed")
        if wrong:
            raise ValueError(f"The table {self.name!r} cannot be used: " + "; ".join(wrong) + ".")
        return data
