"""The processor time of one program's papers against that of a fixed calculation, in turns on one machine.

`python benchmarks/program_cost.py FOLDER 7` prints a ratio for each turn. A slower or busier machine moves both parts of
a ratio; only more or less work for a program moves the ratio itself.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import pickle
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cqi_lib.batch import child
from cqi_lib.batch.plan import Work, steps_for
from cqi_lib.batch.settings import Settings
from cqi_lib.program.place import PREPARED

DEMO = Path(__file__).resolve().parents[1] / "parameters" / "riverbend"
PROGRAM, ROUND = "maple-street", "2025-fall"


@dataclass
class Row:
    name: str
    level: float


def fixed() -> None:
    """What the workbook's work is made of, without any of its code: records, text, patterns, JSON, small arrays."""
    import numpy as np

    for turn in range(90):
        rows = [Row(f"topic {number % 61}", (number * 37 + turn) % 400 / 100) for number in range(2500)]
        by_name: dict[str, list[float]] = {}
        for row in rows:
            by_name.setdefault(row.name, []).append(row.level)
        text = "".join(f"<td data-n='{name}'>{sum(of) / len(of):.2f}</td>" for name, of in sorted(by_name.items()))
        for _ in range(12):
            re.findall(r"<td data-n='([^']*)'>([0-9.]+)</td>", text)
        json.loads(json.dumps([vars(row) for row in rows]))
        for of in by_name.values():
            np.sort(np.asarray(of)).cumsum().mean()


def papers(folder: Path) -> None:
    """Make a program's papers as a run's child does."""
    shutil.rmtree(folder / "staging", ignore_errors=True)
    settings = Settings()
    cycles = sorted(path.stem for path in (DEMO / "programs" / PROGRAM / "cycles").glob("*.yml"))
    work = Work(
        stem=PROGRAM,
        program=PROGRAM,
        steps=steps_for(cycles, settings),
        cohort=DEMO.resolve(),
        round_id=ROUND,
        notebooks=settings.notebooks,
        renderer=settings.render_program,
        staging=folder / "staging",
        per_cycle=settings.per_cycle,
    )
    _ours, theirs = multiprocessing.Pipe()  # nobody listens, but an end that is gone would break the other
    values = {PREPARED: str(folder / "prepared"), "TMPDIR": str(folder), "MPLCONFIGDIR": str(folder)}
    child.main(theirs, pickle.dumps(work), str(folder / "log"), values)  # leaves the process


def seconds(act: Callable[[], None]) -> float:
    """Give the processor time of something in a process forked for it."""
    pid = os.fork()
    if pid == 0:
        with contextlib.suppress(Exception):
            act()
            os._exit(0)
        os._exit(1)
    _, status, used = os.wait4(pid, 0)
    assert status == 0, act
    return used.ru_utime + used.ru_stime


def main(folder: Path, turns: int) -> None:
    """Prepare once, warm up as a fork server does, then take turns."""
    from cqi_lib.batch import preload
    from cqi_lib.batch.scanning import scan_cohort

    assert preload.READY, preload.FAILURE
    seconds(lambda: scan_cohort(DEMO, into=folder / "prepared") and None)
    seconds(lambda: papers(folder))  # what is read from the disk for the first time is nobody's
    for _ in range(turns):
        one, other = seconds(fixed), seconds(lambda: papers(folder))
        assert (folder / "staging" / "report.html").is_file(), (folder / "log").read_text(encoding="utf-8")
        print(f"{other / one:.3f} {other:.3f} {one:.3f}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
