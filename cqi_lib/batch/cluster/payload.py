"""What travels between a run and the workers of a cluster: small, whatever the size of the cohort."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...files import hashes
from ...locale.said import sayings
from ...program.slices import FILE as SLICES
from ..plan import Work
from ..pool import Result

say = sayings("runs")

TRIES = "_tries"
"""Folder of the workers within a run's staging folder; no program's id begins so."""
MARK = "_run"
"""File there that says which run it is: a worker that reads the run's name in it sees the same folder."""


@dataclass(frozen=True)
class Item:
    """All a worker is told to make one page.

    Parameters
    ----------
    run
        The run's name, by chance.
    number
        Which sending of this run it is.
    work
        What to make; `work.staging` is the folder in which each try has a folder of its own.
    own_notebooks
        Whether the suite is the workbook's own: then the worker takes the one of its own clone.
    prepared
        Folder of the run's prepared tables.
    files
        SHA-256 of files the page rests on, by path within the cohort's folder.
    scan
        SHA-256 of the scan beside the prepared tables: they are moved into place together.
    engine, timeout, megabytes
        As in `Settings`.
    """

    run: str
    number: int
    work: Work
    own_notebooks: bool
    prepared: Path
    files: Mapping[str, str]
    scan: str | None
    engine: str
    timeout: float
    megabytes: float | None


@dataclass(frozen=True)
class Record:
    """What comes back; the page itself goes through the shared folder.

    Parameters
    ----------
    worker
        The worker's address.
    result
        What came of it; None when nothing was tried.
    folder
        Name of the folder with what was made, within `work.staging`.
    made
        A hash of everything in it.
    unseen
        What of the item the worker does not see as the run saw it, in words.
    """

    worker: str
    result: Result | None = None
    folder: str = ""
    made: str = ""
    unseen: tuple[str, ...] = ()


def hash_of(folder: Path) -> str:
    """Give one hash of everything in a folder."""
    return hashes.of_value(hashes.of_folder(folder))


def changed(cohort: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    """List the files of a cohort that are not what they were, by path within it."""
    return tuple(name for name, sha in files.items() if hashes.of_file(cohort / name) != sha)


def unseen(item: Item) -> tuple[str, ...]:
    """List what of an item cannot be seen from here as the run saw it, most telling first."""
    tries = item.work.staging
    if not marked(tries.parent, item.run):
        return (say("unseen-out", folder=str(tries.parent.parent)),)
    if not item.work.cohort.is_dir():
        return (say("unseen-cohort", folder=str(item.work.cohort)),)
    out = changed(item.work.cohort, item.files)
    whole = (item.prepared / SLICES).is_file()  # one file may be seen before the other
    if item.scan is not None and not (whole and hashes.of_file(item.prepared / "survey.json") == item.scan):
        out = (*out, say("unseen-tables", folder=str(item.prepared)))
    return out


def marked(staging: Path, run: str) -> bool:
    """Say whether a staging folder, as seen from here, is that of a run."""
    try:
        return (staging / MARK).read_text(encoding="utf-8") == run
    except OSError:
        return False


def mark(staging: Path, run: str) -> Path:
    """Prepare a staging folder for workers; give the folder for their tries."""
    (staging / TRIES).mkdir(exist_ok=True)
    with (staging / MARK).open("w", encoding="utf-8") as file:
        file.write(run)
        file.flush()
        os.fsync(file.fileno())
    return staging / TRIES
