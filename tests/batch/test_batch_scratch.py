"""No byte outlives its purpose: scratch lies under the output folder, for its owner alone, and is gone afterwards."""

import os
import stat
import subprocess
import sys
import tempfile
from multiprocessing import forkserver
from pathlib import Path

import pytest
from batch_runs import NOTEBOOKS, run, settings
from made_cohort import edit

from cqi_lib.batch import pool
from cqi_lib.batch.layout import Layout
from cqi_lib.errors import CohortError
from cqi_lib.files import scratch
from cqi_lib.files.lock import alone
from cqi_lib.lab.trial import try_out

posix = pytest.mark.skipif(os.name != "posix", reason="modes")


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """The system's temporary folder, as an empty one of our own."""
    place = tmp_path / "tmp"
    place.mkdir()
    for name in scratch.VARIABLES:
        monkeypatch.setenv(name, str(place))
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield place
    assert not list(place.iterdir()), "something was left in the temporary folder"


@pytest.fixture
def real(pair):
    """Answers of real people, the newer round open."""
    edit(pair, "cohort.yml", "data: invented\n", "")
    edit(pair, "cohort.yml", "    date: 2024-10-14\n", "    date: 2024-10-14\n    closed: 2024-11-01\n")
    return pair


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@posix
@pytest.mark.parametrize("engine", ["warm", pytest.param("kernel", marks=pytest.mark.nightly)])
def test_a_run_leaves_nothing_and_what_lies_on_the_desk_is_its_owners(real, temporary, engine):
    before = os.umask(0o022)
    try:
        made = run(real, how={"engine": engine, "notebooks": NOTEBOOKS})
    finally:
        assert os.umask(before) == 0o022
    assert not made.failed
    out = made.layout.out
    assert not list(out.glob(".*"))
    for path in out.rglob("*"):
        if path.is_relative_to(made.layout.share):
            assert mode(path) == (0o755 if path.is_dir() else 0o644), path
        else:
            assert mode(path) == (0o700 if path.is_dir() else 0o600), path
    assert (made.layout.desk / "interim" / "alpha-house_2025-fall.html").is_file()
    assert mode(out) == 0o755


@pytest.mark.slow
def test_a_refused_run_leaves_no_trace(pair, tmp_path, temporary, monkeypatch):
    # One is started in vain, and not the one that the other tests of this process use.
    mine = forkserver.ForkServer()
    monkeypatch.setattr(forkserver, "_forkserver", mine)
    for name in ("ensure_running", "set_forkserver_preload"):
        monkeypatch.setattr(forkserver, name, getattr(mine, name))
    edit(pair, "cohort.yml", "rounds:", "rouns:")
    with pytest.raises(CohortError):
        run(pair)
    assert not (tmp_path / "out").exists() and not pool.server_runs()


@posix
def test_scratch_is_private_while_it_is_there(pair, tmp_path, temporary):
    seen = {}

    def look(plan, *, scratch, values, **how):
        out = tmp_path / "out"
        seen.update({p: mode(p) for p in out.glob(".staging-*/**/*") if not p.is_socket()})
        assert Path(values["TMPDIR"]).resolve().is_relative_to(out) and scratch.is_relative_to(out)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cqi_lib.batch.run.run_all", look)
        run(pair)
    ours = {p: m for p, m in seen.items() if "profile_default" not in p.parts}  # IPython copies a text of its own there
    assert len(ours) > 5 and all(m in (0o600, 0o700) for m in ours.values()), ours


def test_the_next_run_sweeps_and_leaves_what_somebody_uses(tmp_path):
    out = tmp_path / "out"
    for name in (".staging-1/_run/tmp", ".staging-99999/maple-street", ".trial-gone"):
        (out / name).mkdir(parents=True)
        (out / name / "answers.csv").write_text("3,2,1")
    (out / ".trial-killed").mkdir()
    (out / ".trial-killed.held").write_text("")
    with scratch.trial(out) as used:
        (used / "answers.csv").write_text("3")
        with alone(out):
            scratch.sweep(out)
        assert sorted(p.name for p in out.iterdir()) == [used.name, f"{used.name}.held"]
    assert not list(out.iterdir())


TRY = """
import os, signal, sys
from pathlib import Path
from cqi_lib.lab import trial
def killed(*how, **more):
    [copy] = Path(sys.argv[2]).glob(".trial-*/pair/responses")
    assert list(copy.iterdir())
    os.kill(os.getpid(), signal.SIGKILL)
trial.load_cohort = killed
trial.Layout.of = lambda folder: trial.Layout(Path(sys.argv[2]))
trial.try_out(Path(sys.argv[1]), {}, "alpha-house", responses=("2024-fall.csv",))
"""


@posix
def test_a_form_that_is_killed_leaves_answers_to_the_next_run(pair, tmp_path, temporary):
    out = tmp_path / "out"
    name = next(p.name for p in (pair / "responses").iterdir() if p.suffix == ".csv")
    code = TRY.replace("2024-fall.csv", name)
    ended = subprocess.run([sys.executable, "-c", code, str(pair), str(out)], capture_output=True, text=True)
    assert ended.returncode == -9, ended.stderr
    assert list(out.glob(".trial-*/pair/responses/*"))
    layout = Layout(out)
    with alone(out):
        layout.begin()
        layout.close()
    assert not list(out.iterdir())


def test_a_trial_is_made_where_outputs_cannot_be_written(pair, tmp_path):
    (tmp_path / "out").write_text("in the way")
    with scratch.trial(tmp_path / "out") as place:
        assert place.is_dir() and not place.is_relative_to(tmp_path / "out")
    assert not place.exists()
    assert try_out(pair, {}, "alpha-house") is not None
    assert settings().timeout > 0
