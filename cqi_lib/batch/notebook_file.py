"""Writing an executed notebook: the bytes that nbformat writes, for a third of its work.

nbformat copies a notebook, checks it again and lets Python's own JSON writer lay it out, sign by sign. Ours was checked when
it was read, and papermill put nothing into it but what nbformat's own functions made.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4.nbjson import BytesEncoder

_LAID_OUT: dict[str, Any] = {"cls": BytesEncoder, "indent": 1, "sort_keys": True, "separators": (",", ": ")}
_LAID_OUT |= {"ensure_ascii": False}
_IN_LINES = ("application/javascript", "image/svg+xml")
_TRANSIENT = ("orig_nbformat", "orig_nbformat_minor", "signature")


def write(notebook: NotebookNode, path: Path) -> None:
    """Write a notebook of format 4 as `nbformat.write` does.

    Parameters
    ----------
    notebook : an executed notebook; it is not changed.
    path : the file.

    Raises
    ------
    OSError
        When it cannot be written.
    """
    about = {name: value for name, value in notebook.metadata.items() if name not in _TRANSIENT}
    cells = [_cell(cell) for cell in notebook.cells]
    with path.open("w", encoding="utf8") as file:
        file.write(_json({**notebook, "metadata": about, "cells": cells}, "\n") + "\n")


def _cell(cell: NotebookNode) -> dict[str, Any]:
    out = {**cell, "source": _lines(cell.source)}
    if "trusted" in cell.metadata:
        out["metadata"] = {name: value for name, value in cell.metadata.items() if name != "trusted"}
    if "attachments" in cell:
        out["attachments"] = {name: _bundle(one) for name, one in cell.attachments.items()}
    if cell.cell_type == "code":
        out["outputs"] = [_output(output) for output in cell.outputs]
    return out


def _output(output: NotebookNode) -> dict[str, Any]:
    if output.output_type in ("execute_result", "display_data"):
        return {**output, "data": _bundle(output.data)}
    return {**output, "text": _lines(output.text)} if output.output_type == "stream" else output


def _bundle(data: dict[str, Any]) -> dict[str, Any]:
    return {kind: _lines(one) if kind.startswith("text/") or kind in _IN_LINES else one for kind, one in data.items()}


def _lines(text: Any) -> Any:
    return text.splitlines(True) if isinstance(text, str) else text


def _json(value: Any, end: str) -> str:
    """Lay a value out; `end` ends a line and begins the next as far in as the value's own."""
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{end} "
    if isinstance(value, dict) and value and all(isinstance(name, str) for name in value):
        parts = [f"{inner}{encode_basestring(name)}: {_json(one, inner)}" for name, one in sorted(value.items())]
        return f"{{{','.join(parts)}{end}}}"
    if isinstance(value, list) and value:
        return f"[{','.join([inner + _json(one, inner) for one in value])}{end}]"
    return json.dumps(value, **_LAID_OUT).replace("\n", end)
