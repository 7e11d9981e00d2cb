"""Cohorts of the truth gate with their pages, made once for all processes that look at them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import make
from cohorts import KINDS
from made_once import PLACE, made_once

BY_RUN = (2, 3, 8, 12)
"""Seeds whose pages `cqi run` makes, in every run of the tests: one of each kind in which it decides what is shown."""


def decided_by_run(seed: int) -> bool:
    """Whether a run decides what is shown of this seed, so that pages made without one would not be those that people get."""
    return KINDS.get(seed % 15) in {"open", "first open", "later", "withheld"}


def is_drafted(seed: int) -> bool:
    """Whether `cqi start` drafts the cohort of this seed, from a team's own files (`given.py`)."""
    return seed % 15 == 9


DRAFTED = (9, 24)
"""Seeds that `cqi start` drafts, in every run of the tests."""
HERE = tuple(seed for seed in range(40) if seed not in (*BY_RUN, *DRAFTED) and not decided_by_run(seed))[:24]
"""Seeds whose pages are made in the process of the tests, as a run makes them, in a third of its time."""


def made(seed: int) -> Path:
    """Give the folder that holds `in/c<seed>` and `out/c<seed>`; only to be read."""

    def write() -> str:
        into = Path(os.environ.get(PLACE) or tempfile.mkdtemp()) / f"truth-{seed}"
        assert make.main(into, [seed]) == 0
        return str(into)

    return Path(made_once(f"truth-{seed}", write))
