"""Verdicts made once: what was simulated for a chart is remembered by the chart's own numbers.

A verdict rests on the chart alone, so the same chart has the same verdict wherever it is asked for: on a program's
page, on the cohort's, in the next run. Made anew or read back, it is the same to the last digit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from pathlib import Path

import numpy as np

from ..files.sealed import seal, unseal
from ..spc import Chart, Judged, judge

FOLDER = "judgements"
_memory: dict[str, Judged] = {}
_notes: list[dict[str, Judged]] = []


def judged(chart: Chart) -> Judged:
    """Judge a chart, or remember how it was judged.

    Parameters
    ----------
    chart : what is judged.

    Returns
    -------
    What `spc.judge` gives.
    """
    key = key_of(chart)
    found = _memory.get(key)
    if found is None:
        found = _memory[key] = judge(chart)
    for note in _notes:
        note[key] = found
    return found


def key_of(chart: Chart) -> str:
    """Give a hash of everything a chart holds."""
    digest = hashlib.blake2b(digest_size=16)
    for field in fields(chart):
        value = getattr(chart, field.name)
        if isinstance(value, np.ndarray):
            kind = {"M": "int64", "b": "uint8"}.get(value.dtype.kind, "float64")
            value = value.astype("datetime64[D]") if value.dtype.kind == "M" else value
            digest.update(np.ascontiguousarray(value).astype(kind).tobytes())
        else:
            digest.update(repr(value).encode())
        digest.update(b"|")
    return digest.hexdigest()


@contextmanager
def noted() -> Iterator[dict[str, Judged]]:
    """Note what is judged inside, by key: what is to be kept of it."""
    note: dict[str, Judged] = {}
    _notes.append(note)
    try:
        yield note
    finally:
        _notes.remove(note)


def place(folder: Path, program: str) -> Path:
    """Give the file in which a program's judgements are kept in a folder."""
    return folder / FOLDER / f"{program}.json"


def save(folder: Path, program: str, found: Mapping[str, Judged]) -> None:
    """Keep a program's judgements in a folder, for other processes and for the next run."""
    body = {"made_by": _made_by(), "charts": dict(found)}
    path = place(folder, program)
    path.parent.mkdir(parents=True, exist_ok=True)
    seal(path, body)


def load(folder: Path, program: str) -> dict[str, Judged]:
    """Read back and remember a program's judgements.

    Parameters
    ----------
    folder, program : as in `save`.

    Returns
    -------
    What was kept; nothing where there is nothing, or nothing that this workbook made, or where it is damaged.
    """
    try:
        body = unseal(place(folder, program))
        if body["made_by"] != _made_by():
            return {}
        found = {key: Judged(**one) for key, one in body["charts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    _memory.update(found)
    return found


@cache
def _made_by() -> str:
    """Give a hash of the workbook and its libraries: another one may judge otherwise."""
    from ..files import hashes

    return hashes.of_value([hashes.workbook(), hashes.libraries()])
