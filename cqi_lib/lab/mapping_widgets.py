"""The mapping of a response file, as people see it: heading by heading."""

from __future__ import annotations

import ipywidgets as widgets

from ..locale.spoken import as_now
from ..program.program import Program
from ..show.markup import el, table
from ..wording import forms as say
from .fields import Field, fields_of
from .frame import framed, grid, heading, text_line, watch
from .keeper import ticking
from .mapping_form import OWN, MappingForm
from .record_widgets import RecordFace
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
        self.files = files = MappingForm.files(opened.cohort)
        self.which = widgets.Dropdown(description=say.word("which_file"), style=_WIDE)
        self.told, self.place, self._offering = text_line(""), widgets.VBox(), False
        self.face: MappingFace | None = None
        self._offer(files[0] if files else "")
        watch(self.which, lambda _: self._show())
        self.box = framed([self.told, self.which, self.place])
        self._show()

    def _ipython_display_(self) -> None:
        from IPython.display import display

        ticking(as_now(self.follow))
        display(self.box)

    def _offer(self, value: str) -> None:
        """Offer the files there are; which one is seen does not change by that."""
        there = [*self.files, *([value] if value and value not in self.files else [])]
        self.which.options = [(name, name) for name in there] or [(say.word("no_file"), "")]
        self.which.value = value

    def follow(self) -> None:
        """List the response files anew where one came or went; what is typed stays."""
        files = MappingForm.files(self.opened.cohort)
        if files == self.files:
            return
        new, here = [name for name in files if name not in self.files], self.which.value
        self.files = files
        self._offering = True  # the list chooses its first entry while it changes: that is nobody's choice
        self._offer(here or (files[0] if files else ""))
        self._offering = False
        if self.which.value != here:
            self._show()
        self.told.value = str(el("p", say.new_files(new), role="status")) if new else ""

    def _show(self) -> None:
        if self._offering:
            return
        if self.face:
            self.face.keeper.leave()
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
        self.heading = widgets.Dropdown(description=say.word("which_heading"), style=_WIDE)
        self.target = widgets.Dropdown(description=say.word("stands_for"), style=_WIDE)
        self.state, self.words = text_line(""), widgets.VBox()
        items = {item.id for item in form.instrument.items.values()}  # people know questions by their codes too
        named = [(f"{code}: {words}" if code in items else words, code) for code, words in form.targets().items()]
        self.target.options = [(say.word("not_known"), ""), *named]
        self.heading.options = [(name, name) for name in form.headings] or [(say.word("no_heading"), "")]
        self._turning = False
        watch(self.heading, lambda _: self._turn())
        watch(self.target, self._map)
        self.heading.value = next(iter(form.unknown()), self.heading.options[0][1])
        self._turn()
        self._tell()
        keys = [key for key in _WHOLE_FILE if key != "sheet" or form.sheets() or form.get(key)]
        whole = grid(*(self._whole(f) for f in fields_of(form.model) if f.key in keys))
        asked = grid(self.heading, self.target)
        return [asked, self.state, self.words, heading(say.word("whole_file")), whole]

    def _whole(self, field: Field) -> widgets.Widget:
        """Make a field that holds for the whole file; what there is to choose from is offered."""
        label, value = say.label(field.owner, field.key), self.form.get(field.key)
        if field.key == "program":
            made: widgets.Widget = self._dropdown(label, self.form.meanings("programs"), value)
        elif field.key == "sheet" and self.form.sheets():
            made = self._dropdown(label, {name: name for name in self.form.sheets()}, value)
        elif field.key == "sheet":
            made = widgets.Text(value="" if value is None else str(value), description=label, style=_WIDE)
        else:
            return self.widget((field.key,), field)
        watch(made, lambda new: self._typed((field.key,), field, new))
        self.controls[(field.key,)] = made
        return made

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
        words = {"": say.word("not_known"), OWN: say.word("own")}
        rows = [(name, words.get(target, target)) for name, target in form.taken().items()]
        columns = [(words, "l") for words in say.heading_columns()]
        unknown = el("p", say.unknown_headings(len(form.unknown()), len(rows)))
        some = el("ul", [el("li", name) for name in form.unknown()])
        whole = table(say.word("headings"), columns, rows, wide=False)
        shown = el("details", el("summary", say.all_headings(len(rows))), whole) if rows else None
        self.state.value = str(el("div", unknown, some if form.unknown() else None, shown))
        made: list[widgets.Widget] = []
        for key, found in (
            ("programs", form.values("program")),
            ("roles", form.values("role")),
            ("answers", form.answer_words()),
        ):
            if found:
                unknown = sum(not (form.meaning(key, word) or form.recognized(key, word)) for word in found)
                made += [heading(say.words_known(key, unknown)), grid(*(self._word(key, word) for word in found))]
        self.words.children = made

    def _word(self, key: str, value: str) -> widgets.Dropdown:
        """Ask what a word of the file means; what it is taken for without an answer is said."""
        form = self.form
        names, given = form.meanings(key), form.meaning(key, value)
        known = form.recognized(key, value)
        none = say.taken_for(names.get(known, known)) if known else say.word("not_said")
        choices = [(none, ""), *((words, code) for code, words in names.items())]
        options = choices if given in {code for _, code in choices} else [*choices, (given, given)]
        made = widgets.Dropdown(options=options, value=given, description=say.word_of_file(key, value), style=_WIDE)
        watch(made, lambda new: self.put(lambda: self.form.set_meaning(key, value, new)))
        made.add_class("cqi-mid")
        self.controls[key, value] = made
        return made
