"""Work on files that may do anything: a process of its own does it, with limits, and gives an answer as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from .places import PACKAGE

MOST_MEMORY = 3_000_000_000


def answer_apart(module: str, question: str, seconds: float) -> Any:
    """Ask a module of ours in a process of its own.

    Parameters
    ----------
    module : run as `python -m`; it reads the question from its input and writes its answer as JSON.
    question : what it is given.
    seconds : after so many it is ended.

    Returns
    -------
    Its answer; None where it ended without one.
    """
    path = os.pathsep.join(filter(None, [str(PACKAGE.parent), os.environ.get("PYTHONPATH", "")]))
    # Nothing of the folder one stands in is imported (-P).
    command = [sys.executable, "-P", "-m", module]
    env = {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    try:
        done = subprocess.run(
            command, input=question.encode(), capture_output=True, timeout=seconds, env=env, check=False
        )
        return json.loads(done.stdout) if done.returncode == 0 else None
    except (subprocess.TimeoutExpired, ValueError):
        return None


def limit_memory() -> None:
    """Let this process have no more memory than files may take, where the system knows such limits."""
    try:
        import resource
    except ImportError:  # Windows has none; the time is limited all the same
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
