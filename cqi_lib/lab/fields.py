"""The fields of a record, as a form asks for them: read off the record's own type, so that both always agree."""

from __future__ import annotations

import datetime as dt
import typing
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..cohort.records.base import ROLES
from ..cohort.records.validation import members

FieldKind = Literal[
    "id",
    "text",
    "paragraph",
    "number",
    "whole",
    "date",
    "choice",
    "yes_no",
    "reference",
    "references",
    "lines",
    "group",
    "entries",
    "keyed",
]
# What a key of this name points to; `References` knows what there is.
POINTS_TO = {
    "measure": "measure",
    "other_measures": "measure",
    "domain": "domain",
    "round": "round",
    "outcome": "outcome",
    "leads_to": "outcome",
    "indicator": "indicator",
    "priority": "priority",
    "driver": "driver",
    "idea": "idea",
    "previous": "cycle",
    "cycle": "cycle",
    "came_from": "program",
    "named_for": "program",
    "unnamed": "program",
}
KEYED = {"invited": ("program", "role", "people"), "counts_as": ("person", "program", "role")}
"""What two keys and a value of such a field are."""
SPOKEN = frozenset(["labels"])
"""Texts that a file may hold for each language."""
SHORT = frozenset(
    [
        "title",
        "labels",
        "language",
        "instrument",
        "name",
        "short",
        "unit",
        "who",
        "owner",
        "where",
        "source",
        "frequency",
        "with_",
        "numerator",
        "denominator",
        "for_whom",
        "monitoring",
        "ramp",
    ]
)


@dataclass(frozen=True)
class Field:
    """One field of a record.

    Parameters
    ----------
    key : as it stands in the file.
    kind : how it is asked for.
    model : the record's type in a group or a list of entries.
    choices : the words allowed, for a choice.
    to : what it points to, for a reference.
    parts : its two keys and its value, for entries that are known by two things.
    needed : it may not be empty.
    default : the choice that holds where nothing is said.
    owner : the name of the record's type it belongs to.
    """

    key: str
    kind: FieldKind
    owner: str
    model: type[BaseModel] | None = None
    choices: tuple[str, ...] = ()
    to: str = ""
    parts: tuple[Field, ...] = ()
    needed: bool = False
    default: str | None = None

    @property
    def empty(self) -> Any:
        """What stands for nothing: an empty text, an empty list, or no value."""
        if self.kind in ("lines", "references", "entries"):
            return []
        return "" if self.kind in ("text", "paragraph") else None

    @property
    def record(self) -> type[BaseModel]:
        """The record's type, in a group or a list of entries."""
        if self.model is None:
            raise TypeError(f"{self.key} is a {self.kind}, which holds no record.")
        return self.model


def fields_of(model: type[BaseModel]) -> list[Field]:
    """List the fields of a record in its own order.

    Parameters
    ----------
    model : the record's type.

    Returns
    -------
    Its fields. Those of a kind no form asks for (groups of free keys) are left out; what stands in them stays.

    Examples
    --------
    >>> from cqi_lib.cohort.records.priorities import Aim
    >>> [(field.key, field.kind) for field in fields_of(Aim)][:4]
    [('measure', 'reference'), ('from', 'number'), ('to', 'number'), ('by', 'date')]
    """
    found = (_field(name, info, model.__name__) for name, info in model.model_fields.items())
    return [field for field in found if field is not None]


def _part(part: str, owner: str) -> Field:
    """Give a key or value of a field whose entries are known by two things."""
    if part == "role":
        return Field(part, "choice", owner, choices=ROLES)
    if part == "program":
        return Field(part, "reference", owner, to=part)
    return Field(part, "whole" if part == "people" else "text", owner)


def _field(name: str, info: FieldInfo, owner: str) -> Field | None:
    key, needed = info.alias or name, info.is_required()
    if name in KEYED:
        return Field(key, "keyed", owner, parts=tuple(_part(part, key) for part in KEYED[name]))
    kinds = [str] if name in SPOKEN else [kind for kind in members(info.annotation) if kind is not type(None)]
    if len(kinds) != 1:
        return None
    kind = kinds[0]
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if name == "id":
        return Field(key, "id", owner, needed=needed)
    if origin is Literal:
        return Field(
            key, "choice", owner, choices=tuple(map(str, arguments)), needed=needed or info.default is not None
        )
    if origin is list:
        (entry,) = (m for m in members(arguments[0]) if m is not type(None))
        if isinstance(entry, type) and issubclass(entry, BaseModel):
            return Field(key, "entries", owner, model=entry)
        to = POINTS_TO.get(name, "")
        return Field(key, "references" if to else "lines", owner, to=to)
    if not isinstance(kind, type):
        return None
    if issubclass(kind, BaseModel):
        return Field(key, "group", owner, model=kind)
    if kind is bool:
        return Field(key, "yes_no", owner)
    if issubclass(kind, dt.date):
        return Field(key, "date", owner, needed=needed)
    if kind in (int, float):
        return Field(key, "whole" if kind is int else "number", owner, needed=needed)
    if name in POINTS_TO:
        return Field(key, "reference", owner, to=POINTS_TO[name], needed=needed)
    return Field(key, "text" if name in SHORT else "paragraph", owner, needed=needed) if kind is str else None
