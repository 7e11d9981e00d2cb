"""The responses of a cohort as one grid: a row per respondent, a column per item.

Everything in `scoring` is a sum over this grid, so that hundreds of programs are scored at once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .instrument import Instrument
from .tables import RESPONSES

WHY = {"blank": 1, "dont_know": 2, "not_applicable": 3, "set_aside": 4}
NEEDED = ("program_id", "round_id", "respondent_id", "role", "item", "level", "missing_reason")
"""Columns of RESPONSES that scores rest on; others may be missing."""
PERSON = ["program_id", "round_id", "respondent_id"]


@dataclass(frozen=True)
class Grid:
    """Answers of P respondents to the instrument's I items in D domains.

    `people` has program_id, round_id, respondent_id, role, side (leader, staff, coach). `asked` is true where the item
    was put to the respondent; `level` is NaN where there is none; `why` is a code of WHY there. `domain_of` gives each
    item's domain as a number. `rater_level` (P x D) is the mean level of those who answered enough of a domain, and
    `used` the levels of only those.
    """

    people: pd.DataFrame
    items: tuple[str, ...]
    domains: tuple[str, ...]
    domain_of: np.ndarray
    asked: np.ndarray
    level: np.ndarray
    why: np.ndarray

    def by_domain(self, values: np.ndarray) -> np.ndarray:
        """Sum columns of items to columns of domains."""
        member = np.zeros((len(self.items), len(self.domains)))
        member[np.arange(len(self.items)), self.domain_of] = 1
        return values.astype(float) @ member

    @property
    def given(self) -> np.ndarray:
        """True where there is a level."""
        return ~np.isnan(self.level)

    def enough(self) -> np.ndarray:
        """Say (P x D) who answered enough of a domain to have a level there.

        At least half of the applicable items, and at least two, or one where only one was asked. Applicable are the
        items asked less those not applicable; don't know and blank stay in (docs/method.md; the half rule:
        https://mohammedalisharafuddin.github.io/quantitative-analysis-with-small-samples/).
        """
        answered, asked = self.by_domain(self.given), self.by_domain(self.asked)
        applicable = asked - self.by_domain(self.why == WHY["not_applicable"])
        return (answered > 0) & (2 * answered >= applicable) & (answered >= np.minimum(2, asked))

    def used(self) -> np.ndarray:
        """Give the levels (P x I) of those who answered enough of the item's domain, else NaN."""
        return np.where(self.enough()[:, self.domain_of], self.level, np.nan)

    def rater_level(self) -> np.ndarray:
        """Give each respondent's mean level by domain (P x D), NaN where too little was answered. Never imputed."""
        total, n = self.by_domain(np.nan_to_num(self.level)), self.by_domain(self.given)
        return np.where(self.enough(), total / np.maximum(n, 1), np.nan)


def _refuse_unfit(data: pd.DataFrame, twice: np.ndarray, k: np.ndarray) -> None:
    level = data["level"].to_numpy(float)
    outside = ~np.isnan(level) & ~((level >= 1) & (level <= k) & (level == np.round(level)))
    wrong = []
    if twice.any():
        row = data[twice].iloc[0]
        wrong.append(
            f"{int(twice.sum())} answers stand there twice, the first by respondent {row['respondent_id']!r} of "
            f"{row['program_id']!r} in {row['round_id']!r} to {row['item']!r}; one answer per respondent and item is "
            "allowed"
        )
    if outside.any():
        row = data[outside].iloc[0]
        wrong.append(
            f"{int(outside.sum())} levels are not on the item's scale, the first is {row['level']:g} for "
            f"{row['item']!r}; a whole number from 1 to the number of levels is allowed"
        )
    if wrong:
        raise ValueError("The responses cannot be scored: " + "; ".join(wrong) + ".")


def read_grid(responses: pd.DataFrame, instrument: Instrument) -> Grid:
    """Lay responses out as a grid.

    What was asked is decided by side: an item was put to a respondent if anybody of the same program, round and side
    (leader, staff, coach) has a row for it; a row that is missing is a blank. So nothing about leaders depends on what
    staff answered.

    Parameters
    ----------
    responses : RESPONSES of any number of programs and rounds; items the instrument does not have are left out.
    instrument : the instrument.

    Returns
    -------
    The grid; respondents in order of program, round and id, items in the instrument's order.

    Raises
    ------
    ValueError
        When a respondent has two answers to one item, or a level is not on its scale.
    """
    RESPONSES.check(responses, NEEDED)
    domains = tuple(instrument.domains)
    items = tuple(instrument.items)
    domain_of = np.array([domains.index(i.domain) for i in instrument.items.values()], dtype=int)
    k = np.array([instrument.domains[i.domain].scale.k for i in instrument.items.values()])

    item = pd.Index(items).get_indexer(responses["item"])
    data, item = responses[item >= 0], item[item >= 0]
    person = data.groupby(PERSON, sort=True, dropna=False).ngroup().to_numpy()
    count = int(person.max()) + 1 if len(person) else 0
    cell = person * len(items) + item
    twice = pd.Series(cell).duplicated().to_numpy()
    _refuse_unfit(data, twice, k[item])

    first = np.zeros(count, dtype=int)
    first[person[::-1]] = np.arange(len(person))[::-1]
    people = data[[*PERSON, "role"]].iloc[first].reset_index(drop=True)
    people["side"] = people["role"].where(people["role"].isin(["leader", "coach"]), "staff").astype("str")

    side = people.groupby(["program_id", "round_id", "side"], sort=True).ngroup().to_numpy()
    put = np.zeros((int(side.max()) + 1 if count else 0, len(items)), dtype=bool)
    put[side[person], item] = True
    asked = put[side] if count else np.zeros((0, len(items)), dtype=bool)

    level = np.full((count, len(items)), np.nan)
    level[person, item] = data["level"].to_numpy(float)
    why = np.where(asked, WHY["blank"], 0).astype(np.int8)
    why[person, item] = data["missing_reason"].map(WHY).fillna(WHY["blank"]).to_numpy(np.int8)
    why[~np.isnan(level)] = 0
    return Grid(people, items, domains, domain_of, asked, level, why)
