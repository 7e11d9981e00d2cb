"""The same answers given as two rounds: found, said, and counted for one round only."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pandas as pd

from ..errors import Problem
from ..locale.said import sayings
from .records.cohort_file import CohortFile

say = sayings("cohort_checks")
PEOPLE = 3
"""From so many people whose answers all come back the same, it is the same file; fewer must have sent them at the same
time as well."""

SHARE = 0.8
LEVELS = 10


def one_round_each(responses: pd.DataFrame, file: CohortFile, problems: list[Problem]) -> pd.DataFrame:
    """Leave out a file whose answers are those of another round.

    Parameters
    ----------
    responses : RESPONSES of all rounds.
    file : cohort.yml.
    problems : takes an error that names both files.

    Returns
    -------
    The responses without the file whose round begins further from when the answers were sent (without such times: the
    later round's), so that no round is compared with itself.
    """
    files = dict(list(responses.groupby(["round_id", "source_file"], sort=False, observed=True)))
    people = {key: _people(rows) for key, rows in files.items()}
    dates = {entry.id: pd.Timestamp(entry.date) for entry in file.rounds}
    gone: set[tuple[str, str]] = set()
    for one, other in combinations(files, 2):
        if one[0] == other[0] or one in gone or other in gone:
            continue
        if not _same(people[one], people[other], _times(files[one]) & _times(files[other])):
            continue
        kept, left = sorted((one, other), key=lambda key: (_distance(files[key], dates[key[0]]), dates[key[0]]))
        gone.add(left)
        found = say("round_repeats-found", file=str(kept[1]), round=str(kept[0]))
        mend = say("round_repeats-mend", kept=str(kept[0]), left=str(left[0]))
        problems.append(Problem("error", f"responses/{left[1]}", found, say("round_repeats-allowed"), mend))
    if not gone:
        return responses
    keys = pd.MultiIndex.from_frame(responses[["round_id", "source_file"]])
    return responses[~keys.isin(gone)].reset_index(drop=True)


def _people(rows: pd.DataFrame) -> Counter:
    """Count people by their answers: those who gave ten levels or more, and not one and the same throughout."""
    told = rows[rows["level"].notna()]
    marks = pd.util.hash_pandas_object(told[["program_id", "item", "level"]], index=False).to_numpy()
    by = told.assign(mark=marks).groupby(["program_id", "respondent_id"], sort=False, observed=True)
    each = by.agg(mark=("mark", "sum"), levels=("level", "size"), least=("level", "min"), most=("level", "max"))
    each = each[each["levels"].ge(LEVELS) & each["least"].lt(each["most"])]
    return Counter(zip(each.index.get_level_values(0), each["mark"].tolist(), strict=True))


def _times(rows: pd.DataFrame) -> set:
    return set(rows["submitted_at"].dropna())


def _same(one: Counter, other: Counter, times: set) -> bool:
    shared = sum((one & other).values())
    least = min(sum(one.values()), sum(other.values()))
    return bool(shared) and shared >= SHARE * least and (shared >= PEOPLE or bool(times))


def _distance(rows: pd.DataFrame, date: pd.Timestamp) -> float:
    """Give the days between a round's beginning and when the answers were sent; 0 where nobody knows."""
    middle = rows["submitted_at"].median()
    return 0.0 if pd.isna(middle) else abs((middle.tz_localize(None) - date).days)
