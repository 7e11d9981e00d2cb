"""Which tests are slow: a list that is measured, not guessed.

    pytest --times /tmp/times.jsonl
    python tests/support/slow_tests.py /tmp/times.jsonl

writes `tests/data/slow_tests.txt` anew. `pytest -m "not slow"` leaves those tests out, beside the ones that are marked in
their files.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections import defaultdict
from pathlib import Path

LIST = Path(__file__).parents[1] / "data" / "slow_tests.txt"
MOST = 0.2
"""Seconds of processor time from which a test is slow; also a function whose cases take three times as long together."""
QUICK = {"tests/privacy/test_share_privacy.py::test_what_too_few_staff_answered_changes_nothing"}
"""What runs with the quick tests however long it takes: a slip past the gate must not wait for the slow ones."""


def known() -> frozenset[str]:
    """Give the slow tests of the list: file and function, without the case."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def processor_time() -> float:
    """Give the seconds that this process and those it started were at work, also of those that still run.

    The server that forks the processes of a batch run outlives the test that starts it: nobody has waited for it yet.
    """
    tick, used, pids = os.sysconf("SC_CLK_TCK"), sum(os.times()[:4]), _children(os.getpid())
    while pids:
        pid = pids.pop()
        with contextlib.suppress(OSError, ValueError, IndexError):  # it ended meanwhile
            fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            used += sum(map(int, fields[11:15])) / tick
            pids += _children(pid)
    return used


def _children(pid: int) -> list[int]:
    """Give the processes that a process started and did not wait for; none where the system does not say."""
    out = []
    with contextlib.suppress(OSError):
        for thread in Path(f"/proc/{pid}/task").iterdir():
            with contextlib.suppress(OSError):
                out += map(int, (thread / "children").read_text(encoding="utf-8").split())
    return out


def note(file: Path, test: str, seconds: float) -> None:
    """Add a test's time to a file; several processes may."""
    with file.open("a", encoding="utf-8") as out:
        out.write(json.dumps([test, round(seconds, 3)]) + "\n")


def main(times: Path) -> None:
    """Write the list from measured times."""
    cases: dict[str, list[float]] = defaultdict(list)
    for line in times.read_text(encoding="utf-8").splitlines():
        test, seconds = json.loads(line)[:2]
        cases[test.partition("[")[0]].append(seconds)
    slow = sorted(test for test, each in cases.items() if max(each) >= MOST or sum(each) >= 3 * MOST)
    slow = [test for test in slow if test not in QUICK]
    head = f"# Tests that take {MOST} s of processor time or more; written by tests/support/slow_tests.py.\n"
    LIST.write_text(head + "\n".join(slow) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
