"""A progress bar on stderr that names what is running; plain lines where there is no terminal."""

from __future__ import annotations

import sys

from tqdm import tqdm

from ..batch.failure import step_name
from ..batch.listener import Listener
from ..batch.plan import Work
from ..errors import Problem
from ..locale.catalogue import catalogue

message = catalogue("command_line")


class Progress(Listener):
    """Draw what a run tells."""

    def __init__(self) -> None:
        self.bar: tqdm | None = None
        self.running: dict[str, str] = {}
        self.done = self.total = 0

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *error: object) -> None:
        if self.bar is not None:
            self.bar.close()

    def waits(self, holder: str) -> None:
        """Say who is waited for."""
        print(message("progress-waits", holder=holder), file=sys.stderr, flush=True)

    def chosen(self, said: str) -> None:
        """Name the round, before anything else."""
        print(said, flush=True)

    def planned(self, total: int) -> None:
        """Begin, or go on with pages of another kind: so many."""
        self.total += total
        if self.bar is not None:
            self.bar.total = self.total
            self.bar.refresh()
        elif sys.stderr.isatty():
            # Its own thread would be one more when children are started.
            tqdm.monitor_interval = 0
            pages = message("progress-pages", done="{n_fmt}", total="{total_fmt}")
            shape = f"{pages} |{{bar:20}}| {{elapsed}} {{desc}}"
            self.bar = tqdm(total=total, file=sys.stderr, bar_format=shape, dynamic_ncols=True)

    def started(self, work: Work) -> None:
        """Name the page."""
        self.running[work.stem] = message("progress-starting")
        self._draw()

    def stepped(self, work: Work, number: int, of: int, stem: str, cycle: str | None) -> None:
        """Name the notebook."""
        self.running[work.stem] = step_name(stem)
        self._draw()

    def ended(self, work: Work, failure: Problem | None) -> None:
        """Count the page; without a terminal, print a line."""
        self.running.pop(work.stem, None)
        self.done += 1
        if self.bar is not None:
            self.bar.update(1)
            self._draw()
        else:
            values = {"done": self.done, "total": self.total, "page": work.stem, "failed": failure is not None}
            print(message("progress-ended", **values), file=sys.stderr)

    def noticed(self, notice: Problem) -> None:
        """Print it above the bar."""
        tqdm.write(str(notice), file=sys.stderr)

    def _draw(self) -> None:
        if self.bar is not None:
            self.bar.set_description_str("; ".join(f"{stem}: {step}" for stem, step in self.running.items()))
