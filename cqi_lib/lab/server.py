"""Starting JupyterLab for the workbook, and the hook that saves the suite's notebooks without outputs."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import CallError
from ..files.places import HOME, PARTS
from ..files.refusal import refusal
from ..locale.said import sayings
from .recent import remember
from .stripped import KERNEL, LANGUAGE, strip, text_of

say = sayings("desk_forms")
START = Path("notebooks") / "start_here.ipynb"
DESK = Path("outputs") / "CQI.ipynb"
"""The desk's page: a notebook of one cell, made at each start; JupyterLab's page of it is ours (`config/labextensions/`)."""
SHOW = "from cqi_lib.lab.standing import stand\n\nstand()"
CONFIG = Path(__file__).parent / "config"


def choose(words: Sequence[str]) -> list[str]:
    """Take the cohort and program that the desk is to open with from the words of a command; give the others back.

    Parameters
    ----------
    words : what was typed after `cqi lab`: what stands before the first option is a cohort's folder, or its name in
        `parameters/`, and a program.

    Raises
    ------
    CallError
        When the folder is no cohort's, or more than a program follows.
    """
    first = next((n for n, word in enumerate(words) if word.startswith("-")), len(words))
    chosen, more = words[:first], list(words[first:])
    if not chosen:
        return more
    given = Path(chosen[0])
    tops = (Path(), PARTS, HOME / "parameters", PARTS / "parameters")
    folder = next((top / given for top in tops if (top / given / "cohort.yml").is_file()), given)
    if not (folder / "cohort.yml").is_file():
        raise CallError(say("server-no_cohort", folder=str(folder)))
    if len(chosen) > 2:
        raise CallError(say("server-too_many", words=" ".join(chosen[2:])))
    remember(folder, chosen[1] if len(chosen) == 2 else None)
    return more


def lab_command(more: Sequence[str] = (), root: Path = HOME, parts: Path | None = None) -> list[str]:
    """Give the command that opens JupyterLab at the desk.

    Parameters
    ----------
    more : further options of `jupyter lab`.
    root : the top folder: the clone, or where an installed workbook is used.
    parts : where the workbook's own notebooks are, if elsewhere: `suite_copy.bring` copies them.

    Raises
    ------
    CallError
        When the start page is missing, or JupyterLab: a batch server does without.
    """
    if importlib.util.find_spec("jupyterlab") is None:
        raise CallError(say("server-no_lab"))
    if not ((parts or root) / START).is_file():
        raise CallError(say("server-incomplete", page=str(START), folder=str(parts or root)))
    # The top folder is this one, not that of the start page: copies of notebooks lie in outputs/.
    told = [f"--ServerApp.root_dir={root}", f"--LabApp.default_url=/lab/tree/{DESK.as_posix()}"]
    return [sys.executable, "-m", "jupyterlab", *told, *more]


def write_desk(root: Path = HOME) -> None:
    """Make the desk's page.

    Parameters
    ----------
    root : the clone.

    Raises
    ------
    CallError
        When it cannot be written.
    """
    path = root / DESK
    cell: dict[str, Any] = {
        "cell_type": "code",
        "id": "desk",
        "metadata": {},
        "outputs": [],
        "execution_count": None,
        "source": SHOW,
    }
    metadata = {"kernelspec": KERNEL, "language_info": LANGUAGE}
    text = text_of({"cells": [cell], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise CallError(say("server-no_desk", file=str(path), why=refusal(error))) from None


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
    """Take outputs out of a notebook of the suite, or of a cohort's `own/`, before JupyterLab saves it; other files are
    saved as they are. One of a cohort's own stays allowed to run where it was.

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
        try:
            committed = json.loads(place.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            committed = None
        model["content"] = strip(model["content"], committed)
        return
    whole = place.resolve()
    folder = whole.parents[min(2, len(whole.parents) - 1)]
    file = whole.relative_to(folder).as_posix()
    if re.fullmatch(r"own/(program|cohort)/[^/]+", file) and (folder / "cohort.yml").is_file():
        from ..batch.own.notebooks import Own  # with what reads a cohort: only who saves such a notebook waits for it
        from .own_notebook import stay_allowed

        before = Own.at(folder)
        model["content"] = strip(model["content"])
        if before.allowed:
            stay_allowed(before, file, model["content"])
