"""The suite's notebooks where an installed workbook is used: copies, with the version they are of."""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path

from ..files.kept_file import KeptFile
from ..locale.said import Said, sayings
from .stripped import text_of

say = sayings("desk_forms")
_KEY = "cqi_version"


def bring(home: Path, parts: Path) -> Said | None:
    """Copy the suite's notebooks to where JupyterLab opens them; those that are there are left as they are.

    A run takes the packaged notebooks always, never these.

    Parameters
    ----------
    home, parts : where the workbook is used, and where its own parts lie; nothing is done where both are one clone.

    Returns
    -------
    A warning that names the copies of another version, or None.
    """
    if home == parts:
        return None
    version = metadata.version("cqi-workbook")
    folder, other = home / "notebooks", []
    folder.mkdir(parents=True, exist_ok=True)
    for source in sorted((parts / "notebooks").rglob("*.ipynb")):
        path = folder / source.relative_to(parts / "notebooks")
        path.parent.mkdir(exist_ok=True)
        if path.exists():
            if _version(path) != version:
                other.append(path.name)
            continue
        notebook = json.loads(source.read_text(encoding="utf-8"))
        notebook["metadata"][_KEY] = version
        KeptFile(path, path.parent, path.name).save(text_of(notebook))
    if not other:
        return None
    return say("suite_copy-older", number=len(other), names=", ".join(other), folder=str(folder), version=version)


def _version(path: Path) -> str:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))["metadata"].get(_KEY, "")
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return ""
    return str(found)
