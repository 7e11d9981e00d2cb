"""Whoever is told how far a run is."""

from __future__ import annotations

from ..errors import Problem
from .plan import Work


class Listener:
    """What a run tells while it goes; the command line draws a progress bar from it."""

    def waits(self, holder: str) -> None:
        """Say who holds the output folder for a moment, as `files.lock.holder` names it; the run waits."""

    def chosen(self, said: str) -> None:
        """Say which round the run is about, before anything else."""

    def planned(self, total: int) -> None:
        """Say how many pages will be made."""

    def started(self, work: Work) -> None:
        """Say that a page's process was started."""

    def stepped(self, work: Work, number: int, of: int, stem: str, cycle: str | None) -> None:
        """Say which notebook runs."""

    def ended(self, work: Work, failure: Problem | None) -> None:
        """Say that a page is ready, or what stopped it."""

    def noticed(self, notice: Problem) -> None:
        """Say what is wrong with a worker of the cluster; the run goes on."""
