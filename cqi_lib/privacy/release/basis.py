"""What pages may rest on: round by round and program by program, the answers as they are, those released, or none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from ...cohort.came_from import kin_of
from ...cohort.records.cohort_file import CohortFile, ProgramEntry, RoundEntry
from ...cohort.round_instruments import Instruments
from ...files import hashes
from ...instrument.instrument import Instrument
from ...tables import RESPONSES
from ..over_time import Version, judge
from ..shared import may_be_named
from .closed import is_closed
from .compare import compare, numbers_of, sheets_in, versions_of
from .elsewhere import Told, marks, of, shared, told_in, versions_elsewhere
from .joined import joined
from .people import newest_of, people_of
from .record import Record, place_of, read_record

State = Literal["free", "open", "due", "released", "withheld", "unclear"]


@dataclass(frozen=True)
class Basis:
    """What a program's assessment in one round may rest on.

    Parameters
    ----------
    state
        `free`: the answers as they are. `open`: none yet. `due`: the answers as they are, which are released with the
        next run. `released`: those of release `number`. `withheld`, `unclear`: none.
    number
        The release; 0 where there is none.
    people, up_to
        How many people answered (coaches left out) of those it rests on, and on which day the newest of them.
    now
        How many have answered by now.
    later
        The answers of how many people are not yet included.
    why
        Of `withheld`: `gone` (somebody of the release is no more among the answers), `side` (somebody counts with
        others now), `printing` (the same answers would be printed in a way that gives some away), `elsewhere` (what was
        told of these people in pages of other programs, or under several ids of this one, gives some away) or `told`, for
        `reason`. Of `unclear` the flaw of the record, in words.
    """

    state: State
    number: int = 0
    people: int = 0
    up_to: dt.date | None = None
    now: int = 0
    later: int = 0
    why: str = ""
    reason: str = ""

    @property
    def shown(self) -> bool:
        """Whether a page that may leave can show the assessment."""
        return self.state in ("free", "due", "released")

    def told(self) -> dict[str, Any]:
        """Give what pages say of it; the same before and after what is due was released."""
        state = "released" if self.state == "due" else self.state
        up_to = self.up_to.isoformat() if self.up_to else None
        return {"state": state, "people": self.people, "up_to": up_to, "now": self.now, "later": self.later}


@dataclass(frozen=True, eq=False)
class RoundBases:
    """One confidential round.

    Parameters
    ----------
    round_id : the round.
    closed : whether it takes no more answers, or was released.
    record : its record.
    lost : what pages rested on and the record does not hold.
    programs : by id.
    printings : programs whose released answers are printed in another way now: the new numbers.
    cohort : of each program that the cohort's tables rest on, the release; 0 stands for what is due.
    named : the programs that the cohort's page names to all with results of the round; None while nothing is released.
    free : programs with answers that need no release, which are counted with the others.
    renamed : whether the record does not know yet that these are named together.
    """

    round_id: str
    closed: bool
    record: Record
    lost: tuple[str, ...] = ()
    programs: dict[str, Basis] = field(default_factory=dict)
    printings: dict[str, pd.DataFrame] = field(default_factory=dict)
    cohort: dict[str, int] = field(default_factory=dict)
    named: frozenset[str] | None = None
    free: frozenset[str] = frozenset()
    renamed: bool = False

    @property
    def due(self) -> list[str]:
        """The programs that the next run releases for the first time."""
        return [program for program, basis in self.programs.items() if basis.state == "due"]


@dataclass(frozen=True, eq=False)
class Bases:
    """What all pages of a cohort may rest on.

    Parameters
    ----------
    rounds : confidential rounds by id; none of a cohort whose data are invented or public.
    responses : RESPONSES that programs' pages rest on.
    of_cohort : RESPONSES that benchmarks and the cohort's tables rest on.
    before : which programs earlier pages named together, in any round.
    """

    rounds: dict[str, RoundBases]
    responses: pd.DataFrame
    of_cohort: pd.DataFrame
    before: tuple[frozenset[str], ...] = ()

    @property
    def names(self) -> dict[str, Any]:
        """Give in plain values whom the cohort's pages name, by round, and whom earlier pages named together."""
        named = {r: sorted(one.named) for r, one in self.rounds.items() if one.named is not None}
        return {"named": named, "before": [sorted(together) for together in self.before]}

    def of(self, program: str, round_id: str) -> Basis:
        """Give the basis of a program in a round."""
        found = self.rounds.get(round_id)
        return found.programs.get(program, Basis("free")) if found else Basis("free")


def bases(
    folder: Path,
    file: CohortFile,
    asked: Instruments | Instrument,
    responses: pd.DataFrame,
    as_of: dt.date,
    *,
    releases: Path | None = None,
    known: Mapping[str, Collection[str]] | None = None,
) -> Bases:
    """Say what pages may rest on; nothing is written.

    Parameters
    ----------
    folder, file : the cohort.
    asked : what each round asked; one instrument where that was the same in all rounds.
    responses : RESPONSES as they are now.
    as_of : the day looked from.
    releases : where records lie; None is the cohort's folder.
    known : round -> digests of what pages are known to have rested on (`manifest.json`, `run.jsonl`).

    Returns
    -------
    The bases.
    """
    if file.data != "real" and not file.guesses:
        return Bases({}, responses, responses)
    looks = {}
    for entry in file.rounds:
        if entry.privacy == "confidential" or file.guesses:
            rows = responses[responses["round_id"].eq(entry.id)]
            record = read_record(place_of(folder, entry.id, releases), file.name, entry.id, file.id)
            lost = record.lost((known or {}).get(entry.id, ()))
            # Looked at from before the last release, what that one does not hold is not released yet.
            closed = is_closed(folder, entry, as_of) and not (record.entries and as_of < record.entries[-1].as_of)
            closed = closed and not file.guesses  # what answers mean may be another thing tomorrow
            own = asked_in(asked, entry.id)
            goes_on = entry.date <= as_of and not closed and not file.guesses
            looks[entry.id] = _Look(file, own, entry, rows, record, lost, closed, goes_on)
    own = _replaced(responses, file, looks, lambda look: look.shown)
    whole = own if all(look.same for look in looks.values()) else None
    if whole is None:
        whole = _replaced(responses, file, looks, lambda look: look.of_cohort)
    before, sound = _named_before(folder, file, {r: look.record for r, look in looks.items()}, releases)
    sound = sound and not any(look.found.lost for look in looks.values())
    return Bases({r: look.named(before, sound) for r, look in looks.items()}, own, whole, before)


def _named_before(
    folder: Path, file: CohortFile, read: Mapping[str, Record], releases: Path | None
) -> tuple[tuple[frozenset[str], ...], bool]:
    """List which programs pages named together, by the ids they have now, and say whether that is all.

    All records count that lie in the folder, also of rounds that are not in cohort.yml any more.
    """
    there = place_of(folder, ".", releases)
    others = [path.name for path in sorted(there.glob("*/")) if path.name not in read]
    records = [*read.values(), *(read_record(there / r, file.name, r, file.id) for r in others)]
    named = [_as_now(together, file) for record in records for together in record.named]
    return tuple(dict.fromkeys(named)), not any(record.flaw for record in records)


def _as_now(programs: Iterable[str], file: CohortFile) -> frozenset[str]:
    """Give programs by the ids that they have now."""
    now = {former: entry.id for entry in file.programs for former in entry.former_ids}
    return frozenset(now.get(program, program) for program in programs)


def asked_in(asked: Instruments | Instrument, round_id: str) -> Instrument:
    """Give what a round asked."""
    return asked.of(round_id) if isinstance(asked, Instruments) else asked


def names_of(entry: ProgramEntry) -> tuple[str, ...]:
    """Give a program's ids, now and before."""
    return (entry.id, *entry.former_ids)


def rules_of(file: CohortFile, instrument: Instrument) -> str:
    """Give a digest of everything by which numbers are made from answers."""
    return hashes.of_value([file.privacy.model_dump(), file.aggregate, repr(instrument), hashes.workbook()])


def _replaced(responses: pd.DataFrame, file: CohortFile, looks: Mapping[str, _Look], rows_of: Any) -> pd.DataFrame:
    """Put what may be rested on in place of the answers of confidential rounds."""
    taken = pd.Series(False, index=responses.index)
    more = []
    for round_id, look in looks.items():
        for program, rows in rows_of(look).items():
            taken |= responses["round_id"].eq(round_id) & responses["program_id"].eq(program)
            more.append(rows)
    if not taken.any() and not any(len(rows) for rows in more):
        return responses
    return RESPONSES.frame(pd.concat([responses[~taken], *more], ignore_index=True))


class _Look:
    """One confidential round, looked at: `found`, and the rows that stand in place of programs' answers."""

    def __init__(
        self,
        file: CohortFile,
        instrument: Instrument,
        entry: RoundEntry,
        rows: pd.DataFrame,
        record: Record,
        lost: tuple[str, ...],
        closed: bool,
        goes_on: bool,
    ) -> None:
        self.file, self.instrument, self.entry, self.record = file, instrument, entry, record
        self.rows = dict(list(rows.groupby("program_id")))
        self.none = rows.head(0)
        self.rules = rules_of(file, instrument)
        self.kept: dict[int, pd.DataFrame] = {}
        self.first: list[Told] = []
        self.shown: dict[str, pd.DataFrame] = {}
        self.closed, self.goes_on = closed, goes_on
        ended = closed or any(e.what == "release" for e in record.standing)
        self.found = RoundBases(entry.id, ended, record, lost)
        for program in file.programs:
            if file.guesses or program.id not in entry.named_for:
                basis = self._basis(program)
                self.found.programs[program.id] = basis
                if not basis.shown:
                    self.shown[program.id] = self.none
        self.found.cohort.update(self._cohort())
        self.of_cohort = self._of_cohort()
        mine = {p: basis.number for p, basis in self.found.programs.items() if basis.state in ("due", "released")}
        self.same = mine == self.found.cohort

    def named(self, before: tuple[frozenset[str], ...], sound: bool) -> RoundBases:
        """Give what was found, with the programs that the cohort's page names: judged over all pages ever let out.

        Where a record cannot be trusted, nobody knows whom earlier pages named: then nobody is.
        """
        free = frozenset(p for p in self.rows if self.found.programs.get(p, Basis("free")).state == "free")
        found = replace(self.found, free=free)
        if not sound:
            return replace(found, named=frozenset())
        if not (found.cohort or self.record.standing):
            return found
        earlier = [_as_now(some, self.file) for some in self.record.counted]
        named = may_be_named({*found.cohort, *free}, self.file, self.entry.id, before, earlier)
        known = {_as_now(some, self.file) for some in self.record.named}
        return replace(found, named=named, renamed=bool(named) and named not in known)

    def _basis(self, program: ProgramEntry) -> Basis:
        mine, record = self.rows.get(program.id, self.none), self.record
        now = people_of(mine)
        last = record.release(names_of(program))
        if last is None and not len(mine) and not self._asked(program):
            return Basis("free")
        if record.flaw or self.found.lost:
            return Basis("unclear", now=now, why=record.flaw or "lost")
        if last is None:
            if not self.closed:
                return Basis("open", now=now)
            if not len(mine):
                return Basis("free")
            if not self._alone(program, mine):
                return Basis("withheld", now=now, why="elsewhere")
            return Basis("due", people=now, now=now, up_to=newest_of(mine))
        if len(last.programs.keys() & set(names_of(program))) > 1:
            return Basis("withheld", number=last.number, now=now, why="elsewhere")
        kept = self._kept(program.id, last.number)
        about: dict[str, Any] = {"number": last.number, "people": people_of(kept), "up_to": newest_of(kept), "now": now}
        if told := record.withheld(names_of(program)):
            return Basis("withheld", **about, why="told", reason=told)
        compared = compare(kept, mine, self.instrument)
        if compared.why:
            return Basis("withheld", **about, why=compared.why)
        if not self._printed(program, last.number, kept):
            return Basis("withheld", **about, why="printing")
        if compared.rows is not None:
            self.shown[program.id] = compared.rows
        return Basis("released", **about, later=compared.later)

    def _asked(self, program: ProgramEntry) -> bool:
        """Say whether a program of which nobody answered yet may be answering: it is invited, or nobody wrote down who is."""
        if self.entry.invited or not self.goes_on:
            return bool(self.entry.invited.get(program.id))
        return program.belongs(self.entry)

    def _alone(self, program: ProgramEntry, mine: pd.DataFrame) -> bool:
        """Say whether a first release tells of nobody beside what pages of other programs told of the same people."""
        if not self.record.standing and program.id not in self.doubled:
            return True
        others = [*(told for told in self.others if told.program not in names_of(program)), *self.first]
        told = versions_elsewhere(program, mine, others, kin_of(self.file, program.id), self.instrument)
        me = Told(program.id, mine, lambda: of(program.id, self.numbers))
        if told and not self._safe([*told, Version(sheets_in(mine, program.id, self.instrument), me.numbers)]):
            return False
        self.first.append(me)
        return True

    def _safe(self, versions: list[Version]) -> bool:
        return judge(versions, self.instrument, self.file.privacy, self.file.aggregate != "mean").safe

    @cached_property
    def numbers(self) -> pd.DataFrame:
        """NUMBERS that pages would print of the answers of now, of all programs in one pass."""
        return numbers_of(pd.concat(list(self.rows.values()), ignore_index=True), self.file, self.instrument)

    @cached_property
    def others(self) -> list[Told]:
        """What the record told of each program."""
        return told_in(self.record)

    @cached_property
    def doubled(self) -> set[str]:
        """The programs that hold somebody with the id and the answers of somebody of another."""
        return shared(marks(pd.concat(list(self.rows.values())))) if self.rows else set()

    def _kept(self, program: str, number: int) -> pd.DataFrame:
        """Give a program's rows of a release, under the id it has now."""
        if number not in self.kept:
            self.kept[number] = self.record.answers(self.record.entries[number - 1])
        rows = self.kept[number]
        entry = next((p for p in self.file.programs if p.id == program), None)
        names = names_of(entry) if entry is not None else (program,)
        return rows[rows["program_id"].isin(names)].assign(program_id=program).reset_index(drop=True)

    def _printed(self, program: ProgramEntry, number: int, kept: pd.DataFrame) -> bool:
        """Say whether a release may be printed as it would be now."""
        told = [e for e in self.record.told(names_of(program)) if number in (e.number, e.of)]
        if any(entry.rules == self.rules for entry in told):
            return True
        now = numbers_of(kept, self.file, self.instrument)
        versions = versions_of(self.record, program, self.instrument)
        if any(now.equals(version.numbers.reset_index(drop=True)) for version in versions[-len(told) :]):
            return True
        if not self._safe([*versions, Version(versions[-1].sheets, now)]):
            return False
        self.found.printings[program.id] = now
        return True

    def _cohort(self) -> dict[str, int]:
        """Say which releases the cohort's tables rest on: one to four programs more or less would tell of these."""
        mine = {p: basis.number for p, basis in self.found.programs.items() if basis.state in ("due", "released")}
        before = self.record.cohort_bases
        if self.found.record.flaw or self.found.lost:
            return {}
        if not before or not self.found.due:
            return before or mine
        return joined(before, mine, self.file)

    def _of_cohort(self) -> dict[str, pd.DataFrame]:
        """Give the rows that stand in place of programs' answers in the cohort's tables."""
        out = {}
        for program in {*self.found.programs, *self.found.cohort}:
            basis = self.found.programs.get(program)
            if basis is not None and basis.state == "free":
                continue
            number = self.found.cohort.get(program)
            if number:
                out[program] = self._kept(program, number)
            elif number is None or basis is None or basis.state != "due":
                out[program] = self.none
        return out
