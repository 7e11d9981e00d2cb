"""Whether a new release may join those before it: what a reader of all of them could work out about a program's staff.

First by subtraction, whatever the answers are (`subtraction`), then by enumeration of the answers as they are
(`enumeration`); each for every reading of who is who (`same_people`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..cohort.records.cohort_file import PrivacyMinimums
from ..instrument.instrument import Instrument
from ..scoring.answer_grid import Grid
from .enumeration import Sum, beyond_one
from .printed import sums_of, told_of
from .same_people import Sheets, readings
from .subtraction import Leftover, leftover

LEVELS = 7


@dataclass(frozen=True)
class Version:
    """What one release told of one program in one round.

    Parameters
    ----------
    sheets : the answers it rested on.
    numbers : NUMBERS printed from them; several printings of the same answers are several versions.
    """

    sheets: Sheets
    numbers: pd.DataFrame


@dataclass(frozen=True)
class Judgement:
    """What could be worked out.

    Parameters
    ----------
    touched : the fewest people whose answers some combination of the releases would leave over; None where at least as
        many as may be told of.
    more : how many more people are needed, at least; 0 where the release may be let through.
    mendable : whether more people could help at all.
    items : the items concerned.
    determined : how many single answers follow from what was printed.
    """

    touched: int | None
    more: int
    mendable: bool
    items: tuple[str, ...]
    determined: int

    @property
    def safe(self) -> bool:
        """Whether the release may be let through."""
        return self.more == 0


def sheets_of(grid: Grid, program: str) -> Sheets:
    """Give the answers of one program's people in one round.

    Parameters
    ----------
    grid : answers of one round.
    program : the program's id.
    """
    mine = grid.people["program_id"].eq(program).to_numpy()
    people = grid.people[mine]
    return Sheets(grid.kinds[mine].astype(int), tuple(people["side"]), tuple(people["respondent_id"].astype(str)))


def judge(versions: Sequence[Version], instrument: Instrument, minimums: PrivacyMinimums, balanced: bool) -> Judgement:
    """Judge what several releases of one program's round tell together.

    Parameters
    ----------
    versions : all of them, oldest first, the new one last.
    instrument : the instrument.
    minimums : the smallest groups that may be told of.
    balanced : whether everyone's mean is that of leaders and staff (`aggregate: role_balanced`).

    Returns
    -------
    The judgement; a single version is safe here: what it may print is the gate's matter (`publish`).
    """
    told = [told_of(v.numbers, instrument) for v in versions]
    names = list(instrument.items)
    touched, more, mendable, items, answers = None, 0, True, set(), 0
    for reading in readings([v.sheets for v in versions]) if len(versions) > 1 else ():
        group = _Group(versions, reading)
        unsafe = False
        for at, name in enumerate(names):
            for kind, least in ((0, minimums.group), (1, max(minimums.distribution, minimums.group))):
                left = group.leftover(at, [t[kind][at] for t in told], least)
                if left is not None:
                    unsafe, mendable = True, mendable and left.mendable
                    touched, more = min(touched or left.people, left.people), max(more, least - left.people)
                    items.add(name)
        if unsafe:
            continue
        for domain in instrument.domains:
            at = [n for n, name in enumerate(names) if instrument.items[name].domain == domain]
            found = group.determined(versions, instrument, domain, at, balanced)
            answers += len(found)
            items |= {names[at[i]] for _, i in found}
    more = max(more, 1 if answers else 0)
    return Judgement(touched, more, mendable, tuple(n for n in names if n in items), answers)


class _Group:
    """A program's people over several versions, read in one way."""

    def __init__(self, versions: Sequence[Version], reading: np.ndarray) -> None:
        people, n = reading.shape
        items = versions[0].sheets.answers.shape[1]
        self.answers = np.zeros((n, people, items), dtype=int)
        self.side = np.full((n, people), "", dtype=object)
        for v, version in enumerate(versions):
            here = np.flatnonzero(reading[:, v] >= 0)
            self.answers[v, here] = version.sheets.answers[reading[here, v]]
            self.side[v, here] = np.array(version.sheets.sides, dtype=object)[reading[here, v]]
        self.hidden: np.ndarray = np.all(np.isin(self.side, ["", "staff"]), axis=0)
        self.was_hidden: np.ndarray = np.all(np.isin(self.side[:-1], ["", "staff"]), axis=0)

    def leftover(self, item: int, told: Sequence[bool], least: int) -> Leftover | None:
        """Find the fewest people whose answers to an item the newest version makes it possible to separate."""
        staff = self.was_hidden | self.hidden
        return leftover(self.answers[:, staff, item], told, least, known=~self.hidden[staff])

    def determined(
        self, versions: Sequence[Version], instrument: Instrument, domain: str, at: list[int], balanced: bool
    ) -> set[tuple[int, int]]:
        """Find answers in a domain that several versions determine together."""
        # An answer that was changed is another unknown, so each of a person's sheets is a row of its own.
        rows: list[tuple[int, tuple[int, ...]]] = []
        place: dict[tuple[int, tuple[int, ...]], int] = {}
        present = np.zeros((len(versions), 0), dtype=bool)
        for v in range(len(versions)):
            for person in np.flatnonzero((self.side[v] != "") & (self.side[v] != "coach")):
                row = (int(person), tuple(self.answers[v, person, at].tolist()))
                if row not in place:
                    place[row] = len(rows)
                    rows.append(row)
                    present = np.column_stack([present, np.zeros(len(versions), dtype=bool)])
                present[v, place[row]] = True
        if not rows:
            return set()
        kinds = np.array([row[1] for row in rows])
        levels = np.where(kinds <= LEVELS, kinds, 0)
        person = np.array([row[0] for row in rows])
        hidden = self.hidden[person]
        whole = np.zeros((len(rows), len(instrument.items)), dtype=int)
        sums: list[Sum] = []
        for v, version in enumerate(versions):
            whole[:, at] = np.where(present[v][:, None], levels, 0)
            staff = self.side[v, person] == "staff"
            rows_ = version.numbers[version.numbers["domain"].eq(domain)]
            sums += sums_of(rows_, instrument, whole, hidden, staff, v, balanced).get(domain, [])
        k = [instrument.domains[domain].scale.k] * len(at)
        found = beyond_one(np.where(hidden[:, None], levels, 0), k, sums)
        return found | self._at_the_end(levels, hidden, present, sums, k[0])

    @staticmethod
    def _at_the_end(
        levels: np.ndarray, hidden: np.ndarray, present: np.ndarray, sums: list[Sum], k: int
    ) -> set[tuple[int, int]]:
        """Count a difference whose people all stand at one end of the scale as determined.

        Spreads and intervals are no sums over answers, but of people who all answered alike they tell as much.
        """
        told = sorted({one.release for one in sums})
        found = set()
        for places in {tuple(column) for column in present[told][:, hidden].T}:
            if all(places) or not any(places):
                continue
            mine = np.flatnonzero(hidden & (np.array(places) == present[told].T).all(axis=1))
            given = levels[mine][levels[mine] > 0]
            if given.size and given.min() == given.max() and given.min() in (1, k):
                found |= {(int(p), int(i)) for p in mine for i in np.flatnonzero(levels[p] > 0)}
        return found
