"""Ten thousand small programs on this machine, once: time, and the most memory of every process.

python benchmarks/many_programs.py COHORT OUT WORKERS prints what one run of such a cohort was like.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from cqi_lib.batch.listener import Listener
from cqi_lib.batch.plan import Work
from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.settings import Settings
from cqi_lib.errors import Problem
from cqi_lib.files.places import HOME as ROOT

SMALL = ("1_groundwork",)
"""The steps of the small programs."""


class Times(Listener):
    """Notes when each page was ready."""

    def __init__(self) -> None:
        self.at: list[float] = []

    def planned(self, total: int) -> None:
        self.at.append(time.perf_counter())

    def ended(self, work: Work, failure: Problem | None) -> None:
        self.at.append(time.perf_counter())
        if len(self.at) % 500 == 0:
            print(f"{len(self.at)} pages", file=sys.stderr, flush=True)


def run(cohort: Path, out: Path, workers: int) -> dict[str, Any]:
    """Make the reports of such a cohort, and say what it took."""
    times, started = Times(), time.perf_counter()
    settings = Settings(steps=SMALL, per_cycle=None, workers=workers)
    made = run_cohort(cohort, out=out, settings=settings, listener=times)
    return {
        "programs": len(made.outcomes),
        "ready": sum(outcome.status == "ready" for outcome in made.outcomes),
        "seconds": round(time.perf_counter() - started, 1),
        "at": [round(at - started, 2) for at in times.at],
    }


def many_here(folder: Path, programs: int, workers: int) -> dict[str, Any]:
    """Write the cohort, run it in a process of its own, twice, and look at it.

    Returns
    -------
    `programs`, `ready`, `seconds`; `first`, `last`: seconds for each page of the second and the last tenth; `nothing`:
    seconds of a run with nothing to do; `check`: of `cqi check`; `memory`: megabytes by process; `index_kb`.
    """
    from bench_runs import Side, command  # not above: the run's own process loads no more than `cqi run` does
    from cluster_runs import small_cohort

    print(f"{programs:,} small programs", flush=True)
    cohort, out = small_cohort(folder, programs), folder / "out"
    found = _apart(cohort, out, workers)
    at = found.pop("at")
    tenth = len(at) // 10
    last = json.loads((out / "run.jsonl").read_text(encoding="utf-8").splitlines()[-1])
    pages = {stem: page["memory"] for stem, page in last["pages"].items()}
    memory = {"parent": last["memory"], **last["processes"], "cohort page": pages.pop("cohort", 0.0)}
    return {
        **found,
        "first": round((at[2 * tenth] - at[tenth]) / tenth, 4),
        "last": round((at[-2] - at[-2 - tenth]) / tenth, 4),
        "memory": memory | {"program": max(pages.values(), default=0.0)},
        "index_kb": round((out / "desk" / "index.html").stat().st_size / 1024),
        "nothing": _apart(cohort, out, workers)["seconds"],
        "check": command(Side("now", ROOT), "check", str(cohort))["seconds"],
    }


def _apart(cohort: Path, out: Path, workers: int) -> dict[str, Any]:
    call = [sys.executable, str(Path(__file__).resolve()), str(cohort), str(out), str(workers)]
    done = subprocess.run(call, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(done.stdout[-2000:])
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
