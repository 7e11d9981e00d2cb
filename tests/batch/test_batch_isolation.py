"""Notebooks that misbehave: each is its own program's affair, is said in words, and everybody else is finished."""

import os
import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from test_batch_pool import gone, run, work

from cqi_lib.batch import memory
from cqi_lib.batch.outputs import CUT
from cqi_lib.batch.settings import default_engine

WARM = default_engine() != "kernel"
warm = pytest.mark.skipif(not WARM, reason="there is only one engine here")
ENGINES = [pytest.param("warm", marks=warm), pytest.param("kernel", marks=pytest.mark.nightly if WARM else ())]
pytestmark = pytest.mark.slow

FAIL = {
    "2_fills": r"it used [\d,]+ MB of memory, so it was stopped",
    "2_hook": "ValueError: not to be shown",
    "2_leaves": "a cell ended the notebook with sys.exit or exit",
}
FINISH = ("2_prints", "2_threads", "2_forks")


@pytest.fixture(scope="module", params=ENGINES)
def made(request, tmp_path_factory):
    there = tmp_path_factory.mktemp(request.param)
    marks = there / "marks"
    marks.mkdir()
    # Kernels take their time; and what the copy of a forked kernel says is chance. While a hundred megabytes of text
    # pass from a kernel to its reader both hold parts of it several times: more than 700 together.
    stems = [s for s in (*FAIL, *FINISH) if request.param == "warm" or s in ("2_fills", "2_prints", "2_leaves")]
    works = [work(there, f"beta-{stem[2:]}", stem, *(["5_cycle"] if request.param == "warm" else [])) for stem in stems]
    if request.param == "warm":  # of kernels every notebook has its own anyway
        works.append(work(there, "alpha-house", "2_wanders", "2_looks", *FAIL))
    values = {"CQI_TEST_MARKS": str(marks)}
    results, _ = run(there, *works, values=values, engine=request.param, megabytes=1500)
    return request.param, there, results


def page(there, program):
    return (there / program / "report.html").read_text()


@pytest.mark.parametrize("stem", FAIL)
def test_what_fails_is_said(made, stem):
    _, there, results = made
    if f"beta-{stem[2:]}" not in results:
        pytest.skip("not asked of kernels")
    failure = results[f"beta-{stem[2:]}"].failure
    assert re.fullmatch(FAIL[stem], failure.found), failure
    heading = nbformat.read(Path(__file__).parents[1] / "notebooks_fixture" / f"{stem}.ipynb", 4).cells[2].source[3:]
    assert failure.where == f"notebooks/{stem}.ipynb, under '{heading}'"
    assert failure.mend and not (there / f"beta-{stem[2:]}" / "report.html").exists()


def test_what_only_misbehaves_is_finished(made):
    engine, there, results = made
    for stem in FINISH:
        if f"beta-{stem[2:]}" in results:
            result = results[f"beta-{stem[2:]}"]
            assert result.failure is None and result.warm == (engine == "warm"), (stem, result)
            assert stem in page(there, f"beta-{stem[2:]}")


def test_a_hundred_megabytes_are_cut_in_words(made):
    engine, there, _ = made
    notebook = nbformat.read(there / "beta-prints" / "executed" / "2_prints.ipynb", as_version=4)
    much, after, *past = (c.outputs[0].text for c in notebook.cells if c.cell_type == "code" and c.outputs)
    assert much.endswith(CUT) and len(much) < 6_000_000
    assert after == "after\n"
    if engine == "warm":  # a kernel does not look past Python while it sees a test running
        assert past[0].startswith("yyy") and past[0].endswith(CUT) and len(past[0]) < 6_000_000


def test_the_next_notebook_starts_as_if_nothing_had_run(made):
    engine, there, results = made
    if engine == "kernel":
        pytest.skip("only where notebooks share a child")
    assert results["alpha-house"].failure is None
    assert re.search(r"2_looks None \[\] False False notebooks_fixture [\d.]+", page(there, "alpha-house"))
    assert not re.search(r"notebooks_fixture 30(\.0)?", page(there, "alpha-house"))


def test_nobody_waits_for_what_is_left_behind(made):
    engine, _, results = made
    if engine == "warm":
        assert results["beta-threads"].seconds["whole"] < 500  # not until the threads end after 600, nor the time-out


def test_a_forked_copy_ends_with_its_cell(made):
    engine, there, _ = made
    if engine == "kernel":
        pytest.skip("only where the notebook runs in the child itself")
    [mark] = (there / "marks").iterdir()
    assert "the notebook" in page(there, "beta-forks") and "the copy" not in page(there, "beta-forks")
    # The one that sleeps for ever went with its program.
    assert gone(mark.name.rpartition("-")[2])


@warm
def test_memory_counts_what_a_notebook_starts_and_ends_with_it(tmp_path):
    code = "import time; held = b'x' * 200_000_000; print('held', flush=True); time.sleep(60)"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True)
    try:
        process.stdout.readline()
        assert 180 < memory.in_use([process.pid])[process.pid] < 400
    finally:
        process.kill()
        process.communicate()
    assert memory.in_use([process.pid]) == {process.pid: 0.0} and memory.in_use([]) == {}
    assert memory.fair_share(1) >= memory.fair_share(1000) == memory.LEAST


@warm
def test_a_failure_of_the_preload_means_ordinary_kernels(tmp_path):
    script = tmp_path / "run.py"
    script.write_text(
        "import sys\nsys.path[:0] = [sys.argv[1], sys.argv[3]]\n"
        "if __name__ == '__main__':\n"
        "    from pathlib import Path\n"
        "    from test_batch_pool import gone, run, work\n"
        "    there = Path(sys.argv[2])\n"
        "    results, _ = run(there, work(there, 'alpha-house', '1_ok'), engine='warm')\n"
        "    one = results['alpha-house']\n"
        "    print(one.failure, one.warm, 'no fonts today' in one.log)\n"
    )
    broken = tmp_path / "broken" / "matplotlib"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("raise AttributeError('no fonts today')")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path / "broken"), os.environ.get("PYTHONPATH", "")])}
    words = [
        sys.executable,
        str(script),
        str(Path(__file__).parent),
        str(tmp_path),
        str(Path(__file__).parents[1] / "support"),
    ]
    done = subprocess.run(words, capture_output=True, text=True, env=env)
    assert done.stdout.strip() == "None False True", done.stdout + done.stderr


def test_a_dead_child_says_under_which_heading(tmp_path):
    results, _ = run(tmp_path, work(tmp_path, "beta-dies", "2_dies"), engine=default_engine())
    assert results["beta-dies"].failure.where == "notebooks/2_dies.ipynb, under 'The end'"
