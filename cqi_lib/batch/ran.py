"""What a run has made: its outcomes, and all that was found wrong."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import Problem
from .layout import Layout
from .outcome import Outcome
from .scan import Scan


@dataclass(frozen=True)
class Run:
    """What a run made.

    Parameters
    ----------
    scan
        The cohort as found.
    round_id
        The round that was run.
    layout
        Where things lie.
    outcomes
        One per program of the cohort, in its order, also for those that were not asked for this time.
    overview
        That of the cohort page.
    asked
        The programs that were asked for.
    made
        The pages that were stale and so were made (or tried) this time, by the first part of their file names.
    problems
        Everything found in the files, and what stopped pages.
    notices
        What was wrong with workers of the cluster.
    interim
        Those of the desk's pages of a round that is still open.
    beside
        Those of the pages in other languages beside the first.
    own
        What is wrong with own sections, also that they were not run; all of it is among `problems`.
    """

    scan: Scan
    round_id: str
    layout: Layout
    outcomes: tuple[Outcome, ...]
    overview: Outcome
    asked: tuple[str, ...]
    made: tuple[str, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...] = ()
    interim: tuple[Outcome, ...] = ()
    beside: tuple[Outcome, ...] = ()
    own: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a page asked for or an own section is missing, or an error stands in a file the whole cohort rests on."""
        wide = any(p.severity == "error" for p in (*self.scan.wide, *self.own))
        return wide or any(o.status == "failed" for o in self.pages)

    @property
    def pages(self) -> list[Outcome]:
        """What became of the pages that were asked for."""
        each = (*self.outcomes, self.overview, *self.interim, *self.beside)
        return [o for o in each if o.program_id is None or o.program_id in self.asked]
