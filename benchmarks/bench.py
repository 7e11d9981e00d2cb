"""Time the batch run beside other ways to make the same reports; `make bench`.

(a) papermill's and nbconvert's command lines in a loop; (b) `papermill.execute_notebook` with ordinary kernels and
nbconvert in one process; (c) ploomber-engine and nbconvert in one process; (d) ours: cold, with nothing to do, with one
program changed; (e) the floor: the same verbs and figures called in plain Python.

All read the same tables, prepared before the clock starts for (a) to (c) and within it for (d) and (e); all use the
same number of processes and one thread each; they take turns, a third of the programs of (a) to (c) at a time. A round of
(a) to (c) is all programs once.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import json
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bench_table import shown, table

from cqi_lib.batch.layout import Layout
from cqi_lib.batch.plan import steps_for
from cqi_lib.batch.scan import load_scan
from cqi_lib.batch.settings import ROOT, Settings
from cqi_lib.demo.write import write_demo
from cqi_lib.files.suite import PER_CYCLE
from cqi_lib.program.prepared import PREPARED

HERE = Path(__file__).resolve().parent
ROUND = "2025-fall"
SLICES = 3
PLAIN = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "PLOOMBER_STATS_ENABLED": "false"}
COMMANDS = Path(sys.executable).parent


class Cohort:
    """A demo cohort of some size in a folder of its own, and the tables prepared from it."""

    def __init__(self, folder: Path, programs: int) -> None:
        self.folder = write_demo(folder / f"parameters-{programs}" / "riverbend", programs=programs)
        self.size, self.out = programs, folder / f"ours-{programs}"
        self.work = folder / f"work-{programs}"
        self.ids: list[str] = []

    @property
    def prepared(self) -> Path:
        return Layout(self.out).prepared

    def jobs(self, ids: Iterable[str | None]) -> list[dict[str, Any]]:
        """For each program the notebooks with their parameters, and a folder for what comes of them."""
        survey, settings, jobs = load_scan(self.prepared), Settings(), []
        for program in ids:
            out = self.work / (program or "cohort")
            shutil.rmtree(out, ignore_errors=True)
            out.mkdir(parents=True)
            given = {"cohort": str(self.folder), "round": ROUND}
            if program is None:
                pairs = [(settings.cohort_step, given)]
            else:
                pairs = []
                for step in steps_for(survey.programs[program].cycles, settings):
                    more = {"cycle": step.cycle} if step.stem == PER_CYCLE else {}
                    pairs.append((step.stem, {**given, "program": program, **more}))
            notebooks = [(str(settings.notebooks / f"{stem}.ipynb"), parameters) for stem, parameters in pairs]
            jobs.append({"out": str(out), "notebooks": notebooks})
        return jobs


def environment(cohort: Cohort) -> dict[str, str]:
    return {**os.environ, **PLAIN, PREPARED: str(cohort.prepared)}


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


def by_command_lines(cohort: Cohort, jobs: list[dict], workers: int) -> None:
    """(a): a loop of two commands per notebook, `workers` loops beside each other."""
    waiting, env, failed = list(jobs), environment(cohort), []

    def loop() -> None:
        while waiting:
            job = waiting.pop(0)
            for number, (path, parameters) in enumerate(job["notebooks"]):
                out = str(Path(job["out"], f"{number}.ipynb"))
                given = [word for name, value in parameters.items() if value for word in ("-p", name, value)]
                for command in (
                    [COMMANDS / "papermill", "--no-progress-bar", path, out, *given],
                    [COMMANDS / "jupyter", "nbconvert", "--to", "html", "--no-input", out],
                ):
                    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True)
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
    """Processes that stay: their start is timed once."""

    def __init__(self, kind: str, cohort: Cohort, workers: int, python: Path | str = sys.executable) -> None:
        started = time.perf_counter()
        command = [str(python), str(HERE / "contestant.py"), kind]
        env = {**environment(cohort), "PYTHONPATH": os.pathsep.join([str(ROOT), str(HERE)])}
        env["JUPYTER_PATH"] = str(Path(sys.prefix) / "share" / "jupyter")  # for a venv that borrows our packages
        self.said = tempfile.TemporaryFile()  # noqa: SIM115 - shown when they end early
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": self.said, "text": True}
        self.processes = [subprocess.Popen(command, env=env, cwd=ROOT, **pipes) for _ in range(workers)]
        for process in self.processes:
            if process.stdout.readline() != "ready\n":
                raise SystemExit(f"{kind} did not start: {self.last_words()}")
        self.start = time.perf_counter() - started

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

    def end(self) -> int:
        """End them; give the largest peak memory in kB."""
        peak = 0
        for process in self.processes:
            process.stdin.close()
            _, _, used = os.wait4(process.pid, 0)
            process.returncode = 0
            peak = max(peak, used.ru_maxrss)
        self.said.close()
        return peak


def ours(cohort: Cohort, workers: int, *, cold: bool) -> dict[str, Any]:
    """(d): one `cqi run`."""
    if cold:
        shutil.rmtree(cohort.out, ignore_errors=True)
    words = ["run", str(cohort.folder), "--out", str(cohort.out), "--workers", str(workers), "--engine", "warm"]

    def act() -> None:
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen([sys.executable, "-m", "cqi_lib", *words], stdout=said, stderr=said, cwd=ROOT)
            if process.wait():
                said.seek(0)
                raise SystemExit(said.read().decode()[-2000:])

    record = measured(act)
    last = json.loads((cohort.out / "run.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    children = [page["memory"] for page in last["pages"].values()]
    share = cohort.out / "share"
    reports = [path.stat().st_size for path in share.glob(f"*_{ROUND}.html") if not path.name.startswith("cohort_")]
    return {
        **record,
        "pages": len(last["pages"]),
        "parent_mb": last["memory"],
        "child_mb": max(children, default=0.0),
        "largest_kb": round(max(reports) / 1024, 1),
        "median_kb": round(statistics.median(reports) / 1024, 1),
    }


def change_one(cohort: Cohort) -> None:
    """Change a number in the measures of the cohort's last program, there and back."""
    path = sorted((cohort.folder / "programs").iterdir())[-1] / "measures.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = lines[:-1] if lines[-1] == lines[-2] else [*lines[:-1]]
    kept = path.with_suffix(".whole")
    if kept.exists():
        kept.replace(path)
        return
    shutil.copy(path, kept.with_suffix(".tmp"))
    kept.with_suffix(".tmp").replace(kept)
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")


def floor(cohort: Cohort, workers: int) -> dict[str, Any]:
    """(e): prepare once, then every program's verbs, in processes that are started once."""
    peak = {}

    def act() -> None:
        plain = Contestants("prepare", cohort, 1)
        there = cohort.work / "tables"
        plain.run([{"cohort": str(cohort.folder), "out": str(there)}])
        plain.end()
        called = Contestants("floor", cohort, workers)
        called.run(cohort.jobs([*cohort.ids, None]))
        peak["memory"] = called.end()

    return {**measured(act), "child_mb": round(peak["memory"] / 1024, 1)}


def of_twelve(cohort: Cohort, parts: set[str], given: argparse.Namespace, results: dict) -> None:
    """Let all contestants take turns on one cohort."""
    stay: dict[str, Contestants] = {}
    python = {"b": sys.executable, "c": given.ploomber}
    for part, kind in (("b", "papermill"), ("c", "ploomber")):
        if part in parts:
            stay[part] = Contestants(kind, cohort, given.workers, python[part])
            results[part] = {"start": round(stay[part].start, 3), "slices": []}
    if "a" in parts:
        results["a"] = {"start": 0.0, "slices": []}
    for turn in range(SLICES * given.rounds):
        ids = cohort.ids[: given.programs][turn % SLICES :: SLICES]
        for part in sorted(parts & {"a", "b", "c"}, reverse=bool(turn % 2)):
            print(f"turn {turn + 1} of {SLICES * given.rounds}: {part}, {len(ids)} programs", flush=True)
            started = time.perf_counter()
            if part == "a":
                by_command_lines(cohort, cohort.jobs(ids), given.workers)
            else:
                stay[part].run(cohort.jobs(ids))
            results[part]["slices"].append([len(ids), round(time.perf_counter() - started, 3)])
            keep(given.out, results)
        scale(cohort, parts, given, results, once=True)
    for part, one in stay.items():
        results[part]["child_mb"] = round(one.end() / 1024, 1)


def scale(cohort: Cohort, parts: set[str], given: argparse.Namespace, results: dict, *, once: bool = False) -> None:
    """Ours and the floor on one cohort, in turns."""
    size = results.setdefault("sizes", {}).setdefault(str(cohort.size), {})
    for _ in range(1 if once else given.repeat):
        if "d" in parts:
            print(f"{cohort.size} programs: ours", flush=True)
            size.setdefault("cold", []).append(ours(cohort, given.workers, cold=True))
            cohort.ids = cohort.ids or list(load_scan(cohort.prepared).programs)
            size.setdefault("nothing", []).append(ours(cohort, given.workers, cold=False))
            change_one(cohort)
            size.setdefault("one", []).append(ours(cohort, given.workers, cold=False))
        if "e" in parts:
            print(f"{cohort.size} programs: the floor", flush=True)
            size.setdefault("floor", []).append(floor(cohort, given.workers))
        keep(given.out, results)


def keep(path: Path, results: dict[str, Any]) -> None:
    """Write what was found so far: half an hour's work is not lost when it is stopped."""
    results["machine"]["load_after"] = [round(value, 2) for value in os.getloadavg()]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


def machine() -> dict[str, Any]:
    model = ""
    cpus = Path("/proc/cpuinfo")
    if cpus.is_file():
        names = [line for line in cpus.read_text(encoding="utf-8").splitlines() if line.startswith("model name")]
        model = names[0].partition(":")[2].strip() if names else ""
    return {
        "processor": model or platform.processor(),
        "cores": os.cpu_count(),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "load_before": [round(value, 2) for value in os.getloadavg()],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", default="a,b,c,d,e,kills,cluster", help="some of a,b,c,d,e,kills,cluster")
    parser.add_argument("--programs", type=int, default=12, help="how many programs (a) to (c) are asked for")
    parser.add_argument("--sizes", default="12,48,192", help="cohorts for (d) and (e); the first also for (a) to (c)")
    parser.add_argument("--rounds", type=int, default=1, help="times (a) to (c) are run on all their programs")
    parser.add_argument("--repeat", type=int, default=1, help="times the larger cohorts are run")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--times", type=int, default=50, help="runs to kill")
    parser.add_argument("--turns", type=int, default=3, help="times a cluster is run beside this machine")
    parser.add_argument("--many", type=int, default=2000, help="small programs for a cluster")
    parser.add_argument("--ploomber", type=Path, default=ROOT / "benchmarks" / ".venv" / "bin" / "python")
    parser.add_argument("--out", type=Path, default=ROOT / "outputs" / "benchmark.json")
    parser.add_argument("--add", action="store_true", help="keep what an earlier --out holds of other parts and sizes")
    parser.add_argument("--into", type=Path, help="put the table of an earlier --out into this file, and do no more")
    given = parser.parse_args()
    if given.into:
        shown(given.into, json.loads(given.out.read_text(encoding="utf-8")))
        return
    parts = set(given.parts.split(","))
    sizes = [int(size) for size in given.sizes.split(",")]
    if "c" in parts and not given.ploomber.is_file():
        raise SystemExit(f"{given.ploomber} is not there: `make bench` makes it.")
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # what runs leave behind becomes ours, so that its time is counted
    results: dict[str, Any] = {"machine": machine(), "workers": given.workers, "programs": given.programs}
    if given.add and given.out.is_file():
        results = json.loads(given.out.read_text(encoding="utf-8")) | {"programs": given.programs}
    with tempfile.TemporaryDirectory(prefix="cqi-bench-") as there:
        for number, programs in enumerate(sizes if parts & set("abcde") else []):
            cohort = Cohort(Path(there), programs)
            if number == 0 or "d" not in parts:
                ours(cohort, given.workers, cold=True)  # makes the tables, and warms the disk for everybody
                cohort.ids = list(load_scan(cohort.prepared).programs)
            if number == 0:
                of_twelve(cohort, parts, given, results)
            else:
                scale(cohort, parts, given, results)
        if "kills" in parts:
            from kill_runs import kill_runs

            folder = Path(there, "kills")
            folder.mkdir()
            records = kill_runs(folder, given.times, seed=1)
            results["kills"] = {
                "killed": len(records),
                "half_way": sum(bool(r["ready"] and r["again"]) for r in records),
            }
        if "cluster" in parts:
            from cluster_runs import cluster_runs

            folder = Path(there, "cluster")
            folder.mkdir()
            results["cluster"] = cluster_runs(
                folder, programs=sizes[0], turns=given.turns, many_programs=given.many, workers=given.workers
            )
    keep(given.out, results)
    print(table(results))
    print(f"Written to {given.out}")


if __name__ == "__main__":
    main()
