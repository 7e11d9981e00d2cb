"""Which few reasons make up most of the cases."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..errors import Problem, place
from ..locale.said import sayings
from .columns import column, in_column, read_numbers, rows_in_words

say = sayings("chart_data")


def pareto(frame: pd.DataFrame, category: str, count: str | None = None, *, missing: bool = False) -> pd.DataFrame:
    """Count categories, the largest first.

    Parameters
    ----------
    frame : one row per case, or per category where `count` is given.
    category : column with the reasons.
    count : column with how many cases a row stands for; None for one each. What is not a number counts nothing.
    missing : count cases without a category as one more category, named by a missing value.

    Returns
    -------
    category; y (cases); y_cum; p (share); p_cum. Equal counts stand in alphabetical order. `attrs["problems"]` lists
    the counts that were not used.

    Raises
    ------
    InputError
        When the table has no such column.

    Examples
    --------
    >>> import pandas as pd
    >>> found = pareto(pd.DataFrame({"why": ["no bus", "forgot", "no bus", "moved"]}), "why")
    >>> found["y"].tolist(), found["p_cum"].tolist()
    ([2, 1, 1], [0.5, 0.75, 1.0])
    """
    labels = column(frame, category, "category").astype("str").str.strip()
    labels = labels.where(labels != "", pd.NA)
    problems: list[Problem] = []
    if count is None:
        cases = pd.Series(1, index=labels.index)
    else:
        cases = pd.Series(read_numbers(column(frame, count, "count"), "count", problems), index=labels.index).fillna(0)
        below = np.flatnonzero(cases.to_numpy() < 0)
        if len(below):
            where = place(rows_in_words(below), in_column(count, "count"))
            words = say("any-below_zero"), say("any-zero_or_more"), say("paretos-count-mend")
            problems.append(Problem("error", where, *words))
        cases = cases.clip(lower=0)
        if (cases % 1 == 0).all():
            cases = cases.astype("int64")
    totals = cases.groupby(labels.to_numpy(), dropna=not missing, sort=True).sum()
    totals = totals.sort_values(ascending=False, kind="stable")
    cumulative = totals.cumsum()
    whole = totals.sum()
    table = pd.DataFrame(
        {
            "category": pd.Series(totals.index, dtype="str"),
            "y": totals.to_numpy(),
            "y_cum": cumulative.to_numpy(),
            "p": totals.to_numpy() / whole if whole else float("nan"),
            "p_cum": cumulative.to_numpy() / whole if whole else float("nan"),
        }
    )
    table.attrs["problems"] = tuple(problems)
    return table
