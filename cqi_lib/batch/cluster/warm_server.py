"""The warm server of a cluster's worker: a process that makes pages in children of its own, as a run does on one machine.

`python -m cqi_lib.batch.cluster.warm_server ENGINE SCRATCH` is started by `worker.WarmServer`. A process of its own, because a worker's
threads forbid to fork there, and because workers may not have children through `multiprocessing`. It takes items on
stdin and answers on stdout, pickled, and ends when stdin does: a worker that is killed leaves nothing behind.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import shutil
import sys
import threading
from pathlib import Path
from typing import Any

from ...program.place import PREPARED
from ..environment import child_environment
from ..plan import Work
from ..pool import Children

IDLE = 900.0
"""Seconds without work after which the server ends and gives its memory back; the next item starts another."""


def main(engine: str, scratch: Path) -> None:
    """Serve until stdin ends.

    Read from stdin: `("make", job, Work, prepared, timeout, megabytes)` and `("stop", job)`. Written to stdout:
    `("ready",)`, `("step", job, number, of, stem, cycle)` and `("made", job, Result)`.

    Parameters
    ----------
    engine : as in `Settings`.
    scratch : an empty folder for logs, removed at the end.
    """
    requests, answers = _take(0, "rb", os.O_RDONLY), _take(1, "wb", None)
    inbox, mouth = multiprocessing.Pipe(duplex=False)
    threading.Thread(target=_pass_on, args=(requests, mouth), daemon=True).start()
    jobs: dict[str, tuple[Any, Work]] = {}

    def tell(*word: Any) -> None:
        pickle.dump(word, answers)
        answers.flush()

    def step(work: Work, *where: Any) -> None:
        tell("step", jobs[work.staging.name][0], *where)

    children = Children(engine, scratch, child_environment(scratch), step)
    try:
        tell("ready")
        while True:
            if children.running:
                for work, result in children.listen(inbox):
                    (scratch / f"{work.staging.name}.log").unlink(missing_ok=True)
                    tell("made", jobs.pop(work.staging.name)[0], result)
                if not inbox.poll():
                    continue
            elif not inbox.poll(IDLE):
                break
            word = pickle.loads(inbox.recv_bytes())
            if word[0] == "make":
                _, job, work, prepared, timeout, megabytes = word
                jobs[work.staging.name] = (job, work)
                children.start(work, timeout, megabytes, {PREPARED: str(prepared)})
            else:
                for name, (job, work) in list(jobs.items()):
                    if job == word[1]:
                        children.stop(work)
                        del jobs[name]
    except (EOFError, BrokenPipeError):
        pass
    finally:
        children.kill()
        shutil.rmtree(scratch, ignore_errors=True)


def _take(number: int, mode: str, instead: int | None) -> Any:
    """Keep a standard stream for the conversation; whoever writes or reads there otherwise gets another."""
    file = os.fdopen(os.dup(number), mode)
    other = 2 if instead is None else os.open(os.devnull, instead)
    os.dup2(other, number)
    return file


def _pass_on(requests: Any, mouth: Any) -> None:
    """Put what comes on stdin where it can be waited for together with the children."""
    try:
        while True:
            mouth.send_bytes(pickle.dumps(pickle.load(requests)))
    except (EOFError, OSError, pickle.UnpicklingError):
        mouth.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
