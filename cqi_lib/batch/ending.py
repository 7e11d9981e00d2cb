"""How a process that a run started ends: at once when its work is done, and with the one who started it."""

from __future__ import annotations

import contextlib
import os
import sys
from multiprocessing import connection, parent_process
from typing import Any, NoReturn


def leave(channel: Any, code: int) -> NoReturn:
    """End this process at once: threads a notebook left behind, and what it registered for the end, do not matter."""
    channel.close()
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def end_with_parent() -> None:
    """End when the parent is gone, however it went; the kernel follows when this process is gone."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
