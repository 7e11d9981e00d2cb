"""The process that runs one own notebook: its working folder holds the page's published tables, and a guard looks on."""

from __future__ import annotations

import contextlib
import json
import os
import random
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOST_SHOWN = 1_000_000
"""Bytes that a cell may show: a page as a whole has not more."""
MOST_KEPT = 10 * MOST_SHOWN
"""Bytes that a notebook may show in all its cells, those for the desk among them."""


@dataclass(frozen=True)
class Order:
    """What a runner is told.

    Parameters
    ----------
    notebook : the notebook, with the guard's cell before its own.
    result : where the executed notebook goes.
    place : the working folder.
    name : what the cells' ids begin with.
    parameters, shown : as `execute` takes them.
    warm : whether everything is imported, or an ordinary kernel is needed.
    """

    notebook: str
    result: str
    place: str
    name: str
    parameters: dict[str, str | None]
    shown: dict[str, str]
    warm: bool


def run(channel: Any, order: Order) -> None:
    """Run a notebook in a process of its own.

    Parameters
    ----------
    channel : a connection. Sent: `("kernel", pid or None)`, then `("done", what stopped it or "")`.
    order : what is run.
    """
    from ..ending import end_with_parent, leave

    threading.Thread(target=end_with_parent, daemon=True).start()
    stopped = ""
    try:
        # As in a process that was started anew: what was forked would draw the same numbers each time.
        random.seed()
        import numpy as np

        np.random.seed()
        os.chdir(order.place)
        from ..execute import StepFailed, execute

        try:
            notebook = execute(
                Path(order.notebook),
                order.parameters,
                shown=order.shown,
                name=order.name,
                warm=order.warm,
                told=lambda pid: channel.send(("kernel", pid)),
            )
        except StepFailed as stop:
            notebook, stopped = stop.notebook, str(stop.problem.found)
        whole = 0
        for cell in notebook.cells:
            whole += _cut(cell, MOST_KEPT - whole)
        Path(order.result).write_text(json.dumps(notebook, ensure_ascii=False), encoding="utf-8")
    except BaseException as error:
        import traceback

        traceback.print_exc()
        stopped = f"{type(error).__name__}: {error}"
    with contextlib.suppress(OSError):
        channel.send(("done", stopped))
    leave(channel, 0)


def _cut(cell: Any, room: int) -> int:
    """Put in the place of what is too much how much it was: a file must not grow with it. Give how much is left of it."""
    outputs = cell.get("outputs", [])
    size = sum(len(str(o.get("text", ""))) + sum(len(str(v)) for v in o.get("data", {}).values()) for o in outputs)
    if size <= min(MOST_SHOWN, room):
        return size
    cell["metadata"]["cqi_cut"] = size
    cell["outputs"] = [o for o in outputs if o["output_type"] == "error"]
    return 0
