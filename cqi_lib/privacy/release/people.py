"""How many people the answers of a release come from, and until when."""

from __future__ import annotations

import datetime as dt

import pandas as pd

from ...cohort.answered import answered, respondents


def people_of(rows: pd.DataFrame) -> int:
    """Count who answered, coaches left out."""
    return int(respondents(rows[rows["role"].ne("coach")])["respondent_id"].nunique())


def newest_of(rows: pd.DataFrame) -> dt.date | None:
    """Give the day on which the newest answers of those were sent whom `people_of` counts, where it is known."""
    newest = rows.loc[answered(rows) & rows["role"].ne("coach"), "submitted_at"].max()
    return None if pd.isna(newest) else newest.date()
