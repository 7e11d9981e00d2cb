"""The fields of a record as widgets: one per field, with its label above it; entries of lists one at a time."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets as widgets
from pydantic import BaseModel

from ..cohort.records.base import text_in
from ..locale.spoken import bound
from ..show.markup import el
from ..wording import forms as say
from .face import Face
from .fields import Field, fields_of
from .frame import button, grid, heading, row, text_line, watch
from .keyed_widgets import Keyed
from .record_form import KeyPath, RecordForm
from .reference_widgets import Several
from .references import References

_WIDE = {"description_width": "initial"}
BRIEF = ("unit", "who", "owner", "source", "frequency")
"""Texts of a few words."""
SENTENCES = ("driver", "idea", "outcome")
"""What is known by a sentence."""


class RecordFace(Face[RecordForm]):
    """A form over a record.

    Parameters
    ----------
    form : the form's model.
    references : what its fields may point to.
    headings : a heading by the key it stands before.
    given : by list, values that a new entry begins with.
    first : by list, the entry that is seen at first.
    """

    def __init__(
        self,
        form: RecordForm,
        references: References,
        *,
        headings: Mapping[str, str] | None = None,
        given: Mapping[str, dict[str, Any]] | None = None,
        first: Mapping[str, int] | None = None,
    ) -> None:
        self.first = dict(first or {})
        self.references, self.headings, self.given = references, dict(headings or {}), dict(given or {})
        self._choices: list[Callable[[], None]] = []
        self._offering = False
        self.seen: dict[KeyPath, int] = {}
        super().__init__(form)

    def fields(self) -> list[widgets.Widget]:
        """Make the fields of the record."""
        self._choices.clear()
        self.controls.clear()
        model, keys = self.form.model, self.form.keys
        return self.rows((), [field for field in fields_of(model) if not keys or field.key in keys])

    def rows(self, path: KeyPath, fields: list[Field]) -> list[widgets.Widget]:
        """Make fields; short ones that follow each other stand side by side."""
        out: list[widgets.Widget] = []
        short: list[widgets.Widget] = []

        def close() -> None:
            if short:
                out.append(grid(*short) if len(short) > 1 else short[0])
                short.clear()

        for field in fields:
            headed = not path and field.key in self.headings
            made = self.widget((*path, field.key), field)
            if headed or not _is_short(field):
                close()
            if headed:
                step = heading(self.headings[field.key])
                step.add_class("cqi-step")
                out.append(step)
            (short if _is_short(field) else out).append(made)
        close()
        return out

    def group(self, path: KeyPath, model: type[BaseModel]) -> widgets.VBox:
        """Make the fields of a group or an entry."""
        box = widgets.VBox(self.rows(path, [field for field in fields_of(model) if field.kind != "id"]))
        box.add_class("cqi-group")
        return box

    def widget(self, path: KeyPath, field: Field) -> widgets.Widget:
        """Make one field."""
        label = say.label(field.owner, field.key)
        if field.kind == "group":
            return widgets.VBox([heading(label), self.group(path, field.record)])
        if field.kind == "entries":
            return Entries(self, path, field, label).box
        if field.kind == "references":
            return self._choosing(Several(self, self.references, path, field, label))
        if field.kind == "keyed":
            return self._choosing(Keyed(self, self.references, path, field, label))
        if field.kind == "text" and isinstance(given := self.form.get(*path), dict):
            return grid(*(self._one(f"{label} ({tag})", (*path, tag), field) for tag in given))
        return self._one(label, path, field)

    def _one(self, label: str, path: KeyPath, field: Field) -> widgets.Widget:
        control = self._control(field, label, self.form.get(*path))
        watch(control, lambda new: self._typed(path, field, new))
        self.controls[path] = control
        if field.kind == "reference" or field.key in BRIEF:
            control.add_class("cqi-mid")
        return control

    def _typed(self, path: KeyPath, field: Field, value: Any) -> None:
        if self._offering:
            return
        self.put(lambda: self.form.set(*path, value="" if value is None else value))

    def _choosing(self, made: Several | Keyed) -> widgets.VBox:
        self._choices.append(made.offer)
        return made.box

    def refresh(self) -> None:
        """Offer what can be pointed to now."""
        for update in self._choices:
            update()

    def _control(self, field: Field, label: str, value: Any) -> widgets.Widget:
        if field.kind == "date":
            day = day_of(value)
            if value and day is None:
                # A file may hold what is no date; it is shown as it is, and the checks say so.
                return widgets.Text(value=str(value), description=label, style=_WIDE)
            return widgets.DatePicker(value=day, description=label, style=_WIDE)
        if field.kind == "paragraph":
            return widgets.Textarea(value=_text(value), description=label, rows=2, style=_WIDE)
        if field.kind == "lines":
            lines = "\n".join(map(_text, value or []))
            return widgets.Textarea(value=lines, description=label, rows=max(2, lines.count("\n") + 2), style=_WIDE)
        if field.kind == "choice":
            return self._dropdown(
                label, {c: say.choice(field.key, c) for c in field.choices}, value, default=field.default
            )
        if field.kind == "yes_no":
            return self._dropdown(label, {yes: say.yes_no(yes) for yes in (True, False)}, value)
        if field.kind == "reference":
            made = self._dropdown(label, self.references.to(field.to, self.form.data), value)
            self._choices.append(lambda: self._offer(made, field))
            return made
        return widgets.Text(value=_text(value), description=label, style=_WIDE)

    def _dropdown(self, label: str, names: Mapping[Any, str], value: Any, default: Any = None) -> widgets.Dropdown:
        value = (default or "") if value in (None, "") else value
        return widgets.Dropdown(options=_options(names, value), value=value, description=label, style=_WIDE)

    def _offer(self, made: widgets.Dropdown, field: Field) -> None:
        options = _options(self.references.to(field.to, self.form.data), made.value)
        if list(made.options) != options:
            # New options choose the first one by themselves: that is nobody's answer.
            value, self._offering = made.value, True
            try:
                made.options, made.value = options, value
            finally:
                self._offering = False


class Entries:
    """A list of entries: which one is seen, its fields, adding one, taking one out."""

    def __init__(self, face: RecordFace, path: KeyPath, field: Field, label: str) -> None:
        self.face, self.path, self.field = face, path, field
        key = str(path[-1])
        self.fixed = len(path) == 1 and key in face.form.fixed
        self.panel = widgets.VBox()
        self.which = widgets.Dropdown(description=say.which(key), style=_WIDE)
        watch(self.which, lambda _: self._show())
        asked = _asked(fields_of(field.record))
        self.asked = asked
        words = say.new(key, say.label(asked.owner, asked.key))
        self.new = face._control(asked, words, None)
        adder = row(self.new, button(say.add(key), self._add))
        self.out = button(say.take_out(key), self._remove)
        self.box = widgets.VBox([heading(label), self.which, self.panel, adder])
        self.box.add_class("cqi-group")
        face.controls[(*path, "which")] = self.which
        face.controls[(*path, "new")] = self.new
        if isinstance(self.new, (widgets.Text, widgets.Textarea)):
            face.loose("/".join(map(str, path)), self.new)
        self._choose(face.seen.get(path, face.first.get(key, 0)))

    def entries(self) -> list[Any]:
        """Give the entries there are."""
        found = self.face.form.get(*self.path)
        return found if isinstance(found, list) else []

    def _choose(self, number: int) -> None:
        """Offer the entries there are and show one."""
        names = [(f"{n + 1}. {_name(entry, self.face.references)}", n) for n, entry in enumerate(self.entries())]
        key = str(self.path[-1])
        self.which.options = names or [(say.none_there(key), "")]
        self.which.layout.display = "" if names else "none"
        self.which.value = min(number, len(names) - 1) if names else ""
        self._show()

    def _show(self) -> None:
        number = self.which.value
        if number in (None, ""):
            self.panel.children = ()
            return
        self.face.seen[self.path] = number
        path = (*self.path, number)
        if self.fixed and number < self.face.form._written[str(self.path[-1])]:
            entry = self.entries()[number]
            owner, kinds = self.field.record.__name__, {field.key: field for field in fields_of(self.field.record)}
            lines = [
                el("li", f"{say.label(owner, key)}: {self._in_words(kinds.get(key), value)}")
                for key, value in entry.items()
            ]
            said = el("p", say.written_before(str(self.path[-1])))
            self.panel.children = (text_line(el("div", el("ul", lines), said)),)
            return
        self.panel.children = (self.face.group(path, self.field.record), self.out)

    def _in_words(self, field: Field | None, value: Any) -> Any:
        """Name what was written down and stays, as its field would."""
        if field is not None and field.kind == "reference":
            return self.face.references.to(field.to, self.face.form.data).get(str(value), value)
        return say.choice(field.key, str(value)) if field is not None and field.kind == "choice" else value

    def _add(self) -> None:
        value = self.new.value
        if value in (None, ""):
            return
        given = dict(self.face.given.get(str(self.path[-1]), {}))
        self.face.put(lambda: self.face.form.add(*self.path, values={self.asked.key: value, **given}))
        self.new.value = None if isinstance(self.new, widgets.DatePicker) else ""
        self._choose(len(self.entries()) - 1)
        self.face.refresh()

    def _remove(self) -> None:
        number = self.which.value
        self.face.put(lambda: self.face.form.remove(*self.path, number))
        self._choose(max(0, number - 1))
        self.face.refresh()


def _name(entry: Any, references: References) -> str:
    """Name an entry by what it says."""
    if not isinstance(entry, dict):
        return str(entry)
    if "domain" in entry:
        names = references.to("domain")
        domain = names.get(str(entry["domain"]), str(entry["domain"]))
        return f"{domain} ({entry['round']})" if entry.get("round") else domain
    keys = ("name", "label", "text", "what", "with", "made_on", "from", "on", "id")
    words = next((entry[k] for k in keys if entry.get(k)), "")
    words = text_in(words, bound()) if isinstance(words, dict) else words
    return str(words) if len(str(words)) <= 70 else f"{str(words)[:67]}…"


def _asked(fields: list[Field]) -> Field:
    """Choose what is asked for when an entry is added: what it cannot be without, else its text."""
    fields = [field for field in fields if field.kind not in ("id", "group", "entries")]
    return next((f for f in fields if f.needed), next((f for f in fields if f.key == "text"), fields[0]))


def _is_short(field: Field) -> bool:
    """Tell whether what is typed into a field is short enough to stand beside another one."""
    if field.kind == "reference":
        return field.to not in SENTENCES
    return field.kind in ("number", "whole", "date", "choice", "yes_no") or field.key in BRIEF


def _options(names: Mapping[Any, str], value: Any) -> list[tuple[str, Any]]:
    twice = {words for words, n in Counter(names.values()).items() if n > 1}
    there = [(f"{words} ({name})" if words in twice else words, name) for name, words in names.items()]
    if value not in (None, "") and value not in names:
        there.append((f"{value}", value))
    return [(say.word("not_said"), ""), *there]


def day_of(value: Any) -> dt.date | None:
    """Give what a file holds as a day; None where it is none."""
    try:
        return dt.date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _text(value: Any) -> str:
    return "" if value is None else str(value)
