"""The record of a round's releases: which answers were let out, and which numbers were printed from them.

`releases/<round>/` holds one entry per step, `001.json`, and beside a release its answers (`001.answers.parquet`) and
numbers (`001.numbers.csv`). An entry names the digests of its files and of the entry before, and its own: so what was
damaged, changed by hand or taken away is seen. Files are for their owner's eyes (0600), entries are only ever added.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import io
import itertools
import json
import os
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from ...errors import OutputError
from ...files.lock import claim
from ...files.refusal import refusal
from ...files.scratch import write_private
from ...locale.said import sayings
from ...tables import RESPONSES
from ..printed import NUMBERS
from .known import RELEASES

say = sayings("release_checks")
FORMAT = 1
LOCK = ".lock"
_WAIT, _PAUSE = 20.0, 0.05

What = Literal["release", "printing", "naming", "withheld", "taken back"]


@dataclass(frozen=True)
class Entry:
    """One step of a round's record.

    Parameters
    ----------
    number
        1, 2, 3...
    what
        `release`: these programs' answers were let out. `printing`: the same answers were printed in another way.
        `naming`: other programs are named to all. `withheld`: these programs' pages are false. `taken back`: release
        `of` was never sent.
    cohort, round_id
        Whose record it is; a cohort with an id is known by that, `cohort_id`, whatever its name and folder are.
    as_of
        The day the pages stood on.
    programs
        Of each program how many people answered (coaches left out) and on which day the newest of them.
    rules
        A digest of everything by which numbers are made from answers.
    cohort_bases
        Which release of each program the cohort's tables rest on from here on.
    anyway
        Programs let through although something could be worked out.
    reason
        Why, in somebody's words.
    of
        The release that was taken back; else 0.
    instead_of
        Digests of entries that pages rested on and that are lost; somebody said to go on without them.
    answers, numbers
        SHA-256 of the files beside it; empty where there is none.
    before
        SHA-256 of the entry before; empty for the first.
    named
        The programs that the cohort's page names from here on; empty of records that were begun without it.
    counted
        The programs that the cohort's page counts from here on, named or not.
    thresholds
        The rules of findings that pages are made by.
    """

    number: int
    what: What
    cohort: str
    round_id: str
    as_of: dt.date
    programs: dict[str, dict[str, Any]] = field(default_factory=dict)
    rules: str = ""
    cohort_bases: dict[str, int] = field(default_factory=dict)
    anyway: tuple[str, ...] = ()
    reason: str = ""
    of: int = 0
    instead_of: tuple[str, ...] = ()
    answers: str = ""
    numbers: str = ""
    before: str = ""
    cohort_id: str = ""
    named: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    thresholds: dict[str, float] = field(default_factory=dict)

    def text(self) -> str:
        """Write the entry, with a digest of itself."""
        body = asdict(self) | {"format": FORMAT, "as_of": self.as_of.isoformat()}
        return json.dumps(body | {"sha256": _digest(body)}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"

    @classmethod
    def read(cls, text: str) -> Entry:
        """Read an entry; raises ValueError where it is not as it was written."""
        body = json.loads(text)
        if not isinstance(body, dict) or body.pop("sha256", None) != _digest(body) or body.pop("format") != FORMAT:
            raise ValueError("not as it was written")
        body["as_of"] = dt.date.fromisoformat(body["as_of"])
        return cls(**body | {name: tuple(body.get(name, ())) for name in ("anyway", "instead_of", "named", "counted")})


def _digest(body: Mapping[str, Any]) -> str:
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Record:
    """What is known of a round's releases.

    Parameters
    ----------
    folder
        Where it lies.
    entries
        All of them, in order; those up to the first that cannot be trusted.
    flaw
        Why it cannot be trusted, in words; empty where it can.
    digests
        SHA-256 of each entry.
    """

    folder: Path
    entries: tuple[Entry, ...] = ()
    flaw: str = ""
    digests: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the newest entry; empty where there is none."""
        return self.digests[-1] if self.digests else ""

    def lost(self, known: Iterable[str]) -> tuple[str, ...]:
        """List what pages are known to have rested on and is neither here nor given up."""
        here = {*self.digests, *(sha for entry in self.entries for sha in entry.instead_of)}
        return tuple(sorted(set(known) - here))

    @property
    def standing(self) -> tuple[Entry, ...]:
        """The releases and printings that were not taken back."""
        back = {entry.of for entry in self.entries if entry.what == "taken back"}
        mine = [e for e in self.entries if e.what in ("release", "printing")]
        return tuple(e for e in mine if e.number not in back and e.of not in back)

    def told(self, names: Collection[str]) -> list[Entry]:
        """Give the releases and printings of a program that stand, oldest first; `names` are its ids, now and before."""
        return [entry for entry in self.standing if not entry.programs.keys().isdisjoint(names)]

    def release(self, names: Collection[str]) -> Entry | None:
        """Give the newest release of a program that stands."""
        return next((entry for entry in reversed(self.told(names)) if entry.what == "release"), None)

    def withheld(self, names: Collection[str]) -> str:
        """Give why a program's newest release was withheld by somebody; empty where it was not."""
        last = self.release(names)
        told = [e for e in self.entries if e.what == "withheld" and not e.programs.keys().isdisjoint(names)]
        return told[-1].reason if told and (last is None or told[-1].number > last.number) else ""

    @property
    def cohort_bases(self) -> dict[str, int]:
        """Which release of each program the cohort's tables rest on."""
        return dict(self.standing[-1].cohort_bases) if self.standing else {}

    @property
    def named(self) -> tuple[frozenset[str], ...]:
        """Which programs were named together at any time; also by what was taken back, which may have been seen."""
        return tuple(dict.fromkeys(frozenset(entry.named) for entry in self.entries if entry.named))

    @property
    def counted(self) -> tuple[frozenset[str], ...]:
        """Which programs were counted together at any time, as `named`."""
        return tuple(dict.fromkeys(frozenset(entry.counted) for entry in self.entries if entry.counted))

    def answers(self, entry: Entry) -> pd.DataFrame:
        """Read the answers of a release: RESPONSES."""
        return RESPONSES.frame(pd.read_parquet(self.folder / f"{entry.number:03d}.answers.parquet"))

    def numbers(self, entry: Entry) -> pd.DataFrame:
        """Read the numbers printed in a release: NUMBERS."""
        path = self.folder / f"{entry.number:03d}.numbers.csv"
        text = {name: "str" for name, kind in NUMBERS.columns.items() if kind == "text"}
        empty = {name: [""] for name in NUMBERS.columns}
        return NUMBERS.frame(pd.read_csv(path, dtype=text, keep_default_na=False, na_values=empty))


def place_of(cohort_folder: Path, round_id: str, releases: Path | None = None) -> Path:
    """Give the folder of a round's record.

    Parameters
    ----------
    cohort_folder : the cohort's folder.
    round_id : the round.
    releases : the folder named with `--releases`; None is `releases` in the cohort's folder.
    """
    return (Path(releases) if releases is not None else Path(cohort_folder) / RELEASES) / round_id


def read_record(folder: Path, cohort: str, round_id: str, cohort_id: str = "") -> Record:
    """Read a round's record, as far as it can be trusted.

    Parameters
    ----------
    folder : where it lies, or would lie.
    cohort, round_id : whose it should be.
    cohort_id : the id of the cohort, where it has one.

    Returns
    -------
    The record; `flaw` says what is wrong with it.
    """
    record = Record(folder)
    try:
        for number, path in enumerate(sorted(folder.glob("[0-9]*.json")), start=1):
            if path.name != f"{number:03d}.json":
                return replace(record, flaw=say("record-missing", file=f"{number:03d}.json"))
            text = path.read_text(encoding="utf-8")
            try:
                entry = Entry.read(text)
            except (ValueError, KeyError, TypeError):
                return replace(record, flaw=say("record-damaged", file=path.name))
            flaw = _flaw(entry, record, round_id, cohort_id)
            if flaw:
                return replace(record, flaw=flaw)
            record = Record(folder, (*record.entries, entry), "", (*record.digests, _sha(text.encode("utf-8"))))
        # An entry that bears the id vouches for all of the chain, as the cohort was called before it had one.
        mine = cohort_id and any(entry.cohort_id for entry in record.entries)
        for entry in () if mine else record.entries:
            if entry.cohort != cohort:
                sound = entry.number - 1
                flaw = say("record-other_cohort", file=f"{entry.number:03d}.json", cohort=repr(entry.cohort))
                return Record(folder, record.entries[:sound], flaw, record.digests[:sound])
        for entry in record.standing:
            if flaw := _file_flaw(folder, entry):
                sound = entry.number - 1
                return Record(folder, record.entries[:sound], flaw, record.digests[:sound])
    except OSError as error:
        return replace(record, flaw=say("record-unreadable", why=refusal(error)))
    return record


def _sha(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _flaw(entry: Entry, record: Record, round_id: str, cohort_id: str) -> str:
    name = f"{len(record.entries) + 1:03d}"
    if f"{entry.number:03d}" != name or entry.before != record.digest:
        return say("record-order", file=f"{name}.json")
    if entry.round_id != round_id:
        return say("record-other_round", file=f"{name}.json", round=entry.round_id)
    if entry.cohort_id and entry.cohort_id != cohort_id:
        whose = {"cohort": repr(entry.cohort), "id": repr(entry.cohort_id)}
        return say("record-other_id", file=f"{name}.json", **whose)
    return ""


def _beside(folder: Path, entry: Entry) -> list[tuple[Path, str]]:
    """List the files beside an entry and their digests."""
    files = (("answers.parquet", entry.answers), ("numbers.csv", entry.numbers))
    return [(folder / f"{entry.number:03d}.{ending}", sha) for ending, sha in files if sha]


def _file_flaw(folder: Path, entry: Entry) -> str:
    for path, sha in _beside(folder, entry):
        if not path.is_file() or _sha(path.read_bytes()) != sha:
            return say("record-file_gone", file=path.name)
    return ""


@contextlib.contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold a round's record for this process; a second one waits.

    Parameters
    ----------
    folder : the record's folder, made if it is not there.

    Raises
    ------
    OutputError
        When it cannot be written, or another process holds it for too long.
    """
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        file = os.fdopen(os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="utf-8")
    except OSError as error:
        raise OutputError(cannot_be_kept(folder, error)) from None
    with file:
        until = time.monotonic() + _WAIT
        while not claim(file):
            if time.monotonic() > until:
                raise OutputError(say("record-busy", folder=str(folder)))
            time.sleep(_PAUSE)
        for left in folder.glob(".*"):  # answers that a killed process was writing
            if left.name != LOCK and left.is_file():
                left.unlink(missing_ok=True)
        yield


def cannot_be_kept(folder: Path, error: OSError) -> str:
    """Say why a release cannot be kept, and what to do."""
    return say("record-not_kept", folder=str(folder), why=refusal(error))


def add(
    record: Record, entry: Entry, answers: pd.DataFrame | None = None, numbers: pd.DataFrame | None = None
) -> Record:
    """Add an entry to a record that is held; its files are whole before it stands.

    Parameters
    ----------
    record : the record as it was read while it was held.
    entry : what is added; number, chain and digests are filled in.
    answers, numbers : what lies beside a release.

    Returns
    -------
    The record with it.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    number = len(record.entries) + 1
    name = f"{number:03d}"
    try:
        shas: dict[str, Any] = {}
        for kind, ending, table in (("answers", "answers.parquet", answers), ("numbers", "numbers.csv", numbers)):
            if table is not None:
                content = _parquet(table) if kind == "answers" else table.to_csv(index=False).encode("utf-8")
                write_private(record.folder / f"{name}.{ending}", content)
                shas[kind] = _sha(content)
        entry = replace(entry, number=number, before=record.digest, **shas)
        text = entry.text()
        write_private(record.folder / f"{name}.json", text.encode("utf-8"))
        if entry.what == "taken back":
            # Nothing rests on these answers any more, so they need not lie about.
            for path, _ in _beside(record.folder, record.entries[entry.of - 1]):
                path.unlink(missing_ok=True)
    except OSError as error:
        raise OutputError(cannot_be_kept(record.folder, error)) from None
    return Record(record.folder, (*record.entries, entry), "", (*record.digests, _sha(text.encode("utf-8"))))


def set_aside(record: Record) -> None:
    """Rename what cannot be trusted of a record that is held, so that it can go on from what can."""
    for path in sorted(record.folder.glob("[0-9]*")):
        number, _, rest = path.name.partition(".")
        if number.isdigit() and int(number) > len(record.entries) and ".aside" not in rest:
            free = next(n for n in itertools.count(1) if not path.with_name(f"{path.name}.aside-{n}").exists())
            path.rename(path.with_name(f"{path.name}.aside-{free}"))


def _parquet(table: pd.DataFrame) -> bytes:
    out = io.BytesIO()
    table.to_parquet(out, index=False)
    return out.getvalue()
