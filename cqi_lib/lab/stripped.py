"""Notebooks of the suite without what running them leaves behind.

Outputs, execution counts and editor metadata go; a cell tagged `nbval-check-output` keeps its outputs, because the tests
compare them, and has the count 1, because nbval refuses an output without one: a notebook that was used is as it was.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

KEPT_TAG = "nbval-check-output"
# `deletable` and `editable` protect the parameters cell from a slip of the hand.
KEPT_METADATA = ("tags", "deletable", "editable")
LANGUAGE = {"name": "python"}
KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}


def strip(notebook: dict[str, Any], committed: dict[str, Any] | None = None) -> dict[str, Any]:
    """Give a notebook as it is to be committed.

    Parameters
    ----------
    notebook : the notebook as parsed JSON; it is not changed.
    committed : as it was: its compared outputs stay, whatever the notebook was used on. None takes those of the notebook.

    Returns
    -------
    The stripped notebook.
    """
    known = {cell.get("id"): cell.get("outputs", []) for cell in (committed or {}).get("cells", ())}
    cells = [
        _strip_cell({**cell, "outputs": known.get(cell.get("id"), [])} if committed else cell)
        for cell in notebook["cells"]
    ]
    metadata = {"kernelspec": KERNEL, "language_info": LANGUAGE}
    return {"cells": cells, "metadata": metadata, "nbformat": notebook["nbformat"], "nbformat_minor": 5}


def _strip_cell(cell: dict[str, Any]) -> dict[str, Any]:
    metadata = cell.get("metadata", {})
    tags = metadata.get("tags", [])
    if cell["cell_type"] != "code":
        cell = {key: value for key, value in cell.items() if key != "outputs"}
    out = {**cell, "metadata": {key: metadata[key] for key in KEPT_METADATA if metadata.get(key) not in (None, [])}}
    if cell["cell_type"] == "code":
        compared = KEPT_TAG in tags
        out["outputs"] = [_strip_output(o) for o in cell.get("outputs", [])] if compared else []
        out["execution_count"] = 1 if out["outputs"] else None
    return out


def _strip_output(output: dict[str, Any]) -> dict[str, Any]:
    fixed = {"metadata": {}, "execution_count": 1}
    return {**output, **{key: value for key, value in fixed.items() if key in output}}


def text_of(notebook: dict[str, Any]) -> str:
    """Write a notebook the way `nbformat` does, so that a saved and stripped one does not change again."""
    cells = [{**cell, "source": "".join(cell["source"]).splitlines(keepends=True)} for cell in notebook["cells"]]
    return json.dumps({**notebook, "cells": cells}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def main(arguments: list[str]) -> int:
    """Strip the named notebooks; give 1 when one was, or would be, changed."""
    checking = "--check" in arguments
    changed = 0
    for name in (a for a in arguments if a != "--check"):
        path = Path(name)
        before = path.read_text(encoding="utf-8")
        after = text_of(strip(json.loads(before)))
        if before != after:
            changed = 1
            print(f"{name}: {'not stripped' if checking else 'stripped'}")
            if not checking:
                path.write_text(after, encoding="utf-8", newline="\n")
    return changed
