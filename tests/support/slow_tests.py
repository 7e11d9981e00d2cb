"""Which tests are slow: a list that is measured, not guessed.

    pytest --times /tmp/times.jsonl
    python tests/support/slow_tests.py /tmp/times.jsonl

writes `tests/data/slow_tests.txt` anew. `pytest -m "not slow"` leaves those tests out, beside the ones that are marked in
their files.
"""

from __future__ import annotations

import json
import os
import sys
from collections import defaultdict
from pathlib import Path

LIST = Path(__file__).parents[1] / "data" / "slow_tests.txt"
MOST = 0.15
"""Seconds of processor time from which a test is slow; also a function whose cases take three times as long together."""


def known() -> frozenset[str]:
    """Give the slow tests of the list: file and function, without the case."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def processor_time() -> float:
    """Give the seconds that this process and those it waited for were at work."""
    return sum(os.times()[:4])


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
    head = f"# Tests that take {MOST} s of processor time or more; written by tests/support/slow_tests.py.\n"
    LIST.write_text(head + "\n".join(slow) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
