"""What a notebook of the suite came to, kept as long as all that it showed: for previews, where one save follows the other.

A notebook that does nothing but open its program and show what verbs give rests on what these rest on, so it need not run
when none of that was saved. One with code of somebody's own runs each time, and so does every one after it in the same
process, which it may have changed.
"""

from __future__ import annotations

import ast
import functools
import json
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cqi_lib

from ..errors import CqiError
from ..files.hashes import of_value
from ..opening.open import open_program
from ..program.kept import Kept


class KeptNotebooks:
    """The notebooks of one program's page, in their order.

    Parameters
    ----------
    keeps : what keeps all that verbs show in this process.
    cohort, program, round_id : what they are run for. It is opened at once: what its records hold decides what is kept.
    """

    def __init__(self, keeps: Kept, cohort: Path, program: str | None, round_id: str) -> None:
        self._keeps, self._plain = keeps, True
        try:
            open_program(str(cohort), str(program), round_id)
        except CqiError:  # the first notebook says it, in its place
            self._plain = False

    def run(self, path: Path, parameters: dict[str, Any], execute: Callable[[], Any]) -> Any:
        """Give an executed notebook: as it was, where that holds, else executed now.

        Parameters
        ----------
        path, parameters : the notebook's file and what it is run with.
        execute : runs it; what it raises passes through.
        """
        text = path.read_text(encoding="utf-8")
        self._plain = self._plain and is_plain(text)
        if not self._plain:
            return execute()
        made = []

        def make() -> bytes:
            made.append(execute())
            return pickle.dumps(made[0])

        kept = self._keeps.whole(of_value([text, parameters]), make)
        return made[0] if made else pickle.loads(kept)


@functools.cache
def is_plain(text: str) -> bool:
    """Say whether a notebook only opens what it is told and shows what verbs give of it.

    Parameters
    ----------
    text : of the notebook's file.

    Examples
    --------
    >>> def notebook(*cells):
    ...     return json.dumps({"cells": [{"cell_type": "code", "metadata": {}, "source": one} for one in cells]})
    >>> opening = "import cqi_lib as cqi\\nopened = cqi.open_program(cohort, program)"
    >>> is_plain(notebook("round = None", opening, "opened", "print(cqi.vision(opened).text)", 'cqi.lesson(opened, "x")'))
    True
    >>> [is_plain(notebook(opening, one)) for one in ("opened.records", "cqi.vision(other)", "%time 1", "import time")]
    [False, False, False, False]
    """
    cells = [cell for cell in json.loads(text)["cells"] if cell["cell_type"] == "code"]
    run = [cell for cell in cells if "form" not in cell["metadata"].get("tags", ())]
    try:
        return all(_plain(line) for cell in run for line in ast.parse("".join(cell["source"])).body)
    except SyntaxError:  # a magic
        return False


def _plain(line: ast.stmt) -> bool:
    match line:
        case ast.Import(names=[ast.alias(name="cqi_lib", asname="cqi")]):
            return True
        case ast.Assign(targets=[ast.Name(id="opened")], value=ast.Call(func=func, args=args, keywords=[])):
            return _of_ours(func, "open_program") and all(isinstance(one, ast.Name) for one in args)
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant()):
            return name not in ("cqi", "opened", "print")
        case ast.Expr(
            value=ast.Call(func=ast.Name(id="print"), args=[ast.Attribute(attr="text", value=shown)], keywords=[])
        ):
            return _shows(shown)
        case ast.Expr(value=shown):
            return isinstance(shown, ast.Name) or _shows(shown)
    return False


def _shows(call: ast.expr) -> bool:
    match call:
        case ast.Call(func=func, args=[ast.Name(id="opened"), *more], keywords=[]):
            return _of_ours(func) and all(isinstance(one, ast.Constant) for one in more)
    return False


def _of_ours(func: ast.expr, name: str = "") -> bool:
    match func:
        case ast.Attribute(value=ast.Name(id="cqi"), attr=attr):
            return attr == name if name else attr in cqi_lib.__all__
    return False
