"""Runs that are killed at random moments go on; `make bench` kills fifty, this five."""

import os
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_killed_runs_go_on(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "benchmarks"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(Path(__file__).parents[2]), *sys.path[:1]]))
    from kill_runs import kill_runs

    records = kill_runs(tmp_path, times=5, seed=3)
    assert len(records) == 5
    assert any(record["again"] for record in records)
