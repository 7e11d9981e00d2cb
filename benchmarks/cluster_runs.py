"""Runs on a Dask cluster of this machine beside runs without one; `make bench ARGS="--parts cluster"`.

- The same cohort by turns on this machine and on a scheduler with as many workers of one thread, on the same cores; each
  run makes everything anew, and both must leave the same bytes. The cluster's first run, which finds its workers cold,
  is shown apart.
- A cohort of thousands of small programs: the suite's first notebook and the report made from it, for each of them. The
  memory of the process that runs the others is read on the way.

python benchmarks/cluster_runs.py [--programs 12] [--turns 3] [--many 2000] [--workers 2] [--out found.json]
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from many_programs import SMALL

from cqi_lib.batch.listener import Listener
from cqi_lib.batch.plan import Work
from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.settings import Settings
from cqi_lib.demo.write import write_demo
from cqi_lib.errors import Problem
from cqi_lib.files.places import HOME as ROOT
from cqi_lib.instrument.instrument import load_instrument

CLOCKS = ("manifest.json", "run.jsonl")


@contextlib.contextmanager
def dask_cluster(folder: Path, workers: int) -> Iterator[str]:
    """Start a scheduler and workers of one thread; give the scheduler's address, and end them all afterwards."""
    from distributed import Client

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address, dask = f"tcp://127.0.0.1:{port}", str(Path(sys.executable).parent / "dask")
    commands = (
        [dask, "scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"],
        [dask, "worker", address, "--nworkers", str(workers), "--nthreads", "1", "--no-dashboard"],
    )
    with (folder / "dask.log").open("wb") as log:
        started = [subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) for command in commands]
        try:
            with Client(address, timeout=60, set_as_default=False) as client:
                client.wait_for_workers(workers, timeout=120)
            yield address
        finally:
            for process in reversed(started):
                process.terminate()
            for process in started:
                process.wait()


def contents(out: Path) -> dict[str, bytes]:
    """All files a run makes, but those with a clock in them."""
    files = [path for path in sorted(out.rglob("*")) if path.is_file() and path.name not in CLOCKS]
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def cold_run(cohort: Path, out: Path, *words: str) -> float:
    """Run `cqi run` on an empty output folder; give its seconds by the clock."""
    shutil.rmtree(out, ignore_errors=True)
    command = [sys.executable, "-m", "cqi_lib", "run", str(cohort), "--out", str(out), *words]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{done.stdout[-1000:]}\n{done.stderr[-2000:]}")
    return round(time.perf_counter() - started, 3)


def overhead(folder: Path, programs: int, turns: int, workers: int) -> dict[str, Any]:
    """Let this machine and a cluster on it take turns.

    Returns
    -------
    `programs`; `first`: seconds of the cluster's first run; `local`, `cluster`: seconds, a pair each turn; `same`: how
    many files were equal, byte for byte.

    Raises
    ------
    SystemExit
        When a run fails, or a file differs.
    """
    cohort = write_demo(folder / "parameters" / "riverbend", programs=programs)
    here, there = folder / "here", folder / "there"
    found: dict[str, Any] = {"programs": programs, "local": [], "cluster": []}
    cold_run(cohort, here, "--workers", str(workers))  # warms the disk for everybody
    with dask_cluster(folder, workers) as address:
        found["first"] = cold_run(cohort, there, "--scheduler", address)
        for turn in range(turns):
            print(f"turn {turn + 1} of {turns}: here and on the cluster, {programs} programs", flush=True)
            found["local"].append(cold_run(cohort, here, "--workers", str(workers)))
            found["cluster"].append(cold_run(cohort, there, "--scheduler", address))
    one, other = contents(here), contents(there)
    differ = [name for name in sorted({*one, *other}) if one.get(name) != other.get(name)]
    if differ:
        raise SystemExit(f"The cluster made other bytes: {', '.join(differ[:5])}")
    return {**found, "same": len(one)}


class Watch(Listener):
    """Reads the memory of this process while it runs the others."""

    def __init__(self, every: int) -> None:
        self.every, self.ended_so_far, self.samples = every, 0, []

    def planned(self, total: int) -> None:
        self.sample()

    def ended(self, work: Work, failure: Problem | None) -> None:
        self.ended_so_far += 1
        if self.ended_so_far % self.every == 0:
            self.sample()

    def sample(self) -> None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        megabytes = round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, 1)
        self.samples.append([self.ended_so_far, megabytes])
        print(f"{self.ended_so_far} pages: {megabytes} MB", file=sys.stderr, flush=True)


def small_cohort(folder: Path, programs: int) -> Path:
    """Write a cohort of small programs: groundwork and measures of the demo's twelve in turn, four people's answers."""
    twelve = sorted((write_demo(folder / "demo") / "programs").iterdir())
    cohort, ids = folder / "parameters" / "many", [f"program-{number:04d}" for number in range(1, programs + 1)]
    for number, program in enumerate(ids):
        (cohort / "programs" / program).mkdir(parents=True)
        for name in ("groundwork.yml", "measures.yml", "measures.csv"):
            source = twelve[number % len(twelve)] / name
            if source.is_file():
                shutil.copy(source, cohort / "programs" / program / name)
    items = list(load_instrument("cqi-26").items)
    lines = [",".join(["respondent_id", "program", "role", *items])]
    for number, program in enumerate(ids):
        for person, role in enumerate(("leader", "frontline", "frontline", "frontline")):
            levels = [str((number * 7 + person * 3 + place * 5) % 4 + 1) for place in range(len(items))]
            lines.append(",".join([f"{program}-{person}", program, role, *levels]))
    (cohort / "responses").mkdir()
    (cohort / "responses" / "2025-fall.csv").write_text("\n".join([*lines, ""]), encoding="utf-8")
    head = "name: Many small programs\nas_of: 2025-11-14\ninstrument: cqi-26\nprograms:\n"
    body = "".join(f"  - {{id: {program}, name: {program}}}\n" for program in ids)
    rounds = "rounds:\n  - {id: 2025-fall, label: Fall 2025, date: 2025-10-20, privacy: named}\n"
    (cohort / "cohort.yml").write_text(head + body + rounds, encoding="utf-8")
    return cohort


def small_run(cohort: Path, out: Path, address: str, every: int) -> None:
    """Make the small programs' reports in this process's run, and print what was seen as JSON."""
    watch, started = Watch(every), time.perf_counter()
    settings = Settings(scheduler=address, steps=SMALL, per_cycle=None)
    made = run_cohort(cohort, out=out, settings=settings, listener=watch)
    ready = sum(outcome.status == "ready" for outcome in made.outcomes)
    seconds = round(time.perf_counter() - started, 1)
    print(json.dumps({"programs": len(made.outcomes), "ready": ready, "seconds": seconds, "memory": watch.samples}))


def many(folder: Path, programs: int, workers: int) -> dict[str, Any]:
    """Run a cohort of many small programs on a cluster of this machine.

    Returns
    -------
    `programs`, `ready`, `seconds`; `memory`: pages made so far and megabytes of the parent, at several times.
    """
    print(f"{programs} small programs on the cluster", flush=True)
    cohort = small_cohort(folder / "many", programs)
    with dask_cluster(folder, workers) as address:
        words = ["--small-run", str(cohort), str(folder / "many" / "out"), address, str(max(1, programs // 10))]
        command = [sys.executable, str(Path(__file__).resolve()), *words]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(done.stdout[-2000:])
    return json.loads(done.stdout.splitlines()[-1])


def cluster_runs(folder: Path, *, programs: int, turns: int, many_programs: int, workers: int) -> dict[str, Any]:
    """Measure both.

    Parameters
    ----------
    folder : an empty folder to work in.
    programs, turns : size of the cohort that is run here and there, and how often.
    many_programs : how many small programs; 0 leaves them out.
    workers : processes here, workers there.
    """
    found: dict[str, Any] = {"workers": workers}
    if turns:
        found["overhead"] = overhead(folder, programs, turns, workers)
    if many_programs:
        found["many"] = many(folder, many_programs, workers)
    return found


def line(found: dict[str, Any]) -> str:
    """Give the cluster's line for the table of `bench_table`."""
    one = found["overhead"]
    middle, pairs = statistics.median(one["cluster"]), _pairs(one)
    spread = f"{middle:.2f} ({min(one['cluster']):.2f}–{max(one['cluster']):.2f})"
    minute = f"{60 * one['programs'] / middle:.0f}"
    ratio = f"{statistics.median(pairs):.2f} × ours without it, by turns"
    return f"| (d) ours, everything, on a Dask cluster on the same cores | {one['programs']} | {spread} | {minute} | {ratio} |"


def _pairs(one: dict[str, Any]) -> list[float]:
    return [there / here for here, there in zip(one["local"], one["cluster"], strict=True)]


def sentences(found: dict[str, Any]) -> list[str]:
    """Give what was found in words."""
    out = []
    if "overhead" in found:
        one = found["overhead"]
        here, there, pairs = statistics.median(one["local"]), statistics.median(one["cluster"]), _pairs(one)
        out.append(
            f"A Dask cluster on the same {found['workers']} cores, {one['programs']} programs, by turns: {there:.1f} s "
            f"against {here:.1f} s without it, {statistics.median(pairs):.2f} × (lowest {min(pairs):.2f}, highest "
            f"{max(pairs):.2f}; its first run, which finds the workers cold: {one['first'] / here:.2f} ×). "
            f"{one['same']} files, the same bytes."
        )
    if "many" in found:
        one = found["many"]
        seen = ", ".join(f"{megabytes:.0f} MB at {pages:,}" for pages, megabytes in one["memory"])
        out.append(
            f"{one['ready']:,} of {one['programs']:,} small programs (one notebook each) were ready on such a cluster "
            f"in {one['seconds'] / 60:.0f} minutes; memory of the parent by pages made: {seen}."
        )
    return out


def main() -> None:
    if sys.argv[1:2] == ["--small-run"]:
        cohort, out, address, every = sys.argv[2:]
        small_run(Path(cohort), Path(out), address, int(every))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", type=int, default=12)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--many", type=int, default=2000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cqi-bench-") as there:
        found = cluster_runs(
            Path(there), programs=given.programs, turns=given.turns, many_programs=given.many, workers=given.workers
        )
    if given.out:
        given.out.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    print("\n".join(sentences(found)))


if __name__ == "__main__":
    main()
