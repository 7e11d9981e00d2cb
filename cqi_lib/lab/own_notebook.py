"""A new notebook of a cohort's own: one to begin with, or one of the cells that were added to a copy."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from ..batch.digest import of_cells
from ..batch.own.notebooks import FOLDER, Kind, Own
from ..batch.own.trust import allow
from ..cohort.header import read_header
from ..errors import CallError
from ..files.kept_file import KeptFile
from ..files.pasted import command as pasted
from ..files.places import PARTS, shown
from ..files.suite import COHORT_STEP, STEPS
from ..locale.said import sayings
from ..locale.spoken import speaking, spoken
from .stripped import strip, text_of

say = sayings("own_sections")
NOTE = "cqi-note-on-added-cells"
"""The id of the cell in a copy that says what becomes of added ones."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")
_TABLE = {"program": "profile", "cohort": "cohort_states"}
_CHART = """import matplotlib.pyplot as plt
import seaborn as sns

from cqi_lib.show.style import TEAL, theme

with plt.rc_context(theme()):
    figure, axes = plt.subplots(figsize=(8, 4))
    sns.barplot(levels, x="level", y="domain", color=TEAL, ax=axes)
cqi.picture(figure, {alt})"""


def new_own(folder: Path, name: str, kind: Kind = "program", copy: Path | None = None) -> Path:
    """Make a notebook in a cohort's `own/`.

    Parameters
    ----------
    folder : the cohort's folder.
    name : of the file, without its ending; sections stand in the order of these.
    kind : the page it is for: each program's, or the cohort's.
    copy : a copy of a suite's notebook; then the cells that were added to it. None gives an example to write over.

    Returns
    -------
    The notebook. It may run on this computer where all else in `own/` might.

    Raises
    ------
    CallError
        For another name, a file that is there, a folder that is no cohort's, or a copy without added cells.
    """
    before = Own.at(folder)
    if not _NAME.fullmatch(name):
        raise CallError(say("new-name", example="waiting-times", name=repr(name)))
    file = f"{FOLDER}/{kind}/{name}.ipynb"
    path = Path(folder) / file
    if path.exists():
        raise CallError(say("new-there", file=file))
    head = read_header(folder)
    with speaking(spoken(head.file.language), head.own_texts):
        cells = _start(folder, kind, head.file.programs[0].id if head.file.programs else "")
        cells += _example(kind) if copy is None else added(copy)
    for n, cell in enumerate(cells):
        cell["id"] = f"{name[:50]}-{n:02d}"
    notebook = strip({"cells": cells, "nbformat": 4})
    path.parent.mkdir(parents=True, exist_ok=True)
    KeptFile(path, Path(folder), file).save(text_of(notebook))
    stay_allowed(before, file, notebook)
    return path


def stay_allowed(before: Own, file: str, notebook: dict[str, Any]) -> None:
    """Let what a person here makes or saves run here, where everything else in `own/` might.

    Parameters
    ----------
    before : what lay there.
    file, notebook : what is saved, by its path in the cohort's folder.
    """
    if before.allowed or not before.files:
        allow(before.folder, {**before.files, file: of_cells(notebook["cells"])})


def added(copy: Path) -> list[dict[str, Any]]:
    """Give the cells that somebody added to a copy of a notebook of the suite.

    Raises
    ------
    CallError
        When it is no such copy, or none was added.
    """
    step = next((name for name in (*STEPS, COHORT_STEP) if copy.name.startswith(name)), None)
    try:
        cells = json.loads(copy.read_bytes())["cells"]
        theirs = [
            cell for cell in cells if cell["cell_type"] in ("markdown", "code") and "".join(cell["source"]).strip()
        ]
    except (OSError, ValueError, KeyError, TypeError):
        step = None
    if step is None:
        raise CallError(say("new-not-copy", file=str(copy)))
    suite = json.loads((PARTS / "notebooks" / f"{step}.ipynb").read_text(encoding="utf-8"))
    known = {cell["id"] for cell in suite["cells"]} | {NOTE}
    found = [cell for cell in theirs if cell.get("id") not in known]
    if not found:
        raise CallError(say("new-no-cells", file=str(copy)))
    return found


def note_for(folder: Path, copy: Path) -> dict[str, Any]:
    """Give the cell that says in a copy what becomes of cells that are added to it.

    Parameters
    ----------
    folder : the cohort's folder.
    copy : where the copy lies.
    """
    command = pasted("own", "new", shown(folder) or folder, "my-section", "--from", shown(copy) or copy)
    return {**_text(say("copy-note", command=command)), "id": NOTE}


def _start(folder: Path, kind: Kind, program: str) -> list[dict[str, Any]]:
    where = json.dumps(shown(folder) or str(Path(folder).resolve()), ensure_ascii=False)
    lines = [f"cohort = {where}", *([f'program = "{program}"'] if kind == "program" else []), "round = None"]
    opened = "open_program(cohort, program, round)" if kind == "program" else "open_cohort(cohort, round)"
    return [
        _text(f"# {say('new-title')}\n\n{say('new-help')}"),
        _code("\n".join(lines), "parameters"),
        _code(f"import cqi_lib as cqi\n\nopened = cqi.{opened}\nopened", "setup"),
    ]


def _example(kind: Kind) -> list[dict[str, Any]]:
    columns = '[["domain", "level"]].dropna()' if kind == "program" else ""
    table = f'tables = cqi.own_tables(opened)\nlevels = tables["{_TABLE[kind]}"]{columns}\nlevels'
    chart = [_code(_CHART.format(alt=json.dumps(str(say("new-alt")), ensure_ascii=False)))] if kind == "program" else []
    return [_text(f"## {say('new-heading')}\n\n{say('new-words')}"), _code(table), *chart]


def _text(source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": str(source)}


def _code(source: str, *tags: str) -> dict[str, Any]:
    metadata = {"tags": list(tags)} if tags else {}
    return {"cell_type": "code", "metadata": metadata, "source": source, "outputs": [], "execution_count": None}
