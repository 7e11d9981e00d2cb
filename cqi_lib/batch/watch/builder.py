"""Makes a cohort's preview anew whenever a file was saved: the page in view first, the others while nobody waits.

Answers are read by processes that end. This one holds names, hashes and counts; what people are told of their files goes
from one file to the terminal and the browser, and is let go of at once.
"""

from __future__ import annotations

import contextlib
import math
import mmap
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing import connection
from pathlib import Path

from ...errors import CqiError, Problem
from ...files.lock import alone
from ...files.scratch import short
from ...locale.said import sayings
from ...program.place import PREPARED
from ..collect import settle
from ..environment import child_environment
from ..failure import of_the_disk
from ..layout import Layout, said
from ..memory import fair_share
from ..own_process import Apart
from ..plan import WHY, Work
from ..pool import Children, Result
from ..preview import LINES, Asked, Found, Stale, place_of, places
from .board import Board, News

say = sayings("watch")
FAILED = "failed"
"""In the preview's folder: what stopped a page, by the page's name."""
_PAUSE = 0.15
"""Seconds before each page that nobody waits for: a browser shows the one that was made, a run that waits gets its turn."""


class Builder:
    """Looks and makes, until it is stopped.

    Parameters
    ----------
    asked : what is watched, and where its preview lies.
    board : tells it what is new, and is told what it does.
    tell : takes lines for the terminal.
    """

    def __init__(self, asked: Asked, board: Board, tell: Callable[[str], object]) -> None:
        self.asked, self.board, self.tell = asked, board, tell
        self.found = Found()
        self.todo: dict[str, Stale] = {}
        self._stopped: dict[str, str] = {}  # pages that could not be made, with what they were made from
        self._number = 0
        self._told = ""
        self._saved = 0.0
        self._build, self._past = contextlib.ExitStack(), contextlib.ExitStack()

    def run(self) -> None:
        """Go on until somebody stops it."""
        self._begin()
        self._apart("cqi_lib.batch.preview:ready").result()  # so that the outputs are held for a moment only
        news: set[News] = {"saved"}
        while True:
            if "saved" in news:
                self._saved = time.monotonic()
                self._look()
            with self._troubles():
                self._make()
            news = self.board.take() or self._wait()

    def close(self) -> None:
        """Let go of what the builds left."""
        self._past.close()
        self._build.close()

    def _wait(self) -> set[News]:
        self._past.close()
        self.board.say(doing="")
        self._listen(None)
        return self.board.take()

    def _listen(self, longest: float | None) -> None:
        """Do nothing until there is news, so many seconds at most."""
        connection.wait([self.board.knock], longest)

    def _look(self) -> None:
        self.board.say(doing="look")
        with self._troubles():
            with alone(self.asked.out, brief=True, patience=math.inf, told=lambda holder: self.board.say(waits=True)):
                self.board.say(waits=False)
                self._begin()
                self.found = self._apart("cqi_lib.batch.preview:look").result()
            for name in set(self._stopped) - {one.name for one in self.found.stale}:
                self._forget(name)
            self.todo = {one.name: one for one in self.found.stale if self._stopped.get(one.name) != one.page.digest}
            self.board.say(trouble="", told=self.found.told, stale=sorted(self.todo))
            if self.found.told != self._told:
                self._told = self.found.told
                self._list()

    @contextlib.contextmanager
    def _troubles(self) -> Iterator[None]:
        """Go on, and say what went wrong: a disk may be full, or the outputs gone, until the next save."""
        try:
            yield
            return
        except CqiError as error:
            trouble = str(error)
        except BrokenPipeError:  # the terminal's, which nothing can be told any more
            raise
        except OSError as error:
            trouble = said(error, self.asked.out)
        except RuntimeError as error:
            trouble = say("flaw", text=str(error))
        self.found = replace(self.found, stale=())
        self.todo = {}
        self.board.say(trouble=trouble, waits=False, stale=[])
        self.tell(trouble)

    def _begin(self) -> None:
        """Make the folder of a build; that of the one before goes when nobody waits for a page."""
        self._past.push(self._build.pop_all())
        self._number += 1
        self.asked = replace(self.asked, build=self.asked.place / f"build-{self._number}")
        scratch = self.asked.build / "_scratch"
        scratch.mkdir(parents=True, mode=0o700)
        if not (self.asked.place / FAILED).is_dir():
            (self.asked.place / FAILED).mkdir()
            self._stopped.clear()
        self._build.callback(shutil.rmtree, self.asked.build, ignore_errors=True)
        self.layout = places(self.asked)
        values = child_environment(Path(self._build.enter_context(short(scratch))))
        self.values = values | {PREPARED: str(self.layout.prepared)}

    def _apart(self, function: str) -> Apart:
        scratch, values = self.layout.scratch, self.values
        return Apart(
            self.asked.settings.engine, function, self.asked, where=say("of-looking"), values=values, scratch=scratch
        )

    def _make(self) -> None:
        """Make what is stale; between pages that nobody looks at, look for news."""
        while self.todo:
            views = self.board.views
            first = [one for name, one in self.todo.items() if name in views]
            if first:
                self.board.say(doing="page")
                self._pages(first, patient=True)
            else:
                self.board.say(doing="rest")
                self._listen(_PAUSE)
                if not self.board.has_news:
                    self._pages(list(self.todo.values())[:1], patient=False)
            if self.board.has_news:
                return

    def _pages(self, some: list[Stale], *, patient: bool) -> None:
        """Make pages; where nobody waits for them, only until there is news."""
        settings, waiting = self.asked.settings, list(some)
        by_place = {one.work.staging: one for one in some}
        limit = fair_share(settings.workers) if settings.memory is None else settings.memory
        children = Children(settings.engine, self.layout.scratch, self.values, logs=False)
        try:
            while waiting or children.running:
                while waiting and len(children.running) < settings.workers:
                    one = waiting.pop(0)
                    shutil.rmtree(one.work.staging, ignore_errors=True)  # of one that was stopped
                    more = {PREPARED: str(place_of(self.layout, one.kind).prepared)}
                    children.start(one.work, settings.timeout, limit, more)
                for work, result in children.listen(None if patient else self.board.knock):
                    self._settle(by_place[work.staging], work, result)
                if not patient and self.board.has_news:
                    return
        finally:
            children.kill()

    def _settle(self, one: Stale, work: Work, result: Result) -> None:
        """Put a page in its place; one that could not be made leaves the last good one there."""
        layout: Layout = place_of(self.layout, one.kind)
        self.todo.pop(one.name, None)
        layout.share.mkdir(parents=True, exist_ok=True)
        failure: Problem | None = result.failure
        if failure is None or of_the_disk(failure):
            failure = settle(one.page, work, result, layout).failure
        if failure is None:
            self._forget(one.name)
            if one.name in self.board.views:
                self.tell(say("made", page=one.name, seconds=f"{time.monotonic() - self._saved:.1f}"))
        else:
            why = self.asked.place / FAILED / f"{one.name}.txt"
            if (work.staging / WHY).is_file():
                (work.staging / WHY).replace(why)
            else:  # its process ended without a word
                why.write_text(f"{failure}\n", encoding="utf-8")
            self._stopped[one.name] = one.page.digest
            stays = (layout.share / layout.report_name(one.page.stem, work.round_id)).is_file()
            self.tell(say("not-made" if stays else "not-made-none", page=one.name))
            _pour(why)
        self.board.say(stale=sorted(self.todo))

    def _forget(self, name: str) -> None:
        self._stopped.pop(name, None)
        (self.asked.place / FAILED / f"{name}.txt").unlink(missing_ok=True)

    def _list(self) -> None:
        """Hand the list of problems to the terminal."""
        self.tell(say("looked", errors=self.found.errors, warnings=self.found.warnings))
        _pour(self.asked.place / LINES)


def _pour(path: Path) -> None:
    """Hand a file to the terminal, through memory that goes back to the system."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        if size:
            sys.stdout.flush()
            with mmap.mmap(file.fileno(), size, access=mmap.ACCESS_READ) as lines, memoryview(lines) as text:
                done = 0
                while done < size:
                    done += os.write(sys.stdout.fileno(), text[done:])
