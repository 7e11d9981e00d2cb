"""The warm engine gives what an ordinary kernel gives: small notebooks that show, print, draw and fail in many ways."""

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
from made_watch import until

from cqi_lib.batch.outputs import CUT, MOST_TEXT, Outputs, kept

NOTEBOOKS = Path(__file__).parents[1] / "notebooks_fixture"
SUITE = Path(__file__).parents[2] / "notebooks"
ALIKE = [NOTEBOOKS / f"8_{name}.ipynb" for name in ("displays", "streams", "errors", "magics", "figures")]

RUN = """
import sys
from pathlib import Path
import nbformat
from cqi_lib.batch.environment import without_slow_schema_formats
without_slow_schema_formats()
from cqi_lib.batch.execute import StepFailed, execute
engine, out, *paths = sys.argv[1:]
for path in map(Path, paths):
    given = {"cohort": "tests/fixtures/pair", "round": "2025-fall", "program": "alpha-house"}
    try:
        notebook = execute(path, given, shown={}, warm=engine == "warm")
    except StepFailed as stop:
        notebook = stop.notebook
    nbformat.write(notebook, Path(out, f"{engine}-{path.name}"))
"""


def run(engine, out, paths):
    # A kernel's own capture of other programs' output is off when it sees a test running.
    env = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
    env["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    command = [sys.executable, "-c", RUN, engine, str(out), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, env=env, cwd=SUITE.parent)
    assert done.returncode == 0, done.stderr[-3000:]
    return {path.stem: nbformat.read(Path(out, f"{engine}-{path.name}"), as_version=4) for path in paths}


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    out = tmp_path_factory.mktemp("engines")
    with ThreadPoolExecutor() as pool:
        kernel = pool.submit(run, "kernel", out, ALIKE)
        warm = pool.submit(run, "warm", out, ALIKE)
        return kernel.result(), warm.result()


UNKNOWN = """
import sys
from pathlib import Path
from cqi_lib.batch.environment import without_slow_schema_formats
without_slow_schema_formats()
from cqi_lib.batch.execute import StepFailed, execute
for warm in (False, True):
    try:
        execute(Path(sys.argv[1]), {}, shown={}, warm=warm)
        print("good")
    except StepFailed as stop:
        print(stop.problem.found, [cell.get("execution_count") for cell in stop.notebook.cells])
"""


@pytest.mark.slow
def test_an_unknown_magic_stops_the_notebook_in_words(tmp_path):
    cells = [nbformat.v4.new_code_cell(source) for source in ("1", "%nosuch", "2")]
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), tmp_path / "x.ipynb")
    command = [sys.executable, "-c", UNKNOWN, str(tmp_path / "x.ipynb")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.splitlines() == ["UsageError: Line magic function `%nosuch` not found. [1, 2, None]"] * 2


def comparable(cell):
    """A cell's outputs; where the answer to a question was asked for, each engine says so from a file of its own."""
    if cell.cell_type == "code" and ("input(" in cell.source or "getpass(" in cell.source):
        return [(output.ename, output.evalue) for output in cell.outputs]
    return cell.get("outputs")


@pytest.mark.slow
@pytest.mark.parametrize("stem", [path.stem for path in ALIKE])
def test_same_outputs_from_both(both, stem):
    kernel, warm = (made[stem] for made in both)
    assert len(kernel.cells) == len(warm.cells)
    for ours, theirs in zip(warm.cells, kernel.cells, strict=True):
        assert ours.source == theirs.source
        assert ours.get("execution_count") == theirs.get("execution_count"), ours.source
        assert comparable(ours) == comparable(theirs), ours.source
    shown = [output for cell in warm.cells if cell.cell_type == "code" for output in cell.outputs]
    assert len(shown) > 3
    if stem == "8_figures":
        assert sum("image/png" in output.get("data", {}) for output in shown) == 5


@pytest.mark.slow
def test_the_displays_are_what_the_notebook_says(both):
    cells = [c for c in both[1]["8_displays"].cells if c.cell_type == "code"]
    first, rich, named, again, cleared, handle, *_ = cells[2:]
    assert first.outputs[0].metadata["text/html"]["alt"] == "a sentence"
    assert (
        rich.outputs[0].output_type == "execute_result" and rich.outputs[0].metadata["text/html"]["alt"] == "in words"
    )
    texts = [o.get("text") or o.data["text/plain"] for o in named.outputs if "execution_count" not in o]
    assert texts == ["'first, changed'", "between\n", "'second again'"]
    assert again.outputs[0].data["text/plain"] == "'second again'"
    assert [o.text for o in cleared.outputs] == ["stays instead\n"]
    assert [o.data["text/plain"] for o in handle.outputs] == ["2"]


def test_too_much_text_is_cut_in_words():
    assert kept("abc", 0) == ("abc", 3)
    assert kept("", MOST_TEXT) == ("", MOST_TEXT)
    text, written = kept("abc", MOST_TEXT - 2)
    assert text == "ab" + CUT and kept("more", written)[0] == ""
    outputs = Outputs()
    for _ in range(3):
        outputs.stream("stdout", "x" * (MOST_TEXT // 2))
    outputs.stream("stderr", "lost")
    [one] = outputs.list
    assert one.text == "x" * MOST_TEXT + CUT
    outputs.begin()
    outputs.stream("stdout", "a new cell")
    assert outputs.list[0].text == "a new cell"


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupt_stops_the_cell_and_is_said(tmp_path):
    code = (
        "import sys, signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from cqi_lib.batch.shell import fresh_shell\n"
        "with fresh_shell() as shell:\n"
        "    outputs, _, _ = shell.run(f'import time, pathlib; print(1); pathlib.Path({sys.argv[1]!r}).touch(); time.sleep(600)')\n"
        "    again, _, _ = shell.run('1 + 1')\n"
        "print([o.get('ename') or o.text for o in outputs], again[0].data['text/plain'])"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "sleeps")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    until(lambda: (tmp_path / "sleeps").exists())
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=240)
    assert out.strip() == "['1\\n', 'KeyboardInterrupt'] 2"


def test_a_thread_and_a_forked_process_print_into_the_cell(capfd):
    from cqi_lib.batch.outputs import Printing

    outputs = Outputs()
    printing = Printing(outputs)
    with printing.caught():
        thread = threading.Thread(target=print, args=("thread",))
        thread.start()
        thread.join()
        os.write(2, b"past Python\n")
        subprocess.run([sys.executable, "-c", "print('program')"], check=True)
        print("last")
    printing.close()
    print("outside")
    assert [(o.name, o.text) for o in outputs.list] == [
        ("stdout", "thread\nprogram\n"),
        ("stderr", "past Python\n"),
        ("stdout", "last\n"),
    ]
    assert capfd.readouterr().out == "outside\n"
