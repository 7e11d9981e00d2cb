"""The outputs of a cell as a notebook file holds them: displays, results, errors, and text printed in any way."""

from __future__ import annotations

import binascii
import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

from nbformat import NotebookNode, from_dict

MOST_TEXT = 5_000_000
"""Characters of printed text kept per cell; a runaway cell must not fill memory, disk and reports."""
CUT = f"\n[Of what this cell printed, only the first {MOST_TEXT:,} characters are kept.]\n"


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
        """Add printed text; text to the same stream in a row is one output, and too much is cut, in words."""
        self._room()
        text, self.written = kept(text, self.written)
        if text:
            add_text(self.list, name, text)

    def add(self, output: NotebookNode, display_id: str | None = None) -> None:
        """Add a display, a result or an error; displays with the same id become equal."""
        self._room()
        if display_id:
            self.update(display_id, output["data"], output["metadata"])
            self.shown.setdefault(display_id, []).append(output)
        self.list.append(output)

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


def kept(text: str, written: int) -> tuple[str, int]:
    """Cut a text at what a cell may print.

    Parameters
    ----------
    text : what is printed now.
    written : characters the cell printed before.

    Returns
    -------
    What of the text is kept, and all characters the cell has printed since.

    Examples
    --------
    >>> kept("abc", MOST_TEXT - 1)[0] == "a" + CUT
    True
    """
    room = MOST_TEXT - written
    if len(text) > room:
        text, printed = (text[:room] + CUT if room >= 0 else ""), len(text)
        return text, written + printed + 1
    return text, written + len(text)


def made(kind: str, **fields: Any) -> NotebookNode:
    """Make an output as `nbformat.v4.new_output` does, which also checks each one: the notebook is checked whole later.

    Parameters
    ----------
    kind : `display_data`, `execute_result`, `error` or `stream`.
    fields : what such an output has.
    """
    return from_dict({"output_type": kind, **fields})


def add_text(outputs: list[NotebookNode], name: str, text: str) -> None:
    """Add printed text to a cell's outputs; text to the same stream in a row is one output."""
    last = outputs[-1] if outputs else None
    if last is not None and last.output_type == "stream" and last.name == name:
        last.text += text
    else:
        outputs.append(made("stream", name=name, text=text))


def plain(data: dict[str, Any]) -> dict[str, Any]:
    """Give a display's data as a notebook file holds it: pictures as base64 text."""
    return {
        kind: binascii.b2a_base64(value, newline=False).decode("ascii") if isinstance(value, bytes) else value
        for kind, value in data.items()
    }


class Stream(io.TextIOBase):
    """A standard stream that writes into the cell's outputs.

    Parameters
    ----------
    name : `stdout` or `stderr`.
    outputs : of the cell.
    past : what other programs and libraries write to the same stream, past Python.
    """

    encoding = "UTF-8"
    errors = "strict"

    def __init__(self, name: str, outputs: Outputs, past: Descriptors) -> None:
        super().__init__()
        self.name = f"<{name}>"
        self._name, self._outputs, self._past, self._pid = name, outputs, past, os.getpid()

    def write(self, text: str) -> int:
        """Keep printed text; that of a forked process goes the way of other programs' text."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if os.getpid() != self._pid:
            with contextlib.suppress(OSError):
                os.write(self.fileno(), text.encode("utf-8", "replace"))
            return len(text)
        self._past.take()
        self._outputs.stream(self._name, text)
        return len(text)

    def close(self) -> None:
        """Stay open: a notebook that closes its stdout must not take the next cell's with it."""

    def writable(self) -> bool:
        """Say yes."""
        return True

    def fileno(self) -> int:
        """Give the descriptor that other programs would write to."""
        return 1 if self._name == "stdout" else 2


class Descriptors:
    """What is written to descriptors 1 and 2 past Python while a cell runs, by other programs and by C code.

    Parameters
    ----------
    outputs : where it goes.
    """

    def __init__(self, outputs: Outputs) -> None:
        self._outputs = outputs
        self._files = {name: tempfile.TemporaryFile(buffering=0) for name in ("stdout", "stderr")}  # noqa: SIM115
        self._read = dict.fromkeys(self._files, 0)

    @contextlib.contextmanager
    def caught(self) -> Iterator[None]:
        """Catch what is written meanwhile."""
        before = {}
        for number, file in zip((1, 2), self._files.values(), strict=True):
            with contextlib.suppress(OSError):  # closed by an earlier cell
                before[number] = os.dup(number)
            os.dup2(file.fileno(), number)
        try:
            yield
            self.take()
        finally:
            for number in (1, 2):
                if number in before:
                    os.dup2(before[number], number)
                    os.close(before[number])

    def take(self) -> None:
        """Put what was written since the last time into the outputs."""
        for name, file in self._files.items():
            size, start = os.fstat(file.fileno()).st_size, self._read[name]
            if size > start:
                # Only what is kept is read, however much there is.
                content = os.pread(file.fileno(), min(size - start, 4 * MOST_TEXT + 4), start)
                self._read[name] = size
                self._outputs.stream(name, content.decode("utf-8", "replace"))

    def close(self) -> None:
        """Let go of the files."""
        for file in self._files.values():
            file.close()


class Printing:
    """Python's own standard streams, for as long as a cell runs.

    Parameters
    ----------
    outputs : of the cell.
    """

    def __init__(self, outputs: Outputs) -> None:
        self._outputs = outputs
        self._past = Descriptors(outputs)

    @contextlib.contextmanager
    def caught(self) -> Iterator[None]:
        """Put all that is printed meanwhile into the outputs."""
        before = sys.stdout, sys.stderr
        for stream in before:
            with contextlib.suppress(AttributeError, OSError, ValueError):
                stream.flush()
        with self._past.caught():
            sys.stdout = Stream("stdout", self._outputs, self._past)
            sys.stderr = Stream("stderr", self._outputs, self._past)
            try:
                yield
            finally:
                sys.stdout, sys.stderr = before

    def close(self) -> None:
        """Let go of what it holds."""
        self._past.close()
