"""A batch run from the cohort's folder to the index, in order; only what is stale is made.

This process stays small: it compares hashes and sends others to work. Answers, tables and pages live in processes of
their own.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..cohort.records.identity import COHORT_STEM, twins
from ..errors import CallError, ClusterError, OutputError, Problem
from ..files.lock import alone
from ..files.pasted import command as pasted
from ..files.scratch import private, short
from ..locale.said import sayings
from ..privacy.release.known import of_releases, split
from ..program.place import PREPARED
from . import desk_state, digest, ledger
from .belonging import bind, own, refuse_foreign
from .collect import outcome_of, settle, settle_unfit
from .environment import child_environment, dated, spoken_in
from .layout import Layout, full, said
from .listener import Listener
from .outcome import Outcome, read_sidecar
from .own.notebooks import Own
from .own_process import Apart, Doing
from .plan import Page, Work, chosen, shown_path, works
from .pool import Result, process_context, run_all, server_runs, stop_server
from .ran import Run
from .rounds import basis_of, drop_false, is_open, page_round, taken_out
from .scan import Scan, kept_scan, load_scan, scan_key
from .settings import Settings
from .stale import page_states, to_make
from .tongues import belonging, outcomes_beside, told, tongues

say = sayings("runs")
_Sets = list[tuple[list[Page], Layout]]
FEW = 4
"""Programs: the cohort's page comes with them. For more, what a server can do once for all children is worth its time."""


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
        For a program, a round or an output folder that cannot be; for one that is another cohort's.
    InputError
        When the cohort cannot be loaded.
    OutputError
        When the output folder cannot be written, or another run is working on it.
    ClusterError
        When the cluster asked for does not answer, has no workers of use, or is lost; what was finished is in place.
    """
    if force and failed:
        raise CallError(say("run-force-failed"))
    folder, layout, listener = Path(folder), own(folder, out), listener or Listener()
    with _held(layout, listener):
        refuse_foreign(layout, folder)  # another run may have been faster
        run = _Run(folder, layout, settings or Settings(), listener)
        run.releases = None if releases is None else Path(releases).resolve()
        run.only, run.force = tuple(only), force
        with run.scratch():
            try:
                scan = run.look(as_of)
            except OSError as error:
                if full(error):  # what was read is kept there
                    raise OutputError(said(error, layout.out)) from error
                raise
            chosen_round, asked = scan.round(round_id).id, chosen(scan, run.only)
            run.listener.chosen(scan.looked_at(chosen_round))
            try:
                run.gone = drop_false(scan, run.layout)
                scan = run.release(scan, as_of)
                return run.make(scan, chosen_round, asked, force=force, failed=failed)
            except OSError as error:
                raise OutputError(said(error, layout.out)) from error


@contextlib.contextmanager
def _held(layout: Layout, listener: Listener) -> Iterator[None]:
    """Hold the output folder from the first look on: what is written while looking lies there too, and is private."""
    try:
        with contextlib.ExitStack() as stack:
            stack.enter_context(alone(layout.out, told=listener.waits))
            stack.enter_context(private())
            stack.callback(layout.close)
            layout.begin()
            held = stack.pop_all()
    except OSError as error:
        raise OutputError(said(error, layout.out)) from None
    with held:
        yield


class _Run:
    """The steps of one run, and what they share."""

    values: dict[str, str]
    only: tuple[str, ...] = ()
    force = False

    def __init__(self, folder: Path, layout: Layout, settings: Settings, listener: Listener) -> None:
        self.folder, self.layout, self.settings, self.listener = folder, layout, settings, listener
        self.started, self.clock = ledger.now(), time.perf_counter()
        self.past = layout  # of which pages that were let out may tell
        self.releases: Path | None = None
        self.inputs, self.records = split(digest.of_cohort(folder))
        self.fresh: Path | None = None
        self.results: dict[str, Result] = {}
        self.beside: list[Apart] = []
        self.notices: list[Problem] = []
        self.gone: list[tuple[str, str]] = []
        self.unreachable: ClusterError | None = None

    @contextlib.contextmanager
    def scratch(self) -> Iterator[None]:
        """Make what all processes of the run share; a fork server that is of no use to the next run ends with it."""
        before = server_runs()
        with short(self.layout.scratch) as folder:
            self.values = child_environment(Path(folder)) | {PREPARED: str(self.layout.prepared)}
            try:
                yield
            finally:
                if not before and not any(result.warm for result in self.results.values()):
                    stop_server()

    @property
    def engine(self) -> str:
        """How processes of this machine start: where a cluster does the work, nothing is warmed up here."""
        return "kernel" if self.settings.scheduler else self.settings.engine

    @property
    def at_hand(self) -> str:
        """How a process beside the pages starts: forked where the server is there already, else anew."""
        return self.engine if server_runs() else "kernel"

    def apart(self, engine: str, function: str, *arguments: Any, where: str) -> Doing:
        one = Apart(engine, function, *arguments, where=where, values=self.values, scratch=self.layout.scratch)
        self.beside.append(one)
        return one

    def look(self, as_of: dt.date | None) -> Scan:
        """Give the kept scan when no file changed, else a new one, for which nothing is written to the outputs."""
        known = ledger.known_of(self.past)
        if self.releases is not None:
            self.records = digest.of_cohort(self.releases)
        key = scan_key(self.inputs, as_of, of_releases(self.records, known), twins(self.folder))
        scan = kept_scan(self.layout.prepared, key)
        if scan is None:
            # Something will have to be made: a server that is not there yet warms up while the files are read.
            engine = self.at_hand
            if self.settings.scheduler:
                self._warm_up(self.settings.scheduler)
            else:
                more = spoken_in(self.folder, self.settings.language)
                process_context(self.settings.engine, self.values | more, few=as_of is None and self._few())
            kept = self.fresh or self.layout.prepared
            self.fresh = self.layout.scratch / f"prepared-{time.monotonic_ns()}"
            arguments = (self.folder, as_of, key, self.inputs, kept, self.fresh, self.releases, known)
            name = "cqi_lib.batch.scanning:leave_scan"
            self.apart(engine, name, *arguments, where=say("of-reading")).result()
            scan = load_scan(self.fresh)
            if scan is None:
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.fresh))
        return scan

    def _few(self) -> bool:
        """Say, before anything was read, whether few pages will be made: few programs are asked for, or had a file changed."""
        if self.force or 0 < len(self.only) <= FEW:
            return 0 < len(self.only) <= FEW
        parts = {tuple(name.split("/")[:2]) for name in ledger.changed_since(self.layout, self.inputs) or ()}
        # Where no file changed it is something else, which all pages rest on; a new point moves a day that nobody wrote.
        return 0 < len(parts) <= FEW and all(place == "programs" for place, *_ in parts) and dated(self.folder)

    def release(self, scan: Scan, as_of: dt.date | None) -> Scan:
        """Keep what closed rounds rest on for the first time and whom pages name, before any is made, and look again."""
        due = [round_id for round_id, one in scan.released.items() if one["due"] or one["renamed"]]
        if not due:
            return scan
        prepared = self.fresh or self.layout.prepared
        name = "cqi_lib.batch.releasing:record_first"
        arguments = (self.folder, prepared, scan.as_of, self.releases, ledger.known_of(self.past), due)
        self.apart(self.at_hand, name, *arguments, where=say("of-keeping")).result()
        self.inputs, self.records = split(digest.of_cohort(self.folder))
        again = self.look(as_of)
        if any(one["due"] for one in again.released.values()):
            raise OutputError(say("run-answers-changed"))
        # Whom one round names may bear on another: look until no record grows any more.
        return again if again.released == scan.released else self.release(again, as_of)

    def make(self, scan: Scan, round_id: str, asked: list[str], *, force: bool, failed: bool) -> Run:
        """Make the stale pages, then what lies on the desk."""
        layout = self.layout
        for copied in bind(layout, self.folder):
            self._notice(copied)
        layout.open()
        self.keep_tables()
        states, sets = self.stale(scan, round_id, asked, force=force, failed=failed)
        tables = None
        if not desk_state.tables_stand(layout, scan.answers):
            name, where = "cqi_lib.batch.desk_files:write_tables_and_exports", say("of-tables")
            folders = (layout.staging / "tables", layout.staging / "exports")
            tables = self.apart(self.at_hand, name, layout.prepared, self.folder.resolve(), *folders, where=where)
        lost = None
        try:
            try:
                for pages, place in sets:
                    self._pages(pages, scan, place)
            except ClusterError as error:
                lost = error
            if tables is not None:
                tables.result()
        finally:
            if tables is not None:
                tables.stop()
        mine = None if len(asked) == len(scan.programs) else {*asked, COHORT_STEM}
        for shown in {page.round_id for page in states} | {round_id}:
            for each in (layout, *layout.tongues()):
                each.drop_strangers(belonging(scan, each), shown, mine)
        for stem, shown in dict.fromkeys(self.gone):
            if not (layout.share / (name := layout.report_name(stem, shown))).is_file():
                self._notice(taken_out(name, pasted("run", shown_path(self.folder), "--round", shown)))
        made = [self._named(page.stem, place) for pages, place in sets for page in pages]
        run = self._finish(scan, round_id, asked, made)
        seconds = round(time.perf_counter() - self.clock, 3)
        peaks = {one.name: round(one.memory, 1) for one in sorted(self.beside, key=lambda one: one.memory)}
        ledger.record(run, self.results, peaks, self.settings, self.folder, self.inputs, self.started, seconds)
        if lost is not None:
            raise self._lost(lost, len(made))
        return run

    def keep_tables(self) -> None:
        """Move the tables of a new scan into place."""
        if self.fresh is not None:
            shutil.copytree(self.fresh, self.layout.staging / "prepared")
            self.layout.move_folder(self.layout.staging / "prepared", self.layout.prepared)

    def stale(self, scan: Scan, round_id: str, asked: list[str], **how: bool) -> tuple[list[Page], _Sets]:
        """Give every page of the round, and the stale ones of each set with its places."""
        states = page_states(scan, self.folder, self.inputs, round_id, self.settings, self.layout)
        of_desk = self._of_desk(scan, round_id, asked, **how)
        beside = self._beside(scan, round_id, asked, **how)
        of_share = [] if scan.guesses else to_make(states, asked, **how)
        return states, [(of_share, self.layout), (of_desk, self.layout.interim()), *beside]

    def _beside(self, scan: Scan, round_id: str, asked: list[str], **how: bool) -> _Sets:
        """Give the stale pages of second sets, in other languages, each set with its places."""
        out = []
        for tongue in () if scan.guesses else tongues(self.layout, self.settings):
            tongue.staging.mkdir(exist_ok=True)
            states = page_states(scan, self.folder, self.inputs, round_id, self.settings, tongue)
            mine = belonging(scan, tongue)
            out.append((to_make([page for page in states if page.stem in mine], asked, **how), tongue))
        return out

    def _named(self, stem: str, layout: Layout) -> str:
        """Name a page of whatever set."""
        return f"{stem}{'' if layout is self.layout else layout.ending or ' (interim)'}"

    def _of_desk(self, scan: Scan, round_id: str, asked: list[str], **how: bool) -> list[Page]:
        """Give the stale pages of a round that is still open; where it is not, take those away that lie there."""
        layout = self.layout.interim()
        if not is_open(scan, round_id):
            shutil.rmtree(layout.share, ignore_errors=True)
            return []
        for folder in (layout.share, layout.executed, layout.staging):
            folder.mkdir(parents=True, exist_ok=True)
        states = page_states(scan, self.folder, self.inputs, round_id, self.settings, layout, interim=True)
        mine = [p for p in asked if basis_of(scan, p, round_id)["state"] == "open"]
        return to_make(states, mine, **how)

    def _pages(self, stale: list[Page], scan: Scan, layout: Layout) -> None:
        pages = {page.stem: page for page in stale}
        plan = works([page for page in stale if page.unfit is None], self.folder, self.settings, layout)
        if plan or layout is self.layout:
            self.listener.planned(len(plan))

        def end(work: Work, result: Result) -> None:
            result = settle(pages[work.stem], work, result, layout)
            self.results[self._named(work.stem, layout)] = result if result.failure else replace(result, log="")
            self.listener.ended(work, result.failure)

        told: dict[str, Any] = {"on_start": self.listener.started, "on_step": self.listener.stepped, "on_end": end}
        for page in stale:
            if page.unfit is not None:
                settle_unfit(page, layout)
        if plan and self.unreachable is not None:
            raise self.unreachable
        if plan and self.settings.scheduler:
            from .cluster import run as cluster
            from .cluster.order import order

            wanted = order(self.settings, self.folder, layout, self.inputs, scan)
            cluster.run_all(plan, wanted, **told, on_notice=self._notice)
        elif plan:
            run_all(
                plan,
                workers=self.settings.workers,
                timeout=self.settings.timeout,
                scratch=self.layout.scratch,
                values=self.values | {PREPARED: str(layout.prepared)},
                engine=self.settings.engine,
                megabytes=self.settings.memory,
                **told,
            )

    def _warm_up(self, scheduler: str) -> None:
        from .cluster.run import warm_up

        try:
            warm_up(scheduler, self.settings.engine)
        except ClusterError as error:  # said when something has to be made; everything else is done before
            self.unreachable = error

    def _notice(self, notice: Problem) -> None:
        self.notices.append(notice)
        self.listener.noticed(notice)

    def _lost(self, lost: ClusterError, asked: int) -> ClusterError:
        made = sum(result.failure is None for result in self.results.values())
        return ClusterError(f"{lost}\n" + say("run-lost", made=made, asked=asked))

    def _finish(self, scan: Scan, round_id: str, asked: list[str], made: list[str]) -> Run:
        """Write the tables, the list of problems and the index, where they differ from what lies there."""
        layout, again = self.layout, pasted("run", command := shown_path(self.folder))
        shown = {p: page_round(scan, p, round_id) for p in (*scan.programs, None)}
        outcomes = [outcome_of(scan, p, shown[p], layout, again) for p in (*scan.programs, None)]
        in_tongues = outcomes_beside(scan, shown, layout, self.settings, again)
        outcomes = [replace(o, papers=(*o.papers, *told(in_tongues, o.program_id))) for o in outcomes]
        interim, beside = self._interim_outcomes(scan, round_id, again), [o for _, o in in_tongues]
        stopped = [o.failure for o in (*outcomes, *interim, *beside) if o.failure is not None]
        not_run = Own.of(self.folder, self.inputs).problems(command)
        outcomes[-1] = replace(outcomes[-1], own=(*not_run, *outcomes[-1].own))
        of_own = tuple(dict.fromkeys(p for o in (*outcomes, *interim, *beside) for p in o.own))
        problems = tuple(dict.fromkeys([*scan.problems, *of_own, *stopped]))
        state = desk_state.digest_of(scan, [outcomes, interim, beside], round_id, command, self.settings)
        if not desk_state.stands(layout, scan.answers, state):
            name, there = "cqi_lib.batch.desk_files:write_pages", layout.staging / "desk"
            arguments = (layout.prepared, there, outcomes, interim, problems, round_id, command)
            arguments += (self.settings.render_index,)
            self.apart(self.at_hand, name, *arguments, where=say("of-index")).result()
            desk_state.place(layout, scan.answers, state)
        found = (problems, tuple(self.notices), tuple(interim), tuple(beside), of_own)
        return Run(scan, round_id, layout, tuple(outcomes[:-1]), outcomes[-1], tuple(asked), tuple(made), *found)

    def _interim_outcomes(self, scan: Scan, round_id: str, again: str) -> list[Outcome]:
        """Tell what became of the desk's pages of a round that is still open; none of those never asked for."""
        if not is_open(scan, round_id):
            return []
        layout = self.layout.interim()
        mine = [p for p in scan.programs if basis_of(scan, p, round_id)["state"] == "open"]
        made = [p for p in (*mine, None) if read_sidecar(layout.executed_folder(p or COHORT_STEM, round_id))]
        return [outcome_of(scan, p, round_id, layout, again) for p in made]
