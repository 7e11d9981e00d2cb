"""A copy of a step's notebook for one program, under `outputs/<cohort>/desk/work/`: the suite's own stays untouched."""

from __future__ import annotations

import ast
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..batch.belonging import bound
from ..errors import CallError
from ..files.kept_file import KeptFile
from ..files.places import PARTS, shown
from ..locale.said import sayings
from .own_notebook import note_for
from .stripped import text_of

say = sayings("desk_forms")
PER_COHORT = ("7_cohort_overview",)


@dataclass(frozen=True)
class WorkCopy:
    """A notebook for one program.

    Parameters
    ----------
    path : where it lies.
    new : False when it was there before and was left as it is.
    """

    path: Path
    new: bool


def work_copy(
    folder: Path,
    step: str,
    *,
    program: str | None,
    round_id: str | None = None,
    cycle: str | None = None,
    fresh: bool = False,
    out: Path | None = None,
) -> WorkCopy:
    """Make a notebook for one program, with its parameters filled in.

    Parameters
    ----------
    folder : the cohort folder.
    step : the suite's notebook, without `.ipynb`.
    program, round_id, cycle : the parameters; a cohort's notebook takes no program.
    fresh : True makes another copy where there is one.
    out : the output folder; None is the cohort's own.

    Returns
    -------
    The copy. One that is there already is given back as it is: notes and outputs in it are a person's work.

    Raises
    ------
    CallError
        For an unknown step.
    FormError
        When the copy cannot be written.
    """
    source = PARTS / "notebooks" / f"{step}.ipynb"
    if "/" in step or "\\" in step or not source.is_file():
        raise CallError(say("work_copy-no_notebook", name=repr(step)))
    values: dict[str, Any] = {"cohort": _shown(folder), "program": program, "round": round_id, "cycle": cycle}
    notebook = with_parameters(json.loads(source.read_text(encoding="utf-8")), values)
    parts = [step, None if step in PER_COHORT else program, cycle if _takes(notebook, "cycle") else None, round_id]
    stem = "_".join(part for part in parts if part)
    work = bound(folder, out).desk / "work"
    path, number = work / f"{stem}.ipynb", 1
    while path.exists():
        if not fresh:
            return WorkCopy(path, new=False)
        number += 1
        path = work / f"{stem}-{number}.ipynb"
    notebook["cells"].insert(1, note_for(folder, path))
    work.mkdir(parents=True, exist_ok=True)
    KeptFile(path, work, path.name).save(text_of(notebook))
    return WorkCopy(path, new=True)


def with_parameters(notebook: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """Put values into a notebook's parameters cell.

    Parameters
    ----------
    notebook : the notebook as parsed JSON; it is not changed.
    values : by name; those that the notebook does not declare are left out.

    Returns
    -------
    The notebook with `name = value` in each line of that cell, and what stood behind `#`.
    """
    cells = [dict(cell) for cell in notebook["cells"]]
    cell = next(c for c in cells if "parameters" in c.get("metadata", {}).get("tags", []))
    source = "".join(cell["source"])
    lines = source.splitlines()
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in values:
            name, line = node.targets[0].id, lines[node.lineno - 1]
            rest = line[node.value.end_col_offset :]
            lines[node.lineno - 1] = f"{name} = {json.dumps(values[name], ensure_ascii=False)}{rest}".replace(
                "= null", "= None"
            )
    cell["source"] = [f"{line}\n" for line in lines[:-1]] + lines[-1:]
    return {**notebook, "cells": cells}


def _takes(notebook: dict[str, Any], name: str) -> bool:
    cells = [c for c in notebook["cells"] if "parameters" in c.get("metadata", {}).get("tags", [])]
    return any("".join(c["source"]).find(f"\n{name} =") >= 0 for c in cells)


def _shown(folder: Path) -> str:
    """Write the cohort's folder as the notebooks take it: seen from the clone where it lies in it."""
    return shown(folder) or str(folder.resolve())
