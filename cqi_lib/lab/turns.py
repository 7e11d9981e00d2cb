"""Turns: JupyterLab lets a kernel hear its widgets in one thread while another looks at files; one of them acts at a time."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from typing import Any, TypeVar

import ipywidgets as widgets

Given = TypeVar("Given")
_turn = threading.RLock()


def in_turn(act: Callable[..., Given]) -> Callable[..., Given]:
    """Let something wait until nothing else acts."""

    @functools.wraps(act)
    def acting(*args: Any) -> Given:
        with _turn:
            return act(*args)

    return acting


def hear_in_turn(made: widgets.Widget) -> None:
    """Let what the page sends to a widget wait, from before the widget holds it: else a choice made while lists are filled
    anew would be taken for the filling, and lost."""
    made.comm.on_msg(in_turn(made._handle_msg))


def unless_busy(act: Callable[[], object]) -> None:
    """Do something that is done again and again, unless somebody acts just now."""
    if _turn.acquire(blocking=False):
        try:
            act()
        finally:
            _turn.release()
