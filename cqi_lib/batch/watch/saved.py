"""Hearing of files that were saved in a cohort's folder."""

from __future__ import annotations

import contextlib
import os
import re
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from watchfiles import Change, watch

_STEP, _LONGEST = 20, 200
"""Milliseconds of quiet after which files count as saved; and those after which nobody waits for quiet any more."""
_LOOK = 500
"""Milliseconds between two looks whether the folders are still there."""
_SHARE = 4
"""So many times as long as a look took nobody looks again: on a slow share it must not fill the day."""
_DEAF = ("nfs", "cifs", "smb", "fuse", "9p", "vboxsf", "drvfs", "afs", "ncp", "ceph", "lustre", "prl_fs", "vmhgfs")
"""Kinds of file systems, or how their names begin, on which the system does not hear what others save."""
_WRITTEN = re.compile(rb"\\([0-3][0-7]{2})")
"""How blanks, ends of lines and backslashes stand in the names of mounts."""


def must_poll(folder: Path, mounts: Path = Path("/proc/self/mountinfo")) -> bool:
    """Say whether a folder lies where the system does not tell of what is saved, so that somebody must look.

    Parameters
    ----------
    folder : the folder.
    mounts : what the system says of its file systems (proc_pid_mountinfo(5)); where there is no such file it is believed
        to tell.
    """
    try:
        lines = mounts.read_bytes().split(b"\n")  # a name is bytes, and may hold what ends a line of text
    except OSError:
        return False
    place, kind = os.fsencode(folder.resolve()), b""
    longest = -1
    for line in lines:
        before, _, after = line.partition(b" - ")
        fields = before.split()
        if len(fields) < 5 or not after:
            continue
        at = _WRITTEN.sub(lambda found: bytes([int(found[1], 8)]), fields[4]).rstrip(b"/")
        if (place == at or place.startswith(at + b"/")) and len(at) >= longest:
            longest, kind = len(at), after.split()[0]
    return kind.startswith(tuple(name.encode() for name in _DEAF))


class Saved:
    """Tells of every save in some folders, in a thread of its own.

    Parameters
    ----------
    folders : what is watched, with everything below; one that is gone is waited for.
    tell : is called after each save.
    poll : look again and again instead of being told.
    """

    def __init__(self, folders: Iterable[Path], tell: Callable[[], object], poll: bool) -> None:
        self._folders, self._tell, self._poll = [*folders], tell, poll
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="saved", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End, and wait for the end."""
        self._stop.set()
        self._thread.join(5)

    def _run(self) -> None:
        while not self._stop.is_set():
            there = self._there()
            if not there:
                self._stop.wait(_LOOK / 1000)
                continue
            try:
                self._listen(there)
            # It went while we began, or the system gives no more watches, which the library says in either way: look.
            except (OSError, RuntimeError):
                self._poll = self._poll or bool(self._there())
                self._stop.wait(_LOOK / 1000)

    def _counts(self, change: Change, path: str) -> bool:
        """Leave out what no digest knows: hidden folders and files, and those that programs keep beside an open one."""
        place = Path(path)
        folder = next((each for each in self._folders if place.is_relative_to(each)), place.parent)
        *above, name = place.relative_to(folder).parts or ("",)
        if any(part.startswith(".") for part in above):
            return False
        return not name.startswith((".", "~")) or place.suffix in (".yml", ".yaml", ".json")

    def _there(self) -> dict[str, tuple[int, int]]:
        out = {}
        for folder in self._folders:
            try:
                found = os.stat(folder)  # noqa: PTH116 - of what stands at the path now
            except OSError:
                continue
            out[str(folder)] = (found.st_dev, found.st_ino)
        return out

    def _changes(self, there: dict[str, tuple[int, int]]) -> Iterator[bool]:
        """Say again and again whether something was saved; polling of the library's own sees one save a second only."""
        if not self._poll:
            how: dict[str, Any] = {"step": _STEP, "debounce": _LONGEST, "rust_timeout": _LOOK, "yield_on_timeout": True}
            how |= {"stop_event": self._stop, "force_polling": False, "raise_interrupt": False}
            for changes in watch(*there, watch_filter=self._counts, **how):
                yield bool(changes)
                # What was written into a new folder before the system watched it is found by another look.
                if any(change is Change.added and Path(path).is_dir() for change, path in changes):
                    self._stop.wait(_STEP / 1000)
                    yield True
            return
        before = self._stands(there)
        while not self._stop.is_set():
            began = time.monotonic()
            now = self._stands(there)
            yield now != before
            before = now
            self._stop.wait(max(_LOOK / 1000, _SHARE * (time.monotonic() - began)))

    def _stands(self, there: Iterable[str]) -> dict[str, tuple[int, int, int]]:
        """Give what the system says of every file that counts."""
        out = {}
        for folder in there:
            for here, folders, names in os.walk(folder):
                folders[:] = [name for name in folders if not name.startswith(".")]
                for name in names:
                    path = os.path.join(here, name)  # noqa: PTH118 - thousands of times a second
                    with contextlib.suppress(OSError):
                        if self._counts(Change.modified, path):
                            found = os.stat(path)  # noqa: PTH116
                            out[path] = (found.st_mtime_ns, found.st_size, found.st_ino)
        return out

    def _listen(self, there: dict[str, tuple[int, int]]) -> None:
        """Tell of saves until a folder is another one than it was, or gone."""
        first = True
        for saved in self._changes(there):
            if saved or first:
                first = False
                self._tell()
            if self._there() != there:
                self._tell()
                return


def polls(folder: Path, asked: bool) -> bool:
    """Say whether saves are looked for: somebody asked for it, or the system does not tell."""
    return asked or (sys.platform.startswith("linux") and must_poll(folder))
