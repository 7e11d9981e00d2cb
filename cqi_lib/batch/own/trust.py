"""Which cohorts' own notebooks may run on this computer: said by a person, and kept outside of every cohort's folder.

As Jupyter trusts a notebook: by the folder's path and the hash of what lies in `own/`. So code in a folder that somebody
sent does not run by itself, and code that was changed by somebody else does not either.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from ...errors import OutputError
from ...files import hashes
from ...files.refusal import refusal
from ...locale.said import sayings

PLACE = "CQI_OWN_ALLOWED"
"""Names another file that keeps it."""
say = sayings("own_sections")


def place() -> Path:
    """Give the file that keeps it: with a person's other data, never in a cohort's folder."""
    if named := os.environ.get(PLACE):
        return Path(named)
    data = os.environ.get("APPDATA" if sys.platform == "win32" else "XDG_DATA_HOME")
    return (Path(data) if data else Path("~").expanduser() / ".local" / "share") / "cqi-workbook" / "own-allowed.json"


def _read() -> dict[str, str]:
    try:
        kept = json.loads(place().read_text(encoding="utf-8"))
        return {str(name): str(sha) for name, sha in kept.items()}
    except (OSError, ValueError, AttributeError, RuntimeError):
        return {}


def is_allowed(folder: Path, files: Mapping[str, str]) -> bool:
    """Say whether somebody has allowed just these files of a cohort to run here.

    Parameters
    ----------
    folder : the cohort's folder.
    files : SHA-256 of every file in `own/`, by path.
    """
    return bool(files) and _read().get(str(Path(folder).resolve())) == hashes.of_value(dict(files))


def allow(folder: Path, files: Mapping[str, str]) -> Path:
    """Remember that these files may run here.

    Parameters
    ----------
    folder, files : as in `is_allowed`.

    Returns
    -------
    The file that keeps it.

    Raises
    ------
    OutputError
        When it cannot be written.
    """
    kept = _read() | {str(Path(folder).resolve()): hashes.of_value(dict(files))}
    try:
        path = place()
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        staged = path.with_name(f".{path.name}.{os.getpid()}")
        staged.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        staged.chmod(0o600)
        staged.replace(path)
    except (OSError, RuntimeError) as error:
        reason = refusal(error) if isinstance(error, OSError) else str(error)
        raise OutputError(say("not-kept", reason=reason)) from None
    return path
