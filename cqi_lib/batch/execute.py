"""One notebook through papermill, in memory, on an ordinary kernel or on this process's own shell."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import papermill
from nbclient.exceptions import DeadKernelError
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from papermill.exceptions import PapermillExecutionError
from papermill.iorw import papermill_io
from papermill.translators import PythonTranslator
from traitlets import default

from ..errors import Problem, ReportError
from ..locale.said import sayings
from . import failure
from .kernels import Kernels
from .outputs import add_text, kept
from .within import NAME as WARM
from .within import WithinEngine

say = sayings("runs")

ENGINE = "cqi-kernel"
# What a cell's code is called, in warnings and errors: by a kernel, and by our own shell.
_CELL = re.compile(r"[^\s\"']{0,300}ipykernel_\d+[/\\]\d+\.py|(?<=\()\d+\.py(?=, line )|\bcell-\d+\.py\b")
_ADDRESS = re.compile(r"\b0x[0-9a-f]{6,16}\b")


class StepFailed(Exception):
    """A notebook that stopped: the problem for people, and the notebook as far as it came."""

    def __init__(self, problem: Problem, notebook: Any) -> None:
        super().__init__(str(problem))
        self.problem = problem
        self.notebook = notebook


class Client(PapermillNotebookClient):
    """papermill's client; printed text in a row is one output, and too much of it is cut, in words."""

    def output(self, outs: Any, msg: Any, display_id: Any, cell_index: Any) -> Any:
        """Take in one message of the kernel."""
        out = super().output(outs, msg, display_id, cell_index)
        if out is not None and out.output_type == "stream" and outs:
            outs.pop()
            # The count stands with the list it belongs to; a new cell has a new list.
            of, written = getattr(self, "_written", (None, 0))
            text, written = kept(out.text, written if of is outs else 0)
            self._written = outs, written
            if text:
                add_text(outs, out.name, text)
        return out


class KernelEngine(NBClientEngine):
    """papermill's own engine; it keeps hold of the notebook, so that a failed one can be looked at."""

    notebook: Any = None
    begun: Any = None

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        log_output: bool = False,
        start_timeout: int = 60,
        execution_timeout: int | None = None,
        **kwargs: Any,
    ) -> Any:
        """Execute as papermill does; say which cell begins."""
        cls.notebook, start = nb_man.nb, nb_man.cell_start

        def cell_start(cell: Any, index: int | None = None, **more: Any) -> Any:
            start(cell, index, **more)
            if cls.begun is not None:
                cls.begun(nb_man.nb, index)

        nb_man.cell_start = cell_start
        for name in ("input_path", "stdout_file", "stderr_file"):
            kwargs.pop(name, None)
        return Client(nb_man, kernel_name=kernel_name, startup_timeout=start_timeout, **kwargs).execute()


class _Text:
    """Hands papermill the text of a notebook as it was read; of a notebook it would make a text, and check both."""

    now = ""

    @classmethod
    def read(cls, path: Any) -> str:
        return cls.now

    @staticmethod
    def pretty_path(path: Any) -> Any:
        return path


TEXT = "cqi-text:"
"""What a path begins with that stands for a text in memory: one of a file would be taken for a pattern with `{…}`."""
papermill_io.register(TEXT, _Text)

# papermill writes out every finished notebook, also where there is no file to write it to.
_write_ipynb = papermill.execute.write_ipynb
papermill.execute.write_ipynb = lambda notebook, path: None if path is None else _write_ipynb(notebook, path)
papermill_engines.register(ENGINE, KernelEngine)
papermill_engines.register(WARM, WithinEngine)


@functools.cache
def declared(text: str) -> frozenset[str]:
    """Name the parameters a notebook declares: what its cell tagged `parameters` assigns.

    Parameters
    ----------
    text : of the notebook's file.
    """
    names: set[str] = set()
    for cell in nbformat.reads(text, as_version=4).cells:
        if cell.cell_type == "code" and "parameters" in cell.metadata.get("tags", []):
            for node in ast.parse(cell.source).body:
                targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
                names |= {t.id for t in targets if isinstance(t, ast.Name)}
    return frozenset(names)


def execute(
    path: Path,
    parameters: dict[str, str | None],
    *,
    shown: dict[str, str],
    name: str | None = None,
    warm: bool = False,
    told: Callable[[int | None], None] | None = None,
    begun: Callable[[str], None] | None = None,
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
    begun : is called with the heading above each cell when the cell begins.

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
    _Text.now = path.read_text(encoding="utf-8")
    undeclared = sorted(parameters.keys() - declared(_Text.now))
    if undeclared:
        error = ReportError(say("undeclared", parameters=", ".join(undeclared)))
        source = nbformat.reads(_Text.now, as_version=4)
        raise StepFailed(failure.from_exception(failure.place(stem), error, program), source)
    engine = WithinEngine if warm else KernelEngine
    engine.notebook = None
    engine.begun = None if begun is None else lambda notebook, index: begun(heading_above(notebook, index))
    try:
        notebook = papermill.execute_notebook(
            f"{TEXT}notebook.ipynb",
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
        problem = failure.raised(where, *_said(notebook, error), program)
    except DeadKernelError:
        notebook = KernelEngine.notebook
        where = failure.place(stem, heading_above(notebook, _stopped_at(notebook)), cycle)
        problem = failure.died(where, None, program)
    else:
        left = _left_at(notebook)
        if left is None:
            return tidy(notebook, name or stem, {**parameters, **shown})
        problem = failure.left(failure.place(stem, heading_above(notebook, left), cycle), program)
    finally:
        engine.begun = None
        if told is not None:
            told(None)
    raise StepFailed(problem, tidy(notebook, name or stem, {**parameters, **shown})) from None


def _kernels(told: Callable[[int | None], None] | None) -> type[Kernels]:
    # nbclient takes a class, not an instance, if it is to shut the kernel down itself.
    class Told(Kernels):
        @default("told")
        def _told(self) -> Any:
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


def _said(notebook: Any, error: PapermillExecutionError) -> tuple[str, str]:
    """Give the kind and the text of an error; one of IPython itself, such as for an unknown magic, is printed only."""
    if error.evalue or error.ename != "CellExecutionError":
        return error.ename, error.evalue
    failed = (c for c in notebook.cells if c.metadata.get("papermill", {}).get("exception"))
    printed = [o.text for c in failed for o in c.get("outputs", []) if o.output_type == "stream" and o.name == "stderr"]
    kind, _, text = "".join(printed).strip().rpartition("\n")[2].partition(": ")
    return kind or error.ename, text


def _stopped_at(notebook: Any) -> int:
    """Find the cell that was running when the kernel died: the last one papermill started."""
    started = [
        i
        for i, cell in enumerate(notebook.cells if notebook is not None else [])
        if cell.cell_type == "code" and cell.metadata.get("papermill", {}).get("start_time")
    ]
    return started[-1] if started else 0


def _left_at(notebook: Any) -> int | None:
    """Find the cell that ended the notebook with `sys.exit(0)`: for papermill that is a good end."""
    for i, cell in enumerate(notebook.cells):
        outputs = cell.outputs if cell.cell_type == "code" else []
        if any(o.output_type == "error" and o.ename == "SystemExit" for o in outputs):
            return i
    return None


def tidy(notebook: Any, name: str, parameters: dict[str, str | None]) -> Any:
    """Take out of an executed notebook all that differs from run to run.

    Parameters
    ----------
    notebook : the executed notebook; it is changed.
    name : what the cells' ids begin with.
    parameters : as they shall stand in the injected cell.

    Returns
    -------
    The same notebook: stable ids, no timings, no memory addresses, no error banners, printed text in order.
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
        if "outputs" in cell:
            cell.outputs = _in_order(cell.outputs)
            for output in cell.outputs:
                _without_traces(output)
    notebook.cells = cells
    return notebook


def _in_order(outputs: list[Any]) -> list[Any]:
    """Put what was printed between two displays into one output per stream, the standard one first.

    A kernel sends its streams when it gets to it, so that their order is chance.
    """
    out: list[Any] = []
    streams: dict[str, Any] = {}
    for output in [*outputs, None]:
        if output is not None and output.output_type == "stream":
            if output.name in streams:
                streams[output.name].text += output.text
            else:
                streams[output.name] = output
            continue
        out += [streams[name] for name in sorted(streams, reverse=True)]
        streams = {}
        if output is not None:
            out.append(output)
    return out


def _plain(text: str) -> str:
    # Looked for first: on five million characters without a space the pattern would take for ever.
    if ".py" in text and ("ipykernel_" in text or "cell-" in text or ".py, line" in text):
        text = _CELL.sub("cell.py", text)
    return _ADDRESS.sub("0x…", text)


def _without_traces(output: Any) -> None:
    """Take out where in this machine's memory and folders something happened to be."""
    if output.output_type == "error":
        output.traceback = [_plain(line) for line in output.traceback]
        output.evalue = _plain(output.evalue)
    elif output.output_type == "stream":
        output.text = _plain(output.text)
    elif "text/plain" in output.get("data", {}):
        output.data["text/plain"] = _plain(output.data["text/plain"])
