"""How the answers of a round came about, person by person: completeness, one answer throughout, time to complete.

For the evaluator's eyes: nothing here changes a score, and people decide what it means. A leader sees counts of the
whole program only, from published scores.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..instrument.instrument import Instrument
from .answer_grid import WHY, read_grid
from .desk_tables import RESPONDENTS

SAME_FROM = 10
"""Levels a person must have given before "one answer throughout" is said of them."""

SECONDS_PER_ITEM = 2.0
"""Faster than this nobody reads a question: Huang, Curran, Keeney, Poposki & DeShon 2012, doi 10.1007/s10869-011-9231-8"""

LONGEST_MINUTES = 24 * 60
"""A longer time is no time of answering: the page was left open, or answers were finished on another day."""


def minutes_taken(started_at: pd.Series, submitted_at: pd.Series) -> pd.Series:
    """Give the minutes from beginning to sending; empty where one is not known, or a day or more lies between.

    Examples
    --------
    >>> day = pd.to_datetime(pd.Series(["2025-10-01 09:00", "2025-10-01 09:00"]))
    >>> end = pd.to_datetime(pd.Series(["2025-10-01 09:24", "2025-10-03 09:00"]))
    >>> minutes_taken(day, end).tolist()
    [24.0, nan]
    """
    minutes = (submitted_at - started_at).dt.total_seconds() / 60
    return minutes.where((minutes >= 0) & (minutes < LONGEST_MINUTES)).astype(float)


def longest_run(levels: np.ndarray) -> np.ndarray:
    """Give, by row, how many levels in a row are the same; NaN is passed over (respondents x items in their order).

    Examples
    --------
    >>> longest_run(np.array([[3, 3, 3, 2], [1, np.nan, 1, 4]])).tolist()
    [3, 2]
    """
    levels = np.asarray(levels, dtype=float)
    best, run = np.zeros(len(levels), dtype=int), np.zeros(len(levels), dtype=int)
    last = np.full(len(levels), np.nan)
    for column in levels.T:
        given = ~np.isnan(column)
        run = np.where(given, np.where(column == last, run + 1, 1), run)
        last = np.where(given, column, last)
        best = np.maximum(best, run)
    return best


def response_quality(responses: pd.DataFrame, instrument: Instrument) -> pd.DataFrame:
    """Say of each respondent how complete the answers are and how they came about.

    Parameters
    ----------
    responses : RESPONSES of any number of programs and rounds.
    instrument : the instrument.

    Returns
    -------
    RESPONDENTS, a row per respondent. `same_level`: one answer for everything, from 10 levels,
    as it was ticked: answers to reversed items are not turned round. `quick`: less than two
    seconds per item answered (levels and don't know alike).

    Raises
    ------
    ValueError
        When a respondent has two answers to one item, or a level is not on its scale.
    """
    grid = read_grid(responses, instrument)
    person = ["program_id", "round_id", "respondent_id"]
    times = responses.reindex(columns=[*person, "started_at", "submitted_at"])
    times[["started_at", "submitted_at"]] = times[["started_at", "submitted_at"]].apply(pd.to_datetime)
    times = times.groupby(person, sort=True)[["started_at", "submitted_at"]].max()
    times = times.reindex(pd.MultiIndex.from_frame(grid.people[person])).reset_index(drop=True)
    minutes = minutes_taken(times["started_at"], times["submitted_at"])
    # What was ticked, as ranks of the scale: of a reversed item turned back from what it counts as.
    ks = [
        instrument.domains[item.domain].scale.k if item.reversed else 0
        for item in map(instrument.items.__getitem__, grid.items)
    ]
    ticked = np.where(ks, np.array(ks) + 1 - grid.level, grid.level)
    levels = grid.given.sum(axis=1)
    counts = {name: (grid.why == code).sum(axis=1) for name, code in WHY.items()}
    marked = levels + counts["dont_know"] + counts["not_applicable"]
    low = np.fmin.reduce(np.where(grid.given, ticked, np.inf), axis=1, initial=np.inf)
    high = np.fmax.reduce(np.where(grid.given, ticked, -np.inf), axis=1, initial=-np.inf)
    frame = grid.people[[*person, "role"]].assign(
        asked=grid.asked.sum(axis=1),
        answered=levels,
        **counts,
        longest_run=longest_run(ticked),
        same_level=(levels >= SAME_FROM) & (low == high),
        minutes=minutes.to_numpy(),
        quick=(minutes.to_numpy() * 60 < SECONDS_PER_ITEM * marked),
    )
    return RESPONDENTS.frame(frame)
