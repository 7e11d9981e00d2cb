"""The same pages made by the workers of a Dask cluster: what `pool.run_all` does on one machine.

A run keeps only a few pages under way, as many as the cluster has threads and one more for each worker, so that its own
memory does not grow with the cohort. What comes back is a small record; the pages go through the shared folder, where
each try has a folder of its own, and are moved from there into place as those of one machine are.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import pickle
import queue
import threading
import time
import uuid
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from distributed import Client

from ...errors import ClusterError, Problem
from ...files import hashes
from ...locale.said import sayings
from .. import failure
from ..layout import staged
from ..plan import Work
from ..pool import Result
from . import payload as parcel
from .order import Order
from .payload import Item, Record
from .worker import TOPIC, Parcel, open_server
from .worker_check import Guests, Usher, grouped, question, refusal

say = sayings("runs")

CONNECT = 10.0
"""Seconds a scheduler may take to answer."""
NOBODY = 60.0
"""Seconds a run waits for a first worker, or for another one when all are gone."""
STALLED = 120.0
"""Seconds beyond one page's own limit without a word from anybody, until a run gives up."""
_TRIES = 3  # times a page is sent before it counts as failed
_LOSSES = 10  # times it is sent again because the connection or its task was lost
_RETRIES = 2  # times the scheduler itself tries again when a warm server ends
_ASK = 5.0  # seconds the workers may take to open their servers before the cohort is read
_SETTLE = 2.0  # seconds in which refusals are gathered into one sentence
_SHOWN = 60.0  # seconds until a network folder shows here what a worker wrote


@dataclass
class _Flight:
    """A page under way."""

    item: Item
    future: Any
    allowed: frozenset[str]
    tries: int
    begun: bool = False


def run_all(
    works: Iterable[Work],
    order: Order,
    *,
    on_start: Callable[[Work], None] = lambda work: None,
    on_step: Callable[[Work, int, int, str, str | None], None] = lambda work, number, of, stem, cycle: None,
    on_end: Callable[[Work, Result], None] = lambda work, result: None,
    on_notice: Callable[[Problem], None] = lambda notice: None,
) -> None:
    """Make every work on a cluster.

    Parameters
    ----------
    works : taken one by one when there is room.
    order : where, and how.
    on_start, on_step, on_end : as in `pool.run_all`, called in this thread.
    on_notice : is called with what is wrong with a worker, which stops nothing.

    Raises
    ------
    ClusterError
        When nobody answers, no worker can be used, or the cluster is lost; what was finished has been told.
    """
    with _quiet(), _connected(order.address) as client:
        _Conversation(client, order, works, (on_start, on_step, on_end, on_notice)).hold()


def warm_up(address: str, engine: str) -> None:
    """Let the workers open their warm servers, so that these load while the cohort is read.

    Parameters
    ----------
    address : the scheduler's.
    engine : as in `Settings`.

    Raises
    ------
    ClusterError
        When no scheduler answers.
    """
    with _quiet(), _connected(address) as client:

        def ask() -> None:
            with contextlib.suppress(Exception):  # whoever cannot open one is asked again, and then it is said
                client.run(open_server, engine, hashes.workbook(), on_error="return")

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(_ASK)


class _Conversation:
    def __init__(self, client: Any, order: Order, works: Iterable[Work], tell: tuple[Callable[..., None], ...]) -> None:
        self.client, self.order, self.works = client, order, iter(works)
        self.on_start, self.on_step, self.on_end, self.on_notice = tell
        self.run = uuid.uuid4().hex
        self.tries = parcel.mark(order.staging, self.run)
        self.inbox: queue.SimpleQueue = queue.SimpleQueue()
        self.again: deque[tuple[Work, Mapping[str, str], int]] = deque()
        self.flying: dict[int, _Flight] = {}
        self.landing: list[tuple[float, _Flight, Record, Result]] = []
        self.guests = Guests({}, {})
        self.workers: dict[str, int] = {}
        self.barred: dict[str, Problem] = {}
        self.said: set[str] = set()
        self.number = 0
        self.exhausted = False
        self.alone = self.heard = self.connected = time.monotonic()
        self.told = 0.0

    def hold(self) -> None:
        """Send, listen, send again, until all is made."""
        order = self.order
        asked = question(self.run, order.staging, order.cohort, order.notebooks, order.stems)
        usher = Usher(self.client, asked, order.engine, lambda guests: self.inbox.put(("workers", guests)))
        self._subscribe()
        usher.start()
        try:
            self._fill()
            while self.flying or self.landing or self.again or not self.exhausted:
                with contextlib.suppress(queue.Empty):
                    kind, *what = self.inbox.get(timeout=0.5)
                    getattr(self, f"_{kind}")(*what)
                self._land()
                self._look()
                self._fill()
            self._say()
        finally:
            usher.leave()
            with contextlib.suppress(Exception):  # of a scheduler that is gone
                self.client.cancel([flight.future for flight in self.flying.values()], force=True)

    def _subscribe(self) -> None:
        self.client.subscribe_topic(TOPIC, self._event)

    def _event(self, event: tuple[float, dict[str, Any]]) -> None:
        """Take what a worker tells, in the connection's own thread."""
        _, told = event
        if told["run"] == self.run:
            self.inbox.put(("step", told["number"], told["step"]))

    def _room(self) -> int:
        return sum(self.workers.values()) + len(self.workers)

    def _fill(self) -> None:
        while self.workers and self.client.status == "running" and len(self.flying) + len(self.landing) < self._room():
            if self.again:
                self._send(*self.again.popleft())
                continue
            work = None if self.exhausted else next(self.works, None)
            if work is None:
                self.exhausted = True
                return
            self._send(work, self.order.files[work.program], 0)

    def _send(self, work: Work, files: Mapping[str, str], tries: int) -> None:
        order, number = self.order, self.number
        self.number += 1
        item = Item(
            run=self.run,
            number=number,
            work=replace(work, staging=self.tries),
            own_notebooks=order.notebooks is None,
            prepared=order.prepared,
            files=files,
            scan=order.scan,
            engine=order.engine,
            timeout=order.timeout,
            megabytes=order.megabytes,
        )
        # A text as a key would be replaced by its result wherever an argument happens to be the same text.
        future = self.client.submit(
            pickle.loads,
            pickle.dumps(Parcel(item)),
            key=("report", work.stem, self.run, number),
            workers=sorted(self.workers),
            allow_other_workers=False,
            retries=_RETRIES,
            pure=False,
        )
        self.flying[number] = _Flight(item, future, frozenset(self.workers), tries + 1)
        future.add_done_callback(lambda future: self.inbox.put(("done", number)))

    def _step(self, number: int, step: list) -> None:
        flight = self.flying.get(number)
        self.heard = time.monotonic()
        if flight is None:
            return
        work = self._work(flight)
        if step:
            self.on_step(work, *step)
        elif not flight.begun:
            flight.begun = True
            self.on_start(work)

    def _work(self, flight: _Flight) -> Work:
        return replace(flight.item.work, staging=staged(self.order.staging, flight.item.work.stem))

    def _workers(self, guests: Guests) -> None:
        self.guests = guests
        self.workers = {address: n for address, n in guests.admitted.items() if address not in self.barred}
        for number, flight in list(self.flying.items()):
            if not flight.allowed & self.workers.keys() and self.workers:
                # The scheduler would wait for these very workers for ever. And a page that was begun may be what ended
                # them: it must not end all that come after.
                self._drop(number)
                if flight.begun and flight.tries >= _TRIES:
                    self.on_end(self._work(flight), _unmade(failure.workers_died(flight.item.work.program)))
                else:
                    self._back(flight, flight.tries if flight.begun else flight.tries - 1)

    def _say(self, wait: float = 0.0) -> None:
        """Say who was refused, several with the same flaw in one sentence; once for each worker."""
        new = {address: flaw for address, flaw in self.guests.refused.items() if address not in self.said}
        if new and time.monotonic() - self.told > wait:
            self.told = time.monotonic()
            self.said |= new.keys()
            for notice in grouped(new):
                self.on_notice(notice)

    def _drop(self, number: int) -> None:
        future = self.flying.pop(number).future
        with contextlib.suppress(Exception):  # of a connection that is gone
            if future.status == "pending":
                future.cancel(force=True)
            future.release()

    def _back(self, flight: _Flight, tries: int, files: Mapping[str, str] | None = None) -> None:
        self.again.append((self._work(flight), flight.item.files if files is None else files, tries))

    def _done(self, number: int) -> None:
        flight = self.flying.get(number)
        if flight is None:
            return
        self.heard = time.monotonic()
        status, work = flight.future.status, self._work(flight)
        if status == "finished":
            try:
                record = flight.future.result(timeout=5)
            except Exception:  # the worker died with it: the scheduler makes it again
                flight.future.add_done_callback(lambda future: self.inbox.put(("done", number)))
                return
            self._recorded(number, flight, record)
        elif status == "error":
            error = flight.future.exception(timeout=5)
            self._drop(number)
            if type(error).__name__ in ("KilledWorker", "ServerLost"):
                problem = failure.workers_died(work.program)
            else:
                problem = failure.from_exception(say("of-cluster"), error, work.program)
            self.on_end(work, _unmade(problem))
        elif status in ("cancelled", "lost"):  # the connection was lost for a moment, or somebody restarts the workers
            self._drop(number)
            self._subscribe()
            if flight.tries < _LOSSES:
                self._back(flight, flight.tries)
            else:
                self.on_end(work, _unmade(failure.given_back(work.program)))

    def _recorded(self, number: int, flight: _Flight, record: Record) -> None:
        self._drop(number)
        work, item = self._work(flight), flight.item
        if not parcel.marked(self.order.staging, self.run):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.order.staging))
        if record.result is not None:
            self.landing.append((time.monotonic() + _SHOWN, flight, record, record.result))
            self._land()
            return
        edited = parcel.changed(item.work.cohort, item.files)
        if record.unseen and set(record.unseen) <= set(edited):
            # Somebody saved a file while the run went on: as on one machine the page is made from it, and is stale.
            files = {name: sha for name, sha in item.files.items() if name not in edited}
            self._back(flight, flight.tries - 1, files)
        elif record.unseen:
            self._bar(record)
            self._back(flight, flight.tries - 1)
        elif flight.tries < _TRIES:
            self._back(flight, flight.tries)
        else:
            self.on_end(work, _unmade(failure.given_back(work.program)))

    def _bar(self, record: Record) -> None:
        """Give no more work to a worker that does not see what it should."""
        self.workers.pop(record.worker, None)
        if record.worker not in self.barred:
            flaw = (
                say("worker-unseen", places=", ".join(record.unseen[:3])),
                say("worker-unseen-allowed"),
                say("worker-unseen-mend"),
            )
            self.barred[record.worker] = refusal(record.worker, flaw)
            self.on_notice(self.barred[record.worker])

    def _land(self) -> None:
        """Take what lies in the shared folder as its worker wrote it; what does not show in time is made again."""
        waiting, self.landing = self.landing, []
        for until, flight, record, result in waiting:
            work, there = self._work(flight), self.tries / record.folder
            if there.is_dir() and parcel.hash_of(there) == record.made:
                work.staging.parent.mkdir(exist_ok=True)
                there.replace(work.staging)
                self.on_end(work, result)
            elif time.monotonic() < until:
                self.landing.append((until, flight, record, result))
            elif flight.tries < _TRIES:
                self._back(flight, flight.tries)
            else:
                self.on_end(work, replace(result, failure=failure.not_arrived(record.worker, work.program)))

    def _look(self) -> None:
        """Stop when nobody is there, or nobody says anything any more."""
        now, address, guests = time.monotonic(), self.order.address, self.guests
        self._say(wait=_SETTLE)
        if self.client.status == "running" and guests.broken is None:
            self.connected = now
        elif self.client.status == "closed" or now - self.connected > NOBODY:
            raise ClusterError(say("cluster-lost", address=address))
        if self.workers:
            self.alone = now
        elif self.barred or guests.refused:
            if (not guests.asked or now - self.alone > NOBODY) and now - self.alone > (
                NOBODY if self.number else _SETTLE
            ):
                notices = [*grouped(guests.refused), *self.barred.values()]
                reasons = "".join(f"\n  - {notice}" for notice in notices)
                raise ClusterError(say("cluster-none-used", address=address) + reasons)
        elif now - self.alone > NOBODY:
            if self.number:
                raise ClusterError(say("cluster-gone", address=address, seconds=f"{NOBODY:g}"))
            raise ClusterError(say("cluster-empty", address=address, seconds=f"{NOBODY:g}"))
        if self.flying and self.workers and now - self.heard > self.order.timeout + STALLED:
            raise ClusterError(say("cluster-silent", address=address, seconds=f"{now - self.heard:.0f}"))


def _unmade(problem: Problem) -> Result:
    return Result(problem, {"whole": 0.0})


@contextlib.contextmanager
def _connected(address: str) -> Iterator[Any]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # versions are looked at by ourselves, in words
            client = Client(address, timeout=CONNECT, set_as_default=False, name="cqi-run")
    except (OSError, TimeoutError, ValueError, ImportError) as error:
        raise ClusterError(say("cluster-no-answer", address=address, seconds=f"{CONNECT:g}")) from error
    try:
        yield client
    finally:
        with contextlib.suppress(Exception):
            client.close(timeout=2)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the remarks of the connection off the screen: what matters is said in words."""
    loggers = [logging.getLogger(name) for name in ("distributed", "tornado", "asyncio")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
