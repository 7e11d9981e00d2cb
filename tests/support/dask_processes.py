"""A scheduler and workers as processes of their own, started with the commands that docs/runs.md gives."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from batch_runs import TESTS
from distributed import Client
from free_port import free_port

ROOT = TESTS.parent


def commands():
    """The three lines of the page's section, word by word."""
    text = (ROOT / "docs" / "runs.md").read_text(encoding="utf-8")
    block = re.search(r"## On a cluster\n.*?```sh\n(.*?)```", text, flags=re.DOTALL)[1]
    return [line.split() for line in block.strip().splitlines()]


class Processes:
    """What was started, and the folder where notebooks and tests leave marks for each other."""

    def __init__(self, folder):
        self.folder, self.port, self.started = folder, free_port(), []
        self.marks = folder / "marks"
        self.marks.mkdir()
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.scheduler, self.worker, self.run = (
            [
                str(Path(sys.executable).parent / Path(words[0]).name),
                *(w.replace("8786", str(self.port)) for w in words[1:]),
            ]
            for words in commands()
        )

    def start(self, command, *, package=ROOT, before=()):
        path = [str(package), str(TESTS / "support")]
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(path), "CQI_TEST_MARKS": str(self.marks)}
        log = (self.folder / f"{len(self.started)}.log").open("wb")
        words = [*before, *command]
        process = subprocess.Popen(words, stdout=log, stderr=log, env=env, cwd=self.folder, start_new_session=True)
        log.close()
        self.started.append(process)
        return process

    def wait_for(self, workers):
        with Client(self.address, timeout=400, set_as_default=False) as client:
            if workers:
                client.wait_for_workers(workers, timeout=400)
            return set(client.nthreads())

    def end(self, process):
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, number)
                process.wait(timeout=60)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
        process.wait()

    def end_all(self):
        for process in reversed(self.started):
            self.end(process)

    def waits(self):
        """The processes of the notebook that waits, of its warm server, and of the worker it belongs to."""
        mark = self.marks / "waits"
        until = time.monotonic() + 400
        while not (mark.exists() and mark.read_text()):
            assert time.monotonic() < until, "the notebook never began to wait"
            time.sleep(0.05)
        line = [int(mark.read_text())]
        for _ in ("fork server", "warm server", "worker"):
            line.append(int(Path(f"/proc/{line[-1]}/stat").read_text().rpartition(")")[2].split()[1]))
        return {"child": line[0], "warm server": line[2], "worker": line[3]}

    def clear(self):
        for mark in self.marks.iterdir():
            mark.unlink()
