"""What becomes of a page: moved into place when whole, out of `share/` when it could not be made, and remembered."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ..cohort.records.identity import COHORT_STEM
from ..errors import OutputError, Problem
from ..files import hashes
from ..locale.said import sayings
from . import failure
from .layout import Layout, staged_name, staged_papers
from .layout import staged as staged_folder
from .outcome import Outcome, Sidecar, read_sidecar, write_sidecar
from .own.notebooks import FOUND
from .plan import Page, Work
from .scan import Scan

say = sayings("runs")

if TYPE_CHECKING:
    from .pool import Result


def settle(page: Page, work: Work, result: Result, layout: Layout) -> Result:
    """Move what a child made into place; a report that could not be made leaves `share/`.

    The sidecar is written before anything is touched and moved in last: a run that is killed in between leaves a
    sidecar and a report that do not agree, which is stale.

    Parameters
    ----------
    page, work, result : what was to be made, how, and what came of it.
    layout : the output folder.

    Returns
    -------
    The result, with a failure where the process ended well but left no page.

    Raises
    ------
    OutputError
        When the disk would take no more; then everything stays as it was.
    """
    if result.failure is not None and failure.of_the_disk(result.failure):
        raise OutputError(say("disk-full", folder=str(layout.out), reason=result.failure.found))
    staged = work.staging / "report.html"
    if result.failure is None and not staged.is_file():
        mend, what = say("run-again"), say("no-page-what")
        lost = Problem("error", say("of-page"), say("no-page"), "", mend, what, work.program)
        result = replace(result, failure=lost)
    _place(page, work.round_id, layout, result.failure, unfit=False)
    return result


def settle_unfit(page: Page, layout: Layout) -> None:
    """Remember a program that was not run because its files hold errors; its old report leaves `share/`."""
    _place(page, page.round_id, layout, page.unfit, unfit=True)


def _place(page: Page, round_id: str, layout: Layout, stopped: Problem | None, *, unfit: bool) -> None:
    staging, name = staged_folder(layout.staging, page.stem), layout.report_name(page.stem, round_id)
    staged, executed = staging / "report.html", staging / "executed"
    executed.mkdir(parents=True, exist_ok=True)
    ready = stopped is None
    papers = staged_papers(staging) if ready else []
    before = page.sidecar.papers if page.sidecar else {}
    sidecar = Sidecar(
        page.program,
        "ready" if ready else "failed",
        name if ready else None,
        stopped,
        unfit,
        hashes.of_file(staged) if ready else None,
        page.digest,
        page.parts,
        {paper: hashes.of_file(staging / staged_name(paper)) for paper in papers},
        {path.name: hashes.of_file(path) for path in sorted(executed.iterdir())} if ready else {},
        _own(staging) if ready else (),
    )
    write_sidecar(sidecar, executed)
    if ready:
        layout.place(staged, layout.share / name)
        for paper in papers:
            layout.place(staging / staged_name(paper), layout.share / layout.report_name(page.stem, round_id, paper))
    else:
        (layout.share / name).unlink(missing_ok=True)
    # A plan without priorities is no plan any more.
    for paper in set(before) - set(papers):
        (layout.share / layout.report_name(page.stem, round_id, paper)).unlink(missing_ok=True)
    layout.move_folder(executed, layout.executed_folder(page.stem, round_id))


def _own(staging: Path) -> tuple[Problem, ...]:
    """Give what a child found wrong with its page's own sections."""
    try:
        return tuple(map(Problem.of_kept, json.loads((staging / FOUND).read_text(encoding="utf-8"))))
    except FileNotFoundError:
        return ()


def outcome_of(scan: Scan, program: str | None, round_id: str, layout: Layout, again: str) -> Outcome:
    """Tell a page's outcome from what lies in the output folder, as a run with `--only` must.

    Parameters
    ----------
    scan : the cohort.
    program : the program; None for the cohort page.
    round_id, layout : the round, and where things lie.
    again : the command that makes the page.
    """
    name = scan.name if program is None else scan.programs[program].name
    problems = () if program is None else scan.programs[program].problems
    sidecar = read_sidecar(layout.executed_folder(program or COHORT_STEM, round_id))
    report = layout.report_name(program or COHORT_STEM, round_id)
    if sidecar and sidecar.status == "ready" and (layout.share / report).is_file():
        stem = program or COHORT_STEM
        papers = tuple((paper, layout.report_name(stem, round_id, paper)) for paper in sidecar.papers)
        return Outcome(program, name, "ready", report, problems, papers=papers, own=sidecar.own)
    if scan.guesses and layout.share.parent == layout.out:
        return Outcome(program, name, "waiting", None, problems)
    stopped = sidecar.failure if sidecar else None
    if stopped is None:
        mend = say("no-report-mend", command=again + (f" --only {program}" if program else ""))
        stopped = Problem(
            "error",
            f"{layout.share.relative_to(layout.out).as_posix()}/{report}",
            say("no-report"),
            "",
            mend,
            program=program,
        )
    return Outcome(program, name, "failed", None, problems, stopped)
