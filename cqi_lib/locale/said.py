"""A text that knows of what message it was made, so that it can be said again in another language.

Problems are found once and read by several: on the terminal in its language, on the index in the cohort's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .catalogue import catalogue
from .spoken import bound


class Said(str):
    """A text with its message, or with the texts it was put together from.

    Examples
    --------
    >>> from cqi_lib.locale.spoken import speaking
    >>> text = sayings("errors")("row", n=7) + ", date"
    >>> with speaking("es"):
    ...     print(text, "-", again(text))
    row 7, date - fila 7, date
    """

    name: str
    id: str
    values: Mapping[str, Any]
    parts: tuple[str, ...]
    tag: str
    told: Said | None
    """Said again, the last time; thousands of problems share a text."""

    def __new__(
        cls, text: str, name: str = "", id: str = "", values: Mapping[str, Any] | None = None, parts: Sequence[str] = ()
    ) -> Said:
        """Make one: a text with its message's catalogue, name and values, or with its parts."""
        made = super().__new__(cls, text)
        made.name, made.id, made.values, made.parts, made.tag = name, id, values or {}, tuple(parts), bound()
        made.told = None
        return made

    def __add__(self, other: str) -> Said:
        return _together(self, other)

    def __radd__(self, other: str) -> Said:
        return _together(other, self)


def sayings(name: str) -> Callable[..., Said]:
    """Give the function that says a message of one catalogue so that it can be said again; see `catalogue`.

    Parameters
    ----------
    name : the catalogue's.
    """
    message = catalogue(name)

    def say(id: str, /, **values: Any) -> Said:
        return Said(message(id, **values), name, id, values)

    return say


def put_together(parts: Sequence[str], sign: str = ", ") -> str:
    """Put texts together with a sign between; empty ones are left out.

    Examples
    --------
    >>> put_together(["measures.csv", sayings("errors")("row", n=3), ""])
    'measures.csv, row 3'
    """
    kept = [part for part in parts if part]
    if not any(isinstance(part, Said) for part in kept):
        return sign.join(kept)
    between = [sign] * (2 * len(kept) - 1)
    between[::2] = kept
    return _together(*between)


def again(text: str) -> str:
    """Say a text in the language that is spoken now; a text of no message stays as it is."""
    if not isinstance(text, Said) or text.tag == bound():
        return text
    if text.told is None or text.told.tag != bound():
        text.told = _again(text)
    return text.told


def _again(text: Said) -> Said:
    if text.parts:
        parts = [again(part) for part in text.parts]
        return Said("".join(parts), parts=parts)
    return sayings(text.name)(text.id, **{key: _value_again(value) for key, value in text.values.items()})


def within(text: str, id: str) -> Said | None:
    """Give the first message of a name that a text was put together of; None where it is not in it.

    Examples
    --------
    >>> within("m.csv, " + sayings("errors")("row", n="3"), "row"), within("m.csv, row 3", "row")
    ('row 3', None)
    """
    parts = (text.parts or [text]) if isinstance(text, Said) else []
    return next((part for part in parts if isinstance(part, Said) and part.id == id), None)


def _value_again(value: Any) -> Any:
    if isinstance(value, str):
        return again(value)
    return [again(one) for one in value] if isinstance(value, (list, tuple)) else value


def _together(*parts: str) -> Said:
    flat: list[str] = []
    for part in parts:
        if isinstance(part, Said) and part.parts:
            flat += part.parts
        elif part:
            flat.append(part)
    if len(flat) == 1 and isinstance(flat[0], Said):
        return flat[0]
    return Said("".join(flat), parts=flat)


def written(text: str) -> Any:
    """Give a text as JSON can keep it; see `read`."""
    if not isinstance(text, Said):
        return text
    if text.parts:
        return {"parts": [written(part) for part in text.parts]}
    values = {key: _written_value(value) for key, value in text.values.items()}
    return {"name": text.name, "id": text.id, "values": values}


def _written_value(value: Any) -> Any:
    if isinstance(value, dt.date):
        return {"day": value.isoformat()}
    if isinstance(value, (list, tuple)):
        return [written(one) for one in value]
    if value is None or isinstance(value, (str, bool)):
        return written(value) if isinstance(value, str) else value
    return int(value)  # numpy's too


def read(body: Any) -> str:
    """Say a text that was kept by `written` in the language that is spoken now.

    Examples
    --------
    >>> read(written(sayings("errors")("row", n=3)))
    'row 3'
    """
    if isinstance(body, str):
        return body
    if "parts" in body:
        return _together(*(read(part) for part in body["parts"]))
    return sayings(body["name"])(body["id"], **{key: _read_value(value) for key, value in body["values"].items()})


def _read_value(value: Any) -> Any:
    if isinstance(value, list):
        return [read(one) for one in value]
    if isinstance(value, dict):
        return dt.date.fromisoformat(value["day"]) if "day" in value else read(value)
    return value
