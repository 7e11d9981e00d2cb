"""An IPython shell that keeps what a cell shows, as a kernel would have sent it.

One shell per notebook, with a namespace of its own. What a notebook may change in its process (working directory,
environment, import path, drawing settings, open figures) is put back afterwards, so that the next one starts as if
nothing had run; what it cannot undo ends with the process, and every program has a process of its own.
"""

from __future__ import annotations

import atexit
import binascii
import builtins
import contextlib
import io
import os
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.error import StdinNotImplementedError
from IPython.core.interactiveshell import InteractiveShell
from nbformat import NotebookNode
from nbformat.v4 import new_output

BACKEND = "module://matplotlib_inline.backend_inline"
MOST_TEXT = 5_000_000
"""Characters of printed text kept per cell; a runaway cell must not fill the memory of the process."""


class Outputs:
    """The outputs of the cell that runs now."""

    def __init__(self) -> None:
        self.list: list[NotebookNode] = []
        self.shown: dict[str, list[NotebookNode]] = {}
        self.clear_next = False
        self.written = 0

    def begin(self) -> None:
        """Start a cell; displays of earlier cells stay known, because they can still be updated."""
        self.list = []
        self.clear_next = False
        self.written = 0

    def _room(self) -> None:
        if self.clear_next:
            self.list.clear()
            self.clear_next = False

    def stream(self, name: str, text: str) -> None:
        """Add printed text; text to the same stream in a row is one output."""
        self._room()
        if self.written + len(text) > MOST_TEXT:
            text = text[: max(0, MOST_TEXT - self.written)]
        if not text:
            return
        self.written += len(text)
        last = self.list[-1] if self.list else None
        if last is not None and last.output_type == "stream" and last.name == name:
            last.text += text
        else:
            self.list.append(new_output("stream", name=name, text=text))

    def add(self, output: NotebookNode, display_id: str | None = None) -> None:
        """Add a display, a result or an error."""
        self._room()
        self.list.append(output)
        if display_id:
            self.shown.setdefault(display_id, []).append(output)

    def update(self, display_id: str, data: dict, metadata: dict) -> None:
        """Change every display with this id, also in earlier cells."""
        for output in self.shown.get(display_id, []):
            output["data"], output["metadata"] = NotebookNode(data), NotebookNode(metadata)

    def clear(self, wait: bool) -> None:
        """Remove the cell's outputs, now or when the next one comes."""
        if wait:
            self.clear_next = True
        else:
            self.list.clear()


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    """Give a display's data as a notebook file holds it: pictures as base64 text."""
    return {
        kind: binascii.b2a_base64(value, newline=False).decode("ascii") if isinstance(value, bytes) else value
        for kind, value in data.items()
    }


class _Stream:
    """A standard stream that writes into the cell's outputs."""

    encoding = "utf-8"
    errors = "strict"
    closed = False

    def __init__(self, name: str, outputs: Outputs) -> None:
        self.name = f"<{name}>"
        self._name, self._outputs = name, outputs

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._outputs.stream(self._name, text)
        return len(text)

    def writelines(self, lines) -> None:
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        pass

    def close(self) -> None:
        # A notebook that closes its stdout must not take the next cell's with it.
        pass

    def isatty(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def fileno(self) -> int:
        raise io.UnsupportedOperation("fileno")


class _Publisher(DisplayPublisher):
    """Keep displays with their metadata (the alternative text lives there) and their updates."""

    outputs: Outputs

    def publish(self, data, metadata=None, *, transient=None, update=False, **kwargs) -> None:
        display_id = (transient or {}).get("display_id")
        if update and display_id:
            self.outputs.update(display_id, _plain(data), metadata or {})
            return
        self.outputs.add(new_output("display_data", data=_plain(data), metadata=metadata or {}), display_id)

    def clear_output(self, wait=False) -> None:
        self.outputs.clear(wait)


class _Hook(DisplayHook):
    """Keep a cell's result."""

    outputs: Outputs

    def start_displayhook(self) -> None:
        self._data: dict = {}
        self._metadata: dict = {}

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict, md_dict=None) -> None:
        self._data, self._metadata = format_dict, md_dict or {}

    def finish_displayhook(self) -> None:
        if self._data:
            result = new_output(
                "execute_result", data=_plain(self._data), metadata=self._metadata, execution_count=self.prompt_count
            )
            self.outputs.add(result)


class CellShell(InteractiveShell):
    """A shell whose cells give nbformat outputs."""

    def __init__(self, **kwargs) -> None:
        self.outputs = Outputs()
        super().__init__(displayhook_class=_Hook, display_pub_class=_Publisher, **kwargs)
        self.displayhook.outputs = self.outputs
        self.display_pub.outputs = self.outputs
        self.history_manager.enabled = False

    def init_history(self) -> None:
        """Keep no history file: the notebook is the history."""
        from IPython.core.history import HistoryManager

        self.history_manager = HistoryManager(shell=self, parent=self, hist_file=":memory:", enabled=False)

    def init_io(self) -> None:
        """Leave the terminal alone."""

    def enable_gui(self, gui=None) -> None:
        """There is no window to draw in."""

    def _showtraceback(self, etype, evalue, stb) -> None:
        text = [str(line) for line in stb]
        self.outputs.add(new_output("error", ename=str(etype.__name__), evalue=str(evalue), traceback=text))

    def run(self, source: str) -> tuple[list[NotebookNode], int]:
        """Run one cell.

        Parameters
        ----------
        source : its code.

        Returns
        -------
        The outputs and the execution count.
        """
        self.outputs.begin()
        count = self.execution_count
        streams = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = _Stream("stdout", self.outputs), _Stream("stderr", self.outputs)
        try:
            self.run_cell(source, store_history=True)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # a display hook or an IPython event may raise past run_cell
            self._showtraceback(type(error), error, [f"{type(error).__name__}: {error}"])
        finally:
            sys.stdout, sys.stderr = streams
        return self.outputs.list, count


def _no_input(*args, **kwargs):
    raise StdinNotImplementedError("raw_input was called, but this frontend does not support input requests.")


@contextlib.contextmanager
def fresh_shell() -> Iterator[CellShell]:
    """Give a shell for one notebook, and put the process back in order afterwards.

    Yields
    ------
    The shell, which `get_ipython()` finds meanwhile.
    """
    kept = {
        "main": sys.modules.get("__main__"),
        "hook": sys.displayhook,
        "path": list(sys.path),
        "environ": dict(os.environ),
        "folder": Path.cwd(),
        "input": builtins.input,
        "excepthook": sys.excepthook,
        "filters": list(warnings.filters),
    }
    builtins.input = _no_input
    CellShell.clear_instance()
    shell = CellShell.instance()
    _inline_figures(shell)
    try:
        yield shell
    finally:
        _close_figures()
        # Ended here, so not again when the process ends.
        atexit.unregister(shell.atexit_operations)
        shell.atexit_operations()
        CellShell.clear_instance()
        builtins.input = kept["input"]
        sys.displayhook, sys.excepthook = kept["hook"], kept["excepthook"]
        sys.path[:] = kept["path"]
        warnings.filters[:] = kept["filters"]
        os.environ.clear()
        os.environ.update(kept["environ"])
        os.chdir(kept["folder"])
        if kept["main"] is not None:
            sys.modules["__main__"] = kept["main"]


def _inline_figures(shell: CellShell) -> None:
    """Show figures at the end of a cell, as a kernel does."""
    if "matplotlib" not in sys.modules and os.environ.get("MPLBACKEND") != BACKEND:
        os.environ["MPLBACKEND"] = BACKEND
    from matplotlib_inline.backend_inline import configure_inline_support

    configure_inline_support(shell, BACKEND)


def _close_figures() -> None:
    if "matplotlib.pyplot" in sys.modules:
        import matplotlib
        import matplotlib.pyplot as plt

        plt.close("all")
        backend = matplotlib.get_backend()
        matplotlib.rcdefaults()
        plt.switch_backend(backend)
