"""A batch run from the cohort's folder to the index, in order."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..cohort import Cohort, load_cohort
from ..errors import OutputError, Problem
from ..prepare import prepare
from ..program import PREPARED
from . import desk, ledger
from .child import renderer
from .environment import child_environment
from .layout import Layout, said
from .outcome import Outcome, read_sidecar, write_sidecar
from .plan import COHORT_STEM, Work, chosen, shown_path, works
from .pool import Result, run_all
from .settings import Settings


class Listener:
    """What a run tells while it goes; the command line draws a progress bar from it."""

    def planned(self, total: int) -> None:
        """Say how many pages will be made."""

    def started(self, work: Work) -> None:
        """Say that a page's process was started."""

    def stepped(self, work: Work, number: int, of: int, stem: str, cycle: str | None) -> None:
        """Say which notebook runs."""

    def ended(self, work: Work, failure: Problem | None) -> None:
        """Say that a page is ready, or what stopped it."""


@dataclass(frozen=True)
class Run:
    """What a run made.

    Parameters
    ----------
    cohort
        The cohort as loaded.
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
    problems
        Everything found in the files, and what stopped pages.
    """

    cohort: Cohort
    round_id: str
    layout: Layout
    outcomes: tuple[Outcome, ...]
    overview: Outcome
    asked: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        """Whether a page asked for is missing, or an error stands in a file the whole cohort rests on."""
        pages = [o for o in (*self.outcomes, self.overview) if o.program_id is None or o.program_id in self.asked]
        wide = any(p.severity == "error" and p.program not in self.cohort.programs for p in self.cohort.problems)
        return wide or any(o.status == "failed" for o in pages)


def run_cohort(
    folder: str | Path,
    *,
    only: Iterable[str] = (),
    round_id: str | None = None,
    as_of: dt.date | None = None,
    out: str | Path | None = None,
    settings: Settings | None = None,
    listener: Listener | None = None,
) -> Run:
    """Make the reports of a cohort's programs for one round, the cohort page and the index.

    Parameters
    ----------
    folder : the cohort's folder.
    only : programs to run; none means all. The other programs' reports stay as they are.
    round_id : the round; None means the latest.
    as_of : the day the reports stand on; None means as the cohort says.
    out : output folder; None means `outputs/<name of the cohort folder>`.
    settings, listener : how to run, and whom to tell.

    Returns
    -------
    The run; nothing is raised for what one program's files or notebooks do.

    Raises
    ------
    CallError
        For a program, a round or an output folder that cannot be.
    InputError
        When the cohort cannot be loaded.
    OutputError
        When the output folder cannot be written.
    """
    settings, listener = settings or Settings(), listener or Listener()
    started, clock = ledger.now(), time.perf_counter()
    layout = Layout.of(Path(folder), out)
    cohort = load_cohort(folder, as_of=as_of)
    chosen_round = cohort.round(round_id).id
    asked = chosen(cohort, only)
    layout.open()
    scratch = Path(tempfile.mkdtemp(prefix="cqi-"))
    results: dict[str, Result] = {}
    try:
        table_names = _prepare(cohort, scratch, layout)
        plan = [w for w in works(cohort, asked, chosen_round, settings, layout) if _may_run(cohort, w)]
        listener.planned(len(plan))

        def end(work: Work, result: Result) -> None:
            result = _settle(work, result, layout)
            results[work.stem] = result
            listener.ended(work, result.failure)

        values = child_environment(scratch) | {PREPARED: str(scratch / "prepared")}
        run_all(
            plan,
            workers=settings.workers,
            timeout=settings.timeout,
            scratch=scratch,
            values=values,
            engine=settings.engine,
            on_start=listener.started,
            on_step=listener.stepped,
            on_end=end,
        )
        for program in asked:
            if cohort.programs[program].failed:
                _settle_unfit(cohort, program, chosen_round, layout)
        if len(asked) == len(cohort.programs):
            layout.drop_strangers({*cohort.programs, COHORT_STEM}, chosen_round)
        outcomes = tuple(_outcome(cohort, program, chosen_round, layout) for program in cohort.programs)
        overview = _outcome(cohort, None, chosen_round, layout)
        problems = _all_problems(cohort, outcomes, overview)
        layout.move_folder(layout.staging / "tables", layout.tables)
        layout.write(layout.problems, desk.csv_bytes(desk.problems_table(problems)))
        layout.write(layout.index, renderer(settings.render_index)(cohort, [*outcomes, overview], chosen_round))
        run = Run(cohort, chosen_round, layout, outcomes, overview, tuple(asked), problems)
        _record(run, results, started, time.perf_counter() - clock, settings, table_names)
        return run
    except OSError as error:
        raise OutputError(said(error, layout.out)) from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
        layout.close()


def _prepare(cohort: Cohort, scratch: Path, layout: Layout) -> list[str]:
    """Compute what all programs share once; children find it through an environment variable."""
    folder = scratch / "prepared"
    folder.mkdir()
    prepare(cohort).save(folder)
    return desk.write_tables(folder, layout.staging / "tables")


def _may_run(cohort: Cohort, work: Work) -> bool:
    return work.program is None or not cohort.programs[work.program].failed


def _settle(work: Work, result: Result, layout: Layout) -> Result:
    """Move what a child made into place; a report that could not be made leaves `share/`."""
    staged, report = work.staging / "report.html", layout.report_name(work.stem, work.round_id)
    if result.failure is None and not staged.is_file():
        where = "the making of the page"
        lost = Problem("error", where, "no page", "", "Run again.", "The process ended well.", work.program)
        result = replace(result, failure=lost)
    executed = work.staging / "executed"
    executed.mkdir(parents=True, exist_ok=True)
    ready = result.failure is None
    if ready:
        staged.replace(layout.share / report)
    else:
        (layout.share / report).unlink(missing_ok=True)
    outcome = Outcome(work.program, "", "ready" if ready else "failed", report if ready else None, (), result.failure)
    write_sidecar(outcome, executed)
    layout.move_folder(executed, layout.executed_folder(work.stem, work.round_id))
    return result


def _settle_unfit(cohort: Cohort, program: str, round_id: str, layout: Layout) -> None:
    """Remember a program that was not run because its records hold errors; its old report leaves `share/`."""
    errors = [p for p in cohort.programs[program].problems if p.severity == "error"]
    (layout.share / layout.report_name(program, round_id)).unlink(missing_ok=True)
    staged = layout.staging / program / "executed"
    staged.mkdir(parents=True, exist_ok=True)
    write_sidecar(Outcome(program, "", "failed", None, (), errors[0]), staged)
    layout.move_folder(staged, layout.executed_folder(program, round_id))


def _outcome(cohort: Cohort, program: str | None, round_id: str, layout: Layout) -> Outcome:
    """Tell a page's state from what lies in the output folder, as a later run with `--only` must."""
    stem = program or COHORT_STEM
    name = cohort.file.name if program is None else cohort.programs[program].name
    problems = () if program is None else tuple(cohort.programs[program].problems)
    sidecar = read_sidecar(layout.executed_folder(stem, round_id))
    report = layout.report_name(stem, round_id)
    if sidecar and sidecar["status"] == "ready" and (layout.share / report).is_file():
        return Outcome(program, name, "ready", report, problems)
    failure = sidecar["failure"] if sidecar else None
    if failure is None:
        mend = f"Run: cqi run {shown_path(cohort.folder)}" + (f" --only {program}" if program else "")
        failure = Problem("error", f"share/{report}", "no report yet", "", mend, program=program)
    return Outcome(program, name, "failed", None, problems, failure)


def _all_problems(cohort: Cohort, outcomes: tuple[Outcome, ...], overview: Outcome) -> tuple[Problem, ...]:
    """List the files' problems, then what stopped pages, each once."""
    found = list(cohort.problems)
    found += [o.failure for o in (*outcomes, overview) if o.failure is not None]
    return tuple(dict.fromkeys(found))


def _record(
    run: Run, results: dict[str, Result], started: str, wall: float, settings: Settings, tables: list[str]
) -> None:
    options: dict[str, Any] = {
        "round": run.round_id,
        "as_of": run.cohort.as_of.isoformat(),
        "programs": list(run.asked),
        "workers": settings.workers,
        "timeout": settings.timeout,
        "engine": settings.engine,
    }
    pages = {}
    for stem, result in results.items():
        failure = str(result.failure) if result.failure else None
        pages[stem] = {"failure": failure, "warm": result.warm, "seconds": result.seconds}
        if result.failure and result.log:
            pages[stem]["log"] = result.log
    body = {"cohort": shown_path(run.cohort.folder), "started": started, "seconds": round(wall, 3), **options}
    manifest = {
        **body,
        "versions": ledger.versions(),
        "inputs": ledger.input_hashes(run.cohort.folder),
        "tables": tables,
        "pages": {stem: {"seconds": page["seconds"]["whole"]} for stem, page in pages.items()},
    }
    run.layout.write(run.layout.manifest, ledger.manifest_text(manifest))
    ledger.append(run.layout.history, {**body, "pages": pages})
