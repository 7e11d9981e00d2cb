"""Steps that are added to the record of a round: released, released again, printed in another way, withheld, taken back."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from ...cohort.came_from import kin_of
from ...cohort.records.cohort_file import CohortFile
from ...cohort.round_instruments import Instruments
from ...errors import CallError, InputError
from ...instrument.instrument import Instrument
from ...locale.said import sayings
from ..over_time import Judgement, Version, judge
from .basis import Basis, RoundBases, asked_in, bases, joined, names_of, rules_of
from .compare import numbers_of, sheets_in, versions_of
from .elsewhere import Told, told_in, versions_elsewhere
from .people import newest_of, people_of
from .record import Entry, Record, What, add, held, place_of, set_aside

say = sayings("release_checks")


@dataclass(frozen=True, eq=False)
class Cohort:
    """What a step needs to know of a cohort; `releases` and `known` are as in `basis.bases`."""

    folder: Path
    file: CohortFile
    asked: Instruments | Instrument
    responses: pd.DataFrame
    as_of: dt.date
    releases: Path | None = None
    known: Mapping[str, Collection[str]] | None = None

    def place(self, round_id: str) -> Path:
        """Give the folder of a round's record."""
        return place_of(self.folder, round_id, self.releases)

    def instrument(self, round_id: str) -> Instrument:
        """Give what a round asked."""
        return asked_in(self.asked, round_id)

    def look(self, round_id: str) -> RoundBases:
        """Look at one round."""
        if self.file.guesses:
            raise CallError(say("step-guesses", n=len(self.file.guesses)))
        found = bases(
            self.folder,
            self.file.model_copy(update={"rounds": [r for r in self.file.rounds if r.id == round_id]}),
            self.asked,
            self.responses,
            self.as_of,
            releases=self.releases,
            known=self.known,
        )
        if round_id not in found.rounds:
            raise CallError(say("step-needs_none", round=repr(round_id), open=self.file.data == "real"))
        return found.rounds[round_id]

    def rows(self, round_id: str, programs: Iterable[str]) -> pd.DataFrame:
        """Give the answers of some programs in a round, as they are now."""
        mine = self.responses["round_id"].eq(round_id) & self.responses["program_id"].isin(list(programs))
        return self.responses[mine].reset_index(drop=True)


@dataclass(frozen=True)
class Decision:
    """What a new release is for one program.

    Parameters
    ----------
    program : its id.
    basis : what it rested on before.
    new : whether there is anything that the newest release does not hold.
    judgement : what all releases would tell together; None for a first release.
    """

    program: str
    basis: Basis
    new: bool
    judgement: Judgement | None = None

    @property
    def safe(self) -> bool:
        """Whether it may be let through."""
        return self.judgement is None or self.judgement.safe


def record_due(cohort: Cohort, round_id: str) -> None:
    """Keep what the pages of a run rest on for the first time, print in another way, or whom they name.

    Parameters
    ----------
    cohort : the cohort as the run read it.
    round_id : the round.

    Raises
    ------
    OutputError
        When the record cannot be written, or is held too long.
    """
    with held(cohort.place(round_id)):
        found = cohort.look(round_id)
        record = found.record
        if found.due:
            record = _released(cohort, found, record, found.due)
        by_release: dict[int, list[str]] = {}
        for program in found.printings:
            by_release.setdefault(found.programs[program].number, []).append(program)
        for number, programs in by_release.items():
            about = {p: record.entries[number - 1].programs.get(p, {}) for p in programs}
            entry = _entry(cohort, found, "printing", about, of=number, cohort_bases=record.cohort_bases)
            record = add(record, entry, numbers=pd.concat([found.printings[p] for p in programs], ignore_index=True))
        if found.renamed and found.named not in record.named:
            add(record, _entry(cohort, found, "naming", {}))


def decide(cohort: Cohort, round_id: str, only: Collection[str] = ()) -> tuple[RoundBases, list[Decision]]:
    """Say, program by program, whether the answers of now may be released; nothing is written.

    Parameters
    ----------
    cohort : the cohort.
    round_id : the round.
    only : programs to look at; none means all.

    Returns
    -------
    The round, and a decision for each program with answers that people were promised something about.

    Raises
    ------
    CallError
        When the round needs no release, or an unknown program is named.
    """
    unknown = [p for p in only if p not in {entry.id for entry in cohort.file.programs}]
    if unknown:
        allowed = ", ".join(entry.id for entry in cohort.file.programs)
        raise CallError(say("step-no_program", name=repr(unknown[0]), cohort=cohort.file.name, known=allowed))
    found = cohort.look(round_id)
    return found, _decisions(cohort, found, round_id, only)


def _decisions(cohort: Cohort, found: RoundBases, round_id: str, only: Collection[str]) -> list[Decision]:
    out, asked = [], cohort.instrument(round_id)
    told = functools.cache(lambda: told_in(found.record))  # read where something is to be decided
    first = functools.cache(lambda program: first_of(cohort, round_id, program))
    for entry in cohort.file.programs:
        basis = found.programs.get(entry.id)
        if basis is None or basis.state == "free" or (only and entry.id not in only) or not basis.now:
            continue
        if basis.state == "released" and not basis.later:
            out.append(Decision(entry.id, basis, False))
            continue
        rows = cohort.rows(round_id, [entry.id])
        others = [one for one in told() if one.program not in names_of(entry)]
        others += [first(p) for p in found.due if p != entry.id and basis.why == "elsewhere"]
        versions = versions_elsewhere(entry, rows, others, kin_of(cohort.file, entry.id), asked)
        versions += versions_of(found.record, entry, asked)
        if not versions:
            out.append(Decision(entry.id, basis, True))
            continue
        now = Version(sheets_in(rows, entry.id, asked), numbers_of(rows, cohort.file, asked))
        found_out = judge([*versions, now], asked, cohort.file.privacy, cohort.file.aggregate != "mean")
        out.append(Decision(entry.id, basis, True, found_out))
    return out


def first_of(cohort: Cohort, round_id: str, program: str) -> Told:
    """Give what a first release will tell of a program."""
    rows = cohort.rows(round_id, [program])
    return Told(program, rows, lambda: numbers_of(rows, cohort.file, cohort.instrument(round_id)))


def release(
    cohort: Cohort, round_id: str, only: Collection[str] = (), *, anyway: str = ""
) -> tuple[RoundBases, list[Decision]]:
    """Release the answers of now, of those programs for which that is safe.

    Parameters
    ----------
    cohort, round_id, only : as in `decide`.
    anyway : why to release also where something could be worked out, and where the record cannot be trusted.

    Returns
    -------
    The round as it was before, and the decisions; what was new and safe (or let through anyway) was released.

    Raises
    ------
    CallError
        As `decide`, and where the day looked from lies before the last release.
    InputError
        When the record cannot be trusted and no reason was given to go on.
    OutputError
        When the record cannot be written.
    """
    with held(cohort.place(round_id)):
        found, decisions = decide(cohort, round_id, only)
        record = found.record
        if record.entries and cohort.as_of < record.entries[-1].as_of:
            days = {"last": str(record.entries[-1].as_of), "today": str(cohort.as_of)}
            raise CallError(say("step-clock", round=round_id, **days))
        if record.flaw or found.lost:
            if not anyway:
                raise InputError(untrusted(found))
            set_aside(record)
            record = Record(record.folder, record.entries, "", record.digests)
        let = [d.program for d in decisions if d.new and (d.safe or anyway)]
        if let:
            forced = tuple(d.program for d in decisions if d.new and not d.safe)
            _released(cohort, found, record, let, anyway=forced, reason=anyway, instead_of=found.lost)
        return found, decisions


def untrusted(found: RoundBases) -> str:
    """Say what is wrong with a record, and what can be done."""
    what = found.record.flaw or say("record-lost")
    return say("record-untrusted", folder=str(found.record.folder), what=what)


def take_back(cohort: Cohort, round_id: str, reason: str = "") -> Entry:
    """Take back the newest release, of which nothing was ever sent.

    Parameters
    ----------
    cohort, round_id : the round.
    reason : somebody's words.

    Returns
    -------
    The release that was taken back.

    Raises
    ------
    CallError
        When there is no release.
    InputError
        When the record cannot be trusted.
    """
    with held(cohort.place(round_id)):
        found = cohort.look(round_id)
        _refuse_untrusted(found)
        record = found.record
        last = next((entry for entry in reversed(record.standing) if entry.what == "release"), None)
        if last is None:
            raise CallError(say("step-nothing_back", round=repr(round_id)))
        add(record, _entry(cohort, found, "taken back", {}, of=last.number, reason=reason))
        return last


def withhold(cohort: Cohort, round_id: str, programs: Collection[str], reason: str) -> None:
    """Say that programs' pages are false: a version without the assessment takes their place until a new release.

    Parameters
    ----------
    cohort, round_id : the round.
    programs : the programs.
    reason : somebody's words.

    Raises
    ------
    CallError
        For an unknown program, or one of which nothing was released.
    InputError
        When the record cannot be trusted.
    """
    with held(cohort.place(round_id)):
        found, _ = decide(cohort, round_id, programs)
        _refuse_untrusted(found)
        nothing = [p for p in programs if not (p in found.programs and found.programs[p].number)]
        if nothing:
            raise CallError(say("step-nothing_withheld", program=nothing[0], round=round_id))
        entry = _entry(cohort, found, "withheld", {p: {} for p in programs}, reason=reason)
        add(found.record, entry)


def _refuse_untrusted(found: RoundBases) -> None:
    if found.record.flaw or found.lost:
        raise InputError(untrusted(found))


def _entry(cohort: Cohort, found: RoundBases, what: What, programs: dict, **more: Any) -> Entry:
    rules = rules_of(cohort.file, cohort.instrument(found.round_id))
    about: dict[str, Any] = {
        "rules": rules,
        "cohort_id": cohort.file.id,
        "thresholds": cohort.file.thresholds.model_dump(),
    }
    if what in ("release", "printing", "naming"):
        about["named"] = tuple(sorted(found.named or ()))
        about["counted"] = tuple(sorted({*more.get("cohort_bases", found.cohort), *found.free}))
    return Entry(0, what, cohort.file.name, found.round_id, cohort.as_of, programs, **about, **more)


def _released(
    cohort: Cohort,
    found: RoundBases,
    record: Record,
    programs: Collection[str],
    anyway: tuple[str, ...] = (),
    reason: str = "",
    instead_of: tuple[str, ...] = (),
) -> Record:
    rows = cohort.rows(found.round_id, programs)
    about = {}
    for program in programs:
        mine = rows[rows["program_id"].eq(program)]
        newest = newest_of(mine)
        about[program] = {"people": people_of(mine), "newest": newest.isoformat() if newest else None}
    number = len(record.entries) + 1
    now = {p: b.number for p, b in found.programs.items() if b.state == "released"} | dict.fromkeys(programs, number)
    before = record.cohort_bases
    entry = _entry(
        cohort,
        found,
        "release",
        about,
        cohort_bases=joined(before, now, cohort.file) if before else now,
        anyway=anyway,
        reason=reason,
        instead_of=instead_of,
    )
    return add(record, entry, rows, numbers_of(rows, cohort.file, cohort.instrument(found.round_id)))
