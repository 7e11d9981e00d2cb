"""A batch run from the cohort's folder to the index, in order; only what is stale is made.

This process stays small: it compares hashes and sends others to work. Answers, tables and pages live in processes of
their own.
"""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import CallError, ClusterError, OutputError, Problem
from ..records.cohort_file import COHORT_STEM
from ..release.known import known_of, of_releases, released, split
from . import desk_state, digest, ledger
from .apart import Apart
from .child import most_memory
from .environment import PREPARED, child_environment
from .layout import Layout, said
from .lock import alone, refuse_if_running
from .outcome import Outcome
from .plan import Work, chosen, shown_path, works
from .pool import Result, process_context, run_all
from .rounds import basis_of, drop_false, is_open, page_round
from .settings import Settings
from .settle import outcome_of, settle, settle_unfit
from .stale import Page, page_states, to_make
from .survey import Survey, kept_survey, load_survey, survey_key


class Listener:
    """What a run tells while it goes; the command line draws a progress bar from it."""

    def chosen(self, said: str) -> None:
        """Say which round the run is about, before anything else."""

    def planned(self, total: int) -> None:
        """Say how many pages will be made."""

    def started(self, work: Work) -> None:
        """Say that a page's process was started."""

    def stepped(self, work: Work, number: int, of: int, stem: str, cycle: str | None) -> None:
        """Say which notebook runs."""

    def ended(self, work: Work, failure: Problem | None) -> None:
        """Say that a page is ready, or what stopped it."""

    def noticed(self, notice: Problem) -> None:
        """Say what is wrong with a worker of the cluster; the run goes on."""


@dataclass(frozen=True)
class Run:
    """What a run made.

    Parameters
    ----------
    survey
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
    """

    survey: Survey
    round_id: str
    layout: Layout
    outcomes: tuple[Outcome, ...]
    overview: Outcome
    asked: tuple[str, ...]
    made: tuple[str, ...]
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a page asked for is missing, or an error stands in a file the whole cohort rests on."""
        pages = [o for o in (*self.outcomes, self.overview) if o.program_id is None or o.program_id in self.asked]
        wide = any(p.severity == "error" for p in self.survey.wide)
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
    force: bool = False,
    failed: bool = False,
    releases: str | Path | None = None,
) -> Run:
    """Make what is stale of a cohort's reports for one round, the cohort page and the index.

    Parameters
    ----------
    folder : the cohort's folder.
    only : programs to look at; none means all. The other programs' reports stay as they are.
    round_id : the round; None means the latest.
    as_of : the day the reports stand on; None means as the cohort says.
    out : output folder; None means `outputs/<name of the cohort folder>`.
    settings, listener : how to run, and whom to tell.
    force : make every page, stale or not.
    failed : make only the pages that failed the last time.
    releases : where the records of releases are kept; None is the cohort's folder.

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
        When the output folder cannot be written, or another run is working on it.
    ClusterError
        When the cluster asked for does not answer, has no workers of use, or is lost; what was finished is in place.
    """
    if force and failed:
        raise CallError("--force makes everything and --failed only what failed: give one of them.")
    run = _Run(Path(folder), Layout.of(Path(folder), out), settings or Settings(), listener or Listener())
    refuse_if_running(run.layout.out)
    run.scratch = Path(tempfile.mkdtemp(prefix="cqi-"))
    try:
        run.releases = None if releases is None else Path(releases).resolve()
        survey = run.look(as_of)
        chosen_round, asked = survey.round(round_id).id, chosen(survey, only)
        run.listener.chosen(survey.looked_at(chosen_round))
        try:
            with alone(run.layout.out):
                survey = run.release(survey, as_of)
                return run.make(survey, chosen_round, asked, force=force, failed=failed)
        except OSError as error:
            raise OutputError(said(error, run.layout.out)) from error
    finally:
        shutil.rmtree(run.scratch, ignore_errors=True)


class _Run:
    """The steps of one run, and what they share."""

    scratch: Path

    def __init__(self, folder: Path, layout: Layout, settings: Settings, listener: Listener) -> None:
        self.folder, self.layout, self.settings, self.listener = folder, layout, settings, listener
        self.started, self.clock = ledger.now(), time.perf_counter()
        self.releases: Path | None = None
        self.inputs, self.records = split(digest.of_folder(folder))
        self.fresh: Path | None = None
        self.results: dict[str, Result] = {}
        self.notices: list[Problem] = []
        self.unreachable: ClusterError | None = None

    @property
    def values(self) -> dict[str, str]:
        return child_environment(self.scratch) | {PREPARED: str(self.layout.prepared)}

    @property
    def engine(self) -> str:
        """How processes of this machine start: where a cluster does the work, nothing is warmed up here."""
        return "kernel" if self.settings.scheduler else self.settings.engine

    def apart(self, engine: str, function: str, *arguments: Any, where: str) -> Apart:
        return Apart(engine, function, *arguments, where=where, values=self.values, scratch=self.scratch)

    def look(self, as_of: dt.date | None) -> Survey:
        """Give the kept survey when no file changed, else a new one, for which nothing is written to the outputs."""
        known = known_of(self.layout)
        if self.releases is not None:
            self.records = digest.of_folder(self.releases)
        key = survey_key(self.inputs, as_of, of_releases(self.records, known))
        survey = kept_survey(self.layout.prepared, key)
        if survey is None:
            # Something will have to be made: the server warms up while the files are read.
            if self.settings.scheduler:
                self._warm_up()
            else:
                process_context(self.settings.engine, self.values)
            kept, self.fresh = self.fresh or self.layout.prepared, self.scratch / f"prepared-{time.monotonic_ns()}"
            where = (kept, self.fresh, self.releases, known)
            arguments = (self.folder, as_of, key, self.inputs, *where)
            name = "cqi_lib.batch.surveyor:leave_survey"
            self.apart("kernel", name, *arguments, where="the reading of the cohort").result()
            survey = load_survey(self.fresh)
        return survey

    def release(self, survey: Survey, as_of: dt.date | None) -> Survey:
        """Keep what closed rounds rest on for the first time, before any page is made of it, and look again."""
        due = [round_id for round_id, one in survey.released.items() if one["due"]]
        if not due:
            return survey
        prepared = self.fresh or self.layout.prepared
        name = "cqi_lib.batch.releasing:record_first"
        arguments = (self.folder, prepared, survey.as_of, self.releases, known_of(self.layout), due)
        self.apart("kernel", name, *arguments, where="the keeping of what was released").result()
        self.inputs, self.records = split(digest.of_folder(self.folder))
        again = self.look(as_of)
        if any(one["due"] for one in again.released.values()):
            raise OutputError("Answers changed while they were being released. Run again.")
        return again

    def make(self, survey: Survey, round_id: str, asked: list[str], *, force: bool, failed: bool) -> Run:
        """Make the stale pages, then what lies on the desk."""
        layout = self.layout
        layout.open()
        try:
            if self.fresh is not None:
                shutil.copytree(self.fresh, layout.staging / "prepared")
                layout.move_folder(layout.staging / "prepared", layout.prepared)
            states = page_states(survey, self.folder, self.inputs, round_id, self.settings, layout)
            stale = to_make(states, asked, force=force, failed=failed)
            of_desk = self._of_desk(survey, round_id, asked, force=force, failed=failed)
            tables = None
            if not desk_state.tables_stand(layout, survey.answers):
                where = "the writing of the tables"
                name = "cqi_lib.batch.desk:write_tables_and_exports"
                folders = (layout.staging / "tables", layout.staging / "exports")
                tables = self.apart("kernel", name, layout.prepared, self.folder.resolve(), *folders, where=where)
            lost = None
            try:
                try:
                    self._pages(stale, survey, layout)
                    self._pages(of_desk, survey, layout.interim())
                except ClusterError as error:
                    lost = error
                if tables is not None:
                    tables.result()
            finally:
                if tables is not None:
                    tables.stop()
            if len(asked) == len(survey.programs):
                for shown in {page.round_id for page in states} | {round_id}:
                    layout.drop_strangers({*survey.programs, COHORT_STEM}, shown)
            drop_false(survey, layout, [(page.stem, page.round_id) for page in states])
            run = self._finish(survey, round_id, asked, stale, of_desk)
            self._record(run)
            if lost is not None:
                raise self._lost(lost, len(stale))
            return run
        finally:
            layout.close()

    def _of_desk(self, survey: Survey, round_id: str, asked: list[str], **how: bool) -> list[Page]:
        """Give the stale pages of a round that is still open; where it is not, take those away that lie there."""
        layout = self.layout.interim()
        if not is_open(survey, round_id):
            shutil.rmtree(layout.share, ignore_errors=True)
            return []
        for folder in (layout.share, layout.executed, layout.staging):
            folder.mkdir(parents=True, exist_ok=True)
        states = page_states(survey, self.folder, self.inputs, round_id, self.settings, layout, interim=True)
        mine = [p for p in asked if basis_of(survey, p, round_id)["state"] == "open"]
        return to_make(states, mine, **how)

    def _pages(self, stale: list[Page], survey: Survey, layout: Layout) -> None:
        pages = {page.stem: page for page in stale}
        plan = works([page for page in stale if page.unfit is None], self.folder, self.settings, layout)
        if plan or layout is self.layout:
            self.listener.planned(len(plan))

        def end(work: Work, result: Result) -> None:
            result = settle(pages[work.stem], work, result, layout)
            key = work.stem if layout is self.layout else f"{work.stem} (interim)"
            self.results[key] = result if result.failure else replace(result, log="")
            self.listener.ended(work, result.failure)

        told = {"on_start": self.listener.started, "on_step": self.listener.stepped, "on_end": end}
        for page in stale:
            if page.unfit is not None:
                settle_unfit(page, layout)
        if plan and self.unreachable is not None:
            raise self.unreachable
        if plan and self.settings.scheduler:
            from . import cluster
            from .order import order

            wanted = order(self.settings, self.folder, layout, self.inputs, survey)
            cluster.run_all(plan, wanted, **told, on_notice=self._notice)
        elif plan:
            run_all(
                plan,
                workers=self.settings.workers,
                timeout=self.settings.timeout,
                scratch=self.scratch,
                values=self.values | {PREPARED: str(layout.prepared)},
                engine=self.settings.engine,
                megabytes=self.settings.memory,
                **told,
            )

    def _warm_up(self) -> None:
        from .cluster import warm_up

        try:
            warm_up(self.settings.scheduler, self.settings.engine)
        except ClusterError as error:  # said when something has to be made; everything else is done before
            self.unreachable = error

    def _notice(self, notice: Problem) -> None:
        self.notices.append(notice)
        self.listener.noticed(notice)

    def _lost(self, lost: ClusterError, asked: int) -> ClusterError:
        made = sum(result.failure is None for result in self.results.values())
        return ClusterError(
            f"{lost}\n{made} of {asked} pages were made now and are in place; the others are as they were. "
            "Run the same command again for the rest."
        )

    def _finish(self, survey: Survey, round_id: str, asked: list[str], stale: list[Page], of_desk: list[Page]) -> Run:
        """Write the tables, the list of problems and the index, where they differ from what lies there."""
        layout, again = self.layout, f"cqi run {shown_path(self.folder)}"
        shown = {p: page_round(survey, p, round_id) for p in (*survey.programs, None)}
        outcomes = [outcome_of(survey, p, shown[p], layout, again) for p in (*survey.programs, None)]
        stopped = [o.failure for o in outcomes if o.failure is not None]
        problems = tuple(dict.fromkeys([*survey.problems, *stopped]))
        state = desk_state.digest_of(survey, outcomes, round_id, self.settings)
        if not desk_state.stands(layout, survey.answers, state):
            name, there = "cqi_lib.batch.desk:write_pages", layout.staging / "desk"
            arguments = (layout.prepared, there, outcomes, problems, round_id, self.settings.render_index)
            engine = self.engine if stale else "kernel"
            self.apart(engine, name, *arguments, where="the making of the index").result()
            desk_state.place(layout, survey.answers, state)
        made = (*(page.stem for page in stale), *(f"{page.stem} (interim)" for page in of_desk))
        return Run(
            survey,
            round_id,
            layout,
            tuple(outcomes[:-1]),
            outcomes[-1],
            tuple(asked),
            made,
            problems,
            tuple(self.notices),
        )

    def _record(self, run: Run) -> None:
        settings, pages = self.settings, {}
        for stem, result in self.results.items():
            failure = str(result.failure) if result.failure else None
            pages[stem] = {"failure": failure, "warm": result.warm, "memory": result.memory, "seconds": result.seconds}
            if result.failure and result.log:
                pages[stem]["log"] = result.log
            if result.worker:
                pages[stem]["worker"] = result.worker
        body = {
            "cohort": shown_path(self.folder),
            "started": self.started,
            "seconds": round(time.perf_counter() - self.clock, 3),
            "round": run.round_id,
            "released": released(run.survey, run.round_id),
            "as_of": run.survey.as_of.isoformat(),
            "programs": list(run.asked),
            "workers": settings.workers,
            "timeout": settings.timeout,
            "engine": settings.engine,
            "memory": round(most_memory(), 1),
        }
        if settings.scheduler:
            del body["workers"]
            body |= {"scheduler": settings.scheduler, "notices": [str(notice) for notice in run.notices]}
        if run.made or not self.layout.manifest.is_file():
            manifest = {
                **body,
                "versions": ledger.versions(),
                "inputs": self.inputs,
                "tables": sorted(path.name for path in self.layout.tables.glob("*.csv")),
                "pages": {stem: {"seconds": page["seconds"]["whole"]} for stem, page in pages.items()},
            }
            self.layout.write(self.layout.manifest, ledger.manifest_text(manifest))
        ledger.append(self.layout.history, {**body, "pages": pages})
