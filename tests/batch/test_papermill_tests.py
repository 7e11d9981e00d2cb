"""Papermill's own tests, as they lie in its installed package, with our engine as its default.

All that pass with a kernel pass with ours, but for those `docs/engine.md` lists with a reason.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import papermill
import pytest

HERE = Path(__file__).parents[1]
THEIRS = Path(papermill.__file__).parent / "tests"
LISTED = re.findall(r"^- `(test_\w+\.py::[\w:]+)`: \S", (HERE.parent / "docs" / "engine.md").read_text(), re.MULTILINE)


def outcomes(engine, folder, only=()):
    folder.mkdir()
    settings = folder / "pytest.ini"
    settings.write_text("[pytest]\n")
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    env |= {
        "PYTHONPATH": str(HERE / "papermill_default"),
        "CQI_DEFAULT_ENGINE": engine,
        "CQI_OUTCOMES": str(folder / "outcomes.json"),
    }
    command = [sys.executable, "-m", "pytest", "-q", "-c", str(settings), "--rootdir", str(THEIRS)]
    # Some of the files need packages for stores in the cloud and cannot be collected: with any engine.
    command += ["-p", "default_engine", "-p", "no:cacheprovider", "--continue-on-collection-errors"]
    command += [str(THEIRS / name) for name in only] or [str(THEIRS)]
    done = subprocess.run(command, capture_output=True, text=True, env=env, cwd=folder)
    assert done.returncode in (0, 1), done.stdout[-3000:] + done.stderr[-3000:]
    ended = json.loads((folder / "outcomes.json").read_text())
    assert ended.pop("forked a kernel") == (engine == "cqi") or only
    return {re.sub(r"^.*/", "", name): how == "passed" for name, how in ended.items()}, done.stdout


EXECUTE = [path.name for path in sorted(THEIRS.glob("test_*.py")) if "execute_notebook" in path.read_text("utf-8")]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("names", "most"),
    [(EXECUTE, 80), pytest.param((), 250, marks=pytest.mark.nightly)],
    ids=["those that execute notebooks", "all"],
)
def test_all_that_pass_with_a_kernel_pass_with_ours(tmp_path, names, most):
    """A kernel is asked only about those that do not pass with ours: what passes with ours cannot have been lost."""
    ours, said = outcomes("cqi", tmp_path / "ours", names)
    assert sum(ours.values()) > most, said[-3000:]
    failed = sorted(name for name, passed in ours.items() if not passed and "::" in name)
    kernel = outcomes("nbclient", tmp_path / "kernel", failed)[0] if failed else {}
    lost = {name for name in failed if kernel[name]}
    if again := sorted(lost - set(LISTED)):
        # One counts how often a cell of 2.5 seconds was saved: on a busy machine it fails by chance, with any engine.
        second, _ = outcomes("cqi", tmp_path / "again", again)
        lost -= {name for name in again if second[name]}
    assert lost <= set(LISTED), (sorted(lost), said[-6000:])
    # A test that passes needs no reason any more.
    assert set(LISTED) <= lost
