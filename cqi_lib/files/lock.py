"""One run at a time on an output folder."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from ..errors import OutputError
from ..locale.said import sayings

say = sayings("files")

NAME = ".running"
MOMENT = 60.0
"""Seconds that somebody waits at most for one who holds a folder for a moment only; a moment is less than one."""
_BRIEF = "for a moment"
_LOOK = 0.05


def claim(file: IO[str]) -> bool:
    """Take the system's lock on an open file; it falls by itself when the process ends, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(1_000)  # a place nobody reads: what is locked cannot be read by others there
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def holder(path: Path) -> str:
    """Name the process that wrote its number into a lock's file, as ` (process 12)`; empty when it cannot be told."""
    pid = _written(path).partition("\n")[0].strip()
    return say("lock-holder", pid=pid) if pid.isdigit() else ""


def _written(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


def _is_brief(path: Path) -> bool:
    """Say whether who holds a folder will soon let go of it; who has not written its number yet may."""
    found = _written(path)
    return not found or _BRIEF in found


def _refusal(path: Path) -> OutputError:
    return OutputError(say("lock-busy", holder=holder(path), folder=str(path.parent)))


@contextlib.contextmanager
def alone(
    out: Path, *, brief: bool = False, patience: float | None = None, told: Callable[[str], object] = str
) -> Iterator[None]:
    """Hold an output folder for this run: a file with the process's number, locked until the end.

    Parameters
    ----------
    out : the folder, made if it is not there. The lock of a process that is gone is taken over.
    brief : whether it is held for a moment only, so that others wait.
    patience : seconds to wait for whoever holds it; None waits for nobody but one who holds it for a moment.
    told : is told once who is waited for, as `holder` says it.

    Raises
    ------
    OutputError
        When another run holds it, in words.
    """
    path, made = out / NAME, not out.exists()
    out.mkdir(parents=True, exist_ok=True)
    began, waits = time.monotonic(), False
    while True:
        file = path.open("a+", encoding="utf-8")
        if not claim(file):
            file.close()
            longest = (MOMENT if _is_brief(path) else 0.0) if patience is None else patience
            if time.monotonic() - began >= longest:
                raise _refusal(path)
            if not waits:
                waits = True
                told(holder(path))
            time.sleep(_LOOK)
            continue
        # The run before us may have removed the file between our opening and our claim.
        with contextlib.suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                break
        file.close()
    try:
        file.truncate(0)
        file.write(f"{os.getpid()}\n{_BRIEF}" if brief else str(os.getpid()))
        file.flush()
        yield
    finally:
        # Removed while it is still held: whoever opened it meanwhile sees that it is gone.
        with contextlib.suppress(OSError):
            path.unlink()
        file.close()
        if made:  # a run that was refused leaves no trace
            with contextlib.suppress(OSError):
                out.rmdir()
