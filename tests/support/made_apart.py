"""What a run leaves to other processes, done in this one: for runs that end before any page is made."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cqi_lib.batch import child
from cqi_lib.batch import run as run_module


class Here:
    """Stands where `Apart` stands."""

    name, memory = "here", 0.0

    def __init__(
        self, engine: str, function: str, *arguments: Any, where: str, values: dict[str, str], scratch: Path
    ) -> None:
        self.function, self.arguments = function, arguments

    def result(self) -> Any:
        return child.renderer(self.function)(*self.arguments)

    def stop(self) -> None:
        pass


def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start no process: nothing is warmed up, and files are read here."""
    monkeypatch.setattr(run_module, "process_context", lambda *a, **how: None)
    monkeypatch.setattr(run_module, "Apart", Here)
