"""What a run does inside the workers of a Dask cluster: say what is there, keep a warm server, make pages through it.

Only processes of the cluster and the run that uses them import this; it needs the package `distributed`.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import platform
import queue
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import IO, Any, cast

from distributed import WorkerPlugin, get_worker

from ...files import hashes
from ...files.places import PACKAGE, PARTS
from ...locale.said import sayings
from .. import digest, failure, memory
from ..plan import Work
from ..pool import Result
from . import payload as parcel
from .payload import Item, Record

say = sayings("runs")

NAME = "cqi-warm-server"
TOPIC = "cqi-run"
"""Under this word the scheduler passes on what workers tell while they work."""
LOADED = hashes.workbook()
"""The workbook's source when this process loaded it."""
_LOOK = 30.0  # seconds for a look at the shared folder: one that is gone may hang
_AGREE = 60.0  # seconds until a network folder shows everybody the same; NFS waits up to that long by default
_GRACE = 60.0  # seconds beyond an item's own limit until its server counts as lost


class ServerLost(Exception):
    """The warm server ended under its work: the scheduler tries again."""


def system() -> str:
    """Name the kind of machine: pages are the same bytes on the same kind only."""
    return f"{platform.system()} {platform.machine()}"


def runners() -> dict[str, str]:
    """Give the versions of what carries things between machines."""
    out = {}
    for name in ("distributed", "ipykernel"):
        with contextlib.suppress(metadata.PackageNotFoundError):
            out[name] = metadata.version(name)
    return out


async def tell(question: Mapping[str, Any], dask_worker: Any) -> dict[str, Any]:
    """Say what a worker has and sees; plain values only, because it may be of another version.

    Parameters
    ----------
    question : `stems` and `notebooks`: notebooks, and their folder (None: the workbook's own); `staging` and `run`:
        the run's staging folder and its name; `cohort`: the cohort's folder.

    Returns
    -------
    `workbook`, `loaded`: hash of the workbook's source on the disk, and when it was loaded; `libraries`, `runners`,
    `notebooks`; `system`, `host`, `threads`; `sees`: whether it sees each of the two folders, None when looking hangs.
    """
    folder = Path(question["notebooks"]) if question["notebooks"] else PARTS / "notebooks"
    facts = {
        "loaded": LOADED,
        "libraries": hashes.libraries(),
        "runners": runners(),
        "system": system(),
        "host": socket.gethostname(),
        "threads": dask_worker.state.nthreads,
        "sees": None,
    }
    facts["workbook"] = await asyncio.to_thread(lambda: hashes.of_value(hashes.of_folder(hashes.PACKAGE)))
    facts["notebooks"] = await asyncio.to_thread(digest.notebooks, folder, question["stems"])
    with contextlib.suppress(TimeoutError):
        facts["sees"] = await asyncio.wait_for(asyncio.to_thread(_sees, question), _LOOK)
    return facts


def _sees(question: Mapping[str, Any]) -> dict[str, bool]:
    until = time.monotonic() + _LOOK / 3
    while True:
        out = {
            str(Path(question["staging"]).parent): parcel.marked(Path(question["staging"]), question["run"]),
            question["cohort"]: (Path(question["cohort"]) / "cohort.yml").is_file(),
        }
        if all(out.values()) or not out[question["cohort"]] or time.monotonic() > until:
            return out
        time.sleep(1)


async def open_server(engine: str, workbook: str, dask_worker: Any) -> str:
    """Give a worker its warm server, unless it has one already; return what went wrong, in words.

    Parameters
    ----------
    engine : as in `Settings`.
    workbook : hash of the run's workbook; a worker with another one opens nothing.
    """
    if workbook != LOADED:
        return "another version of the workbook"
    there = dask_worker.plugins.get(NAME)
    if there is not None:
        there.open(engine)
        return ""
    answer = await dask_worker.plugin_add(WarmServer(engine), NAME)
    return "" if answer["status"] == "OK" else str(answer.get("exception_text", answer["status"]))


class WarmServer(WorkerPlugin):
    """Keeps a warm server beside a worker for as long as the worker lives.

    Parameters
    ----------
    engine : as in `Settings`, of the run that came first; another engine has a server of its own.
    """

    name = NAME

    def __init__(self, engine: str) -> None:
        self._engine = engine
        self._lock = threading.Lock()
        self._servers: dict[str, _Server] = {}
        self._share: float | None = None
        self._jobs: dict[Any, _Server] = {}

    def setup(self, worker: Any) -> None:
        """Start the server, so that it is warm when the first item comes."""
        self._worker = worker
        self.open(self._engine)

    def teardown(self, worker: Any) -> None:
        """End the server with everything it started."""
        with self._lock:
            while self._servers:
                self._servers.popitem()[1].end()

    def open(self, engine: str) -> _Server:
        """Give the server of an engine, started when there is none or it has ended."""
        with self._lock:
            server = self._servers.get(engine)
            if server is None or not server.alive:
                server = self._servers[engine] = _Server(engine, getattr(self._worker, "local_directory", None))
            return server

    def transition(self, key: Any, start: str, finish: str, **more: Any) -> None:
        """Stop an item nobody waits for any more: its run was stopped, killed, or lost the scheduler."""
        server = self._jobs.get(key)
        if finish != "memory" and finish != "error" and server is not None:
            server.stop(key)

    def limit(self, asked: float | None) -> float | None:
        """Give the megabytes one page may use: what was asked, else a fair share of what the worker may use."""
        if asked is not None:
            return asked
        threads = self._worker.state.nthreads
        if not self._jobs or self._share is None:
            self._share = memory.fair_share(threads)
        allowed = getattr(getattr(self._worker, "memory_manager", None), "memory_limit", None)
        if self._share is None or not allowed:
            return self._share
        return min(self._share, max(memory.LEAST, allowed / memory.MB / threads))

    def make(self, key: Any, work: Work, item: Item, told: Callable[..., None]) -> Result | None:
        """Make a page in the server; give what came of it, or None when it was stopped.

        Parameters
        ----------
        key : the task's key.
        work : what to make, with the folder of this try.
        item : how.
        told : is called with number, of, stem and cycle when a notebook begins.

        Raises
        ------
        ServerLost
            When the server ended meanwhile.
        """
        server = self.open(item.engine)
        limit = self.limit(item.megabytes)
        self._jobs[key] = server
        try:
            words = server.make(key, work, item.prepared, item.timeout, limit)
            until = time.monotonic() + item.timeout + _GRACE
            while True:
                try:
                    word = words.get(timeout=max(0.0, until - time.monotonic()))
                except queue.Empty:
                    server.end()
                    where = say("of-warm")
                    return Result(failure.timed_out(where, item.timeout, work.program), {"whole": item.timeout})
                if word[0] == "step":
                    told(*word[2:])
                elif word[0] == "made":
                    return word[2]
                elif word[0] == "stopped":
                    return None
                else:
                    raise ServerLost("the worker's warm server ended under its work")
        finally:
            self._jobs.pop(key, None)


class _Server:
    """The process of a warm server, and the talk with it: items of several threads at a time."""

    def __init__(self, engine: str, folder: str | None) -> None:
        # Of the worker's own folders Dask removes those that a killed worker left, when the next one starts.
        self._scratch = tempfile.mkdtemp(prefix="cqi-", dir=folder)
        path = [str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "cqi_lib.batch.cluster.warm_server", engine, self._scratch],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path)},
            start_new_session=True,
        )
        self._to, self._from = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)
        self._lock = threading.Lock()
        self._waiting: dict[Any, queue.SimpleQueue] = {}
        self.alive = True
        threading.Thread(target=self._hear, daemon=True).start()

    def make(self, job: Any, *what: Any) -> queue.SimpleQueue:
        words: queue.SimpleQueue = queue.SimpleQueue()
        with self._lock:
            self._waiting[job] = words
        self._say(("make", job, *what))
        return words

    def stop(self, job: Any) -> None:
        with self._lock:
            words = self._waiting.pop(job, None)
        if words is not None:
            self._say(("stop", job))
            words.put(("stopped",))

    def end(self) -> None:
        self._lose()
        with contextlib.suppress(OSError, ValueError):
            self._to.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
            return
        self._process.kill()
        self._process.wait()

    def _say(self, word: tuple) -> None:
        content = pickle.dumps(word)
        with self._lock:
            try:
                self._to.write(content)
                self._to.flush()
                return
            except (OSError, ValueError):
                pass
        self._lose()

    def _hear(self) -> None:
        try:
            while True:
                word = pickle.load(self._from)
                if word[0] == "ready":
                    continue
                with self._lock:
                    words = self._waiting.get(word[1])
                    if word[0] == "made":
                        self._waiting.pop(word[1], None)
                if words is not None:
                    words.put(word)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            self._lose()
            self._from.close()
            self._process.wait()
            shutil.rmtree(self._scratch, ignore_errors=True)  # it does so itself, unless it was killed

    def _lose(self) -> None:
        """Tell everybody who waits that nothing more will come."""
        with self._lock:
            self.alive = False
            waiting, self._waiting = self._waiting, {}
        for words in waiting.values():
            words.put(("lost",))


class Parcel:
    """An item on its way: `pickle.loads` of it makes the page and gives the record.

    So the task that the scheduler sees is made of Python's own names, and a scheduler that others run needs nothing
    of the workbook.
    """

    def __init__(self, item: Item) -> None:
        self._item = item

    def __reduce__(self) -> tuple:
        return make, (self._item,)


def make(item: Item) -> Record:
    """Make a page inside a task of a worker.

    Parameters
    ----------
    item : what to make, and what has to be seen from here for that.

    Returns
    -------
    What came of it; the page lies in the shared folder, in a folder of this try alone: a worker that was given up but
    lives on writes where nobody reads.
    """
    worker = get_worker()
    plugin = worker.plugins.get(NAME)
    if not isinstance(plugin, WarmServer):
        return Record(worker.address, unseen=(say("unseen-warm"),))
    missing = _not_seen(item)
    if missing:
        return Record(worker.address, unseen=missing)
    folder = f"{item.work.stem}-{uuid.uuid4().hex[:12]}"
    work = replace(item.work, staging=item.work.staging / folder)
    try:
        work.staging.mkdir()  # within the run's own folder: where that is gone, nothing is made up
    except OSError:
        return Record(worker.address, unseen=(say("unseen-out", folder=str(item.work.staging.parent.parent)),))
    if item.own_notebooks:
        work = replace(work, notebooks=PARTS / "notebooks")

    def told(*step: Any) -> None:
        worker.log_event(TOPIC, {"run": item.run, "number": item.number, "step": list(step)})

    told()
    result = plugin.make(worker.get_current_task(), work, item, told)
    if result is None:
        return Record(worker.address)
    result = replace(result, worker=worker.address, log=result.log if result.failure else "")
    return Record(worker.address, result, folder, parcel.hash_of(work.staging))


def _not_seen(item: Item) -> tuple[str, ...]:
    """List what cannot be seen from here; a network folder is given time to show everybody the same files."""
    begun = time.monotonic()
    while True:
        missing = parcel.unseen(item)
        there = item.work.cohort.is_dir() and parcel.marked(item.work.staging.parent, item.run)
        if not missing or time.monotonic() - begun > (_AGREE if there else _LOOK / 3):
            return missing
        time.sleep(1)
