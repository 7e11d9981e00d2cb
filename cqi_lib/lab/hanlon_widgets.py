"""Hanlon's method as people see it: three ratings and five yes-or-no questions for each domain that is weighed."""

from __future__ import annotations

import ipywidgets as widgets

from ..show.markup import el
from ..wording import forms as say
from ..wording import weighing_form as tell
from .face import Face
from .frame import heading, text_line, watch
from .weighing_form import WeighingForm


def named(form: WeighingForm, domain: str) -> widgets.HTML:
    """Name a domain above its row of fields."""
    return text_line(el("p", el("b", form.names.get(domain, domain)), f" ({domain})"))


class Ratings:
    """The ratings of the weighed domains; folded away until somebody wants them.

    Parameters
    ----------
    face : the form they stand in.
    """

    def __init__(self, face: Face[WeighingForm]) -> None:
        self.face, self.form, self.rows = face, face.form, widgets.VBox()
        self.wanted = widgets.Checkbox(value=self.form.rated, description=tell.field("rate"), indent=False)
        watch(self.wanted, lambda _: self.show())
        self.box = widgets.VBox([heading(tell.heading("hanlon")), self.wanted, self.rows])
        self.show()

    def show(self) -> None:
        """Show the fields of every domain that is weighed, or none of them."""
        rows: list[widgets.Widget] = []
        for domain in self.form.candidates() if self.wanted.value else ():
            parts = widgets.HBox([self._part(domain, part) for part in tell.RATINGS])
            screen = widgets.HBox([self._question(domain, question) for question in tell.SCREEN])
            for row in (parts, screen):
                row.add_class("cqi-numbers")
            rows += [named(self.form, domain), parts, screen]
        note = text_line(el("p", tell.hanlon_note(0))) if self.wanted.value else None
        self.rows.children = tuple([note, *rows] if note else rows)

    def _part(self, domain: str, part: str) -> widgets.Widget:
        value, label = self.form.rating(domain, part), tell.rating_of(part, domain)
        made = widgets.Text(value=value, description=label, placeholder=tell.from_to(0, 10))
        watch(made, lambda new: self.face.put(lambda: self.form.set_rating(domain, part, new)))
        self.face.controls["hanlon", domain, part] = made
        return made

    def _question(self, domain: str, question: str) -> widgets.Widget:
        # A choice of nothing is shown as an empty field; a word stands for it.
        answers = {"": None, "yes": True, "no": False}
        given = self.form.screen(domain, question)
        value = next(code for code, answer in answers.items() if answer is given)
        options = [(say.word("not_said"), ""), (tell.answer(True), "yes"), (tell.answer(False), "no")]
        made = widgets.Dropdown(options=options, value=value, description=tell.question_of(question, domain))
        watch(made, lambda new: self.face.put(lambda: self.form.set_screen(domain, question, answers[new])))
        self.face.controls["pearl", domain, question] = made
        return made
