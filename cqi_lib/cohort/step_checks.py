"""Checks of a program's records that need a step's maths: they live with the step; the cohort knows them by name only."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

STEP_CHECKS = {
    "phases": "cqi_lib.pdsa.phase_checks:check_phases",
    "votes": "cqi_lib.priorities.votes:vote_flaws",
    "cycles": "cqi_lib.pdsa.cycle_checks:check_cycles",
}
"""What is checked -> `module:function`. Named, not imported: steps rest on the cohort, the cohort on no step."""


def step_check(what: str) -> Callable[..., Any]:
    """Give the check of a step.

    Parameters
    ----------
    what : a key of `STEP_CHECKS`.
    """
    module, _, name = STEP_CHECKS[what].partition(":")
    return getattr(importlib.import_module(module), name)
