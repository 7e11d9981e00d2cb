"""The papermill engine `cqi`: notebooks on a fresh shell inside this process, without a kernel.

Registered as an entry point, so `papermill --engine cqi notebook.ipynb out.ipynb` works from any shell. papermill
loads every installed engine when it is imported, so this module imports next to nothing; the shell comes on use.
"""

from __future__ import annotations

from papermill.engines import Engine

NAME = "cqi"


class WarmEngine(Engine):
    """Run a notebook's cells on an IPython shell of its own: the same outputs as from a kernel, without its start."""

    notebook = None
    """The notebook that was run last, so that a failed one can be looked at."""

    begun = None
    """Called with the notebook and a cell's number when that cell begins, or None."""

    @classmethod
    def execute_managed_notebook(
        cls, nb_man, kernel_name, *, skip_cells_with_tag="skip-execution", record_timing=True, **options
    ):
        """Execute a notebook as papermill asks of an engine.

        Parameters
        ----------
        nb_man : papermill's manager of the notebook.
        kernel_name : not used: the shell is this process's Python.
        skip_cells_with_tag : cells with this tag are left as they are.
        record_timing : write into each cell when it began and ended; papermill reads its own clock's text back for
            that, which takes as long as running a small cell.
        options : what only kernels need, such as time-outs; the parent process keeps time here.
        """
        from .shell import fresh_shell

        cls.notebook = nb_man.nb
        with fresh_shell() as shell:
            for index, cell in enumerate(nb_man.nb.cells):
                try:
                    if record_timing:
                        nb_man.cell_start(cell, index)
                    if cls.begun is not None:
                        cls.begun(nb_man.nb, index)
                    if cell.cell_type != "code" or not cell.source.strip():
                        continue
                    tags = cell.metadata.get("tags", [])
                    if skip_cells_with_tag in tags:
                        continue
                    cell.outputs, cell.execution_count = shell.run(cell.source)
                    failed = any(output.output_type == "error" for output in cell.outputs)
                    if failed and "raises-exception" not in tags:
                        nb_man.cell_exception(cell, cell_index=index)
                        break
                finally:
                    if record_timing:
                        nb_man.cell_complete(cell, index)
