"""What a run knows of a cohort: enough to say what is stale, to make the index and to list problems, and no more.

The process that runs the others keeps only this in memory, a kilobyte or two per program; `scanning` makes it in a
process of its own and leaves it beside the prepared tables, for as long as no file changes.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..cohort.records.text import Text, text_in
from ..cohort.round_choice import choose_round, looked_at
from ..community.standing import FILE as STANDINGS
from ..community.standing import Standing
from ..errors import Problem
from ..files import hashes
from ..files.sealed import seal, stands, unseal
from ..locale.own import Own
from ..locale.spoken import bound
from ..program.place import ABOUT
from .layout import NOW

FILE = "survey.json"
_WIDE = ("wide", "answer_problems", "checks")


@dataclass(frozen=True)
class Round:
    """A round as cohort.yml has it: the index speaks the cohort's language, the terminal its own."""

    id: str
    labels: Text
    date: dt.date

    @property
    def label(self) -> str:
        """What it is called in the language that is spoken now."""
        return text_in(self.labels, bound())


@dataclass(frozen=True, slots=True)
class Scanned:
    """One program.

    Parameters
    ----------
    name
        Its display name.
    cycles
        Its cycles, in order.
    problems
        Everything wrong with its records and answers.
    standing
        Where its work stands.
    answered
        How many people answered, by round; coaches are not counted.
    invited
        How many were asked, by round; coaches are not counted. No entry where nobody wrote it down.
    parts
        Hashes of what its report rests on besides its files: `cohort.yml`, `answers`, `own texts`.
    record
        What the records were read from: when it is the same, they need not be read again.
    own
        How many of the problems come from the records.
    newest
        The newest date in the records, or None.
    language
        What its report speaks.
    absent
        Rounds in which it was not of the cohort.
    """

    name: str
    cycles: tuple[str, ...]
    problems: tuple[Problem, ...]
    standing: Standing
    answered: dict[str, int]
    invited: dict[str, int]
    parts: dict[str, Any]
    record: str
    own: int
    newest: dt.date | None
    language: str = "en"
    absent: tuple[str, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether any error (not only warnings) was found."""
        return any(problem.severity == "error" for problem in self.problems)


@dataclass(frozen=True)
class Scan:
    """A cohort on one day.

    Parameters
    ----------
    key
        A hash of everything it was made from.
    answers
        A hash of what the prepared tables were made from.
    name, language, notice
        As in cohort.yml.
    as_of
        The day looked from.
    rounds
        As in cohort.yml.
    programs
        By id, in the order of cohort.yml.
    wide
        Problems that belong to no program.
    sources, answer_problems
        What each response file was recognised as, and what was found in them.
    parts
        Hashes of what all pages rest on: `cohort.yml`, `instrument`, `own texts`; for the cohort page `answers`.
    tables
        SHA-256 of the prepared tables, by file name; a file that was damaged is made again.
    read
        A hash of the files that the answers were read from.
    released
        Confidential rounds of real data -> what pages may rest on: see `rounds`.
    now
        Where pages that may leave do not rest on the answers as they are: the hashes of these, by program, and `whole`.
    id
        As in cohort.yml.
    names
        Whom the cohort's pages name: `release.basis.Bases.names`; and, by round, who agreed to it (`agreed`).
    words
        What the cohort calls things: `locale.own.Own.words`.
    guesses
        As in cohort.yml: while there are any, pages lie at the desk only.
    checks
        What was found in all the answers together; it holds for as long as they, cohort.yml and the day are the same.
    """

    key: str
    answers: str
    name: str
    language: str
    notice: str
    as_of: dt.date
    rounds: tuple[Round, ...]
    programs: dict[str, Scanned]
    wide: tuple[Problem, ...]
    sources: dict[str, str]
    answer_problems: tuple[Problem, ...]
    parts: dict[str, Any]
    tables: dict[str, str]
    read: str = ""
    released: dict[str, Any] = field(default_factory=dict)
    now: dict[str, Any] = field(default_factory=dict)
    id: str = ""
    names: dict[str, Any] = field(default_factory=dict)
    checks: tuple[Problem, ...] = ()
    words: dict[str, Any] = field(default_factory=dict)
    guesses: tuple[str, ...] = ()

    @property
    def own_texts(self) -> Own | None:
        """The words in which the index is said; it takes no other text of the cohort's own."""
        return Own({}, self.words) if self.words else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, cohort-wide and program by program."""
        return (*self.wide, *(p for program in self.programs.values() for p in program.problems))

    def round(self, round_id: str | None = None) -> Round:
        """Give a round; None is the latest that has begun. Raises CallError for an unknown one."""
        return choose_round(self.rounds, round_id, self.as_of, self.name)

    def looked_at(self, round_id: str) -> str:
        """Say which round a run is about, and which come after it."""
        people = Counter({r.id: sum(one.answered.get(r.id, 0) for one in self.programs.values()) for r in self.rounds})
        return looked_at(self.round(round_id), self.rounds, people, self.as_of)

    def save(self, folder: Path) -> None:
        """Write the scan into a folder."""
        fields = [field.name for field in dataclasses.fields(Scanned)]
        programs = {
            program: {name: getattr(one, name) for name in fields} | {"problems": _kept(one.problems)}
            for program, one in self.programs.items()
        }
        seal(folder / FILE, vars(self) | {name: _kept(getattr(self, name)) for name in _WIDE} | {"programs": programs})


def load_scan(folder: Path) -> Scan | None:
    """Read a scan back; None where there is none, or one that cannot be read."""
    try:
        body = unseal(folder / FILE)
        body["as_of"] = dt.date.fromisoformat(body["as_of"])
        body["guesses"] = tuple(body["guesses"])
        body["rounds"] = tuple(Round(r["id"], r["labels"], dt.date.fromisoformat(r["date"])) for r in body["rounds"])
        programs = body["programs"]
        # One by one in its place: of thousands both forms together would be the most that a run holds.
        for program in programs:
            programs[program] = _scanned(programs[program], body["parts"]["own texts"])
        for name in _WIDE:
            body[name] = tuple(map(Problem.of_kept, body[name]))
        return Scan(**body)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def scan_key(inputs: Mapping[str, str], as_of: dt.date | None, releases: Any = None, beside: Any = ()) -> str:
    """Hash all that a scan rests on: the files, the day asked for, the workbook and its libraries, releases, and the
    folders beside the cohort's that bear its id."""
    inputs = {name: sha for name, sha in inputs.items() if not name.startswith("own/")}  # which no record rests on
    return hashes.of_value([inputs, hashes.workbook(), hashes.libraries(), as_of, releases, beside])


def tables_stand(scan: Scan, folder: Path) -> bool:
    """Say whether the tables that belong to a scan lie in a folder, whole."""
    return bool(scan.tables) and all(hashes.of_file(folder / name) == sha for name, sha in scan.tables.items())


def kept_scan(folder: Path, key: str) -> Scan | None:
    """Give the scan that an earlier run left, if it still holds and everything that belongs to it is there."""
    scan = load_scan(folder)
    if scan is None or scan.key != key or not tables_stand(scan, folder):
        return None
    # An open round has tables of its own for the desk.
    places = (folder, folder / NOW) if scan.now else (folder,)
    return scan if all(stands(place / name) for place in places for name in (STANDINGS, ABOUT)) else None


def _scanned(body: dict, own_texts: dict[str, str]) -> Scanned:
    if body["parts"]["own texts"] == own_texts:
        body["parts"]["own texts"] = own_texts  # once in memory
    newest = body["newest"]
    body["newest"] = dt.date.fromisoformat(newest) if newest else None
    body["cycles"], body["problems"] = tuple(body["cycles"]), tuple(map(Problem.of_kept, body["problems"]))
    body["absent"] = tuple(body["absent"])
    body["standing"] = Standing.from_dict(body["standing"])
    return Scanned(**body)


def _kept(problems: Iterable[Problem]) -> list[dict]:
    return [problem.kept() for problem in problems]
