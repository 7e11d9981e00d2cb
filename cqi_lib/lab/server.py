"""Starting JupyterLab for the workbook, and the hook that saves the suite's notebooks without outputs."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import CallError
from ..files.places import HOME
from ..locale.said import sayings
from .stripped import strip

say = sayings("desk_forms")
START = Path("notebooks") / "start_here.ipynb"
CONFIG = Path(__file__).parent / "config"


def lab_command(more: Sequence[str] = (), root: Path = HOME) -> list[str]:
    """Give the command that opens JupyterLab at the start page.

    Parameters
    ----------
    more : further options of `jupyter lab`.
    root : the clone.

    Raises
    ------
    CallError
        When the start page is missing.
    """
    if not (root / START).is_file():
        raise CallError(say("server-incomplete", page=str(START), folder=str(root)))
    # The clone is the top folder, not that of the start page: copies of notebooks lie in outputs/.
    told = [f"--ServerApp.root_dir={root}", f"--LabApp.default_url=/lab/tree/{START.as_posix()}"]
    return [sys.executable, "-m", "jupyterlab", *told, *more]


def lab_environment(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the environment in which JupyterLab finds the workbook's settings before the user's own.

    Parameters
    ----------
    given : the environment to start from; None takes the process's.
    """
    values = dict(os.environ if given is None else given)
    paths = [str(CONFIG), *filter(None, [values.get("JUPYTER_CONFIG_PATH")])]
    return values | {"JUPYTER_CONFIG_PATH": os.pathsep.join(paths)}


def keep_stripped(model: dict[str, Any], path: str, contents_manager: Any, **_: Any) -> None:
    """Take outputs out of a notebook of the suite before JupyterLab saves it; other files are saved as they are.

    Parameters
    ----------
    model : what is to be saved, changed in place.
    path : where, seen from the server's top folder.
    contents_manager : gives that folder.
    """
    if model.get("type") != "notebook" or not isinstance(model.get("content"), dict):
        return
    place = Path(contents_manager.root_dir) / path.strip("/")
    if place.resolve().parent == (HOME / "notebooks").resolve():
        model["content"] = strip(model["content"])
