"""Reading that takes long: a thread waits for the process that reads, so that the form's kernel goes on listening."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from ..errors import CqiError
from .turns import in_turn

Got = TypeVar("Got")
Refused = CqiError | OSError


class Aside:
    """One thing is read at a time; what was overtaken by another wish is not shown."""

    def __init__(self) -> None:
        self._turn = 0
        self._task: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._task is not None and not self._task.done()

    def read(self, work: Callable[[], Got], then: Callable[[Got | Refused], object]) -> None:
        """Read, and go on with what came of it; at once where no loop runs in which anybody could wait.

        Parameters
        ----------
        work : reads; it may change nothing that a person sees.
        then : is called with what it gave, or with why it could not be done.
        """
        self._turn += 1
        turn = self._turn

        async def wait() -> None:
            got = await asyncio.to_thread(_tried, work)
            if turn == self._turn:
                in_turn(then)(got)

        try:
            self._task = asyncio.get_running_loop().create_task(wait())
        except RuntimeError:
            then(_tried(work))

    def leave(self) -> None:
        """Show no more of what is still being read."""
        self._turn += 1


def _tried(work: Callable[[], Got]) -> Got | Refused:
    try:
        return work()
    except (CqiError, OSError) as error:
        return error
