"""Weights, points and votes as people see them, with the ranking moving as they type."""

from __future__ import annotations

import ipywidgets as widgets

from ..program import Program
from ..report.markup import el, table
from ..wording import forms as say
from ..wording.labels import criterion
from .face import Face, button, heading, text_line
from .weighing_form import WeighingForm


def weigh_together(opened: Program) -> Face:
    """Show weights, points and votes with the ranking they give now.

    Parameters
    ----------
    opened : an opened program.

    Returns
    -------
    A form over cohort.yml (weights), priorities.yml (points) and votes.csv.
    """
    return WeighingFace(WeighingForm(opened))


class WeighingFace(Face):
    """Weights, points and votes."""

    form: WeighingForm

    def __init__(self, form: WeighingForm) -> None:
        self.controls: dict[tuple[str, ...], widgets.Widget] = {}
        self.rank = text_line("")
        self.grid, self.ballots = widgets.VBox(), widgets.VBox()
        super().__init__(form)

    def fields(self) -> list[widgets.Widget]:
        """Make the fields, the ranking between weights and points."""
        self.controls.clear()
        weights = widgets.HBox([self._weight(name, value) for name, value in self.form.criteria().items()])
        weights.add_class("cqi-numbers")
        self._points()
        self._votes()
        names = [(f"{name} ({d})", d) for d, name in self.form.names.items()]
        self.domain = widgets.Dropdown(options=[(say.NOT_SAID, ""), *names], value="", description=say.NEW_DOMAIN)
        self.person = widgets.Text(description=say.NEW_PERSON)
        adders = []
        for control, words, act in (
            (self.domain, say.ADD_DOMAIN, self._add_domain),
            (self.person, say.ADD_PERSON, self._add_person),
        ):
            row = widgets.HBox([control, button(words, act)])
            row.add_class("cqi-row")
            adders.append(row)
        self._rank()
        weighed = [heading(say.WEIGHTS), weights, self.rank, heading(say.POINTS), self.grid, adders[0]]
        return [*weighed, heading(say.VOTES[self.form.votes.counted]), self.ballots, adders[1]]

    def _weight(self, name: str, value: float) -> widgets.Widget:
        label = say.weight_of(criterion(name))
        made = widgets.BoundedFloatText(value=value, min=0, max=100, step=0.5, description=label)
        made.observe(lambda change: self.put(lambda: self.form.set_weight(name, change["new"])), names="value")
        self.controls["weight", name] = made
        return made

    def _points(self) -> None:
        rows = []
        for domain in self.form.candidates():
            cells = [self._point(domain, name) for name in self.form.criteria()]
            row = widgets.HBox(cells)
            row.add_class("cqi-numbers")
            rows += [text_line(el("p", el("b", self.form.names.get(domain, domain)), f" ({domain})")), row]
        self.grid.children = rows

    def _point(self, domain: str, name: str) -> widgets.Widget:
        label = say.points_of(criterion(name), domain)
        made = widgets.Text(value=self.form.given(domain, name), description=label, placeholder="1 to 5")
        made.observe(lambda change: self.put(lambda: self.form.set_points(domain, name, change["new"])), names="value")
        self.controls["points", domain, name] = made
        return made

    def _votes(self, *new: str) -> None:
        votes = self.form.votes
        domains = list(dict.fromkeys([*self.form.candidates(), *votes.votes()["domain"]]))
        rows = []
        for person in dict.fromkeys([*votes.people(), *self._people(), *new]):
            row = widgets.HBox([self._vote(person, domain) for domain in domains])
            row.add_class("cqi-numbers")
            rows += [text_line(el("p", el("b", person))), row]
        self.ballots.children = rows

    def _people(self) -> list[str]:
        return list(dict.fromkeys(key[1] for key in self.controls if key[0] == "vote"))

    def _vote(self, person: str, domain: str) -> widgets.Widget:
        value = self.form.votes.given(person, domain)
        made = widgets.Text(value=value, description=say.votes_of(person, domain))
        made.observe(
            lambda change: self.put(lambda: self.form.votes.give(person, domain, change["new"])), names="value"
        )
        self.controls["vote", person, domain] = made
        return made

    def _add_domain(self) -> None:
        if self.domain.value:
            self.put(lambda: self.form.add_candidate(self.domain.value))
            self._points()
            self._votes()

    def _add_person(self) -> None:
        name = " ".join(self.person.value.split())
        if name:
            self._votes(name)
            self.person.value = ""

    def touched(self) -> None:
        """Rank again."""
        super().touched()
        self._rank()

    def _rank(self) -> None:
        ranked = self.form.ranking()
        if not len(ranked):
            none = say.ranking([]) if sum(self.form.criteria().values()) > 0 else say.no_weights()
            self.rank.value = str(el("div", el("p", none), role="status"))
            return
        rows = []
        for row in ranked.itertuples():
            known = row.weighted == row.weighted
            place = str(row.rank) if known else say.NOT_SAID
            rows.append((row.name, place, f"{row.weighted:.2f}" if known else say.NOT_SAID, f"{row.points:g}"))
        columns = [(name, "l" if n == 0 else "r") for n, name in enumerate(say.RANKING_COLUMNS)]
        said = say.ranking([(row.rank, row.name) for row in ranked.itertuples() if row.weighted == row.weighted])
        html = el("div", el("p", said), table(say.RANKING, columns, rows, wide=False), role="status")
        self.rank.value = str(html)
