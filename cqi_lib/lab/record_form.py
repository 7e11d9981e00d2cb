"""A form over one YAML record: values go in as people type them, the file comes out with its comments and its order."""

from __future__ import annotations

import copy
import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from ..cohort.records.base import Record
from ..cohort.records.yaml_file import parse_yaml
from ..errors import FormError, Problem, place
from ..locale.said import sayings
from ..wording.fields import label
from .fields import Field, fields_of
from .file_form import FileForm
from .ids import free_id
from .merging import Entry, Place
from .yaml_patch import patch
from .yaml_values import plain

say = sayings("desk_forms")
KeyPath = tuple[str | int, ...]


class RecordForm(FileForm):
    """A form over a record, or over some of its top keys.

    Parameters
    ----------
    folder : the cohort folder.
    file : the record's path within it, such as `programs/maple-street/groundwork.yml`.
    model : the record's type.
    program : the program it belongs to; None for cohort.yml.
    keys : the top keys this form changes; all when empty.
    fixed : lists whose entries, once written, are never changed: they are only added to.
    as_of : the day the checks look from.

    Attributes
    ----------
    data : what the form holds now, as plain values; paths such as `("priorities", 0, "aim", "to")` lead into it.
    """

    def __init__(
        self,
        folder: Path,
        file: str,
        model: type[Record],
        *,
        program: str | None,
        keys: Sequence[str] = (),
        fixed: Sequence[str] = (),
        as_of: dt.date | None = None,
    ) -> None:
        self.model, self.keys, self.fixed = model, tuple(keys), frozenset(fixed)
        self.data: dict[str, Any] = {}
        super().__init__(folder, file, program=program, part=",".join(keys), as_of=as_of)

    def _take(self) -> None:
        document = parse_yaml(self.kept.text, self.file, self.program)
        self.problems = (*self.kept.problems, *document.problems)
        data = {} if document.data is None else document.data
        if not isinstance(data, dict) and not self.problems:
            found, allowed, mend = (say(f"record_form-shape-{part}") for part in ("found", "allowed", "mend"))
            self.problems = (Problem("error", self.file, found, allowed, mend, program=self.program),)
        self.data = self._own(copy.deepcopy(data)) if isinstance(data, dict) and not self.problems else {}
        self._written = {name: len(self.data.get(name) or []) for name in self.fixed}
        self._as_read = copy.deepcopy(self.data)

    def _own(self, data: dict[str, Any]) -> dict[str, Any]:
        """Give what of a file is somebody's own: of one that is marked as an example, nothing."""
        return {} if data.get("example") is True and not self.model.read_as_example else data

    # Values

    def get(self, *path: str | int) -> Any:
        """Give the value at a path; None where there is none."""
        here: Any = self.data
        for part in path:
            here = _child(here, part)
            if here is None:
                return None
        return here

    def set(self, *path: str | int, value: Any) -> None:
        """Put a value at a path, as a person typed it.

        Parameters
        ----------
        path : keys and numbers of entries; groups on the way are made.
        value : a text, number, date, list; an empty one leaves a key out that was not there.

        Raises
        ------
        FormError
            For an entry that was written down and is only added to, such as a prediction.
        """
        self._not_fixed(path)
        field = self.field(*path)
        value = typed(value, field)
        here: Any = self.data
        for part, following in itertools.pairwise(path):
            inner = _child(here, part)
            if inner is None:
                inner = [] if isinstance(following, int) else {}
                here[part] = inner
            here = inner
        key = path[-1]
        if value in (None, "", []) and isinstance(here, dict):
            if key in here and self.read_at(*path) is None:
                del here[key]
            elif key in here:
                here[key] = field.empty if field else value
            self._close(path[:-1])
        else:
            here[key] = value

    def _close(self, path: KeyPath) -> None:
        """Take groups out again that were made for nothing."""
        while path and isinstance(path[-1], str) and self.get(*path) == {} and self.read_at(*path) is None:
            self.get(*path[:-1]).pop(path[-1], None)
            path = path[:-1]

    def read_at(self, *path: str | int) -> Any:
        """Give the value that the file held at a path when it was read."""
        here: Any = self._as_read
        for part in path:
            here = _child(here, part)
        return here

    def field(self, *path: str | int) -> Field | None:
        """Give the field at a path, or None where the record has no such field."""
        model, found = self.model, None
        for part in path:
            if isinstance(part, str):
                found = next((f for f in fields_of(model) if f.key == part), None) if model else None
                model = found.model if found else None
        return found if isinstance(path[-1], str) else None

    def add(self, *path: str | int, values: dict[str, Any] | None = None) -> int:
        """Add an entry to a list; an id is made of its text or name. Gives the entry's number."""
        entries = self.get(*path)
        if not isinstance(entries, list):
            entries = []
            owner: Any = self.data
            for part in path[:-1]:
                inner = _child(owner, part)
                if inner is None:
                    inner = owner[part] = {}
                owner = inner
            owner[path[-1]] = entries
        field = self.field(*path)
        entry: dict[str, Any] = {}
        entries.append(entry)
        number = len(entries) - 1
        for key, value in (values or {}).items():
            self.set(*path, number, key, value=value)
        if field and field.model and "id" in field.model.model_fields and not entry.get("id"):
            words = next((entry[key] for key in ("name", "text", "domain", "label") if entry.get(key)), "")
            taken = set(_ids(self.data))
            entries[number] = {"id": free_id(str(words) or f"{path[-1]}-{number + 1}", taken), **entry}
        return number

    def remove(self, *path: str | int) -> None:
        """Take an entry out of a list, or of a mapping; one without entries goes too."""
        self._not_fixed(path)
        entries = self.get(*path[:-1])
        del entries[path[-1]]
        while isinstance(entries, dict) and not entries:
            path = path[:-1]
            entries = self.get(*path[:-1])
            del entries[path[-1]]

    def _not_fixed(self, path: KeyPath) -> None:
        if len(path) > 1 and path[0] in self.fixed and isinstance(path[1], int) and path[1] < self._written[path[0]]:
            where = place(self.file, f"{path[0]}[{path[1] + 1}]")
            found, allowed, mend = (say(f"record_form-fixed-{part}") for part in ("found", "allowed", "mend"))
            raise FormError(say("record_form-fixed"), [Problem("error", where, found, allowed, mend)])

    # What is typed

    def typed(self) -> dict[str, Any]:
        """Give what the form holds now of its own keys."""
        mine = {key: value for key, value in self.data.items() if not self.keys or key in self.keys}
        return plain(copy.deepcopy(mine))

    def put_typed(self, typed: Any) -> None:
        """Hold other values of its own keys."""
        others = {key: value for key, value in self.data.items() if self.keys and key not in self.keys}
        self.data = {**others, **copy.deepcopy(typed)}

    def named(self, place: Place) -> str:
        """Name a place by the labels of its fields and the names of its entries."""
        model: type[BaseModel] | None = self.model
        words = []
        for step in place:
            found = next((f for f in fields_of(model) if f.key == step), None) if model else None
            if isinstance(step, Entry):
                words.append(step.name.partition(" ")[2])
                continue
            words.append(str(step + 1) if isinstance(step, int) else label(found.owner, found.key) if found else step)
            model = found.model if found else model if isinstance(step, int) else None
        return " › ".join(words)

    # The file

    @property
    def wanted(self) -> dict[str, Any]:
        """All that the file is to hold: this form's keys as they are here, the others as they are in the file."""
        data = self._own(parse_yaml(self.kept.text, self.file).data or {})
        mine = self.data if not self.keys else {k: self.data[k] for k in self.keys if k in self.data}
        return ordered({**data, **mine} if self.keys else mine, self.model)

    def _text(self) -> str:
        # A form over an example begins empty, and leaves the file as it is until something is entered.
        return self.kept.text if self.data == self._as_read else patch(self.kept.text, self.wanted, self.file)


def typed(value: Any, field: Field | None) -> Any:
    """Make of what a person typed what the file holds; what cannot be understood stays as it is, for the checks to name.

    Examples
    --------
    >>> typed("12", Field("to", "number", "Aim")), typed("12,5", Field("to", "number", "Aim"))
    (12, '12,5')
    """
    if isinstance(value, str):
        value = plain(value).strip()
    if field is None or value is None:
        return plain(value)
    if field.kind in ("number", "whole") and isinstance(value, str):
        if re.fullmatch(r"[+-]?[0-9]+", value):
            return int(value)
        if re.fullmatch(r"[+-]?([0-9]+\.[0-9]*|\.[0-9]+)", value):
            return float(value)
        return value or None
    if field.kind == "lines" and isinstance(value, str):
        return [line.strip() for line in value.split("\n") if line.strip()]
    return plain(value)


def ordered(data: Any, model: type[BaseModel] | None) -> Any:
    """Put the keys of a record into its own order, unknown ones last."""
    if not isinstance(data, dict) or model is None:
        return data
    out: dict[str, Any] = {}
    fields = {field.key: field for field in fields_of(model)}
    names = [info.alias or name for name, info in model.model_fields.items()]
    for key in [*(k for k in names if k in data), *(k for k in data if k not in names)]:
        value, field = data[key], fields.get(key)
        if field and field.kind == "group":
            value = ordered(value, field.model)
        elif field and field.kind == "entries" and isinstance(value, list):
            value = [ordered(entry, field.model) for entry in value]
        out[key] = value
    return out


def _ids(here: Any) -> Iterator[str]:
    """Find every id in what a form holds: drivers and ideas have one of their own across priorities."""
    if isinstance(here, dict):
        yield from [str(here["id"])] if here.get("id") else []
        here = list(here.values())
    if isinstance(here, list):
        for entry in here:
            yield from _ids(entry)


def _child(here: Any, part: str | int) -> Any:
    if isinstance(here, dict):
        return here.get(part)
    if isinstance(here, list) and isinstance(part, int) and -len(here) <= part < len(here):
        return here[part]
    return None
