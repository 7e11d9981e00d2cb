"""A copy of the workbook for the page "Getting started", and `%%sh` in it as a newcomer's terminal.

The page makes a cohort and runs it. That happens in a folder of its own, so that nobody's cohort of that name is
touched; paths within it are printed as one would see them from the workbook's own folder.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from IPython.core.magic import register_cell_magic

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv" / "bin" / "python"
HERE = Path(tempfile.mkdtemp(prefix="workbook-"))


@atexit.register
def _remove() -> None:
    os.chdir(ROOT)
    shutil.rmtree(HERE, ignore_errors=True)


_PROGRESS = re.compile(r"^\d+ of \d+: .* (ready|failed)$\n", flags=re.MULTILINE)


def _copy() -> None:
    for folder in ("cqi_lib", "notebooks"):
        shutil.copytree(ROOT / folder, HERE / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", HERE)  # by it a clone is known: without it this is an installed workbook
    (HERE / "parameters").mkdir()
    (HERE / "outputs").mkdir()
    commands = HERE / ".venv" / "bin"
    commands.mkdir(parents=True)
    command = commands / "cqi"
    command.write_text(f"#!/bin/sh\nPYTHONPATH='{HERE}' exec '{PYTHON}' -m cqi_lib \"$@\"\n", encoding="utf-8")
    command.chmod(0o755)


@register_cell_magic
def sh(line: str, cell: str) -> None:
    """Run commands, and print what they say; one that fails stops the page unless `%%sh fails` says that it may."""
    done = subprocess.run(["sh", "-e", "-c", cell], cwd=HERE, capture_output=True, text=True)
    said = (done.stderr + done.stdout).replace(f"{HERE}/", "")
    print(_PROGRESS.sub("", said).strip())
    if done.returncode and line.strip() != "fails":
        raise RuntimeError(f"exit code {done.returncode}")


_copy()
os.chdir(HERE)
