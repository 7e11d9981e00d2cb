"""Looking at a cohort before a run: reads and scores what changed since the last look, and nothing else.

Runs in a process of its own, so that tables and answers never weigh on the process that runs the others.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from ..cohort.answered import respondents
from ..cohort.cohort import newest_date
from ..cohort.cohort_checks import check_answers, check_verdicts
from ..cohort.header import Header, clock_of, read_header
from ..cohort.named_instrument import instrument_files
from ..cohort.own_texts import is_own_texts
from ..cohort.program_checks import check_program
from ..cohort.program_records import ProgramRecords, Sources, read_program
from ..cohort.records.cohort_file import CohortFile, ProgramEntry
from ..cohort.response_files import Answers, read_answers
from ..community.standing import save_standings, standing
from ..errors import Problem
from ..files import hashes
from ..files.sealed import stands
from ..locale.spoken import spoken
from ..opening.prepare import prepare_tables
from ..pdsa import judgements
from ..privacy import opted_in
from ..privacy.release.basis import Bases, bases
from ..program.prepared import FILES, OF_ROUNDS, TABLES, WHOLE, Prepared, save_about
from ..spc import Judged
from . import digest
from .cohort_parts import named, of_program, settings, several
from .layout import NOW
from .rounds import told_of
from .scan import Round, Scan, Scanned, load_scan, tables_stand

_PLACE = ["source_file", "source_row"]


def scan_cohort(
    folder: Path,
    as_of: dt.date | None = None,
    key: str = "",
    inputs: Mapping[str, str] | None = None,
    kept: Path | None = None,
    into: Path | None = None,
    releases: Path | None = None,
    known: Mapping[str, Collection[str]] | None = None,
) -> Scan:
    """Look at a cohort.

    Parameters
    ----------
    folder : the cohort's folder.
    as_of : the day asked for, or None.
    key : a hash of all this rests on.
    inputs : hashes of the folder's files; made here when not given.
    kept : where an earlier look was left; only what still holds is taken from there.
    into : where tables, standings and scan are written; None writes nothing.
    releases, known : where the records of releases lie, and what the outputs know of them: as in `release.basis.bases`.

    Returns
    -------
    The scan.

    Raises
    ------
    CohortError
        When nothing can be done with the cohort, with every problem.
    """
    folder = Path(folder)
    looked = _Look(folder, read_header(folder), digest.of_cohort(folder) if inputs is None else inputs, kept)
    looked.releases, looked.known = releases, known
    scan = looked.scan(as_of, key)
    if into is not None:
        scan = looked.save(scan, into)
    return scan


def _of_instrument(folder: Path, file: CohortFile) -> object:
    """Give the hash of an instrument's file, or its built-in name; with translations that are read, those of each."""
    found = [hashes.of_file(path) for path in instrument_files(folder, file)]
    return file.instrument if not found else found[0] if len(found) == 1 else found


def leave_scan(
    folder: Path, as_of: dt.date | None, key: str, inputs: Mapping[str, str], kept: Path, into: Path, *releases: Any
) -> None:
    """Look at a cohort for another process, which reads the scan where it was left; as `scan_cohort`."""
    scan_cohort(folder, as_of, key, inputs, kept, into, *releases)


class _Look:
    def __init__(self, folder: Path, head: Header, inputs: Mapping[str, str], kept: Path | None) -> None:
        self.folder, self.head, self.inputs, self.kept = folder, head, inputs, kept
        self.old = load_scan(kept) if kept is not None else None
        file = head.file
        # Built-in ones are files of the package, whose hash is a part of every digest.
        names = [file.instrument, *sorted({r.instrument for r in file.rounds if r.instrument} - {file.instrument})]
        of_each = [_of_instrument(folder, file.model_copy(update={"instrument": name})) for name in names]
        self.instrument = of_each[0] if len(of_each) == 1 else hashes.of_value(of_each)
        self.base = [hashes.workbook(), hashes.libraries(), self.instrument]
        self.files: dict[str, dict[str, str]] = {}
        for name, found in inputs.items():
            if name.startswith("programs/"):
                self.files.setdefault(name.split("/", 2)[1], {})[name] = found
        self.own_texts = {name: found for name, found in inputs.items() if is_own_texts(name)}
        used = {n: h for n, h in inputs.items() if n.startswith("responses/")}
        self.key = hashes.of_value([*self.base, inputs.get("cohort.yml"), used])
        self.releases: Path | None = None
        self.known: Mapping[str, Collection[str]] | None = None
        self.tables: Prepared | None = None
        self.of_now: Prepared | None = None
        self.told: dict[str, Any] = {}
        self.judged: dict[str, dict[str, Judged]] = {}
        self.fresh = self.old is None or kept is None or self.old.read != self.key or not tables_stand(self.old, kept)

    def scan(self, as_of: dt.date | None, key: str) -> Scan:
        head, file, old = self.head, self.head.file, self.old
        answers = self._answers()
        of_all = settings(file)
        above = hashes.of_value(of_all)
        records: dict[str, str] = {}
        read: dict[str, tuple[ProgramRecords, Sources, list[Problem]]] = {}
        newest = []
        for entry in file.programs:
            files = self.files.get(entry.id, {})
            records[entry.id] = hashes.of_value([*self.base, above, entry.model_dump(), list(head.aside), files])
            before = old.programs.get(entry.id) if old else None
            if before is None or before.record != records[entry.id]:
                read[entry.id] = self._read(entry)
                newest.append(newest_date(read[entry.id][0]))
            else:
                newest.append(before.newest)
        clock = clock_of(head, as_of, answers, newest)
        checks = self._checks(answers, clock)
        wide: dict[str | None, list[Problem]] = {}
        for problem in (*head.problems, *answers.problems, *checks):
            wide.setdefault(problem.program if problem.program in records else None, []).append(problem)
        if self.fresh or old is None:
            answered = _answered(answers.responses)
        else:
            answered = {program: one.answered for program, one in old.programs.items()}
        rest = bases(
            self.folder,
            file,
            head.instruments,
            answers.responses,
            clock,
            releases=self.releases,
            known=self.known,
        )
        rested = hashes.of_value([self.key, *(_rested(answers.responses, t) for t in (rest.responses, rest.of_cohort))])
        self.fresh = self.fresh or old is None or rested != old.answers
        now: dict[str, Any] = {} if old is None else old.now
        if self.fresh or old is None:
            self.tables = prepare_tables(file, head.instruments, rest.responses, clock, rest.of_cohort)
            rows, whole = row_digests(self.tables), whole_digest(self.tables)
            now = {}
            # A round that is open has pages at the desk before anybody answered.
            waits = any(
                one["state"] == "open" for found in _released(rest).values() for one in found["programs"].values()
            )
            if waits or rest.responses is not answers.responses:
                self.of_now = prepare_tables(file, head.instruments, answers.responses, clock)
                now = {"programs": row_digests(self.of_now), "whole": whole_digest(self.of_now)}
        else:
            rows, whole = {p: one.parts["answers"] for p, one in old.programs.items()}, old.parts["answers"]
        programs = {}
        for entry, latest in zip(file.programs, newest, strict=True):
            before = old.programs.get(entry.id) if old else None
            about: dict[str, Any] = {
                "name": entry.name,
                "answered": answered.get(entry.id, {}),
                "invited": _invited(file, entry.id),
                "parts": {
                    "cohort.yml": hashes.of_value(of_program(of_all, file, entry)),
                    "answers": rows.get(entry.id, ""),
                    "own texts": self.own_texts,
                },
                "record": records[entry.id],
                "newest": latest,
                "language": spoken(entry.language or file.language),
                "absent": tuple(r.id for r in file.rounds if not entry.belongs(r)),
            }
            more = tuple(wide.get(entry.id, ()))
            if before is not None and entry.id not in read and self._stands(entry.id, clock):
                problems = (*before.problems[: before.own], *more)
                again = replace(before, problems=problems, **about)
                if again.failed != before.standing.readable:
                    programs[entry.id] = again
                    continue
            found, sources, flaws = read.get(entry.id) or self._read(entry)
            found, checked = check_program(found, sources, file, head.instruments, clock, head.aside)
            own = (*flaws, *checked)
            found = replace(found, problems=(*own, *more))
            if self.kept is not None:
                judgements.load(self.kept, entry.id)
            with judgements.noted() as self.judged[entry.id]:
                where = standing(found, clock, [r.date for r in file.rounds])
            programs[entry.id] = Scanned(
                cycles=tuple(found.cycles),
                problems=found.problems,
                standing=where,
                own=len(own),
                **about,
            )
        return Scan(
            key=key,
            answers=rested,
            name=file.name,
            language=spoken(file.language),
            notice=file.notice_in(file.language),
            as_of=clock,
            rounds=tuple(Round(r.id, r.labels, r.date) for r in file.rounds),
            programs=programs,
            wide=tuple(wide.get(None, ())),
            sources=answers.sources,
            answer_problems=tuple(answers.problems),
            checks=tuple(checks),
            parts={
                "cohort.yml": hashes.of_value([of_all, named(file), rest.names, several(file)]),
                "instrument": self.instrument,
                "own texts": self.own_texts,
                "answers": whole,
            },
            tables={} if self.fresh or old is None else old.tables,
            read=self.key,
            released=_released(rest),
            now=now,
            id=file.id,
            guesses=tuple(file.guesses),
            words=own.words if (own := file.own_words()) is not None else {},
            names=rest.names | {"agreed": {r.id: sorted(opted_in(file, r.id)) for r in file.rounds}},
        )

    def save(self, scan: Scan, into: Path) -> Scan:
        """Write all that the run's other processes read; tables that still hold are linked."""
        into.mkdir(parents=True, exist_ok=True)
        if self.tables is not None:
            self.tables.save(into)
            tables = {name: _hash(into / name) for name in FILES}
            if self.of_now is not None:
                self.of_now.save(into / NOW)
                tables |= {f"{NOW}/{name}": _hash(into / NOW / name) for name in FILES}
            scan = replace(scan, tables=tables)
        elif self.kept is not None:
            for name in scan.tables:
                (into / name).parent.mkdir(exist_ok=True)
                _link(self.kept / name, into / name)
        told = {program: told_of(scan, program) for program in scan.programs}
        for folder, interim in ((into, False), (into / NOW, True)):
            if scan.now or not interim:
                save_about(folder, scan.as_of, self.head, told, interim, scan.names)
                save_standings({program: one.standing for program, one in scan.programs.items()}, folder)
                self._save_judgements(folder, scan)
                scan.save(folder)
        return scan

    def _save_judgements(self, into: Path, scan: Scan) -> None:
        """Keep how charts were judged; of programs that were not looked at again, as it was kept."""
        for program in scan.programs:
            if program in self.judged:
                judgements.save(into, program, self.judged[program])
            elif self.kept is not None and (kept := judgements.place(self.kept, program)).is_file():
                judgements.place(into, program).parent.mkdir(exist_ok=True)
                _link(kept, judgements.place(into, program))

    def _answers(self) -> Answers:
        if self.fresh or self.old is None or self.kept is None:
            head, own = self.head, self.head.instruments.rounds
            return read_answers(self.folder, head.file, head.instrument, head.aside, rounds_own=own, whole=True)
        kept = self.kept / NOW if self.old.now else self.kept
        responses = pd.read_parquet(kept / "responses.parquet")
        return Answers(responses, self.old.sources, self.old.answer_problems)

    def _stands(self, program: str, clock: dt.date) -> bool:
        """Say whether what an earlier look worked out of a program's records holds, and lies there whole."""
        same_day = self.old is not None and self.old.as_of == clock
        return same_day and self.kept is not None and stands(judgements.place(self.kept, program))

    def _checks(self, answers: Answers, clock: dt.date) -> Iterable[Problem]:
        """Check all answers together, unless an earlier look at the same ones did."""
        if self.old is not None and not self.fresh and self.old.as_of == clock:
            return self.old.checks
        head = self.head
        return [
            *check_answers(head.file, head.document, answers.responses, clock),
            *check_verdicts(head.file, head.document, answers.responses, head.instrument),
        ]

    def _read(self, entry: ProgramEntry) -> tuple[ProgramRecords, Sources, list[Problem]]:
        return read_program(self.folder, entry, list(self.head.instruments.domains))


def _rested(responses: pd.DataFrame, rested: pd.DataFrame) -> str:
    """Hash answers that pages rest on, where they are not those of now."""
    if rested is responses:
        return "now"
    rows = pd.util.hash_pandas_object(rested.drop(columns=_PLACE), index=False)
    return hashlib.sha256(rows.to_numpy().tobytes()).hexdigest()


def _released(found: Bases) -> dict[str, Any]:
    """Give in plain values what pages may rest on."""
    out = {}
    for round_id, one in found.rounds.items():
        programs = {}
        for program, basis in one.programs.items():
            programs[program] = {**basis.told(), "state": basis.state, "number": basis.number}
            programs[program] |= {"why": basis.why, "reason": basis.reason}
        mine = {p: b.number for p, b in one.programs.items() if b.state in ("due", "released")}
        out[round_id] = {
            "closed": one.closed,
            "record": one.record.digest,
            "flaw": one.record.flaw or ("the release they rested on is not there" if one.lost else ""),
            "due": [*one.due, *one.printings],
            "renamed": one.renamed,
            "waiting": sum(one.cohort.get(p) != number for p, number in mine.items()) if one.cohort else 0,
            "programs": programs,
        }
    return out


def row_digests(prepared: Prepared) -> dict[str, str]:
    """Hash each program's rows of every table that pages of programs use.

    Parameters
    ----------
    prepared : the prepared tables of all programs.

    Returns
    -------
    Program -> hash; a program without rows has none. One for all tables, because every run holds it for every program.
    """
    out: dict[str, dict[str, str]] = {}
    for name in TABLES:
        if name in (*WHOLE, *OF_ROUNDS):
            continue
        table = getattr(prepared, name)
        hashed = pd.util.hash_pandas_object(table.drop(columns=_PLACE, errors="ignore"), index=False)
        for program, rows in hashed.groupby(table["program_id"], sort=True):
            out.setdefault(str(program), {})[name] = hashlib.sha256(rows.to_numpy().tobytes()).hexdigest()
    if len(prepared.languages):
        # What a page says of languages is said of the whole round.
        said = hashes.of_value(prepared.languages.to_dict("records"))
        for of_program in out.values():
            of_program["languages"] = said
    return {program: hashes.of_value(of_program) for program, of_program in out.items()}


def whole_digest(prepared: Prepared) -> str:
    """Hash what the cohort's page uses: the tables without a program, and who answered."""
    people = respondents(prepared.responses)
    hashed = hashlib.sha256()
    told = [getattr(prepared, name) for name in (*WHOLE, *OF_ROUNDS)]
    for table in (*told, people):
        hashed.update(pd.util.hash_pandas_object(table, index=False).to_numpy().tobytes())
    return hashed.hexdigest()


def _answered(responses: pd.DataFrame) -> dict[str, dict[str, int]]:
    """Count who answered, by program and round, without coaches."""
    people = respondents(responses[responses["role"].ne("coach")])
    people = people.groupby(["program_id", "round_id"])["respondent_id"].nunique()
    out: dict[str, dict[str, int]] = {}
    for (program, round_id), n in people.items():
        out.setdefault(program, {})[round_id] = int(n)
    return out


def _invited(file: CohortFile, program: str) -> dict[str, int]:
    """Count who was invited, by round, without coaches; rounds where nobody wrote it down are left out."""
    asked = {r.id: [n for role, n in r.invited.get(program, {}).items() if role != "coach"] for r in file.rounds}
    return {round_id: sum(counts) for round_id, counts in asked.items() if counts}


def _link(there: Path, here: Path) -> None:
    try:
        os.link(there, here)
    except OSError:  # another file system, or one without links
        shutil.copyfile(there, here)


def _hash(path: Path) -> str:
    return hashes.of_file(path) or hashes.UNREADABLE
