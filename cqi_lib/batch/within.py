"""The batch run's own papermill engine: notebooks inside this process, without a kernel, and as far as it goes without a shell.

For children of the batch run only: there a process makes one program's page and nothing else, and its parent keeps
time, sees it die and starts the next. Other notebooks are safer with a kernel of their own (`engine`).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

from papermill.engines import Engine

from .plain import PlainCells, are_plain

NAME = "cqi-within"


class WithinEngine(Engine):
    """Run a notebook's cells on an IPython shell of its own: the same outputs as from a kernel, without its start."""

    notebook = None
    """The notebook that was run last, so that a failed one can be looked at."""

    begun = None
    """Called with the notebook and a cell's number when a cell of text is reached, or None: only there a heading changes."""

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: Any, kernel_name: str, *, skip_cells_with_tag: str = "skip-execution", **options: Any
    ) -> Any:
        """Execute a notebook as papermill asks of an engine, without writing down when each cell began and ended.

        Parameters
        ----------
        nb_man : papermill's manager of the notebook.
        kernel_name : not used: the shell is this process's Python.
        skip_cells_with_tag : cells with this tag are left as they are.
        options : what only kernels need, such as time-outs; the parent process keeps time here.
        """
        cls.notebook = nb_man.nb
        left = {
            index
            for index, cell in enumerate(nb_man.nb.cells)
            if cell.cell_type != "code"
            or not cell.source.strip()
            or skip_cells_with_tag in cell.metadata.get("tags", [])
        }
        with _runner([cell.source for index, cell in enumerate(nb_man.nb.cells) if index not in left]) as run:
            for index, cell in enumerate(nb_man.nb.cells):
                if cls.begun is not None and cell.cell_type == "markdown":
                    cls.begun(nb_man.nb, index)
                if index in left:
                    continue
                cell.outputs, cell.execution_count, good = run(cell.source)
                if not good and "raises-exception" not in cell.metadata.get("tags", []):
                    nb_man.cell_exception(cell, cell_index=index)
                    break


@contextlib.contextmanager
def _runner(sources: list[str]) -> Iterator[Callable[[str], tuple[list[Any], int, bool]]]:
    """Give what runs a notebook's cells, as `CellShell.run`: a shell, from the first cell on that needs one."""
    from .shell import CellShell, fresh_shell

    with contextlib.ExitStack() as stack:
        shell: CellShell | None = None
        plain, count = PlainCells(), 0
        stack.callback(plain.close)
        if not are_plain(sources):
            shell = stack.enter_context(fresh_shell())

        def run(source: str) -> tuple[list[Any], int, bool]:
            nonlocal shell, count
            if shell is None:
                count += 1
                outputs = plain.run(source, count)
                if outputs is not None:
                    return outputs, count, True
                shell = stack.enter_context(fresh_shell())
                shell.go_on(plain.names, count)
            return shell.run(source)

        yield run
