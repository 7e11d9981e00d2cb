"""Exceptions and dead processes as problems a person can mend."""

from __future__ import annotations

import errno
import re
import signal

from ..errors import CohortError, InputError, InstrumentError, IntakeError, Problem
from ..locale.said import put_together, sayings

_INPUT = {kind.__name__ for kind in (InputError, CohortError, InstrumentError, IntakeError)}
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_LONGEST = 1500
_FULL = (errno.ENOSPC, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC))
_DISK = re.compile(rf"OSError: \[Errno ({'|'.join(str(number) for number in _FULL)})\] ")
say = sayings("runs")


def step_name(stem: str) -> str:
    """Name a step for people: `3_strengths_challenges` -> `3 strengths challenges`."""
    return stem.replace("_", " ")


def place(stem: str, heading: str = "", cycle: str | None = None) -> str:
    """Say where in the suite something happened: the notebook, its heading, the cycle it ran for."""
    parts = [f"notebooks/{stem}.ipynb"]
    if heading:
        parts.append(say("place-under", heading=heading))
    if cycle:
        parts.append(say("place-cycle", cycle=cycle))
    return put_together(parts)


def _plain(text: str) -> str:
    lines = [line.strip().removeprefix("- ") for line in _COLOURS.sub("", text).splitlines()]
    joined = " | ".join(line for line in lines if line)
    return joined if len(joined) <= _LONGEST else joined[: _LONGEST - 1] + "…"


def raised(where: str, kind: str, text: str, program: str | None) -> Problem:
    """Describe an error a notebook (or the making of the page) ended with.

    Parameters
    ----------
    where : place in the words of `place`.
    kind : name of the exception's class.
    text : its message; an InputError's message lists its problems.
    program : the program concerned.

    Examples
    --------
    >>> raised("notebooks/x.ipynb", "CohortError", "Cannot be used:\\n  - Error in a.yml: no", "p").found
    'Cannot be used: | Error in a.yml: no'
    >>> raised("notebooks/x.ipynb", "KeyError", "'b1'", None).found
    "KeyError: 'b1'"
    """
    ours = kind in _INPUT
    message = _plain(text)
    if kind == "CallError" or ours:
        found = message
    else:
        found = f"{kind}: {message}" if message else kind
    return Problem("error", where, found, "", say("mend-listed" if ours else "flaw"), say("step-stopped"), program)


def from_exception(where: str, error: BaseException, program: str | None) -> Problem:
    """Describe an exception; the cause's class is named for people who can read it."""
    return raised(where, type(error).__name__, str(error), program)


def of_the_disk(problem: Problem) -> bool:
    """Say whether a failure is the disk's (full, over quota, read-only) and not the program's.

    Examples
    --------
    >>> of_the_disk(raised("x", "OSError", "[Errno 28] No space left on device", "p"))
    True
    """
    return bool(_DISK.match(problem.found))


def left(where: str, program: str | None) -> Problem:
    """Describe a notebook that ended itself before its last cell could."""
    return Problem("error", where, say("left"), "", say("flaw"), say("left-what"), program)


def too_much_memory(where: str, megabytes: float, limit: float, program: str | None) -> Problem:
    """Describe a program that was stopped because it filled the machine's memory."""
    return Problem(
        "error",
        where,
        say("memory", megabytes=round(megabytes)),
        say("memory-allowed", megabytes=round(limit)),
        say("memory-mend", megabytes=f"{2 * limit:.0f}"),
        program=program,
    )


def timed_out(where: str, seconds: float, program: str | None) -> Problem:
    """Describe a program that took too long and was stopped."""
    return Problem(
        "error",
        where,
        say("time", seconds=f"{seconds:g}"),
        say("time-allowed", seconds=f"{seconds:g}"),
        say("time-mend", seconds=f"{2 * seconds:g}"),
        program=program,
    )


def died(where: str, exit_code: int | None, program: str | None) -> Problem:
    """Describe a process that ended without a word.

    Examples
    --------
    >>> died("notebooks/x.ipynb", -9, None).found
    'the process ended without a word (killed: SIGKILL)'
    """
    if exit_code is not None and exit_code < 0:
        names = {s.value: s.name for s in signal.Signals}
        found = say("died-killed", signal=names.get(-exit_code, str(-exit_code)))
    else:
        found = say("died", code=None if exit_code is None else str(exit_code))
    return Problem("error", where, found, "", say("died-mend"), program=program)


def workers_died(program: str | None) -> Problem:
    """Describe a page whose workers died, one after the other, so that the scheduler gave it up."""
    return Problem(
        "error",
        say("of-cluster"),
        say("workers-died"),
        "",
        say("workers-died-mend"),
        program=program,
    )


def not_arrived(worker: str, program: str | None) -> Problem:
    """Describe a page that a worker has made, but that does not lie in the shared folder."""
    return Problem(
        "error",
        say("worker", worker=worker),
        say("not-arrived"),
        "",
        say("not-arrived-mend"),
        program=program,
    )


def given_back(program: str | None) -> Problem:
    """Describe a page that the cluster stopped though nobody had asked for it."""
    return Problem("error", say("of-cluster"), say("given-back"), "", say("run-again"), program=program)
