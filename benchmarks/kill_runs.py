"""Kill runs at random moments, run again, and compare with a run that nobody disturbed.

python benchmarks/kill_runs.py [--times 50] [--seed 1]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from cqi_lib.demo.write import write_demo

CLOCKS = ("manifest.json", "run.jsonl")


def everything(out: Path) -> dict[str, bytes]:
    """All files a run makes, but those with a clock in them."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name not in CLOCKS
    }


def finished(out: Path) -> set[str]:
    """The pages whose sidecar lies in place and agrees with what lies in `share/`."""
    from cqi_lib.batch.outcome import read_sidecar
    from cqi_lib.files.hashes import of_file

    pages = set()
    for folder in (out / "desk" / "executed").glob("*_*"):
        sidecar = read_sidecar(folder)
        if sidecar and sidecar.report and of_file(out / "share" / sidecar.report) == sidecar.page:
            pages.add(sidecar.program or "cohort")
    return pages


def kill_runs(folder: Path, times: int, seed: int, words: Sequence[str] = ("-m", "cqi_lib", "run")) -> list[dict]:
    """Kill `times` runs, each on an empty output folder, and let each go on.

    Parameters
    ----------
    folder : an empty folder to work in.
    times : how many runs are killed.
    seed : of the moments.
    words : what Python is told, before the cohort's folder and `--out` with the output folder.

    Returns
    -------
    One record per killed run: `after` seconds, `left` files and folders of scratch, `ready` pages when it died, `again` pages made by the resumed run.

    Raises
    ------
    AssertionError
        When a resumed run ends with other bytes, or makes again what was finished; when a killed one left anything in the
        system's temporary folder, or anything of it is left in the output folder after the next run.
    """
    cohort = write_demo(folder / "parameters" / "three", programs=3)
    temporary = folder / "tmp"
    temporary.mkdir()
    environment = os.environ | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    whole, out = folder / "whole", folder / "out"

    def command(there: Path) -> list[str]:
        return [sys.executable, *words, str(cohort), "--out", str(there)]

    started = time.monotonic()
    subprocess.run(command(whole), check=True, capture_output=True, env=environment)
    longest = time.monotonic() - started
    expected, chance, records = everything(whole), random.Random(seed), []
    for number in range(times):
        shutil.rmtree(out, ignore_errors=True)
        after = chance.uniform(0.0, longest)
        started = time.monotonic()
        run = subprocess.Popen(command(out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        if number % 2:  # every other one while pages are made, however long the start takes
            while run.poll() is None and not (out / "share").exists():
                time.sleep(0.01)
            after = time.monotonic() - started + chance.uniform(0.0, 0.6 * longest)
        try:
            run.wait(timeout=max(0.0, started + after - time.monotonic()))
        except subprocess.TimeoutExpired:
            run.kill()
            run.wait()
        ready, left = finished(out), len(list(out.glob(".staging-*/**/*")))
        assert not list(temporary.iterdir()), f"left in the temporary folder: {list(temporary.rglob('*'))}"
        again = subprocess.run(command(out), capture_output=True, text=True, env=environment)
        assert again.returncode == 0, again.stdout + again.stderr
        made = set(json.loads((out / "run.jsonl").read_text(encoding="utf-8").splitlines()[-1])["pages"])
        assert not ready & made, f"made again though finished: {sorted(ready & made)}"
        found = everything(out)
        differ = sorted(n for n in {*found, *expected} if found.get(n) != expected.get(n))
        assert not differ, f"killed after {after:.2f} s, then other bytes in {differ[:5]}"
        assert not list(out.glob(".*")), f"left in the output folder: {list(out.glob('.*'))}"
        assert not list(temporary.iterdir()), f"left in the temporary folder: {list(temporary.rglob('*'))}"
        records.append({"after": round(after, 2), "left": left, "ready": sorted(ready), "again": sorted(made)})
    return records


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="cqi-kills-") as folder:
        records = kill_runs(Path(folder), given.times, given.seed)
    partly = sum(bool(r["ready"]) and bool(r["again"]) for r in records)
    swept = sum(bool(r["left"]) for r in records)
    print(
        f"{swept} left scratch in the output folder, none after the next run; none in the temporary folder.\n"
        f"{len(records)} runs killed and resumed; all ended with the bytes of an undisturbed run ({partly} half-way)."
    )


if __name__ == "__main__":
    main()
