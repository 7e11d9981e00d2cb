"""Cohorts of the truth gate with their pages, made once for all processes that look at them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from made_once import PLACE, made_once

MAKE = Path(__file__).parents[1] / "truth" / "make.py"
SHARDS = [
    (0, 1, 2, 6, 28),
    (7, 8, 11),
    (12, 13, 15, 16, 18),
    (20, 23, 24, 26),
    (3, 4, 5, 9, 10, 14),
    (17, 19, 21, 22, 25, 27, 29),
]
"""Thirty seeds, whose cohorts are made together like this."""


def made(seeds: Sequence[int]) -> Path:
    """Give the folder that holds `in/c<seed>` and `out/c<seed>` of one of the SHARDS; only to be read."""
    name = f"truth-{seeds[0]}-{seeds[-1]}"

    def make() -> str:
        into = Path(os.environ.get(PLACE) or tempfile.mkdtemp()) / name
        done = subprocess.run([sys.executable, str(MAKE), str(into), *map(str, seeds)], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return str(into)

    return Path(made_once(name, make))
