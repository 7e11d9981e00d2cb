"""Answers that were released under another program: two programs merged, one split, with the rows of a round moved over.

A program that is new in a record is no first release where its people's answers stand in the pages of others: the whole
less the parts would tell of the few people of a part. What all these pages tell together is judged as releases of one
program are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

import pandas as pd

from ...cohort.records.cohort_file import ProgramEntry
from ...instrument.instrument import Instrument
from ..over_time import Version
from .compare import sheets_in
from .record import Record

PEOPLE = 3
"""From so many people with the same id and the same answers two programs hold the same people; one is enough where
`came_from` says that they may."""


@dataclass(frozen=True, eq=False)
class Told:
    """What was told of a program: the answers that were released of it, and the numbers printed from them.

    The numbers are worked out where they are asked for, once: few programs share people, and then with few others.
    """

    program: str
    rows: pd.DataFrame
    printed: Callable[[], pd.DataFrame]

    @cached_property
    def numbers(self) -> pd.DataFrame:
        """NUMBERS of it."""
        return self.printed()

    @cached_property
    def people(self) -> set[int]:
        """Its people, marked by id and answers."""
        return marks(self.rows).get(self.program, set())


def marks(rows: pd.DataFrame) -> dict[str, set[int]]:
    """Mark each person of each program by id and answers.

    Parameters
    ----------
    rows : RESPONSES of one round.
    """
    told = rows[rows["level"].notna() & rows["role"].ne("coach")]
    each = pd.util.hash_pandas_object(told[["respondent_id", "item", "level"]], index=False).to_numpy()
    people = told.assign(mark=each).groupby(["program_id", "respondent_id"], observed=True)["mark"].sum()
    found: dict[str, set[int]] = {}
    for (program, _), mark in people.items():
        found.setdefault(str(program), set()).add(int(mark))
    return found


def shared(of: Mapping[str, set[int]]) -> set[str]:
    """Name the programs that hold somebody whom another holds too.

    Examples
    --------
    >>> sorted(shared({"a": {1, 2}, "b": {2}, "c": {3}}))
    ['a', 'b']
    """
    seen: dict[int, int] = {}
    for people in of.values():
        for mark in people:
            seen[mark] = seen.get(mark, 0) + 1
    return {program for program, people in of.items() if any(seen[mark] > 1 for mark in people)}


def told_in(record: Record) -> list[Told]:
    """Give what a round's record told of each program, oldest first.

    Parameters
    ----------
    record : the round's record.
    """
    out = []
    for entry in record.standing:
        rows = record.answers(record.entries[entry.of - 1] if entry.of else entry)
        numbers = record.numbers(entry)
        out += [Told(program, of(program, rows), partial(of, program, numbers)) for program in entry.programs]
    return out


def of(program: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Give a program's rows of a frame."""
    return frame[frame["program_id"].eq(program)].reset_index(drop=True)


def versions_elsewhere(
    entry: ProgramEntry, rows: pd.DataFrame, others: Sequence[Told], kin: Collection[str], instrument: Instrument
) -> list[Version]:
    """Give what pages of other programs told of a program's people, over any number of programs.

    Parameters
    ----------
    entry, rows : the program and its answers.
    others : what was told of the others, oldest first.
    kin : programs that it is tied to by `came_from`.
    instrument : what the round asked.
    """
    people = marks(rows).get(entry.id, set())
    of = {n: told.people for n, told in enumerate(others)}
    found: set[int] = set()
    while True:
        more = {
            n
            for n, mine in of.items()
            if n not in found
            and len(mine & people) >= (1 if others[n].program in kin else min(PEOPLE, len(mine) or PEOPLE))
        }
        if not more:
            break
        found |= more
        people = people.union(*(of[n] for n in more))
    return [Version(sheets_in(others[n].rows, others[n].program, instrument), others[n].numbers) for n in sorted(found)]
