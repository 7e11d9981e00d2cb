"""One notebook through papermill, in memory, on an ordinary kernel or on this process's own shell."""

from __future__ import annotations

import ast
import re
import sys
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import papermill
from jupyter_client import AsyncKernelManager
from jupyter_core.paths import jupyter_runtime_dir
from nbclient.exceptions import DeadKernelError
from papermill.engines import NBClientEngine, papermill_engines
from papermill.exceptions import PapermillExecutionError
from papermill.translators import PythonTranslator
from traitlets import Callable as CallableTrait
from traitlets import default

from ..errors import Problem, ReportError
from . import failure
from .engine import NAME as WARM
from .engine import WarmEngine

ENGINE = "cqi-kernel"
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,16}\b")
_SOCKET_PATH = 100  # a Unix socket's path may be 103 characters long on macOS, 107 on Linux


class StepFailed(Exception):
    """A notebook that stopped: the problem for people, and the notebook as far as it came."""

    def __init__(self, problem: Problem, notebook: Any) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.notebook = notebook


class Kernels(AsyncKernelManager):
    """Start kernels that talk over a private socket where the system has them, and say who they are."""

    told = CallableTrait(default_value=None, allow_none=True)

    @default("connection_file")
    def _connection_file(self) -> str:
        # Without a name of its own, the sockets of every kernel would be called the same, in the working directory.
        folder = Path(jupyter_runtime_dir())
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return str(folder / f"k{uuid.uuid4().hex[:12]}.json")

    @default("transport")
    def _transport(self) -> str:
        # TCP would be open to everybody on the machine, and newer kernels say so on every start.
        fits = len(f"{Path(self.connection_file).with_suffix('')}-ipc-5") <= _SOCKET_PATH
        return "ipc" if sys.platform != "win32" and fits else "tcp"

    async def _async_launch_kernel(self, kernel_cmd: list[str], **kw: Any) -> None:
        await super()._async_launch_kernel(kernel_cmd, **kw)
        if self.told is not None:
            self.told(getattr(self.provisioner, "pid", None))


class KernelEngine(NBClientEngine):
    """papermill's own engine; it keeps hold of the notebook, so that a failed one can be looked at."""

    notebook: Any = None

    @classmethod
    def execute_managed_notebook(cls, nb_man, kernel_name, **kwargs):
        """Execute as papermill does."""
        cls.notebook = nb_man.nb
        return super().execute_managed_notebook(nb_man, kernel_name, **kwargs)


papermill_engines.register(ENGINE, KernelEngine)
papermill_engines.register(WARM, WarmEngine)


def declared(notebook: Any) -> set[str]:
    """Name the parameters a notebook declares: what its cell tagged `parameters` assigns."""
    names: set[str] = set()
    for cell in notebook.cells:
        if cell.cell_type == "code" and "parameters" in cell.metadata.get("tags", []):
            for node in ast.parse(cell.source).body:
                targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
                names |= {t.id for t in targets if isinstance(t, ast.Name)}
    return names


def execute(
    path: Path,
    parameters: dict[str, str | None],
    *,
    shown: dict[str, str],
    name: str | None = None,
    warm: bool = False,
    told: Callable[[int | None], None] | None = None,
) -> Any:
    """Execute a notebook and give it back with stable ids and without timings.

    Parameters
    ----------
    path : the notebook; it is only read.
    parameters : plain strings or None, for the cell tagged `parameters`; all must be declared there.
    shown : parameters that are written differently into the executed notebook, such as a path without its machine.
    name : what the cells' ids begin with; the file's stem when None.
    warm : run in this process, which has everything imported, instead of on a kernel.
    told : is called with the kernel's process id when it started and with None when it is gone.

    Returns
    -------
    The executed notebook. Cells tagged `form` were left out.

    Raises
    ------
    StepFailed
        With the step, the heading above the cell, and what went wrong.
    """
    stem = path.stem
    program, cycle = parameters.get("program"), parameters.get("cycle")
    source = nbformat.read(path, as_version=4)
    undeclared = sorted(parameters.keys() - declared(source))
    if undeclared:
        error = ReportError(f"The notebook does not declare the parameter {', '.join(undeclared)}.")
        raise StepFailed(failure.from_exception(failure.place(stem), error, program), source)
    engine = WarmEngine if warm else KernelEngine
    engine.notebook = None
    try:
        notebook = papermill.execute_notebook(
            source,
            None,
            parameters=parameters,
            engine_name=WARM if warm else ENGINE,
            progress_bar=False,
            log_output=False,
            request_save_on_cell_execute=False,
            autosave_cell_every=0,
            **({} if warm else {"kernel_manager_class": _kernels(told)}),
            skip_cells_with_tag="form",
            store_widget_state=False,
            record_timing=False,
        )
    except PapermillExecutionError as error:
        notebook = engine.notebook
        where = failure.place(stem, heading_above(notebook, error.cell_index), cycle)
        problem = failure.raised(where, error.ename, error.evalue, program)
    except DeadKernelError:
        notebook = KernelEngine.notebook
        where = failure.place(stem, heading_above(notebook, _stopped_at(notebook)), cycle)
        problem = failure.died(where, None, program)
    else:
        return tidy(notebook, name or stem, parameters | shown)
    finally:
        if told is not None:
            told(None)
    raise StepFailed(problem, tidy(notebook, name or stem, parameters | shown)) from None


def _kernels(told: Callable[[int | None], None] | None) -> type[Kernels]:
    # nbclient takes a class, not an instance, if it is to shut the kernel down itself.
    class Told(Kernels):
        @default("told")
        def _told(self):
            return told

    return Told


def heading_above(notebook: Any, index: int) -> str:
    """Give the heading a reader would find above a cell, or an empty string."""
    for cell in reversed(notebook.cells[: index + 1] if notebook is not None else []):
        if cell.cell_type == "markdown" and "papermill-error-cell-tag" not in cell.metadata.get("tags", []):
            headings = re.findall(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", cell.source, flags=re.MULTILINE)
            if headings:
                return headings[-1]
    return ""


def _stopped_at(notebook: Any) -> int:
    """Find the cell that was running when the kernel died: the last one papermill started."""
    started = [
        i
        for i, cell in enumerate(notebook.cells if notebook is not None else [])
        if cell.cell_type == "code" and cell.metadata.get("papermill", {}).get("start_time")
    ]
    return started[-1] if started else 0


def tidy(notebook: Any, name: str, parameters: dict[str, str | None]) -> Any:
    """Take out of an executed notebook all that differs from run to run.

    Parameters
    ----------
    notebook : the executed notebook; it is changed.
    name : what the cells' ids begin with.
    parameters : as they shall stand in the injected cell.

    Returns
    -------
    The same notebook: stable ids, no timings, no memory addresses, no error banners.
    """
    notebook.metadata.pop("papermill", None)
    notebook.metadata.pop("widgets", None)
    # A kernel writes its own version here; the engine must not show in what is kept.
    notebook.metadata["language_info"] = nbformat.from_dict({"name": "python"})
    cells = [c for c in notebook.cells if "papermill-error-cell-tag" not in c.metadata.get("tags", [])]
    for i, cell in enumerate(cells):
        cell.id = f"{re.sub(r'[^A-Za-z0-9_-]', '-', name)[:58]}-{i:02d}"
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.source = PythonTranslator.codify(parameters, "Parameters")
        for output in cell.get("outputs", []):
            _without_addresses(output)
    notebook.cells = cells
    return notebook


def _without_addresses(output: Any) -> None:
    if output.output_type == "error":
        output.traceback = [_ADDRESS.sub("0x…", line) for line in output.traceback]
        output.evalue = _ADDRESS.sub("0x…", output.evalue)
    elif output.output_type == "stream":
        output.text = _ADDRESS.sub("0x…", output.text)
    elif "text/plain" in output.get("data", {}):
        output.data["text/plain"] = _ADDRESS.sub("0x…", output.data["text/plain"])
