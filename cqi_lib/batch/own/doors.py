"""The doors of an own notebook: what of the workbook shows more than the page, and what of pandas opens files past Python."""

from __future__ import annotations

import functools
import os
import sqlite3
import sqlite3.dbapi2
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .guard import Guard

_PLAIN = frozenset(
    {"id", "name", "language", "as_of", "round", "previous", "named", "instrument", "priorities", "current", "interim"}
)
"""What a cell may ask of what was opened: all else holds more than the page prints, and belongs to verbs."""
_PAST_PYTHON = ("read_parquet", "read_orc", "read_feather", "read_hdf", "read_spss")
"""Readers of pandas that let a library open the file: Python is not told of it."""


def doors(guard: Guard) -> None:
    """Take down what of the workbook itself shows more than the page does."""
    import cqi_lib

    from ...community.cohort_round import CohortRound
    from ...opening import open as opening
    from ...program.program import Program
    from ...report.own.published import names_for

    audience = "program" if guard.order["program"] else "cohort"
    free = {*names_for(audience), "own_tables", "picture", "open_program", "open_cohort", "rounds"}
    for name in cqi_lib.__all__:
        if name not in free:
            setattr(cqi_lib, name, _noting(guard, name, lambda *given, **more: True, cqi_lib.__getattr__(name)))

    def other(*given: Any, **more: Any) -> bool:
        asked = dict(zip(("cohort", "program", "round"), given, strict=False)) | more
        same = {"cohort": guard.order["cohort"], "program": guard.order["program"], "round": guard.order["round"]}
        if audience == "cohort":
            return True
        whose = Path(os.path.realpath(str(asked.get("cohort", "")))) == Path(os.path.realpath(same["cohort"]))
        return not whose or asked.get("program") != same["program"] or asked.get("round") not in (None, same["round"])

    def other_cohort(*given: Any, **more: Any) -> bool:
        asked = dict(zip(("cohort", "round"), given, strict=False)) | more
        whose = os.path.realpath(str(asked.get("cohort", ""))) == os.path.realpath(guard.order["cohort"])
        return audience == "program" or not whose or asked.get("round") not in (None, guard.order["round"])

    opening.open_program = _noting(guard, "open_program", other, opening.open_program)
    opening.open_cohort = _noting(guard, "open_cohort", other_cohort, opening.open_cohort)
    for kind in (Program, CohortRound):
        type.__setattr__(kind, "__getattribute__", _asking(guard))  # in this process only


def past_python(guard: Guard) -> None:
    """Take down what pandas gives to libraries that open files themselves, and what SQLite attaches."""
    import pandas as pd

    for name in _PAST_PYTHON:
        setattr(pd, name, _reading(guard, getattr(pd, name)))
    connect = sqlite3.connect

    @functools.wraps(connect)
    def connected(*given: Any, **more: Any) -> sqlite3.Connection:
        made = connect(*given, **more)
        if guard.by_them():
            made.set_authorizer(guard.attached)
        return made

    for module in (sqlite3, sqlite3.dbapi2):
        setattr(module, connect.__name__, connected)


def _reading(guard: Guard, door: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(door)
    def opened(*given: Any, **more: Any) -> Any:
        if guard.by_them():
            guard.path(next(iter([*given, *(more[key] for key in ("path", "path_or_buf") if key in more)]), None))
        return door(*given, **more)

    return opened


def _noting(
    guard: Guard, name: str, more_than_the_page: Callable[..., bool], door: Callable[..., Any]
) -> Callable[..., Any]:
    @functools.wraps(door)
    def opened(*given: Any, **more: Any) -> Any:
        if more_than_the_page(*given, **more) and guard.by_them():
            guard.note("door", name)
        return door(*given, **more)

    return opened


def _asking(guard: Guard) -> Callable[[Any, str], Any]:
    def asked(self: Any, name: str) -> Any:
        if name not in _PLAIN and not name.startswith(("__", "_repr", "_ipython")) and guard.theirs(sys._getframe(1)):
            guard.note("door", f"opened.{name}")
        return object.__getattribute__(self, name)

    return asked
