"""Entry of answers from an interview or a paper form, as people see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from ..instrument.instrument import Item
from ..program.program import Program
from ..show.markup import el
from ..wording import forms as say
from ..wording.labels import role
from .answer_form import AnswerForm
from .face import Face
from .frame import grid, heading, text_line, watch

_WIDE = {"description_width": "initial"}


def enter_answers(opened: Program) -> Face:
    """Show the entry of one person's answers after the other.

    Parameters
    ----------
    opened : an opened program; the answers belong to its round.

    Returns
    -------
    A form over `responses/<round>_entered.csv`.
    """
    return AnswerFace(AnswerForm(opened.cohort, opened.id, opened.round.id, as_of=opened.as_of))


class AnswerFace(Face):
    """One person's answers: all questions of the instrument, domain by domain."""

    form: AnswerForm

    def __init__(self, form: AnswerForm) -> None:
        self.count = text_line("")
        self.which = widgets.Dropdown(description=say.word("whose"), style=_WIDE)
        watch(self.which, self._turn)
        super().__init__(form)

    def fields(self) -> list[widgets.Widget]:
        """Make the fields of the person chosen."""
        form = self.form
        people = form.people()
        new = form.next_name()
        self._offer(people, new)
        if form.respondent != self.which.value:
            form.open(self.which.value)
        self.person = widgets.VBox()
        self._person()
        return [self.which, self.person]

    def _offer(self, people: list[str], new: str) -> None:
        """Offer the people in the file, the one who is in view, and a new one."""
        here = self.form.respondent
        known = [*people, *([here] if here and here not in people and here != new else [])]
        self._turning = True
        self.which.options = [*((name, name) for name in known), (say.new_person(new), new)]
        self.which.value = here if here in known else new
        self._turning = False

    def _turn(self, name: str | None) -> None:
        if not self._turning and name is not None:
            self.keeper.leave()
            self.form.open(name)
            self.offers.show()
            self.chosen.show()
            self._person()
            self.say(say.as_in_file(self.form.file, self.form.there))

    def _person(self) -> None:
        form = self.form
        self.controls.clear()
        roles = [(say.word("not_said"), ""), *((role(code), code) for code in form.roles)]
        self.controls["role"] = widgets.Dropdown(
            options=roles, value=form.role, description=say.word("role"), style=_WIDE
        )
        day = dt.date.fromisoformat(form.submitted_on) if _is_day(form.submitted_on) else None
        self.controls["on"] = widgets.DatePicker(value=day, description=say.word("answered_on"), style=_WIDE)
        self._bind("role", lambda value: setattr(form, "role", value or ""))
        self._bind("on", lambda value: setattr(form, "submitted_on", value.isoformat() if value else ""))
        who = grid(self.controls["role"], self.controls["on"])
        made: list[widgets.Widget] = [who, self.count]
        for domain, items in form.items().items():
            made.append(heading(domain))
            for item in items:
                row = widgets.HBox(self._item(item))
                row.add_class("cqi-beside")
                made += [row, *self._levels(item)]
        self.person.children = made
        self._tell()

    def _item(self, item: Item) -> list[widgets.Widget]:
        form = self.form
        words = form.choices(item.id)
        given = form.answers.get(item.id, "")
        options = [(say.word("blank"), ""), *((text, code) for code, text in words.items())]
        if given and given not in words:
            options.append((given, given))
        answer = widgets.Dropdown(options=options, value=given, description=f"{item.id} {item.text}", style=_WIDE)
        comment = widgets.Text(value=form.comments.get(item.id, ""), description=say.comment_on(item.id), style=_WIDE)
        self.controls[item.id], self.controls[f"{item.id}_comment"] = answer, comment
        self._bind(item.id, lambda value: form.answers.__setitem__(item.id, value))
        self._bind(f"{item.id}_comment", lambda value: form.comments.__setitem__(item.id, value))
        return [answer, comment]

    def _levels(self, item: Item) -> list[widgets.Widget]:
        """Show what each level looks like for an item, folded: who asks reads it out."""
        offered = self.form.offered(item)
        lines = [el("li", el("b", choice.label), f": {choice.anchor}") for choice in offered if choice.anchor]
        return [text_line(el("details", el("summary", say.levels_of(item.id)), el("ul", lines)))] if lines else []

    def _bind(self, name: str, act: Callable[[Any], object]) -> None:
        watch(self.controls[name], lambda new: self.put(lambda: act(new)))

    def touched(self) -> None:
        """Count the answers again."""
        super().touched()
        self._tell()

    def _tell(self) -> None:
        self.count.value = str(el("p", say.answered(self.form.answered(), len(self.form.instrument.items))))

    def after_save(self) -> None:
        """Offer the next person; the one just entered stays in view, and so does every field."""
        self._offer(self.form.people(), self.form.next_name())


def _is_day(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
