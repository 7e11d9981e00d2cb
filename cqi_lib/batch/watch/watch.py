"""Watching a cohort until somebody ends it: who listens, who builds, who serves, and what is cleared away."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

from ...errors import CallError, OutputError
from ...files.scratch import private, trial
from ...locale.said import sayings
from ...locale.spoken import bound
from ..belonging import own
from ..pool import ctrl_c_waits, stop_server
from ..preview import Asked
from ..settings import Settings
from .board import Board
from .builder import Builder
from .saved import Saved, polls
from .server import Server

say = sayings("watch")


def watch(
    folder: str | Path,
    *,
    program: str = "",
    round_id: str | None = None,
    as_of: dt.date | None = None,
    out: str | Path | None = None,
    releases: str | Path | None = None,
    settings: Settings | None = None,
    port: int = 0,
    poll: bool = False,
    tell: Callable[[str], object] = print,
) -> None:
    """Watch a cohort until Ctrl-C: whatever is saved in it is on its page at once, in a preview.

    The preview lies in a private folder beside the outputs, which goes when the watch ends. `share/` and the records of
    releases stay as they are.

    Parameters
    ----------
    folder : the cohort's folder.
    program : whose page the address shows first; empty: the cohort's.
    round_id, as_of, out, releases : as `run_cohort`.
    settings : how pages are made.
    port : where to listen on this computer; 0 takes a free port.
    poll : look for saves again and again, where the file system does not tell of them.
    tell : takes lines for the terminal.

    Raises
    ------
    CallError
        When there is no cohort, the output folder is another one's, or nothing can listen at the port.
    OutputError
        When the output folder cannot be written.
    """
    folder = Path(folder).resolve()
    if not (folder / "cohort.yml").is_file():
        raise CallError(say("no-cohort", folder=str(folder)))
    layout = own(folder, out)
    records = None if releases is None else Path(releases).resolve()
    with contextlib.ExitStack() as stack:
        stack.enter_context(_ended_by_terminal())
        stack.enter_context(private())
        place = _place(stack, layout.out)
        settings = settings or Settings()
        asked = Asked(folder, layout.out, place, place, round_id, as_of, records, settings, bound())
        board = Board()
        stack.callback(board.close)
        stack.enter_context(board.hearing_signals())
        server = Server(place, board, port)
        stack.callback(server.stop)
        builder = Builder(asked, board, tell)
        stack.callback(stop_server)
        stack.callback(builder.close)
        folders = [folder, *([records] if records is not None and not records.is_relative_to(folder) else [])]
        saved = Saved(folders, lambda: board.tell("saved"), any(polls(each, poll) for each in folders))
        stack.callback(saved.stop)
        with ctrl_c_waits():  # for their whole life: it is for this thread alone, also while that one lets it wait
            server.start()
            saved.start()
        tell(say("watching", folder=folder.name, address=server.address + (f"#{program}" if program else "")))
        tell(say("only-here"))
        builder.run()


def _place(stack: contextlib.ExitStack, out: Path) -> Path:
    """Make the preview's folder; say so where the outputs cannot be written."""
    place = stack.enter_context(trial(out))
    if not place.is_relative_to(out):
        raise OutputError(say("unwritable", folder=str(out)))
    return place


@contextlib.contextmanager
def _ended_by_terminal() -> Iterator[None]:
    """Clear away also when the terminal is closed."""
    if not hasattr(signal, "SIGHUP"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        os.kill(os.getpid(), signal.SIGTERM)

    before = signal.signal(signal.SIGHUP, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGHUP, before)
