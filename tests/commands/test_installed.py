"""An installed workbook, without the clone: its own parts lie within the package, what a user makes where they stand."""

import os
import re
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[2]
CQI = "import sys; from cqi_lib.commands.cli import main; sys.argv[0] = 'cqi'; sys.exit(main())"

# Hides what a batch server does not have: everything of `requirements.lock` that `requirements-batch.lock` leaves out.
WITHOUT = """
from importlib.machinery import PathFinder
found, hidden = PathFinder.find_spec, {names!r}
PathFinder.find_spec = lambda name, *more: None if name.partition(".")[0] in hidden else found(name, *more)
"""


def names_in(lock):
    return {name.lower().replace("_", "-") for name in re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text(), re.M)}


def left_out():
    batch = names_in("requirements-batch.lock")
    for module, givers in metadata.packages_distributions().items():
        given = {re.sub(r"[_.]", "-", name.lower()) for name in givers}
        if not given & batch and "cqi-workbook" not in given:
            yield module


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("installed")
    [wheel] = WheelBuilder(str(ROOT)).build(directory=str(folder / "made"), versions=["standard"])
    with zipfile.ZipFile(wheel) as held:
        held.extractall(folder / "site")
    (folder / "site" / "sitecustomize.py").write_text(WITHOUT.format(names=set(left_out())))
    return folder / "site"


@pytest.fixture
def cqi(site, tmp_path):
    """The command in an empty folder; the library comes from the wheel, the others from here."""
    there = {name: value for name, value in os.environ.items() if not name.startswith("CQI_")}

    def call(*arguments, folder=tmp_path):
        command = [sys.executable, "-P", "-c", CQI, *arguments]
        env = {**there, "PYTHONPATH": str(site)}
        return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=900)

    return call


def test_it_brings_what_is_committed_and_nothing_else(site):
    there = {
        path.relative_to(site / "cqi_lib" / "workbook").as_posix()
        for path in (site / "cqi_lib" / "workbook").rglob("*.*")
    }
    folders = ("notebooks", "parameters/nhs-open", "parameters/riverbend")
    listed = subprocess.run(["git", "ls-files", *folders], cwd=ROOT, capture_output=True, text=True, check=True)
    kept = {name for name in listed.stdout.splitlines() if (ROOT / name).is_file()}
    assert {name for name in there if (site / "cqi_lib" / "workbook" / name).is_file()} == kept


@pytest.mark.slow
def test_a_cohort_is_made_checked_run_and_shared_where_one_stands(cqi, site, tmp_path):
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.suffix != ".pyc" and path.is_file()}
    assert cqi("new", "cohort", "parameters/ours").returncode == 0
    assert "0 errors" in cqi("check", "parameters/ours").stdout
    made = cqi("run", "parameters/ours")
    assert made.returncode == 0 and "Open outputs/ours/desk/index.html" in made.stdout, made.stderr
    assert "0 of 3 pages to be made" in cqi("status", "parameters/ours").stdout
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    # Each person's folder is where they stand; an output folder that is given is that one anywhere.
    out = ("--out", str(tmp_path / "outputs" / "ours"))
    assert "0 of 3 pages to be made" in cqi("status", "../parameters/ours", *out, folder=elsewhere).stdout
    assert cqi("share", "parameters/ours").returncode == 0
    kernels = cqi(
        "run", "parameters/ours", "--engine", "kernel", "--force", "--only", "first-program", "--out", "kernels"
    )
    assert kernels.returncode == 0, kernels.stderr
    lab = cqi("lab", folder=tmp_path / "elsewhere")
    assert lab.returncode == 2 and "JupyterLab is not installed" in lab.stderr
    assert (tmp_path / "outputs" / "ours" / "ours-share.zip").is_file()
    assert before == {path: path.stat().st_mtime_ns for path in before}, "nothing is written where it is installed"
    assert not {path.name for path in elsewhere.iterdir()}


@pytest.mark.nightly
@pytest.mark.slow
def test_the_demo_is_the_clones(cqi, tmp_path):
    assert cqi("demo").returncode == 0
    assert len(list((tmp_path / "outputs" / "riverbend" / "share").glob("*.html"))) > 12
