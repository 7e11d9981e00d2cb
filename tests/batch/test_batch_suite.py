"""The suite's own notebooks on the two-program cohort: the same bytes every time, on both engines."""

import re
import shutil
from pathlib import Path

import pytest

from cqi_lib.batch.run import run_cohort
from cqi_lib.batch.settings import Settings, default_engine

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
    reports = {name for name in share if not re.search(r"_(plan|meeting)\.html$", name)}
    assert reports == {"alpha-house_2025-fall.html", "beta-corner_2025-fall.html", "cohort_2025-fall.html"}
    assert {"alpha-house_2025-fall_plan.html", "alpha-house_2025-fall_meeting.html"} <= set(share)
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


@pytest.mark.skipif(default_engine() == "kernel", reason="there is only one engine here")
def test_both_engines_give_the_same_pages(made, tmp_path):
    pair, run = made
    other = run_cohort(pair, out=tmp_path / "kernel", settings=Settings(workers=2, engine="kernel"))
    parts = ("share", "desk/index.html", "desk/problems.csv", "desk/tables")
    ours, theirs = files(run.layout.out, *parts), files(other.layout.out, *parts)
    assert set(ours) == set(theirs)
    assert [name for name in ours if ours[name] != theirs[name]] == []
