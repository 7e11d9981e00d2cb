"""`papermill --engine cqi` says of a notebook what papermill's own engine says, in all that once went by unnoticed."""

import asyncio
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Empty

import nbformat
import pytest
import zmq.asyncio
from jupyter_client.session import Session
from python_module import python_module

from cqi_lib.batch.kernels import Kernels
from cqi_lib.batch.ready import decides, forkable

GOOD = [
    "import asyncio, os, sys\nasyncio.get_running_loop().is_running()",
    "await asyncio.sleep(0.01, 'awaited')",
    "import ipywidgets\nshown = ipywidgets.Output()\nwith shown:\n    print('captured')",
    "[output['text'] for output in shown.outputs]",
    "get_ipython().kernel is not None, sys.path[0], __name__, sorted(name for name in globals() if name[0] != '_')",
    "import time, pathlib\nprint('early', flush=True)\nfor _ in range(6):\n    time.sleep(0.5)\n    print('.', flush=True)\n"
    "[out] = pathlib.Path(os.environ['OUT']).glob('good.ipynb')\n'early\\\\n' in out.read_text()",
    "import subprocess\nassert subprocess.run(['echo', 'of a program']).returncode == 0\ntime.sleep(0.5)",
    "import atexit\natexit.register(pathlib.Path(os.environ['OUT'], 'ended').touch)\nos.getcwd()",
]
CELLS = {
    "good": GOOD,
    "unknown_magic": ["%nosuch", "'not reached'"],
    "dies": ["import os, time", "time.sleep(0.5)\nos._exit(0)", "'not reached'"],
    "exits": ["exit()", "import time\ntime.sleep(4)", "'not reached'"],
    "sleeps": ["import time\ntime.sleep(60)"],
    "another_kernel": ["this is not Python"],
    "missing_kernel": ["1"],
}
# A kernel of another language, as far as papermill sees.
ECHO = """
from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel
class Echo(Kernel):
    implementation = language = banner = "echo"
    implementation_version = "1"
    language_info = {"name": "echo", "mimetype": "text/plain", "file_extension": ".txt"}
    async def do_execute(self, code, silent, **more):
        content = {"name": "stdout", "text": code.upper()}
        self.send_response(self.iopub_socket, "stream", content)
        return {"status": "ok", "execution_count": self.execution_count, "payload": [], "user_expressions": {}}
IPKernelApp.launch_instance(kernel_class=Echo)
"""
RUN = """
import json, os, sys
sys.modules.setdefault("rfc3987_syntax", None)
import papermill
from cqi_lib.batch import ready
engine, out, *paths = sys.argv[1:]
os.environ["OUT"] = out
said = {}
for path in paths:
    name = os.path.basename(path)
    more = {"execution_timeout": 2} if name == "sleeps.ipynb" else {}
    try:
        papermill.execute_notebook(
            path, os.path.join(out, name), engine_name=engine, progress_bar=False, autosave_cell_every=1, **more
        )
        said[name] = "good"
    except Exception as error:
        said[name] = f"{type(error).__name__}: {error}"
said["forks"] = len(ready._READY)
with open(os.path.join(out, "said.json"), "w") as file:
    json.dump(said, file)
"""


def write(folder, name, cells):
    kernel = {"another_kernel": "cqi-echo", "missing_kernel": "cqi-missing"}.get(name, "python3")
    language = "python" if kernel == "python3" else "echo"
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source, id=f"c{i}") for i, source in enumerate(cells)],
        metadata={"kernelspec": {"name": kernel, "language": language, "display_name": kernel}},
    )
    nbformat.write(notebook, folder / f"{name}.ipynb")
    return folder / f"{name}.ipynb"


def started(engine, out, paths, env):
    out.mkdir()
    command = [sys.executable, "-c", RUN, engine, str(out), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, env=env, cwd=out.parent, timeout=600)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads((out / "said.json").read_text()), {
        path.stem: nbformat.read(out / path.name, as_version=4) for path in paths if (out / path.name).exists()
    }


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("public")
    spec = folder / "jupyter" / "kernels" / "cqi-echo"
    spec.mkdir(parents=True)
    (folder / "echo.py").write_text(ECHO)
    argv = [sys.executable, str(folder / "echo.py"), "-f", "{connection_file}"]
    (spec / "kernel.json").write_text(json.dumps({"argv": argv, "language": "echo", "display_name": "echo"}))
    paths = [write(folder, name, cells) for name, cells in CELLS.items()]
    # A kernel's own capture of other programs' output is off when it sees a test running.
    env = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
    env["JUPYTER_PATH"] = str(folder / "jupyter")
    with ThreadPoolExecutor() as pool:
        kernel, ours = pool.map(
            started, ("nbclient", "cqi"), (folder / "kernel", folder / "ours"), [paths] * 2, [env] * 2
        )
    return kernel, ours


SESSION = Session(key=b"key")


class Deaf(zmq.asyncio.Socket):
    """A socket that was told of an answer while somebody else used it: who waits is not told again."""

    async def poll(self, timeout=None, flags=zmq.POLLIN):
        if timeout is None:
            await asyncio.Event().wait()
        await asyncio.sleep(timeout / 10_000)
        return zmq.POLLIN if timeout > 200 else 0

    async def recv_multipart(self, *args, **kwargs):
        return SESSION.serialize(SESSION.msg("execute_reply"))


def test_an_answer_that_was_told_to_somebody_else_is_found():
    factory = Kernels(kernel_name="python3").client_factory

    async def waits(timeout):
        with zmq.asyncio.Context() as context, Deaf(context, zmq.DEALER) as socket:
            return await asyncio.wait_for(factory().shell_channel_class(socket, SESSION).get_msg(timeout), 30)

    assert asyncio.run(waits(None))["msg_type"] == asyncio.run(waits(5))["msg_type"] == "execute_reply"
    with pytest.raises(Empty):
        asyncio.run(waits(0.1))


def shown(notebook, counts=True):
    """What a reader sees of a notebook, with the numbers of cells; widgets have ids by chance."""
    out = []
    for cell in notebook.cells:
        texts = [
            output.get("text") or output.get("data", {}).get("text/plain") or output.get("ename", "")
            for output in cell.get("outputs", [])
        ]
        out.append((cell.source, cell.get("execution_count") if counts else None, texts))
    return out


@pytest.mark.slow
@pytest.mark.parametrize("name", CELLS)
def test_what_a_notebook_gives_is_what_a_kernel_gives(both, name):
    (their_word, theirs), (our_word, ours) = both
    assert our_word[f"{name}.ipynb"] == their_word[f"{name}.ipynb"]
    # Whether a kernel that was told to exit still gives the next cell its number is chance.
    counts = name != "exits"
    assert shown(ours[name], counts) == shown(theirs[name], counts)
    assert ours[name].metadata.get("language_info") == theirs[name].metadata.get("language_info")
    assert sorted(ours[name].metadata) == sorted(theirs[name].metadata)
    status = [
        [cell.metadata.papermill.status for cell in made[name].cells if "papermill" in cell.metadata]
        for made in (ours, theirs)
    ]
    assert status[0] == status[1]


@pytest.mark.slow
def test_the_engine_does_not_call_good_what_was_not(both):
    _, (said, made) = both
    assert said.pop("forks") == 1  # this was our engine, not papermill's under our name
    kinds = {name.removesuffix(".ipynb"): word.partition(":")[0] for name, word in said.items()}
    assert kinds == {
        "good": "good",
        "unknown_magic": "PapermillExecutionError",
        "dies": "DeadKernelError",
        "exits": "DeadKernelError",
        "sleeps": "CellTimeoutError",
        "another_kernel": "good",
        "missing_kernel": "NoSuchKernel",
    }
    texts = [texts for _, _, texts in shown(made["good"])]
    assert texts[0] == ["True"] and texts[1] == ["'awaited'"] and texts[3] == ["['captured\\n']"]
    assert texts[4] and texts[4][0].startswith("(True,") and texts[5][-1] == "True"
    assert texts[6] == ["of a program\n"]
    assert made["good"].metadata.language_info.name == "python" and "widgets" in made["good"].metadata
    assert (Path(texts[7][-1].strip("'")) / "ours" / "ended").exists()
    assert shown(made["another_kernel"])[0][2] == ["THIS IS NOT PYTHON"]


@pytest.mark.slow
def test_the_command_ends_with_an_error_where_a_kernel_does(tmp_path):
    path = write(tmp_path, "sleeps", CELLS["sleeps"])
    command = [*python_module("papermill"), "--engine", "cqi", "--execution-timeout", "1", str(path), "out.ipynb"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 1 and "CellTimeoutError" in done.stderr


AGAIN = """
import os, signal, sys
sys.modules.setdefault("rfc3987_syntax", None)
import nbformat, papermill
from cqi_lib.batch import ready
def run(source):
    cells = [nbformat.v4.new_code_cell(source)]
    kernel = {"name": "python3", "language": "python", "display_name": "python3"}
    notebook = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    notebook = papermill.execute_notebook(notebook, None, engine_name="cqi", progress_bar=False)
    return notebook.cells[0].outputs[0].data["text/plain"]
seen = "str((os.environ.get('MARK'), os.environ.get('PYTHONHASHSEED'), os.getcwd(), 'json.tool' in sys.modules))"
head = "import os, sys\\n"
print(run(head + "os.environ['MARK'] = 'left'\\nos.chdir('/')\\nimport json.tool\\n" + seen))
print(run(head + seen))
os.environ["MARK"] = "set"
print(run(head + seen), len({run("import random; random.random()") for _ in range(2)}))
first = ready._READY[0]._process.pid
os.environ["PYTHONHASHSEED"] = "7"
print(run(head + seen), first != ready._READY[0]._process.pid)
os.kill(ready._READY[0]._process.pid, signal.SIGKILL)
print(run(head + seen))
class Never:
    def __init__(self, env):
        raise OSError("no process can be started")
ready._READY.pop().close()
ready._Server = Never
print(run(head + seen))
"""


@pytest.mark.slow
def test_nothing_of_one_notebook_reaches_the_next_and_a_lost_server_is_not_missed(tmp_path):
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONHASHSEED", "MARK")}
    command = [sys.executable, "-c", AGAIN]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=env)
    assert done.returncode == 0, done.stderr[-3000:]
    here = str(tmp_path)
    assert done.stdout.replace('"', "").splitlines() == [
        "('left', None, '/', True)",
        f"(None, None, '{here}', False)",
        f"('set', None, '{here}', False) 2",
        f"('set', '7', '{here}', False) True",
        f"('set', '7', '{here}', False)",
        f"('set', '7', '{here}', False)",
    ]


def gone(pid):
    for _ in range(2400):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        with contextlib.suppress(OSError, IndexError):
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        time.sleep(0.1)
    return False


@pytest.mark.slow
def test_a_kernel_ends_with_the_papermill_that_asked_for_it(tmp_path):
    code = "import os, pathlib, time\npathlib.Path('pids').write_text(f'{os.getpid()} {os.getppid()}')\ntime.sleep(600)"
    path = write(tmp_path, "sleeps", [code])
    command = [*python_module("papermill"), "--engine", "cqi", str(path), "out.ipynb"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(2400):
        if (tmp_path / "pids").exists() and (tmp_path / "pids").read_text():
            break
        time.sleep(0.1)
    kernel, server = map(int, (tmp_path / "pids").read_text().split())
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert gone(server) and gone(kernel)


def test_only_this_python_is_forked():
    from jupyter_client.kernelspec import KernelSpec

    def spec(*argv, language="python", **metadata):
        return KernelSpec(argv=[*argv, "-f", "{connection_file}"], language=language, metadata=metadata)

    on_linux = sys.platform == "linux"
    assert forkable(spec("python", "-m", "ipykernel_launcher")) == on_linux
    assert forkable(spec(sys.executable, "-m", "ipykernel_launcher")) == on_linux
    assert not forkable(spec("/another/venv/bin/python", "-m", "ipykernel_launcher"))
    assert not forkable(spec("python", "-X", "dev", "-m", "ipykernel_launcher"))
    assert not forkable(spec("python", "-m", "another_kernel"))
    assert not forkable(spec("R", "--slave", language="R"))
    assert not forkable(spec("python", "-m", "ipykernel_launcher", kernel_provisioner={"provisioner_name": "far"}))
    assert decides({"PYTHONPATH": "a", "LD_LIBRARY_PATH": "b", "HOME": "c"}) == {
        "PYTHONPATH": "a",
        "LD_LIBRARY_PATH": "b",
    }


ORPHAN = """
import ctypes, os, subprocess, sys, time
from pathlib import Path
ctypes.CDLL(None).prctl(36, 1)  # who loses its parent becomes ours, as in a container whose first process is not number 1
ask = '''
import os, signal, sys
from cqi_lib.batch.ready import _Server
pid = _Server(os.environ).fork(["-f", sys.argv[1]], os.environ, os.getcwd())
os.kill(pid, signal.SIGSTOP)  # before it looks for its parent
print(pid, flush=True)
os._exit(0)
'''
asker = subprocess.Popen([sys.executable, "-c", ask, sys.argv[1]], stdout=subprocess.PIPE)
pid = asker.stdout.readline().decode().strip()
asker.wait(timeout=240)
def state():
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "X"
time.sleep(1)
try:
    os.kill(int(pid), 18)
except ProcessLookupError:
    pass
until = time.monotonic() + 240
while state() not in "ZX" and time.monotonic() < until:
    time.sleep(0.1)
print(state() in "ZX")
if state() not in "ZX":
    os.kill(int(pid), 9)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")
def test_a_kernel_whose_papermill_ends_at_once_ends_too(tmp_path):
    """Else whoever reads what papermill printed waits for ever: the kernel holds the same pipe."""
    command = [sys.executable, "-c", ORPHAN, str(tmp_path / "kernel.json")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=900)
    assert done.stdout.strip() == "True", done.stdout + done.stderr[-2000:]
