"""What an own notebook reads beyond the published tables of its page, noted while a run makes its section.

A protection from mistakes, not from malice: code that wants to hide what it reads can. What is noted keeps the section
at the desk.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import unquote, urlsplit

from ...files.places import HOME, PACKAGE, PARTS
from ...files.scratch import VARIABLES

SECONDS = 60
"""Of a processor's time that it may take: how busy a machine is must not end it."""
_CELL = re.compile(r"^cell-\d+\.py$|ipykernel_\d+[/\\]\d+\.py$|^<(string|stdin)>$")
_CODE = (".py", ".pyc", ".so", ".pyd", ".pth", ".egg-link")
_SYSTEM = ("/usr", "/lib", "/etc", "/proc", "/sys", "/dev", "/opt", "/var/cache", "/System", "/Library")
_HOMES = (".cache", ".config", ".fonts", ".matplotlib", ".local/share/fonts", ".local/lib", "Library/Fonts")
_SPAWNED = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "pty.spawn")


_LISTS = ("os.listdir", "os.scandir")
_READS = ("open", "sqlite3.connect", "ctypes.dlopen", "os.link", "os.rename", *_LISTS)
"""What has the path that is read first; a file that gets another name is read under that one."""
_ASKS = ("socket.connect", "socket.sendto", "socket.sendmsg")
_NAMES = ("socket.getaddrinfo", "socket.gethostbyname")


def _imports() -> bool:
    """Say whether Python looks for a module: it lists the folders where it may lie."""
    file = sys._getframe(2).f_code.co_filename
    return file.startswith("<frozen importlib") or f"{os.sep}importlib{os.sep}" in file or file.endswith("pkgutil.py")


_WATCH = tuple(str(Path(__file__).with_name(f"{name}.py")) for name in ("guard", "doors", "first_cell"))
"""What stands between a cell and what it does; all other code of the workbook does what it does for itself."""


class Guard:
    """Takes down what a notebook does.

    Parameters
    ----------
    order : `place` (its working folder), `own`, `cohort`, `program`, `round`, `barred` (folders of the cohort's and of
        outputs), and `notes`, the file that takes it down.
    """

    def __init__(self, order: dict[str, Any]) -> None:
        self.order = order
        self._notes = os.open(order["notes"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._said: set[str] = set()
        home = Path("~").expanduser()
        free = [
            order["place"],
            order["own"],
            sys.prefix,
            sys.base_prefix,
            PACKAGE,
            *_SYSTEM,
            *(home / h for h in _HOMES),
        ]
        self._free = [os.path.realpath(one) for one in free]
        kept = [top / name for top in (HOME, PARTS) for name in ("parameters", "outputs")]
        self._barred = [os.path.realpath(one) for one in [*kept, *order["barred"]]]
        scratch = [value for name in VARIABLES[:1] if (value := os.environ.get(name))]
        self._mine = [os.path.realpath(one) for one in (order["place"], order["own"], *scratch)]
        self._threads = set(sys._current_frames())  # of the workbook's process; those that begin later are a cell's

    def note(self, kind: str, what: str) -> None:
        """Take something down, once."""
        line = json.dumps([kind, what])
        if line not in self._said:
            self._said.add(line)
            os.write(self._notes, f"{line}\n".encode())

    def cell(self, info: Any) -> None:
        """Take down which cell begins."""
        os.write(self._notes, f"{json.dumps(['cell', info.raw_cell])}\n".encode())

    def theirs(self, frame: FrameType | None) -> bool:
        """Say whether a frame's code is a cell's, or of a module beside the notebook."""
        file = frame.f_code.co_filename if frame is not None else ""
        return bool(_CELL.search(file)) or (os.sep in file and file.startswith(self._mine[1] + os.sep))

    def by_them(self) -> bool:
        """Say whether what happens now was begun by a cell, and not within the workbook's own code that it called."""
        frame: FrameType | None = sys._getframe(2)
        while frame is not None:
            if self.theirs(frame):
                return True
            file = frame.f_code.co_filename
            if file.startswith(str(PACKAGE)) and file not in _WATCH:
                return False
            frame = frame.f_back
        return threading.get_ident() not in self._threads

    def path(self, path: Any) -> None:
        """Take down a path that is read, unless it is free."""
        if isinstance(path, (str, bytes, os.PathLike)):
            shown = os.fsdecode(path)
            if "://" in shown and not shown.startswith("file:"):
                self.note("network", urlsplit(shown).hostname or shown)
                return
            if shown.startswith("file:"):
                shown = unquote(urlsplit(shown).path)
            if not self._may_read(os.path.realpath(shown)):
                self.note("file", shown)

    def heard(self, event: str, args: tuple[Any, ...]) -> None:
        """Hear of an event of Python's (`sys.addaudithook`)."""
        if event in _READS:
            if not (event in _LISTS and _imports()) and self.by_them():
                self.path(args[0])
        elif event in _ASKS and self.by_them():
            where = args[-1]
            self.note("network", str(where[0] if isinstance(where, tuple) else where))
        elif event in _NAMES and self.by_them():
            self.note("network", str(args[0]))
        elif event in _SPAWNED and self.by_them() and not self._of_fonts():
            self.note("program", str(args[0] if args else ""))

    def attached(self, action: int, first: str | None, *more: str | None) -> int:
        """Hear of what a statement of SQLite does: a second file of a database is opened past Python."""
        if action == sqlite3.SQLITE_ATTACH and first and first != ":memory:":
            self.path(first)
        return sqlite3.SQLITE_OK

    def _may_read(self, name: str) -> bool:
        def within(folders: list[str]) -> bool:
            return any(name == one or name.startswith(one + os.sep) for one in folders)

        if within(self._mine) or name.endswith(_CODE):
            return True
        return not within(self._barred) and within(self._free)

    @staticmethod
    def _of_fonts() -> bool:
        """matplotlib asks the system for its fonts."""
        frame: FrameType | None = sys._getframe(2)
        while frame is not None:
            if frame.f_code.co_filename.endswith("font_manager.py"):
                return True
            frame = frame.f_back
        return False
