"""A field that points to several others: each is ticked; of very many only what is chosen, and the others in a list."""

from __future__ import annotations

import functools

import ipywidgets as widgets

from ..wording import fields as say
from ..wording.forms import word
from .face import Face
from .fields import Field
from .frame import choice, heading, watch
from .record_form import KeyPath, RecordForm
from .references import References

MOST_TICKS = 12
"""So many are ticked; of more there is a list to choose from. So there is of programs, of which mostly none is chosen."""


class Several:
    """What is chosen, and what may be.

    Parameters
    ----------
    face : the form.
    references : what may be pointed to.
    path : where in its record the chosen ones stand.
    field : what they are.
    label : how the field is called.
    """

    def __init__(self, face: Face[RecordForm], references: References, path: KeyPath, field: Field, label: str) -> None:
        self.face, self.references, self.path, self.field, self.label = face, references, path, field, label
        self.box, self._offered = widgets.VBox(), ([""], [""])
        self.offer()

    def _chosen(self) -> list[str]:
        return [str(value) for value in self.face.form.get(*self.path) or []]

    def offer(self) -> None:
        """Offer what can be pointed to now."""
        chosen, itself = self._chosen(), self.face.form.get(*self.path[:-1], "id")
        names = {key: name for key, name in self.references.to(self.field.to, self.face.form.data).items()
                 if key != itself}  # fmt: skip
        names |= {value: value for value in chosen if value not in names}
        ticks = list(names) if len(names) <= MOST_TICKS and self.field.to != "program" else chosen
        others = [name for name in names if name not in ticks]
        if (ticks, others) == self._offered:
            return
        self._offered = ticks, others
        made: list[widgets.Widget] = [heading(self.label)]
        for name in ticks:
            check = widgets.Checkbox(value=name in chosen, description=names[name], indent=False)
            watch(check, functools.partial(self._tick, name))
            made.append(check)
        if others:
            more = choice(say.one_more(self.label), [(word("not_said"), ""), *((names[n], n) for n in others)], "")
            watch(more, lambda name: self._tick(name, True) if name else None)
            made.append(more)
        self.box.children = made

    def _tick(self, name: str, there: bool) -> None:
        chosen = [value for value in self._chosen() if value != name]
        self.face.put(lambda: self.face.form.set(*self.path, value=[*chosen, name] if there else chosen))
        self.offer()
