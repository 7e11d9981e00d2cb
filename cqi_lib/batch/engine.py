"""The papermill engine `cqi`: papermill's own, with kernels that are forked from one that stands ready.

Registered as an entry point, so `papermill --engine cqi notebook.ipynb out.ipynb` works from any shell. papermill
loads every installed engine when it is imported, so this module imports next to nothing; the rest comes on use.
"""

from __future__ import annotations

from typing import Any

from papermill.engines import NBClientEngine


class WarmEngine(NBClientEngine):
    """Run a notebook on a kernel that need not be started: all else is as papermill does it."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **options: Any) -> Any:
        """Execute a notebook as papermill asks of an engine.

        Parameters
        ----------
        nb_man : papermill's manager of the notebook.
        kernel_name : the kernel the notebook asks for.
        options : what papermill's engine and its client understand.
        """
        from .ready import ReadyKernels

        options.setdefault("kernel_manager_class", ReadyKernels)
        return super().execute_managed_notebook(nb_man, kernel_name, **options)
