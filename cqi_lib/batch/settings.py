"""What a batch run is told, and where the workbook's own parts are."""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from ..errors import CallError
from ..files.places import PARTS
from ..files.suite import COHORT_STEP, PER_CYCLE, STEPS
from ..locale.said import sayings
from ..locale.spoken import spoken, told

say = sayings("runs")


def default_engine() -> Literal["warm", "kernel"]:
    """Choose the warm engine where a fork is safe: Linux. macOS can be asked for it; Windows has no fork."""
    return "warm" if sys.platform == "linux" else "kernel"


@dataclass(frozen=True)
class Settings:
    """How a run is carried out.

    Parameters
    ----------
    engine
        `warm`: notebooks run in processes forked from one that has everything imported. `kernel`: in ordinary
        kernels, slower, everywhere the same.
    workers
        Child processes at a time.
    timeout
        Seconds a program may take before its processes are killed.
    memory
        Megabytes a program may use before its processes are killed; None means a fair share of what is free.
    scheduler
        Address of a Dask scheduler, such as `tcp://host:8786`, whose workers make the pages; None: this machine.
    language
        The language of a second set of pages beside the first; empty: only those there are already are kept up to date.
    notebooks
        Folder of the suite.
    steps, per_cycle, cohort_step
        File names without `.ipynb`: those run per program, the one run once per cycle, the one of the cohort page.
    render_program, render_cohort, render_index
        `module:function` that makes the page, or, of a program, several by name (`""` is the report); named, not imported, because a child imports it when it needs it.
    """

    engine: Literal["warm", "kernel"] = field(default_factory=lambda: default_engine())
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    timeout: float = 600.0
    memory: float | None = None
    scheduler: str | None = None
    language: str = ""
    notebooks: Path = PARTS / "notebooks"
    steps: tuple[str, ...] = STEPS
    per_cycle: str | None = PER_CYCLE
    cohort_step: str = COHORT_STEP
    render_program: str = "cqi_lib.report.papers:render_papers"
    render_cohort: str = "cqi_lib.report.pages:render_cohort"
    render_index: str = "cqi_lib.batch.index:render_index"

    def __post_init__(self) -> None:
        if self.workers < 1:
            raise CallError(say("settings-workers", given=str(self.workers)))
        if self.engine not in ("warm", "kernel"):
            raise CallError(say("settings-engine", given=repr(self.engine)))
        if self.engine == "warm" and not hasattr(os, "fork"):
            raise CallError(say("settings-warm"))
        if not self.timeout > 0:
            raise CallError(say("settings-timeout", given=f"{self.timeout:g}"))
        if self.memory is not None and not self.memory >= 1:
            raise CallError(say("settings-memory", given=f"{self.memory:g}"))
        if self.language and spoken(self.language) != self.language:
            raise CallError(say("settings-language", known=", ".join(told()), given=repr(self.language[:40])))
        if self.scheduler is not None:
            check_scheduler(self.scheduler)
        wanted = [*self.steps, self.cohort_step]
        missing = [stem for stem in wanted if not (self.notebooks / f"{stem}.ipynb").is_file()]
        if missing:
            raise CallError(say("settings-notebooks", missing=", ".join(missing), folder=str(self.notebooks)))


def check_scheduler(address: str) -> None:
    """Refuse an address that cannot be a scheduler's, and a machine without the package that talks to one.

    Raises
    ------
    CallError
        In words.

    Examples
    --------
    >>> check_scheduler("localhost")
    Traceback (most recent call last):
    ...
    cqi_lib.errors.CallError: --scheduler must be an address such as tcp://host:8786; not 'localhost'.
    """
    if not re.fullmatch(r"(tcp|tls)://(\[[0-9A-Fa-f:.]+\]|[^\s/:\[\]]+):[0-9]{1,5}", address):
        raise CallError(say("settings-scheduler", given=repr(address)))
    if importlib.util.find_spec("distributed") is None:
        raise CallError(say("settings-distributed"))
