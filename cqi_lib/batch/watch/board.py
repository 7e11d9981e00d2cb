"""What browsers are told while a cohort is watched, and which pages they show. No word of any file stands here."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from types import FrameType
from typing import Any, Literal

News = Literal["saved", "viewed"]


class Board:
    """Between those who wait for pages and the one who makes them; every thread may use it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._views: Counter[str] = Counter()
        self._news: set[News] = set()
        self._number = 0
        self._state: dict[str, Any] = {"doing": "start", "waits": False, "trouble": "", "told": "", "stale": []}
        self.closed = False
        self._end: KeyboardInterrupt | None = None
        self.knock, self._knocker = socket.socketpair()
        """A socket that can be read when there is news for the builder."""
        for each in (self.knock, self._knocker):
            each.setblocking(False)

    def say(self, **changes: Any) -> None:
        """Tell browsers what is new."""
        with self._changed:
            self._state |= changes
            self._number += 1
            self._changed.notify_all()

    def after(self, number: int, seconds: float) -> tuple[int, dict[str, Any]] | None:
        """Wait for something newer than `number`; give its number and all there is, None where nothing came."""
        with self._changed:
            self._changed.wait_for(lambda: self._number > number or self.closed, seconds)
            return (self._number, dict(self._state)) if self._number > number and not self.closed else None

    @contextlib.contextmanager
    def viewing(self, name: str) -> Iterator[None]:
        """Note for so long that somebody looks at a page."""
        with self._changed:
            self._views[name] += 1
        self.tell("viewed")
        try:
            yield
        finally:
            with self._changed:
                self._views[name] -= 1
                self._views += Counter()  # drops those at nought

    @property
    def views(self) -> set[str]:
        """The names of the pages that somebody looks at."""
        with self._changed:
            return set(self._views)

    def tell(self, news: News) -> None:
        """Wake the builder."""
        with self._changed:
            self._news.add(news)
        with contextlib.suppress(OSError):  # it has not taken the last ones yet, or has ended
            self._knocker.send(b".")

    @property
    def has_news(self) -> bool:
        """Whether the builder has something to take."""
        with self._changed:
            return bool(self._news) or self._end is not None

    def take(self) -> set[News]:
        """Give the builder its news; raise what ended the watch, where that got lost."""
        with contextlib.suppress(BlockingIOError):
            while self.knock.recv(4096):
                pass
        if self._end is not None:
            raise self._end
        with self._changed:
            news, self._news = self._news, set()
        return news

    @contextlib.contextmanager
    def hearing_signals(self) -> Iterator[None]:
        """Let no signal be lost, in whatever moment it comes; in the main thread only.

        One that another thread takes, or that comes just before the builder waits, would wake nobody: it knocks. What its
        handler raises is kept for `take`, because Python drops what is raised while it takes back an object.
        """
        kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        ends = {number: end for number, end in kept.items() if callable(end)}

        def stop(number: int, frame: FrameType | None) -> None:
            try:
                ends[signal.Signals(number)](number, frame)
            except KeyboardInterrupt as end:
                self._end = end
                raise

        waker = signal.set_wakeup_fd(self._knocker.fileno(), warn_on_full_buffer=False)
        for number in ends:
            signal.signal(number, stop)
        try:
            yield
        finally:
            for number, end in ends.items():
                signal.signal(number, end)
            signal.set_wakeup_fd(waker)

    def close(self) -> None:
        """Let those who wait go."""
        with self._changed:
            self.closed = True
            self._changed.notify_all()
        self.knock.close()
        self._knocker.close()
