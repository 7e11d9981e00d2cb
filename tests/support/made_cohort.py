"""Copies of the two-program fixture cohort that a test may spoil."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from cqi_lib.cohort.cohort import Cohort, load_cohort
from cqi_lib.errors import Problem

PAIR = Path(__file__).parents[1] / "fixtures" / "pair"
ALPHA = "programs/alpha-house"
BETA = "programs/beta-corner"


def pair(folder: Path) -> Path:
    copy = folder / "pair"
    shutil.copytree(PAIR, copy)
    return copy


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} does not stand in {name}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def load(folder: Path, **how) -> Cohort:
    """Load without the response files: these have tests of their own."""
    return load_cohort(folder, responses=False, **how)


def the_problem(cohort: Cohort, where: str, severity: str = "error") -> Problem:
    """Give the one problem at a place; there must be exactly one, and no other error in the cohort."""
    here = [problem for problem in cohort.problems if where in problem.where]
    assert len(here) == 1, "\n".join(map(str, cohort.problems)) or "no problem was found"
    assert here[0].severity == severity
    assert here[0].found and here[0].allowed and here[0].mend
    return here[0]


def errors(cohort: Cohort) -> list[Problem]:
    return [problem for problem in cohort.problems if problem.severity == "error"]


def taken_over(folder: Path) -> Path:
    """Take the marks of an example out of a cohort that `cqi new cohort` made."""
    for path in sorted(folder.rglob("*.yml")):
        text = re.sub(r"\nexample: true[^\n]*\n", "", path.read_text("utf-8"))
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in sorted((folder / "programs").rglob("*.csv")):
        text = re.sub(r",(example|yes)$", "", path.read_text("utf-8"), flags=re.MULTILINE)
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in sorted((folder / "responses").glob("*.csv")):
        path.write_text(path.read_text("utf-8").replace("example-", "r"), encoding="utf-8", newline="\n")
    return folder
