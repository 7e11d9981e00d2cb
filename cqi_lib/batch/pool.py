"""Some child processes at a time: progress, time-outs, crashes, Ctrl-C.

Processes and not threads, because a notebook's run changes the working directory and other state of its whole
process; not a ProcessPoolExecutor either, because there one killed child breaks all the others.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import connection, forkserver, process, resource_tracker
from pathlib import Path
from typing import Any, cast

from ..errors import Problem
from ..files.scratch import short
from . import child, failure, memory
from .environment import FEW, environment
from .plan import Work

_LEAVE = 10.0  # seconds a child may take to end after its last word
_LOOK = 0.5  # seconds between two looks at the memory in use


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one child process.

    Parameters
    ----------
    failure
        What went wrong, or None.
    seconds
        Wall time of the whole, of each step by name.
    log
        The end of what the child printed.
    warm
        Whether the child found everything imported.
    memory
        Most megabytes its processes held, as far as was seen; 0 where that is not watched.
    worker
        On a cluster: the address of the worker.
    """

    failure: Problem | None
    seconds: dict[str, float]
    log: str = ""
    warm: bool = False
    memory: float = 0.0
    worker: str = ""


@dataclass
class _Running:
    work: Work
    process: Any
    channel: Any
    log: Path
    started: float
    timeout: float
    limit: float | None
    deadline: float
    where: str = "the start of the program's process"
    kernel: int | None = None
    warm: bool = False
    memory: float = 0.0
    last_word: tuple | None = None
    seconds: dict[str, float] = field(default_factory=dict)


@contextlib.contextmanager
def ctrl_c_waits() -> Iterator[None]:
    """Let a Ctrl-C wait while a child starts: it is the parent's alone, and it must not be lost either.

    The child begins with the signal held back; `child.main` leaves the terminal and then lets go of it.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # it would let go of the signal when it is started later
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def run_all(
    works: Iterable[Work],
    *,
    workers: int,
    timeout: float,
    scratch: Path,
    values: dict[str, str],
    engine: str = "kernel",
    megabytes: float | None = None,
    on_start: Callable[[Work], None] = lambda work: None,
    on_step: Callable[[Work, int, int, str, str | None], None] = lambda work, number, of, stem, cycle: None,
    on_end: Callable[[Work, Result], None] = lambda work, result: None,
) -> None:
    """Run every work in a child process of its own.

    Parameters
    ----------
    works : taken one by one when a place is free.
    workers : processes at a time.
    timeout : seconds for one work; then its processes are killed.
    scratch : folder for logs.
    values : environment variables of the children.
    engine : `warm` forks the children from a server that has imported everything; `kernel` starts them anew.
    megabytes : memory one work may use; then its processes are killed. None means a fair share of what is free.
    on_start, on_step, on_end : are called in this process, in the order things happen.
    """
    waiting = iter(works)
    limit = memory.fair_share(workers) if megabytes is None else megabytes
    children = Children(engine, scratch, values, on_step)
    try:
        exhausted = False
        while children.running or not exhausted:
            while not exhausted and len(children.running) < workers:
                work = next(waiting, None)
                if work is None:
                    exhausted = True
                    break
                children.start(work, timeout, limit)
                on_start(work)
            if not children.running:
                break
            for work, result in children.listen():
                on_end(work, result)
    finally:
        children.kill()


class Children:
    """The child processes that run now.

    Parameters
    ----------
    engine : `warm` forks the children from a server that has imported everything; `kernel` starts them anew.
    scratch : folder for logs.
    values : environment variables of the children.
    on_step : is called when a child says which notebook it runs.
    logs : whether results bear the end of what a child printed, which may quote an answer.
    """

    def __init__(
        self,
        engine: str,
        scratch: Path,
        values: dict[str, str],
        on_step: Callable[..., None] = lambda *said: None,
        logs: bool = True,
    ) -> None:
        self._logs = logs
        self.running: list[_Running] = []
        self._context = process_context(engine, values)
        self._scratch, self._values, self._on_step = scratch, values, on_step
        self._looked = time.monotonic()

    def start(self, work: Work, timeout: float, limit: float | None, more: dict[str, str] | None = None) -> None:
        """Start a child.

        Parameters
        ----------
        work : what it makes.
        timeout : seconds it may take; then its processes are killed.
        limit : megabytes it may use; then its processes are killed. None means that nobody looks.
        more : environment variables of this child alone.
        """
        # A Ctrl-C that waited for the start must find the child among those that are killed.
        with ctrl_c_waits():
            self.running.append(_start(self._context, work, timeout, limit, self._scratch, self._values | (more or {})))

    def listen(self, inbox: Any = None, longest: float = 3600.0) -> list[tuple[Work, Result]]:
        """Wait until something happens, and give what has ended.

        Parameters
        ----------
        inbox : something else to wait for: it is not read, but ends the waiting.
        longest : seconds to wait at most.
        """
        if any(one.limit for one in self.running):
            longest = min(longest, _LOOK)
        _listen(self.running, self._on_step, longest, [] if inbox is None else [inbox])
        if time.monotonic() - self._looked > _LOOK:
            _weigh([one for one in self.running if one.limit])
            self._looked = time.monotonic()
        out = []
        for one in list(self.running):
            result = _ended(one, self._logs)
            if result is not None:
                self.running.remove(one)
                out.append((one.work, result))
        return out

    def stop(self, work: Work) -> None:
        """Kill the child that makes this work, if it still runs; there is no result."""
        for one in [one for one in self.running if one.work == work]:
            self.running.remove(one)
            _kill(one)

    def kill(self) -> None:
        """Kill all of them."""
        for one in self.running:
            _kill(one)
        self.running.clear()


def process_context(engine: str, values: dict[str, str], *, few: bool = False) -> Any:
    """Choose how children start; the fork server is started at once; it ignores Ctrl-C by itself.

    Parameters
    ----------
    engine, values : as in `run_all`.
    few : the server imports what pages are made with and does no more, because few will be made.
    """
    if engine != "warm":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["cqi_lib.batch.preload"])
    with environment(values | ({FEW: "1"} if few else {})), ctrl_c_waits():
        _start_server(values.get("TMPDIR"))
    return context


def _fork_server() -> Any:
    """Give Python's own fork server, whose state is private and so of no declared type."""
    return forkserver._forkserver


def server_runs() -> bool:
    """Say whether a fork server was started in this process."""
    return _fork_server()._forkserver_pid is not None


def stop_server() -> None:
    """End the fork server: one that still imports when its run is over would look for folders that are gone."""
    server = _fork_server()
    if server._forkserver_pid is not None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(server._forkserver_pid, signal.SIGKILL)
        server._forkserver_address = "\0"  # there is no file to be removed
        server._stop()


def _start_server(scratch: str | None) -> None:
    """Start the fork server if it does not run; its socket leaves no file behind, however this process ends."""
    server, here = _fork_server(), cast(Any, process.current_process())
    config = here._config
    if scratch is None or not Path(scratch).is_dir():
        forkserver.ensure_running()
        return
    before = config.get("tempdir")
    with short(Path(scratch)) as folder:
        config["tempdir"] = folder  # where multiprocessing makes its sockets
        try:
            forkserver.ensure_running()
        finally:
            config["tempdir"] = before
        address = server._forkserver_address
        if sys.platform.startswith("linux") and address.startswith(folder):
            # A handle of the socket is as good as its name, which is then gone; it stays open as long as we live.
            server._forkserver_address = f"/proc/self/fd/{os.open(address, os.O_PATH)}"
            Path(address).unlink()


def _start(
    context: Any, work: Work, timeout: float, limit: float | None, scratch: Path, values: dict[str, str]
) -> _Running:
    ours, theirs = context.Pipe()
    log = scratch / f"{work.staging.name}.log"
    parcel = pickle.dumps(work)
    with environment(values), ctrl_c_waits():
        process = context.Process(target=child.main, args=(theirs, parcel, str(log), values), name=work.stem)
        process.start()
    theirs.close()
    now = time.monotonic()
    return _Running(work, process, ours, log, now, timeout, limit, now + timeout)


def _weigh(running: list[_Running]) -> None:
    """Look how much memory each child holds, with its kernel and everything it started."""
    used = memory.in_use([pid for one in running for pid in (one.process.pid, one.kernel) if pid])
    for one in running:
        now = sum(used.get(pid, 0.0) for pid in (one.process.pid, one.kernel) if pid is not None)
        one.memory = max(one.memory, now)


def _listen(running: list[_Running], on_step: Callable[..., None], longest: float, also: list[Any]) -> None:
    """Wait until a child says something, ends or runs out of time; take in all that was said."""
    now = time.monotonic()
    patience = max(0.0, min((one.deadline for one in running), default=now + longest) - now)
    open_channels = [one.channel for one in running if not one.channel.closed]
    ready = connection.wait(
        [*open_channels, *(one.process.sentinel for one in running), *also], timeout=min(patience, longest)
    )
    for one in running:
        if one.channel not in ready:
            continue
        try:
            while one.channel.poll():
                _hear(one, one.channel.recv(), on_step)
        except (EOFError, OSError, pickle.UnpicklingError):
            one.channel.close()


def _hear(one: _Running, word: tuple, on_step: Callable[..., None]) -> None:
    if word[0] == "step":
        _, number, of, stem, cycle = word
        one.where = failure.place(stem, cycle=cycle)
        on_step(one.work, number, of, stem, cycle)
    elif word[0] == "place":
        one.where = word[1]
    elif word[0] == "memory":
        one.memory = max(one.memory, word[1])
    elif word[0] == "kernel":
        one.kernel = word[1]
    elif word[0] == "warm":
        one.warm = word[1]
    else:
        one.last_word = word
        one.deadline = min(one.deadline, time.monotonic() + _LEAVE)


def _ended(one: _Running, logs: bool) -> Result | None:
    alive = one.process.is_alive()
    late = time.monotonic() >= one.deadline
    heavy = one.limit is not None and one.memory > one.limit
    if alive and not late and not heavy:
        return None
    if not alive:
        with contextlib.suppress(EOFError, OSError, pickle.UnpicklingError):
            while not one.channel.closed and one.channel.poll():
                _hear(one, one.channel.recv(), lambda *said: None)
    _kill(one)
    program = one.work.program
    if one.last_word is not None:
        problem = one.last_word[1] if one.last_word[0] == "failed" else None
        one.seconds = one.last_word[-1]
    elif heavy and one.limit is not None:
        problem = failure.too_much_memory(one.where, one.memory, one.limit, program)
    elif alive:
        problem = failure.timed_out(one.where, one.timeout, program)
    else:
        problem = failure.died(one.where, one.process.exitcode, program)
    whole = {"whole": round(time.monotonic() - one.started, 3)}
    return Result(problem, whole | one.seconds, _tail(one.log) if logs else "", one.warm, round(one.memory, 1))


def _kill(one: _Running) -> None:
    """Kill the child with everything it started: its process group, and the kernel, which has a group of its own."""
    for pid in (one.kernel, one.process.pid):
        if pid is None:
            continue
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg"):
                os.killpg(pid, signal.SIGKILL)
            else:
                os.kill(pid, signal.SIGTERM)
    if one.process.is_alive():
        one.process.kill()  # a child killed before it had a session of its own
    one.process.join()
    if not one.channel.closed:
        one.channel.close()


def _tail(log: Path) -> str:
    try:
        return log.read_bytes()[-4000:].decode("utf-8", "replace")
    except OSError:
        return ""
