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
    range(0, 4),
    (4, 5, 6, 7, 8, 9),
    (10, 11, 12, 13, 14, 15),
    (16, 17, 18, 19, 20),
    (21, 22, 23, 24, 25, 26, 27, 28, 29),
]
"""Seeds whose cohorts are made together."""


def made(seeds: Sequence[int]) -> Path:
    """Give the folder that holds `in/c<seed>` and `out/c<seed>` of one of the SHARDS; only to be read."""
    name = f"truth-{seeds[0]}-{seeds[-1]}"

    def make() -> str:
        into = Path(os.environ.get(PLACE) or tempfile.mkdtemp()) / name
        done = subprocess.run([sys.executable, str(MAKE), str(into), *map(str, seeds)], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return str(into)

    return Path(made_once(name, make))
