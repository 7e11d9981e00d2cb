"""Which notebooks run for which program, and what a child process is told."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import CallError, Problem, did_you_mean
from ..files.places import shown
from ..locale.said import sayings
from .layout import Layout, staged
from .outcome import Sidecar
from .own.notebooks import Notebook
from .scan import Scan
from .settings import Settings

say = sayings("runs")


@dataclass(frozen=True, slots=True)
class Step:
    """One notebook to run, and the cycle it is run for."""

    stem: str
    cycle: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it stands.

    Parameters
    ----------
    stem
        First part of its file name: the program's id, or `cohort`.
    program
        The program, or None for the cohort page.
    name
        Display name of the program or the cohort.
    steps
        The notebooks it is made with.
    make_parts, digest
        What it would be made from now: worked out again when it is asked for, as of thousands of pages it would be most
        of what a run holds; and its hash.
    unfit
        The first error in the program's files, which stops it, or None.
    sidecar
        What is remembered of the last time, without what it was made from; or None.
    reasons
        Why it is stale, in words; none when it is not.
    round_id
        The round it shows.
    own
        The notebooks of the cohort's own that may run for it.
    """

    stem: str
    program: str | None
    name: str
    steps: tuple[Step, ...]
    make_parts: Callable[[], dict[str, Any]]
    digest: str
    unfit: Problem | None
    sidecar: Sidecar | None
    reasons: tuple[str, ...]
    round_id: str = ""
    own: tuple[Notebook, ...] = ()

    @property
    def parts(self) -> dict[str, Any]:
        """What it would be made from now."""
        return self.make_parts()


WHY = "why.txt"
"""In a child's staging folder: what stopped it, where its parent is not told."""


@dataclass(frozen=True, slots=True)
class Work:
    """All a child process is told to make one page: names and paths, so that it does not grow with the cohort.

    Parameters
    ----------
    stem
        First part of the page's file name: the program's id, or `cohort`.
    program
        The program, or None for the cohort page.
    steps
        Notebooks in order.
    cohort
        The cohort's folder, absolute; the tables prepared for this run stand in the environment.
    round_id
        The round.
    notebooks
        Folder of the suite.
    renderer
        `module:function` that makes the page.
    staging
        Where the child puts `report.html` and `executed/`.
    per_cycle
        The step that takes the parameter `cycle`.
    shown
        The cohort's folder as it is written into executed notebooks; empty: as `shown_path` writes it.
    language
        The language of a second set of pages; empty: that of the program or the cohort.
    told_in
        The language in which the child writes what stopped it into the file `WHY` of `staging`, because nobody who goes
        on shall hear words that may quote an answer; None: its parent is told.
    kept, rests
        As `program.kept.begin` is told them; None: everything is made anew.
    own, own_seconds
        The notebooks of the cohort's own that run after the suite's, and how long all of them may take.
    """

    stem: str
    program: str | None
    steps: tuple[Step, ...]
    cohort: Path
    round_id: str
    notebooks: Path
    renderer: str
    staging: Path
    per_cycle: str | None
    shown: str = ""
    language: str = ""
    told_in: str | None = None
    kept: Path | None = None
    rests: str = ""
    own: tuple[Notebook, ...] = ()
    own_seconds: float = 300.0


def chosen(cohort: Scan, only: Iterable[str]) -> list[str]:
    """Give the programs to run, in the cohort's order.

    Parameters
    ----------
    only : ids asked for; none means all.

    Raises
    ------
    CallError
        For an id the cohort does not have.
    """
    asked = list(only)
    unknown = [word for word in asked if word not in cohort.programs]
    if unknown:
        told: str = say("only-unknown")
        for word in unknown:
            told += f"\n  - {word!r}:" + (did_you_mean(word, cohort.programs) or say("only-not-known"))
        raise CallError(told + "\n" + say("only-programs", known=", ".join(cohort.programs)))
    return [program for program in cohort.programs if not asked or program in asked]


def steps_for(cycles: Iterable[str], settings: Settings) -> tuple[Step, ...]:
    """List a program's notebooks in order: one of them once per cycle, or once without when there is none.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> some = SimpleNamespace(steps=("4_priority_setting", "5_pdsa_study"), per_cycle="5_pdsa_study")
    >>> [step.cycle for step in steps_for(["01-a", "02-b"], some)]
    [None, '01-a', '02-b']
    """
    names: list[str | None] = list(cycles) or [None]
    steps: list[Step] = []
    for stem in settings.steps:
        steps += [Step(stem, cycle) for cycle in names] if stem == settings.per_cycle else [_for_all(stem)]
    return tuple(steps)


@functools.cache
def _for_all(stem: str) -> Step:
    """Give a step without a cycle: thousands of pages share it."""
    return Step(stem)


def works(pages: Iterable[Page], folder: Path, settings: Settings, layout: Layout) -> list[Work]:
    """Lay out the children's work for some pages, in the order it is started."""
    return [
        Work(
            stem=page.stem,
            program=page.program,
            steps=page.steps,
            cohort=Path(folder).resolve(),
            round_id=page.round_id,
            notebooks=settings.notebooks,
            renderer=settings.render_cohort if page.program is None else settings.render_program,
            staging=staged(layout.staging, page.stem),
            per_cycle=None if page.program is None else settings.per_cycle,
            shown=shown_path(folder),
            language=layout.tag,
            own=page.own,
            own_seconds=settings.timeout / 2,
        )
        for page in pages
    ]


def shown_path(folder: Path) -> str:
    """Write a cohort's folder without the machine it lies on: as seen from the clone or from home, or only its name,
    which is the same wherever the command was started.

    Examples
    --------
    >>> from cqi_lib.files.places import PARTS
    >>> shown_path(PARTS / "parameters" / "riverbend")
    'parameters/riverbend'
    >>> shown_path(PARTS) == PARTS.name
    True
    """
    known = shown(folder)
    return Path(folder).resolve().name if known in (None, ".") else str(known)
