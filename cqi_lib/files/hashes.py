"""Hashes of bytes, values, files and folders, and of the workbook itself."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from .places import PACKAGE
from .versions import RUNNERS, versions

UNREADABLE = "cannot be read"


def of_bytes(content: bytes) -> str:
    """Give the SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def of_value(value: Any) -> str:
    """Give the SHA-256 of plain values (texts, numbers, lists, groups of keys).

    Examples
    --------
    >>> of_value({"a": 1, "b": None}) == of_value({"b": None, "a": 1})
    True
    """
    return of_bytes(json.dumps(value, sort_keys=True, ensure_ascii=False, default=str).encode("utf-8", "surrogatepass"))


def of_file(path: Path) -> str | None:
    """Give the SHA-256 of a file; None where there is none, words where it cannot be read."""
    try:
        if not path.is_file():
            return None
        with path.open("rb", buffering=0) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return UNREADABLE


def of_folder(folder: Path, by: Callable[[str, Path], str | None] | None = None) -> dict[str, str]:
    """Give the SHA-256 of every file a folder holds, by path within it, sorted.

    Hidden files, and those that programs keep beside a file they have open (`~$...`), are left out. Links are followed
    as long as they stay inside, because whoever reads the folder follows those too.

    Parameters
    ----------
    folder : any folder.
    by : gives the hash of a file by its path within the folder, and empty text where it does not count; without it, and
        where it gives None, a file's bytes are hashed.
    """
    out, seen = {}, set()
    root, above = os.path.realpath(folder), len(os.fspath(folder))
    for here, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(here)
        if real in seen or not (real + os.sep).startswith(root + os.sep):
            folders.clear()
            continue
        seen.add(real)
        below = here[above:].replace(os.sep, "/").lstrip("/")
        folders[:] = sorted(name for name in folders if not name.startswith((".", "~", "__pycache__")))
        for name in names:
            # A hidden record could still be named as the instrument.
            if not name.startswith((".", "~")) or (here == str(folder) and name.endswith((".yml", ".yaml", ".json"))):
                path = Path(here) / name
                inside = f"{below}/{name}" if below else name
                found = None if by is None else by(inside, path)
                if found is None:
                    found = of_file(path) or UNREADABLE
                if found:
                    out[inside] = found
    return dict(sorted(out.items()))


@cache
def workbook() -> str:
    """Give one hash of every file of `cqi_lib`."""
    return of_value(of_folder(PACKAGE))


@cache
def libraries() -> dict[str, str]:
    """Give the versions that can change a number, a sentence or a picture; what only runs notebooks is left out."""
    return {name: version for name, version in versions().items() if name not in RUNNERS}
