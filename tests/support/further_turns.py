"""Which tests only `make nightly` runs, and what holds the same in every run: the list of `tests/data/further_turns.txt`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

LIST = Path(__file__).parents[1] / "data" / "further_turns.txt"


@cache
def listed() -> dict[str, str]:
    """Give each further turn and the test beside it that every run has: with its case, or the function for all of its cases."""
    lines = [line for line in LIST.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return dict(line.split(" -> ") for line in lines)


def named(test: str, among: set[str] | dict[str, str]) -> bool:
    """Say whether a test is named, by itself or with all cases of its function."""
    return test in among or test.partition("[")[0] in among
