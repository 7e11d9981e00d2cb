"""The output folder: what lies where, a staging folder beside it, moving results into place when whole."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from copy import copy
from pathlib import Path

from ..errors import CallError, OutputError
from ..files.places import HOME, PARTS
from ..files.refusal import refusal
from ..files.scratch import STAGING, sweep, umask
from ..locale.said import sayings
from .outcome import read_sidecar

say = sayings("runs")

NOW = "now"
"""Within the prepared tables: those of the answers as they are, where pages that may leave do not rest on them."""
INTERIM = "interim"
"""On the desk: the pages of a round that is still open."""
DESK_PAGE = "named.html"
"""The evaluator's version of the cohort's page, beside its executed notebook."""
PAPERS = ("plan", "meeting", "heard")
"""What there may be beside a program's report."""


class Layout:
    """Paths of one cohort's output folder.

    Parameters
    ----------
    out : the output folder.
    """

    def __init__(self, out: Path) -> None:
        self.out = out
        self.share = out / "share"
        self.desk = out / "desk"
        self.executed = self.desk / "executed"
        self.tables = self.desk / "tables"
        self.shared_tables = self.share / "tables"
        self.workbook = self.share / "cohort.xlsx"
        self.prepared = self.desk / "prepared"
        self.index = self.desk / "index.html"
        self.problems = self.desk / "problems.csv"
        self.manifest = out / "manifest.json"
        self.history = out / "run.jsonl"
        self.staging = out / f"{STAGING}{os.getpid()}"
        self.scratch = self.staging / "_scratch"  # no id of a program begins so
        self.open_mode = 0o666 & ~umask()
        self.tag = ""

    def speaking(self, tag: str) -> Layout:
        """Give the places of a second set of pages, in another language: beside the first, with the tag in their names."""
        out = copy(self)  # a new one would take this run's own mask of modes, which is private, for the person's
        out.tag, out.staging = tag, self.staging / f"_in-{tag}"
        return out

    def tongues(self) -> list[Layout]:
        """Give the places of every second set of which something lies here."""
        tags = {folder.name.partition(".")[2] for folder in self.executed.glob("*_*.*")}
        return [self.speaking(tag) for tag in sorted(tags) if tag]

    def made(self) -> list[tuple[str, str, Path]]:
        """List the folders of this set's executed notebooks, with the first part and the round of their pages."""
        out = []
        for folder in sorted(self.executed.glob("*_*")):
            name, _, tag = folder.name.partition(".")
            stem, _, round_id = name.rpartition("_")
            if tag == self.tag:
                out.append((stem, round_id, folder))
        return out

    def interim(self) -> Layout:
        """Give the places of pages of a round that is still open: on the desk, of the answers as they are."""
        out = copy(self)
        out.share = self.desk / INTERIM
        out.executed = self.desk / INTERIM / "executed"
        out.prepared = self.prepared / NOW
        out.staging = self.staging / "_interim"
        out.open_mode = 0o600
        return out

    @classmethod
    def of(cls, cohort_folder: Path, out: str | Path | None = None) -> Layout:
        """Choose the output folder of a cohort.

        Parameters
        ----------
        cohort_folder : the cohort's folder.
        out : the folder asked for; None means `outputs/<name of the cohort folder>` in the clone, else where the command was started.

        Raises
        ------
        CallError
            When it lies where people keep their own files, or where a file is in the way.
        """
        folder = Path(cohort_folder).resolve()
        target = HOME / "outputs" / folder.name if out is None else Path(out).resolve()
        given = folder.parent if folder.parent.name == "parameters" else folder
        for kept in (given, HOME / "parameters", PARTS / "parameters"):
            if target == kept or kept in target.parents:
                raise CallError(say("out-given", folder=str(target), kept=kept.name))
        if target in folder.parents or target == HOME:
            raise CallError(say("out-own", folder=str(target)))
        return cls(target)

    def report_name(self, stem: str, round_id: str, paper: str = "") -> str:
        """Name a report: `maple-street_2025-fall.html`, or another paper: `maple-street_2025-fall_plan.html`; of a second
        set, with its language: `maple-street_2025-fall.es.html`.

        Programs and rounds have no `_` and no `.` in their ids, so no paper can bear the name of another report.
        """
        return f"{stem}_{round_id}{'_' if paper else ''}{paper}{self.ending}.html"

    def executed_folder(self, stem: str, round_id: str) -> Path:
        """Give the folder of the executed notebooks of a program (or `cohort`) in a round."""
        return self.executed / f"{stem}_{round_id}{self.ending}"

    @property
    def ending(self) -> str:
        """What the names of this set's pages end with: `.es`, nothing for the first set."""
        return f".{self.tag}" if self.tag else ""

    def begin(self) -> None:
        """Remove what killed runs left, and make an empty staging folder. The output folder must be held alone.

        Raises
        ------
        OSError
            When that cannot be.
        """
        sweep(self.out)
        for folder in (self.staging, self.scratch):
            folder.mkdir(mode=0o700, exist_ok=True)

    def open(self) -> None:
        """Make the folders of results.

        Raises
        ------
        OutputError
            When they cannot be written, in words.
        """
        try:
            self.let_out(self.share)
            self.executed.mkdir(parents=True, exist_ok=True)
            for folder in (self.share, self.executed):
                with tempfile.TemporaryFile(dir=folder):
                    pass
        except OSError as error:
            raise OutputError(said(error, self.out)) from None

    def close(self) -> None:
        """Remove the staging folder, and what processes of a killed run may have written since this one began."""
        sweep(self.out)

    def let_out(self, folder: Path) -> None:
        """Make a folder that others may read as far as this person's settings say: a run's own ones are private."""
        if not folder.is_dir():
            folder.mkdir(parents=True)
            folder.chmod(self.open_mode | (self.open_mode & 0o444) >> 2)

    def place(self, staged: Path, place: Path) -> None:
        """Move a page to where it may be read by others, as far as this person's settings say."""
        staged.chmod(self.open_mode)
        staged.replace(place)

    def write(self, path: Path, content: str | bytes) -> None:
        """Write a file beside its place and move it in whole; one that is so already is left alone."""
        if isinstance(content, str):
            content = content.encode("utf-8")
        if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
            return
        staged = self.staging / path.name
        staged.write_bytes(content)
        path.parent.mkdir(parents=True, exist_ok=True)
        staged.replace(path)

    def move_folder(self, staged: Path, place: Path) -> None:
        """Put a whole folder in another's place: the old one is moved aside first, then removed."""
        place.parent.mkdir(parents=True, exist_ok=True)
        aside = self.staging / f"old-{place.name}"
        shutil.rmtree(aside, ignore_errors=True)
        if place.exists():
            place.replace(aside)
        staged.replace(place)
        shutil.rmtree(aside, ignore_errors=True)

    def drop_strangers(self, known: set[str], round_id: str, only: set[str] | None = None) -> None:
        """Remove reports and notebooks this tool made in the round for programs the cohort no longer has, or no longer
        in this language; of some pages only, where a run was asked for some programs.

        Only what a sidecar claims is removed: a file somebody else put into `share/` stays.
        """
        for stem, shown, folder in self.made():
            sidecar = read_sidecar(folder)
            if stem in known or shown != round_id or sidecar is None or (only is not None and stem not in only):
                continue
            for paper in ("", *sidecar.papers):
                (self.share / self.report_name(stem, round_id, paper)).unlink(missing_ok=True)
            shutil.rmtree(folder)


def staged(staging: Path, stem: str) -> Path:
    """Give the folder in which a page is made: apart from what else is staged, whatever the program is called."""
    return staging / "_pages" / stem


def staged_name(paper: str) -> str:
    """Name a page in a child's staging folder: `report.html`, or `paper-plan.html`.

    Examples
    --------
    >>> staged_name(""), staged_name("plan")
    ('report.html', 'paper-plan.html')
    """
    return f"paper-{paper}.html" if paper else "report.html"


def staged_papers(staging: Path) -> list[str]:
    """List the papers beside the report that a child has made, by name."""
    return sorted(path.stem.removeprefix("paper-") for path in staging.glob("paper-*.html"))


def full(error: OSError) -> bool:
    """Say whether a disk, or somebody's share of it, is full."""
    return error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None))


def said(error: OSError, folder: Path) -> str:
    """Say in words why an output folder cannot be written."""
    return say("out-unwritable", folder=str(folder), reason=refusal(error))
