"""Notebooks take plain parameters and refuse what they do not know, in words."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from python_module import python_module

from cqi_lib.errors import CallError
from cqi_lib.opening.open import open_cohort, open_program

ROOT = Path(__file__).resolve().parents[2]
PAIR = ROOT / "tests" / "fixtures" / "pair"


def declared(stem):
    cells = nbformat.read(ROOT / "notebooks" / f"{stem}.ipynb", as_version=4).cells
    source = next(c.source for c in cells if "parameters" in c.metadata.get("tags", []))
    return {n.targets[0].id: ast.literal_eval(n.value) for n in ast.parse(source).body}


def test_parameters():
    one = {"cohort": "parameters/riverbend", "program": "maple-street", "round": None}
    for stem in ("1_groundwork", "2_assessment_intake", "3_strengths_challenges", "4_priority_setting"):
        assert declared(stem) == one
    assert declared("5_pdsa_study") == one | {"cycle": None}
    for stem in ("7_cohort_overview", "start_here"):
        assert declared(stem) == {"cohort": "parameters/riverbend", "round": None}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"program": "alpha-hose"}, ["'program'", "Did you mean 'alpha-house'?", "beta-corner"]),
        ({"program": "../x"}, ["'program'", "Allowed: alpha-house, beta-corner"]),
        ({"program": 7}, ["'program'", "must be text"]),
        ({"program": "alpha-house", "round": "2025-fal"}, ["2025-fal", "2025-fall"]),
        ({"program": "alpha-house", "cycle": "09-no"}, ["'cycle'", "01-text-reminder"]),
        ({"program": "alpha-house", "round": 2025}, ["'round'", "must be text"]),
    ],
)
def test_what_is_unknown_is_refused_in_words(given, words):
    with pytest.raises(CallError) as caught:
        open_program(PAIR, **given)
    assert all(word in str(caught.value) for word in words), str(caught.value)


def test_an_unknown_cohort_is_refused_in_words():
    for call in (lambda: open_cohort("parameters/rivrbend"), lambda: open_program("parameters/rivrbend", "x")):
        with pytest.raises(CallError, match="riverbend"):
            call()


@pytest.mark.slow
def test_papermill_runs_a_notebook_by_itself(tmp_path):
    out = tmp_path / "out.ipynb"
    command = [sys.executable, "-m", "papermill", "notebooks/1_groundwork.ipynb", str(out)]
    done = subprocess.run([*command, "-p", "program", "little-oaks"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Little Oaks" in out.read_text(encoding="utf-8")


@pytest.mark.slow
def test_papermill_runs_a_notebook_on_the_warm_engine(tmp_path):
    out = tmp_path / "out.ipynb"
    command = [*python_module("papermill"), "--engine", "cqi", "notebooks/1_groundwork.ipynb", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Maple Street" in out.read_text(encoding="utf-8")


# With outputs that are kept; what else a notebook shows is made by every run of a cohort.
KEPT = [p.name for p in sorted((ROOT / "notebooks").glob("*.ipynb")) if "nbval-check-output" in p.read_text("utf-8")]


# Without a kernel for each: what it prints is what a kernel prints (tests/batch/test_batch_engines.py).
PRINTED = """
import json, sys
from pathlib import Path
from cqi_lib.batch.environment import without_slow_schema_formats
without_slow_schema_formats()
import nbformat
sys.path.insert(0, "tests/support")
import kept_records, kept_tables
kept_records.keep()  # the demo is read and scored once for all of them
kept_tables.keep()
from cqi_lib.batch.execute import execute

def kept(notebook):
    cells = [cell for cell in notebook.cells if "nbval-check-output" in cell.metadata.get("tags", [])]
    return [[out.text for out in cell.outputs if out.output_type == "stream"] for cell in cells]

for path in map(Path, sys.argv[1:]):
    committed = kept(nbformat.read(path, as_version=4))
    print(json.dumps([path.name, committed, kept(execute(path, {}, shown={}, warm=True))]))
"""


@pytest.mark.slow
def test_notebooks_print_what_is_committed():
    command = [sys.executable, "-c", PRINTED, *(f"notebooks/{name}" for name in KEPT)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [name for name, *_ in lines] == KEPT and len(KEPT) >= 5
    for name, committed, printed in lines:
        assert committed and all(map(any, committed)) and printed == committed, name


@pytest.mark.slow
@pytest.mark.parametrize("names", [KEPT[:1], pytest.param([""], marks=pytest.mark.nightly)], ids=["one", "all"])
def test_notebooks_by_nbval(names):
    command = [*python_module("pytest"), "-q", "-p", "nbval", "-p", "no:cacheprovider", "-W", "ignore", "--nbval-lax"]
    command += ["--nbval-current-env", "--nbval-cell-timeout", "120", *(f"notebooks/{name}" for name in names)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
