"""The groups of respondents in every program and round, and sums over their members."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..cohort.records.base import ROLES
from .answer_grid import Grid

DIGITS = 12
"""Decimals kept of a mean."""

GROUPS = ("everyone", "leader", "staff", "coach")
_ORDER = {g: i for i, g in enumerate([*GROUPS, *(r for r in ROLES if r not in GROUPS)])}


class Groups:
    """The groups of every program and round: everyone, leader, staff, coach and, where named, every other role.

    Parameters
    ----------
    grid : the answers.
    named : (program, round) pairs answered openly.

    Attributes
    ----------
    pairs : frame of program_id, round_id.
    pair, group, rank, named : for each of `size` groups, the number of its pair, its name, its place in print, and
        whether its round was answered openly.
    """

    def __init__(self, grid: Grid, named: frozenset[tuple[str, str]]) -> None:
        people = grid.people
        pair = people.groupby(["program_id", "round_id"], sort=True).ngroup().to_numpy()
        pairs = people[["program_id", "round_id"]].drop_duplicates().reset_index(drop=True)
        is_named = np.array([p in named for p in zip(pairs["program_id"], pairs["round_id"], strict=True)], dtype=bool)
        side = people["side"].to_numpy(object)
        role = people["role"].fillna("other").to_numpy(object)
        own = is_named[pair] & ~np.isin(role, GROUPS) if len(pair) else np.zeros(0, dtype=bool)
        who = np.arange(len(people))
        member = np.concatenate([who[side != "coach"], who, who[own]])
        label = np.concatenate([np.full((side != "coach").sum(), "everyone", object), side, role[own]])

        # everyone is there even where nobody but a coach answered: nothing known is a finding too
        keys = pd.DataFrame({"pair": pair[member], "group": label})
        keys = pd.concat([keys, pd.DataFrame({"pair": np.arange(len(pairs)), "group": "everyone"})])
        rank = keys["group"].map(_ORDER).fillna(len(_ORDER)).to_numpy(int)
        table = keys.assign(rank=rank).drop_duplicates(["pair", "group"])
        table = table.sort_values(["pair", "rank", "group"], ignore_index=True)
        at = pd.MultiIndex.from_frame(table[["pair", "group"]])
        self.index = at.get_indexer(pd.MultiIndex.from_arrays([pair[member], label]))
        self.member = member
        self.pair = table["pair"].to_numpy(int)
        self.rank = table["rank"].to_numpy(int)
        self.group = table["group"].to_numpy(object)
        self.pairs = pairs
        self.named = is_named[self.pair] if len(table) else np.zeros(0, dtype=bool)
        self.size = len(table)
        from scipy.sparse import csr_matrix  # whoever reads what was scored needs the names of the groups alone

        self._sum = csr_matrix(
            (np.ones(len(member)), (self.index, np.arange(len(member)))), shape=(self.size, len(member))
        )

    def sum(self, values: np.ndarray) -> np.ndarray:
        """Sum a P x n array over each group's members."""
        return self._sum @ np.nan_to_num(values[self.member].astype(float))

    def count(self, kinds: np.ndarray, n: int) -> np.ndarray:
        """Count, of a P x I array of numbers below n, each number by group and item: size x I x n."""
        out = np.zeros((self.size, kinds.shape[1], n), dtype=np.int64)
        at = self.index * n
        for item in range(kinds.shape[1]):
            counted = np.bincount(at + kinds[self.member, item], minlength=self.size * n)
            out[:, item] = counted.reshape(self.size, n)
        return out

    def of_pair(self, group: str, values: np.ndarray) -> np.ndarray:
        """Give, beside every group, the values of another group of the same program and round; 0 without one."""
        row = np.full(len(self.pairs), -1)
        here = self.group == group
        row[self.pair[here]] = np.flatnonzero(here)
        found = row[self.pair]
        return np.where((found >= 0).reshape(-1, *[1] * (values.ndim - 1)), values[found], 0)

    def spread(self, values: np.ndarray) -> dict[str, np.ndarray]:
        """Give n, mean, sample variance and average deviation of a P x n array with NaN, by group."""
        n = self.sum(~np.isnan(values))
        mean = np.where(n > 0, self.sum(values) / np.maximum(n, 1), np.nan)
        away = values[self.member] - mean[self.index]
        squares = self._sum @ np.nan_to_num(away**2)
        variance = np.where(n > 1, squares / np.maximum(n - 1, 1), np.nan)
        deviation = np.where(n > 0, self._sum @ np.nan_to_num(np.abs(away)) / np.maximum(n, 1), np.nan)
        # The last bits of a sum hang on the order of the answers: a tie, or a byte of a page, must not.
        exact = {"mean": mean, "variance": variance, "deviation": deviation}
        return {"n": n, **{name: np.round(numbers, DIGITS) for name, numbers in exact.items()}}
