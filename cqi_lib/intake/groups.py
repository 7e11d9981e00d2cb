"""Rows that belong together, where there may be a hundred thousand such groups."""

from __future__ import annotations

import numpy as np
import pandas as pd


def groups(frame: pd.DataFrame, by: list[str], least: int = 1) -> list[np.ndarray]:
    """Give the positions of each group's rows; pandas would make a frame for each, which takes most of the time.

    Parameters
    ----------
    frame : the rows; those that hold nothing in a column of `by` belong to no group.
    by : the columns whose values are equal within a group.
    least : groups of fewer rows are left out.

    Returns
    -------
    The positions, groups in the order of their first row.

    Examples
    --------
    >>> [rows.tolist() for rows in groups(pd.DataFrame({"who": ["b", "a", "b", "c"]}), ["who"], least=2)]
    [[0, 2]]
    """
    if frame.empty:
        return []
    number = frame.groupby(by, sort=False).ngroup().to_numpy()
    order = np.argsort(number, kind="stable")
    order = order[number[order] >= 0]
    found = np.split(order, np.flatnonzero(np.diff(number[order])) + 1)
    return [rows for rows in found if len(rows) >= max(least, 1)]
