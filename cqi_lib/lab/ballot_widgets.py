"""A vote as people see it: its rule, its turns, and what each person gave each domain."""

from __future__ import annotations

import functools
from typing import get_args

import ipywidgets as widgets

from ..cohort.records.priorities import Voting
from ..show.markup import el
from ..wording import weighing_form as tell
from .face import Face
from .frame import button, grid, row, text_line, watch
from .record_widgets import day_of
from .weighing_form import WeighingForm

_METHODS = get_args(Voting.model_fields["method"].annotation)


class Ballots:
    """The rule of the vote and the ballots of one turn.

    Parameters
    ----------
    face : the form they stand in.
    """

    def __init__(self, face: Face[WeighingForm]) -> None:
        self.face, self.form, self.votes = face, face.form, face.form.votes
        self.title, self.rows = text_line(""), widgets.VBox()
        self.person = widgets.Text(description=tell.field("new_person"))
        adder = row(self.person, button(tell.add("person"), self.add_person))
        self.box = widgets.VBox([self.title, self._rule(), self.rows, adder])
        self.face.loose("person", self.person)
        self.show()

    def _rule(self) -> widgets.HBox:
        given = self.form.points.get("voting")
        given = given if isinstance(given, dict) else {}
        method = given.get("method") or _METHODS[0]
        options = [(tell.method(m), m) for m in dict.fromkeys([*_METHODS, method])]
        dots, held = given.get("dots"), given.get("held_on")
        self.method = widgets.Dropdown(options=options, value=method, description=tell.field("method"))
        self.dots = widgets.Text(value="" if dots is None else str(dots), description=tell.field("dots"))
        # A file may hold what is no date; it is shown as it is, and the checks say so.
        day = day_of(held)
        asked = widgets.DatePicker(value=day) if day or not held else widgets.Text(value=str(held))
        asked.description, self.held = tell.field("held_on"), asked
        self.turn = widgets.BoundedIntText(value=self.votes.turn, min=1, max=9, description=tell.field("turn"))
        for key, control in (("method", self.method), ("dots", self.dots), ("held_on", self.held)):
            watch(control, functools.partial(self._put, key))
            self.face.controls["voting", key] = control
        watch(self.turn, self._see)
        self.face.controls["voting", "turn"] = self.turn
        return grid(self.method, self.dots, self.turn, self.held)

    def _put(self, key: str, value: object) -> None:
        counted = self.votes.counted
        self.face.put(lambda: self.form.set_voting(key, "" if value is None else value))
        if self.votes.counted != counted:
            self.show()
        self._head()

    def _see(self, turn: int) -> None:
        self.votes.turn = turn
        self.show()

    def _head(self) -> None:
        self.dots.disabled = self.method.value != _METHODS[0]
        text = tell.ballots(self.form.voting.method, self.votes.turn, max([self.votes.turn, *self.votes.turns()]))
        self.title.value = str(el("p", el("b", text)))

    def show(self, *new: str) -> None:
        """Show a row of fields for every person who votes."""
        domains = list(dict.fromkeys([*self.form.candidates(), *self.votes.votes()["domain"]]))
        people = [key[1] for key in self.face.controls if key[0] == "vote"]
        rows = []
        named = self.face.keeper.loose.get("people", "").split("\n")
        for person in dict.fromkeys(filter(None, [*self.votes.people(), *people, *named, *new])):
            row = widgets.HBox([self._vote(person, domain) for domain in domains])
            row.add_class("cqi-numbers")
            rows += [text_line(el("p", el("b", person))), row]
        self.rows.children = rows
        self._head()

    def _vote(self, person: str, domain: str) -> widgets.Widget:
        made = widgets.Text(value=self.votes.given(person, domain), description=tell.votes_of(person, domain))
        watch(made, lambda new: self.face.put(lambda: self.votes.give(person, domain, new)))
        self.face.controls["vote", person, domain] = made
        return made

    def add_person(self) -> None:
        """Add a row for another person."""
        name = " ".join(self.person.value.split())
        if name:
            # Until somebody of that name votes, no file knows it.
            loose = self.face.keeper.loose
            loose["people"] = f"{loose.get('people', '')}\n{name}".strip()
            self.show(name)
            self.person.value = ""
            self.face.keeper.touch()

    def saved(self) -> None:
        """Forget the names that the file knows now."""
        loose, known = self.face.keeper.loose, self.votes.people()
        loose["people"] = "\n".join(name for name in loose.get("people", "").split("\n") if name not in known)
