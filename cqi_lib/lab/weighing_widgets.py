"""Weights, points, ratings and votes as people see them, with the four lenses moving as they type."""

from __future__ import annotations

import ipywidgets as widgets

from ..priorities.show.lenses import lens_cells
from ..program.program import Program
from ..show.markup import el, table
from ..wording import forms as say
from ..wording import weighing_form as tell
from ..wording.labels import criterion_within
from ..wording.language import listed
from .ballot_widgets import Ballots
from .face import Face
from .frame import button, heading, row, text_line, watch
from .hanlon_widgets import Ratings, named
from .weighing_form import WeighingForm


def weigh_together(opened: Program) -> Face:
    """Show weights, points, Hanlon's ratings and votes with how the domains stand now.

    Parameters
    ----------
    opened : an opened program.

    Returns
    -------
    A form over cohort.yml (weights), priorities.yml (points, ratings, the rule of the vote) and votes.csv.
    """
    return WeighingFace(WeighingForm(opened))


class WeighingFace(Face[WeighingForm]):
    """Weights, points, ratings and votes."""

    def __init__(self, form: WeighingForm) -> None:
        self.rank, self.grid = text_line(""), widgets.VBox()
        self.rank.add_class("cqi-stays")  # in view while weights move and people vote below
        super().__init__(form)

    def fields(self) -> list[widgets.Widget]:
        """Make the fields, the lenses between weights and points."""
        self.controls.clear()
        weights = widgets.HBox([self._weight(name) for name in self.form.criteria()])
        weights.add_class("cqi-numbers")
        self.ratings, self.ballots = Ratings(self), Ballots(self)
        self._points()
        names = [(f"{name} ({d})", d) for d, name in self.form.names.items()]
        self.domain = widgets.Dropdown(
            options=[(say.word("not_said"), ""), *names], value="", description=tell.field("new_domain")
        )
        adder = row(self.domain, button(tell.add("domain"), self._add_domain))
        self._rank()
        weighed = [
            heading(tell.heading("weights")),
            weights,
            self.rank,
            heading(tell.heading("points")),
            self.grid,
            adder,
        ]
        return [*weighed, self.ratings.box, self.ballots.box]

    def _weight(self, name: str) -> widgets.Widget:
        # A field for numbers would change what is out of range; what is typed stays, and the checks name it.
        label = tell.weight_of(criterion_within(name))
        made = widgets.Text(value=self.form.weight(name), description=label)
        watch(made, lambda new: self.put(lambda: self.form.set_weight(name, new)))
        self.controls["weight", name] = made
        return made

    def _points(self) -> None:
        rows = []
        for domain in self.form.candidates():
            cells = [self._point(domain, name) for name in self.form.criteria()]
            row = widgets.HBox(cells)
            row.add_class("cqi-numbers")
            rows += [named(self.form, domain), row]
        self.grid.children = rows

    def _point(self, domain: str, name: str) -> widgets.Widget:
        label = tell.points_of(criterion_within(name), domain)
        made = widgets.Text(value=self.form.given(domain, name), description=label, placeholder=tell.from_to(1, 5))
        watch(made, lambda new: self.put(lambda: self.form.set_points(domain, name, new)))
        self.controls["points", domain, name] = made
        return made

    def _add_domain(self) -> None:
        if self.domain.value:
            self.put(lambda: self.form.add_candidate(self.domain.value))
            self._points()
            self.ratings.show()
            self.ballots.show()
            self.domain.value = ""

    def written(self) -> str:
        """Name those of the three files that were saved last."""
        return listed(self.form.written)

    def after_save(self) -> None:
        """Forget what no file had to know."""
        self.ballots.saved()
        self.keeper.keep()

    def touched(self) -> None:
        """Look at the domains again."""
        super().touched()
        self._rank()

    def _rank(self) -> None:
        seen = self.form.ranking()
        if not len(seen):
            none = tell.standing([]) if sum(self.form.criteria().values()) > 0 else tell.no_weights()
            self.rank.value = str(el("div", el("p", none), role="status"))
            return
        words = {row.domain: row.word for row in seen.itertuples() if isinstance(row.word, str)}
        columns, rows = lens_cells(seen, words, lambda domain: self.form.names.get(domain, domain), every=True)
        known = seen[seen["weighted"].notna()]
        said = tell.standing(list(zip(known["weighted_rank"], known["name"], strict=True)))
        note = el("p", tell.word_note(len(known), bool(words))) if len(known) else None
        shown = [el("p", said), table(tell.heading("standing"), columns, rows, wide=False), note]
        self.rank.value = str(el("div", shown, role="status", tabindex="0"))
