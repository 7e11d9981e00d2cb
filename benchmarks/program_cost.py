"""The processor time of one program's papers against that of a fixed calculation, in turns on one machine.

`python benchmarks/program_cost.py FOLDER 7` prints for each turn a ratio, the seconds of both, and the seconds that the
papers take above the verbs: notebooks, pages, the process itself. A slower or busier machine moves both parts of a ratio;
only more or less work for a program moves the ratio itself. Both run in processes forked from one that is ready, one after
the other, so that what the machine does meanwhile meets both.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import multiprocessing
import os
import pickle
import re
import shutil
import sys
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NoReturn

import cqi_lib
from cqi_lib.batch import child
from cqi_lib.batch.plan import Work, steps_for
from cqi_lib.batch.settings import Settings

try:
    from cqi_lib.program.place import PREPARED
except ImportError:  # in the commit that the bench calls before
    from cqi_lib.program.prepared import PREPARED

DEMO = Path(cqi_lib.__file__).resolve().parents[1] / "parameters" / "riverbend"
"""Of the library that is measured: an earlier one cannot read what files hold since."""
PROGRAM, ROUND = "maple-street", "2025-fall"


def fixed() -> None:
    """Do what a program's papers are made of with the same libraries, and without any code of the workbook.

    A loop over small things stays in a processor's cache and hardly feels what else a machine does; the papers feel it,
    because they walk through much code and write to memory that they share with the process they were forked from. So
    does this: shells with their cells, notebooks as JSON, selections of small tables, markup that is read.
    """
    import nbformat
    import numpy as np
    import pandas as pd
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    new = nbformat.v4
    for turn in range(8):
        shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
        for number in range(14):
            shell.run_cell(f"value = {number} * {turn}", silent=True)
        rows = [{"topic": f"t{n % 61}", "level": (n * 37 + turn) % 400 / 100, "group": f"g{n % 5}"} for n in range(400)]
        frame = pd.DataFrame(rows)
        for topic in range(40):
            part = frame[frame["topic"].eq(f"t{topic}") & frame["level"].notna()]
            part.assign(level=part["level"].round(1)).sort_values("level")
        means = frame.groupby(["group", "topic"], sort=False)["level"].mean()
        lines = [f'<tr class="r"><td data-n="{key}">{value:.2f}</td></tr>' for key, value in means.items()]
        outputs = [new.new_output("display_data", data={"text/html": "\n".join(lines), "text/plain": str(turn)})]
        cells = [new.new_code_cell(f"show({n})", outputs=outputs) for n in range(6)]
        nbformat.reads(nbformat.writes(new.new_notebook(cells=cells)), as_version=4)
        HTMLParser().feed("".join(lines))
        re.findall(r'<td data-n="([^"]*)">([0-9.]+)</td>', "".join(lines))
        np.sort(frame["level"].to_numpy()).cumsum().mean()


class Verbs:
    """Notes the processor time that this process spends within verbs and with handing on what they show."""

    def __init__(self) -> None:
        self.seconds, self._within = 0.0, False

    def noted(self, act: Callable[..., Any]) -> Callable[..., Any]:
        """Let the time of a function count, but not again within another that counts."""

        @functools.wraps(act)
        def timed(*args: Any, **more: Any) -> Any:
            if self._within:
                return act(*args, **more)
            self._within, started = True, time.process_time()
            try:
                return act(*args, **more)
            finally:
                self.seconds += time.process_time() - started
                self._within = False

        return timed

    def begin(self) -> None:
        """Note all that notebooks call: what `contestant.py` calls in plain Python as the floor."""
        from cqi_lib.show.block import Block

        for name in cqi_lib.__all__:
            verb = getattr(cqi_lib, name)
            if callable(verb) and not isinstance(verb, type):
                setattr(cqi_lib, name, self.noted(verb))
        Block._repr_mimebundle_ = self.noted(Block._repr_mimebundle_)  # type: ignore[method-assign]


def papers(folder: Path, verbs: Verbs) -> None:
    """Make a program's papers as a run's child does; leave beside them what of it was the verbs'."""
    leave = child.leave

    def left(channel: Any, code: int) -> NoReturn:
        (folder / "verbs").write_text(str(verbs.seconds), encoding="ascii")
        leave(channel, code)

    child.leave = left
    shutil.rmtree(folder / "staging", ignore_errors=True)
    settings = Settings()
    cycles = sorted(path.stem for path in (DEMO / "programs" / PROGRAM / "cycles").glob("*.yml"))
    work = Work(
        stem=PROGRAM,
        program=PROGRAM,
        steps=steps_for(cycles, settings),
        cohort=DEMO.resolve(),
        round_id=ROUND,
        notebooks=settings.notebooks,
        renderer=settings.render_program,
        staging=folder / "staging",
        per_cycle=settings.per_cycle,
    )
    _ours, theirs = multiprocessing.Pipe()  # nobody listens, but an end that is gone would break the other
    values = {PREPARED: str(folder / "prepared"), "TMPDIR": str(folder), "MPLCONFIGDIR": str(folder)}
    child.main(theirs, pickle.dumps(work), str(folder / "log"), values)  # leaves the process


def seconds(act: Callable[[], None]) -> float:
    """Give the processor time of something in a process forked for it."""
    pid = os.fork()
    if pid == 0:
        with contextlib.suppress(Exception):
            act()
            os._exit(0)
        os._exit(1)
    _, status, used = os.wait4(pid, 0)
    assert status == 0, act
    return used.ru_utime + used.ru_stime


def main(folder: Path, turns: int) -> None:
    """Prepare once, warm up as a fork server does, then take turns."""
    from cqi_lib.batch import preload
    from cqi_lib.batch.scanning import scan_cohort

    assert preload.READY, preload.FAILURE
    verbs = Verbs()
    verbs.begin()  # before the forks: it imports verbs that no run's child does
    gc.freeze()
    seconds(lambda: scan_cohort(DEMO, into=folder / "prepared") and None)
    seconds(lambda: papers(folder, verbs))  # what is read from the disk for the first time is nobody's
    for _ in range(turns):
        one, other = seconds(fixed), seconds(lambda: papers(folder, verbs))
        assert (folder / "staging" / "report.html").is_file(), (folder / "log").read_text(encoding="utf-8")
        above = other - float((folder / "verbs").read_text(encoding="ascii"))
        print(f"{other / one:.3f} {other:.3f} {one:.3f} {above:.3f}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
