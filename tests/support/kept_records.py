"""The same bytes are read once in a process of tests, whichever folder they lie in: response files, and programs' records."""

from __future__ import annotations

import hashlib
import pickle
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cqi_lib.cohort.cohort as cohort
import cqi_lib.intake as intake
from cqi_lib.cohort.program_checks import check_program
from cqi_lib.cohort.program_records import ProgramRecords, Sources, read_program
from cqi_lib.intake.reading import read_responses
from cqi_lib.locale.spoken import bound, own_texts

MOST = 400
"""Files and programs that are kept."""
_kept: OrderedDict[bytes, Any] = OrderedDict()


def _once(rests_on: Any, make: Callable[[], Any]) -> Any:
    key = hashlib.sha256(pickle.dumps((rests_on, bound(), own_texts()))).digest()
    if key not in _kept:
        _kept[key] = make()
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    _kept.move_to_end(key)
    return _kept[key]


def _bytes_in(folder: Path) -> list[tuple[str, bytes | None]] | None:
    """Give what lies in a folder; None where it cannot be read like any other."""
    found: list[tuple[str, bytes | None]] = []
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            return None
        found.append((path.relative_to(folder).as_posix(), path.read_bytes() if path.is_file() else None))
    return found if folder.is_dir() and not any(at.is_symlink() for at in (folder, *folder.parents)) else None


def _of_its_own(records: ProgramRecords) -> ProgramRecords:
    """Give records whose tables a test may change."""
    tables = {name: getattr(records, name).copy(deep=False) for name in ("series", "votes", "events")}
    return replace(records, measures=dict(records.measures), cycles=dict(records.cycles), **tables)


def responses(path: Any, instrument: Any, **given: Any) -> intake.Intake:
    """Give what `read_responses` gives of a file, for `read_answers`."""
    mapping, at = given.get("mapping"), Path(path)
    beside = at.with_name(f"{at.name}.mapping.yml")
    # What is named by a path may be another thing the next time.
    named = (
        isinstance(instrument, str | Path)
        or isinstance(mapping, str | Path)
        or (mapping is None and beside.name in {one.name for one in at.parent.iterdir()})
    )
    if named or at.suffix not in (".csv", ".tsv", ".xlsx") or not at.is_file() or at.is_symlink():
        return read_responses(path, instrument, **given)
    rests_on = ("file", at.name, at.read_bytes(), instrument, given)
    return _once(rests_on, lambda: read_responses(path, instrument, **given))


def program(folder: Path, entry: Any, domains: Any) -> tuple[ProgramRecords, Sources, list]:
    """Give what `read_program` gives."""
    held = _bytes_in(folder / "programs" / entry.id)
    if held is None:
        return read_program(folder, entry, domains)
    records, sources, problems = _once(
        ("program", held, entry, list(domains)), lambda: read_program(folder, entry, domains)
    )
    return _of_its_own(records), sources, list(problems)


def checked(records: ProgramRecords, sources: Sources, *given: Any) -> tuple[ProgramRecords, list]:
    """Give what `check_program` gives."""
    found, problems = _once(("check", records, sources, *given), lambda: check_program(records, sources, *given))
    return _of_its_own(found), list(problems)


def keep() -> None:
    """Let `load_cohort` take what is kept; a test of reading calls `read_responses` and `read_program` itself."""
    intake.read_responses, cohort.read_program, cohort.check_program = responses, program, checked
