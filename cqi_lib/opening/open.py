"""Opening a program or a cohort: what a notebook begins with.

In a batch run the tables that it prepared are read; without one, the files are read and scored now.
"""

from __future__ import annotations

import datetime as dt
import functools
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..cohort.cohort import Cohort, load_cohort
from ..community.cohort_round import CohortRound
from ..community.standing import Standing, load_standings
from ..errors import CallError, did_you_mean
from ..files.places import HOME, PARTS
from ..locale.said import sayings
from ..locale.spoken import LANGUAGE
from ..pdsa import judgements
from ..privacy.release.basis import bases
from ..program import kept
from ..program.place import prepared_cache
from ..program.prepared import Prepared, unpublished
from ..program.program import Program, program_of
from .prepare import prepare

say = sayings("opening")


def open_program(
    cohort: str | Path, program: str, round: str | None = None, cycle: str | None = None, as_of: dt.date | None = None
) -> Program:
    """Open one program in one round.

    Parameters
    ----------
    cohort : path of the cohort's folder, or its name in `parameters/`.
    program : the program's id.
    round : the round's id; None is the latest.
    cycle : a cycle's file name without `.yml`; None opens the program's latest cycle in notebook 5.
    as_of : the day to look from; None takes the cohort's.

    Returns
    -------
    The program, whose tables are those a batch run prepared or, without one, are computed now.

    Raises
    ------
    CallError
        For an unknown cohort, program, round or cycle, with what is allowed.
    CohortError
        When the cohort, or this program's records, cannot be used.

    Examples
    --------
    >>> open_program("parameters/riverbend", "maple-street", "2025-fall").name
    'Maple Street Family Center'
    """
    for name, value in (("program", program), ("round", round), ("cycle", cycle)):
        if value is not None and not isinstance(value, str):
            raise CallError(say("open-text", parameter=repr(name), value=repr(value)))
    cache = prepared_cache()
    folder = _find_cohort(cohort)
    if cache is None:
        loaded = load_cohort(folder, as_of=as_of)
        return program_of(_spoken(loaded, program), _marked(loaded, prepare(loaded)), program, round, cycle)
    return _program_of_run(cache, folder, program, round, os.environ.get(LANGUAGE, "")).again(cycle)


def _spoken(cohort: Cohort, program: str | None, tag: str = "") -> Cohort:
    """Give the cohort in the language that is asked for, else in the program's own, else in its own."""
    own = next((entry.language for entry in cohort.file.programs if entry.id == program), "")
    return cohort.in_language(tag or os.environ.get(LANGUAGE) or own or cohort.file.language)


def _find_cohort(cohort: str | Path) -> Path:
    """Find a cohort's folder: a path from here or from the top of the workbook, or a name in `parameters/`."""
    if not isinstance(cohort, (str, Path)) or not str(cohort).strip():
        raise CallError(say("open-path", value=repr(cohort)))
    given = Path(cohort)
    for candidate in (given, *(top / part / given for top in (HOME, PARTS) for part in ("", "parameters"))):
        if (candidate / "cohort.yml").is_file():
            return candidate
    there = sorted({p.parent.name for top in (HOME, PARTS) for p in (top / "parameters").glob("*/cohort.yml")})
    near, missing = did_you_mean(given.name, there), "open-no_cohort" if there else "open-no_cohort-none"
    raise CallError(say(missing, cohort=repr(str(cohort)), near=near, cohorts=", ".join(there)))


@functools.lru_cache(maxsize=1)
def _program_of_run(cache: str, folder: Path, program: str, round: str | None, tag: str) -> Program:
    """Open a program in a batch run, where its notebooks follow each other in one process and nothing changes."""
    judgements.load(Path(cache), program)
    prepared = Prepared.load(cache, program)
    head = prepared.head(folder)
    loaded = load_cohort(folder, as_of=prepared.as_of, only=program, responses=False, head=head)
    if (keeps := kept.of_now()) is not None:
        loaded = replace(loaded, programs={name: keeps.records(one) for name, one in loaded.programs.items()})
    return program_of(_spoken(loaded, program, tag), prepared, program, round)


def open_cohort(cohort: str | Path, round: str | None = None) -> CohortRound:
    """Open a whole cohort in one round.

    Parameters
    ----------
    cohort : path of the cohort's folder, or its name in `parameters/`.
    round : the round's id; None is the latest.

    Returns
    -------
    The cohort with its prepared tables.

    Raises
    ------
    CallError
        For an unknown cohort or round.
    """
    folder = _find_cohort(cohort)
    cache = prepared_cache()
    if cache:
        loaded, prepared, standings = _cohort_of_run(cache, folder)
        loaded = _spoken(loaded, None)
        return CohortRound(loaded, loaded.round(round), prepared.again(), dict(standings))
    loaded = _spoken(load_cohort(folder), None)
    return CohortRound(loaded, loaded.round(round), _marked(loaded, prepare(loaded)))


def programs_of(opened: CohortRound) -> Iterator[Program]:
    """Open each program of an opened cohort in its round, of what was read and scored already.

    Parameters
    ----------
    opened : an opened cohort.
    """
    for program in opened.cohort.programs:
        cohort = _spoken(opened.cohort, program)
        yield program_of(cohort, unpublished(opened), program, opened.round.id)


@functools.lru_cache(maxsize=1)
def _cohort_of_run(cache: str, folder: Path) -> tuple[Cohort, Prepared, dict[str, Standing]]:
    """Read what a batch run left, once for notebook and pages; the records of every program were read by it already."""
    prepared = Prepared.load(cache)
    loaded = load_cohort(folder, as_of=prepared.as_of, only=(), responses=False, head=prepared.head(folder))
    return loaded, prepared, load_standings(Path(cache))


def _marked(cohort: Cohort, prepared: Prepared) -> Prepared:
    """Note in prepared tables which rounds are open: what is made of them is interim.

    Parameters
    ----------
    cohort : the cohort as it was loaded.
    prepared : its tables, of the answers as they are.

    Returns
    -------
    The tables, which know it.
    """
    found = bases(cohort.folder, cohort.file, cohort.instruments, cohort.responses, cohort.as_of)
    told: dict[str, dict[str, dict]] = {}
    for round_id, one in found.rounds.items():
        for program, basis in one.programs.items():
            if basis.state == "open":
                told.setdefault(program, {})[round_id] = basis.told()
    if not told and not any(found.names.values()):
        return prepared
    return replace(prepared, told={"bases": told, "interim": bool(told), "names": found.names})
