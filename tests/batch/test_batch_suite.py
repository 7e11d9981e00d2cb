"""The suite's own notebooks on the two-program cohort: the same bytes every time, on both engines."""

import re
import shutil
from pathlib import Path

import nbformat
import pytest

from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.settings import Settings, default_engine
from cqi_lib.files.suite import COHORT_STEP, STEPS

PAPERS = ("", "_plan", "_meeting", "_heard")
TESTS = Path(__file__).parents[1]
pytestmark = pytest.mark.slow


def files(folder, *parts):
    found = [p for part in parts for p in [folder / part, *sorted((folder / part).rglob("*"))] if p.is_file()]
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    there = tmp_path_factory.mktemp("suite")
    pair = Path(shutil.copytree(TESTS / "fixtures" / "pair", there / "parameters" / "pair"))
    return pair, run_cohort(pair, out=there / "out", settings=Settings(workers=2))


def test_every_page_is_made(made):
    _, run = made
    assert not run.failed, [str(problem) for problem in run.problems]
    share = {path.name: path for path in run.layout.share.glob("*.html")}
    papers = {f"alpha-house_2025-fall{kind}.html" for kind in PAPERS}
    papers |= {"beta-corner_2025-fall.html", "beta-corner_2025-fall_meeting.html"}
    assert set(share) == {*papers, "cohort_2025-fall.html"}
    for path in [*share.values(), run.layout.index]:
        html = path.read_text(encoding="utf-8")
        assert len(html.encode()) < 1_000_000
        assert "Traceback" not in html and "<script" not in html
        assert not re.search(r">\s*(nan|NaN|NaT|None|&lt;NA&gt;)\s*<", html), path.name
    assert "Alpha House" in share["alpha-house_2025-fall.html"].read_text(encoding="utf-8")


def test_nothing_in_the_outputs_knows_the_machine(made):
    pair, run = made
    told = files(run.layout.out, "share", "desk")
    here = str(pair.parents[1])
    assert not [name for name, content in told.items() if here.encode() in content]


def test_a_second_run_gives_the_same_bytes(made):
    pair, run = made
    first = files(run.layout.out, "share", "desk")
    shutil.rmtree(run.layout.out)
    run_cohort(pair, out=run.layout.out, settings=Settings(workers=1))
    again = files(run.layout.out, "share", "desk")
    assert set(again) == set(first)
    assert [name for name in first if again[name] != first[name]] == []


@pytest.fixture(scope="module")
def by_kernels(made, tmp_path_factory):
    """One program and the cohort's page once more, in ordinary kernels."""
    if default_engine() == "kernel":
        pytest.skip("there is only one engine here")
    pair, _ = made
    how = Settings(workers=2, engine="kernel")
    return run_cohort(pair, only=["alpha-house"], out=tmp_path_factory.mktemp("kernels"), settings=how)


@pytest.mark.nightly
def test_both_engines_give_the_same_pages(made, by_kernels):
    ours, theirs = (files(run.layout.out, "share") for run in (made[1], by_kernels))
    assert not by_kernels.failed, [str(problem) for problem in by_kernels.problems]
    assert {f"share/alpha-house_2025-fall{kind}.html" for kind in PAPERS} | {"share/cohort_2025-fall.html"} <= set(
        theirs
    )
    assert [name for name in theirs if ours.get(name) != theirs[name]] == []


@pytest.mark.nightly  # in every run nbval holds what ordinary kernels give against what is kept
def test_every_notebook_gives_the_same_outputs_in_both_engines(made, by_kernels):
    folder = made[1].layout.executed
    seen, outputs = set(), 0
    for path in sorted(by_kernels.layout.executed.rglob("*.ipynb")):
        kernel = nbformat.read(path, as_version=4)
        warm = nbformat.read(folder / path.relative_to(by_kernels.layout.executed), as_version=4)
        for ours, theirs in zip(warm.cells, kernel.cells, strict=True):
            assert ours.source == theirs.source
            assert ours.get("execution_count") == theirs.get("execution_count"), (path.name, ours.source)
            assert ours.get("outputs") == theirs.get("outputs"), (path.name, ours.source)
            outputs += len(ours.get("outputs", ()))
        seen.add(path.name[0])  # a notebook per cycle has its cycle in its name
    assert seen == {step[0] for step in (*STEPS, COHORT_STEP)} and outputs > 40
