"""What a child process does: execute its notebooks in order, make the page, report back.

This module imports nothing heavy: a child must be in a session of its own, with its output in a log, before
anything can go wrong.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..errors import Problem
from ..files.scratch import settle_in
from ..locale.said import sayings
from .ending import end_with_parent, leave

say = sayings("runs")

LARGEST_FILE = 1 << 29
"""Bytes."""


def main(channel: Any, parcel: bytes, log: str, values: dict[str, str]) -> None:
    """Make one page; the parent hears of it through `channel`.

    Parameters
    ----------
    channel : connection to the parent. Sent: `("warm", whether everything was imported)`,
        `("step", number, of, stem, cycle)`, `("place", where)`, `("kernel", pid or None)`,
        `("memory", megabytes at most)`, then
        `("done", {step: seconds})` or `("failed", Problem, {step: seconds})`.
    parcel : the pickled `plan.Work`.
    log : file for whatever the child or its kernels print.
    values : environment variables of this run; a fork server may have been started by an earlier one.
    """
    detach(log)
    limit_files()
    settle_in(values)
    server: Any = sys.modules.get("cqi_lib.batch.preload")
    warm: bool = getattr(server, "READY", False)
    if not warm and getattr(server, "FAILURE", None):
        print(server.FAILURE, file=sys.stderr)  # the log says why there are only ordinary kernels
    channel.send(("warm", warm))
    threading.Thread(target=end_with_parent, daemon=True).start()
    seconds: dict[str, float] = {}
    try:
        work = pickle.loads(parcel)
        problem = _make(work, channel, seconds, warm)
        if problem and work.told_in is not None:
            problem = _written(problem, work)
        channel.send(("memory", most_memory()))
        channel.send(("failed", problem, seconds) if problem else ("done", seconds))
        code = 0
    except BaseException:
        import traceback

        traceback.print_exc()
        code = 1
    leave(channel, code)


def most_memory() -> float:
    """Give the most megabytes this process held; 0 where the system does not say."""
    # Not `ru_maxrss`, which also counts what the process held that started this one, up to the moment it did.
    with contextlib.suppress(OSError, ValueError, IndexError), open("/proc/self/status", encoding="ascii") as lines:  # noqa: PTH123
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)
    return 0.0


def limit_files() -> None:
    """Let no file grow beyond what any page can need: a runaway notebook must not fill the disk."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        most = LARGEST_FILE if hard == resource.RLIM_INFINITY else min(LARGEST_FILE, hard)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))


def detach(log: str) -> None:
    """Leave the terminal: a Ctrl-C is the parent's business, and so is the progress bar."""
    if hasattr(os, "setsid"):
        os.setsid()
    if hasattr(signal, "pthread_sigmask"):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    target = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(target, 1)
    os.dup2(target, 2)
    os.close(target)


def renderer(name: str) -> Any:
    """Import the function that `module:function` names."""
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(module), function)


def _desk_renderer(work: Any) -> Any:
    """Give the function that makes the evaluator's version of the cohort's page: the page's own, with `_desk`."""
    if work.program is not None:
        return None
    module, _, function = work.renderer.partition(":")
    return getattr(importlib.import_module(module), f"{function}_desk", None)


def _places(channel: Any, step: Any) -> Callable[[str], None]:
    """Tell the parent under which heading a notebook is, when it is another one: all it knows if this process dies."""
    from . import failure

    last = ""

    def begun(heading: str) -> None:
        nonlocal last
        if heading != last:
            last = heading
            channel.send(("place", failure.place(step.stem, heading, step.cycle)))

    return begun


def _written(problem: Problem, work: Any) -> Problem:
    """Write what stopped a page into its folder; give what may be told of it: no words of any file."""
    from ..locale.spoken import speaking
    from .failure import of_the_disk
    from .plan import WHY

    if of_the_disk(problem):
        return problem
    work.staging.mkdir(parents=True, exist_ok=True)
    with speaking(work.told_in):
        (work.staging / WHY).write_text(f"{problem}\n", encoding="utf-8")
    return replace(problem, found="", what="", allowed="")


def _own_sections(work: Any, shown: str, warm: bool, channel: Any) -> Any:
    """Run a page's own notebooks, each in a process of its own."""
    from ..opening.open import open_cohort, open_program
    from .own.making import make

    where = (work.cohort, work.round_id) if work.program is None else (work.cohort, work.program, work.round_id)
    opened = (open_cohort if work.program is None else open_program)(*where)
    return make(work, opened, shown, warm, lambda pid: channel.send(("kernel", pid)))


def _make(work: Any, channel: Any, seconds: dict[str, float], warm: bool) -> Problem | None:
    from ..locale.spoken import LANGUAGE
    from . import failure
    from .environment import without_slow_schema_formats

    where: str = say("of-start")
    if work.language:
        os.environ[LANGUAGE] = work.language
    else:
        os.environ.pop(LANGUAGE, None)
    without_slow_schema_formats()
    try:
        from ..locale.catalogue import remember
        from ..program import kept
        from ..report.merge import Executed
        from .execute import StepFailed, execute
        from .kept_notebooks import KeptNotebooks
        from .layout import DESK_PAGE, staged_name
        from .notebook_file import write
        from .plan import shown_path

        remember()
        # An ordinary kernel is another process, which keeps nothing.
        keeps, notebooks = None, None
        if warm and work.kept is not None:
            gc.disable()  # somebody waits for this one page, and all of it goes when it is there
            keeps = kept.begin(work.kept, work.rests)
            notebooks = KeptNotebooks(keeps, work.cohort, work.program, work.round_id)
        folder = work.staging / "executed"
        folder.mkdir(parents=True)
        os.chdir(work.notebooks)
        shown = {"cohort": work.shown or shown_path(work.cohort)}
        done: list[Executed] = []
        for number, step in enumerate(work.steps, start=1):
            where = failure.place(step.stem, cycle=step.cycle)
            channel.send(("step", number, len(work.steps), step.stem, step.cycle))
            parameters = {"cohort": str(work.cohort), "round": work.round_id}
            if work.program is not None:
                parameters["program"] = work.program
            if step.stem == work.per_cycle:
                parameters["cycle"] = step.cycle
            name = f"{step.stem}_{step.cycle}" if step.cycle else step.stem
            started = time.perf_counter()
            source = work.notebooks / f"{step.stem}.ipynb"
            told, begun = (lambda pid: channel.send(("kernel", pid))), _places(channel, step)
            run = functools.partial(
                execute, source, parameters, shown=shown, name=name, warm=warm, told=told, begun=begun
            )
            try:
                with keeps.step(name) if keeps else contextlib.nullcontext():
                    notebook = notebooks.run(source, {**parameters, **shown}, run) if notebooks else run()
            except StepFailed as stop:
                write(stop.notebook, folder / f"{name}.ipynb")
                return stop.problem
            finally:
                seconds[name] = round(time.perf_counter() - started, 3)
            write(notebook, folder / f"{name}.ipynb")
            done.append(Executed(step.stem, step.cycle, notebook))
        own = _own_sections(work, shown["cohort"], warm, channel) if work.own else None
        where = say("of-page")
        started = time.perf_counter()
        asked = {"cohort": work.cohort, "round_id": work.round_id}
        asked |= {} if work.program is None else {"program": work.program}
        make = renderer(work.renderer)
        with keeps.step("page", notebook=False) if keeps else contextlib.nullcontext():
            page = own.fitted(lambda more: make([*done, *more], **asked)) if own else make(done, **asked)
        if own:
            own.write(work)
        if keeps:
            keeps.save()
        papers = page if isinstance(page, dict) else {"": page}
        for name, text in papers.items():
            (work.staging / staged_name(name)).write_text(text, encoding="utf-8", newline="\n")
        desk = _desk_renderer(work)
        if desk is not None:
            page = own.at_desk(lambda more: desk([*done, *more], **asked)) if own else desk(done, **asked)
            (folder / DESK_PAGE).write_text(page, encoding="utf-8", newline="\n")
        seconds["page"] = round(time.perf_counter() - started, 3)
    except Exception as error:
        import traceback

        traceback.print_exc()  # into the log, for those who mend the workbook
        return failure.from_exception(where, error, work.program)
    return None
