"""Provenance: the manifest of the last run and the history of all runs, the only files with a clock in them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any


def now() -> str:
    """Give the time of the wall clock, UTC, to the second."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="seconds")


def manifest_text(body: dict[str, Any]) -> str:
    """Write the manifest."""
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def append(history: Path, body: dict[str, Any]) -> None:
    """Add one line to the history of runs."""
    line = json.dumps(body, ensure_ascii=False) + "\n"
    with history.open("a", encoding="utf-8") as file:
        file.write(line)
