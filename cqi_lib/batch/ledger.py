"""Provenance: the manifest of the last run and the history of all runs, the only files with a clock in them."""

from __future__ import annotations

import datetime as dt
import json
import platform
from importlib import metadata
from pathlib import Path
from typing import Any

# Those whose version can change a number, a sentence, a picture, or how a notebook runs.
LIBRARIES = (
    "cqi-workbook",
    "ipykernel",
    "ipython",
    "jinja2",
    "matplotlib",
    "nbconvert",
    "numpy",
    "openpyxl",
    "pandas",
    "papermill",
    "pyarrow",
    "pydantic",
    "ruamel.yaml",
    "scipy",
    "seaborn",
)

RUNNERS = ("ipykernel",)
"""Those that only carry out what others draw; the engines give the same pages."""


def versions() -> dict[str, str]:
    """Give the versions of Python and of the libraries that draw and count."""
    out = {"python": platform.python_version()}
    for name in LIBRARIES:
        try:
            out[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            out[name] = "not installed"
    return out


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
