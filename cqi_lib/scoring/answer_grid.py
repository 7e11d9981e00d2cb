"""The responses of a cohort as one grid: a row per respondent, a column per item.

Everything in `scoring` is a sum over this grid, so that hundreds of programs are scored at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from ..cohort.answered import PERSON
from ..instrument.instrument import Instrument
from ..tables import RESPONSES

WHY = {"blank": 1, "dont_know": 2, "not_applicable": 3, "set_aside": 4}
KINDS = ("", *(f"n_{rank}" for rank in range(1, 8)), "dropped", *WHY)
"""What an answer counts as: not asked, a level that is used, a level that is dropped, or why there is none."""
NEEDED = ("program_id", "round_id", "respondent_id", "role", "item", "level", "missing_reason")
"""Columns of RESPONSES that scores rest on; others may be missing."""


@dataclass(frozen=True)
class Grid:
    """Answers of P respondents to the instrument's I items in D domains.

    `people` has program_id, round_id, respondent_id, role, side (leader, staff, coach): those who answered something.
    `asked` is true where the item was put to the respondent; `rank` is the level, 0 where there is none, and `level` the same with NaN; `why` is a
    code of WHY there. `domain_of` gives each item's domain as a number. `rater_level` (P x D) is the mean level of
    those who answered enough of a domain, and `kinds` what each answer counts as. Columns lie one after the other.
    """

    people: pd.DataFrame
    items: tuple[str, ...]
    domains: tuple[str, ...]
    domain_of: np.ndarray
    asked: np.ndarray
    rank: np.ndarray
    why: np.ndarray

    def by_domain(self, values: np.ndarray) -> np.ndarray:
        """Sum columns of items to columns of domains."""
        out = np.zeros((len(values), len(self.domains)), order="F")
        for item, domain in enumerate(self.domain_of):
            out[:, domain] += values[:, item]
        return out

    @cached_property
    def level(self) -> np.ndarray:
        """The levels (P x I), NaN where there is none."""
        return np.where(self.given, self.rank, np.nan)

    @cached_property
    def given(self) -> np.ndarray:
        """True where there is a level."""
        return self.rank > 0

    @cached_property
    def enough(self) -> np.ndarray:
        """Say (P x D) who answered enough of a domain to have a level there.

        At least half of the applicable items, and at least two, or one where only one was asked. Applicable are the
        items asked less those not applicable; don't know and blank stay in (docs/method.md; the half rule:
        https://mohammedalisharafuddin.github.io/quantitative-analysis-with-small-samples/).
        """
        answered, asked = self.by_domain(self.given), self.by_domain(self.asked)
        applicable = asked - self.by_domain(self.why == WHY["not_applicable"])
        return (answered > 0) & (2 * answered >= applicable) & (answered >= np.minimum(2, asked))

    @cached_property
    def rater_level(self) -> np.ndarray:
        """Give each respondent's mean level by domain (P x D), NaN where too little was answered. Never imputed."""
        total, n = self.by_domain(self.rank), self.by_domain(self.given)
        return np.where(self.enough, total / np.maximum(n, 1), np.nan)

    @cached_property
    def kinds(self) -> np.ndarray:
        """Say of every answer (P x I) what it counts as: a place in KINDS."""
        why = np.array([0, *(KINDS.index(reason) for reason in WHY)], dtype=np.uint8)
        out = np.where(self.given, self.rank, why[self.why])
        for item, domain in enumerate(self.domain_of):
            out[self.given[:, item] & ~self.enough[:, domain], item] = KINDS.index("dropped")
        return out


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


def read_grid(responses: pd.DataFrame | Grid, instrument: Instrument) -> Grid:
    """Lay responses out as a grid.

    An item was put to a respondent where there is a row for it: intake adds the rows of blanks where a file leaves
    them out. So nothing about one person depends on what others answered. Who answered nothing is left out.

    Parameters
    ----------
    responses : RESPONSES of any number of programs and rounds; items the instrument does not have are left out. A grid
        that was laid out before is given back.
    instrument : the instrument.

    Returns
    -------
    The grid; respondents in order of program, round and id, items in the instrument's order.

    Raises
    ------
    ValueError
        When a respondent has two answers to one item, or a level is not on its scale.
    """
    if isinstance(responses, Grid):
        return responses
    RESPONSES.check(responses, NEEDED)
    k = np.array([instrument.domains[i.domain].scale.k for i in instrument.items.values()])
    item = pd.Index(tuple(instrument.items)).get_indexer(responses["item"])
    data, item = responses[item >= 0], item[item >= 0]
    person = data.groupby(PERSON, sort=True, dropna=False).ngroup().to_numpy()
    count = int(person.max()) + 1 if len(person) else 0
    twice = pd.Series(person * len(instrument.items) + item).duplicated().to_numpy()
    _refuse_unfit(data, twice, k[item])

    first = np.zeros(count, dtype=int)
    first[person[::-1]] = np.arange(len(person))[::-1]
    people = data[[*PERSON, "role"]].iloc[first].reset_index(drop=True)
    shape = (count, len(instrument.items))
    rank, why = np.zeros(shape, np.uint8, order="F"), np.zeros(shape, np.int8, order="F")
    level = data["level"].to_numpy(float)
    rank[person, item] = np.where(np.isnan(level), 0, level)
    why[person, item] = data["missing_reason"].map(WHY).fillna(WHY["blank"]).to_numpy(np.int8)
    return lay_out(people, rank, why, instrument)


def lay_out(people: pd.DataFrame, rank: np.ndarray, why: np.ndarray, instrument: Instrument) -> Grid:
    """Make a grid of those who answered something.

    Parameters
    ----------
    people : program_id, round_id, respondent_id and role, in this order, without repetition.
    rank : P x I, each answer's level, 0 where there is none.
    why : P x I, a code of WHY where there is no level; 0 where the item was not put to the person. It does not count
        beside a level.
    instrument : the instrument.

    Returns
    -------
    The grid.
    """
    domains, items = tuple(instrument.domains), tuple(instrument.items)
    domain_of = np.array([domains.index(i.domain) for i in instrument.items.values()], dtype=int)
    spoke = ((rank > 0) | (why > WHY["blank"])).any(axis=1)
    if not spoke.all():
        people, rank, why = people[spoke].reset_index(drop=True), rank[spoke], why[spoke]
    people = people.copy()
    people["side"] = people["role"].where(people["role"].isin(["leader", "coach"]), "staff").astype("str")
    asked = (rank > 0) | (why > 0)
    reason = np.where(rank > 0, 0, why).astype(np.int8)
    return Grid(people, items, domains, domain_of, asked, rank, reason)
