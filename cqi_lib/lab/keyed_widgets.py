"""A field whose entries are known by two things, such as how many were invited by program and role: one row each, added and taken out."""

from __future__ import annotations

import functools
from typing import Any

import ipywidgets as widgets

from ..show.markup import el
from ..wording import fields as say
from ..wording.forms import word
from ..wording.labels import role
from .face import Face
from .fields import Field
from .frame import button, choice, grid, heading, row, text_line
from .record_form import KeyPath, RecordForm
from .references import References

_WIDE = {"description_width": "initial"}


class Keyed:
    """The entries of such a field, and the fields of the next one.

    Parameters
    ----------
    face : the form.
    references : what may be pointed to.
    path : where in its record the entries stand.
    field : what they are; `parts` says what their two keys and their value are.
    label : how the field is called.
    """

    def __init__(self, face: Face[RecordForm], references: References, path: KeyPath, field: Field, label: str) -> None:
        self.face, self.references, self.path, self.field = face, references, path, field
        self.controls = [self._control(part, say.label(part.owner, part.key)) for part in field.parts]
        for part, control in zip(field.parts, self.controls, strict=True):
            face.controls[(*path, f"new {part.key}")] = control
        self.listed, self.told = widgets.VBox(), text_line("")
        add = button(say.add(field.key), self._add)
        self.box = widgets.VBox([heading(label), self.listed, grid(*self.controls), add, self.told])
        self.box.add_class("cqi-group")
        self._list()

    def _control(self, part: Field, label: str) -> widgets.Widget:
        if part.kind == "text":
            return widgets.Text(description=label, style=_WIDE)
        if part.kind == "whole":
            return widgets.Text(description=label, style=_WIDE).add_class("cqi-mid")
        return choice(label, self._options(part), "")

    def _options(self, part: Field) -> list[tuple[str, str]]:
        none = (word("not_said"), "")
        if part.kind == "choice":
            return [none, *((role(code), code) for code in part.choices)]
        return [none, *((name, key) for key, name in self._programs().items())]

    def _programs(self) -> dict[str, str]:
        return self.references.to("program", self.face.form.data)

    def offer(self) -> None:
        """Offer the programs that there are by now."""
        for part, control in zip(self.field.parts, self.controls, strict=True):
            if part.kind == "reference":
                options, value = tuple(self._options(part)), control.value
                if control.options != options:
                    control.options, control.value = options, value

    def _list(self) -> None:
        held = self.face.form.get(*self.path)
        rows = []
        for first, inner in (held if isinstance(held, dict) else {}).items():
            for second, value in (inner if isinstance(inner, dict) else {}).items():
                said = self._said(str(first), str(second), value)
                out = button(say.take_out_of(said), functools.partial(self._remove, first, second))
                rows.append(row(text_line(el("p", said)), out))
        self.listed.children = rows

    def _said(self, *given: Any) -> str:
        words = []
        for part, value in zip(self.field.parts, given, strict=True):
            known = {key: name for name, key in self._options(part)} if part.kind in ("choice", "reference") else {}
            words.append(known.get(str(value), str(value)))
        return say.keyed(*words)

    def _add(self) -> None:
        given = [str(control.value or "").strip() for control in self.controls]
        if not all(given):
            lacking = [say.label(p.owner, p.key) for p, text in zip(self.field.parts, given, strict=True) if not text]
            self.told.value = str(el("p", say.say_first(lacking), role="status"))
            return
        self.told.value = ""
        first, second, value = given
        number = int(value) if self.field.parts[2].kind == "whole" and value.isdecimal() else value
        self.face.put(lambda: self.face.form.set(*self.path, first, second, value=number))
        for control in self.controls[1:] if self.field.parts[0].kind == "reference" else self.controls:
            control.value = ""
        self._list()

    def _remove(self, first: str, second: str) -> None:
        self.face.put(lambda: self.face.form.remove(*self.path, first, second))
        self._list()
