"""Cohorts of the truth gate with their pages, made once for all processes that look at them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import make
from made_once import PLACE, made_once

SEEDS = range(30)
EVERY_RUN = (0, 2, 3, 4, 6, 8, 9, 11, 12)
"""Those of them that every run looks at: one of each kind, and three of the usual one."""


def made(seed: int) -> Path:
    """Give the folder that holds `in/c<seed>` and `out/c<seed>`; only to be read."""

    def write() -> str:
        into = Path(os.environ.get(PLACE) or tempfile.mkdtemp()) / f"truth-{seed}"
        assert make.main(into, [seed]) == 0
        return str(into)

    return Path(made_once(f"truth-{seed}", write))
