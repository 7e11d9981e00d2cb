"""The mapping of a response file, as people see it: heading by heading."""

from __future__ import annotations

import ipywidgets as widgets

from ..program import Program
from ..report.markup import el, table
from ..wording import forms as say
from .face import framed, heading, text_line
from .fields import fields_of
from .mapping_form import OWN, MappingForm
from .record_face import RecordFace
from .references import References

_WIDE = {"description_width": "initial"}
_WHOLE_FILE = ("sheet", "program", "role", "respondents", "dates")


def map_columns(opened: Program) -> MappingDesk:
    """Show the response files of the cohort, and for each what its headings stand for.

    Parameters
    ----------
    opened : an opened program.

    Returns
    -------
    A form over `responses/<file>.mapping.yml`.
    """
    return MappingDesk(opened)


class MappingDesk:
    """One response file at a time."""

    def __init__(self, opened: Program) -> None:
        self.opened = opened
        files = MappingForm.files(opened.cohort)
        self.which = widgets.Dropdown(description=say.WHICH_FILE, style=_WIDE)
        self.which.options = [(name, name) for name in files] or [(say.NO_FILE, "")]
        self.place = widgets.VBox()
        self.face: MappingFace | None = None
        self.which.value = files[0] if files else ""
        self.which.observe(lambda change: self._show(), names="value")
        self.box = framed([self.which, self.place])
        self._show()

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display(self.box)

    def _show(self) -> None:
        if not self.which.value:
            self.place.children = ()
            return
        form = MappingForm(self.opened.cohort, self.which.value, as_of=self.opened.as_of)
        self.face = MappingFace(form, References(self.opened.cohort, self.opened.id))
        self.place.children = (self.face.box,)


class MappingFace(RecordFace):
    """What the headings of one file stand for."""

    form: MappingForm

    def fields(self) -> list[widgets.Widget]:
        """Make the choice of a heading, what it stands for, and what holds for the whole file."""
        form = self.form
        if form.unread:
            return [text_line(el("ul", [el("li", str(problem)) for problem in form.unread]))]
        self.heading = widgets.Dropdown(description=say.WHICH_HEADING, style=_WIDE)
        self.target = widgets.Dropdown(description=say.STANDS_FOR, style=_WIDE)
        self.state, self.words = text_line(""), widgets.VBox()
        named = [(f"{code}: {words}" if words != code else code, code) for code, words in form.targets().items()]
        self.target.options = [(say.NOT_KNOWN, ""), *named]
        self.heading.options = [(name, name) for name in form.headings] or [(say.NO_HEADING, "")]
        self._turning = False
        self.heading.observe(lambda change: self._turn(), names="value")
        self.target.observe(lambda change: self._map(change["new"]), names="value")
        self.heading.value = next(iter(form.unknown()), self.heading.options[0][1])
        self._turn()
        self._tell()
        whole = [self.widget((f.key,), f) for f in fields_of(form.model) if f.key in _WHOLE_FILE]
        return [self.heading, self.target, self.state, self.words, heading(say.WHOLE_FILE), *whole]

    def _turn(self) -> None:
        name = self.heading.value
        self._turning = True
        target = self.form.target(name) if name else ""
        self.target.value = target if target in dict(self.form.targets()) else ""
        self._turning = False

    def _map(self, target: str) -> None:
        if not self._turning and self.heading.value:
            self.put(lambda: self.form.set_target(self.heading.value, target))
            self._tell()

    def _tell(self) -> None:
        form = self.form
        words = {"": say.NOT_KNOWN, OWN: say.OWN}
        rows = [(name, words.get(target, target)) for name, target in form.taken().items()]
        columns = [(words, "l") for words in say.HEADING_COLUMNS]
        unknown = el("p", say.unknown_headings(len(form.unknown()), len(rows)))
        self.state.value = str(el("div", unknown, table(form.response_file, columns, rows)))
        made: list[widgets.Widget] = []
        for key, meta in (("programs", "program"), ("roles", "role")):
            choices = [(say.NOT_SAID, ""), *((words, code) for code, words in form.meanings(key).items())]
            for value in form.values(meta):
                given = form.meaning(key, value)
                options = choices if given in {code for _, code in choices} else [*choices, (given, given)]
                control = widgets.Dropdown(
                    options=options, value=given, description=say.word_of_file(key, value), style=_WIDE
                )
                control.observe(
                    lambda change, key=key, value=value: self.put(
                        lambda: self.form.set_meaning(key, value, change["new"])
                    ),
                    names="value",
                )
                made.append(control)
        self.words.children = made
