"""A notebook that shows what verbs give and does nothing else: known by its text, and run without a shell.

IPython makes magics, histories and formatters for each shell and looks through all of them for each cell. Code that only
calls our verbs needs none of that, and gives the same outputs without. Where a cell needs more after all (it failed, or shows
what is none of ours), nothing of it is kept and a shell runs it.
"""

from __future__ import annotations

import ast
import functools
import json
from collections.abc import Iterable
from typing import Any

from IPython.core.compilerop import CachingCompiler
from nbformat import NotebookNode

import cqi_lib

from ..program.program import Program
from ..show.block import Block
from .outputs import Outputs, Printing, made, plain


class Compiler(CachingCompiler):
    """Names cells as a kernel does, with a file's name: IPython lays out tracebacks after that."""

    def get_code_name(self, raw_code: str, transformed_code: str, number: int) -> str:
        """Give the name."""
        return f"cell-{number}.py"


class PlainCells:
    """Runs the cells of one plain notebook, and keeps what they name."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"__name__": "__main__"}
        self._outputs, self._compiler = Outputs(), Compiler()
        self._printing = Printing(self._outputs)

    def run(self, source: str, count: int) -> list[NotebookNode] | None:
        """Run one cell.

        Parameters
        ----------
        source : its code.
        count : its number among those that run.

        Returns
        -------
        The outputs; None where a shell is to run it.
        """
        self._outputs.begin()
        *first, last = ast.parse(source).body or ast.parse("pass").body
        shown = last.value if isinstance(last, ast.Expr) else None
        name = self._compiler.cache(source, count, source)
        try:
            with self._printing.caught():
                exec(compile(ast.Module(first if shown else [*first, last], []), name, "exec"), self.names)
                value = eval(compile(ast.Expression(shown), name, "eval"), self.names) if shown else None
                if value is not None and not self._shown(value, count):
                    return None
        except Exception:
            return None  # a shell lays out what went wrong
        return self._outputs.list

    def close(self) -> None:
        """Let go of what it holds."""
        self._printing.close()

    def _shown(self, value: Any, count: int) -> bool:
        """Add what a cell gave, as IPython shows it; say whether that is ours to know."""
        if not isinstance(value, (Block, Program)):
            return False
        bundle = value._repr_mimebundle_()
        data, about = bundle if isinstance(bundle, tuple) else (bundle, {})
        self._outputs.add(made("execute_result", data=plain(data), metadata=about, execution_count=count))
        return True


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
    return are_plain("".join(cell["source"]) for cell in cells if "form" not in cell["metadata"].get("tags", ()))


def are_plain(sources: Iterable[str]) -> bool:
    """Say of the code of a notebook's cells what `is_plain` says of its text."""
    return all(map(_plain_cell, sources))


@functools.cache
def _plain_cell(source: str) -> bool:
    try:
        return all(map(_plain, ast.parse(source).body)) and not source.rstrip().endswith(";")
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
        case ast.Expr(value=ast.Name(id="opened")):
            return True
        case ast.Expr(value=shown):
            return _shows(shown)
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
