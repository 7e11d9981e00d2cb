"""Runs that are killed at random moments go on; `make bench` kills fifty of the whole suite, this some of small ones."""

import os
from pathlib import Path

import pytest

SUPPORT = Path(__file__).parents[1] / "support"
pytestmark = pytest.mark.slow

SMALL_RUN = """
import sys
sys.path[:0] = sys.argv[1].split("|")
from pathlib import Path
from batch_runs import settings
from cqi_lib.batch.run import run_cohort
sys.exit(bool(run_cohort(sys.argv[2], out=Path(sys.argv[4]), settings=settings()).failed))
"""


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("times", [1, pytest.param(12, marks=pytest.mark.nightly)])
def test_killed_runs_go_on(tmp_path, monkeypatch, times):
    paths = [str(SUPPORT), str(SUPPORT.parents[1])]
    monkeypatch.syspath_prepend(str(SUPPORT.parents[1] / "benchmarks"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(paths))  # the pages are made by what lies beside this file
    from kill_runs import kill_runs

    records = kill_runs(tmp_path, times=times, seed=3, words=("-c", SMALL_RUN, "|".join(paths)))
    assert len(records) == times
    assert times < 5 or any(record["again"] for record in records)
