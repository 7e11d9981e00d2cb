"""What `bench.py` lets run: a checkout's own command line, its contestants, its floor, each measured from outside.

A `Side` is a checkout of the workbook: this one, and the one of an earlier commit, whose contestants read tables which
that commit's own library prepared. So work that was moved about cannot look like work saved.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from cqi_lib.batch.plan import steps_for
from cqi_lib.batch.settings import Settings
from cqi_lib.demo.write import write_demo
from cqi_lib.files.suite import PER_CYCLE
from cqi_lib.program.place import PREPARED

HERE = Path(__file__).resolve().parent
ROUND = "2025-fall"
PLAIN = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "PLOOMBER_STATS_ENABLED": "false"}
COMMANDS = Path(sys.executable).parent


@dataclass(frozen=True)
class Side:
    """A checkout of the workbook.

    Parameters
    ----------
    name : `now` or `before`.
    root : its folder.
    """

    name: str
    root: Path

    def environment(self) -> dict[str, str]:
        """Give an environment in which Python finds this checkout's library first."""
        return {**os.environ, "PYTHONPATH": str(self.root)}


class Cohort:
    """A demo cohort of some size in a folder of its own, with places for what every side makes of it."""

    def __init__(self, folder: Path, programs: int) -> None:
        self.folder = write_demo(folder / f"parameters-{programs}" / "riverbend", programs=programs)
        in_one_language(self.folder / "cohort.yml")
        self.size, self._out, self._work = programs, folder / f"out-{programs}", folder / f"work-{programs}"
        self.ids = sorted(path.name for path in (self.folder / "programs").iterdir())

    def out(self, side: Side) -> Path:
        """Where `cqi run` of a side writes."""
        return self._out / side.name

    def tables(self, side: Side) -> Path:
        """Where a side's contestants find their tables."""
        return self._work / side.name / "tables"

    def jobs(self, side: Side, ids: Iterable[str | None]) -> list[dict[str, Any]]:
        """For each program the notebooks with their parameters, and a folder for what comes of them."""
        settings, jobs = Settings(), []
        for program in ids:
            out = self._work / side.name / (program or "cohort")
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir(parents=True)
            given = {"cohort": str(self.folder), "round": ROUND}
            pairs: list[tuple[str, dict[str, str]]] = [(settings.cohort_step, given)] if program is None else []
            for step in [] if program is None else steps_for(self._cycles(program), settings):
                more = {"cycle": step.cycle} if step.stem == PER_CYCLE else {}
                pairs.append((step.stem, {**given, "program": program, **more}))
            notebooks = [(str(side.root / "notebooks" / f"{stem}.ipynb"), parameters) for stem, parameters in pairs]
            jobs.append({"out": str(out), "notebooks": notebooks})
        return jobs

    def _cycles(self, program: str) -> list[str]:
        return sorted(path.stem for path in (self.folder / "programs" / program / "cycles").glob("*.yml"))

    def change_one(self) -> None:
        """Change a number in the measures of the cohort's last program, there and back."""
        path = self.folder / "programs" / self.ids[-1] / "measures.csv"
        kept = path.with_suffix(".whole")
        if kept.exists():
            kept.replace(path)
            return
        shutil.copy(path, kept.with_suffix(".tmp"))
        kept.with_suffix(".tmp").replace(kept)
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join([*lines[:-1], ""]), encoding="utf-8")


def in_one_language(path: Path) -> None:
    """Leave out of a cohort.yml what the earlier commit cannot read, so that everybody makes the same pages of it."""
    yaml = YAML()
    head = yaml.load(path)
    head.pop("notices", None)
    for each in head["rounds"]:
        each["label"] = each["label"]["en"]
    yaml.dump(head, path)


def children() -> set[int]:
    """Processes that are this one's own, among them those that a run left behind."""
    lists = Path("/proc/self/task").glob("*/children")
    return {int(pid) for path in lists for pid in path.read_text().split()}


def measured(act: Callable[[], Any]) -> dict[str, float]:
    """Seconds by the clock, and of processor time of every process that began and ended meanwhile."""
    stay = children()
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    act()
    seconds = time.perf_counter() - started
    until = time.monotonic() + 10
    while time.monotonic() < until and (left := children() - stay):  # a run's fork server ends a moment after it
        for pid in left:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, os.WNOHANG)
        time.sleep(0.01)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"seconds": round(seconds, 3), "cpu": round(cpu, 3)}


def command(side: Side, *words: str) -> dict[str, float]:
    """Run a side's `cqi` with some words."""

    def act() -> None:
        with tempfile.TemporaryFile() as said:
            call = [sys.executable, "-m", "cqi_lib", *words]
            done = subprocess.run(call, stdout=said, stderr=said, cwd=side.root, env=side.environment())
            if done.returncode:
                said.seek(0)
                raise SystemExit(f"{side.name}: {said.read().decode()[-2000:]}")

    return measured(act)


def ours(side: Side, cohort: Cohort, workers: int, *, cold: bool = False) -> dict[str, Any]:
    """(d): one `cqi run`, on an empty output folder when `cold`; no process of ours is alive before it."""
    out = cohort.out(side)
    if cold:
        shutil.rmtree(out, ignore_errors=True)
    words = ["run", str(cohort.folder), "--out", str(out), "--workers", str(workers), "--engine", "warm"]
    record = command(side, *words)
    last = json.loads((out / "run.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    pages = {stem: page["memory"] for stem, page in last["pages"].items()}
    held = {"parent": last["memory"], **last.get("processes", {})}
    held |= {"cohort page": pages.pop("cohort", 0.0), "program": max(pages.values(), default=0.0)}
    reports = [p.stat().st_size for p in (out / "share").glob(f"*_{ROUND}.html") if not p.name.startswith("cohort_")]
    return {
        **record,
        "pages": len(last["pages"]),
        "memory": {name: megabytes for name, megabytes in held.items() if megabytes},
        "largest_kb": round(max(reports) / 1024, 1),
        "median_kb": round(statistics.median(reports) / 1024, 1),
    }


def by_command_lines(side: Side, cohort: Cohort, jobs: list[dict], workers: int) -> None:
    """(a): a loop of two commands per notebook, `workers` loops beside each other."""
    waiting, failed = list(jobs), []
    env = {**side.environment(), **PLAIN, PREPARED: str(cohort.tables(side))}

    def loop() -> None:
        while waiting:
            job = waiting.pop(0)
            for number, (path, parameters) in enumerate(job["notebooks"]):
                out = str(Path(job["out"], f"{number}.ipynb"))
                given = [word for name, value in parameters.items() if value for word in ("-p", name, value)]
                for words in (
                    [COMMANDS / "papermill", "--no-progress-bar", path, out, *given],
                    [COMMANDS / "jupyter", "nbconvert", "--to", "html", "--no-input", out],
                ):
                    done = subprocess.run(words, env=env, cwd=side.root, capture_output=True, text=True)
                    if done.returncode:
                        failed.append(done.stderr[-2000:])

    threads = [threading.Thread(target=loop) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise SystemExit(failed[0])


class Contestants:
    """Processes of a side that take one program after the other."""

    def __init__(
        self, kind: str, side: Side, cohort: Cohort, workers: int, python: Path | str = sys.executable
    ) -> None:
        env = {**side.environment(), **PLAIN, PREPARED: str(cohort.tables(side))}
        env["JUPYTER_PATH"] = str(Path(sys.prefix) / "share" / "jupyter")  # for a venv that borrows our packages
        self.said = tempfile.TemporaryFile()  # noqa: SIM115 - shown when they end early
        # What an earlier commit prepared has no script of its own there.
        script = (HERE if kind == "prepare" else side.root / "benchmarks") / "contestant.py"
        call = [str(python), str(script), kind]
        pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": self.said, "text": True}
        self.processes = [subprocess.Popen(call, env=env, cwd=side.root, **pipes) for _ in range(workers)]
        for process in self.processes:
            if process.stdout.readline() != "ready\n":
                raise SystemExit(f"{kind} did not start: {self.last_words()}")

    def run(self, jobs: list[dict]) -> None:
        waiting, broken = list(jobs), []

        def feed(process: subprocess.Popen) -> None:
            while waiting:
                print(json.dumps(waiting.pop(0)), file=process.stdin, flush=True)
                if not process.stdout.readline():
                    broken.append(process.args)
                    return

        threads = [threading.Thread(target=feed, args=(process,)) for process in self.processes]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if broken:
            raise SystemExit(f"{broken[0]} ended early: {self.last_words()}")

    def last_words(self) -> str:
        self.said.seek(0)
        return self.said.read().decode("utf-8", "replace")[-2000:]

    def end(self) -> None:
        for process in self.processes:
            process.stdin.close()
            process.wait()
        self.said.close()


def prepare(side: Side, cohort: Cohort) -> None:
    """Make the tables that a side's contestants read, in plain Python."""
    shutil.rmtree(cohort.tables(side), ignore_errors=True)
    plain = Contestants("prepare", side, cohort, 1)
    plain.run([{"cohort": str(cohort.folder), "out": str(cohort.tables(side))}])
    plain.end()


def loop(part: str, side: Side, cohort: Cohort, ids: list[str], workers: int, python: Path | str) -> dict[str, float]:
    """(a) to (c) from the cohort's files to the pages of some programs, starts and tables within the clock."""

    def act() -> None:
        prepare(side, cohort)
        jobs = cohort.jobs(side, ids)
        if part == "a":
            by_command_lines(side, cohort, jobs, workers)
        else:
            staying = Contestants({"b": "papermill", "c": "ploomber"}[part], side, cohort, workers, python)
            staying.run(jobs)
            staying.end()

    return measured(act)


def above(side: Side) -> dict[str, float]:
    """What a side's papers of one program take above the verbs, by marks within their process (`program_cost.py`)."""
    with tempfile.TemporaryDirectory() as folder:
        call = [sys.executable, str(HERE / "program_cost.py"), folder, "3"]
        done = subprocess.run(call, capture_output=True, text=True, cwd=side.root, env=side.environment())
    if done.returncode:
        raise SystemExit(f"{side.name}: {done.stderr[-2000:]}")
    return {"cpu": statistics.median(float(line.split()[3]) for line in done.stdout.splitlines())}


def floor(side: Side, cohort: Cohort, workers: int) -> dict[str, float]:
    """(e): prepare once, then the same verbs and figures called in plain Python, in processes that are started once."""

    def act() -> None:
        prepare(side, cohort)
        called = Contestants("floor", side, cohort, workers)
        called.run(cohort.jobs(side, [*cohort.ids, None]))
        called.end()

    return measured(act)
