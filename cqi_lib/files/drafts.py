"""Drafts: what was typed into a form and is not saved, kept beside the cohort's files for its owner's eyes."""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import itertools
import json
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from .lock import claim
from .text_file import is_inside

FOLDER = ".drafts"
"""Within the cohort folder: hidden, so that no digest, no run and no watch knows it."""
STATE = "XDG_STATE_HOME"
"""By this variable of the environment people say where programs keep what is to last; else it is `~/.local/state`."""
_ENDING, _STAGED, _LIVE = ".json", ".new", ".live"
_SESSION = secrets.token_hex(4)
_NUMBERS = itertools.count(1)
_held: dict[Path, IO[str]] = {}


@dataclass(frozen=True)
class Draft:
    """What was typed and not saved.

    Parameters
    ----------
    path : its file.
    at : when it was typed last, as `2026-03-31T14:05:09`.
    base : what the form held when it was read from its files.
    typed : what it held then.
    loose : texts in fields that belong to no record yet, such as the name of a new entry, by field.
    live : the window it was typed in is still open, in another process.
    """

    path: Path
    at: str
    base: Any
    typed: Any
    loose: dict[str, str] = field(default_factory=dict)
    live: bool = False

    def drop(self) -> None:
        """Take it off the disk."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


class DraftFile:
    """The draft of one form in one window.

    Parameters
    ----------
    folder : the cohort folder.
    key : what tells the form from others, such as the path of its file.
    """

    def __init__(self, folder: Path, key: str) -> None:
        self.folder, self.key = Path(folder), key
        self._name = f"{_slug(key)}.{_SESSION}-{next(_NUMBERS)}{_ENDING}"
        self.path: Path | None = None

    def write(self, at: str, base: Any, typed: Any, loose: dict[str, str]) -> None:
        """Keep what is typed now in the draft's place, whole or not at all.

        Raises
        ------
        OSError
            When it cannot be written; the draft from before is as it was.
        """
        place = place_of(self.folder)
        _here(place)
        content = {"form": self.key, "at": at, "base": base, "typed": typed, "loose": loose}
        staged = place / f"{self._name}{_STAGED}"
        handle = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(json.dumps(content).encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
        staged.replace(place / self._name)
        if self.path is not None and self.path.parent != place:  # the folder came, or may be written again
            self.drop()
        self.path = place / self._name

    def drop(self) -> None:
        """Take the draft off the disk: what it held is saved, or was thrown away."""
        if self.path is not None:
            for left in (self.path, self.path.with_name(f"{self.path.name}{_STAGED}")):
                with contextlib.suppress(OSError):
                    left.unlink(missing_ok=True)
            _let_go(self.path.parent)
            self.path = None

    def others(self) -> list[Draft]:
        """List the drafts of this form that other windows, or this one before, left behind: the newest first."""
        found = [
            draft
            for place in (self.folder / FOLDER, _aside(self.folder))
            for path in _listed(place, f"{_slug(self.key)}.*{_ENDING}")
            if path.name != self._name and (draft := _read(path, self.key)) is not None
        ]
        return sorted(found, key=lambda draft: draft.at, reverse=True)


def place_of(folder: Path) -> Path:
    """Give the folder that keeps a cohort's drafts: its own hidden one, or where nothing can be written there, one of the
    person's (`~/.local/state/cqi-workbook/drafts`)."""
    inside = folder / FOLDER
    if os.access(folder, os.W_OK) and (not inside.exists() or (inside.is_dir() and is_inside(inside, folder))):
        return inside
    return _aside(folder)


def _aside(folder: Path) -> Path:
    state = os.environ.get(STATE) or str(Path.home() / ".local" / "state")
    return Path(state) / "cqi-workbook" / "drafts" / _slug(str(folder.resolve()))


def _slug(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _here(place: Path) -> None:
    """Make the folder, and hold a lock in it: by that others see that this process is still there."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.mkdir(mode=0o700, exist_ok=True)
    mine = place / f"{_SESSION}{_LIVE}"
    if place not in _held or not mine.exists():
        if place in _held:
            _held.pop(place).close()
        held = os.fdopen(os.open(mine, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="ascii")
        claim(held)
        _held[place] = held


def _let_go(place: Path) -> None:
    """Leave nothing in a folder where this process keeps no draft any more, and no folder where nobody does."""
    if place in _held and not _listed(place, f"*.{_SESSION}-*"):
        _close(place)
        with contextlib.suppress(OSError):  # others have drafts there
            place.rmdir()


@atexit.register
def _close(*places: Path) -> None:
    for place in places or tuple(_held):
        with contextlib.suppress(OSError):
            (place / f"{_SESSION}{_LIVE}").unlink(missing_ok=True)
        _held.pop(place).close()


def _listed(place: Path, pattern: str) -> list[Path]:
    try:
        return sorted(place.glob(pattern))
    except OSError:
        return []


def _read(path: Path, key: str) -> Draft | None:
    """Read a draft; what is none, or another form's, is left alone."""
    try:
        content = json.loads(path.read_bytes())
        if content["form"] != key:
            return None
        loose = {str(name): str(text) for name, text in content["loose"].items()}
        return Draft(path, str(content["at"]), content["base"], content["typed"], loose, _is_live(path))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _is_live(path: Path) -> bool:
    session = path.name.split(".")[1].partition("-")[0]
    lock = path.with_name(f"{session}{_LIVE}")
    if session == _SESSION or not lock.exists():
        return False
    try:
        with lock.open("r+", encoding="ascii") as file:
            gone = claim(file)
    except OSError:
        return False
    if gone:  # nobody holds it any more
        with contextlib.suppress(OSError):
            lock.unlink()
    return not gone
