"""An IPython shell that keeps what a cell shows, as a kernel would have sent it.

One shell per notebook, with a namespace of its own. What a notebook may change in its process (working directory,
environment, import path, drawing settings, open figures) is put back afterwards, so that the next one starts as if
nothing had run; what it cannot undo ends with the process, and every program has a process of its own.
"""

from __future__ import annotations

import atexit
import builtins
import contextlib
import getpass
import os
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

from IPython.core import page
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.error import StdinNotImplementedError
from IPython.core.interactiveshell import InteractiveShell
from nbformat import NotebookNode

from .outputs import Outputs, Printing, made, plain
from .plain import Compiler

BACKEND = "module://matplotlib_inline.backend_inline"


class _Publisher(DisplayPublisher):
    """Keep displays with their metadata (the alternative text lives there) and their updates."""

    outputs: Outputs

    def publish(
        self,
        data: Any,
        metadata: Any = None,
        source: Any = None,
        *,
        transient: Any = None,
        update: bool = False,
        **kwargs: Any,
    ) -> None:
        display_id = (transient or {}).get("display_id")
        if update and display_id:
            self.outputs.update(display_id, plain(data), metadata or {})
            return
        self.outputs.add(made("display_data", data=plain(data), metadata=metadata or {}), display_id)

    def clear_output(self, wait: bool = False) -> None:
        self.outputs.clear(wait)


class _Hook(DisplayHook):
    """Keep a cell's result."""

    outputs: Outputs

    def start_displayhook(self) -> None:
        self._data: dict = {}
        self._metadata: dict = {}

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        self._data, self._metadata = format_dict, md_dict or {}

    def finish_displayhook(self) -> None:
        if self._data:
            result = made(
                "execute_result", data=plain(self._data), metadata=self._metadata, execution_count=self.prompt_count
            )
            self.outputs.add(result)


class CellShell(InteractiveShell):
    """A shell whose cells give nbformat outputs."""

    compiler_class = Compiler
    displayhook: _Hook
    display_pub: _Publisher

    def __init__(self, **kwargs: Any) -> None:
        self.outputs = Outputs()
        self.printing = Printing(self.outputs)
        super().__init__(displayhook_class=_Hook, display_pub_class=_Publisher, **kwargs)
        self.displayhook.outputs = self.outputs
        self.display_pub.outputs = self.outputs
        if self.history_manager is not None:
            self.history_manager.enabled = False
        # What `?name` shows goes into a window of its own, which a notebook file does not have.
        self.set_hook("show_in_pager", page.as_hook(lambda *shown, **more: None), 99)

    def init_history(self) -> None:
        """Keep no history file: the notebook is the history."""
        from IPython.core.history import HistoryManager

        self.history_manager = HistoryManager(shell=self, parent=self, hist_file=":memory:", enabled=False)

    def init_io(self) -> None:
        """Leave the terminal alone."""

    def enable_gui(self, gui: Any = None) -> None:
        """There is no window to draw in."""

    def _showtraceback(self, etype: Any, evalue: Any, stb: Any) -> None:
        text = [str(line) for line in stb]
        self.outputs.add(made("error", ename=str(etype.__name__), evalue=str(evalue), traceback=text))

    def run(self, source: str) -> tuple[list[NotebookNode], int, bool]:
        """Run one cell.

        Parameters
        ----------
        source : its code.

        Returns
        -------
        The outputs, the execution count, and whether the cell went well: an unknown magic says in a line of text only
        that it did not.
        """
        self.outputs.begin()
        count, pid, good = self.execution_count, os.getpid(), False
        try:
            with self.printing.caught():
                try:
                    good = self.run_cell(source, store_history=True).success
                except KeyboardInterrupt:
                    raise
                except BaseException as error:  # a display hook or an IPython event may raise past run_cell
                    self._showtraceback(type(error), error, [f"{type(error).__name__}: {error}"])
        finally:
            if os.getpid() != pid:
                os._exit(0)  # a process the cell forked: the rest of the notebook is not its business
        return self.outputs.list, count, good

    def go_on(self, names: dict[str, Any], count: int) -> None:
        """Go on where cells of the notebook ran without a shell: with what they named, at the cell of this number."""
        self.user_ns.update({name: value for name, value in names.items() if not name.startswith("__")})
        self.execution_count = count

    def ask_exit(self) -> None:
        """Take `exit()` as `sys.exit()`."""
        raise SystemExit


def _no_input(*args: Any, **kwargs: Any) -> NoReturn:
    raise StdinNotImplementedError("raw_input was called, but this frontend does not support input requests.")


def _no_password(*args: Any, **kwargs: Any) -> NoReturn:
    raise StdinNotImplementedError("getpass was called, but this frontend does not support input requests.")


@contextlib.contextmanager
def fresh_shell() -> Iterator[CellShell]:
    """Give a shell for one notebook, and put the process back in order afterwards.

    Yields
    ------
    The shell, which `get_ipython()` finds meanwhile.
    """
    kept: dict[str, Any] = {
        "main": sys.modules.get("__main__"),
        "hook": sys.displayhook,
        "path": list(sys.path),
        "environ": dict(os.environ),
        "folder": Path.cwd(),
        "input": builtins.input,
        "getpass": getpass.getpass,
        "excepthook": sys.excepthook,
        "filters": list(warnings.filters),
    }
    builtins.input, getpass.getpass = _no_input, _no_password
    CellShell.clear_instance()
    shell = CellShell.instance()
    _inline_figures(shell)
    settings = _settings()
    try:
        yield shell
    finally:
        _close_figures(settings)
        # Ended here, so not again when the process ends.
        atexit.unregister(shell.atexit_operations)
        # What the cells gave goes with the shell; IPython would also search the whole process for garbage.
        shell.displayhook.do_full_cache = False
        shell.atexit_operations()
        shell.printing.close()
        CellShell.clear_instance()
        builtins.input, getpass.getpass = kept["input"], kept["getpass"]
        sys.displayhook, sys.excepthook = kept["hook"], kept["excepthook"]
        sys.path[:] = kept["path"]
        warnings.filters[:] = kept["filters"]  # type: ignore[index]  # a list, whatever typeshed declares
        os.environ.clear()
        os.environ.update(kept["environ"])
        os.chdir(kept["folder"])
        if kept["main"] is not None:
            sys.modules["__main__"] = kept["main"]


def _inline_figures(shell: CellShell) -> None:
    """Show figures at the end of a cell, as a kernel does."""
    matplotlib: Any = sys.modules.get("matplotlib")
    if matplotlib is None:
        os.environ["MPLBACKEND"] = BACKEND
    ready = matplotlib is None or matplotlib.get_backend(auto_select=False) == BACKEND
    if ready and not {"matplotlib_inline.backend_inline", "matplotlib.pyplot"} & set(sys.modules):
        return  # as in a kernel, the backend comes with the first figure, and tells this shell by itself
    from matplotlib_inline import backend_inline
    from matplotlib_inline.config import InlineBackend

    # Both remember the shell, and the settings, of the notebook before.
    InlineBackend.clear_instance()
    configure: Any = backend_inline.configure_inline_support
    configure.current_backend = "unset"
    configure(shell, BACKEND)


def _settings() -> dict[str, Any]:
    """Give matplotlib's settings as they are, past the checks that it makes of each; none where it was not imported."""
    matplotlib: Any = sys.modules.get("matplotlib")
    return {} if matplotlib is None else dict(dict.items(matplotlib.rcParams))


def _close_figures(settings: dict[str, Any]) -> None:
    """Close what is open, and put settings back that the notebook changed."""
    matplotlib: Any = sys.modules.get("matplotlib")
    plt: Any = sys.modules.get("matplotlib.pyplot")
    if plt is not None:
        plt.close("all")
    if matplotlib is not None and _settings() != settings:
        backend = matplotlib.get_backend(auto_select=False)
        matplotlib.rcdefaults()
        if plt is not None:
            plt.switch_backend(backend)
