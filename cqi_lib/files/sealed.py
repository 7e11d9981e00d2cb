"""A file that one run keeps for the next, and that knows whether it is whole: a damaged one is made again, never read."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path
from typing import Any

from .hashes import of_bytes

_HEAD = '{{"seal": "{}", "body": '
_LENGTH = len(_HEAD.format("0" * 64))


def seal(path: Path, body: Any) -> None:
    """Write plain values, dates and dataclasses as JSON that bears its own hash."""
    text = json.dumps(body, ensure_ascii=False, default=_plain)
    path.write_text(f"{_HEAD.format(_hash(text))}{text}}}", encoding="utf-8", errors="surrogatepass")


def unseal(path: Path) -> Any:
    """Read what `seal` wrote, dates as texts and dataclasses as groups of keys.

    Raises
    ------
    OSError
        When there is no such file.
    ValueError
        When it is not as it was written.
    """
    return json.loads(_whole(path))


def stands(path: Path) -> bool:
    """Say whether a sealed file is there and as it was written."""
    try:
        _whole(path)
    except (OSError, ValueError):
        return False
    return True


def _whole(path: Path) -> str:
    text = path.read_text(encoding="utf-8", errors="surrogatepass")
    head, body = text[:_LENGTH], text[_LENGTH:-1]
    if head != _HEAD.format(_hash(body)) or text[-1:] != "}":
        raise ValueError(path.name)
    return body


def _hash(text: str) -> str:
    return of_bytes(text.encode("utf-8", "surrogatepass"))


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(type(value)):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"A sealed file cannot hold a {type(value).__name__}.")
