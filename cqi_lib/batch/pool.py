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
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import connection, forkserver, resource_tracker
from pathlib import Path
from typing import Any

from ..errors import Problem
from . import child, failure, memory
from .environment import environment
from .plan import Work

_LEAVE = 10.0  # seconds a child may take to end after its last word
_LOOK = 0.5  # seconds between two looks at the memory in use


@dataclass(frozen=True)
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
    """

    failure: Problem | None
    seconds: dict[str, float]
    log: str = ""
    warm: bool = False
    memory: float = 0.0


@dataclass
class _Running:
    work: Work
    process: Any
    channel: Any
    log: Path
    started: float
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
    context = process_context(engine, values)
    waiting = iter(works)
    running: list[_Running] = []
    limit = memory.fair_share(workers) if megabytes is None else megabytes
    looked = time.monotonic()
    try:
        exhausted = False
        while running or not exhausted:
            while not exhausted and len(running) < workers:
                work = next(waiting, None)
                if work is None:
                    exhausted = True
                    break
                running.append(_start(context, work, timeout, scratch, values))
                on_start(work)
            if not running:
                break
            _listen(running, on_step, _LOOK if limit else 3600.0)
            if limit and time.monotonic() - looked > _LOOK:
                _weigh(running)
                looked = time.monotonic()
            for one in list(running):
                result = _ended(one, timeout, limit)
                if result is not None:
                    running.remove(one)
                    on_end(one.work, result)
    finally:
        for one in running:
            _kill(one)


def process_context(engine: str, values: dict[str, str]) -> Any:
    """Choose how children start; the fork server is started at once; it ignores Ctrl-C by itself."""
    if engine != "warm":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["cqi_lib.batch.preload"])
    with environment(values), ctrl_c_waits():
        forkserver.ensure_running()
    return context


def _start(context: Any, work: Work, timeout: float, scratch: Path, values: dict[str, str]) -> _Running:
    ours, theirs = context.Pipe()
    log = scratch / f"{work.stem}.log"
    parcel = pickle.dumps(work)
    with environment(values), ctrl_c_waits():
        process = context.Process(target=child.main, args=(theirs, parcel, str(log), values), name=work.stem)
        process.start()
    theirs.close()
    now = time.monotonic()
    return _Running(work, process, ours, log, now, now + timeout)


def _weigh(running: list[_Running]) -> None:
    """Look how much memory each child holds, with its kernel and everything it started."""
    used = memory.in_use([pid for one in running for pid in (one.process.pid, one.kernel) if pid])
    for one in running:
        now = sum(used.get(pid, 0.0) for pid in (one.process.pid, one.kernel))
        one.memory = max(one.memory, now)


def _listen(running: list[_Running], on_step: Callable[..., None], longest: float) -> None:
    """Wait until a child says something, ends or runs out of time; take in all that was said."""
    now = time.monotonic()
    patience = max(0.0, min(one.deadline for one in running) - now)
    open_channels = [one.channel for one in running if not one.channel.closed]
    ready = connection.wait(
        [*open_channels, *(one.process.sentinel for one in running)], timeout=min(patience, longest)
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


def _ended(one: _Running, timeout: float, limit: float | None) -> Result | None:
    alive = one.process.is_alive()
    late = time.monotonic() >= one.deadline
    heavy = limit is not None and one.memory > limit
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
    elif heavy:
        problem = failure.too_much_memory(one.where, one.memory, limit, program)
    elif alive:
        problem = failure.timed_out(one.where, timeout, program)
    else:
        problem = failure.died(one.where, one.process.exitcode, program)
    whole = {"whole": round(time.monotonic() - one.started, 3)}
    return Result(problem, whole | one.seconds, _tail(one.log), one.warm, round(one.memory, 1))


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
