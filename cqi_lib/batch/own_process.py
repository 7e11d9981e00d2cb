"""One function in a process of its own: what needs the whole cohort in memory must not stay with the parent."""

from __future__ import annotations

import os
import pickle
import sys
import threading
import traceback
import uuid
from pathlib import Path
from typing import Any, Protocol

from ..errors import CqiError, ReportError
from ..files.scratch import settle_in
from . import child, failure, pool
from .ending import end_with_parent
from .environment import environment


class Doing(Protocol):
    """A function at work somewhere."""

    def result(self) -> Any:
        """Wait, and give what it gave."""

    def stop(self) -> None:
        """End it, whatever it is doing."""


class Apart:
    """A function at work in another process.

    Parameters
    ----------
    engine : `warm` forks the process from the server that has imported everything; `kernel` starts it anew.
    function, arguments : what to call, as `module:function`, and with what; it is imported there only.
    where : what is being done, for messages.
    values : environment variables.
    scratch : folder for the log.
    """

    def __init__(
        self,
        engine: str,
        function: str,
        *arguments: Any,
        where: str,
        values: dict[str, str],
        scratch: Path,
    ) -> None:
        context = pool.process_context(engine, values)
        self.name, self.memory = function.rpartition(":")[2], 0.0
        self._where = where
        self._ours, theirs = context.Pipe()
        log = scratch / f"{self.name}.log"
        # Through a file: a process that ends before it has read a parcel larger than a pipe holds would leave us
        # waiting for ever to hand it over.
        parcel = scratch / f"{uuid.uuid4().hex}.parcel"
        parcel.write_bytes(pickle.dumps((dict(os.environ), function, arguments)))
        with environment(values), pool.ctrl_c_waits():
            self._process = context.Process(target=_main, args=(theirs, str(parcel), str(log), values))
            self._process.start()
        theirs.close()

    def result(self) -> Any:
        """Wait, and give what the function gave; `memory` is then the most megabytes that its process held.

        Raises
        ------
        CqiError, OSError
            What the function raised.
        ReportError
            When the process ended without a word.
        RuntimeError
            For a flaw in the function.
        """
        try:
            kind, value, self.memory = self._ours.recv()
        except (EOFError, OSError):
            self._process.join()
            kind, value = "raised", ReportError(str(failure.died(self._where, self._process.exitcode, None)))
        finally:
            self.stop()
        if kind == "raised":
            raise value
        return value

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._ours.close()


def _main(channel: Any, parcel: str, log: str, values: dict[str, str]) -> None:
    child.detach(log)
    threading.Thread(target=end_with_parent, daemon=True).start()
    try:
        environ, function, arguments = pickle.loads(Path(parcel).read_bytes())
        # A server may have been started before something was set or taken back here, such as the address of a database.
        for name in {*os.environ} - {*environ, "MPLBACKEND"}:  # which `preload` sets for all that is forked
            del os.environ[name]
        os.environ.update(environ)
        settle_in(values)
        word = ("done", child.renderer(function)(*arguments))
    except (CqiError, OSError) as error:
        word = ("raised", error)
    except Exception as error:
        flaw = RuntimeError(f"{type(error).__name__}: {error}")
        flaw.add_note(traceback.format_exc())
        word = ("raised", flaw)
    channel.send((*word, child.most_memory()))
    channel.close()
    sys.stdout.flush()
    sys.stderr.flush()
