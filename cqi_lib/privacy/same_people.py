"""Who is who in two versions of a group's answers: people are compared by what they answered, not by their ids.

A file that was sorted anew, or whose people were given other pseudonyms, holds the same people; and an id that stays may
stand for somebody else, as numbers of rows do. So ids only count where those who answered alike have kept theirs.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

ALIKE = 0.25
"""Sheets that differ in at most this share of their answers may be one person's, before and after a change."""
STABLE = 0.9
_ROW = re.compile(r"row-\d+.*|\d+(-in-.*)?")


@dataclass(frozen=True)
class Sheets:
    """The answers of a program's people in one version.

    Parameters
    ----------
    answers : people x items: what an answer counts as, 0 where it was not asked (`answer_grid.KINDS`).
    sides : each person's side: leader, staff or coach.
    ids : each person's id.
    """

    answers: np.ndarray
    sides: tuple[str, ...]
    ids: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.ids)


def pair(before: Sheets, after: Sheets, how: str) -> list[tuple[int, int]]:
    """Say who of one version is who of another.

    Parameters
    ----------
    before, after : two versions; at least their items are the same.
    how : whoever answered alike is the same person; of the others `apart` makes different people, `nearest` pairs those
        whose answers differ in few places, `ids` those who have the same id.

    Returns
    -------
    Pairs of places: in `before`, in `after`.

    Examples
    --------
    >>> old = Sheets(np.array([[1, 2, 3, 4], [4, 4, 4, 4]]), ("staff", "staff"), ("row-1", "row-2"))
    >>> new = Sheets(np.array([[4, 4, 4, 4], [1, 2, 3, 1]]), ("staff", "staff"), ("row-1", "row-2"))
    >>> pair(old, new, "apart"), pair(old, new, "nearest")
    ([(1, 0)], [(1, 0), (0, 1)])
    """
    found = _alike(before, after)
    if how == "apart":
        return found
    left = sorted(set(range(len(before))) - {b for b, _ in found})
    right = sorted(set(range(len(after))) - {a for _, a in found})
    if how == "ids":
        at = {after.ids[a]: a for a in right}
        return found + [(b, at[before.ids[b]]) for b in left if before.ids[b] in at]
    if not left or not right:
        return found
    from scipy.optimize import linear_sum_assignment

    differ = (before.answers[left][:, None, :] != after.answers[right][None, :, :]).mean(axis=2)
    rows, columns = linear_sum_assignment(differ)
    return found + [(left[r], right[c]) for r, c in zip(rows, columns, strict=True) if differ[r, c] <= ALIKE]


def _alike(before: Sheets, after: Sheets) -> list[tuple[int, int]]:
    """Pair people with the same answers, of several first those with the same id or the same side."""
    places: dict[bytes, list[int]] = {}
    for a, row in enumerate(after.answers):
        places.setdefault(row.tobytes(), []).append(a)
    found: list[tuple[int, int]] = []
    for match in (
        lambda b, a: before.ids[b] == after.ids[a] and before.sides[b] == after.sides[a],
        lambda b, a: before.sides[b] == after.sides[a],
        lambda b, a: True,
    ):
        done = {b for b, _ in found}
        for b, row in enumerate(before.answers):
            free = [a for a in places.get(row.tobytes(), ()) if match(b, a)]
            if b not in done and free:
                found.append((b, free[0]))
                places[row.tobytes()].remove(free[0])
    return sorted(found, key=lambda one: one[1])


def ids_last(before: Sheets, after: Sheets) -> bool:
    """Say whether ids mean the same people in both versions: those who answered alike have kept theirs."""
    if any(_ROW.fullmatch(i) for i in (*before.ids, *after.ids)):
        return False
    found = _alike(before, after)
    kept = sum(before.ids[b] == after.ids[a] for b, a in found)
    return bool(found) and kept >= STABLE * len(found)


def readings(versions: Sequence[Sheets]) -> list[np.ndarray]:
    """Give every reading of who is who over several versions.

    Parameters
    ----------
    versions : the versions, oldest first.

    Returns
    -------
    Arrays people x versions: the person's place in the version, -1 where she is not in it. Each reading once.
    """
    ways = ["apart", "nearest"]
    if all(ids_last(a, b) for a, b in itertools.pairwise(versions)):
        ways.append("ids")
    out: list[np.ndarray] = []
    for how in ways:
        found = _reading(versions, how)
        if not any(np.array_equal(found, other) for other in out):
            out.append(found)
    return out


def _reading(versions: Sequence[Sheets], how: str) -> np.ndarray:
    people: list[list[int]] = []
    for number, version in enumerate(versions):
        last = [max((v, place) for v, place in enumerate(one) if place >= 0) for one in people]
        known = Sheets(
            np.array([versions[v].answers[place] for v, place in last]).reshape(len(last), version.answers.shape[1]),
            tuple(versions[v].sides[place] for v, place in last),
            tuple(versions[v].ids[place] for v, place in last),
        )
        here = dict(pair(known, version, how)) if last else {}
        for person, one in enumerate(people):
            one.append(here.get(person, -1))
        taken = set(here.values())
        people += [[*[-1] * number, place] for place in range(len(version)) if place not in taken]
    return np.array(people, dtype=int).reshape(len(people), len(versions))
