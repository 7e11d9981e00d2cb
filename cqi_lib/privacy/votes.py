"""What of a vote may be shown: sums of enough people, never what one person gave."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..cohort.records.cohort_file import PrivacyMinimums


def small_votes(table: pd.DataFrame, minimums: PrivacyMinimums) -> tuple[pd.DataFrame, list[pd.DataFrame]]:
    """Keep the sums of turns in which enough people voted; of the others only how many voted.

    Parameters
    ----------
    table : TALLY of any programs and rounds.
    minimums : the smallest groups.

    Returns
    -------
    The table; a turn in which fewer than `group` people voted has one row without domain, points and place. And what
    was held back.
    """
    out = table.reset_index(drop=True).copy()
    few = out["voters"].astype("float64").lt(minimums.group).to_numpy()
    # Which domains got a vote would tell as much as the sums do: one row without a domain stands for the turn.
    key = ["program_id", "round_id", "turn"]
    whole = out[few].drop_duplicates(key).assign(domain=pd.NA, points=np.nan, place=pd.NA)
    away = whole.groupby(key[:2])["voters"].max().rename("n").reset_index()
    return pd.concat([out[~few], whole]), [away.assign(table="tally", group="everyone", code="voters_too_few")]
