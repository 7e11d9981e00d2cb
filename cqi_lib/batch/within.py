"""The batch run's own papermill engine: notebooks on a fresh shell inside this process, without a kernel.

For children of the batch run only: there a process makes one program's page and nothing else, and its parent keeps
time, sees it die and starts the next. Other notebooks are safer with a kernel of their own (`engine`).
"""

from __future__ import annotations

from typing import Any

from papermill.engines import Engine

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
        from .shell import fresh_shell

        cls.notebook = nb_man.nb
        with fresh_shell() as shell:
            for index, cell in enumerate(nb_man.nb.cells):
                if cls.begun is not None and cell.cell_type == "markdown":
                    cls.begun(nb_man.nb, index)
                if cell.cell_type != "code" or not cell.source.strip():
                    continue
                tags = cell.metadata.get("tags", [])
                if skip_cells_with_tag in tags:
                    continue
                cell.outputs, cell.execution_count, good = shell.run(cell.source)
                if not good and "raises-exception" not in tags:
                    nb_man.cell_exception(cell, cell_index=index)
                    break
