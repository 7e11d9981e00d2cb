"""What keeps a form's typing: a draft of it on the disk at most half a second after a key, until it is saved or dropped."""

from __future__ import annotations

import asyncio
import datetime as dt
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from ..files.drafts import FOLDER, Draft, DraftFile
from .turns import in_turn, unless_busy

DELAY = 0.5
"""Seconds after the first key that is not kept yet."""
Later = Callable[[float, Callable[[], object]], object]
_open: weakref.WeakSet[Keeper] = weakref.WeakSet()


class Typed(Protocol):
    """What typing is kept of: a form, or the few fields that belong to none."""

    @property
    def folder(self) -> Path:
        """The cohort folder."""
        ...

    @property
    def key(self) -> str:
        """What tells it from others."""
        ...

    @property
    def base(self) -> Any:
        """What it held before anybody typed."""
        ...

    def typed(self) -> Any:
        """Give what it holds now, as plain values."""
        ...


class Keeper:
    """Keeps the draft of one form.

    Parameters
    ----------
    form : whose typing is kept.
    told : is called with an error when a draft cannot be written, once until one can be; with None when it can again; and
        with the folder when drafts lie elsewhere than in the cohort folder.
    later : calls a function after so many seconds; by itself in the kernel's loop, or at once where there is none.

    Attributes
    ----------
    loose : texts in fields that belong to no record yet, by field.
    failed : the last draft could not be written.
    """

    def __init__(
        self, form: Typed, told: Callable[[OSError | Path | None], object], *, later: Later | None = None
    ) -> None:
        self.form, self.told, self.later = form, told, later or in_loop
        self.loose: dict[str, str] = {}
        self._file = DraftFile(form.folder, form.key)
        _open.add(self)
        self._waits = self._said_where = self._quiet = self.failed = False

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that is in no file yet."""
        return any(self.loose.values()) or self.form.typed() != self.form.base

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Let the form change within without its draft being written in between."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False

    def touch(self) -> None:
        """Something was typed: it is kept soon."""
        if not self._waits and not self._quiet:
            self._waits = True
            self.later(DELAY, self._due)

    def _due(self) -> None:
        if self._waits:
            self.keep()

    def keep(self) -> None:
        """Keep what is typed now; where nothing is, the draft goes. What the disk refuses is said once."""
        self._waits = False
        if not self.unsaved:
            self._file.drop()
            return
        try:
            loose = {name: text for name, text in self.loose.items() if text}
            self._file.write(dt.datetime.now().isoformat(timespec="seconds"), self.form.base, self.form.typed(), loose)
        except OSError as error:
            if not self.failed:
                self.failed = True
                self.told(error)
            return
        if self.failed:
            self.failed = False
            self.told(None)
        place = self._file.path.parent if self._file.path else None
        if place and place.name != FOLDER and not self._said_where:
            self._said_where = True
            self.told(place)

    def leave(self) -> None:
        """Turn away: the draft stays where it is, and what is typed from now on gets another one."""
        if self._waits:
            self.keep()
        self._file = DraftFile(self.form.folder, self.form.key)
        self.loose.clear()

    def drop(self) -> None:
        """Drop the draft: what it held is saved, or was thrown away."""
        self._waits = False
        self._file.drop()

    def left(self) -> list[Draft]:
        """List what was typed into this form before and is not saved, the newest first."""
        for other in list(_open):
            if other is not self and other._waits and other.form.key == self.form.key:
                other.keep()  # typed into the same form of this process a moment ago
        return self._file.others()


def in_loop(seconds: float, act: Callable[[], object]) -> None:
    """Call a function later in the loop that runs; where none does, nobody could: then at once."""
    try:
        asyncio.get_running_loop().call_later(seconds, in_turn(act))
    except RuntimeError:
        act()


def ticking(act: Callable[[], object]) -> asyncio.Task[None] | None:
    """Do something each half second for as long as the kernel lives; None where nothing can wait."""

    async def again() -> None:
        while True:
            await asyncio.sleep(0.5)
            with suppress(OSError):  # a file that went while it was looked at; the next look tells
                unless_busy(act)

    try:
        return asyncio.get_running_loop().create_task(again())
    except RuntimeError:
        return None
