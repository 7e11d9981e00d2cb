"""Child processes: isolation, time-outs, crashes, and what a notebook leaves behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest

from cqi_lib.batch import pool
from cqi_lib.batch.environment import child_environment
from cqi_lib.batch.plan import Step, Work
from cqi_lib.batch.pool import run_all
from cqi_lib.batch.settings import default_engine

NOTEBOOKS = Path(__file__).parents[1] / "notebooks_fixture"
pytestmark = pytest.mark.slow


def work(tmp_path, program, *stems, cycle=None):
    steps = tuple(Step(stem, cycle if stem == "5_cycle" else None) for stem in stems)
    cohort = tmp_path / "some cohort {x}"
    page = "stub_pages:program_page"
    return Work(program, program, steps, cohort, "2025-fall", NOTEBOOKS, page, tmp_path / program, "5_cycle")


def run(tmp_path, *works, timeout=600, values=None, workers=2, engine="kernel", megabytes=None):
    results, steps = {}, []
    run_all(
        works,
        workers=workers,
        timeout=timeout,
        scratch=tmp_path,
        values=child_environment(tmp_path) | (values or {}),
        engine=engine,
        megabytes=megabytes,
        on_step=lambda work, number, of, stem, cycle: steps.append((work.stem, number, of, stem, cycle)),
        on_end=lambda work, result: results.__setitem__(work.stem, result),
    )
    return results, steps


def told(pids, patience=240.0):
    """The numbers of the child and its kernel, as soon as `2_sleeps` has written both."""
    until = time.monotonic() + patience
    while time.monotonic() < until:
        if pids.exists() and len(numbers := pids.read_text().split()) == 2:
            return numbers
        time.sleep(0.05)
    raise AssertionError("the notebook never began to sleep")


def gone(pid, patience=240.0):
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def test_notebooks_run_in_order_and_leave_no_trace_of_the_machine(tmp_path):
    results, steps = run(tmp_path, work(tmp_path, "alpha-house", "1_ok", "5_cycle", cycle="01-text"))
    result = results["alpha-house"]
    assert result.failure is None
    assert steps == [("alpha-house", 1, 2, "1_ok", None), ("alpha-house", 2, 2, "5_cycle", "01-text")]
    assert set(result.seconds) == {"whole", "1_ok", "5_cycle_01-text", "page"}
    page = (tmp_path / "alpha-house" / "report.html").read_text()
    assert "alpha-house 2025-fall some cohort {x}" in page and "cycle 01-text" in page
    text = (tmp_path / "alpha-house" / "executed" / "1_ok.ipynb").read_text()
    assert str(tmp_path) not in text and "duration" not in text and "iopub" not in text
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert [c.id for c in notebook.cells] == [f"1_ok-{i:02d}" for i in range(len(notebook.cells))]
    given = next(c for c in notebook.cells if "injected-parameters" in c.metadata.get("tags", []))
    assert 'cohort = "some cohort {x}"' in given.source
    outputs = [o for c in notebook.cells if c.cell_type == "code" for o in c.outputs]
    assert outputs[1].data["text/plain"] == "<object at 0x…>"
    assert outputs[-1].text == "1\n"  # one thread per child; and the form was left out


@pytest.mark.parametrize(
    ("stem", "where", "found", "engine"),
    [
        ("2_raises", "under 'Where it breaks'", "measures.yml, <b>x</b>: found 'upp'", "kernel"),
        ("2_raises_plainly", "under 'Raises any error'", "KeyError: 'b1'", default_engine()),
        pytest.param("2_dies", "under 'The end'", "ended without a word", "kernel", marks=pytest.mark.nightly),
        ("2_kills", "under 'Kills its own process for beta'", "(killed: SIGKILL)", "kernel"),
        ("6_undeclared", "", "does not declare the parameter round", default_engine()),
        ("no_such", "", "FileNotFoundError", default_engine()),
    ],
)
def test_one_failure_is_said_and_stops_nobody_else(tmp_path, stem, where, found, engine):
    works = [work(tmp_path, "beta-corner", stem, "5_cycle")]
    if stem == "2_kills":
        works.append(work(tmp_path, "alpha-house", stem))
    results, steps = run(tmp_path, *works, engine=engine)
    failure = results["beta-corner"].failure
    assert failure.where == ", ".join(part for part in (f"notebooks/{stem}.ipynb", where) if part)
    assert found in failure.found
    assert failure.severity == "error" and failure.program == "beta-corner" and failure.mend
    assert "\x1b" not in failure.found and "Traceback" not in failure.found
    assert not (tmp_path / "beta-corner" / "report.html").exists()
    assert not any(s[0] == "beta-corner" and s[3] == "5_cycle" for s in steps)
    if len(works) == 2:
        assert results["alpha-house"].failure is None


def test_a_failed_notebook_can_be_looked_at(tmp_path):
    run(tmp_path, work(tmp_path, "beta-corner", "2_raises"), engine=default_engine())
    notebook = nbformat.read(tmp_path / "beta-corner" / "executed" / "2_raises.ipynb", as_version=4)
    assert any(o.output_type == "error" for c in notebook.cells if c.cell_type == "code" for o in c.outputs)
    assert not any("papermill" in c.source for c in notebook.cells)


def test_a_page_that_cannot_be_made_is_a_failure_of_its_program(tmp_path):
    from dataclasses import replace

    broken = replace(work(tmp_path, "beta-corner", "1_ok"), renderer="stub_pages:broken_page")
    results, _ = run(tmp_path, broken, engine=default_engine())
    failure = results["beta-corner"].failure
    assert failure.where == "the making of the page" and failure.found == "ZeroDivisionError: the page of beta"
    assert "Traceback" in results["beta-corner"].log


class Standing:
    """A clock that stands until something holds: however busy the machine, no time runs out before."""

    def __init__(self, until):
        self.until, self.held, self.stood = until, False, time.monotonic()
        self.went = self.stood

    def monotonic(self):
        now = time.monotonic()
        if not self.held:
            self.went, self.held = now, self.until()
        return self.stood + now - self.went


def sleeps(pids, *pages):
    """Whether the notebook sleeps, and the others' pages are there."""
    return lambda: pids.exists() and len(pids.read_text().split()) == 2 and all(page.exists() for page in pages)


def test_a_time_out_kills_the_child_and_its_kernel(tmp_path, monkeypatch):
    pids = tmp_path / "pids"
    values = {"CQI_TEST_PIDS": str(pids)}
    both = work(tmp_path, "beta-corner", "2_sleeps"), work(tmp_path, "alpha-house", "2_sleeps")
    monkeypatch.setattr(pool, "time", Standing(sleeps(pids, tmp_path / "alpha-house" / "report.html")))
    results, _ = run(tmp_path, *both, timeout=3, values=values)
    failure = results["beta-corner"].failure
    assert failure.where == "notebooks/2_sleeps.ipynb, under 'Sleeps for beta'"
    assert failure.found == "still running after 3 seconds, so it was stopped" and "--timeout 6" in failure.mend
    assert results["alpha-house"].failure is None
    kernel, child = pids.read_text().split()
    assert gone(child) and gone(kernel)


@pytest.mark.skipif(default_engine() == "kernel", reason="there is only one engine here")
def test_on_the_warm_engine_too_one_end_is_one_programs(tmp_path, monkeypatch):
    values = {"CQI_TEST_PIDS": str(tmp_path / "pids")}
    dies = [work(tmp_path, program, "1_ok", "2_dies") for program in ("beta-corner", "alpha-house")]
    results, _ = run(tmp_path, *dies, engine="warm")
    assert "(killed: SIGKILL)" in results["beta-corner"].failure.found
    assert results["beta-corner"].failure.where == "notebooks/2_dies.ipynb, under 'The end'"
    assert results["alpha-house"].failure is None and results["alpha-house"].warm

    monkeypatch.setattr(pool, "time", Standing(sleeps(tmp_path / "pids")))
    late, _ = run(tmp_path, work(tmp_path, "beta-late", "2_sleeps"), timeout=3, values=values, engine="warm")
    assert late["beta-late"].failure.found == "still running after 3 seconds, so it was stopped"
    assert gone((tmp_path / "pids").read_text().split()[0])


@pytest.mark.skipif(os.name != "posix", reason="signals")
# A Ctrl-C of the whole command is tried in tests/commands.
@pytest.mark.parametrize("number", [pytest.param(signal.SIGINT, marks=pytest.mark.nightly), signal.SIGKILL])
def test_children_and_kernels_end_with_the_parent(tmp_path, number):
    pids = tmp_path / "pids"
    script = tmp_path / "parent.py"
    script.write_text(
        "import sys\nsys.path[:0] = sys.argv[1].split('|')\n"
        "if __name__ == '__main__':\n"
        "    from pathlib import Path\n"
        "    from test_batch_pool import run, work\n"
        "    there = Path(sys.argv[2])\n"
        "    run(there, work(there, 'beta-corner', '2_sleeps'), values={'CQI_TEST_PIDS': str(there / 'pids')})\n"
    )
    places = f"{Path(__file__).parent}|{Path(__file__).parents[1] / 'support'}"
    command = [sys.executable, str(script), places, str(tmp_path)]
    parent = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    kernel, child = told(pids)
    parent.send_signal(number)
    parent.wait(timeout=240)
    assert gone(child) and gone(kernel)
