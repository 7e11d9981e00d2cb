"""What an output folder holds: per program ready, failed or missing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..cohort import load_cohort
from ..errors import Problem
from .layout import Layout
from .outcome import read_sidecar
from .plan import COHORT_STEM


@dataclass(frozen=True)
class Line:
    """One page's state.

    Parameters
    ----------
    name
        The program's name, or that of the cohort.
    stem
        The program's id, or `cohort`.
    state
        `ready`, `failed` or `missing` (never made, or removed by hand).
    errors, warnings
        How many problems the program's files hold now.
    failure
        What stopped the page, or None.
    """

    name: str
    stem: str
    state: Literal["ready", "failed", "missing"]
    errors: int
    warnings: int
    failure: Problem | None


@dataclass(frozen=True)
class Status:
    """The state of all pages of a round.

    Parameters
    ----------
    round_id
        The round looked at.
    out
        The output folder.
    lines
        One per program in the cohort's order, the cohort page last.
    """

    round_id: str
    out: Path
    lines: tuple[Line, ...]

    @property
    def failed(self) -> bool:
        """Whether some page failed or errors stand in the files."""
        return any(line.state == "failed" or line.errors for line in self.lines)


def status(folder: str | Path, *, round_id: str | None = None, out: str | Path | None = None) -> Status:
    """Look at what the last runs left; nothing is run or written.

    Parameters
    ----------
    folder : the cohort's folder.
    round_id : the round; None means the latest.
    out : output folder; None means `outputs/<name of the cohort folder>`.

    Raises
    ------
    CallError
        For a round the cohort does not have.
    InputError
        When the cohort cannot be loaded.
    """
    layout = Layout.of(Path(folder), out)
    cohort = load_cohort(folder)
    chosen = cohort.round(round_id).id
    wide = [p for p in cohort.problems if p.program not in cohort.programs]
    pages = [(p.id, p.name, p.problems) for p in cohort.programs.values()] + [(COHORT_STEM, cohort.file.name, wide)]
    lines = []
    for stem, name, problems in pages:
        sidecar = read_sidecar(layout.executed_folder(stem, chosen))
        made = (layout.share / layout.report_name(stem, chosen)).is_file()
        state = "missing"
        if sidecar and (sidecar["status"] == "failed" or made):
            state = sidecar["status"]
        errors = sum(p.severity == "error" for p in problems)
        failure = sidecar["failure"] if sidecar else None
        lines.append(Line(name, stem, state, errors, len(problems) - errors, failure))
    return Status(chosen, layout.out, tuple(lines))
