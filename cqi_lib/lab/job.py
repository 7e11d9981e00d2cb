"""Work in a process of its own: started at the desk, followed there, found again when the desk's kernel was restarted.

What it says lies in a file for its owner's eyes, which it holds locked for as long as it runs: so anybody can tell
whether it does, and a number that went to another process misleads nobody.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..files.lock import claim
from ..files.places import HOME
from ..files.scratch import write_private

LINES = 40
"""So many of the last lines are kept."""


@dataclass(frozen=True)
class Told:
    """What work has said so far.

    Parameters
    ----------
    about : what it was begun for: what the desk gave to `begin`.
    running : whether it still goes on.
    step : the notebook that runs, its number and how many there are; of a whole run the page that is done, and how many are.
    result : what came of a report: `report`, `failure`, `problems`; None before its end.
    lines : the last lines of anything else.
    stopped : whether somebody asked it to end.
    """

    about: dict[str, Any]
    running: bool
    step: tuple[str, int, int] | None = None
    result: dict[str, Any] | None = None
    lines: tuple[str, ...] = ()
    stopped: bool = False


class Job:
    """A place for one piece of work at a time.

    Parameters
    ----------
    folder : where its files lie.
    name : tells it from other work there.
    stays : whether it goes on when the process that began it ends.
    """

    def __init__(self, folder: Path, name: str, *, stays: bool = True) -> None:
        self.log, self.note, self.stays = folder / f".{name}.log", folder / f".{name}.json", stays
        self._process: subprocess.Popen[bytes] | None = None

    def begin(self, command: list[str], **about: Any) -> bool:
        """Begin; False where the one before still goes on.

        Parameters
        ----------
        command : the words after the interpreter's name.
        about : what it is for, to be told again.

        Raises
        ------
        OSError
            When nothing can be written or started.
        """
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(self.log, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="utf-8") as file:
            if not claim(file):
                return False
            file.truncate(0)
            # The lock belongs to what is open, so it is handed on with it.
            self._process = subprocess.Popen(
                [sys.executable, *command],
                cwd=HOME,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=file,
                env=os.environ | {"PYTHONUNBUFFERED": "1"},
                start_new_session=self.stays,
            )
        self._keep({"pid": self._process.pid, "about": about, "stopped": False})
        return True

    def look(self) -> Told | None:
        """Tell how far it is; None where nothing was begun here."""
        running = self.running  # before what it said is read: nothing comes after
        try:
            note = json.loads(self.note.read_text(encoding="utf-8"))
            about, stopped = note["about"], bool(note["stopped"])
            said = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        except (OSError, ValueError, KeyError, TypeError):
            return None
        step, result, lines = None, None, []
        for line in said:
            with suppress(ValueError):
                told = json.loads(line) if line.startswith("{") else None
                if isinstance(told, dict) and "step" in told:
                    step = (str(told["step"]), int(told["number"]), int(told["of"]))
                    continue
                if isinstance(told, dict) and "failure" in told:
                    result = told
                    continue
            lines.append(line)
        return Told(about, running, step, result, tuple(lines[-LINES:]), stopped)

    @property
    def running(self) -> bool:
        """Whether it goes on."""
        if self._process is not None and self._process.poll() is None:
            return True
        try:
            with self.log.open("r+", encoding="utf-8") as file:
                return not claim(file)
        except OSError:
            return False

    def end(self) -> None:
        """Ask it to end, as Ctrl-C would; what was made so far stays, and the next run goes on from there."""
        if not self.running:
            return
        with suppress(OSError, ValueError, KeyError):
            note = json.loads(self.note.read_text(encoding="utf-8"))
            self._keep(note | {"stopped": True})
            pid = note["pid"]
            if self.stays and sys.platform != "win32":
                os.killpg(pid, signal.SIGTERM)
            else:
                os.kill(pid, signal.SIGTERM)

    def _keep(self, note: dict[str, Any]) -> None:
        write_private(self.note, json.dumps(note).encode("utf-8"))
