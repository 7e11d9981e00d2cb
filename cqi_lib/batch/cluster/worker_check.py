"""Which workers of a cluster may make pages: those with the same workbook, libraries and folders as the run.

A worker that differs would make other bytes; it is told so in words, and gets no work.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...files import hashes
from ...files.places import PARTS
from ...locale.said import Said, put_together, sayings
from .. import digest
from .worker import open_server, runners, system, tell

say = sayings("runs")
_EVERY = 2.0  # seconds between two looks at who is there
_ASKERS = 16  # workers asked at a time
_MOST = 3  # workers named in one sentence


@dataclass(frozen=True)
class Guests:
    """Who is there.

    Parameters
    ----------
    admitted
        Threads of the workers that may work, by address.
    refused
        What is wrong with the others.
    asked
        How many have not answered yet.
    broken
        What went wrong at the last look, or None.
    """

    admitted: dict[str, int]
    refused: dict[str, Problem]
    asked: int = 0
    broken: Exception | None = None


class Usher(threading.Thread):
    """Looks who has come and who has gone, while a run goes on; every newcomer is asked before it gets work.

    Each is asked by a thread of its own, some at a time: one that hangs keeps nobody else waiting.

    Parameters
    ----------
    client : the connection to the cluster.
    question : what workers are asked: see `worker.tell`.
    engine : as in `Settings`.
    report : is called with the guests whenever something changed, in some thread.
    """

    def __init__(self, client: Any, question: Mapping[str, Any], engine: str, report: Callable[[Guests], None]) -> None:
        super().__init__(daemon=True, name="cqi-usher")
        self._client, self._question, self._engine, self._report = client, question, engine, report
        self._lock = threading.Lock()
        self._there: dict[str, int] = {}
        self._answers: dict[str, Problem | None] = {}
        self._waiting: queue.SimpleQueue = queue.SimpleQueue()
        self._askers = 0
        self._broken: Exception | None = None
        self._last: Guests | None = None
        self._leave = threading.Event()

    def leave(self) -> None:
        """End at the next look."""
        self._leave.set()

    def run(self) -> None:
        """Look until told to leave."""
        while not self._leave.is_set():
            try:
                there = self._client.nthreads()
                self._broken = None
            except Exception as error:  # whatever Dask raises: the run says it, and the next look may be better
                self._broken = error
            else:
                self._welcome(there)
            self._tell()
            self._leave.wait(_EVERY)

    def _welcome(self, there: dict[str, int]) -> None:
        with self._lock:
            new = [address for address in there if address not in self._there]
            self._there = dict(there)
            self._answers = {address: flaw for address, flaw in self._answers.items() if address in there}
        for address in new:
            self._waiting.put(address)
            if self._askers < _ASKERS:
                self._askers += 1
                threading.Thread(target=self._ask_on, daemon=True, name="cqi-asker").start()

    def _ask_on(self) -> None:
        while not self._leave.is_set():
            try:
                address = self._waiting.get(timeout=_EVERY)
            except queue.Empty:
                continue
            try:
                flaw = self._ask(address)
            except Exception as error:  # of a connection that is gone
                flaw = flaw_of(error, self._question)
            with self._lock:
                if address in self._there:
                    self._answers[address] = None if flaw is None else refusal(address, flaw)
            self._tell()

    def _ask(self, address: str) -> tuple[str, str, str] | None:
        told = self._client.run(tell, dict(self._question), workers=[address], on_error="return")
        flaw = flaw_of(told.get(address), self._question)
        if flaw is not None:
            return flaw
        opened = self._client.run(open_server, self._engine, hashes.workbook(), workers=[address], on_error="return")
        return None if opened.get(address) == "" else (say("worker-warm"), "", say("worker-log"))

    def _tell(self) -> None:
        with self._lock:
            answers = self._answers
            admitted = {address: self._there[address] for address, flaw in answers.items() if flaw is None}
            refused = {address: flaw for address, flaw in answers.items() if flaw is not None}
            now = Guests(admitted, refused, len(self._there) - len(answers), self._broken)
            if now == self._last or self._leave.is_set():
                return
            self._last = now
        self._report(now)


def question(run: str, staging: Any, cohort: Any, notebooks: Any, stems: Iterable[str]) -> dict[str, Any]:
    """Write down what workers are asked, in plain values.

    Parameters
    ----------
    run : the run's name.
    staging, cohort : folders that have to be seen.
    notebooks, stems : the notebooks used, and their folder; None is the workbook's own.
    """
    folder = None if notebooks is None else str(notebooks)
    return {
        "run": run,
        "staging": str(staging),
        "cohort": str(cohort),
        "notebooks": folder,
        "stems": sorted(set(stems)),
    }


def flaw_of(told: Any, question: Mapping[str, Any]) -> tuple[str, str, str] | None:
    """Say why a worker cannot be used: found, allowed, mend; None when it can.

    Parameters
    ----------
    told : its answer, see `worker.tell`; or what went wrong when it was asked.
    question : what it was asked.
    """
    again = say("worker-again")
    if isinstance(told, ModuleNotFoundError):
        ours = (told.name or "").partition(".")[0] == "cqi_lib"
        if ours and told.name != "cqi_lib":
            return (say("worker-version"), say("worker-same"), again)
        what = say("worker-not-installed", package=None if ours else told.name)
        return (what, "", say("worker-not-installed-mend"))
    if not isinstance(told, Mapping):
        kind = say("worker-no-answer", error=None if told is None else type(told).__name__)
        return (kind, "", put_together((say("worker-log"), again), " "))
    here = {**hashes.libraries(), **runners()}
    there = {**told["libraries"], **told["runners"]}
    differ = [
        say("worker-library", name=name, there=there.get(name), here=here[name])
        for name in here
        if there.get(name) != here[name]
    ]
    if differ:
        return (put_together(differ, "; "), say("worker-library-allowed"), again)
    if told["workbook"] != hashes.workbook():
        return (say("worker-source"), say("worker-same"), again)
    if told["loaded"] != told["workbook"]:
        return (say("worker-changed"), "", say("worker-changed-mend"))
    if told["notebooks"] != _notebooks(question):
        return (say("worker-notebooks"), say("worker-same"), again)
    if told["system"] != system():
        return (told["system"], say("worker-system-allowed", system=system()), say("worker-system-mend"))
    shared, mend = say("worker-shared"), say("worker-shared-mend")
    if told["sees"] is None:
        return (say("worker-hangs"), shared, mend)
    lost = [folder for folder, seen in told["sees"].items() if not seen]
    if lost:
        return (say("worker-unseen", places=lost), shared, mend)
    return None


def _notebooks(question: Mapping[str, Any]) -> dict[str, str | None]:
    return digest.notebooks(Path(question["notebooks"] or PARTS / "notebooks"), question["stems"])


def refusal(address: str, flaw: tuple[str, str, str]) -> Problem:
    """Put a flaw into the form of all problems."""
    found, allowed, mend = flaw
    return Problem("warning", say("worker", worker=address), found, allowed, say("no-work", many=False, mend=mend))


def _of_many(mend: str) -> str:
    own = mend.values["mend"] if isinstance(mend, Said) else mend
    return say("no-work", many=True, mend=own)


def grouped(refused: Mapping[str, Problem]) -> list[Problem]:
    """Say the same of several workers once.

    Examples
    --------
    >>> flaw = ("no answer", "", "See the worker's log.")
    >>> two = {name: refusal(name, flaw) for name in ("tcp://a:1", "tcp://b:1")}
    >>> print(*grouped(two))
    Warning in workers tcp://a:1, tcp://b:1: found no answer. They get no work. See the worker's log.
    """
    groups: dict[tuple[str, str, str], list[str]] = {}
    for address, problem in refused.items():
        groups.setdefault((problem.found, problem.allowed, problem.mend), []).append(address)
    out = []
    for (found, allowed, mend), addresses in groups.items():
        if len(addresses) == 1:
            out.append(refused[addresses[0]])
            continue
        first, more = ", ".join(addresses[:_MOST]), max(len(addresses) - _MOST, 0)
        where = say("workers", workers=first, more=more)
        out.append(Problem("warning", where, found, allowed, _of_many(mend)))
    return out
