"""Time the batch run beside other ways to make the same reports, and beside its own past; `make bench`.

(a) papermill's and nbconvert's command lines in a loop; (b) `papermill.execute_notebook` with ordinary kernels and
nbconvert in one process; (c) ploomber-engine and nbconvert in one process; (d) ours: cold, with nothing to do, with one
program changed, and `cqi check`; (e) the floor: the same verbs and figures called in plain Python; `watch`: from a saved
number to its page in a browser; `many`: ten thousand small programs, once.

Everybody starts from the cohort's files: reading them and making the tables is within every clock, and so are starts. All
use the same number of processes and one thread each. (a) to (e) run twice, with the library of this checkout and with
that of `--before`, an earlier commit in a worktree of its own; they take turns, and a ratio is that of one turn. Every turn
is all programs once.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench_runs import Cohort, Side, above, command, floor, loop, ours
from bench_table import shown, table

from cqi_lib.files.places import HOME as ROOT

BOTH = 192
"""Programs of the largest cohort that the earlier commit runs as well."""
QUICK = {"parts": "a,c,d,e", "sizes": "12", "loops": 2}


class Bench:
    """The turns, and what they found so far.

    Parameters
    ----------
    given : the words of the command line.
    folder : an empty folder to work in.
    results : what an earlier bench found, to be added to.
    """

    def __init__(self, given: argparse.Namespace, folder: Path, results: dict[str, Any]) -> None:
        self.given, self.folder, self.results = given, folder, results
        self.parts = set(given.parts.split(","))
        self.sides = [Side("now", ROOT)]
        if given.before.is_dir():
            self.sides.append(Side("before", given.before.resolve()))
        self.pythons = {"b": sys.executable, "c": given.ploomber}

    def run(self) -> None:
        """All parts that were asked for; the large things come last."""
        sizes = [int(size) for size in self.given.sizes.split(",")]
        first = self._cohort(sizes[0])
        if self.parts & {"a", "b", "c"}:
            small = first if self.given.loops == sizes[0] else self._cohort(self.given.loops)
            for turn in range(self.given.rounds):
                if small is not first:
                    self._turn(turn, small, {"d"})
                self._loops(turn, small)
                self._turn(turn, first, self.parts)
        else:
            for turn in range(self.given.rounds):
                self._turn(turn, first, self.parts)
        for size in sizes[1:]:
            for turn in range(self.given.repeat):
                self._turn(turn, self._cohort(size), self.parts)

    def _cohort(self, programs: int) -> Cohort:
        cohort = Cohort(self.folder, programs)
        if not self.results.get("warm"):
            for side in self.sides:  # the first reading of every file from the disk is nobody's
                ours(side, cohort, self.given.workers, cold=True)
            self.results["warm"] = True
        return cohort

    def _order(self, turn: int) -> list[Side]:
        return self.sides[:: -1 if turn % 2 else 1]

    def _loops(self, turn: int, cohort: Cohort) -> None:
        for part in sorted(self.parts & {"a", "b", "c"}):
            for side in self._order(turn):
                if part != "c" and side.name == "now" and self.given.quick:
                    continue
                found = self._say(turn, cohort, f"({part})", side)
                found[part] = loop(part, side, cohort, cohort.ids, self.given.workers, self.pythons.get(part, ""))
                self._keep(cohort, side, found)

    def _turn(self, turn: int, cohort: Cohort, parts: set[str]) -> None:
        for side in self._order(turn):
            if cohort.size > BOTH and side.name == "before":
                continue
            if "d" in parts:
                found = self._say(turn, cohort, "ours", side)
                found["cold"] = ours(side, cohort, self.given.workers, cold=True)
                found["nothing"] = ours(side, cohort, self.given.workers)
                cohort.change_one()
                found["one"] = ours(side, cohort, self.given.workers)
                cohort.change_one()
                found["check"] = command(side, "check", str(cohort.folder))
                self._keep(cohort, side, found)
            if "e" in parts and cohort.size <= BOTH:
                found = self._say(turn, cohort, "the floor", side)
                found["floor"] = floor(side, cohort, self.given.workers)
                found["above"] = above(side)
                self._keep(cohort, side, found)

    def _say(self, turn: int, cohort: Cohort, what: str, side: Side) -> dict[str, Any]:
        print(f"turn {turn + 1}, {cohort.size} programs: {what}, {side.name}", flush=True)
        return {}

    def _keep(self, cohort: Cohort, side: Side, found: dict[str, Any]) -> None:
        """Write what was found so far: half an hour's work is not lost when it is stopped."""
        mine = self.results.setdefault("sizes", {}).setdefault(str(cohort.size), {}).setdefault(side.name, {})
        for kind, record in found.items():
            mine.setdefault(kind, []).append(record)
        keep(self.given.out, self.results)


def keep(path: Path, results: dict[str, Any]) -> None:
    """Write the results."""
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


def words() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", default="a,b,c,d,e,watch", help="some of a,b,c,d,e,watch,kills,cluster,many")
    parser.add_argument(
        "--quick", action="store_true", help="three minutes: (a) and (c) on two programs, (d) and (e) on 12"
    )
    parser.add_argument("--loops", type=int, default=12, help="programs of the cohort that (a) to (c) make")
    parser.add_argument("--sizes", default="12,192,1000", help="cohorts for (d) and (e); the first in every turn")
    parser.add_argument("--rounds", type=int, default=3, help="turns of (a) to (c) and of the first size")
    parser.add_argument("--repeat", type=int, default=1, help="turns of the larger cohorts")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--times", type=int, default=50, help="runs to kill; saves to watch")
    parser.add_argument("--turns", type=int, default=3, help="times a cluster is run beside this machine")
    parser.add_argument("--many", type=int, default=10_000, help="small programs; 2,000 at most on a cluster")
    parser.add_argument(
        "--before", type=Path, default=ROOT / "benchmarks" / ".before", help="worktree of an earlier commit"
    )
    parser.add_argument("--ploomber", type=Path, default=ROOT / "benchmarks" / ".venv" / "bin" / "python")
    parser.add_argument("--out", type=Path, default=ROOT / "outputs" / "benchmark.json")
    parser.add_argument("--add", action="store_true", help="keep what an earlier --out holds, and add turns")
    parser.add_argument("--into", type=Path, action="append", help="put the tables of --out into this file, no more")
    given = parser.parse_args()
    if given.quick:
        given.__dict__.update(QUICK, rounds=1)
    return given


def main() -> None:
    given = words()
    if given.into:
        for path in given.into:
            shown(path, json.loads(given.out.read_text(encoding="utf-8")))
        return
    parts = set(given.parts.split(","))
    if "c" in parts and not given.ploomber.is_file():
        raise SystemExit(f"{given.ploomber} is not there: `make bench` makes it.")
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # what runs leave behind becomes ours, so that its time is counted
    results: dict[str, Any] = {"machine": machine(), "workers": given.workers}
    if given.add and given.out.is_file():
        results = json.loads(given.out.read_text(encoding="utf-8")) | {"warm": False}
    with tempfile.TemporaryDirectory(prefix="cqi-bench-") as there:
        if parts & set("abcde"):
            Bench(given, Path(there), results).run()
        if "watch" in parts:
            from bench_watch import saves

            results["watch"] = saves(Side("now", ROOT), Path(there, "watch"), given.times)
            keep(given.out, results)
        if "many" in parts:
            from many_programs import many_here

            results["many"] = many_here(Path(there, "many"), given.many, given.workers)
            keep(given.out, results)
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
            first = int(given.sizes.partition(",")[0])
            results["cluster"] = cluster_runs(
                folder, programs=first, turns=given.turns, many_programs=min(given.many, 2000), workers=given.workers
            )
    keep(given.out, results)
    print(table(results))
    print(f"Written to {given.out}")


if __name__ == "__main__":
    main()
