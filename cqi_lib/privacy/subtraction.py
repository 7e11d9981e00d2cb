"""What several releases tell together by subtraction, whatever people answered: the fewest people a difference touches.

Every number that a release prints about a group is a sum over its people, or follows from such sums: counts, means,
spreads. Taken as exact they can be added and subtracted, and what is left over is a sum over fewer people. This module
finds the fewest; the levels themselves do not matter, so that a refusal tells nothing of them.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

SEARCHED = 12
"""So many kinds of small groups are combined with each other; more count as unsafe."""


@dataclass(frozen=True)
class Leftover:
    """What the newest release would make it possible to work out.

    Parameters
    ----------
    people : the fewest people whose answers some combination leaves over.
    mendable : whether more people in the newest release could change that: not where it only makes known what an
        earlier release can then be relieved of, these people or others.
    """

    people: int
    mendable: bool


def leftover(
    answers: np.ndarray, told: Sequence[bool], least: int, known: Sequence[bool] | np.ndarray | None = None
) -> Leftover | None:
    """Find the fewest people whose answers the newest of several releases makes it possible to separate.

    A person counts as touched where a combination of releases leaves any of her answers over; an answer that was changed
    between two releases is another answer. Which people a combination touches depends only on who is in which release
    with which answer, so people alike in this stand for each other. What earlier releases tell by themselves counts as
    told.

    Parameters
    ----------
    answers : releases x people: what the person's answer was in each release, as any number above 0; 0 where she is
        not in it.
    told : release by release, whether it told anything that rests on these answers.
    least : smaller groups are searched for.
    known : people whose answers became known with the newest release, and fall away.

    Returns
    -------
    The fewest, 1 to `least` - 1; None where no combination touches so few.

    Examples
    --------
    Seven people, then the same with one more:

    >>> seven_and_one = np.array([[1, 2, 3, 3, 2, 2, 4, 0], [1, 2, 3, 3, 2, 2, 4, 4]])
    >>> leftover(seven_and_one, [True, True], 5)
    Leftover(people=1, mendable=True)
    >>> leftover(seven_and_one, [False, True], 5) is None
    True
    """
    rows = [n for n, is_told in enumerate(told) if is_told]
    old = [n for n in rows if n < len(told) - 1]
    gone = np.zeros(answers.shape[1], dtype=bool) if known is None else np.asarray(known, dtype=bool)
    kinds = Counter((tuple(column), bool(out)) for column, out in zip(answers.T.tolist(), gone, strict=True))
    mine = {column: n for (column, out), n in kinds.items() if not out and any(column[r] for r in rows)}
    small = [column for column, n in mine.items() if n < least]
    if not rows or not small:
        return None
    if len(small) > SEARCHED:
        return Leftover(min(mine[column] for column in small), True)
    before = [column for column, _ in kinds]
    fewest, mendable = least, True
    for size in range(1, len(small) + 1):
        for chosen in itertools.combinations(small, size):
            touched = sum(mine[column] for column in chosen)
            # Of those as many or more it only matters whether one of them is left over whoever comes.
            if touched >= (least if mendable else fewest):
                continue
            was = _left(before, set(chosen), old, of=[column for column, out in kinds if out])
            if _left(mine, set(chosen), rows) > was:
                fewest = min(fewest, touched)
                mendable = mendable and _left(mine, set(chosen), old) <= was
    return Leftover(fewest, mendable) if fewest < least else None


def _left(
    columns: Iterable[tuple[int, ...]],
    chosen: set[tuple[int, ...]],
    rows: list[int],
    of: Iterable[tuple[int, ...]] = (),
) -> int:
    """Count the independent combinations of releases that leave over nothing but answers of the chosen.

    Parameters
    ----------
    columns : answers of every kind of people, in every release.
    chosen : some of them.
    rows : the releases.
    of : kinds that count among the others even where they are chosen.
    """
    others = [column for column in columns if column not in chosen] + list(of)
    return _rank([*others, *chosen], rows) - _rank(others, rows)


def _rank(columns: Iterable[tuple[int, ...]], rows: list[int]) -> int:
    """Give the rank of the table of who gave which answer in which release."""
    return _rank_of(
        frozenset(
            tuple(int(column[r] == value) for r in rows)
            for column in columns
            for value in {column[r] for r in rows} - {0}
        )
    )


@lru_cache(maxsize=20_000)
def _rank_of(places: frozenset[tuple[int, ...]]) -> int:
    """Give the rank of distinct columns; topics and choices ask for the same ones again and again."""
    return int(np.linalg.matrix_rank(np.array(sorted(places)))) if places else 0
