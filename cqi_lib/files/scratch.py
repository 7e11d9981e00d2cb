"""What only one process needs for a while: under the output folder, for its owner's eyes, swept by the next run.

Nothing is left to the system's temporary folder, because nobody sweeps there what a killed process left.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

from .lock import claim

STAGING = ".staging-"
TRIAL = ".trial-"
VARIABLES = ("TMPDIR", "TEMP", "TMP")
"""By these a process and all that it starts learn where temporary files go."""
_LONG = 60  # characters of a folder's path that leave room for the name of a socket in it
_HELD = ".held"


@contextlib.contextmanager
def private() -> Iterator[None]:
    """Let this process make files and folders that only their owner may read."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def umask() -> int:
    """Give the process's mask of modes."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def write_private(path: Path, content: bytes) -> None:
    """Write a file for its owner's eyes beside its place, and move it in when the disk has it.

    Raises
    ------
    OSError
        When it cannot be written; what was there is as it was.
    """
    handle, staged = tempfile.mkstemp(prefix=f".{path.name}-", suffix=".tmp", dir=path.parent)  # made with 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(staged).replace(path)
    except BaseException:
        Path(staged).unlink(missing_ok=True)
        raise


def settle_in(values: Mapping[str, str]) -> None:
    """Take over a run's environment in a process of its own, which makes private files from here on.

    Parameters
    ----------
    values : environment variables; where they name a temporary folder, there is no other, also when it is full.
    """
    os.environ.update(values)
    os.umask(0o077)
    tempfile.tempdir = values.get(VARIABLES[0])


@contextlib.contextmanager
def short(folder: Path) -> Iterator[str]:
    """Give a path of a folder that leaves room for a socket's name, where the system has one; for so long it holds."""
    if len(str(folder)) <= _LONG or not sys.platform.startswith("linux"):
        yield str(folder)
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/{os.getpid()}/fd/{handle}"
    finally:
        os.close(handle)


def sweep(out: Path) -> None:
    """Remove what killed processes left in an output folder. It must be held alone."""
    for left in out.glob(f"{STAGING}*"):
        shutil.rmtree(left, ignore_errors=True)
    for held in out.glob(f"{TRIAL}*{_HELD}"):
        with contextlib.suppress(OSError), held.open("r+", encoding="utf-8") as file:
            if claim(file):
                _drop(held)
    for left in out.glob(f"{TRIAL}*"):
        if left.is_dir() and not left.with_name(left.name + _HELD).exists():
            shutil.rmtree(left, ignore_errors=True)


@contextlib.contextmanager
def trial(out: Path | None) -> Iterator[Path]:
    """Give a private folder to somebody who holds no run: another one's run leaves it alone for as long as it is used.

    Parameters
    ----------
    out : the output folder; where none can be written to, the system's temporary folder has to do.
    """
    held, made = None, False
    if out is not None:
        with contextlib.suppress(OSError):
            made = not out.exists()
            out.mkdir(parents=True, exist_ok=True)
            held = _held_place(out)
    if out is None or held is None:
        with tempfile.TemporaryDirectory(prefix="cqi-trial-") as folder:
            yield Path(folder)
        return
    file, place = held
    try:
        yield place
    finally:
        # Removed while it is held, as a run's lock is.
        _drop(place.with_name(place.name + _HELD))
        file.close()
        if made:
            with contextlib.suppress(OSError):
                out.rmdir()


def _held_place(out: Path) -> tuple[IO[str], Path]:
    while True:
        place = out / f"{TRIAL}{uuid.uuid4().hex[:12]}"
        held = place.with_name(place.name + _HELD)
        file = os.fdopen(os.open(held, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "r+", encoding="utf-8")
        try:
            # A sweep may have come between the two.
            if claim(file) and held.exists():
                place.mkdir(mode=0o700)
                return file, place
        except OSError:
            file.close()
            raise
        file.close()


def _drop(held: Path) -> None:
    shutil.rmtree(held.with_name(held.name.removesuffix(_HELD)), ignore_errors=True)
    with contextlib.suppress(OSError):
        held.unlink()
