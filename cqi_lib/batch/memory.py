"""How much memory the processes of a program use, and how much one program may.

Linux only, from `/proc` (https://man7.org/linux/man-pages/man5/proc.5.html); elsewhere nothing is watched and the
system's own limits hold.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

MB = 1 << 20
LEAST = 1024
"""Megabytes a program may always use, several times what a report needs."""
_SHARE = 0.8  # of what is free when the run starts, shared among the workers
_PROC = Path("/proc")
_GROUPS = Path("/sys/fs/cgroup")


def free() -> float | None:
    """Give the megabytes that are free now, within what a container allows; None where that cannot be known."""
    try:
        lines = (_PROC / "meminfo").read_text(encoding="ascii").splitlines()
        [line] = [line for line in lines if line.startswith("MemAvailable:")]
    except (OSError, ValueError):
        return None
    here = int(line.split()[1]) / 1024
    try:
        most, now = ((_GROUPS / name).read_text(encoding="ascii").strip() for name in ("memory.max", "memory.current"))
        return min(here, (int(most) - int(now)) / MB)
    except (OSError, ValueError):  # no group of its own, or one without a limit ("max")
        return here


def fair_share(workers: int) -> float | None:
    """Give the megabytes one program may use when `workers` run at a time; None where nothing is watched."""
    there = free()
    return None if there is None else max(LEAST, _SHARE * there / workers)


def in_use(sessions: Iterable[int]) -> dict[int, float]:
    """Give the megabytes that the processes of some sessions hold.

    Parameters
    ----------
    sessions : ids of sessions: a program's process leads one, and all that a notebook starts belongs to it.

    Returns
    -------
    Megabytes by session. Pages that processes share are counted for each of them.
    """
    used = dict.fromkeys(sessions, 0.0)
    if not used:
        return used
    page = os.sysconf("SC_PAGE_SIZE") / MB
    try:
        names = [name for name in os.listdir(_PROC) if name.isdigit()]  # noqa: PTH208
    except OSError:
        return used
    for name in names:
        try:
            with open(f"/proc/{name}/stat", "rb") as file:  # noqa: PTH123 - two hundred times a second
                # After the name, which may hold anything: state, parent, group, session, ..., the 24th is pages held.
                fields = file.read().rpartition(b")")[2].split()
        except OSError:  # it ended
            continue
        session = int(fields[3])
        if session in used:
            used[session] += int(fields[21]) * page
    return used
