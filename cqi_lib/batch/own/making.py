"""The own sections of one page: each notebook run in a process of its own, and what it showed made fit for the page."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import shutil
import signal
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import nbformat

from ...errors import CqiError, Problem
from ...files.scratch import STAGING
from ...locale.said import Said, put_together, sayings
from ...locale.spoken import speaking
from ...report.merge import Executed
from ...report.own.published import PLACE, write_tables
from ...report.own.section import Section, cell_place, section_of
from .. import failure
from ..digest import of_notebook
from ..environment import environment
from .guard import SECONDS
from .notebooks import FOUND, Notebook
from .runner import MOST_KEPT, MOST_SHOWN, Order, run
from .source import clocks, imports, reason

say = sayings("own_sections")


@dataclass
class Made:
    """What became of a page's own sections.

    Parameters
    ----------
    sections : those that stand on it.
    desk : those that only the evaluator may see.
    problems : what is wrong with any of them.
    """

    sections: list[tuple[Notebook, Executed]] = field(default_factory=list)
    desk: list[Executed] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def fitted(self, page: Callable[[list[Executed]], Any]) -> Any:
        """Make a page with those of its own sections that it can hold; the others become problems.

        Parameters
        ----------
        page : makes the page with some sections.

        Returns
        -------
        What `page` gave.
        """
        try:
            return page([section for _, section in self.sections])
        except Exception:
            if not self.sections:
                raise
        out = page([])
        kept: list[tuple[Notebook, Executed]] = []
        for one, section in self.sections:
            try:
                out = page([*(other for _, other in kept), section])
                kept.append((one, section))
            except Exception as error:
                text = str(error) if isinstance(error, CqiError) else f"{type(error).__name__}: {error}"
                self.problems.append(_stopped(one, "", Said(text), say("unfit-mend")))
        self.sections = kept
        return out

    def at_desk(self, page: Callable[[list[Executed]], Any]) -> Any:
        """Make the evaluator's version of a page, with the sections that only she may see where it can hold them."""
        shown = [section for _, section in self.sections]
        try:
            return page([*shown, *self.desk])
        except Exception:
            if not self.desk:
                raise
            return page(shown)

    def write(self, work: Any) -> None:
        """Write what is wrong with the sections beside their page, for whoever places it."""
        told = [replace(problem, program=work.program).kept() for problem in self.problems]
        (work.staging / FOUND).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


@dataclass(frozen=True)
class _Run:
    """One run of a notebook: as it was executed, what stopped it, which cell was the last, what the guard noted, and
    whether the page had no more time for it."""

    notebook: Any
    stopped: str
    cell: str
    notes: list[tuple[str, str]]
    late: bool


def make(work: Any, opened: Any, shown: str, warm: bool, told: Callable[[int | None], None]) -> Made:
    """Run a page's own notebooks.

    Parameters
    ----------
    work : the page's work; its `staging` takes the executed notebooks and all that is needed meanwhile.
    opened : the page's program or cohort.
    shown : how the cohort's folder is written into executed notebooks.
    warm : whether this process has everything imported, so that others can be forked from it.
    told : is called with the process id of a kernel that is not of this process's session, and None when it is gone.

    Returns
    -------
    The sections; nothing is raised for what a notebook does.
    """
    made = Made()
    place = work.staging / "own"
    ends = time.monotonic() + work.own_seconds
    with speaking(opened.language, opened.own_texts):
        for number, one in enumerate(work.own):
            try:
                if not number:
                    write_tables(opened, place / "tables")
                runner = _Runner(work, one, opened, place / str(number), place / "tables", shown, warm, told, ends)
                made.problems += _one(runner, made)
            except OSError:  # of the disk: that is not the notebook's
                raise
            except Exception as error:
                traceback.print_exc()  # into the log, for those who mend the workbook
                made.problems.append(_stopped(one, "", f"{type(error).__name__}: {error}", failure.say("flaw")))
    shutil.rmtree(place, ignore_errors=True)
    return made


def _one(runner: _Runner, made: Made) -> Iterator[Problem]:
    """Run one notebook twice and put its section where it belongs; give what is wrong."""
    one, work = runner.notebook, runner.work
    if of_notebook(work.cohort / one.file) != one.sha:
        yield _stopped(one, "", say("changed-meanwhile"), say("run-again"))
        return
    try:
        source = nbformat.read(work.cohort / one.file, as_version=4)
    except Exception as error:
        yield _stopped(one, "", Said(f"{type(error).__name__}: {error}"), say("unreadable-mend"))
        return
    first = runner.run(source)
    fault = _fault(source, first)
    if first.notebook is not None:
        nbformat.write(_plain(first.notebook), work.staging / "executed" / f"own_{work_kind(work)}_{one.name}.ipynb")
    if fault is not None:
        yield _stopped(one, *fault)
        return
    section = section_of(first.notebook, one.name)
    if section.faults:
        yield from (_stopped(one, f.place, f.what, f.mend) for f in section.faults)
        return
    for gone in section.left_out:
        yield Problem("warning", put_together([one.file, gone.place]), gone.what, "", gone.mend)
    reasons = [*imports(source), *(reason(kind, what) for kind, what in first.notes if kind != "cell")]
    if reasons:
        what = say("desk-only")
        yield Problem("warning", one.file, put_together(reasons, "; "), "", say("desk-only-mend"), what)
        made.desk.append(section_of(first.notebook, one.name, "desk").executed)
        return
    made.sections.append((one, section.executed))
    if work.told_in is None:  # a preview is made at every save, and not kept
        yield from _unsteady(one, source, section, runner.run(source))


def _unsteady(one: Notebook, source: Any, section: Section, again: _Run) -> Iterator[Problem]:
    """Say that a section is not the same each time, or rests on the clock."""
    same = (
        not again.stopped and again.notebook is not None and section_of(again.notebook, one.name).html == section.html
    )
    if not same and not again.late:
        yield Problem("warning", one.file, say("differs"), "", say("differs-mend"))
    elif asked := sorted(clocks(source)):
        yield Problem("warning", one.file, say("clock", calls=", ".join(asked)), "", say("clock-mend"))


def work_kind(work: Any) -> str:
    """Say for which kind of page a work is."""
    return "cohort" if work.program is None else "program"


def _stopped(one: Notebook, place: str, found: str, mend: str) -> Problem:
    return Problem("error", put_together([one.file, place]), found, "", mend, say("stopped"))


def _fault(source: Any, ran: _Run) -> tuple[str, str, str] | None:
    """Say where and why a run stopped, and the mend; None where it went to its end."""
    if ran.notebook is not None:
        for cell in ran.notebook.cells:
            if size := cell.metadata.get("cqi_cut"):
                own = say("too-much", kb=size // 1000, most=MOST_SHOWN // 1000)
                found = own if size > MOST_SHOWN else say("too-much-together", most=MOST_KEPT // 1000)
                return _at(source, cell.source), found, say("too-much-mend")
    if not ran.stopped:
        return None
    cell = ran.cell
    if ran.notebook is not None:
        bad = [c for c in ran.notebook.cells if any(o.output_type == "error" for o in c.get("outputs", []))]
        cell = bad[0].source if bad else cell
    return _at(source, cell), ran.stopped, say("stopped-mend")


def _at(source: Any, text: str) -> str:
    """Name the cell with this code."""
    heading, number = "", 0
    for cell in source.cells:
        if cell.cell_type == "markdown":
            for line in cell.source.splitlines():
                if line.startswith("#"):
                    heading = line.strip("# \t")
        elif cell.cell_type == "code" and cell.source.strip():
            number += 1
            if cell.source.strip() == text.strip():
                return cell_place(number, heading)
    return ""


def _plain(notebook: Any) -> Any:
    """Give an executed notebook as it is kept at the desk."""
    for cell in notebook.cells:
        cell.metadata.pop("cqi_cut", None)
    return notebook


class _Runner:
    """Runs one notebook for one page, as often as it is asked to."""

    def __init__(
        self,
        work: Any,
        notebook: Notebook,
        opened: Any,
        place: Path,
        tables: Path,
        shown: str,
        warm: bool,
        told: Callable[[int | None], None],
        ends: float,
    ) -> None:
        self.work, self.notebook, self.place, self.tables, self._ends = work, notebook, place, tables, ends
        self._round, self._shown, self._warm, self._told = opened.round.id, shown, warm, told
        self._times = 0

    def run(self, source: Any) -> _Run:
        """Run it once."""
        self._times += 1
        place = self.place / str(self._times)
        shutil.copytree(self.tables, place / "tables")
        order = self._order(source, place)
        stopped = self._wait(order)
        notes = _lines(place / "notes")
        cells = [what for kind, what in notes if kind == "cell"]
        notebook = None
        with contextlib.suppress(OSError, ValueError):
            notebook = nbformat.from_dict(json.loads((place / "result.ipynb").read_text(encoding="utf-8")))
            notebook.cells.pop(0)
        shutil.rmtree(place, ignore_errors=True)
        late = bool(stopped) and time.monotonic() > self._ends
        return _Run(notebook, stopped, cells[-1] if cells else "", notes, late)

    def _order(self, source: Any, place: Path) -> Order:
        work, folder = self.work, self.work.cohort
        told = {
            "place": str(place / "tables"),
            "own": str(folder / "own"),
            "cohort": str(folder),
            "program": work.program or "",
            "round": self._round,
            "barred": [str(folder), str(_out(work.staging))],
            "notes": str(place / "notes"),
            "seconds": SECONDS,
        }
        (place / "order.json").write_text(json.dumps(told), encoding="utf-8")
        begin = f"from cqi_lib.batch.own.first_cell import begin\n\nbegin({str(place / 'order.json')!r})"
        first = nbformat.v4.new_code_cell(begin, metadata={"tags": ["setup"]})
        notebook = nbformat.from_dict({**source, "cells": [{**first}, *source.cells]})
        notebook.nbformat_minor = 5
        notebook.metadata.setdefault(
            "kernelspec", {"name": "python3", "language": "python", "display_name": "Python 3"}
        )
        (place / "notebook.ipynb").write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
        parameters = {"cohort": str(folder), "round": work.round_id}
        if work.program is not None:
            parameters["program"] = work.program
        name = f"own-{self.notebook.name}"
        paths = str(place / "notebook.ipynb"), str(place / "result.ipynb"), str(place / "tables")
        return Order(*paths, name, parameters, {"cohort": self._shown}, self._warm)

    def _wait(self, order: Order) -> str:
        """Start the process and wait for it; give what stopped it, or nothing."""
        context: Any = multiprocessing.get_context("fork" if self._warm else "spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=run, args=(theirs, order))
        with environment({PLACE: order.place}), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the only other thread waits for our parent's end
            process.start()
        theirs.close()
        return self._listened(process, ours)

    def _listened(self, process: Any, channel: Any) -> str:
        seconds = max(1.0, self._ends - time.monotonic())
        deadline, kernel = time.monotonic() + seconds, None
        stopped: str = say("died")
        try:
            while channel.poll(max(0.0, deadline - time.monotonic())):
                kind, what = channel.recv()
                if kind == "done":
                    return str(what)
                kernel = what
                if not self._warm:
                    self._told(kernel)
            stopped = failure.timed_out("", round(seconds), None).found
        except (EOFError, OSError):
            process.join(1)
            code = process.exitcode
            late = code == -getattr(signal, "SIGXCPU", 0)
            stopped = (failure.timed_out("", SECONDS, None) if late else failure.died("", code, None)).found
        finally:
            if kernel is not None and not self._warm:
                with contextlib.suppress(OSError):
                    os.kill(kernel, signal.SIGTERM)
                self._told(None)
            process.kill()
            process.join()
            channel.close()
        return stopped


def _out(staging: Path) -> Path:
    """Give the output folder in which a page is staged."""
    return next((folder.parent for folder in staging.parents if folder.name.startswith(STAGING)), staging)


def _lines(path: Path) -> list[tuple[str, str]]:
    try:
        return [tuple(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
    except (OSError, ValueError):
        return []
